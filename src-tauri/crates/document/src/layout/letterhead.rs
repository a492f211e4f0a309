// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The head of the first page, and what runs at head and foot of every page.
//!
//! On the first page issuer, word, numbers, addressee and foot line are content and read aloud; on the other
//! pages the same facts are repeated for the eye alone, as pagination artifacts (ISO 14289-1, 7.8). The case
//! number and "page x of y" stand on every page.

use super::{
    blocks::Setter,
    paginate::{Artifact, Paginator},
    strip::{Anchor, Ink, Piece, Strip},
    style::{
        ADDRESS, FOOT, HAIRLINE, HEAD_FACT, ISSUER, LEFT, MARK, PAGE_HEIGHT, RIGHT, ROOM, RUNNING, SMALL,
        Style, WIDTH, WORD,
    },
    tree::{Numbering, Tag},
};
use crate::{DocumentFault, Inline, Language};

const DOCUMENT: usize = 0;
const HEAD_TOP: f32 = 52.0;
/// The right column: word, page number, date and numbers.
const SECOND: f32 = LEFT + WIDTH * 0.56;
/// The room that a logo may fill, above the issuer's name.
const LOGO_WIDTH: f32 = 150.0;
const LOGO_HEIGHT: f32 = 42.0;
const LOGO_GAP: f32 = 7.0;
const LABEL_WIDTH: f32 = 52.0;
const MARK_TOP: f32 = 24.0;
const RUNNING_TOP: f32 = 48.0;
const FOOT_TOP: f32 = PAGE_HEIGHT - 46.0;

/// The laid out head of the first page.
pub(super) struct Letterhead {
    /// Everything but page number and foot line, from the top edge of the page.
    pub(super) strip: Strip,
    /// The node that the page number belongs to.
    pub(super) page_number: usize,
}

struct Words {
    page: &'static str,
    of: &'static str,
    date: &'static str,
    ours: &'static str,
    theirs: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::Sv => Words { page: "Sida", of: "av", date: "Datum", ours: "Dnr", theirs: "Ert dnr" },
        Language::En => Words { page: "Page", of: "of", date: "Date", ours: "Ref.", theirs: "Your ref." },
    }
}

