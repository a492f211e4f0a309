// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A store: made once, opened by a passphrase or the recovery key, closed by dropping it.
//!
//! Refuses to open anything that is not whole and its own, and to be written by two. Invariant: what an open
//! store holds was authenticated under its data key.

use crate::fault::{During, StoreFault};
use crate::folder::{Folder, make_private_folder, private_file, sync_folder};
use crate::id::{DeviceKey, PersonKey, StoreKey};
use crate::keys::{DataKey, Holder, KdfStrength, KeyFile, Passphrase, RecoveryKey};
use crate::random::{Random, draw};
use crate::reading::Lists;
use crate::{connection, copy, migrate, sql};
use rusqlite::{Connection, params};
use std::cell::RefCell;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// What a new store is made of.
#[derive(Debug)]
pub struct NewStore {
    /// The first person, who holds a passphrase from the start.
    pub first: Holder,
    /// That person's passphrase.
    pub phrase: Passphrase,
    /// How slowly it becomes a key.
    pub strength: KdfStrength,
    /// This device; never one that another store, or a restored copy of this one, goes on using.
    pub device: DeviceKey,
    /// Milliseconds since 1970 in UTC.
    pub at_ms: i64,
}

/// What opens a store.
#[derive(Debug)]
pub enum Unlock {
    /// A person with a passphrase.
    Passphrase {
        /// The person.
        person: PersonKey,
        /// What was typed.
        phrase: Passphrase,
    },
    /// The recovery key.
    Recovery(RecoveryKey),
}

/// By what a store was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnlockedBy {
    /// A person with an own passphrase.
    Person(PersonKey),
    /// The recovery key; whoever held it may set new passphrases.
    Recovery,
}

/// What a store is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reading and writing; one at a time.
    Write,
    /// Reading; as many as like, also beside the writer.
    Read,
}

/// An open store.
#[derive(Debug)]
pub struct Store {
    // Dropped before the lock, so that the last page is on disk when another writer comes in.
    pub(crate) connection: Connection,
    pub(crate) lists: RefCell<Lists>,
    pub(crate) folder: Folder,
    pub(crate) data: DataKey,
    pub(crate) store: StoreKey,
    pub(crate) device: DeviceKey,
    keys: KeyFile,
    unlocked_by: UnlockedBy,
    access: Access,
    migrated_from: Option<u32>,
    mark: Option<(u64, u64)>,
    _lock: Option<File>,
}

impl Store {
    /// Makes a store in `folder`, which must not exist or be empty, and opens it for writing.
    ///
    /// The store is built beside its place and moved there whole, so an interruption leaves no half store.
    /// The recovery key is given this once.
    ///
    /// # Errors
    /// [`StoreFault::AlreadyThere`] when something lies there; [`StoreFault::DiskFull`],
    /// [`StoreFault::ReadOnly`] and [`StoreFault::Randomness`] as they come.
    pub fn create(
        folder: &Path,
        new: NewStore,
        random: &mut Random<'_>,
    ) -> Result<(Self, RecoveryKey), StoreFault> {
        let doing = "make the folder of the store";
        refuse_occupied(folder)?;
        let above = match folder.parent() {
            Some(above) if !above.as_os_str().is_empty() => above.to_path_buf(),
            _ => PathBuf::from("."),
        };
        fs::create_dir_all(&above).during(doing)?;
        let store = StoreKey::new(draw(random)?);
        let building = Folder::at(&above.join(format!(".store-{store}")));
        make_private_folder(building.path()).during(doing)?;
        let person = new.first.person;
        let phrase = new.phrase.clone();
        let built = build(&building, store, new, random).and_then(|key| {
            move_into_place(building.path(), folder).during("move the new store into its place")?;
            sync_folder(&above).during(doing)?;
            Ok(key)
        });
        if built.is_err() {
            // Half a store is of no use; that it could not be removed changes nothing about the fault.
            let _ = fs::remove_dir_all(building.path());
        }
        let key = built?;
        let unlock = Unlock::Passphrase { person, phrase };
        Ok((Self::open(folder, &unlock, Access::Write)?, key))
    }

    /// Opens the store in `folder`. Opened for writing, an older store is copied and migrated.
    ///
    /// # Errors
    /// One variant of [`StoreFault`] for each way this can fail; nothing was changed then.
    pub fn open(folder: &Path, unlock: &Unlock, access: Access) -> Result<Self, StoreFault> {
        let folder = Folder::of_store(folder)?;
        let lock = match access {
            Access::Write => Some(folder.lock()?),
            Access::Read => None,
        };
        let keys = read_keys(&folder)?;
        let (data, unlocked_by) = match unlock {
            Unlock::Passphrase { person, phrase } => {
                (keys.unlock(*person, phrase)?, UnlockedBy::Person(*person))
            }
            Unlock::Recovery(key) => (keys.recover(key)?, UnlockedBy::Recovery),
        };
        let mut connection = match access {
            Access::Write => connection::for_writing(&folder, &data)?,
            Access::Read => connection::for_reading(&folder, &data)?,
        };
        let migrated_from = reach_latest(&mut connection, &folder, access)?;
        let (store, device) = connection::identity(&connection)?;
        if store != keys.store() {
            return Err(StoreFault::KeysOfAnother);
        }
        let device = match access {
            Access::Write => copy::device_after_restoring(&connection, &folder, device)?,
            Access::Read => device,
        };
        let mark = folder.mark();
        Ok(Self {
            connection,
            lists: RefCell::default(),
            folder,
            data,
            store,
            device,
            keys,
            unlocked_by,
            access,
            migrated_from,
            mark,
            _lock: lock,
        })
    }

