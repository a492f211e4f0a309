// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The rules of the tree, each a module of its own with a test that trips it. A check looks at the tree as
//! it is (tracked files and new ones, not what Git ignores) and tells every place where a rule is broken.
//! Invariant: all violations at once, each with its place, what is wrong, why that matters and what to do.

mod arrows;
mod assets;
pub mod generated;
mod headers;
mod homes;
mod length;
mod licences;
mod named_tests;
mod packages;
mod scan;
mod size;
mod top_level;
mod tree;
mod words;

use std::path::Path;

use crate::report::{Count, Outcome};
use packages::Packages;
use tree::Tree;

/// One place where a rule of the tree is broken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The file, relative to the root.
    file: String,
    /// The line, from 1; 0 when the whole file is meant.
    line: usize,
    /// What is wrong.
    what: String,
    /// Why it matters.
    why: &'static str,
    /// What to do about it.
    to_do: String,
}

impl Violation {
    /// `file:line`, or the file alone.
    fn place(&self) -> String {
        match self.line {
            0 => self.file.clone(),
            line => format!("{}:{line}", self.file),
        }
    }
}

/// The verb `tidy`.
pub fn verb(root: &Path) -> Result<Outcome, String> {
    let count = check(root)?;
    println!("\n{} passed, {} failed", count.passed, count.failed);
    Ok(count.outcome())
}

/// Runs every check and prints what each found; a check counts as one.
pub fn check(root: &Path) -> Result<Count, String> {
    let tree = Tree::read(root)?;
    let packages = Packages::read(root)?;
    let found = [
        ("arrows between our crates", arrows::violations(&packages, &tree)),
        ("homes of outside crates", homes::violations(&packages)),
        ("licences of outside crates", licences::violations(&packages, &tree)),
        ("length of files and functions", length::violations(&tree)),
        ("headers of source files", headers::violations(&tree)),
        ("notes beside assets", assets::violations(&tree)),
        ("top level", top_level::violations(&tree)),
        ("words", words::violations(&tree)),
        ("tests named in requirements", named_tests::violations(&tree)),
        ("size of files", size::violations(&tree)),
        (
            "generated files",
            generated::violations(generated::FILES, &tree, |file| generated::printed(root, file)),
        ),
    ];
    let mut count = Count::default();
    for (rule, mut violations) in found {
        count = count.plus(Count::one(violations.is_empty()));
        violations.sort();
        match violations.len() {
            0 => println!("   ok      {rule}"),
            n => println!("   BROKEN  {rule}: {n} {}", if n == 1 { "place" } else { "places" }),
        }
        print!("{}", told(&violations));
    }
    Ok(count)
}

/// The violations of one rule; the reason and the advice are told once for all places that share them.
fn told(violations: &[Violation]) -> String {
    let mut text = String::new();
    let mut left: Vec<&Violation> = violations.iter().collect();
    while let Some(first) = left.first().copied() {
        let alike = |v: &&Violation| v.why == first.why && v.to_do == first.to_do;
        let (now, later): (Vec<&Violation>, Vec<&Violation>) = left.into_iter().partition(alike);
        for violation in now {
            text += &format!("    • {}: {}\n", violation.place(), violation.what);
        }
        text += &format!("      why: {}\n      do:  {}\n", first.why, first.to_do);
        left = later;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_shared_by_many_places_is_told_once() {
        let violation = |file: &str, line, to_do: &str| Violation {
            file: file.to_owned(),
            line,
            what: "is wrong".to_owned(),
            why: "it matters",
            to_do: to_do.to_owned(),
        };
        let text = told(&[violation("a", 1, "mend"), violation("b", 0, "move"), violation("c", 2, "mend")]);
        let wanted = "    • a:1: is wrong\n    • c:2: is wrong\n      why: it matters\n      do:  mend\n    \
                      • b: is wrong\n      why: it matters\n      do:  move\n";
        assert_eq!(text, wanted);
    }
}
