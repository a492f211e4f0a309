// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Letters and seals at the desk: the letter as a file, settling, sealing with a key, and verifying any file.

use super::evidence::{name_of, saved, size_of};
use super::{Desk, Inner};
use crate::beside;
use crate::copying::file;
use crate::dissent::dissent_training_key;
use crate::fault::WorkFault;
use crate::keeping::{KeyPassphrase, unlock_key_file};
use crate::office::When;
use crate::paper::checked;
use crate::sealing::{pem, training_key};
use crate::verifying::{read, report_json};
use chrono::{DateTime, Utc};
use document::{Letter, Typeface, Unwatched, render_with_warnings};
use domain::case::Case;
use domain::id::CaseId;
use domain::text::Language;
use seal::Roots;
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};
use wire::case_json::BilingualJson;
use wire::window::{
    CopyCode, DoneJson, LetterCode, OfBeside, OfCase, OfCopy, OfLetter, SavedJson, SealAsk, SealWith,
    SealedJson, VerifiedJson, VerifyAsk, WindowFault,
};

/// The setting that keeps the certificates of training keys made here.
const TRAINING_ROOTS: &str = "training_roots";

// A draft is drawn while others work; what is settled is made by the one function that also checks it.
enum Made {
    Drawn(Box<Letter>),
    Bytes(Vec<u8>),
}

impl Desk {
    /// A letter as a file.
    ///
    /// # Errors
    /// `not_settled`, `document`, `no_such_case`, `locked`.
    pub fn letter_pdf(&self, ask: OfLetter) -> Result<Vec<u8>, WindowFault> {
        let made = self.in_case(&ask.case, |inner, id| {
            let office = inner.office()?;
            Ok(match ask.letter {
                LetterCode::Draft => Made::Drawn(Box::new(office.typed_letter(id, ask.typing)?)),
                LetterCode::Settled => Made::Bytes(office.settled_pdf(id)?),
                LetterCode::Addendum => Made::Bytes(office.addendum_pdf(id, ask.version, ask.dissent)?),
                LetterCode::Sealed => Made::Bytes(match ask.version {
                    Some(version) => office.sealed_version(id, version)?,
                    None => office.sealed_pdf(id)?,
                }),
            })
        })?;
        match made {
            Made::Bytes(bytes) => Ok(bytes),
            Made::Drawn(letter) => {
                let drawn = Typeface::shipped().map_err(WorkFault::from);
                let drawn = drawn.and_then(|typeface| Ok(render_with_warnings(&letter, &typeface)?));
                let drawn = drawn.map_err(|fault| crate::say::window_fault(&fault, None))?;
                if ask.letter == LetterCode::Draft {
                    let unshown = drawn.unshown.iter().map(crate::say::unshown_both).collect();
                    self.in_case(&ask.case, |inner, id| {
                        inner.open()?.unshown.insert(id, unshown);
                        Ok(())
                    })?;
                }
                Ok(drawn.pdf)
            }
        }
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
    /// As [`Desk::letter_pdf`]; `file`, `disk_full`.
    pub fn save_letter(&self, ask: OfLetter, path: &Path) -> Result<SavedJson, WindowFault> {
        let bytes = self.letter_pdf(ask)?;
        saved(path, &bytes).map_err(|fault| crate::say::window_fault(&fault, None))
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
    /// `not_settled`, `document`, `no_such_case`, `locked`, `file`, `disk_full`.
    pub fn save_copy(&self, ask: OfCopy, path: &Path) -> Result<SavedJson, WindowFault> {
        let copy = ask.copy;
        let letter = self.in_case(&ask.case, |inner, id| inner.office()?.copy_letter(id, copy))?;
        // Others work on while it is drawn.
        let written = file(&letter, copy, &Unwatched).and_then(|bytes| saved(path, &bytes));
        written.map_err(|fault| crate::say::window_fault(&fault, None))
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
    /// `no_letter`, `document`, `no_such_case`, `locked`, `file`, `disk_full`.
    pub fn save_beside(&self, ask: OfBeside, path: &Path) -> Result<SavedJson, WindowFault> {
        let letter = self.in_case(&ask.case, |inner, id| {
            inner.office()?.beside_letter(id, ask.letter, ask.of.as_deref())
        })?;
        // Others work on while it is drawn.
        let written = checked(&letter, &Unwatched).and_then(|bytes| saved(path, &bytes));
        written.map_err(|fault| crate::say::window_fault(&fault, None))
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

    /// Seals the settled decision or the addendum with a late dissent, verifies the file as anyone else would, and records
    /// it.
    ///
    /// # Errors
    /// `not_settled`, `training_key_in_office`, `key`, `seal`, `no_such_file`, `locked`.
    pub fn seal(&self, ask: SealAsk) -> Result<SealedJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| inner.seal(id, &ask.with, ask.dissent))
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
                let kept = inner.office()?.store.setting(TRAINING_ROOTS)?.unwrap_or_default();
                if !kept.is_empty() {
                    add(&mut roots, kept.as_bytes())?;
                }
            }
            Ok((inner.chosen(&ask.token)?, roots))
        })?;
        // Others work on while a large file is read.
        let bytes = size_of(&path).and_then(|_| read(&path));
        let bytes = bytes.map_err(|fault| crate::say::window_fault(&fault, None))?;
        Ok(verified(name_of(&path).to_string(), &bytes, &roots, at))
    }
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

    fn seal(&mut self, id: CaseId, with: &SealWith, dissent: Option<u32>) -> Result<SealedJson, WorkFault> {
        let key = match (with, dissent) {
            (SealWith::Training, None) => training_key(self.office()?, id, None)?,
            (SealWith::Training, Some(number)) => dissent_training_key(self.office()?, id, number, None)?,
            (SealWith::File { token, passphrase }, _) => {
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
        let act = if dissent.is_some() { "seal_dissent" } else { "record_seal" };
        let done = self.remembering(id, act, |office| {
            let sealed = match dissent {
                None => office.seal(id, &*key, When::default())?,
                Some(number) => office.seal_dissent(id, number, &*key, When::default())?,
            };
            finished = Some(sealed.bytes);
            Ok(sealed.done)
        })?;
        let bytes = finished.ok_or(WorkFault::NotSettled(id))?;
        let office = self.office()?;
        let letter = if dissent.is_some() { LetterCode::Addendum } else { LetterCode::Sealed };
        let (now, name) = (office.now(), letter_name(office.case(id)?, letter, None, dissent));
        Ok(SealedJson { done, verified: verified(name, &bytes, &own_roots, now) })
    }
}
