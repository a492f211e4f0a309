// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! An act: the one way anything in the store changes, drafts and keys apart.
//!
//! Refuses changes without a case and texts without a name. Invariant: operations, cells, files, persons, the
//! case's row and the ledger line of an act are one transaction; it is durable when [`Store::commit`] returns
//! and has left no trace when it fails.

use crate::case_row::{self, CaseRow};
use crate::fault::{During, StoreFault};
use crate::id::{CaseKey, DeviceKey, Digest, PersonKey};
use crate::kept::Kept;
use crate::ledger::{self, LedgerLine, NO_CASE};
use crate::op::{self, Op};
use crate::paper::{self, NewDocument, NewEvidence};
use crate::person::Person;
use crate::sql;
use crate::store::Store;
use crate::text::{self, Placed};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

const DOING: &str = "commit an act";

/// A cell given a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What thing of the case it is about, in the caller's words.
    pub entity: String,
    /// Which of its fields.
    pub field: String,
    /// The new value; `None` empties the cell.
    pub value: Option<String>,
}

/// Something a person did.
#[derive(Debug)]
pub struct Act {
    /// The case it was done in; `None` for an act on the store itself.
    pub case: Option<CaseKey>,
    /// Who did it.
    pub actor: PersonKey,
    /// When, in milliseconds since 1970 in UTC.
    pub at_ms: i64,
    /// What was done, in the caller's closed spelling.
    pub act: String,
    /// The particulars as JSON, in the caller's canonical form: these bytes are what is hashed.
    pub payload: String,
    /// The cells it changed; those that already hold the value are passed over.
    pub changes: Vec<Change>,
    /// The case's row after the act; `None` leaves it.
    pub row: Option<CaseRow>,
    /// Persons added or changed.
    pub persons: Vec<Person>,
    /// What the office keeps beside its cases, or gives up.
    pub kept: Vec<Kept>,
    /// Files put in evidence.
    pub evidence: Vec<NewEvidence>,
    /// Documents recorded.
    pub documents: Vec<NewDocument>,
}

impl Act {
    /// An act that as yet changes nothing; it leaves a line in the ledger all the same.
    #[must_use]
    pub fn new(case: Option<CaseKey>, actor: PersonKey, at_ms: i64, act: &str, payload: &str) -> Self {
        Self {
            case,
            actor,
            at_ms,
            act: act.to_owned(),
            payload: payload.to_owned(),
            changes: Vec::new(),
            row: None,
            persons: Vec::new(),
            kept: Vec::new(),
            evidence: Vec::new(),
            documents: Vec::new(),
        }
    }

    /// Refuses what no act may be.
    fn check(&self) -> Result<(), StoreFault> {
        let malformed = |what| Err(StoreFault::Malformed { what });
        let of_case = self.row.is_some()
            || !(self.changes.is_empty() && self.evidence.is_empty() && self.documents.is_empty());
        if self.case == Some(NO_CASE) {
            return malformed("a case key of zeros");
        }
        if self.case.is_none() && of_case {
            return malformed("changes to a case in an act without one");
        }
        if self.kept.iter().any(|kept| kept.kind.is_empty() || kept.name.is_empty()) {
            return malformed("something kept without kind or name");
        }
        if self.act.is_empty() {
            return malformed("an act without a name");
        }
        if self.changes.iter().any(|change| change.entity.is_empty() || change.field.is_empty()) {
            return malformed("a change without entity or field");
        }
        Ok(())
    }
}