    /// Who holds a passphrase to the store in `folder`; readable without one, for the screen where one unlocks.
    /// Names are authenticated only once the store is open.
    ///
    /// # Errors
    /// [`StoreFault::NoStore`], [`StoreFault::KeysMissing`], [`StoreFault::KeysDamaged`].
    pub fn holders_in(folder: &Path) -> Result<Vec<Holder>, StoreFault> {
        Ok(read_keys(&Folder::of_store(folder)?)?.holders())
    }

    /// Who holds a passphrase to this store.
    #[must_use]
    pub fn holders(&self) -> Vec<Holder> {
        self.keys.holders()
    }

    /// Which store this is.
    #[must_use]
    pub fn key(&self) -> StoreKey {
        self.store
    }

    /// The device whose operations this store adds.
    #[must_use]
    pub fn device(&self) -> DeviceKey {
        self.device
    }

    /// By what it was opened.
    #[must_use]
    pub fn unlocked_by(&self) -> UnlockedBy {
        self.unlocked_by
    }

    /// The folder it lies in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The format it had before this opening migrated it; the caller records that in the ledger.
    #[must_use]
    pub fn migrated_from(&self) -> Option<u32> {
        self.migrated_from
    }

    /// Whether the passphrase is this person's, without opening anything: to switch person or to approve.
    ///
    /// # Errors
    /// [`StoreFault::WrongPassphrase`] or [`StoreFault::UnknownHolder`].
    pub fn confirm(&self, person: PersonKey, phrase: &Passphrase) -> Result<(), StoreFault> {
        self.keys.unlock(person, phrase).map(|_| ())
    }

    /// Goes on as another person, whose passphrase is given.
    ///
    /// # Errors
    /// [`StoreFault::WrongPassphrase`] or [`StoreFault::UnknownHolder`]; the former person stays.
    pub fn switch_person(&mut self, person: PersonKey, phrase: &Passphrase) -> Result<(), StoreFault> {
        self.confirm(person, phrase)?;
        self.unlocked_by = UnlockedBy::Person(person);
        Ok(())
    }

    /// Gives one more person a passphrase.
    ///
    /// # Errors
    /// [`StoreFault::HolderExists`], or a fault of writing; then nothing changed.
    pub fn add_holder(
        &mut self,
        holder: Holder,
        phrase: &Passphrase,
        strength: KdfStrength,
        random: &mut Random<'_>,
    ) -> Result<(), StoreFault> {
        let next = self.keys.with_holder(&self.data, holder, phrase, strength, random)?;
        self.replace_keys(next)
    }

    /// Takes a person's passphrase away. An old copy of the key file still opens with it: where the passphrase
    /// is known to others, that calls for a new store.
    ///
    /// # Errors
    /// [`StoreFault::UnknownHolder`], [`StoreFault::LastHolder`], or a fault of writing.
    pub fn remove_holder(&mut self, person: PersonKey) -> Result<(), StoreFault> {
        let next = self.keys.without_holder(&self.data, person)?;
        self.replace_keys(next)
    }

    /// Changes a person's passphrase, which takes the old one.
    ///
    /// # Errors
    /// [`StoreFault::WrongPassphrase`], [`StoreFault::UnknownHolder`], or a fault of writing.
    pub fn change_passphrase(
        &mut self,
        person: PersonKey,
        old: &Passphrase,
        new: &Passphrase,
        strength: KdfStrength,
        random: &mut Random<'_>,
    ) -> Result<(), StoreFault> {
        self.confirm(person, old)?;
        let next = self.keys.with_passphrase(&self.data, person, new, strength, random)?;
        self.replace_keys(next)
    }

    /// Sets a forgotten passphrase anew; only in a store opened by its recovery key.
    ///
    /// # Errors
    /// [`StoreFault::WrongRecoveryKey`] when it was opened otherwise; [`StoreFault::UnknownHolder`].
    pub fn reset_passphrase(
        &mut self,
        person: PersonKey,
        new: &Passphrase,
        strength: KdfStrength,
        random: &mut Random<'_>,
    ) -> Result<(), StoreFault> {
        match self.unlocked_by {
            UnlockedBy::Recovery => {}
            UnlockedBy::Person(_) => return Err(StoreFault::WrongRecoveryKey),
        }
        let next = self.keys.with_passphrase(&self.data, person, new, strength, random)?;
        self.replace_keys(next)
    }

