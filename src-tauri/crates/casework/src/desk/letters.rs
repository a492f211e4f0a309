// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Letters and seals at the desk: the letter as a file, settling, sealing with a key, and verifying any file.

use super::evidence::{name_of, saved, size_of};
use super::making::Making;
use super::{Desk, Inner};
use crate::beside::{self, letter_of};
use crate::copying::file;
use crate::dissent::dissent_training_key;
use crate::fault::WorkFault;
use crate::keeping::{KeyPassphrase, unlock_key_file};
use crate::office::{Office, When};
use crate::paper::checked;
use crate::say::window_fault;
use crate::sealing::{SealedDecision, lacks_of, pem, training_key};
use crate::separate::{separate_training_key, unknown_record};
use crate::verifying::{read, report_json};
use chrono::{DateTime, Utc};
use document::{Letter, Typeface, Unwatched, Watch, render_watched};
use domain::case::Case;
use domain::decision::Decision;
use domain::id::{CaseId, RecordId};
use domain::law::Purpose;
use domain::text::Language;
use seal::{Roots, SealKey};
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use wire::act::ActDto;
use wire::answers::GapJson;
use wire::case_json::BilingualJson;
use wire::window::{
    CopyCode, DoneJson, LetterCode, OfBeside, OfCase, OfCopy, OfLetter, OfVersion, SavedJson, SealAsk,
    SealWhat, SealWith, SealedJson, VerifiedJson, VerifyAsk, WindowFault,
};

/// The setting that keeps the certificates of training keys made here.
const TRAINING_ROOTS: &str = "training_roots";

// A draft is drawn while others work; what is settled is made by the one function that also checks it.
enum Made {
    Drawn(Box<Letter>),
    Bytes(Vec<u8>),
}

fn made(
    office: &mut Office,
    id: CaseId,
    (letter, version, dissent): (LetterCode, Option<u32>, Option<u32>),
    typing: Vec<ActDto>,
) -> Result<Made, WorkFault> {
    Ok(match letter {
        LetterCode::Draft => Made::Drawn(Box::new(office.typed_letter(id, typing)?)),
        LetterCode::Settled => Made::Bytes(office.settled_pdf(id)?),
        LetterCode::Addendum => Made::Bytes(office.addendum_pdf(id, version, dissent)?),
        LetterCode::Sealed => Made::Bytes(match version {
            Some(version) => office.sealed_version(id, version)?,
            None => office.sealed_pdf(id)?,
        }),
    })
}

impl Desk {
    /// A letter as a file.
    ///
    /// # Errors
    /// `not_settled`, `document`, `no_such_case`, `locked`.
    pub fn letter_pdf(&self, ask: OfLetter) -> Result<Vec<u8>, WindowFault> {
        self.letter_watched(ask, None)
    }

    fn letter_watched(&self, ask: OfLetter, making: Option<&Arc<Making>>) -> Result<Vec<u8>, WindowFault> {
        let OfLetter { case, letter, typing, version, dissent } = ask;
        let made = self.in_case(&case, |inner, id| {
            let office = inner.office()?;
            let make = |office: &mut Office| made(office, id, (letter, version, dissent), typing);
            match making {
                Some(making) => making.with(office, make),
                None => make(office),
            }
        });
        let drawn = match made? {
            Made::Bytes(bytes) => return Ok(bytes),
            Made::Drawn(drawn) => drawn,
        };
        let typeface = Typeface::shipped().map_err(WorkFault::from);
        let watch: &dyn Watch = making.map_or(&Unwatched, |making| &**making);
        let drawn = typeface.and_then(|typeface| Ok(render_watched(&drawn, &typeface, watch)?));
        let drawn = drawn.map_err(|fault| window_fault(&fault, None))?;
        if letter == LetterCode::Draft {
            let unshown = drawn.unshown.iter().map(crate::say::unshown_both).collect();
            self.in_case(&case, |inner, id| {
                inner.open()?.unshown.insert(id, unshown);
                Ok(())
            })?;
        }
        Ok(drawn.pdf)
    }

