// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files that travel inside the document (ISO 19005-3, 6.8 and Annex E).

use lopdf::{Document, Object, Stream, dictionary};

use super::objects::{date, literal, name, text};
use crate::{Attachment, Letter, letter::Relation};

/// Writes the attachments; gives back the list of associated files and the sorted list of names.
pub(super) fn write(doc: &mut Document, letter: &Letter) -> Option<(Vec<Object>, Vec<Object>)> {
    if letter.attachments.is_empty() {
        return None;
    }
    let mut named: Vec<(Object, Object)> = Vec::new();
    let mut associated = Vec::new();
    for file in &letter.attachments {
        let id: Object = add(doc, letter, file).into();
        associated.push(id.clone());
        named.push((text(&file.name), id));
    }
    // A name tree is searched by the bytes of its keys.
    named.sort_by(|(a, _), (b, _)| a.as_str().ok().cmp(&b.as_str().ok()));
    Some((associated, named.into_iter().flat_map(|(key, id)| [key, id]).collect()))
}

fn add(doc: &mut Document, letter: &Letter, file: &Attachment) -> lopdf::ObjectId {
    let size = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
    let content = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => name(&file.media_type),
        "Params" => dictionary! { "ModDate" => date(&letter.made_at), "Size" => size },
    };
    let content = doc.add_object(Stream::new(content, file.bytes.clone()));
    let relation = match file.relation {
        Relation::Data => "Data",
        Relation::Supplement => "Supplement",
        Relation::Source => "Source",
    };
    // The older of the two name entries holds plain ASCII only.
    let plain: String = file.name.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect();
    doc.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => literal(&plain),
        "UF" => text(&file.name),
        "Desc" => text(&file.description),
        "AFRelationship" => relation,
        "EF" => dictionary! { "F" => content, "UF" => content },
    })
}
