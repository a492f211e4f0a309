// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Takes words and pictures out of a letter, so that a copy for others can be made of it.
//!
//! What is withheld is absent from the copy, never covered: words give way to a word that says so, a picture to a
//! note, and the files that travel inside stay out altogether, since they hold the same matters in another form.
//! It does not know why something is withheld. Invariant: a copy holds none of the withheld words, however they
//! are spaced, hyphenated or written large or small, and none of the bytes of a withheld picture.

mod search;

use crate::{Block, Inline, Letter, Plate};
use search::{Needle, found, found_in_runs};
use std::collections::{BTreeMap, BTreeSet};

/// What is withheld from a letter.
#[derive(Debug, Clone, Default)]
pub struct Withholding {
    needles: Vec<Needle>,
    spared: Vec<Needle>,
    pictures: BTreeMap<usize, String>,
}

impl Withholding {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Withholds a passage wherever it stands, large or small; `said` stands in its place.
    #[must_use]
    pub fn passage(mut self, words: &str, said: &str) -> Self {
        self.needles.extend(Needle::passage(words, said));
        self
    }

    /// Withholds a person's name: the whole of it wherever it stands, and each part of it where it is a word of its
    /// own, also as a genitive.
    #[must_use]
    pub fn name(mut self, name: &str, said: &str) -> Self {
        self.needles.extend(Needle::name(name, said));
        let parts = name.split_whitespace().filter(|part| part.chars().count() > 1);
        self.needles.extend(parts.filter_map(|part| Needle::word(part, said)));
        self
    }

    /// Lets a phrase stand where a single part of a name would take a word out of it, as in the name of a place. A
    /// whole name or passage is withheld even there.
    #[must_use]
    pub fn sparing(mut self, phrase: &str) -> Self {
        self.spared.extend(Needle::passage(phrase, ""));
        self
    }

    /// Withholds one of the letter's pictures with its description and caption; `said` stands in its place.
    #[must_use]
    pub fn picture(mut self, image: usize, said: &str) -> Self {
        self.pictures.insert(image, said.to_owned());
        self
    }

    /// The letter without what is withheld, and without the files inside it.
    #[must_use]
    pub fn taken_from(&self, letter: &Letter) -> Letter {
        let mut copy = letter.clone();
        copy.attachments.clear();
        self.pictures_out(&mut copy);
        let texts =
            [&mut copy.title, &mut copy.issuer, &mut copy.word, &mut copy.case_number, &mut copy.date];
        texts.into_iter().for_each(|text| self.text(text));
        let texts = [&mut copy.unit, &mut copy.their_number, &mut copy.mark, &mut copy.footer];
        texts.into_iter().flatten().for_each(|text| self.text(text));
        copy.addressee.iter_mut().for_each(|line| self.text(line));
        for field in &mut copy.signature_fields {
            self.text(&mut field.tip);
            self.text(&mut field.caption);
        }
        self.blocks(&mut copy.body);
        copy
    }

    /// Whether the letter holds anything that is withheld.
    #[must_use]
    pub fn takes_from(&self, letter: &Letter) -> bool {
        let mut bare = letter.clone();
        bare.attachments.clear();
        self.taken_from(&bare) != bare
    }

    fn pictures_out(&self, copy: &mut Letter) {
        if self.pictures.is_empty() {
            return;
        }
        let kept: BTreeSet<usize> =
            (0..copy.images.len()).filter(|image| !self.pictures.contains_key(image)).collect();
        let moved: BTreeMap<usize, usize> = kept.iter().enumerate().map(|(to, from)| (*from, to)).collect();
        let mut at = 0;
        copy.images.retain(|_| {
            at += 1;
            kept.contains(&(at - 1))
        });
        self.figures_out(&mut copy.body, &moved);
    }