    /// What the draft that was drawn last could not show as written, each with the place where it stands first. It
    /// belongs to the letter on the screen, so nothing is drawn anew to tell it.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn unshown(&self, ask: OfCase) -> Result<Vec<BilingualJson>, WindowFault> {
        self.in_case(&ask.case, |inner, id| Ok(inner.open()?.unshown.get(&id).cloned().unwrap_or_default()))
    }

    /// Saves a letter.
    ///
    /// # Errors
    /// As [`Desk::letter_pdf`]; `file`, `disk_full`, `stopped`.
    pub fn save_letter(&self, ask: OfLetter, path: &Path) -> Result<SavedJson, WindowFault> {
        let bytes = self.letter_watched(ask, Some(&self.making()))?;
        saved(path, &bytes).map_err(|fault| window_fault(&fault, None))
    }

    /// The name under which a letter is saved unless the person says otherwise.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn suggested_name(&self, ask: &OfLetter) -> Result<String, WindowFault> {
        let (letter, version, dissent) = (ask.letter, ask.version, ask.dissent);
        self.in_case(&ask.case, |inner, id| {
            Ok(letter_name(inner.office()?.case(id)?, letter, version, dissent))
        })
    }

    /// Saves a copy of the decision.
    ///
    /// # Errors
    /// `not_settled`, `document`, `no_such_case`, `locked`, `file`, `disk_full`, `stopped`.
    pub fn save_copy(&self, ask: OfCopy, path: &Path) -> Result<SavedJson, WindowFault> {
        let (copy, making) = (ask.copy, self.making());
        let letter = self.in_case(&ask.case, |inner, id| {
            making.with(inner.office()?, |office| office.copy_letter(id, copy))
        })?;
        // Others work on while it is drawn.
        let written = file(&letter, copy, &*making).and_then(|bytes| saved(path, &bytes));
        written.map_err(|fault| window_fault(&fault, None))
    }

    /// The name under which a copy is saved unless the person says otherwise.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn suggested_copy(&self, ask: &OfCopy) -> Result<String, WindowFault> {
        let copy = ask.copy;
        self.in_case(&ask.case, |inner, id| Ok(copy_name(inner.office()?.case(id)?, copy)))
    }

    /// Saves a letter beside the decision.
    ///
    /// # Errors
    /// `no_letter`, `document`, `no_such_case`, `locked`, `file`, `disk_full`, `stopped`.
    pub fn save_beside(&self, ask: OfBeside, path: &Path) -> Result<SavedJson, WindowFault> {
        let making = self.making();
        let letter = self.in_case(&ask.case, |inner, id| {
            making.with(inner.office()?, |office| office.beside_letter(id, ask.letter, ask.of.as_deref()))
        })?;
        // Others work on while it is drawn.
        let written = checked(&letter, &*making).and_then(|bytes| saved(path, &bytes));
        written.map_err(|fault| window_fault(&fault, None))
    }

    /// The name under which a letter beside the decision is saved unless the person says otherwise.
    ///
    /// # Errors
    /// `no_letter`, `no_such_case`, `locked`.
    pub fn suggested_beside(&self, ask: &OfBeside) -> Result<String, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            beside::name(inner.office()?.case(id)?, ask.letter, ask.of.as_deref())
        })
    }

    /// The name under which a case is saved as JSON unless the person says otherwise.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn suggested_export(&self, ask: &OfCase) -> Result<String, WindowFault> {
        self.in_case(&ask.case, |inner, id| Ok(format!("{}.json", stem(inner.office()?.case(id)?))))
    }

    /// Saves the case as JSON.
    ///
    /// # Errors
    /// `no_such_case`, `locked`, `file`, `disk_full`.
    pub fn save_export(&self, ask: OfCase, path: &Path) -> Result<SavedJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| saved(path, &inner.office()?.export(id)?))
    }

    /// Settles the decision.
    ///
    /// # Errors
    /// `incomplete` with every gap that stands in the way, `refused`, `locked`.
    pub fn settle(&self, ask: OfCase) -> Result<DoneJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            inner.remembering(id, "settle_decision", |office| office.settle(id, When::default()))
        })
    }

    /// What stands in the way of signing the settled decision as far as it can be told before a key is chosen. Its
    /// file is made for that, once; of a certificate it is told when one signs.
    ///
    /// # Errors
    /// `document`, `no_such_case`, `locked`.
    pub fn seal_gaps(&self, ask: OfCase) -> Result<Vec<GapJson>, WindowFault> {
        let unknown = self.in_case(&ask.case, |inner, id| {
            let open = inner.open()?;
            let Some(at) = settled_at(&mut open.office, id)? else { return Ok(None) };
            let known = open.lacks.get(&id).is_some_and(|(of, _)| *of == at);
            Ok(if known { None } else { Some((at, open.office.settled_letter(id)?)) })
        })?;
        if let Some((at, letter)) = unknown {
            // Others work on while it is drawn.
            let drawn = Typeface::shipped().map_err(WorkFault::from);
            let drawn = drawn.and_then(|typeface| Ok(render_watched(&letter, &typeface, &Unwatched)?));
            let lacks = lacks_of(&drawn.map_err(|fault| window_fault(&fault, None))?.pdf);
            self.in_case(&ask.case, |inner, id| {
                inner.open()?.lacks.insert(id, (at, lacks));
                Ok(())
            })?;
        }
        self.in_case(&ask.case, |inner, id| {
            let open = inner.open()?;
            let at = settled_at(&mut open.office, id)?;
            let lacks = open.lacks.get(&id).filter(|(of, _)| Some(*of) == at);
            let gaps = open.office.seal_gaps(id, lacks.map_or_else(Vec::new, |(_, lacks)| lacks.clone()))?;
            let case = open.office.case(id)?;
            Ok(gaps.iter().map(|gap| GapJson::new(gap, case)).collect())
        })
    }

    /// Seals the settled decision, the addendum with a late dissent or a separate decision, verifies the file as anyone
    /// else would, and records it.
    ///
    /// # Errors
    /// `not_settled`, `training_key_in_office`, `key`, `seal`, `no_such_file`, `locked`; `stopped`.
    pub fn seal(&self, ask: SealAsk) -> Result<SealedJson, WindowFault> {
        let making = self.making();
        self.in_case(&ask.case, |inner, id| inner.seal(id, &ask.with, ToSeal::of(ask.what)?, &making))
    }

    /// Verifies a PDF, own or foreign.
    ///
    /// # Errors
    /// `no_such_file`, `certificates`, `file`; what is wrong with the PDF itself is an answer.
    pub fn verify(&self, ask: VerifyAsk) -> Result<VerifiedJson, WindowFault> {
        let at = (self.clock)().now();
        let (path, roots) = self.with(|inner| {
            let mut roots = Roots::none();
            for token in &ask.roots {
                add(&mut roots, &read(&inner.chosen(token)?)?)?;
            }
            if ask.training && inner.open.is_some() {
                trust_training(inner.office()?, &mut roots)?;
            }
            Ok((inner.chosen(&ask.token)?, roots))
        })?;
        // Others work on while a large file is read.
        let bytes = size_of(&path).and_then(|_| read(&path));
        let bytes = bytes.map_err(|fault| window_fault(&fault, None))?;
        Ok(verified(name_of(&path).to_string(), &bytes, &roots, at))
    }

    /// Verifies the sealed file of one version of a case's decision, as it would be anywhere; the training keys of this
    /// store are trusted for training cases alone.
    ///
    /// # Errors
    /// `not_settled` when there is no such version, `no_such_case`, `evidence_damaged`, `locked`.
    pub fn verify_version(&self, ask: OfVersion) -> Result<VerifiedJson, WindowFault> {
        let at = (self.clock)().now();
        let (name, bytes, roots) = self.in_case(&ask.case, |inner, id| {
            let office = inner.office()?;
            let mut roots = Roots::none();
            if office.case(id)?.purpose == Purpose::Training {
                trust_training(office, &mut roots)?;
            }
            let bytes = office.sealed_version(id, ask.version)?;
            Ok((letter_name(office.case(id)?, LetterCode::Sealed, Some(ask.version), None), bytes, roots))
        })?;
        Ok(verified(name, &bytes, &roots, at))
    }
}

