// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether the measures can be kept: V28, and the last day that the law itself demands (V19 and V21).

use super::Found;
use crate::case::Case;
use crate::date::{is_free_day, next_working_day};
use crate::decision::{Effect, Operative, Point};
use crate::deficiency::{Force, RequiredMeasure};
use crate::gap::{GapKind, RuleId};
use crate::law::{Power, Regime};
use crate::perform::Place;
use chrono::{Days, NaiveDate};

// Shorter than this from the decision, a request is likely to be impossible to keep.
const SHORT_TIME_DAYS: u64 = 14;

pub(super) fn check(case: &Case, found: &mut Found) {
    for point in &case.decision.content().points {
        let demanded = demands_a_day(case, point);
        for measure in point.operative.measures().iter().filter_map(|id| case.required.get(id)) {
            one(case, measure, demanded, found);
        }
        if let Operative::OrdersPublication { by, .. } = &point.operative {
            publication(case, point, *by, found);
        }
    }
}

// The rule of law by which an order without a last day is none: a conditional fine has a time or a time limit
// (lagen (1985:206) om viten 2 §), and an injunction under the Patient Safety Act states its latest day (7 kap. 25 §).
fn demands_a_day(case: &Case, point: &Point) -> Option<RuleId> {
    let psl = || {
        let (id, power) = point.operative.power()?;
        let gives = case.provisions.get(id)?;
        let injunction = power == Power::Injunction && gives.powers.contains(&Power::Injunction);
        (gives.regime == Regime::Psl && injunction).then_some(RuleId::V19)
    };
    match &point.operative {
        Operative::OrdersUnderFine { .. } => Some(RuleId::V21),
        _ => psl(),
    }
}

fn one(case: &Case, measure: &RequiredMeasure, demanded: Option<RuleId>, found: &mut Found) {
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
        return match demanded {
            Some(rule) => found.add(rule, at, GapKind::MeasureUndated(id)),
            None => add(GapKind::MeasureUndated(id)),
        };
    };
    if is_free_day(due) {
        add(GapKind::DueOnFreeDay { measure: id, next: next_working_day(due) });
    }
    let Some(decided) = case.decision.content().date else { return };
    match before_appeal_time(case, due) {
        Some(last) if measure.force == Force::Ordered => {
            add(GapKind::DueBeforeAppealTime { measure: id, last });
        }
        Some(_) | None if due < soonest(decided) => {
            found.warn(RuleId::V28, Place::Required(id), GapKind::DueSoon(id));
        }
        Some(_) | None => {}
    }
}

// An order to publish has its last day in the point itself.
fn publication(case: &Case, point: &Point, by: NaiveDate, found: &mut Found) {
    let at = Place::Point(point.id);
    if is_free_day(by) {
        found.add(RuleId::V28, at.clone(), GapKind::PublishedOnFreeDay { next: next_working_day(by) });
    }
    if let Some(last) = before_appeal_time(case, by) {
        found.add(RuleId::V28, at, GapKind::PublishedBeforeAppealTime { last });
    }
}

// The last day to appeal, when a day set by the decision comes no later and the decision does not apply at once.
fn before_appeal_time(case: &Case, day: NaiveDate) -> Option<NaiveDate> {
    let draft = case.decision.content();
    let at_once = matches!(draft.effect, Some(Effect::AtOnce { .. }));
    let last = case.last_day_of_appeal(case.appeal_counts_from()?);
    (!at_once && day <= last).then_some(last)
}

fn soonest(decided: NaiveDate) -> NaiveDate {
    decided.checked_add_days(Days::new(SHORT_TIME_DAYS)).unwrap_or(decided)
}
