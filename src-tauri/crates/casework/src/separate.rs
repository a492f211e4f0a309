// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The signature of a separate decision (särskilt beslut), which is a record of the register and a letter of its own: it
//! is sealed as the decision of the case is, and the sealed file is what is shown and kept from then on.

use crate::beside::letter_of;
use crate::fault::WorkFault;
use crate::office::{Office, When};
use crate::sealing::{SealedDecision, certificate_facts, nothing_blocks, signing_beside, training_key_of};
use chrono::{DateTime, Utc};
use document::compose::DECISION_MAKER_FIELD;
use domain::act::Act;
use domain::id::{CaseId, RecordId};
use domain::law::Purpose;
use domain::rules::separate_seal_gaps;
use seal::{Certificate, SealKey};
use wire::act::{ActFault, Kind};

impl Office {
    /// Seals a separate decision, verifies the file as anyone else would, and records the seal.
    ///
    /// # Errors
    /// [`WorkFault::Refused`] for a record that is not to be signed, or is signed, and with every gap that stands in the
    /// way; [`WorkFault::TrainingKeyInOffice`], or what document and seal refuse.
    pub fn seal_separate(
        &mut self,
        id: CaseId,
        decision: RecordId,
        key: &dyn SealKey,
        when: When,
    ) -> Result<SealedDecision, WorkFault> {
        let at = when.at.unwrap_or_else(|| self.now());
        let case = self.case(id)?;
        if case.purpose == Purpose::Office && key.chain().iter().any(Certificate::is_training) {
            return Err(WorkFault::TrainingKeyInOffice);
        }
        // Asked before the key is used; whether it may be signed is asked once more where the seal is recorded.
        let signer = case.may_be_signed(decision).map_err(WorkFault::Refused)?;
        let record = case.records.get(&decision).ok_or_else(|| unknown_record(&decision.to_string()))?;
        let certificate = key.chain().first().map(|leaf| certificate_facts(leaf, at));
        nothing_blocks(case, separate_seal_gaps(case, record, certificate.as_ref()))?;
        let signing = signing_beside(case, signer, "Beslut", key, at);
        let letter = letter_of(case, decision).ok_or(WorkFault::NotSettled(id))?;
        let pdf = self.beside_pdf(id, letter, Some(&decision.to_string()))?;
        let own = self.seal_own(&pdf, DECISION_MAKER_FIELD, &signing, key)?;
        let act = Act::SealSeparateDecision { id: decision, record: own.record };
        let done = self.perform_with(id, act, when, own.enclosed)?;
        Ok(SealedDecision { bytes: own.bytes, roots_pem: own.roots_pem, done })
    }
}

/// A name of a record that the case does not have.
pub(crate) fn unknown_record(name: &str) -> WorkFault {
    WorkFault::Form(ActFault::Unknown {
        field: "record",
        kind: Kind::Record,
        name: name.chars().take(40).collect(),
    })
}

/// A training key for the one who has made a separate decision, ready to sign.
pub(crate) fn separate_training_key(
    office: &mut Office,
    id: CaseId,
    decision: RecordId,
    at: Option<DateTime<Utc>>,
) -> Result<Box<dyn SealKey>, WorkFault> {
    let signer = office.case(id)?.may_be_signed(decision).map_err(WorkFault::Refused)?;
    training_key_of(office, id, Some(signer), at)
}
