// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Makes the projections again from the operations, or only compares: cells and case rows.
//!
//! What a case's row says is the caller's to compute, from the cells alone. Invariant: projections made again
//! equal those that acts kept up to date; a difference is a defect.

use crate::case_row::{self, CaseRow};
use crate::cell::{self, Cell, Head};
use crate::fault::{During, StoreFault};
use crate::id::{CaseKey, Digest};
use crate::op::{Op, wall_ms};
use crate::sql;
use crate::store::Store;
use crate::text;
use rusqlite::{Connection, TransactionBehavior, params};
use std::collections::{BTreeMap, BTreeSet};

/// Makes a case's row from its cells.
type Projector<'p> =
    dyn Fn(CaseKey, &[Cell]) -> Result<CaseRow, Box<dyn std::error::Error + Send + Sync>> + 'p;

/// A projection that is not what the operations say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A cell.
    Cell {
        /// Its case.
        case: CaseKey,
        /// What thing of the case.
        entity: String,
        /// Which of its fields.
        field: String,
    },
    /// A row in the list of cases.
    Row {
        /// Its case.
        case: CaseKey,
    },
}

impl Store {
    /// Makes cells and case rows again from the operations, in one transaction.
    ///
    /// # Errors
    /// [`StoreFault::Projector`] when `row` fails, or a fault of writing; then the old projections stand.
    pub fn rebuild_projections(&mut self, row: &Projector<'_>) -> Result<(), StoreFault> {
        let doing = "make the projections again";
        self.must_write()?;
        let within =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).during(doing)?;
        within.execute(sql::CELL_REMOVE_ALL, []).during(doing)?;
        within.execute(sql::CASE_ROW_REMOVE_ALL, []).during(doing)?;
        for case in keys(&within, sql::OP_CASES).during(doing)? {
            let cells = from_operations(&within, case).during(doing)?;
            for cell in &cells {
                put(&within, case, cell).during(doing)?;
            }
            let made = row(case, &cells).map_err(StoreFault::Projector)?;
            case_row::put(&within, case, &made, updated_ms(&cells)).during(doing)?;
        }
        within.commit().during(doing)
    }

    /// Where the projections differ from what the operations say; empty when they are equal.
    ///
    /// # Errors
    /// [`StoreFault::Projector`] when `row` fails, or a fault of reading.
    pub fn compare_projections(&self, row: &Projector<'_>) -> Result<Vec<Difference>, StoreFault> {
        let doing = "compare the projections";
        let within = self.connection.unchecked_transaction().during(doing)?;
        let mut cases: BTreeSet<CaseKey> = keys(&within, sql::OP_CASES).during(doing)?.into_iter().collect();
        cases.extend(keys(&within, sql::CELL_CASES).during(doing)?);
        let listed = case_row::listed(&within, sql::CASE_ROW_ALL, []).during(doing)?;
        let mut rows: BTreeMap<CaseKey, _> = listed.into_iter().map(|listed| (listed.case, listed)).collect();
        let mut differences = Vec::new();
        for case in cases {
            let made = from_operations(&within, case).during(doing)?;
            let kept = cell::of_case(&within, case).during(doing)?;
            differences.extend(cells_that_differ(case, &made, &kept));
            let expected = row(case, &made).map_err(StoreFault::Projector)?;
            let kept = rows.remove(&case);
            if kept.is_none_or(|kept| kept.row != expected || kept.updated_ms != updated_ms(&made)) {
                differences.push(Difference::Row { case });
            }
        }
        differences.extend(rows.into_keys().map(|case| Difference::Row { case }));
        Ok(differences)
    }
}

/// The cells of a case as its operations make them: an operation is a head when no other names it as parent.
/// The order in which they are read does not matter.
pub(crate) fn cells_of(ops: Vec<Op>) -> Vec<Cell> {
    let replaced: BTreeSet<Digest> = ops.iter().flat_map(|op| op.parents.iter().copied()).collect();
    let mut cells: BTreeMap<(String, String), Vec<Head>> = BTreeMap::new();
    for op in ops.into_iter().filter(|op| !replaced.contains(&op.id)) {
        let head = Head { op: op.id, hlc: op.hlc, actor: op.actor, value: op.value };
        cells.entry((op.entity, op.field)).or_default().push(head);
    }
    let latest_first = |mut heads: Vec<Head>| {
        heads.sort_by_key(|head| std::cmp::Reverse((head.hlc, head.op)));
        heads
    };
    let cell = |((entity, field), heads)| Cell { entity, field, heads: latest_first(heads) };
    cells.into_iter().map(cell).collect()
}

fn from_operations(connection: &Connection, case: CaseKey) -> rusqlite::Result<Vec<Cell>> {
    let mut statement = connection.prepare_cached(sql::OP_OF_CASE)?;
    let ops = statement.query_map([case], Op::from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(cells_of(ops))
}

fn put(connection: &Connection, case: CaseKey, cell: &Cell) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(sql::CELL_ADD)?;
    for head in &cell.heads {
        let placed = text::place(connection, head.value.as_deref())?;
        statement.execute(params![
            case,
            cell.entity,
            cell.field,
            head.op,
            head.hlc,
            head.actor,
            placed.here,
            placed.shared
        ])?;
    }
    Ok(())
}

fn updated_ms(cells: &[Cell]) -> i64 {
    wall_ms(cells.iter().flat_map(|cell| &cell.heads).map(|head| head.hlc).max().unwrap_or(0))
}

fn cells_that_differ(case: CaseKey, made: &[Cell], kept: &[Cell]) -> Vec<Difference> {
    let made: BTreeSet<&Cell> = made.iter().collect();
    let kept: BTreeSet<&Cell> = kept.iter().collect();
    let names: BTreeSet<(&str, &str)> =
        made.symmetric_difference(&kept).map(|cell| (cell.entity.as_str(), cell.field.as_str())).collect();
    let difference =
        |(entity, field): (&str, &str)| Difference::Cell { case, entity: entity.into(), field: field.into() };
    names.into_iter().map(difference).collect()
}

fn keys(connection: &Connection, statement: &str) -> rusqlite::Result<Vec<CaseKey>> {
    let mut statement = connection.prepare_cached(statement)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    rows.collect()
}
