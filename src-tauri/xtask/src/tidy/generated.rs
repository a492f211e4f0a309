// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files that a command prints and that are committed all the same, because people and other programs read
//! them. The check lets the command print them again and compares; `cargo xtask bless` writes them.

use std::path::Path;

use super::Violation;
use super::tree::Tree;
use crate::process::{cargo, program};
use crate::root;

/// A committed file and the arguments that make `tillsyn-cli` print it.
pub struct Generated {
    /// Its path from the root.
    pub path: &'static str,
    /// What follows `tillsyn-cli`.
    pub arguments: &'static [&'static str],
}

/// Every generated file. One line here is all that a new one needs; then `cargo xtask bless`.
pub const FILES: &[Generated] = &[
    Generated { path: "assets/schemas/case-1.schema.json", arguments: &["schema"] },
    Generated { path: "src-tauri/man/tillsyn-cli.1", arguments: &["man"] },
    Generated { path: "src-tauri/completions/tillsyn-cli.bash", arguments: &["completions", "bash"] },
    Generated { path: "src-tauri/completions/tillsyn-cli.fish", arguments: &["completions", "fish"] },
    Generated { path: "src-tauri/completions/tillsyn-cli.zsh", arguments: &["completions", "zsh"] },
];

/// True for a file that a command prints: it carries no header of its own.
pub fn is_generated(path: &str) -> bool {
    FILES.iter().any(|file| file.path == path)
}

/// What the command prints now. It is built as part of the whole workspace, so that its libraries have the same
/// features as in every other step and are compiled once.
pub fn printed(root: &Path, file: &Generated) -> Result<String, String> {
    cargo(root).args(["build", "--quiet", "--workspace", "--bin", "tillsyn-cli"]).printed()?;
    program(root::target(root)?.join("debug/tillsyn-cli"), root).args(file.arguments).printed()
}

/// Generated files that are missing or are not what their command prints.
pub fn violations(
    files: &[Generated],
    tree: &Tree,
    printed: impl Fn(&Generated) -> Result<String, String>,
) -> Vec<Violation> {
    let complaint = |file: &Generated| match (tree.file(file.path), printed(file)) {
        (_, Err(why)) => Some((0, format!("it cannot be made again: {why}"))),
        (None, Ok(_)) => Some((0, "it is not there".to_owned())),
        (Some(there), Ok(now)) => {
            let there = there.text.as_deref().unwrap_or("");
            (there != now)
                .then(|| (first_difference(there, &now), "it is not what its command prints".to_owned()))
        }
    };
    let of_one = |file: &Generated| {
        complaint(file).map(|(line, what)| Violation {
            file: file.path.to_owned(),
            line,
            what: format!("{what} (tillsyn-cli {})", file.arguments.join(" ")),
            why: "a generated file that is stale misleads whoever trusts it",
            to_do: "run cargo xtask bless and commit the difference; never edit it by hand".to_owned(),
        })
    };
    files.iter().filter_map(of_one).collect()
}

fn first_difference(left: &str, right: &str) -> usize {
    left.lines().zip(right.lines()).take_while(|(a, b)| a == b).count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMA: Generated = Generated { path: "assets/schema.json", arguments: &["schema"] };

    fn found(tree: &Tree, now: Result<&str, &str>) -> Vec<(usize, String)> {
        let printed = |_: &Generated| now.map(str::to_owned).map_err(str::to_owned);
        violations(&[SCHEMA], tree, printed).into_iter().map(|v| (v.line, v.what)).collect()
    }

    #[test]
    fn a_stale_file_is_found_at_its_first_difference() {
        let tree = Tree::made(&[(SCHEMA.path, "a\nb\nc\n")]);
        let wanted = [(2, "it is not what its command prints (tillsyn-cli schema)".to_owned())];
        assert_eq!(found(&tree, Ok("a\nB\nc\n")), wanted);
        assert_eq!(found(&tree, Ok("a\nb\nc\n")), []);
    }

    #[test]
    fn a_missing_file_and_a_failing_command_are_found() {
        assert_eq!(found(&Tree::made(&[]), Ok("a")).len(), 1);
        assert_eq!(found(&Tree::made(&[(SCHEMA.path, "a")]), Err("no such verb")).len(), 1);
    }
}
