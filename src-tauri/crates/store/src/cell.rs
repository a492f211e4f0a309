// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The present value of each cell of a case, and where two devices disagree.
//!
//! Refuses to pick a winner in silence: what is shown meanwhile is the latest, and the cell says that it is
//! in conflict. Invariant: a cell has at least one head.

use crate::fault::{During, StoreFault};
use crate::id::{CaseKey, Digest, PersonKey};
use crate::op::wall_ms;
use crate::sql;
use crate::store::Store;
use rusqlite::Connection;

/// A value of a cell that no later one has replaced.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    /// The operation that set it.
    pub op: Digest,
    /// Its hybrid clock: orders heads of one cell.
    pub hlc: i64,
    /// Who set it.
    pub actor: PersonKey,
    /// The value; `None` is a cell that was emptied.
    pub value: Option<String>,
}

impl Head {
    /// When it was set, in milliseconds since 1970 in UTC.
    #[must_use]
    pub fn at_ms(&self) -> i64 {
        wall_ms(self.hlc)
    }
}

/// A cell of a case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// What thing of the case it is about, in the caller's words.
    pub entity: String,
    /// Which of its fields.
    pub field: String,
    /// All heads, the latest first; never empty.
    pub heads: Vec<Head>,
}

impl Cell {
    /// What is shown: the latest head's value.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.heads.first().and_then(|head| head.value.as_deref())
    }

    /// Whether devices disagree: several heads with different values. Equal values are no conflict.
    #[must_use]
    pub fn conflict(&self) -> bool {
        self.heads.windows(2).any(|pair| pair[0].value != pair[1].value)
    }
}

impl Store {
    /// All cells of a case, by entity and field.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn cells(&self, case: CaseKey) -> Result<Vec<Cell>, StoreFault> {
        of_case(&self.connection, case).during("read the cells of a case")
    }
}

/// Reads all cells of a case; an unknown case has none.
pub(crate) fn of_case(connection: &Connection, case: CaseKey) -> rusqlite::Result<Vec<Cell>> {
    let mut statement = connection.prepare_cached(sql::CELL_OF_CASE)?;
    let mut rows = statement.query([case])?;
    let mut cells: Vec<Cell> = Vec::new();
    while let Some(row) = rows.next()? {
        let (entity, field) = (row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?);
        let head = Head { op: row.get(2)?, hlc: row.get(3)?, actor: row.get(4)?, value: row.get(5)? };
        match cells.last_mut() {
            Some(last) if last.entity == entity && last.field == field => last.heads.push(head),
            _ => cells.push(Cell { entity: entity.into(), field: field.into(), heads: vec![head] }),
        }
    }
    Ok(cells)
}
