// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Opens the encrypted database, and refuses one that is not the store's own, whole and of a known format.
//!
//! A file is never created by opening it: SQLite takes an empty file for a valid empty database. Invariant: a
//! connection that leaves this module is keyed, set up and has read the schema once.

use crate::fault::{During, StoreFault};
use crate::folder::Folder;
use crate::id::{DeviceKey, StoreKey};
use crate::keys::DataKey;
use crate::{migrate, sql};
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension};
use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use zeroize::Zeroizing;

/// The smallest file SQLCipher can have written: one page.
const PAGE: u64 = 2048;

/// Opens for writing; the caller holds the lock.
pub(crate) fn for_writing(folder: &Folder, key: &DataKey) -> Result<Connection, StoreFault> {
    look(folder)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = keyed(&folder.database(), flags, key)?;
    match connection.execute_batch(sql::WRITING) {
        Ok(()) => Ok(connection),
        Err(source) => Err(first_read(&connection, folder, key, source)),
    }
}

/// Opens for reading, beside a writer or on a medium that cannot be written.
pub(crate) fn for_reading(folder: &Folder, key: &DataKey) -> Result<Connection, StoreFault> {
    look(folder)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = |path: &Path, flags| {
        let connection = keyed(path, flags, key)?;
        let read = connection
            .execute_batch(sql::READING)
            .and_then(|()| connection.query_row(sql::TABLES, [], |row| row.get::<_, i64>(0)));
        match read {
            Ok(_) => Ok(connection),
            Err(source) => Err(first_read(&connection, folder, key, source)),
        }
    };
    match open(&folder.database(), flags) {
        // Readers share memory in a file beside the database; where that cannot be made and no log is
        // waiting, nobody can be writing either, and the file can be read as one that never changes.
        Err(StoreFault::ReadOnly | StoreFault::Database { .. }) if !has_log(folder) => {
            let name = unchanging(&folder.database());
            open(Path::new(&name), flags | OpenFlags::SQLITE_OPEN_URI)
        }
        opened => opened,
    }
}

/// Makes the first tables in a database file that exists and is empty.
pub(crate) fn for_creating(folder: &Folder, key: &DataKey) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = keyed(&folder.database(), flags, key)?;
    connection.execute_batch(sql::WRITING).during("set up the database")?;
    migrate::to_latest(&mut connection)?;
    Ok(connection)
}

/// Reads who the database is: its application, its store and its device.
pub(crate) fn identity(connection: &Connection) -> Result<(StoreKey, DeviceKey), StoreFault> {
    let doing = "read what store this is";
    let application: i32 = connection.query_row(sql::APPLICATION, [], |row| row.get(0)).during(doing)?;
    if application != migrate::APPLICATION {
        return Err(StoreFault::Foreign);
    }
    let meta = |key: &str| {
        connection.query_row(sql::META_ONE, [key], |row| row.get::<_, [u8; 16]>(0)).optional().during(doing)
    };
    match (meta("store")?, meta("device")?) {
        (Some(store), Some(device)) => Ok((StoreKey::new(store), DeviceKey::new(device))),
        _ => Err(StoreFault::Foreign),
    }
}

/// Holds the database file against what any store must be, before SQLite sees it. The file is not opened for
/// that: closing it would let go of the locks that this process holds on it by other connections.
fn look(folder: &Folder) -> Result<(), StoreFault> {
    let length = std::fs::metadata(folder.database()).during("look at the database file")?.len();
    if length == 0 {
        return Err(StoreFault::DatabaseEmpty);
    }
    // With a log waiting, the last checkpoint may have been cut off; SQLite mends that from the log.
    if !has_log(folder) && (length < PAGE || length % PAGE != 0) {
        return Err(StoreFault::DatabaseTruncated);
    }
    Ok(())
}

fn has_log(folder: &Folder) -> bool {
    std::fs::metadata(folder.log()).is_ok_and(|log| log.len() > 0)
}

/// How pages are sealed: HMAC-SHA256, which processors compute in hardware, instead of SQLCipher's HMAC-SHA512, and
/// pages of 2 KiB, since an act changes a few rows of six pages and waits for each seal. Set as defaults, so that a
/// copy made by the database itself is sealed alike. Never changed once a store exists.
const SEALING: &str =
    "PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256; PRAGMA cipher_default_page_size = 2048; ";

/// Sets the database library up, once, while whoever else is about to open waits. SQLite says that it is ready
/// before SQLCipher's own part has run: a second thread that opens in between is refused its key.
fn set_up() -> Result<(), StoreFault> {
    static READY: Mutex<bool> = Mutex::new(false);
    // A thread that panicked in here left the flag as it was, so the set-up is tried again.
    let mut ready = READY.lock().unwrap_or_else(PoisonError::into_inner);
    if !*ready {
        drop(Connection::open_in_memory().during("set up the database library")?);
        *ready = true;
    }
    Ok(())
}

/// Opens and keys a connection.
fn keyed(path: &Path, flags: OpenFlags, key: &DataKey) -> Result<Connection, StoreFault> {
    let doing = "open the database";
    set_up()?;
    let connection = Connection::open_with_flags(path, flags).during(doing)?;
    connection.busy_timeout(Duration::from_secs(5)).during(doing)?;
    connection.set_prepared_statement_cache_capacity(64);
    let mut setting = Zeroizing::new(String::with_capacity(320));
    // Without this SQLCipher writes to the process's own standard error.
    setting.push_str(SEALING);
    setting.push_str("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'");
    for byte in key.database().iter().chain(&key.database_salt()) {
        // Writing to a string cannot fail.
        let _ = write!(setting, "{byte:02x}");
    }
    setting.push_str("'\"");
    connection.execute_batch(&setting).during(doing)?;
    Ok(connection)
}

/// Sorts a failed first read. SQLite says "not a database" of a damaged first page and of one sealed by other
/// keys: the salt before it tells whose it is. It says "corrupt" both when pages are missing and when one that
/// it needs is damaged: the seals of the pages tell which.
fn first_read(
    connection: &Connection,
    folder: &Folder,
    key: &DataKey,
    source: rusqlite::Error,
) -> StoreFault {
    let code = source.sqlite_error_code();
    let fault = StoreFault::sql("read the database", source);
    match code {
        Some(ErrorCode::NotADatabase) if salt(folder).is_ok_and(|salt| salt != key.database_salt()) => {
            StoreFault::KeysOfAnother
        }
        Some(ErrorCode::DatabaseCorrupt) if seals_hold(connection).is_ok_and(|hold| hold) => {
            StoreFault::DatabaseTruncated
        }
        _ => fault,
    }
}

/// The salt at the head of the database file.
fn salt(folder: &Folder) -> std::io::Result<[u8; 16]> {
    let mut salt = [0; 16];
    File::open(folder.database())?.read_exact(&mut salt)?;
    Ok(salt)
}

/// Whether every page in the file carries its seal.
pub(crate) fn seals_hold(connection: &Connection) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare(sql::CHECK_PAGES)?;
    let mut complaints = statement.query([])?;
    Ok(complaints.next()?.is_none())
}

/// The name of a file that SQLite may take to be unchanging, with every unusual byte escaped.
fn unchanging(path: &Path) -> String {
    let mut name = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                name.push(char::from(*byte))
            }
            other => {
                // Writing to a string cannot fail.
                let _ = write!(name, "%{other:02X}");
            }
        }
    }
    name.push_str("?immutable=1");
    name
}
