// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How the case ran, what was examined, who took part, and the list of annexes.

use super::annexes::{APPEAL, DOCUMENTS, PICTURES, PROVENANCE, QUESTIONS};
use super::course;
use super::hearing;
use super::interventions::{self, Told};
use super::reasons::objections;
use super::{heading, paragraph, rich};
use super::{places, words};
use crate::letter::{Block, Inline, Level};
use domain::case::Case;
use domain::checklist::Question;
use domain::decision::{Appeal, Dissent, Outcome, Presentation, SectionKind};
use domain::id::PersonId;
use domain::work::{Assessment, Occasion, OccasionMode};

/// The heading "Ärendets gång" and what belongs to it.
pub(super) fn all(case: &Case) -> Vec<Block> {
    let mut blocks = vec![heading(Level::Two, "Ärendets gång")];
    let trigger = words::full_stop(case.trigger.as_str());
    blocks.push(paragraph(format!("Ärendet öppnades den {}. {trigger}", words::date(case.opened_on))));
    blocks.extend(course::related(case));
    for occasion in case.dated_occasions() {
        blocks.push(paragraph(held(occasion)));
    }
    blocks.extend(interventions::told(case, Told::WithTheProceedings));
    blocks.extend(hearing::all(case));
    blocks.extend(objections(case, None));
    if let Some(text) = case.decision.content().sections.get(&SectionKind::Proceedings) {
        blocks.extend(rich(case, text));
    }
    blocks.extend(limits(case));
    blocks.extend(course::of_a_decision(case));
    blocks
}

fn held(occasion: &Occasion) -> String {
    let how = match occasion.mode {
        OccasionMode::OnSite => "på plats",
        OccasionMode::Remote => "på distans",
        OccasionMode::Desk => "genom granskning av handlingar",
    };
    let present: Vec<String> = occasion.present.iter().map(ToString::to_string).collect();
    let who = if present.is_empty() {
        String::new()
    } else {
        format!(" Närvarande var {}.", words::list(&present))
    };
    let unannounced = occasion
        .unannounced_because
        .as_ref()
        .map(|why| format!(" Tillsynen var inte anmäld i förväg: {}", words::full_stop(why.as_str())))
        .unwrap_or_default();
    format!("Tillsyn gjordes {how} den {} ({}).{who}{unannounced}", words::date(occasion.on), occasion.place)
}

// What was not examined is said, so that silence is not read as approval.
fn limits(case: &Case) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(purpose) = case.scope_parts.as_ref().and_then(|parts| parts.purpose.as_ref()) {
        blocks.push(paragraph(format!("Syfte: {}", words::full_stop(purpose.as_str()))));
    }
    if let Some(scope) = &case.scope {
        blocks.push(paragraph(format!(
            "{} Det som inte nämns i {} har inte granskats.",
            words::full_stop(scope.as_str()),
            words::whole(case)
        )));
    }
    let is_skipped = |question: &Question| {
        let answer = case.answers.get(&question.id).and_then(|answer| answer.assessment.as_ref());
        matches!(answer, Some(Assessment::NotExamined(_)))
    };
    let sections = case.checklist.iter().flat_map(|checklist| &checklist.sections);
    let skipped: Vec<String> =
        sections.flat_map(|section| words::numbers_of(&section.questions, is_skipped)).collect();
    if !skipped.is_empty() {
        blocks.push(Block::Paragraph(vec![
            Inline::Text(format!(
                "Av checklistans frågor har följande inte granskats: {}. Skälen framgår av ",
                words::list(&skipped)
            )),
            places::annex(case, QUESTIONS),
            Inline::Text(".".to_owned()),
        ]));
    }
    blocks
}

/// Further information, when there is any.
pub(super) fn further(case: &Case) -> Vec<Block> {
    let Some(text) = case.decision.content().sections.get(&SectionKind::Further) else { return Vec::new() };
    let mut blocks = vec![heading(Level::Two, "Ytterligare information")];
    blocks.extend(rich(case, text));
    blocks
}

