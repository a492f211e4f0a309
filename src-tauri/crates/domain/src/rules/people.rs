// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Who and when: V1–V6 and V13.

use super::Found;
use crate::case::{Case, CaseKind};
use crate::gap::{GapKind, RuleId};
use crate::hearing::{Finality, Hearing, HearingKind, Reply};
use crate::perform::Place;
use chrono::NaiveDate;

pub(super) fn check(case: &Case, today: NaiveDate, found: &mut Found) {
    let draft = case.decision.content();
    found.if_missing(draft.decision_maker.as_ref(), RuleId::V3, GapKind::DecisionMakerMissing);
    found.if_missing(draft.presentation.as_ref(), RuleId::V4, GapKind::PresentationMissing);
    found.if_missing(draft.others.as_ref(), RuleId::V5, GapKind::OthersUnanswered);
    found.if_missing(draft.dissent.as_ref(), RuleId::V6, GapKind::DissentUnanswered);
    date(case, today, found);
    hearing(case, found);
}

fn date(case: &Case, today: NaiveDate, found: &mut Found) {
    let Some(date) = case.decision.content().date else {
        return found.add(RuleId::V1, Place::Decision, GapKind::DateMissing);
    };
    if date > today {
        found.add(RuleId::V1, Place::Decision, GapKind::DateInFuture(date));
    }
    if let Some(Hearing::Sent { deadline, reply, .. }) = &case.hearing
        && date <= *deadline
        && !matches!(reply, Some(Reply::Received { finality: Finality::Final, .. }))
    {
        found.add(RuleId::V1, Place::Decision, GapKind::DateBeforeReply { deadline: *deadline });
    }
}

fn hearing(case: &Case, found: &mut Found) {
    match &case.hearing {
        None => found.add(RuleId::V13, Place::Hearing, GapKind::HearingMissing),
        Some(Hearing::Excepted { .. }) => {}
        Some(Hearing::Sent { kind, deadline, reply, .. }) => {
            if reply.is_none() {
                let deadline = *deadline;
                found.add(RuleId::V13, Place::Hearing, GapKind::ReplyMissing { deadline });
            }
            // Under the Patient Safety Act the party is heard on the draft itself (7 kap. 18–19 §§).
            if case.kind == CaseKind::LexMaria && *kind == HearingKind::Material {
                found.add(RuleId::V13, Place::Hearing, GapKind::DraftNotSent);
            }
        }
    }
}
