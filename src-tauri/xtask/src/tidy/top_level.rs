// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What may stand at the top of the tree. A root that takes everything becomes a drawer.

use std::collections::BTreeSet;

use super::Violation;
use super::tree::Tree;

/// Everything that may stand there besides dot files.
const ALLOWED: &[&str] = &[
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "src-tauri",
    "tauri.conf.json",
    "tests",
    "ui",
];

/// Entries at the top that have no business there.
pub fn violations(tree: &Tree) -> Vec<Violation> {
    let entries: BTreeSet<&str> = tree.files.iter().filter_map(|file| file.path.split('/').next()).collect();
    let stray = entries.into_iter().filter(|entry| !entry.starts_with('.') && !ALLOWED.contains(entry));
    stray
        .map(|entry| Violation {
            file: entry.to_owned(),
            line: 0,
            what: "this does not belong at the top of the tree".to_owned(),
            why: "the top is the first thing a newcomer reads, and each entry has to earn its line there",
            to_do: "move it under src-tauri, ui, assets or tests, or let Git ignore it".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stray_file_or_folder_at_the_top_is_found() {
        let files =
            [("notes.txt", ""), ("scripts/a.sh", ""), ("README.md", ""), (".gitignore", ""), ("ui/x", "")];
        let found: Vec<String> = violations(&Tree::made(&files)).into_iter().map(|v| v.file).collect();
        assert_eq!(found, ["notes.txt", "scripts"]);
    }
}
