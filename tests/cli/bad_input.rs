// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Bad input: each gets a sentence that says what to do, in both languages, an exit code, and changes nothing.

use crate::kit::{CASE, CHIEF, Desk, PHRASE, Refusal, acts, refuses, run, sample};
use casework::clock::SystemClock;
use casework::keeping::{Access, Passphrase, Unlock, holders_in};
use casework::{Catalog, Office};
use std::fs;
use std::path::Path;

const LIST: &[&str] = &["case", "list"];

#[test]
fn a_wrong_passphrase_is_told() {
    let desk = Desk::with_store();
    fs::write(desk.path("phrase"), "fel fras").unwrap();
    let wanted = Refusal {
        exit: 77,
        code: "wrong_passphrase",
        sv: &["Lösenfrasen är fel", "Försök igen"],
        en: &["passphrase is wrong", "Try again"],
    };
    desk.refuses(LIST, wanted);
    desk.refuses(&["settle", CASE], wanted);
    fs::write(desk.path("phrase"), PHRASE).unwrap();
    desk.is_sound();
}

#[test]
fn a_folder_without_a_store_is_told_and_nothing_is_made_in_it() {
    let desk = Desk::empty();
    let wanted =
        Refusal { exit: 1, code: "place", sv: &["Välj en annan mapp"], en: &["Choose another folder"] };
    desk.refuses(LIST, wanted);
    assert!(!desk.store().exists());
}

#[test]
fn a_store_is_never_made_over_something() {
    let desk = Desk::with_store();
    let wanted =
        Refusal { exit: 1, code: "place", sv: &["Välj en tom mapp"], en: &["Choose an empty folder"] };
    desk.refuses(&["store", "create", "--name", "A", "--title", "b"], wanted);
    desk.is_sound();
}

#[test]
fn an_empty_and_a_cut_database_are_told_and_left_as_they_are() {
    let desk = Desk::with_case();
    let database = desk.store().join("store.db");
    let whole = fs::read(&database).unwrap();
    fs::write(&database, "").unwrap();
    let backup = |exit, code| Refusal { exit, code, sv: &["säkerhetskopian"], en: &["backup"] };
    desk.refuses(LIST, backup(1, "store_damaged"));
    desk.refuses(&["settle", CASE], backup(1, "store_damaged"));
    fs::write(&database, &whole[..whole.len() / 2]).unwrap();
    desk.refuses(&["store", "check"], backup(1, "store_damaged"));
    fs::write(&database, &whole).unwrap();
    desk.is_sound();
}

#[test]
fn a_damaged_database_and_a_damaged_key_file_are_told_and_left_as_they_are() {
    let desk = Desk::with_case();
    let wanted = Refusal { exit: 1, code: "store_damaged", sv: &["säkerhetskopian"], en: &["backup"] };
    for name in ["store.db", "keys"] {
        let path = desk.store().join(name);
        let whole = fs::read(&path).unwrap();
        let mut damaged = whole.clone();
        let middle = damaged.len() / 2;
        damaged[middle] ^= 0x10;
        fs::write(&path, damaged).unwrap();
        desk.refuses(&["store", "check"], wanted);
        fs::write(&path, whole).unwrap();
    }
    let keys = desk.store().join("keys");
    fs::rename(&keys, desk.path("keys elsewhere")).unwrap();
    desk.refuses(LIST, wanted);
    fs::rename(desk.path("keys elsewhere"), keys).unwrap();
    desk.is_sound();
}

#[test]
fn a_second_writer_is_refused_and_a_reader_let_in() {
    let desk = Desk::with_case();
    let person = holders_in(&desk.store()).unwrap().remove(0).person;
    let unlock = Unlock::Passphrase { person, phrase: Passphrase::new(PHRASE).unwrap() };
    let first =
        Office::open(&desk.store(), &unlock, Access::Write, Catalog::shipped(), Box::new(SystemClock))
            .unwrap();
    let wanted = Refusal {
        exit: 1,
        code: "another_writer",
        sv: &["redan öppna för ändring", "Stäng det först"],
        en: &["open for changes", "Close that first"],
    };
    desk.refuses(&["settle", CASE], wanted);
    desk.run(["case", "show", CASE]).ended(0);
    drop(first);
    desk.run(["settle", CASE]).ended(0);
    desk.is_sound();
}

