// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How long a file and a function may be. The one great file begins as convenience; it is stopped while
//! taking it apart is still a morning's work.

use super::Violation;
use super::scan;
use super::tree::{File, Tree};

const RUST_LINES: usize = 600;
const OTHER_LINES: usize = 400;
const FUNCTION_LINES: usize = 70;

/// Files other than Rust that people write and read as code.
const OTHERS: &[&str] = &["sql", "ts", "js", "mjs", "svelte", "css", "html", "java", "py", "sh", "typ"];

/// Files and functions that are too long.
pub fn violations(tree: &Tree) -> Vec<Violation> {
    let mut found = Vec::new();
    for file in &tree.files {
        match file.ending() {
            "rs" => {
                found.extend(long_file(file, RUST_LINES));
                found.extend(long_functions(file));
            }
            ending if OTHERS.contains(&ending) => found.extend(long_file(file, OTHER_LINES)),
            _ => {}
        }
    }
    found
}

fn long_file(file: &File, most: usize) -> Option<Violation> {
    let lines = file.lines().count();
    (lines > most).then(|| Violation {
        file: file.path.clone(),
        line: most + 1,
        what: format!("the file has {lines} lines; {most} is the most"),
        why: "a file is read whole or not at all",
        to_do: "split it along the nouns it holds".to_owned(),
    })
}

fn long_functions(file: &File) -> Vec<Violation> {
    let code = scan::views(file.text.as_deref().unwrap_or("")).code;
    let long = scan::functions(&code).into_iter().filter(|function| function.length > FUNCTION_LINES);
    long.map(|function| Violation {
        file: file.path.clone(),
        line: function.line,
        what: format!(
            "the function {} has {} lines; {FUNCTION_LINES} is the most",
            function.name, function.length
        ),
        why: "a function should be seen at one glance",
        to_do: "keep the course of things in it and move the leaves into functions of their own".to_owned(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<(usize, String)> {
        violations(&Tree::made(&[(path, text)])).into_iter().map(|v| (v.line, v.what)).collect()
    }

    #[test]
    fn a_file_over_its_limit_is_found() {
        assert_eq!(found("a.rs", &"\n".repeat(601)).len(), 1);
        assert_eq!(found("a.rs", &"\n".repeat(600)).len(), 0);
        assert_eq!(found("a.sql", &"\n".repeat(401)).len(), 1);
        assert_eq!(found("a.md", &"\n".repeat(9000)).len(), 0);
    }

    #[test]
    fn a_function_over_its_limit_is_found_at_its_line() {
        let long = format!("\nfn far() {{{}}}\n", "\n".repeat(70));
        assert_eq!(found("a.rs", &long), [(2, "the function far has 71 lines; 70 is the most".to_owned())]);
        let just = format!("fn near() {{{}}}\n", "\n".repeat(69));
        assert_eq!(found("a.rs", &just), []);
    }
}
