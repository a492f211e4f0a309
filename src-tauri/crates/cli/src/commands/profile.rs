// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The profiles of authorities: checked, taken in, handed on and listed.

use super::Outcome;
use crate::answer::Answer;
use crate::arguments::ProfileCommand;
use crate::setting::Setting;
use crate::words::table;
use casework::keeping::Access;
use casework::profiles::{SHIPPED_PROFILE, check_profile};
use casework::verifying::{read, write};
use casework::{Profile, WorkFault};
use serde_json::{Value, json};
use std::path::Path;
use wire::act::ActFault;

/// Runs a command about profiles.
pub fn run(command: &ProfileCommand, setting: &Setting) -> Outcome {
    match command {
        ProfileCommand::Check { file } => check(file, setting),
        ProfileCommand::Import { file } => import(file, setting),
        ProfileCommand::Export { profile, out } => export(profile, out, setting),
        ProfileCommand::Example { out } => written(out, SHIPPED_PROFILE, setting),
        ProfileCommand::List => list(setting),
    }
}

fn check(file: &Path, setting: &Setting) -> Outcome {
    let profile = check_profile(&file.display().to_string(), &read(file)?)?;
    let text = setting.pick(
        format!("Profilen är hel: {} ({}).", profile.name, profile.id),
        format!("The profile is sound: {} ({}).", profile.name, profile.id),
    );
    Ok(Answer::done(text, one_json(&profile)))
}

fn import(file: &Path, setting: &Setting) -> Outcome {
    let bytes = read(file)?;
    // A broken file needs no passphrase to be found out.
    check_profile(&file.display().to_string(), &bytes)?;
    let mut office = setting.office(Access::Write)?;
    let profile = office.import_profile(&file.display().to_string(), &bytes)?;
    let text = setting.pick(
        format!("Profilen {} är hämtad. Nya ärenden kan öppnas med --profile {}.", profile.name, profile.id),
        format!(
            "The profile {} is taken in. New cases can be opened with --profile {}.",
            profile.name, profile.id
        ),
    );
    Ok(Answer::done(text, one_json(&profile)))
}

fn export(id: &str, out: &Path, setting: &Setting) -> Outcome {
    let text = setting.office(Access::Read)?.export_profile(id)?;
    let absent = || WorkFault::Form(ActFault::Profile { name: id.to_owned() });
    written(out, &text.ok_or_else(absent)?, setting)
}

fn written(out: &Path, text: &str, setting: &Setting) -> Outcome {
    write(out, text.as_bytes())?;
    let place = out.display();
    let said = setting
        .pick(format!("Profilen är skriven till {place}."), format!("The profile is written to {place}."));
    Ok(Answer::done(said, json!({ "file": out })))
}

fn list(setting: &Setting) -> Outcome {
    let all = setting.office(Access::Read)?.profiles()?;
    let row = |one: &Profile| {
        let unit = one.unit.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![one.id.clone(), one.name.to_string(), unit]
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    let headings = setting.pick(["Profil", "Myndighet", "Enhet"], ["Profile", "Authority", "Unit"]);
    let none = setting.pick("Inga profiler.", "No profiles.").to_owned();
    let text = if rows.is_empty() { none } else { table(&headings, &rows) };
    Ok(Answer::done(text, json!({ "profiles": all.iter().map(one_json).collect::<Vec<Value>>() })))
}

fn one_json(profile: &Profile) -> Value {
    json!({
        "id": profile.id,
        "name": profile.name.as_str(),
        "unit": profile.unit.as_ref().map(ToString::to_string),
        "address": profile.address.as_str(),
        "email": profile.email.as_str(),
        "courts": profile.courts.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "case_number": profile.numbering.as_ref().map(|pattern| pattern.as_str()),
        "logo": profile.logo.as_ref().map(|logo| logo.kind.media_type()),
        "deciders": profile.deciders.iter().map(|one| one.title.to_string()).collect::<Vec<_>>(),
        "appeal_notices": profile.appeal_notices.iter().map(|one| {
            let held = one.in_force();
            json!({ "from": held.from().to_string(), "to": held.to().map(|day| day.to_string()) })
        }).collect::<Vec<_>>(),
        "phrases": profile.phrases.len(),
    })
}
