// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether the work is done: V7, V8, V9, V12, V16, V17 and V18.

use super::Found;
use super::asked::under;
use crate::case::{Case, CaseKind};
use crate::decision::{Factor, Outcome, Presentation};
use crate::gap::{GapKind, Level, RuleId};
use crate::law::Regime;
use crate::party::looks_like_committee;
use crate::perform::Place;
use crate::person::ConflictCheck;
use crate::rich::RichText;

pub(super) fn check(case: &Case, found: &mut Found) {
    if case.number.is_none() {
        found.add(RuleId::V8, Place::Case, GapKind::NumberMissing);
    }
    questions(case, found);
    // An audit is no exercise of public authority; the same care is then a rule of the house.
    let level = if case.kind.ends_in_decision() { Level::Law } else { Level::House };
    for deficiency in case.active_deficiencies() {
        if deficiency.observations.is_empty() {
            let at = Place::Deficiency(deficiency.id);
            found.at_level(RuleId::V12, level, at, GapKind::NoObservation(deficiency.id));
        }
    }
    conflicts(case, level, found);
    if case.kind.ends_in_decision() {
        party(case, found);
        reasons(case, found);
        factors(case, found);
    }
}

fn party(case: &Case, found: &mut Found) {
    match &case.party {
        None => found.add(RuleId::V7, Place::Case, GapKind::PartyMissing),
        Some(party) if looks_like_committee(party.name.as_str()) => {
            let level = if party.kind.has_committees() { RuleId::V7.level() } else { Level::Warning };
            found.at_level(RuleId::V7, level, Place::Case, GapKind::PartyIsCommittee);
        }
        Some(_) => {}
    }
}

fn questions(case: &Case, found: &mut Found) {
    if case.checklist.is_none() {
        return found.add(RuleId::V17, Place::Checklist, GapKind::NoChecklist);
    }
    for question in case.asked_questions() {
        if !case.is_answered(question) {
            found.add(
                RuleId::V17,
                Place::Answer(question.id.clone()),
                GapKind::Unanswered(question.id.clone()),
            );
        }
    }
}

fn conflicts(case: &Case, level: Level, found: &mut Found) {
    let draft = case.decision.content();
    let presenter = match &draft.presentation {
        Some(Presentation::By(person)) => Some(*person),
        Some(Presentation::Exempt { .. }) | None => None,
    };
    for participant in case.named_participants() {
        let person = participant.person;
        let at = Place::Participant(person);
        let decides = draft.deciders().any(|one| one == person)
            || presenter == Some(person)
            || draft.others.as_ref().is_some_and(|others| others.contains(&person));
        match &participant.conflict {
            None => found.at_level(RuleId::V16, level, at, GapKind::ConflictUnanswered(person)),
            Some(ConflictCheck::Absent(_)) if decides => {
                found.at_level(RuleId::V16, level, at, GapKind::BiasedTakesPart(person));
            }
            Some(ConflictCheck::Absent(_) | ConflictCheck::None | ConflictCheck::Disregarded { .. }) => {}
        }
    }
}

fn reasons(case: &Case, found: &mut Found) {
    for deficiency in case.active_deficiencies() {
        let at = Place::Deficiency(deficiency.id);
        match &deficiency.reasons {
            None => found.add(RuleId::V9, at, GapKind::ReasonsMissing(deficiency.id)),
            Some(text) if dangles(case, text) => found.add(RuleId::V9, at, GapKind::DanglingLink),
            Some(_) => {}
        }
    }
    if case.decision.content().sections.values().any(|text| dangles(case, text)) {
        found.add(RuleId::V9, Place::Decision, GapKind::DanglingLink);
    }
}

fn dangles(case: &Case, text: &RichText) -> bool {
    text.facts().any(|fact| !case.has(fact))
}

// Interventions under every act are weighed; the formal remark is one under the Cybersecurity Act alone.
const WEIGHED: [Outcome; 6] = [Outcome::U4, Outcome::U5, Outcome::U6, Outcome::U7, Outcome::U8, Outcome::U9];

/// Whether an intervention is chosen whose choice has to be weighed.
pub(super) fn is_weighed(case: &Case) -> bool {
    let outcomes = &case.decision.content().outcomes;
    let remark = outcomes.contains(&Outcome::U2) && under(case, CaseKind::SupervisionCyber, Regime::Csl);
    remark || outcomes.iter().any(|one| WEIGHED.contains(one))
}

fn factors(case: &Case, found: &mut Found) {
    if !is_weighed(case) {
        return;
    }
    let draft = case.decision.content();
    // There is no intervention milder than a remark.
    let has_milder = draft.outcomes.iter().any(|one| WEIGHED.contains(one));
    for factor in Factor::ALL.into_iter().filter(|one| has_milder || *one != Factor::Milder) {
        if !draft.factors.contains_key(&factor) {
            found.add(RuleId::V18, Place::Decision, GapKind::FactorOpen(factor));
        }
    }
}
