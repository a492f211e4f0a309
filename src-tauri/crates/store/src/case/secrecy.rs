// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of what is marked as secret.

use super::fault::Wrong;
use super::stored::{Stored, stored_record};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use domain::perform::Place;
use domain::secrecy::{Lifted, SecrecyProvision, Secret, SecretPlace};
use domain::text::Text;
use serde::{Deserialize, Serialize};

stored_record! {
    Lifted as StoredLifted { because: Text, by: PersonId, at: DateTime<Utc> }
}

/// Stored form of [`Secret`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredSecret {
    Words(String),
    At(String),
}

impl Stored for Secret {
    type As = StoredSecret;

    fn stored(&self) -> StoredSecret {
        match self {
            Self::Words(words) => StoredSecret::Words(words.stored()),
            Self::At(at) => StoredSecret::At(at.place().stored()),
        }
    }

    fn restore(stored: StoredSecret) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredSecret::Words(words) => Self::Words(Text::restore(words)?),
            StoredSecret::At(at) => {
                let place = Place::restore(at.clone())?;
                let wrong = || Wrong::code("a place that can be secret", &at);
                Self::At(SecretPlace::new(place).ok_or_else(wrong)?)
            }
        })
    }
}

impl Stored for SecrecyProvision {
    type As = String;

    fn stored(&self) -> String {
        self.code()
    }

    fn restore(stored: String) -> Result<Self, Wrong> {
        Self::parse(&stored).ok_or_else(|| Wrong::code("a section of the secrecy act", &stored))
    }
}