    /// Makes a new recovery key; the old one no longer opens the store.
    ///
    /// # Errors
    /// A fault of writing; then the old one still holds.
    pub fn replace_recovery_key(&mut self, random: &mut Random<'_>) -> Result<RecoveryKey, StoreFault> {
        let (next, key) = self.keys.with_recovery(&self.data, random)?;
        self.replace_keys(next)?;
        Ok(key)
    }

    /// Whether a recovery key is this store's, without opening anything: for the person who types it back.
    ///
    /// # Errors
    /// [`StoreFault::WrongRecoveryKey`] when it is another's.
    pub fn confirm_recovery(&self, key: &RecoveryKey) -> Result<(), StoreFault> {
        self.keys.recover(key).map(|_| ())
    }

    /// Reads every page of the database afresh and checks its seal. Takes seconds on a large store.
    ///
    /// # Errors
    /// [`StoreFault::DatabaseDamaged`] when a page is not what was written.
    pub fn check_pages(&self) -> Result<(), StoreFault> {
        let doing = "check the pages of the database";
        // A connection that has met a damaged page answers nothing more; so this one is made anew.
        let fresh = connection::for_reading(&self.folder, &self.data)?;
        if !connection::seals_hold(&fresh).during(doing)? {
            return Err(StoreFault::DatabaseDamaged);
        }
        let verdict: String = fresh.query_row(sql::QUICK_CHECK, [], |row| row.get(0)).during(doing)?;
        if verdict == "ok" { Ok(()) } else { Err(StoreFault::DatabaseDamaged) }
    }

    /// Refuses to write through a store opened for reading.
    pub(crate) fn must_write(&self) -> Result<(), StoreFault> {
        match self.access {
            Access::Write => self.still_there(),
            Access::Read => Err(StoreFault::OpenedForReading),
        }
    }

    /// Refuses to go on when the folder has gone under the open store: the system lets an open file be written
    /// that nobody can find again.
    pub(crate) fn still_there(&self) -> Result<(), StoreFault> {
        if self.folder.mark() == self.mark {
            Ok(())
        } else {
            Err(StoreFault::Gone { folder: self.folder.path().to_path_buf() })
        }
    }

    fn replace_keys(&mut self, next: KeyFile) -> Result<(), StoreFault> {
        self.must_write()?;
        self.folder.replace_keys(&next.bytes())?;
        self.keys = next;
        Ok(())
    }
}

/// Refuses a place where something lies.
fn refuse_occupied(folder: &Path) -> Result<(), StoreFault> {
    let occupied = match fs::read_dir(folder) {
        Ok(mut inside) => inside.next().is_some(),
        Err(fault) => fault.kind() != std::io::ErrorKind::NotFound,
    };
    if occupied { Err(StoreFault::AlreadyThere { folder: folder.to_path_buf() }) } else { Ok(()) }
}

/// Fills the folder of a new store.
fn build(
    folder: &Folder,
    store: StoreKey,
    new: NewStore,
    random: &mut Random<'_>,
) -> Result<RecoveryKey, StoreFault> {
    let doing = "fill the folder of the store";
    let data = DataKey::draw(random)?;
    let (keys, recovery) = KeyFile::create(store, &data, new.first, &new.phrase, new.strength, random)?;
    make_private_folder(&folder.evidence()).during(doing)?;
    private_file().create_new(true).open(folder.database()).during(doing)?;
    let connection = connection::for_creating(folder, &data)?;
    let put = |key: &str, value: &[u8]| {
        connection.execute(sql::META_PUT, params![key, value]).map(|_| ()).during("name the new store")
    };
    put("store", &store.bytes())?;
    put("device", &new.device.bytes())?;
    put("created_at", &new.at_ms.to_be_bytes())?;
    connection.close().map_err(|(_, source)| StoreFault::sql("close the new store", source))?;
    folder.replace_keys(&keys.bytes())?;
    Ok(recovery)
}

/// Moves the finished folder to its place, over an empty folder if there is one.
fn move_into_place(from: &Path, to: &Path) -> std::io::Result<()> {
    if to.exists() {
        fs::remove_dir(to)?;
    }
    fs::rename(from, to)
}

fn read_keys(folder: &Folder) -> Result<KeyFile, StoreFault> {
    match fs::read(folder.keys()) {
        Ok(bytes) => KeyFile::parse(&bytes),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Err(StoreFault::KeysMissing),
        Err(fault) => Err(StoreFault::io("read the key file", fault)),
    }
}

/// Migrates an older store, after leaving a copy; gives the format it had.
fn reach_latest(
    connection: &mut Connection,
    folder: &Folder,
    access: Access,
) -> Result<Option<u32>, StoreFault> {
    let (found, known) = (migrate::version(connection)?, migrate::latest());
    if found == known {
        return Ok(None);
    }
    if found > known {
        return Err(StoreFault::Newer { found, known });
    }
    // Version 0 is no format: it is some other database that happens to open.
    if found == 0 {
        return Err(StoreFault::Foreign);
    }
    match access {
        Access::Read => Err(StoreFault::Older { found, known }),
        Access::Write => {
            migrate::copy_before(connection, folder)?;
            migrate::to_latest(connection)?;
            Ok(Some(found))
        }
    }
}
