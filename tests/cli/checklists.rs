// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The office's own checklists, by the command line.

use crate::kit::{Desk, run};
use std::fs;

/// A shipped list as a file under a code of the office.
fn own(desk: &Desk) -> String {
    let file = desk.text("lista.toml");
    desk.run(["checklist", "export", "lex-maria", "--out", &file]).ended(0);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("\"lex-maria\"", "\"egen-lista\"", 1)).unwrap();
    file
}

#[test]
fn a_checklist_is_written_checked_tried_taken_in_listed_shown_and_handed_on() {
    let desk = Desk::with_store();
    let file = own(&desk);
    let checked = run(["--lang", "sv", "checklist", "check", &file]).ended(0);
    assert!(checked.out.contains("(egen-lista, 2026-11)"), "{checked:?}");
    let tried = run(["--json", "checklist", "try", &file, "--answer", "C1.1=met"]).ended(0).json();
    assert_eq!(tried["questions"][0]["asked"], true);
    desk.run(["checklist", "import", &file]).ended(0);
    let listed = desk.run(["checklist", "list"]).ended(0);
    assert!(listed.out.contains("egen-lista") && listed.out.contains("följer med"), "{listed:?}");
    let listed = desk.json(["checklist", "list"]);
    let lists = listed["checklists"].as_array().unwrap();
    assert_eq!(lists.iter().filter(|one| one["own"] == true).count(), 1);
    assert!(!desk.run(["catalogue"]).ended(0).out.contains("egen-lista"));
    assert!(desk.run(["catalogue", "--own"]).ended(0).out.contains("egen-lista"));
    assert!(desk.run(["catalogue", "show", "egen-lista", "--own"]).ended(0).out.contains("C1.1"));
    let out = desk.text("ut.toml");
    desk.run(["checklist", "export", "egen-lista", "--edition", "2026-11", "--out", &out]).ended(0);
    assert_eq!(fs::read(&out).unwrap(), fs::read(&file).unwrap());
    let absent = desk.run(["checklist", "export", "okand", "--out", &out]).ended(1);
    assert!(absent.err.contains("okand"), "{absent:?}");
    desk.is_sound();
}

#[test]
fn a_broken_checklist_is_refused_with_every_fault_and_its_line() {
    let desk = Desk::with_store();
    let file = own(&desk);
    let text = fs::read_to_string(&file).unwrap();
    let broken =
        text.replacen("\"psl-3-5\"", "\"psl-99-9\"", 1).replacen("kinds = [", "kinds = [\"allt\", ", 1);
    fs::write(&file, broken).unwrap();
    let refused = run(["--lang", "sv", "checklist", "check", &file]).ended(1);
    assert!(refused.err.contains("'allt'") && refused.err.contains("psl-99-9"), "{refused:?}");
    let refused = run(["--json", "checklist", "check", &file]).ended(1);
    let said = format!("{}{}", refused.out, refused.err);
    assert!(said.contains("\"faults\"") && said.contains("\"line\""), "{said}");
    desk.run(["checklist", "import", &file]).ended(1);
    fs::write(&file, text.replacen("egen-lista", "lex-maria", 1)).unwrap();
    let refused = desk.run(["checklist", "import", &file]).ended(1);
    assert!(refused.err.contains("följer med programmet"), "{refused:?}");
    fs::write(&file, &text).unwrap();
    let usage = run(["checklist", "try", &file, "--answer", "C1.1=kanske"]);
    assert_ne!(usage.exit, 0);
    let unknown = run(["--lang", "sv", "checklist", "try", &file, "--answer", "Z9=met"]).ended(1);
    assert!(unknown.err.contains("Z9"), "{unknown:?}");
    let listed = desk.json(["checklist", "list"]);
    assert!(listed["checklists"].as_array().unwrap().iter().all(|one| one["own"] == false));
}
