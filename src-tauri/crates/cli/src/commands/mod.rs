// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Each command: take the arguments to one use case, and put its result into words.

mod archive;
mod beside;
mod case;
mod catalogue;
mod check;
mod checklist;
mod confirmation;
mod ledger;
mod letter;
mod library;
mod measures;
mod people;
mod play;
mod profile;
mod rules;
mod sample;
mod seal;
mod store;
mod verify;

use crate::answer::Answer;
use crate::arguments::Command;
use crate::fault::Fault;
use crate::manual;
use crate::setting::Setting;
use casework::{Office, WorkFault};
use domain::case::Case;
use domain::id::CaseId;
use serde_json::{Value, json};

/// What a command came to.
pub type Outcome = Result<Answer, Fault>;

/// Runs a command.
pub fn run(command: Command, setting: &Setting) -> Outcome {
    match command {
        Command::Store(command) => store::run(command, setting),
        Command::Person(command) => people::run(command, setting),
        Command::Case(command) => case::run(command, setting),
        Command::Play(arguments) => play::run(&arguments, setting),
        Command::Check { case } => check::run(&case, setting),
        Command::Preview(arguments) => letter::preview(&arguments, setting),
        Command::Copy(arguments) => letter::copy(&arguments, setting),
        Command::Letter(arguments) => beside::run(&arguments, setting),
        Command::Settle { case } => letter::settle(&case, setting),
        Command::Seal(arguments) => seal::run(&arguments, setting),
        Command::Verify(arguments) => verify::run(&arguments, setting),
        Command::Ledger(command) => ledger::run(&command, setting),
        Command::Export { case, out } => case::export(&case, out.as_deref(), setting),
        Command::Measures(command) => measures::run(&command, setting),
        Command::Archive(arguments) => archive::run(&arguments, setting),
        Command::ArchiveCheck { package } => archive::check(&package, setting),
        Command::Schema => schema(),
        Command::Rules => rules::run(setting),
        Command::Catalogue { own, command } => catalogue::run(own, command.as_ref(), setting),
        Command::Checklist(command) => checklist::run(&command, setting),
        Command::Library(command) => library::run(&command, setting),
        Command::Confirmation(command) => confirmation::run(&command, setting),
        Command::Profile(command) => profile::run(&command, setting),
        Command::Sample { out } => sample::run(&out, setting),
        Command::Completions { shell } => Ok(printed(manual::completions(shell))),
        Command::Man => Ok(printed(manual::page().map_err(Fault::Output)?)),
    }
}

fn schema() -> Outcome {
    let text = wire::case_json::schema();
    // The schema is written by the same library that reads it here, so there is nothing to refuse.
    let json = serde_json::from_str(&text).unwrap_or(Value::Null);
    Ok(Answer::done(text, json))
}

fn printed(text: String) -> Answer {
    let json = json!({ "text": text });
    Answer::done(text, json)
}

/// The case of a number or identity, as it stands.
fn found(office: &mut Office, asked: &str) -> Result<(CaseId, Case), WorkFault> {
    let id = office.find_case(asked)?;
    Ok((id, office.case(id)?.clone()))
}

/// The number of a case, or its identity while it has none.
fn called(case: &Case) -> String {
    case.number.as_ref().map_or_else(|| case.id.to_string(), ToString::to_string)
}
