// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The review before a decision is made: what colleagues comment on, and who approves the decision as it reads.
//! Neither is printed in the decision; the case's ledger has them.
//!
//! An approval holds the hash of what the letter said when it was given. Whether it still holds is never stored: it
//! holds as long as the letter says the same, and is listed all the same when it no longer does.

use crate::id::{ApprovalId, CommentId, PersonId};
use crate::perform::Place;
use crate::text::Text;
use crate::work::Sha256;
use chrono::{DateTime, Utc};

/// A comment on a place of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its identity.
    pub id: CommentId,
    /// Its number in the case, given once.
    pub number: u32,
    /// What it is about.
    pub about: Place,
    /// What it says.
    pub text: Text,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// How it was resolved; `None` while it is open.
    pub resolved: Option<Resolution>,
}

/// How a comment was resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// What was done, or why nothing was.
    pub how: Text,
    /// Who says so.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// An approval of the decision as it read then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Its identity.
    pub id: ApprovalId,
    /// Its number in the case, given once.
    pub number: u32,
    /// Who approved.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who wrote it down, when that was somebody else: such an approval is kept, and never counts as the second pair
    /// of eyes.
    pub recorded_by: Option<PersonId>,
    /// SHA-256 of what the letter said.
    pub letter: Sha256,
    /// Why it was taken back; `None` while it was not.
    pub withdrawn: Option<Withdrawal>,
}

/// Why an approval was taken back by whoever gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Why.
    pub because: Text,
    /// When.
    pub at: DateTime<Utc>,
}

impl Approval {
    /// Whether it holds for a letter that says this.
    #[must_use]
    pub fn holds(&self, letter: &Sha256) -> bool {
        self.withdrawn.is_none() && self.letter == *letter
    }
}
