// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What belongs to the course of the case: what was asked for, related cases, plans, statements and whom to reach.

use super::{Link, Particulars, known, links};
use crate::id::{EvidenceId, OccasionId};
use crate::text::{Line, NonEmpty, Text};
use chrono::NaiveDate;

/// A request for documents and information (begäran om handlingar; patientsäkerhetslagen 7 kap. 20 §,
/// cybersäkerhetslagen 3 kap. 3 §, lagen (2018:1174) 24 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRequest {
    /// What is asked for.
    pub what: Text,
    /// The day it was asked for.
    pub asked_on: NaiveDate,
    /// The last day to hand it over.
    pub due_on: NaiveDate,
    /// The days of reminders.
    pub reminded_on: Vec<NaiveDate>,
    /// What has come in.
    pub received: Vec<EvidenceId>,
    /// The day all had come in or the request was let go; `None` until then.
    pub settled_on: Option<NaiveDate>,
}

/// Another case that this one has to do with (relaterat ärende); secrecy is judged in each by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelatedCase {
    /// Its case number.
    pub number: Line,
    /// How the two belong together.
    pub relation: CaseRelation,
    /// What it is about.
    pub about: Option<Line>,
}

/// How two cases belong together, as seen from the one that has the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseRelation {
    /// Samtidigt.
    Simultaneous,
    /// Följer av det andra.
    FollowsFrom,
    /// Underlag till det andra.
    GroundFor,
    /// Samma händelse.
    SameEvent,
}

impl CaseRelation {
    /// How the two belong together as seen from the other case.
    #[must_use]
    pub const fn seen_from_the_other(self) -> Self {
        match self {
            Self::FollowsFrom => Self::GroundFor,
            Self::GroundFor => Self::FollowsFrom,
            Self::Simultaneous | Self::SameEvent => self,
        }
    }
}

/// The party's plan for further work (plan för fortsatt arbete); it is kept, and not assessed by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What it is called.
    pub title: Line,
    /// The day it bears.
    pub on: NaiveDate,
    /// The document.
    pub evidence: Option<EvidenceId>,
}

/// A press release or other public statement (pressmeddelande); no evidence of a fact by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicStatement {
    /// Its heading.
    pub title: Line,
    /// The day it was made.
    pub on: NaiveDate,
    /// Where it stands.
    pub link: Option<Line>,
}

/// A contact person (kontaktperson). Name, telephone and e-mail are protected: no letter prints them, and an exported
/// case leaves the record out (dataskyddsförordningen art. 5; offentlighets- och sekretesslagen 21 kap.).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// By function.
    pub function: Line,
    /// Name; protected.
    pub name: Option<Line>,
    /// Telephone; protected.
    pub phone: Option<Line>,
    /// E-mail; protected.
    pub email: Option<Line>,
}

/// What was said at an interview (intervju), by function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    /// At which occasion; `None` when it was held by itself.
    pub occasion: Option<OccasionId>,
    /// The day.
    pub on: NaiveDate,
    /// With whom, by function.
    pub with: NonEmpty<Line>,
    /// What it was about.
    pub about: Text,
    /// What was said, in short.
    pub said: Option<Text>,
    /// The documents that tell of it, such as the approved notes.
    pub documents: Vec<EvidenceId>,
}

/// How an occasion was planned and kept in writing (dagordning och protokoll), and the other cases that it served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// Which occasion.
    pub occasion: OccasionId,
    /// What was on the agenda, in order.
    pub agenda: Vec<Line>,
    /// The minutes; `None` until they are there.
    pub document: Option<EvidenceId>,
    /// The numbers of the other cases that the occasion served.
    pub cases: Vec<Line>,
}

impl Particulars for DocumentRequest {
    fn links(&self) -> Vec<Link> {
        links(&self.received, Link::Evidence).collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        let reminded = self.reminded_on.iter().copied();
        [self.asked_on].into_iter().chain(reminded).chain(self.settled_on).collect()
    }

    fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let asked = Some(self.asked_on);
        let reminded = self.reminded_on.iter().map(|on| (self.asked_on, *on));
        known([(asked, Some(self.due_on)), (asked, self.settled_on)]).into_iter().chain(reminded).collect()
    }
}

impl Particulars for Interview {
    fn links(&self) -> Vec<Link> {
        links(&self.documents, Link::Evidence).chain(self.occasion.map(Link::Occasion)).collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        vec![self.on]
    }
}

impl Particulars for Minutes {
    fn links(&self) -> Vec<Link> {
        self.document.map(Link::Evidence).into_iter().chain([Link::Occasion(self.occasion)]).collect()
    }
}

impl Particulars for RelatedCase {}

impl Particulars for Plan {
    fn links(&self) -> Vec<Link> {
        self.evidence.map(Link::Evidence).into_iter().collect()
    }
}

impl Particulars for PublicStatement {}
impl Particulars for Contact {}
