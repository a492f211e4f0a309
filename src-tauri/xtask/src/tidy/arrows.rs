// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Which of our crates may use which. What a crate must not know is left out of its manifest; this check
//! holds the manifests against the table, and the table against the one a person reads in
//! `src-tauri/ARCHITECTURE.md`.

use super::Violation;
use super::packages::{Need, Package, Packages};
use super::tree::Tree;

const MAP: &str = "src-tauri/ARCHITECTURE.md";
const WHY: &str = "what a crate must not know it must not be able to name; a border nobody enforces erodes";

/// A crate and what it may use, by name. Tests may use [`FOR_TESTS`] besides.
const ALLOWED: &[(&str, &[&str])] = &[
    ("tillsyn", &["casework", "wire"]),
    ("domain", &[]),
    ("catalog", &["domain"]),
    ("store", &["domain"]),
    ("document", &["domain"]),
    ("seal", &[]),
    ("wire", &["domain"]),
    ("casework", &["catalog", "document", "domain", "seal", "store", "wire"]),
    ("cli", &["casework", "domain", "wire"]),
    ("testkit", &["casework", "catalog", "document", "domain", "seal", "store", "wire"]),
    ("xtask", &[]),
];

/// What the tests of every crate but these commands may use.
const FOR_TESTS: &str = "testkit";

/// Arrows that the table does not allow, crates it does not know, and a map that says something else.
pub fn violations(packages: &Packages, tree: &Tree) -> Vec<Violation> {
    let ours: Vec<&str> = packages.ours.iter().map(|package| package.name.as_str()).collect();
    let mut found: Vec<Violation> = packages.ours.iter().flat_map(|package| of_one(package, &ours)).collect();
    found.extend(map_differs(tree));
    found
}

fn of_one(package: &Package, ours: &[&str]) -> Vec<Violation> {
    let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == package.name) else {
        return vec![Violation {
            file: package.manifest.clone(),
            line: 0,
            what: format!("the crate {} has no row in the table of allowed arrows", package.name),
            why: WHY,
            to_do: format!("give it a row in {MAP} and in src-tauri/xtask/src/tidy/arrows.rs"),
        }];
    };
    let refused = |name: &str, need: Need| {
        let for_tests = need == Need::Tests && name == FOR_TESTS && package.name != "xtask";
        !allowed.contains(&name) && !for_tests
    };
    let ours_needed =
        package.needs.iter().filter(|d| ours.contains(&d.name.as_str()) && d.name != package.name);
    ours_needed
        .filter(|dependency| refused(&dependency.name, dependency.need))
        .map(|dependency| Violation {
            file: package.manifest.clone(),
            line: 0,
            what: format!("the arrow {} → {} is not allowed", package.name, dependency.name),
            why: WHY,
            to_do: "move the code to where the arrow is allowed; a new arrow needs a reason in \
                    src-tauri/decisions and a change of both tables"
                .to_owned(),
        })
        .collect()
}

/// Reads the lines `crate ← crate, crate` of the map and compares them with [`ALLOWED`].
fn map_differs(tree: &Tree) -> Option<Violation> {
    let lines =
        || tree.file(MAP).into_iter().flat_map(|file| file.lines()).filter(|(_, line)| is_arrow(line));
    let written: Vec<String> =
        lines().map(|(_, line)| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let wanted: Vec<String> = ALLOWED.iter().map(|(name, uses)| arrow(name, uses)).collect();
    (written != wanted).then(|| Violation {
        file: MAP.to_owned(),
        line: lines().next().map_or(0, |(number, _)| number),
        what: "the arrows are not those in src-tauri/xtask/src/tidy/arrows.rs".to_owned(),
        why: "a person reads the ones and the check obeys the others",
        to_do: format!(
            "let the map and the table say the same; the table says:\n      {}",
            wanted.join("\n      ")
        ),
    })
}

fn is_arrow(line: &str) -> bool {
    line.split_whitespace().nth(1) == Some("←")
}

fn arrow(name: &str, uses: &[&str]) -> String {
    let uses = if uses.is_empty() { "nothing".to_owned() } else { uses.join(", ") };
    format!("{name} ← {uses}")
}

#[cfg(test)]
mod tests {
    use super::super::packages::made::ours;
    use super::*;

    fn map() -> Tree {
        let lines: Vec<String> = ALLOWED.iter().map(|(name, uses)| arrow(name, uses)).collect();
        Tree::made(&[(
            MAP,
            &format!("# Map\n\n```\n{}\n```\n\nMore.\n", lines.join("\n").replace("seal ←", "seal    ←")),
        )])
    }

    fn found(packages: Vec<Package>, tree: &Tree) -> Vec<String> {
        let packages = Packages { ours: packages, outside: Vec::new() };
        violations(&packages, tree).into_iter().map(|v| v.what).collect()
    }

    #[test]
    fn an_arrow_that_is_not_in_the_table_is_found() {
        let packages =
            vec![ours("domain", &[("store", Need::Crate)]), ours("store", &[("domain", Need::Crate)])];
        assert_eq!(found(packages, &map()), ["the arrow domain → store is not allowed"]);
    }

    #[test]
    fn tests_may_use_the_test_kit_and_nothing_else_new() {
        let good = ours("seal", &[("testkit", Need::Tests)]);
        let bad = ours("store", &[("testkit", Need::Crate), ("seal", Need::Tests)]);
        let packages = vec![good, bad, ours("testkit", &[])];
        let wanted = ["the arrow store → testkit is not allowed", "the arrow store → seal is not allowed"];
        assert_eq!(found(packages, &map()), wanted);
    }

    #[test]
    fn a_crate_without_a_row_is_found() {
        assert!(found(vec![ours("newcomer", &[])], &map())[0].contains("newcomer has no row"));
    }

    #[test]
    fn a_map_that_differs_is_found() {
        let text =
            map().files[0].text.clone().unwrap_or_default().replace("store ← domain", "store ← nothing");
        assert_eq!(found(Vec::new(), &Tree::made(&[(MAP, &text)])).len(), 1);
        assert_eq!(found(Vec::new(), &Tree::made(&[])).len(), 1);
        assert_eq!(found(Vec::new(), &map()).len(), 0);
    }
}
