// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Legal dates: free days, and the last day of times set by act. Dates are plain days in Sweden; nothing
//! here reads a clock.
//!
//! Source: lagen (1930:173) om beräkning av lagstadgad tid 1–2 §§; lagen (1989:253) om allmänna helgdagar.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Whether a time set by act cannot end on this day: Saturdays, Sundays, public holidays, and the eves of
/// Midsummer, Christmas and New Year (lagen 1930:173 2 §).
#[must_use]
pub fn is_free_day(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || is_fixed_free(day) || is_movable_free(day)
}

/// The first working day from this day on, the day itself included.
#[must_use]
pub fn next_working_day(day: NaiveDate) -> NaiveDate {
    // No run of free days in the Swedish calendar is longer than six.
    day.iter_days().take(30).find(|candidate| !is_free_day(*candidate)).unwrap_or(day)
}

/// The last day to appeal for a party that represents the public: so many days from the day of the decision,
/// moved to the next working day (förvaltningslagen 44 §; lagen 1930:173 2 §).
#[must_use]
pub fn last_day_of_appeal(decided_on: NaiveDate, days: u32) -> NaiveDate {
    next_working_day(decided_on.checked_add_days(Days::new(days.into())).unwrap_or(decided_on))
}

/// The last day on which a party must have been heard on a fee: so many months after the infringement ended, not
/// moved forward by a free day (lagen 2018:1174 34 §, cybersäkerhetslagen 4 kap. 12 §).
#[must_use]
pub fn last_day_of_fee_hearing(infringement_ended: NaiveDate, months: u32) -> NaiveDate {
    infringement_ended.checked_add_months(Months::new(months)).unwrap_or(infringement_ended)
}

fn is_fixed_free(day: NaiveDate) -> bool {
    matches!((day.month(), day.day()), (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24 | 25 | 26 | 31))
}

fn is_movable_free(day: NaiveDate) -> bool {
    let from_easter = easter_sunday(day.year()).map(|easter| day.signed_duration_since(easter).num_days());
    // Good Friday, Easter Day, Easter Monday, Ascension Day, Whit Sunday.
    if matches!(from_easter, Some(-2 | 0 | 1 | 39 | 49)) {
        return true;
    }
    // Midsummer Eve is the Friday between 19 and 25 June; Midsummer Day and All Saints' Day are Saturdays.
    day.month() == 6 && day.weekday() == Weekday::Fri && (19..=25).contains(&day.day())
}

/// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let skipped = (century + 8) / 25;
    let moon = (century - skipped + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let correction = (golden + 11 * epact + 22 * sunday) / 451;
    let days = epact + sunday - 7 * correction + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(written: &str) -> NaiveDate {
        written.parse().unwrap()
    }

    #[test]
    fn last_days_of_appeal_move_over_holidays() {
        for (decided, last) in [
            ("2026-12-03", "2026-12-28"),
            ("2026-12-10", "2027-01-04"),
            ("2026-12-16", "2027-01-07"),
            ("2027-04-15", "2027-05-07"),
            ("2027-06-04", "2027-06-28"),
            ("2026-11-02", "2026-11-23"),
        ] {
            assert_eq!(last_day_of_appeal(day(decided), 21), day(last), "decided {decided}");
        }
    }

    #[test]
    fn easter_and_its_days_are_free_and_maundy_thursday_is_not() {
        assert_eq!(easter_sunday(2026), Some(day("2026-04-05")));
        for free in ["2026-04-03", "2026-04-06", "2026-05-14", "2026-05-24", "2026-06-19", "2026-10-31"] {
            assert!(is_free_day(day(free)), "{free}");
        }
        for working in ["2026-04-02", "2026-01-05", "2026-05-15", "2026-04-30"] {
            assert!(!is_free_day(day(working)), "{working}");
        }
    }

    #[test]
    fn the_two_years_of_the_old_act_end_on_14_january_2028() {
        assert_eq!(last_day_of_fee_hearing(day("2026-01-14"), 24), day("2028-01-14"));
    }
}
