// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The files of the project as the checks see them: those that Git tracks and new ones that it does not
//! ignore. Paths are relative to the root and use `/`.

use std::path::Path;

use crate::process::program;

/// One file.
pub struct File {
    /// Its path from the root.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its text, when it is text.
    pub text: Option<String>,
}

impl File {
    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The folder it stands in, empty at the top.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// What follows the last dot of the name, empty for a name without or with only a leading dot.
    pub fn ending(&self) -> &str {
        match self.name().rsplit_once('.') {
            Some((before, ending)) if !before.is_empty() => ending,
            _ => "",
        }
    }

    /// Its lines, numbered from 1; none for a file that is not text.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.as_deref().unwrap_or("").lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// All files.
pub struct Tree {
    /// In the order of their paths.
    pub files: Vec<File>,
}

impl Tree {
    /// Reads the tree under the root.
    pub fn read(root: &Path) -> Result<Self, String> {
        let words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        let names = program("git", root).args(words).printed()?;
        let mut files = Vec::new();
        // A path that is tracked but was just deleted is not there to be read, and breaks no rule.
        for path in names.split('\0').filter(|p| !p.is_empty() && root.join(p).is_file()) {
            let bytes = std::fs::read(root.join(path)).map_err(|e| format!("cannot read {path}: {e}"))?;
            let size = bytes.len() as u64;
            files.push(File { path: path.to_owned(), bytes: size, text: String::from_utf8(bytes).ok() });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Ok(Self { files })
    }

    /// The file at this path.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// A made-up tree for the tests of the checks.
    #[cfg(test)]
    pub fn made(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            bytes: text.len() as u64,
            text: Some((*text).to_owned()),
        };
        Self { files: files.iter().map(file).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_apart() {
        let tree = Tree::made(&[("assets/fonts/a.ttf", ""), (".gitignore", "x\ny")]);
        let [font, dot] = [&tree.files[0], &tree.files[1]];
        assert_eq!((font.name(), font.folder(), font.ending()), ("a.ttf", "assets/fonts", "ttf"));
        assert_eq!((dot.name(), dot.folder(), dot.ending()), (".gitignore", "", ""));
        assert_eq!(dot.lines().collect::<Vec<_>>(), [(1, "x"), (2, "y")]);
    }
}
