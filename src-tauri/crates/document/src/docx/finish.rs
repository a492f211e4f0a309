// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Our own pass over the parts that the crate has written: it adds what the crate has no word for (alternative
//! texts, header rows that repeat, the language, what the copy is) and packs the parts.
//!
//! It works on the crate's fixed spelling; the tests hold the finished file against what must be there, so that a
//! new version of the crate that spells otherwise is found.

use super::body::Figure;
use super::{mark, shown, words};
use crate::{DocumentFault, Letter};
use docx_rs::XMLDocx;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const STYLES: &str = include_str!("styles.xml");
const PICTURE: &str = r#"<wp:docPr id="1" name="Figure" />"#;
const EXTENT: &str = r#"<wp:effectExtent b="0" l="0" r="0" t="0" />"#;
const TABLE: &str = "<w:tbl>";
const ROW: &str = "<w:cantSplit />";
const PARAGRAPH_ID: &str = " w14:paraId=\"";

/// The file.
pub(super) fn packed(parts: XMLDocx, letter: &Letter, figures: &[Figure]) -> Result<Vec<u8>, DocumentFault> {
    let document = described(&repeating(&without_ids(&text(&parts.document))), letter, figures);
    let mut rels = text(&parts.document_rels);
    let mut media = Vec::new();
    for (id, bytes) in parts.media {
        let ending = if bytes.starts_with(&[0xFF, 0xD8]) { "jpeg" } else { "png" };
        rels = rels.replace(&format!("media/{id}.png\""), &format!("media/{id}.{ending}\""));
        media.push((format!("word/media/{id}.{ending}"), bytes));
    }
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".to_owned(), parts.content_type),
        ("_rels/.rels".to_owned(), parts.rels),
        ("docProps/app.xml".to_owned(), parts.doc_props.app),
        ("docProps/core.xml".to_owned(), core(letter).into_bytes()),
        ("docProps/custom.xml".to_owned(), parts.doc_props.custom),
        ("word/_rels/document.xml.rels".to_owned(), rels.into_bytes()),
        ("word/document.xml".to_owned(), document.into_bytes()),
        ("word/styles.xml".to_owned(), STYLES.replace("{language}", letter.language.tag()).into_bytes()),
        ("word/settings.xml".to_owned(), parts.settings),
        ("word/fontTable.xml".to_owned(), parts.font_table),
        ("word/comments.xml".to_owned(), parts.comments),
        ("word/commentsExtended.xml".to_owned(), parts.comments_extended),
        ("word/numbering.xml".to_owned(), parts.numberings),
        ("word/footnotes.xml".to_owned(), parts.footnotes),
    ];
    for (name, written) in [("header", parts.headers), ("footer", parts.footers)] {
        for (at, part) in written.iter().enumerate() {
            let part = without_ids(&text(part)).into_bytes();
            files.push((format!("word/{name}{}.xml", at + 1), part));
        }
    }
    files.extend(media);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Stored, not deflated: the bytes are the same on every machine, and pictures do not shrink.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(name, options).map_err(|fault| DocumentFault::Write(fault.into()))?;
        zip.write_all(&bytes).map_err(DocumentFault::Write)?;
    }
    Ok(zip.finish().map_err(|fault| DocumentFault::Write(fault.into()))?.into_inner())
}

fn text(part: &[u8]) -> String {
    String::from_utf8_lossy(part).into_owned()
}

// The crate counts paragraphs over every document that the program has made.
fn without_ids(part: &str) -> String {
    let mut pieces = part.split(PARAGRAPH_ID);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(piece.split_once('"').map_or(piece, |(_, rest)| rest));
    }
    out
}

fn repeating(document: &str) -> String {
    let mut pieces = document.split(TABLE);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(TABLE);
        out.push_str(&piece.replacen(ROW, &format!("{ROW}<w:tblHeader />"), 1));
    }
    out
}

fn described(document: &str, letter: &Letter, figures: &[Figure]) -> String {
    let word = words(letter.language).figure;
    let mut pieces = document.split(PICTURE);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (at, (piece, figure)) in pieces.zip(figures).enumerate() {
        let (number, alt) = (at + 1, escaped(&shown(&figure.alt)));
        // Room for a turned picture stands before what describes it.
        let (sides, ends) = figure.drawn.beyond();
        if (sides, ends) != (0, 0) && out.ends_with(EXTENT) {
            out.truncate(out.len() - EXTENT.len());
            // Writing to a string cannot fail.
            let _ = write!(out, r#"<wp:effectExtent l="{sides}" t="{ends}" r="{sides}" b="{ends}" />"#);
        }
        let _ = write!(out, r#"<wp:docPr id="{number}" name="{word} {number}" descr="{alt}" />"#);
        if figure.drawn.mirrored {
            out.push_str(&piece.replacen("<a:xfrm ", "<a:xfrm flipH=\"1\" ", 1));
        } else {
            out.push_str(piece);
        }
    }
    out
}

/// The core properties (ISO/IEC 29500-2, 8.3): the status says what the copy is.
fn core(letter: &Letter) -> String {
    let copy = words(letter.language).copy;
    let at = letter.made_at.to_utc().format("%Y-%m-%dT%H:%M:%SZ");
    let field = |value: &str| escaped(&shown(value));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{copy} – {}</dc:title><dc:subject>{}</dc:subject><dc:creator>{}</dc:creator>\
         <dc:description>{}</dc:description><dc:language>{}</dc:language>\
         <cp:category>{}</cp:category><cp:contentStatus>{copy}</cp:contentStatus>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified></cp:coreProperties>",
        field(&letter.title),
        field(&letter.case_number),
        field(&letter.issuer),
        words(letter.language).meaning,
        letter.language.tag(),
        field(&mark(letter)),
    )
}

/// Text as an attribute or an element can hold it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            sign => out.push(sign),
        }
    }
    out
}