// Trusts the training keys that were made in this store.
fn trust_training(office: &Office, roots: &mut Roots) -> Result<(), WorkFault> {
    let kept = office.store.setting(TRAINING_ROOTS)?.unwrap_or_default();
    if kept.is_empty() { Ok(()) } else { add(roots, kept.as_bytes()) }
}

fn settled_at(office: &mut Office, id: CaseId) -> Result<Option<DateTime<Utc>>, WorkFault> {
    let decision = &office.case(id)?.decision;
    Ok(match decision {
        Decision::Settled(settled) => Some(settled.at()),
        Decision::Draft(_) | Decision::Sealed(_) => None,
    })
}

fn add(roots: &mut Roots, bytes: &[u8]) -> Result<(), WorkFault> {
    for certificate in Roots::read(bytes)?.certificates() {
        roots.add(certificate.clone());
    }
    Ok(())
}

/// What verification says of some bytes.
fn verified(name: String, bytes: &[u8], roots: &Roots, at: DateTime<Utc>) -> VerifiedJson {
    let hash: [u8; 32] = Sha256::digest(bytes).into();
    let both = |sentence: &dyn Fn(seal::Language) -> &'static str| BilingualJson {
        sv: sentence(crate::say::seal_language(Language::Sv)).to_owned(),
        en: sentence(crate::say::seal_language(Language::En)).to_owned(),
    };
    let (verification, not_readable) = match seal::verify(bytes, roots, at) {
        Ok(report) if report.reasons.contains(&seal::Reason::NoSignature) => {
            (None, Some(both(&|language| seal::Reason::NoSignature.sentence(language))))
        }
        Ok(report) => (Some(report_json(&report)), None),
        Err(unreadable) => (None, Some(both(&|language| unreadable.sentence(language)))),
    };
    VerifiedJson { name, size: bytes.len() as u64, sha256: (&hash).into(), verification, not_readable }
}

