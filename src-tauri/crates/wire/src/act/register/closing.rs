// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The form of a decision to close.

use super::super::doors::{Doors, Taken};
use super::MakerDto;
use super::crosses::Crosses;
use domain::register::{Closing, ClosingGround};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

entry! {
    /// A decision to close a case.
    ClosingDto of Closing {
        /// The day of the decision.
        on: String,
        /// The number of the case that is closed; null for the one that has the record.
        closes: Option<String>,
        /// On what ground.
        ground: ClosingGroundDto,
        /// Why.
        reasons: String,
        /// Who decided.
        decided_by: MakerDto,
        /// Who presented the case; null when it was decided without presentation.
        presented_by: Option<String>,
        /// Who took part in the final handling without deciding.
        #[serde(default)]
        others: Vec<String>,
    }
}

/// On what ground a case is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ClosingGroundDto {
    /// The deficiencies are remedied, and what was asked for has been verified.
    Remedied,
    /// No deficiencies were found.
    NoDeficiencies,
    /// The care provider has fulfilled its duty to investigate and notify.
    ObligationFulfilled,
    /// The party is no longer a subject of supervision.
    NoLongerSubject,
    /// The matter is handed over to that authority.
    HandedOver(String),
    /// Another ground, in words.
    Other(String),
}

impl Crosses<ClosingGroundDto> for ClosingGround {
    fn enters(raw: &ClosingGroundDto, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        Ok(match raw {
            ClosingGroundDto::Remedied => Self::Remedied,
            ClosingGroundDto::NoDeficiencies => Self::NoDeficiencies,
            ClosingGroundDto::ObligationFulfilled => Self::ObligationFulfilled,
            ClosingGroundDto::NoLongerSubject => Self::NoLongerSubject,
            ClosingGroundDto::HandedOver(to) => Self::HandedOver(Crosses::enters(to, field, doors)?),
            ClosingGroundDto::Other(ground) => Self::Other(Crosses::enters(ground, field, doors)?),
        })
    }

    fn leaves(&self) -> ClosingGroundDto {
        match self {
            Self::Remedied => ClosingGroundDto::Remedied,
            Self::NoDeficiencies => ClosingGroundDto::NoDeficiencies,
            Self::ObligationFulfilled => ClosingGroundDto::ObligationFulfilled,
            Self::NoLongerSubject => ClosingGroundDto::NoLongerSubject,
            Self::HandedOver(to) => ClosingGroundDto::HandedOver(to.leaves()),
            Self::Other(ground) => ClosingGroundDto::Other(ground.leaves()),
        }
    }
}
