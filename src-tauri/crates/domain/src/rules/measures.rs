// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether the measures can be kept: V28.

use super::Found;
use crate::case::Case;
use crate::date::{is_free_day, last_day_of_appeal, next_working_day};
use crate::decision::Effect;
use crate::deficiency::{Force, RequiredMeasure};
use crate::gap::{GapKind, RuleId};
use crate::perform::Place;
use chrono::{Days, NaiveDate};

// Shorter than this from the decision, a request is likely to be impossible to keep.
const SHORT_TIME_DAYS: u64 = 14;

pub(super) fn check(case: &Case, found: &mut Found) {
    for point in &case.decision.content().points {
        for measure in point.operative.measures().iter().filter_map(|id| case.required.get(id)) {
            one(case, measure, found);
        }
    }
}

fn one(case: &Case, measure: &RequiredMeasure, found: &mut Found) {
    let id = measure.id;
    let at = Place::Required(id);
    let mut add = |kind: GapKind| match measure.force {
        Force::Ordered => found.add(RuleId::V28, at.clone(), kind),
        Force::Requested => found.warn(RuleId::V28, at.clone(), kind),
    };
    if measure.report_by.is_none() {
        add(GapKind::MeasureWithoutReport(id));
    }
    let Some(due) = measure.due_on else {
        return add(GapKind::MeasureUndated(id));
    };
    if is_free_day(due) {
        add(GapKind::DueOnFreeDay { measure: id, next: next_working_day(due) });
    }
    let draft = case.decision.content();
    let Some(decided) = draft.date else { return };
    let at_once = matches!(draft.effect, Some(Effect::AtOnce { .. }));
    let last = last_day_of_appeal(decided);
    if measure.force == Force::Ordered && !at_once && due <= last {
        add(GapKind::DueBeforeAppealTime { measure: id, last });
    } else if due < soonest(decided) {
        found.warn(RuleId::V28, Place::Required(id), GapKind::DueSoon(id));
    }
}

fn soonest(decided: NaiveDate) -> NaiveDate {
    decided.checked_add_days(Days::new(SHORT_TIME_DAYS)).unwrap_or(decided)
}
