// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether each dependency may be shipped inside an application under EUPL-1.2. The expression a package
//! declares is read as SPDX writes it: `OR` gives a choice, `AND` demands both, `WITH` names an exception.

use super::Violation;
use super::packages::Packages;

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
    "OpenSSL",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "WTFPL",
    "Zlib",
    "blessing",
];

/// Dependencies whose licence does not fit or is not declared.
pub fn violations(packages: &Packages) -> Vec<Violation> {
    let complaint = |licence: Option<&str>| match licence {
        None => Some("declares no licence".to_owned()),
        Some(text) => match fits(text) {
            Ok(true) => None,
            Ok(false) => Some(format!("is under {text}, which does not fit EUPL-1.2")),
            Err(why) => Some(format!("declares the licence {text:?}, which cannot be read: {why}")),
        },
    };
    let of_one = |package: &super::packages::Package| {
        complaint(package.licence.as_deref()).map(|what| Violation {
            file: "Cargo.lock".to_owned(),
            line: 0,
            what: format!("{} {} {what}", package.name, package.version),
            why: "what we hand out carries the duties of everything inside it",
            to_do: "do without it, or show that the licence fits and add it to \
                    src-tauri/xtask/src/tidy/licences.rs"
                .to_owned(),
        })
    };
    packages.outside.iter().filter_map(of_one).collect()
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
        violations(&Packages { ours: Vec::new(), outside: vec![outside("x", licence)] }).len()
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
