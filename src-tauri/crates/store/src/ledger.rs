// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The ledger: one line for each act, chained twice — within its case and within the store.
//!
//! The chain of a case can be handed out and checked alone, and tells nothing of other cases. It shows
//! tampering from the last place outside the store where a head was kept; whoever holds the key could write
//! the whole ledger anew. Invariant: lines are only added, and a line's digest is over the bytes as stored.

use crate::bytes::{Frame, join, split};
use crate::fault::{During, StoreFault};
use crate::id::{CaseKey, Digest, PersonKey};
use crate::sql;
use crate::store::Store;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Stands in the column of the case in lines that belong to none.
pub(crate) const NO_CASE: CaseKey = CaseKey::new([0; 16]);

/// A line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerLine {
    /// Place in the store's ledger, from one.
    pub seq: i64,
    /// The case; `None` for an act on the store itself.
    pub case: Option<CaseKey>,
    /// Place in the case's own chain, from one.
    pub case_seq: i64,
    /// When, in milliseconds since 1970 in UTC.
    pub at_ms: i64,
    /// Who.
    pub actor: PersonKey,
    /// What, in the caller's closed spelling.
    pub act: String,
    /// The particulars, as JSON; kept and hashed as these very bytes.
    pub payload: String,
    /// The operations the act made.
    pub ops: Vec<Digest>,
    /// SHA-256 of the files the act put in evidence or recorded as documents.
    pub files: Vec<Digest>,
    /// Digest of the case's preceding line; zeros before the first.
    pub prev_case: Digest,
    /// Digest of this line in the case's chain.
    pub hash_case: Digest,
    /// Digest of the store's preceding line; zeros before the first.
    pub prev_store: Digest,
    /// Digest of this line in the store's chain.
    pub hash_store: Digest,
}

impl LedgerLine {
    /// What the digest in the case's chain must be. It covers nothing of the store, so that it can be checked
    /// from the case's lines alone.
    #[must_use]
    pub fn case_digest(&self) -> Digest {
        Frame::begin("tillsyn-ledger-1")
            .bytes(&self.case.unwrap_or(NO_CASE).bytes())
            .number(self.case_seq)
            .number(self.at_ms)
            .bytes(&self.actor.bytes())
            .bytes(self.act.as_bytes())
            .bytes(self.payload.as_bytes())
            .bytes(&join(&self.ops))
            .bytes(&join(&self.files))
            .bytes(&self.prev_case.bytes())
            .end()
    }

    /// What the digest in the store's chain must be.
    #[must_use]
    pub fn store_digest(&self) -> Digest {
        Frame::begin("tillsyn-ledger-store-1")
            .bytes(&self.hash_case.bytes())
            .number(self.seq)
            .bytes(&self.prev_store.bytes())
            .end()
    }
}

/// Which lines are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All lines, in the order of the store.
    All,
    /// The lines of one case.
    Case(CaseKey),
    /// The lines that belong to no case.
    Store,
}

/// The last link of a chain: what is printed on a decision, and what later lines are held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainHead {
    /// Place of the last line; 0 in an empty chain.
    pub seq: i64,
    /// Its digest; zeros in an empty chain.
    pub hash: Digest,
}

/// The end of the store's ledger, with the hybrid clock it had reached.
pub(crate) struct Tail {
    pub(crate) head: ChainHead,
    pub(crate) hlc: i64,
}

impl Store {
    /// Lines of the ledger, first to last.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn ledger(&self, scope: Scope) -> Result<Vec<LedgerLine>, StoreFault> {
        let doing = "read the ledger";
        let (text, case) = match scope {
            Scope::All => (sql::LEDGER_ALL, None),
            Scope::Case(case) => (sql::LEDGER_OF_CASE, Some(case)),
            Scope::Store => (sql::LEDGER_OF_CASE, Some(NO_CASE)),
        };
        let mut statement = self.connection.prepare_cached(text).during(doing)?;
        let rows = match case {
            None => statement.query_map([], from_row),
            Some(case) => statement.query_map([case], from_row),
        };
        rows.and_then(Iterator::collect).during(doing)
    }

    /// The head of a chain, as it stands now.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn chain_head(&self, scope: Scope) -> Result<ChainHead, StoreFault> {
        let doing = "read the head of the ledger";
        match scope {
            Scope::All => last(&self.connection).map(|tail| tail.head).during(doing),
            Scope::Case(case) => last_of_case(&self.connection, case).during(doing),
            Scope::Store => last_of_case(&self.connection, NO_CASE).during(doing),
        }
    }
}

/// The end of the store's ledger.
pub(crate) fn last(connection: &Connection) -> rusqlite::Result<Tail> {
    let found = connection
        .prepare_cached(sql::LEDGER_LAST)?
        .query_row([], |row| {
            Ok(Tail { head: ChainHead { seq: row.get(0)?, hash: row.get(1)? }, hlc: row.get(2)? })
        })
        .optional()?;
    Ok(found.unwrap_or(Tail { head: ChainHead { seq: 0, hash: Digest::ZERO }, hlc: 0 }))
}

/// The end of one case's chain.
pub(crate) fn last_of_case(connection: &Connection, case: CaseKey) -> rusqlite::Result<ChainHead> {
    let found = connection
        .prepare_cached(sql::LEDGER_LAST_OF_CASE)?
        .query_row([case], |row| Ok(ChainHead { seq: row.get(0)?, hash: row.get(1)? }))
        .optional()?;
    Ok(found.unwrap_or(ChainHead { seq: 0, hash: Digest::ZERO }))
}

/// Adds a line; `hlc` is the hybrid clock after the act.
pub(crate) fn add(connection: &Connection, line: &LedgerLine, hlc: i64) -> rusqlite::Result<()> {
    let row = params![
        line.seq,
        line.case.unwrap_or(NO_CASE),
        line.case_seq,
        line.at_ms,
        line.actor,
        line.act,
        line.payload,
        join(&line.ops),
        join(&line.files),
        hlc,
        line.prev_case,
        line.hash_case,
        line.prev_store,
        line.hash_store,
    ];
    connection.prepare_cached(sql::LEDGER_ADD)?.execute(row).map(|_| ())
}

/// Reads a row of `ledger/all.sql` or `ledger/of_case.sql`.
pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<LedgerLine> {
    let case: CaseKey = row.get(1)?;
    Ok(LedgerLine {
        seq: row.get(0)?,
        case: (case != NO_CASE).then_some(case),
        case_seq: row.get(2)?,
        at_ms: row.get(3)?,
        actor: row.get(4)?,
        act: row.get(5)?,
        payload: row.get(6)?,
        ops: split(row.get_ref(7)?.as_blob()?),
        files: split(row.get_ref(8)?.as_blob()?),
        prev_case: row.get(10)?,
        hash_case: row.get(11)?,
        prev_store: row.get(12)?,
        hash_store: row.get(13)?,
    })
}
