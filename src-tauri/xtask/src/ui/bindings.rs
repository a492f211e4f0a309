// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The types of the core as the page sees them: written by the tests of `wire`, committed, and never edited.
//! The check lets them be written anew beside the build and compares, so that neither a stale file nor one
//! that no type makes any longer can stay.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::process::cargo;
use crate::report::{Count, Outcome};

/// Where they stand, from the root.
pub const FOLDER: &str = "ui/src/core/bindings";
/// The variable that says where the tests of `wire` write them.
pub const WHERE: &str = "TS_RS_EXPORT_DIR";

type Files = BTreeMap<String, String>;

/// The verb `bindings`: brings the committed files up to date and says what changed.
pub fn verb(root: &Path, target: &Path) -> Result<Outcome, String> {
    let fresh = exported(root, target)?;
    let folder = root.join(FOLDER);
    let differences = differences(&read(&folder)?, &fresh);
    std::fs::create_dir_all(&folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
    for (name, difference) in &differences {
        let path = folder.join(name);
        let done = match fresh.get(name) {
            Some(text) => std::fs::write(&path, text),
            None => std::fs::remove_file(&path),
        };
        done.map_err(|e| format!("cannot change {}: {e}", path.display()))?;
        println!("{FOLDER}/{name}: {}", difference.done());
    }
    println!("{} files, {} of them changed", fresh.len(), differences.len());
    Ok(Outcome::Passed)
}

/// The committed files are what the types give, each counted.
pub fn check(root: &Path, target: &Path) -> Result<Count, String> {
    let fresh = exported(root, target)?;
    let differences = differences(&read(&root.join(FOLDER))?, &fresh);
    for (name, difference) in &differences {
        println!("   {FOLDER}/{name} {}", difference.told());
    }
    if !differences.is_empty() {
        println!(
            "   the page would be checked against types that the core does not have: run cargo xtask bindings"
        );
    }
    Ok(Count { passed: fresh.len().saturating_sub(differences.len()), failed: differences.len() })
}

/// Where tests may write them without touching what is committed.
pub fn beside_the_build(target: &Path) -> PathBuf {
    target.join("bindings")
}

fn exported(root: &Path, target: &Path) -> Result<Files, String> {
    let folder = beside_the_build(target);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|e| format!("cannot clear {}: {e}", folder.display()))?;
    }
    // The whole workspace, though `wire` alone writes them: asked for alone it would be built with other features
    // than in every other step, and all it leans on once more.
    let words = ["test", "--quiet", "--workspace", "--lib", "export_bindings"];
    cargo(root).args(words).env(WHERE, &folder.display().to_string()).printed()?;
    let files = read(&folder)?;
    if files.is_empty() { Err("the tests of wire wrote no types".to_owned()) } else { Ok(files) }
}

fn read(folder: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    if !folder.exists() {
        return Ok(files);
    }
    let told = |e: std::io::Error| format!("cannot read {}: {e}", folder.display());
    for entry in folder.read_dir().map_err(told)? {
        let path = entry.map_err(told)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.insert(name, std::fs::read_to_string(&path).map_err(told)?);
    }
    Ok(files)
}

/// How a committed file differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Difference {
    Missing,
    Stale,
    TooMany,
}

impl Difference {
    const fn told(self) -> &'static str {
        match self {
            Self::Missing => "is missing",
            Self::Stale => "is not what the types give",
            Self::TooMany => "is made by no type",
        }
    }

    const fn done(self) -> &'static str {
        match self {
            Self::Missing => "new",
            Self::Stale => "changed",
            Self::TooMany => "taken away",
        }
    }
}

fn differences(committed: &Files, fresh: &Files) -> BTreeMap<String, Difference> {
    let mut found = BTreeMap::new();
    for (name, text) in fresh {
        match committed.get(name) {
            None => found.insert(name.clone(), Difference::Missing),
            Some(there) if there != text => found.insert(name.clone(), Difference::Stale),
            Some(_) => None,
        };
    }
    let too_many = committed.keys().filter(|name| !fresh.contains_key(*name));
    found.extend(too_many.map(|name| (name.clone(), Difference::TooMany)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stale_a_missing_and_a_superfluous_file_are_found() {
        let files = |all: &[(&str, &str)]| -> Files {
            all.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
        };
        let committed = files(&[("A.ts", "a"), ("B.ts", "b"), ("D.ts", "d")]);
        let fresh = files(&[("A.ts", "a"), ("B.ts", "c"), ("C.ts", "c")]);
        let found: Vec<_> = differences(&committed, &fresh).into_iter().collect();
        let wanted =
            [("B.ts", Difference::Stale), ("C.ts", Difference::Missing), ("D.ts", Difference::TooMany)];
        assert_eq!(found, wanted.map(|(name, difference)| (name.to_owned(), difference)));
    }
}
