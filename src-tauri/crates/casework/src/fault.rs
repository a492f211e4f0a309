// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What can go wrong in a use case. One variant for each thing a person does differently about it; each has a
//! short code for windows and scripts, and a sentence stands in [`crate::say`].

use domain::id::CaseId;
use domain::perform::Refusal;
use std::io;
use std::path::PathBuf;
use store::StoreFault;

/// Why a use case did not do what was asked. Nothing was changed unless the variant says so.
#[derive(Debug, thiserror::Error)]
pub enum WorkFault {
    /// The store refused.
    #[error("the store refused")]
    Store(#[from] StoreFault),
    /// The stored cells do not make a case.
    #[error("the stored case cannot be read")]
    Cells(#[source] store::case::CellsFault),
    /// The case refused the act.
    #[error("the act was refused")]
    Refused(#[from] Refusal),
    /// There is no such case.
    #[error("there is no case {0}")]
    NoCase(String),
    /// More than one case fits.
    #[error("{found} cases fit {asked}")]
    ManyCases {
        /// What was asked for.
        asked: String,
        /// How many fit.
        found: usize,
    },
    /// There is no such person in the store.
    #[error("there is no person {0} in the store")]
    NoPerson(String),
    /// The case has a cell with several values, written on different devices; somebody must choose.
    #[error("the case has {} fields with more than one value", .0.len())]
    Conflict(Vec<String>),
    /// The decision is not settled yet.
    #[error("the decision of case {0} is not settled")]
    NotSettled(CaseId),
    /// The catalogue could not be read.
    #[error("the catalogue cannot be read")]
    Catalogue(#[from] catalog::CatalogFault),
    /// The acts file could not be read.
    #[error("the acts file cannot be read")]
    Acts(#[from] wire::acts_file::ActsFault),
    /// A form could not be read.
    #[error("the form cannot be read")]
    Form(#[from] wire::act::ActFault),
    /// An act in the file could not be carried out; those before it stand.
    #[error("act {line} of {file} could not be carried out")]
    Playing {
        /// Which file.
        file: String,
        /// The line where the act begins.
        line: usize,
        /// Why.
        #[source]
        why: Box<WorkFault>,
    },
    /// The letter could not be made into a document.
    #[error("the letter cannot be made into a document")]
    Document(#[from] document::DocumentFault),
    /// The document that was made is not what the archive and the blind reader need.
    #[error("the finished document fails its own check in {} points", .0.len())]
    Unfit(Vec<String>),
    /// The signature key could not be unlocked.
    #[error("the signature key cannot be unlocked")]
    Unlock(#[from] seal::UnlockFault),
    /// The document could not be prepared for a signature.
    #[error("the document cannot be prepared for a signature")]
    Prepare(#[from] seal::PrepareFault),
    /// The key did not sign.
    #[error("the key did not sign")]
    Sign(#[from] seal::SealFault),
    /// The signed document did not verify; it was thrown away.
    #[error("the signed document did not verify")]
    NotProven(#[from] seal::NotProven),
    /// A training key cannot be made or read.
    #[error("the training key cannot be used")]
    TrainingKey(#[from] seal::TrainingKeyFault),
    /// A real decision cannot be sealed with a key for training.
    #[error("a key for training cannot seal a decision of an office")]
    TrainingKeyInOffice,
    /// Certificates to trust could not be read.
    #[error("the certificates cannot be read")]
    Certificates(#[from] seal::CertificateFault),
    /// A picture cannot be shown.
    #[error("the picture {0} cannot be read")]
    Picture(String),
    /// A file could not be read or written.
    #[error("cannot {doing} {}", path.display())]
    File {
        /// The operation.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

impl WorkFault {
    /// The short code on which a window or a script may branch.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(fault) => store_code(fault),
            Self::Cells(_) => "stored_case_unreadable",
            Self::Refused(Refusal::Incomplete(_)) => "incomplete",
            Self::Refused(_) => "refused",
            Self::NoCase(_) | Self::ManyCases { .. } => "no_such_case",
            Self::NoPerson(_) => "no_such_person",
            Self::Conflict(_) => "conflict",
            Self::NotSettled(_) => "not_settled",
            Self::Catalogue(_) => "catalogue",
            Self::Acts(_) => "acts_file",
            Self::Form(_) => "form",
            Self::Playing { why, .. } => why.code(),
            Self::Document(_) | Self::Unfit(_) | Self::Picture(_) => "document",
            Self::Unlock(_) | Self::TrainingKey(_) => "key",
            Self::Prepare(_) | Self::Sign(_) | Self::NotProven(_) => "seal",
            Self::TrainingKeyInOffice => "training_key_in_office",
            Self::Certificates(_) => "certificates",
            Self::File { .. } => "file",
        }
    }
}

fn store_code(fault: &StoreFault) -> &'static str {
    match fault {
        StoreFault::DiskFull => "disk_full",
        StoreFault::ReadOnly | StoreFault::OpenedForReading => "read_only",
        StoreFault::AnotherWriter => "another_writer",
        StoreFault::WrongPassphrase | StoreFault::BlankPassphrase => "wrong_passphrase",
        StoreFault::WrongRecoveryKey | StoreFault::RecoveryKey(_) => "wrong_recovery_key",
        StoreFault::UnknownHolder | StoreFault::HolderExists | StoreFault::LastHolder => "person",
        StoreFault::NoStore { .. } | StoreFault::AlreadyThere { .. } => "place",
        StoreFault::Newer { .. } | StoreFault::Older { .. } => "other_version",
        StoreFault::KeysMissing
        | StoreFault::KeysDamaged { .. }
        | StoreFault::KeysOfAnother
        | StoreFault::DatabaseEmpty
        | StoreFault::DatabaseTruncated
        | StoreFault::DatabaseDamaged
        | StoreFault::Foreign => "store_damaged",
        StoreFault::FileMissing { .. } | StoreFault::FileDamaged { .. } | StoreFault::UnknownFile { .. } => {
            "evidence_damaged"
        }
        StoreFault::Strength
        | StoreFault::Malformed { .. }
        | StoreFault::Projector(_)
        | StoreFault::Randomness(_)
        | StoreFault::Io { .. }
        | StoreFault::Database { .. } => "store",
    }
}
