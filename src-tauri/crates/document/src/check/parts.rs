// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The parts that hang on the catalogue: language, title, metadata, colours, fonts, fields, attachments.
//!
//! Each function adds what it misses and never stops early, so that one look tells everything.

use lopdf::{Dictionary, Document};

use super::{
    StructuralFault as Fault, array_at, dict_at, has_text, int_at, name_at, number_tree, pages, resolved,
};

pub(super) fn catalogue(doc: &Document, catalogue: &Dictionary, faults: &mut Vec<Fault>) {
    let marked = dict_at(doc, catalogue, b"MarkInfo").and_then(|mark| mark.get(b"Marked").ok());
    if !marked.is_some_and(|marked| marked.as_bool().unwrap_or(false))
        || dict_at(doc, catalogue, b"StructTreeRoot").is_none()
    {
        faults.push(Fault::NotTagged);
    }
    if !has_text(catalogue, b"Lang") {
        faults.push(Fault::NoLanguage);
    }
    let shown = dict_at(doc, catalogue, b"ViewerPreferences")
        .and_then(|preferences| preferences.get(b"DisplayDocTitle").ok())
        .is_some_and(|shown| shown.as_bool().unwrap_or(false));
    let titled = dict_at(doc, &doc.trailer, b"Info").is_some_and(|facts| has_text(facts, b"Title"));
    if !shown || !titled {
        faults.push(Fault::NoTitle);
    }
    let profile = array_at(doc, catalogue, b"OutputIntents").is_some_and(|intents| {
        intents.iter().filter_map(|intent| resolved(doc, intent)?.as_dict().ok()).any(|intent| {
            name_at(intent, b"S") == Some(b"GTS_PDFA1")
                && intent
                    .get(b"DestOutputProfile")
                    .ok()
                    .and_then(|p| resolved(doc, p))
                    .is_some_and(|p| p.as_stream().is_ok())
        })
    });
    if !profile {
        faults.push(Fault::NoOutputIntent);
    }
    for (number, page) in pages(doc) {
        let tabs = doc.get_dictionary(page).ok().and_then(|page| name_at(page, b"Tabs"));
        if tabs != Some(b"S") {
            faults.push(Fault::NoTabOrder(number));
        }
    }
}

pub(super) fn metadata(doc: &Document, catalogue: &Dictionary, faults: &mut Vec<Fault>) {
    let packet = catalogue.get(b"Metadata").ok().and_then(|packet| resolved(doc, packet)?.as_stream().ok());
    let packet =
        packet.map(|stream| String::from_utf8_lossy(&stream.content).into_owned()).unwrap_or_default();
    let demanded = [
        ("the part of PDF/A", "<pdfaid:part>3</pdfaid:part>"),
        ("the level of PDF/A", "<pdfaid:conformance>A</pdfaid:conformance>"),
        ("the part of PDF/UA", "<pdfuaid:part>1</pdfuaid:part>"),
        ("a title", "<dc:title>"),
    ];
    faults.extend(
        demanded.iter().filter(|(_, mark)| !packet.contains(mark)).map(|(name, _)| Fault::Metadata(name)),
    );
}

pub(super) fn fonts(doc: &Document, faults: &mut Vec<Fault>) {
    for font in doc.objects.values().filter_map(|object| object.as_dict().ok()) {
        if name_at(font, b"Type") != Some(b"Font") {
            continue;
        }
        let name =
            || String::from_utf8_lossy(name_at(font, b"BaseFont").unwrap_or(b"without a name")).into_owned();
        match name_at(font, b"Subtype") {
            Some(b"CIDFontType0" | b"CIDFontType2") => {
                let descriptor = dict_at(doc, font, b"FontDescriptor");
                let program = |key: &[u8]| {
                    let program = descriptor.and_then(|d| d.get(key).ok()).and_then(|p| resolved(doc, p));
                    program.is_some_and(|program| program.as_stream().is_ok())
                };
                if !program(b"FontFile2") && !program(b"FontFile3") {
                    faults.push(Fault::FontNotEmbedded(name()));
                }
            }
            Some(b"Type0") => {
                let map = font.get(b"ToUnicode").ok().and_then(|map| resolved(doc, map));
                if map.is_none_or(|map| map.as_stream().is_err()) {
                    faults.push(Fault::FontWithoutText(name()));
                }
            }
            // This producer writes composite fonts only, so any other font came from outside.
            _ => faults.push(Fault::FontNotEmbedded(name())),
        }
    }
}

