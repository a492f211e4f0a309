// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The six faces every letter is set in, and their measures.
//!
//! Holds the font files that ship with the application; refuses a face whose em is not 1000 units, because
//! all measuring in this crate counts in thousandths of an em, in whole numbers, and is therefore the same on
//! every machine.

use rustybuzz::ttf_parser::{self, GlyphId};

use crate::DocumentFault;

/// One of the faces of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Serif,
    SerifItalic,
    SerifStrong,
    Sans,
    SansItalic,
    SansStrong,
}

impl Face {
    pub(crate) const ALL: [Self; 6] =
        [Self::Serif, Self::SerifItalic, Self::SerifStrong, Self::Sans, Self::SansItalic, Self::SansStrong];

    pub(crate) fn index(self) -> usize {
        match self {
            Self::Serif => 0,
            Self::SerifItalic => 1,
            Self::SerifStrong => 2,
            Self::Sans => 3,
            Self::SansItalic => 4,
            Self::SansStrong => 5,
        }
    }

    /// The name of the face in the resources of a page.
    pub(crate) fn resource(self) -> &'static str {
        match self {
            Self::Serif => "T0",
            Self::SerifItalic => "T1",
            Self::SerifStrong => "T2",
            Self::Sans => "T3",
            Self::SansItalic => "T4",
            Self::SansStrong => "T5",
        }
    }

    /// The PostScript name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Serif => "SourceSerif4-Regular",
            Self::SerifItalic => "SourceSerif4-It",
            Self::SerifStrong => "SourceSerif4-Semibold",
            Self::Sans => "SourceSans3-Regular",
            Self::SansItalic => "SourceSans3-It",
            Self::SansStrong => "SourceSans3-Semibold",
        }
    }

    /// The face to look in when this one lacks a character: the sans of the same colour, which has more signs.
    pub(crate) fn substitute(self) -> Self {
        match self {
            Self::Serif | Self::Sans => Self::Sans,
            Self::SerifItalic | Self::SansItalic => Self::SansItalic,
            Self::SerifStrong | Self::SansStrong => Self::SansStrong,
        }
    }

    fn file(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("../../../../assets/fonts/SourceSerif4-Regular.ttf"),
            Self::SerifItalic => include_bytes!("../../../../assets/fonts/SourceSerif4-Italic.ttf"),
            Self::SerifStrong => include_bytes!("../../../../assets/fonts/SourceSerif4-SemiBold.ttf"),
            Self::Sans => include_bytes!("../../../../assets/fonts/SourceSans3-Regular.ttf"),
            Self::SansItalic => include_bytes!("../../../../assets/fonts/SourceSans3-Italic.ttf"),
            Self::SansStrong => include_bytes!("../../../../assets/fonts/SourceSans3-SemiBold.ttf"),
        }
    }
}

/// A face that is open for measuring and shaping.
pub(crate) struct OpenFace {
    pub(crate) file: &'static [u8],
    pub(crate) shaping: rustybuzz::Face<'static>,
}

impl OpenFace {
    pub(crate) fn metrics(&self) -> &ttf_parser::Face<'static> {
        &self.shaping
    }

    pub(crate) fn has(&self, c: char) -> bool {
        self.metrics().glyph_index(c).is_some()
    }

    /// The width of a glyph in thousandths of an em.
    pub(crate) fn advance(&self, glyph: u16) -> i32 {
        i32::from(self.metrics().glyph_hor_advance(GlyphId(glyph)).unwrap_or(0))
    }
}

/// The fonts of a letter. Loading takes under a millisecond; one value can set any number of letters.
pub struct Typeface {
    faces: [OpenFace; 6],
}

impl Typeface {
    /// The faces that ship with the application: Source Serif 4 for text, Source Sans 3 for the rest.
    ///
    /// # Errors
    /// [`DocumentFault::Font`] when a shipped file is damaged.
    pub fn shipped() -> Result<Self, DocumentFault> {
        let open = |face: Face| -> Result<OpenFace, DocumentFault> {
            let file = face.file();
            rustybuzz::Face::from_slice(file, 0)
                .filter(|shaping| shaping.units_per_em() == 1000)
                .map(|shaping| OpenFace { file, shaping })
                .ok_or(DocumentFault::Font(face.name()))
        };
        let [a, b, c, d, e, f] = Face::ALL;
        Ok(Self { faces: [open(a)?, open(b)?, open(c)?, open(d)?, open(e)?, open(f)?] })
    }

    pub(crate) fn face(&self, face: Face) -> &OpenFace {
        &self.faces[face.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_faces_have_every_character_of_swedish_text() {
        let typeface = Typeface::shipped().unwrap();
        for face in Face::ALL {
            let missing: String = "ABCÅÄÖabcåäöéüÉ0123456789 §–—”’»«…•½%€@/\\()[]{}<>&*+=#!?;:,._-"
                .chars()
                .filter(|c| !typeface.face(face).has(*c))
                .collect();
            assert_eq!(missing, "", "{}", face.name());
        }
    }

    #[test]
    fn every_face_can_fall_back_on_one_that_has_the_replacement_square() {
        let typeface = Typeface::shipped().unwrap();
        for face in Face::ALL {
            assert!(typeface.face(face.substitute()).has('□'), "{}", face.name());
        }
    }
}
