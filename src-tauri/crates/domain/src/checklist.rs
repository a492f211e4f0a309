// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Checklists as editions: questions built on provisions, with what to ask for and what is typically wrong.
//! An edition never changes; a case carries its own copy, so that no running case follows a changing list.

use crate::law::ProvisionId;
use crate::text::{Bilingual, Line};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// The name of a question within its checklist, such as `A4.2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(String);

/// A name that is not a letter, digits and points.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not the name of a question: capital letter, digits and points, such as A4.2")]
pub struct QuestionIdFault(pub String);

impl QuestionId {
    /// Takes a name of ASCII capitals, digits and points that begins with a capital or digit, at most 20.
    ///
    /// # Errors
    /// [`QuestionIdFault`] when it holds anything else.
    pub fn new(name: &str) -> Result<Self, QuestionIdFault> {
        let fits = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'.';
        if name.is_empty() || name.len() > 20 || name.starts_with('.') || !name.bytes().all(fits) {
            return Err(QuestionIdFault(name.chars().take(40).collect()));
        }
        Ok(Self(name.to_owned()))
    }

    /// The same question as it is asked of a notification: the first has the checklist's own names, every other its
    /// number before them, such as `2.C5.1`. `None` where the name has no room for the number.
    #[must_use]
    pub(crate) fn of_notification(&self, number: u32) -> Option<Self> {
        if number <= 1 { Some(self.clone()) } else { Self::new(&format!("{number}.{}", self.0)).ok() }
    }

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which checklist and which edition of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EditionId {
    /// The checklist, such as `nis1-halso-och-sjukvard`.
    pub code: Line,
    /// The edition, such as `2026-11`.
    pub edition: Line,
}

/// What a question asks about, and so whether it can show a deficiency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// A requirement on the party: can show a deficiency.
    Requirement {
        /// How the deficiency is typically put. Shown only after an assessment has been chosen.
        typical_deficiency: Bilingual,
        /// What is typically required.
        typical_measure: Bilingual,
    },
    /// A fact about the case: answered, never a deficiency.
    CaseFact,
    /// The authority's own judgement: answered, never a deficiency.
    OwnJudgement,
}

/// How a question was graded, without the reason that some grades demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Uppfyllt.
    Met,
    /// Delvis uppfyllt.
    PartlyMet,
    /// Ej uppfyllt.
    NotMet,
    /// Ej tillämpligt.
    NotApplicable,
    /// Ej granskat.
    NotExamined,
}

impl Grade {
    /// All grades, the best first.
    pub const ALL: [Self; 5] =
        [Self::Met, Self::PartlyMet, Self::NotMet, Self::NotApplicable, Self::NotExamined];

    /// The one spelling in store, files and window.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::PartlyMet => "partly_met",
            Self::NotMet => "not_met",
            Self::NotApplicable => "not_applicable",
            Self::NotExamined => "not_examined",
        }
    }

    /// The grade of that spelling.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.code() == code)
    }
}

/// What each grade of a question takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeGuidance {
    /// When it is fulfilled.
    pub met: Bilingual,
    /// When it is fulfilled in part.
    pub partly_met: Bilingual,
    /// When it is not fulfilled.
    pub not_met: Bilingual,
}

/// That a question is asked only when an earlier one was given one of these grades.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedWhen {
    /// The earlier question.
    pub question: QuestionId,
    /// The grades with which this one is asked, each once.
    pub grades: Vec<Grade>,
}

/// One question of a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name.
    pub id: QuestionId,
    /// The question.
    pub wording: Bilingual,
    /// What it rests on.
    pub references: Vec<ProvisionId>,
    /// What to ask for.
    pub evidence: Bilingual,
    /// How to go about it.
    pub guidance: Option<Bilingual>,
    /// What each grade takes.
    pub assess: Option<GradeGuidance>,
    /// When it is asked; always where nothing is said.
    pub asked_when: Option<AskedWhen>,
    /// What it asks about.
    pub kind: QuestionKind,
}

/// A part of a checklist under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name, such as `A4`.
    pub id: QuestionId,
    /// Its heading.
    pub heading: Bilingual,
    /// Its questions in order.
    pub questions: Vec<Question>,
}

/// A checklist in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// Which one.
    pub edition: EditionId,
    /// What it is called.
    pub title: Bilingual,
    /// Its parts in order.
    pub sections: Sections,
}

impl Checklist {
    /// All questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| section.questions.iter())
    }

    /// The question of that name; the first, where several bear it.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.sections.question(id)
    }
}

/// The parts of a checklist in order. An edition never changes, so copies of it share them: a copy of a case, which every
/// act makes, costs the same whatever its checklist. A question is found by its name without going through the others.
#[derive(Clone)]
pub struct Sections(Arc<Shared>);

struct Shared {
    sections: Vec<Section>,
    /// Section and place of every question, by the names of the questions; those of one name stay in their order.
    by_name: Vec<(usize, usize)>,
}

impl Sections {
    fn question(&self, id: &QuestionId) -> Option<&Question> {
        let Shared { sections, by_name } = &*self.0;
        let of = |at: &(usize, usize)| &sections[at.0].questions[at.1];
        let from = by_name.partition_point(|at| of(at).id < *id);
        by_name.get(from).map(of).filter(|found| found.id == *id)
    }
}

