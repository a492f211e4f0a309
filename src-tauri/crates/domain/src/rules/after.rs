// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is asked after the decision is made: V55, V61, V63 and V65–V67, and to whom a decision on a complaint goes
//! (V50).

use super::Found;
use crate::after::{
    AppealAnswer, AppealEnd, AppealReceived, ChangeKind, CopyKind, RecipientKind, Replaces, Review,
    TimeCheck, Way,
};
use crate::case::{Case, CaseKind};
use crate::consideration::{Consideration, YesNo};
use crate::decision::{Appeal, AppealTime, Decision, Draft, Operative, Outcome};
use crate::gap::{Gap, GapKind, RuleId};
use crate::perform::Place;
use std::collections::BTreeSet;

/// Whether the decision has to be served on the party: a fee or a conditional fine (cybersäkerhetslagen 4 kap. 12 §;
/// lagen (2018:1174) 34 §; lagen (1985:206) om viten 3 §). A new outcome does not compile until it is said here.
#[must_use]
pub fn needs_service(draft: &Draft) -> bool {
    draft.outcomes.iter().any(|outcome| match outcome {
        Outcome::U5 | Outcome::U7 => true,
        Outcome::U1
        | Outcome::U2
        | Outcome::U3
        | Outcome::U4
        | Outcome::U6
        | Outcome::U8
        | Outcome::U9
        | Outcome::U10
        | Outcome::U11
        | Outcome::U12
        | Outcome::U13 => false,
    })
}

/// Whether an appeal came in time: three weeks from the day of the decision for a party that represents the public,
/// from the day it got the decision for others, moved off free days (förvaltningslagen 44 §; lagen 1930:173 2 §).
#[must_use]
pub fn time_check(case: &Case, appeal: &AppealReceived) -> TimeCheck {
    let decided_by = case.decided_by(appeal.version);
    let Some((content, after)) = case.of_version(decided_by) else { return TimeCheck::Unknown };
    let Some(decided) = content.date else { return TimeCheck::Unknown };
    let from_decision = case.last_day_of_appeal(decided);
    // Nobody gets a decision before it is made, so what is in time from that day is in time.
    if appeal.on <= from_decision {
        return TimeCheck::InTime { last: from_decision };
    }
    let public = case.party.as_ref().is_some_and(|party| party.kind.represents_the_public());
    let by_decision = match &content.appeal {
        Some(Appeal::Open { time: AppealTime::FromDecision, .. }) => true,
        Some(Appeal::Open { time: AppealTime::FromReceipt, .. }) => false,
        Some(
            Appeal::Open { time: AppealTime::Both, .. } | Appeal::Closed { .. } | Appeal::LegalOfficerDecides,
        )
        | None => public,
    };
    if by_decision {
        return TimeCheck::Late { last: from_decision };
    }
    match after.served.as_ref().map(|served| case.last_day_of_appeal(served.on)) {
        Some(last) if appeal.on <= last => TimeCheck::InTime { last },
        Some(last) => TimeCheck::Late { last },
        None => TimeCheck::Unknown,
    }
}

pub(super) fn check(case: &Case, found: &mut Found) {
    addressed(case, found);
    if let Some(replaces) = &case.decision.content().replaces {
        version(case, replaces, found);
    }
    for appeal in case.numbered_appeals().into_iter().filter(|appeal| appeal.end.is_none()) {
        let (at, id) = (Place::Appeal(appeal.id), appeal.id);
        if time_check(case, appeal) == TimeCheck::Unknown {
            found.add(RuleId::V61, at.clone(), GapKind::AppealTimeUnknown(id));
        }
        found.add(RuleId::V61, at, GapKind::AppealUndecided(id));
    }
    // Closed by its own decision, or by one that was made for it alone, as after the follow-up.
    let is_closed = closes(case.decision.content()) || case.closed_by().is_some();
    if case.after.dispatched.is_some() && !is_closed {
        found.add(RuleId::V63, Place::After, GapKind::NotClosedByDecision);
    }
    if case.after.dispatched.is_some() {
        followed_up(case, found);
    }
}

// V67: what the decision asks for is followed until the authority has seen it carried out or asks for it no longer.
fn followed_up(case: &Case, found: &mut Found) {
    let points = case.decision.content().points.iter();
    let asked: BTreeSet<_> = points.flat_map(|point| point.operative.measures().iter().copied()).collect();
    for id in asked.into_iter().filter(|id| !case.measure_standing(*id).is_over()) {
        found.add(RuleId::V67, Place::Required(id), GapKind::MeasureNotVerified(id));
    }
}

// What is asked of the recipients and of the service; for other decisions than fee and conditional fine a service
// that somebody has chosen ought to be proved, and need not be.
fn addressed(case: &Case, found: &mut Found) {
    let after = &case.after;
    let to_party = || after.recipients.iter().filter(|one| one.kind == RecipientKind::Party);
    if to_party().any(|one| one.copy == CopyKind::Masked) {
        found.add(RuleId::V66, Place::After, GapKind::MaskedToParty);
    }
    for kind in concerned(case) {
        if after.dispatched.is_none() && after.recipients.iter().all(|one| one.kind != kind) {
            found.add(RuleId::V50, Place::After, GapKind::NotAddressed(kind));
        }
    }
    let must = needs_service(case.decision.content());
    let chosen = to_party().any(|one| matches!(one.way, Way::Service(_)));
    if must && !chosen && after.dispatched.is_none() {
        found.add(RuleId::V55, Place::After, GapKind::ServiceNotChosen);
    }
    if after.dispatched.is_some() && after.served.is_none() {
        if must {
            found.add(RuleId::V55, Place::After, GapKind::ServiceUnproven);
        } else if chosen {
            found.warn(RuleId::V55, Place::After, GapKind::ServiceUnproven);
        }
    }
}

