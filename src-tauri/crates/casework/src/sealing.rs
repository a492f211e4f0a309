// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Settling and sealing. A seal is made, verified as anyone else would, and only then recorded: a crash
//! between leaves a settled decision and a stray file, never a half-sealed case.

use crate::fault::WorkFault;
use crate::office::{Done, Enclosed, Office, When, case_key};
use crate::paper::written_time;
use crate::reviewing::letter_hash;
use chrono::{DateTime, Utc};
use document::{Letter, StructuralFault, Typeface, render_watched, structural_faults};
use domain::act::Act;
use domain::case::Case;
use domain::decision::{Decision, LedgerHead, SealRecord, Settled};
use domain::gap::Gap;
use domain::id::{CaseId, PersonId};
use domain::law::Purpose;
use domain::perform::Refusal;
use domain::rules::{self, CertificateFacts, FileLack, SealFacts};
use domain::text::Line;
use rand_core::OsRng;
use seal::{
    Certificate, Certifying, KeySource, Prepared, Roots, SealKey, SealProof, Signing, TRAINING_WORD,
    TrainingKey,
};
use store::{NewDocument, Scope, system_random};

/// A sealed decision.
#[derive(Debug)]
pub struct SealedDecision {
    /// The file.
    pub bytes: Vec<u8>,
    /// The certificates against which it was verified, as PEM text.
    pub roots_pem: String,
    /// What the act did.
    pub done: Done,
}

/// A file that is offered for a seal, with the letter that it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// The letter.
    pub letter: Letter,
    /// The file.
    pub pdf: Vec<u8>,
}

impl Office {
    /// Settles the decision: it is made and frozen, with the place where the case's ledger stood.
    ///
    /// # Errors
    /// [`WorkFault::Refused`] with every gap that stands in the way.
    pub fn settle(&mut self, id: CaseId, when: When) -> Result<Done, WorkFault> {
        let head = self.store.chain_head(Scope::Case(case_key(id)))?;
        let head = LedgerHead { lines: head.seq.unsigned_abs(), hash: head.hash.bytes() };
        // What the letter says is filled in where the act is performed.
        self.perform(id, Act::SettleDecision { head, letter: [0; 32] }, when)
    }

    /// Makes a training key for a person.
    ///
    /// # Errors
    /// [`WorkFault::TrainingKey`].
    pub fn training_key(&self, holder: &str) -> Result<TrainingKey, WorkFault> {
        Ok(TrainingKey::make(&mut OsRng, self.now(), holder)?)
    }

    /// Seals the settled decision with an unlocked key, verifies the file, and records the seal.
    ///
    /// # Errors
    /// As [`Office::seal_file`], or what document refuses.
    pub fn seal(&mut self, id: CaseId, key: &dyn SealKey, when: When) -> Result<SealedDecision, WorkFault> {
        let letter = self.settled_letter(id)?;
        let pdf = render_watched(&letter, &Typeface::shipped()?, &self.watching)?.pdf;
        self.seal_file(id, &Offered { letter, pdf }, key, when)
    }

    /// Seals a file that was made from a letter of the settled decision.
    ///
    /// # Errors
    /// [`WorkFault::NotSettled`], [`WorkFault::TrainingKeyInOffice`], [`WorkFault::Refused`] with every gap that
    /// stands in the way, or what document and seal refuse.
    pub fn seal_file(
        &mut self,
        id: CaseId,
        offered: &Offered,
        key: &dyn SealKey,
        when: When,
    ) -> Result<SealedDecision, WorkFault> {
        let at = when.at.unwrap_or_else(|| self.now());
        let training = key.chain().iter().any(Certificate::is_training);
        let case = self.case(id)?;
        if case.purpose == Purpose::Office && training {
            return Err(WorkFault::TrainingKeyInOffice);
        }
        let settled = case.decision.settled().ok_or(WorkFault::NotSettled(id))?.clone();
        let facts = self.seal_facts(id, offered, key.chain(), at)?;
        let case = self.case(id)?;
        // Asked before the key is used, and once more where the seal is recorded.
        nothing_blocks(case, rules::seal_gaps(case, &facts))?;
        let signing = self.signing(id, &settled, at, training)?;
        let own = self.seal_own(&offered.pdf, document::compose::DECISION_MAKER_FIELD, &signing, key)?;
        let done =
            self.perform_with(id, Act::RecordSeal { record: own.record, facts }, when, own.enclosed)?;
        Ok(SealedDecision { bytes: own.bytes, roots_pem: own.roots_pem, done })
    }

