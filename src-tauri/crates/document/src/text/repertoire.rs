// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Which glyphs a document uses and what each of them says.
//!
//! A code stands for a glyph *together with* its text: the hyphen that a line break adds has another code
//! than the hyphen somebody wrote, though both look alike, so that copied text comes out unbroken
//! (ISO 32000-1, 14.8.2.2.3). Codes are given in the order of first use and begin at 1; 0 is the missing glyph
//! and never used.

use std::collections::HashMap;

use crate::{DocumentFault, typeface::Face};

/// One code of one face.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Entry {
    /// The glyph in the font file.
    pub(crate) glyph: u16,
    /// The text it stands for; never empty.
    pub(crate) text: String,
}

/// The codes of all faces.
#[derive(Default)]
pub(crate) struct Repertoire {
    faces: [Codes; 6],
    overflowed: bool,
}

#[derive(Default)]
struct Codes {
    entries: Vec<Entry>,
    known: HashMap<Entry, u16>,
}

impl Repertoire {
    /// The code of a glyph with this text.
    pub(crate) fn code(&mut self, face: Face, glyph: u16, text: &str) -> u16 {
        let codes = &mut self.faces[face.index()];
        let entry = Entry { glyph, text: text.to_owned() };
        if let Some(code) = codes.known.get(&entry) {
            return *code;
        }
        let Ok(code) = u16::try_from(codes.entries.len() + 1) else {
            self.overflowed = true;
            return 1;
        };
        codes.entries.push(entry.clone());
        codes.known.insert(entry, code);
        code
    }

    /// The entries of a face; the one at index `n` has code `n + 1`.
    pub(crate) fn entries(&self, face: Face) -> &[Entry] {
        &self.faces[face.index()].entries
    }

    /// Says whether every glyph found room.
    pub(crate) fn check(&self) -> Result<(), DocumentFault> {
        if self.overflowed { Err(DocumentFault::TooManyCharacters) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_glyph_with_another_text_has_another_code() {
        let mut repertoire = Repertoire::default();
        let written = repertoire.code(Face::Serif, 14, "-");
        let added = repertoire.code(Face::Serif, 14, "\u{ad}");
        assert_eq!((written, added), (1, 2));
        assert_eq!(repertoire.code(Face::Serif, 14, "-"), written);
        assert_eq!(repertoire.code(Face::Sans, 14, "-"), 1);
    }
}
