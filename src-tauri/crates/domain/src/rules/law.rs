// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether the law carries it: V2, V10a, V10b, V11, V39, V40 and V41.

use super::Found;
use crate::case::Case;
use crate::date::last_day_of_fee_hearing;
use crate::decision::{Appeal, Effect, Operative, Outcome};
use crate::deficiency::{Deficiency, Force};
use crate::figure::Figure;
use crate::gap::{GapKind, RuleId};
use crate::id::DeficiencyId;
use crate::law::{Period, Power, Provision, ProvisionId, Reach, Regime};
use crate::perform::Place;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

// So long before the last day a hearing on the fee has to be planned.
const WARNED_DAYS: u64 = 90;

/// The first day of cybersäkerhetslagen (2025:1506); before it the act of 2018 applies.
fn first_day_of_csl() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 15).unwrap_or(NaiveDate::MAX)
}

pub(super) fn check(case: &Case, today: NaiveDate, found: &mut Found) {
    operative(case, found);
    for deficiency in case.active_deficiencies() {
        for id in deficiency.provisions.iter() {
            carries(case, deficiency, id, found);
        }
        regime(case, deficiency, found);
        charged_or_remitted(case, deficiency, found);
        if let Some(regime) = fee_regime(case, deficiency) {
            fee_question(deficiency, regime, found);
            fee_clock(case, deficiency, regime, today, found);
        }
    }
    powers(case, found);
    reach(case, found);
}

/// The provisions that carry the decision, each once: what the deficiencies are said to break, and what is cited for a
/// power. These are what V10a and V10b ask about.
#[must_use]
pub fn carrying(case: &Case) -> Vec<ProvisionId> {
    let broken = case.active_deficiencies().into_iter().flat_map(|one| one.provisions.iter());
    let all: BTreeSet<&ProvisionId> = broken.chain(cited(case).into_iter().map(|(id, ..)| id)).collect();
    all.into_iter().cloned().collect()
}

fn operative(case: &Case, found: &mut Found) {
    let draft = case.decision.content();
    if draft.matter.is_none() {
        found.add(RuleId::V2, Place::Decision, GapKind::MatterMissing);
    }
    if draft.outcomes.is_empty() {
        found.add(RuleId::V2, Place::Decision, GapKind::NoOutcome);
    }
    if draft.points.is_empty() {
        return found.add(RuleId::V2, Place::Decision, GapKind::NoPoints);
    }
    outcomes_answered(case, found);
    let mut stated = Vec::new();
    for point in &draft.points {
        let named = point.operative.deficiencies();
        stated.extend(named.iter().copied());
        for id in named.iter().filter(|id| !is_active(case, **id)) {
            found.add(RuleId::V2, Place::Point(point.id), GapKind::PointOnStandingAside(*id));
        }
        let force = if point.operative.ordered().is_empty() { Force::Requested } else { Force::Ordered };
        for measure in point.operative.measures().iter().filter_map(|id| case.required.get(id)) {
            if measure.force != force {
                found.add(RuleId::V2, Place::Point(point.id), GapKind::ForceOfAnotherKind(measure.id));
            }
            let answered = measure.deficiencies.as_slice();
            stated.extend(answered.iter().copied());
            // A measure may answer several; it falls with the last of them.
            if let Some(first) = answered.first()
                && !answered.iter().any(|id| is_active(case, *id))
            {
                found.add(RuleId::V2, Place::Point(point.id), GapKind::PointOnStandingAside(*first));
            }
        }
    }
    for deficiency in case.active_deficiencies() {
        if !stated.contains(&deficiency.id) {
            let at = Place::Deficiency(deficiency.id);
            found.add(RuleId::V2, at, GapKind::DeficiencyNotStated(deficiency.id));
        }
    }
}

