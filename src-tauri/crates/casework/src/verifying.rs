// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Verifying a signed file, own or foreign: no store and no passphrase are needed.

use crate::fault::WorkFault;
use crate::say::seal_language;
use chrono::{DateTime, Utc};
use domain::text::Language;
pub use seal::{NotReadable, Note, Reason, Report, Roots, SignatureReport, Verdict as SignatureVerdict};
use std::fs;
use std::path::{Path, PathBuf};
use wire::answers::{ReasonJson, SignatureJson, VerdictCode, VerificationJson};
use wire::case_json::HashJson;

/// The certificates of the given files, as the roots to trust.
///
/// # Errors
/// [`WorkFault::File`] or [`WorkFault::Certificates`].
pub fn roots_of(files: &[PathBuf]) -> Result<Roots, WorkFault> {
    let mut roots = Roots::none();
    for path in files {
        let bytes = read(path)?;
        for certificate in Roots::read(&bytes)?.certificates() {
            roots.add(certificate.clone());
        }
    }
    Ok(roots)
}

/// What verification says of a file. The inner result is an error when the file is no readable PDF.
///
/// # Errors
/// [`WorkFault::File`] when the file cannot be read.
pub fn verify_file(
    path: &Path,
    roots: &Roots,
    at: DateTime<Utc>,
) -> Result<Result<Report, NotReadable>, WorkFault> {
    Ok(seal::verify(&read(path)?, roots, at))
}

/// Reads a file.
///
/// # Errors
/// [`WorkFault::File`].
pub fn read(path: &Path) -> Result<Vec<u8>, WorkFault> {
    fs::read(path).map_err(|source| WorkFault::File { doing: "read", path: path.to_owned(), source })
}

/// Writes a file whole: beside its place first, so that a full disk leaves what was there.
///
/// # Errors
/// [`WorkFault::File`].
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), WorkFault> {
    let fault = |source| WorkFault::File { doing: "write", path: path.to_owned(), source };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let beside = path.with_file_name(name);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|source| {
        // The half file is of no use; that it could not be removed changes nothing about the fault.
        let _ = fs::remove_file(&beside);
        fault(source)
    })
}

/// What verification found, as it crosses to scripts and to the window.
#[must_use]
pub fn report_json(report: &Report) -> VerificationJson {
    VerificationJson {
        verdict: code(report.verdict),
        training: report.training,
        reasons: report.reasons.iter().map(|reason| reason_json(*reason)).collect(),
        signatures: report.signatures.iter().map(signature_json).collect(),
    }
}

const fn code(verdict: SignatureVerdict) -> VerdictCode {
    match verdict {
        SignatureVerdict::Good => VerdictCode::Good,
        SignatureVerdict::CannotTell => VerdictCode::CannotTell,
        SignatureVerdict::Bad => VerdictCode::Bad,
    }
}

fn signature_json(signature: &SignatureReport) -> SignatureJson {
    SignatureJson {
        field: signature.field.clone(),
        verdict: code(signature.verdict),
        reasons: signature.reasons.iter().map(|reason| reason_json(*reason)).collect(),
        notes: signature.notes.iter().map(|note| note_json(*note)).collect(),
        signer: signature.certificate.as_ref().map(|found| found.holder()),
        certificate: signature.certificate.as_ref().map(|found| HashJson::from(&found.fingerprint())),
        claimed_at: signature.claimed_at.map(Into::into),
    }
}

fn reason_json(reason: Reason) -> ReasonJson {
    let sentence = |language| reason.sentence(seal_language(language)).to_owned();
    let (sentence_sv, sentence_en) = (sentence(Language::Sv), sentence(Language::En));
    ReasonJson { code: reason.code().to_owned(), sentence_sv, sentence_en }
}

fn note_json(note: Note) -> ReasonJson {
    let sentence = |language| note.sentence(seal_language(language)).to_owned();
    let (sentence_sv, sentence_en) = (sentence(Language::Sv), sentence(Language::En));
    ReasonJson { code: note.code().to_owned(), sentence_sv, sentence_en }
}
