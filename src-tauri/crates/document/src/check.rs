// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Our own look at a finished file before it is sealed.
//!
//! It reads the bytes as a stranger would and holds them against the clauses that a mistake of ours could
//! break; it does not replace a full validator and knows nothing of the letter. Invariant: a file without a
//! fault here is tagged, speaks a language, carries its fonts, and its signature fields can be filled without
//! touching anything else.

mod content;
mod parts;

use lopdf::{Dictionary, Document, Object, ObjectId};
use thiserror::Error;

/// What a file lacks.
#[derive(Debug, Error, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum StructuralFault {
    /// Not a PDF file that can be read.
    #[error("checking the document: it cannot be read")]
    Unreadable,
    /// It is encrypted (ISO 19005-3, 6.1.3).
    #[error("checking the document: it is encrypted")]
    Encrypted,
    /// The trailer has no identifier (ISO 19005-3, 6.1.3).
    #[error("checking the document: it has no identifier")]
    NoIdentifier,
    /// It has no tree of meaning, or does not say so (ISO 14289-1, 7.1).
    #[error("checking the document: it is not tagged")]
    NotTagged,
    /// It does not say its language (ISO 14289-1, 7.2).
    #[error("checking the document: it has no language")]
    NoLanguage,
    /// It has no title, or the title is not shown (ISO 14289-1, 7.1).
    #[error("checking the document: it has no title to show")]
    NoTitle,
    /// The metadata lack a mark (ISO 19005-3, 6.6.4; ISO 14289-1, 5).
    #[error("checking the document: the metadata lack {0}")]
    Metadata(&'static str),
    /// It has no colour profile (ISO 19005-3, 6.2.3).
    #[error("checking the document: it has no output intent with a profile")]
    NoOutputIntent,
    /// A font is not embedded (ISO 19005-3, 6.2.11.4).
    #[error("checking the document: font {0} is not embedded")]
    FontNotEmbedded(String),
    /// A font does not say what its glyphs stand for (ISO 19005-3, 6.2.11.7).
    #[error("checking the document: font {0} cannot be read as text")]
    FontWithoutText(String),
    /// Something is drawn that is neither content nor artifact (ISO 14289-1, 7.1).
    #[error("checking the document: page {0} draws something that is not marked")]
    Unmarked(usize),
    /// A mark does not lead to the tree.
    #[error("checking the document: mark {mcid} on page {page} leads nowhere")]
    MarkWithoutParent {
        /// The page, from 1.
        page: usize,
        /// The number of the mark.
        mcid: i64,
    },
    /// A page does not give the order of its fields (ISO 14289-1, 7.18.3).
    #[error("checking the document: page {0} has no tab order by structure")]
    NoTabOrder(usize),
    /// A heading is deeper than one step below the one before it (ISO 14289-1, 7.4.2).
    #[error("checking the document: a heading of level {0} skips a level")]
    HeadingSkipped(u8),
    /// A figure has no description (ISO 14289-1, 7.3).
    #[error("checking the document: a figure has no description")]
    FigureWithoutDescription,
    /// A signature field is not ready to be filled.
    #[error("checking the document: signature field {name} lacks {what}")]
    Field {
        /// The field's name.
        name: String,
        /// What is missing.
        what: &'static str,
    },
    /// An embedded file does not say what it is to the document (ISO 19005-3, 6.8).
    #[error("checking the document: an embedded file lacks {0}")]
    Attachment(&'static str),
}

/// All faults of a file, each once, in a fixed order; none when it may be sealed.
pub fn structural_faults(pdf: &[u8]) -> Vec<StructuralFault> {
    let mut faults = Vec::new();
    let Ok(doc) = Document::load_mem(pdf) else { return vec![StructuralFault::Unreadable] };
    if doc.trailer.has(b"Encrypt") {
        return vec![StructuralFault::Encrypted];
    }
    let Ok(catalogue) = doc.catalog() else { return vec![StructuralFault::Unreadable] };
    if !doc.trailer.get(b"ID").and_then(Object::as_array).is_ok_and(|ids| ids.len() == 2) {
        faults.push(StructuralFault::NoIdentifier);
    }
    parts::catalogue(&doc, catalogue, &mut faults);
    parts::metadata(&doc, catalogue, &mut faults);
    parts::fonts(&doc, &mut faults);
    parts::fields(&doc, catalogue, &mut faults);
    parts::attachments(&doc, catalogue, &mut faults);
    content::marks(&doc, catalogue, &mut faults);
    content::tree(&doc, catalogue, &mut faults);
    faults.sort();
    faults.dedup();
    faults
}

/// What an object is once references are followed.
fn resolved<'a>(doc: &'a Document, object: &'a Object) -> Option<&'a Object> {
    doc.dereference(object).ok().map(|(_, object)| object)
}

/// A dictionary under a key, references followed.
fn dict_at<'a>(doc: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    resolved(doc, dict.get(key).ok()?)?.as_dict().ok()
}

/// An array under a key, references followed.
fn array_at<'a>(doc: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Vec<Object>> {
    resolved(doc, dict.get(key).ok()?)?.as_array().ok()
}

fn name_at<'a>(dict: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    dict.get(key).ok()?.as_name().ok()
}

fn int_at(dict: &Dictionary, key: &[u8]) -> Option<i64> {
    dict.get(key).ok()?.as_i64().ok()
}

/// A text string that is not empty.
fn has_text(dict: &Dictionary, key: &[u8]) -> bool {
    dict.get(key)
        .and_then(Object::as_str)
        .is_ok_and(|text| text.len() > if text.starts_with(&[0xFE, 0xFF]) { 2 } else { 0 })
}

/// The leaves of a number tree (ISO 32000-1, 7.9.7), as far as this producer nests them: not at all.
fn number_tree<'a>(doc: &'a Document, tree: &'a Dictionary) -> Vec<(i64, &'a Object)> {
    let numbers = array_at(doc, tree, b"Nums").map(Vec::as_slice).unwrap_or_default();
    numbers.chunks_exact(2).filter_map(|pair| Some((pair[0].as_i64().ok()?, &pair[1]))).collect()
}

/// The pages in order.
fn pages(doc: &Document) -> Vec<(usize, ObjectId)> {
    doc.get_pages().into_values().enumerate().map(|(at, id)| (at + 1, id)).collect()
}
