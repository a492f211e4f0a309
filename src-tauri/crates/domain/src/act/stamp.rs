// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! When an act was done and by whom.

use crate::id::PersonId;
use chrono::{DateTime, NaiveDate, Utc};

/// When an act was done and by whom; time enters here and nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The day in Sweden at that instant.
    pub today: NaiveDate,
    /// Who had unlocked the store.
    pub actor: PersonId,
    /// For whom it was recorded, when not for the actor.
    pub on_behalf_of: Option<PersonId>,
}

impl Stamp {
    /// Whose act it is.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.on_behalf_of.unwrap_or(self.actor)
    }
}
