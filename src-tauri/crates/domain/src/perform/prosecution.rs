// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The act of writing a report for prosecution. It may be written whatever the decision has come to: it is a letter of
//! its own, and what it says never reaches the decision.

use super::work::{next_number, not_future};
use super::{Place, Refusal};
use crate::act::{NewProsecutionReport, Stamp};
use crate::case::Case;
use crate::prosecution::ProsecutionReport;

impl Case {
    pub(super) fn write_prosecution_report(
        &mut self,
        new: NewProsecutionReport,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        let NewProsecutionReport { id, to, offence, period, suspect, account, .. } = new;
        let NewProsecutionReport { observations, enclosures, disclosure, signer, .. } = new;
        let place = Place::ProsecutionReport(id);
        if self.prosecution_reports.contains_key(&id) {
            return Err(Refusal::Present(place));
        }
        not_future(period.from(), stamp)?;
        self.known_person(signer)?;
        if let Some(unknown) = observations.iter().find(|id| !self.observations.contains_key(*id)) {
            return Err(Refusal::Absent(Place::Observation(*unknown)));
        }
        if let Some(unknown) = enclosures.iter().find(|id| !self.evidence.contains_key(*id)) {
            return Err(Refusal::Absent(Place::Evidence(*unknown)));
        }
        let number = next_number(self.prosecution_reports.values().map(|report| report.number));
        let report = ProsecutionReport {
            id,
            number,
            on: stamp.today,
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
        self.prosecution_reports.insert(id, report);
        Ok(vec![place])
    }
}
