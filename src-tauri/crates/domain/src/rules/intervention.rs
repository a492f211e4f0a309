// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether each intervention keeps within its bounds: V22, V23, V25, V53 and V60.

use super::Found;
use super::asked::answered;
use super::law::last_day_on_fee;
use crate::case::Case;
use crate::consideration::{Consideration, YesNo};
use crate::decision::{BanGround, Operative, Outcome, Point};
use crate::deficiency::Deficiency;
use crate::figure::Figure;
use crate::gap::{GapKind, RuleId};
use crate::id::DeficiencyId;
use crate::law::{Power, Reach, Regime};
use crate::money::{FeeClass, Kronor};
use crate::perform::Place;
use chrono::{Datelike, Months, NaiveDate};

pub(super) fn check(case: &Case, today: NaiveDate, found: &mut Found) {
    let draft = case.decision.content();
    for point in &draft.points {
        match &point.operative {
            Operative::Charges { fee, class, pay_within_days, .. } => {
                charge(case, point, *fee, class, *pay_within_days, found);
                heard_in_time(case, point, today, found);
            }
            Operative::AppliesForBan { months, .. } => application(case, point, *months, found),
            Operative::Bans { ground, .. } => ban(case, point, *ground, found),
            _ => {}
        }
        own_decision(case, point, found);
    }
    for deficiency in case.active_deficiencies() {
        intervened(case, deficiency, found);
    }
}

fn charge(case: &Case, point: &Point, fee: Kronor, class: &FeeClass, days: u16, found: &mut Found) {
    let at = Place::Point(point.id);
    let regime = case.regime_of(&point.operative).unwrap_or(Regime::Csl);
    let decided = case.decision.content().date;
    let bounds = case.fee_bounds(&point.operative);
    let (lowest, highest) = (u64::from(bounds.lowest), class.highest(&bounds));
    if !(lowest..=highest).contains(&fee.sum()) {
        found.add(RuleId::V22, at.clone(), GapKind::FeeOutOfBounds { lowest, highest });
    }
    let under_2018 = point
        .operative
        .power()
        .and_then(|(id, _)| case.provisions.get(id))
        .map(|provision| provision.regime == Regime::Nis1);
    let of_the_act = under_2018.is_none_or(|old| old == matches!(class, FeeClass::Supplier));
    let of_the_party = case.party.as_ref().is_none_or(|party| class.fits(party.kind));
    // What is said of the operator elsewhere in the decision chooses the ceiling (4 kap. 10 § 1–2).
    let essential = answered(case, Consideration::Essential);
    let contradicted = match class {
        FeeClass::Essential(_) => essential == Some(YesNo::No),
        FeeClass::Important(_) => essential == Some(YesNo::Yes),
        FeeClass::Supplier | FeeClass::Public => false,
    };
    if !of_the_act || !of_the_party || contradicted {
        found.add(RuleId::V22, at.clone(), GapKind::FeeClassWrong);
    }
    // Within so many days from when the decision is final, or the longer time stated.
    let shortest = case.figure(Figure::FeePaidWithinDays, regime, decided);
    if u32::from(days) < shortest {
        found.add(RuleId::V22, at.clone(), GapKind::PaymentTimeShort { days: shortest });
    }
    // The turnover is that of the year before (4 kap. 10 § 1–2).
    let (FeeClass::Essential(of) | FeeClass::Important(of)) = class else { return };
    let Some(date) = case.decision.content().date else { return };
    let year = date.year().saturating_sub(1);
    if i32::from(of.year) != year {
        found.add(RuleId::V22, at, GapKind::TurnoverOfAnotherYear { year });
    }
}

// A fee may be charged only if the party was heard on it within two years from the infringement (cybersäkerhetslagen
// 4 kap. 12 §; lagen (2018:1174) 34 §). While there is time, that nobody has asked is another rule's.
fn heard_in_time(case: &Case, point: &Point, today: NaiveDate, found: &mut Found) {
    let Some(regime) = case.regime_of(&point.operative) else { return };
    for deficiency in case.deficiencies_of(&point.operative) {
        let Some(last) = last_day_on_fee(case, deficiency, regime, today) else { continue };
        let mut heard = case.letters_on_fee().map(|(_, sent)| sent.on).peekable();
        let waits = heard.peek().is_none() && today <= last;
        if !waits && !heard.any(|on| on <= last) {
            let kind = GapKind::FeeHeardTooLate { deficiency: deficiency.id, last };
            found.add(RuleId::V22, Place::Point(point.id), kind);
        }
    }
}

// The court bans; the authority only applies, and in a document of its own.
fn application(case: &Case, point: &Point, months: u16, found: &mut Found) {
    if case.decision.content().outcomes.iter().any(|outcome| *outcome != Outcome::U8) {
        found.add(RuleId::V25, Place::Point(point.id), GapKind::ApplicationInDecision);
    }
    let of = |figure| case.figure(figure, Regime::Csl, case.decision.content().date);
    let (least, most) = (of(Figure::BanLeastMonths), of(Figure::BanMostMonths));
    if !(least..=most).contains(&u32::from(months)) {
        found.add(RuleId::V25, Place::Point(point.id), GapKind::ManagementBanTime { least, most });
    }
}

fn ban(case: &Case, point: &Point, ground: BanGround, found: &mut Found) {
    let BanGround::Interim { until, .. } = ground else { return };
    let Some(decided) = case.decision.content().date else { return };
    let last = decided
        .checked_add_months(Months::new(case.figure(Figure::InterimBanMonths, Regime::Psl, Some(decided))))
        .unwrap_or(decided);
    if until > last {
        found.add(RuleId::V60, Place::Point(point.id), GapKind::InterimBanTooLong { last });
    }
}

// An order to hand over or cooperate is no correction of what was found; it stands alone with its own appeal notice.
fn own_decision(case: &Case, point: &Point, found: &mut Found) {
    let power = point.operative.power().and_then(|(id, _)| case.provisions.get(id));
    let cooperates = !point.operative.ordered().is_empty()
        && power.is_some_and(|provision| provision.powers.contains(&Power::CooperationOrder));
    if cooperates && case.decision.content().points.len() > 1 {
        found.add(RuleId::V53, Place::Point(point.id), GapKind::OrderNotItsOwn);
    }
}

fn intervened(case: &Case, deficiency: &Deficiency, found: &mut Found) {
    let must = deficiency
        .provisions
        .iter()
        .filter_map(|id| case.provisions.get(id))
        .any(|provision| provision.regime == Regime::Csl && provision.duty.is_some_and(Reach::can_fee));
    if must && !case.decision.content().points.iter().any(|point| meets(case, point, deficiency.id)) {
        let at = Place::Deficiency(deficiency.id);
        found.add(RuleId::V23, at, GapKind::NoIntervention(deficiency.id));
    }
}

fn meets(case: &Case, point: &Point, deficiency: DeficiencyId) -> bool {
    match &point.operative {
        Operative::Orders { .. } | Operative::OrdersUnderFine { .. } => {
            let mut measures = point.operative.ordered().iter().filter_map(|id| case.required.get(id));
            measures.any(|measure| measure.deficiencies.iter().any(|id| *id == deficiency))
        }
        Operative::Remarks { deficiencies, .. }
        | Operative::OrdersPublication { deficiencies, .. }
        | Operative::Charges { deficiencies, .. }
        | Operative::Refrains { deficiencies, .. } => deficiencies.iter().any(|id| *id == deficiency),
        // The application names the infringement behind it as a whole (4 kap. 6 §).
        Operative::AppliesForBan { .. } => true,
        _ => false,
    }
}