// Whom a decision on a complaint is sent to beside the party, which is the care provider (patientsäkerhetslagen 7 kap.
// 18 §).
fn concerned(case: &Case) -> Vec<RecipientKind> {
    if case.kind != CaseKind::Complaint {
        return Vec::new();
    }
    let about = case.decision.content().considerations.get(&Consideration::AgainstOthers);
    let others = about.filter(|considered| considered.answer == YesNo::Yes);
    [RecipientKind::Complainant].into_iter().chain(others.map(|_| RecipientKind::ComplainedOf)).collect()
}

fn closes(draft: &Draft) -> bool {
    draft.points.iter().any(|point| {
        matches!(
            point.operative,
            Operative::Closes
                | Operative::WritesOff { .. }
                | Operative::Transfers { .. }
                | Operative::Refrains { .. }
        )
    })
}

// V65: asked while the new version is written; a sealed one has been through it.
fn version(case: &Case, replaces: &Replaces, found: &mut Found) {
    let open = |one: &&crate::after::Condition| !replaces.conditions.iter().any(|met| met.condition == **one);
    for condition in replaces.kind.conditions().iter().filter(open) {
        found.add(RuleId::V65, Place::Decision, GapKind::ConditionOpen(*condition));
    }
    if matches!(case.decision, Decision::Sealed(_)) {
        return;
    }
    let made = case.earlier.iter().find(|one| one.version == replaces.version);
    let heard = made.is_some_and(|one| {
        case.hearings.values().any(|hearing| hearing.recorded_at > one.sealed.settled().at())
    });
    if replaces.kind.is_change() && !heard {
        found.add(RuleId::V65, Place::Decision, GapKind::NotHeardAnew);
    }
    let against = || case.appeals.values().filter(|appeal| appeal.version == replaces.version);
    let forwarded = against().any(|appeal| matches!(appeal.end, Some(AppealEnd::Forwarded { .. })));
    let waiting = against().any(|appeal| appeal.end.is_none());
    match replaces.kind {
        ChangeKind::Correction36 => {}
        ChangeKind::Change37 | ChangeKind::Change38 | ChangeKind::Change39 if forwarded => {
            found.add(RuleId::V65, Place::Decision, GapKind::FileHandedOver);
        }
        ChangeKind::Change37 | ChangeKind::Change38 if waiting => {
            found.add(RuleId::V65, Place::Decision, GapKind::OnlyAfterAppeal);
        }
        ChangeKind::Change39 if replaces.appeal.is_none() => {
            found.add(RuleId::V65, Place::Decision, GapKind::NoAppealToChangeAfter);
        }
        ChangeKind::Change37 | ChangeKind::Change38 | ChangeKind::Change39 => {}
    }
}

/// What stands in the way of dealing with an appeal so (V61).
#[must_use]
pub fn answer_to_appeal(case: &Case, appeal: &AppealReceived, answer: &AppealAnswer) -> Vec<Gap> {
    let mut found = Found { gaps: Vec::new() };
    let id = appeal.id;
    let mut add = |kind| found.add(RuleId::V61, Place::Appeal(id), kind);
    let check = time_check(case, appeal);
    let at_court_in_time = |last| appeal.at_court_on.is_some_and(|day| day <= last);
    match (answer, check) {
        (AppealAnswer::Unchanged { .. }, _) => {}
        (AppealAnswer::Rejected { notice_was_right, own_notice, .. }, TimeCheck::Late { last }) => {
            if !notice_was_right || at_court_in_time(last) {
                add(GapKind::LatenessExcused(id));
            }
            if !own_notice {
                add(GapKind::RejectionWithoutNotice(id));
            }
        }
        (AppealAnswer::Rejected { .. }, TimeCheck::InTime { last }) => {
            add(GapKind::AppealInTime { appeal: id, last });
        }
        (AppealAnswer::Rejected { .. }, TimeCheck::Unknown) => add(GapKind::AppealTimeUnknown(id)),
        // Who cannot show that an appeal is late has to hand it over.
        (AppealAnswer::Forwarded { notice_was_right, .. }, _) => {
            if let TimeCheck::Late { last } = check
                && *notice_was_right
                && !at_court_in_time(last)
            {
                add(GapKind::AppealLate { appeal: id, last });
            }
            match appeal.review {
                None => add(GapKind::NotReconsidered(id)),
                // A changed decision goes with the file (förvaltningslagen 46 §).
                Some(Review::Changed { version }) => {
                    let sealed = version < case.version()
                        || version == case.version() && matches!(case.decision, Decision::Sealed(_));
                    if !sealed {
                        add(GapKind::ChangeNotFinished(id));
                    }
                }
                Some(Review::Unchanged { .. }) => {}
            }
        }
    }
    found.gaps
}
