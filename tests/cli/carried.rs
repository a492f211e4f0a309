// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every kind of case goes from its opening to the archive by commands alone: its acts are played, it is packed, and
//! the package is checked by the program without a store and by a program that is not ours.

use crate::kit::{Desk, root, run};
use std::fs;
use std::process::Command;

/// What follows the audit of the samples until it is archived.
const END_OF_THE_AUDIT: &str = r#"
[[act]]
at = 2027-09-20T09:06:00+02:00
by = "revisor"
do = "record"
kind = "recommendation_status"
recommendation = "rek1"
on = "2027-09-17"
news = { told = { progress = "done", text = "Planen har följts upp på fyra kvartalsmöten." } }

[[act]]
at = 2027-10-04T09:00:00+02:00
by = "ansvarig"
do = "move_case"
to = "closed"
because = "Uppföljningen är klar"

[[act]]
at = 2027-10-18T09:00:00+02:00
by = "revisor"
do = "move_case"
to = "archived"
"#;

/// The folders of the acts from the top of the tree, and what is appended.
const CARRIED: [(&str, &str); 7] = [
    ("tests/cases/tillsyn-av-kommun-fran-oppning-till-arkiv", ""),
    ("assets/samples/atta-anmalningar-vid-samma-tillsynstillfalle", ""),
    ("assets/samples/revision-av-avtal-och-leverantor", END_OF_THE_AUDIT),
    ("tests/cases/internrevision-enligt-iso-27001", ""),
    ("tests/cases/tillsyn-av-vasentlig-enskild-enligt-cybersakerhetslagen", ""),
    ("tests/cases/tillsyn-av-viktig-enskild-enligt-cybersakerhetslagen", ""),
    ("tests/cases/uppfoljande-tillsyn-som-avslutas", ""),
];

/// A decision to close is signed by its own command, and the signed file verifies.
#[test]
fn a_decision_to_close_is_signed_by_its_command() {
    let desk = Desk::with_store();
    let folder = "tests/cases/tillsyn-av-kommun-fran-oppning-till-arkiv";
    let acts = fs::read_to_string(root().join(folder).join("acts.toml")).unwrap();
    fs::write(desk.path("acts.toml"), acts).unwrap();
    let played = desk.json(["play", &desk.text("acts.toml"), "--before", "seal_separate_decision"]);
    let case = played["cases"].as_object().unwrap().values().next().unwrap().as_str().unwrap().to_owned();
    let (file, roots) = (desk.text("avslut.pdf"), desk.text("rot.pem"));
    let none = ["seal", &case, "--closing", "2", "--training", "--out", &file];
    assert!(desk.run(none).ended(1).err.contains("beslut om avslut"));
    let sign = ["seal", &case, "--closing", "1", "--training", "--out", &file, "--roots-out", &roots];
    let said = desk.run(sign).ended(0).out;
    assert!(said.starts_with("Beslutet om avslut i ärende"), "{said}");
    let verified = run(["--json", "verify", &file, "--trust", &roots]).ended(0).json();
    assert_eq!(verified["verification"]["verdict"], "good", "{verified}");
    let shown = desk.text("visat.pdf");
    desk.run(["letter", &case, "--kind", "closing", "--out", &shown]).ended(0);
    assert_eq!(fs::read(&shown).unwrap(), fs::read(&file).unwrap());
    assert!(desk.run(sign).ended(1).err.contains("finns redan"));
}

#[test]
fn every_kind_of_case_is_carried_to_the_archive_by_commands() {
    let desk = Desk::with_store();
    fs::create_dir(desk.path("arkiv")).unwrap();
    for (folder, end) in CARRIED {
        let acts = fs::read_to_string(root().join(folder).join("acts.toml")).unwrap() + end;
        fs::write(desk.path("acts.toml"), acts).unwrap();
        let played = desk.json(["play", &desk.text("acts.toml")]);
        assert_eq!(played["played"], played["of"], "{folder}");
        let case = played["cases"].as_object().unwrap().values().next().unwrap().as_str().unwrap().to_owned();
        let made = desk.json(["archive", &case, "--out", &desk.text("arkiv")]);
        assert_eq!(made["unfinished"], false, "{folder}");
        let package = made["package"].as_str().unwrap();
        let checked = run(["--json", "archive-check", package]).ended(0).json();
        assert_eq!(checked["manifest_sha256"], made["manifest_sha256"], "{folder}");
        let output = Command::new("sha256sum")
            .args(["--check", "--strict", "--quiet", "manifest-sha256.txt"])
            .current_dir(package)
            .output()
            .unwrap();
        assert!(output.status.success(), "{folder}: {output:?}");
        println!("{folder}: {} files, {} lines of the ledger", made["files"], made["ledger_lines"]);
    }
    desk.is_sound();
}