fn outcomes_answered(case: &Case, found: &mut Found) {
    let draft = case.decision.content();
    let closes = draft.points.iter().any(|point| matches!(point.operative, Operative::Closes));
    for outcome in Outcome::ALL {
        let chosen = draft.outcomes.contains(&outcome);
        let said = draft.points.iter().any(|point| point.operative.outcome() == Some(outcome));
        // Closing says nothing of its outcome, and answers both that end so; every other verb is one.
        let answered = said || (closes && matches!(outcome, Outcome::U1 | Outcome::U2));
        if chosen && !answered {
            found.add(RuleId::V2, Place::Decision, GapKind::OutcomeWithoutPoint(outcome));
        }
        if !chosen && said {
            found.add(RuleId::V2, Place::Decision, GapKind::PointWithoutOutcome(outcome));
        }
    }
}

fn is_active(case: &Case, id: DeficiencyId) -> bool {
    case.deficiencies.get(&id).is_some_and(Deficiency::is_active)
}

// V10a and V10b for a provision that a deficiency is said to break.
fn carries(case: &Case, deficiency: &Deficiency, id: &ProvisionId, found: &mut Found) {
    let at = Place::Deficiency(deficiency.id);
    let Some(provision) = case.provisions.get(id) else {
        return found.add(RuleId::V10a, at, GapKind::NotBinding { provision: id.clone() });
    };
    // What is unsuitable with regard to patient safety is criticised without a rule that is broken.
    let unsuitable = case.kind.judges_care() && provision.powers.contains(&Power::Criticism);
    if !unsuitable && (!provision.binding.is_binding() || provision.duty.is_none()) {
        found.add(RuleId::V10a, at.clone(), GapKind::NotBinding { provision: id.clone() });
    }
    in_force(case, provision, &until_decided(case, deficiency), at, found);
    confirmed(case, provision, found);
}

fn in_force(case: &Case, provision: &Provision, during: &Period, at: Place, found: &mut Found) {
    let known = provision.period(case.confirmations.get(&provision.id));
    if known.is_some_and(|period| !period.covers(during)) {
        found.add(RuleId::V10a, at, GapKind::NotInForce { provision: provision.id.clone() });
    }
}

fn confirmed(case: &Case, provision: &Provision, found: &mut Found) {
    let at = Place::Provision(provision.id.clone());
    let known = found.gaps.iter().any(|gap| gap.rule == RuleId::V10b && gap.at == at);
    if let Some(doubt) = provision.doubt(case.confirmations.get(&provision.id))
        && !known
    {
        found.add(RuleId::V10b, at, GapKind::Unconfirmed { provision: provision.id.clone(), doubt });
    }
}

// An infringement that goes on has gone on until the decision, and no further can be said of it.
fn until_decided(case: &Case, deficiency: &Deficiency) -> Period {
    let infringement = deficiency.infringement;
    let to = infringement.to().or(case.decision.content().date).unwrap_or(infringement.from());
    Period::new(infringement.from(), Some(to.max(infringement.from()))).unwrap_or(infringement)
}

fn regime(case: &Case, deficiency: &Deficiency, found: &mut Found) {
    let at = Place::Deficiency(deficiency.id);
    let during = until_decided(case, deficiency);
    let before = during.from() < first_day_of_csl();
    let after = during.to().is_some_and(|to| to >= first_day_of_csl());
    // Only what rests on one of the two acts is split where the one follows the other.
    let of_the_acts = |id: &ProvisionId| {
        case.provisions.get(id).is_some_and(|p| matches!(p.regime, Regime::Nis1 | Regime::Csl))
    };
    if before && after && deficiency.provisions.iter().any(of_the_acts) {
        found.add(RuleId::V11, at.clone(), GapKind::NotSplit(deficiency.id));
    }
    for id in deficiency.provisions.iter() {
        let cited = case.provisions.get(id).map(|provision| provision.regime);
        let wrong = match cited {
            Some(Regime::Nis1) => !before,
            Some(Regime::Csl) => !after,
            Some(Regime::Psl | Regime::General) | None => false,
        };
        if wrong {
            found.add(RuleId::V11, at.clone(), GapKind::WrongRegime { provision: id.clone() });
        }
    }
}

