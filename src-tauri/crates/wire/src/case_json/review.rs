// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The review of an exported case: comments with how they were resolved, and approvals with what they approved.
//! Whether an approval still holds is no part of it: it holds for the letter whose hash it bears.

use super::scalars::{HashJson, IdJson, InstantJson};
use super::{json, text};
use crate::answers::PlaceJson;
use domain::case::Case;
use domain::review::{Approval, Comment, Resolution, Withdrawal};
use domain::source::SourceChange;

json! {
    /// A comment of a colleague.
    CommentJson {
        /// Identity.
        id: IdJson,
        /// Its number.
        number: u32,
        /// What it is about.
        about: PlaceJson,
        /// What it says.
        text: String,
        /// Who wrote it.
        by: IdJson,
        /// When.
        at: InstantJson,
        /// How it was resolved; null while it is open.
        resolved: Option<ResolutionJson>,
    }
}

json! {
    /// A source that says something else than when the text that rests on it was written.
    SourceChangeJson {
        /// The text: a section, or a deficiency for its reasons.
        at: PlaceJson,
        /// The source.
        source: PlaceJson,
        /// What it said then.
        then: String,
        /// What it says now.
        now: String,
    }
}

json! {
    /// How a comment was resolved.
    ResolutionJson {
        /// What was done, or why nothing was.
        how: String,
        /// Who says so.
        by: IdJson,
        /// When.
        at: InstantJson,
    }
}

json! {
    /// An approval of the decision as it read then.
    ApprovalJson {
        /// Identity.
        id: IdJson,
        /// Its number.
        number: u32,
        /// Who approved.
        by: IdJson,
        /// When.
        at: InstantJson,
        /// Who wrote it down, when that was somebody else.
        recorded_by: Option<IdJson>,
        /// SHA-256 of what the letter said.
        letter: HashJson,
        /// Why it was taken back; null while it was not.
        withdrawn: Option<WithdrawalJson>,
    }
}

json! {
    /// Why an approval was taken back.
    WithdrawalJson {
        /// Why.
        because: String,
        /// When.
        at: InstantJson,
    }
}

impl SourceChangeJson {
    pub(super) fn new(change: &SourceChange, case: &Case) -> Self {
        Self {
            at: PlaceJson::new(&change.written.place(), case),
            source: PlaceJson::new(&change.fact.place(), case),
            then: text(&change.then),
            now: text(&change.now),
        }
    }
}

impl CommentJson {
    pub(super) fn new(comment: &Comment, case: &Case) -> Self {
        Self {
            id: comment.id.into(),
            number: comment.number,
            about: PlaceJson::new(&comment.about, case),
            text: text(&comment.text),
            by: comment.by.into(),
            at: comment.at.into(),
            resolved: comment.resolved.as_ref().map(Into::into),
        }
    }
}

impl From<&Resolution> for ResolutionJson {
    fn from(resolution: &Resolution) -> Self {
        Self { how: text(&resolution.how), by: resolution.by.into(), at: resolution.at.into() }
    }
}

impl From<&Approval> for ApprovalJson {
    fn from(approval: &Approval) -> Self {
        Self {
            id: approval.id.into(),
            number: approval.number,
            by: approval.by.into(),
            at: approval.at.into(),
            recorded_by: approval.recorded_by.map(Into::into),
            letter: (&approval.letter).into(),
            withdrawn: approval.withdrawn.as_ref().map(Into::into),
        }
    }
}

impl From<&Withdrawal> for WithdrawalJson {
    fn from(withdrawal: &Withdrawal) -> Self {
        Self { because: text(&withdrawal.because), at: withdrawal.at.into() }
    }
}
