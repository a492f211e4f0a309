// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The people of a store and their passphrases.

use super::Outcome;
use crate::answer::Answer;
use crate::arguments::{NewSecret, PersonCommand};
use crate::fault::Fault;
use crate::setting::Setting;
use crate::words::table;
use casework::keeping::{Access, KdfStrength, Unlock};
use casework::{NewPerson, WorkFault};
use domain::text::Line;
use serde_json::json;
use wire::act::ActFault;

/// Runs a command about people.
pub fn run(command: PersonCommand, setting: &Setting) -> Outcome {
    match command {
        PersonCommand::Add { name, title, without_passphrase: true, new: _ } => {
            record(&name, &title, setting)
        }
        PersonCommand::Add { name, title, without_passphrase: false, new } => {
            add(&name, &title, &new, setting)
        }
        PersonCommand::List => list(setting),
        PersonCommand::Passphrase { new } => change(&new, setting),
    }
}

/// One line that a person wrote, with the field it was meant for.
pub fn line(field: &'static str, written: &str) -> Result<Line, Fault> {
    Line::new(written).map_err(|fault| WorkFault::Form(ActFault::Text { field, fault }).into())
}

/// A new person with an identity drawn now.
pub fn new_person(name: Line, title: Line) -> Result<NewPerson, Fault> {
    Ok(NewPerson::drawn(name, title)?)
}

fn add(name: &str, title: &str, new: &NewSecret, setting: &Setting) -> Outcome {
    let person = new_person(line("name", name)?, line("title", title)?)?;
    let mut office = setting.office(Access::Write)?;
    let phrase = setting.new_passphrase(new, name)?;
    office.add_person(&person, &phrase, KdfStrength::DEFAULT)?;
    let text = setting.pick(
        format!("{name} är tillagd och öppnar ärendena med sin egen lösenfras."),
        format!("{name} is added and opens the cases with a passphrase of their own."),
    );
    Ok(Answer::done(
        text,
        json!({ "person": { "id": person.id.to_string(), "name": name, "passphrase": true } }),
    ))
}

fn record(name: &str, title: &str, setting: &Setting) -> Outcome {
    let person = new_person(line("name", name)?, line("title", title)?)?;
    setting.office(Access::Write)?.record_person(&person)?;
    let text = setting.pick(
        format!("{name} är tillagd, utan lösenfras här."),
        format!("{name} is added, without a passphrase here."),
    );
    Ok(Answer::done(
        text,
        json!({ "person": { "id": person.id.to_string(), "name": name, "passphrase": false } }),
    ))
}

fn list(setting: &Setting) -> Outcome {
    let office = setting.office(Access::Read)?;
    let holders = office.holders();
    let people = office.persons()?;
    let holds = |person: &casework::keeping::Person| holders.iter().any(|holder| holder.person == person.id);
    let word = |holds: bool| match holds {
        true => setting.pick("ja", "yes").to_owned(),
        false => setting.pick("nej", "no").to_owned(),
    };
    let rows: Vec<Vec<String>> = people
        .iter()
        .map(|p| vec![p.name.clone(), p.title.clone(), word(holds(p)), p.id.to_string()])
        .collect();
    let headings = setting.pick(["Namn", "Titel", "Lösenfras", "Id"], ["Name", "Title", "Passphrase", "Id"]);
    let json: Vec<_> = people
        .iter()
        .map(|p| json!({ "id": p.id.to_string(), "name": p.name, "title": p.title, "passphrase": holds(p) }))
        .collect();
    Ok(Answer::done(table(&headings, &rows), json!({ "people": json })))
}

fn change(new: &NewSecret, setting: &Setting) -> Outcome {
    let holder = setting.holder()?;
    let old = setting.passphrase(&holder.name)?;
    let unlock = Unlock::Passphrase { person: holder.person, phrase: old.clone() };
    let mut office = setting.unlocked(&unlock, Access::Write)?;
    let phrase = setting.new_passphrase(new, &holder.name)?;
    office.change_passphrase(holder.person, &old, &phrase, KdfStrength::DEFAULT)?;
    let name = holder.name;
    let text = setting.pick(format!("{name} har en ny lösenfras."), format!("{name} has a new passphrase."));
    Ok(Answer::done(text, json!({ "person": { "id": holder.person.to_string(), "name": name } })))
}
