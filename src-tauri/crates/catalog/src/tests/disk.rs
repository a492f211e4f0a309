// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the loader does with folders: missing, empty, too large, and with notes beside the files.

use super::{SOUND_CHECKLIST, SOUND_PROVISIONS};
use crate::files::MOST_BYTES;
use crate::{Catalog, CatalogFault, FaultKind};
use domain::text::Language;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A folder of its own for one test, removed with its value.
struct Folder(PathBuf);

impl Folder {
    fn with_sound_files(test: &str) -> Self {
        let folder = Self(std::env::temp_dir().join(format!("catalog-{}-{test}", std::process::id())));
        folder.put("provisions/a.toml", SOUND_PROVISIONS.as_bytes());
        folder.put("checklists/demo/2026-11/checklist.toml", SOUND_CHECKLIST.as_bytes());
        folder
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    }

    fn fault(&self) -> CatalogFault {
        Catalog::load(&self.0).expect_err("the folder is broken")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn stands(fault: &CatalogFault, file: &str, kind: &FaultKind) {
    assert_eq!((fault.file.as_str(), fault.line, &fault.kind), (file, None, kind));
    assert!(fault.sentence(Language::Sv).contains(file) && fault.sentence(Language::En).contains(file));
}

#[test]
fn notes_and_hidden_files_are_passed_over() {
    let folder = Folder::with_sound_files("notes");
    folder.put("provisions/SOURCE.md", b"origin");
    folder.put("provisions/.#a.toml", b"\xff");
    folder.put("checklists/SOURCE.md", b"origin");
    folder.put("checklists/demo/2026-11/SOURCE.md", b"origin");
    assert!(Catalog::load(&folder.0).is_ok());
}

#[test]
fn editions_stand_in_order_and_the_newest_is_found() {
    let folder = Folder::with_sound_files("editions");
    let newer = SOUND_CHECKLIST.replace("2026-11", "2027-02");
    folder.put("checklists/demo/2027-02/checklist.toml", newer.as_bytes());
    let catalog = Catalog::load(&folder.0).expect("both are sound");
    let editions: Vec<_> = catalog.checklists().iter().map(|list| list.edition.edition.as_str()).collect();
    assert_eq!(editions, ["2026-11", "2027-02"]);
    assert_eq!(catalog.newest("demo"), catalog.checklists().last());
    assert!(catalog.newest("other").is_none());
}

#[test]
fn a_folder_that_is_not_there_is_told_by_name() {
    let fault = Catalog::load(Path::new("/nonexistent")).expect_err("there is no such folder");
    stands(&fault, "provisions", &FaultKind::Unreadable(ErrorKind::NotFound));
    let folder = Folder::with_sound_files("gone");
    fs::remove_dir_all(folder.0.join("checklists")).expect("it was made");
    stands(&folder.fault(), "checklists", &FaultKind::Unreadable(ErrorKind::NotFound));
}

#[test]
fn an_edition_without_its_file_is_told_by_name() {
    let folder = Folder::with_sound_files("bare");
    folder.put("checklists/demo/2027-02/SOURCE.md", b"origin");
    let file = "checklists/demo/2027-02/checklist.toml";
    stands(&folder.fault(), file, &FaultKind::Unreadable(ErrorKind::NotFound));
}

#[test]
fn empty_folders_are_refused() {
    let folder = Folder::with_sound_files("empty");
    fs::remove_dir_all(folder.0.join("checklists/demo")).expect("it was made");
    stands(&folder.fault(), "checklists", &FaultKind::NothingThere);
    fs::remove_file(folder.0.join("provisions/a.toml")).expect("it was made");
    stands(&folder.fault(), "provisions", &FaultKind::NothingThere);
}

#[test]
fn a_file_beyond_the_limit_is_refused_and_one_at_it_is_not() {
    let folder = Folder::with_sound_files("large");
    let most = usize::try_from(MOST_BYTES).expect("it fits");
    let mut bytes = SOUND_PROVISIONS.as_bytes().to_vec();
    bytes.resize(most, b'\n');
    folder.put("provisions/a.toml", &bytes);
    assert!(Catalog::load(&folder.0).is_ok());
    bytes.push(b'\n');
    folder.put("provisions/a.toml", &bytes);
    stands(&folder.fault(), "provisions/a.toml", &FaultKind::TooLarge { most: MOST_BYTES });
}
