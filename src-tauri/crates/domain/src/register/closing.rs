// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The decision to close a case, made for itself when the decision of the case did not close it, most often after the
//! follow-up, or made in this case for another.
//!
//! Source: förvaltningslagen (2017:900) 31–33 §§; it is a decision as any other, with its day, what it decides, its
//! reasons, and who decided, presented and took part.

use super::{Link, Maker, Particulars, links};
use crate::case::Case;
use crate::id::PersonId;
use crate::register::{Entry, Record, RecordKind};
use crate::text::{Line, Text};
use chrono::NaiveDate;

/// A decision to close a case (beslut om avslut).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The day of the decision.
    pub on: NaiveDate,
    /// The number of the case that is closed; `None` for the one that has the record.
    pub closes: Option<Line>,
    /// On what ground.
    pub ground: ClosingGround,
    /// Why.
    pub reasons: Text,
    /// Who decided.
    pub decided_by: Maker,
    /// Who presented the case; `None` when it was decided without presentation.
    pub presented_by: Option<PersonId>,
    /// Who took part in the final handling without deciding.
    pub others: Vec<PersonId>,
}

/// On what ground a case is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClosingGround {
    /// The deficiencies are remedied, and what was asked for has been verified.
    Remedied,
    /// No deficiencies were found.
    NoDeficiencies,
    /// The care provider has fulfilled its duty to investigate and notify (lex Maria).
    ObligationFulfilled,
    /// The party is no longer a subject of supervision.
    NoLongerSubject,
    /// The matter is handed over to that authority.
    HandedOver(Line),
    /// Another ground, in words.
    Other(Line),
}

impl Particulars for Closing {
    fn links(&self) -> Vec<Link> {
        let presented = self.presented_by.map(Link::Participant);
        let others = links(&self.others, Link::Participant);
        [self.decided_by.link()].into_iter().chain(presented).chain(others).collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        vec![self.on]
    }
}

impl Case {
    /// The decision that closes this case beside the decision of the case itself. One that was made before the decision
    /// that now holds was dispatched says nothing of it.
    #[must_use]
    pub fn closed_by(&self) -> Option<(&Record, &Closing)> {
        let dispatched = self.after.dispatched.as_ref()?.on;
        self.records_that_count(RecordKind::Closing).into_iter().find_map(|record| match &record.entry {
            Entry::Closing(one) if one.closes.is_none() && one.on >= dispatched => Some((record, one)),
            _ => None,
        })
    }
}
