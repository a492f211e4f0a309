// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A folder is a test. `case.toml` says what is claimed and which acts are played; `gaps.txt`, `letter.txt`
//! and `ledger.txt` say what must come out. A missing expectation is written and fails once; with
//! TILLSYN_BLESS=1 all are written anew, to be read as a change.

use casework::Offered;
use casework::playing::{Beside, Until};
use chrono::NaiveDate;
use document::{Block, Typeface};
use domain::case::Case;
use domain::decision::Decision;
use domain::gap::{Gap, RuleId};
use domain::id::CaseId;
use domain::text::Language;
use seal::{KeySource, Passphrase, SealKey};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use testkit::changed::{Changes, changed};
use testkit::{Rig, now};
use toml::{Table, Value};

/// A case folder.
pub struct Folder {
    /// Its name: the claim.
    pub name: String,
    path: PathBuf,
    told: Table,
}

/// Every case folder.
pub fn folders() -> Vec<Folder> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases");
    let mut found: Vec<Folder> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| {
            let told = fs::read_to_string(path.join("case.toml")).unwrap().parse().unwrap();
            Folder { name: path.file_name().unwrap().to_string_lossy().into_owned(), path, told }
        })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(found.len() > 20, "only {} case folders", found.len());
    found
}

impl Folder {
    /// The rule that the folder trips, if it is there for one.
    pub fn rule(&self) -> Option<RuleId> {
        let code = self.told.get("rule")?.as_str()?;
        Some(RuleId::from_code(code).unwrap_or_else(|| panic!("{}: no rule {code}", self.name)))
    }

    fn acts(&self) -> (String, Beside) {
        let named = self.told.get("acts").and_then(Value::as_str).unwrap_or("acts.toml");
        let path = self.path.join(named);
        let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        (changed(&text, &self.changes()), Beside::Folder(path.parent().unwrap().to_owned()))
    }

    fn changes(&self) -> Changes {
        let tables = |key: &str| -> Vec<Table> {
            let list = self.told.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
            list.into_iter().map(|value| value.as_table().unwrap().clone()).collect()
        };
        let part = |table: &Table, key: &str| table[key].as_table().unwrap().clone();
        Changes {
            omit: tables("omit"),
            change: tables("change").iter().map(|one| (part(one, "where"), part(one, "with"))).collect(),
            insert: tables("insert")
                .iter()
                .map(|one| (one.get("before").and_then(Value::as_str).map(str::to_owned), part(one, "act")))
                .collect(),
        }
    }

    fn until(&self) -> Until {
        match self.told.get("until").and_then(Value::as_str) {
            None => Until::Before("settle_decision".to_owned()),
            Some("end") => Until::End,
            Some(handle) => Until::Handle(handle.to_owned()),
        }
    }

    /// Plays the folder and gives the case and its gaps on the day it names.
    pub fn played(&self) -> (Rig, Case, Vec<Gap>) {
        let mut rig = Rig::new();
        let (acts, beside) = self.acts();
        let id = rig.play(&acts, &beside, &self.until());
        let case = rig.office.case(id).unwrap().clone();
        let today: NaiveDate =
            self.told.get("today").and_then(Value::as_str).unwrap_or("2025-12-01").parse().unwrap();
        let mut gaps = domain::rules::gaps(&case, today);
        if let Some((offered, key)) = self.offered(&mut rig, id) {
            let facts = rig.office.seal_facts(id, &offered, key.chain(), now()).unwrap();
            gaps.extend(domain::rules::seal_gaps(&case, &facts));
        }
        (rig, case, gaps)
    }

    /// Whether the letter that the folder makes is kept as an expectation.
    pub fn keeps_letter(&self) -> bool {
        self.told.get("letter").and_then(Value::as_bool) == Some(true)
    }

    /// Whether the folder tells what is offered for a seal.
    pub fn seals(&self) -> bool {
        self.told.contains_key("seal")
    }

