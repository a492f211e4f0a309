// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Each outcome of a decision has a case folder that keeps its letter (`letter.txt`) and the file made of it
//! (`letter.pdf`). A file is the same from one making to the next but for what is drawn anew each time: identities,
//! and the checksums of what holds them. Those are set to nought, and the files inside are left empty. With
//! TILLSYN_BLESS=1 the files are written anew, to be looked at.

use crate::cases::folders;
use document::{Letter, Typeface, Withholding};
use domain::decision::Outcome;
use std::collections::BTreeSet;
use std::fs;

const LEAST: usize = 12;

// The words of a letter that are drawn: runs of hexadecimal digits too long to be anything else.
fn drawn(text: &str) -> BTreeSet<&str> {
    let runs = text.split(|sign: char| !sign.is_ascii_alphanumeric());
    runs.filter(|run| run.len() >= LEAST && run.chars().all(|sign| sign.is_ascii_hexdigit()))
        .filter(|run| run.chars().any(|sign| sign.is_ascii_alphabetic()))
        .collect()
}

fn without_what_is_drawn(letter: &Letter) -> Letter {
    let text = letter.to_text();
    let withheld = drawn(&text)
        .into_iter()
        .fold(Withholding::new(), |withheld, run| withheld.passage(run, &"0".repeat(run.len())));
    let mut same = withheld.taken_from(letter);
    same.document_id = [0; 16];
    same.attachments = letter.attachments.clone();
    for attachment in &mut same.attachments {
        attachment.bytes = b"{}".to_vec();
    }
    same
}

#[test]
fn each_outcome_has_a_case_that_keeps_its_letter_and_its_file() {
    let typeface = Typeface::shipped().unwrap();
    let bless = std::env::var_os("TILLSYN_BLESS").is_some();
    let (mut covered, mut failures) = (BTreeSet::new(), Vec::new());
    for folder in folders().into_iter().filter(|folder| folder.keeps_pdf()) {
        assert!(folder.keeps_letter(), "{} keeps the file but not the letter", folder.name);
        let (mut rig, case, _) = folder.played();
        covered.extend(case.decision.content().outcomes.iter().copied());
        let letter = without_what_is_drawn(&rig.office.settled_letter(case.id).unwrap());
        let file = document::render(&letter, &typeface).unwrap();
        let path = folder.path().join("letter.pdf");
        let kept = fs::read(&path).ok();
        if kept.as_deref() == Some(&file[..]) {
            continue;
        }
        if bless || kept.is_none() {
            fs::write(&path, &file).unwrap();
        }
        if !bless {
            failures.push(format!(
                "{}/letter.pdf is not the file that the letter gives; look at both",
                folder.name
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert_eq!(covered, Outcome::ALL.into_iter().collect());
}
