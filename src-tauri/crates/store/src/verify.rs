// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Holds the ledger against itself, the operations against their names and chains, and each against the other.
//!
//! Refuses to stop at a first look: every line, every operation and every file's entry is read. Invariant: a
//! verdict of [`Verdict::Verified`] means that nothing between the first line and the head was changed, added
//! or taken away, unless the whole was written anew by somebody with the key.

use crate::fault::{During, StoreFault};
use crate::id::{CaseKey, DeviceKey, Digest};
use crate::ledger::{self, ChainHead, LedgerLine, NO_CASE};
use crate::op::Op;
use crate::sql;
use crate::store::Store;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

const DOING: &str = "verify the ledger";

/// What the verification came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Everything fits together.
    Verified {
        /// Lines read.
        lines: u64,
        /// Operations read.
        operations: u64,
        /// Head of the store's chain.
        head: ChainHead,
    },
    /// Something does not fit.
    Broken {
        /// Where, the first place found.
        at: Spot,
        /// What about it.
        flaw: Flaw,
    },
}

/// A place in the store's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// A line of the ledger, by its place in the chain that was checked.
    Line(i64),
    /// An operation.
    Operation {
        /// Its case.
        case: CaseKey,
        /// The device that made it.
        device: DeviceKey,
        /// Its place in that device's chain.
        device_seq: i64,
    },
    /// An entry of evidence or of a document, by the SHA-256 of its content.
    File(Digest),
}

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A number is missing or comes twice.
    Gap,
    /// The digest of what stands before is not the one that is named.
    Link,
    /// The digest is not that of the content.
    Content,
    /// The line belongs to another case than the chain.
    Case,
    /// A line names an operation that is not there.
    OperationMissing,
    /// Two lines name the same operation.
    NamedTwice,
    /// No line names it.
    Unnamed,
    /// The operation replaces one that is not there.
    ParentMissing,
}

impl Store {
    /// Verifies the whole ledger and everything it vouches for.
    ///
    /// # Errors
    /// A fault of reading; what does not fit is no fault but a verdict.
    pub fn verify_ledger(&self) -> Result<Verdict, StoreFault> {
        let read = match read_lines(&self.connection)? {
            Ok(read) => read,
            Err(broken) => return Ok(broken),
        };
        let operations = match check_operations(&self.connection, read.ops)? {
            Ok(count) => count,
            Err(broken) => return Ok(broken),
        };
        if let Some(stray) = stray_file(&self.connection, &read.files).during(DOING)? {
            return Ok(Verdict::Broken { at: Spot::File(stray), flaw: Flaw::Unnamed });
        }
        Ok(Verdict::Verified { lines: read.lines, operations, head: read.head })
    }
}

/// Checks the lines of one case by themselves, as they were handed out: first to last, none left out before
/// the end.
///
/// # Errors
/// The place in the case's chain and what about it does not fit.
pub fn check_case_chain(case: CaseKey, lines: &[LedgerLine]) -> Result<ChainHead, (i64, Flaw)> {
    let mut head = ChainHead { seq: 0, hash: Digest::ZERO };
    for line in lines {
        if line.case != Some(case) {
            return Err((head.seq + 1, Flaw::Case));
        }
        head = follow(head, line.case_seq, line.prev_case, line.hash_case, line.case_digest())
            .map_err(|flaw| (head.seq + 1, flaw))?;
    }
    Ok(head)
}

/// One step along a chain.
fn follow(
    before: ChainHead,
    seq: i64,
    prev: Digest,
    hash: Digest,
    computed: Digest,
) -> Result<ChainHead, Flaw> {
    if seq != before.seq + 1 {
        return Err(Flaw::Gap);
    }
    if prev != before.hash {
        return Err(Flaw::Link);
    }
    if hash != computed {
        return Err(Flaw::Content);
    }
    Ok(ChainHead { seq, hash })
}

/// What the lines vouch for.
struct Lines {
    lines: u64,
    head: ChainHead,
    /// Operations and the line that names each.
    ops: HashMap<Digest, i64>,
    files: HashSet<Digest>,
}

