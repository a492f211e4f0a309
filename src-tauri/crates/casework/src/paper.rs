// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The letter as a file: a draft at any time, and the settled decision byte for byte as often as it is asked
//! for, from the case as it was settled.

use crate::clock::swedish_time;
use crate::export::{case_bytes, ledger_bytes};
use crate::fault::WorkFault;
use crate::office::{Office, When, case_key};
use chrono::{DateTime, Utc};
use document::compose::{LedgerWords, Material, Picture, Stage, compose};
use document::{
    Attachment, DocumentFault, Going, Image, Letter, Progress, Relation, Rendering, Step, Typeface, Watch,
    render_watched,
};
use domain::case::Case;
use domain::decision::{Decision, LedgerHead};
use domain::gap::Guards;
use domain::id::CaseId;
use domain::state::CaseState;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use store::{Digest, Scope};
use wire::act::{ActDto, Doing};

impl Office {
    /// The letter as it would read now, marked as a draft.
    ///
    /// # Errors
    /// As [`Office::case`].
    pub fn draft_letter(&mut self, id: CaseId) -> Result<Letter, WorkFault> {
        let case = self.case(id)?.clone();
        self.drafted(&case)
    }

    /// The draft as it would read once what is being typed has been said. Nothing is performed; what would be refused
    /// is left out.
    ///
    /// # Errors
    /// As [`Office::draft_letter`].
    pub fn typed_letter(&mut self, id: CaseId, typing: Vec<ActDto>) -> Result<Letter, WorkFault> {
        let mut case = self.case(id)?.clone();
        for act in typing {
            let stamp = self.stamp(When::default())?;
            let Ok(Doing::Act(act)) = self.read_act(act, None) else { continue };
            let mut said = case.clone();
            if said.perform(*act, &stamp).is_ok() {
                case = said;
            }
        }
        self.drafted(&case)
    }

    fn drafted(&mut self, case: &Case) -> Result<Letter, WorkFault> {
        let made_at = swedish_time(self.now());
        let document_id = short_hash(&[b"draft", case.id.as_bytes()]);
        let pictures = self.pictures(case)?;
        let (attachments, ledger) = (Vec::new(), None);
        let stage = Stage::Draft;
        let logo = self.logo(case)?;
        Ok(compose(Material { case, stage, made_at, document_id, pictures, attachments, ledger, logo }))
    }

    /// The draft as a file.
    ///
    /// # Errors
    /// As [`Office::draft_letter`]; [`WorkFault::Document`].
    pub fn draft_pdf(&mut self, id: CaseId) -> Result<Vec<u8>, WorkFault> {
        Ok(self.draft_shown(id)?.pdf)
    }

    /// The draft as a file, with what it could not show as written.
    ///
    /// # Errors
    /// As [`Office::draft_pdf`].
    pub fn draft_shown(&mut self, id: CaseId) -> Result<Rendering, WorkFault> {
        let letter = self.draft_letter(id)?;
        Ok(render_watched(&letter, &Typeface::shipped()?, &self.watching)?)
    }

    /// The settled decision as a letter.
    ///
    /// # Errors
    /// [`WorkFault::NotSettled`] while it is a draft.
    pub fn settled_letter(&mut self, id: CaseId) -> Result<Letter, WorkFault> {
        let (case, head, at) = self.frozen(id)?;
        let lines: Vec<_> = self
            .store
            .ledger(Scope::Case(case_key(id)))?
            .into_iter()
            .filter(|line| line.case_seq.unsigned_abs() <= head.lines)
            .collect();
        let stamp = at.format("%Y-%m-%d").to_string();
        let attachments = vec![
            attachment(
                "arende.json",
                "Ärendets uppgifter i maskinläsbar form",
                Relation::Data,
                case_bytes(&case)?,
            ),
            attachment(
                "handelselogg.json",
                "Ärendets händelselogg fram till beslutet",
                Relation::Source,
                ledger_bytes(&lines)?,
            ),
        ];
        let pictures = self.pictures(&case)?;
        let ledger =
            Some(LedgerWords { lines: head.lines, hash: Digest::new(head.hash).to_string(), enclosed: true });
        let document_id = short_hash(&[b"settled", id.as_bytes(), &head.hash, stamp.as_bytes()]);
        let (stage, made_at) = (Stage::Settled, swedish_time(at));
        let logo = self.logo(&case)?;
        let case = &case;
        Ok(compose(Material { case, stage, made_at, document_id, pictures, attachments, ledger, logo }))
    }

    /// The settled decision as a file, checked by its own structural check.
    ///
    /// # Errors
    /// As [`Office::settled_letter`]; [`WorkFault::Unfit`] when the file is not what archive and reader need.
    pub fn settled_pdf(&mut self, id: CaseId) -> Result<Vec<u8>, WorkFault> {
        let letter = self.settled_letter(id)?;
        checked(&letter, &self.watching)
    }

