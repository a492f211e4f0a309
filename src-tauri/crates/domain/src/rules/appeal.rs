// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Appeal and effect: V26, V27 and V33.

use super::Found;
use crate::case::{Case, CaseKind};
use crate::decision::{Appeal, AppealTime, Draft, Effect, Outcome};
use crate::gap::{GapKind, RuleId};
use crate::law::Power;
use crate::perform::Place;

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

/// Whether a decision of this kind and these outcomes can be appealed.
///
/// Source: cybersäkerhetslagen 5 kap. 1 §; lagen (2018:1174) 39 §; patientsäkerhetslagen 10 kap. 13 §;
/// förvaltningslagen 41–42 §§. That a formal remark under cybersäkerhetslagen can be appealed is unsettled.
#[must_use]
pub fn appealable(kind: CaseKind, outcomes: &[Outcome]) -> Appealable {
    let burdens = outcomes.iter().any(|outcome| outcome.burdens());
    let remarks = outcomes.contains(&Outcome::U2);
    match kind {
        CaseKind::SupervisionCyber if !burdens && remarks => Appealable::LegalOfficer,
        kind if kind.ends_in_decision() && burdens => Appealable::Yes,
        CaseKind::SupervisionCyber
        | CaseKind::SupervisionNis1
        | CaseKind::LexMaria
        | CaseKind::Complaint
        | CaseKind::OwnInitiative
        | CaseKind::ExternalAudit
        | CaseKind::InternalControl => Appealable::No,
    }
}

pub(super) fn check(case: &Case, found: &mut Found) {
    let draft = case.decision.content();
    appeal(case, draft, found);
    effect(case, draft, found);
}

fn appeal(case: &Case, draft: &Draft, found: &mut Found) {
    let rule = appealable(case.kind, &draft.outcomes);
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
        (Some(Appeal::Open { time, .. }), Appealable::Yes | Appealable::LegalOfficer) => {
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

fn effect(case: &Case, draft: &Draft, found: &mut Found) {
    let orders = draft.points.iter().any(|point| point.operative.is_enforced());
    match &draft.effect {
        None => found.add(RuleId::V33, Place::Decision, GapKind::EffectUnanswered),
        Some(Effect::NothingToEnforce) if orders => {
            found.add(RuleId::V33, Place::Decision, GapKind::OrderWithoutEffect);
        }
        Some(Effect::AtOnce { ground, .. }) => {
            let allows = case
                .provisions
                .get(ground)
                .is_some_and(|provision| provision.powers.contains(&Power::ImmediateEffect));
            if !allows {
                let provision = ground.clone();
                found.add(RuleId::V33, Place::Decision, GapKind::EffectWithoutPower { provision });
            }
        }
        Some(Effect::NothingToEnforce | Effect::AfterAppealTime) => {}
    }
}
