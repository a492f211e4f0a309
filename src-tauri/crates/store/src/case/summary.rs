// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a list of cases shows of each, computed from the case alone.

use super::stored::Stored as _;
use crate::case_row::CaseRow;
use crate::id::PersonKey;
use chrono::NaiveDate;
use domain::case::{Case, CaseKind};
use domain::id::PersonId;
use domain::law::Purpose;
use domain::state::CaseState;
use domain::text::Line;

/// A case as one row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSummary {
    /// The case number (diarienummer), once there is one.
    pub number: Option<Line>,
    /// What kind it is.
    pub kind: CaseKind,
    /// Where it stands.
    pub state: CaseState,
    /// For an office or for training.
    pub purpose: Purpose,
    /// The party's legal name, once it is named.
    pub party: Option<Line>,
    /// What it is called.
    pub title: Line,
    /// The day it was opened.
    pub opened_on: NaiveDate,
    /// The officer in charge.
    pub officer: PersonId,
    /// How many questions its checklist has.
    pub questions: usize,
    /// How many of them have an assessment.
    pub answered: usize,
    /// How many deficiencies are part of the decision.
    pub deficiencies: usize,
    /// The next day by which something is due, past days included.
    pub next_due: Option<NaiveDate>,
    /// How far the decision has come, as `Decision::state` spells it.
    pub decision: &'static str,
}

impl CaseSummary {
    /// The row of a case.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        Self {
            number: case.number.clone(),
            kind: case.kind,
            state: case.state,
            purpose: case.purpose,
            party: case.party.as_ref().map(|party| party.name.clone()),
            title: case.title.clone(),
            opened_on: case.opened_on,
            officer: case.officer,
            questions: case.asked_questions().count(),
            answered: case.answered(),
            deficiencies: case.active_deficiencies().len(),
            next_due: case.awaited().first().map(|(on, _)| *on),
            decision: case.decision.state(),
        }
    }
}

impl From<&CaseSummary> for CaseRow {
    fn from(summary: &CaseSummary) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let text = |line: Option<&Line>| line.map(ToString::to_string).unwrap_or_default();
        Self {
            dnr: text(summary.number.as_ref()),
            kind: summary.kind.code().to_owned(),
            state: summary.state.code().to_owned(),
            party: text(summary.party.as_ref()),
            title: summary.title.to_string(),
            opened_on: summary.opened_on.to_string(),
            due_on: summary.next_due.map(|day| day.to_string()),
            officer: Some(PersonKey::new(*summary.officer.as_bytes())),
            questions: count(summary.questions),
            answered: count(summary.answered),
            deficiencies: count(summary.deficiencies),
            purpose: summary.purpose.stored(),
            decision: summary.decision.to_owned(),
        }
    }
}
