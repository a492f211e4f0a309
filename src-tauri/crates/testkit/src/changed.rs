// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! An acts file with some acts left out, changed or put in: a case that trips a rule is the good case with one
//! thing wrong.

use toml::{Table, Value};

/// What is changed in an acts file.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// Acts left out: those that have all of these fields.
    pub omit: Vec<Table>,
    /// Acts changed: those that have all fields of the first get those of the second.
    pub change: Vec<(Table, Table)>,
    /// Acts put in before the first act of a code, or last.
    pub insert: Vec<(Option<String>, Table)>,
}

/// The acts file with the changes made, as TOML text.
///
/// # Panics
/// When the text is no acts file, or a change fits no act: it would test nothing.
#[must_use]
pub fn changed(acts: &str, changes: &Changes) -> String {
    let mut file: Table = acts.parse().expect("an acts file");
    let Some(Value::Array(list)) = file.get_mut("act") else { panic!("an acts file without acts") };
    for wanted in &changes.omit {
        let before = list.len();
        list.retain(|act| !fits(act, wanted));
        assert!(list.len() < before, "no act fits {wanted:?}");
    }
    for (wanted, with) in &changes.change {
        let mut fitting = list.iter_mut().filter(|act| fits(act, wanted)).peekable();
        assert!(fitting.peek().is_some(), "no act fits {wanted:?}");
        for act in fitting {
            if let Value::Table(act) = act {
                act.extend(with.clone());
            }
        }
    }
    for (before, act) in &changes.insert {
        let code = |found: &Value| found.get("do").and_then(Value::as_str).map(str::to_owned);
        let at = before
            .as_ref()
            .and_then(|wanted| list.iter().position(|found| code(found).as_ref() == Some(wanted)));
        assert!(before.is_none() || at.is_some(), "no act {before:?}");
        list.insert(at.unwrap_or(list.len()), Value::Table(act.clone()));
    }
    toml::to_string(&file).expect("TOML again")
}

fn fits(act: &Value, wanted: &Table) -> bool {
    wanted.iter().all(|(key, value)| act.get(key) == Some(value))
}
