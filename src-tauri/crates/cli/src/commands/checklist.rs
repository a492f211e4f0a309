// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The office's own checklists: checked, tried, taken in, handed on and listed.

use super::Outcome;
use crate::answer::Answer;
use crate::arguments::ChecklistCommand;
use crate::fault::Fault;
use crate::setting::Setting;
use crate::words::table;
use casework::keeping::Access;
use casework::lists::{KeptDraft, check_list};
use casework::verifying::{read, write};
use casework::{Catalog, ListDraft, Office, WorkFault};
use domain::checklist::{Checklist, EditionId, Grade};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use wire::act::ActFault;

/// Runs a command about checklists.
pub fn run(command: &ChecklistCommand, setting: &Setting) -> Outcome {
    match command {
        ChecklistCommand::Check { file } => check(file, setting),
        ChecklistCommand::Import { file } => import(file, setting),
        ChecklistCommand::Export { name, edition, out } => export(name, edition.as_deref(), out, setting),
        ChecklistCommand::List => list(setting),
        ChecklistCommand::Try { file, answers } => tried(file, answers, setting),
    }
}

fn check(file: &Path, setting: &Setting) -> Outcome {
    let (name, bytes) = (file.display().to_string(), read(file)?);
    let reviewed = Catalog::shipped().review_own(&name, &bytes);
    let Some((list, facts)) = reviewed.list else {
        let hindering: Vec<_> = reviewed.notes.into_iter().filter(|note| note.hinders).collect();
        let all = hindering.iter().map(|note| note.fault.sentence(setting.language)).collect();
        let first = hindering.into_iter().next().map(|note| WorkFault::Catalogue(note.fault));
        return Err(Fault::List(Box::new(first.unwrap_or(WorkFault::NoSuchFile)), all));
    };
    let EditionId { code, edition } = &list.edition;
    let mut lines = vec![setting.pick(
        format!("Checklistan är hel: {} ({code}, {edition}).", list.title.get(setting.language)),
        format!("The checklist is sound: {} ({code}, {edition}).", list.title.get(setting.language)),
    )];
    if facts.untranslated > 0 {
        lines.push(setting.pick(
            format!("Texter som saknas på engelska och visas på svenska: {}.", facts.untranslated),
            format!("Texts that are missing in English and are shown in Swedish: {}.", facts.untranslated),
        ));
    }
    Ok(Answer::done(lines.join("\n"), one_json(&list, facts.untranslated)))
}

fn import(file: &Path, setting: &Setting) -> Outcome {
    let (name, bytes) = (file.display().to_string(), read(file)?);
    // A broken file needs no passphrase to be found out.
    check_list(&Catalog::shipped(), &name, &bytes)?;
    let mut office = setting.office(Access::Write)?;
    let EditionId { code, edition } = office.import_list(&name, &bytes)?;
    let text = setting.pick(
        format!("Checklistan {code}, utgåva {edition}, är hämtad och kan väljas i ärenden."),
        format!("The checklist {code}, edition {edition}, is taken in and can be chosen in cases."),
    );
    Ok(Answer::done(text, json!({ "code": code.as_str(), "edition": edition.as_str() })))
}

fn export(code: &str, edition: Option<&str>, out: &Path, setting: &Setting) -> Outcome {
    let office = setting.office(Access::Read)?;
    let fits = |list: &&Checklist| {
        list.edition.code.as_str() == code
            && edition.is_none_or(|edition| list.edition.edition.as_str() == edition)
    };
    let absent = || {
        let (code, edition) = (code.to_owned(), edition.unwrap_or("*").to_owned());
        WorkFault::Form(ActFault::Checklist { code, edition })
    };
    let found = office.catalog().checklists().iter().rfind(fits).ok_or_else(absent)?;
    write(out, office.export_list(&found.edition)?.as_bytes())?;
    let place = out.display();
    let said = setting.pick(
        format!("Checklistan är skriven till {place}."),
        format!("The checklist is written to {place}."),
    );
    Ok(Answer::done(said, json!({ "file": out })))
}

