// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a shell does to a program: arguments that mean nothing, readers that go away, output that is no
//! terminal.

use crate::kit::{program, run};
use std::process::{Command, Stdio};

#[test]
fn arguments_that_mean_nothing_are_a_fault_of_usage() {
    let wrong: [&[&str]; 6] = [
        &[],
        &["fly"],
        &["case"],
        &["verify"],
        &["--passphrase", "hemligt", "rules"],
        &["seal", "1", "--out", "f"],
    ];
    for arguments in wrong {
        let said = run(arguments).ended(64);
        assert!(said.out.is_empty() && !said.err.is_empty(), "{said:?}");
        let mut with_json = vec!["--json"];
        with_json.extend(arguments);
        let fault = run(with_json).ended(64).json();
        assert_eq!(fault["fault"]["code"], "usage", "{fault}");
    }
}

#[test]
fn help_and_version_are_answers() {
    let help = run(["--help"]).ended(0);
    assert!(help.out.contains("Usage: tillsyn-cli") && help.err.is_empty(), "{help:?}");
    assert!(run(["--version"]).ended(0).out.starts_with("tillsyn-cli "));
    assert!(run(["seal", "--help"]).ended(0).out.contains("--key-passphrase-file"));
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let mut child = program()
        .args(["catalogue", "show", "nis1-halso-och-sjukvard"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(0) && said.is_empty(), "{:?} {said}", output.status);
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_fault() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = program().arg("rules").stdout(full).stderr(Stdio::piped()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(74), "{said}");
    assert!(said.contains("Svaret kunde inte skrivas ut"), "{said}");
}

#[test]
fn no_answer_carries_colour() {
    for arguments in [&["rules"][..], &["catalogue"], &["--help"], &["fly"]] {
        let said = run(arguments);
        assert!(!said.out.contains('\u{1b}') && !said.err.contains('\u{1b}'), "{said:?}");
    }
}

#[test]
fn every_rule_is_listed_with_number_level_source_and_mark() {
    let rules = run(["--json", "rules"]).ended(0).json();
    let rules = rules["rules"].as_array().unwrap();
    assert!(rules.len() >= 23, "{}", rules.len());
    for rule in rules {
        for key in ["code", "level", "applies_to", "source", "mark"] {
            assert!(rule[key].as_str().is_some_and(|text| !text.is_empty()), "{rule}");
        }
        assert_ne!(rule["sentence_sv"], rule["sentence_en"], "{rule}");
    }
    let text = run(["--lang", "en", "rules"]).ended(0).out;
    assert!(text.contains("V10b") && text.contains("Source:"));
}

#[test]
fn the_catalogue_shows_every_question_with_the_marks_of_its_references() {
    let list = run(["--json", "catalogue"]).ended(0).json();
    let code = list["checklists"][0]["code"].as_str().unwrap().to_owned();
    let shown = run(["--json", "catalogue", "show", &code]).ended(0).json();
    let sections = shown["checklist"]["sections"].as_array().unwrap();
    let questions: usize =
        sections.iter().map(|section| section["questions"].as_array().unwrap().len()).sum();
    assert_eq!(questions as u64, list["checklists"][0]["questions"].as_u64().unwrap());
    let text = run(["catalogue", "show", &code]).ended(0).out;
    assert!(text.contains("[S]") && text.contains("B1"), "{text}");
    run(["catalogue", "show", "finns-inte"]).ended(1);
}

#[test]
fn the_program_is_run_by_the_path_it_was_built_at() {
    // Guards the other tests: what they start is this program and no other of the same name.
    let version = Command::new(env!("CARGO_BIN_EXE_tillsyn-cli")).arg("--version").output().unwrap();
    assert_eq!(
        String::from_utf8_lossy(&version.stdout).trim(),
        concat!("tillsyn-cli ", env!("CARGO_PKG_VERSION"))
    );
}
