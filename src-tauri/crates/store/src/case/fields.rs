// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The fields of one entity: [`Row`] writes them as JSON with sorted keys, so that one value has one text;
//! [`Fields`] takes them out one by one and refuses what is left over.

use super::fault::{CellsFault, Wrong};
use super::stored::Stored;
use serde_json::Value;
use std::collections::BTreeMap;

/// The cells of an entity as they are written.
#[derive(Debug, Default)]
pub(super) struct Row {
    cells: Vec<(String, Option<String>)>,
}

impl Row {
    /// Writes a field that the entity always has.
    pub(super) fn always<T: Stored>(&mut self, field: &str, value: &T) {
        self.maybe(field, Some(value));
    }

    /// Writes a field that can be empty.
    pub(super) fn maybe<T: Stored>(&mut self, field: &str, value: Option<&T>) {
        self.cells.push((field.to_owned(), value.map(text)));
    }

    /// Writes a list, which is empty where nothing is in it.
    pub(super) fn list<T: Stored>(&mut self, field: &str, list: &Vec<T>) {
        self.maybe(field, Some(list).filter(|list| !list.is_empty()));
    }

    pub(super) fn into_cells(self) -> Vec<(String, Option<String>)> {
        self.cells
    }
}

#[expect(clippy::expect_used, reason = "the stored forms have string keys only and no fallible serialiser")]
fn text<T: Stored>(value: &T) -> String {
    let value = serde_json::to_value(value.stored()).expect("a stored form is JSON");
    let mut text = String::new();
    write_sorted(&value, &mut text);
    text
}

// Sorted here, since the order of serde_json's maps hangs on a feature that any crate of the build can set.
fn write_sorted(value: &Value, text: &mut String) {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text.push_str(&value.to_string());
        }
        Value::Array(list) => {
            text.push('[');
            for (at, item) in list.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                write_sorted(item, text);
            }
            text.push(']');
        }
        Value::Object(map) => {
            let sorted: BTreeMap<_, _> = map.iter().collect();
            text.push('{');
            for (at, (key, item)) in sorted.into_iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                write_sorted(item, text);
            }
            text.push('}');
        }
    }
}

/// The cells of an entity as they are read; those that are empty are left out before.
#[derive(Debug)]
pub(super) struct Fields {
    entity: String,
    /// By field; few, so that they are found by going through them.
    cells: Vec<(String, String)>,
}

impl Fields {
    /// The fields of an entity, each once and in the order of their names.
    pub(super) fn new(entity: String, cells: Vec<(String, String)>) -> Self {
        Self { entity, cells }
    }

    /// The key of the entity.
    pub(super) fn entity(&self) -> &str {
        &self.entity
    }

    /// The first field, to name a cell when the entity itself is wrong.
    pub(super) fn first(&self) -> &str {
        self.cells.first().map_or("", |(field, _)| field)
    }

    /// The rest of the names of the fields that begin so.
    pub(super) fn after(&self, prefix: &str) -> Vec<String> {
        let names = self.cells.iter().filter_map(|(field, _)| field.strip_prefix(prefix));
        names.map(str::to_owned).collect()
    }

    /// Takes a field that the entity must have.
    pub(super) fn always<T: Stored>(&mut self, field: &str) -> Result<T, CellsFault> {
        self.maybe(field)?.ok_or_else(|| self.fault(field, Wrong::Missing))
    }

    /// Takes a field that can be empty.
    pub(super) fn maybe<T: Stored>(&mut self, field: &str) -> Result<Option<T>, CellsFault> {
        let Some(at) = self.cells.iter().position(|(name, _)| name == field) else {
            return Ok(None);
        };
        let (_, text) = self.cells.remove(at);
        let stored = serde_json::from_str::<T::As>(&text).map_err(Wrong::Json);
        stored.and_then(T::restore).map(Some).map_err(|wrong| self.fault(field, wrong))
    }

    /// Takes a list, which is empty where the field is.
    pub(super) fn list<T: Stored>(&mut self, field: &str) -> Result<Vec<T>, CellsFault> {
        Ok(self.maybe(field)?.unwrap_or_default())
    }

    /// Refuses fields that nobody has taken.
    pub(super) fn finish(self) -> Result<(), CellsFault> {
        match self.cells.first() {
            Some((field, _)) => Err(self.fault(field, Wrong::UnknownField)),
            None => Ok(()),
        }
    }

    /// Names this entity and a field of it.
    pub(super) fn fault(&self, field: &str, wrong: Wrong) -> CellsFault {
        wrong.at(&self.entity, field)
    }
}
