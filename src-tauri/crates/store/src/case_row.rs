// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a list shows of a case: a projection that the caller computes and the store keeps.
//!
//! The store reads nothing into the texts. Invariant: the time of the last change is the store's own, taken
//! from the latest operation, so that it comes out the same when projections are made again.

use crate::fault::{During, StoreFault};
use crate::id::{CaseKey, PersonKey};
use crate::op::wall_ms;
use crate::sql;
use crate::store::Store;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use std::cmp::Reverse;

/// A case as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseRow {
    /// Diary number; empty until it is known.
    pub dnr: String,
    /// Kind of case, in the caller's closed spelling.
    pub kind: String,
    /// State of the case, in the caller's closed spelling.
    pub state: String,
    /// Name of the party.
    pub party: String,
    /// Title of the case.
    pub title: String,
    /// Day it was opened, as `YYYY-MM-DD`.
    pub opened_on: String,
    /// Next day something is due, as `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// Presenting officer.
    pub officer: Option<PersonKey>,
    /// Questions in the pinned checklist.
    pub questions: u32,
    /// Questions with an assessment.
    pub answered: u32,
    /// Active deficiencies.
    pub deficiencies: u32,
    /// For an office or for training, in the caller's closed spelling; empty when a store of an earlier edition did not
    /// tell.
    pub purpose: String,
    /// How far the decision has come, in the caller's closed spelling; empty as `purpose`.
    pub decision: String,
}

impl CaseRow {
    /// Whether two rows say the same but for how far the work has come.
    fn differs_in_counters_only(self, other: &Self) -> bool {
        let Self { questions, answered, deficiencies, .. } = *other;
        Self { questions, answered, deficiencies, ..self } == *other
    }
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCase {
    /// The case.
    pub case: CaseKey,
    /// What the caller computed of it.
    pub row: CaseRow,
    /// When it last changed, in milliseconds since 1970 in UTC.
    pub updated_ms: i64,
}

impl Store {
    /// All cases, the last changed first.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn cases(&self) -> Result<Vec<ListedCase>, StoreFault> {
        let mut all = listed(&self.connection, sql::CASE_ROW_ALL, []).during("list the cases")?;
        // Put in order here: the database would copy every row twice to do it.
        all.sort_unstable_by_key(|one| (Reverse(one.updated_ms), one.case));
        Ok(all)
    }

    /// The cases whose party is called so, the last changed first.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn cases_of_party(&self, party: &str) -> Result<Vec<ListedCase>, StoreFault> {
        listed(&self.connection, sql::CASE_ROW_OF_PARTY, [party]).during("list the cases of a party")
    }

    /// The cases of one officer, by state and by the next day something is due.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn cases_of(&self, officer: PersonKey) -> Result<Vec<ListedCase>, StoreFault> {
        listed(&self.connection, sql::CASE_ROW_OF_OFFICER, [officer]).during("list the cases of an officer")
    }

    /// The cases with a diary number; more than one only when the number was given twice.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn cases_numbered(&self, dnr: &str) -> Result<Vec<ListedCase>, StoreFault> {
        listed(&self.connection, sql::CASE_ROW_OF_DNR, [dnr]).during("find a case by its number")
    }

    /// One case, if it has a row.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn case(&self, case: CaseKey) -> Result<Option<ListedCase>, StoreFault> {
        let mut found = listed(&self.connection, sql::CASE_ROW_ONE, [case]).during("find a case")?;
        Ok(found.pop())
    }
}

/// Runs one of the listing statements.
pub(crate) fn listed(
    connection: &Connection,
    statement: &str,
    of: impl Params,
) -> rusqlite::Result<Vec<ListedCase>> {
    let mut statement = connection.prepare_cached(statement)?;
    let rows = statement.query_map(of, from_row)?;
    rows.collect()
}

/// When a case last changed, from its cells; `None` for a case without any.
pub(crate) fn updated_ms(connection: &Connection, case: CaseKey) -> rusqlite::Result<Option<i64>> {
    let latest: Option<Option<i64>> =
        connection.prepare_cached(sql::CASE_ROW_UPDATED)?.query_row([case], |row| row.get(0)).optional()?;
    Ok(latest.flatten().map(wall_ms))
}

/// Writes a case's row. Most acts change nothing but its counters; setting an indexed column to the value it
/// has would write the pages of its index all the same.
pub(crate) fn put(
    connection: &Connection,
    case: CaseKey,
    row: &CaseRow,
    updated_ms: i64,
) -> rusqlite::Result<()> {
    let had = listed(connection, sql::CASE_ROW_ONE, [case])?.pop();
    if had.is_some_and(|had| had.row.differs_in_counters_only(row)) {
        let values = params![case, row.questions, row.answered, row.deficiencies, updated_ms];
        return connection.prepare_cached(sql::CASE_ROW_PROGRESS)?.execute(values).map(|_| ());
    }
    let values = params![
        case,
        row.dnr,
        row.kind,
        row.state,
        row.party,
        row.title,
        row.opened_on,
        row.due_on,
        row.officer,
        row.questions,
        row.answered,
        row.deficiencies,
        updated_ms,
        row.purpose,
        row.decision,
    ];
    connection.prepare_cached(sql::CASE_ROW_PUT)?.execute(values).map(|_| ())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ListedCase> {
    let case_row = CaseRow {
        dnr: row.get(1)?,
        kind: row.get(2)?,
        state: row.get(3)?,
        party: row.get(4)?,
        title: row.get(5)?,
        opened_on: row.get(6)?,
        due_on: row.get(7)?,
        officer: row.get(8)?,
        questions: row.get(9)?,
        answered: row.get(10)?,
        deficiencies: row.get(11)?,
        purpose: row.get(13)?,
        decision: row.get(14)?,
    };
    Ok(ListedCase { case: row.get(0)?, row: case_row, updated_ms: row.get(12)? })
}
