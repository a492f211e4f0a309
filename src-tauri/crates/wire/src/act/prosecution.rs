// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The form of a report for prosecution (åtalsanmälan; patientsäkerhetslagen 7 kap. 23 §).

use super::doors::{Doors, line, maybe_text, period, some, text};
use super::fault::ActFault;
use super::{Kind, PeriodDto, Reads};
use domain::act::{Act, NewProsecutionReport};
use domain::id::{EvidenceId, ObservationId, PersonId, ProsecutionReportId};

form! {
    /// A report for prosecution is written.
    WriteProsecutionReport {
        /// A handle for the report.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// To whom: name and address on one line.
        to: String,
        /// The offence that is suspected, with act and section.
        offence: String,
        /// When; without a last day it goes on.
        period: PeriodDto,
        /// Who is suspected, or that nobody is known.
        suspect: String,
        /// What happened.
        account: String,
        /// The observations that it rests on.
        observations: Vec<String>,
        /// The documents that go with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        enclosures: Vec<String>,
        /// Why what is marked as secret may be handed over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        disclosure: Option<String>,
        /// Who signs it.
        signer: String,
    }
}

impl Reads for WriteProsecutionReport {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let (to, offence) = (line("to", &self.to)?, text("offence", &self.offence)?);
        let period = period("period", &self.period)?;
        let (suspect, account) = (text("suspect", &self.suspect)?, text("account", &self.account)?);
        let observations =
            doors.ids("observations", Kind::Observation, &self.observations, ObservationId::from_bytes)?;
        let observations = some("observations", observations)?;
        let enclosures = doors.ids("enclosures", Kind::Evidence, &self.enclosures, EvidenceId::from_bytes)?;
        let disclosure = maybe_text("disclosure", self.disclosure.as_deref())?;
        let signer = doors.id("signer", Kind::Person, &self.signer, PersonId::from_bytes)?;
        let make = ProsecutionReportId::from_bytes;
        let id = doors.make(Kind::ProsecutionReport, self.handle.as_deref(), make)?;
        let report = NewProsecutionReport {
            id,
            to,
            offence,
            period,
            suspect,
            account,
            observations,
            enclosures,
            disclosure,
            signer,
        };
        Ok(Act::WriteProsecutionReport { report })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::ProsecutionReport, self.handle.as_deref()))
    }
}
