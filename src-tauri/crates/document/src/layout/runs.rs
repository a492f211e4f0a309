// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Inlines become runs of text, and lines become pieces: what is a link, a shortened form or in another language
//! gets a node of its own under the node it stands in.
//!
//! Each glyph carries the number of its role, so that the breaking of lines needs to know nothing of meaning.
//! Invariant: one inline is one node, however many lines it goes over.

use std::borrow::Cow;

use super::{
    blocks::Setter,
    strip::{Anchor, Ink, Piece, Strip},
    style::{Style, UNDERLINE},
    tree::Tag,
};
use crate::{
    Inline,
    letter::{Language, Sign, parts},
    text::{Glyph, Line, Run, Said, break_lines, is_blank, passages, spelled_out},
    typeface::Face,
};

/// Room for a sign and the space after it, in thousandths of an em.
const SIGN_ROOM: i32 = 1330;
/// The side of a sign, as a share of the size of its text.
const SIGN_SIDE: f32 = 1.02;

/// What a glyph is part of.
pub(super) struct Role {
    kind: Kind,
    /// The node, once something of it has been set.
    node: Option<usize>,
}

enum Kind {
    Link { to: String, words: String },
    Short(String),
    Foreign(Language),
    Sign(Sign),
    Anchor(String),
}

/// A stretch of text before it is shaped.
struct Stretch<'t> {
    face: Face,
    text: Cow<'t, str>,
    language: Language,
    room: Option<i32>,
    role: u32,
}

