// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Signature fields, placed and tagged before the first signature.
//!
//! A later signature then only fills a field and changes nothing of page or tree, which is what a verifier
//! accepts. The child of a Form element is the object reference itself, not an array around it: some
//! verifiers judge a filled field as a change of the document otherwise.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::objects::{catalogue, lengths, text};
use crate::{DocumentFault, Laid, Letter, layout::PAGE_HEIGHT};

/// Printed, and not to be moved or deleted: the flags Print and Locked (ISO 32000-1, table 165).
const PRINT_AND_LOCKED: i64 = 4 + 128;
/// Signatures exist, and the file may only be appended to (ISO 32000-1, table 219).
const APPEND_ONLY: i64 = 3;

/// Writes the fields; gives back their elements in the order of their keys in the parent tree.
pub(super) fn write(
    doc: &mut Document,
    letter: &Letter,
    laid: &Laid,
    pages: &[ObjectId],
    ids: &[ObjectId],
    signature_font: Option<ObjectId>,
) -> Result<Vec<ObjectId>, DocumentFault> {
    let mut elements = Vec::new();
    let mut widgets: Vec<Object> = Vec::new();
    let first = i64::try_from(pages.len()).unwrap_or(i64::MAX);
    for (key, placed) in (first..).zip(&laid.fields) {
        let field = &letter.signature_fields[placed.field];
        let page = pages[placed.page];
        let [left, top, right, bottom] = placed.rect;
        let size = lengths(&[0.0, 0.0, right - left, bottom - top]);
        let look = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => size, "Resources" => Dictionary::new(),
        };
        let look = doc.add_object(Stream::new(look, b"q Q".to_vec()));
        let widget = doc.add_object(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Widget",
            "FT" => "Sig",
            "T" => text(&field.name),
            "TU" => text(&field.tip),
            "Contents" => text(&field.tip),
            "F" => PRINT_AND_LOCKED,
            "P" => page,
            "StructParent" => key,
            "Rect" => lengths(&[left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top]),
            "AP" => dictionary! { "N" => look },
        });
        let element = doc.get_dictionary_mut(ids[placed.node])?;
        element.set("Pg", page);
        element.set("K", dictionary! { "Type" => "OBJR", "Obj" => widget, "Pg" => page });
        let page = doc.get_dictionary_mut(page)?;
        let mut annotations = page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
        annotations.push(widget.into());
        page.set("Annots", annotations);
        elements.push(ids[placed.node]);
        widgets.push(widget.into());
    }
    if let Some(font) = signature_font {
        let resources = dictionary! { "Font" => dictionary! { "F0" => font } };
        let form = dictionary! { "Fields" => widgets, "SigFlags" => APPEND_ONLY, "DR" => resources };
        catalogue(doc)?.set("AcroForm", form);
    }
    Ok(elements)
}
