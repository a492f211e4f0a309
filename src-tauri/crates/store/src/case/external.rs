// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of who takes part in a case for others than the authority.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use domain::register::{ExternalParticipant, PersonName, Side};
use domain::text::Line;
use serde::{Deserialize, Serialize};

stored_record! {
    ExternalParticipant as StoredExternalParticipant {
        side: Side,
        organisation: Line,
        function: Line,
        name: PersonName,
    }
}

/// Stored form of [`PersonName`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredPersonName {
    NotSaid,
    Open(String),
    Protected(String),
}

impl Stored for PersonName {
    type As = StoredPersonName;

    fn stored(&self) -> StoredPersonName {
        match self {
            Self::NotSaid => StoredPersonName::NotSaid,
            Self::Open(name) => StoredPersonName::Open(name.stored()),
            Self::Protected(name) => StoredPersonName::Protected(name.stored()),
        }
    }

    fn restore(stored: StoredPersonName) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredPersonName::NotSaid => Self::NotSaid,
            StoredPersonName::Open(name) => Self::Open(Line::restore(name)?),
            StoredPersonName::Protected(name) => Self::Protected(Line::restore(name)?),
        })
    }
}
