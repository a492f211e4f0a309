// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From a letter to pages: where everything stands, and what each piece is.
//!
//! Blocks become strips (one line, one row, one picture), strips become pages; the tree of meaning grows in
//! reading order beside them. Refuses letters that cannot become an accessible document. Invariant: every
//! drawn piece belongs either to a node of the tree or to the decoration, and the numbers that tie pieces to
//! nodes are given out here alone.

mod blocks;
mod letterhead;
mod lists;
mod paginate;
mod plates;
mod runs;
mod strip;
mod style;
mod table;
#[cfg(test)]
mod tests;
mod tree;
mod validate;

use std::collections::BTreeMap;

pub(crate) use paginate::{Artifact, Command, Page};
pub(crate) use plates::print_pixels;
pub(crate) use strip::Ink;
pub(crate) use style::{Colour, PAGE_HEIGHT};
pub(crate) use tree::{Kid, Node, Scope, Tag};
pub(crate) use validate::validate;

use crate::{DocumentFault, Letter, Typeface, Unwatched, Warning, Watch, text::Repertoire};

/// A letter that has been laid out on pages.
pub struct Laid {
    pub(crate) pages: Vec<Page>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) outline: Vec<Bookmark>,
    pub(crate) fields: Vec<Placed>,
    pub(crate) links: Vec<Leading>,
    pub(crate) repertoire: Repertoire,
    /// What could not be shown as written, and the heading it stands under first.
    pub(crate) warnings: BTreeMap<Warning, Option<String>>,
}

impl Laid {
    /// How many pages the letter takes.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// What could not be shown as written, each thing once, in a fixed order.
    pub fn warnings(&self) -> impl Iterator<Item = Warning> + '_ {
        self.warnings.keys().copied()
    }
}

/// A heading and where it stands, for the bookmarks.
pub(crate) struct Bookmark {
    pub(crate) depth: u8,
    pub(crate) title: String,
    pub(crate) page: usize,
    /// Distance from the top of the page in points.
    pub(crate) top: f32,
}

/// A signature field on its page.
pub(crate) struct Placed {
    /// Which of the letter's signature fields.
    pub(crate) field: usize,
    /// Its node in the tree.
    pub(crate) node: usize,
    pub(crate) page: usize,
    /// Left, top, right, bottom in points from the top left corner of the page.
    pub(crate) rect: [f32; 4],
}

/// A link on its page, and where it leads.
pub(crate) struct Leading {
    /// Its node in the tree.
    pub(crate) node: usize,
    pub(crate) page: usize,
    /// Left, top, right, bottom in points from the top left corner of the page.
    pub(crate) rect: [f32; 4],
    /// The page of its goal, and how far down on it.
    pub(crate) to: (usize, f32),
}

/// Lays a letter out.
///
/// # Errors
/// [`DocumentFault`] when the letter cannot become an accessible document; the message names the place.
pub fn lay_out(letter: &Letter, typeface: &Typeface) -> Result<Laid, DocumentFault> {
    lay_out_watched(letter, typeface, &Unwatched)
}

/// As [`lay_out`], while somebody watches.
pub(crate) fn lay_out_watched(
    letter: &Letter,
    typeface: &Typeface,
    watch: &dyn Watch,
) -> Result<Laid, DocumentFault> {
    validate(letter)?;
    let mut setter = blocks::Setter::new(letter, typeface, watch);
    let head = setter.letterhead()?;
    setter.set_blocks(&letter.body)?;
    setter.finish_fields();
    let laid = setter.paginate(head);
    laid.repertoire.check()?;
    Ok(laid)
}
