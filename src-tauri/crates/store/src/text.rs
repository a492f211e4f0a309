// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Long values, each kept once for all operations and cells that have it: the checklist of an edition is the same in
//! every case that follows it.
//!
//! An operation is named after its whole value wherever that stands, so that a shared text cannot be changed unseen.
//! Invariant: a row has its value in itself or names it here, and a text here is never changed or removed.

use crate::id::Digest;
use crate::sql;
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};

/// From how many bytes on a value is kept here: below it, finding a text costs more than a copy of it.
const LONG: usize = 4096;

/// Where the value of an operation or a cell stands; empty on both sides where the cell is emptied.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed<'v> {
    /// The value, in the row itself.
    pub(crate) here: Option<&'v str>,
    /// The name of the value among the shared ones.
    pub(crate) shared: Option<Digest>,
}

/// Places a value, and keeps it here when it is long and not here yet.
pub(crate) fn place<'v>(to: &Connection, value: Option<&'v str>) -> rusqlite::Result<Placed<'v>> {
    let Some(long) = value.filter(|value| value.len() >= LONG) else {
        return Ok(Placed { here: value, shared: None });
    };
    let name = Digest::new(Sha256::digest(long).into());
    to.prepare_cached(sql::TEXT_ADD)?.execute(params![name, long])?;
    Ok(Placed { here: None, shared: Some(name) })
}

/// The shared text of that name.
pub(crate) fn one(connection: &Connection, name: Digest) -> rusqlite::Result<String> {
    connection.prepare_cached(sql::TEXT_ONE)?.query_row([name], |row| row.get(0))
}
