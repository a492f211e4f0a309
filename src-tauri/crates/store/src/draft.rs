// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is being typed and is not yet an operation.
//!
//! A draft has no history and no line in the ledger; the act that settles its cell clears it. Invariant: a
//! draft is on disk before it is acknowledged.

use crate::fault::{During, StoreFault};
use crate::id::CaseKey;
use crate::sql;
use crate::store::Store;
use rusqlite::params;

/// A text being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What thing of the case it is about.
    pub entity: String,
    /// Which of its fields.
    pub field: String,
    /// The text as it stands.
    pub value: String,
    /// When it was saved, in milliseconds since 1970 in UTC.
    pub at_ms: i64,
}

impl Store {
    /// Saves what is being typed into a cell, in place of what was saved before.
    ///
    /// # Errors
    /// [`StoreFault::DiskFull`], [`StoreFault::ReadOnly`], [`StoreFault::OpenedForReading`]; then the former
    /// draft still stands.
    pub fn save_draft(
        &mut self,
        case: CaseKey,
        entity: &str,
        field: &str,
        value: &str,
        at_ms: i64,
    ) -> Result<(), StoreFault> {
        self.must_write()?;
        let doing = "save a draft";
        let mut statement = self.connection.prepare_cached(sql::DRAFT_PUT).during(doing)?;
        statement.execute(params![case, entity, field, value, at_ms]).during(doing)?;
        Ok(())
    }

    /// Forgets what was being typed into a cell.
    ///
    /// # Errors
    /// As for [`Store::save_draft`].
    pub fn discard_draft(&mut self, case: CaseKey, entity: &str, field: &str) -> Result<(), StoreFault> {
        self.must_write()?;
        let doing = "discard a draft";
        let mut statement = self.connection.prepare_cached(sql::DRAFT_REMOVE).during(doing)?;
        statement.execute(params![case, entity, field]).during(doing)?;
        Ok(())
    }

    /// What is being typed in a case, by entity and field.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn drafts(&self, case: CaseKey) -> Result<Vec<Draft>, StoreFault> {
        let doing = "read the drafts of a case";
        let mut statement = self.connection.prepare_cached(sql::DRAFT_OF_CASE).during(doing)?;
        let rows = statement.query_map([case], |row| {
            Ok(Draft { entity: row.get(0)?, field: row.get(1)?, value: row.get(2)?, at_ms: row.get(3)? })
        });
        rows.and_then(Iterator::collect).during(doing)
    }
}
