// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether the party has been heard on what the decision rests on: V13, V15, V43, V44 and V59.

use super::Found;
use crate::case::Case;
use crate::decision::Outcome;
use crate::gap::{GapKind, RuleId};
use crate::hearing::{Hearing, Importance, Material, Reply, Sent};
use crate::perform::Place;

pub(super) fn check(case: &Case, found: &mut Found) {
    done(case, found);
    for (hearing, sent) in case.letters() {
        asked(case, hearing, sent, found);
    }
    came_after(case, found);
    decisive(case, found);
    changed(case, found);
}

fn done(case: &Case, found: &mut Found) {
    if case.hearings.is_empty() {
        return found.add(RuleId::V13, Place::Hearings, GapKind::HearingMissing);
    }
    for (hearing, sent) in case.letters_awaited().filter(|(_, sent)| sent.reply.is_none()) {
        let deadline = sent.last_day();
        found.add(RuleId::V13, Place::Hearing(hearing.id), GapKind::ReplyMissing { deadline });
    }
    // No ground of förvaltningslagen 25 § lifts this: a fee needs a hearing that says that a fee is in question.
    let charges = case.decision.content().outcomes.contains(&Outcome::U7);
    if charges && case.letters_on_fee().next().is_none() {
        found.add(RuleId::V13, Place::Hearings, GapKind::FeeNotAsked);
    }
    // Where what was done to a patient is judged, the party is heard on the draft itself (patientsäkerhetslagen 7 kap.
    // 18–19 §§).
    let excepted = case.hearings.values().any(|hearing| hearing.sent().is_none());
    if case.kind.judges_care() && !excepted && case.last_draft_sent().is_none() {
        found.add(RuleId::V13, Place::Hearings, GapKind::DraftNotSent);
    }
}

fn asked(case: &Case, hearing: &Hearing, sent: &Sent, found: &mut Found) {
    let at = Place::Hearing(hearing.id);
    // The words are demanded by patientsäkerhetslagen 7 kap. 17 § second paragraph alone.
    if case.kind.is_of_patient_safety() && !sent.decided_anyway {
        found.add(RuleId::V43, at.clone(), GapKind::NotToldDecidedAnyway);
    }
    if let Some(extension) = sent.open_extension() {
        found.add(RuleId::V43, at.clone(), GapKind::ExtensionOpen { until: extension.until });
    }
    if sent.reply == Some(Reply::None) && sent.reminded_on.is_none() {
        found.warn(RuleId::V43, at, GapKind::NoReminder);
    }
}

fn came_after(case: &Case, found: &mut Found) {
    let Some((letter, _)) = case.last_letter() else { return };
    let at = Place::Hearing(letter.id);
    for material in case.newer_material() {
        match case.importance_of(material) {
            None => found.add(RuleId::V44, at.clone(), GapKind::MaterialUnweighed(material)),
            Some(Importance::OfImportance) => {
                found.add(RuleId::V44, at.clone(), GapKind::NewHearingNeeded(material));
            }
            Some(Importance::WithoutImportance | Importance::FromParty) => {}
        }
    }
}

// What a deficiency rests on decides against the party, and has importance whatever somebody has said. Newer material
// that no deficiency rests on is asked about once, by V44, and its reason stands there.
fn decisive(case: &Case, found: &mut Found) {
    for deficiency in case.active_deficiencies() {
        for observation in deficiency.observations.iter().filter_map(|id| case.observations.get(id)) {
            let fact = Material::Observation(observation.id);
            let papers = observation.documents().map(Material::Document);
            if let Some(material) =
                std::iter::once(fact).chain(papers).find(|material| is_unheard(case, *material))
            {
                let (at, deficiency) = (Place::Deficiency(deficiency.id), deficiency.id);
                found.add(RuleId::V15, at, GapKind::NewerThanHearing { deficiency, material });
            }
        }
    }
}

fn is_unheard(case: &Case, material: Material) -> bool {
    case.is_newer(material) && case.importance_of(material) != Some(Importance::FromParty)
}

fn changed(case: &Case, found: &mut Found) {
    for change in case.changed_since_draft() {
        if case.explanation_of(&change).is_none() {
            // Several changes are several places: a reason to go past one says nothing of the others.
            found.add(RuleId::V59, Place::from(&change), GapKind::ChangeUnexplained(change));
        }
    }
}
