// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The hearing of the party before the decision (kommunicering, förvaltningslagen 25 §): each letter to the party
//! with its reply, and each ground for leaving a hearing out. What came afterwards stands in [`crate::heard`].

use crate::checklist::QuestionId;
use crate::id::{DeficiencyId, EvidenceId, HearingId, ObjectionId, ObservationId, PersonId};
use crate::text::Text;
use crate::work::Assessment;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

/// What was sent to the party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HearingKind {
    /// All material of importance.
    Material,
    /// A draft decision and the material.
    DraftDecision,
    /// The material, with the question whether a sanction fee is to be charged (cybersäkerhetslagen 4 kap. 12 §).
    FeeQuestion,
}

/// How a reply came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// In writing.
    Written,
    /// By word of mouth; somebody wrote it down (förvaltningslagen 27 §).
    Oral {
        /// Who wrote the note.
        noted_by: PersonId,
        /// When it was written.
        noted_on: NaiveDate,
    },
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
        /// In writing or by word of mouth.
        manner: Manner,
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

/// What the authority says of a request for more time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtensionAnswer {
    /// More time is given; the last day for the reply moves.
    Granted {
        /// The new last day.
        until: NaiveDate,
    },
    /// It is not given, with why.
    Refused {
        /// Why.
        because: Text,
    },
}

/// A request of the party for more time (anstånd).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The day the party asked.
    pub asked_on: NaiveDate,
    /// Until when it asked to have.
    pub until: NaiveDate,
    /// What the authority says; `None` while nothing is said.
    pub answer: Option<ExtensionAnswer>,
    /// The day it was decided, where that is said.
    pub decided_on: Option<NaiveDate>,
    /// Why more time is given, where that is said; a refusal has its reason in the answer.
    pub because: Option<Text>,
}

/// What the case held when a hearing was recorded, so that what came afterwards can be told from it. Numbers are given
/// once and in order: a higher one is later.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Held {
    /// The last number of a document.
    pub documents: u32,
    /// The last number of an observation.
    pub observations: u32,
    /// The deficiencies that were part of the decision.
    pub deficiencies: Vec<DeficiencyId>,
    /// The assessments.
    pub assessments: BTreeMap<QuestionId, Assessment>,
}

/// Material that can have come after a hearing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Material {
    /// A document.
    Document(EvidenceId),
    /// An observation.
    Observation(ObservationId),
}

/// Whether material that came after the hearing matters to the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Importance {
    /// It does; the party must be heard on it.
    OfImportance,
    /// It does not.
    WithoutImportance,
    /// The party has given it itself, so that to hear it again is obviously needless (25 § first paragraph).
    FromParty,
}

/// What somebody has said of material that came after a hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeighedMaterial {
    /// Whether it matters.
    pub importance: Importance,
    /// Why.
    pub because: Text,
    /// Who said so.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What can be otherwise than in the draft that the party was heard on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// The assessment of a question.
    Assessment(QuestionId),
    /// A deficiency that was not part of the draft.
    Deficiency(DeficiencyId),
}

/// Why something is otherwise than in the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The assessment that is explained; another one later is not. `None` for a deficiency.
    pub to: Option<Assessment>,
    /// Why.
    pub because: Text,
}

/// A letter to the party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// What was sent.
    pub kind: HearingKind,
    /// The day it was sent.
    pub on: NaiveDate,
    /// Last day for the reply as the letter said; see [`Sent::last_day`].
    pub deadline: NaiveDate,
    /// What the material was.
    pub material: Text,
    /// Whether the letter said that the case may be decided even without a reply (patientsäkerhetslagen 7 kap. 17 §).
    pub decided_anyway: bool,
    /// Requests for more time, in the order they came.
    pub extensions: Vec<Extension>,
    /// The day the party was reminded, if it was.
    pub reminded_on: Option<NaiveDate>,
    /// What came back; `None` while waiting.
    pub reply: Option<Reply>,
    /// What is said of material that came afterwards.
    pub weighed: BTreeMap<Material, WeighedMaterial>,
    /// Why something is otherwise than in the draft that was sent.
    pub explained: BTreeMap<Changed, Explained>,
}

impl Sent {
    /// The last day for the reply, with the time that was given since.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        let given = self.extensions.iter().rev().find_map(|extension| match extension.answer {
            Some(ExtensionAnswer::Granted { until }) => Some(until),
            Some(ExtensionAnswer::Refused { .. }) | None => None,
        });
        given.unwrap_or(self.deadline)
    }

    /// A request for more time that nobody has decided.
    #[must_use]
    pub fn open_extension(&self) -> Option<&Extension> {
        self.extensions.last().filter(|extension| extension.answer.is_none())
    }
}

/// What was done about a hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HearingCourse {
    /// The party was written to.
    Sent(Box<Sent>),
    /// Left out on a ground.
    Excepted {
        /// Which ground.
        ground: HearingException,
        /// Why it applies.
        because: Text,
    },
}

/// A hearing of the party, or the ground on which one was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearing {
    /// Its identity.
    pub id: HearingId,
    /// Its number in the case, given once.
    pub number: u32,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// What the case held then.
    pub held: Held,
    /// What was done.
    pub course: HearingCourse,
}

impl Hearing {
    /// The letter, if one was sent.
    #[must_use]
    pub fn sent(&self) -> Option<&Sent> {
        match &self.course {
            HearingCourse::Sent(sent) => Some(sent),
            HearingCourse::Excepted { .. } => None,
        }
    }
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
