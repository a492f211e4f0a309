// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Playing an acts file. The file is read whole before the store is opened, so that a fault of its form
//! changes nothing.

use super::Outcome;
use crate::answer::Answer;
use crate::arguments::PlayArguments;
use crate::fault::Fault;
use crate::progress::Progress;
use crate::setting::Setting;
use casework::WorkFault;
use casework::keeping::Access;
use casework::playing::{Beside, Until};
use casework::verifying::read;
use serde_json::{Value, json};
use std::path::PathBuf;
use wire::acts_file::ActsFile;

/// Plays a file of acts.
pub fn run(arguments: &PlayArguments, setting: &Setting) -> Outcome {
    let path = &arguments.file;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = ActsFile::read(&name, &read(path)?).map_err(WorkFault::from)?;
    let beside = path.parent().map(PathBuf::from).filter(|folder| !folder.as_os_str().is_empty());
    let beside = Beside::Folder(beside.unwrap_or_else(|| PathBuf::from(".")));
    let until = until(&file, arguments)?;
    let mut office = setting.office(Access::Write)?;
    let mut progress = Progress::new(setting.language);
    let case = arguments.case.as_deref().map(|asked| office.find_case(asked)).transpose()?;
    let played = office.play_in(case, &file, &beside, &until, &mut |done, all| progress.step(done, all));
    progress.end();
    let played = played?;
    let (done, all) = (played.acts, file.acts.len());
    let mut text = setting.pick(
        format!("{done} av {all} händelser är gjorda och sparade."),
        format!("{done} of {all} acts are done and kept."),
    );
    for (handle, case) in &played.cases {
        text.push_str(
            &setting.pick(format!("\nÄrende {handle}: {case}"), format!("\nCase {handle}: {case}")),
        );
    }
    let cases: serde_json::Map<String, Value> =
        played.cases.iter().map(|(handle, case)| (handle.clone(), Value::String(case.to_string()))).collect();
    Ok(Answer::done(text, json!({ "played": done, "of": all, "cases": cases })))
}

// A stop that never comes would play to the end what was to be played in part.
fn until(file: &ActsFile, arguments: &PlayArguments) -> Result<Until, Fault> {
    match (&arguments.until, &arguments.before) {
        (Some(handle), _) if file.making(handle).is_some() => Ok(Until::Handle(handle.clone())),
        (None, Some(code)) if file.acts.iter().any(|act| act.act.code() == code) => {
            Ok(Until::Before(code.clone()))
        }
        (Some(wanted), _) | (None, Some(wanted)) => Err(Fault::NoStop(wanted.clone())),
        (None, None) => Ok(Until::End),
    }
}
