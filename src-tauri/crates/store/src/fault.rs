// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What can go wrong with a store, one variant for each thing a caller does differently.
//!
//! Messages name what was being done and to what; they do not repeat their source. SQLite's codes are read
//! here and nowhere else. Invariant: a full disk is always [`StoreFault::DiskFull`], whichever layer saw it.

use crate::id::Digest;
use crate::keys::RecoveryFault;
use crate::random::NoRandomness;
use rusqlite::ffi;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// A store would be made where something already lies.
    #[error("{} is not an empty place for a new store", folder.display())]
    AlreadyThere {
        /// The folder that was asked for.
        folder: PathBuf,
    },
    /// There is no store in the folder.
    #[error("there is no store in {}", folder.display())]
    NoStore {
        /// The folder that was asked for.
        folder: PathBuf,
    },
    /// The store was opened and its folder has gone since, or another lies in its place.
    #[error("the store is no longer in {}", folder.display())]
    Gone {
        /// The folder where it was.
        folder: PathBuf,
    },
    /// The database is there, but the file with its keys is not.
    #[error("the key file of the store is missing")]
    KeysMissing,
    /// The key file cannot be understood, or was changed by somebody without the key.
    #[error("the key file of the store is damaged: {why}")]
    KeysDamaged {
        /// What about it is wrong.
        why: &'static str,
    },
    /// Another process has the store open for writing.
    #[error("the store is open for writing elsewhere")]
    AnotherWriter,
    /// The store cannot be written: a read-only medium, or rights are missing.
    #[error("the store cannot be written where it lies")]
    ReadOnly,
    /// This store was opened with [`crate::Access::Read`].
    #[error("the store was opened for reading only")]
    OpenedForReading,
    /// No room is left on the disk; what was not acknowledged is not saved, everything else is unharmed.
    #[error("the disk that holds the store is full")]
    DiskFull,
    /// The passphrase does not open this person's key.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// Nobody by that key holds a passphrase to the store.
    #[error("this person holds no key to the store")]
    UnknownHolder,
    /// The person already holds a key.
    #[error("this person already holds a key to the store")]
    HolderExists,
    /// The last person with a passphrase cannot be removed.
    #[error("the last person with a passphrase cannot be removed")]
    LastHolder,
    /// The recovery key is well formed but belongs to another store.
    #[error("the recovery key does not open this store")]
    WrongRecoveryKey,
    /// The recovery key was mistyped.
    #[error("the recovery key cannot be read")]
    RecoveryKey(#[source] RecoveryFault),
    /// A passphrase without a visible sign.
    #[error("the passphrase is blank")]
    BlankPassphrase,
    /// A strength outside what is safe for the reader's memory or the owner's secret.
    #[error("the strength of the passphrase derivation is out of bounds")]
    Strength,
    /// The database file has no content.
    #[error("the database file is empty")]
    DatabaseEmpty,
    /// The database file is shorter than it was.
    #[error("the database file is cut short")]
    DatabaseTruncated,
    /// A page of the database does not carry its seal.
    #[error("the database file is damaged")]
    DatabaseDamaged,
    /// The database and the key file do not belong together.
    #[error("the key file does not belong to this database")]
    KeysOfAnother,
    /// The file opens, but it is no store of this application.
    #[error("the database is no store of this application")]
    Foreign,
    /// The store was written by a later edition of the application.
    #[error("the store has format {found}, this edition knows {known}")]
    Newer {
        /// The format found.
        found: u32,
        /// The last format this edition knows.
        known: u32,
    },
    /// The store was written by an earlier edition and is opened for reading only; writing migrates it.
    #[error("the store has format {found} and must be opened for writing once, to reach {known}")]
    Older {
        /// The format found.
        found: u32,
        /// The format this edition reads.
        known: u32,
    },
    /// A file in the evidence folder is gone.
    #[error("the file {sha256} is missing from the store")]
    FileMissing {
        /// SHA-256 of its content.
        sha256: Digest,
    },
    /// A file in the evidence folder is not what was put there.
    #[error("the file {sha256} is damaged")]
    FileDamaged {
        /// SHA-256 of its content.
        sha256: Digest,
    },
    /// The store holds no file with that content.
    #[error("no file {sha256} was put in the store")]
    UnknownFile {
        /// SHA-256 that was asked for.
        sha256: Digest,
    },
    /// The caller handed over something the store does not take.
    #[error("the store does not take {what}")]
    Malformed {
        /// What it was.
        what: &'static str,
    },
    /// The caller's own function for case rows failed while projections were made again.
    #[error("a case row could not be made from its cells")]
    Projector(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// No chance, no secret.
    #[error("cannot make a secret")]
    Randomness(#[from] NoRandomness),
    /// The system refused a file operation.
    #[error("cannot {doing}")]
    Io {
        /// The operation and its object.
        doing: &'static str,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The database refused a statement.
    #[error("cannot {doing}")]
    Database {
        /// The operation and its object.
        doing: &'static str,
        /// What the database said.
        #[source]
        source: SqlError,
    },
}

/// What the database said; opaque, so that nobody else comes to depend on the database's own types.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct SqlError(rusqlite::Error);

impl StoreFault {
    /// Sorts a refusal of the file system by what the caller can do about it.
    pub(crate) fn io(doing: &'static str, source: io::Error) -> Self {
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io { doing, source },
        }
    }

    /// Sorts a refusal of the database by what the caller can do about it.
    pub(crate) fn sql(doing: &'static str, source: rusqlite::Error) -> Self {
        let Some(code) = source.sqlite_error().map(|error| error.extended_code) else {
            return Self::Database { doing, source: SqlError(source) };
        };
        match code {
            // With a limit on file size SQLite sees a failed write; on a full disk it sees "full".
            ffi::SQLITE_FULL | ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE => Self::DiskFull,
            _ => match code & 0xff {
                ffi::SQLITE_READONLY => Self::ReadOnly,
                ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB => Self::DatabaseDamaged,
                _ => Self::Database { doing, source: SqlError(source) },
            },
        }
    }
}

/// Adds what was being done to a result of the file system or the database.
pub(crate) trait During<T> {
    /// Names the operation and its object, as in "cannot …".
    fn during(self, doing: &'static str) -> Result<T, StoreFault>;
}

impl<T> During<T> for io::Result<T> {
    fn during(self, doing: &'static str) -> Result<T, StoreFault> {
        self.map_err(|source| StoreFault::io(doing, source))
    }
}

impl<T> During<T> for rusqlite::Result<T> {
    fn during(self, doing: &'static str) -> Result<T, StoreFault> {
        self.map_err(|source| StoreFault::sql(doing, source))
    }
}
