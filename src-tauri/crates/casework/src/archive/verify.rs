// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Verifying a package from its files alone: the list of files, METS, the ledger and the case must all say the same,
//! and every file must be what they say. No store is needed, and the package may be a stranger's.

use super::chain;
use super::flaw::PackageFlaw;
use super::manifest::{self, Digests, MANIFEST};
use super::mets::METS;
use super::opened::Opened;
use super::refer::{Reference, references};
use crate::fault::WorkFault;
use document::{DocumentFault, Going, Progress, Step, Watch};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use store::Digest;

/// Where the case and its ledger lie in a package.
pub(super) const CASE: &str = "representations/data/data/arende.json";
pub(super) const LEDGER: &str = "representations/data/data/handelselogg.json";
/// Where the files lie that the case is made of.
pub(super) const REPRESENTATIONS: &str = "representations/";

/// The files of a package by their paths, each with digest and size.
pub(super) type Found = BTreeMap<String, (Digest, u64)>;

/// A package that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The name of its root folder.
    pub root: String,
    /// The identity of the case in it.
    pub case: String,
    /// How many files it has, the list of files included.
    pub files: usize,
    /// How many bytes they have together.
    pub bytes: u64,
    /// SHA-256 of the list of files.
    pub manifest_sha256: String,
    /// How many lines its ledger has.
    pub ledger_lines: u64,
    /// The digest of the last of them.
    pub ledger_head: String,
}

/// Verifies a package, a folder or a zip file.
///
/// # Errors
/// [`WorkFault::Package`] with what is wrong with it, or [`WorkFault::File`] when it cannot be read.
pub fn verify_package(path: &Path, watch: &dyn Watch) -> Result<Verified, WorkFault> {
    looked_through(path, watch).map(|(verified, _)| verified)
}

/// The same, with every file's digest and size.
pub(super) fn looked_through(path: &Path, watch: &dyn Watch) -> Result<(Verified, Found), WorkFault> {
    let mut package = Opened::at(path)?;
    if !package.has(MANIFEST) {
        return Err(PackageFlaw::NoManifest.into());
    }
    let listed = package.whole(MANIFEST)?;
    let manifest_sha256 = package.digest(MANIFEST)?.to_string();
    let listed = String::from_utf8(listed).map_err(|_| PackageFlaw::ManifestLine(1))?;
    let listed = manifest::read(&listed)?;
    same_files(&package, &listed)?;
    let found = hashed(&mut package, &listed, watch)?;
    in_mets(&mut package, &found)?;
    let case = package_case(&mut package, &found)?;
    let bytes = package.files().map(|(_, size)| size).sum();
    let verified = Verified {
        root: package.root().to_owned(),
        case: case.id,
        files: found.len() + 1,
        bytes,
        manifest_sha256,
        ledger_lines: case.lines,
        ledger_head: case.head.to_string(),
    };
    Ok((verified, found))
}

// The list names the files that are there, and no other.
fn same_files(package: &Opened, listed: &Digests) -> Result<(), PackageFlaw> {
    if let Some(missing) = listed.keys().find(|path| !package.has(path)) {
        return Err(PackageFlaw::Missing(missing.clone()));
    }
    let mut there = package.files().map(|(path, _)| path).filter(|path| *path != MANIFEST);
    match there.find(|path| !listed.contains_key(*path)) {
        Some(unlisted) => Err(PackageFlaw::Unlisted(unlisted.to_owned())),
        None => Ok(()),
    }
}

fn hashed(package: &mut Opened, listed: &Digests, watch: &dyn Watch) -> Result<Found, WorkFault> {
    let sizes: BTreeMap<String, u64> = package.files().map(|(path, size)| (path.to_owned(), size)).collect();
    let mut found = BTreeMap::new();
    for (done, (path, digest)) in listed.iter().enumerate() {
        tell(watch, done, listed.len())?;
        if package.digest(path)? != *digest {
            return Err(PackageFlaw::Differs(path.clone()).into());
        }
        found.insert(path.clone(), (*digest, sizes.get(path).copied().unwrap_or_default()));
    }
    tell(watch, listed.len(), listed.len())?;
    Ok(found)
}

/// Tells how far it has come; the error is what a stopped package ends with.
pub(super) fn tell(watch: &dyn Watch, done: usize, all: usize) -> Result<(), WorkFault> {
    match watch.at(Progress { step: Step::File, done, all }) {
        Going::On => Ok(()),
        Going::Stop => Err(DocumentFault::Stopped.into()),
    }
}

// Every file but the list and the package's own METS file stands in a METS file, with its digest and size.
fn in_mets(package: &mut Opened, found: &Found) -> Result<(), WorkFault> {
    let mut told: BTreeMap<String, Reference> = BTreeMap::new();
    let mut left = vec![METS.to_owned()];
    while let Some(mets) = left.pop() {
        if !package.has(&mets) {
            return Err(PackageFlaw::Mets(mets).into());
        }
        let bytes = package.whole(&mets)?;
        let folder = mets.strip_suffix(METS).unwrap_or_default();
        for reference in references(&bytes).ok_or_else(|| PackageFlaw::Mets(mets.clone()))? {
            let path = format!("{folder}{}", reference.path);
            let there = found.get(&path).ok_or_else(|| PackageFlaw::Missing(path.clone()))?;
            if *there != (reference.sha256, reference.size) {
                return Err(PackageFlaw::Differs(path).into());
            }
            let is_mets = path.ends_with("/METS.xml") && path.starts_with(REPRESENTATIONS);
            if told.insert(path.clone(), reference).is_none() && is_mets && mets == METS {
                left.push(path);
            }
        }
    }
    match found.keys().find(|path| *path != METS && !told.contains_key(*path)) {
        Some(untold) => Err(PackageFlaw::Unlisted(untold.clone()).into()),
        None => Ok(()),
    }
}

// The ledger holds together, the case is its case, and every file that the case names is there.
fn package_case(package: &mut Opened, found: &Found) -> Result<chain::Told, WorkFault> {
    for (path, flaw) in [(CASE, PackageFlaw::Case), (LEDGER, PackageFlaw::Ledger)] {
        if !package.has(path) {
            return Err(flaw.into());
        }
    }
    let ledger = chain::ledger(&package.whole(LEDGER)?)?;
    let named = chain::case(&package.whole(CASE)?, &ledger)?;
    let inside = found.iter().filter(|(path, _)| path.starts_with(REPRESENTATIONS));
    let inside: HashMap<Digest, u64> = inside.map(|(_, facts)| *facts).collect();
    for file in named {
        let size = inside.get(&file.sha256);
        if size.is_none() || file.size.is_some_and(|named| size != Some(&named)) {
            return Err(PackageFlaw::NotIncluded(file.sha256.to_string()).into());
        }
    }
    Ok(ledger.told)
}
