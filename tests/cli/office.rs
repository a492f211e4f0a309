// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the office keeps beside its cases: its profiles and the references it has confirmed, and how its cases are
//! linked, by the command line.

use crate::kit::{CASE, Desk, Refusal, sample};
use std::fs;

#[test]
fn a_profile_is_written_checked_taken_in_listed_used_and_handed_on() {
    let desk = Desk::with_store();
    let file = desk.text("profil.toml");
    desk.run(["profile", "example", "--out", &file]).ended(0);
    let checked = desk.run(["profile", "check", &file]).ended(0);
    assert!(checked.out.contains("Myndigheten för vårdtillsyn (vardtillsyn)"), "{checked:?}");
    assert_eq!(desk.run(["profile", "list"]).ended(0).out, "Inga profiler.\n");
    desk.run(["profile", "import", &file]).ended(0);
    let listed = desk.run(["profile", "list"]).ended(0);
    assert!(listed.out.contains("Enheten för informationssäkerhet"), "{listed:?}");
    let out = desk.text("ut.toml");
    desk.run(["profile", "export", "vardtillsyn", "--out", &out]).ended(0);
    assert_eq!(fs::read(&out).unwrap(), fs::read(&file).unwrap());
    let absent = desk.run(["profile", "export", "okand", "--out", &out]).ended(1);
    assert!(absent.err.contains("Det finns ingen profil ”okand”"), "{absent:?}");

    let particulars = ["--kind", "supervision_nis1", "--title", "Prov", "--trigger", "Planerad tillsyn"];
    let open = ["case", "open", "--opened-on", "2025-04-07", "--profile", "vardtillsyn"];
    let opened = desk.json(open.iter().chain(&particulars).copied());
    let id = opened["case"]["id"].as_str().unwrap().to_owned();
    let case = desk.json(["export", &id]);
    assert_eq!(case["authority"]["court"], "Förvaltningsrätten i Granvik");
    assert_eq!(case["authority"]["delegations"].as_array().unwrap().len(), 3);
    assert_eq!(case["authority"]["logo"]["media_type"], "image/png");
    desk.is_sound();
}

#[test]
fn a_broken_profile_is_refused_with_file_and_line() {
    let desk = Desk::with_store();
    let file = desk.text("profil.toml");
    fs::write(&file, "format = 1\nid = \"a\"\nlanguage = \"fi\"\n").unwrap();
    for verb in ["check", "import"] {
        let refused = desk.run(["profile", verb, &file]).ended(1);
        assert!(refused.err.contains("rad 3") && refused.err.contains("'fi'"), "{refused:?}");
    }
    assert_eq!(desk.run(["profile", "list"]).ended(0).out, "Inga profiler.\n");
}

#[test]
fn two_cases_are_linked_once_each_as_it_sees_the_other() {
    let desk = Desk::with_case();
    let number = "number = \"2025-00417\"";
    let acts = fs::read_to_string(sample().join("acts.toml")).unwrap();
    let (head, _) = acts.split_once(number).unwrap();
    fs::write(desk.path("andra.toml"), format!("{head}number = \"2025-00502\"\n")).unwrap();
    desk.run(["play", &desk.text("andra.toml")]).ended(0);
    let relate = ["case", "relate", CASE, "2025-00502", "--relation", "follows_from"];
    let linked = desk.run(["--lang", "en"].iter().chain(&relate)).ended(0);
    assert_eq!(linked.out, "The cases are linked to each other.\n");
    for (case, relation) in [(CASE, "follows_from"), ("2025-00502", "ground_for")] {
        let records = desk.json(["export", case])["records"].to_string();
        assert!(records.contains(&format!("\"relation\":\"{relation}\"")), "{records}");
    }
    assert_eq!(desk.json(relate)["acts"], 0);
    let same =
        Refusal { exit: 1, code: "refused", sv: &["Välj ett annat ärende"], en: &["Choose another case"] };
    desk.refuses(&["case", "relate", CASE, CASE, "--relation", "same_event"], same);
    desk.is_sound();
}
