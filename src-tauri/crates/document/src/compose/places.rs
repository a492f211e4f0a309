// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The places of a decision that its own text leads to: deficiencies, observations, documents, pictures, measures
//! and annexes. What names one of them is a link to it, and a picture leads back to where it is spoken of.

use super::operative::numbers;
use super::proceedings::annexes;
use super::words;
use crate::letter::{Block, Inline};
use domain::case::Case;
use domain::deficiency::{Answered, Deficiency, RequiredMeasure};
use domain::id::{DeficiencyId, EvidenceId};
use domain::work::{Evidence, Observation};

/// Words that lead to a place.
pub(super) fn link(to: impl Into<String>, text: impl Into<String>) -> Inline {
    Inline::Link { to: to.into(), text: text.into() }
}

pub(super) fn deficiency_place(found: &Deficiency) -> String {
    format!("brist-{}", found.number)
}

pub(super) fn observation_place(found: &Observation) -> String {
    format!("iakttagelse-{}", found.number)
}

pub(super) fn document_place(found: &Evidence) -> String {
    format!("handling-{}", found.number)
}

pub(super) fn picture_place(nth: usize) -> String {
    format!("bild-{nth}")
}

pub(super) fn measure_place(found: &RequiredMeasure) -> String {
    format!("atgard-{}", found.number)
}

/// "brist 1 och 2", each number leading to its deficiency.
pub(super) fn deficiencies(case: &Case, ids: &[DeficiencyId]) -> Vec<Inline> {
    let mut found: Vec<&Deficiency> = ids.iter().filter_map(|id| case.deficiencies.get(id)).collect();
    found.sort_unstable_by_key(|one| one.number);
    let mut out = Vec::new();
    for (nth, one) in found.iter().enumerate() {
        match nth {
            0 => {}
            nth if nth + 1 == found.len() => out.push(Inline::Text(" och ".to_owned())),
            _ => out.push(Inline::Text(", ".to_owned())),
        }
        let word = words::deficiency_word(case.kind);
        let text = if nth == 0 { format!("{word}\u{a0}{}", one.number) } else { one.number.to_string() };
        out.push(link(deficiency_place(one), text));
    }
    if out.is_empty() {
        out.push(Inline::Text(words::deficiency_word(case.kind).to_owned()));
    }
    out
}

/// What a measure answers: "brist 1 och 2", the causes as "orsak 3", or both.
pub(super) fn answered(case: &Case, answers: &Answered) -> Vec<Inline> {
    let numbers = answers.causes().iter().filter_map(|id| case.records.get(id)).map(|one| one.number);
    let mut causes: Vec<_> = numbers.collect();
    causes.sort_unstable();
    let named: Vec<String> = causes.into_iter().map(|number| number.to_string()).collect();
    let mut out = match answers.deficiencies() {
        [] => Vec::new(),
        ids => deficiencies(case, ids),
    };
    if !named.is_empty() {
        let before = if out.is_empty() { "" } else { "; " };
        out.push(Inline::Text(format!("{before}orsak\u{a0}{}", words::list(&named))));
    }
    out
}

/// A cell begins with a capital.
pub(super) fn in_cell(mut runs: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(text) | Inline::Link { text, .. }) = runs.first_mut() {
        *text = words::sentence_case(text);
    }
    runs
}

/// A sentence that names deficiencies, each number leading to its deficiency.
pub(super) fn with_links(case: &Case, said: &str, ids: &[DeficiencyId]) -> Vec<Inline> {
    match said.split_once(&numbers(case, ids)) {
        Some((before, after)) if !ids.is_empty() => {
            let (before, after) = (Inline::Text(before.to_owned()), Inline::Text(after.to_owned()));
            [vec![before], deficiencies(case, ids), vec![after]].concat()
        }
        _ => vec![Inline::Text(said.to_owned())],
    }
}

/// "handling 5, bild 2": a document, and where it can be seen.
pub(super) fn document(case: &Case, id: EvidenceId) -> Option<Vec<Inline>> {
    let evidence = case.evidence.get(&id)?;
    let mut out = vec![link(document_place(evidence), format!("handling\u{a0}{}", evidence.number))];
    if let Some(nth) = picture_number(case, id) {
        out.extend([Inline::Text(", ".to_owned()), link(picture_place(nth), format!("bild\u{a0}{nth}"))]);
    }
    Some(out)
}

/// The documents that are pictures, in number order; the first is picture 1.
pub(super) fn pictures(case: &Case) -> Vec<&Evidence> {
    let is_picture = |evidence: &&Evidence| {
        evidence.file.as_ref().is_some_and(|file| file.media_type.as_str().starts_with("image/"))
    };
    case.numbered_evidence().into_iter().filter(is_picture).collect()
}

/// The number of a picture among the pictures.
pub(super) fn picture_number(case: &Case, id: EvidenceId) -> Option<usize> {
    pictures(case).iter().position(|evidence| evidence.id == id).map(|at| at + 1)
}

/// The observations that rest on a document, in number order.
pub(super) fn told_by(case: &Case, id: EvidenceId) -> Vec<&Observation> {
    let mut found: Vec<&Observation> = case.observations.values().filter(|one| one.rests_on(id)).collect();
    found.sort_unstable_by_key(|one| one.number);
    found
}

/// Where a picture is spoken of: the observations that rest on it and the deficiencies that rest on those.
pub(super) fn spoken_of(case: &Case, id: EvidenceId) -> Vec<Inline> {
    let observations = told_by(case, id);
    let mut resting: Vec<&Deficiency> = case
        .active_deficiencies()
        .into_iter()
        .filter(|found| observations.iter().any(|one| found.observations.contains(&one.id)))
        .collect();
    resting.sort_unstable_by_key(|found| found.number);
    let observed = observations
        .iter()
        .map(|one| link(observation_place(one), words::observation_words(case.kind, one.number)));
    let word = words::deficiency_word(case.kind);
    let deficient =
        resting.iter().map(|one| link(deficiency_place(one), format!("{word}\u{a0}{}", one.number)));
    let links: Vec<Inline> = observed.chain(deficient).collect();
    let mut out = Vec::with_capacity(links.len() * 2);
    let count = links.len();
    for (nth, one) in links.into_iter().enumerate() {
        let before = match nth {
            0 => " Se ",
            nth if nth + 1 == count => " och ",
            _ => ", ",
        };
        out.extend([Inline::Text(before.to_owned()), one]);
    }
    if count > 0 {
        out.push(Inline::Text(".".to_owned()));
    }
    out
}

/// A link to an annex by its name, and the heading's place for it.
pub(super) fn annex(case: &Case, name: &str) -> Inline {
    let nth = annex_number(case, name);
    link(annex_place(nth), format!("bilaga\u{a0}{nth}"))
}

/// Where an annex begins.
pub(super) fn annex_anchor(case: &Case, name: &str) -> Block {
    Block::Anchor(annex_place(annex_number(case, name)))
}

pub(super) fn annex_place(nth: usize) -> String {
    format!("bilaga-{nth}")
}

pub(super) fn annex_number(case: &Case, name: &str) -> usize {
    annexes(case).iter().position(|known| *known == name).map_or(0, |at| at + 1)
}
