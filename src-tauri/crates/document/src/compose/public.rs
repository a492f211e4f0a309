// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The copy for others than the party, with what is secret taken out by marks on its places. What is marked is
//! absent: a field gives way to a word that names the provision before the letter is composed, so that nothing of
//! it can reach the file, and the same words are taken out wherever else they stand. A marked document loses its
//! title, its checksum and its picture, and is named as withheld by its number; pictures keep their numbers, so that
//! the copy and the decision can be read side by side.
//!
//! Neither the decision nor any copy for the party takes such marks (rule V66; förvaltningslagen 10 §, offentlighets-
//! och sekretesslagen 10 kap. 3 §): their functions have no place for them.

use super::copies::{Original, copied, faced, of_original, unsigned};
use super::versions::late_dissents;
use super::{Material, compose, rich, words};
use crate::Letter;
use crate::letter::{Block, plain};
use crate::withhold::Withholding;
use domain::case::Case;
use domain::deficiency::Serious;
use domain::hearing::Response;
use domain::id::EvidenceId;
use domain::perform::Place;
use domain::rich::{RichBlock, RichInline, RichText, Words};
use domain::secrecy::{SecrecyMark, SecrecyProvision, Secret};
use domain::text::{Line, Text, TextFault};
use domain::work::{Assessment, Evidence};

/// From how many characters a marked field is searched for in the rest of the letter too: a shorter one is a common
/// word, which others have the right to read elsewhere.
const TELLING: usize = 20;

/// What stands for the checksum of a withheld document: a checksum tells a document that somebody has guessed.
const NO_CHECKSUM: &str = "–";

