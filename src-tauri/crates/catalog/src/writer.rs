// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Writes values as TOML, so that what an office hands out reads back as what it was.

use domain::law::Period;

/// A text as a TOML string on one line.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A line with a key and its text.
pub(crate) fn line(key: &str, text: &str) -> String {
    format!("{key} = {}\n", quoted(text))
}

/// A span of days.
pub(crate) fn period(span: &Period) -> String {
    match span.to() {
        Some(to) => format!("{{ from = {}, to = {to} }}", span.from()),
        None => format!("{{ from = {} }}", span.from()),
    }
}
