// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Small texts that the application keeps for itself beside the cases: where somebody was, what they chose.
//!
//! A setting has no history and no line in the ledger, and nothing in a case rests on one. Invariant: a setting
//! is kept apart by its prefix and cannot touch what the store itself keeps in the same table.

use crate::fault::{During, StoreFault};
use crate::sql;
use crate::store::Store;
use rusqlite::{OptionalExtension, params};

const PREFIX: &str = "setting:";

impl Store {
    /// The setting of that name, where it was ever set.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreFault> {
        let doing = "read a setting";
        let mut statement = self.connection.prepare_cached(sql::META_ONE).during(doing)?;
        let found = statement.query_row([format!("{PREFIX}{name}")], |row| row.get::<_, Vec<u8>>(0));
        let found = found.optional().during(doing)?;
        // What is not text was not written here; it is no setting then.
        Ok(found.and_then(|bytes| String::from_utf8(bytes).ok()))
    }

    /// Sets it, in place of what it was.
    ///
    /// # Errors
    /// [`StoreFault::DiskFull`], [`StoreFault::ReadOnly`], [`StoreFault::OpenedForReading`]; then it is as it was.
    pub fn set_setting(&mut self, name: &str, text: &str) -> Result<(), StoreFault> {
        self.must_write()?;
        let doing = "keep a setting";
        let mut statement = self.connection.prepare_cached(sql::META_SET).during(doing)?;
        statement.execute(params![format!("{PREFIX}{name}"), text.as_bytes()]).during(doing)?;
        Ok(())
    }
}
