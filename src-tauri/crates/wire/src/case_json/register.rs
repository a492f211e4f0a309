// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The register of an exported case.

use super::SealJson;
use super::json;
use super::maybe_text;
use super::scalars::{DayJson, IdJson};
use crate::act::{EntryDto, PersonNameDto};
use crate::codes::MeasureStandingCode;
use domain::case::Case;
use domain::register::{Entry, MeasureStanding, Record, RecordKind};

json! {
    /// A record of the register.
    RecordJson {
        /// Identity.
        id: IdJson,
        /// Number among the records of its kind.
        number: u32,
        /// Why it no longer counts; null while it does.
        struck: Option<String>,
        /// What it says.
        entry: EntryDto,
        /// The signed document of it, once a separate decision is signed; null for what is not.
        seal: Option<SealJson>,
        /// Whether it is a separate decision that waits for its signature.
        to_be_signed: bool,
        /// How far a supplier is from the one who answers for the contract, from 1; null for what is no supplier.
        tier: Option<u32>,
        /// Where a recommendation stands; null for what is none.
        standing: Option<MeasureStandingCode>,
        /// The last day of a recommendation that waits for its addressee; null for what is none, and when nothing is waited
        /// for.
        due_on: Option<DayJson>,
        /// The numbers that a sample draws, in order; empty for what is no sample.
        picks: Vec<u32>,
    }
}

impl RecordJson {
    /// Whether it leaves the office only when somebody asks for it.
    #[must_use]
    pub const fn is_protected(&self) -> bool {
        matches!(self.entry, EntryDto::Contact(_) | EntryDto::Representative(_))
    }

    /// Leaves out a name that stays in the office.
    pub fn leave_out_name(&mut self) {
        if let EntryDto::ExternalParticipant(one) = &mut self.entry
            && matches!(one.name, PersonNameDto::Protected(_))
        {
            one.name = PersonNameDto::NotSaid;
        }
    }

    fn new(case: &Case, record: &Record) -> Self {
        let picks = match &record.entry {
            Entry::Sampling(sampling) => sampling.picks(),
            _ => Vec::new(),
        };
        let standing = case.recommendation_standing(record.id);
        let waits = standing.is_some_and(MeasureStanding::waits_for_party);
        let due_on = case.recommendation_due(record.id).filter(|_| waits);
        Self {
            id: record.id.into(),
            number: record.number,
            struck: maybe_text(record.struck.as_ref()),
            entry: (&record.entry).into(),
            seal: record.seal.as_ref().map(Into::into),
            to_be_signed: case.may_be_signed(record.id).is_ok(),
            tier: case.tier(record.id),
            standing: standing.map(Into::into),
            due_on: due_on.map(Into::into),
            picks,
        }
    }
}

/// The records of a case by kind and number.
pub(super) fn records(case: &Case) -> Vec<RecordJson> {
    let all = RecordKind::ALL.iter().flat_map(|kind| case.numbered_records(*kind));
    all.map(|record| RecordJson::new(case, record)).collect()
}
