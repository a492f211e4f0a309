// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Who and when: V1–V6 and V14.

use super::Found;
use crate::case::Case;
use crate::decision::{Competence, Outcome, Presentation, PresentationExemption};
use crate::deficiency::Deficiency;
use crate::gap::{GapKind, Level, RuleId};
use crate::hearing::{Finality, Objection, Reply, Sent};
use crate::law::{ProvisionId, Regime};
use crate::perform::Place;
use crate::person::Supervises;
use crate::text::{Line, NonEmpty};
use chrono::NaiveDate;
use std::collections::BTreeSet;

pub(super) fn check(case: &Case, today: NaiveDate, found: &mut Found) {
    let draft = case.decision.content();
    found.if_missing(draft.decision_maker.as_ref(), RuleId::V3, GapKind::DecisionMakerMissing);
    found.if_missing(draft.presentation.as_ref(), RuleId::V4, GapKind::PresentationMissing);
    found.if_missing(draft.others.as_ref(), RuleId::V5, GapKind::OthersUnanswered);
    found.if_missing(draft.dissent.as_ref(), RuleId::V6, GapKind::DissentUnanswered);
    if draft.competence.as_ref().is_some_and(|given| *given != Competence::Head)
        && matches!(
            draft.presentation,
            Some(Presentation::Exempt { ground: PresentationExemption::CannotWait, .. })
        )
    {
        found.add(RuleId::V4, Place::Decision, GapKind::OnlyHeadCannotWait);
    }
    competence(case, found);
    supervised(case, found);
    date(case, today, found);
    objections(case, found);
}

// A ground that the profile does not know says nothing of what it covers; one that it knows covers what it lists.
fn competence(case: &Case, found: &mut Found) {
    let draft = case.decision.content();
    let Some(given) = &draft.competence else { return };
    let known = || case.authority.delegations.iter().filter(|one| one.competence == *given);
    if known().next().is_none() {
        return;
    }
    for outcome in &draft.outcomes {
        if !known().any(|one| one.outcomes.contains(outcome)) {
            found.warn(RuleId::V3, Place::Decision, GapKind::BeyondDelegation(*outcome));
        }
    }
}

// A power of an act under which the authority does not supervise, or not in any sector of the party. Law beside the
// regimes is for every authority, and a party of which no sector is known can be in any.
fn supervised(case: &Case, found: &mut Found) {
    let Some(all) = &case.authority.supervises else { return };
    let own = case.party.as_ref().and_then(|party| party.sectors.as_ref());
    let same = |one: &Line, other: &Line| one.as_str().to_lowercase() == other.as_str().to_lowercase();
    let reaches = |one: &Supervises| {
        let shared =
            |own: &NonEmpty<Line>| own.iter().any(|mine| one.sectors.iter().any(|its| same(mine, its)));
        one.sectors.is_empty() || own.is_none_or(shared)
    };
    let points = case.decision.content().points.iter();
    let cited: BTreeSet<&ProvisionId> =
        points.filter_map(|point| point.operative.power()).map(|(id, _)| id).collect();
    for provision in cited.into_iter().filter_map(|id| case.provisions.get(id)) {
        let covered = |one: &Supervises| one.act == provision.regime && reaches(one);
        if provision.regime != Regime::General && !all.iter().any(covered) {
            let kind = GapKind::OutsideCompetence(provision.id.clone());
            found.warn(RuleId::V3, Place::Decision, kind);
        }
    }
}

fn date(case: &Case, today: NaiveDate, found: &mut Found) {
    let Some(date) = case.decision.content().date else {
        return found.add(RuleId::V1, Place::Decision, GapKind::DateMissing);
    };
    if date > today {
        found.add(RuleId::V1, Place::Decision, GapKind::DateInFuture(date));
    }
    let waits = |sent: &Sent| {
        let is_final = matches!(sent.reply, Some(Reply::Received { finality: Finality::Final, .. }));
        !is_final && date <= sent.last_day()
    };
    // A party can be written to more than once; the last of the days has to have gone.
    let last =
        case.letters_awaited().map(|(_, sent)| sent).filter(|sent| waits(sent)).map(Sent::last_day).max();
    if let Some(deadline) = last {
        found.add(RuleId::V1, Place::Decision, GapKind::DateBeforeReply { deadline });
    }
}

// An objection to what burdens the party has to be met; to what only states, it ought to be. One to a deficiency that
// is withdrawn has been met by that.
fn objections(case: &Case, found: &mut Found) {
    // An application for a ban burdens nobody yet, and is as hard to meet.
    let outcomes = &case.decision.content().outcomes;
    let burdens = outcomes.iter().any(|outcome| outcome.burdens() || *outcome == Outcome::U8);
    let level = if burdens { RuleId::V14.level() } else { Level::Warning };
    let open = |one: &&Objection| {
        let stands =
            one.deficiency.is_none_or(|id| case.deficiencies.get(&id).is_some_and(Deficiency::is_active));
        stands && one.response.is_none()
    };
    for objection in case.numbered_objections().into_iter().filter(open) {
        let (at, id) = (Place::Objection(objection.id), objection.id);
        found.at_level(RuleId::V14, level, at, GapKind::ObjectionOpen(id));
    }
}
