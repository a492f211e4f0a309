// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Making a store and looking after it. The recovery key is shown once, or written to a file that only its
//! owner may read and that was not there before.

use super::Outcome;
use super::people::{line, new_person};
use crate::answer::Answer;
use crate::arguments::{NewSecret, StoreCommand};
use crate::exit::Exit;
use crate::secrets::Source;
use crate::setting::Setting;
use casework::clock::SystemClock;
use casework::keeping::{Access, Flaw, KdfStrength, Spot, Unlock, Verdict, recovery_key};
use casework::{Catalog, Office, WorkFault};
use domain::text::Language;
use serde_json::{Value, json};
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Runs a command about the store.
pub fn run(command: StoreCommand, setting: &Setting) -> Outcome {
    match command {
        StoreCommand::Create { name, title, recovery_out } => {
            create(&name, &title, recovery_out.as_deref(), setting)
        }
        StoreCommand::UnlockWithRecovery { recovery_file, new } => {
            recover(recovery_file.as_ref(), &new, setting)
        }
        StoreCommand::Check => check(setting),
    }
}

fn create(name: &str, title: &str, recovery_out: Option<&Path>, setting: &Setting) -> Outcome {
    let first = new_person(line("name", name)?, line("title", title)?)?;
    let folder = setting.folder()?;
    // Before the store, so that no store is made whose recovery key cannot be handed over.
    let mut paper = recovery_out.map(|path| private(path).map_err(at("make", path))).transpose()?;
    let phrase = setting.first_passphrase(name);
    let made = phrase.and_then(|phrase| {
        let (catalog, clock) = (Catalog::shipped(), Box::new(SystemClock));
        Ok(Office::create(&folder, &first, phrase, KdfStrength::DEFAULT, catalog, clock)?)
    });
    let (_, recovery) = made.inspect_err(|_| {
        // The empty paper is of no use; that it could not be removed changes nothing about the fault.
        let _ = recovery_out.map(std::fs::remove_file);
    })?;
    let printed = recovery.printed();
    if let (Some(paper), Some(path)) = (&mut paper, recovery_out) {
        let written = writeln!(paper, "{}", &*printed).and_then(|()| paper.sync_all());
        written.map_err(at("write", path))?;
    }
    let place = folder.display();
    let made = setting.pick(format!("Ärendena ligger i {place}."), format!("The cases lie in {place}."));
    let key = match recovery_out {
        None => setting.pick(
            format!(
                "Återställningsnyckeln visas bara nu. Skriv ut den och lägg den i kassaskåpet:\n\n  {}\n",
                &*printed
            ),
            format!(
                "The recovery key is shown only now. Print it and put it in the safe:\n\n  {}\n",
                &*printed
            ),
        ),
        Some(path) => setting.pick(
            format!(
                "Återställningsnyckeln står i {}. Skriv ut den, lägg den i kassaskåpet och radera filen.",
                path.display()
            ),
            format!(
                "The recovery key stands in {}. Print it, put it in the safe and delete the file.",
                path.display()
            ),
        ),
    };
    let mut json = json!({ "store": folder, "person": { "id": first.id.to_string(), "name": name } });
    match recovery_out {
        None => json["recovery_key"] = Value::String(printed.to_string()),
        Some(path) => json["recovery_file"] = json!(path),
    }
    Ok(Answer::done(format!("{made}\n{key}"), json))
}

fn at(doing: &'static str, path: &Path) -> impl Fn(io::Error) -> WorkFault {
    let path: PathBuf = path.to_owned();
    move |source| WorkFault::File { doing, path: path.clone(), source }
}

// A new file that only its owner may read.
fn private(path: &Path) -> io::Result<std::fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn recover(recovery_file: Option<&PathBuf>, new: &NewSecret, setting: &Setting) -> Outcome {
    let holder = setting.holder()?;
    let prompt = setting.pick("Återställningsnyckel: ", "Recovery key: ");
    let key = recovery_key(&Source::of(recovery_file, None).read(prompt)?)?;
    let mut office = setting.unlocked(&Unlock::Recovery(key), Access::Write)?;
    let phrase = setting.new_passphrase(new, &holder.name)?;
    office.reset_passphrase(holder.person, &phrase, KdfStrength::DEFAULT)?;
    let name = holder.name;
    let text = setting.pick(
        format!("{name} har en ny lösenfras. Den gamla gäller inte längre."),
        format!("{name} has a new passphrase. The old one no longer holds."),
    );
    Ok(Answer::done(text, json!({ "person": { "id": holder.person.to_string(), "name": name } })))
}

