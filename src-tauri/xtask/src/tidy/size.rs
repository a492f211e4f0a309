// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How large a committed file may be. What is once committed is carried by every clone for ever.

use super::Violation;
use super::tree::Tree;

const MOST_BYTES: u64 = 1_500_000;

/// Files that are too large.
pub fn violations(tree: &Tree) -> Vec<Violation> {
    let large = tree.files.iter().filter(|file| file.bytes > MOST_BYTES);
    large
        .map(|file| Violation {
            file: file.path.clone(),
            line: 0,
            what: format!("the file has {} bytes; {MOST_BYTES} is the most", file.bytes),
            why: "what is once committed is carried by every clone for ever",
            to_do: "make it smaller, make it at build or test time, or let Git ignore it".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::File;
    use super::*;

    #[test]
    fn a_file_over_the_limit_is_found() {
        let file = |path: &str, bytes| File { path: path.to_owned(), bytes, text: None };
        let tree = Tree { files: vec![file("small", MOST_BYTES), file("large", MOST_BYTES + 1)] };
        let found: Vec<String> = violations(&tree).into_iter().map(|v| v.file).collect();
        assert_eq!(found, ["large"]);
    }
}
