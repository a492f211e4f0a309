// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What was found and is no deficiency: the observations that no deficiency rests on, so that a decision without
//! deficiencies shows what it knows and a link to an observation always leads somewhere; and how many questions are not
//! fully met though nothing is taken up as a deficiency.

use super::places::{annex, observation_place, pictures, told_by};
use super::reasons::listed;
use super::{annexes, heading, words};
use crate::letter::{Block, Inline, Level};
use domain::case::Case;
use domain::id::ObservationId;
use domain::rich::{Fact, RichText};
use domain::work::{Assessment, Observation};
use std::collections::BTreeSet;

/// One observation with its number, its source and its day, at the place that links lead to.
pub(super) fn told(case: &Case, one: &Observation) -> Vec<Inline> {
    let text = one.text.as_str().trim_end_matches('.');
    let mut runs =
        vec![Inline::Anchor(observation_place(one)), Inline::Text(format!("{text} (I{:03}; ", one.number))];
    runs.extend(words::rests_on(case, one));
    runs.push(Inline::Text(format!("; den {}).", words::date(one.fact_on))));
    runs
}

/// The observations that no deficiency of the document rests on: all of them where it has no deficiency, else those that
/// the document points at.
pub(super) fn beside_the_deficiencies(case: &Case, level: Level) -> Vec<Block> {
    let active = case.active_deficiencies();
    let resting: BTreeSet<ObservationId> =
        active.iter().flat_map(|found| found.observations.iter().copied()).collect();
    let wanted = if active.is_empty() { None } else { Some(pointed_at(case)) };
    let rest: Vec<Vec<Inline>> = case
        .numbered_observations()
        .into_iter()
        .filter(|one| !resting.contains(&one.id))
        .filter(|one| wanted.as_ref().is_none_or(|wanted| wanted.contains(&one.id)))
        .map(|one| told(case, one))
        .collect();
    if rest.is_empty() {
        return Vec::new();
    }
    let title = if active.is_empty() { "Vad som har framkommit" } else { "Vad som i övrigt har framkommit" };
    let mut blocks = vec![heading(level, title)];
    blocks.extend(listed("Utredningen visar följande.", rest));
    blocks
}

// What a text links to, and what a picture shows.
fn pointed_at(case: &Case) -> BTreeSet<ObservationId> {
    let reasons = case.active_deficiencies().into_iter().filter_map(|found| found.reasons.as_ref());
    let texts = case.decision.content().sections.values().chain(reasons);
    let linked = texts.flat_map(RichText::facts).filter_map(|fact| match fact {
        Fact::Observation(id) => Some(*id),
        _ => None,
    });
    let shown = pictures(case).into_iter().flat_map(|picture| told_by(case, picture.id)).map(|one| one.id);
    linked.chain(shown).collect()
}

/// How many questions are met in part or not at all, as a sentence that leads to them; `None` when there is none.
pub(super) fn not_fully_met(case: &Case) -> Option<Vec<Inline>> {
    let grade = |wanted: &Assessment| {
        let is = |id| case.answers.get(id).and_then(|answer| answer.assessment.as_ref()) == Some(wanted);
        case.asked_questions().filter(|question| is(&question.id)).count()
    };
    let parts: Vec<String> = [
        (grade(&Assessment::PartlyMet), "en fråga är delvis uppfylld", "frågor är delvis uppfyllda"),
        (grade(&Assessment::NotMet), "en fråga är inte uppfylld", "frågor är inte uppfyllda"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, many)| words::counted(count, one, many))
    .collect();
    (!parts.is_empty()).then(|| {
        vec![
            Inline::Text(format!("{}, se ", words::sentence_case(&words::list(&parts)))),
            annex(case, annexes::QUESTIONS),
            Inline::Text(".".to_owned()),
        ]
    })
}
