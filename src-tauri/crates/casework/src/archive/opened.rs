// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A package opened for reading, a folder or a zip file, perhaps a stranger's. Nothing is unpacked onto the disk.
//! Refuses paths that lead out, links, names that come twice, more files than anybody has, and a zip file that claims
//! more than it can hold. Invariant: what is read of a file is as long as it claims to be.

use super::flaw::PackageFlaw;
use super::path::fits;
use super::sink::file_fault;
use crate::fault::WorkFault;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use store::Digest;
use zip::ZipArchive;

/// Most files of a package; the largest case that was measured has some thousand.
const MOST_FILES: usize = 100_000;
/// Deepest folder below the root; ours is three deep.
const DEEPEST: usize = 16;
/// Most bytes of a file that has to be read whole: lists, METS, the case and its ledger.
const MOST_WHOLE: u64 = 256 * 1024 * 1024;
/// What a zip file may unpack to: so many times its size, and this much beside. Text packs ten to one.
const MOST_TIMES: u64 = 100;
const BESIDE: u64 = 64 * 1024 * 1024;
/// Bytes that may follow the data of a file in a zip file and belong to no file: the longest data descriptor.
const DESCRIPTOR: u64 = 24;

/// An opened package.
#[derive(Debug)]
pub(super) struct Opened {
    root: String,
    files: BTreeMap<String, Spot>,
    place: Place,
}

/// A file of it: its size, and where it is in a zip file.
#[derive(Debug, Clone, Copy)]
struct Spot {
    size: u64,
    nth: usize,
}

#[derive(Debug)]
enum Place {
    Folder(PathBuf),
    Zip(PathBuf, Box<ZipArchive<File>>),
}

impl Opened {
    /// Opens the package and looks at the names, kinds and sizes of its files.
    pub(super) fn at(path: &Path) -> Result<Self, WorkFault> {
        let kind = fs::metadata(path).map_err(|source| file_fault("read", path, source))?;
        if kind.is_dir() {
            let root = path.canonicalize().map_err(|source| file_fault("read", path, source))?;
            let root = root.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let mut files = Files::default();
            walk(path, "", 0, &mut files)?;
            return Ok(Self { root, files: files.all, place: Place::Folder(path.to_owned()) });
        }
        if !kind.is_file() {
            return Err(PackageFlaw::NotAPackage.into());
        }
        let file = File::open(path).map_err(|source| file_fault("read", path, source))?;
        let mut zip = ZipArchive::new(file).map_err(|_| PackageFlaw::NotAPackage)?;
        let (root, files) = listed(&mut zip, kind.len())?;
        Ok(Self { root, files, place: Place::Zip(path.to_owned(), Box::new(zip)) })
    }

    /// The name of its root folder.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// The paths of its files from the root, with their sizes.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, u64)> {
        self.files.iter().map(|(path, spot)| (path.as_str(), spot.size))
    }

    /// Whether it has such a file.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The digest of a file.
    pub(super) fn digest(&mut self, path: &str) -> Result<Digest, WorkFault> {
        let mut hash = Sha256::new();
        self.read(path, &mut |chunk| hash.update(chunk))?;
        Ok(Digest::new(hash.finalize().into()))
    }

    /// A file that must be read whole.
    pub(super) fn whole(&mut self, path: &str) -> Result<Vec<u8>, WorkFault> {
        let size = self.files.get(path).map_or(0, |spot| spot.size);
        if size > MOST_WHOLE {
            return Err(PackageFlaw::TooLarge(path.to_owned()).into());
        }
        let mut bytes = Vec::new();
        self.read(path, &mut |chunk| bytes.extend_from_slice(chunk))?;
        Ok(bytes)
    }

    fn read(&mut self, path: &str, take: &mut dyn FnMut(&[u8])) -> Result<(), WorkFault> {
        let Some(spot) = self.files.get(path).copied() else {
            return Err(PackageFlaw::Missing(path.to_owned()).into());
        };
        let read = match &mut self.place {
            Place::Folder(root) => {
                let at = root.join(path);
                let mut file = File::open(&at).map_err(|source| file_fault("read", &at, source))?;
                chunks(&mut file, spot.size, take).map_err(|source| file_fault("read", &at, source))?
            }
            Place::Zip(at, zip) => {
                let packing = |_| PackageFlaw::Packing(path.to_owned());
                let mut file = zip.by_index(spot.nth).map_err(packing)?;
                match chunks(&mut file, spot.size, take) {
                    Ok(read) => read,
                    // A sum that is wrong or data that cannot be unpacked: the file is not what was packed.
                    Err(fault)
                        if matches!(
                            fault.kind(),
                            io::ErrorKind::InvalidData
                                | io::ErrorKind::InvalidInput
                                | io::ErrorKind::UnexpectedEof
                                | io::ErrorKind::Other
                        ) =>
                    {
                        return Err(PackageFlaw::Differs(path.to_owned()).into());
                    }
                    Err(source) => return Err(file_fault("read", at, source)),
                }
            }
        };
        if read == spot.size { Ok(()) } else { Err(PackageFlaw::Differs(path.to_owned()).into()) }
    }
}