/// Follows both chains through all lines. The outer error is a fault, the inner one a verdict.
fn read_lines(connection: &Connection) -> Result<Result<Lines, Verdict>, StoreFault> {
    let mut statement = connection.prepare(sql::LEDGER_ALL).during(DOING)?;
    let mut rows = statement.query([]).during(DOING)?;
    let start = ChainHead { seq: 0, hash: Digest::ZERO };
    let mut read = Lines { lines: 0, head: start, ops: HashMap::new(), files: HashSet::new() };
    let mut chains: HashMap<CaseKey, ChainHead> = HashMap::new();
    while let Some(row) = rows.next().during(DOING)? {
        let line = ledger::from_row(row).during(DOING)?;
        let chain = chains.entry(line.case.unwrap_or(NO_CASE)).or_insert(start);
        let stepped = follow(read.head, line.seq, line.prev_store, line.hash_store, line.store_digest())
            .and_then(|head| {
                *chain = follow(*chain, line.case_seq, line.prev_case, line.hash_case, line.case_digest())?;
                Ok(head)
            });
        match stepped {
            Ok(head) => read.head = head,
            Err(flaw) => return Ok(Err(Verdict::Broken { at: Spot::Line(line.seq), flaw })),
        }
        read.lines += 1;
        read.files.extend(line.files);
        for op in line.ops {
            if read.ops.insert(op, line.seq).is_some() {
                return Ok(Err(Verdict::Broken { at: Spot::Line(line.seq), flaw: Flaw::NamedTwice }));
            }
        }
    }
    Ok(Ok(read))
}

/// Follows the chains of devices through all operations and crosses off what the lines name.
fn check_operations(
    connection: &Connection,
    named: HashMap<Digest, i64>,
) -> Result<Result<u64, Verdict>, StoreFault> {
    let mut statement = connection.prepare(sql::OP_ALL).during(DOING)?;
    let mut rows = statement.query([]).during(DOING)?;
    let mut walk = Walk { named, count: 0, chain: None, there: HashSet::new(), wanted: Vec::new() };
    while let Some(row) = rows.next().during(DOING)? {
        let op = Op::from_row(row).during(DOING)?;
        if let Err(broken) = walk.step(&op) {
            return Ok(Err(broken));
        }
    }
    Ok(walk.end())
}

/// A walk over all operations, ordered by case, device and place in the device's chain.
struct Walk {
    /// What the lines name and has not been met, with the line.
    named: HashMap<Digest, i64>,
    count: u64,
    chain: Option<(CaseKey, DeviceKey, ChainHead)>,
    /// The operations of the present case, and those they say they replace.
    there: HashSet<Digest>,
    wanted: Vec<(Digest, Spot)>,
}

impl Walk {
    fn step(&mut self, op: &Op) -> Result<(), Verdict> {
        let at = Spot::Operation { case: op.case, device: op.device, device_seq: op.device_seq };
        if self.chain.is_some_and(|(case, _, _)| case != op.case) {
            self.end_case()?;
        }
        let before = match self.chain {
            Some((case, device, head)) if (case, device) == (op.case, op.device) => head,
            _ => ChainHead { seq: 0, hash: Digest::ZERO },
        };
        let head = follow(before, op.device_seq, op.prev, op.id, op.digest())
            .map_err(|flaw| Verdict::Broken { at, flaw })?;
        self.chain = Some((op.case, op.device, head));
        self.named.remove(&op.id).ok_or(Verdict::Broken { at, flaw: Flaw::Unnamed })?;
        self.there.insert(op.id);
        self.wanted.extend(op.parents.iter().map(|parent| (*parent, at)));
        self.count += 1;
        Ok(())
    }

    /// Looks whether every operation of the case that is said to be replaced is there.
    fn end_case(&mut self) -> Result<(), Verdict> {
        let there = std::mem::take(&mut self.there);
        match self.wanted.drain(..).find(|(parent, _)| !there.contains(parent)) {
            Some((_, at)) => Err(Verdict::Broken { at, flaw: Flaw::ParentMissing }),
            None => Ok(()),
        }
    }

    fn end(mut self) -> Result<u64, Verdict> {
        self.end_case()?;
        match self.named.into_values().min() {
            Some(line) => Err(Verdict::Broken { at: Spot::Line(line), flaw: Flaw::OperationMissing }),
            None => Ok(self.count),
        }
    }
}

/// An entry of evidence or of a document that no line vouches for.
fn stray_file(connection: &Connection, vouched: &HashSet<Digest>) -> rusqlite::Result<Option<Digest>> {
    let mut statement = connection.prepare(sql::FILE_USED)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let sha256: Digest = row.get(0)?;
        if !vouched.contains(&sha256) {
            return Ok(Some(sha256));
        }
    }
    Ok(None)
}
