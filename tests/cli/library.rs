// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The library of standard texts, by the command line.

use crate::kit::Desk;
use std::fs;

const COLLEAGUE: &str = "Siri Wallander";

/// A desk with a colleague who has a passphrase of her own.
fn office() -> Desk {
    let desk = Desk::with_store();
    let phrase = desk.text("phrase");
    let add = ["person", "add", "--name", COLLEAGUE, "--title", "jurist", "--new-passphrase-file", &phrase];
    desk.run(add).ended(0);
    desk
}

fn propose(desk: &Desk, by: &str, text: &str) -> String {
    let head = ["--person", by, "library", "propose", "--kind", "measure", "--title", "Visa planen"];
    let tail = ["--text", text, "--checklist", "lex-maria"];
    desk.json(head.iter().chain(&tail))["proposal"].as_str().unwrap().to_owned()
}

#[test]
fn a_text_is_proposed_approved_listed_handed_on_and_withdrawn() {
    let (desk, chief) = (office(), crate::kit::CHIEF);
    let proposal = propose(&desk, chief, "Redovisa planen skriftligen.");
    let own = desk.run(["--person", chief, "library", "approve", &proposal]).ended(1);
    assert!(own.err.contains("somebody else") || own.err.contains("någon annan"), "{own:?}");
    let approved = desk.json(["--person", COLLEAGUE, "library", "approve", &proposal]);
    assert_eq!(approved["text"], "visa-planen/1");

    let listed = desk.json(["--person", chief, "library", "list", "--checklist", "lex-maria"]);
    let texts = listed["texts"].as_array().unwrap();
    let text = texts.iter().find(|text| text["name"] == "visa-planen").unwrap();
    assert_eq!((&text["proposed_by"], &text["approved_by"]), (&chief.into(), &COLLEAGUE.into()));
    assert!(texts.iter().all(|text| text["checklist"] == "lex-maria"));

    let file = desk.text("texter.toml");
    desk.run(["--person", chief, "library", "export", "--out", &file]).ended(0);
    let other = Desk::with_store();
    let taken = other.json(["library", "import", &file]);
    assert_eq!(taken["taken"].as_array().unwrap().len(), 1);
    fs::write(&file, "format = 1\n[[text]]\nname = \"x y\"\n").unwrap();
    let broken = other.run(["library", "import", &file]).ended(1);
    assert!(broken.err.contains("texter.toml"), "{broken:?}");

    desk.run(["--person", chief, "library", "withdraw", "visa-planen", "--because", "Ersatt"]).ended(0);
    let listed =
        desk.run(["--lang", "sv", "--person", chief, "library", "list", "--kind", "measure"]).ended(0);
    assert!(listed.out.contains("återkallad"), "{listed:?}");
    other.is_sound();
}

#[test]
fn a_proposal_is_sent_back_and_one_that_tells_of_somebody_is_refused() {
    let (desk, chief) = (office(), crate::kit::CHIEF);
    let proposal = propose(&desk, chief, "Redovisa planen.");
    let back = ["--person", COLLEAGUE, "library", "return", &proposal, "--because", "Säg till när"];
    desk.run(back).ended(0);
    let listed = desk.json(["--person", chief, "library", "list"]);
    assert_eq!(listed["proposals"][0]["returned"], "Säg till när");
    let head =
        ["--lang", "sv", "--person", chief, "library", "propose", "--kind", "phrase", "--title", "Svar"];
    let telling = desk.run(head.iter().chain(&["--text", "Skriv till anna.berg@exempel.se"])).ended(1);
    assert!(telling.err.contains("e-postadress"), "{telling:?}");
}