    /// What is offered for a seal and with which key, where the folder tells: the whole decision and the key of its
    /// decision-maker, but for what it says otherwise.
    pub fn offered(&self, rig: &mut Rig, id: CaseId) -> Option<(Offered, Box<dyn SealKey>)> {
        let told = self.told.get("seal")?.as_table().unwrap();
        let said = |key: &str| told.get(key).and_then(Value::as_str);
        let mut letter = rig.office.settled_letter(id).unwrap();
        if let Some(heading) = said("leave_out") {
            let is = |block: &Block| matches!(block, Block::Heading { text, .. } if text == heading);
            let at = letter.body.iter().position(is).unwrap_or_else(|| panic!("no heading {heading}"));
            letter.body.remove(at + 1);
        }
        let mut pdf = document::render(&letter, &Typeface::shipped().unwrap()).unwrap();
        if let Some(name) = said("spoil") {
            let at = pdf.windows(name.len()).position(|bytes| bytes == name.as_bytes());
            pdf[at.unwrap_or_else(|| panic!("the file has no {name}")) + 1] = b'X';
        }
        let key = rig.office.training_key(said("holder").unwrap_or("Gunnar Liljekvist")).unwrap();
        let key = key.unlock(&Passphrase::new(String::new()), now()).unwrap();
        Some((Offered { letter, pdf }, key))
    }

    fn expect(&self, file: &str, found: &str) -> Result<(), String> {
        let path = self.path.join(file);
        let wanted = fs::read_to_string(&path).ok();
        if wanted.as_deref() == Some(found) {
            return Ok(());
        }
        let bless = std::env::var_os("TILLSYN_BLESS").is_some();
        if bless || wanted.is_none() {
            fs::write(&path, found).unwrap();
        }
        match (bless, wanted) {
            (true, _) => Ok(()),
            (false, None) => Err(format!("{}/{file} was missing and has been written; read it", self.name)),
            (false, Some(wanted)) => {
                Err(format!("{}/{file} differs:\n{}", self.name, difference(&wanted, found)))
            }
        }
    }
}

fn difference(wanted: &str, found: &str) -> String {
    let mut lines = wanted.lines().zip(found.lines()).enumerate().filter(|(_, (a, b))| a != b);
    match lines.next() {
        Some((at, (a, b))) => format!("line {}:\n  wanted {a}\n  found  {b}", at + 1),
        None => format!("wanted {} lines, found {}", wanted.lines().count(), found.lines().count()),
    }
}

/// The gaps as lines: rule, level, whether it blocks, and the sentence in both languages.
pub fn written(case: &Case, gaps: &[Gap]) -> String {
    let mut text = String::new();
    for gap in gaps {
        let blocks = if gap.blocks(case) { "blocks" } else { "gone past" };
        let sv = wire::say::say_gap(gap, case, Language::Sv);
        let en = wire::say::say_gap(gap, case, Language::En);
        writeln!(text, "{} {:?} {blocks}\n  sv {sv}\n  en {en}", gap.rule.code(), gap.level).unwrap();
    }
    if text.is_empty() { "no gaps\n".to_owned() } else { text }
}

// Identities are drawn, so hashes differ from run to run; what they stand for does not.
fn without_hashes(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_inclusive(|c: char| !c.is_ascii_hexdigit()) {
        let core = word.trim_end_matches(|c: char| !c.is_ascii_hexdigit());
        if core.len() >= 16 {
            out.push_str("<hash>");
            out.push_str(&word[core.len()..]);
        } else {
            out.push_str(word);
        }
    }
    out
}

// The letters beside the decision as text; as a file each passes the check of our own.
fn besides(folder: &Folder, rig: &mut Rig, case: CaseId) -> Vec<String> {
    let mut failures = Vec::new();
    for one in rig.office.besides(case).unwrap() {
        let letter = rig.office.beside_letter(case, one.letter, one.of.as_deref()).unwrap();
        let file = format!("{}.txt", one.letter.code());
        failures.extend(folder.expect(&file, &without_hashes(&letter.to_text())).err());
        rig.office.beside_pdf(case, one.letter, one.of.as_deref()).unwrap();
    }
    failures
}

#[test]
fn every_case_folder_gives_what_it_expects() {
    let mut failures = Vec::new();
    for folder in folders() {
        let (mut rig, case, gaps) = folder.played();
        failures.extend(folder.expect("gaps.txt", &written(&case, &gaps)).err());
        if folder.keeps_letter() {
            let letter = match case.decision {
                Decision::Draft(_) => rig.office.draft_letter(case.id),
                Decision::Settled(_) | Decision::Sealed(_) => rig.office.settled_letter(case.id),
            };
            failures.extend(folder.expect("letter.txt", &without_hashes(&letter.unwrap().to_text())).err());
            let ledger = rig.office.ledger_of(case.id).unwrap();
            let lines: String =
                ledger.iter().map(|line| format!("{} {}\n", line.case_seq, line.act)).collect();
            failures.extend(folder.expect("ledger.txt", &lines).err());
        }
        if folder.told.get("beside").and_then(Value::as_bool) == Some(true) {
            failures.extend(besides(&folder, &mut rig, case.id));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
