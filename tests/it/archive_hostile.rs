// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Packages that are meant to harm whoever checks them: each is refused for what it is, before anything is unpacked,
//! and without taking the computer's memory or time.

use casework::archive::{PackageFlaw, verify_package};
use casework::{Unwatched, WorkFault};
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::time::Instant;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, stored()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn checked(bytes: &[u8]) -> PackageFlaw {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("paket.zip");
    fs::write(&path, bytes).unwrap();
    let found = flaw(&path);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "something was unpacked");
    found
}

fn flaw(path: &Path) -> PackageFlaw {
    match verify_package(path, &Unwatched) {
        Err(WorkFault::Package(flaw)) => flaw,
        other => panic!("{other:?}"),
    }
}

/// Puts other bytes of the same length wherever the first stand.
fn patched(mut bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut found = 0;
    for at in 0..bytes.len().saturating_sub(from.len()) {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
            found += 1;
        }
    }
    assert!(found > 0, "nothing to patch");
    bytes
}

/// Where the nth entry of the directory at the end of a zip file begins.
fn directory(bytes: &[u8], nth: usize) -> usize {
    let begins = |at: &usize| bytes[*at..].starts_with(b"PK\x01\x02");
    (0..bytes.len() - 4).filter(begins).nth(nth).unwrap()
}

#[test]
fn a_path_that_leads_out_is_refused_wherever_it_points() {
    for (name, to) in [
        ("root/xx/passwd", "root/../passwd"),
        ("root/xetc/passwd", "root//etc/passwd"),
        ("root/xx.x", "root/..\\a"),
        ("root/C.x", "root/C:x"),
        ("root/a.b", "root/a\nb"),
    ] {
        let zip = patched(zip_of(&[("root/METS.xml", b"x"), (name, b"x")]), name.as_bytes(), to.as_bytes());
        assert!(matches!(checked(&zip), PackageFlaw::Path(_)), "{to:?}");
    }
    let zip = patched(zip_of(&[("xx/METS.xml", b"x")]), b"xx/METS.xml", b"../METS.xml");
    assert_eq!(checked(&zip), PackageFlaw::Path("../METS.xml".to_owned()));
    let zip = patched(zip_of(&[("xMETS.xml", b"x")]), b"xMETS.xml", b"/METS.xml");
    assert_eq!(checked(&zip), PackageFlaw::Path("/METS.xml".to_owned()));
}

#[test]
fn more_than_one_root_and_files_beside_it_are_refused() {
    assert_eq!(checked(&zip_of(&[("a/METS.xml", b"x"), ("b/METS.xml", b"x")])), PackageFlaw::ManyRoots);
    assert_eq!(checked(&zip_of(&[("a/METS.xml", b"x"), ("notes.txt", b"x")])), PackageFlaw::ManyRoots);
    assert_eq!(checked(&zip_of(&[])), PackageFlaw::ManyRoots);
}

#[test]
fn links_are_refused_in_a_zip_file_and_in_a_folder() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("root/link", "/etc/passwd", stored()).unwrap();
    assert_eq!(checked(&zip.finish().unwrap().into_inner()), PackageFlaw::NotAFile("root/link".to_owned()));
    #[cfg(unix)]
    for target in ["/etc/passwd", "/", "."] {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("data")).unwrap();
        std::os::unix::fs::symlink(target, folder.path().join("data/link")).unwrap();
        assert_eq!(flaw(folder.path()), PackageFlaw::NotAFile("data/link".to_owned()));
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let begun = Instant::now();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("root/manifest-sha256.txt", options).unwrap();
    let zeros = vec![0; 1024 * 1024];
    for _ in 0..300 {
        zip.write_all(&zeros).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 1024 * 1024, "{}", bomb.len());
    assert_eq!(checked(&bomb), PackageFlaw::Bomb);
    // One that lies about its size gives no more than it has told.
    let at = directory(&bomb, 0) + 24;
    let mut liar = bomb;
    liar[at..at + 4].copy_from_slice(&9_u32.to_le_bytes());
    let found = checked(&liar);
    assert!(matches!(found, PackageFlaw::Differs(_) | PackageFlaw::NotAPackage), "{found:?}");
    assert!(begun.elapsed().as_secs() < 60);
}

#[test]
fn files_that_lie_over_each_other_come_twice_or_hide_are_refused() {
    let two = zip_of(&[("root/a", b"same"), ("root/b", b"same")]);
    let (first, second) = (directory(&two, 0) + 42, directory(&two, 1) + 42);
    let mut over = two.clone();
    over.copy_within(first..first + 4, second);
    assert_eq!(checked(&over), PackageFlaw::Bomb);
    let twice = patched(two, b"root/b", b"root/a");
    assert_eq!(checked(&twice), PackageFlaw::NotAPackage, "one of the two is hidden by the other");
    let cases = zip_of(&[("root/METS.xml", b"x"), ("root/mets.xml", b"x")]);
    assert_eq!(checked(&cases), PackageFlaw::Twice("root/mets.xml".replace("root/", "")));
    let mut hidden = b"something before the first file that another program may read".to_vec();
    hidden.extend(zip_of(&[("root/a", b"x")]));
    assert_eq!(checked(&hidden), PackageFlaw::NotAPackage);
}

