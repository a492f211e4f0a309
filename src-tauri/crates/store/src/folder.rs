// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The folder of a store, and how a small file is replaced in it without a moment's gap.
//!
//! Refuses a second writer by a lock of the operating system, which goes away with the process that held it.
//! Invariant: a file replaced here is either the old one or the new one, whenever the power fails.

use crate::fault::{During, StoreFault};
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The folder of a store; made absolute on opening, so that a changed working directory does no harm.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Takes the path as it is.
    pub(crate) fn at(path: &Path) -> Self {
        Self(path.to_path_buf())
    }

    /// An existing folder that holds a database.
    pub(crate) fn of_store(path: &Path) -> Result<Self, StoreFault> {
        let none = || StoreFault::NoStore { folder: path.to_path_buf() };
        let folder = Self(path.canonicalize().map_err(|_| none())?);
        if folder.database().is_file() { Ok(folder) } else { Err(none()) }
    }

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// The encrypted database.
    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("store.db")
    }

    /// The write-ahead log beside it; it holds committed pages that the database does not have yet.
    pub(crate) fn log(&self) -> PathBuf {
        self.0.join("store.db-wal")
    }

    /// Which file lies at the database's place; `None` when there is none. Another file has another mark.
    pub(crate) fn mark(&self) -> Option<(u64, u64)> {
        let found = fs::metadata(self.database()).ok()?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            Some((found.dev(), found.ino()))
        }
        #[cfg(not(unix))]
        {
            Some((u64::from(found.is_file()), 0))
        }
    }

    /// Lies in a store that was put back from a copy, until it is opened for writing.
    pub(crate) fn restored(&self) -> PathBuf {
        self.0.join("restored")
    }

    /// The file of wrapped keys.
    pub(crate) fn keys(&self) -> PathBuf {
        self.0.join("keys")
    }

    /// The folder of encrypted files.
    pub(crate) fn evidence(&self) -> PathBuf {
        self.0.join("evidence")
    }

    /// Takes the lock of the one writer; it is held as long as the file is open.
    pub(crate) fn lock(&self) -> Result<File, StoreFault> {
        let file = private_file()
            .create(true)
            .truncate(false)
            .open(self.0.join("lock"))
            .during("open the lock of the store")?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StoreFault::AnotherWriter),
            Err(TryLockError::Error(source)) => Err(StoreFault::io("lock the store", source)),
        }
    }

    /// Replaces the key file.
    pub(crate) fn replace_keys(&self, bytes: &[u8]) -> Result<(), StoreFault> {
        let fresh = self.0.join("keys.new");
        let written = write_new(&fresh, bytes).and_then(|()| fs::rename(&fresh, self.keys()));
        if let Err(source) = written {
            // What is left of the attempt is of no use; that it could not be removed changes nothing.
            let _ = fs::remove_file(&fresh);
            return Err(StoreFault::io("replace the key file", source));
        }
        sync_folder(&self.0).during("replace the key file")
    }
}

/// Options for a file that only its owner may read.
pub(crate) fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a folder that only its owner may enter.
pub(crate) fn make_private_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes the names in a folder durable. Windows has no such call and keeps names with the file.
pub(crate) fn sync_folder(path: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// Writes a file and makes its content durable.
fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = private_file().create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
