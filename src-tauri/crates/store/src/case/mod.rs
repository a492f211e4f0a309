// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of a case: which cells it has, and the case that cells make.
//!
//! Each thing of a case is an *entity* with a key such as `answer:A4.2`; each of its fields is a *cell* that
//! holds one JSON text, and one operation changes one cell. What is true only together (a reply, a person's
//! confirmation) is one cell, so that no merge can mix two people's words. The stored form is a promise of
//! its own: the forms here are kept apart from the domain's types, refuse fields they do not know, and every
//! value goes back in through the domain's own checking constructors. Invariant: the cells of a case make
//! that case again, and no text whatever makes this module panic.

mod after;
mod checklist;
mod closing;
mod codes;
mod decision;
mod entities;
mod external;
mod fault;
mod fields;
mod handling;
mod hearing;
mod key;
mod law;
mod operative;
mod order;
mod people;
mod points;
mod read;
mod register;
mod rich;
mod secrecy;
mod stored;
mod summary;
#[cfg(test)]
mod tests;
mod work;
mod write;

pub use fault::{CellsFault, Wrong};
pub use read::{Outline, case_from_cells};
pub(crate) use read::{
    answers_from_entities, case_from_entities, list_from_text, outline_from_entities, questions_from_entities,
};
pub use summary::CaseSummary;
pub use write::{all_cells, cells_of, changes};

/// An entity's key and its cells: each field with its JSON text, `None` where the field is empty.
pub type EntityCells = (String, Vec<(String, Option<String>)>);

/// One cell: the entity's key, the field, and its JSON text, `None` where the field is empty.
pub type CellText = (String, String, Option<String>);
