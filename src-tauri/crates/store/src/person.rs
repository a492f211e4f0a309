// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The persons of a store, as the screens show them.
//!
//! Roles are a text of the caller's; the store only sees that it is JSON. Invariant: a person is written by an
//! act and never removed, since the ledger names them.

use crate::fault::{During, StoreFault};
use crate::id::PersonKey;
use crate::sql;
use crate::store::Store;
use rusqlite::{Connection, params};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The person's key.
    pub id: PersonKey,
    /// The name as it is printed.
    pub name: String,
    /// The title as it is printed; may be empty.
    pub title: String,
    /// The roles, as JSON in the caller's own form.
    pub roles: String,
}

impl Person {
    /// Adds the person, or changes the one with this key.
    pub(crate) fn put(&self, to: &Connection) -> rusqlite::Result<()> {
        to.prepare_cached(sql::PERSON_PUT)?
            .execute(params![self.id, self.name, self.title, self.roles])
            .map(|_| ())
    }
}

impl Store {
    /// All persons, by name.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn persons(&self) -> Result<Vec<Person>, StoreFault> {
        let doing = "read the persons of the store";
        let mut statement = self.connection.prepare_cached(sql::PERSON_ALL).during(doing)?;
        let rows = statement.query_map([], |row| {
            Ok(Person { id: row.get(0)?, name: row.get(1)?, title: row.get(2)?, roles: row.get(3)? })
        });
        rows.and_then(Iterator::collect).during(doing)
    }
}
