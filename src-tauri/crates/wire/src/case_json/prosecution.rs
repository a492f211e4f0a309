// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The reports for prosecution of an exported case.

use super::scalars::{DayJson, IdJson, PeriodJson};
use super::{json, line, maybe_text, text};
use domain::prosecution::ProsecutionReport;

json! {
    /// A report for prosecution.
    ProsecutionReportJson {
        /// Identity.
        id: IdJson,
        /// Number in the case.
        number: u32,
        /// The day it was written.
        on: DayJson,
        /// To whom.
        to: String,
        /// The offence that is suspected, with act and section.
        offence: String,
        /// When; without a last day it goes on.
        period: PeriodJson,
        /// Who is suspected, or that nobody is known.
        suspect: String,
        /// What happened.
        account: String,
        /// The observations that it rests on.
        observations: Vec<IdJson>,
        /// The documents that go with it.
        enclosures: Vec<IdJson>,
        /// Why what is marked as secret may be handed over.
        disclosure: Option<String>,
        /// Who signs it.
        signer: IdJson,
    }
}

impl From<&ProsecutionReport> for ProsecutionReportJson {
    fn from(one: &ProsecutionReport) -> Self {
        Self {
            id: one.id.into(),
            number: one.number,
            on: one.on.into(),
            to: line(&one.to),
            offence: text(&one.offence),
            period: one.period.into(),
            suspect: text(&one.suspect),
            account: text(&one.account),
            observations: one.observations.iter().map(|id| (*id).into()).collect(),
            enclosures: one.enclosures.iter().map(|id| (*id).into()).collect(),
            disclosure: maybe_text(one.disclosure.as_ref()),
            signer: one.signer.into(),
        }
    }
}
