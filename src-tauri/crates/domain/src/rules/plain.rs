// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Plain language: V38 (språklagen 11 §: the language of the public sector is to be cultivated, simple and
//! comprehensible). What can be counted is counted; whether a text is understood, a reader says. Headings are set by
//! the letter itself, and their order is part of V35.
//!
//! Only what the authority writes itself is looked at, in the order in which the letter prints it: what the party
//! says stands as it was said.

use super::Found;
use crate::case::Case;
use crate::decision::{Draft, Effect, SectionKind, Weighed};
use crate::gap::{GapKind, RuleId};
use crate::hearing::{Objection, Response};
use crate::perform::Place;
use std::collections::BTreeSet;

/// The most words of a sentence. Writing guides advise fewer than half of it on average; this is where a reader has
/// lost the beginning.
pub const MOST_WORDS: usize = 40;

/// How many words of a sentence are shown so that it can be found.
const SHOWN_WORDS: usize = 6;

/// The most letters of what counts as an abbreviation; a longer word in capitals is a word.
const MOST_LETTERS: usize = 6;

/// Abbreviations that are words of their own by now, or the form of a company.
const KNOWN: [&str; 10] = ["AB", "EES", "EG", "EU", "FN", "HB", "IT", "KB", "PDF", "USA"];

pub(super) fn check(case: &Case, found: &mut Found) {
    let texts = written(case);
    for (at, text) in &texts {
        for sentence in sentences(text) {
            let words = sentence.split_whitespace().count();
            if words > MOST_WORDS {
                let begins = beginning(sentence);
                found.add(RuleId::V38, at.clone(), GapKind::SentenceTooLong { words, begins });
            }
        }
    }
    abbreviations(case, &texts, found);
}

// Each abbreviation counts where it stands first: there it is explained, or a reader never learns it.
fn abbreviations(case: &Case, texts: &[(Place, String)], found: &mut Found) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let names = case.party.iter().map(|party| party.name.as_str()).chain([case.authority.name.as_str()]);
    seen.extend(names.flat_map(capitals).map(|one| one.letters.to_owned()));
    // A name written large is no abbreviation; that it stands there at all is for another rule.
    let people = case.participants.values().flat_map(|one| one.name.as_str().split_whitespace());
    seen.extend(people.map(str::to_uppercase));
    for (at, text) in texts {
        for one in capitals(text) {
            if seen.insert(one.letters.to_owned()) && !one.is_explained() && !KNOWN.contains(&one.letters) {
                let (short, begins) = (one.letters.to_owned(), beginning(one.sentence()));
                found.add(RuleId::V38, at.clone(), GapKind::AbbreviationUnexplained { short, begins });
            }
        }
    }
}

/// A run of capitals with what stands around it.
struct Capitals<'a> {
    text: &'a str,
    at: usize,
    letters: &'a str,
}

impl Capitals<'_> {
    // "the whole name (ABC)" or "ABC (the whole name)".
    fn is_explained(&self) -> bool {
        let (before, after) = (&self.text[..self.at], &self.text[self.at + self.letters.len()..]);
        before.ends_with('(') && after.starts_with([')', ',']) || after.starts_with(" (")
    }

    fn sentence(&self) -> &str {
        let holds = |sentence: &&str| {
            let from = sentence.as_ptr() as usize - self.text.as_ptr() as usize;
            (from..from + sentence.len()).contains(&self.at)
        };
        sentences(self.text).find(holds).unwrap_or(self.text)
    }
}

fn capitals(text: &str) -> impl Iterator<Item = Capitals<'_>> {
    let runs = text.split(|c: char| !c.is_alphanumeric()).filter(|run| is_abbreviation(run));
    runs.map(|letters| {
        let at = letters.as_ptr() as usize - text.as_ptr() as usize;
        Capitals { text, at, letters }
    })
    .filter(|one| !is_name_of_source(&one.text[one.at + one.letters.len()..]))
}

fn is_abbreviation(run: &str) -> bool {
    let letters = run.chars().count();
    let roman = run.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    (2..=MOST_LETTERS).contains(&letters) && !roman && run.chars().all(char::is_uppercase)
}

// "MSBFS 2018:8", "HSLF-FS 2016:40" and "ISO/IEC 27001" name a source by its series and number.
fn is_name_of_source(after: &str) -> bool {
    let series = after.trim_start_matches(|c: char| c.is_uppercase() || matches!(c, '-' | '/'));
    series.strip_prefix([' ', '\u{a0}']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

// A sentence ends where a stop is followed by a capital, or with the line; "3 kap. 2 §" goes on.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| {
        let mut parts = Vec::new();
        let mut from = 0;
        for (at, _) in line.match_indices(['.', '!', '?', ';']) {
            let after = &line[at + 1..];
            let next = after.trim_start_matches(['”', '"', ')']);
            let begins =
                next.trim_start_matches([' ', '”', '"', '(']).chars().next().is_none_or(char::is_uppercase);
            if next.starts_with(char::is_whitespace) && (begins || line[at..].starts_with(';')) {
                let end = line.len() - next.len();
                parts.push(line[from..end].trim());
                from = end;
            }
        }
        parts.push(line[from..].trim());
        parts
    })
}

