// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files in evidence: encrypted, each content once, written whole before anything in the database names it.
//!
//! A file is a header (`TLEV`, version 1, 19 random bytes) and chunks of 256 KiB, each sealed by
//! XChaCha20-Poly1305 in the STREAM construction, whose last chunk is marked so that a cut shows. The name is a
//! keyed digest of the content's SHA-256, so it gives no known picture away. Memory stays flat. Invariant: an
//! entry never names a file that is not there; a crash leaves at worst a file that no entry names.

use crate::fault::{During, StoreFault};
use crate::folder::{private_file, sync_folder};
use crate::id::{Digest, StoreKey};
use crate::random::{Random, draw};
use crate::sql;
use crate::store::Store;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::KeyInit;
use chacha20poly1305::aead::stream::{DecryptorBE32, EncryptorBE32};
use rusqlite::OptionalExtension;
use sha2::{Digest as _, Sha256};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const CHUNK: usize = 256 * 1024;
const TAG: usize = 16;
const MAGIC: [u8; 5] = *b"TLEV\x01";
const PREFIX: usize = 19;
const DOING: &str = "put a file in the store";

/// A content that lies in the evidence folder and waits for the act that names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    store: StoreKey,
    sha256: Digest,
    size: u64,
}

impl Staged {
    /// SHA-256 of the content.
    #[must_use]
    pub fn sha256(&self) -> Digest {
        self.sha256
    }

    /// Bytes of content.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }
}

/// A stored file, found by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredFile {
    /// SHA-256 of the content.
    pub sha256: Digest,
    /// Bytes of content.
    pub size: u64,
}

/// Names files by their content, under a key.
pub(crate) struct FileNames(Zeroizing<[u8; 32]>);

impl FileNames {
    /// The name of a content.
    pub(crate) fn of(&self, sha256: Digest) -> String {
        blake3::keyed_hash(&self.0, &sha256.bytes()).to_hex().to_string()
    }
}

impl Store {
    /// Encrypts a content into the evidence folder, durably. An act then names it; until one does, it is
    /// nobody's and [`Store::sweep_files`] removes it. A content already there is written anew, which mends it
    /// if it was damaged.
    ///
    /// # Errors
    /// [`StoreFault::Io`] when the content cannot be read, [`StoreFault::DiskFull`], [`StoreFault::ReadOnly`],
    /// [`StoreFault::OpenedForReading`].
    pub fn stage_file(&self, content: &mut dyn Read, random: &mut Random<'_>) -> Result<Staged, StoreFault> {
        self.must_write()?;
        let folder = self.folder.evidence();
        let label = u64::from_be_bytes(draw(random)?);
        let unfinished = folder.join(format!("{label:016x}.part"));
        let staged = self.write_whole(content, &unfinished, &folder, draw(random)?);
        if staged.is_err() {
            // A full disk needs the room back; that it could not be freed changes nothing about the fault.
            let _ = fs::remove_file(&unfinished);
        }
        staged
    }

