// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the file says about itself: language, title, bookmarks, colours, metadata, identifier.

use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::{
    attachments,
    objects::{catalogue, date, literal, rounded, shown, text},
    xmp,
};
use crate::{
    DocumentFault, Laid, Letter,
    layout::{Bookmark, PAGE_HEIGHT},
};

/// The standard screen colours, as a profile in the public domain.
const SRGB: &[u8] = include_bytes!("../../../../../assets/icc/sRGB-v4.icc");
const PRODUCER: &str = "Tillsyn";

/// Writes everything that hangs on the catalogue and the trailer.
pub(super) fn write(
    doc: &mut Document,
    letter: &Letter,
    laid: &Laid,
    pages: &[ObjectId],
) -> Result<(), DocumentFault> {
    doc.version = "1.7".into();
    let outline = outline(doc, &laid.outline, pages);
    let profile = doc.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => literal("sRGB"),
        "Info" => literal("sRGB"),
        "DestOutputProfile" => profile,
    };
    let packet = xmp::packet(letter, PRODUCER).into_bytes();
    let packet = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet);
    let packet = doc.add_object(packet);
    let files = attachments::write(doc, letter);
    let entries = catalogue(doc)?;
    entries.set("Metadata", packet);
    entries.set("MarkInfo", dictionary! { "Marked" => true });
    entries.set("Lang", literal(letter.language.tag()));
    entries.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    entries.set("OutputIntents", vec![Object::Dictionary(intent)]);
    if let Some(outline) = outline {
        entries.set("Outlines", outline);
        entries.set("PageMode", "UseOutlines");
    }
    if let Some((associated, names)) = files {
        entries.set("AF", associated);
        entries.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
    }
    trailer(doc, letter);
    Ok(())
}

fn trailer(doc: &mut Document, letter: &Letter) {
    if let Ok(old) = doc.trailer.get(b"Info").and_then(Object::as_reference) {
        doc.objects.remove(&old);
    }
    let facts = doc.add_object(dictionary! {
        "Title" => text(&shown(&letter.title)),
        "Author" => text(&shown(&letter.issuer)),
        "Creator" => text(PRODUCER),
        "Producer" => text(PRODUCER),
        "CreationDate" => date(&letter.made_at),
        "ModDate" => date(&letter.made_at),
    });
    doc.trailer.set("Info", facts);
    let id = Object::String(letter.document_id.to_vec(), StringFormat::Hexadecimal);
    doc.trailer.set("ID", vec![id.clone(), id]);
}

/// The bookmarks, nested as the headings are; the first level stands open.
fn outline(doc: &mut Document, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Option<ObjectId> {
    if bookmarks.is_empty() {
        return None;
    }
    let root = doc.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| doc.new_object_id()).collect();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); bookmarks.len()];
    let mut top: Vec<usize> = Vec::new();
    let mut path: Vec<usize> = Vec::new();
    for (at, bookmark) in bookmarks.iter().enumerate() {
        path.retain(|above| bookmarks[*above].depth < bookmark.depth);
        match path.last() {
            Some(parent) => children[*parent].push(at),
            None => top.push(at),
        }
        path.push(at);
    }
    let shown: usize = top.iter().map(|at| 1 + children[*at].len()).sum();
    for (parent, siblings) in std::iter::once((root, &top)).chain(ids.iter().copied().zip(&children)) {
        for (nth, at) in siblings.iter().enumerate() {
            let bookmark = &bookmarks[*at];
            let y = rounded(PAGE_HEIGHT - bookmark.top);
            let mut item = dictionary! {
                "Title" => text(&bookmark.title),
                "Parent" => parent,
                "Dest" => vec![pages[bookmark.page].into(), "XYZ".into(), Object::Null, y.into(), Object::Null],
            };
            if let Some(before) = nth.checked_sub(1) {
                item.set("Prev", ids[siblings[before]]);
            }
            if let Some(after) = siblings.get(nth + 1) {
                item.set("Next", ids[*after]);
            }
            if let ([first, ..], [.., last]) = (children[*at].as_slice(), children[*at].as_slice()) {
                let count = i64::try_from(children[*at].len()).unwrap_or(i64::MAX);
                item.set("First", ids[*first]);
                item.set("Last", ids[*last]);
                item.set("Count", if bookmark.depth == 1 { count } else { -count });
            }
            doc.set_object(ids[*at], item);
        }
    }
    let (first, last) = (top.first()?, top.last()?);
    let shown = i64::try_from(shown).unwrap_or(i64::MAX);
    let outlines =
        dictionary! { "Type" => "Outlines", "First" => ids[*first], "Last" => ids[*last], "Count" => shown };
    doc.set_object(root, outlines);
    Some(root)
}
