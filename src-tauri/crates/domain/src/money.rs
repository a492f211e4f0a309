// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Sums of money in a decision: conditional fines, sanction fees and the bounds that the law sets for them.

use crate::party::PartyKind;
use chrono::NaiveDate;
use std::fmt;
use std::num::NonZeroU64;

/// A sum in whole Swedish kronor, more than none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kronor(NonZeroU64);

// More than any fee or turnover there is, and far below where sums would overflow.
const MOST_KRONOR: u64 = 1_000_000_000_000_000;

impl Kronor {
    /// A sum; `None` for nothing or for more than a million billions.
    #[must_use]
    pub fn new(sum: u64) -> Option<Self> {
        if sum > MOST_KRONOR { None } else { NonZeroU64::new(sum).map(Self) }
    }

    /// The sum.
    #[must_use]
    pub const fn sum(self) -> u64 {
        self.0.get()
    }
}

impl fmt::Display for Kronor {
    /// Grouped by thousands with no-break spaces, as Swedish writes it: 250 000.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.sum().to_string();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                f.write_str("\u{a0}")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

/// How a conditional fine is counted (lagen (1985:206) om viten 3–4 §§).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FineForm {
    /// One sum.
    Fixed,
    /// A sum for each period of time, or each time, that the order is not followed.
    Running {
        /// For what, as it stands after "för varje".
        each: crate::text::Line,
    },
}

/// A conditional fine (vite).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionalFine {
    /// The sum.
    pub sum: Kronor,
    /// How it is counted.
    pub form: FineForm,
}

/// Swedish kronor for a euro, in ten-thousandths, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EuroRate {
    /// Ten-thousandths of a krona for one euro.
    pub ten_thousandths: u32,
    /// The day of the rate.
    pub on: NaiveDate,
}

/// What the ceiling of a private operator's fee is counted from (cybersäkerhetslagen 4 kap. 10 § 1–2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turnover {
    /// Total worldwide turnover of the preceding year, in kronor; may be none.
    pub sum: u64,
    /// Which year.
    pub year: u16,
    /// The rate of the euro that the sum in euro is counted by.
    pub rate: EuroRate,
}

/// Which bounds a fee has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeeClass {
    /// A supplier under the act of 2018 (30 §).
    Supplier,
    /// A public operator under cybersäkerhetslagen (4 kap. 10 § 3).
    Public,
    /// A private essential operator (4 kap. 10 § 1).
    Essential(Turnover),
    /// A private important operator (4 kap. 10 § 2).
    Important(Turnover),
}

// Cybersäkerhetslagen 4 kap. 10 §; lagen (2018:1174) 30 §. Both acts have had the same sums since they came
// into force; a change of law is a new row here with its first day.
const LOWEST_FEE: u64 = 5_000;
const HIGHEST_PUBLIC: u64 = 10_000_000;
const ESSENTIAL: Ceiling = Ceiling { euro: 10_000_000, per_mille: 20 };
const IMPORTANT: Ceiling = Ceiling { euro: 7_000_000, per_mille: 14 };

struct Ceiling {
    euro: u64,
    per_mille: u64,
}

impl Ceiling {
    // The higher of a share of the turnover and the worth of a sum in euro.
    fn of(&self, turnover: &Turnover) -> u64 {
        let share = turnover.sum.saturating_mul(self.per_mille) / 1_000;
        let in_kronor = self.euro.saturating_mul(u64::from(turnover.rate.ten_thousandths)) / 10_000;
        share.max(in_kronor)
    }
}

impl FeeClass {
    /// The lowest fee, in kronor.
    #[must_use]
    pub const fn lowest(&self) -> u64 {
        LOWEST_FEE
    }

    /// The highest fee, in kronor.
    #[must_use]
    pub fn highest(&self) -> u64 {
        match self {
            Self::Supplier | Self::Public => HIGHEST_PUBLIC,
            Self::Essential(turnover) => ESSENTIAL.of(turnover),
            Self::Important(turnover) => IMPORTANT.of(turnover),
        }
    }

    /// Whether a party of that kind can be of this class; a municipal company is private.
    #[must_use]
    pub const fn fits(&self, party: PartyKind) -> bool {
        match self {
            Self::Supplier => true,
            Self::Public => party.represents_the_public(),
            Self::Essential(_) | Self::Important(_) => !party.represents_the_public(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turnover(sum: u64) -> Turnover {
        let on = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
        Turnover { sum, year: 2025, rate: EuroRate { ten_thousandths: 112_500, on } }
    }

    #[test]
    fn the_ceiling_is_the_higher_of_share_and_euro() {
        // 10 million euro at 11.25 is 112.5 million; two per cent passes it from 5 625 million on.
        assert_eq!(FeeClass::Essential(turnover(0)).highest(), 112_500_000);
        assert_eq!(FeeClass::Essential(turnover(10_000_000_000)).highest(), 200_000_000);
        assert_eq!(FeeClass::Important(turnover(10_000_000_000)).highest(), 140_000_000);
        assert_eq!(FeeClass::Important(turnover(1)).highest(), 78_750_000);
        assert_eq!(FeeClass::Public.highest(), 10_000_000);
    }

    #[test]
    fn sums_are_grouped_and_never_nothing() {
        assert_eq!(Kronor::new(250_000).unwrap().to_string(), "250\u{a0}000");
        assert_eq!(Kronor::new(5).unwrap().to_string(), "5");
        assert_eq!(Kronor::new(0), None);
        assert_eq!(Kronor::new(u64::MAX), None);
    }

    #[test]
    fn a_municipal_company_is_private() {
        assert!(FeeClass::Public.fits(PartyKind::Municipality));
        assert!(!FeeClass::Public.fits(PartyKind::Private));
        assert!(!FeeClass::Essential(turnover(1)).fits(PartyKind::Region));
    }
}
