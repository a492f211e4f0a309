// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What came after the party was heard: newer material, and what is otherwise than in the draft that was sent. A
//! decision may not rest on what the party has had no chance to answer (förvaltningslagen 25 §).

use crate::case::Case;
use crate::hearing::{
    Changed, Explained, Hearing, HearingCourse, HearingException, HearingKind, Held, Importance, Material,
    Reply, Sent,
};
use crate::id::{EvidenceId, ObservationId};
use crate::perform::Place;
use crate::work::{Assessment, Direction, Source};
use std::mem::discriminant;

impl Case {
    /// The letters to the party, in number order.
    pub fn letters(&self) -> impl Iterator<Item = (&Hearing, &Sent)> {
        self.numbered_hearings().into_iter().filter_map(|hearing| Some((hearing, hearing.sent()?)))
    }

    /// The letters to the party whose reply is waited for: all but those after which it was said, on a ground that is
    /// about the decision and not about some material, that it cannot wait (förvaltningslagen 25 § first paragraph
    /// p. 2–3).
    pub fn letters_awaited(&self) -> impl Iterator<Item = (&Hearing, &Sent)> {
        let cannot_wait = |hearing: &&Hearing| {
            matches!(
                hearing.course,
                HearingCourse::Excepted { ground: HearingException::Point2 | HearingException::Point3, .. }
            )
        };
        let last = self.hearings.values().filter(cannot_wait).map(|hearing| hearing.number).max();
        self.letters().filter(move |(hearing, _)| last.is_none_or(|excepted| hearing.number > excepted))
    }

    /// The last letter to the party, by its day.
    #[must_use]
    pub fn last_letter(&self) -> Option<(&Hearing, &Sent)> {
        self.letters().max_by_key(|(hearing, sent)| (sent.on, hearing.number))
    }

    /// The last draft decision that the party was heard on.
    #[must_use]
    pub fn last_draft_sent(&self) -> Option<(&Hearing, &Sent)> {
        let drafts = self.letters().filter(|(_, sent)| sent.kind == HearingKind::DraftDecision);
        drafts.max_by_key(|(hearing, sent)| (sent.on, hearing.number))
    }

    /// The letters that asked the party about a sanction fee.
    pub fn letters_on_fee(&self) -> impl Iterator<Item = (&Hearing, &Sent)> {
        self.letters().filter(|(_, sent)| sent.kind == HearingKind::FeeQuestion)
    }

    /// What the case holds now, to be kept with a hearing.
    pub(crate) fn held(&self) -> Held {
        Held {
            documents: self.evidence.values().map(|one| one.number).max().unwrap_or(0),
            observations: self.observations.values().map(|one| one.number).max().unwrap_or(0),
            deficiencies: self.active_deficiencies().into_iter().map(|one| one.id).collect(),
            assessments: self
                .answers
                .iter()
                .filter_map(|(question, answer)| Some((question.clone(), answer.assessment.clone()?)))
                .collect(),
        }
    }

    /// The material that came after the last letter to the party and that no later exception covers, documents first.
    /// What the case held when the letter was recorded is older, unless its own day says otherwise.
    #[must_use]
    pub fn newer_material(&self) -> Vec<Material> {
        let documents = self.numbered_evidence().into_iter().map(|one| Material::Document(one.id));
        let observations = self.numbered_observations().into_iter().map(|one| Material::Observation(one.id));
        documents.chain(observations).filter(|material| self.is_newer(*material)).collect()
    }

    /// Whether material came after the last letter to the party.
    #[must_use]
    pub fn is_newer(&self, material: Material) -> bool {
        let Some((letter, sent)) = self.last_letter() else { return false };
        let since = match material {
            Material::Document(id) => self.document_is_newer(id, letter, sent),
            Material::Observation(id) => self.observation_is_newer(id, letter, sent),
        };
        let excepted = |hearing: &&Hearing| hearing.sent().is_none() && hearing.number > letter.number;
        let covered = |hearing: &Hearing| match material {
            Material::Document(id) => {
                self.evidence.get(&id).is_some_and(|one| one.number <= hearing.held.documents)
            }
            Material::Observation(id) => self.observations.get(&id).is_some_and(|one| {
                one.number <= hearing.held.observations
                    && one.reworded_at.is_none_or(|at| at <= hearing.recorded_at)
            }),
        };
        since && !self.hearings.values().filter(excepted).any(covered)
    }

