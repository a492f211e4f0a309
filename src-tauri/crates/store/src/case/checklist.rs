// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of a checklist: one entity for the list, one for each section and each question. Sections
//! and questions are copies that never change after the list was chosen, so each is one cell.

use super::fault::{CellsFault, Wrong};
use super::fields::{Fields, Row};
use super::key::Key;
use super::stored::{Stored, stored_record};
use domain::checklist::{
    AskedWhen, Checklist, EditionId, Grade, GradeGuidance, Question, QuestionId, QuestionKind, Section,
};
use domain::law::ProvisionId;
use domain::text::{Bilingual, Line};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The field of an entity that is a copy made once.
pub(super) const COPY: &str = "copy";

stored_record! {
    EditionId as StoredEdition { code: Line, edition: Line }
}

stored_record! {
    GradeGuidance as StoredGradeGuidance { met: Bilingual, partly_met: Bilingual, not_met: Bilingual }
}

stored_record! {
    AskedWhen as StoredAskedWhen { question: QuestionId, grades: Vec<Grade> }
}

stored_record! {
    Question as StoredQuestion {
        id: QuestionId,
        wording: Bilingual,
        references: Vec<ProvisionId>,
        evidence: Bilingual,
        guidance: Option<Bilingual>,
        assess: Option<GradeGuidance>,
        asked_when: Option<AskedWhen>,
        kind: QuestionKind,
    }
}

/// A section with the names of its questions, which are entities of their own.
#[derive(Debug)]
pub(super) struct SectionCopy {
    id: QuestionId,
    heading: Bilingual,
    questions: Vec<QuestionId>,
}

stored_record! {
    SectionCopy as StoredSection { id: QuestionId, heading: Bilingual, questions: Vec<QuestionId> }
}

/// Stored form of [`QuestionKind`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredQuestionKind {
    Requirement { typical_deficiency: <Bilingual as Stored>::As, typical_measure: <Bilingual as Stored>::As },
    CaseFact,
    OwnJudgement,
}

impl Stored for QuestionKind {
    type As = StoredQuestionKind;

    fn stored(&self) -> StoredQuestionKind {
        match self {
            Self::Requirement { typical_deficiency, typical_measure } => StoredQuestionKind::Requirement {
                typical_deficiency: typical_deficiency.stored(),
                typical_measure: typical_measure.stored(),
            },
            Self::CaseFact => StoredQuestionKind::CaseFact,
            Self::OwnJudgement => StoredQuestionKind::OwnJudgement,
        }
    }

    fn restore(stored: StoredQuestionKind) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredQuestionKind::Requirement { typical_deficiency, typical_measure } => Self::Requirement {
                typical_deficiency: Bilingual::restore(typical_deficiency)?,
                typical_measure: Bilingual::restore(typical_measure)?,
            },
            StoredQuestionKind::CaseFact => Self::CaseFact,
            StoredQuestionKind::OwnJudgement => Self::OwnJudgement,
        })
    }
}

/// The rows of a checklist, its sections and its questions.
pub(super) fn write(checklist: &Checklist) -> Vec<(Key, Row)> {
    let Checklist { edition, title, sections } = checklist;
    let mut list = Row::default();
    list.always("edition", edition);
    list.always("title", title);
    list.always("sections", &sections.iter().map(|section| section.id.clone()).collect::<Vec<_>>());
    let mut rows = vec![(Key::Checklist, list)];
    for Section { id, heading, questions } in sections {
        let names = questions.iter().map(|question| question.id.clone()).collect();
        let copy = SectionCopy { id: id.clone(), heading: heading.clone(), questions: names };
        rows.push((Key::Section(id.clone()), one_cell(COPY, &copy)));
        rows.extend(questions.iter().map(|question| {
            let key = Key::Question(question.id.clone());
            (key, one_cell(COPY, question))
        }));
    }
    rows
}

/// A row of one cell.
pub(super) fn one_cell<T: Stored>(field: &str, value: &T) -> Row {
    let mut row = Row::default();
    row.always(field, value);
    row
}

