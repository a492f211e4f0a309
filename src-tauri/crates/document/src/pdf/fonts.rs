// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Fonts in the file: the used glyphs of each face, with widths and the text they stand for.
//!
//! Each face becomes a composite font whose codes are the document's own (ISO 32000-1, 9.7), with an explicit
//! map to the glyphs of the subset. Beside them stands one font for signature texts that are added later: its
//! code is the glyph's number in the full font, and its text map says which character that is.

use std::{collections::BTreeMap, fmt::Write as _};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use subsetter::GlyphRemapper;

use super::objects::{literal, name};
use crate::{
    DocumentFault, Laid, Typeface,
    typeface::{Face, OpenFace},
};

/// The name of the signature font in the form's resources.
const SIGNATURE_FONT: &str = "F0";
/// The face of signature texts.
const SIGNATURE_FACE: Face = Face::Sans;

/// A code with its glyph in the full font and its text.
struct Code {
    code: u16,
    glyph: u16,
    text: String,
}

/// A font before it is cut down.
pub(super) struct Draft {
    resource: &'static str,
    base: String,
    file: &'static [u8],
    codes: Vec<Code>,
    widths: Vec<Object>,
    descriptor: Dictionary,
}

/// A font ready to be written.
pub(super) struct Cut {
    draft: Draft,
    program: Vec<u8>,
    to_glyph: Vec<u8>,
    to_text: Vec<u8>,
}

/// The fonts of a document: the faces that are used, and the signature font when there are fields.
pub(super) fn prepare(laid: &Laid, typeface: &Typeface) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Face::ALL
        .into_iter()
        .filter(|face| !laid.repertoire.entries(*face).is_empty())
        .map(|face| {
            let entries = laid.repertoire.entries(face).iter();
            let codes = entries
                .zip(1u16..)
                .map(|(entry, code)| Code { code, glyph: entry.glyph, text: entry.text.clone() })
                .collect();
            draft(face, face.resource(), typeface.face(face), codes)
        })
        .collect();
    if !laid.fields.is_empty() {
        let open = typeface.face(SIGNATURE_FACE);
        drafts.push(draft(SIGNATURE_FACE, SIGNATURE_FONT, open, signature_codes(open)));
    }
    drafts
}

/// Latin-1, Latin Extended-A and the punctuation of Swedish and English, each glyph once.
fn signature_codes(open: &OpenFace) -> Vec<Code> {
    let characters = (' '..='~').chain('\u{A1}'..='\u{17F}').chain("–—‘’‚“”„•…‰‹›€".chars());
    let mut glyphs: BTreeMap<u16, char> = BTreeMap::new();
    for c in characters.filter(|c| *c != '\u{AD}') {
        if let Some(glyph) = open.metrics().glyph_index(c) {
            glyphs.entry(glyph.0).or_insert(c);
        }
    }
    glyphs.into_iter().map(|(glyph, c)| Code { code: glyph, glyph, text: c.to_string() }).collect()
}

fn draft(face: Face, resource: &'static str, open: &OpenFace, codes: Vec<Code>) -> Draft {
    let base = format!("{}+{}", subset_tag(resource, &codes), face.name());
    let widths = widths(open, &codes);
    let descriptor = descriptor(face, &base, open);
    Draft { resource, base, file: open.file, codes, widths, descriptor }
}

/// Six letters that name the subset (ISO 32000-1, 9.6.4), drawn from what is in it.
fn subset_tag(resource: &str, codes: &[Code]) -> String {
    let glyphs = codes.iter().flat_map(|code| code.glyph.to_be_bytes());
    let mut hash = resource
        .bytes()
        .chain(glyphs)
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3));
    let mut tag = String::with_capacity(6);
    for _ in 0..6 {
        tag.push(char::from(b'A' + u8::try_from(hash % 26).unwrap_or(0)));
        hash /= 26;
    }
    tag
}

/// Runs of consecutive codes with their widths (ISO 32000-1, 9.7.4.3).
fn widths(open: &OpenFace, codes: &[Code]) -> Vec<Object> {
    let mut out = Vec::new();
    for run in codes.chunk_by(|a, b| a.code + 1 == b.code) {
        out.push(Object::from(i64::from(run[0].code)));
        out.push(Object::Array(run.iter().map(|code| i64::from(open.advance(code.glyph)).into()).collect()));
    }
    out
}

