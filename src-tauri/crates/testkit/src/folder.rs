// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The case folders: each says what is claimed and which acts are played, and what must come out.

use crate::changed::{Changes, changed};
use crate::{Rig, now};
use casework::Offered;
use casework::playing::{Beside, Until};
use chrono::NaiveDate;
use document::{Block, Typeface};
use domain::case::Case;
use domain::gap::{Gap, RuleId};
use domain::id::CaseId;
use seal::{KeySource, Passphrase, SealKey};
use std::fs;
use std::path::{Path, PathBuf};
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
        .expect("a whole case folder")
        .map(|entry| entry.expect("a whole case folder").path())
        .filter(|path| path.is_dir())
        .map(|path| {
            let told = fs::read_to_string(path.join("case.toml"))
                .expect("a whole case folder")
                .parse()
                .expect("a whole case folder");
            Folder {
                name: path.file_name().expect("a whole case folder").to_string_lossy().into_owned(),
                path,
                told,
            }
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

    /// The acts to be played, with the changes that the folder makes, and where the files lie that they name.
    pub fn acts(&self) -> (String, Beside) {
        let named = self.told.get("acts").and_then(Value::as_str).unwrap_or("acts.toml");
        let path = self.path.join(named);
        let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        (
            changed(&text, &self.changes()),
            Beside::Folder(path.parent().expect("a whole case folder").to_owned()),
        )
    }

    fn changes(&self) -> Changes {
        let tables = |key: &str| -> Vec<Table> {
            let list = self.told.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
            list.into_iter().map(|value| value.as_table().expect("a whole case folder").clone()).collect()
        };
        let part = |table: &Table, key: &str| table[key].as_table().expect("a whole case folder").clone();
        Changes {
            omit: tables("omit"),
            change: tables("change").iter().map(|one| (part(one, "where"), part(one, "with"))).collect(),
            insert: tables("insert")
                .iter()
                .map(|one| (one.get("before").and_then(Value::as_str).map(str::to_owned), part(one, "act")))
                .collect(),
        }
    }

    /// How far they are played.
    pub fn until(&self) -> Until {
        match self.told.get("until").and_then(Value::as_str) {
            None => Until::Before("settle_decision".to_owned()),
            Some("end") => Until::End,
            Some(handle) => Until::Handle(handle.to_owned()),
        }
    }

    /// The day on which the folder is judged.
    pub fn today(&self) -> NaiveDate {
        self.told.get("today").and_then(Value::as_str).unwrap_or("2025-12-01").parse().expect("a day")
    }

    /// Whether the folder keeps the whole letter.
    pub fn keeps_letter(&self) -> bool {
        self.told.get("letter").and_then(Value::as_bool) == Some(true)
    }

    /// Whether the folder keeps the file of the letter as well.
    pub fn keeps_pdf(&self) -> bool {
        self.told.get("pdf").and_then(Value::as_bool) == Some(true)
    }

    /// Whether the folder keeps the letters beside the decision.
    pub fn keeps_beside(&self) -> bool {
        self.told.get("beside").and_then(Value::as_bool) == Some(true)
    }

    /// Where the folder lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Plays the folder and gives the case and its gaps on the day it names.
    pub fn played(&self) -> (Rig, Case, Vec<Gap>) {
        let mut rig = Rig::new();
        let (acts, beside) = self.acts();
        let id = rig.play(&acts, &beside, &self.until());
        let case = rig.office.case(id).expect("a whole case folder").clone();
        let mut gaps = domain::rules::gaps(&case, self.today());
        if let Some((offered, key)) = self.offered(&mut rig, id) {
            let facts = rig.office.seal_facts(id, &offered, key.chain(), now()).expect("a whole case folder");
            gaps.extend(domain::rules::seal_gaps(&case, &facts));
        }
        (rig, case, gaps)
    }

    /// Whether the folder tells what is offered for a seal.
    pub fn seals(&self) -> bool {
        self.told.contains_key("seal")
    }

    /// What is offered for a seal and with which key, where the folder tells: the whole decision and the key of its
    /// decision-maker, but for what it says otherwise.
    pub fn offered(&self, rig: &mut Rig, id: CaseId) -> Option<(Offered, Box<dyn SealKey>)> {
        let told = self.told.get("seal")?.as_table().expect("a whole case folder");
        let said = |key: &str| told.get(key).and_then(Value::as_str);
        let mut letter = rig.office.settled_letter(id).expect("a whole case folder");
        if let Some(heading) = said("leave_out") {
            let is = |block: &Block| matches!(block, Block::Heading { text, .. } if text == heading);
            let at = letter.body.iter().position(is).unwrap_or_else(|| panic!("no heading {heading}"));
            letter.body.remove(at + 1);
        }
        let mut pdf = document::render(&letter, &Typeface::shipped().expect("a whole case folder"))
            .expect("a whole case folder");
        if let Some(name) = said("spoil") {
            let at = pdf.windows(name.len()).position(|bytes| bytes == name.as_bytes());
            pdf[at.unwrap_or_else(|| panic!("the file has no {name}")) + 1] = b'X';
        }
        let key = rig
            .office
            .training_key(said("holder").unwrap_or("Gunnar Liljekvist"))
            .expect("a whole case folder");
        let key = key.unlock(&Passphrase::new(String::new()), now()).expect("a whole case folder");
        Some((Offered { letter, pdf }, key))
    }
}