    /// The case as it was settled, with the ledger's end and the instant of it.
    pub(crate) fn frozen(&mut self, id: CaseId) -> Result<(Case, LedgerHead, DateTime<Utc>), WorkFault> {
        let case = as_settled(self.case(id)?).ok_or(WorkFault::NotSettled(id))?;
        let settled = case.decision.settled().ok_or(WorkFault::NotSettled(id))?;
        let (head, at) = (settled.head().clone(), settled.at());
        Ok((case, head, at))
    }

    pub(crate) fn logo(&self, case: &Case) -> Result<Option<Image>, WorkFault> {
        let Some(logo) = &case.authority.logo else { return Ok(None) };
        let bytes = self.store.read_file(Digest::new(logo.file.sha256))?;
        Image::read(&bytes).map(Some).map_err(|_| WorkFault::NotAPicture(logo.file.name.to_string()))
    }

    /// The pictures of a case as paper shows them. One that cannot be decoded is left out, and the letter names it
    /// as one that cannot be shown.
    pub(crate) fn pictures(&mut self, case: &Case) -> Result<Vec<Picture>, WorkFault> {
        let mut pictures = Vec::new();
        let mut shown = BTreeMap::new();
        let all = case.numbered_evidence();
        let all: Vec<_> = all
            .into_iter()
            .filter_map(|evidence| Some((evidence, evidence.file.as_ref()?)))
            .filter(|(_, file)| matches!(file.media_type.as_str(), "image/jpeg" | "image/png"))
            .collect();
        for (done, (evidence, file)) in all.iter().enumerate() {
            self.goes_on(done, all.len())?;
            // To bring a large photo down takes longer than all else in a letter, so it is done once.
            let image = match self.shown.get(&file.sha256) {
                Some(image) => image.clone(),
                None => {
                    let bytes = self.store.read_file(Digest::new(file.sha256))?;
                    Image::read(&bytes).and_then(Image::for_print).ok()
                }
            };
            shown.insert(file.sha256, image.clone());
            pictures.extend(image.map(|image| Picture { evidence: evidence.id, image }));
        }
        self.goes_on(all.len(), all.len())?;
        self.shown = shown;
        Ok(pictures)
    }

    /// So many pictures are ready; whoever waits may stop here.
    fn goes_on(&self, done: usize, all: usize) -> Result<(), WorkFault> {
        match self.watching.at(Progress { step: Step::Pictures, done, all }) {
            Going::On => Ok(()),
            Going::Stop => Err(DocumentFault::Stopped.into()),
        }
    }
}

/// A letter as a file that has passed its own structural check.
pub(crate) fn checked(letter: &Letter, watch: &dyn Watch) -> Result<Vec<u8>, WorkFault> {
    let bytes = render_watched(letter, &Typeface::shipped()?, watch)?.pdf;
    let faults = document::structural_faults(&bytes);
    if faults.is_empty() {
        Ok(bytes)
    } else {
        Err(WorkFault::Unfit(faults.iter().map(ToString::to_string).collect()))
    }
}

// The case as it was when it was settled: nothing that the letter says changes afterwards but state and seal, and what
// comes later is left out.
fn as_settled(case: &Case) -> Option<Case> {
    let settled = case.decision.settled()?.clone();
    let mut frozen = case.before_what_came_after();
    frozen.decision = Decision::Settled(settled);
    frozen.state = CaseState::Decided;
    // What was said of file and key came after it.
    frozen.overrides.retain(|rule, _| rule.guards() == Guards::Settle);
    Some(frozen)
}

// The case with one sealed version of its decision as the present one.
pub(crate) fn of_version(case: &Case, version: Option<u32>) -> Option<Case> {
    let mut case = case.clone();
    if let Some(wanted) = version.filter(|wanted| *wanted != case.version()) {
        let earlier = case.earlier.iter().find(|earlier| earlier.version == wanted)?.clone();
        case.decision = Decision::Sealed(earlier.sealed);
        case.after = earlier.after;
    }
    matches!(case.decision, Decision::Sealed(_)).then_some(case)
}

fn attachment(name: &str, description: &str, relation: Relation, bytes: Vec<u8>) -> Attachment {
    let (name, description) = (name.to_owned(), description.to_owned());
    Attachment { name, media_type: "application/json".to_owned(), description, relation, bytes }
}

pub(crate) fn short_hash(parts: &[&[u8]]) -> [u8; 16] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let whole: [u8; 32] = hash.finalize().into();
    let mut short = [0; 16];
    short.copy_from_slice(&whole[..16]);
    short
}

/// The instant in words for the visible block of a signature.
pub(crate) fn written_time(at: DateTime<Utc>) -> String {
    swedish_time(at).format("%Y-%m-%d %H:%M %:z").to_string()
}
