// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The form of who made a decision that is a record.

use super::super::doors::{Doors, Taken};
use super::crosses::Crosses;
use domain::register::Maker;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who made a decision beside the decision of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MakerDto {
    /// A decision maker of the case, who records it.
    Participant(String),
    /// Somebody who has no part in the case.
    Another {
        /// Name.
        name: String,
        /// Title.
        title: String,
        /// The document that is the decision.
        document: String,
    },
}

impl Crosses<MakerDto> for Maker {
    fn enters(raw: &MakerDto, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
        Ok(match raw {
            MakerDto::Participant(person) => Self::Participant(Crosses::enters(person, field, doors)?),
            MakerDto::Another { name, title, document } => Self::Another {
                name: Crosses::enters(name, field, doors)?,
                title: Crosses::enters(title, field, doors)?,
                document: Crosses::enters(document, field, doors)?,
            },
        })
    }

    fn leaves(&self) -> MakerDto {
        match self {
            Self::Participant(person) => MakerDto::Participant(person.leaves()),
            Self::Another { name, title, document } => {
                MakerDto::Another { name: name.leaves(), title: title.leaves(), document: document.leaves() }
            }
        }
    }
}
