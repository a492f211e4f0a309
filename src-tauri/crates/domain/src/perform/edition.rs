// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The act that takes a case over to another edition of its checklist. It says which answers come along and to which
//! questions; what it does not name is not taken along, and stands in the ledger. What was found stays: an observation
//! or a deficiency follows its questions, and no deficiency is left without one.

use super::{Place, Refusal};
use crate::case::Case;
use crate::checklist::{Checklist, QuestionId};
use crate::law::{Confirmation, Provision, ProvisionId};
use crate::register::Link;
use crate::text::NonEmpty;
use crate::work::Answer;
use std::collections::BTreeMap;

impl Case {
    pub(super) fn move_to_edition(
        &mut self,
        checklist: &Checklist,
        provisions: Vec<Provision>,
        confirmations: Vec<(ProvisionId, Confirmation)>,
        kept: &[(QuestionId, QuestionId)],
    ) -> Result<Vec<Place>, Refusal> {
        let now = self.checklist.as_ref().ok_or(Refusal::Absent(Place::Checklist))?;
        if now.edition.code != checklist.edition.code || now.edition == checklist.edition {
            return Err(Refusal::NotAnotherEdition);
        }
        let count = u32::try_from(self.notifications.len()).unwrap_or(u32::MAX);
        let reviewed = self.reviewed_by(checklist).ok_or(Refusal::TooManyNotifications(count))?;
        self.is_not_named(
            &Place::Checklist,
            |link| matches!(link, Link::Question(id) if reviewed.question(id).is_none()),
        )?;
        let goes = Going { kept, to: &reviewed };
        let answers = goes.answers(&self.answers)?;
        let mut observations = self.observations.clone();
        for one in observations.values_mut() {
            one.questions = goes.questions(&one.questions);
        }
        let mut deficiencies = self.deficiencies.clone();
        for one in deficiencies.values_mut() {
            let left = NonEmpty::new(goes.questions(one.questions.as_slice()));
            one.questions = left.ok_or(Refusal::LosesItsQuestions(Place::Deficiency(one.id)))?;
        }
        let mut touched = vec![Place::Checklist];
        touched.extend(self.observations.keys().copied().map(Place::Observation));
        touched.extend(self.deficiencies.keys().copied().map(Place::Deficiency));
        let questions = self.questions().chain(reviewed.questions());
        touched.extend(questions.map(|question| Place::Answer(question.id.clone())));
        self.answers = answers;
        self.observations = observations;
        self.deficiencies = deficiencies;
        self.checklist = Some(reviewed);
        touched.extend(self.take_provisions(provisions).into_iter().map(Place::Provision));
        touched.extend(self.adopt(confirmations).into_iter().map(Place::Provision));
        touched.sort();
        touched.dedup();
        Ok(touched)
    }

    // A provision that only the old edition cited stays, since something in the case may rest on it. What somebody
    // confirmed of one that now says something else is no longer confirmed.
    fn take_provisions(&mut self, provisions: Vec<Provision>) -> Vec<ProvisionId> {
        let mut changed = Vec::new();
        for provision in provisions {
            let id = provision.id.clone();
            let before = self.provisions.insert(id.clone(), provision);
            let after = self.provisions.get(&id);
            if before.as_ref() == after {
                continue;
            }
            let cited = |one: Option<&Provision>| one.map(|found| (found.citation.clone(), found.exactness));
            if before.is_some() && cited(before.as_ref()) != cited(after) {
                self.confirmations.remove(&id);
            }
            changed.push(id);
        }
        changed
    }
}

/// Which question of the other edition takes the place of which.
struct Going<'g> {
    kept: &'g [(QuestionId, QuestionId)],
    to: &'g Checklist,
}

impl Going<'_> {
    fn answers(&self, from: &BTreeMap<QuestionId, Answer>) -> Result<BTreeMap<QuestionId, Answer>, Refusal> {
        let mut answers = BTreeMap::new();
        for (old, new) in self.kept {
            let absent = |id: &QuestionId| Refusal::Absent(Place::Answer(id.clone()));
            let answer = from.get(old).ok_or_else(|| absent(old))?;
            if self.to.question(new).is_none() {
                return Err(absent(new));
            }
            if answers.insert(new.clone(), answer.clone()).is_some() {
                return Err(Refusal::Present(Place::Answer(new.clone())));
            }
        }
        Ok(answers)
    }

    fn questions(&self, of: &[QuestionId]) -> Vec<QuestionId> {
        let mut left = Vec::with_capacity(of.len());
        for id in of {
            let moved = self.kept.iter().find(|(old, _)| old == id).map_or(id, |(_, new)| new);
            if self.to.question(moved).is_some() && !left.contains(moved) {
                left.push(moved.clone());
            }
        }
        left
    }
}
