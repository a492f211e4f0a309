// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The ledger: verified as a whole, or shown for one case with what was done in words.

use super::store::verdict_words;
use super::{Outcome, called, found};
use crate::acts::act_words;
use crate::answer::Answer;
use crate::arguments::LedgerCommand;
use crate::setting::Setting;
use crate::words::table;
use casework::clock::swedish_time;
use casework::export::line;
use casework::keeping::Access;
use chrono::DateTime;
use serde_json::json;

/// Runs a command about the ledger.
pub fn run(command: &LedgerCommand, setting: &Setting) -> Outcome {
    match command {
        LedgerCommand::Verify => {
            let verdict = setting.office(Access::Read)?.ledger_verdict()?;
            let (text, json, exit) = verdict_words(&verdict, setting.language);
            Ok(Answer::done(text, json).exiting(exit))
        }
        LedgerCommand::Show { case } => show(case, setting),
    }
}

fn show(asked: &str, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let (id, case) = found(&mut office, asked)?;
    let lines: Vec<_> = office.ledger_of(id)?.iter().map(line).collect();
    let people = office.persons()?;
    let name = |id: &str| {
        people.iter().find(|p| p.id.to_string() == id).map_or_else(|| id.to_owned(), |p| p.name.clone())
    };
    let row = |line: &wire::case_json::LedgerLineJson| {
        // The line carries its instant as text, which the ledger made itself.
        let at = DateTime::parse_from_rfc3339(&line.at).map(|at| at.to_utc()).unwrap_or_default();
        let when = swedish_time(at).format("%Y-%m-%d %H:%M").to_string();
        let who = line.on_behalf_of.as_deref().unwrap_or(&line.actor);
        let hash = line.hash.chars().take(12).collect();
        vec![line.seq.to_string(), when, name(who), act_words(&line.act, setting.language).to_owned(), hash]
    };
    let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
    let headings =
        setting.pick(["Rad", "När", "Vem", "Vad", "Avtryck"], ["Line", "When", "Who", "What", "Digest"]);
    let json = json!({ "case": { "id": id.to_string(), "number": called(&case) }, "lines": lines });
    Ok(Answer::done(table(&headings, &rows), json))
}
