// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Where the project and its build output are. Everything else is named relative to these two.
//! Invariant: the root is found from where the command was typed, never from a path kept at compile time,
//! so that a moved clone keeps working.

use std::path::{Path, PathBuf};

use crate::process;

/// The folder that holds the workspace manifest, upwards from the current folder.
pub fn find() -> Result<PathBuf, String> {
    let here = std::env::current_dir().map_err(|e| format!("cannot read the current folder: {e}"))?;
    here.ancestors()
        .find(|folder| is_root(folder))
        .map(Path::to_path_buf)
        .ok_or_else(|| format!("{} is not inside a clone of Tillsyn", here.display()))
}

fn is_root(folder: &Path) -> bool {
    folder.join("src-tauri/xtask").is_dir()
        && std::fs::read_to_string(folder.join("Cargo.toml")).is_ok_and(|text| text.contains("[workspace]"))
}

/// The folder Cargo builds into; it need not be `target` under the root.
pub fn target(root: &Path) -> Result<PathBuf, String> {
    let answer = process::cargo(root).args(["metadata", "--no-deps", "--format-version", "1"]).printed()?;
    let metadata: serde_json::Value =
        serde_json::from_str(&answer).map_err(|e| format!("cannot read what cargo metadata printed: {e}"))?;
    metadata["target_directory"]
        .as_str()
        .map(PathBuf::from)
        .ok_or_else(|| "cargo metadata names no target_directory".to_owned())
}
