// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of a decision to close.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use chrono::NaiveDate;
use domain::id::{EvidenceId, PersonId};
use domain::register::{Closing, ClosingGround, ClosingMaker};
use domain::text::{Line, Text};
use serde::{Deserialize, Serialize};

stored_record! {
    Closing as StoredClosing {
        on: NaiveDate,
        closes: Option<Line>,
        ground: ClosingGround,
        reasons: Text,
        decided_by: ClosingMaker,
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

/// Stored form of [`ClosingMaker`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredClosingMaker {
    Participant(String),
    Another { name: String, title: String, document: String },
}

impl Stored for ClosingMaker {
    type As = StoredClosingMaker;

    fn stored(&self) -> StoredClosingMaker {
        match self {
            Self::Participant(person) => StoredClosingMaker::Participant(person.stored()),
            Self::Another { name, title, document } => StoredClosingMaker::Another {
                name: name.stored(),
                title: title.stored(),
                document: document.stored(),
            },
        }
    }

    fn restore(stored: StoredClosingMaker) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredClosingMaker::Participant(person) => Self::Participant(PersonId::restore(person)?),
            StoredClosingMaker::Another { name, title, document } => Self::Another {
                name: Line::restore(name)?,
                title: Line::restore(title)?,
                document: EvidenceId::restore(document)?,
            },
        })
    }
}
