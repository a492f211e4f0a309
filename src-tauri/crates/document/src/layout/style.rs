// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The measures and colours of a page. All lengths in points; y grows downwards from the top edge.
//!
//! Every text colour has a contrast of at least 4.5 : 1 on white and on the tint (WCAG 2.1, 1.4.3).

use crate::{text::Hyphens, typeface::Face};

pub(crate) const PAGE_WIDTH: f32 = 595.276;
pub(crate) const PAGE_HEIGHT: f32 = 841.89;
pub(super) const LEFT: f32 = 85.0;
pub(super) const RIGHT: f32 = PAGE_WIDTH - 79.0;
pub(super) const WIDTH: f32 = RIGHT - LEFT;
/// Where running text begins on every page but the first.
pub(super) const TOP: f32 = 88.0;
/// Where running text ends.
pub(super) const BOTTOM: f32 = PAGE_HEIGHT - 68.0;
/// Room for running text on a page that is not the first.
pub(super) const ROOM: f32 = BOTTOM - TOP;

/// A picture is not stretched below 96 pixels to the inch.
pub(super) const POINTS_PER_PIXEL: f32 = 0.75;
/// A table or a list of facts that is not taller than this stands on one page.
pub(super) const TALLEST_WHOLE: f32 = ROOM * 0.25;

/// A colour in the standard screen colour space, each part from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

pub(super) const BLACK: Colour = Colour(0, 0, 0);
pub(super) const GREY: Colour = Colour(84, 84, 84);
pub(super) const ACCENT: Colour = Colour(22, 60, 82);
pub(super) const ALERT: Colour = Colour(150, 20, 30);
pub(super) const HAIRLINE: Colour = Colour(186, 190, 194);
/// The line under a link: told from the text around it without colour, and quieter than the words.
pub(super) const UNDERLINE: Colour = Colour(150, 164, 174);
pub(super) const TINT: Colour = Colour(241, 244, 246);

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) plain: Face,
    pub(super) strong: Face,
    pub(super) emphasis: Face,
    pub(super) size: f32,
    /// From one baseline to the next.
    pub(super) lead: f32,
    pub(super) colour: Colour,
    pub(super) hyphens: Hyphens,
}

impl Style {
    /// The baseline below the top of a line, so that the small letters stand in the middle of it.
    pub(super) fn baseline(&self) -> f32 {
        self.lead * 0.5 + self.size * 0.3
    }

    const fn sans(face: Face, size: f32, lead: f32, colour: Colour, hyphens: Hyphens) -> Self {
        let (strong, emphasis) = (Face::SansStrong, Face::SansItalic);
        Self { plain: face, strong, emphasis, size, lead, colour, hyphens }
    }
}

pub(super) const BODY: Style = Style {
    plain: Face::Serif,
    strong: Face::SerifStrong,
    emphasis: Face::SerifItalic,
    size: 10.7,
    lead: 15.4,
    colour: BLACK,
    hyphens: Hyphens::Allowed,
};
pub(super) const CELL: Style = Style::sans(Face::Sans, 9.3, 12.4, BLACK, Hyphens::Allowed);
pub(super) const CELL_HEAD: Style = Style::sans(Face::SansStrong, 9.3, 12.4, BLACK, Hyphens::Allowed);
pub(super) const CAPTION: Style = Style::sans(Face::Sans, 9.3, 12.6, GREY, Hyphens::Allowed);
pub(super) const TABLE_CAPTION: Style = Style::sans(Face::SansStrong, 9.6, 13.0, BLACK, Hyphens::Avoided);
pub(super) const FACT_LABEL: Style = Style::sans(Face::SansStrong, 9.6, 15.4, BLACK, Hyphens::Allowed);
pub(super) const NOTE: Style = Style::sans(Face::Sans, 9.8, 13.8, BLACK, Hyphens::Allowed);
pub(super) const ISSUER: Style = Style::sans(Face::SansStrong, 13.0, 16.0, ACCENT, Hyphens::Avoided);
pub(super) const WORD: Style = Style::sans(Face::SansStrong, 13.0, 16.0, BLACK, Hyphens::Avoided);
pub(super) const SMALL: Style = Style::sans(Face::Sans, 9.0, 12.0, GREY, Hyphens::Avoided);
pub(super) const HEAD_FACT: Style = Style::sans(Face::Sans, 9.8, 13.0, BLACK, Hyphens::Avoided);
pub(super) const ADDRESS: Style = Style::sans(Face::Sans, 10.4, 14.0, BLACK, Hyphens::Avoided);
pub(super) const RUNNING: Style = Style::sans(Face::Sans, 8.6, 11.0, GREY, Hyphens::Avoided);
pub(super) const FOOT: Style = Style::sans(Face::Sans, 7.6, 10.0, GREY, Hyphens::Avoided);
pub(super) const MARK: Style = Style::sans(Face::SansStrong, 9.6, 13.0, ALERT, Hyphens::Avoided);

/// The style of a heading and the room above and below it.
pub(super) fn heading(depth: u8) -> (Style, f32, f32) {
    let style = |size, lead| Style::sans(Face::SansStrong, size, lead, BLACK, Hyphens::Avoided);
    match depth {
        1 => (style(17.0, 21.5), 26.0, 10.0),
        2 => (style(13.2, 17.0), 21.0, 5.5),
        _ => (style(10.9, 14.5), 14.0, 3.5),
    }
}