// Powers: each must be what it is cited for, in force at the infringement, and confirmed.
fn powers(case: &Case, found: &mut Found) {
    let draft = case.decision.content();
    for (id, power, at) in cited(case) {
        match case.provisions.get(id) {
            Some(provision) if provision.gives(power) => {
                in_force_over(case, provision, &at, found);
                confirmed(case, provision, found);
            }
            Some(_) | None => found.add(RuleId::V10a, at, GapKind::NotThePower { provision: id.clone() }),
        }
    }
    let orders_under_nis1 = draft.points.iter().any(|point| {
        let power = point.operative.power().and_then(|(id, _)| case.provisions.get(id));
        !point.operative.ordered().is_empty() && power.is_some_and(|p| p.regime == Regime::Nis1)
    });
    if orders_under_nis1 && draft.date.is_some_and(|date| date >= first_day_of_csl()) {
        found.warn(RuleId::V11, Place::Decision, GapKind::ForwardOrderUnderRepealedAct);
    }
}

// What is cited for a power, with the power and where.
fn cited(case: &Case) -> Vec<(&ProvisionId, Power, Place)> {
    let draft = case.decision.content();
    let mut cited: Vec<(&ProvisionId, Power, Place)> = Vec::new();
    for point in &draft.points {
        cited.extend(point.operative.power().map(|(id, power)| (id, power, Place::Point(point.id))));
        if let Operative::OrdersUnderFine { power, .. } = &point.operative {
            cited.push((power, Power::ConditionalFine, Place::Point(point.id)));
        }
    }
    match &draft.appeal {
        Some(Appeal::Open { provision, also, .. }) => {
            let opening = std::iter::once(provision).chain(also);
            cited.extend(opening.map(|id| (id, Power::Appeal, Place::Decision)));
        }
        Some(Appeal::Closed { provision }) => cited.push((provision, Power::NoAppeal, Place::Decision)),
        Some(Appeal::LegalOfficerDecides) | None => {}
    }
    // Whether it allows that is asked by V33 alone.
    if let Some(Effect::AtOnce { ground, .. }) = &draft.effect
        && case.provisions.get(ground).is_some_and(|provision| provision.gives(Power::ImmediateEffect))
    {
        cited.push((ground, Power::ImmediateEffect, Place::Decision));
    }
    cited
}

// Only powers over the infringement follow its time; the Administrative Procedure Act does not. One decision may be
// about infringements under both acts: a point's power is measured by the point's own, and what is said of the decision
// as a whole by those that break the same body of law.
fn in_force_over(case: &Case, provision: &Provision, at: &Place, found: &mut Found) {
    if provision.regime == Regime::General {
        return;
    }
    let point = case.decision.content().points.iter().find(|point| *at == Place::Point(point.id));
    let own = point.map(|point| case.deficiencies_of(&point.operative)).unwrap_or_default();
    let over = if own.is_empty() {
        let active = case.active_deficiencies();
        active.into_iter().filter(|one| breaks(case, one, provision.regime)).collect()
    } else {
        own
    };
    for deficiency in over.into_iter().filter(|one| one.is_active()) {
        let first = deficiency.infringement.from();
        let day = Period::new(first, Some(first)).unwrap_or(deficiency.infringement);
        in_force(case, provision, &day, at.clone(), found);
    }
}

// Whether a deficiency breaks a provision of that body of law.
fn breaks(case: &Case, deficiency: &Deficiency, regime: Regime) -> bool {
    deficiency.provisions.iter().filter_map(|id| case.provisions.get(id)).any(|one| one.regime == regime)
}

// The act under which a fee can be charged for the deficiency, while neither a fee nor a remission has settled the question; the old
// act first, since it demands an answer.
fn fee_regime(case: &Case, deficiency: &Deficiency) -> Option<Regime> {
    let draft = case.decision.content();
    let remitted = draft.remissions.contains_key(&deficiency.id) && is_remitted(case, deficiency);
    if is_charged(case, deficiency) || remitted {
        return None;
    }
    let provisions = deficiency.provisions.iter().filter_map(|id| case.provisions.get(id));
    provisions.filter(|p| p.duty.is_some_and(Reach::can_fee)).map(|p| p.regime).min()
}

