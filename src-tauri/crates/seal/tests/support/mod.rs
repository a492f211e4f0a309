// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Small tagged test files with prepared signature fields, keys made on the spot, and fixed instants. The
//! files are made by a general PDF library, so that what is read here was not written by what reads it.
#![allow(dead_code, reason = "each test binary uses its own part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot set up fails")]

use chrono::{DateTime, TimeZone, Utc};
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, dictionary};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use seal::{Certifying, KeySource, Passphrase, Prepared, Roots, SealKey, Signing, TrainingKey};

/// The instant that all tests sign at.
pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 5, 13, 37, 0).unwrap()
}

pub fn training_key(seed: u64) -> TrainingKey {
    TrainingKey::make(&mut ChaCha20Rng::seed_from_u64(seed), now(), "Åsa Öberg").unwrap()
}

pub fn unlocked(source: &dyn KeySource) -> Box<dyn SealKey> {
    source.unlock(&Passphrase::default(), now()).unwrap()
}

pub fn roots_of(key: &TrainingKey) -> Roots {
    Roots::read(key.root_pem().as_bytes()).unwrap()
}

pub fn signing(certifying: Certifying) -> Signing {
    Signing {
        name: "Åsa Öberg".into(),
        reason: "Beslut".into(),
        at: now(),
        certifying,
        lines: vec!["Elektroniskt undertecknat av".into(), "Åsa Öberg".into(), "ÖVNING".into()],
    }
}

/// Signs `field` of `pdf`.
pub fn seal(pdf: &[u8], field: &str, certifying: Certifying, key: &dyn SealKey) -> Vec<u8> {
    Prepared::field(pdf, field, &signing(certifying)).unwrap().sign(key).unwrap().bytes().to_vec()
}

/// How the base file writes its cross-reference section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Table,
    Stream,
}

/// A one-page tagged file with two empty fields, `first` and `second`.
pub fn prepared(form: Form) -> Vec<u8> {
    prepared_with(form, b"BT /F1 12 Tf 72 700 Td (Beslut) Tj ET", 0)
}

/// The same with this page content and `ballast` bytes of an attachment-like stream.
pub fn prepared_with(form: Form, content: &[u8], ballast: usize) -> Vec<u8> {
    let mut doc = Document::with_version("1.7");
    let pages = doc.new_object_id();
    let page = doc.new_object_id();
    let font = doc.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
    });
    let content = doc.add_object(Stream::new(Dictionary::new(), content.to_vec()));
    let tree = doc.new_object_id();
    let fields: Vec<Object> = [("first", 100), ("second", 300)]
        .iter()
        .enumerate()
        .map(|(i, (name, x))| field(&mut doc, page, tree, i, name, *x).into())
        .collect();
    let elements: Vec<Object> = fields.iter().map(|f| form_element(&mut doc, f, tree, page).into()).collect();
    doc.objects.insert(tree, dictionary! { "Type" => "StructTreeRoot", "K" => elements }.into());
    doc.objects.insert(
        page,
        dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content, "Annots" => fields.clone(),
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } }, "Tabs" => "S",
        }
        .into(),
    );
    doc.objects
        .insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let resources = form_font(&mut doc);
    let acro = doc.add_object(dictionary! { "Fields" => fields, "SigFlags" => 3, "DR" => resources });
    if ballast > 0 {
        let bytes = (0..ballast).map(|i| (i * 31 % 251) as u8).collect();
        doc.add_object(Stream::new(Dictionary::new(), bytes));
    }
    let catalog = doc.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages, "AcroForm" => acro, "StructTreeRoot" => tree,
        "MarkInfo" => dictionary! { "Marked" => true }, "Lang" => Object::string_literal("sv-SE"),
    });
    let info = doc.add_object(dictionary! { "Title" => Object::string_literal("Beslut") });
    doc.trailer.set("Root", catalog);
    doc.trailer.set("Info", info);
    let id = Object::String(vec![7; 16], lopdf::StringFormat::Hexadecimal);
    doc.trailer.set("ID", vec![id.clone(), id]);
    save(doc, form)
}

fn save(mut doc: Document, form: Form) -> Vec<u8> {
    let mut out = Vec::new();
    match form {
        Form::Table => {
            doc.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceTable;
            doc.save_to(&mut out).unwrap();
        }
        Form::Stream => {
            let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
            doc.save_with_options(&mut out, options).unwrap();
        }
    }
    out
}

fn field(doc: &mut Document, page: ObjectId, _tree: ObjectId, i: usize, name: &str, x: i64) -> ObjectId {
    let block = doc.add_object(Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "Resources" => Dictionary::new(),
            "BBox" => vec![0.into(), 0.into(), 180.into(), 60.into()],
        },
        b"/Tx BMC EMC".to_vec(),
    ));
    doc.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal(name),
        "TU" => Object::string_literal("Underskrift"), "Contents" => Object::string_literal("Underskrift"),
        "F" => 132, "P" => page, "StructParent" => i as i64 + 1,
        "Rect" => vec![x.into(), 100.into(), (x + 180).into(), 160.into()],
        "AP" => dictionary! { "N" => block },
    })
}

fn form_element(doc: &mut Document, field: &Object, tree: ObjectId, page: ObjectId) -> ObjectId {
    doc.add_object(dictionary! {
        "Type" => "StructElem", "S" => "Form", "P" => tree, "Alt" => Object::string_literal("Underskrift"),
        "K" => dictionary! { "Type" => "OBJR", "Obj" => field.clone(), "Pg" => page },
    })
}

/// A stand-in for the embedded font: its maps are real, its outlines are not there.
fn form_font(doc: &mut Document) -> Dictionary {
    let map = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> \
        endcodespacerange 2 beginbfrange <0021> <003a> <0041> <0041> <005a> <0061> endbfrange \
        5 beginbfchar <0001> <0020> <0002> <00C5> <0003> <00D6> <0004> <00E5> <0005> <00F6> endbfchar endcmap";
    let map = doc.add_object(Stream::new(Dictionary::new(), map.to_vec()));
    let descendant = doc.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "Test", "DW" => 500,
        "W" => vec![0x21.into(), Object::Array(vec![600.into(), 610.into()]), 0x41.into(), 0x5A.into(), 550.into()],
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Identity"),
            "Supplement" => 0,
        },
    });
    let font = doc.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "Test", "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()], "ToUnicode" => map,
    });
    dictionary! { "Font" => dictionary! { "F0" => font } }
}
