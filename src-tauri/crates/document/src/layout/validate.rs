// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Judges a letter before it is laid out: what would make the document inaccessible or unreadable is refused
//! here, so that the rest of the layout meets valid letters only.

use std::collections::BTreeSet;

use super::lists::DEEPEST;
use crate::{Block, DocumentFault, Letter, letter::Table, text::is_blank};

struct Walk<'a> {
    letter: &'a Letter,
    /// Depth of the last heading.
    depth: u8,
    fields_placed: bool,
}

/// Refuses a letter that cannot become an accessible document.
pub(crate) fn validate(letter: &Letter) -> Result<(), DocumentFault> {
    for (name, text) in [
        ("the title", &letter.title),
        ("the issuer", &letter.issuer),
        ("the case number", &letter.case_number),
    ] {
        if is_blank(text) {
            return Err(DocumentFault::Missing(name));
        }
    }
    if let Some(logo) = &letter.logo {
        if logo.image >= letter.images.len() {
            return Err(DocumentFault::UnknownImage(logo.image));
        }
        if is_blank(&logo.alt) {
            return Err(DocumentFault::Missing("the description of the logo"));
        }
    }
    let mut walk = Walk { letter, depth: 0, fields_placed: false };
    walk.blocks(&letter.body, 0)?;
    names(letter)
}

fn names(letter: &Letter) -> Result<(), DocumentFault> {
    let mut seen = BTreeSet::new();
    for field in &letter.signature_fields {
        let name = field.name.as_str();
        if name.trim().is_empty()
            || name.contains('.')
            || name.chars().any(char::is_control)
            || !seen.insert(name)
        {
            return Err(DocumentFault::Name(name.to_owned()));
        }
        if is_blank(&field.tip) {
            return Err(DocumentFault::Missing("the tip of a signature field"));
        }
    }
    let mut seen = BTreeSet::new();
    for file in &letter.attachments {
        let name = file.name.as_str();
        let path = name.contains(['/', '\\']) || name.chars().any(char::is_control);
        if name.trim().is_empty() || path || !seen.insert(name) {
            return Err(DocumentFault::Name(name.to_owned()));
        }
        if !is_media_type(&file.media_type) {
            return Err(DocumentFault::Name(file.media_type.clone()));
        }
    }
    Ok(())
}

/// A type and a subtype by RFC 6838, 4.2.
fn is_media_type(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b))
    };
    text.split_once('/').is_some_and(|(kind, subtype)| part(kind) && part(subtype))
}

impl Walk<'_> {
    fn blocks(&mut self, blocks: &[Block], nesting: usize) -> Result<(), DocumentFault> {
        if nesting > DEEPEST {
            return Err(DocumentFault::NestedTooDeep(DEEPEST));
        }
        for block in blocks {
            match block {
                Block::Heading { level, text } => self.heading(level.depth(), text)?,
                Block::Numbered(items) | Block::Bulleted(items) => {
                    for item in items {
                        self.blocks(item, nesting + 1)?;
                    }
                }
                Block::Table(table) => check_table(table)?,
                Block::Figure { image, alt, .. } => {
                    if *image >= self.letter.images.len() {
                        return Err(DocumentFault::UnknownImage(*image));
                    }
                    if is_blank(alt) {
                        return Err(DocumentFault::Missing("the description of a figure"));
                    }
                }
                Block::Plates(plates) => {
                    for plate in plates {
                        if let Some(image) = plate.image.filter(|image| *image >= self.letter.images.len()) {
                            return Err(DocumentFault::UnknownImage(image));
                        }
                        if is_blank(&plate.alt) {
                            return Err(DocumentFault::Missing("the description of a picture"));
                        }
                    }
                }
                Block::SignatureFields => {
                    if std::mem::replace(&mut self.fields_placed, true) {
                        return Err(DocumentFault::SignatureFieldsTwice);
                    }
                }
                Block::Paragraph(_)
                | Block::Facts(_)
                | Block::Note(_)
                | Block::Anchor(_)
                | Block::PageBreak
                | Block::NewPart => {}
            }
        }
        Ok(())
    }

    fn heading(&mut self, found: u8, text: &str) -> Result<(), DocumentFault> {
        // An empty heading is not set, so it cannot carry a level either.
        if is_blank(text) {
            return Err(DocumentFault::Missing("a heading"));
        }
        let allowed = (self.depth + 1).min(3);
        if found > allowed {
            return Err(DocumentFault::HeadingSkipped { text: text.to_owned(), found, allowed });
        }
        self.depth = found;
        Ok(())
    }
}

fn check_table(table: &Table) -> Result<(), DocumentFault> {
    let columns = table.columns.len();
    if columns == 0 {
        return Err(DocumentFault::RowMismatch { row: 0, columns, found: 0 });
    }
    match table.rows.iter().position(|row| row.len() != columns) {
        Some(at) => Err(DocumentFault::RowMismatch { row: at + 1, columns, found: table.rows[at].len() }),
        None => Ok(()),
    }
}