impl Setter<'_> {
    /// Breaks a text into lines that fit `width` points.
    pub(super) fn lines(&mut self, style: &Style, text: &[Inline], width: f32) -> Vec<Line> {
        let mut stretches = Vec::with_capacity(text.len());
        for inline in text {
            self.stretches(style, inline, &mut stretches);
        }
        let runs: Vec<Run<'_>> = stretches
            .iter()
            .map(|one| Run {
                face: one.face,
                said: one.room.map_or(Said::Words(&one.text, one.language), Said::Room),
                role: one.role,
            })
            .collect();
        break_lines(&mut self.shaper, &runs, measure(style, width), style.hyphens)
    }

    /// Breaks words without any meaning of their own.
    pub(super) fn spans(&mut self, style: &Style, spans: &[(Face, &str)], width: f32) -> Vec<Line> {
        let language = self.shaper.language();
        let runs: Vec<Run<'_>> = spans
            .iter()
            .map(|(face, text)| Run { face: *face, said: Said::Words(text, language), role: 0 })
            .collect();
        break_lines(&mut self.shaper, &runs, measure(style, width), style.hyphens)
    }

    /// One line of text of a style, without breaking.
    pub(super) fn single(&mut self, style: &Style, text: &str) -> Option<Line> {
        self.spans(style, &[(style.plain, text)], 1.0e6).into_iter().next()
    }

    fn stretches<'t>(&mut self, style: &Style, inline: &'t Inline, out: &mut Vec<Stretch<'t>>) {
        let language = self.shaper.language();
        let plain = |text: &'t str, role| Stretch {
            face: style.plain,
            text: Cow::Borrowed(text),
            language,
            room: None,
            role,
        };
        let room = |room, role| Stretch { room: Some(room), ..plain("", role) };
        match inline {
            Inline::Text(text) => {
                for (strong, part) in parts(text) {
                    self.told(if strong { style.strong } else { style.plain }, part, out);
                }
            }
            Inline::Strong(text) => self.told(style.strong, text, out),
            Inline::Emphasis(text) => self.told(style.emphasis, text, out),
            // A link that nobody sees leads nowhere, and a shortened form of nothing is only itself.
            Inline::Link { to, text } if self.places.contains(to) && !is_blank(text) => {
                let role = self.role(Kind::Link { to: to.clone(), words: text.clone() });
                out.push(plain(text, role));
            }
            Inline::Link { text, .. } => self.told(style.plain, text, out),
            Inline::Short { text, full } if is_blank(full) => self.told(style.plain, text, out),
            Inline::Short { text, full } => {
                let role = self.role(Kind::Short(full.clone()));
                out.push(plain(text, role));
            }
            Inline::Foreign { language, text } => {
                let role = self.role(Kind::Foreign(*language));
                out.push(Stretch { language: *language, ..plain(text, role) });
            }
            Inline::Sign(sign) => {
                let role = self.role(Kind::Sign(*sign));
                out.push(room(SIGN_ROOM, role));
            }
            Inline::Anchor(name) => {
                let role = self.role(Kind::Anchor(name.clone()));
                out.push(room(0, role));
            }
        }
    }

    /// Running text: passages in another language and the shortened forms that everybody knows are found here.
    fn told<'t>(&mut self, face: Face, text: &'t str, out: &mut Vec<Stretch<'t>>) {
        let ours = self.shaper.language();
        for (passage, language) in passages(text, ours) {
            if language != ours {
                let role = self.role(Kind::Foreign(language));
                out.push(Stretch { face, text: Cow::Borrowed(passage), language, room: None, role });
                continue;
            }
            for (part, full) in spelled_out(passage, ours) {
                let role = full.map_or(0, |full| self.role(Kind::Short(full.to_owned())));
                out.push(Stretch { face, text: Cow::Borrowed(part), language, room: None, role });
            }
        }
    }

    fn role(&mut self, kind: Kind) -> u32 {
        self.roles.push(Role { kind, node: None });
        // Each role costs more than a byte of the letter, and no letter has four thousand million of them.
        u32::try_from(self.roles.len()).unwrap_or(0)
    }

    /// Puts a line on a strip: its words under `node`, its signs as decoration, its places and links as anchors.
    pub(super) fn set_line(
        &mut self,
        strip: &mut Strip,
        node: usize,
        style: &Style,
        (x, top): (f32, f32),
        line: Line,
    ) {
        if line.glyphs.iter().all(|glyph| glyph.role == 0) {
            strip.pieces.push(Piece::of(node, vec![Ink::line(style, x, top, line)]));
            return;
        }
        let points = |advance: i32| advance as f32 / 1000.0 * style.size;
        let end = x + points(line.width);
        let mut left = x;
        for glyphs in line.glyphs.chunk_by(|a, b| a.role == b.role) {
            let width = points(glyphs.iter().map(|glyph| glyph.advance).sum());
            let role = glyphs.first().map_or(0, |glyph| glyph.role);
            let owner =
                self.owner(node, role, strip, style, [left, top, (left + width).min(end), top + style.lead]);
            if let Some(owner) = owner {
                strip.pieces.push(Piece::of(owner, vec![ink(style, left, top, glyphs)]));
            }
            left += width;
        }
    }

    /// The node that a stretch of a line belongs to; none for what is not text.
    fn owner(
        &mut self,
        node: usize,
        role: u32,
        strip: &mut Strip,
        style: &Style,
        rect: [f32; 4],
    ) -> Option<usize> {
        let Some(at) = usize::try_from(role).ok().and_then(|role| role.checked_sub(1)) else {
            return Some(node);
        };
        let Some(Role { kind, node: own }) = self.roles.get(at) else { return Some(node) };
        let own = *own;
        let [left, top, right, _] = rect;
        let tag = match kind {
            Kind::Sign(sign) => {
                let size = style.size * SIGN_SIDE;
                let y = top + style.baseline() - style.size * 0.31 - size / 2.0;
                strip.pieces.push(Piece::decoration(vec![Ink::Sign { sign: *sign, x: left, y, size }]));
                return None;
            }
            Kind::Anchor(name) => {
                strip.anchors.push(Anchor::Target(name.clone(), top));
                return None;
            }
            Kind::Link { words, .. } => Tag::Link { words: words.clone() },
            Kind::Short(full) => Tag::Span { full: Some(full.clone()), language: None },
            Kind::Foreign(language) => Tag::Span { full: None, language: Some(*language) },
        };
        let to = if let Kind::Link { to, .. } = kind { Some(to.clone()) } else { None };
        let own = own.unwrap_or_else(|| self.node(node, tag));
        self.roles[at].node = Some(own);
        if let Some(to) = to {
            strip.anchors.push(Anchor::Link { node: own, to, rect });
            let y = top + style.baseline() + style.size * 0.17;
            let line = Ink::Fill { x: left, y, width: right - left, height: 0.4, colour: UNDERLINE };
            strip.pieces.push(Piece::decoration(vec![line]));
        }
        Some(own)
    }
}

fn ink(style: &Style, x: f32, top: f32, glyphs: &[Glyph]) -> Ink {
    Ink::line(style, x, top, Line { glyphs: glyphs.to_vec(), width: 0 })
}

fn measure(style: &Style, width: f32) -> i32 {
    // The page is under a thousand points wide, so the measure fits with room to spare.
    (width / style.size * 1000.0).clamp(1.0, 1.0e9) as i32
}
