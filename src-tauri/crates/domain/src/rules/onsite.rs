// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether each occasion that has been held is documented: V52. That everything taken in charge has its receipt is asked
//! beside it, since nobody else can know what was taken ([`crate::consideration::Consideration::OccasionsDocumented`]).

use super::Found;
use crate::case::Case;
use crate::gap::{GapKind, RuleId};
use crate::perform::Place;
use chrono::NaiveDate;

pub(super) fn check(case: &Case, today: NaiveDate, found: &mut Found) {
    for occasion in case.dated_occasions().into_iter().filter(|one| one.is_met() && one.on <= today) {
        let at = Place::Occasion(occasion.id);
        if occasion.unannounced_because.is_none() && !case.is_announced(occasion) {
            found.add(RuleId::V52, at.clone(), GapKind::NoticeMissing(occasion.id));
        }
        if occasion.present.is_empty() {
            found.add(RuleId::V52, at, GapKind::PresentMissing(occasion.id));
        }
    }
}
