// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What an office keeps beside its cases, such as the references it has confirmed and its profiles: texts of the
//! caller's own form, by kind and name. Invariant: they are changed by acts alone, so that the ledger tells of each.

use crate::fault::{During, StoreFault};
use crate::sql;
use crate::store::Store;
use rusqlite::{Connection, params};

/// A text that the office keeps, or gives up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What kind of thing it is, in the caller's closed spelling.
    pub kind: &'static str,
    /// What it is called among its kind.
    pub name: String,
    /// The text; `None` gives it up.
    pub value: Option<String>,
}

impl Kept {
    /// Keeps it in place of what was kept under that name, or removes that.
    pub(crate) fn put(&self, to: &Connection) -> rusqlite::Result<()> {
        match &self.value {
            Some(value) => {
                to.prepare_cached(sql::KEPT_PUT)?.execute(params![self.kind, self.name, value])?;
            }
            None => {
                to.prepare_cached(sql::KEPT_REMOVE)?.execute(params![self.kind, self.name])?;
            }
        }
        Ok(())
    }
}

impl Store {
    /// The names and texts of that kind, by name.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn kept(&self, kind: &str) -> Result<Vec<(String, String)>, StoreFault> {
        let doing = "read what the office keeps";
        let mut statement = self.connection.prepare_cached(sql::KEPT_OF_KIND).during(doing)?;
        let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.and_then(Iterator::collect).during(doing)
    }
}
