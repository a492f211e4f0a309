// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What we ship and did not compile has a note beside it: where it comes from and under which licence.

use std::collections::BTreeSet;

use super::Violation;
use super::tree::Tree;

const NOTE: &str = "SOURCE.md";
const WHY: &str = "an asset whose origin is forgotten can be neither renewed nor lawfully handed on";

/// Words one of which tells the origin, and words one of which tells the licence.
const ORIGIN: &[&str] = &["origin", "our own", "taken from"];
const LICENCE: &[&str] = &["licence", "license", "eupl-1.2", "ofl-1.1", "cc0-1.0"];

/// Folders under `assets/` that hold files without a note, and notes that leave something out.
pub fn violations(tree: &Tree) -> Vec<Violation> {
    let under = || tree.files.iter().filter(|file| file.path.starts_with("assets/"));
    let folders: BTreeSet<&str> = under().map(|file| file.folder()).collect();
    let mut found = Vec::new();
    for folder in folders {
        let path = format!("{folder}/{NOTE}");
        let Some(note) = tree.file(&path) else {
            found.push(Violation {
                file: folder.to_owned(),
                line: 0,
                what: format!("the folder holds files but no {NOTE}"),
                why: WHY,
                to_do: format!("write {path}: origin, licence, edition, files"),
            });
            continue;
        };
        let text = note.text.as_deref().unwrap_or("").to_lowercase();
        let lacks = |words: &[&str]| !words.iter().any(|word| text.contains(word));
        let missing: Vec<&str> = [("origin", lacks(ORIGIN)), ("licence", lacks(LICENCE))]
            .into_iter()
            .filter(|(_, lacking)| *lacking)
            .map(|(word, _)| word)
            .collect();
        if !missing.is_empty() {
            found.push(Violation {
                file: path,
                line: 1,
                what: format!("the note does not name the {}", missing.join(" and the ")),
                why: WHY,
                to_do: "say it on a line such as \"Origin: …\" and \"Licence: …\"".to_owned(),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        violations(&Tree::made(files)).into_iter().map(|v| v.what).collect()
    }

    #[test]
    fn a_folder_of_assets_without_its_note_is_found() {
        assert_eq!(found(&[("assets/fonts/a.ttf", "")]), ["the folder holds files but no SOURCE.md"]);
        assert_eq!(found(&[("tests/fonts/a.ttf", "")]).len(), 0);
    }

    #[test]
    fn a_note_must_name_origin_and_licence() {
        let asset = ("assets/fonts/a.ttf", "");
        let note = |text| found(&[asset, ("assets/fonts/SOURCE.md", text)]);
        assert_eq!(note("Origin: own work. Licence: EUPL-1.2.").len(), 0);
        assert_eq!(note("Our own text, EUPL-1.2.").len(), 0);
        assert_eq!(note("Licence: OFL-1.1."), ["the note does not name the origin"]);
        assert_eq!(note(""), ["the note does not name the origin and the licence"]);
    }
}
