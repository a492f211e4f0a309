// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The tree of meaning in the file (ISO 32000-1, 14.7), with the way back from every mark and field to it.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{
    fields, links,
    objects::{catalogue, lengths, literal, shown, text},
};
use crate::{
    DocumentFault, Laid, Letter,
    layout::{Kid, Node, PAGE_HEIGHT, Scope, Tag},
};

/// Writes the tree and the signature fields.
pub(super) fn write(
    doc: &mut Document,
    letter: &Letter,
    laid: &Laid,
    pages: &[ObjectId],
    signature_font: Option<ObjectId>,
) -> Result<(), DocumentFault> {
    let root = doc.new_object_id();
    let ids: Vec<ObjectId> = laid.nodes.iter().map(|_| doc.new_object_id()).collect();
    let mut parents: Vec<Vec<Object>> =
        laid.pages.iter().map(|page| vec![Object::Null; page.marks]).collect();
    let mut notes = Vec::new();
    for (at, node) in laid.nodes.iter().enumerate() {
        for kid in &node.kids {
            if let Kid::Mark { page, mcid } = kid {
                parents[*page][*mcid] = ids[at].into();
            }
        }
        let mut element = element(node, &ids, pages);
        element.set("P", if at == 0 { root } else { ids[node.parent] });
        if node.tag == Tag::Note {
            let id = format!("note-{:05}", notes.len() + 1);
            notes.extend([literal(&id), ids[at].into()]);
            element.set("ID", literal(&id));
        }
        doc.set_object(ids[at], element);
    }
    let mut numbers: Vec<Object> = Vec::new();
    for (key, marks) in (0i64..).zip(parents) {
        let marks = doc.add_object(marks);
        numbers.extend([key.into(), marks.into()]);
        if let Some(page) = pages.get(usize::try_from(key).unwrap_or(usize::MAX)) {
            let page = doc.get_dictionary_mut(*page)?;
            page.set("StructParents", key);
            page.set("Tabs", "S");
            page.remove(b"Annots");
        }
    }
    let elements = fields::write(doc, letter, laid, pages, &ids, signature_font)?;
    let first = i64::try_from(pages.len()).unwrap_or(i64::MAX);
    let after = first.saturating_add(i64::try_from(elements.len()).unwrap_or(i64::MAX));
    let links = links::write(doc, laid, pages, &ids, after)?;
    for (key, element) in (first..).zip(elements.into_iter().chain(links)) {
        numbers.extend([key.into(), element.into()]);
    }
    let next = i64::try_from(numbers.len() / 2).unwrap_or(i64::MAX);
    let parent_tree = doc.add_object(dictionary! { "Nums" => numbers });
    let mut tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::from(ids[0])],
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => next,
    };
    if let [first, .., _] = notes.as_slice() {
        let limits = vec![first.clone(), notes[notes.len() - 2].clone()];
        let names = doc.add_object(dictionary! { "Limits" => limits, "Names" => notes });
        tree.set("IDTree", dictionary! { "Kids" => vec![names.into()] });
    }
    doc.set_object(root, tree);
    catalogue(doc)?.set("StructTreeRoot", root);
    Ok(())
}

fn element(node: &Node, ids: &[ObjectId], pages: &[ObjectId]) -> Dictionary {
    let mut on_page: Option<usize> = None;
    let mut kids: Vec<Object> = Vec::with_capacity(node.kids.len());
    for kid in &node.kids {
        match kid {
            Kid::Node(index) => kids.push(ids[*index].into()),
            Kid::Mark { page, mcid } => {
                let mcid = i64::try_from(*mcid).unwrap_or(i64::MAX);
                let here = *on_page.get_or_insert(*page) == *page;
                kids.push(if here {
                    mcid.into()
                } else {
                    dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => mcid }.into()
                });
            }
        }
    }
    let mut element = dictionary! { "Type" => "StructElem", "S" => node.tag.name() };
    if let Some(page) = on_page {
        element.set("Pg", pages[page]);
    }
    // One child stands alone, without an array around it.
    match <[Object; 1]>::try_from(kids) {
        Ok([only]) => element.set("K", only),
        Err(kids) if kids.is_empty() => {}
        Err(kids) => element.set("K", kids),
    }
    attributes(&mut element, node);
    element
}

fn attributes(element: &mut Dictionary, node: &Node) {
    match &node.tag {
        Tag::Heading { title, .. } => element.set("T", text(title)),
        Tag::L(numbering) => {
            element.set("A", dictionary! { "O" => "List", "ListNumbering" => numbering.name() });
        }
        Tag::Th(scope) => {
            let scope = match scope {
                Scope::Column => "Column",
                Scope::Row => "Row",
            };
            element.set("A", dictionary! { "O" => "Table", "Scope" => scope });
        }
        Tag::Figure { alt } => {
            element.set("Alt", text(alt));
            if let Some([left, top, right, bottom]) = node.bounds {
                let bounds = lengths(&[left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top]);
                element.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds });
            }
        }
        Tag::Form { alt } => element.set("Alt", text(alt)),
        Tag::Span { full, language } => {
            if let Some(full) = full {
                element.set("E", text(&shown(full)));
            }
            if let Some(language) = language {
                element.set("Lang", literal(language.tag()));
            }
        }
        Tag::Document
        | Tag::P
        | Tag::Li
        | Tag::Lbl
        | Tag::LBody
        | Tag::Table
        | Tag::THead
        | Tag::TBody
        | Tag::Tr
        | Tag::Td
        | Tag::Caption
        | Tag::Note
        | Tag::Section
        | Tag::Link { .. } => {}
    }
}
