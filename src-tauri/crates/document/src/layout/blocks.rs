// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Blocks become strips, and the tree grows along.
//!
//! Works on a valid letter only ([`super::validate`]); an empty text gives no strip and no node. Invariant:
//! nodes are made in reading order.

use super::{
    strip::{Anchor, Ink, Keep, Piece, Strip, keep_pairs},
    style::{self, BODY, CAPTION, HAIRLINE, LEFT, NOTE, SMALL, Style, TINT, WIDTH},
    tree::{Kid, Node, Tag},
};
use crate::{
    Block, Inline, Letter, Typeface,
    letter::plain,
    text::{Line, Shaper, break_lines, is_blank},
    typeface::Face,
};

const DOCUMENT: usize = 0;
const PARAGRAPH_GAP: f32 = 7.5;
const PICTURE_HEIGHT: f32 = 270.0;
/// A picture is not stretched below 96 pixels to the inch.
const POINTS_PER_PIXEL: f32 = 0.75;
const FIELD_HEIGHT: f32 = 56.0;
const FIELD_GUTTER: f32 = 20.0;

/// Where a block stands: under which node, how far in, how deep in lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) node: usize,
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) depth: usize,
}

/// Sets a letter into strips.
pub(super) struct Setter<'a> {
    pub(super) letter: &'a Letter,
    pub(super) shaper: Shaper<'a>,
    pub(super) nodes: Vec<Node>,
    pub(super) strips: Vec<Strip>,
    /// Per table: the ink and the height of its heading row, for repetition.
    pub(super) headings: Vec<Option<(Vec<Ink>, f32)>>,
    fresh_page: bool,
    fields_set: bool,
    /// A heading has been set and nothing after it yet.
    pub(super) after_heading: bool,
}

impl<'a> Setter<'a> {
    pub(super) fn new(letter: &'a Letter, typeface: &'a Typeface) -> Self {
        let root = Node { tag: Tag::Document, parent: DOCUMENT, kids: Vec::new(), bounds: None };
        Self {
            letter,
            shaper: Shaper::new(typeface, letter.language),
            nodes: vec![root],
            strips: Vec::new(),
            headings: Vec::new(),
            fresh_page: false,
            fields_set: false,
            after_heading: false,
        }
    }

    pub(super) fn set_blocks(&mut self, blocks: &[Block]) {
        let place = Place { node: DOCUMENT, x: LEFT, width: WIDTH, depth: 0 };
        for block in blocks {
            self.block(place, block);
        }
    }

    /// Sets the signature fields at the end when the letter gives them no place.
    pub(super) fn finish_fields(&mut self) {
        if !self.fields_set {
            self.fields(Place { node: DOCUMENT, x: LEFT, width: WIDTH, depth: 0 });
        }
    }

    pub(super) fn node(&mut self, parent: usize, tag: Tag) -> usize {
        let index = self.nodes.len();
        self.nodes.push(Node { tag, parent, kids: Vec::new(), bounds: None });
        self.nodes[parent].kids.push(Kid::Node(index));
        index
    }

    pub(super) fn push(&mut self, mut strip: Strip) {
        strip.fresh_page |= std::mem::take(&mut self.fresh_page);
        // The heading has said how far below it the text begins.
        if std::mem::take(&mut self.after_heading) {
            strip.gap = 0.0;
        }
        self.strips.push(strip);
    }

    pub(super) fn push_all(&mut self, strips: Vec<Strip>) {
        for strip in strips {
            self.push(strip);
        }
    }

