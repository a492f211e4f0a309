// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the page is made of, and when it was last changed. What is itself made from it does not count.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What the builder reads, below `ui`, and the manual and pictures it may read beside it.
const READ: &[&str] = &[
    "build",
    "index.html",
    "messages",
    "package-lock.json",
    "package.json",
    "project.inlang/settings.json",
    "public",
    "src",
    "svelte.config.js",
    "tsconfig.json",
    "vite.config.ts",
    "../assets/manual",
];
/// Made by the builder itself.
const MADE: &[&str] = &["src/words"];

/// How many files there are, and a mark of their names and the times at which each was changed: another text
/// means that the page may be another.
pub fn state(ui: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    for part in READ {
        let path = ui.join(part);
        if path.exists() {
            visit(ui, &path, &mut files)?;
        }
    }
    files.sort();
    let mut mark = DefaultHasher::new();
    files.hash(&mut mark);
    Ok(format!("{} files, {:016x}", files.len(), mark.finish()))
}

fn visit(ui: &Path, path: &Path, files: &mut Vec<(PathBuf, SystemTime)>) -> Result<(), String> {
    if MADE.iter().any(|made| path == ui.join(made)) {
        return Ok(());
    }
    let told = |e: std::io::Error| format!("cannot read {}: {e}", path.display());
    if !path.is_dir() {
        files.push((path.to_path_buf(), path.metadata().and_then(|about| about.modified()).map_err(told)?));
        return Ok(());
    }
    for entry in path.read_dir().map_err(told)? {
        visit(ui, &entry.map_err(told)?.path(), files)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_more_is_seen_and_what_the_builder_made_is_not() {
        let ui = std::env::temp_dir().join(format!("tillsyn-xtask-{}", std::process::id()));
        let write = |path: &str| {
            let path = ui.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "x").unwrap();
        };
        write("src/a.ts");
        write("src/words/made.js");
        let before = state(&ui).unwrap();
        assert!(before.starts_with("1 files"), "{before}");
        write("src/words/more.js");
        assert_eq!(state(&ui).unwrap(), before);
        write("src/b.ts");
        assert_ne!(state(&ui).unwrap(), before);
        std::fs::remove_dir_all(&ui).unwrap();
    }
}
