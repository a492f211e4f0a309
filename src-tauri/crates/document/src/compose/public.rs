// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The copy for others than the party, with what is secret taken out by marks on its places. What is marked is
//! absent: a field gives way to a word that names the provision before the letter is composed, so that nothing of
//! it can reach the file, and the same words are taken out wherever else they stand. A marked document loses its
//! title, its checksum and its picture, and is named as withheld by its number.
//!
//! Neither the decision nor any copy for the party takes such marks (rule V66; förvaltningslagen 10 §, offentlighets-
//! och sekretesslagen 10 kap. 3 §): their functions have no place for them.

use super::copies::{Original, copied, faced, of_original, unsigned};
use super::{Material, compose, rich, words};
use crate::Letter;
use crate::letter::{Block, plain};
use crate::withhold::Withholding;
use domain::case::Case;
use domain::checklist::QuestionId;
use domain::decision::SectionKind;
use domain::id::{DeficiencyId, EvidenceId, MeasureId, ObservationId};
use domain::rich::{RichBlock, RichInline, RichText, Words};
use domain::text::{Line, Text, TextFault};
use domain::work::Assessment;
use std::fmt;

/// From how many characters a marked field is searched for in the rest of the letter too: a shorter one is a common
/// word, which others have the right to read elsewhere.
const TELLING: usize = 20;

/// A section of offentlighets- och sekretesslagen (2009:400) that makes something secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Secrecy {
    chapter: u8,
    section: u8,
    letter: Option<char>,
}

impl Secrecy {
    /// A section by chapter, number and letter; none when there can be no such section.
    #[must_use]
    pub fn new(chapter: u8, section: u8, letter: Option<char>) -> Option<Self> {
        let written = chapter > 0 && section > 0 && letter.is_none_or(|sign| sign.is_ascii_lowercase());
        written.then_some(Self { chapter, section, letter })
    }
}

impl fmt::Display for Secrecy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\u{a0}kap. {}\u{a0}", self.chapter, self.section)?;
        if let Some(letter) = self.letter {
            write!(f, "{letter}\u{a0}")?;
        }
        f.write_str("§ OSL")
    }
}

/// What is marked as secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkedPlace {
    /// Words, wherever they stand in the letter.
    Passage(Text),
    /// What an observation says.
    Observation(ObservationId),
    /// What is said of a deficiency: title, statement, the party's position and the reasons.
    Deficiency(DeficiencyId),
    /// What a measure says and how it is reported.
    Measure(MeasureId),
    /// The note to a question and the reason for its assessment.
    Note(QuestionId),
    /// A section of running text.
    Section(SectionKind),
    /// A document of the case, with its picture.
    Document(EvidenceId),
}

/// A mark: what is secret, and by which provision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecrecyMark {
    /// What.
    pub place: MarkedPlace,
    /// By which provision.
    pub by: Secrecy,
}

/// The decision for others than the party, without what is marked.
///
/// # Errors
/// [`TextFault`] when the word that stands for a field does not fit the field; no section of the law is so long.
pub fn public(
    material: Material<'_>,
    original: &Original,
    marks: &[SecrecyMark],
) -> Result<Letter, TextFault> {
    let whole = material.case;
    let mut case = whole.clone();
    let mut withholding = Withholding::new();
    let mut left_out = Vec::new();
    for mark in marks {
        let said = said(mark.by);
        for words in told(whole, &mark.place) {
            let marked = matches!(mark.place, MarkedPlace::Passage(_) | MarkedPlace::Section(_));
            if marked || words.chars().count() >= TELLING {
                withholding = withholding.passage(&words, &said);
            }
        }
        replace(&mut case, &mark.place, &said)?;
        if let MarkedPlace::Document(id) = &mark.place {
            left_out.extend(
                whole.evidence.get(id).map(|found| format!("handling\u{a0}{} ({})", found.number, mark.by)),
            );
        }
    }
    let withheld = |id: &EvidenceId| marks.iter().any(|mark| mark.place == MarkedPlace::Document(*id));
    let pictures = material.pictures.iter().filter(|picture| !withheld(&picture.evidence)).cloned().collect();
    let mut letter = compose(Material { case: &case, pictures, attachments: Vec::new(), ..material });
    unsigned(&mut letter);
    let mut what = if marks.is_empty() {
        "Inga uppgifter är maskerade.".to_owned()
    } else {
        "Uppgifter som omfattas av sekretess är borttagna ur kopian; på deras plats står vilken bestämmelse i offentlighets- och sekretesslagen (2009:400), OSL, som gäller.".to_owned()
    };
    if !left_out.is_empty() {
        what.push_str(&format!(" Utelämnade handlingar: {}.", words::list(&left_out)));
    }
    let what = format!("{} {what} {}", copied(whole), of_original(original));
    let mark = if marks.is_empty() { "KOPIA" } else { "KOPIA MED MASKERADE UPPGIFTER" };
    faced(&mut letter, whole, mark, "Kopia för utlämnande.", what);
    Ok(withholding.taken_from(&letter))
}

