// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether each dependency may be shipped inside an application under EUPL-1.2. The expression a package
//! declares is read as SPDX writes it: `OR` gives a choice, `AND` demands both, `WITH` names an exception. The
//! packages of the page that go into it count as well as the crates; those that only build it do not.

use serde_json::Value;

use super::Violation;
use super::packages::Packages;
use super::tree::Tree;

/// Licences that fit. All are permissive or have copyleft by file, so that shipping the whole under
/// EUPL-1.2 breaks none of them.
const FITTING: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "IJG",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "OpenSSL",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "WTFPL",
    "Zlib",
    "blessing",
];

const PAGE_LOCK: &str = "ui/package-lock.json";

/// Packages that declare no licence and carry one in a file, which was read: name, licence.
const READ: &[(&str, &str)] = &[("svelte-toolbelt", "MIT")];

/// Dependencies whose licence does not fit or is not declared.
pub fn violations(packages: &Packages, tree: &Tree) -> Vec<Violation> {
    let mut found = of_crates(packages);
    found.extend(of_page(tree));
    found
}

fn of_crates(packages: &Packages) -> Vec<Violation> {
    let of_one = |package: &super::packages::Package| {
        let what = complaint(package.licence.as_deref())?;
        Some(violation("Cargo.lock", &package.name, &package.version, &what))
    };
    packages.outside.iter().filter_map(of_one).collect()
}

/// The packages of npm that are shipped inside the page, as their lock file names them.
fn of_page(tree: &Tree) -> Vec<Violation> {
    let text = tree.file(PAGE_LOCK).and_then(|file| file.text.as_deref()).unwrap_or("{}");
    let lock: Value = serde_json::from_str(text).unwrap_or_default();
    let of_one = |(place, package): (&String, &Value)| {
        let builds = ["dev", "devOptional"].iter().any(|mark| package[*mark] == true);
        let (_, name) = place.rsplit_once("node_modules/")?;
        let read = || READ.iter().find(|(read, _)| *read == name).map(|(_, licence)| *licence);
        let what = complaint(package["license"].as_str().or_else(read)).filter(|_| !builds)?;
        Some(violation(PAGE_LOCK, name, package["version"].as_str().unwrap_or(""), &what))
    };
    lock["packages"].as_object().into_iter().flatten().filter_map(of_one).collect()
}

fn complaint(licence: Option<&str>) -> Option<String> {
    match licence {
        None => Some("declares no licence".to_owned()),
        Some(text) => match fits(text) {
            Ok(true) => None,
            Ok(false) => Some(format!("is under {text}, which does not fit EUPL-1.2")),
            Err(why) => Some(format!("declares the licence {text:?}, which cannot be read: {why}")),
        },
    }
}

fn violation(file: &str, name: &str, version: &str, what: &str) -> Violation {
    Violation {
        file: file.to_owned(),
        line: 0,
        what: format!("{name} {version} {what}"),
        why: "what we hand out carries the duties of everything inside it",
        to_do: "do without it, or show that the licence fits and add it to \
                src-tauri/xtask/src/tidy/licences.rs"
            .to_owned(),
    }
}

/// True when the expression can be met with fitting licences alone.
fn fits(expression: &str) -> Result<bool, String> {
    // Some older manifests write a slash where SPDX writes OR.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words };
    let answer = reader.either()?;
    match reader.words.first() {
        None => Ok(answer),
        Some(word) => Err(format!("{word} is one word too many")),
    }
}

/// Reads an expression from left to right; `AND` binds closer than `OR`.
struct Reader<'a> {
    words: &'a [&'a str],
}

impl Reader<'_> {
    fn next_is(&mut self, word: &str) -> bool {
        let is = self.words.first() == Some(&word);
        if is {
            self.words = &self.words[1..];
        }
        is
    }

    fn either(&mut self) -> Result<bool, String> {
        let mut answer = self.both()?;
        while self.next_is("OR") {
            answer |= self.both()?;
        }
        Ok(answer)
    }

    fn both(&mut self) -> Result<bool, String> {
        let mut answer = self.single()?;
        while self.next_is("AND") {
            answer &= self.single()?;
        }
        Ok(answer)
    }

    fn single(&mut self) -> Result<bool, String> {
        if self.next_is("(") {
            let answer = self.either()?;
            return if self.next_is(")") {
                Ok(answer)
            } else {
                Err("a parenthesis is not closed".to_owned())
            };
        }
        let Some((name, rest)) = self.words.split_first() else {
            return Err("it ends too early".to_owned());
        };
        self.words = rest;
        if self.next_is("WITH") {
            let exception = self.words.first().ok_or("WITH names no exception")?;
            self.words = &self.words[1..];
            return Ok(FITTING.contains(&format!("{name} WITH {exception}").as_str()));
        }
        Ok(FITTING.contains(name))
    }
}

#[cfg(test)]
mod tests {
    use super::super::packages::made::outside;
    use super::*;

    fn found(licence: Option<&str>) -> usize {
        let packages = Packages { ours: Vec::new(), outside: vec![outside("x", licence)] };
        violations(&packages, &Tree::made(&[])).len()
    }

    #[test]
    fn what_goes_into_the_page_counts_and_what_builds_it_does_not() {
        let lock = r#"{"packages": {"": {}, "node_modules/a": {"license": "GPL-3.0", "dev": true},
            "node_modules/@b/c": {"license": "MIT"}, "node_modules/d/node_modules/e": {"version": "2"}}}"#;
        let packages = Packages { ours: Vec::new(), outside: Vec::new() };
        let found = violations(&packages, &Tree::made(&[(PAGE_LOCK, lock)]));
        let what: Vec<&str> = found.iter().map(|violation| violation.what.as_str()).collect();
        assert_eq!(what, ["e 2 declares no licence"]);
    }

    #[test]
    fn a_licence_that_does_not_fit_or_is_missing_is_found() {
        for licence in [Some("GPL-3.0-only"), Some("MIT AND GPL-2.0"), Some("Proprietary"), None] {
            assert_eq!(found(licence), 1, "{licence:?}");
        }
    }

    #[test]
    fn a_choice_is_met_by_one_and_a_demand_by_all() {
        for licence in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-2.0 OR MIT",
            "(Apache-2.0 OR MIT) AND BSD-3-Clause",
            "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
        ] {
            assert_eq!(found(Some(licence)), 0, "{licence}");
        }
        assert_eq!(fits("MIT OR Apache-2.0 AND GPL-3.0"), Ok(true));
        assert_eq!(fits("(MIT OR Apache-2.0) AND GPL-3.0"), Ok(false));
    }

    #[test]
    fn an_expression_that_cannot_be_read_is_found() {
        for licence in ["(MIT", "MIT OR", "MIT MIT", "MIT WITH", ""] {
            assert_eq!(found(Some(licence)), 1, "{licence}");
        }
    }
}
