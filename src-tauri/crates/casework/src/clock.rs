// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Time and chance enter here, once, and are passed on as values. A case that is played again with the same
//! clock and the same chance is the same case.

use chrono::{DateTime, FixedOffset, NaiveDate, Offset, TimeZone, Utc};
use chrono_tz::Europe::Stockholm;
use std::fmt;

/// Where the present instant comes from.
pub trait Clock: fmt::Debug + Send {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
}

/// The computer's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the present enters")]
    fn now(&self) -> DateTime<Utc> {
        // Milliseconds are what the ledger keeps, so finer time would not read back.
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default()
    }
}

/// A clock that stands still, for tests and for files that must come out the same.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub DateTime<Utc>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// The day in Sweden at an instant: legal dates are days in Sweden.
#[must_use]
pub fn swedish_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Stockholm).date_naive()
}

/// The instant in Swedish time.
#[must_use]
pub fn swedish_time(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    let offset = Stockholm.offset_from_utc_datetime(&at.naive_utc()).fix();
    at.with_timezone(&offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_in_sweden_turns_at_swedish_midnight() {
        let at = |written: &str| written.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(swedish_day(at("2025-06-10T22:30:00Z")).to_string(), "2025-06-11", "summer time");
        assert_eq!(swedish_day(at("2025-12-10T22:30:00Z")).to_string(), "2025-12-10", "winter time");
        assert_eq!(swedish_time(at("2025-06-10T22:30:00Z")).to_rfc3339(), "2025-06-11T00:30:00+02:00");
    }
}
