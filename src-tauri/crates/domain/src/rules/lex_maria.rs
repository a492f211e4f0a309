// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether what is said of a lex Maria notification follows from what was found: V29. That the duty is fulfilled can be
//! said only of an event whose course, causes and measures are shown; that it is not, and that the case is closed with
//! criticism, can always be said.
//!
//! Source: patientsäkerhetslagen 3 kap. 3, 8 and 8 c §§, 7 kap. 8 §.

use super::Found;
use crate::case::{Case, CaseKind};
use crate::checklist::{Checklist, Question, QuestionId};
use crate::gap::{GapKind, RuleId};
use crate::id::RecordId;
use crate::perform::Place;
use crate::register::{CauseMet, Entry, Record, RecordKind};
use crate::work::Assessment;

// The checklist of one notification, and those of its questions that hang together.
const LIST: &str = "lex-maria";
const JUDGED: [&str; 2] = ["C5.1", "C5.2"];
const GROUNDS: [&str; 3] = ["C2.1", "C2.2", "C3.1"];
const TOLD: &str = "C4.1";

pub(super) fn check(case: &Case, found: &mut Found) {
    if case.kind != CaseKind::LexMaria {
        return;
    }
    let Some(list) = case.checklist.as_ref().filter(|list| list.edition.code.as_str() == LIST) else {
        return found.add(RuleId::V29, Place::Checklist, GapKind::NotificationUnreviewed);
    };
    if case.notifications.is_empty() {
        found.add(RuleId::V29, Place::Case, GapKind::NotificationUnrecorded);
    }
    for number in 1..=last_number(case) {
        check_one(case, list, number, found);
    }
}

fn check_one(case: &Case, list: &Checklist, number: u32, found: &mut Found) {
    for judged in named(list, &JUDGED, number).filter(|one| assessed(case, one) == Some(&Assessment::Met)) {
        for ground in named(list, &GROUNDS, number).filter(|one| !is_shown(case, one)) {
            let at = Place::Answer(judged.id.clone());
            let (judged, ground) = (judged.id.clone(), ground.id.clone());
            found.add(RuleId::V29, at, GapKind::JudgedBeforeShown { judged, ground });
        }
    }
    // Whoever says that the duty is fulfilled says that every cause was met.
    if is_fulfilled(case, number) == Some(true) {
        for cause in unanswered(case, number) {
            let kind = GapKind::CauseUnanswered { cause, notification: number };
            found.add(RuleId::V29, Place::Record(cause), kind);
        }
    }
    // It is owed to the one who suffered harm, so after a near miss it is not applicable; and it is no part of what the
    // authority examines (7 kap. 8 §).
    for told in named(list, &[TOLD], number).filter(|one| !is_shown(case, one)) {
        found.warn(RuleId::V29, Place::Answer(told.id.clone()), GapKind::PatientNotTold);
    }
}

fn unanswered(case: &Case, number: u32) -> Vec<RecordId> {
    let open = |record: &&Record| match &record.entry {
        Entry::Cause(cause) => {
            let of = case.notifications.get(&cause.notification);
            let of_this = of.is_some_and(|one| one.number == number);
            of_this && cause.met == CauseMet::Open && !is_answered(case, record.id)
        }
        _ => false,
    };
    case.records_that_count(RecordKind::Cause).into_iter().filter(open).map(|record| record.id).collect()
}

// A measure that the party has told of says itself which causes it answers.
fn is_answered(case: &Case, cause: RecordId) -> bool {
    case.reported.values().any(|measure| measure.answers.causes().contains(&cause))
}

// The questions are there once before any notification is recorded.
fn last_number(case: &Case) -> u32 {
    case.notifications.values().map(|one| one.number).max().unwrap_or(1)
}

/// Whether every lex Maria notification of the case is judged as investigated, notified and met with the measures
/// required.
#[must_use]
pub fn notification_is_fulfilled(case: &Case) -> bool {
    (1..=last_number(case)).all(|number| is_fulfilled(case, number) == Some(true))
}

/// Whether the notification of that number is judged as investigated, notified and met with the measures required;
/// `None` while that is not judged.
#[must_use]
pub fn is_fulfilled(case: &Case, number: u32) -> Option<bool> {
    let list = case.checklist.as_ref().filter(|list| list.edition.code.as_str() == LIST)?;
    if case.kind != CaseKind::LexMaria {
        return None;
    }
    let judged: Option<Vec<_>> = named(list, &JUDGED, number).map(|one| assessed(case, one)).collect();
    let judged = judged.filter(|all| all.len() == JUDGED.len())?;
    Some(judged.into_iter().all(|one| *one == Assessment::Met))
}

fn named<'c>(
    list: &'c Checklist,
    names: &[&str],
    number: u32,
) -> impl Iterator<Item = &'c Question> + use<'c> {
    let names: Vec<_> =
        names.iter().filter_map(|name| QuestionId::new(name).ok()?.of_notification(number)).collect();
    list.questions().filter(move |question| names.contains(&question.id))
}

fn assessed<'c>(case: &'c Case, question: &Question) -> Option<&'c Assessment> {
    case.answers.get(&question.id)?.assessment.as_ref()
}

fn is_shown(case: &Case, question: &Question) -> bool {
    matches!(assessed(case, question), Some(Assessment::Met | Assessment::NotApplicable(_)))
}
