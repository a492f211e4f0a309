// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Electronic signatures on PDF bytes: keys (`sources`), sealing (`Prepared` to `SealedPdf` to `SealProof`)
//! and verification of own and foreign files (`verify`). It knows bytes and certificates and nothing about
//! what a document says or decides.
//!
//! Invariants: a `SealKey` exists only after unlocking; a `SealProof` exists only after verification said
//! *good*; sealing never changes a byte of what it seals; no clock is read; no input makes it panic.

#[cfg(test)]
extern crate self as seal;

mod algorithm;
mod appearance;
mod certificate;
mod container;
mod pdf;
mod prepare;
mod sources;
mod tlv;
mod verify;

pub use certificate::{Certificate, CertificateFault, Roots};
pub use pdf::PdfFault;
pub use prepare::{Certifying, NotProven, PrepareFault, Prepared, SealProof, SealedPdf, Signing};
pub use sources::{
    Algorithm, FileKey, KeySource, Passphrase, SealFault, SealKey, TRAINING_WORD, TrainingKey,
    TrainingKeyFault, UnlockFault,
};
pub use verify::{NotReadable, Note, Reason, Report, SignatureReport, Verdict, verify};

/// The languages of sentences for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Swedish.
    Swedish,
    /// English.
    English,
}

impl Language {
    fn pick<T>(self, swedish: T, english: T) -> T {
        match self {
            Language::Swedish => swedish,
            Language::English => english,
        }
    }
}
