// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The form of an order within a running case.

use super::super::doors::{Doors, Taken};
use super::MakerDto;
use super::crosses::Crosses;
use crate::act::ActFault;
use crate::codes::{FollowedCode, OrderPowerCode, ServiceMethodCode};
use domain::money::{ConditionalFine, FineForm, Kronor};
use domain::register::{InterimOrder, OrderFine, OrderOutcome, Ordered};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

entry! {
    /// An order within a running case to hand over, give access or cooperate.
    InterimOrderDto of InterimOrder {
        /// Its own number.
        number: String,
        /// The day of the decision.
        on: String,
        /// The provision that gives the power.
        power: OrderPowerCode,
        /// What is ordered.
        what: OrderedDto,
        /// The last day for it.
        due_on: String,
        /// The conditional fine; null when it has none.
        fine: Option<Box<OrderFineDto>>,
        /// Why.
        reasons: String,
        /// Why it applies at once; null when it applies as the act itself says.
        at_once: Option<String>,
        /// Who decided.
        decided_by: MakerDto,
        /// Who presented the case; null when it was decided without presentation.
        presented_by: Option<String>,
        /// Who took part in the final handling without deciding.
        #[serde(default)]
        others: Vec<String>,
        /// The day on which it was served on the party.
        served_on: Option<String>,
        /// What came of it; null while it waits.
        outcome: Option<OrderOutcomeDto>,
    }
}

entry! {
    /// What came of an order.
    OrderOutcomeDto of OrderOutcome {
        /// How far it was followed.
        followed: FollowedCode,
        /// The day of which that is known.
        on: String,
    }
}

/// What is ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OrderedDto {
    /// Documents and information are to be handed over.
    Documents(String),
    /// Access is to be given to premises, rooms or systems.
    Access(String),
    /// The party is to cooperate.
    Cooperation(String),
}

impl Crosses<OrderedDto> for Ordered {
    fn enters(raw: &OrderedDto, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        Ok(match raw {
            OrderedDto::Documents(text) => Self::Documents(Crosses::enters(text, field, doors)?),
            OrderedDto::Access(text) => Self::Access(Crosses::enters(text, field, doors)?),
            OrderedDto::Cooperation(text) => Self::Cooperation(Crosses::enters(text, field, doors)?),
        })
    }

    fn leaves(&self) -> OrderedDto {
        match self {
            Self::Documents(text) => OrderedDto::Documents(text.leaves()),
            Self::Access(text) => OrderedDto::Access(text.leaves()),
            Self::Cooperation(text) => OrderedDto::Cooperation(text.leaves()),
        }
    }
}

/// The conditional fine of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct OrderFineDto {
    /// The sum in kronor.
    #[ts(type = "number")]
    pub sum: u64,
    /// For each what it runs; null when it is one sum.
    pub each: Option<String>,
    /// Why the addressee is able in fact and in law to do what is ordered.
    pub able: String,
    /// What is known of earlier orders under penalty in the same matter.
    pub earlier: String,
    /// How it is to be served.
    pub service: ServiceMethodCode,
}

// A box, since few orders have a fine and every act is as large as the largest.
impl Crosses<Box<OrderFineDto>> for OrderFine {
    fn enters(raw: &Box<OrderFineDto>, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        let form = match &raw.each {
            None => FineForm::Fixed,
            Some(each) => FineForm::Running { each: Crosses::enters(each, field, doors)? },
        };
        let sum = Kronor::new(raw.sum).ok_or(ActFault::Sum { field, sum: raw.sum })?;
        Ok(Self {
            fine: ConditionalFine { sum, form },
            able: Crosses::enters(&raw.able, field, doors)?,
            earlier: Crosses::enters(&raw.earlier, field, doors)?,
            service: Crosses::enters(&raw.service, field, doors)?,
        })
    }

    fn leaves(&self) -> Box<OrderFineDto> {
        let each = match &self.fine.form {
            FineForm::Fixed => None,
            FineForm::Running { each } => Some(each.leaves()),
        };
        Box::new(OrderFineDto {
            sum: self.fine.sum.sum(),
            each,
            able: self.able.leaves(),
            earlier: self.earlier.leaves(),
            service: self.service.leaves(),
        })
    }
}
