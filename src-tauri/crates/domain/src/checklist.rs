// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Checklists as editions: questions built on provisions, with what to ask for and what is typically wrong.
//! An edition never changes; a case carries its own copy, so that no running case follows a changing list.

use crate::law::ProvisionId;
use crate::text::{Bilingual, Line};
use std::fmt;

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
    /// How to assess it, where there is more to say.
    pub guidance: Option<Bilingual>,
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
    pub sections: Vec<Section>,
}

impl Checklist {
    /// All questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| section.questions.iter())
    }

    /// The question of that name.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }
}
