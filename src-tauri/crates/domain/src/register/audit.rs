// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What an audit is asked for, what it judges against, and what it recommends. Nothing of it has legal force.

use super::{Link, Particulars, links};
use crate::id::{DeficiencyId, PersonId};
use crate::text::{Line, Text};
use chrono::NaiveDate;

/// Who has asked for an audit (uppdragsgivare, beställare), and what for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// The organisation.
    pub organisation: Line,
    /// Whose initiative it was, by function.
    pub initiative_by: Line,
    /// What was asked for.
    pub assignment: Text,
}

/// What an audit looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AuditObject {
    /// Avtal.
    Contract,
    /// Avtalsuppföljning.
    FollowUp,
    /// Efterlevnad.
    Compliance,
}

/// A question that an audit answers (revisionsfråga).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditQuestion {
    /// What it looks at.
    pub object: AuditObject,
    /// The question.
    pub text: Text,
    /// The answer; `None` until there is one.
    pub conclusion: Option<Text>,
}

/// What an audit judges against (revisionskriterium; ISO 19011:2018).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// The law, standard, contract or policy, with its place.
    pub text: Line,
}

/// What somebody who audits states of their independence (oberoende; ISO 19011:2018, chapter 4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Independence {
    /// The statement.
    pub statement: Text,
    /// Who states it, a person of the case.
    pub declared_by: PersonId,
}

/// What an audit recommends (rekommendation); it has no legal force and is no part of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// What it is about.
    pub object: AuditObject,
    /// What is recommended.
    pub text: Text,
    /// How soon.
    pub priority: Priority,
    /// To whom, by function or organisation.
    pub addressee: Line,
    /// The deficiencies that it answers.
    pub deficiencies: Vec<DeficiencyId>,
    /// What the addressee says of it; `None` until it does.
    pub response: Option<RecommendationResponse>,
}

/// How soon a recommendation should be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Hög.
    High,
    /// Medel.
    Medium,
    /// Låg.
    Low,
}

/// What the addressee says of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommendationResponse {
    /// Whether it is accepted.
    pub answer: RecommendationAnswer,
    /// What will be done, or why nothing will.
    pub text: Text,
    /// Who answers for it, by function.
    pub owner: Option<Line>,
    /// The last day.
    pub due_on: Option<NaiveDate>,
}

/// Whether a recommendation is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecommendationAnswer {
    /// Accepterad.
    Accepted,
    /// Delvis accepterad.
    Partly,
    /// Avvisad.
    Rejected,
}

impl Particulars for Client {}
impl Particulars for AuditQuestion {}
impl Particulars for Criterion {}

impl Particulars for Independence {
    fn links(&self) -> Vec<Link> {
        vec![Link::Participant(self.declared_by)]
    }
}

impl Particulars for Recommendation {
    fn links(&self) -> Vec<Link> {
        links(&self.deficiencies, Link::Deficiency).collect()
    }
}
