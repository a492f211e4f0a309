// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How it goes with a measure: each report, check and reminder is a record of its own, so that the history is never
//! written over. Where a measure stands is what its last record says; that it is late is reckoned and never written.

use super::{Entry, Link, Particulars, RecordKind, links};
use crate::case::Case;
use crate::deficiency::Progress;
use crate::id::{EvidenceId, MeasureId, PersonId, RecordId};
use crate::text::{NonEmpty, Text};
use chrono::NaiveDate;

/// One step in the history of a required or reported measure (åtgärdens läge).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureStatus {
    /// Which measure.
    pub measure: MeasureId,
    /// The day it was told, found or sent.
    pub on: NaiveDate,
    /// What happened.
    pub news: MeasureNews,
    /// The documents in which it is told.
    pub documents: Vec<EvidenceId>,
}

/// One step in the history of a recommendation (rekommendationens läge). It has no legal force, and nor has what is said
/// of it here; whoever audits can check it as a measure is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommendationStatus {
    /// Which recommendation.
    pub recommendation: RecordId,
    /// The day it was told, found or sent.
    pub on: NaiveDate,
    /// What happened.
    pub news: MeasureNews,
    /// The documents in which it is told.
    pub documents: Vec<EvidenceId>,
}

/// What happened to a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasureNews {
    /// The party told how far it has come; that does not make it so.
    Told {
        /// How far.
        progress: Advance,
        /// In the party's words, or in short.
        text: Option<Text>,
        /// When the party means to be done.
        done_by: Option<NaiveDate>,
    },
    /// The party was reminded.
    Reminded,
    /// The authority has checked it and found it carried out; nobody else can say so.
    Verified {
        /// Who of the case checked it.
        by: PersonId,
        /// What shows it.
        proof: NonEmpty<EvidenceId>,
        /// What effect it has had, where that could be seen.
        effect: Option<Text>,
    },
    /// The authority has checked it and found it not enough (otillräcklig).
    Insufficient {
        /// Who of the case checked it.
        by: PersonId,
        /// What is lacking.
        because: Text,
    },
    /// It is no longer asked for (utgår).
    Lapsed {
        /// Why.
        because: Text,
    },
}

/// How far the party says that a measure has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advance {
    /// Ej påbörjad.
    NotBegun,
    /// Planerad.
    Planned,
    /// Pågående.
    Ongoing,
    /// Genomförd.
    Done,
}

impl From<Progress> for Advance {
    fn from(progress: Progress) -> Self {
        match progress {
            Progress::Planned => Self::Planned,
            Progress::Ongoing => Self::Ongoing,
            Progress::Done => Self::Done,
        }
    }
}

/// Where a measure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureStanding {
    /// The party has said nothing of it (ej redovisad).
    Unreported,
    /// The party says that it has not begun (ej påbörjad).
    NotBegun,
    /// The party says that it is planned (planerad).
    Planned,
    /// The party says that it is under way (pågående).
    Ongoing,
    /// The party says that it is done, and nobody has checked it (genomförd).
    Done,
    /// Verified by the authority (verifierad).
    Verified,
    /// Checked and not enough (otillräcklig).
    Insufficient,
    /// No longer asked for (utgår).
    Lapsed,
}

impl From<Advance> for MeasureStanding {
    fn from(told: Advance) -> Self {
        match told {
            Advance::NotBegun => Self::NotBegun,
            Advance::Planned => Self::Planned,
            Advance::Ongoing => Self::Ongoing,
            Advance::Done => Self::Done,
        }
    }
}

impl MeasureStanding {
    /// Whether nothing more is waited for.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Verified | Self::Lapsed)
    }

    /// Whether it waits for the party: what is told as done waits for the authority.
    #[must_use]
    pub const fn waits_for_party(self) -> bool {
        !self.is_over() && !matches!(self, Self::Done)
    }
}

impl MeasureNews {
    fn links(&self) -> Vec<Link> {
        match self {
            Self::Verified { by, proof, .. } => {
                links(proof.as_slice(), Link::Evidence).chain([Link::Participant(*by)]).collect()
            }
            Self::Insufficient { by, .. } => vec![Link::Participant(*by)],
            Self::Told { .. } | Self::Reminded | Self::Lapsed { .. } => Vec::new(),
        }
    }