/// The cells of a checklist as they come in, before they are put together.
#[derive(Debug, Default)]
pub(super) struct Parts {
    list: Option<(EditionId, Bilingual, Vec<QuestionId>)>,
    sections: BTreeMap<QuestionId, SectionCopy>,
    questions: BTreeMap<QuestionId, Question>,
}

impl Parts {
    pub(super) fn read_list(&mut self, fields: &mut Fields) -> Result<(), CellsFault> {
        self.list = Some((fields.always("edition")?, fields.always("title")?, fields.always("sections")?));
        Ok(())
    }

    pub(super) fn read_section(&mut self, id: QuestionId, fields: &mut Fields) -> Result<(), CellsFault> {
        let copy: SectionCopy = fields.always(COPY)?;
        named(&id, &copy.id, fields)?;
        self.sections.insert(id, copy);
        Ok(())
    }

    pub(super) fn read_question(&mut self, id: QuestionId, fields: &mut Fields) -> Result<(), CellsFault> {
        let copy: Question = fields.always(COPY)?;
        named(&id, &copy.id, fields)?;
        self.questions.insert(id, copy);
        Ok(())
    }

    /// Which checklist it is, and what it is called.
    pub(super) fn called(&self) -> Option<(EditionId, Bilingual)> {
        self.list.as_ref().map(|(edition, title, _)| (edition.clone(), title.clone()))
    }

    /// The questions alone.
    pub(super) fn into_questions(self) -> BTreeMap<QuestionId, Question> {
        self.questions
    }

    /// Puts the checklist together.
    ///
    /// # Errors
    /// A list that names a section or question which has no cell, or one that no list names.
    pub(super) fn build(self) -> Result<Option<Checklist>, CellsFault> {
        let once = self.refuse_unlisted()?;
        let Self { list, sections, mut questions } = self;
        let Some((edition, title, order)) = list else {
            return Ok(None);
        };
        let mut built = Vec::with_capacity(order.len());
        for id in order {
            let absent = || Wrong::Contradicts("the list names a section that has no cell");
            let copy = sections.get(&id).ok_or_else(|| absent().at("checklist", "sections"))?;
            let heading = copy.heading.clone();
            built.push(Section { questions: listed(&id, copy, &mut questions, once)?, id, heading });
        }
        Ok(Some(Checklist { edition, title, sections: built.into() }))
    }

    // Whether every question is named once.
    fn refuse_unlisted(&self) -> Result<bool, CellsFault> {
        let order = self.list.iter().flat_map(|(_, _, order)| order);
        let listed: BTreeSet<_> = order.collect();
        let unlisted = |key: Key| Wrong::Contradicts("no list names it").at(&key.to_string(), COPY);
        if let Some(id) = self.sections.keys().find(|id| !listed.contains(id)) {
            return Err(unlisted(Key::Section(id.clone())));
        }
        let named = || self.sections.values().flat_map(|section| &section.questions);
        let asked: HashSet<_> = named().collect();
        match self.questions.keys().find(|id| !asked.contains(id)) {
            Some(id) => Err(unlisted(Key::Question(id.clone()))),
            None => Ok(asked.len() == named().count()),
        }
    }
}

// A question is taken out of what was read, and copied only where several sections name it: a checklist can have
// thousands of them.
fn listed(
    id: &QuestionId,
    section: &SectionCopy,
    questions: &mut BTreeMap<QuestionId, Question>,
    once: bool,
) -> Result<Vec<Question>, CellsFault> {
    let mut known = |name: &QuestionId| {
        let absent = || Wrong::Contradicts("the section names a question that has no cell");
        let found = if once { questions.remove(name) } else { questions.get(name).cloned() };
        found.ok_or_else(|| absent().at(&Key::Section(id.clone()).to_string(), COPY))
    };
    section.questions.iter().map(&mut known).collect()
}

/// Refuses a copy that carries another name than its entity.
pub(super) fn named<T: PartialEq>(key: &T, found: &T, fields: &Fields) -> Result<(), CellsFault> {
    if key == found {
        Ok(())
    } else {
        Err(fields.fault(COPY, Wrong::Contradicts("the copy carries another name than its entity")))
    }
}