fn beginning(sentence: &str) -> String {
    sentence.split_whitespace().take(SHOWN_WORDS).collect::<Vec<_>>().join(" ")
}

// What the authority itself writes, in the order of the letter.
fn written(case: &Case) -> Vec<(Place, String)> {
    let draft = case.decision.content();
    let mut all = points(draft);
    all.extend(section(draft, SectionKind::Consequences));
    if let Some(Effect::AtOnce { because, .. }) = &draft.effect {
        all.push((Place::Decision, because.to_string()));
    }
    for one in case.active_deficiencies() {
        let at = Place::Deficiency(one.id);
        all.push((at.clone(), one.statement.to_string()));
        all.extend(responses(case, |objection| objection.deficiency == Some(one.id)));
        all.extend(one.reasons.iter().map(|reasons| (at.clone(), reasons.words())));
    }
    all.extend(section(draft, SectionKind::Intervention));
    all.extend(draft.factors.values().filter_map(|weighed| match weighed {
        Weighed::Appeared(text) => Some((Place::Decision, text.to_string())),
        Weighed::NotAppeared => None,
    }));
    all.extend(considered(draft));
    all.extend(draft.remissions.values().map(|one| (Place::Decision, one.because.to_string())));
    all.extend(
        case.numbered_measures().into_iter().map(|one| (Place::Required(one.id), one.text.to_string())),
    );
    all.extend(responses(case, |objection| objection.deficiency.is_none()));
    all.extend(section(draft, SectionKind::Proceedings));
    all.extend(section(draft, SectionKind::Further));
    all
}

fn points(draft: &Draft) -> Vec<(Place, String)> {
    let texts = draft.points.iter().flat_map(|point| {
        let written = point.operative.written().into_iter().chain(&point.addition);
        written.map(|text| (Place::Point(point.id), text.to_string())).collect::<Vec<_>>()
    });
    texts.collect()
}

fn considered(draft: &Draft) -> impl Iterator<Item = (Place, String)> {
    let printed = draft.considerations.iter().filter(|(one, _)| one.is_printed());
    printed.filter_map(|(one, said)| Some((Place::Consideration(*one), said.because.as_ref()?.to_string())))
}

fn section(draft: &Draft, kind: SectionKind) -> Option<(Place, String)> {
    draft.sections.get(&kind).map(|text| (Place::Section(kind), text.words()))
}

fn responses(case: &Case, about: impl Fn(&Objection) -> bool) -> Vec<(Place, String)> {
    let asked = case.numbered_objections().into_iter().filter(|one| about(one));
    asked
        .filter_map(|one| match &one.response {
            Some(Response::Met(text) | Response::Irrelevant(text)) => {
                Some((Place::Objection(one.id), text.to_string()))
            }
            None => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unexplained(text: &str) -> Vec<&str> {
        capitals(text).filter(|one| !one.is_explained()).map(|one| one.letters).collect()
    }

    #[test]
    fn a_sentence_ends_at_a_stop_before_a_capital_and_with_the_line() {
        let all: Vec<&str> =
            sentences("Enligt 3 kap. 2 § gäller det. Kommunen har t.ex. inget. ”Nej.” Så var det\nNy rad")
                .collect();
        assert_eq!(
            all,
            ["Enligt 3 kap. 2 § gäller det.", "Kommunen har t.ex. inget.", "”Nej.”", "Så var det", "Ny rad"]
        );
    }

    #[test]
    fn an_abbreviation_is_a_short_run_of_capitals_that_names_no_source() {
        assert_eq!(unexplained("Kommunen saknar MFA och RTO för it-stödet."), ["MFA", "RTO"]);
        assert!(unexplained("flerfaktorsautentisering (MFA) och RTO (längsta återställningstid)").is_empty());
        for source in
            ["MSBFS 2018:8", "HSLF-FS 2016:40", "ISO/IEC 27001", "brist I001", "bilaga II", "NIS1", "A4.1"]
        {
            assert!(unexplained(source).is_empty(), "{source}");
        }
    }

    #[test]
    fn what_is_shown_is_the_beginning_of_the_sentence() {
        let text = "Allt är bra. Utan MFA kan vem som helst logga in på systemet.";
        let one = capitals(text).next().unwrap();
        assert_eq!(beginning(one.sentence()), "Utan MFA kan vem som helst");
    }
}