/// The decision for others than the party, without what the marks are about; marks that are lifted count for nothing.
///
/// # Errors
/// [`TextFault`] when the word that stands for a field does not fit the field; no section of the law is so long.
pub fn public(
    material: Material<'_>,
    original: &Original,
    marks: &[&SecrecyMark],
) -> Result<Letter, TextFault> {
    let whole = material.case;
    let mut case = whole.clone();
    let mut withholding = Withholding::new();
    let mut left_out = Vec::new();
    let marks: Vec<&SecrecyMark> = marks.iter().copied().filter(|mark| mark.lifted.is_none()).collect();
    for mark in &marks {
        let said = said(mark.provision);
        withholding = words_out(withholding, whole, &mark.what, &said);
        let Secret::At(at) = &mark.what else { continue };
        replace(&mut case, at.place(), &said)?;
        if let Place::Evidence(id) = at.place()
            && let Some(found) = whole.evidence.get(id)
        {
            left_out.push(format!("handling\u{a0}{} ({})", found.number, mark.provision));
            if let Some(checksum) = checksum(found) {
                withholding = withholding.passage(&checksum, NO_CHECKSUM);
            }
            let image = material.pictures.iter().position(|picture| picture.evidence == *id);
            withholding = image.into_iter().fold(withholding, |all, image| all.picture(image, &said));
        }
    }
    let mut letter = compose(Material { case: &case, attachments: Vec::new(), ..material });
    unsigned(&mut letter);
    letter.body.extend(late_dissents(&case, &original.dissents));
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

/// The marks on words that stand nowhere in the decision: it may have been written otherwise since, so that what was
/// meant would be left in the copy.
#[must_use]
pub fn missed<'a>(material: Material<'_>, marks: &[&'a SecrecyMark]) -> Vec<&'a SecrecyMark> {
    let on_words = |mark: &&&SecrecyMark| mark.lifted.is_none() && matches!(mark.what, Secret::Words(_));
    let asked: Vec<&SecrecyMark> = marks.iter().filter(on_words).copied().collect();
    if asked.is_empty() {
        return Vec::new();
    }
    let letter = compose(Material { attachments: Vec::new(), ..material });
    let stands = |mark: &SecrecyMark| match &mark.what {
        Secret::Words(words) => Withholding::new().passage(words.as_str(), "").takes_from(&letter),
        Secret::At(_) => true,
    };
    asked.into_iter().filter(|mark| !stands(mark)).collect()
}

fn said(by: SecrecyProvision) -> String {
    format!("[maskerat enligt {by}]")
}

fn checksum(evidence: &Evidence) -> Option<String> {
    let file = evidence.file.as_ref()?;
    Some(super::annexes::short_checksum(file))
}

fn words_out(withholding: Withholding, case: &Case, what: &Secret, said: &str) -> Withholding {
    let (texts, least) = match what {
        Secret::Words(words) => (vec![words.as_str().to_owned()], 0),
        // A section has no field that a copy may change: its words are taken out of the letter, however few.
        Secret::At(at) if matches!(at.place(), Place::Section(_)) => (told(case, at.place()), 0),
        Secret::At(at) => (told(case, at.place()), TELLING),
    };
    let telling = texts.iter().filter(|words| words.chars().count() >= least);
    telling.fold(withholding, |all, words| all.passage(words, said))
}

/// The texts of a place as the letter would print them.
fn told(case: &Case, place: &Place) -> Vec<String> {
    let one = |text: &Text| text.as_str().to_owned();
    match place {
        Place::Observation(id) => {
            case.observations.get(id).map(|found| one(&found.text)).into_iter().collect()
        }
        Place::Deficiency(id) => case.deficiencies.get(id).map_or_else(Vec::new, |found| {
            let mut texts = vec![found.title.to_string(), one(&found.statement)];
            texts.extend(found.position.as_ref().map(one));
            if let Some(Serious::Because(because)) = &found.serious {
                texts.push(one(because));
            }
            texts.extend(found.reasons.iter().flat_map(|text| printed(case, text)));
            texts
        }),
        Place::Required(id) => case.required.get(id).map_or_else(Vec::new, |found| {
            std::iter::once(&found.text).chain(&found.report_by).map(one).collect()
        }),
        Place::Reported(id) => case.reported.get(id).map(|found| one(&found.text)).into_iter().collect(),
        Place::Objection(id) => case.objections.get(id).map_or_else(Vec::new, |found| {
            let response = match &found.response {
                Some(Response::Met(text) | Response::Irrelevant(text)) => Some(text),
                None => None,
            };
            std::iter::once(&found.text).chain(response).map(one).collect()
        }),
        Place::Answer(id) => case.answers.get(id).map_or_else(Vec::new, |answer| {
            let reason = answer.assessment.as_ref().and_then(|assessment| assessment.reason());
            answer.note.iter().chain(reason).map(one).collect()
        }),
        Place::Section(kind) => {
            let text = case.decision.content().sections.get(kind);
            text.map_or_else(Vec::new, |text| printed(case, text))
        }
        Place::Evidence(id) => {
            case.evidence.get(id).map(|found| found.title.to_string()).into_iter().collect()
        }
        // No other place can be marked.
        _ => Vec::new(),
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
fn replace(case: &mut Case, place: &Place, said: &str) -> Result<(), TextFault> {
    let word = Text::new(said)?;
    match place {
        Place::Observation(id) => {
            case.observations.entry(*id).and_modify(|found| found.text = word);
        }
        Place::Deficiency(id) => {
            if let Some(found) = case.deficiencies.get_mut(id) {
                found.title = Line::new(said)?;
                found.statement = word.clone();
                if let Some(Serious::Because(because)) = &mut found.serious {
                    *because = word.clone();
                }
                found.position = found.position.take().map(|_| word);
                if found.reasons.is_some() {
                    found.reasons =
                        RichText::new(vec![RichBlock::Paragraph(vec![RichInline::Words(Words::new(said)?)])]);
                }
            }
        }
        Place::Required(id) => {
            if let Some(found) = case.required.get_mut(id) {
                found.text = word.clone();
                found.report_by = found.report_by.take().map(|_| word);
            }
        }
        Place::Reported(id) => {
            case.reported.entry(*id).and_modify(|found| found.text = word);
        }
        Place::Objection(id) => {
            if let Some(found) = case.objections.get_mut(id) {
                found.text = word.clone();
                if let Some(Response::Met(text) | Response::Irrelevant(text)) = &mut found.response {
                    *text = word;
                }
            }
        }
        Place::Answer(id) => {
            if let Some(answer) = case.answers.get_mut(id) {
                answer.note = answer.note.take().map(|_| word.clone());
                if let Some(Assessment::NotApplicable(reason) | Assessment::NotExamined(reason)) =
                    &mut answer.assessment
                {
                    *reason = word;
                }
            }
        }
        Place::Evidence(id) => withhold_document(case, *id, Line::new(said)?),
        // The words of a section are taken out of the letter, and no other place can be marked.
        _ => {}
    }
    Ok(())
}

fn withhold_document(case: &mut Case, id: EvidenceId, said: Line) {
    case.evidence.entry(id).and_modify(|found| found.title = said);
}
