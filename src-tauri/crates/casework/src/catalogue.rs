// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a list of the catalogue's checklists shows of each, and how the edition of a case stands to another.

use crate::fault::WorkFault;
use crate::office::Office;
use catalog::Catalog;
use domain::case::Case;
use domain::checklist::{Checklist, Compared, Section, compare};
use domain::id::CaseId;
use domain::law::Mark;
use wire::act::{ActFault, KeptAnswerDto};
use wire::answers::{ChecklistRowJson, ComparedJson, MarksJson, SectionRowJson};

impl Office {
    /// Every question of a case beside that of another edition of its checklist.
    ///
    /// # Errors
    /// [`WorkFault::NoCase`]; [`WorkFault::Form`] when the case has no checklist or the catalogue not that edition.
    pub fn comparison(&mut self, id: CaseId, edition: &str) -> Result<Vec<ComparedJson>, WorkFault> {
        let code = self.case(id)?.checklist.as_ref().map(|list| list.edition.code.to_string());
        let code = code.unwrap_or_default();
        let found = self.checklist(&code, edition).map(|(list, _)| list);
        let case = self.case(id)?;
        let absent = || WorkFault::Form(ActFault::Checklist { code, edition: edition.to_owned() });
        let (Some(now), Some(other)) = (&case.checklist, found) else { return Err(absent()) };
        let other = case.reviewed_by(&other).ok_or_else(absent)?;
        Ok(compare(now, &other).into_iter().map(|one| compared(case, one)).collect())
    }
}

/// The answers that come along by themselves: those to questions that the other edition asks in the same words, of the
/// same provisions. Every other is for a person to say.
#[must_use]
pub fn unchanged(compared: &[ComparedJson]) -> Vec<KeptAnswerDto> {
    let same = compared.iter().filter(|one| one.answered && one.difference == "same");
    same.map(|one| KeptAnswerDto { from: one.question.clone(), to: one.question.clone() }).collect()
}

fn compared(case: &Case, one: Compared<'_>) -> ComparedJson {
    let id = one.after.or(one.before).map(|question| &question.id);
    ComparedJson {
        question: id.map(ToString::to_string).unwrap_or_default(),
        difference: one.difference.code().to_owned(),
        before: one.before.map(|question| (&question.wording).into()),
        after: one.after.map(|question| (&question.wording).into()),
        answered: id.is_some_and(|id| case.answers.contains_key(id)),
    }
}

/// The row of a checklist: edition, days, parts, languages and how well its questions are known.
#[must_use]
pub fn checklist_row(catalog: &Catalog, list: &Checklist) -> ChecklistRowJson {
    let facts = catalog.facts(&list.edition);
    let section = |section: &Section| SectionRowJson {
        id: section.id.to_string(),
        heading: (&section.heading).into(),
        questions: section.questions.len(),
    };
    ChecklistRowJson {
        code: list.edition.code.to_string(),
        edition: list.edition.edition.to_string(),
        title: (&list.title).into(),
        questions: list.questions().count(),
        in_force: facts.in_force.map(Into::into),
        kinds: facts.kinds.iter().copied().map(Into::into).collect(),
        sections: list.sections.iter().map(section).collect(),
        // A text of a shipped checklist stands in both; of an office's own, English may be missing.
        languages: ["sv", "en"]
            .iter()
            .take(if facts.untranslated == 0 { 2 } else { 1 })
            .map(ToString::to_string)
            .collect(),
        marks: marks(catalog, list),
    }
}

fn marks(catalog: &Catalog, list: &Checklist) -> MarksJson {
    let mut marks = MarksJson { read: 0, partly: 0, own: 0, none: 0 };
    for question in list.questions() {
        let counted = match catalog.weakest_mark(question) {
            Some(Mark::Read) => &mut marks.read,
            Some(Mark::Partly) => &mut marks.partly,
            Some(Mark::Own) => &mut marks.own,
            None => &mut marks.none,
        };
        *counted += 1;
    }
    marks
}
