// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What somebody is waiting for, with its last day (bevakning): replies, documents asked for or ordered, measures, and what an
//! audited body has said it will do. It is what lists, reminders and the start screen are made from.

use crate::case::Case;
use crate::deficiency::{Answered, Deficiency};
use crate::id::{DeficiencyId, MeasureId};
use crate::perform::Place;
use crate::register::{Entry, Record, RecordKind};
use crate::state::CaseState;
use chrono::NaiveDate;

impl Case {
    /// Where something is waited for and the last day for it, the nearest first. In a case that has left the officer's hands
    /// nothing is.
    #[must_use]
    pub fn awaited(&self) -> Vec<(NaiveDate, Place)> {
        if matches!(self.state, CaseState::Closed | CaseState::Archived | CaseState::HandedOver) {
            return Vec::new();
        }
        let mut all = self.awaited_replies();
        all.extend(self.awaited_measures());
        all.extend(self.awaited_by_records());
        all.sort_by_key(|(on, _)| *on);
        all
    }

    fn awaited_replies(&self) -> Vec<(NaiveDate, Place)> {
        let open = self.letters().filter(|(_, sent)| sent.reply.is_none());
        open.map(|(letter, sent)| (sent.last_day(), Place::Hearing(letter.id))).collect()
    }

    // A measure is waited for while a deficiency that it answers stands; a cause always does.
    fn awaited_measures(&self) -> Vec<(NaiveDate, Place)> {
        let stands = |id: &DeficiencyId| self.deficiencies.get(id).is_some_and(Deficiency::is_active);
        let required = self.required.values().filter(|one| one.deficiencies.iter().any(stands));
        let required = required.map(|one| (one.id, Place::Required(one.id)));
        let answers = |one: &Answered| !one.causes().is_empty() || one.deficiencies().iter().any(stands);
        let reported = self.reported.values().filter(|one| answers(&one.answers));
        let reported = reported.map(|one| (one.id, Place::Reported(one.id)));
        let waits = |id: MeasureId| self.measure_standing(id).waits_for_party();
        let dated = |(id, what)| self.measure_due(id).filter(|_| waits(id)).map(|on| (on, what));
        required.chain(reported).filter_map(dated).collect()
    }

    fn awaited_by_records(&self) -> Vec<(NaiveDate, Place)> {
        let kinds = [
            RecordKind::DocumentRequest,
            RecordKind::InterimOrder,
            RecordKind::Referral,
            RecordKind::Recommendation,
        ];
        let counting: Vec<_> = kinds.iter().flat_map(|kind| self.records_that_count(*kind)).collect();
        let awaited = |record: &Record| match &record.entry {
            Entry::DocumentRequest(request) if request.settled_on.is_none() => {
                Some((request.due_on, Place::Record(record.id)))
            }
            Entry::InterimOrder(order) if order.outcome.is_none() => {
                Some((order.due_on, Place::Record(record.id)))
            }
            Entry::Referral(referral) if referral.answer.is_none() => {
                Some((referral.due_on, Place::Record(record.id)))
            }
            Entry::Recommendation(_) => {
                let waits = self.recommendation_standing(record.id)?.waits_for_party();
                self.recommendation_due(record.id).filter(|_| waits).map(|on| (on, Place::Record(record.id)))
            }
            _ => None,
        };
        counting.into_iter().filter_map(awaited).collect()
    }
}
