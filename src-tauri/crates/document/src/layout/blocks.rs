// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Blocks become strips, and the tree grows along.
//!
//! Works on a valid letter only ([`super::validate`]); an empty text gives no strip and no node. Invariant:
//! nodes are made in reading order.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    runs::Role,
    strip::{Anchor, Ink, Keep, Piece, Start, Strip, keep_pairs},
    style::{self, BODY, CAPTION, HAIRLINE, LEFT, NOTE, POINTS_PER_PIXEL, SMALL, Style, TINT, WIDTH},
    tree::{Kid, Node, Tag},
};
use crate::{
    Block, DocumentFault, Inline, Letter, Step, Typeface, Warning, Watch,
    letter::{plain, unmarked},
    text::{Line, Shaper, is_blank},
    watch::tell,
};

const DOCUMENT: usize = 0;
const PARAGRAPH_GAP: f32 = 7.5;
const PICTURE_HEIGHT: f32 = 270.0;
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
    watch: &'a dyn Watch,
    /// How many of the letter's blocks are set.
    done: usize,
    /// Whoever watches has stopped it: nothing more is set.
    stopped: bool,
    pub(super) shaper: Shaper<'a>,
    pub(super) nodes: Vec<Node>,
    pub(super) strips: Vec<Strip>,
    /// Per table: the ink and the height of its heading row, for repetition.
    pub(super) headings: Vec<Option<(Vec<Ink>, f32)>>,
    /// What each numbered stretch of text is part of.
    pub(super) roles: Vec<Role>,
    /// The names that links may lead to.
    pub(super) places: BTreeSet<String>,
    /// The heading that was set last, and what could not be shown, with the heading it stands under first.
    under: Option<String>,
    pub(super) noted: BTreeMap<Warning, Option<String>>,
    /// Where the next strip begins, and the places it is.
    start: Start,
    reached: Vec<String>,
    fields_set: bool,
    /// A heading has been set and nothing after it yet.
    pub(super) after_heading: bool,
}

impl<'a> Setter<'a> {
    pub(super) fn new(letter: &'a Letter, typeface: &'a Typeface, watch: &'a dyn Watch) -> Self {
        let root = Node { tag: Tag::Document, parent: DOCUMENT, kids: Vec::new(), bounds: None };
        Self {
            letter,
            watch,
            done: 0,
            stopped: false,
            shaper: Shaper::new(typeface, letter.language),
            nodes: vec![root],
            strips: Vec::new(),
            headings: Vec::new(),
            roles: Vec::new(),
            places: places(&letter.body),
            under: None,
            noted: BTreeMap::new(),
            start: Start::Flow,
            reached: Vec::new(),
            fields_set: false,
            after_heading: false,
        }
    }

    pub(super) fn set_blocks(&mut self, blocks: &[Block]) -> Result<(), DocumentFault> {
        let place = Place { node: DOCUMENT, x: LEFT, width: WIDTH, depth: 0 };
        self.note_warnings();
        for (done, block) in blocks.iter().enumerate() {
            self.done = done;
            if self.stops() {
                return Err(DocumentFault::Stopped);
            }
            if let Block::Heading { text, .. } = block {
                self.under = Some(text.clone());
            }
            self.block(place, block);
            self.note_warnings();
        }
        self.done = blocks.len();
        if self.stops() { Err(DocumentFault::Stopped) } else { Ok(()) }
    }

    /// Asks whoever watches whether to go on. Once stopped it stays so.
    pub(super) fn stops(&mut self) -> bool {
        self.stopped =
            self.stopped || tell(self.watch, Step::Layout, self.done, self.letter.body.len()).is_err();
        self.stopped
    }

    /// Gives what could not be shown since the last time its place.
    pub(super) fn note_warnings(&mut self) {
        for warning in std::mem::take(&mut self.shaper.warnings) {
            self.noted.entry(warning).or_insert_with(|| self.under.clone());
        }
    }

    /// Sets the signature fields at the end when the letter gives them no place.
    pub(super) fn finish_fields(&mut self) {
        if !self.fields_set {
            if !self.letter.signature_fields.is_empty() {
                self.keep_what_stands_above();
            }
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
        let start = std::mem::replace(&mut self.start, Start::Flow);
        if start != Start::Flow {
            strip.start = start;
        }
        let reached = std::mem::take(&mut self.reached);
        strip.anchors.extend(reached.into_iter().map(|name| Anchor::Target(name, 0.0)));
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
            Block::Facts(rows) => {
                self.keep_lead();
                self.facts(place, rows);
            }
            Block::Table(table) => self.table(place, table),
            Block::Figure { image, alt, caption } => self.figure(place, *image, alt, caption),
            Block::Note(text) => self.note(place, text),
            Block::Plates(plates) => self.plates(place, plates),
            Block::Anchor(name) => self.reached.push(name.clone()),
            Block::PageBreak => self.start = Start::Page,
            Block::NewPart if self.start == Start::Flow => self.start = Start::Part,
            Block::NewPart => {}
            Block::SignatureFields => {
                self.keep_what_stands_above();
                self.fields(place);
            }
        }
    }

    /// The line that leads into a list stands on the same page as the list begins.
    fn keep_lead(&mut self) {
        if let Some(last) = self.strips.last_mut().filter(|strip| !strip.pieces.is_empty()) {
            last.keep = Keep::WithNext;
        }
    }

    /// A strip per line, no line left alone.
    pub(super) fn line_strips(
        &mut self,
        node: usize,
        style: &Style,
        x: f32,
        lines: Vec<Line>,
        gap: f32,
    ) -> Vec<Strip> {
        let mut strips = Vec::with_capacity(lines.len());
        for line in lines {
            let mut strip = Strip::new(0.0, style.lead, Vec::new());
            self.set_line(&mut strip, node, style, (x, 0.0), line);
            strips.push(strip);
        }
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

    pub(super) fn heading(&mut self, place: Place, depth: u8, text: &str) {
        let text = &unmarked(text);
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
                    self.set_line(&mut under[at], node, &SMALL, (x, 0.0), line);
                }
            }
            // The list of annexes follows and does not stand on a page of its own.
            under.iter_mut().for_each(|strip| strip.keep = Keep::WithNext);
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
            if height > TALLEST || strip.start != Start::Flow {
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

/// The names of all places of the letter.
fn places(blocks: &[Block]) -> BTreeSet<String> {
    fn of_text(text: &[Inline], found: &mut BTreeSet<String>) {
        found.extend(text.iter().filter_map(|inline| match inline {
            Inline::Anchor(name) => Some(name.clone()),
            _ => None,
        }));
    }
    fn walk(blocks: &[Block], found: &mut BTreeSet<String>) {
        for block in blocks {
            match block {
                Block::Anchor(name) => {
                    found.insert(name.clone());
                }
                Block::Paragraph(text) | Block::Note(text) => of_text(text, found),
                Block::Numbered(items) | Block::Bulleted(items) => {
                    items.iter().for_each(|item| walk(item, found));
                }
                Block::Facts(rows) => rows.iter().for_each(|(_, value)| of_text(value, found)),
                Block::Table(table) => table.rows.iter().flatten().for_each(|cell| of_text(cell, found)),
                Block::Plates(plates) => plates.iter().for_each(|plate| of_text(&plate.caption, found)),
                Block::Heading { .. }
                | Block::Figure { .. }
                | Block::PageBreak
                | Block::NewPart
                | Block::SignatureFields => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(blocks, &mut found);
    found
}
