// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A stored case as its cells say it: whole, or only what is asked for of it.
//!
//! The checklist of a case is a text that it shares with every case of the same edition. What was read from such a text
//! is kept for the next case, since opening and reading it takes far longer than all the rest.

use crate::case::{
    CellsFault, EntityCells, Outline, answers_from_entities, case_from_entities, list_from_text,
    outline_from_entities, questions_from_entities,
};
use crate::fault::{During, StoreFault};
use crate::id::{CaseKey, Digest};
use crate::store::Store;
use crate::{sql, text};
use domain::case::Case;
use domain::checklist::{Checklist, Question, QuestionId};
use domain::id::CaseId;
use domain::work::Answer;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Params, Row, params};
use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

const READ: &str = "read the cells of a case";
/// How many checklists are kept; an office works with a few editions at a time.
const KEPT: usize = 12;

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

/// The checklists that were read last, by the names of their texts; the last used first.
#[derive(Debug, Default)]
pub(crate) struct Lists(Vec<(Digest, Checklist)>);

impl Lists {
    fn find(&mut self, name: Digest) -> Option<Checklist> {
        let at = self.0.iter().position(|(known, _)| *known == name)?;
        self.0[..=at].rotate_right(1);
        self.0.first().map(|(_, list)| list.clone())
    }

    fn keep(&mut self, name: Digest, list: Checklist) {
        self.0.truncate(KEPT - 1);
        self.0.insert(0, (name, list));
    }
}

impl Store {
    /// A case as its cells say it; `None` when it has none.
    ///
    /// # Errors
    /// [`CaseFault`]: what the database refuses, else the cells in conflict, else the first that does not belong.
    pub fn read_case(&self, id: CaseId) -> Result<Option<Case>, CaseFault> {
        let found = self.gathered_beside_list(id)?;
        if found.entities.is_empty() {
            return Ok(None);
        }
        let list = self.list(found.list)?;
        Ok(Some(case_from_entities(id, found.entities, list)?))
    }

    /// What a case says of itself, without the work in it; `None` when there is no such case.
    ///
    /// # Errors
    /// [`CaseFault`] in what is read.
    pub fn read_outline(&self, id: CaseId) -> Result<Option<Outline>, CaseFault> {
        let mut found = self.entities(id, &["case".to_owned(), "checklist".to_owned()])?.entities;
        let (from, to) = ("occasion:", "occasion;");
        let between = params![CaseKey::new(*id.as_bytes()), from, to];
        found.extend(self.gathered(sql::CELL_TEXTS_BETWEEN, between)?.entities);
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
        Ok(answers_from_entities(self.entities(id, &keys("answer", questions))?.entities)?)
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
        let wanted: Vec<&QuestionId> = questions.into_iter().collect();
        let mut named = keys("question", wanted.iter().copied());
        named.push("checklist".to_owned());
        let found = self.entities(id, &named)?;
        let list = self.list(found.list)?;
        Ok(questions_from_entities(found.entities, list, &wanted)?)
    }

    // A long checklist takes as long to read as the cells take to gather: neither waits for the other.
    fn gathered_beside_list(&self, id: CaseId) -> Result<Gathered, CaseFault> {
        let gather = || self.gathered(sql::CELL_TEXTS, [CaseKey::new(*id.as_bytes())]);
        let Some((name, text)) = self.unread_list(id)? else { return gather() };
        let (found, list) = thread::scope(|scope| {
            let list = scope.spawn(|| list_from_text(text));
            (gather(), list.join())
        });
        let list = list.unwrap_or_else(|panic| resume_unwind(panic))?;
        self.lists.borrow_mut().keep(name, list);
        found
    }

    // None where there is no such text, where it has been read, and where devices disagree on it: that is said with all
    // else they disagree on.
    fn unread_list(&self, id: CaseId) -> Result<Option<(Digest, String)>, CaseFault> {
        let name = match self.entities(id, &["checklist".to_owned()]) {
            Ok(found) => found.list,
            Err(CaseFault::Conflict(_)) => None,
            Err(fault) => return Err(fault),
        };
        let Some(name) = name.filter(|name| self.lists.borrow_mut().find(*name).is_none()) else {
            return Ok(None);
        };
        Ok(Some((name, self.list_text(name)?)))
    }