fn check(setting: &Setting) -> Outcome {
    let office = setting.office(Access::Read)?;
    office.check_pages()?;
    let verdict = office.ledger_verdict()?;
    let differing = office.compare_projections()?.len();
    let (mut text, mut json, mut exit) = verdict_words(&verdict, setting.language);
    json["lists_differing"] = json!(differing);
    json["pages"] = json!("sound");
    let pages = setting.pick("Databasens alla sidor är hela.", "Every page of the database is sound.");
    text = format!("{pages}\n{text}");
    if differing > 0 {
        exit = Exit::Refused;
        text.push_str(&setting.pick(
            format!("\n{differing} rader i listorna stämmer inte med händelserna. Händelserna gäller; listorna görs om när programmet öppnas för ändring."),
            format!("\n{differing} rows of the lists differ from the acts. The acts hold; the lists are made anew when the program is opened for changes."),
        ));
    } else {
        text.push_str(
            setting.pick("\nListorna stämmer med händelserna.", "\nThe lists agree with the acts."),
        );
    }
    Ok(Answer::done(text, json).exiting(exit))
}

/// What the check of the ledger came to.
pub fn verdict_words(verdict: &Verdict, language: Language) -> (String, Value, Exit) {
    match verdict {
        Verdict::Verified { lines, operations, head } => {
            let text = crate::words::pick(
                language,
                format!("Loggen håller ihop: {lines} rader och {operations} ändringar, till {}.", head.hash),
                format!(
                    "The ledger holds together: {lines} lines and {operations} changes, up to {}.",
                    head.hash
                ),
            );
            let head = head.hash.to_string();
            (
                text,
                json!({ "ledger": "verified", "lines": lines, "operations": operations, "head": head }),
                Exit::Done,
            )
        }
        Verdict::Broken { at, flaw } => {
            let (sv, en) = spot(at);
            let (why_sv, why_en) = flaw_words(*flaw);
            let text = crate::words::pick(
                language,
                format!(
                    "Loggen håller inte ihop vid {sv}: {why_sv}. Arbeta inte vidare i de här ärendena. Spara en kopia av mappen som bevis och återställ den senaste säkerhetskopian."
                ),
                format!(
                    "The ledger does not hold together at {en}: {why_en}. Do not go on working in these cases. Keep a copy of the folder as evidence and restore the latest backup."
                ),
            );
            (text, json!({ "ledger": "broken", "at": en, "flaw": why_en }), Exit::Refused)
        }
    }
}

fn spot(at: &Spot) -> (String, String) {
    match at {
        Spot::Line(line) => (format!("rad {line}"), format!("line {line}")),
        Spot::Operation { case, device_seq, .. } => {
            (format!("ändring {device_seq} i ärende {case}"), format!("change {device_seq} of case {case}"))
        }
        Spot::File(digest) => (format!("filen {digest}"), format!("the file {digest}")),
    }
}

const fn flaw_words(flaw: Flaw) -> (&'static str, &'static str) {
    match flaw {
        Flaw::Gap => ("ett nummer saknas eller finns två gånger", "a number is missing or comes twice"),
        Flaw::Link => ("den pekar inte på det som står före", "it does not point at what stands before"),
        Flaw::Content => ("innehållet är inte det som skrevs", "its content is not what was written"),
        Flaw::Case => ("den hör till ett annat ärende", "it belongs to another case"),
        Flaw::OperationMissing => ("en ändring som den nämner saknas", "a change that it names is missing"),
        Flaw::NamedTwice => ("en ändring nämns två gånger", "a change is named twice"),
        Flaw::Unnamed => ("ingen rad nämner den", "no line names it"),
        Flaw::ParentMissing => ("det som den ersätter saknas", "what it replaces is missing"),
    }
}
