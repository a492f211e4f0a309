// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Verifying a signed file. Only certificates that are given are trusted; the exit code tells the verdict.

use super::Outcome;
use crate::answer::Answer;
use crate::arguments::VerifyArguments;
use crate::exit::Exit;
use crate::fault::Fault;
use crate::setting::Setting;
use casework::clock::{Clock, SystemClock, swedish_time};
use casework::say::seal_language;
use casework::verifying::{Report, SignatureReport, SignatureVerdict, report_json, roots_of, verify_file};
use chrono::{DateTime, Utc};
use domain::text::Language;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Verifies a file.
pub fn run(arguments: &VerifyArguments, setting: &Setting) -> Outcome {
    let at = arguments.at.unwrap_or_else(|| SystemClock.now());
    verified(&arguments.file, &arguments.trust, at, setting.language)
}

/// What verification says of a file against the certificates of some files.
pub fn verified(file: &Path, trust: &[PathBuf], at: DateTime<Utc>, language: Language) -> Outcome {
    let roots = roots_of(trust).map_err(|fault| Fault::Trust(Box::new(fault)))?;
    let seal = seal_language(language);
    Ok(match verify_file(file, &roots, at)? {
        Ok(report) => {
            let json = json!({ "file": file, "verification": report_json(&report) });
            Answer::done(words(&report, language), json).exiting(exit(report.verdict))
        }
        Err(unreadable) => {
            let sentence = unreadable.sentence(seal);
            let verification = json!({ "verdict": "not_readable", "sentence": sentence, "signatures": [] });
            Answer::done(sentence, json!({ "file": file, "verification": verification }))
                .exiting(Exit::NotReadable)
        }
    })
}

const fn exit(verdict: SignatureVerdict) -> Exit {
    match verdict {
        SignatureVerdict::Good => Exit::Done,
        SignatureVerdict::CannotTell => Exit::CannotTell,
        SignatureVerdict::Bad => Exit::Refused,
    }
}

fn words(report: &Report, language: Language) -> String {
    let seal = seal_language(language);
    let word = match (report.verdict, language) {
        (SignatureVerdict::Good, Language::Sv) => "GODKÄND",
        (SignatureVerdict::Good, Language::En) => "GOOD",
        (SignatureVerdict::CannotTell, Language::Sv) => "KAN INTE AVGÖRAS",
        (SignatureVerdict::CannotTell, Language::En) => "CANNOT TELL",
        (SignatureVerdict::Bad, Language::Sv) => "UNDERKÄND",
        (SignatureVerdict::Bad, Language::En) => "BAD",
    };
    let mut text = format!("{word}: {}\n", report.verdict.sentence(seal));
    for reason in &report.reasons {
        text.push_str(&format!("  {}\n", reason.sentence(seal)));
    }
    for (place, signature) in report.signatures.iter().enumerate() {
        text.push_str(&of_one(place + 1, signature, language));
    }
    text
}

fn of_one(place: usize, signature: &SignatureReport, language: Language) -> String {
    let seal = seal_language(language);
    let pick = |sv: &'static str, en: &'static str| crate::words::pick(language, sv, en);
    let holder = signature.certificate.as_ref().map_or_else(|| "–".to_owned(), |found| found.holder());
    let when = signature.claimed_at.map(|at| swedish_time(at).format("%Y-%m-%d %H:%M %:z").to_string());
    let mut text = format!("\n{} {place}: {holder}\n", pick("Underskrift", "Signature"));
    let mut add = |name: &str, value: &str| text.push_str(&format!("  {name}: {value}\n"));
    add(pick("Omdöme", "Verdict"), signature.verdict.sentence(seal));
    if let Some(when) = &when {
        add(pick("Tid", "Time"), when);
    }
    if let Some(reason) = &signature.stated_reason {
        add(pick("Ändamål", "Stated reason"), reason);
    }
    let covers = match signature.covers_file {
        true => pick("hela filen som den är nu", "the whole file as it is now"),
        false => pick("en tidigare version av filen", "an earlier revision of the file"),
    };
    add(pick("Omfattar", "Covers"), covers);
    for reason in &signature.reasons {
        add(pick("Skäl", "Because"), reason.sentence(seal));
    }
    for note in &signature.notes {
        add(pick("Märk", "Note"), note.sentence(seal));
    }
    text
}
