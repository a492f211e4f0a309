// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of an order within a running case.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use chrono::NaiveDate;
use domain::after::ServiceMethod;
use domain::id::PersonId;
use domain::money::ConditionalFine;
use domain::register::{Followed, InterimOrder, Maker, OrderFine, OrderOutcome, OrderPower, Ordered};
use domain::text::{Line, Text};
use serde::{Deserialize, Serialize};

stored_record! {
    InterimOrder as StoredInterimOrder {
        number: Line,
        on: NaiveDate,
        power: OrderPower,
        what: Ordered,
        due_on: NaiveDate,
        fine: Option<OrderFine>,
        reasons: Text,
        at_once: Option<Text>,
        decided_by: Maker,
        presented_by: Option<PersonId>,
        others: Vec<PersonId>,
        served_on: Option<NaiveDate>,
        outcome: Option<OrderOutcome>,
    }
}

stored_record! {
    OrderFine as StoredOrderFine { fine: ConditionalFine, able: Text, earlier: Text, service: ServiceMethod }
}

stored_record! {
    OrderOutcome as StoredOrderOutcome { followed: Followed, on: NaiveDate }
}

/// Stored form of [`Ordered`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredOrdered {
    Documents(String),
    Access(String),
    Cooperation(String),
}

impl Stored for Ordered {
    type As = StoredOrdered;

    fn stored(&self) -> StoredOrdered {
        match self {
            Self::Documents(text) => StoredOrdered::Documents(text.stored()),
            Self::Access(text) => StoredOrdered::Access(text.stored()),
            Self::Cooperation(text) => StoredOrdered::Cooperation(text.stored()),
        }
    }

    fn restore(stored: StoredOrdered) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredOrdered::Documents(text) => Self::Documents(Text::restore(text)?),
            StoredOrdered::Access(text) => Self::Access(Text::restore(text)?),
            StoredOrdered::Cooperation(text) => Self::Cooperation(Text::restore(text)?),
        })
    }
}