    fn figures_out(&self, blocks: &mut [Block], moved: &BTreeMap<usize, usize>) {
        for block in blocks {
            let withheld = match block {
                Block::Figure { image, .. } => match self.pictures.get(image) {
                    Some(said) => said.clone(),
                    None => {
                        *image = moved.get(image).copied().unwrap_or(*image);
                        continue;
                    }
                },
                Block::Plates(plates) => {
                    plates.iter_mut().for_each(|plate| self.plate_out(plate, moved));
                    continue;
                }
                Block::Numbered(items) | Block::Bulleted(items) => {
                    items.iter_mut().for_each(|item| self.figures_out(item, moved));
                    continue;
                }
                _ => continue,
            };
            *block = Block::Note(vec![Inline::Strong(withheld)]);
        }
    }

    // The place stays, so that what leads to it still does.
    fn plate_out(&self, plate: &mut Plate, moved: &BTreeMap<usize, usize>) {
        let Some(image) = plate.image else { return };
        plate.image = moved.get(&image).copied();
        if let Some(said) = self.pictures.get(&image) {
            plate.image = None;
            plate.alt.clone_from(said);
            plate.caption.retain(|run| matches!(run, Inline::Anchor(_)));
            plate.caption.push(Inline::Strong(said.clone()));
        }
    }

    fn blocks(&self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Heading { text, .. } => self.text(text),
                Block::Paragraph(runs) | Block::Note(runs) => self.runs(runs),
                Block::Numbered(items) | Block::Bulleted(items) => {
                    items.iter_mut().for_each(|item| self.blocks(item));
                }
                Block::Facts(rows) => {
                    for (label, value) in rows {
                        self.text(label);
                        self.runs(value);
                    }
                }
                Block::Table(table) => {
                    table.caption.iter_mut().for_each(|caption| self.text(caption));
                    table.columns.iter_mut().for_each(|column| self.text(&mut column.heading));
                    table.rows.iter_mut().flatten().for_each(|cell| self.runs(cell));
                }
                Block::Figure { alt, caption, .. } => {
                    self.text(alt);
                    self.text(caption);
                }
                Block::Plates(plates) => {
                    for plate in plates {
                        self.text(&mut plate.alt);
                        self.runs(&mut plate.caption);
                    }
                }
                Block::Anchor(_) | Block::PageBreak | Block::NewPart | Block::SignatureFields => {}
            }
        }
    }

    fn text(&self, text: &mut String) {
        let cuts = found(text, &self.needles, &self.spared);
        for cut in cuts.into_iter().rev() {
            text.replace_range(cut.from..cut.to, cut.said);
        }
    }

    // A name may be set half in one face and half in another.
    fn runs(&self, runs: &mut Vec<Inline>) {
        // What a shortened form stands for is heard, though it is not printed.
        for run in runs.iter_mut() {
            if let Inline::Short { full, .. } = run {
                self.text(full);
            }
        }
        let cuts = found_in_runs(runs, &self.needles, &self.spared);
        if cuts.is_empty() {
            return;
        }
        let mut starts = Vec::with_capacity(runs.len());
        let mut length = 0;
        for run in runs.iter_mut() {
            starts.push(length);
            length += run.words().len();
        }
        for cut in cuts.into_iter().rev() {
            for (run, start) in runs.iter_mut().zip(&starts).rev() {
                let Some(text) = words_of(run) else { continue };
                let (from, to) = (cut.from.max(*start), cut.to.min(start + text.len()));
                if from < to {
                    let said = if cut.from >= *start { cut.said } else { "" };
                    text.replace_range(from - start..to - start, said);
                }
            }
        }
        runs.retain_mut(|run| words_of(run).is_none_or(|text| !text.is_empty()));
    }
}

// The words of a run; a sign or a place has none.
fn words_of(run: &mut Inline) -> Option<&mut String> {
    match run {
        Inline::Text(text)
        | Inline::Strong(text)
        | Inline::Emphasis(text)
        | Inline::Link { text, .. }
        | Inline::Short { text, .. }
        | Inline::Foreign { text, .. } => Some(text),
        Inline::Sign(_) | Inline::Anchor(_) => None,
    }
}