#[test]
fn an_encrypted_file_and_one_packed_in_an_unknown_way_are_refused() {
    let zip = zip_of(&[("root/manifest-sha256.txt", b"x")]);
    let (local, central) = (6, directory(&zip, 0) + 8);
    let mut encrypted = zip.clone();
    encrypted[local] |= 1;
    encrypted[central] |= 1;
    assert!(matches!(checked(&encrypted), PackageFlaw::Packing(_)));
    let mut unknown = zip;
    unknown[8] = 97;
    unknown[central + 2] = 97;
    assert!(matches!(checked(&unknown), PackageFlaw::Packing(_)));
}

#[test]
fn what_is_no_package_at_all_is_told_as_such() {
    for bytes in [&b""[..], b"PK", b"PK\x03\x04", b"%PDF-1.7", &[0; 4096]] {
        assert_eq!(checked(bytes), PackageFlaw::NotAPackage);
    }
    let whole = zip_of(&[("root/METS.xml", b"x"), ("root/manifest-sha256.txt", b"x")]);
    for length in 0..whole.len() {
        let found = checked(&whole[..length]);
        assert_eq!(found, PackageFlaw::NotAPackage, "cut at {length}");
    }
    let folder = TempDir::new().unwrap();
    assert_eq!(flaw(folder.path()), PackageFlaw::NoManifest);
    #[cfg(unix)]
    assert_eq!(flaw(Path::new("/dev/zero")), PackageFlaw::NotAPackage);
    let missing = verify_package(&folder.path().join("x"), &Unwatched);
    assert!(matches!(missing, Err(WorkFault::File { .. })), "{missing:?}");
}

#[test]
fn a_package_without_mets_ledger_or_case_is_refused_for_that() {
    use sha2::{Digest as _, Sha256};
    let hex =
        |bytes: &[u8]| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let package = |files: &[(&str, &str)]| {
        let lines: String =
            files.iter().map(|(name, text)| format!("{}  {name}\n", hex(text.as_bytes()))).collect();
        let all = files.iter().copied().chain([("manifest-sha256.txt", lines.as_str())]);
        let all: Vec<(String, Vec<u8>)> =
            all.map(|(name, text)| (format!("root/{name}"), text.as_bytes().to_vec())).collect();
        let all: Vec<(&str, &[u8])> =
            all.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        checked(&zip_of(&all))
    };
    assert_eq!(package(&[("notes.txt", "x")]), PackageFlaw::Mets("METS.xml".to_owned()));
    assert_eq!(package(&[("METS.xml", "no XML")]), PackageFlaw::Mets("METS.xml".to_owned()));
    let entities =
        "<!DOCTYPE mets [<!ENTITY a \"&b;&b;\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><mets>&a;</mets>";
    assert_eq!(package(&[("METS.xml", entities)]), PackageFlaw::Mets("METS.xml".to_owned()));
    assert_eq!(package(&[("METS.xml", "<mets/>"), ("x", "y")]), PackageFlaw::Unlisted("x".to_owned()));
    assert_eq!(package(&[("METS.xml", "<mets/>")]), PackageFlaw::Case);
    let named = |files: &[(&str, &str)]| {
        let inside: String = files
            .iter()
            .map(|(name, text)| {
                format!(
                    "<mdRef href=\"{name}\" SIZE=\"{}\" CHECKSUM=\"{}\" CHECKSUMTYPE=\"SHA-256\"/>",
                    text.len(),
                    hex(text.as_bytes())
                )
            })
            .collect();
        let mets = format!("<mets>{inside}</mets>");
        let all: Vec<(&str, &str)> = files.iter().copied().chain([("METS.xml", mets.as_str())]).collect();
        package(&all)
    };
    let (case, ledger) =
        ("representations/data/data/arende.json", "representations/data/data/handelselogg.json");
    assert_eq!(named(&[(case, "{}")]), PackageFlaw::Ledger);
    assert_eq!(named(&[(case, "{}"), (ledger, "[]")]), PackageFlaw::Ledger);
    let empty = format!("{{\"case\":\"{}\",\"lines\":[]}}", "0".repeat(32));
    assert_eq!(named(&[(case, "{}"), (ledger, &empty)]), PackageFlaw::Case);
    assert_eq!(named(&[(case, &"[".repeat(100_000)), (ledger, &empty)]), PackageFlaw::Case);
}

#[test]
fn folders_within_folders_and_files_without_end_are_refused() {
    let folder = TempDir::new().unwrap();
    let mut deep = folder.path().to_owned();
    for _ in 0..40 {
        deep = deep.join("d");
        fs::create_dir(&deep).unwrap();
    }
    assert!(matches!(flaw(folder.path()), PackageFlaw::Path(_)));
    let names: Vec<String> = (0..100_001).map(|number| format!("r/{number}")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(checked(&zip_of(&files)), PackageFlaw::TooMany(100_000));
}