    // In one statement: the database finds each by its key.
    fn entities(&self, id: CaseId, named: &[String]) -> Result<Gathered, CaseFault> {
        let named = serde_json::Value::from(named).to_string();
        self.gathered(sql::CELL_TEXTS_OF, params![CaseKey::new(*id.as_bytes()), named])
    }

    fn gathered(&self, statement: &str, of: impl Params) -> Result<Gathered, CaseFault> {
        let (found, disputed) = gather(&self.connection, statement, of).during(READ)?;
        if disputed.is_empty() { Ok(found) } else { Err(CaseFault::Conflict(disputed)) }
    }

    fn list(&self, name: Option<Digest>) -> Result<Option<Checklist>, CaseFault> {
        let Some(name) = name else { return Ok(None) };
        if let Some(known) = self.lists.borrow_mut().find(name) {
            return Ok(Some(known));
        }
        let list = list_from_text(self.list_text(name)?)?;
        self.lists.borrow_mut().keep(name, list.clone());
        Ok(Some(list))
    }

    fn list_text(&self, name: Digest) -> Result<String, CaseFault> {
        Ok(text::one(&self.connection, name).during("read the checklist of a case")?)
    }
}

fn keys<'q>(kind: &str, questions: impl IntoIterator<Item = &'q QuestionId>) -> Vec<String> {
    questions.into_iter().map(|question| format!("{kind}:{question}")).collect()
}

/// Entities with what is shown of each cell, all in order. The copy of the checklist is left out of them and named.
#[derive(Default)]
struct Gathered {
    entities: Vec<EntityCells>,
    list: Option<Digest>,
}

/// Gathers the cells of a case, and names those in conflict.
///
/// Which head of a cell is the latest is found here: in the database it would cost a copy of every value.
fn gather(
    connection: &Connection,
    statement: &str,
    of: impl Params,
) -> rusqlite::Result<(Gathered, Vec<String>)> {
    let mut statement = connection.prepare_cached(statement)?;
    let mut rows = statement.query(of)?;
    let (mut found, mut disputed) = (Gathered::default(), Vec::new());
    let mut now: Option<Shown> = None;
    while let Some(row) = rows.next()? {
        let (entity, field) = (row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?);
        match &mut now {
            Some(shown) if shown.entity == entity && shown.field == field => {
                if shown.take(Head::of(row)?) {
                    disputed.push(format!("{entity}.{field}"));
                }
            }
            _ => {
                let next = Shown::new(entity, field, Head::of(row)?);
                if let Some(done) = now.replace(next) {
                    found.add(connection, done)?;
                }
            }
        }
    }
    if let Some(done) = now {
        found.add(connection, done)?;
    }
    disputed.dedup();
    Ok((found, disputed))
}

impl Gathered {
    fn add(&mut self, connection: &Connection, Shown { entity, field, head }: Shown) -> rusqlite::Result<()> {
        let value = match head.value {
            Value::Empty => None,
            Value::Here(value) => Some(value),
            Value::Shared(name) if entity == "checklist" && field == "copy" => {
                self.list = Some(name);
                return Ok(());
            }
            Value::Shared(name) => Some(text::one(connection, name)?),
        };
        match self.entities.last_mut() {
            Some((last, fields)) if *last == entity => fields.push((field, value)),
            _ => self.entities.push((entity, vec![(field, value)])),
        }
        Ok(())
    }
}

/// A cell with the head that is shown of it.
struct Shown {
    entity: String,
    field: String,
    head: Head,
}

impl Shown {
    fn new(entity: &str, field: &str, head: Head) -> Self {
        Self { entity: entity.to_owned(), field: field.to_owned(), head }
    }

    /// Takes another head of the cell, and tells whether it says something else.
    fn take(&mut self, other: Head) -> bool {
        let differs = self.head.value != other.value;
        if other.at > self.head.at {
            self.head = other;
        }
        differs
    }
}

/// A value of a cell, and when it was set.
struct Head {
    at: (i64, Digest),
    value: Value,
}

/// A value; equal ones stand alike, since their length says where.
#[derive(PartialEq)]
enum Value {
    Empty,
    Here(String),
    Shared(Digest),
}

impl Head {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        let value = match (row.get_ref(4)?, row.get::<_, Option<Digest>>(5)?) {
            (_, Some(name)) => Value::Shared(name),
            (ValueRef::Null, None) => Value::Empty,
            (here, None) => Value::Here(here.as_str()?.to_owned()),
        };
        Ok(Self { at: (row.get(2)?, row.get(3)?), value })
    }
}
