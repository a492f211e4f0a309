// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Verifying a signed file, own or foreign: no store and no passphrase are needed.

use crate::fault::WorkFault;
use chrono::{DateTime, Utc};
pub use seal::{NotReadable, Note, Reason, Report, Roots, SignatureReport, Verdict as SignatureVerdict};
use std::fs;
use std::path::{Path, PathBuf};

/// The certificates of the given files, as the roots to trust.
///
/// # Errors
/// [`WorkFault::File`] or [`WorkFault::Certificates`].
pub fn roots_of(files: &[PathBuf]) -> Result<Roots, WorkFault> {
    let mut roots = Roots::none();
    for path in files {
        let bytes = read(path)?;
        for certificate in Roots::read(&bytes)?.certificates() {
            roots.add(certificate.clone());
        }
    }
    Ok(roots)
}

/// What verification says of a file. The inner result is an error when the file is no readable PDF.
///
/// # Errors
/// [`WorkFault::File`] when the file cannot be read.
pub fn verify_file(
    path: &Path,
    roots: &Roots,
    at: DateTime<Utc>,
) -> Result<Result<Report, NotReadable>, WorkFault> {
    Ok(seal::verify(&read(path)?, roots, at))
}

/// Reads a file.
///
/// # Errors
/// [`WorkFault::File`].
pub fn read(path: &Path) -> Result<Vec<u8>, WorkFault> {
    fs::read(path).map_err(|source| WorkFault::File { doing: "read", path: path.to_owned(), source })
}

/// Writes a file whole: beside its place first, so that a full disk leaves what was there.
///
/// # Errors
/// [`WorkFault::File`].
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), WorkFault> {
    let fault = |source| WorkFault::File { doing: "write", path: path.to_owned(), source };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let beside = path.with_file_name(name);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|source| {
        // The half file is of no use; that it could not be removed changes nothing about the fault.
        let _ = fs::remove_file(&beside);
        fault(source)
    })
}
