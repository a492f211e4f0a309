// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored form of a checklist: what it is called, and a copy of the whole, which never changes after the list was
//! chosen and so is one cell.
//!
//! The first editions of the store had a cell for each section and each question instead. Such a case is read as it
//! stands. Once it goes over to another checklist the present form is there beside the first, and is what counts.

use super::fault::{CellsFault, Wrong};
use super::fields::{Fields, Row};
use super::key::Key;
use super::stored::{Stored, stored_record};
use domain::checklist::{
    AskedWhen, Checklist, EditionId, Grade, GradeGuidance, Question, QuestionId, QuestionKind, Section,
    Sections,
};
use domain::law::ProvisionId;
use domain::text::{Bilingual, Line};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The field of an entity that is a copy made once.
pub(super) const COPY: &str = "copy";
/// The field that has the order of the sections in the first form.
const ORDER: &str = "sections";

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

stored_record! {
    Section as StoredSection { id: QuestionId, heading: Bilingual, questions: Vec<Question> }
}

stored_record! {
    Checklist as StoredChecklist { edition: EditionId, title: Bilingual, sections: Sections }
}

impl Stored for Sections {
    type As = Vec<StoredSection>;

    fn stored(&self) -> Vec<StoredSection> {
        self.iter().map(Stored::stored).collect()
    }

    fn restore(stored: Vec<StoredSection>) -> Result<Self, Wrong> {
        Ok(Vec::<Section>::restore(stored)?.into())
    }
}

/// A section in the first form, with the names of its questions, which are entities of their own.
#[derive(Debug)]
pub(super) struct Listed {
    id: QuestionId,
    heading: Bilingual,
    questions: Vec<QuestionId>,
}

stored_record! {
    Listed as StoredListed { id: QuestionId, heading: Bilingual, questions: Vec<QuestionId> }
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

/// The row of a checklist.
pub(super) fn write(checklist: &Checklist) -> (Key, Row) {
    let mut row = Row::default();
    row.always("edition", &checklist.edition);
    row.always("title", &checklist.title);
    row.always(COPY, checklist);
    (Key::Checklist, row)
}

/// The rows that a checklist had in the first form.
#[cfg(test)]
pub(super) fn write_first(checklist: &Checklist) -> Vec<(Key, Row)> {
    let Checklist { edition, title, sections } = checklist;
    let mut list = Row::default();
    list.always("edition", edition);
    list.always("title", title);
    list.always(ORDER, &sections.iter().map(|section| section.id.clone()).collect::<Vec<_>>());
    let mut rows = vec![(Key::Checklist, list)];
    for Section { id, heading, questions } in sections {
        let names = questions.iter().map(|question| question.id.clone()).collect();
        let listed = Listed { id: id.clone(), heading: heading.clone(), questions: names };
        rows.push((Key::Section(id.clone()), one_cell(COPY, &listed)));
        rows.extend(questions.iter().map(|one| (Key::Question(one.id.clone()), one_cell(COPY, one))));
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
    called: Option<(EditionId, Bilingual)>,
    copy: Option<Checklist>,
    /// The first form: the order of the sections, the sections and the questions.
    order: Option<Vec<QuestionId>>,
    sections: BTreeMap<QuestionId, Listed>,
    questions: BTreeMap<QuestionId, Question>,
}

impl Parts {
    /// Begins with the copy, where it has been read before.
    pub(super) fn with(copy: Option<Checklist>) -> Self {
        Self { copy, ..Self::default() }
    }

    pub(super) fn read_list(&mut self, fields: &mut Fields) -> Result<(), CellsFault> {
        self.called = Some((fields.always("edition")?, fields.always("title")?));
        self.order = fields.maybe(ORDER)?;
        if let Some(copy) = fields.maybe(COPY)? {
            self.copy = Some(copy);
        }
        Ok(())
    }

    pub(super) fn read_section(&mut self, id: QuestionId, fields: &mut Fields) -> Result<(), CellsFault> {
        let copy: Listed = fields.always(COPY)?;
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
        self.called.clone()
    }

    /// Some questions alone; those that are not there are left out.
    pub(super) fn questions(mut self, wanted: &[&QuestionId]) -> BTreeMap<QuestionId, Question> {
        let found = |id: &&QuestionId| {
            let one = match &self.copy {
                Some(copy) => copy.question(id).cloned(),
                None => self.questions.remove(*id),
            };
            one.map(|one| ((*id).clone(), one))
        };
        wanted.iter().filter_map(found).collect()
    }

    /// Puts the checklist together.
    ///
    /// # Errors
    /// A copy of another list than is named; in the first form, a list that names a section or question which has no
    /// cell, or one that no list names.
    pub(super) fn build(self) -> Result<Option<Checklist>, CellsFault> {
        let Some(copy) = &self.copy else { return self.build_first() };
        let named =
            |(edition, title): &(EditionId, Bilingual)| (edition, title) == (&copy.edition, &copy.title);
        if !self.called.as_ref().is_some_and(named) {
            let wrong = Wrong::Contradicts("the copy carries another name than its list");
            return Err(wrong.at("checklist", "title"));
        }
        Ok(self.copy)
    }

    fn build_first(self) -> Result<Option<Checklist>, CellsFault> {
        let once = self.refuse_unlisted()?;
        let Self { called, order, sections, mut questions, .. } = self;
        let Some((edition, title)) = called else {
            return Ok(None);
        };
        let order = order.ok_or_else(|| Wrong::Missing.at("checklist", COPY))?;
        let mut built = Vec::with_capacity(order.len());
        for id in order {
            let absent = || Wrong::Contradicts("the list names a section that has no cell");
            let copy = sections.get(&id).ok_or_else(|| absent().at("checklist", ORDER))?;
            let heading = copy.heading.clone();
            built.push(Section { questions: listed(&id, copy, &mut questions, once)?, id, heading });
        }
        Ok(Some(Checklist { edition, title, sections: built.into() }))
    }

    // Whether every question is named once.
    fn refuse_unlisted(&self) -> Result<bool, CellsFault> {
        let listed: BTreeSet<_> = self.order.iter().flatten().collect();
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
    section: &Listed,
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
