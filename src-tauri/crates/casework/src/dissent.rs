// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The addendum with a dissent that was told after the decision was sealed: a document of its own, sealed by itself, so
//! that the sealed decision stays as it is (förvaltningslagen 30 §).

use crate::clock::swedish_time;
use crate::fault::WorkFault;
use crate::office::{Office, When};
use crate::paper::{checked, of_version, short_hash};
use crate::sealing::{SealedDecision, signing_beside, training_key_of};
use chrono::{DateTime, Utc};
use document::Letter;
use document::compose::{DISSENTER_FIELD, Material, Stage, addendum};
use domain::act::Act;
use domain::after::LateDissent;
use domain::case::Case;
use domain::id::CaseId;
use domain::law::Purpose;
use domain::perform::{Place, Refusal};
use seal::{Certificate, SealKey};
use store::Digest;

impl Office {
    /// The addendum with a dissent told after sealing, as a letter. `version` names an earlier version of the decision,
    /// `number` one of its dissents from 1; the present version and the last dissent are meant without them.
    ///
    /// # Errors
    /// [`WorkFault::NotSettled`] when that version is not sealed or has no such dissent.
    pub fn addendum_letter(
        &mut self,
        id: CaseId,
        version: Option<u32>,
        number: Option<u32>,
    ) -> Result<Letter, WorkFault> {
        let case = of_version(self.case(id)?, version).ok_or(WorkFault::NotSettled(id))?;
        let dissent = dissent(&case, number).ok_or(WorkFault::NotSettled(id))?;
        let at = dissent.at.to_rfc3339();
        let material = Material {
            case: &case,
            stage: Stage::Settled,
            made_at: swedish_time(dissent.at),
            document_id: short_hash(&[
                b"addendum",
                id.as_bytes(),
                at.as_bytes(),
                dissent.text.as_str().as_bytes(),
            ]),
            pictures: Vec::new(),
            attachments: Vec::new(),
            ledger: None,
            logo: self.logo(&case)?,
        };
        Ok(addendum(&material, dissent))
    }

    /// The same as a file: the sealed one where it is sealed, and before that one that has passed its own structural
    /// check.
    ///
    /// # Errors
    /// As [`Office::addendum_letter`]; [`WorkFault::Document`], [`WorkFault::Unfit`], [`WorkFault::Store`].
    pub fn addendum_pdf(
        &mut self,
        id: CaseId,
        version: Option<u32>,
        number: Option<u32>,
    ) -> Result<Vec<u8>, WorkFault> {
        let case = of_version(self.case(id)?, version).ok_or(WorkFault::NotSettled(id))?;
        let dissent = dissent(&case, number).ok_or(WorkFault::NotSettled(id))?;
        match &dissent.seal {
            Some(seal) => Ok(self.store.read_file(Digest::new(seal.document))?),
            None => {
                let letter = self.addendum_letter(id, version, number)?;
                checked(&letter, &self.watching)
            }
        }
    }

    /// Seals the addendum with a dissent, verifies the file as anyone else would, and records the seal. The sealed
    /// decision is not touched.
    ///
    /// # Errors
    /// [`WorkFault::NotSettled`] when there is no such dissent, [`WorkFault::TrainingKeyInOffice`],
    /// [`WorkFault::Refused`] once it is sealed or the decision is dispatched, or what document and seal refuse.
    pub fn seal_dissent(
        &mut self,
        id: CaseId,
        number: u32,
        key: &dyn SealKey,
        when: When,
    ) -> Result<SealedDecision, WorkFault> {
        let at = when.at.unwrap_or_else(|| self.now());
        let training = key.chain().iter().any(Certificate::is_training);
        let case = self.case(id)?;
        if case.purpose == Purpose::Office && training {
            return Err(WorkFault::TrainingKeyInOffice);
        }
        let found = dissent(case, Some(number)).ok_or(WorkFault::NotSettled(id))?;
        // Asked before the key is used, and once more where the seal is recorded.
        if found.seal.is_some() {
            return Err(WorkFault::Refused(Refusal::Present(Place::After)));
        }
        if case.after.dispatched.is_some() {
            return Err(WorkFault::Refused(Refusal::Frozen("dispatched")));
        }
        let signing = signing_beside(case, found.by, "Avvikande mening", key, at);
        let pdf = self.addendum_pdf(id, None, Some(number))?;
        let own = self.seal_own(&pdf, DISSENTER_FIELD, &signing, key)?;
        let done =
            self.perform_with(id, Act::SealDissent { number, record: own.record }, when, own.enclosed)?;
        Ok(SealedDecision { bytes: own.bytes, roots_pem: own.roots_pem, done })
    }
}

fn dissent(case: &Case, number: Option<u32>) -> Option<&LateDissent> {
    match number {
        None => case.after.dissents.last(),
        Some(number) => case.after.dissent(number),
    }
}

/// A training key for the one who dissents, ready to sign.
pub(crate) fn dissent_training_key(
    office: &mut Office,
    id: CaseId,
    number: u32,
    at: Option<DateTime<Utc>>,
) -> Result<Box<dyn SealKey>, WorkFault> {
    let by = dissent(office.case(id)?, Some(number)).map(|one| one.by);
    training_key_of(office, id, by, at)
}