    /// Copies a file's content out, checking every chunk on the way and the whole at the end. What was written
    /// to `to` is worth nothing when this fails.
    ///
    /// # Errors
    /// [`StoreFault::UnknownFile`], [`StoreFault::FileMissing`], [`StoreFault::FileDamaged`], or a fault of
    /// writing.
    pub fn copy_file(&self, sha256: Digest, to: &mut dyn Write) -> Result<StoredFile, StoreFault> {
        let doing = "read a file of the store";
        let known = self
            .connection
            .prepare_cached(sql::FILE_ONE)
            .and_then(|mut found| found.query_row([sha256], |row| row.get::<_, String>(0)).optional())
            .during(doing)?;
        let name = known.ok_or(StoreFault::UnknownFile { sha256 })?;
        let mut file = match File::open(self.folder.evidence().join(name)) {
            Ok(file) => file,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
                return Err(StoreFault::FileMissing { sha256 });
            }
            Err(fault) => return Err(StoreFault::io(doing, fault)),
        };
        open_chunks(&self.data.evidence(), sha256, &mut file, to)
    }

    /// A file's content, whole and checked.
    ///
    /// # Errors
    /// As for [`Store::copy_file`].
    pub fn read_file(&self, sha256: Digest) -> Result<Vec<u8>, StoreFault> {
        let mut content = Vec::new();
        self.copy_file(sha256, &mut content)?;
        Ok(content)
    }

    /// Removes files that no entry names, as a crash or a dropped act leaves them; gives their number. What
    /// has been staged and waits for its act is removed too.
    ///
    /// # Errors
    /// [`StoreFault::OpenedForReading`], or a fault of reading or removing.
    pub fn sweep_files(&mut self) -> Result<usize, StoreFault> {
        let doing = "remove files that nothing names";
        self.must_write()?;
        let mut statement = self.connection.prepare_cached(sql::FILE_NAMES).during(doing)?;
        let names = statement.query_map([], |row| row.get::<_, String>(0));
        let named: HashSet<String> = names.and_then(Iterator::collect).during(doing)?;
        let mut removed = 0;
        for entry in fs::read_dir(self.folder.evidence()).during(doing)? {
            let entry = entry.during(doing)?;
            if !entry.file_name().to_str().is_some_and(|name| named.contains(name)) {
                fs::remove_file(entry.path()).during(doing)?;
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// What names files in this store.
    pub(crate) fn file_names(&self) -> FileNames {
        FileNames(self.data.evidence_names())
    }

    /// Refuses a content that was put in another store or has gone since.
    pub(crate) fn check_staged(&self, staged: &Staged) -> Result<(), StoreFault> {
        if staged.store != self.store {
            return Err(StoreFault::Malformed { what: "a file put in another store" });
        }
        let there = self.file_place(staged.sha256).is_file();
        if there { Ok(()) } else { Err(StoreFault::FileMissing { sha256: staged.sha256 }) }
    }

    fn file_place(&self, sha256: Digest) -> PathBuf {
        self.folder.evidence().join(self.file_names().of(sha256))
    }

    fn write_whole(
        &self,
        content: &mut dyn Read,
        unfinished: &Path,
        folder: &Path,
        prefix: [u8; PREFIX],
    ) -> Result<Staged, StoreFault> {
        let file = private_file().create_new(true).open(unfinished).during(DOING)?;
        let mut out = BufWriter::with_capacity(CHUNK, file);
        let (sha256, size) = seal_chunks(&self.data.evidence(), prefix, content, &mut out)?;
        let file = out.into_inner().map_err(|fault| StoreFault::io(DOING, fault.into_error()))?;
        file.sync_all().during(DOING)?;
        fs::rename(unfinished, self.file_place(sha256)).during(DOING)?;
        sync_folder(folder).during(DOING)?;
        Ok(Staged { store: self.store, sha256, size })
    }
}

/// Encrypts a content, chunk by chunk; gives its digest and its length.
fn seal_chunks(
    key: &[u8; 32],
    prefix: [u8; PREFIX],
    content: &mut dyn Read,
    out: &mut dyn Write,
) -> Result<(Digest, u64), StoreFault> {
    let reading = "read the file to be put in the store";
    let mut sealer = EncryptorBE32::from_aead(XChaCha20Poly1305::new(key.into()), &prefix.into());
    out.write_all(&MAGIC).and_then(|()| out.write_all(&prefix)).during(DOING)?;
    let (mut digest, mut size) = (Sha256::new(), 0);
    let mut chunk = read_chunk(content, CHUNK).during(reading)?;
    loop {
        digest.update(&chunk);
        size += chunk.len() as u64;
        // Only the chunk after tells whether this one is the last.
        let after = read_chunk(content, CHUNK).during(reading)?;
        if after.is_empty() {
            break;
        }
        sealer.encrypt_next_in_place(&MAGIC, &mut chunk).map_err(|_| too_large())?;
        out.write_all(&chunk).during(DOING)?;
        chunk = after;
    }
    sealer.encrypt_last_in_place(&MAGIC, &mut chunk).map_err(|_| too_large())?;
    out.write_all(&chunk).during(DOING)?;
    Ok((Digest::new(digest.finalize().into()), size))
}

fn too_large() -> StoreFault {
    StoreFault::Malformed { what: "a file of more than four thousand million chunks" }
}

/// Decrypts a file, chunk by chunk, and holds the whole against its digest.
fn open_chunks(
    key: &[u8; 32],
    sha256: Digest,
    file: &mut dyn Read,
    to: &mut dyn Write,
) -> Result<StoredFile, StoreFault> {
    let (reading, writing) = ("read a file of the store", "write out a file of the store");
    let damaged = || StoreFault::FileDamaged { sha256 };
    let header = read_chunk(file, MAGIC.len() + PREFIX).during(reading)?;
    let prefix = header.strip_prefix(&MAGIC).and_then(|prefix| <[u8; PREFIX]>::try_from(prefix).ok());
    let prefix = prefix.ok_or_else(damaged)?;
    let mut opener = DecryptorBE32::from_aead(XChaCha20Poly1305::new(key.into()), &prefix.into());
    let (mut digest, mut size) = (Sha256::new(), 0);
    let mut pass_on = |plain: &[u8]| {
        digest.update(plain);
        size += plain.len() as u64;
        to.write_all(plain).during(writing)
    };
    let mut chunk = read_chunk(file, CHUNK + TAG).during(reading)?;
    loop {
        let after = read_chunk(file, CHUNK + TAG).during(reading)?;
        if after.is_empty() {
            break;
        }
        opener.decrypt_next_in_place(&MAGIC, &mut chunk).map_err(|_| damaged())?;
        pass_on(&chunk)?;
        chunk = after;
    }
    opener.decrypt_last_in_place(&MAGIC, &mut chunk).map_err(|_| damaged())?;
    pass_on(&chunk)?;
    let whole = Digest::new(digest.finalize().into());
    if whole == sha256 { Ok(StoredFile { sha256, size }) } else { Err(damaged()) }
}

/// Reads until `most` bytes are there or the source is at its end.
fn read_chunk(from: &mut dyn Read, most: usize) -> io::Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(most + TAG);
    from.take(most as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}
