// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The form of who takes part in a case for others than the authority.

use super::super::doors::{Doors, Taken};
use super::crosses::Crosses;
use crate::codes::SideCode;
use domain::register::{ExternalParticipant, PersonName};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a participant is called, and whether it may be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PersonNameDto {
    /// Nobody has said, or it is protected and left out of an exported case.
    NotSaid,
    /// It may be printed.
    Open(String),
    /// It is never printed, and left out of an exported case.
    Protected(String),
}

impl Crosses<PersonNameDto> for PersonName {
    fn enters(raw: &PersonNameDto, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        Ok(match raw {
            PersonNameDto::NotSaid => Self::NotSaid,
            PersonNameDto::Open(name) => Self::Open(Crosses::enters(name, field, doors)?),
            PersonNameDto::Protected(name) => Self::Protected(Crosses::enters(name, field, doors)?),
        })
    }

    fn leaves(&self) -> PersonNameDto {
        match self {
            Self::NotSaid => PersonNameDto::NotSaid,
            Self::Open(name) => PersonNameDto::Open(name.leaves()),
            Self::Protected(name) => PersonNameDto::Protected(name.leaves()),
        }
    }
}

entry! {
    /// Somebody who takes part for another than the authority.
    ExternalParticipantDto of ExternalParticipant {
        /// For whom.
        side: SideCode,
        /// The organisation.
        organisation: String,
        /// By function.
        function: String,
        /// Name.
        name: PersonNameDto,
    }
}
