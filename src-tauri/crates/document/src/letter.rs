// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The letter: a plain tree of what a document says, without a word about where it stands on paper.
//!
//! It holds headings, paragraphs, lists, tables, figures and signature fields with their meaning; it refuses
//! nothing by itself. Whether a tree can become an accessible file is judged once, in [`crate::lay_out`], so
//! that a letter can also be printed as text while it is still being written. Invariant: a letter holds
//! everything the file will hold, so the same letter always gives the same bytes.

mod image;
mod jpeg;
mod print;
mod reduce;
mod strong;

use chrono::{DateTime, FixedOffset};

pub use image::{Image, ImageFault};
pub(crate) use image::{Orientation, Raster};
pub(crate) use strong::{parts, unmarked};

/// The language a letter is written in: decides hyphenation, fixed words and the language tag of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Swedish, tagged `sv-SE`.
    Sv,
    /// English, tagged `en-GB`.
    En,
}

impl Language {
    /// The language tag by BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv-SE",
            Self::En => "en-GB",
        }
    }
}

/// A whole letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// The document's title, shown in the window bar of a reader; not printed, see [`Block::Heading`].
    pub title: String,
    /// The language of every text in the letter.
    pub language: Language,
    /// The authority that issues the letter.
    pub issuer: String,
    /// The unit within the authority.
    pub unit: Option<String>,
    /// What kind of document this is, in one word: "BESLUT".
    pub word: String,
    /// The issuer's case number; printed on every page.
    pub case_number: String,
    /// The day of the document as it shall be printed, normally `2026-11-02`.
    pub date: String,
    /// The addressee's own case number.
    pub their_number: Option<String>,
    /// The addressee, line by line.
    pub addressee: Vec<String>,
    /// A warning printed in words on every page, such as "UTKAST" or "ÖVNING".
    pub mark: Option<String>,
    /// A short line at the foot of every page, such as the head of the case's ledger.
    pub footer: Option<String>,
    /// What the letter says.
    pub body: Vec<Block>,
    /// The signatures the file is prepared for, in signing order.
    pub signature_fields: Vec<SignatureField>,
    /// Files that travel inside the document.
    pub attachments: Vec<Attachment>,
    /// When the document was made; becomes the creation date in the file.
    pub made_at: DateTime<FixedOffset>,
    /// The identifier of the file (ISO 32000-1, 14.4), chosen by the caller.
    pub document_id: [u8; 16],
    /// Pictures that figures refer to by index.
    pub images: Vec<Image>,
    /// The issuer's logo, above its name on the first page.
    pub logo: Option<LetterLogo>,
}

/// The issuer's logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLogo {
    /// Which of the letter's images.
    pub image: usize,
    /// What it shows, for a reader who cannot see it; never empty.
    pub alt: String,
}

/// The depth of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The matter of the document.
    One,
    /// A section.
    Two,
    /// A part of a section.
    Three,
}

impl Level {
    /// The depth as a number, 1 to 3.
    pub fn depth(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// One piece of the body.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; the first one is of level one and no level is skipped (ISO 14289-1, 7.4.2).
    Heading {
        /// Its depth.
        level: Level,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A numbered list: `1.`, within it `a)`, within that `i)`.
    Numbered(Vec<Vec<Block>>),
    /// A list with bullets.
    Bulleted(Vec<Vec<Block>>),
    /// Pairs of a label and its value, such as who decided and who presented.
    Facts(Vec<(String, Vec<Inline>)>),
    /// A table.
    Table(Table),
    /// A picture.
    Figure {
        /// Which of the letter's images.
        image: usize,
        /// What can be seen, for a reader who cannot see it; never empty.
        alt: String,
        /// The printed caption; may be empty.
        caption: String,
    },
    /// A remark set apart from the running text.
    Note(Vec<Inline>),
    /// Pictures two to a page, each with its caption.
    Plates(Vec<Plate>),
    /// The place that links of this name lead to: where the next block begins.
    Anchor(String),
    /// What follows begins on a new page.
    PageBreak,
    /// What follows, up to the next of its kind or the next page break, stands on this page if all of it finds
    /// room there, and else begins on a new page.
    NewPart,
    /// The place of the signature fields; at the end of the letter when it does not occur.
    SignatureFields,
}

/// One of the pictures that stand two to a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Plate {
    /// Which of the letter's images; `None` for a picture that cannot be shown, whose description is printed in
    /// its place.
    pub image: Option<usize>,
    /// What can be seen, for a reader who cannot see it; never empty.
    pub alt: String,
    /// The printed caption.
    pub caption: Vec<Inline>,
}

/// A table with a heading per column.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What the table shows; printed above it.
    pub caption: Option<String>,
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// The rows; each holds exactly one cell per column.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// What the first column holds.
    pub first_column: FirstColumn,
}

/// What the first column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstColumn {
    /// The name of the row, so a screen reader can say it with each cell.
    RowHeader,
    /// A value like any other.
    Plain,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its share of the width, relative to the other columns; zero counts as one.
    pub share: u16,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Text set in semibold.
    Strong(String),
    /// Text set in italics.
    Emphasis(String),
    /// Words that lead to a place in the same letter; plain words when the letter has no such place.
    Link {
        /// The name of the place.
        to: String,
        /// The words.
        text: String,
    },
    /// A shortened form with what it stands for, which a screen reader says instead (ISO 14289-1, 7.2).
    Short {
        /// What is printed.
        text: String,
        /// What it stands for.
        full: String,
    },
    /// Words in another language than the letter's (ISO 14289-1, 7.2).
    Foreign {
        /// Their language.
        language: Language,
        /// The words.
        text: String,
    },
    /// The sign of an assessment, for the eye alone; its word stands beside it.
    Sign(Sign),
    /// A place that links lead to.
    Anchor(String),
}

impl Inline {
    /// The words that are printed; none for a sign or a place.
    pub fn words(&self) -> &str {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Link { text, .. }
            | Self::Short { text, .. }
            | Self::Foreign { text, .. } => text,
            Self::Sign(_) | Self::Anchor(_) => "",
        }
    }
}

/// The signs of assessments: the same six shapes as on screen, told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A filled disc with a tick.
    Met,
    /// A ring, half filled.
    PartlyMet,
    /// A filled octagon with a cross.
    NotMet,
    /// A rounded square with a bar.
    NotApplicable,
    /// A broken ring with a dot.
    NotExamined,
    /// A thin ring.
    Unanswered,
}

/// A signature the file is prepared for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureField {
    /// The field's name in the file: unique, not empty, without a full stop (ISO 32000-1, 12.7.3.2).
    pub name: String,
    /// What the field is for, read aloud by a screen reader.
    pub tip: String,
    /// Printed under the box, normally title and name.
    pub caption: String,
}

/// What an attachment is to the document (ISO 19005-3, Annex E).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The data that the document shows.
    Data,
    /// Something that adds to the document.
    Supplement,
    /// What the document was made from.
    Source,
}

/// A file that travels inside the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The file name: unique and not empty.
    pub name: String,
    /// The media type, such as `application/json`.
    pub media_type: String,
    /// One line saying what it is.
    pub description: String,
    /// What it is to the document.
    pub relation: Relation,
    /// The content.
    pub bytes: Vec<u8>,
}

/// The text of a run of inlines, without its faces.
pub(crate) fn plain(inlines: &[Inline]) -> String {
    inlines.iter().map(Inline::words).collect()
}
