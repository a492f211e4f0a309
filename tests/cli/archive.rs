// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A closed case leaves the program as a package and is checked without it; the refusals say what to do.

use crate::kit::{CASE, Desk, Refusal, contents, refuses, run, sample};
use std::fs;
use std::process::Command;

/// What follows the sample until its case is closed.
const TO_THE_END: &str = r#"
[[act]]
at = 2025-10-06T10:30:00+02:00
by = "chef"
do = "record_seal"

[[act]]
at = 2025-10-06T11:00:00+02:00
by = "inspektor"
do = "address_decision"
recipients = [{ kind = "party", address = "Sjöviks kommun, 123 00 Sjövik", way = "electronic", copy = "whole" }]

[[act]]
at = 2025-10-06T12:00:00+02:00
by = "inspektor"
do = "dispatch_decision"
on = "2025-10-06"
dissent_asked = true

[[act]]
at = 2025-11-20T09:00:00+01:00
by = "chef"
do = "override_rule"
rule = "V63"
because = "Redovisningen följs upp i ett nytt ärende"

[[act]]
at = 2025-11-20T09:00:30+01:00
by = "chef"
do = "override_rule"
rule = "V67"
because = "Redovisningen följs upp i ett nytt ärende"

[[act]]
at = 2025-11-20T09:01:00+01:00
by = "chef"
do = "move_case"
to = "closed"
"#;

/// A desk with the sample played until its case is closed, and an empty folder for packages.
fn closed() -> Desk {
    let desk = Desk::with_store();
    let acts = fs::read_to_string(sample().join("acts.toml")).unwrap() + TO_THE_END;
    let folder = desk.path("handelser");
    fs::create_dir(&folder).unwrap();
    for entry in fs::read_dir(sample()).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    fs::write(folder.join("acts.toml"), acts).unwrap();
    desk.run(["play", folder.join("acts.toml").to_str().unwrap()]).ended(0);
    fs::create_dir(desk.path("arkiv")).unwrap();
    desk
}

#[test]
fn a_closed_case_is_archived_and_the_package_holds_without_the_store() {
    let desk = closed();
    let arkiv = desk.text("arkiv");
    let made = desk.run(["archive", CASE, "--out", &arkiv]).ended(0);
    assert!(
        made.out.contains("kontrollerade fil för fil") && !made.out.contains("inte avslutat"),
        "{made:?}"
    );
    let zip = desk.json(["archive", CASE, "--out", &arkiv, "--zip"]);
    assert_eq!((&zip["form"], &zip["unfinished"]), (&"zip".into(), &false.into()));
    let package = zip["package"].as_str().unwrap();
    let folder = package.strip_suffix(".zip").unwrap();
    fs::remove_dir_all(desk.store()).unwrap();
    for (path, said) in [(package, "Paketet håller"), (folder, "Paketet håller")] {
        let checked = run(["archive-check", path]).ended(0);
        assert!(checked.out.contains(said), "{checked:?}");
    }
    let checked = run(["--lang", "en", "--json", "archive-check", package]).ended(0).json();
    for key in ["root", "files", "bytes", "manifest_sha256", "ledger_lines", "ledger_head"] {
        assert_eq!(checked[key], zip[key], "{key}");
    }
    assert_eq!(checked["case"], zip["case"]["id"]);
    let output = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "manifest-sha256.txt"])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn the_ledger_shows_the_package_with_the_digest_of_its_list() {
    let desk = closed();
    let made = desk.json(["archive", CASE, "--out", &desk.text("arkiv")]);
    let shown = desk.run(["ledger", "show", CASE]).ended(0);
    assert!(shown.out.trim_end().lines().last().unwrap().contains("Skapade ett arkivpaket"), "{shown:?}");
    let lines = desk.json(["ledger", "show", CASE])["lines"].as_array().unwrap().clone();
    let payload = lines.last().unwrap()["payload"].as_str().unwrap().to_owned();
    assert!(payload.contains(made["manifest_sha256"].as_str().unwrap()), "{payload}");
    assert_eq!(lines.len() as u64, made["ledger_lines"].as_u64().unwrap() + 1);
    desk.is_sound();
}

#[test]
fn a_case_that_goes_on_is_refused_and_its_copy_says_what_it_is() {
    let desk = Desk::with_case();
    fs::create_dir(desk.path("arkiv")).unwrap();
    let arkiv = desk.text("arkiv");
    let wanted = Refusal {
        exit: 1,
        code: "not_closed",
        sv: &["inte avslutat", "Avsluta ärendet först"],
        en: &["not closed", "Close the case first"],
    };
    desk.refuses(&["archive", CASE, "--out", &arkiv], wanted);
    assert_eq!(fs::read_dir(&arkiv).unwrap().count(), 0);
    let copy = desk.run(["archive", CASE, "--out", &arkiv, "--open"]).ended(0);
    assert!(copy.out.contains("Ärendet är inte avslutat"), "{copy:?}");
    let there = Refusal {
        exit: 1,
        code: "package_there",
        sv: &["skrivs inte över", "Välj en annan mapp"],
        en: &["is not replaced", "Choose another folder"],
    };
    desk.refuses(&["archive", CASE, "--out", &arkiv, "--open"], there);
    let missing = Refusal {
        exit: 74,
        code: "file",
        sv: &["finns inte", "Kontrollera namnet"],
        en: &["finns inte", "Check its name"],
    };
    desk.refuses(&["archive", CASE, "--out", &desk.text("finns inte"), "--open"], missing);
    desk.is_sound();
}

#[test]
fn a_package_that_does_not_hold_is_told_with_what_is_wrong() {
    let desk = Desk::with_case();
    fs::create_dir(desk.path("arkiv")).unwrap();
    let made = desk.json(["archive", CASE, "--out", &desk.text("arkiv"), "--open"]);
    let package = made["package"].as_str().unwrap();
    let before = contents(&desk.path("arkiv"));
    let wanted = |sv, en| Refusal { exit: 1, code: "package", sv, en };
    let text = desk.path("arkiv").join(made["root"].as_str().unwrap()).join("documentation/LAS-MIG.txt");
    let whole = fs::read(&text).unwrap();
    fs::write(&text, "annat").unwrap();
    let other =
        wanted(&["LAS-MIG.txt", "en annan än", "Lita inte på det"], &["another than", "Do not rely on it"]);
    refuses(&[], &["archive-check", package], other);
    fs::remove_file(&text).unwrap();
    refuses(&[], &["archive-check", package], wanted(&["saknas"], &["is missing"]));
    fs::write(&text, whole).unwrap();
    run(["archive-check", package]).ended(0);
    assert!(contents(&desk.path("arkiv")) == before, "checking changes nothing");
    refuses(&[], &["archive-check", &desk.text("phrase")], wanted(&["zip-fil"], &["zip file"]));
    let missing = Refusal { exit: 74, code: "file", sv: &["kan inte läsas"], en: &["cannot be read"] };
    refuses(&[], &["archive-check", &desk.text("finns-inte")], missing);
}
