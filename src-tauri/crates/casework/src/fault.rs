// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What can go wrong in a use case. One variant for each thing a person does differently about it; each has a
//! short code for windows and scripts, and a sentence stands in [`crate::say`].

use crate::archive::PackageFlaw;
use crate::library::Telling;
use crate::reply::ReplyFlaw;
use domain::id::CaseId;
use domain::perform::Refusal;
use domain::state::CaseState;
use domain::text::Line;
use seal::UnlockFault;
use std::io;
use std::path::PathBuf;
use store::{CaseFault, StoreFault};
use wire::window::{BesideCode, FaultCode};

/// Why a passphrase is too easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// It has too few characters.
    Short,
    /// It is one character over and over.
    Repeated,
    /// It is the person's own name.
    Name,
}

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
    /// Secrecy markings, by number, on words that stand nowhere in the decision.
    #[error("the secrecy markings {0:?} match nothing in the decision")]
    MarksMissed(Vec<u32>),
    /// A word in a copy does not fit its field.
    #[error("a word of the copy does not fit")]
    Word(#[from] domain::text::TextFault),
    /// The case has nothing that such a letter could be about.
    #[error("the case has nothing for the letter {}", .0.code())]
    NoLetter(BesideCode),
    /// A letter is about one occasion, and none was named of several.
    #[error("{0} occasions fit the letter")]
    WhichOccasion(usize),
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
    Unlock(#[from] UnlockFault),
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
    /// Nothing is unlocked.
    #[error("the store is locked")]
    Locked,
    /// Too many wrong passphrases in a row.
    #[error("too many wrong passphrases; {seconds} seconds to wait")]
    TooManyTries {
        /// How long to wait.
        seconds: u64,
    },
    /// A new passphrase is too weak.
    #[error("the passphrase is too weak: {0:?}")]
    WeakPassphrase(Weakness),
    /// A folder where a file is wanted.
    #[error("{0} is a folder")]
    Folder(String),
    /// A file with more bytes than are taken.
    #[error("the file {name} is larger than {most} bytes")]
    TooLarge {
        /// Its name.
        name: String,
        /// Most bytes taken.
        most: u64,
    },
    /// A picture with more pixels than a letter can show.
    #[error("the picture {name} claims {width} × {height} pixels")]
    TooManyPixels {
        /// Its name.
        name: String,
        /// Width it claims.
        width: u32,
        /// Height it claims.
        height: u32,
    },
    /// A kind of file that is not taken as a document of a case.
    #[error("files like {0} are not taken")]
    KindNotTaken(String),
    /// A file that is something else than its name says.
    #[error("the file {0} is not what its name says")]
    NotWhatItSays(String),
    /// A picture that a letter cannot show.
    #[error("the picture {0} cannot be shown in a letter")]
    NotAPicture(String),
    /// There is nothing to take back.
    #[error("there is nothing to take back")]
    NothingToUndo,
    /// There is nothing to do again.
    #[error("there is nothing to do again")]
    NothingToRedo,
    /// The office has confirmed nothing yet, so that there is nothing to write.
    #[error("the office has confirmed nothing")]
    NothingConfirmed,
    /// A file that was chosen is no longer at hand.
    #[error("the chosen file is no longer at hand")]
    NoSuchFile,
    /// There is no such draft of a checklist.
    #[error("there is no such draft of a checklist")]
    NoDraft,
    /// A draft of a checklist that something keeps from being issued.
    #[error("{found} remarks hinder the checklist")]
    ListUnfinished {
        /// How many remarks hinder it.
        found: usize,
        /// The first.
        first: Option<Box<catalog::ListNote>>,
        /// The number of the section or question of the first.
        place: String,
    },
    /// A case has nothing to share with itself.
    #[error("a case is not linked to itself")]
    SameCase,
    /// What is practised and what is real have nothing in common.
    #[error("a training case and a case of the office are not linked")]
    PractisedAndReal,
    /// A case without a number cannot be named in another.
    #[error("the case {0} has no number")]
    Unnumbered(String),
    /// Two cases are linked in both or in neither, and the other one takes no link.
    #[error("the case {number} takes no link")]
    NotLinked {
        /// The number of the other case.
        number: Line,
        /// Why.
        #[source]
        why: Refusal,
    },
    /// There is no such proposed text, or not of one's own.
    #[error("there is no such proposal")]
    NoProposal,
    /// The library has no such text of the office in use.
    #[error("the library has no such text of the office")]
    NoText,
    /// A text is approved by another than the one who proposed it.
    #[error("one's own proposal is for another to answer")]
    OwnProposal,
    /// The library has the text already.
    #[error("the library has the text already, as {0}")]
    TextKnown(String),
    /// The text tells of a case, and so does not go into the library.
    #[error("the text tells of a case")]
    Tells(Telling),
    /// A case that goes on is not archived.
    #[error("the case is {} and not closed", .0.code())]
    NotClosed(CaseState),
    /// Something lies where an archive package was to be written.
    #[error("{} is there already", .0.display())]
    PackageThere(PathBuf),
    /// The store does not hold together, so that nothing may be archived from it.
    #[error("the ledger of the store does not hold together")]
    StoreUnsound,
    /// An archive package does not hold.
    #[error("the package does not hold")]
    Package(#[from] PackageFlaw),
    /// A form for the party's account of its measures is none of the case's.
    #[error("the reply form is not taken")]
    Reply(#[from] ReplyFlaw),
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
    pub fn code(&self) -> FaultCode {
        match self {
            Self::Store(fault) => store_code(fault),
            Self::Cells(_) => FaultCode::StoredCaseUnreadable,
            Self::Refused(Refusal::Incomplete(_)) => FaultCode::Incomplete,
            Self::Refused(Refusal::NotToBeSealed(_)) => FaultCode::NotToBeSealed,
            Self::Refused(Refusal::ReasonNeeded { .. }) => FaultCode::ReasonNeeded,
            Self::Refused(_) => FaultCode::Refused,
            Self::NoCase(_) | Self::ManyCases { .. } => FaultCode::NoSuchCase,
            Self::NoPerson(_) => FaultCode::NoSuchPerson,
            Self::Conflict(_) => FaultCode::Conflict,
            Self::NotSettled(_) => FaultCode::NotSettled,
            Self::MarksMissed(_) => FaultCode::MarksMissed,
            Self::Word(_) => FaultCode::Document,
            Self::NoLetter(_) | Self::WhichOccasion(_) => FaultCode::NoLetter,
            Self::Catalogue(_) => FaultCode::Catalogue,
            Self::Acts(_) => FaultCode::ActsFile,
            Self::Form(_) => FaultCode::Form,
            Self::Playing { why, .. } => why.code(),
            Self::Document(document::DocumentFault::Stopped) => FaultCode::Stopped,
            Self::Document(_) | Self::Unfit(_) => FaultCode::Document,
            Self::Unlock(UnlockFault::WrongPassphrase) => FaultCode::KeyPassphrase,
            Self::Unlock(_) | Self::TrainingKey(_) => FaultCode::Key,
            Self::Prepare(_) | Self::Sign(_) | Self::NotProven(_) => FaultCode::Seal,
            Self::TrainingKeyInOffice => FaultCode::TrainingKeyInOffice,
            Self::Certificates(_) => FaultCode::Certificates,
            Self::Locked => FaultCode::Locked,
            Self::TooManyTries { .. } => FaultCode::TooManyTries,
            Self::WeakPassphrase(_) => FaultCode::WeakPassphrase,
            Self::Folder(_) => FaultCode::Folder,
            Self::TooLarge { .. } | Self::TooManyPixels { .. } => FaultCode::TooLarge,
            Self::KindNotTaken(_) | Self::NotWhatItSays(_) | Self::NotAPicture(_) => FaultCode::KindNotTaken,
            Self::NothingToUndo | Self::NothingToRedo => FaultCode::NothingToUndo,
            Self::NoSuchFile | Self::NothingConfirmed | Self::NoDraft | Self::NoProposal | Self::NoText => {
                FaultCode::NoSuchFile
            }
            Self::OwnProposal
            | Self::TextKnown(_)
            | Self::Tells(_)
            | Self::SameCase
            | Self::PractisedAndReal
            | Self::Unnumbered(_)
            | Self::NotLinked { .. } => FaultCode::Refused,
            Self::ListUnfinished { .. } => FaultCode::Catalogue,
            Self::NotClosed(_) => FaultCode::NotClosed,
            Self::PackageThere(_) => FaultCode::PackageThere,
            Self::StoreUnsound => FaultCode::StoreDamaged,
            Self::Package(_) => FaultCode::Package,
            Self::Reply(_) => FaultCode::Reply,
            Self::File { source, .. } if source.kind() == io::ErrorKind::StorageFull => FaultCode::DiskFull,
            Self::File { .. } => FaultCode::File,
        }
    }
}

impl From<CaseFault> for WorkFault {
    fn from(fault: CaseFault) -> Self {
        match fault {
            CaseFault::Store(fault) => fault.into(),
            CaseFault::Conflict(disputed) => Self::Conflict(disputed),
            CaseFault::Cells(fault) => Self::Cells(fault),
        }
    }
}

fn store_code(fault: &StoreFault) -> FaultCode {
    match fault {
        StoreFault::DiskFull => FaultCode::DiskFull,
        StoreFault::ReadOnly | StoreFault::OpenedForReading => FaultCode::ReadOnly,
        StoreFault::AnotherWriter => FaultCode::AnotherWriter,
        StoreFault::WrongPassphrase | StoreFault::BlankPassphrase => FaultCode::WrongPassphrase,
        StoreFault::WrongRecoveryKey | StoreFault::RecoveryKey(_) => FaultCode::WrongRecoveryKey,
        StoreFault::UnknownHolder | StoreFault::HolderExists | StoreFault::LastHolder => FaultCode::Person,
        StoreFault::NoStore { .. } | StoreFault::AlreadyThere { .. } | StoreFault::Gone { .. } => {
            FaultCode::Place
        }
        StoreFault::Newer { .. } | StoreFault::Older { .. } => FaultCode::OtherVersion,
        StoreFault::KeysMissing
        | StoreFault::KeysDamaged { .. }
        | StoreFault::KeysOfAnother
        | StoreFault::DatabaseEmpty
        | StoreFault::DatabaseTruncated
        | StoreFault::DatabaseDamaged
        | StoreFault::Foreign => FaultCode::StoreDamaged,
        StoreFault::FileMissing { .. } | StoreFault::FileDamaged { .. } | StoreFault::UnknownFile { .. } => {
            FaultCode::EvidenceDamaged
        }
        StoreFault::Strength
        | StoreFault::Malformed { .. }
        | StoreFault::Projector(_)
        | StoreFault::Randomness(_)
        | StoreFault::Io { .. }
        | StoreFault::Database { .. } => FaultCode::Store,
    }
}
