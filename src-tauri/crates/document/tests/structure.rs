// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Our own check finds each thing it looks for: a sound file is damaged in one place at a time.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use document::{StructuralFault as Fault, structural_faults};
use lopdf::{Dictionary, Document, Object, ObjectId};
use support::{every_block, letter, pdf};

/// The faults of a sound file after `damage`.
fn after(damage: impl FnOnce(&mut Document)) -> Vec<Fault> {
    let mut doc = Document::load_mem(&pdf(&letter(every_block()))).unwrap();
    damage(&mut doc);
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes).unwrap();
    structural_faults(&bytes)
}

fn catalogue(doc: &mut Document) -> &mut Dictionary {
    let id = doc.trailer.get(b"Root").unwrap().as_reference().unwrap();
    doc.get_dictionary_mut(id).unwrap()
}

/// The first object that has `key` with the name `value`.
fn first(doc: &Document, key: &[u8], value: &[u8]) -> ObjectId {
    let is = |object: &Object| {
        let dict = match object {
            Object::Stream(stream) => Some(&stream.dict),
            other => other.as_dict().ok(),
        };
        dict.and_then(|dict| dict.get(key).ok()?.as_name().ok()) == Some(value)
    };
    *doc.objects.iter().find(|(_, object)| is(object)).unwrap().0
}

fn edit(doc: &mut Document, key: &[u8], value: &[u8], change: impl FnOnce(&mut Dictionary)) {
    let id = first(doc, key, value);
    change(doc.get_dictionary_mut(id).unwrap());
}

fn remove(doc: &mut Document, key: &[u8], value: &[u8], what: &[u8]) {
    edit(doc, key, value, |dict| {
        dict.remove(what).unwrap();
    });
}

#[test]
fn a_file_read_and_saved_again_is_still_sound() {
    assert_eq!(after(|_| {}), []);
}

#[test]
fn what_is_not_a_pdf_is_unreadable() {
    assert_eq!(structural_faults(b""), [Fault::Unreadable]);
    assert_eq!(structural_faults(b"%PDF-1.7\nnothing"), [Fault::Unreadable]);
}

#[test]
fn every_truncation_is_found_and_none_panics() {
    let whole = pdf(&letter(every_block()));
    for cut in (0..whole.len()).step_by(997) {
        assert_ne!(structural_faults(&whole[..cut]), [], "cut at {cut}");
    }
}

#[test]
fn a_missing_identifier_is_found() {
    assert_eq!(
        after(|doc| {
            doc.trailer.remove(b"ID");
        }),
        [Fault::NoIdentifier]
    );
}

#[test]
fn missing_tags_language_and_title_are_found() {
    assert_eq!(
        after(|doc| {
            catalogue(doc).remove(b"MarkInfo");
        }),
        [Fault::NotTagged]
    );
    assert_eq!(
        after(|doc| {
            catalogue(doc).remove(b"Lang");
        }),
        [Fault::NoLanguage]
    );
    assert_eq!(
        after(|doc| {
            catalogue(doc).remove(b"ViewerPreferences");
        }),
        [Fault::NoTitle]
    );
    assert_eq!(
        after(|doc| {
            catalogue(doc).remove(b"OutputIntents");
        }),
        [Fault::NoOutputIntent]
    );
}

#[test]
fn missing_marks_of_the_standards_are_found() {
    for (mark, name) in [("<pdfaid:part>3", "the part of PDF/A"), ("<pdfuaid:part>1", "the part of PDF/UA")] {
        let seen = after(|doc| {
            let id = first(doc, b"Type", b"Metadata");
            let Some(Object::Stream(stream)) = doc.objects.get_mut(&id) else { panic!("no metadata") };
            let text =
                String::from_utf8(stream.content.clone()).unwrap().replace(mark, &mark[..mark.len() - 1]);
            stream.set_plain_content(text.into_bytes());
        });
        assert_eq!(seen, [Fault::Metadata(name)]);
    }
}