    // Where it leaves the measure; a reminder leaves it where it was.
    fn standing(&self) -> Option<MeasureStanding> {
        match self {
            Self::Told { progress, .. } => Some((*progress).into()),
            Self::Reminded => None,
            Self::Verified { .. } => Some(MeasureStanding::Verified),
            Self::Insufficient { .. } => Some(MeasureStanding::Insufficient),
            Self::Lapsed { .. } => Some(MeasureStanding::Lapsed),
        }
    }
}

impl Particulars for MeasureStatus {
    fn links(&self) -> Vec<Link> {
        let own = links(&self.documents, Link::Evidence);
        [Link::Measure(self.measure)].into_iter().chain(own).chain(self.news.links()).collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        vec![self.on]
    }
}

impl Particulars for RecommendationStatus {
    fn links(&self) -> Vec<Link> {
        let own = links(&self.documents, Link::Evidence);
        let which = Link::Record(self.recommendation, RecordKind::Recommendation);
        [which].into_iter().chain(own).chain(self.news.links()).collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        vec![self.on]
    }
}

impl Case {
    /// What has happened to a measure, the oldest first, with the number of each record; what was struck is left out.
    #[must_use]
    pub fn measure_history(&self, id: MeasureId) -> Vec<(u32, &MeasureStatus)> {
        let of = |record: &'_ &super::Record| record.counts() && record.kind() == RecordKind::MeasureStatus;
        let all = self.records.values().filter(of).filter_map(|record| match &record.entry {
            Entry::MeasureStatus(status) if status.measure == id => Some((record.number, status)),
            _ => None,
        });
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(number, status)| (status.on, *number));
        all
    }

    /// Where a measure stands.
    #[must_use]
    pub fn measure_standing(&self, id: MeasureId) -> MeasureStanding {
        let history = self.measure_history(id);
        let last = history.iter().rev().find_map(|(_, status)| status.news.standing());
        let told = || self.reported.get(&id).map(|measure| Advance::from(measure.progress).into());
        last.or_else(told).unwrap_or(MeasureStanding::Unreported)
    }

    /// What has happened to a recommendation, the oldest first, with the number of each record; what was struck is left out.
    #[must_use]
    pub fn recommendation_history(&self, id: RecordId) -> Vec<(u32, &RecommendationStatus)> {
        let all = self.records_that_count(RecordKind::RecommendationStatus);
        let all = all.into_iter().filter_map(|record| match &record.entry {
            Entry::RecommendationStatus(status) if status.recommendation == id => {
                Some((record.number, status))
            }
            _ => None,
        });
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(number, status)| (status.on, *number));
        all
    }

    /// Where a recommendation stands; `None` for what is no recommendation.
    #[must_use]
    pub fn recommendation_standing(&self, id: RecordId) -> Option<MeasureStanding> {
        let record = self.records.get(&id).filter(|record| record.kind() == RecordKind::Recommendation)?;
        let history = self.recommendation_history(record.id);
        let last = history.iter().rev().find_map(|(_, status)| status.news.standing());
        Some(last.unwrap_or(MeasureStanding::Unreported))
    }

    /// The last day of a recommendation: the one that its addressee told last, or set when it answered.
    #[must_use]
    pub fn recommendation_due(&self, id: RecordId) -> Option<NaiveDate> {
        let told =
            self.recommendation_history(id).into_iter().rev().find_map(|(_, status)| match &status.news {
                MeasureNews::Told { done_by, .. } => *done_by,
                _ => None,
            });
        let answered = || match &self.records.get(&id)?.entry {
            Entry::Recommendation(one) => one.response.as_ref()?.due_on,
            _ => None,
        };
        told.or_else(answered)
    }

    /// The last day of a measure: the one it is required by, or the one that the party has set itself.
    #[must_use]
    pub fn measure_due(&self, id: MeasureId) -> Option<NaiveDate> {
        let required = self.required.get(&id).and_then(|measure| measure.due_on);
        required.or_else(|| self.reported.get(&id).and_then(|measure| measure.done_by))
    }

    /// Whether the last day of a measure has passed while it still waits for the party (försenad).
    #[must_use]
    pub fn measure_is_overdue(&self, id: MeasureId, today: NaiveDate) -> bool {
        self.measure_due(id).is_some_and(|due| due < today) && self.measure_standing(id).waits_for_party()
    }
}