fn list(setting: &Setting) -> Outcome {
    let office = setting.office(Access::Read)?;
    let drafts = office.list_drafts()?;
    let broken = office.broken_lists()?;
    let catalog = office.catalog();
    let mut rows: Vec<Vec<String>> =
        catalog.checklists().iter().map(|one| row(&office, one, setting)).collect();
    rows.extend(drafts.iter().map(|one| draft_row(one, setting)));
    let headings = setting.pick(
        ["Checklista", "Utgåva", "Frågor", "Varifrån", "Namn"],
        ["Checklist", "Edition", "Questions", "From", "Name"],
    );
    let mut text = table(&headings, &rows);
    for (_, fault) in &broken {
        text.push_str(&format!("\n{}", fault.sentence(setting.language)));
    }
    let lists: Vec<Value> = catalog
        .checklists()
        .iter()
        .map(|one| {
            let mut json = one_json(one, catalog.facts(&one.edition).untranslated);
            json["own"] = catalog.is_own(&one.edition).into();
            json
        })
        .collect();
    let drafts: Vec<Value> = drafts.iter().map(draft_json).collect();
    let broken: Vec<&String> = broken.iter().map(|(name, _)| name).collect();
    Ok(Answer::done(text, json!({ "checklists": lists, "drafts": drafts, "broken": broken })))
}

fn row(office: &Office, list: &Checklist, setting: &Setting) -> Vec<String> {
    let (own, shipped) = setting.pick(("egen", "följer med"), ("own", "shipped"));
    vec![
        list.edition.code.to_string(),
        list.edition.edition.to_string(),
        list.questions().count().to_string(),
        if office.catalog().is_own(&list.edition) { own } else { shipped }.to_owned(),
        list.title.get(setting.language).to_owned(),
    ]
}

fn draft_row(draft: &KeptDraft, setting: &Setting) -> Vec<String> {
    vec![
        draft.list.code.clone(),
        draft.list.edition.clone(),
        draft.list.questions().count().to_string(),
        setting.pick("utkast", "draft").to_owned(),
        draft.list.title.sv.clone(),
    ]
}

fn draft_json(draft: &KeptDraft) -> Value {
    json!({
        "code": draft.list.code,
        "edition": draft.list.edition,
        "questions": draft.list.questions().count(),
        "hinders": draft.notes.iter().filter(|note| note.hinders).count(),
    })
}

fn tried(file: &Path, answers: &[(String, Grade)], setting: &Setting) -> Outcome {
    let (name, bytes) = (file.display().to_string(), read(file)?);
    let (list, facts, _) = check_list(&Catalog::shipped(), &name, &bytes)?;
    let answers: BTreeMap<String, Grade> = answers.iter().cloned().collect();
    let draft = ListDraft::of(&list, &facts);
    if let Some(unknown) = answers.keys().find(|asked| !draft.questions().any(|one| one.id == **asked)) {
        return Err(WorkFault::Form(ActFault::Question { field: "answer", written: unknown.clone() }).into());
    }
    let asked = draft.asked(&answers);
    let rows: Vec<Vec<String>> = list
        .questions()
        .zip(&asked)
        .map(|(question, asked)| {
            let said = if *asked { setting.pick("ja", "yes") } else { setting.pick("nej", "no") };
            vec![question.id.to_string(), said.to_owned(), question.wording.get(setting.language).to_owned()]
        })
        .collect();
    let headings = setting.pick(["Nr", "Ställs", "Fråga"], ["No.", "Asked", "Question"]);
    let questions = list.questions().zip(&asked);
    let json: Vec<Value> =
        questions.map(|(one, asked)| json!({ "question": one.id.as_str(), "asked": asked })).collect();
    Ok(Answer::done(table(&headings, &rows), json!({ "questions": json })))
}

fn one_json(list: &Checklist, untranslated: usize) -> Value {
    json!({
        "code": list.edition.code.as_str(),
        "edition": list.edition.edition.as_str(),
        "title": wire::case_json::BilingualJson::from(&list.title),
        "questions": list.questions().count(),
        "untranslated": untranslated,
    })
}
