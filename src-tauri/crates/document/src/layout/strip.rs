// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Strips: the pieces of a letter that a page break does not cut.
//!
//! A strip knows its height, the gap above it, whether it may be parted from the next one, and what is drawn
//! in it for whom. Positions across are final, positions down count from the top of the strip.

use super::style::{Colour, Style};
use crate::{
    letter::Sign,
    text::{Glyph, Line},
};

/// Something to draw.
#[derive(Debug, Clone)]
pub(crate) enum Ink {
    /// A line of text; `y` is its baseline.
    Text { x: f32, y: f32, size: f32, colour: Colour, glyphs: Vec<Glyph> },
    /// The sign of an assessment in a square box.
    Sign { sign: Sign, x: f32, y: f32, size: f32 },
    /// A filled rectangle.
    Fill { x: f32, y: f32, width: f32, height: f32, colour: Colour },
    /// A picture.
    Picture { image: usize, x: f32, y: f32, width: f32, height: f32 },
}

impl Ink {
    /// A line of text whose line box begins at `top`.
    pub(super) fn line(style: &Style, x: f32, top: f32, line: Line) -> Self {
        let y = top + style.baseline();
        Self::Text { x, y, size: style.size, colour: style.colour, glyphs: line.glyphs }
    }

    /// The same, moved down.
    pub(super) fn moved(mut self, by: f32) -> Self {
        match &mut self {
            Self::Text { y, .. } | Self::Sign { y, .. } | Self::Fill { y, .. } | Self::Picture { y, .. } => {
                *y += by;
            }
        }
        self
    }
}

/// For whom something is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// For a node of the tree: it is content.
    Node(usize),
    /// For the eye alone.
    Decoration,
}

/// What is drawn for one owner.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) owner: Owner,
    pub(super) ink: Vec<Ink>,
}

impl Piece {
    pub(super) fn of(node: usize, ink: Vec<Ink>) -> Self {
        Self { owner: Owner::Node(node), ink }
    }

    pub(super) fn decoration(ink: Vec<Ink>) -> Self {
        Self { owner: Owner::Decoration, ink }
    }
}

/// Something whose place on a page must be known later.
#[derive(Debug, Clone)]
pub(super) enum Anchor {
    /// A heading, for the bookmarks.
    Heading(usize),
    /// A figure's node and its box: left, top, right, bottom.
    Figure(usize, [f32; 4]),
    /// A signature field, its node and its box.
    Field(usize, usize, [f32; 4]),
    /// The place that links of this name lead to, this far below the top.
    Target(String, f32),
    /// A link's node, its name's place and its box.
    Link { node: usize, to: String, rect: [f32; 4] },
}

/// Whether a page may end below a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// It may.
    Free,
    /// The next strip stands on the same page if a page can hold both.
    WithNext,
}

/// Where a strip begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// Where the one before it ends.
    Flow,
    /// On a new page.
    Page,
    /// On a new page, unless it and all that follows up to the next start find room on this one.
    Part,
}

/// A piece that a page break does not cut.
#[derive(Debug, Clone)]
pub(super) struct Strip {
    /// Room above, dropped at the top of a page.
    pub(super) gap: f32,
    pub(super) height: f32,
    pub(super) keep: Keep,
    pub(super) pieces: Vec<Piece>,
    /// The table whose heading is repeated when this strip opens a page.
    pub(super) table: Option<usize>,
    pub(super) anchors: Vec<Anchor>,
    /// Where the strip begins.
    pub(super) start: Start,
}

impl Strip {
    pub(super) fn new(gap: f32, height: f32, pieces: Vec<Piece>) -> Self {
        let (table, anchors) = (None, Vec::new());
        Self { gap, height, keep: Keep::Free, pieces, table, anchors, start: Start::Flow }
    }
}

/// Keeps the first two and the last two of a run of strips together (no widows, no orphans).
pub(super) fn keep_pairs(strips: &mut [Strip]) {
    let count = strips.len();
    if count < 2 {
        return;
    }
    strips[0].keep = Keep::WithNext;
    strips[count - 2].keep = Keep::WithNext;
}
