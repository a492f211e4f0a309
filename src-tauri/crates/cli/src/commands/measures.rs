// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The measures of a case, and the form in which the party accounts for them.

use super::{Outcome, called, found};
use crate::answer::Answer;
use crate::arguments::MeasuresCommand;
use crate::fault::Fault;
use crate::setting::Setting;
use crate::words::table;
use casework::When;
use casework::keeping::Access;
use casework::reply::Reply;
use casework::verifying::{read, write};
use chrono::NaiveDate;
use domain::case::Case;
use domain::id::MeasureId;
use domain::perform::Place;
use domain::text::Line;
use serde_json::{Value, json};
use std::path::Path;
use wire::say::Named;

/// Runs a command about measures.
pub fn run(command: &MeasuresCommand, setting: &Setting) -> Outcome {
    match command {
        MeasuresCommand::List { case } => list(case, setting),
        MeasuresCommand::Form { case, out } => form(case, out, setting),
        MeasuresCommand::Read { case, file, take, on } => read_back(case, file, take.then_some(*on), setting),
    }
}

fn list(asked: &str, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let (_, case) = found(&mut office, asked)?;
    let today = office.today();
    let required = case
        .numbered_measures()
        .into_iter()
        .map(|one| (format!("Å{:02}", one.number), one.id, one.text.to_string()));
    let reported = case.told_measures().into_iter().map(|one| ("–".to_owned(), one.id, one.text.to_string()));
    let all: Vec<_> = required.chain(reported).collect();
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|(number, id, text)| {
            let due = case.measure_due(*id).map_or_else(|| "–".to_owned(), |day| day.to_string());
            vec![number.clone(), due, stands(&case, *id, today, setting), text.clone()]
        })
        .collect();
    let headings = setting.pick(["Nr", "Senast", "Läge", "Åtgärd"], ["No.", "Latest", "Stands", "Measure"]);
    let measures: Vec<Value> =
        all.iter().map(|(number, id, text)| one_json(&case, number, *id, text, today)).collect();
    Ok(Answer::done(table(&headings, &rows), json!({ "measures": measures })))
}

fn stands(case: &Case, id: MeasureId, today: NaiveDate, setting: &Setting) -> String {
    let standing = case.measure_standing(id).name(setting.language);
    if case.measure_is_overdue(id, today) {
        setting.pick(format!("{standing}, försenad"), format!("{standing}, late"))
    } else {
        standing.to_owned()
    }
}

fn one_json(case: &Case, number: &str, id: MeasureId, text: &str, today: NaiveDate) -> Value {
    let history: Vec<Value> = case
        .measure_history(id)
        .into_iter()
        .map(|(number, status)| {
            json!({
                "record": number,
                "status": wire::act::EntryDto::from(&domain::register::Entry::from(status.clone())),
            })
        })
        .collect();
    let standing = wire::codes::MeasureStandingCode::from(case.measure_standing(id));
    json!({
        "id": id.to_string(),
        "number": number,
        "text": text,
        "required": case.required.contains_key(&id),
        "due_on": case.measure_due(id).map(|day| day.to_string()),
        "standing": standing,
        "late": case.measure_is_overdue(id, today),
        "history": history,
    })
}

fn form(asked: &str, out: &Path, setting: &Setting) -> Outcome {
    let mut office = setting.office(Access::Read)?;
    let (id, case) = found(&mut office, asked)?;
    let bytes = office.reply_form(id, setting.language).map_err(Fault::on(Some(case)))?;
    write(out, &bytes)?;
    let place = out.display();
    let text = setting.pick(
        format!("Formuläret är skrivet till {place}. Skicka det till parten, som fyller i de vita fälten."),
        format!("The form is written to {place}. Send it to the party, who fills in the white fields."),
    );
    Ok(Answer::done(text, json!({ "file": out })))
}

fn read_back(asked: &str, file: &Path, take: Option<Option<NaiveDate>>, setting: &Setting) -> Outcome {
    let bytes = read(file)?;
    let mut office = setting.office(if take.is_some() { Access::Write } else { Access::Read })?;
    let (id, case) = found(&mut office, asked)?;
    let reply = office.read_reply(id, &bytes).map_err(Fault::on(Some(case.clone())))?;
    let mut text = said(&case, &reply, setting);
    let mut taken = 0;
    if let Some(on) = take {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = Line::new(&name).map_err(casework::WorkFault::from)?;
        let on = on.unwrap_or_else(|| office.today());
        let done = office.take_reply(id, &name, &bytes, on, When::default());
        let done = done.map_err(Fault::on(Some(case.clone())))?;
        let records = |place: &&Place| matches!(place, Place::Record(_));
        taken = done.map_or(0, |done| done.changed.iter().filter(records).count());
        text.push_str(&setting.pick(
            format!("Ärende {}: {taken} åtgärder har fått ett nytt läge.\n", called(&case)),
            format!("Case {}: {taken} measures have a new standing.\n", called(&case)),
        ));
    }
    Ok(Answer::done(text, reply_json(&reply, taken)))
}

fn said(case: &Case, reply: &Reply, setting: &Setting) -> String {
    let number = |id| case.required.get(&id).map_or(0, |measure| measure.number);
    let rows: Vec<Vec<String>> = reply
        .told
        .iter()
        .map(|one| {
            vec![
                format!("Å{:02}", number(one.measure)),
                one.before.name(setting.language).to_owned(),
                one.progress.name(setting.language).to_owned(),
                one.done_by.map_or_else(|| "–".to_owned(), |day| day.to_string()),
                setting
                    .pick(
                        if one.is_news { "nytt" } else { "oförändrat" },
                        if one.is_news { "new" } else { "unchanged" },
                    )
                    .to_owned(),
                one.text.as_ref().map(ToString::to_string).unwrap_or_default().replace('\n', " "),
            ]
        })
        .collect();
    let headings = setting.pick(
        ["Nr", "Läge nu", "Enligt parten", "Klart senast", "", "Partens ord"],
        ["No.", "Stands", "Says the party", "Done by", "", "The party's words"],
    );
    let mut text = table(&headings, &rows);
    for one in &reply.misread {
        let (sv, en) = casework::say::reply::cell(&one.why);
        text.push_str(&format!("{}: {}\n", one.cell, setting.pick(sv, en)));
    }
    text
}

fn reply_json(reply: &Reply, taken: usize) -> Value {
    let told: Vec<Value> = reply
        .told
        .iter()
        .map(|one| {
            json!({
                "measure": one.measure.to_string(),
                "before": wire::codes::MeasureStandingCode::from(one.before),
                "progress": wire::codes::AdvanceCode::from(one.progress),
                "text": one.text.as_ref().map(ToString::to_string),
                "done_by": one.done_by.map(|day| day.to_string()),
                "enclosed": one.enclosed.as_ref().map(ToString::to_string),
                "new": one.is_news,
            })
        })
        .collect();
    let misread: Vec<Value> = reply
        .misread
        .iter()
        .map(|one| {
            let (sv, en) = casework::say::reply::cell(&one.why);
            json!({ "cell": one.cell, "sentence": { "sv": sv, "en": en } })
        })
        .collect();
    json!({ "told": told, "misread": misread, "taken": taken })
}