fn said(by: Secrecy) -> String {
    format!("[maskerat enligt {by}]")
}

/// The texts of a place as the letter would print them.
fn told(case: &Case, place: &MarkedPlace) -> Vec<String> {
    let one = |text: &Text| text.as_str().to_owned();
    match place {
        MarkedPlace::Passage(words) => vec![one(words)],
        MarkedPlace::Observation(id) => {
            case.observations.get(id).map(|found| one(&found.text)).into_iter().collect()
        }
        MarkedPlace::Deficiency(id) => case.deficiencies.get(id).map_or_else(Vec::new, |found| {
            let mut texts = vec![found.title.to_string(), one(&found.statement)];
            texts.extend(found.position.as_ref().map(one));
            texts.extend(found.reasons.iter().flat_map(|text| printed(case, text)));
            texts
        }),
        MarkedPlace::Measure(id) => case.required.get(id).map_or_else(Vec::new, |found| {
            std::iter::once(&found.text).chain(&found.report_by).map(one).collect()
        }),
        MarkedPlace::Note(id) => case.answers.get(id).map_or_else(Vec::new, |answer| {
            let reason = answer.assessment.as_ref().and_then(|assessment| assessment.reason());
            answer.note.iter().chain(reason).map(one).collect()
        }),
        MarkedPlace::Section(kind) => {
            let text = case.decision.content().sections.get(kind);
            text.map_or_else(Vec::new, |text| printed(case, text))
        }
        MarkedPlace::Document(id) => {
            case.evidence.get(id).map(|found| found.title.to_string()).into_iter().collect()
        }
    }
}

fn printed(case: &Case, text: &RichText) -> Vec<String> {
    fn texts(blocks: &[Block], out: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph(runs) => out.push(plain(runs)),
                Block::Bulleted(items) => items.iter().for_each(|item| texts(item, out)),
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    texts(&rich(case, text), &mut out);
    out
}

/// Puts the word in the place of the field, so that the letter never meets what stood there.
fn replace(case: &mut Case, place: &MarkedPlace, said: &str) -> Result<(), TextFault> {
    match place {
        // No field of its own that a copy may change: the words are taken out of the letter.
        MarkedPlace::Passage(_) | MarkedPlace::Section(_) => {}
        MarkedPlace::Observation(id) => {
            if let Some(found) = case.observations.get_mut(id) {
                found.text = Text::new(said)?;
            }
        }
        MarkedPlace::Deficiency(id) => {
            if let Some(found) = case.deficiencies.get_mut(id) {
                found.title = Line::new(said)?;
                found.statement = Text::new(said)?;
                if found.position.is_some() {
                    found.position = Some(Text::new(said)?);
                }
                if found.reasons.is_some() {
                    found.reasons =
                        RichText::new(vec![RichBlock::Paragraph(vec![RichInline::Words(Words::new(said)?)])]);
                }
            }
        }
        MarkedPlace::Measure(id) => {
            if let Some(found) = case.required.get_mut(id) {
                found.text = Text::new(said)?;
                if found.report_by.is_some() {
                    found.report_by = Some(Text::new(said)?);
                }
            }
        }
        MarkedPlace::Note(id) => {
            if let Some(answer) = case.answers.get_mut(id) {
                if answer.note.is_some() {
                    answer.note = Some(Text::new(said)?);
                }
                if let Some(Assessment::NotApplicable(reason) | Assessment::NotExamined(reason)) =
                    &mut answer.assessment
                {
                    *reason = Text::new(said)?;
                }
            }
        }
        MarkedPlace::Document(id) => {
            if let Some(found) = case.evidence.get_mut(id) {
                found.title = Line::new(said)?;
                found.file = None;
            }
        }
    }
    Ok(())
}
