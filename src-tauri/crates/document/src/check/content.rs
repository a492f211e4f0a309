// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What pages draw, held against the tree, and the tree itself.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

use super::{
    StructuralFault as Fault, array_at, dict_at, has_text, int_at, name_at, number_tree, pages, resolved,
};

/// Every drawing operator stands in content or artifact, and every mark leads to an element and back.
pub(super) fn marks(doc: &Document, catalogue: &Dictionary, faults: &mut Vec<Fault>) {
    let tree = dict_at(doc, catalogue, b"StructTreeRoot").and_then(|root| dict_at(doc, root, b"ParentTree"));
    let parents: BTreeMap<i64, &Object> =
        tree.map(|tree| number_tree(doc, tree)).unwrap_or_default().into_iter().collect();
    for (number, page) in pages(doc) {
        let key = doc.get_dictionary(page).ok().and_then(|page| int_at(page, b"StructParents"));
        let elements = key.and_then(|key| resolved(doc, parents.get(&key)?)?.as_array().ok());
        let leads = |mcid: i64| {
            let element = usize::try_from(mcid).ok().and_then(|mcid| elements?.get(mcid));
            element
                .and_then(|element| resolved(doc, element)?.as_dict().ok())
                .is_some_and(|element| holds(doc, element, mcid))
        };
        let Ok(content) = Content::decode(&doc.get_page_content(page)) else {
            faults.push(Fault::Unreadable);
            continue;
        };
        let mut depth = 0usize;
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    depth += 1;
                    let properties = operation.operands.get(1).and_then(|operand| operand.as_dict().ok());
                    let mcid = properties.and_then(|dict| int_at(dict, b"MCID"));
                    if let Some(mcid) = mcid.filter(|mcid| !leads(*mcid)) {
                        faults.push(Fault::MarkWithoutParent { page: number, mcid });
                    }
                }
                "EMC" => depth = depth.saturating_sub(1),
                "Tj" | "TJ" | "'" | "\"" | "Do" | "f" | "F" | "f*" | "S" | "s" | "B" | "b" | "sh"
                    if depth == 0 =>
                {
                    faults.push(Fault::Unmarked(number));
                }
                _ => {}
            }
        }
    }
}

/// Whether an element names a mark among its children.
fn holds(doc: &Document, element: &Dictionary, mcid: i64) -> bool {
    let is = |kid: &Object| match kid {
        Object::Integer(number) => *number == mcid,
        Object::Dictionary(kid) => int_at(kid, b"MCID") == Some(mcid),
        _ => false,
    };
    match element.get(b"K").ok().and_then(|kids| resolved(doc, kids)) {
        Some(Object::Array(kids)) => kids.iter().any(is),
        Some(kid) => is(kid),
        None => false,
    }
}

/// Headings go down one step at a time, and figures are described.
pub(super) fn tree(doc: &Document, catalogue: &Dictionary, faults: &mut Vec<Fault>) {
    let Some(root) = dict_at(doc, catalogue, b"StructTreeRoot") else { return };
    let mut seen: BTreeSet<ObjectId> = BTreeSet::new();
    let mut depth = 0;
    // The children still to be looked at, the next one last.
    let mut ahead: Vec<&Object> = children(doc, root);
    while let Some(object) = ahead.pop() {
        // A tree with a loop would otherwise never end.
        if object.as_reference().is_ok_and(|id| !seen.insert(id)) {
            continue;
        }
        let Some(element) = resolved(doc, object).and_then(|element| element.as_dict().ok()) else {
            continue;
        };
        match name_at(element, b"S") {
            Some(&[b'H', level @ b'1'..=b'6']) => {
                let level = level - b'0';
                if level > depth + 1 {
                    faults.push(Fault::HeadingSkipped(level));
                }
                depth = level;
            }
            Some(b"Figure") if !has_text(element, b"Alt") => faults.push(Fault::FigureWithoutDescription),
            _ => {}
        }
        ahead.extend(children(doc, element));
    }
}

/// The children in reverse order.
fn children<'a>(doc: &'a Document, element: &'a Dictionary) -> Vec<&'a Object> {
    match array_at(doc, element, b"K") {
        Some(kids) => kids.iter().rev().collect(),
        None => element.get(b"K").ok().into_iter().collect(),
    }
}
