// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The report for prosecution (åtalsanmälan): a letter to prosecutor or police that somebody is suspected of having
//! broken a provision under supervision. It is no part of the decision and decides nothing itself.
//!
//! Source: patientsäkerhetslagen 7 kap. 23 §.

use crate::case::Case;
use crate::id::{EvidenceId, ObservationId, PersonId, ProsecutionReportId};
use crate::law::{Period, Power, Provision};
use crate::operative::Operative;
use crate::perform::Place;
use crate::secrecy::{SecrecyMark, Secret};
use crate::text::{Line, NonEmpty, Text};
use chrono::NaiveDate;

/// A report for prosecution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProsecutionReport {
    /// Its identity.
    pub id: ProsecutionReportId,
    /// Its number in the case, from 1.
    pub number: u32,
    /// The day it was written.
    pub on: NaiveDate,
    /// To whom: name and address on one line.
    pub to: Line,
    /// The offence that is suspected, with act and section, as the authority states it.
    pub offence: Text,
    /// When; without a last day it goes on.
    pub period: Period,
    /// Who is suspected, or that nobody is known.
    pub suspect: Text,
    /// What happened.
    pub account: Text,
    /// The observations that it rests on.
    pub observations: NonEmpty<ObservationId>,
    /// The documents that go with it.
    pub enclosures: Vec<EvidenceId>,
    /// Why what is marked as secret may be handed over.
    pub disclosure: Option<Text>,
    /// Who signs it.
    pub signer: PersonId,
}

impl Case {
    /// The reports for prosecution in number order.
    #[must_use]
    pub fn numbered_prosecution_reports(&self) -> Vec<&ProsecutionReport> {
        let mut all: Vec<_> = self.prosecution_reports.values().collect();
        all.sort_by_key(|report| report.number);
        all
    }

    /// The provision that a report for prosecution rests on: that of the point of the decision, or else the first of
    /// the case that gives the power.
    #[must_use]
    pub fn ground_of_reporting(&self) -> Option<&Provision> {
        let points = &self.decision.content().points;
        let named = points.iter().find_map(|point| match &point.operative {
            Operative::Reports { power, .. } => self.provisions.get(power),
            _ => None,
        });
        named.or_else(|| self.provisions.values().find(|one| one.gives(Power::Report)))
    }

    /// The secrecy markings that stand at a place, in number order; those that are lifted are left out.
    #[must_use]
    pub fn secrecy_of(&self, place: &Place) -> Vec<&SecrecyMark> {
        let stands = |mark: &&SecrecyMark| mark.lifted.is_none();
        let on = |mark: &&SecrecyMark| matches!(&mark.what, Secret::At(at) if at.place() == place);
        self.numbered_secrecy().into_iter().filter(stands).filter(on).collect()
    }
}