/// Who decided, presented and took part, and any dissent (förvaltningslagen 30–31 §§).
pub(super) fn people(case: &Case) -> Vec<Block> {
    let draft = case.decision.content();
    let name = |person: &PersonId| titled_name(case, *person);
    let deciders: Vec<String> = draft.deciders().map(|person| name(&person)).collect();
    let mut text = match &draft.decision_maker {
        Some(_) if words::is_application(case) => {
            format!("Beslutet att ansöka har fattats av {}.", words::list(&deciders))
        }
        Some(_) => format!("Detta beslut har fattats av {}.", words::list(&deciders)),
        None => "[Beslutsfattare saknas.]".to_owned(),
    };
    match &draft.presentation {
        Some(Presentation::By(person)) => {
            text.push_str(&format!(" {} har varit föredragande.", words::sentence_case(&name(person))));
        }
        Some(Presentation::Exempt { because, .. }) => {
            text.push_str(&format!(
                " Ärendet har avgjorts utan föredragning: {}",
                words::full_stop(because.as_str())
            ));
        }
        None => text.push_str(" [Föredragande saknas.]"),
    }
    match draft.others.as_deref() {
        Some(others) => {
            let names: Vec<String> = others.iter().map(name).collect();
            text.push_str(&format!(" {}", took_part(&names)));
        }
        None => text.push_str(" [Det är inte besvarat om någon annan har medverkat.]"),
    }
    let mut blocks = vec![heading(Level::Two, "Vem som har beslutat"), paragraph(text)];
    if let Some(Dissent::Notified { by, text }) = &draft.dissent {
        let who = format!("Avvikande mening, {}: ", name(by));
        let said = words::full_stop(text.as_str());
        blocks.push(Block::Paragraph(vec![Inline::Strong(who), Inline::Text(said)]));
    }
    blocks
}

/// A participant by title and name.
pub(super) fn titled_name(case: &Case, person: PersonId) -> String {
    let known = case.participants.get(&person);
    known.map_or_else(|| "[namn saknas]".to_owned(), |one| format!("{} {}", one.title, one.name))
}

/// Who took part in the final handling without deciding.
pub(super) fn took_part(names: &[String]) -> String {
    match names {
        [] => "Ingen annan har medverkat vid den slutliga handläggningen.".to_owned(),
        names => format!(
            "{} har medverkat vid den slutliga handläggningen utan att delta i avgörandet.",
            words::sentence_case(&words::list(names))
        ),
    }
}

/// Whether the notice on how to appeal is annexed. A correction decides nothing anew: the notice of the decision that
/// it corrects stands (förvaltningslagen 36 §).
pub(super) fn has_notice(case: &Case) -> bool {
    let draft = case.decision.content();
    let corrects = draft.replaces.as_ref().is_some_and(|replaces| !replaces.kind.is_change());
    matches!(draft.appeal, Some(Appeal::Open { .. })) && !corrects
}

/// Names the annexes in their order.
pub(super) fn annexes(case: &Case) -> Vec<&'static str> {
    let mut names = Vec::new();
    if has_notice(case) {
        names.push(APPEAL);
    }
    if !is_written_off_unexamined(case) {
        names.push(QUESTIONS);
    }
    if !case.evidence.is_empty() {
        names.push(DOCUMENTS);
    }
    if !places::pictures(case).is_empty() {
        names.push(PICTURES);
    }
    if case.kind.ends_in_decision() {
        names.push(PROVENANCE);
    }
    names
}

/// Whether the case is written off before any question was answered: there is then no examination to annex.
pub(super) fn is_written_off_unexamined(case: &Case) -> bool {
    case.decision.content().outcomes.contains(&Outcome::U13) && case.answered() == 0
}

/// The heading of an annex by its name, with its number.
pub(super) fn annex_heading(case: &Case, name: &str) -> String {
    format!("Bilaga {}. {name}", places::annex_number(case, name))
}

/// The list of annexes after the signatures; a few words, so that it seldom pushes the signer to a page of its own.
pub(super) fn annex_list(case: &Case) -> Vec<Block> {
    let names = annexes(case);
    let mut runs = vec![Inline::Strong(if names.len() == 1 { "Bilaga: " } else { "Bilagor: " }.to_owned())];
    for (at, name) in names.iter().enumerate() {
        let before = if at == 0 { "" } else { "; " };
        runs.push(Inline::Text(format!("{before}{}.\u{a0}", at + 1)));
        runs.push(places::link(places::annex_place(at + 1), *name));
    }
    if names.is_empty() { Vec::new() } else { vec![Block::Paragraph(runs)] }
}
