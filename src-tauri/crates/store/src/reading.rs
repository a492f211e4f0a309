// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A stored case as its cells say it: whole, or only what is asked for of it.
//!
//! A case of thousands of questions has twenty megabytes of sealed pages. Opening them and reading what they say take
//! about as long, so that a large case is read by two threads: one goes on through the pages while the other checks
//! what came before. A small case is read by one, since a thread costs more than it.

use crate::case::{
    CellsFault, EntityCells, Outline, answers_from_entities, case_from_entities, outline_from_entities,
    questions_from_entities,
};
use crate::fault::{During, StoreFault};
use crate::id::{CaseKey, Digest};
use crate::sql;
use crate::store::Store;
use domain::case::Case;
use domain::checklist::{Question, QuestionId};
use domain::id::CaseId;
use domain::work::Answer;
use rusqlite::{Connection, Params, params};
use std::collections::BTreeMap;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

/// How many entities go from one thread to the other at a time; a case of fewer is read by one.
const BATCH: usize = 256;
const READ: &str = "read the cells of a case";
/// How many batches may wait.
const WAITING: usize = 16;

/// Why a stored case could not be read.
#[derive(Debug, thiserror::Error)]
pub enum CaseFault {
    /// The database gave no cells.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// Cells that devices have given different values, as `entity.field`.
    #[error("devices disagree on {0:?}")]
    Conflict(Vec<String>),
    /// The cells make no case.
    #[error(transparent)]
    Cells(#[from] CellsFault),
}

impl Store {
    /// A case as its cells say it; `None` when it has none.
    ///
    /// # Errors
    /// [`CaseFault`]: what the database refuses, else the cells in conflict, else the first that does not belong.
    pub fn read_case(&self, id: CaseId) -> Result<Option<Case>, CaseFault> {
        let key = CaseKey::new(*id.as_bytes());
        let mut first = Vec::with_capacity(BATCH);
        thread::scope(|scope| {
            let mut other: Option<(SyncSender<Vec<EntityCells>>, thread::ScopedJoinHandle<'_, _>)> = None;
            let read = each_entity(&self.connection, sql::CELL_TEXTS, [key], |entity| {
                first.push(entity);
                if first.len() < BATCH {
                    return;
                }
                let (sender, _) = other.get_or_insert_with(|| {
                    let (sender, batches) = sync_channel::<Vec<EntityCells>>(WAITING);
                    (sender, scope.spawn(move || case_from_entities(id, batches.into_iter().flatten())))
                });
                // Whoever has found a fault listens no more, and tells it at the end.
                let _ = sender.send(std::mem::replace(&mut first, Vec::with_capacity(BATCH)));
            });
            let rest = std::mem::take(&mut first);
            let none = rest.is_empty() && other.is_none();
            let made = match other {
                Some((sender, reading)) => {
                    let _ = sender.send(rest);
                    drop(sender);
                    reading.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
                }
                None => case_from_entities(id, rest),
            };
            let disputed = read.during(READ)?;
            match (disputed.is_empty(), none) {
                (false, _) => Err(CaseFault::Conflict(disputed)),
                (true, true) => Ok(None),
                (true, false) => Ok(Some(made?)),
            }
        })
    }

    /// What a case says of itself, without the work in it; `None` when there is no such case.
    ///
    /// # Errors
    /// [`CaseFault`] in what is read.
    pub fn read_outline(&self, id: CaseId) -> Result<Option<Outline>, CaseFault> {
        let mut found = self.entities(id, &["case".to_owned(), "checklist".to_owned()])?;
        let (from, to) = ("occasion:", "occasion;");
        let between = params![CaseKey::new(*id.as_bytes()), from, to];
        found.extend(gathered(&self.connection, sql::CELL_TEXTS_BETWEEN, between)?);
        Ok(outline_from_entities(found)?)
    }

    /// What a case answers to some questions; those without an answer are left out.
    ///
    /// # Errors
    /// [`CaseFault`] in what is read.
    pub fn read_answers<'q>(
        &self,
        id: CaseId,
        questions: impl IntoIterator<Item = &'q QuestionId>,
    ) -> Result<BTreeMap<QuestionId, Answer>, CaseFault> {
        Ok(answers_from_entities(self.entities(id, &keys("answer", questions))?)?)
    }

    /// Some questions as the checklist of a case puts them; those that it does not have are left out.
    ///
    /// # Errors
    /// [`CaseFault`] in what is read.
    pub fn read_questions<'q>(
        &self,
        id: CaseId,
        questions: impl IntoIterator<Item = &'q QuestionId>,
    ) -> Result<BTreeMap<QuestionId, Question>, CaseFault> {
        Ok(questions_from_entities(self.entities(id, &keys("question", questions))?)?)
    }

    // In one statement: the database finds each by its key.
    fn entities(&self, id: CaseId, named: &[String]) -> Result<Vec<EntityCells>, CaseFault> {
        let named = serde_json::Value::from(named).to_string();
        gathered(&self.connection, sql::CELL_TEXTS_OF, params![CaseKey::new(*id.as_bytes()), named])
    }
}

fn keys<'q>(kind: &str, questions: impl IntoIterator<Item = &'q QuestionId>) -> Vec<String> {
    questions.into_iter().map(|question| format!("{kind}:{question}")).collect()
}

fn gathered(
    connection: &Connection,
    statement: &str,
    of: impl Params,
) -> Result<Vec<EntityCells>, CaseFault> {
    let mut found = Vec::new();
    let disputed = each_entity(connection, statement, of, |entity| found.push(entity)).during(READ)?;
    if disputed.is_empty() { Ok(found) } else { Err(CaseFault::Conflict(disputed)) }
}

/// Gives each entity of a case with its cells, in order; of each cell what is shown. The cells in conflict come back.
///
/// Which head of a cell is the latest is found here: in the database it would cost a copy of every value.
fn each_entity(
    connection: &Connection,
    statement: &str,
    of: impl Params,
    mut take: impl FnMut(EntityCells),
) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare_cached(statement)?;
    let mut rows = statement.query(of)?;
    let mut disputed = Vec::new();
    let mut now = EntityCells::default();
    let mut latest: (i64, Digest) = (0, Digest::ZERO);
    while let Some(row) = rows.next()? {
        let (entity, field) = (row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?);
        let head: (i64, Digest) = (row.get(2)?, row.get(3)?);
        let value = row.get_ref(4)?.as_str_or_null()?;
        if now.0 != entity {
            if !now.1.is_empty() {
                take(std::mem::take(&mut now));
            }
            entity.clone_into(&mut now.0);
        }
        match now.1.last_mut() {
            Some((shown, text)) if shown == field => {
                let name = format!("{entity}.{field}");
                if text.as_deref() != value && !disputed.contains(&name) {
                    disputed.push(name);
                }
                if head > latest {
                    (*text, latest) = (value.map(str::to_owned), head);
                }
            }
            _ => {
                now.1.push((field.to_owned(), value.map(str::to_owned)));
                latest = head;
            }
        }
    }
    if !now.1.is_empty() {
        take(now);
    }
    Ok(disputed)
}
