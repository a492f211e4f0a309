// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Links inside the file: an annotation for each line of a link, tied to its element in the tree
//! (ISO 14289-1, 7.18.5; ISO 32000-1, 12.5.6.5).
//!
//! They lead to a place by page and height, not by an action, since an archive allows few of those.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::objects::{lengths, rounded, shown, text};
use crate::{
    DocumentFault, Laid,
    layout::{PAGE_HEIGHT, Tag},
};

/// Printed with the page (ISO 32000-1, table 165), as the archive demands of every annotation.
const PRINT: i64 = 4;
/// A place is shown with a little room above it.
const ROOM_ABOVE: f32 = 12.0;

/// Writes the links, whose keys in the parent tree begin at `first`; gives back their elements in that order.
pub(super) fn write(
    doc: &mut Document,
    laid: &Laid,
    pages: &[ObjectId],
    ids: &[ObjectId],
    first: i64,
) -> Result<Vec<ObjectId>, DocumentFault> {
    let mut elements = Vec::with_capacity(laid.links.len());
    let mut annotations: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    for (key, link) in (first..).zip(&laid.links) {
        let page = pages[link.page];
        let [left, top, right, bottom] = link.rect;
        let (goal, down) = link.to;
        let y = rounded((PAGE_HEIGHT - down + ROOM_ABOVE).min(PAGE_HEIGHT));
        let words = match &laid.nodes[link.node].tag {
            Tag::Link { words } => shown(words),
            _ => String::new(),
        };
        let annotation = doc.add_object(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => lengths(&[left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top]),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "H" => "I",
            "F" => PRINT,
            "Contents" => text(&words),
            "P" => page,
            "StructParent" => key,
            "Dest" => vec![pages[goal].into(), "XYZ".into(), Object::Null, y.into(), Object::Null],
        });
        let element = doc.get_dictionary_mut(ids[link.node])?;
        let object = dictionary! { "Type" => "OBJR", "Obj" => annotation, "Pg" => page };
        let mut kids = match element.remove(b"K") {
            Some(Object::Array(kids)) => kids,
            Some(only) => vec![only],
            None => Vec::new(),
        };
        kids.push(object.into());
        element.set("K", kids);
        annotations[link.page].push(annotation.into());
        elements.push(ids[link.node]);
    }
    for (page, new) in pages.iter().zip(annotations).filter(|(_, new)| !new.is_empty()) {
        let page = doc.get_dictionary_mut(*page)?;
        let mut all = page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
        all.extend(new);
        page.set("Annots", all);
    }
    Ok(elements)
}
