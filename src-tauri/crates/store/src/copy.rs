// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A copy of the whole store in another folder, and a copy put back.
//!
//! The database is copied by itself, from one moment, under the same key; keys and evidence are copied as they
//! lie. Refuses to call a copy made before it was read back: each file is compared by SHA-256, the database is
//! opened, and its ledger must end where this one ends. Invariant: what fails leaves no half copy.

use crate::connection;
use crate::fault::{During, StoreFault};
use crate::folder::{Folder, make_private_folder, private_file, sync_folder};
use crate::id::DeviceKey;
use crate::ledger;
use crate::random::{draw, system_random};
use crate::sql;
use crate::store::Store;
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

const DOING: &str = "copy the store";

impl Store {
    /// Copies the store into `to`, which must not exist, and gives the bytes that were written.
    ///
    /// # Errors
    /// [`StoreFault::AlreadyThere`], [`StoreFault::DiskFull`], [`StoreFault::ReadOnly`], or the damage that was
    /// found in what was copied.
    pub fn copy_to(&self, to: &Path) -> Result<u64, StoreFault> {
        self.still_there()?;
        begin(to)?;
        let copy = Folder::at(to);
        let copied = self.copy_database(&copy).and_then(|()| copy_files(&self.folder, &copy));
        let checked = copied.and_then(|bytes| self.check_copy(&copy).map(|()| bytes));
        if checked.is_err() {
            // Half a copy is worse than none; that it could not be removed changes nothing about the fault.
            let _ = fs::remove_dir_all(to);
        }
        checked
    }

    fn copy_database(&self, copy: &Folder) -> Result<(), StoreFault> {
        let name = copy.database();
        let name =
            name.to_str().ok_or(StoreFault::Malformed { what: "a folder whose name is not Unicode" })?;
        self.connection.execute(sql::COPY_INTO, [name]).during(DOING)?;
        let file = private_file().open(copy.database()).during(DOING)?;
        file.sync_all().during(DOING)
    }

    // The copy is opened with this store's own key: no passphrase is needed to know that it opens.
    fn check_copy(&self, copy: &Folder) -> Result<(), StoreFault> {
        let opened = connection::for_reading(copy, &self.data)?;
        if !connection::seals_hold(&opened).during(DOING)? {
            return Err(StoreFault::DatabaseDamaged);
        }
        let (here, there) =
            (ledger::last(&self.connection).during(DOING)?, ledger::last(&opened).during(DOING)?);
        let same = here.head == there.head && connection::identity(&opened)?.0 == self.store;
        drop(opened);
        // What reading left beside the database belongs to this moment and not to the copy.
        for left in ["store.db-wal", "store.db-shm"] {
            let _ = fs::remove_file(copy.path().join(left));
        }
        if same { Ok(()) } else { Err(StoreFault::DatabaseDamaged) }
    }

    /// Puts a copy in the place of a store that is not there: the copy in `from` becomes the store in `to`.
    ///
    /// # Errors
    /// [`StoreFault::NoStore`] or [`StoreFault::KeysMissing`] when `from` is no copy, [`StoreFault::AlreadyThere`]
    /// when something lies in `to`, or a fault of writing; nothing lies in `to` then.
    pub fn restore(from: &Path, to: &Path) -> Result<(), StoreFault> {
        let copy = Folder::of_store(from)?;
        Self::holders_in(from)?;
        if fs::read_dir(to).is_ok_and(|mut inside| inside.next().is_some()) {
            return Err(StoreFault::AlreadyThere { folder: to.to_path_buf() });
        }
        let above = to.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(above).during(DOING)?;
        let name = to.file_name().unwrap_or_default().to_string_lossy();
        let building = Folder::at(&above.join(format!(".restored-{name}")));
        if building.path().exists() {
            fs::remove_dir_all(building.path()).during(DOING)?;
        }
        begin(building.path())?;
        let copied = copy_one(&copy.database(), &building.database())
            .and_then(|_| copy_log(&copy, &building))
            .and_then(|()| copy_files(&copy, &building))
            .and_then(|_| leave_mark(&building))
            .and_then(|()| move_into_place(building.path(), to).during(DOING));
        if copied.is_err() {
            let _ = fs::remove_dir_all(building.path());
        }
        copied?;
        sync_folder(above).during(DOING)
    }
}

/// The device of an open store. One that was put back from a copy gets a device of its own: the other may live on
/// elsewhere, and two that go on as one would each write the same link of the same chain.
pub(crate) fn device_after_restoring(
    connection: &Connection,
    folder: &Folder,
    device: DeviceKey,
) -> Result<DeviceKey, StoreFault> {
    let doing = "give the restored store a device of its own";
    if !folder.restored().exists() {
        return Ok(device);
    }
    let fresh = DeviceKey::new(draw(&mut system_random)?);
    connection.execute(sql::META_SET, params!["device", fresh.bytes().as_slice()]).during(doing)?;
    fs::remove_file(folder.restored()).during(doing)?;
    Ok(fresh)
}

fn leave_mark(folder: &Folder) -> Result<(), StoreFault> {
    private_file().create_new(true).open(folder.restored()).map(|_| ()).during(DOING)
}

fn begin(folder: &Path) -> Result<(), StoreFault> {
    make_private_folder(folder).map_err(|fault| match fault.kind() {
        io::ErrorKind::AlreadyExists => StoreFault::AlreadyThere { folder: folder.to_path_buf() },
        _ => StoreFault::io(DOING, fault),
    })
}

fn move_into_place(from: &Path, to: &Path) -> io::Result<()> {
    if to.exists() {
        fs::remove_dir(to)?;
    }
    fs::rename(from, to)
}

// A copy made by another program may have left the log beside the database; it holds what was done last.
fn copy_log(from: &Folder, to: &Folder) -> Result<(), StoreFault> {
    if from.log().is_file() { copy_one(&from.log(), &to.log()).map(|_| ()) } else { Ok(()) }
}

/// Copies keys and evidence, and gives the bytes of the whole copy.
fn copy_files(from: &Folder, to: &Folder) -> Result<u64, StoreFault> {
    let mut bytes = fs::metadata(to.database()).during(DOING)?.len();
    bytes += copy_one(&from.keys(), &to.keys())?;
    make_private_folder(&to.evidence()).during(DOING)?;
    for entry in fs::read_dir(from.evidence()).during(DOING)? {
        let entry = entry.during(DOING)?;
        if entry.path().is_file() {
            bytes += copy_one(&entry.path(), &to.evidence().join(entry.file_name()))?;
        }
    }
    sync_folder(&to.evidence()).during(DOING)?;
    sync_folder(to.path()).during(DOING)?;
    Ok(bytes)
}

/// Copies a file, makes it durable, and reads both back to compare them.
fn copy_one(from: &Path, to: &Path) -> Result<u64, StoreFault> {
    let mut source = File::open(from).during(DOING)?;
    let mut target = private_file().create_new(true).open(to).during(DOING)?;
    let bytes = io::copy(&mut source, &mut target).during(DOING)?;
    target.flush().and_then(|()| target.sync_all()).during(DOING)?;
    if digest(from).during(DOING)? == digest(to).during(DOING)? {
        Ok(bytes)
    } else {
        Err(StoreFault::Io {
            doing: DOING,
            source: io::Error::other("the copy differs from what was copied"),
        })
    }
}

fn digest(path: &Path) -> io::Result<[u8; 32]> {
    let mut hash = Sha256::new();
    io::copy(&mut File::open(path)?, &mut hash)?;
    Ok(hash.finalize().into())
}