impl Store {
    /// Carries out an act, durably, and gives its line in the ledger.
    ///
    /// # Errors
    /// [`StoreFault::Malformed`] for what no act may be, [`StoreFault::DiskFull`], [`StoreFault::ReadOnly`],
    /// [`StoreFault::OpenedForReading`]; nothing has changed then.
    pub fn commit(&mut self, act: &Act) -> Result<LedgerLine, StoreFault> {
        self.must_write()?;
        act.check()?;
        paper::check_staged(self, act)?;
        let device = self.device;
        let names = self.file_names();
        let within =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).during(DOING)?;
        let tail = ledger::last(&within).during(DOING)?;
        let case = act.case.unwrap_or(NO_CASE);
        let written = write_changes(&within, device, case, act, tail.hlc)?;
        let files = paper::record(&within, &names, case, act).during(DOING)?;
        act.persons.iter().try_for_each(|person| person.put(&within)).during(DOING)?;
        act.kept.iter().try_for_each(|kept| kept.put(&within)).during(DOING)?;
        write_row(&within, case, act, written.updated_ms)?;
        let chain = ledger::last_of_case(&within, case).during(DOING)?;
        let mut line = LedgerLine {
            seq: tail.head.seq + 1,
            case: act.case,
            case_seq: chain.seq + 1,
            at_ms: act.at_ms,
            actor: act.actor,
            act: act.act.clone(),
            payload: act.payload.clone(),
            ops: written.ops,
            files,
            prev_case: chain.hash,
            hash_case: Digest::ZERO,
            prev_store: tail.head.hash,
            hash_store: Digest::ZERO,
        };
        line.hash_case = line.case_digest();
        line.hash_store = line.store_digest();
        ledger::add(&within, &line, written.hlc).during(DOING)?;
        within.commit().during(DOING)?;
        Ok(line)
    }

    /// Whether any of the changes would make an operation: for a caller that wants no line in the ledger for
    /// a text that was left as it was.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn differs(&self, case: CaseKey, changes: &[Change]) -> Result<bool, StoreFault> {
        for change in changes {
            if !holds(&heads(&self.connection, case, change).during("compare a cell")?, change) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// What the changes of an act came to.
struct Written {
    ops: Vec<Digest>,
    /// The hybrid clock after them.
    hlc: i64,
    /// Wall time of the last operation; `None` when there was none.
    updated_ms: Option<i64>,
}

/// Makes an operation of each change and brings the cells up to date.
fn write_changes(
    within: &Transaction<'_>,
    device: DeviceKey,
    case: CaseKey,
    act: &Act,
    last_hlc: i64,
) -> Result<Written, StoreFault> {
    let mut written = Written { ops: Vec::new(), hlc: last_hlc, updated_ms: None };
    if act.changes.is_empty() {
        return Ok(written);
    }
    let (mut device_seq, mut prev) = last_of_device(within, case, device).during(DOING)?;
    for change in &act.changes {
        within
            .prepare_cached(sql::DRAFT_REMOVE)
            .and_then(|mut statement| statement.execute(params![case, change.entity, change.field]))
            .during(DOING)?;
        let heads = heads(within, case, change).during(DOING)?;
        if holds(&heads, change) {
            continue;
        }
        device_seq += 1;
        written.hlc = op::tick(written.hlc, act.at_ms);
        let mut op = Op {
            id: Digest::ZERO,
            case,
            device,
            device_seq,
            hlc: written.hlc,
            actor: act.actor,
            entity: change.entity.clone(),
            field: change.field.clone(),
            value: change.value.clone(),
            parents: heads.iter().map(|(op, _)| *op).collect(),
            prev,
            format: op::FORMAT,
        };
        op.id = op.digest();
        let placed = text::place(within, op.value.as_deref()).during(DOING)?;
        op.add(within, placed).during(DOING)?;
        replace_heads(within, &op, placed, heads.len()).during(DOING)?;
        prev = op.id;
        written.ops.push(op.id);
        written.updated_ms = Some(op::wall_ms(op.hlc));
    }
    Ok(written)
}

/// Brings the case's row up to date, as far as the act says anything of it.
fn write_row(
    within: &Transaction<'_>,
    case: CaseKey,
    act: &Act,
    updated_ms: Option<i64>,
) -> Result<(), StoreFault> {
    match (&act.row, updated_ms) {
        (None, None) => Ok(()),
        (None, Some(updated_ms)) => within
            .prepare_cached(sql::CASE_ROW_TOUCH)
            .and_then(|mut statement| statement.execute(params![case, updated_ms]))
            .map(|_| ())
            .during(DOING),
        (Some(row), Some(updated_ms)) => case_row::put(within, case, row, updated_ms).during(DOING),
        (Some(row), None) => match case_row::updated_ms(within, case).during(DOING)? {
            Some(updated_ms) => case_row::put(within, case, row, updated_ms).during(DOING),
            None => Err(StoreFault::Malformed { what: "a row of a case that has no cell" }),
        },
    }
}

/// The heads of a change's cell, in ascending order of their names.
fn heads(
    connection: &Connection,
    case: CaseKey,
    change: &Change,
) -> rusqlite::Result<Vec<(Digest, Option<String>)>> {
    let mut statement = connection.prepare_cached(sql::CELL_HEADS)?;
    let rows = statement
        .query_map(params![case, change.entity, change.field], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

/// Whether a cell already holds what the change would give it. An untouched cell holds nothing: emptying it
/// changes nothing. A cell in conflict is settled even by one of its own values.
fn holds(heads: &[(Digest, Option<String>)], change: &Change) -> bool {
    match heads {
        [] => change.value.is_none(),
        [(_, value)] => *value == change.value,
        _ => false,
    }
}

/// The device's last operation in a case.
fn last_of_device(
    connection: &Connection,
    case: CaseKey,
    device: DeviceKey,
) -> rusqlite::Result<(i64, Digest)> {
    let found = connection
        .prepare_cached(sql::OP_LAST_OF_DEVICE)?
        .query_row(params![case, device], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.unwrap_or((0, Digest::ZERO)))
}

/// Makes the operation the only head of its cell.
fn replace_heads(within: &Transaction<'_>, op: &Op, placed: Placed<'_>, had: usize) -> rusqlite::Result<()> {
    if had > 0 {
        within.prepare_cached(sql::CELL_CLEAR)?.execute(params![op.case, op.entity, op.field])?;
    }
    within
        .prepare_cached(sql::CELL_ADD)?
        .execute(params![op.case, op.entity, op.field, op.id, op.hlc, op.actor, placed.here, placed.shared])
        .map(|_| ())
}
