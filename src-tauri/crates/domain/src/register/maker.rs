// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Who made a decision that is a record of the register.

use super::Link;
use crate::id::{EvidenceId, PersonId};
use crate::text::Line;

/// Who made a decision beside the decision of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Maker {
    /// A decision maker of the case, who records it.
    Participant(PersonId),
    /// Somebody who has no part in the case, such as a successor: the decision is a document of the case.
    Another {
        /// Name.
        name: Line,
        /// Title.
        title: Line,
        /// The document that is the decision.
        document: EvidenceId,
    },
}

impl Maker {
    pub(super) const fn link(&self) -> Link {
        match self {
            Self::Participant(person) => Link::Participant(*person),
            Self::Another { document, .. } => Link::Evidence(*document),
        }
    }
}
