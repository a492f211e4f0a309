// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The letter as a Word document (ISO/IEC 29500) to work on: real headings, numbered lists, tables with repeated
//! header rows, pictures with alternative texts. It says on every page and in its properties that it is a working
//! copy; signature fields and the files inside the letter stay out of it.
//!
//! It takes the same letter as the PDF and refuses the same letters. Invariant: the same letter gives the same
//! bytes; the word processor's own numbering and page numbers replace those of our pages.

mod body;
mod finish;
mod pictures;

use crate::layout::validate;
use crate::text::{clean, stays_with};
use crate::{DocumentFault, Language, Letter};
use docx_rs::{
    AbstractNumbering, Docx, Footer, Header, IndentLevel, Level as ListLevel, LevelJc, LevelOverride,
    LevelText, NumPages, NumberFormat, Numbering, NumberingId, PageMargin, PageNum, Paragraph, Run,
    SpecialIndentType, Start,
};
use std::collections::BTreeSet;

/// A4 in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
/// The margins left and right, and what is left between them.
const SIDE: i32 = 1_418;
/// The width of the text in twentieths of a point.
const WIDTH: usize = 9_070;
/// The numbered list, which each list begins anew; the crate writes one of its own under the number 1.
const NUMBERED: usize = 2;
/// The list with bullets.
const BULLETED: usize = 3;
/// The number of the first list; the crate has taken 1.
const FIRST_LIST: usize = 2;
/// How far a level of a list stands in.
const STEP: i32 = 454;

struct Words {
    /// On every page and in the properties.
    copy: &'static str,
    /// What that means, on the first page.
    meaning: &'static str,
    page: &'static str,
    of: &'static str,
    date: &'static str,
    ours: &'static str,
    theirs: &'static str,
    signature: &'static str,
    figure: &'static str,
}

const SWEDISH: Words = Words {
    copy: "Arbetskopia",
    meaning: "Arbetskopia för redigering. Den gäller inte som original.",
    page: "Sida",
    of: "av",
    date: "Datum",
    ours: "Dnr",
    theirs: "Ert dnr",
    signature: "Plats för underskrift",
    figure: "Bild",
};

const ENGLISH: Words = Words {
    copy: "Working copy",
    meaning: "A working copy for editing. It is not the decision.",
    page: "Page",
    of: "of",
    date: "Date",
    ours: "Ref.",
    theirs: "Your ref.",
    signature: "Place for a signature",
    figure: "Figure",
};

fn words(language: Language) -> &'static Words {
    match language {
        Language::Sv => &SWEDISH,
        Language::En => &ENGLISH,
    }
}

/// The letter as a Word document, marked as a working copy.
///
/// # Errors
/// [`DocumentFault`] when the letter cannot become an accessible document either way.
pub fn working_copy(letter: &Letter) -> Result<Vec<u8>, DocumentFault> {
    validate(letter)?;
    let mut writer = body::Writer::new(letter)?;
    writer.first_page();
    writer.blocks(&letter.body);
    writer.fields_if_not_placed();
    let (paragraphs, lists, figures) = writer.finished();
    let mut docx = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(
            PageMargin::new()
                .top(1_701)
                .bottom(1_418)
                .left(SIDE)
                .right(SIDE)
                .header(709)
                .footer(567)
                .gutter(0),
        )
        .header(header(letter))
        .footer(footer(letter));
    docx = numbered(docx, &lists);
    for part in paragraphs {
        docx = match part {
            body::Part::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
            body::Part::Table(table) => docx.add_table(*table),
        };
    }
    finish::packed(docx.build(), letter, &figures)
}

/// Text as XML 1.0 can hold it, without what has no look.
fn shown(text: &str) -> String {
    clean(text, &mut BTreeSet::new())
        .chars()
        .filter(|sign| *sign != '\u{ad}' && !matches!(sign, '\u{FFFE}' | '\u{FFFF}'))
        .collect()
}

/// What is read as one stays on one line, as on the pages of the letter.
fn unbroken(text: &str) -> String {
    let mut before = "";
    let mut kept = String::with_capacity(text.len());
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            kept.push(if stays_with(before, word) { '\u{a0}' } else { ' ' });
        }
        kept.push_str(word);
        before = word;
    }
    kept
}

fn run(text: &str) -> Run {
    Run::new().add_text(unbroken(&shown(text)))
}

/// What the copy is called on every page: its kind, and the letter's own mark.
fn mark(letter: &Letter) -> String {
    let copy = words(letter.language).copy.to_uppercase();
    match &letter.mark {
        Some(mark) => format!("{copy} – {mark}"),
        None => copy,
    }
}

fn header(letter: &Letter) -> Header {
    let facts = format!(
        "{}  ·  {}  ·  {} {}",
        letter.issuer,
        letter.word,
        words(letter.language).ours,
        letter.case_number
    );
    Header::new()
        .add_paragraph(Paragraph::new().style("Mark").add_run(run(&mark(letter))))
        .add_paragraph(Paragraph::new().style("Header").add_run(run(&facts)))
}

fn footer(letter: &Letter) -> Footer {
    let words = words(letter.language);
    let mut footer = Footer::new();
    if let Some(text) = &letter.footer {
        footer = footer.add_paragraph(Paragraph::new().style("Footer").add_run(run(text)));
    }
    let numbered = Paragraph::new()
        .style("Footer")
        .add_run(run(&format!("{} ", words.page)))
        .add_page_num(PageNum::new())
        .add_run(run(&format!(" {} ", words.of)))
        .add_num_pages(NumPages::new());
    footer.add_paragraph(numbered)
}

/// A list of the letter: its number in the document and what it counts with.
struct List {
    id: usize,
    kind: usize,
    depth: usize,
}

// Each list is its own, so that the second does not go on where the first ended.
fn numbered(docx: Docx, lists: &[List]) -> Docx {
    let level = |depth: usize, format: &str, text: &str| {
        ListLevel::new(
            depth,
            Start::new(1),
            NumberFormat::new(format),
            LevelText::new(text),
            LevelJc::new("left"),
        )
        .indent(Some(indent(depth)), Some(SpecialIndentType::Hanging(STEP)), None, None)
    };
    let counted = AbstractNumbering::new(NUMBERED)
        .add_level(level(0, "decimal", "%1."))
        .add_level(level(1, "lowerLetter", "%2)"))
        .add_level(level(2, "lowerRoman", "%3)"));
    let mut dotted = AbstractNumbering::new(BULLETED);
    for depth in 0..3 {
        dotted = dotted.add_level(level(depth, "bullet", if depth == 1 { "–" } else { "•" }));
    }
    let docx = docx.add_abstract_numbering(counted).add_abstract_numbering(dotted);
    lists.iter().fold(docx, |docx, list| {
        let restart = LevelOverride::new(list.depth).start(1);
        docx.add_numbering(Numbering::new(list.id, list.kind).add_override(restart))
    })
}

/// How far the text of a list stands in.
fn indent(depth: usize) -> i32 {
    STEP * i32::try_from(depth + 1).unwrap_or(1)
}

fn item(list: &List) -> (NumberingId, IndentLevel) {
    (NumberingId::new(list.id), IndentLevel::new(list.depth))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_as_one_is_not_parted_in_the_copy_either() {
        assert_eq!(
            unbroken("Enligt 2 kap. 3 § i 12 månader "),
            "Enligt 2\u{a0}kap.\u{a0}3\u{a0}§ i 12\u{a0}månader "
        );
    }
}