    /// What is known of a file and a certificate before one seals the other.
    ///
    /// # Errors
    /// As [`Office::settled_letter`].
    pub fn seal_facts(
        &mut self,
        id: CaseId,
        offered: &Offered,
        chain: &[Certificate],
        at: DateTime<Utc>,
    ) -> Result<SealFacts, WorkFault> {
        let whole = self.settled_letter(id)?.to_text() == offered.letter.to_text();
        let lacks = lacks_of(&offered.pdf);
        let certificate = chain.first().map(|leaf| certificate_facts(leaf, at));
        Ok(SealFacts { letter: letter_hash(self.case(id)?), whole, lacks, certificate })
    }

    fn signing(
        &mut self,
        id: CaseId,
        settled: &Settled,
        at: DateTime<Utc>,
        training: bool,
    ) -> Result<Signing, WorkFault> {
        let case = self.case(id)?;
        let decider = settled.content().decision_maker.and_then(|person| case.participants.get(&person));
        let (name, title) = decider
            .map_or_else(|| (String::new(), String::new()), |p| (p.name.to_string(), p.title.to_string()));
        let lines = vec![signed_by(training).to_owned(), name.clone(), title, written_time(at)];
        let reason = if training { "Beslut (övning)" } else { "Beslut" };
        Ok(Signing { name, reason: reason.to_owned(), at, certifying: Certifying::First, lines })
    }

    /// The sealed file of the decision's present version, as it was recorded.
    ///
    /// # Errors
    /// [`WorkFault::NotSettled`] when it is not sealed.
    pub fn sealed_pdf(&mut self, id: CaseId) -> Result<Vec<u8>, WorkFault> {
        let version = self.case(id)?.version();
        self.sealed_version(id, version)
    }

    /// The sealed file of one version of the decision, as it was recorded; an earlier one stays as long as the case.
    ///
    /// # Errors
    /// [`WorkFault::NotSettled`] when there is no sealed version of that number.
    pub fn sealed_version(&mut self, id: CaseId, version: u32) -> Result<Vec<u8>, WorkFault> {
        let case = self.case(id)?;
        let earlier = case.earlier.iter().find(|earlier| earlier.version == version);
        let sealed = match (earlier, &case.decision) {
            (Some(earlier), _) => &earlier.sealed,
            (None, Decision::Sealed(sealed)) if version == case.version() => sealed,
            (None, _) => return Err(WorkFault::NotSettled(id)),
        };
        let file = store::Digest::new(sealed.record().document);
        Ok(self.store.read_file(file)?)
    }
}

/// Refuses what cannot be signed while these gaps stand, but for those that somebody has gone past.
pub(crate) fn nothing_blocks(case: &Case, gaps: Vec<Gap>) -> Result<(), WorkFault> {
    let gaps: Vec<Gap> = gaps.into_iter().filter(|gap| gap.blocks(case)).collect();
    if gaps.is_empty() { Ok(()) } else { Err(WorkFault::Refused(Refusal::NotToBeSealed(gaps))) }
}

/// A document that is sealed and verified, and not yet recorded.
pub(crate) struct Own {
    pub(crate) bytes: Vec<u8>,
    pub(crate) roots_pem: String,
    pub(crate) record: SealRecord,
    pub(crate) enclosed: Enclosed,
}

impl Office {
    /// Seals a document, verifies it as anyone else would, and puts the file into the store.
    ///
    /// # Errors
    /// [`WorkFault::Seal`], or [`WorkFault::Store`].
    pub(crate) fn seal_own(
        &mut self,
        pdf: &[u8],
        field: &str,
        signing: &Signing,
        key: &dyn SealKey,
    ) -> Result<Own, WorkFault> {
        let (at, roots) = (signing.at, key.own_roots());
        let training = key.chain().iter().any(Certificate::is_training);
        let proof = Prepared::field(pdf, field, signing)?.sign(key)?.verify(&roots, at)?;
        let record = record(&proof, key, at, training)?;
        let content = self.store.stage_file(&mut proof.bytes(), &mut system_random)?;
        let documents = vec![NewDocument { kind: "sealed".to_owned(), content }];
        let enclosed = Enclosed { documents, ..Enclosed::default() };
        Ok(Own { bytes: proof.into_bytes(), roots_pem: pem(&roots), record, enclosed })
    }
}

/// What stands in the visible block of a document beside the decision that `who` is to sign. It names whoever the
/// certificate names, which may be somebody else.
pub(crate) fn signing_beside(
    case: &Case,
    who: PersonId,
    reason: &str,
    key: &dyn SealKey,
    at: DateTime<Utc>,
) -> Signing {
    let training = key.chain().iter().any(Certificate::is_training);
    let holder = key.chain().first().map(Certificate::holder).unwrap_or_default();
    let signer = case.participants.get(&who);
    let name = match signer {
        Some(person) if training => person.name.to_string(),
        _ => holder,
    };
    let title = signer.filter(|person| person.name.as_str() == name).map(|person| person.title.to_string());
    let reason = if training { format!("{reason} (övning)") } else { reason.to_owned() };
    let lines = [Some(signed_by(training).to_owned()), Some(name.clone()), title, Some(written_time(at))];
    let lines = lines.into_iter().flatten().collect();
    Signing { name, reason, at, certifying: Certifying::First, lines }
}