    pub(super) fn block(&mut self, place: Place, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(place, level.depth(), text),
            Block::Paragraph(text) => self.paragraph(place, text, PARAGRAPH_GAP),
            Block::Numbered(items) => {
                self.keep_lead();
                self.numbered(place, items);
            }
            Block::Bulleted(items) => {
                self.keep_lead();
                self.bulleted(place, items);
            }
            Block::Facts(rows) => self.facts(place, rows),
            Block::Table(table) => self.table(place, table),
            Block::Figure { image, alt, caption } => self.figure(place, *image, alt, caption),
            Block::Note(text) => self.note(place, text),
            Block::PageBreak => self.fresh_page = true,
            Block::SignatureFields => self.fields(place),
        }
    }

    /// The line that leads into a list stands on the same page as the list begins.
    fn keep_lead(&mut self) {
        if let Some(last) = self.strips.last_mut().filter(|strip| !strip.pieces.is_empty()) {
            last.keep = Keep::WithNext;
        }
    }

    /// Breaks a text into lines that fit `width` points.
    pub(super) fn lines(&mut self, style: &Style, text: &[Inline], width: f32) -> Vec<Line> {
        let spans: Vec<(Face, &str)> = text
            .iter()
            .map(|inline| match inline {
                Inline::Text(text) => (style.plain, text.as_str()),
                Inline::Strong(text) => (style.strong, text.as_str()),
                Inline::Emphasis(text) => (style.emphasis, text.as_str()),
            })
            .collect();
        self.spans(style, &spans, width)
    }

    pub(super) fn spans(&mut self, style: &Style, spans: &[(Face, &str)], width: f32) -> Vec<Line> {
        // The page is under a thousand points wide, so the measure fits with room to spare.
        let measure = (width / style.size * 1000.0).clamp(1.0, 1.0e9) as i32;
        break_lines(&mut self.shaper, spans, measure, style.hyphens)
    }

    /// One line of text of a style, without breaking.
    pub(super) fn single(&mut self, style: &Style, text: &str) -> Option<Line> {
        self.spans(style, &[(style.plain, text)], 1.0e6).into_iter().next()
    }

    /// A strip per line, no line left alone.
    pub(super) fn line_strips(
        &self,
        node: usize,
        style: &Style,
        x: f32,
        lines: Vec<Line>,
        gap: f32,
    ) -> Vec<Strip> {
        let mut strips: Vec<Strip> = lines
            .into_iter()
            .map(|line| {
                Strip::new(0.0, style.lead, vec![Piece::of(node, vec![Ink::line(style, x, 0.0, line)])])
            })
            .collect();
        if let Some(first) = strips.first_mut() {
            first.gap = gap;
        }
        keep_pairs(&mut strips);
        strips
    }

    fn paragraph(&mut self, place: Place, text: &[Inline], gap: f32) {
        let lines = self.lines(&BODY, text, place.width);
        if lines.is_empty() {
            return;
        }
        let node = self.node(place.node, Tag::P);
        let strips = self.line_strips(node, &BODY, place.x, lines, gap);
        self.push_all(strips);
    }

    fn heading(&mut self, place: Place, depth: u8, text: &str) {
        let (style, above, below) = style::heading(depth);
        let lines = self.spans(&style, &[(style.plain, text)], place.width);
        if lines.is_empty() {
            return;
        }
        let title = self.shaper.clean(text).trim().to_owned();
        let node = self.node(place.node, Tag::Heading { depth, title });
        let mut strips = self.line_strips(node, &style, place.x, lines, above);
        for strip in &mut strips {
            strip.keep = Keep::WithNext;
        }
        if let Some(first) = strips.first_mut() {
            first.anchors.push(Anchor::Heading(node));
        }
        self.after_heading = false;
        self.push_all(strips);
        self.push(kept_space(below));
        self.after_heading = true;
    }

    fn note(&mut self, place: Place, text: &[Inline]) {
        const BAR: f32 = 2.5;
        const INSET: f32 = 14.0;
        let lines = self.lines(&NOTE, text, place.width - INSET - 10.0);
        if lines.is_empty() {
            return;
        }
        let note = self.node(place.node, Tag::Note);
        let node = self.node(note, Tag::P);
        let mut strips = self.line_strips(node, &NOTE, place.x + INSET, lines, 0.0);
        let pad = |gap| Strip::new(gap, 7.0, Vec::new());
        strips.insert(0, Strip { keep: Keep::WithNext, ..pad(11.0) });
        if let Some(last) = strips.last_mut() {
            last.keep = Keep::WithNext;
        }
        strips.push(pad(0.0));
        for strip in &mut strips {
            let height = strip.height;
            let fill = |x, width, colour| Ink::Fill { x, y: 0.0, width, height, colour };
            let ink = vec![fill(place.x, place.width, TINT), fill(place.x, BAR, style::ACCENT)];
            strip.pieces.insert(0, Piece::decoration(ink));
        }
        self.push_all(strips);
        self.push(Strip::new(0.0, 5.0, Vec::new()));
    }

    fn figure(&mut self, place: Place, image: usize, alt: &str, caption: &str) {
        let Some(picture) = self.letter.images.get(image) else { return };
        let (pixels_wide, pixels_high) = picture.size();
        let (wide, high) = (pixels_wide as f32 * POINTS_PER_PIXEL, pixels_high as f32 * POINTS_PER_PIXEL);
        let scale = (place.width / wide).min(PICTURE_HEIGHT / high).min(1.0);
        // A picture of one pixel in one direction still gets a box that a reader can point at.
        let (width, height) = ((wide * scale).max(1.0), (high * scale).max(1.0));
        let node = self.node(place.node, Tag::Figure { alt: alt.to_owned() });
        let ink = Ink::Picture { image, x: place.x, y: 0.0, width, height };
        let mut strip = Strip::new(11.0, height, vec![Piece::of(node, vec![ink])]);
        strip.anchors.push(Anchor::Figure(node, [place.x, 0.0, place.x + width, height]));
        let lines = self.spans(&CAPTION, &[(CAPTION.plain, caption)], place.width);
        if !lines.is_empty() {
            strip.keep = Keep::WithNext;
            self.push(strip);
            let node = self.node(node, Tag::Caption);
            let strips = self.line_strips(node, &CAPTION, place.x, lines, 4.0);
            self.push_all(strips);
        } else {
            self.push(strip);
        }
        self.push(Strip::new(0.0, 5.0, Vec::new()));
    }

    /// The signature fields, two in a row, each a box with a line of text under it.
    fn fields(&mut self, place: Place) {
        self.fields_set = true;
        let letter = self.letter;
        let width = (place.width - FIELD_GUTTER) / 2.0;
        if !letter.signature_fields.is_empty() {
            self.keep_what_stands_above();
        }
        for (row, pair) in letter.signature_fields.chunks(2).enumerate() {
            let mut boxes = Strip::new(14.0, FIELD_HEIGHT, Vec::new());
            boxes.keep = Keep::WithNext;
            let mut under: Vec<Strip> = Vec::new();
            for (column, field) in pair.iter().enumerate() {
                let x = place.x + column as f32 * (width + FIELD_GUTTER);
                let form = self.node(place.node, Tag::Form { alt: field.tip.clone() });
                boxes.anchors.push(Anchor::Field(row * 2 + column, form, [x, 0.0, x + width, FIELD_HEIGHT]));
                let ink = vec![Ink::Fill { x, y: FIELD_HEIGHT - 0.6, width, height: 0.6, colour: HAIRLINE }];
                boxes.pieces.push(Piece::decoration(ink));
                let lines = self.spans(&SMALL, &[(SMALL.plain, &field.caption)], width);
                if lines.is_empty() {
                    continue;
                }
                let node = self.node(place.node, Tag::P);
                for (at, line) in lines.into_iter().enumerate() {
                    if at == under.len() {
                        under.push(Strip::new(if at == 0 { 3.0 } else { 0.0 }, SMALL.lead, Vec::new()));
                    }
                    under[at].pieces.push(Piece::of(node, vec![Ink::line(&SMALL, x, 0.0, line)]));
                }
            }
            keep_pairs(&mut under);
            self.push(boxes);
            self.push_all(under);
        }
    }
}

impl Setter<'_> {
    /// Signatures never stand alone on a page: what is signed stands above them, from its heading on if the
    /// section is short, else its last lines.
    fn keep_what_stands_above(&mut self) {
        const TALLEST: f32 = style::ROOM * 0.3;
        let mut height = 0.0;
        let mut from = self.strips.len().saturating_sub(3);
        for (at, strip) in self.strips.iter().enumerate().rev() {
            height += strip.gap + strip.height;
            if height > TALLEST || strip.fresh_page {
                break;
            }
            if strip.anchors.iter().any(|anchor| matches!(anchor, Anchor::Heading(_))) {
                from = at;
                break;
            }
        }
        self.strips[from..].iter_mut().for_each(|strip| strip.keep = Keep::WithNext);
    }
}

/// Empty room that stays with what follows.
pub(super) fn kept_space(height: f32) -> Strip {
    let mut strip = Strip::new(0.0, height, Vec::new());
    strip.keep = Keep::WithNext;
    strip
}

/// Whether a run of inlines shows nothing.
pub(super) fn shows_nothing(text: &[Inline]) -> bool {
    is_blank(&plain(text))
}
