// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Acts that open a case of its own beside the samples, as text that further acts can follow.

use std::fmt::Write;

/// Who comes into a case with its opening.
#[derive(Debug, Clone, Copy)]
pub struct Somebody<'a> {
    /// How the acts call them.
    pub handle: &'a str,
    /// Name.
    pub name: &'a str,
    /// Title.
    pub title: &'a str,
    /// Role, as its word.
    pub role: &'a str,
}

/// The acts that open a case of that kind and purpose; the first of the people opens it and is its officer.
///
/// # Panics
/// When nobody opens it.
#[must_use]
pub fn opening(kind: &str, purpose: &str, people: &[Somebody<'_>]) -> String {
    let officer = people.first().expect("somebody opens the case").handle;
    let mut acts = "format = 1\ntitle = \"Prov\"\n".to_owned();
    for Somebody { handle, name, title, role } in people {
        write!(acts, "[people.{handle}]\nname = \"{name}\"\ntitle = \"{title}\"\nrole = \"{role}\"\n")
            .expect("a text takes more text");
    }
    acts + &format!(
        r#"
[[act]]
at = 2025-03-03T08:00:00+01:00
by = "{officer}"
do = "open_case"
as = "arende"
kind = "{kind}"
purpose = "{purpose}"
title = "Prov"
opened_on = "2025-03-03"
trigger = "Planerad tillsyn"
officer = "{officer}"
[act.authority]
name = "Myndigheten för vårdtillsyn"
address = "Box 1100, 100 01 Granvik"
email = "registrator@vardtillsyn.example"
court = "Förvaltningsrätten i Granvik"
"#
    )
}