pub(super) fn fields(doc: &Document, catalogue: &Dictionary, faults: &mut Vec<Fault>) {
    let Some(form) = dict_at(doc, catalogue, b"AcroForm") else { return };
    let tree = dict_at(doc, catalogue, b"StructTreeRoot").and_then(|root| dict_at(doc, root, b"ParentTree"));
    let parents = tree.map(|tree| number_tree(doc, tree)).unwrap_or_default();
    let mut lacks = |name: &str, what| faults.push(Fault::Field { name: name.to_owned(), what });
    if int_at(form, b"SigFlags") != Some(3) {
        lacks("(all)", "the append-only flags");
    }
    let resources = dict_at(doc, form, b"DR").and_then(|resources| dict_at(doc, resources, b"Font"));
    if resources.and_then(|fonts| dict_at(doc, fonts, b"F0")).is_none() {
        lacks("(all)", "the signature font");
    }
    for reference in array_at(doc, form, b"Fields").map(Vec::as_slice).unwrap_or_default() {
        let Some(field) = resolved(doc, reference).and_then(|field| field.as_dict().ok()) else {
            lacks("(unknown)", "its object");
            continue;
        };
        let name =
            field.get(b"T").ok().and_then(|name| lopdf::decode_text_string(name).ok()).unwrap_or_default();
        let element = int_at(field, b"StructParent");
        let element = element.and_then(|key| parents.iter().find(|(number, _)| *number == key));
        let element = element.and_then(|(_, element)| resolved(doc, element)?.as_dict().ok());
        let points_back =
            element.and_then(|form| dict_at(doc, form, b"K")).and_then(|kid| kid.get(b"Obj").ok());
        let checks = [
            ("its kind", name_at(field, b"FT") == Some(b"Sig")),
            ("its widget", name_at(field, b"Subtype") == Some(b"Widget")),
            ("the flags Print and Locked", int_at(field, b"F") == Some(132)),
            ("a tip", has_text(field, b"TU")),
            ("its page", dict_at(doc, field, b"P").is_some()),
            ("a look", dict_at(doc, field, b"AP").is_some()),
            ("a place in the tree", element.is_some_and(|form| name_at(form, b"S") == Some(b"Form"))),
            ("the way back from the tree", points_back == Some(reference)),
        ];
        checks.iter().filter(|(_, met)| !met).for_each(|(what, _)| lacks(&name, what));
    }
}

pub(super) fn attachments(doc: &Document, catalogue: &Dictionary, faults: &mut Vec<Fault>) {
    let names = dict_at(doc, catalogue, b"Names").and_then(|names| dict_at(doc, names, b"EmbeddedFiles"));
    let names = names.and_then(|files| array_at(doc, files, b"Names")).map(Vec::as_slice).unwrap_or_default();
    let associated = array_at(doc, catalogue, b"AF").map(Vec::as_slice).unwrap_or_default();
    for pair in names.chunks_exact(2) {
        if !associated.contains(&pair[1]) {
            faults.push(Fault::Attachment("a place among the associated files"));
        }
        let file = resolved(doc, &pair[1]).and_then(|file| file.as_dict().ok());
        if file.is_none_or(|file| name_at(file, b"AFRelationship").is_none()) {
            faults.push(Fault::Attachment("its relation to the document"));
        }
    }
}
