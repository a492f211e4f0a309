// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Appeal and effect: V26, V27 and V33.

use super::Found;
use crate::case::{Case, CaseKind};
use crate::decision::{Appeal, AppealTime, Draft, Effect, Operative, Outcome, Point};
use crate::gap::{GapKind, RuleId};
use crate::law::{Power, ProvisionId, Regime};
use crate::perform::Place;
use crate::person::Role;

/// Whether a decision with certain outcomes can be appealed by the party it went against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appealable {
    /// It can, and the notice must be there.
    Yes,
    /// It cannot, and there must be no notice.
    No,
    /// The law is not settled; the legal officer chooses.
    LegalOfficer,
}

/// Whether the decision can be appealed, as its points stand: each under the law that gives its power, since one
/// decision may hold points under both acts.
///
/// Source: cybersäkerhetslagen 5 kap. 1 §; lagen (2018:1174) 39 §; patientsäkerhetslagen 10 kap. 13 §;
/// förvaltningslagen 41–42 §§. That a formal remark under cybersäkerhetslagen can be appealed is unsettled.
#[must_use]
pub fn appealable(case: &Case) -> Appealable {
    let draft = case.decision.content();
    if !case.kind.ends_in_decision() {
        Appealable::No
    } else if draft.outcomes.iter().any(|outcome| outcome.burdens()) {
        Appealable::Yes
    } else if remarks_under_csl(case, draft) {
        Appealable::LegalOfficer
    } else {
        Appealable::No
    }
}

// Before its point is written, the remark is one under the law of the case.
fn remarks_under_csl(case: &Case, draft: &Draft) -> bool {
    let mut remarks =
        draft.points.iter().filter(|point| matches!(point.operative, Operative::Remarks { .. })).peekable();
    if remarks.peek().is_none() {
        return draft.outcomes.contains(&Outcome::U2) && case.kind == CaseKind::SupervisionCyber;
    }
    remarks.any(|point| case.regime_of(&point.operative) == Some(Regime::Csl))
}

pub(super) fn check(case: &Case, found: &mut Found) {
    let draft = case.decision.content();
    appeal(case, draft, found);
    effect(case, draft, found);
}

fn appeal(case: &Case, draft: &Draft, found: &mut Found) {
    let rule = appealable(case);
    let both = matches!(draft.appeal, Some(Appeal::Open { time: AppealTime::Both, .. }));
    let left_open = match draft.appeal {
        Some(Appeal::Open { .. }) => rule == Appealable::LegalOfficer || (rule == Appealable::Yes && !both),
        Some(Appeal::Closed { .. }) => rule == Appealable::LegalOfficer,
        Some(Appeal::LegalOfficerDecides) | None => false,
    };
    // Which day the time counts from, and whether a remark can be appealed, the law does not settle: until the legal
    // officer has chosen, both times are printed.
    if left_open && !draft.appeal_by.is_some_and(|by| case.has_role(by, Role::LegalOfficer)) {
        found.add(RuleId::V26, Place::Decision, GapKind::AppealNotByLegalOfficer);
    }
    match (&draft.appeal, rule) {
        (None | Some(Appeal::LegalOfficerDecides), _) => {
            found.add(RuleId::V26, Place::Decision, GapKind::AppealUnanswered);
        }
        (Some(Appeal::Closed { .. }), Appealable::Yes) => {
            found.add(RuleId::V26, Place::Decision, GapKind::AppealMustBeOpen);
        }
        (Some(Appeal::Open { .. }), Appealable::No) => {
            found.add(RuleId::V27, Place::Decision, GapKind::AppealNoticeNeedless);
        }
        (Some(Appeal::Open { provision, also, time }), Appealable::Yes | Appealable::LegalOfficer) => {
            each_act_opens(case, std::iter::once(provision).chain(also), found);
            let public = case.party.as_ref().map(|party| party.kind.represents_the_public());
            let wrong = match (time, public) {
                (AppealTime::FromDecision, Some(false)) | (AppealTime::FromReceipt, Some(true)) => true,
                (AppealTime::FromDecision | AppealTime::FromReceipt | AppealTime::Both, _) => false,
            };
            if wrong {
                found.add(RuleId::V26, Place::Decision, GapKind::AppealTimeWrong);
            }
        }
        (Some(Appeal::Closed { .. }), Appealable::No | Appealable::LegalOfficer) => {}
    }
}

// A point can be appealed under the act that gives its power, or under the Administrative Procedure Act where that act
// says nothing of its own.
fn each_act_opens<'a>(case: &Case, opening: impl Iterator<Item = &'a ProvisionId>, found: &mut Found) {
    let acts: Vec<Regime> =
        opening.filter_map(|id| case.provisions.get(id)).map(|provision| provision.regime).collect();
    let mut lacking: Vec<&ProvisionId> = Vec::new();
    for point in &case.decision.content().points {
        let Some((power, _)) = point.operative.power().filter(|_| point.operative.goes_against()) else {
            continue;
        };
        let opens = case
            .regime_of(&point.operative)
            .is_none_or(|own| acts.iter().any(|act| matches!(act, Regime::General) || *act == own));
        if !opens && !lacking.contains(&power) {
            lacking.push(power);
        }
    }
    for power in lacking {
        found.add(RuleId::V26, Place::Decision, GapKind::AppealOfAnotherAct { power: power.clone() });
    }
}

fn effect(case: &Case, draft: &Draft, found: &mut Found) {
    let orders = draft.points.iter().any(|point| point.operative.is_enforced());
    match &draft.effect {
        None => found.add(RuleId::V33, Place::Decision, GapKind::EffectUnanswered),
        Some(Effect::NothingToEnforce) if orders => {
            found.add(RuleId::V33, Place::Decision, GapKind::OrderWithoutEffect);
        }
        Some(Effect::AtOnce { ground, .. }) => at_once(case, draft, ground, found),
        Some(Effect::NothingToEnforce | Effect::AfterAppealTime) => {}
    }
}

// Each act lets its own decisions apply at once; the Administrative Procedure Act stands beside the Cybersecurity Act,
// which says nothing of its own (patientsäkerhetslagen 10 kap. 14 §; lagen (2018:1174) 38 §, for orders alone;
// förvaltningslagen 35 §).
fn at_once(case: &Case, draft: &Draft, ground: &ProvisionId, found: &mut Found) {
    let at = Place::Decision;
    let provision = ground.clone();
    let Some(allows) = case.provisions.get(ground).filter(|one| one.gives(Power::ImmediateEffect)) else {
        return found.add(RuleId::V33, at, GapKind::EffectWithoutPower { provision });
    };
    let whole = allows.powers.contains(&Power::ImmediateEffect);
    let covers = |point: &Point| {
        let own = case.regime_of(&point.operative) == Some(allows.regime);
        own && (whole || !point.operative.ordered().is_empty())
    };
    let mut enforced = draft.points.iter().filter(|point| point.operative.is_enforced());
    if allows.regime != Regime::General && !enforced.all(covers) {
        found.add(RuleId::V33, at, GapKind::EffectOfAnotherAct { provision });
    }
}
