// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What earlier cases of the same party say under the questions of this one: the same question as it was answered then,
//! and answers to related questions of other checklists. They are offered beside the question and never copied.

use crate::fault::WorkFault;
use crate::office::Office;
use catalog::Theme;
use chrono::NaiveDate;
use domain::case::Case;
use domain::checklist::{Checklist, QuestionId};
use domain::id::CaseId;
use domain::party::Party;
use domain::work::{Answer, Occasion};
use std::cmp::Reverse;
use wire::answers::{OfferedJson, OfferedKindCode};

impl Office {
    /// The answers of other cases of the same party that are about the questions of this one: by question, those of the
    /// same question first, the latest case first.
    ///
    /// # Errors
    /// [`WorkFault::NoCase`], [`WorkFault::Cells`], [`WorkFault::Store`].
    pub fn offered_answers(&mut self, id: CaseId) -> Result<Vec<OfferedJson>, WorkFault> {
        let case = self.case(id)?;
        let (Some(party), Some(list)) = (case.party.clone(), case.checklist.clone()) else {
            return Ok(Vec::new());
        };
        let mut offered = Vec::new();
        let themes = self.catalog().themes().to_vec();
        for other in self.others_of(id, &party)? {
            let other = self.case(other)?;
            let on = last_day(other);
            offered.extend(offered_by(&list, other, &themes).into_iter().map(|one| (on, one)));
        }
        let place = |one: &OfferedJson| list.questions().position(|of| of.id.as_str() == one.question);
        offered.sort_by_cached_key(|(on, one)| (place(one), one.kind, Reverse(*on)));
        Ok(offered.into_iter().map(|(_, one)| one).collect())
    }

    // The list tells which cases to open: those whose party is called the same, since an office has more cases than can
    // be opened while somebody waits. Whether it is the same party is told by its number.
    fn others_of(&mut self, id: CaseId, party: &Party) -> Result<Vec<CaseId>, WorkFault> {
        let mut found = Vec::new();
        for listed in self.cases()? {
            let other = CaseId::from_bytes(listed.case.bytes());
            if other != id
                && listed.row.party == party.name.as_str()
                && self.case(other)?.party.as_ref().is_some_and(|their| is_same(their, party))
            {
                found.push(other);
            }
        }
        Ok(found)
    }
}

fn is_same(one: &Party, other: &Party) -> bool {
    one.number == other.number && one.name == other.name
}

fn offered_by(list: &Checklist, other: &Case, themes: &[Theme]) -> Vec<OfferedJson> {
    let Some(theirs) = &other.checklist else { return Vec::new() };
    let same_list = list.edition.code == theirs.edition.code;
    let mut found = Vec::new();
    for question in list.questions() {
        if same_list {
            found.extend(one(&question.id, &question.id, OfferedKindCode::Earlier, None, other, theirs));
            continue;
        }
        for theme in themes.iter().filter(|theme| theme.holds(list.edition.code.as_str(), &question.id)) {
            let related = theme.lists.iter().filter(|of| of.code == theirs.edition.code.as_str());
            let questions = related.flat_map(|of| &of.questions);
            found.extend(questions.filter_map(|of| {
                one(&question.id, of, OfferedKindCode::Crosswalk, Some(theme), other, theirs)
            }));
        }
    }
    found
}

fn one(
    question: &QuestionId,
    of: &QuestionId,
    kind: OfferedKindCode,
    theme: Option<&Theme>,
    other: &Case,
    theirs: &Checklist,
) -> Option<OfferedJson> {
    let answer = other.answers.get(of).filter(|answer| says_something(answer))?;
    let wording = &theirs.question(of)?.wording;
    Some(OfferedJson {
        question: question.to_string(),
        kind,
        case_id: other.id.into(),
        case_number: other.number.as_ref().map(ToString::to_string),
        case_title: other.title.to_string(),
        checklist: (&theirs.title).into(),
        edition: theirs.edition.edition.to_string(),
        question_number: of.to_string(),
        question_text: wording.into(),
        theme: theme.map(|theme| (&theme.title).into()),
        assessment: answer.assessment.as_ref().map(Into::into),
        because: answer.assessment.as_ref().and_then(|given| given.reason()).map(ToString::to_string),
        note: answer.note.as_ref().map(ToString::to_string),
        on: last_day(other).into(),
    })
}

fn says_something(answer: &Answer) -> bool {
    answer.assessment.is_some() || answer.note.is_some()
}

// An answer bears no day of its own; that of the last occasion says when things were so.
fn last_day(case: &Case) -> NaiveDate {
    case.occasions.values().map(|occasion: &Occasion| occasion.on).max().unwrap_or(case.opened_on)
}
