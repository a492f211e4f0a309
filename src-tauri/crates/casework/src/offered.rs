// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What earlier cases of the same party say under the questions of this one: the same question as it was answered then,
//! and answers to related questions of other checklists. They are offered beside the question and never copied. Of an
//! earlier case only what can be offered is read, since a party can have many cases and a case thousands of questions.

use crate::fault::WorkFault;
use crate::office::Office;
use catalog::Theme;
use chrono::NaiveDate;
use domain::checklist::{Checklist, Question, QuestionId};
use domain::id::CaseId;
use domain::party::Party;
use domain::work::Answer;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use store::case::Outline;
use wire::answers::{OfferedJson, OfferedKindCode};

impl Office {
    /// The answers of other cases of the same party that are about the questions of this one: by question, those of the
    /// same question first, the latest case first.
    ///
    /// # Errors
    /// [`WorkFault::NoCase`], [`WorkFault::Cells`], [`WorkFault::Conflict`], [`WorkFault::Store`].
    pub fn offered_answers(&mut self, id: CaseId) -> Result<Vec<OfferedJson>, WorkFault> {
        let case = self.case(id)?;
        let (Some(party), Some(list)) = (case.party.clone(), case.checklist.clone()) else {
            return Ok(Vec::new());
        };
        let mut offered = Vec::new();
        for other in self.others_of(id, &party)? {
            offered.extend(self.offered_by(&list, &other)?);
        }
        let places: BTreeMap<&str, usize> =
            list.questions().enumerate().map(|(at, of)| (of.id.as_str(), at)).collect();
        let place = |one: &OfferedJson| places.get(one.question.as_str()).copied();
        offered.sort_by_cached_key(|(on, one)| (place(one), one.kind, Reverse(*on)));
        Ok(offered.into_iter().map(|(_, one)| one).collect())
    }

    // The list tells which cases to look at: those whose party is called the same, the last changed first. Whether it is
    // the same party is told by its number.
    fn others_of(&self, id: CaseId, party: &Party) -> Result<Vec<Other>, WorkFault> {
        let mut found = Vec::new();
        for listed in self.store.cases_of_party(party.name.as_str())? {
            let other = CaseId::from_bytes(listed.case.bytes());
            if other == id {
                continue;
            }
            let outline = self.store.read_outline(other)?;
            let of_party =
                |outline: &Outline| outline.party.as_ref().is_some_and(|their| is_same(their, party));
            found.extend(outline.filter(of_party).map(|outline| Other { id: other, outline }));
        }
        Ok(found)
    }

    fn offered_by(
        &self,
        list: &Checklist,
        other: &Other,
    ) -> Result<Vec<(NaiveDate, OfferedJson)>, WorkFault> {
        let Some((theirs, _)) = &other.outline.list else { return Ok(Vec::new()) };
        let links = links(list, theirs.code.as_str(), self.catalog().themes());
        let wanted: BTreeSet<&QuestionId> = links.iter().map(|link| link.theirs).collect();
        let mut answers = self.store.read_answers(other.id, wanted)?;
        answers.retain(|_, answer| says_something(answer));
        let asked = self.store.read_questions(other.id, answers.keys())?;
        let on = last_day(&other.outline);
        let offer = |link: &Link<'_>| offer(link, other, answers.get(link.theirs)?, asked.get(link.theirs)?);
        Ok(links.iter().filter_map(offer).map(|one| (on, one)).collect())
    }
}

/// Another case of the party.
struct Other {
    id: CaseId,
    outline: Outline,
}

/// A question of this case and one of another's checklist that is about the same.
struct Link<'l> {
    ours: &'l QuestionId,
    theirs: &'l QuestionId,
    /// What both are about, where they are of different checklists.
    theme: Option<&'l Theme>,
}

fn is_same(one: &Party, other: &Party) -> bool {
    one.number == other.number && one.name == other.name
}

fn links<'l>(list: &'l Checklist, theirs: &str, themes: &'l [Theme]) -> Vec<Link<'l>> {
    let ours = list.edition.code.as_str();
    if ours == theirs {
        let same = |question: &'l Question| Link { ours: &question.id, theirs: &question.id, theme: None };
        return list.questions().map(same).collect();
    }
    let mut found = Vec::new();
    for question in list.questions() {
        for theme in themes.iter().filter(|theme| theme.holds(ours, &question.id)) {
            let related = theme.lists.iter().filter(|of| of.code == theirs);
            let link = |theirs: &'l QuestionId| Link { ours: &question.id, theirs, theme: Some(theme) };
            found.extend(related.flat_map(|of| &of.questions).map(link));
        }
    }
    found
}

fn offer(link: &Link<'_>, other: &Other, answer: &Answer, asked: &Question) -> Option<OfferedJson> {
    let Outline { title, number, list, .. } = &other.outline;
    let (edition, list_title) = list.as_ref()?;
    let kind = if link.theme.is_some() { OfferedKindCode::Crosswalk } else { OfferedKindCode::Earlier };
    Some(OfferedJson {
        question: link.ours.to_string(),
        kind,
        case_id: other.id.into(),
        case_number: number.as_ref().map(ToString::to_string),
        case_title: title.to_string(),
        checklist: list_title.into(),
        edition: edition.edition.to_string(),
        question_number: link.theirs.to_string(),
        question_text: (&asked.wording).into(),
        theme: link.theme.map(|theme| (&theme.title).into()),
        assessment: answer.assessment.as_ref().map(Into::into),
        because: answer.assessment.as_ref().and_then(|given| given.reason()).map(ToString::to_string),
        note: answer.note.as_ref().map(ToString::to_string),
        on: last_day(&other.outline).into(),
    })
}

fn says_something(answer: &Answer) -> bool {
    answer.assessment.is_some() || answer.note.is_some()
}

// An answer bears no day of its own; that of the last occasion says when things were so.
fn last_day(outline: &Outline) -> NaiveDate {
    outline.occasions.values().map(|occasion| occasion.on).max().unwrap_or(outline.opened_on)
}