#[test]
fn a_broken_checklist_is_told_by_file_and_line() {
    let desk = Desk::empty();
    let place = desk.path("katalog");
    for folder in ["provisions", "checklists/nis1-halso-och-sjukvard/2026-11"] {
        copy(&crate::kit::root().join("assets").join(folder), &place.join(folder));
    }
    let dir = desk.text("katalog");
    assert!(run(["catalogue", "check", &dir]).ended(0).out.contains("Katalogen är hel"));
    let file = place.join("checklists/nis1-halso-och-sjukvard/2026-11/checklist.toml");
    let text = fs::read_to_string(&file).unwrap();
    let line =
        text.lines().position(|line| line.starts_with("references") || line.contains("refs")).unwrap() + 1;
    let broken: Vec<&str> = text
        .lines()
        .enumerate()
        .map(|(at, was)| if at + 1 == line { "references = [\"finns-inte-1\"]" } else { was })
        .collect();
    fs::write(&file, broken.join("\n")).unwrap();
    let (sv, en) = (format!("rad {line}"), format!("line {line}"));
    let wanted =
        Refusal { exit: 1, code: "catalogue", sv: &["checklist.toml", &sv], en: &["checklist.toml", &en] };
    refuses(&[], &["catalogue", "check", &dir], wanted);
    let fault = run(["--json", "catalogue", "check", &dir]).ended(1).json();
    assert_eq!(fault["fault"]["line"], line);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// The shipped acts with one thing changed, in a folder with the files they name.
fn changed(desk: &Desk, was: &str, is: &str) -> (String, usize) {
    copy(&sample(), &desk.path("händelser"));
    let text = fs::read_to_string(acts()).unwrap();
    assert!(text.contains(was), "{was}");
    let line = text[..text.find(was).unwrap()].matches('\n').count() + 1;
    fs::write(desk.path("händelser/acts.toml"), text.replacen(was, is, 1)).unwrap();
    (desk.text("händelser/acts.toml"), line)
}

fn broken_acts(was: &str, is: &str, sv: &[&str], en: &[&str]) {
    let desk = Desk::with_store();
    let (file, line) = changed(&desk, was, is);
    let (sv_line, en_line) = (format!("rad {line}"), format!("line {line}"));
    let sv: Vec<&str> = sv.iter().copied().chain(["acts.toml", &sv_line]).collect();
    let en: Vec<&str> = en.iter().copied().chain(["acts.toml", &en_line]).collect();
    desk.refuses(&["play", &file], Refusal { exit: 1, code: "acts_file", sv: &sv, en: &en });
    desk.is_sound();
    assert_eq!(desk.json(["case", "list"])["cases"].as_array().unwrap().len(), 0, "nothing was played");
}

#[test]
fn an_acts_file_with_an_unknown_act_is_told_by_line_before_anything_is_played() {
    broken_acts("do = \"record_dissent\"", "do = \"record_disent\"", &["record_disent"], &["record_disent"]);
}

#[test]
fn an_acts_file_that_is_not_toml_is_told_by_line() {
    broken_acts("do = \"set_party\"", "do = set_party\"", &[], &[]);
}

#[test]
fn an_impossible_instant_is_told_by_line() {
    broken_acts(
        "at = 2025-04-07T09:18:00+02:00",
        "at = 2025-02-30T09:18:00+02:00",
        &["2025-02-30"],
        &["2025-02-30"],
    );
}

#[test]
fn an_act_out_of_time_order_is_told_by_line() {
    broken_acts("at = 2025-04-07T09:18:00+02:00", "at = 2024-04-07T09:18:00+02:00", &[], &[]);
}

#[test]
fn an_impossible_day_is_told_with_the_day_as_it_should_be_written() {
    let desk = Desk::with_store();
    let (file, line) = changed(&desk, "opened_on = \"2025-04-07\"", "opened_on = \"2025-02-30\"");
    let (sv, en) = (format!("rad {line}"), format!("line {line}"));
    refuses(
        &desk.options(),
        &["play", &file],
        Refusal {
            exit: 1,
            code: "acts_file",
            sv: &["2025-02-30", "ingen dag i kalendern", &sv],
            en: &["2025-02-30", "no day of the calendar", &en],
        },
    );
    let cases = desk.json(["case", "list"]);
    assert_eq!(cases["cases"].as_array().unwrap().len(), 0, "the act that opens the case was refused");
    let authority = [
        "--authority-name",
        "M",
        "--authority-address",
        "A",
        "--authority-email",
        "e",
        "--authority-court",
        "F",
    ];
    let open = [
        "case",
        "open",
        "--kind",
        "lex_maria",
        "--title",
        "T",
        "--trigger",
        "S",
        "--opened-on",
        "2026-02-30",
    ];
    let all: Vec<&str> = open.into_iter().chain(authority).collect();
    desk.refuses(
        &all,
        Refusal {
            exit: 1,
            code: "form",
            sv: &["2026-02-30", "Skriv år-månad-dag"],
            en: &["2026-02-30", "Write year-month-day"],
        },
    );
    desk.is_sound();
}

#[test]
fn a_wrong_organisation_number_is_told_with_the_right_control_digit() {
    let desk = Desk::with_store();
    let (file, _) = changed(&desk, "212000-9994", "212000-9995");
    let before = desk.json(["case", "list"]);
    for (lang, words) in [
        ("sv", ["kontrollsiffran 5", "Jämför med registret"]),
        ("en", ["control digit 5", "Compare it with the register"]),
    ] {
        let said = desk.run(["--lang", lang, "play", &file]).ended(1);
        for word in words {
            assert!(said.err.contains(word), "{said:?}");
        }
    }
    assert_eq!(before["cases"].as_array().unwrap().len(), 0);
    let cases = desk.json(["case", "list"]);
    let cases = cases["cases"].as_array().unwrap();
    assert!(cases.iter().all(|case| case["party"] == ""), "the acts before stand, the refused one does not");
    desk.is_sound();
}

#[test]
fn a_document_that_is_not_beside_the_acts_is_told_by_name() {
    let desk = Desk::with_store();
    let (file, _) = changed(&desk, "format = 1", "format = 1");
    fs::remove_file(desk.path("händelser/reglemente.txt")).unwrap();
    for (lang, words) in [("sv", "Lägg den bredvid filen"), ("en", "Put it beside the acts file")] {
        let said = desk.run(["--lang", lang, "play", &file]).ended(1);
        assert!(said.err.contains("reglemente.txt") && said.err.contains(words), "{said:?}");
    }
    desk.is_sound();
}

#[test]
fn a_form_of_a_new_case_with_a_fault_is_told_by_line() {
    let desk = Desk::with_store();
    fs::write(desk.path("nytt.toml"), "kind = \"lex_maria\"\npurpos = \"office\"\n").unwrap();
    let form = desk.text("nytt.toml");
    let wanted = Refusal {
        exit: 1,
        code: "form",
        sv: &["nytt.toml, rad 2", "inget ärende öppnades"],
        en: &["nytt.toml, line 2", "no case was opened"],
    };
    desk.refuses(&["case", "open", "--from", &form], wanted);
}

#[test]
fn a_case_that_is_not_there_is_told() {
    let desk = Desk::with_store();
    for command in ["check", "settle", "export"] {
        let wanted = Refusal {
            exit: 1,
            code: "no_such_case",
            sv: &["2020-1", "case list"],
            en: &["2020-1", "case list"],
        };
        desk.refuses(&[command, "2020-1"], wanted);
    }
}

#[test]
fn a_name_that_cannot_be_printed_is_told() {
    let desk = Desk::empty();
    let wanted =
        Refusal { exit: 1, code: "form", sv: &["name", "flera rader"], en: &["name", "several lines"] };
    refuses(&desk.options(), &["store", "create", "--name", "A\nB", "--title", "c"], wanted);
    assert!(!desk.store().exists());
    desk.run(["store", "create", "--name", CHIEF, "--title", "c"]).ended(0);
}