// Reads at most one byte more than is to be expected, which is enough to see that there is more.
fn chunks(from: &mut dyn Read, expected: u64, take: &mut dyn FnMut(&[u8])) -> io::Result<u64> {
    let mut from = from.take(expected.saturating_add(1));
    let mut chunk = vec![0; 64 * 1024];
    let mut read = 0;
    loop {
        match from.read(&mut chunk) {
            Ok(0) => return Ok(read),
            Ok(count) => {
                take(&chunk[..count]);
                read += count as u64;
            }
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
            Err(fault) => return Err(fault),
        }
    }
}

/// Files as they are met.
#[derive(Default)]
struct Files {
    all: BTreeMap<String, Spot>,
    /// The same names in small letters: some systems take them for one.
    small: HashSet<String>,
}

impl Files {
    fn add(&mut self, path: &str, spot: Spot) -> Result<(), PackageFlaw> {
        if !fits(path) || path.matches('/').count() > DEEPEST {
            return Err(PackageFlaw::Path(path.to_owned()));
        }
        if self.all.len() == MOST_FILES {
            return Err(PackageFlaw::TooMany(MOST_FILES));
        }
        if !self.small.insert(path.to_lowercase()) {
            return Err(PackageFlaw::Twice(path.to_owned()));
        }
        self.all.insert(path.to_owned(), spot);
        Ok(())
    }
}

fn walk(folder: &Path, above: &str, depth: usize, files: &mut Files) -> Result<(), WorkFault> {
    let fault = |source| file_fault("read", folder, source);
    for entry in fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let name = entry.file_name();
        let path = match (name.to_str(), above) {
            (None, _) => return Err(PackageFlaw::Path(name.to_string_lossy().into_owned()).into()),
            (Some(name), "") => name.to_owned(),
            (Some(name), above) => format!("{above}/{name}"),
        };
        // Of the entry itself: a link is not followed.
        let kind = entry.metadata().map_err(fault)?;
        if kind.is_dir() {
            if depth == DEEPEST {
                return Err(PackageFlaw::Path(path).into());
            }
            walk(&entry.path(), &path, depth + 1, files)?;
        } else if kind.is_file() {
            files.add(&path, Spot { size: kind.len(), nth: 0 })?;
        } else {
            return Err(PackageFlaw::NotAFile(path).into());
        }
    }
    Ok(())
}

/// The single root of a zip file and the files below it.
fn listed(zip: &mut ZipArchive<File>, size: u64) -> Result<(String, BTreeMap<String, Spot>), PackageFlaw> {
    if zip.len() > MOST_FILES {
        return Err(PackageFlaw::TooMany(MOST_FILES));
    }
    let (mut files, mut spans) = (Files::default(), Vec::new());
    let (mut root, mut unpacked): (Option<String>, u64) = (None, 0);
    for nth in 0..zip.len() {
        let entry = zip.by_index_raw(nth).map_err(|_| PackageFlaw::NotAPackage)?;
        let name = entry.name().to_owned();
        let Some((top, path)) = name.split_once('/') else { return Err(PackageFlaw::ManyRoots) };
        if !fits(top) {
            return Err(PackageFlaw::Path(name));
        }
        if root.get_or_insert_with(|| top.to_owned()) != top {
            return Err(PackageFlaw::ManyRoots);
        }
        let data = entry.data_start().ok_or(PackageFlaw::NotAPackage)?;
        spans.push((entry.header_start(), data.saturating_add(entry.compressed_size())));
        if entry.is_dir() {
            let path = path.trim_end_matches('/');
            if !path.is_empty() && !fits(path) {
                return Err(PackageFlaw::Path(name));
            }
            continue;
        }
        // The kind of file by its mode; zero when the program that packed it told none.
        if entry.unix_mode().is_some_and(|mode| !matches!(mode & 0o170_000, 0 | 0o100_000)) {
            return Err(PackageFlaw::NotAFile(name));
        }
        if entry.encrypted() {
            return Err(PackageFlaw::Packing(name));
        }
        unpacked = unpacked.saturating_add(entry.size());
        if unpacked > size.saturating_mul(MOST_TIMES).saturating_add(BESIDE) {
            return Err(PackageFlaw::Bomb);
        }
        files.add(path, Spot { size: entry.size(), nth })?;
    }
    spans_touch(spans, zip.central_directory_start())?;
    let root = root.ok_or(PackageFlaw::ManyRoots)?;
    Ok((root, files.all))
}

// The data of the files must lie side by side and fill the zip file: where two overlap it is a bomb, and a gap may hold
// a file that another program would unpack instead.
fn spans_touch(mut spans: Vec<(u64, u64)>, end: u64) -> Result<(), PackageFlaw> {
    spans.sort_unstable();
    let mut filled = 0;
    for (begin, ends) in spans.into_iter().chain([(end, end)]) {
        if begin < filled {
            return Err(PackageFlaw::Bomb);
        }
        if begin - filled > DESCRIPTOR {
            return Err(PackageFlaw::NotAPackage);
        }
        filled = ends;
    }
    Ok(())
}
