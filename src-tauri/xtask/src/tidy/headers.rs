// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How a source file begins: with its licence, and in Rust with a paragraph that says what the module is.

use super::Violation;
use super::tree::{File, Tree};

// Put together here so that a tool that looks for the mark does not take this line for the file's own.
const IDENTIFIER: &str = concat!("SPDX-License-", "Identifier: EUPL-1.2");
const HOLDER: &str = concat!("SPDX-File", "CopyrightText: Tillsyn contributors");

/// Written by tests of the core, each with its own first line.
const BINDINGS: &str = "ui/src/core/bindings/";
/// Endings of the page's sources, which name the holder too.
const OF_THE_PAGE: &[&str] = &["ts", "js", "mjs", "svelte"];

/// Endings of files that are source; data under assets and tests has its note or its case instead.
const SOURCE: &[&str] = &["rs", "sql", "ts", "js", "mjs", "svelte", "css", "html", "java", "py", "sh", "typ"];

/// Source files that do not begin as they should.
pub fn violations(tree: &Tree) -> Vec<Violation> {
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|f| SOURCE.contains(&f.ending()) || f.name() == "Cargo.toml") {
        let made = super::generated::is_generated(&file.path) || file.path.starts_with(BINDINGS);
        if made || file.path.starts_with("assets/") {
            continue;
        }
        found.extend(licence(file));
        found.extend(opening(file));
    }
    found
}

fn licence(file: &File) -> Option<Violation> {
    let begins = |number: usize, prefix: &str| {
        file.lines().nth(number - 1).is_some_and(|(_, line)| line == format!("// {prefix}"))
    };
    let carries = |mark: &str| file.lines().take(5).any(|(_, line)| line.contains(mark));
    let good = match file.ending() {
        "rs" => begins(1, IDENTIFIER) && begins(2, HOLDER),
        ending if OF_THE_PAGE.contains(&ending) => carries(IDENTIFIER) && carries(HOLDER),
        _ => carries(IDENTIFIER),
    };
    (!good).then(|| Violation {
        file: file.path.clone(),
        line: 1,
        what: "the file does not begin with its licence".to_owned(),
        why: "whoever is handed one file must see what may be done with it",
        to_do: format!("begin it with \"{IDENTIFIER}\" and \"{HOLDER}\", each in a comment of its own"),
    })
}

fn opening(file: &File) -> Option<Violation> {
    let has = file.lines().find(|(_, line)| !line.is_empty() && !line.starts_with("// "));
    let good = file.ending() != "rs" || has.is_some_and(|(_, line)| line.starts_with("//!"));
    (!good).then(|| Violation {
        file: file.path.clone(),
        line: 3,
        what: "the module does not open with a //! paragraph".to_owned(),
        why: "a reader should know what a module holds before reading it",
        to_do: "say what it holds, what it refuses, and its invariant".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        violations(&Tree::made(&[(path, text)])).into_iter().map(|v| v.what).collect()
    }

    #[test]
    fn a_source_without_its_licence_is_found() {
        assert_eq!(found("a.sql", "select 1").len(), 1);
        assert_eq!(found("a.sql", &format!("-- {IDENTIFIER}\nselect 1")).len(), 0);
        assert_eq!(found("x/Cargo.toml", "[package]").len(), 1);
        assert_eq!(found("notes.txt", "").len(), 0);
    }

    #[test]
    fn the_page_names_the_holder_and_its_types_are_made_elsewhere() {
        let half = format!("<!-- {IDENTIFIER} -->\n");
        assert_eq!(found("ui/src/App.svelte", &half).len(), 1);
        assert_eq!(found("ui/src/App.svelte", &format!("{half}<!-- {HOLDER} -->\n")).len(), 0);
        assert_eq!(found("ui/src/core/bindings/CaseJson.ts", "// made").len(), 0);
    }

    #[test]
    fn rust_wants_both_lines_and_a_paragraph() {
        let good = format!("// {IDENTIFIER}\n// {HOLDER}\n\n//! What.\nfn a() {{}}\n");
        assert_eq!(found("a.rs", &good).len(), 0);
        assert_eq!(found("a.rs", &good.replace("//! What.", "// What.")).len(), 1);
        assert_eq!(found("a.rs", &good.replace("contributors", "")).len(), 1);
        assert_eq!(found("a.rs", "fn a() {}").len(), 2);
    }
}
