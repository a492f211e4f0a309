// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! People, their passphrases, and the recovery key.

use crate::kit::{CHIEF, Desk, PHRASE, Refusal, program, refuses, run};
use std::fs;
use std::io::Write;
use std::process::Stdio;

#[test]
fn two_people_open_the_same_store_each_with_an_own_passphrase() {
    let desk = Desk::with_store();
    fs::write(desk.path("hers"), "hennes egen fras").unwrap();
    let hers = desk.text("hers");
    desk.run([
        "person",
        "add",
        "--name",
        "Siri Wallander",
        "--title",
        "jurist",
        "--new-passphrase-file",
        &hers,
    ])
    .ended(0);
    desk.run([
        "--person",
        CHIEF,
        "person",
        "add",
        "--name",
        "Utan",
        "--title",
        "expert",
        "--without-passphrase",
    ])
    .ended(0);
    desk.refuses(
        &["case", "list"],
        Refusal {
            exit: 64,
            code: "which_person",
            sv: &["Siri Wallander", "--person"],
            en: &["Siri Wallander", "--person"],
        },
    );
    let store = desk.text("store");
    let list = [
        "--store",
        &store,
        "--person",
        "Siri Wallander",
        "--passphrase-file",
        &hers,
        "--json",
        "person",
        "list",
    ];
    let people = run(list).ended(0).json();
    let holds: Vec<_> = people["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (p["name"].as_str().unwrap(), p["passphrase"].as_bool().unwrap()))
        .collect();
    assert_eq!(holds, [(CHIEF, true), ("Siri Wallander", true), ("Utan", false)]);
    desk.refuses(
        &["--person", "Ingen Alls", "case", "list"],
        Refusal {
            exit: 1,
            code: "no_such_person",
            sv: &["Ingen Alls", "Lägg till personen"],
            en: &["Ingen Alls", "Add the person"],
        },
    );
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_no_longer_does() {
    let desk = Desk::with_store();
    fs::write(desk.path("new"), "en helt annan fras").unwrap();
    desk.run(["person", "passphrase", "--new-passphrase-file", &desk.text("new")]).ended(0);
    desk.run(["case", "list"]).ended(77);
    fs::rename(desk.path("new"), desk.path("phrase")).unwrap();
    desk.run(["case", "list"]).ended(0);
    desk.is_sound();
}

#[test]
fn a_forgotten_passphrase_is_set_anew_with_the_recovery_key() {
    let desk = Desk::empty();
    let key = desk.text("key");
    let create = ["store", "create", "--name", CHIEF, "--title", "enhetschef", "--recovery-out", &key];
    let said = desk.run(create).ended(0);
    let printed = fs::read_to_string(desk.path("key")).unwrap();
    assert!(!said.out.contains(printed.trim()), "the key stands in the file alone");
    fs::write(desk.path("new"), "en ny fras").unwrap();
    let recover = |key: &str| {
        fs::write(desk.path("typed"), key).unwrap();
        let (typed, new) = (desk.text("typed"), desk.text("new"));
        run([
            "--store",
            &desk.text("store"),
            "store",
            "unlock-with-recovery",
            "--recovery-file",
            &typed,
            "--new-passphrase-file",
            &new,
        ])
    };
    let mut mistyped: Vec<char> = printed.trim().chars().collect();
    mistyped.swap(0, 1);
    if mistyped[0] != mistyped[1] {
        let said = recover(&mistyped.iter().collect::<String>()).ended(77);
        assert!(said.err.contains("fel skriven"), "{said:?}");
    }
    recover(&printed.to_lowercase()).ended(0);
    desk.run(["case", "list"]).ended(77);
    fs::rename(desk.path("new"), desk.path("phrase")).unwrap();
    desk.run(["case", "list"]).ended(0);
}

#[test]
fn a_recovery_key_is_never_written_over_a_file() {
    let desk = Desk::empty();
    let create =
        ["store", "create", "--name", CHIEF, "--title", "enhetschef", "--recovery-out", &desk.text("phrase")];
    let said = desk.run(create).ended(74);
    assert!(said.err.contains("phrase"), "{said:?}");
    assert!(!desk.store().exists(), "no store is left");
    assert_eq!(fs::read_to_string(desk.path("phrase")).unwrap().trim(), PHRASE);
}

#[cfg(unix)]
#[test]
fn a_passphrase_is_read_from_an_open_descriptor() {
    let desk = Desk::with_store();
    let store = desk.text("store");
    let mut child = program()
        .args(["--store", &store, "--passphrase-fd", "0", "case", "list"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(PHRASE.as_bytes()).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let script = "exec \"$0\" --store \"$1\" --passphrase-fd 7 case list 7< \"$2\"";
    let program = env!("CARGO_BIN_EXE_tillsyn-cli");
    let status = std::process::Command::new("bash")
        .args(["-c", script, program, &store, &desk.text("phrase")])
        .stdout(Stdio::null())
        .status();
    assert_eq!(status.unwrap().code(), Some(0));
}

#[cfg(unix)]
#[test]
fn without_a_terminal_one_is_told_how_else_to_give_the_passphrase() {
    let desk = Desk::with_store();
    // A process of its own has no controlling terminal to ask on.
    let store = desk.text("store");
    let output = std::process::Command::new("setsid")
        .args([
            "--wait",
            env!("CARGO_BIN_EXE_tillsyn-cli"),
            "--store",
            &store,
            "--lang",
            "en",
            "case",
            "list",
        ])
        .stdin(Stdio::null())
        .output()
        .expect("`setsid` (util-linux) is needed");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(64), "{said}");
    assert!(said.contains("--passphrase-file"), "{said}");
    let options = ["--store".to_owned(), store, "--passphrase-fd".to_owned(), "99".to_owned()];
    refuses(
        &options,
        &["case", "list"],
        Refusal { exit: 74, code: "file", sv: &["nummer 99"], en: &["descriptor 99"] },
    );
}
