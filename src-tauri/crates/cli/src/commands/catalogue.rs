// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The checklists that came with the program, with the office's own where they are asked for, and the check of a folder
//! with others.

use super::Outcome;
use crate::answer::Answer;
use crate::arguments::CatalogueCommand;
use crate::fault::Fault;
use crate::setting::Setting;
use crate::words::table;
use casework::keeping::Access;
use casework::{Catalog, WorkFault, checklist_row};
use domain::case::CaseKind;
use domain::checklist::{Checklist, Question};
use serde_json::{Value, json};
use std::path::Path;
use wire::answers::{ChecklistRowJson, MarksJson};
use wire::case_json::BilingualJson;
use wire::codes::{CaseKindCode, MarkCode};
use wire::say::Named;

/// Runs a command about the catalogue.
pub fn run(own: bool, command: Option<&CatalogueCommand>, setting: &Setting) -> Outcome {
    if let Some(CatalogueCommand::Check { dir }) = command {
        return check(dir, setting);
    }
    let catalog = if own { setting.office(Access::Read)?.catalog().clone() } else { Catalog::shipped() };
    match command {
        Some(CatalogueCommand::Show { code, edition }) => show(&catalog, code, edition.as_deref(), setting),
        Some(CatalogueCommand::Check { .. }) | None => list(&catalog, setting),
    }
}

fn list(catalog: &Catalog, setting: &Setting) -> Outcome {
    let told: Vec<String> = rows(catalog).iter().map(|row| words(row, setting)).collect();
    Ok(Answer::done(told.join("\n\n"), list_json(catalog)))
}

fn rows(catalog: &Catalog) -> Vec<ChecklistRowJson> {
    catalog.checklists().iter().map(|list| checklist_row(catalog, list)).collect()
}

fn words(row: &ChecklistRowJson, setting: &Setting) -> String {
    let said = |text: &BilingualJson| setting.pick(text.sv.clone(), text.en.clone());
    let days = match &row.in_force {
        Some(span) => {
            let last = span.to.as_ref().map_or("", |day| day.as_str());
            format!("{}–{last}", span.from.as_str())
        }
        None => setting.pick("alltid", "always").to_owned(),
    };
    let MarksJson { read, partly, own, none } = row.marks;
    let [edition, holds, kinds, sections, questions, languages, marks] = setting.pick(
        ["Utgåva", "Gäller", "För", "Avsnitt", "Frågor", "Språk", "Hänvisningar"],
        ["Edition", "In force", "For", "Sections", "Questions", "Languages", "References"],
    );
    let kind = |code: &CaseKindCode| CaseKind::from(*code).name(setting.language);
    let all: Vec<&str> = row.kinds.iter().map(kind).collect();
    let mut lines = vec![
        format!("{}  {}", row.code, said(&row.title)),
        format!("  {edition}: {}. {holds}: {days}. {languages}: {}.", row.edition, row.languages.join(", ")),
        format!("  {kinds}: {}.", all.join("; ")),
        format!(
            "  {sections}: {}. {questions}: {}. {marks}: [S] {read}, [P] {partly}, [O] {own}, – {none}.",
            row.sections.len(),
            row.questions
        ),
    ];
    let parts: Vec<Vec<String>> = row
        .sections
        .iter()
        .map(|one| vec![format!("  {}", one.id), one.questions.to_string(), said(&one.heading)])
        .collect();
    let headings = setting.pick(["  Avsnitt", "Frågor", "Rubrik"], ["  Section", "Questions", "Heading"]);
    lines.push(table(&headings, &parts));
    lines.join("\n")
}

fn list_json(catalog: &Catalog) -> Value {
    json!({ "checklists": rows(catalog), "provisions": catalog.provisions().len() })
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