// What a file name may hold on every system; the rest becomes a hyphen.
pub(crate) fn stem(case: &Case) -> String {
    let called = case.number.as_ref().unwrap_or(&case.title).as_str();
    let mut stem = String::new();
    for sign in called.chars().take(80) {
        let kept = sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-');
        if kept {
            stem.push(sign);
        } else if !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_matches(['-', '.']);
    if stem.is_empty() { "arende".to_owned() } else { stem.to_owned() }
}

fn letter_name(case: &Case, letter: LetterCode, version: Option<u32>, dissent: Option<u32>) -> String {
    let what = match (letter, dissent) {
        (LetterCode::Draft, _) => "utkast".to_owned(),
        (LetterCode::Settled, _) => "beslut-osignerat".to_owned(),
        (LetterCode::Sealed, _) => "beslut".to_owned(),
        (LetterCode::Addendum, Some(number)) if number > 1 => format!("tillagg-{number}"),
        (LetterCode::Addendum, _) => "tillagg".to_owned(),
    };
    // A first decision that is the only one needs no number.
    let version = version.unwrap_or_else(|| case.version());
    let numbered = if case.version() > 1 { format!("-version-{version}") } else { String::new() };
    format!("{}-{what}{numbered}.pdf", stem(case))
}

fn copy_name(case: &Case, copy: CopyCode) -> String {
    let what = match copy {
        CopyCode::Word => "arbetskopia.docx",
        CopyCode::NamesWithheld => "beslut-utan-namn.pdf",
        CopyCode::Summary => "sammanfattning.pdf",
        CopyCode::Public => "kopia-for-utlamnande.pdf",
    };
    format!("{}-{what}", stem(case))
}

impl Inner {
    /// Where a file lies that was chosen.
    pub(super) fn chosen(&self, token: &str) -> Result<PathBuf, WorkFault> {
        self.chosen.get(token).cloned().ok_or(WorkFault::NoSuchFile)
    }

    fn seal(
        &mut self,
        id: CaseId,
        with: &SealWith,
        what: ToSeal,
        making: &Arc<Making>,
    ) -> Result<SealedJson, WorkFault> {
        let key = match with {
            SealWith::Training => what.training_key(self.office()?, id)?,
            SealWith::File { token, passphrase } => {
                let path = self.chosen(token)?;
                let at = self.office()?.now();
                unlock_key_file(&path, &KeyPassphrase::new(passphrase.clone()), at)?
            }
        };
        let own_roots = key.own_roots();
        if matches!(with, SealWith::Training) {
            // Kept first: once the seal stands, nothing is left that could fail.
            let store = &mut self.office()?.store;
            let kept = store.setting(TRAINING_ROOTS)?.unwrap_or_default();
            store.set_setting(TRAINING_ROOTS, &format!("{kept}{}", pem(&own_roots)))?;
        }
        let mut finished = None;
        let done = self.remembering(id, what.act(), |office| {
            let sealed = making.with(office, |office| what.seal(office, id, &*key))?;
            finished = Some(sealed.bytes);
            Ok(sealed.done)
        })?;
        let bytes = finished.ok_or(WorkFault::NotSettled(id))?;
        let office = self.office()?;
        let (now, name) = (office.now(), what.name(office.case(id)?)?);
        Ok(SealedJson { done, verified: verified(name, &bytes, &own_roots, now) })
    }
}

/// What is sealed.
#[derive(Debug, Clone, Copy)]
enum ToSeal {
    Decision,
    Dissent(u32),
    Separate(RecordId),
}

impl ToSeal {
    fn of(what: Option<SealWhat>) -> Result<Self, WorkFault> {
        Ok(match what {
            None => Self::Decision,
            Some(SealWhat::Dissent(number)) => Self::Dissent(number),
            Some(SealWhat::Separate(record)) => {
                Self::Separate(RecordId::parse(&record).map_err(|_| unknown_record(&record))?)
            }
        })
    }

    const fn act(self) -> &'static str {
        match self {
            Self::Decision => "record_seal",
            Self::Dissent(_) => "seal_dissent",
            Self::Separate(_) => "seal_separate_decision",
        }
    }

    fn training_key(self, office: &mut Office, id: CaseId) -> Result<Box<dyn SealKey>, WorkFault> {
        match self {
            Self::Decision => training_key(office, id, None),
            Self::Dissent(number) => dissent_training_key(office, id, number, None),
            Self::Separate(decision) => separate_training_key(office, id, decision, None),
        }
    }

    fn seal(self, office: &mut Office, id: CaseId, key: &dyn SealKey) -> Result<SealedDecision, WorkFault> {
        match self {
            Self::Decision => office.seal(id, key, When::default()),
            Self::Dissent(number) => office.seal_dissent(id, number, key, When::default()),
            Self::Separate(decision) => office.seal_separate(id, decision, key, When::default()),
        }
    }

    fn name(self, case: &Case) -> Result<String, WorkFault> {
        match self {
            Self::Decision => Ok(letter_name(case, LetterCode::Sealed, None, None)),
            Self::Dissent(number) => Ok(letter_name(case, LetterCode::Addendum, None, Some(number))),
            Self::Separate(decision) => {
                let letter = letter_of(case, decision).ok_or(WorkFault::NotSettled(case.id))?;
                beside::name(case, letter, Some(&decision.to_string()))
            }
        }
    }
}
