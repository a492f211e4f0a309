// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of a decision to close.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use chrono::NaiveDate;
use domain::id::{EvidenceId, PersonId};
use domain::register::{Closing, ClosingGround, Maker};
use domain::text::{Line, Text};
use serde::{Deserialize, Serialize};

stored_record! {
    Closing as StoredClosing {
        on: NaiveDate,
        closes: Option<Line>,
        ground: ClosingGround,
        reasons: Text,
        decided_by: Maker,
        presented_by: Option<PersonId>,
        others: Vec<PersonId>,
    }
}

/// Stored form of [`ClosingGround`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredClosingGround {
    Remedied,
    NoDeficiencies,
    ObligationFulfilled,
    NoLongerSubject,
    HandedOver(String),
    Other(String),
}

impl Stored for ClosingGround {
    type As = StoredClosingGround;

    fn stored(&self) -> StoredClosingGround {
        match self {
            Self::Remedied => StoredClosingGround::Remedied,
            Self::NoDeficiencies => StoredClosingGround::NoDeficiencies,
            Self::ObligationFulfilled => StoredClosingGround::ObligationFulfilled,
            Self::NoLongerSubject => StoredClosingGround::NoLongerSubject,
            Self::HandedOver(to) => StoredClosingGround::HandedOver(to.stored()),
            Self::Other(ground) => StoredClosingGround::Other(ground.stored()),
        }
    }

    fn restore(stored: StoredClosingGround) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredClosingGround::Remedied => Self::Remedied,
            StoredClosingGround::NoDeficiencies => Self::NoDeficiencies,
            StoredClosingGround::ObligationFulfilled => Self::ObligationFulfilled,
            StoredClosingGround::NoLongerSubject => Self::NoLongerSubject,
            StoredClosingGround::HandedOver(to) => Self::HandedOver(Line::restore(to)?),
            StoredClosingGround::Other(ground) => Self::Other(Line::restore(ground)?),
        })
    }
}

/// Stored form of [`Maker`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredMaker {
    Participant(String),
    Another { name: String, title: String, document: String },
}

impl Stored for Maker {
    type As = StoredMaker;

    fn stored(&self) -> StoredMaker {
        match self {
            Self::Participant(person) => StoredMaker::Participant(person.stored()),
            Self::Another { name, title, document } => StoredMaker::Another {
                name: name.stored(),
                title: title.stored(),
                document: document.stored(),
            },
        }
    }

    fn restore(stored: StoredMaker) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredMaker::Participant(person) => Self::Participant(PersonId::restore(person)?),
            StoredMaker::Another { name, title, document } => Self::Another {
                name: Line::restore(name)?,
                title: Line::restore(title)?,
                document: EvidenceId::restore(document)?,
            },
        })
    }
}