fn descriptor(face: Face, base: &str, open: &OpenFace) -> Dictionary {
    let metrics = open.metrics();
    let bounds = metrics.global_bounding_box();
    let bounds = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|v| Object::from(i64::from(v)));
    let (serif, italic, strong) = match face {
        Face::Serif => (2, 0, false),
        Face::SerifItalic => (2, 64, false),
        Face::SerifStrong => (2, 0, true),
        Face::Sans => (0, 0, false),
        Face::SansItalic => (0, 64, false),
        Face::SansStrong => (0, 0, true),
    };
    dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name(base),
        // Nonsymbolic, and serif or italic where it is.
        "Flags" => 32 + serif + italic,
        "FontBBox" => bounds.to_vec(),
        "ItalicAngle" => i64::from(if italic == 0 { 0 } else { -11 }),
        "Ascent" => i64::from(metrics.ascender()),
        "Descent" => i64::from(metrics.descender()),
        "CapHeight" => i64::from(metrics.capital_height().unwrap_or(660)),
        "StemV" => if strong { 130 } else { 84 },
    }
}

impl Draft {
    /// Keeps the used glyphs only; the costly part, done beside the composing of pages.
    pub(super) fn cut(self) -> Result<Cut, DocumentFault> {
        let mut remapper = GlyphRemapper::new();
        let last = self.codes.iter().map(|code| code.code).max().unwrap_or(0);
        let mut to_glyph = vec![0; (usize::from(last) + 1) * 2];
        for code in &self.codes {
            let glyph = remapper.remap(code.glyph);
            let at = usize::from(code.code) * 2;
            to_glyph[at..at + 2].copy_from_slice(&glyph.to_be_bytes());
        }
        let program =
            subsetter::subset(self.file, 0, &remapper).map_err(|_| DocumentFault::Font("subset"))?;
        let to_text = text_map(&self.codes).into_bytes();
        Ok(Cut { program, to_glyph, to_text, draft: self })
    }
}

/// The map from codes to text (ISO 32000-1, 9.10.3).
fn text_map(codes: &[Code]) -> String {
    let mut out = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    for block in codes.chunks(100) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{} beginbfchar", block.len());
        for code in block {
            let _ = write!(out, "<{:04X}> <", code.code);
            for unit in code.text.encode_utf16() {
                let _ = write!(out, "{unit:04X}");
            }
            out.push_str(">\n");
        }
        out.push_str("endbfchar\n");
    }
    out.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
    out
}

/// Writes the fonts, gives those of the text to the pages, and gives back the signature font.
pub(super) fn embed(
    doc: &mut Document,
    fonts: Vec<Cut>,
    pages: &[ObjectId],
) -> Result<Option<ObjectId>, DocumentFault> {
    let mut resources = Dictionary::new();
    let mut signature = None;
    for font in fonts {
        let resource = font.draft.resource;
        let id = add(doc, font);
        if resource == SIGNATURE_FONT {
            signature = Some(id);
        } else {
            resources.set(resource, id);
        }
    }
    if let Some(page) = pages.first() {
        let shared = doc.get_dictionary(*page)?.get(b"Resources")?.as_reference()?;
        let fonts = doc.get_dictionary(shared)?.get(b"Font")?.as_reference()?;
        doc.set_object(fonts, resources);
    }
    Ok(signature)
}

fn add(doc: &mut Document, font: Cut) -> ObjectId {
    let Cut { draft, program, to_glyph, to_text } = font;
    let length = i64::try_from(program.len()).unwrap_or(i64::MAX);
    let program = doc.add_object(Stream::new(dictionary! { "Length1" => length }, program));
    let to_glyph = doc.add_object(Stream::new(Dictionary::new(), to_glyph));
    let to_text = doc.add_object(Stream::new(Dictionary::new(), to_text));
    let mut descriptor = draft.descriptor;
    descriptor.set("FontFile2", program);
    let descriptor = doc.add_object(descriptor);
    let descendant = doc.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => name(&draft.base),
        "CIDSystemInfo" => dictionary! {
            "Registry" => literal("Adobe"), "Ordering" => literal("Identity"), "Supplement" => 0,
        },
        "FontDescriptor" => descriptor,
        "DW" => 0,
        "W" => draft.widths,
        "CIDToGIDMap" => to_glyph,
    });
    doc.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => name(&draft.base),
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()],
        "ToUnicode" => to_text,
    })
}
