// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Small objects that every part of the file is made of: text strings, dates, names, the catalogue.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

use crate::{DocumentFault, text::clean};

/// A text string in UTF-16, which can hold every character (ISO 32000-1, 7.9.2.2).
pub(super) fn text(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A text as the window bar of a reader may show it: without control and direction characters.
pub(super) fn shown(text: &str) -> String {
    clean(text, &mut BTreeSet::new()).trim().to_owned()
}

/// A string of plain ASCII.
pub(super) fn literal(text: &str) -> Object {
    Object::string_literal(text)
}

/// A name.
pub(super) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A date (ISO 32000-1, 7.9.4).
pub(super) fn date(at: &DateTime<FixedOffset>) -> Object {
    let offset = at.format("%:z").to_string().replace(':', "'");
    literal(&format!("D:{}{offset}'", at.format("%Y%m%d%H%M%S")))
}

/// An array of lengths, rounded to hundredths of a point.
pub(super) fn lengths(values: &[f32]) -> Object {
    Object::Array(values.iter().map(|value| rounded(*value).into()).collect())
}

/// A length rounded to hundredths of a point: finer than any printer, and short to write.
pub(super) fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// The document catalogue.
pub(super) fn catalogue(doc: &mut Document) -> Result<&mut Dictionary, DocumentFault> {
    let id: ObjectId = doc.trailer.get(b"Root")?.as_reference()?;
    Ok(doc.get_dictionary_mut(id)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_keeps_its_offset() {
        let at = DateTime::parse_from_rfc3339("2026-11-02T14:05:09+01:00").unwrap();
        assert_eq!(date(&at).as_str().unwrap(), b"D:20261102140509+01'00'");
    }
}
