// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether what is said of a lex Maria notification follows from what was found: V29. That the duty is fulfilled can be
//! said only of an event whose course, causes and measures are shown; that it is not, and that the case is closed with
//! criticism, can always be said.
//!
//! Source: patientsäkerhetslagen 3 kap. 3, 8 and 8 c §§, 7 kap. 8 §.

use super::Found;
use crate::case::{Case, CaseKind};
use crate::checklist::{Checklist, Question};
use crate::gap::{GapKind, RuleId};
use crate::perform::Place;
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
    for judged in named(list, &JUDGED).filter(|one| assessed(case, one) == Some(&Assessment::Met)) {
        for ground in named(list, &GROUNDS).filter(|one| !is_shown(case, one)) {
            let at = Place::Answer(judged.id.clone());
            let (judged, ground) = (judged.id.clone(), ground.id.clone());
            found.add(RuleId::V29, at, GapKind::JudgedBeforeShown { judged, ground });
        }
    }
    // It is owed to the one who suffered harm, so after a near miss it is not applicable; and it is no part of what the
    // authority examines (7 kap. 8 §).
    for told in named(list, &[TOLD]).filter(|one| !is_shown(case, one)) {
        found.warn(RuleId::V29, Place::Answer(told.id.clone()), GapKind::PatientNotTold);
    }
}

/// Whether a lex Maria notification is judged as investigated, notified and met with the measures required.
#[must_use]
pub fn notification_is_fulfilled(case: &Case) -> bool {
    let list = case.checklist.as_ref().filter(|list| list.edition.code.as_str() == LIST);
    case.kind == CaseKind::LexMaria
        && list
            .is_some_and(|list| named(list, &JUDGED).all(|one| assessed(case, one) == Some(&Assessment::Met)))
}

fn named<'c>(list: &'c Checklist, names: &'c [&str]) -> impl Iterator<Item = &'c Question> {
    list.questions().filter(|question| names.contains(&question.id.as_str()))
}

fn assessed<'c>(case: &'c Case, question: &Question) -> Option<&'c Assessment> {
    case.answers.get(&question.id)?.assessment.as_ref()
}

fn is_shown(case: &Case, question: &Question) -> bool {
    matches!(assessed(case, question), Some(Assessment::Met | Assessment::NotApplicable(_)))
}