    fn document_is_newer(&self, id: EvidenceId, letter: &Hearing, sent: &Sent) -> bool {
        self.evidence.get(&id).is_some_and(|one| one.number > letter.held.documents || one.on > sent.on)
    }

    fn observation_is_newer(&self, id: ObservationId, letter: &Hearing, sent: &Sent) -> bool {
        let Some(one) = self.observations.get(&id) else { return false };
        one.number > letter.held.observations
            || one.fact_on > sent.on
            // A letter can be recorded some days after it was sent. The day in Sweden is never earlier than this one.
            || one.recorded_at.date_naive() > sent.on
            || one.reworded_at.is_some_and(|at| at > letter.recorded_at)
            || one.documents().any(|paper| self.document_is_newer(paper, letter, sent))
    }

    /// Whether material can be the party's own: a document that was received, or what stands in one or was told in an
    /// interview. What the authority has drawn up, seen or tested is its own, whoever it is about, and so is what it shows
    /// by a document of its own.
    #[must_use]
    pub fn can_be_from_party(&self, material: Material) -> bool {
        let received =
            |id: &EvidenceId| self.evidence.get(id).is_some_and(|one| one.direction == Direction::Received);
        match material {
            Material::Document(id) => received(&id),
            Material::Observation(id) => self.observations.get(&id).is_some_and(|one| {
                let told = match &one.source {
                    Source::Document(_) | Source::Interview(_) => true,
                    Source::Seen(_) | Source::Tested(_) => false,
                };
                told && one.documents().all(|paper| received(&paper))
            }),
        }
    }

    /// What is said of newer material, while it still holds: an observation reworded since has to be weighed again.
    #[must_use]
    pub fn importance_of(&self, material: Material) -> Option<Importance> {
        let (_, sent) = self.last_letter()?;
        let weighed = sent.weighed.get(&material)?;
        let stands = match material {
            Material::Document(_) => true,
            Material::Observation(id) => self
                .observations
                .get(&id)
                .is_some_and(|one| one.reworded_at.is_none_or(|reworded| reworded <= weighed.at)),
        };
        stands.then_some(weighed.importance)
    }

    /// What is otherwise than in the last draft that the party was heard on: assessments by question, then
    /// deficiencies that the draft did not have. Material sent alone shows no assessments.
    #[must_use]
    pub fn changed_since_draft(&self) -> Vec<Changed> {
        let Some((draft, _)) = self.last_draft_sent() else { return Vec::new() };
        let assessments = self.questions().filter_map(|question| {
            let was = draft.held.assessments.get(&question.id)?;
            let now = self.answers.get(&question.id)?.assessment.as_ref()?;
            differs(was, now).then(|| Changed::Assessment(question.id.clone()))
        });
        let deficiencies = self
            .active_deficiencies()
            .into_iter()
            .filter(|one| !draft.held.deficiencies.contains(&one.id))
            .map(|one| Changed::Deficiency(one.id));
        assessments.chain(deficiencies).collect()
    }

    /// Why something is otherwise than in the draft, while that explains what it is now.
    #[must_use]
    pub fn explanation_of(&self, changed: &Changed) -> Option<&Explained> {
        let (_, sent) = self.last_draft_sent()?;
        let explained = sent.explained.get(changed)?;
        let stands = match (self.assessment_of(changed), &explained.to) {
            (Some(now), Some(then)) => !differs(now, then),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        stands.then_some(explained)
    }

    pub(crate) fn assessment_of(&self, changed: &Changed) -> Option<&Assessment> {
        match changed {
            Changed::Assessment(question) => self.answers.get(question)?.assessment.as_ref(),
            Changed::Deficiency(_) => None,
        }
    }
}

// The reason of an assessment can be put in other words without another assessment.
fn differs(one: &Assessment, other: &Assessment) -> bool {
    discriminant(one) != discriminant(other)
}

impl From<Material> for Place {
    fn from(material: Material) -> Self {
        match material {
            Material::Document(id) => Self::Evidence(id),
            Material::Observation(id) => Self::Observation(id),
        }
    }
}

impl From<&Changed> for Place {
    fn from(changed: &Changed) -> Self {
        match changed {
            Changed::Assessment(question) => Self::Answer(question.clone()),
            Changed::Deficiency(id) => Self::Deficiency(*id),
        }
    }
}

impl Sent {
    /// The day of the reply, if one came.
    #[must_use]
    pub const fn replied_on(&self) -> Option<chrono::NaiveDate> {
        match self.reply {
            Some(Reply::Received { on, .. }) => Some(on),
            Some(Reply::None) | None => None,
        }
    }
}
