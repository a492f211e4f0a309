// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A folder is a test. `case.toml` says what is claimed and which acts are played; `gaps.txt`, `letter.txt`
//! and `ledger.txt` say what must come out. A missing expectation is written and fails once; with
//! TILLSYN_BLESS=1 all are written anew, to be read as a change.

use domain::case::Case;
use domain::decision::Decision;
use domain::gap::Gap;
use domain::id::CaseId;
use domain::text::Language;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use testkit::Rig;
pub use testkit::folder::{Folder, folders};

fn expect(folder: &Folder, file: &str, found: &str) -> Result<(), String> {
    let path = folder.path().join(file);
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
        (false, None) => Err(format!("{}/{file} was missing and has been written; read it", folder.name)),
        (false, Some(wanted)) => {
            Err(format!("{}/{file} differs:\n{}", folder.name, difference(&wanted, found)))
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

// Identities are of one length, but what is said of a case grows with each new field.
fn without_sizes(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let size = line.starts_with("attachment ").then(|| line.find(" bytes)")).flatten();
        lines.push(match size.and_then(|end| line[..end].rfind(' ').map(|begin| (begin, end))) {
            Some((begin, end)) => format!("{} <some>{}", &line[..begin], &line[end..]),
            None => line.to_owned(),
        });
    }
    lines.join("\n") + "\n"
}

fn without_what_is_drawn(text: &str) -> String {
    without_sizes(&without_hashes(text))
}

// The letters beside the decision as text; as a file each passes the check of our own.
fn besides(folder: &Folder, rig: &mut Rig, case: CaseId) -> Vec<String> {
    let mut failures = Vec::new();
    let mut of_kind = BTreeMap::new();
    for one in rig.office.besides(case).unwrap() {
        let letter = rig.office.beside_letter(case, one.letter, one.of.as_deref()).unwrap();
        // The second of a kind is another letter than the first: protocol-2.txt.
        let nth = of_kind.entry(one.letter.code()).or_insert(0_u32);
        *nth += 1;
        let file = match *nth {
            1 => format!("{}.txt", one.letter.code()),
            nth => format!("{}-{nth}.txt", one.letter.code()),
        };
        failures.extend(expect(folder, &file, &without_what_is_drawn(&letter.to_text())).err());
        rig.office.beside_pdf(case, one.letter, one.of.as_deref()).unwrap();
    }
    failures
}

#[test]
fn every_case_folder_gives_what_it_expects() {
    let mut failures = Vec::new();
    for folder in folders() {
        let (mut rig, case, gaps) = folder.played();
        failures.extend(expect(&folder, "gaps.txt", &written(&case, &gaps)).err());
        if folder.keeps_letter() {
            let letter = match case.decision {
                Decision::Draft(_) => rig.office.draft_letter(case.id),
                Decision::Settled(_) | Decision::Sealed(_) => rig.office.settled_letter(case.id),
            };
            failures.extend(
                expect(&folder, "letter.txt", &without_what_is_drawn(&letter.unwrap().to_text())).err(),
            );
            let ledger = rig.office.ledger_of(case.id).unwrap();
            let lines: String =
                ledger.iter().map(|line| format!("{} {}\n", line.case_seq, line.act)).collect();
            failures.extend(expect(&folder, "ledger.txt", &lines).err());
        }
        if folder.keeps_beside() {
            failures.extend(besides(&folder, &mut rig, case.id));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