fn is_charged(case: &Case, deficiency: &Deficiency) -> bool {
    case.decision.content().points.iter().any(|point| {
        matches!(&point.operative, Operative::Charges { deficiencies, .. } if deficiencies.iter().any(|id| *id == deficiency.id))
    })
}

fn is_remitted(case: &Case, deficiency: &Deficiency) -> bool {
    case.decision.content().points.iter().any(|point| {
        matches!(&point.operative, Operative::Remits { deficiencies, .. } if deficiencies.iter().any(|id| *id == deficiency.id))
    })
}

// A fee may be remitted in part, with its reason beside the rest that is charged (lagen (2018:1174) 32 §); a point that
// remits says that none is charged.
fn charged_or_remitted(case: &Case, deficiency: &Deficiency, found: &mut Found) {
    if is_charged(case, deficiency) && is_remitted(case, deficiency) {
        let at = Place::Deficiency(deficiency.id);
        found.add(RuleId::V39, at, GapKind::ChargedAndRemitted(deficiency.id));
    }
}

fn fee_question(deficiency: &Deficiency, regime: Regime, found: &mut Found) {
    if regime == Regime::Nis1 {
        let at = Place::Deficiency(deficiency.id);
        found.add(RuleId::V39, at, GapKind::FeeQuestionOpen(deficiency.id));
    }
}

// The last day on which the party must have been heard on a fee: two years from the end of the infringement. The old act
// ends every infringement of its own with it; under the new one an infringement that goes on has no such day.
pub(super) fn last_day_on_fee(
    case: &Case,
    deficiency: &Deficiency,
    regime: Regime,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let ended = match regime {
        Regime::Nis1 => {
            let last_of_the_act = first_day_of_csl().pred_opt()?;
            deficiency.infringement.to().unwrap_or(today).min(last_of_the_act)
        }
        Regime::Csl | Regime::Psl | Regime::General => deficiency.infringement.to()?,
    };
    Some(last_day_of_fee_hearing(ended, case.figure(Figure::FeeHeardWithinMonths, regime, Some(ended))))
}

fn fee_clock(case: &Case, deficiency: &Deficiency, regime: Regime, today: NaiveDate, found: &mut Found) {
    let Some(last) = last_day_on_fee(case, deficiency, regime, today) else { return };
    // The party has been heard on the fee in time.
    if case.letters_on_fee().any(|(_, sent)| sent.on <= last) {
        return;
    }
    let warned = last.checked_sub_days(Days::new(WARNED_DAYS)).unwrap_or(last);
    if case.kind.ends_in_decision() && today >= warned {
        let at = Place::Deficiency(deficiency.id);
        found.add(RuleId::V41, at, GapKind::FeeHearingEnds { deficiency: deficiency.id, last });
    }
}

// What a point does has to reach the duty that was broken: under the same act, and by a power of the sort that the duty
// answers to.
fn reach(case: &Case, found: &mut Found) {
    for point in &case.decision.content().points {
        let Some(power) = point.operative.power().and_then(|(id, _)| case.provisions.get(id)) else {
            continue;
        };
        let reaches = |duty: Reach| match &point.operative {
            Operative::Orders { .. } | Operative::OrdersUnderFine { .. } => {
                power.powers.iter().any(|one| duty.is_ordered_by(*one))
            }
            // A remark and an order to publish are about the duties that a fee can be charged for (4 kap. 1, 4 §§).
            Operative::Remits { .. }
            | Operative::Charges { .. }
            | Operative::Remarks { .. }
            | Operative::OrdersPublication { .. } => duty.can_fee(),
            _ => true,
        };
        let about = case.deficiencies_of(&point.operative);
        for deficiency in about.into_iter().filter(|one| one.is_active()) {
            let mut broken = deficiency.provisions.iter().filter_map(|id| case.provisions.get(id));
            let reached = broken.any(|one| one.regime == power.regime && one.duty.is_some_and(reaches));
            if !reached && let Some(first) = deficiency.provisions.iter().next() {
                let kind = GapKind::BeyondReach { power: power.id.clone(), provision: first.clone() };
                found.add(RuleId::V40, Place::Point(point.id), kind);
            }
        }
    }
}
