// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of provisions, confirmations, periods, of rules gone past, and of what ends a comment or an
//! approval.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use chrono::{DateTime, NaiveDate, Utc};
use domain::case::Override;
use domain::figure::Figure;
use domain::id::PersonId;
use domain::law::{
    Binding, Confirmation, Exactness, Mark, Period, Power, Provision, ProvisionId, Purpose, Reach, Regime,
};
use domain::perform::Place;
use domain::review::{Resolution, Withdrawal};
use domain::text::{Bilingual, Line, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

impl Stored for Figure {
    type As = String;

    fn stored(&self) -> String {
        self.code().to_owned()
    }

    fn restore(stored: String) -> Result<Self, Wrong> {
        let read = Self::ALL.iter().copied().find(|figure| figure.code() == stored);
        read.ok_or_else(|| Wrong::code("a figure of the law", &stored))
    }
}

stored_record! {
    Bilingual as StoredBilingual { sv: Text, en: Text }
}

stored_record! {
    Provision as StoredProvision {
        id: ProvisionId,
        citation: Bilingual,
        short: Line,
        summary: Bilingual,
        binding: Binding,
        regime: Regime,
        in_force: Option<Period>,
        duty: Option<Reach>,
        powers: Vec<Power>,
        figures: BTreeMap<Figure, u32>,
        mark: Mark,
        exactness: Exactness,
        source: Line,
    }
}

stored_record! {
    Confirmation as StoredConfirmation {
        by: PersonId,
        name: Line,
        title: Line,
        at: DateTime<Utc>,
        source: Text,
        exact_citation: Option<Text>,
        in_force: Option<Period>,
        purpose: Purpose,
        adopted: bool,
    }
}

stored_record! {
    Override as StoredOverride { by: PersonId, at: DateTime<Utc>, because: Text, covers: Vec<Place> }
}

stored_record! {
    Resolution as StoredResolution { how: Text, by: PersonId, at: DateTime<Utc> }
}

stored_record! {
    Withdrawal as StoredWithdrawal { because: Text, at: DateTime<Utc> }
}

/// Stored form of [`Period`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredPeriod {
    from: String,
    to: Option<String>,
}

impl Stored for Period {
    type As = StoredPeriod;

    fn stored(&self) -> StoredPeriod {
        StoredPeriod { from: self.from().stored(), to: self.to().stored() }
    }

    fn restore(stored: StoredPeriod) -> Result<Self, Wrong> {
        Ok(Self::new(NaiveDate::restore(stored.from)?, Option::restore(stored.to)?)?)
    }
}

impl Stored for Place {
    type As = String;

    fn stored(&self) -> String {
        self.to_string()
    }

    fn restore(stored: String) -> Result<Self, Wrong> {
        // One place has one spelling; another would come back otherwise than it was signed.
        let read = Self::parse(&stored).filter(|place| place.to_string() == stored);
        read.ok_or_else(|| Wrong::code("a place of the case", &stored))
    }
}
