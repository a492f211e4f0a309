// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The hearing of the party before the decision (kommunicering, förvaltningslagen 25 §), in its smallest
//! whole form: what was sent, by when, what came back; or the ground for leaving it out.

use crate::id::{DeficiencyId, ObjectionId};
use crate::text::Text;
use chrono::{DateTime, NaiveDate, Utc};

/// What was sent to the party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HearingKind {
    /// All material of importance.
    Material,
    /// A draft decision and the material.
    DraftDecision,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// The deadline ran out without a reply.
    None,
    /// A reply.
    Received {
        /// The day it reached the authority.
        on: NaiveDate,
        /// What it says, in short.
        text: Text,
        /// Whether the party has said that it is final, so that the deadline need not run out.
        finality: Finality,
    },
}

/// Whether more may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finality {
    /// The party has said that it is final.
    Final,
    /// More may come until the deadline.
    Open,
}

/// Why a hearing may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HearingException {
    /// Obviously needless (25 § first paragraph).
    ObviouslyNeedless,
    /// 25 § first paragraph p. 1.
    Point1,
    /// 25 § first paragraph p. 2.
    Point2,
    /// 25 § first paragraph p. 3.
    Point3,
}

/// A hearing of the party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hearing {
    /// The party was written to.
    Sent {
        /// What was sent.
        kind: HearingKind,
        /// When it was recorded as sent.
        recorded_at: DateTime<Utc>,
        /// The day it was sent.
        on: NaiveDate,
        /// Last day for the reply.
        deadline: NaiveDate,
        /// What the material was.
        material: Text,
        /// What came back; `None` while waiting.
        reply: Option<Reply>,
    },
    /// Left out on a ground.
    Excepted {
        /// Which ground.
        ground: HearingException,
        /// Why it applies.
        because: Text,
    },
}

/// What the authority says of an objection (förvaltningslagen 32 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// It is met, with how.
    Met(Text),
    /// It has no importance for the decision, with why.
    Irrelevant(Text),
}

/// An objection that the party has made in the hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Its identity.
    pub id: ObjectionId,
    /// Its number in the case, given once.
    pub number: u32,
    /// What the party objects, in short.
    pub text: Text,
    /// The deficiency it is about; `None` when it is about the case as a whole.
    pub deficiency: Option<DeficiencyId>,
    /// What the authority says of it; `None` while nothing is said.
    pub response: Option<Response>,
}