impl Setter<'_> {
    /// Sets the head of the first page; its nodes come first in the tree.
    pub(super) fn letterhead(&mut self) -> Result<Letterhead, DocumentFault> {
        let letter = self.letter;
        let words = words(letter.language);
        let mut strip = Strip::new(0.0, 0.0, Vec::new());
        if let Some(mark) = &letter.mark {
            self.paragraph_at(&mut strip, &MARK, LEFT, MARK_TOP, WIDTH, mark);
        }
        let left_width = SECOND - LEFT - 18.0;
        let issuer_top = self.logo(&mut strip);
        let issuer_end = self.paragraph_at(&mut strip, &ISSUER, LEFT, issuer_top, left_width, &letter.issuer);
        let unit = letter.unit.as_deref().unwrap_or_default();
        let unit_end = self.paragraph_at(&mut strip, &SMALL, LEFT, issuer_end + 1.0, left_width, unit);
        let word_width = RIGHT - SECOND - 66.0;
        let word_end = self.paragraph_at(&mut strip, &WORD, SECOND, HEAD_TOP, word_width, &letter.word);
        let page_number = self.node(DOCUMENT, Tag::P);
        let mut facts = vec![(words.date, letter.date.as_str()), (words.ours, letter.case_number.as_str())];
        if let Some(theirs) = &letter.their_number {
            facts.push((words.theirs, theirs));
        }
        let facts_end = self.head_facts(&mut strip, word_end + 5.0, &facts);
        let top = unit_end.max(facts_end).max(HEAD_TOP + 50.0) + 26.0;
        let mut end = top;
        for line in &letter.addressee {
            end = self.paragraph_at(&mut strip, &ADDRESS, LEFT, end, WIDTH * 0.75, line);
        }
        let height = end + 14.0;
        if height > ROOM * 0.75 {
            return Err(DocumentFault::LetterheadTooTall);
        }
        strip.height = height;
        Ok(Letterhead { strip, page_number })
    }

    /// The logo above the issuer's name; gives back where the name begins.
    fn logo(&mut self, strip: &mut Strip) -> f32 {
        let letter = self.letter;
        let Some(logo) = &letter.logo else { return HEAD_TOP };
        let Some(picture) = letter.images.get(logo.image) else { return HEAD_TOP };
        let (wide, high) = picture.size();
        let (wide, high) = (wide as f32, high as f32);
        let scale = (LOGO_WIDTH / wide).min(LOGO_HEIGHT / high);
        let (width, height) = ((wide * scale).max(1.0), (high * scale).max(1.0));
        let node = self.node(DOCUMENT, Tag::Figure { alt: logo.alt.clone() });
        let ink = Ink::Picture { image: logo.image, x: LEFT, y: HEAD_TOP, width, height };
        strip.pieces.push(Piece::of(node, vec![ink]));
        strip.anchors.push(Anchor::Figure(node, [LEFT, HEAD_TOP, LEFT + width, HEAD_TOP + height]));
        HEAD_TOP + height + LOGO_GAP
    }

    /// A paragraph at a fixed place; gives back where it ends.
    fn paragraph_at(
        &mut self,
        strip: &mut Strip,
        style: &Style,
        x: f32,
        top: f32,
        width: f32,
        text: &str,
    ) -> f32 {
        let lines = self.lines(style, &[Inline::Text(text.to_owned())], width);
        if lines.is_empty() {
            return top;
        }
        let end = top + lines.len() as f32 * style.lead;
        let node = self.node(DOCUMENT, Tag::P);
        for (at, line) in lines.into_iter().enumerate() {
            self.set_line(strip, node, style, (x, top + at as f32 * style.lead), line);
        }
        end
    }

    /// Date and numbers as pairs of label and value.
    fn head_facts(&mut self, strip: &mut Strip, mut top: f32, facts: &[(&str, &str)]) -> f32 {
        let list = self.node(DOCUMENT, Tag::L(Numbering::None));
        for (label, value) in facts {
            let li = self.node(list, Tag::Li);
            let (lbl, body) = (self.node(li, Tag::Lbl), self.node(li, Tag::LBody));
            let shift = HEAD_FACT.baseline() - SMALL.baseline();
            let labels = self.lines(&SMALL, &[Inline::Text((*label).to_owned())], LABEL_WIDTH);
            for line in labels.into_iter().take(1) {
                self.set_line(strip, lbl, &SMALL, (SECOND, top + shift), line);
            }
            let x = SECOND + LABEL_WIDTH;
            let values = self.spans(&HEAD_FACT, &[(HEAD_FACT.plain, value)], RIGHT - x);
            let count = values.len().max(1);
            let line = |(at, line)| Ink::line(&HEAD_FACT, x, top + at as f32 * HEAD_FACT.lead, line);
            if !values.is_empty() {
                strip.pieces.push(Piece::of(body, values.into_iter().enumerate().map(line).collect()));
            }
            top += count as f32 * HEAD_FACT.lead;
        }
        top
    }

    /// Adds page numbers, running heads and foot lines, once the number of pages is known.
    pub(super) fn running(&mut self, pages: &mut Paginator, page_number: usize) {
        let letter = self.letter;
        let words = words(letter.language);
        let count = pages.count();
        let foot = letter.footer.as_deref().unwrap_or_default();
        for page in 0..count {
            let numbered = format!("{} {} {} {count}", words.page, page + 1, words.of);
            let right = |setter: &mut Self, style: &Style, top: f32| {
                let line = setter.single(style, &numbered)?;
                let x = RIGHT - line.width as f32 / 1000.0 * style.size;
                Some(Ink::line(style, x, top, line))
            };
            let foot_lines = self.spans(&FOOT, &[(FOOT.plain, foot)], WIDTH);
            let foot_ink: Vec<Ink> = foot_lines
                .into_iter()
                .take(3)
                .enumerate()
                .map(|(at, line)| Ink::line(&FOOT, LEFT, FOOT_TOP + at as f32 * FOOT.lead, line))
                .collect();
            if page == 0 {
                let shift = WORD.baseline() - SMALL.baseline();
                let number = right(self, &SMALL, HEAD_TOP + shift);
                pages.add(page, Piece::of(page_number, number.into_iter().collect()));
                if !foot_ink.is_empty() {
                    let node = self.node(DOCUMENT, Tag::P);
                    pages.add(page, Piece::of(node, foot_ink));
                }
                continue;
            }
            let mut head: Vec<Ink> = Vec::new();
            let reference = format!("{} {}", words.ours, letter.case_number);
            let running = format!("{}   ·   {}   ·   {reference}", letter.issuer, letter.word);
            let room = WIDTH - 80.0;
            let line = self.spans(&RUNNING, &[(RUNNING.plain, &running)], room);
            let line = if line.len() == 1 {
                line
            } else {
                self.spans(&RUNNING, &[(RUNNING.plain, &reference)], room)
            };
            head.extend(line.into_iter().next().map(|line| Ink::line(&RUNNING, LEFT, RUNNING_TOP, line)));
            head.extend(right(self, &RUNNING, RUNNING_TOP));
            let rule_y = RUNNING_TOP + RUNNING.lead + 4.0;
            head.push(Ink::Fill { x: LEFT, y: rule_y, width: WIDTH, height: 0.5, colour: HAIRLINE });
            if let Some(mark) = &letter.mark {
                let line = self.single(&MARK, mark);
                head.extend(line.map(|line| Ink::line(&MARK, LEFT, MARK_TOP, line)));
            }
            pages.artifact(page, Artifact::Header, head);
            if !foot_ink.is_empty() {
                pages.artifact(page, Artifact::Footer, foot_ink);
            }
        }
    }
}