impl From<Vec<Section>> for Sections {
    fn from(sections: Vec<Section>) -> Self {
        let places = |(at, section): (usize, &Section)| (0..section.questions.len()).map(move |of| (at, of));
        let mut by_name: Vec<_> = sections.iter().enumerate().flat_map(places).collect();
        by_name.sort_by(|a, b| sections[a.0].questions[a.1].id.cmp(&sections[b.0].questions[b.1].id));
        Self(Arc::new(Shared { sections, by_name }))
    }
}

impl FromIterator<Section> for Sections {
    fn from_iter<I: IntoIterator<Item = Section>>(sections: I) -> Self {
        sections.into_iter().collect::<Vec<_>>().into()
    }
}

impl Deref for Sections {
    type Target = [Section];

    fn deref(&self) -> &[Section] {
        &self.0.sections
    }
}

impl<'s> IntoIterator for &'s Sections {
    type Item = &'s Section;
    type IntoIter = std::slice::Iter<'s, Section>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for Sections {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || **self == **other
    }
}

impl Eq for Sections {}

impl fmt::Debug for Sections {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// How many conditions are followed from question to question. The catalogue lets a condition name an earlier question
/// alone; a case that was tampered with could name them in a ring.
const LONGEST_CHAIN: u32 = 20;

/// Whether a question with this condition is asked: the condition, and that of the question it hangs on, is fulfilled.
/// `condition_of` tells when another question is asked, `grade_of` how it was graded.
pub fn is_asked<'q>(
    condition: Option<&'q AskedWhen>,
    condition_of: impl Fn(&QuestionId) -> Option<&'q AskedWhen>,
    grade_of: impl Fn(&QuestionId) -> Option<Grade>,
) -> bool {
    let (mut condition, mut followed) = (condition, 0);
    while let Some(found) = condition {
        if !grade_of(&found.question).is_some_and(|grade| found.grades.contains(&grade)) {
            return false;
        }
        followed += 1;
        condition = Some(&found.question).filter(|_| followed < LONGEST_CHAIN).and_then(&condition_of);
    }
    true
}

/// How a question of one edition stands to that of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// It asks the same, of the same provisions.
    Same,
    /// It is there in both and asks otherwise: other words, other provisions, another kind or another condition.
    Changed,
    /// It is new.
    Added,
    /// It is there no longer.
    Removed,
}

impl Difference {
    /// The one spelling in files and window.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

/// A question in two editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared<'c> {
    /// As it was; `None` when it is new.
    pub before: Option<&'c Question>,
    /// As it is; `None` when it is there no longer.
    pub after: Option<&'c Question>,
    /// How the one stands to the other.
    pub difference: Difference,
}

/// Every question of two editions: those of the later in its order, then those that it no longer has.
#[must_use]
pub fn compare<'c>(before: &'c Checklist, after: &'c Checklist) -> Vec<Compared<'c>> {
    let was: BTreeMap<&QuestionId, &Question> = before.questions().map(|one| (&one.id, one)).collect();
    let is: BTreeSet<&QuestionId> = after.questions().map(|one| &one.id).collect();
    let there = after.questions().map(|now| match was.get(&now.id) {
        None => Compared { before: None, after: Some(now), difference: Difference::Added },
        Some(then) => {
            let difference = if asks_the_same(then, now) { Difference::Same } else { Difference::Changed };
            Compared { before: Some(then), after: Some(now), difference }
        }
    });
    let gone = before.questions().filter(|then| !is.contains(&then.id));
    let gone = gone.map(|then| Compared { before: Some(then), after: None, difference: Difference::Removed });
    there.chain(gone).collect()
}

// Advice on how to assess may be bettered without the answer becoming another's.
fn asks_the_same(then: &Question, now: &Question) -> bool {
    let kind = |question: &Question| std::mem::discriminant(&question.kind);
    then.wording == now.wording
        && then.references == now.references
        && then.asked_when == now.asked_when
        && kind(then) == kind(now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn question(id: &str, wording: &str) -> Question {
        let said = |text: &str| Bilingual { sv: Text::new(text).unwrap(), en: Text::new(text).unwrap() };
        Question {
            id: QuestionId::new(id).unwrap(),
            wording: said(wording),
            references: Vec::new(),
            evidence: said("Beslut"),
            guidance: None,
            assess: None,
            asked_when: None,
            kind: QuestionKind::CaseFact,
        }
    }

    fn sections() -> Sections {
        let of = |id: &str, questions: Vec<Question>| Section {
            id: QuestionId::new(id).unwrap(),
            heading: questions[0].wording.clone(),
            questions,
        };
        let first = vec![question("B2", "b2"), question("B10", "b10"), question("A1", "a1")];
        vec![of("B", first), of("A", vec![question("A1", "a1 again"), question("C1", "c1")])].into()
    }

    #[test]
    fn every_question_is_found_by_its_name_and_of_two_the_first() {
        let sections = sections();
        let found = |id: &str| {
            let found = sections.question(&QuestionId::new(id).unwrap());
            found.map(|question| question.wording.sv.as_str())
        };
        assert_eq!(["B2", "B10", "A1", "C1"].map(found), ["b2", "b10", "a1", "c1"].map(Some));
        assert_eq!(["A", "A2", "B1", "D1"].map(found), [None; 4]);
    }

    #[test]
    fn sections_are_equal_by_what_they_say() {
        let one = sections();
        assert_eq!(one, one.clone());
        assert_eq!(one, sections());
        let fewer: Sections = one.iter().take(1).cloned().collect();
        assert_ne!(one, fewer);
    }
}
