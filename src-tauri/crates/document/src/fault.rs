// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What can be wrong with a letter or with its way into a file.
//!
//! One variant per thing the writer of a letter does differently. A [`DocumentFault`] stops the document; a
//! [`Warning`] tells of a character that could not be shown as written, and the document is made all the same.

use thiserror::Error;

/// Why no document was made.
#[derive(Debug, Error)]
pub enum DocumentFault {
    /// A text that an accessible document must have is empty.
    #[error("laying out the letter: {0} is empty")]
    Missing(&'static str),
    /// A heading stands deeper than one step below the one before it (ISO 14289-1, 7.4.2).
    #[error(
        "laying out the letter: heading \"{text}\" of level {found} stands where level {allowed} is the deepest"
    )]
    HeadingSkipped {
        /// The heading's text.
        text: String,
        /// Its level.
        found: u8,
        /// The deepest level that may stand there.
        allowed: u8,
    },
    /// A row has more or fewer cells than the table has columns, or there are no columns.
    #[error("laying out the letter: row {row} of a table has {found} cells for {columns} columns")]
    RowMismatch {
        /// The row, from 1; 0 when the table has no columns.
        row: usize,
        /// Number of columns.
        columns: usize,
        /// Number of cells.
        found: usize,
    },
    /// A figure names an image that the letter does not hold.
    #[error("laying out the letter: figure names image {0}, which the letter does not hold")]
    UnknownImage(usize),
    /// Two signature fields or two attachments have the same name, or a name that a file cannot hold.
    #[error("laying out the letter: the name \"{0}\" is empty, taken or not allowed")]
    Name(String),
    /// The place of the signature fields is given twice.
    #[error("laying out the letter: the signature fields have two places")]
    SignatureFieldsTwice,
    /// Lists stand within lists too deep for any numbering.
    #[error("laying out the letter: lists are nested deeper than {0} levels")]
    NestedTooDeep(usize),
    /// Issuer, addressee and numbers leave no room for the text on the first page.
    #[error("laying out the letter: the letterhead is too tall for the first page")]
    LetterheadTooTall,
    /// A font that ships with the application cannot be used; the application is damaged.
    #[error("loading font {0}: the file is damaged")]
    Font(&'static str),
    /// More different characters than one font can number.
    #[error("laying out the letter: more than 65,000 different characters in one font")]
    TooManyCharacters,
    /// The file could not be put together.
    #[error("writing the document: an object is not as expected")]
    Object(#[from] lopdf::Error),
    /// The bytes could not be written.
    #[error("writing the document: the file could not be written")]
    Write(#[source] std::io::Error),
    /// Whoever waited for it stopped it.
    #[error("making the document: it was stopped")]
    Stopped,
}

/// A character that could not be shown as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// No font has the character: a square stands in its place, and copying gives the character back.
    NoGlyph(char),
    /// A control or direction character without a look of its own was left out.
    LeftOut(char),
}
