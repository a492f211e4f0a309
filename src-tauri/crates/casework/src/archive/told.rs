// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the files about the case are made from: the case, its ledger, the people who acted in it, and when and by what
//! the package is made. Nothing of any other case.

use chrono::{DateTime, Utc};
use domain::case::Case;
use domain::state::CaseState;
use std::collections::BTreeMap;
use store::LedgerLine;

/// What is told of the case.
pub(super) struct Told<'a> {
    pub(super) case: &'a Case,
    pub(super) lines: &'a [LedgerLine],
    /// Names of those who acted, by identity.
    pub(super) people: BTreeMap<String, String>,
    /// The name of the package.
    pub(super) root: String,
    pub(super) at: DateTime<Utc>,
    /// Name and version of the program.
    pub(super) program: (&'a str, &'a str),
}

impl Told<'_> {
    /// The number of the case, or its title while it has none.
    pub(super) fn called(&self) -> &str {
        self.case.number.as_ref().unwrap_or(&self.case.title).as_str()
    }

    /// Whether the case goes on, so that this is a copy of how far it has come.
    pub(super) fn unfinished(&self) -> bool {
        !is_finished(self.case.state)
    }
}

/// Whether a case in that state is at its end, and so can be archived.
pub(super) const fn is_finished(state: CaseState) -> bool {
    matches!(state, CaseState::Closed | CaseState::Archived)
}
