// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The signature fields of a document's form (ISO 32000-1, 12.7). Walks the field tree with limits, and
//! knows nothing about what a signature contains.

use std::collections::BTreeSet;

use super::PdfFault;
use super::file::Pdf;
use super::value::{Dict, Id, Value};

/// A field of type `/Sig`, filled or empty.
#[derive(Debug, Clone)]
pub(crate) struct SignatureField {
    pub(crate) id: Id,
    /// The full name, parts joined by full stops.
    pub(crate) name: String,
    pub(crate) dict: Dict,
}

impl SignatureField {
    /// What the field holds; an explicit null counts as empty.
    pub(crate) fn filled_with(&self) -> Option<&Value> {
        self.dict.get("V").filter(|v| **v != Value::Null)
    }
}

/// The form of the document, or nothing when it has none.
pub(crate) fn form(pdf: &Pdf<'_>) -> Result<Option<Dict>, PdfFault> {
    match pdf.catalog()?.get("AcroForm") {
        None | Some(Value::Null) => Ok(None),
        Some(value) => match pdf.resolve(value)? {
            Value::Dict(dict) => Ok(Some(dict)),
            _ => Err(PdfFault::Form),
        },
    }
}

/// All signature fields, in the order of the form.
pub(crate) fn signature_fields(pdf: &Pdf<'_>) -> Result<Vec<SignatureField>, PdfFault> {
    let Some(form) = form(pdf)? else { return Ok(Vec::new()) };
    let mut walk = Walk { pdf, seen: BTreeSet::new(), found: Vec::new() };
    let Some(fields) = form.get("Fields") else { return Ok(Vec::new()) };
    walk.all(fields, "", None, 0)?;
    Ok(walk.found)
}

struct Walk<'a> {
    pdf: &'a Pdf<'a>,
    seen: BTreeSet<Id>,
    found: Vec<SignatureField>,
}

const DEPTH: usize = 32;

impl Walk<'_> {
    fn all(
        &mut self,
        kids: &Value,
        parent: &str,
        kind: Option<&Value>,
        depth: usize,
    ) -> Result<(), PdfFault> {
        if depth > DEPTH {
            return Err(PdfFault::Limit);
        }
        let kids = self.pdf.resolve(kids)?;
        for kid in kids.array().ok_or(PdfFault::Form)? {
            let id = kid.reference().ok_or(PdfFault::Form)?;
            if !self.seen.insert(id) {
                return Err(PdfFault::Form);
            }
            self.one(id, parent, kind, depth)?;
        }
        Ok(())
    }

    fn one(&mut self, id: Id, parent: &str, kind: Option<&Value>, depth: usize) -> Result<(), PdfFault> {
        let dict = self.pdf.dict(id)?;
        let part = match dict.get("T") {
            Some(part) => text(self.pdf.resolve(part)?.string().ok_or(PdfFault::Form)?),
            // A widget of the field above, without a name of its own, is no field.
            None if depth > 0 => return Ok(()),
            None => String::new(),
        };
        let name = if parent.is_empty() { part } else { format!("{parent}.{part}") };
        let own = dict.get("FT").cloned();
        let kind = own.as_ref().or(kind);
        if let Some(kids) = dict.get("Kids") {
            self.all(kids, &name, kind, depth + 1)?;
        }
        if kind.and_then(Value::name) == Some(b"Sig") {
            self.found.push(SignatureField { id, name, dict });
        }
        Ok(())
    }
}

/// A text string (7.9.2.2): UTF-16 with a mark, UTF-8 with a mark, else one byte a character.
pub(crate) fn text(bytes: &[u8]) -> String {
    if let Some(wide) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        let units: Vec<u16> = wide.chunks_exact(2).map(|p| u16::from(p[0]) << 8 | u16::from(p[1])).collect();
        return String::from_utf16_lossy(&units);
    }
    if let Some(utf8) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return String::from_utf8_lossy(utf8).into_owned();
    }
    bytes.iter().map(|b| char::from(*b)).collect()
}
