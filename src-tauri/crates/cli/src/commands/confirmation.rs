// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the office has confirmed of the catalogue's references: listed, written to a file, taken in from one.

use super::Outcome;
use crate::answer::Answer;
use crate::arguments::ConfirmationCommand;
use crate::setting::Setting;
use crate::words::table;
use casework::keeping::Access;
use casework::verifying::{read, write};
use casework::{ImportedConfirmations, OfficeConfirmation};
use domain::law::ProvisionId;
use serde_json::{Value, json};
use std::path::Path;

/// Runs a command about confirmations.
pub fn run(command: &ConfirmationCommand, setting: &Setting) -> Outcome {
    match command {
        ConfirmationCommand::List => list(setting),
        ConfirmationCommand::Export { out } => export(out, setting),
        ConfirmationCommand::Import { file } => import(file, setting),
    }
}

fn list(setting: &Setting) -> Outcome {
    let all = setting.office(Access::Read)?.confirmations()?;
    let row = |one: &OfficeConfirmation| {
        let known = &one.confirmation;
        let who = format!("{}, {}", known.name, known.title);
        let day = known.at.date_naive().to_string();
        vec![one.provision.to_string(), who, day, known.source.to_string()]
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    let headings = setting
        .pick(["Bestämmelse", "Bekräftad av", "Dag", "Läst"], ["Provision", "Confirmed by", "Day", "Read"]);
    let none = setting.pick("Inga bestämmelser är bekräftade.", "No references are confirmed.").to_owned();
    let text = if rows.is_empty() { none } else { table(&headings, &rows) };
    let json: Vec<Value> = all.iter().map(one_json).collect();
    Ok(Answer::done(text, json!({ "confirmations": json })))
}

fn one_json(one: &OfficeConfirmation) -> Value {
    let known = &one.confirmation;
    json!({
        "provision": one.provision.as_str(),
        "citation": one.citation.as_str(),
        "by": known.by.to_string(),
        "name": known.name.as_str(),
        "title": known.title.as_str(),
        "at": known.at.to_rfc3339(),
        "source": known.source.as_str(),
        "exact_citation": known.exact_citation.as_ref().map(ToString::to_string),
    })
}

fn export(out: &Path, setting: &Setting) -> Outcome {
    let text = setting.office(Access::Read)?.export_confirmations()?;
    let Some(text) = text else {
        let said = setting.pick(
            "Inga bestämmelser är bekräftade, så ingen fil skrevs.",
            "No references are confirmed, so no file was written.",
        );
        return Ok(Answer::done(said, json!({ "file": null })));
    };
    write(out, text.as_bytes())?;
    let place = out.display();
    let said = setting.pick(
        format!("Bekräftelserna är skrivna till {place}."),
        format!("The confirmations are written to {place}."),
    );
    Ok(Answer::done(said, json!({ "file": out })))
}

fn import(file: &Path, setting: &Setting) -> Outcome {
    let bytes = read(file)?;
    let mut office = setting.office(Access::Write)?;
    let ImportedConfirmations { taken, known, unfit } =
        office.import_confirmations(&file.display().to_string(), &bytes)?;
    let listed = |ids: &[ProvisionId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut said = setting.pick(
        match taken.len() {
            1 => format!("En bekräftelse togs in. {} fanns redan här, lika nya eller nyare.", known.len()),
            many => {
                format!("{many} bekräftelser togs in. {} fanns redan här, lika nya eller nyare.", known.len())
            }
        },
        match taken.len() {
            1 => {
                format!("One confirmation was taken in. {} were here already, as late or later.", known.len())
            }
            many => {
                format!(
                    "{many} confirmations were taken in. {} were here already, as late or later.",
                    known.len()
                )
            }
        },
    );
    if !unfit.is_empty() {
        let names = listed(&unfit).join(", ");
        said.push_str(&setting.pick(
            format!(" Katalogen har inte, eller anger på annat sätt: {names}. De togs inte in."),
            format!(" The catalogue does not have, or cites otherwise: {names}. They were not taken in."),
        ));
    }
    let json = json!({ "taken": listed(&taken), "known": listed(&known), "unfit": listed(&unfit) });
    Ok(Answer::done(said, json))
}