#[test]
fn a_font_that_is_not_embedded_or_not_readable_is_found() {
    let seen = after(|doc| remove(doc, b"Type", b"FontDescriptor", b"FontFile2"));
    assert!(matches!(seen.as_slice(), [Fault::FontNotEmbedded(_)]), "{seen:?}");
    let seen = after(|doc| remove(doc, b"Subtype", b"Type0", b"ToUnicode"));
    assert!(matches!(seen.as_slice(), [Fault::FontWithoutText(_)]), "{seen:?}");
    let seen = after(|doc| edit(doc, b"Subtype", b"Type0", |font| font.set("Subtype", "Type1")));
    assert!(matches!(seen.as_slice(), [Fault::FontNotEmbedded(_)]), "{seen:?}");
}

#[test]
fn a_mark_that_leads_nowhere_is_found() {
    let seen = after(|doc| remove(doc, b"S", b"H1", b"K"));
    assert!(matches!(seen.as_slice(), [Fault::MarkWithoutParent { page: 1, .. }]), "{seen:?}");
}

#[test]
fn drawing_without_a_mark_is_found() {
    let seen = after(|doc| {
        let page = doc.get_pages()[&2];
        doc.add_page_contents(page, b"0 0 9 9 re f".to_vec()).unwrap();
    });
    assert_eq!(seen, [Fault::Unmarked(2)]);
}

#[test]
fn a_page_without_tab_order_is_found() {
    assert_eq!(after(|doc| remove(doc, b"Type", b"Page", b"Tabs")), [Fault::NoTabOrder(1)]);
}

#[test]
fn a_skipped_heading_and_a_figure_without_description_are_found() {
    let seen = after(|doc| edit(doc, b"S", b"H2", |heading| heading.set("S", "H3")));
    assert_eq!(seen, [Fault::HeadingSkipped(3)]);
    assert_eq!(after(|doc| remove(doc, b"S", b"Figure", b"Alt")), [Fault::FigureWithoutDescription]);
}

#[test]
fn a_field_that_is_not_prepared_is_found() {
    let cases: [(&[u8], &str); 5] = [
        (b"F", "the flags Print and Locked"),
        (b"TU", "a tip"),
        (b"P", "its page"),
        (b"AP", "a look"),
        (b"FT", "its kind"),
    ];
    for (key, what) in cases {
        let seen = after(|doc| remove(doc, b"Subtype", b"Widget", key));
        assert_eq!(seen, [Fault::Field { name: "beslutsfattare".into(), what }]);
    }
    let seen = after(|doc| remove(doc, b"Subtype", b"Widget", b"StructParent"));
    assert_eq!(seen.len(), 2, "{seen:?}");
    let seen = after(|doc| {
        catalogue(doc).get_mut(b"AcroForm").unwrap().as_dict_mut().unwrap().remove(b"DR");
    });
    assert_eq!(seen, [Fault::Field { name: "(all)".into(), what: "the signature font" }]);
    let seen = after(|doc| {
        catalogue(doc).get_mut(b"AcroForm").unwrap().as_dict_mut().unwrap().remove(b"SigFlags");
    });
    assert_eq!(seen, [Fault::Field { name: "(all)".into(), what: "the append-only flags" }]);
}

#[test]
fn an_attachment_that_hangs_loose_is_found() {
    let seen = after(|doc| remove(doc, b"Type", b"Filespec", b"AFRelationship"));
    assert_eq!(seen, [Fault::Attachment("its relation to the document")]);
    let seen = after(|doc| {
        catalogue(doc).remove(b"AF");
    });
    assert_eq!(seen, [Fault::Attachment("a place among the associated files")]);
}

#[test]
fn attachment_names_are_sorted_by_their_bytes() {
    let mut doc = Document::load_mem(&pdf(&letter(every_block()))).unwrap();
    let names = catalogue(&mut doc).get(b"Names").unwrap().as_dict().unwrap();
    let names =
        names.get(b"EmbeddedFiles").unwrap().as_dict().unwrap().get(b"Names").unwrap().as_array().unwrap();
    let keys: Vec<&[u8]> = names.iter().step_by(2).map(|key| key.as_str().unwrap()).collect();
    assert_eq!(keys.len(), 2);
    assert!(keys.is_sorted());
}
