// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Pictures two to a page: the second one always begins at the same height, so that a run of pages reads as one.
//!
//! A picture is as large as its half of the page allows beside its caption, never torn and never stretched. One
//! that cannot be shown keeps its place, with its description in words.

use super::{
    blocks::{Place, Setter, kept_space},
    strip::{Anchor, Ink, Keep, Piece, Start, Strip},
    style::{CAPTION, HAIRLINE, NOTE, POINTS_PER_PIXEL, ROOM, TINT, WIDTH},
    tree::Tag,
};
use crate::letter::{Inline, Plate};

/// The height of a half page, when a heading of two lines stands above the first.
const HALF: f32 = (ROOM - 44.0 - BETWEEN) / 2.0;
/// Room between the two pictures of a page.
const BETWEEN: f32 = 20.0;
/// The tallest picture of a half page: what a caption of one line leaves.
const TALLEST: f32 = 292.0;
/// However long a caption is, the picture is at least this tall if it has the pixels.
const SHORTEST: f32 = 120.0;
const ABOVE_CAPTION: f32 = 5.0;
/// The resolution that a picture is printed with, in pixels to the inch: enough for the eye at reading distance.
const PIXELS_PER_INCH: f32 = 220.0;

/// Width and height in points of a picture within a box.
fn fitted((wide, high): (u32, u32), width: f32, height: f32) -> (f32, f32) {
    let (wide, high) = (wide as f32 * POINTS_PER_PIXEL, high as f32 * POINTS_PER_PIXEL);
    let scale = (width / wide).min(height / high).min(1.0);
    // A picture of one pixel in one direction still gets a box that a reader can point at.
    ((wide * scale).max(1.0), (high * scale).max(1.0))
}

/// How many pixels of a picture of this size the paper has use for, at 220 to the inch.
pub(crate) fn print_pixels(size: (u32, u32)) -> (u32, u32) {
    let (width, height) = fitted(size, WIDTH, TALLEST);
    let pixels = |points: f32| (points / 72.0 * PIXELS_PER_INCH).ceil().max(1.0) as u32;
    (pixels(width), pixels(height))
}

impl Setter<'_> {
    pub(super) fn plates(&mut self, place: Place, plates: &[Plate]) {
        for (nth, plate) in plates.iter().enumerate() {
            let first = self.strips.len();
            let height = self.plate(place, plate);
            if let Some(strip) = self.strips.get_mut(first) {
                match nth {
                    0 => {}
                    nth if nth % 2 == 0 => strip.start = Start::Page,
                    _ => strip.gap = BETWEEN,
                }
            }
            // The next one begins below the half, however low this one is.
            if nth % 2 == 0 && nth + 1 < plates.len() {
                self.push(kept_space((HALF - height).max(0.0)));
            }
        }
        self.push(Strip::new(0.0, 5.0, Vec::new()));
    }

    /// One picture with its caption; gives back the height of both.
    fn plate(&mut self, place: Place, plate: &Plate) -> f32 {
        let lines = self.lines(&CAPTION, &plate.caption, place.width);
        let below = if lines.is_empty() { 0.0 } else { ABOVE_CAPTION + lines.len() as f32 * CAPTION.lead };
        let figure = match plate.image.and_then(|image| Some((image, self.letter.images.get(image)?.size())))
        {
            Some((image, size)) => {
                let room = (HALF - below).clamp(SHORTEST, TALLEST);
                let (width, height) = fitted(size, place.width, room);
                let node = self.node(place.node, Tag::Figure { alt: plate.alt.clone() });
                let ink = Ink::Picture { image, x: place.x, y: 0.0, width, height };
                let mut strip = Strip::new(0.0, height, vec![Piece::of(node, vec![ink])]);
                strip.anchors.push(Anchor::Figure(node, [place.x, 0.0, place.x + width, height]));
                self.push(Strip { keep: Keep::WithNext, ..strip });
                (node, height)
            }
            None => self.unseen(place, &plate.alt),
        };
        let (node, height) = figure;
        if !lines.is_empty() {
            // Only a figure has a caption; what stands for one has a paragraph.
            let is_figure = matches!(self.nodes[node].tag, Tag::Figure { .. });
            let caption = self.node(node, if is_figure { Tag::Caption } else { Tag::P });
            let mut strips = self.line_strips(caption, &CAPTION, place.x, lines, ABOVE_CAPTION);
            // A caption of any sane length stays with its picture.
            if below < HALF - SHORTEST {
                strips.iter_mut().rev().skip(1).for_each(|strip| strip.keep = Keep::WithNext);
            }
            self.push_all(strips);
        }
        height + below
    }

    /// What stands in the place of a picture that cannot be shown: its description in an empty frame.
    fn unseen(&mut self, place: Place, alt: &str) -> (usize, f32) {
        const INSET: f32 = 14.0;
        let node = self.node(place.node, Tag::Section);
        let paragraph = self.node(node, Tag::P);
        let lines = self.lines(&NOTE, &[Inline::Text(alt.to_owned())], place.width - 2.0 * INSET);
        let mut strips = self.line_strips(paragraph, &NOTE, place.x + INSET, lines, 0.0);
        strips.insert(0, kept_space(INSET));
        strips.push(kept_space(INSET));
        let mut total = 0.0;
        for strip in &mut strips {
            let height = strip.height;
            total += height;
            let fill = |x, width, colour| Ink::Fill { x, y: 0.0, width, height, colour };
            let ink = vec![
                fill(place.x, place.width, TINT),
                fill(place.x, 0.5, HAIRLINE),
                fill(place.x + place.width - 0.5, 0.5, HAIRLINE),
            ];
            strip.pieces.insert(0, Piece::decoration(ink));
            if total < HALF / 2.0 {
                strip.keep = Keep::WithNext;
            }
        }
        self.push_all(strips);
        (node, total)
    }
}
