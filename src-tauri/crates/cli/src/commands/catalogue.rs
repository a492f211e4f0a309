// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The checklists that came with the program, and the check of a folder with others.

use super::Outcome;
use crate::answer::Answer;
use crate::arguments::CatalogueCommand;
use crate::fault::Fault;
use crate::setting::Setting;
use crate::words::table;
use casework::{Catalog, WorkFault};
use domain::checklist::{Checklist, Question};
use serde_json::{Value, json};
use std::path::Path;
use wire::answers::ChecklistRowJson;
use wire::case_json::BilingualJson;
use wire::codes::MarkCode;

/// Runs a command about the catalogue.
pub fn run(command: Option<&CatalogueCommand>, setting: &Setting) -> Outcome {
    match command {
        None => list(&Catalog::shipped(), setting),
        Some(CatalogueCommand::Show { code, edition }) => {
            show(&Catalog::shipped(), code, edition.as_deref(), setting)
        }
        Some(CatalogueCommand::Check { dir }) => check(dir, setting),
    }
}

fn list(catalog: &Catalog, setting: &Setting) -> Outcome {
    let row = |list: &Checklist| {
        let (code, edition) = (list.edition.code.to_string(), list.edition.edition.to_string());
        vec![code, edition, list.questions().count().to_string(), list.title.get(setting.language).to_owned()]
    };
    let rows: Vec<Vec<String>> = catalog.checklists().iter().map(row).collect();
    let headings = setting
        .pick(["Checklista", "Utgåva", "Frågor", "Rubrik"], ["Checklist", "Edition", "Questions", "Title"]);
    Ok(Answer::done(table(&headings, &rows), list_json(catalog)))
}

fn list_json(catalog: &Catalog) -> Value {
    let one = |list: &Checklist| ChecklistRowJson {
        code: list.edition.code.to_string(),
        edition: list.edition.edition.to_string(),
        title: BilingualJson::from(&list.title),
        questions: list.questions().count(),
    };
    let lists: Vec<ChecklistRowJson> = catalog.checklists().iter().map(one).collect();
    json!({ "checklists": lists, "provisions": catalog.provisions().len() })
}

fn show(catalog: &Catalog, code: &str, edition: Option<&str>, setting: &Setting) -> Outcome {
    let fits = |list: &&Checklist| {
        list.edition.code.as_str() == code
            && edition.is_none_or(|edition| list.edition.edition.as_str() == edition)
    };
    let found = catalog.checklists().iter().rfind(fits);
    let list = found.ok_or_else(|| no_checklist(code, edition))?;
    let language = setting.language;
    let mut text =
        format!("{} ({}, {})\n", list.title.get(language), list.edition.code, list.edition.edition);
    for section in &list.sections {
        text.push_str(&format!("\n{}  {}\n", section.id, section.heading.get(language)));
        for question in &section.questions {
            let references = catalog
                .references(question)
                .map(|p| format!("{} [{}]", p.short, MarkCode::from(p.mark).code()));
            let references = references.collect::<Vec<_>>().join("; ");
            text.push_str(&format!("  {}  {}\n", question.id, question.wording.get(language)));
            if !references.is_empty() {
                text.push_str(&format!("      {references}\n"));
            }
        }
    }
    text.push_str(setting.pick(
        "\n[S] läst, [P] delvis läst, [O] egen kunskap som ska kontrolleras.",
        "\n[S] read, [P] partly read, [O] own knowledge, to be verified.",
    ));
    Ok(Answer::done(text, list_with_questions(catalog, list)))
}

fn list_with_questions(catalog: &Catalog, list: &Checklist) -> Value {
    let question = |question: &Question| {
        let reference = |p: &domain::law::Provision| json!({ "id": p.id.as_str(), "short": p.short.as_str(), "mark": MarkCode::from(p.mark).code() });
        json!({
            "id": question.id.as_str(),
            "wording": BilingualJson::from(&question.wording),
            "references": catalog.references(question).map(reference).collect::<Vec<_>>(),
            "mark": catalog.weakest_mark(question).map(|mark| MarkCode::from(mark).code()),
        })
    };
    let section = |section: &domain::checklist::Section| {
        json!({
            "id": section.id.as_str(),
            "heading": BilingualJson::from(&section.heading),
            "questions": section.questions.iter().map(question).collect::<Vec<_>>(),
        })
    };
    json!({ "checklist": {
        "code": list.edition.code.as_str(),
        "edition": list.edition.edition.as_str(),
        "title": BilingualJson::from(&list.title),
        "sections": list.sections.iter().map(section).collect::<Vec<_>>(),
    } })
}

fn no_checklist(code: &str, edition: Option<&str>) -> Fault {
    let (code, edition) = (code.to_owned(), edition.unwrap_or("*").to_owned());
    WorkFault::Form(wire::act::ActFault::Checklist { code, edition }).into()
}

fn check(dir: &Path, setting: &Setting) -> Outcome {
    let catalog = Catalog::load(dir).map_err(WorkFault::from)?;
    let (lists, provisions) = (catalog.checklists().len(), catalog.provisions().len());
    let text = setting.pick(
        format!("Katalogen är hel: {lists} checklistor och {provisions} bestämmelser."),
        format!("The catalogue is sound: {lists} checklists and {provisions} provisions."),
    );
    Ok(Answer::done(text, list_json(&catalog)))
}
