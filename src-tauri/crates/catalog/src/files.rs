// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Finds the files of a catalogue on disk, in a fixed order. It never takes in a file beyond [`MOST_BYTES`],
//! and passes over what is no part of a catalogue, such as notes on where the texts come from.

use crate::fault::{CatalogFault, FaultKind, Sort};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Most bytes of one file. The whole shipped catalogue is about a seventh of it.
pub(crate) const MOST_BYTES: u64 = 2 * 1024 * 1024;

pub(crate) const PROVISIONS: &str = "provisions";
pub(crate) const CHECKLISTS: &str = "checklists";
const CHECKLIST_FILE: &str = "checklist.toml";
/// The crosswalk between checklists; a catalogue may do without one.
pub(crate) const CROSSWALK: &str = "crosswalk/themes.toml";
/// The standard texts; a catalogue may do without them.
pub(crate) const LIBRARY: &str = "library/texts.toml";

/// A file in memory with its name from the root of the catalogue, `/` between the parts.
pub(crate) struct RawFile {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl RawFile {
    pub(crate) fn is_provisions(&self) -> bool {
        self.name.split_once('/').is_some_and(|(folder, _)| folder == PROVISIONS)
    }

    pub(crate) fn is_library(&self) -> bool {
        self.name == LIBRARY
    }

    pub(crate) fn is_crosswalk(&self) -> bool {
        self.name == CROSSWALK
    }

    /// The file with the code and the edition that its folders are named for.
    pub(crate) fn as_checklist(&self) -> Option<(&Self, &str, &str)> {
        match self.name.split('/').collect::<Vec<_>>().as_slice() {
            [CHECKLISTS, code, edition, CHECKLIST_FILE] => Some((self, code, edition)),
            _ => None,
        }
    }
}

/// All files of the catalogue under `dir`.
pub(crate) fn gather(dir: &Path) -> Result<Vec<RawFile>, CatalogFault> {
    let mut found = Vec::new();
    for entry in names(dir, PROVISIONS)? {
        if Path::new(&entry).extension().is_some_and(|ending| ending == "toml") {
            found.push(read(dir, format!("{PROVISIONS}/{entry}"))?);
        }
    }
    for code in folders(dir, CHECKLISTS)? {
        let code = format!("{CHECKLISTS}/{code}");
        for edition in folders(dir, &code)? {
            found.push(read(dir, format!("{code}/{edition}/{CHECKLIST_FILE}"))?);
        }
    }
    for maybe in [CROSSWALK, LIBRARY] {
        if dir.join(maybe).exists() {
            found.push(read(dir, maybe.to_owned())?);
        }
    }
    Ok(found)
}

pub(crate) fn nothing_in(folder: &str) -> CatalogFault {
    whole(folder, FaultKind::NothingThere)
}

fn whole(name: &str, kind: FaultKind) -> CatalogFault {
    CatalogFault { sort: Sort::Catalogue, file: name.to_owned(), line: None, column: None, kind }
}

fn unreadable(name: &str, fault: &io::Error) -> CatalogFault {
    whole(name, FaultKind::Unreadable(fault.kind()))
}

// A name that is not Unicode is none of ours; its strange parts are replaced, and then it cannot be opened.
fn names(dir: &Path, folder: &str) -> Result<Vec<String>, CatalogFault> {
    let lost = |fault: io::Error| unreadable(folder, &fault);
    let mut names = fs::read_dir(dir.join(folder))
        .map_err(lost)?
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(lost)?;
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    Ok(names)
}

fn folders(dir: &Path, folder: &str) -> Result<Vec<String>, CatalogFault> {
    let mut found = names(dir, folder)?;
    found.retain(|name| dir.join(folder).join(name).is_dir());
    Ok(found)
}

fn read(dir: &Path, name: String) -> Result<RawFile, CatalogFault> {
    let lost = |fault: io::Error| unreadable(&name, &fault);
    let file = File::open(dir.join(&name)).map_err(lost)?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(lost)?;
    if u64::try_from(bytes.len()).is_ok_and(|found| found <= MOST_BYTES) {
        Ok(RawFile { name, bytes })
    } else {
        Err(whole(&name, FaultKind::TooLarge { most: MOST_BYTES }))
    }
}
