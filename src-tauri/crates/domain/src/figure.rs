// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The figures of the law: sums, shares and times that an act states and that a change of the act changes. They stand
//! with their provisions in the catalogue, each for the days on which its provision is in force, and a case carries
//! them as it carries the provisions.

use crate::case::Case;
use crate::date::last_day_of_appeal;
use crate::law::{Provision, Regime};
use chrono::NaiveDate;

macro_rules! figures {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $known:literal;)+) => {
        /// A figure of the law.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Figure { $($(#[$doc])* $name),+ }

        impl Figure {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in files.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// What the acts said when this was written; taken where a case carries no provision that says it.
            #[must_use]
            pub const fn known(self) -> u32 {
                match self { $(Self::$name => $known),+ }
            }
        }
    };
}

figures! {
    /// The lowest sanction fee, in kronor (lagen 2018:1174 30 §; cybersäkerhetslagen 4 kap. 10 §).
    FeeLowest = "fee_lowest", 5_000;
    /// The highest under the act of 2018, and that of a public operator, in kronor (the same).
    FeeHighest = "fee_highest", 10_000_000;
    /// A sum in euro under the ceiling of a private essential operator (cybersäkerhetslagen 4 kap. 10 § 1).
    FeeEssentialEuro = "fee_essential_euro", 10_000_000;
    /// Its share of the turnover, in thousandths (the same).
    FeeEssentialPerMille = "fee_essential_per_mille", 20;
    /// A sum in euro under the ceiling of a private important operator (cybersäkerhetslagen 4 kap. 10 § 2).
    FeeImportantEuro = "fee_important_euro", 7_000_000;
    /// Its share of the turnover, in thousandths (the same).
    FeeImportantPerMille = "fee_important_per_mille", 14;
    /// Within how many months of the infringement the party must be heard on a fee (lagen 2018:1174 34 §;
    /// cybersäkerhetslagen 4 kap. 12 §).
    FeeHeardWithinMonths = "fee_heard_within_months", 24;
    /// Within how many days from when the decision is final a fee is paid at the soonest (lagen 2018:1174 35 §;
    /// cybersäkerhetslagen 4 kap. 13 §).
    FeePaidWithinDays = "fee_paid_within_days", 30;
    /// The shortest ban on a management function, in months (cybersäkerhetslagen 4 kap. 8 §).
    BanLeastMonths = "ban_least_months", 12;
    /// The longest (the same).
    BanMostMonths = "ban_most_months", 36;
    /// The longest interim ban, in months (patientsäkerhetslagen 7 kap. 28 §).
    InterimBanMonths = "interim_ban_months", 6;
    /// Within how many days a decision is appealed (förvaltningslagen 44 §).
    AppealWithinDays = "appeal_within_days", 21;
}

impl Figure {
    /// What the provisions of a body of law say of it on a day: those in force then, else the latest that do.
    pub fn of<'p>(
        self,
        provisions: impl Iterator<Item = &'p Provision>,
        regime: Regime,
        day: Option<NaiveDate>,
    ) -> u32 {
        let told = provisions
            .filter(|provision| provision.regime == regime)
            .filter_map(|provision| Some((provision.in_force, *provision.figures.get(&self)?)));
        let holds = |in_force: Option<crate::law::Period>| {
            day.is_some_and(|day| in_force.is_some_and(|period| period.holds(day)))
        };
        told.max_by_key(|(in_force, _)| (holds(*in_force), in_force.map(|period| period.from())))
            .map_or_else(|| self.known(), |(_, value)| value)
    }
}

impl Case {
    /// What the law that the case carries says of a figure on a day.
    #[must_use]
    pub fn figure(&self, figure: Figure, regime: Regime, day: Option<NaiveDate>) -> u32 {
        figure.of(self.provisions.values(), regime, day)
    }

    /// The last day to appeal what was decided, or received, on a day.
    #[must_use]
    pub fn last_day_of_appeal(&self, from: NaiveDate) -> NaiveDate {
        last_day_of_appeal(from, self.figure(Figure::AppealWithinDays, Regime::General, Some(from)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{Binding, Exactness, Mark, Period, ProvisionId};
    use crate::text::{Bilingual, Line, Text};
    use std::collections::BTreeMap;

    fn day(written: &str) -> NaiveDate {
        written.parse().unwrap()
    }

    fn says(id: &str, lowest: u32, in_force: Period) -> Provision {
        let both = || Bilingual { sv: Text::new("Avgift.").unwrap(), en: Text::new("A fee.").unwrap() };
        Provision {
            id: ProvisionId::new(id).unwrap(),
            citation: both(),
            short: Line::new(id).unwrap(),
            summary: both(),
            binding: Binding::Act,
            regime: Regime::Csl,
            in_force: Some(in_force),
            duty: None,
            powers: Vec::new(),
            figures: BTreeMap::from([(Figure::FeeLowest, lowest)]),
            mark: Mark::Read,
            exactness: Exactness::Exact,
            source: Line::new("Läst.").unwrap(),
        }
    }

    #[test]
    fn a_figure_is_that_of_its_day_and_of_its_act() {
        let before = Period::new(day("2026-01-15"), Some(day("2027-12-31"))).unwrap();
        let after = Period::new(day("2028-01-01"), None).unwrap();
        let law = [says("csl-4-10", 5_000, before), says("csl-4-10-2028", 8_000, after)];
        let of = |regime, on: Option<&str>| Figure::FeeLowest.of(law.iter(), regime, on.map(day));
        assert_eq!(of(Regime::Csl, Some("2027-12-31")), 5_000);
        assert_eq!(of(Regime::Csl, Some("2028-01-01")), 8_000);
        assert_eq!(of(Regime::Csl, None), 8_000, "without a day, that which holds now");
        assert_eq!(
            of(Regime::Nis1, Some("2025-01-01")),
            Figure::FeeLowest.known(),
            "another act says nothing"
        );
    }
}
