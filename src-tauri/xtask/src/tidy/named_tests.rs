// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A requirement marked *enforced* or *enforced by* a test must name one that exists: a function marked as a test in
//! some Rust file, such a file itself, or a folder under `tests/cases/`. A row may name an outside judge, or say that it holds by
//! construction, instead.

use std::collections::BTreeSet;

use super::Violation;
use super::scan;
use super::tree::{File, Tree};

const MARK: &str = "enforced by";
/// The mark as a cell of a table, the names in the next one.
const CELL: &str = "| enforced |";
/// What a row may say in place of a test.
const INSTEAD: [&str; 3] = ["veraPDF", "by construction", "as 6.2.11 above"];

/// Requirements that name a test which is not there, or none at all.
pub fn violations(tree: &Tree) -> Vec<Violation> {
    let tests = tests(tree);
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|file| file.name() == "REQUIREMENTS.md") {
        for (line, text) in file.lines() {
            for name in missing(text, &tests) {
                found.push(violation(file, line, name.as_deref()));
            }
        }
    }
    found
}

fn violation(file: &File, line: usize, name: Option<&str>) -> Violation {
    Violation {
        file: file.path.clone(),
        line,
        what: match name {
            Some(name) => format!("the test {name} does not exist"),
            None => "the mark names no test".to_owned(),
        },
        why: "a requirement that claims a test it does not have is worse than one without",
        to_do: "name the test as the code does, in backticks after the mark, or mark it *not yet*".to_owned(),
    }
}

/// The names on one line that no test bears; `None` for a mark that names nothing. An explanation of the
/// mark itself, as in a legend, puts it in quotes or in backticks and is passed over.
fn missing(line: &str, tests: &BTreeSet<String>) -> Vec<Option<String>> {
    let Some((before, after)) = line.split_once(MARK) else {
        let Some((_, after)) = line.split_once(CELL) else { return Vec::new() };
        let none = !after.contains('`') && !INSTEAD.iter().any(|words| after.contains(words));
        return if none { vec![None] } else { unknown(after, tests) };
    };
    if before.ends_with(['"', '“', '`', '(']) {
        return Vec::new();
    }
    if !after.contains('`') {
        return vec![None];
    }
    unknown(after, tests)
}

/// The names in backticks that no test bears.
fn unknown(after: &str, tests: &BTreeSet<String>) -> Vec<Option<String>> {
    let quoted: Vec<&str> = after.split('`').skip(1).step_by(2).collect();
    let last = |name: &str| name.rsplit([':', '/']).next().unwrap_or(name).to_owned();
    quoted.into_iter().map(last).filter(|name| !tests.contains(name)).map(Some).collect()
}

/// All tests of the tree by name.
fn tests(tree: &Tree) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in &tree.files {
        if let Some((case, _)) = file.path.strip_prefix("tests/cases/").and_then(|rest| rest.split_once('/'))
        {
            names.insert(case.to_owned());
        }
        // A whole file of tests may be named too.
        if let Some((_, stem)) = file.path.strip_suffix(".rs").and_then(|path| path.rsplit_once("/tests/")) {
            names.insert(stem.to_owned());
        }
        if file.ending() == "rs" {
            names.extend(tests_in(file.text.as_deref().unwrap_or("")));
        }
    }
    names
}

/// Functions whose attributes, on the lines right above, include `#[test]`.
fn tests_in(source: &str) -> Vec<String> {
    let code = scan::views(source).code;
    let lines: Vec<&str> = code.lines().map(str::trim).collect();
    let is_test = |line: usize| {
        let above = lines[..line - 1].iter().rev();
        above.take_while(|l| l.starts_with("#[") || l.is_empty()).any(|l| *l == "#[test]")
    };
    scan::functions(&code).into_iter().filter(|f| is_test(f.line)).map(|f| f.name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: (&str, &str) = ("a/src/lib.rs", "#[test]\n// why\nfn it_holds() {\n}\nfn no_test() {}\n");

    fn found(requirement: &str) -> Vec<String> {
        let case = ("tests/cases/appeal-notice-appears/case.toml", "");
        let file = ("a/tests/flips.rs", "");
        let tree = Tree::made(&[CODE, case, file, ("a/REQUIREMENTS.md", requirement)]);
        violations(&tree).into_iter().map(|v| v.what).collect()
    }

    #[test]
    fn a_named_test_that_does_not_exist_is_found() {
        assert_eq!(found("| 6.1 | *enforced by `it_hold`* |"), ["the test it_hold does not exist"]);
        assert_eq!(
            found("| 6.1 | *enforced by `it_holds`, `no_test`* |"),
            ["the test no_test does not exist"]
        );
    }

    #[test]
    fn a_row_of_a_table_is_held_to_its_mark() {
        assert_eq!(found("| 6.1 | header | enforced | `it_hold` |"), ["the test it_hold does not exist"]);
        assert_eq!(found("| 6.1 | header | enforced | someone |"), ["the mark names no test"]);
        assert_eq!(found("| 6.1 | header | enforced | `it_holds`; veraPDF |").len(), 0);
        assert_eq!(found("| 6.1 | header | enforced | by construction |").len(), 0);
        assert_eq!(found("| 6.1 | header | enforced | `flips` |").len(), 0);
    }

    #[test]
    fn a_test_may_be_a_function_or_a_case() {
        assert_eq!(found("*enforced by `tests::it_holds`* and `tests/cases/appeal-notice-appears`").len(), 0);
    }

    #[test]
    fn a_mark_without_a_name_is_found_and_a_legend_is_not() {
        assert_eq!(found("| 6.1 | *enforced by* |"), ["the mark names no test"]);
        assert_eq!(found("Marks: \"enforced by\" names a test.").len(), 0);
    }
}
