// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From characters to lines: cleaning, shaping, numbering of glyphs, breaking.
//!
//! Everything here counts in thousandths of an em and knows nothing of pages. Invariant: a glyph carries its
//! own character code, so whatever is drawn can also be read back.

mod breaking;
mod clean;
mod joints;
mod repertoire;
mod shaping;
mod tongue;

pub(crate) use breaking::{Hyphens, Line, Run, Said, break_lines, stays_with};
pub(crate) use clean::{clean, is_blank};
pub(crate) use repertoire::Repertoire;
pub(crate) use shaping::{Glyph, Shaper};
pub(crate) use tongue::{passages, spelled_out};
