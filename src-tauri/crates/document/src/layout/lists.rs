// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Lists: numbered, with bullets, and pairs of label and value.
//!
//! A label is real text under its own node, so that a screen reader says "1 a" as it is cited in the letter.

use super::{
    blocks::{Place, Setter, shows_nothing},
    strip::{Ink, Keep, Piece, Strip, keep_pairs},
    style::{BODY, FACT_LABEL, TALLEST_WHOLE},
    tree::{Numbering, Tag},
};
use crate::{Block, Inline};

const INDENT: f32 = 21.0;
const ITEM_GAP: f32 = 4.0;
const LIST_GAP: f32 = 7.5;
const LABEL_SHARE: f32 = 0.31;
const LABEL_GUTTER: f32 = 12.0;

/// The deepest a list may be nested.
pub(super) const DEEPEST: usize = 3;

impl Setter<'_> {
    pub(super) fn numbered(&mut self, place: Place, items: &[Vec<Block>]) {
        let numbering = match place.depth {
            0 => Numbering::Decimal,
            1 => Numbering::LowerAlpha,
            _ => Numbering::LowerRoman,
        };
        self.list(place, numbering, items);
    }

    pub(super) fn bulleted(&mut self, place: Place, items: &[Vec<Block>]) {
        let numbering = if place.depth == 0 { Numbering::Disc } else { Numbering::Circle };
        self.list(place, numbering, items);
    }

    fn list(&mut self, place: Place, numbering: Numbering, items: &[Vec<Block>]) {
        if items.is_empty() {
            return;
        }
        let list = self.node(place.node, Tag::L(numbering));
        let after_heading = self.after_heading;
        // Items of several blocks stand apart like paragraphs, or one could not see where an item ends.
        let between = if items.iter().any(|item| item.len() > 1) { LIST_GAP } else { ITEM_GAP };
        for (nth, item) in items.iter().enumerate() {
            let li = self.node(list, Tag::Li);
            let label_node = self.node(li, Tag::Lbl);
            let node = self.node(li, Tag::LBody);
            let label = label(numbering, nth + 1);
            let first = self.strips.len();
            let inner =
                Place { node, x: place.x + INDENT, width: place.width - INDENT, depth: place.depth + 1 };
            for block in item {
                self.block(inner, block);
            }
            if self.strips.len() == first {
                self.push(Strip::new(0.0, BODY.lead, Vec::new()));
            }
            let gap = if nth > 0 {
                between
            } else if after_heading {
                0.0
            } else {
                LIST_GAP
            };
            let Some(line) = self.single(&BODY, &label) else { continue };
            // Numbers end at the same place, so that 9 and 10 stand under each other.
            let width = line.width as f32 / 1000.0 * BODY.size;
            let x = match numbering {
                Numbering::Decimal if items.len() > 9 => place.x + 13.0 - width,
                _ => place.x + 1.0,
            };
            let strip = &mut self.strips[first];
            strip.gap = gap;
            strip.pieces.insert(0, Piece::of(label_node, vec![Ink::line(&BODY, x, 0.0, line)]));
        }
    }

    pub(super) fn facts(&mut self, place: Place, rows: &[(String, Vec<Inline>)]) {
        let rows: Vec<_> =
            rows.iter().filter(|(label, value)| !label.trim().is_empty() || !shows_nothing(value)).collect();
        if rows.is_empty() {
            return;
        }
        let list = self.node(place.node, Tag::L(Numbering::None));
        let label_width = place.width * LABEL_SHARE;
        let x = place.x + label_width + LABEL_GUTTER;
        let first_strip = self.strips.len();
        for (nth, (label, value)) in rows.into_iter().enumerate() {
            let li = self.node(list, Tag::Li);
            let (lbl, body) = (self.node(li, Tag::Lbl), self.node(li, Tag::LBody));
            let labels = self.spans(&FACT_LABEL, &[(FACT_LABEL.plain, label)], label_width);
            let values = self.lines(&BODY, value, place.width - label_width - LABEL_GUTTER);
            let count = labels.len().max(values.len());
            let (mut labels, mut values) = (labels.into_iter(), values.into_iter());
            let mut strips = Vec::with_capacity(count);
            for _ in 0..count {
                let mut pieces = Vec::new();
                if let Some(line) = labels.next() {
                    let ink = Ink::line(&FACT_LABEL, place.x, 0.0, line);
                    // The smaller label stands on the baseline of its value.
                    pieces.push(Piece::of(lbl, vec![ink.moved(BODY.baseline() - FACT_LABEL.baseline())]));
                }
                let mut strip = Strip::new(0.0, BODY.lead, pieces);
                if let Some(line) = values.next() {
                    self.set_line(&mut strip, body, &BODY, (x, 0.0), line);
                }
                strips.push(strip);
            }
            if let Some(first) = strips.first_mut() {
                first.gap = if nth == 0 { LIST_GAP } else { 2.5 };
            }
            keep_pairs(&mut strips);
            self.push_all(strips);
        }
        // A short list of facts is not torn.
        let strips = &mut self.strips[first_strip..];
        if strips.iter().map(|strip| strip.gap + strip.height).sum::<f32>() <= TALLEST_WHOLE
            && let [before_last @ .., _] = strips
        {
            before_last.iter_mut().for_each(|strip| strip.keep = Keep::WithNext);
        }
    }
}

fn label(numbering: Numbering, nth: usize) -> String {
    match numbering {
        Numbering::None => String::new(),
        Numbering::Disc => "•".into(),
        Numbering::Circle => "–".into(),
        Numbering::Decimal => format!("{nth}."),
        Numbering::LowerAlpha => format!("{})", letters(nth)),
        Numbering::LowerRoman => format!("{})", roman(nth)),
    }
}

/// a, b, … z, aa, ab, …
fn letters(mut nth: usize) -> String {
    let mut out = Vec::new();
    while nth > 0 {
        nth -= 1;
        out.push(char::from(b'a' + u8::try_from(nth % 26).unwrap_or(0)));
        nth /= 26;
    }
    out.iter().rev().collect()
}

/// i, ii, iii, iv, …; plain digits beyond what anybody reads.
fn roman(mut nth: usize) -> String {
    const STEPS: [(usize, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    if nth > 399 {
        return nth.to_string();
    }
    let mut out = String::new();
    for (value, sign) in STEPS {
        while nth >= value {
            out.push_str(sign);
            nth -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_go_on_past_the_alphabet() {
        let seen: Vec<String> = [1, 26, 27, 52, 53, 703].into_iter().map(letters).collect();
        assert_eq!(seen, ["a", "z", "aa", "az", "ba", "aaa"]);
        let seen: Vec<String> = [1, 4, 9, 14, 40, 399, 400].into_iter().map(roman).collect();
        assert_eq!(seen, ["i", "iv", "ix", "xiv", "xl", "cccxcix", "400"]);
    }
}
