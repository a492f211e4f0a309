// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Sums of money in a decision: conditional fines, sanction fees and the bounds that the law sets for them.

use crate::case::Case;
use crate::figure::Figure;
use crate::law::Regime;
use crate::operative::Operative;
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

/// Between what a fee has to lie, as the act states it (lagen 2018:1174 30 §; cybersäkerhetslagen 4 kap. 10 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeeBounds {
    /// The lowest fee, in kronor.
    pub lowest: u32,
    /// The highest under the act of 2018, and of a public operator, in kronor.
    pub highest: u32,
    /// What the ceiling of a private essential operator is counted from.
    pub essential: Ceiling,
    /// What that of a private important one is counted from.
    pub important: Ceiling,
}

/// What a ceiling is counted from: the higher of a sum in euro and a share of the turnover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ceiling {
    /// The sum in euro.
    pub euro: u32,
    /// The share, in thousandths.
    pub per_mille: u32,
}

impl Ceiling {
    // The higher of a share of the turnover and the worth of a sum in euro.
    fn of(&self, turnover: &Turnover) -> u64 {
        let share = turnover.sum.saturating_mul(u64::from(self.per_mille)) / 1_000;
        let in_kronor =
            u64::from(self.euro).saturating_mul(u64::from(turnover.rate.ten_thousandths)) / 10_000;
        share.max(in_kronor)
    }
}

impl Case {
    /// The bounds of the fee that a point charges: those of the act it rests on, on the last day of the infringement,
    /// and on the day of the decision where it goes on. As the act itself, its bounds follow from when the infringement
    /// took place.
    #[must_use]
    pub fn fee_bounds(&self, charge: &Operative) -> FeeBounds {
        let regime = self.regime_of(charge).unwrap_or(Regime::Csl);
        let ended = self.deficiencies_of(charge).into_iter().map(|deficiency| deficiency.infringement.to());
        // One that goes on is later than every day.
        let last = ended.max_by_key(|to| (to.is_none(), *to)).flatten();
        let of = |figure| self.figure(figure, regime, last.or(self.decision.content().date));
        FeeBounds {
            lowest: of(Figure::FeeLowest),
            highest: of(Figure::FeeHighest),
            essential: Ceiling {
                euro: of(Figure::FeeEssentialEuro),
                per_mille: of(Figure::FeeEssentialPerMille),
            },
            important: Ceiling {
                euro: of(Figure::FeeImportantEuro),
                per_mille: of(Figure::FeeImportantPerMille),
            },
        }
    }
}

impl FeeClass {
    /// The highest fee, in kronor.
    #[must_use]
    pub fn highest(&self, bounds: &FeeBounds) -> u64 {
        match self {
            Self::Supplier | Self::Public => u64::from(bounds.highest),
            Self::Essential(turnover) => bounds.essential.of(turnover),
            Self::Important(turnover) => bounds.important.of(turnover),
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

    const BOUNDS: FeeBounds = FeeBounds {
        lowest: Figure::FeeLowest.known(),
        highest: Figure::FeeHighest.known(),
        essential: Ceiling {
            euro: Figure::FeeEssentialEuro.known(),
            per_mille: Figure::FeeEssentialPerMille.known(),
        },
        important: Ceiling {
            euro: Figure::FeeImportantEuro.known(),
            per_mille: Figure::FeeImportantPerMille.known(),
        },
    };

    #[test]
    fn the_ceiling_is_the_higher_of_share_and_euro() {
        // 10 million euro at 11.25 is 112.5 million; two per cent passes it from 5 625 million on.
        assert_eq!(FeeClass::Essential(turnover(0)).highest(&BOUNDS), 112_500_000);
        assert_eq!(FeeClass::Essential(turnover(10_000_000_000)).highest(&BOUNDS), 200_000_000);
        assert_eq!(FeeClass::Important(turnover(10_000_000_000)).highest(&BOUNDS), 140_000_000);
        assert_eq!(FeeClass::Important(turnover(1)).highest(&BOUNDS), 78_750_000);
        assert_eq!(FeeClass::Public.highest(&BOUNDS), 10_000_000);
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
