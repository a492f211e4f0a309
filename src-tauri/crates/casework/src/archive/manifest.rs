// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The list of files with SHA-256, in the form that `sha256sum -c` reads. It names every file of the package but
//! itself, by its path from the root. Refuses a line that says anything else.

use super::flaw::PackageFlaw;
use super::path::fits;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use store::Digest;

/// Its name in the root of the package.
pub(super) const MANIFEST: &str = "manifest-sha256.txt";

/// Files with their digests, in the order of their paths.
pub(super) type Digests = BTreeMap<String, Digest>;

/// Writes the list.
pub(super) fn written(files: &Digests) -> String {
    let mut text = String::new();
    for (path, digest) in files {
        // Writing to a text in memory has nothing that could fail.
        let _ = writeln!(text, "{digest}  {path}");
    }
    text
}

/// Reads the list.
///
/// # Errors
/// [`PackageFlaw::ManifestLine`] with the first line that is no digest and path, or that names a path again.
pub(super) fn read(text: &str) -> Result<Digests, PackageFlaw> {
    let mut files = Digests::new();
    for (at, line) in text.lines().enumerate() {
        let bad = PackageFlaw::ManifestLine(at + 1);
        let told = line.split_once("  ").and_then(|(digest, path)| Some((path, hex(digest)?)));
        match told {
            Some((path, digest)) if fits(path) && path != MANIFEST => {
                if files.insert(path.to_owned(), digest).is_some() {
                    return Err(bad);
                }
            }
            _ => return Err(bad),
        }
    }
    Ok(files)
}

/// Reads 64 hexadecimal digits of either case.
pub(super) fn hex(written: &str) -> Option<Digest> {
    if written.len() != 64 || !written.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; 32];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(written.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(Digest::new(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_back_what_it_writes() {
        let files: Digests = [
            ("METS.xml".to_owned(), Digest::new([1; 32])),
            ("data/å.txt".to_owned(), Digest::new([0xab; 32])),
        ]
        .into();
        let text = written(&files);
        assert!(text.starts_with("0101") && text.contains("ab  data/å.txt\n"), "{text}");
        assert_eq!(read(&text), Ok(files));
    }

    #[test]
    fn a_line_of_another_kind_is_refused_with_its_number() {
        let good = format!("{}  a\n", "0".repeat(64));
        for bad in [
            "\n".to_owned(),
            "x".to_owned(),
            format!("{} a", "0".repeat(64)),
            format!("{}  ../a", "0".repeat(64)),
            format!("{}  {MANIFEST}", "0".repeat(64)),
            format!("{}  b", "å".repeat(32)),
            good.clone(),
        ] {
            assert_eq!(read(&format!("{good}{bad}")), Err(PackageFlaw::ManifestLine(2)), "{bad}");
        }
    }
}