/// A training key for the decision-maker of a case, ready to sign.
pub(crate) fn training_key(
    office: &mut Office,
    id: CaseId,
    at: Option<DateTime<Utc>>,
) -> Result<Box<dyn SealKey>, WorkFault> {
    let maker = office.case(id)?.decision.content().decision_maker;
    training_key_of(office, id, maker, at)
}

/// A training key for a person of a case, or in the authority's name where nobody is named, ready to sign.
pub(crate) fn training_key_of(
    office: &mut Office,
    id: CaseId,
    who: Option<PersonId>,
    at: Option<DateTime<Utc>>,
) -> Result<Box<dyn SealKey>, WorkFault> {
    let at = at.unwrap_or_else(|| office.now());
    let case = office.case(id)?;
    let person = who.and_then(|who| case.participants.get(&who));
    let holder = person.map_or_else(|| case.authority.name.to_string(), |person| person.name.to_string());
    let nothing = seal::Passphrase::new(String::new());
    Ok(TrainingKey::make(&mut OsRng, at, &holder)?.unlock(&nothing, at)?)
}

/// The first line of the visible block of a signature.
const fn signed_by(training: bool) -> &'static str {
    if training { "ÖVNING – elektroniskt undertecknat av" } else { "Elektroniskt undertecknat av" }
}

pub(crate) fn certificate_facts(leaf: &Certificate, at: DateTime<Utc>) -> CertificateFacts {
    let holder = leaf.holder();
    let holder = match holder.strip_prefix(TRAINING_WORD) {
        Some(name) if leaf.is_training() => name.to_owned(),
        _ => holder,
    };
    let valid = (leaf.not_before()..=leaf.not_after()).contains(&at) && leaf.may_sign_documents();
    CertificateFacts { holder, valid }
}

/// What a finished file lacks, each said once.
pub(crate) fn lacks_of(pdf: &[u8]) -> Vec<FileLack> {
    let mut lacks: Vec<FileLack> = structural_faults(pdf).iter().map(lack).collect();
    lacks.sort_unstable();
    lacks.dedup();
    lacks
}

const fn lack(fault: &StructuralFault) -> FileLack {
    match fault {
        StructuralFault::Unreadable | StructuralFault::Encrypted => FileLack::Readable,
        StructuralFault::NoIdentifier | StructuralFault::Metadata(_) => FileLack::Marks,
        StructuralFault::NoOutputIntent => FileLack::Colours,
        StructuralFault::FontNotEmbedded(_) | StructuralFault::FontWithoutText(_) => FileLack::Fonts,
        StructuralFault::Attachment(_) => FileLack::Attachments,
        StructuralFault::Field { .. } => FileLack::Fields,
        StructuralFault::NotTagged
        | StructuralFault::Unmarked(_)
        | StructuralFault::MarkWithoutParent { .. }
        | StructuralFault::NoTabOrder(_) => FileLack::Tags,
        StructuralFault::NoLanguage => FileLack::Language,
        StructuralFault::NoTitle => FileLack::Title,
        StructuralFault::HeadingSkipped(_) => FileLack::Headings,
        StructuralFault::FigureWithoutDescription => FileLack::Descriptions,
    }
}

fn record(
    proof: &SealProof,
    key: &dyn SealKey,
    at: DateTime<Utc>,
    training: bool,
) -> Result<SealRecord, WorkFault> {
    use sha2::{Digest as _, Sha256};
    let leaf = key.chain().first();
    let holder = leaf.map(Certificate::holder).unwrap_or_default();
    // A certificate may name its holder by nothing that fits a line; the fingerprint still tells which it is.
    let signer = Line::new(&holder)
        .or_else(|_| Line::new("–"))
        .map_err(|_| WorkFault::Certificates(seal::CertificateFault::NotACertificate))?;
    Ok(SealRecord {
        document: Sha256::digest(proof.bytes()).into(),
        signer,
        certificate: leaf.map(Certificate::fingerprint).unwrap_or_default(),
        at,
        purpose: if training { Purpose::Training } else { Purpose::Office },
    })
}

/// Certificates as PEM text.
pub(crate) fn pem(roots: &Roots) -> String {
    roots.certificates().iter().map(seal::Certificate::to_pem).collect()
}
