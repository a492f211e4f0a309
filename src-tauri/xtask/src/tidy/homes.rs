// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Outside crates that have a home: the one or two of our crates that may know them. Whoever wants to audit
//! the cryptography, the SQL or the PDF then reads one crate.

use super::Violation;
use super::packages::Packages;

/// Outside crates, and where they may be used. A name ending in `*` stands for all that begin so.
const HOMES: &[(&[&str], &[&str])] = &[
    (&["rusqlite", "libsqlite3-sys"], &["store"]),
    (&["printpdf", "docx-rs"], &["document"]),
    (&["zip"], &["document", "casework"]),
    (&["lopdf"], &["document", "seal"]),
    (&["cms", "x509-cert", "rsa", "p256", "p384", "p12-keystore", "cryptoki"], &["seal"]),
    (&["argon2", "chacha20poly1305"], &["store"]),
    (&["tauri", "tauri-*", "rfd"], &[ROOT]),
    (&["clap", "clap_*"], &["cli"]),
];

/// Outside crates that one of ours must never use.
const NEVER: &[(&str, &str, &str)] = &[
    ("domain", "serde", "what is stored, sent and signed are three promises; the domain makes none of them"),
    (
        "domain",
        "serde_json",
        "what is stored, sent and signed are three promises; the domain makes none of them",
    ),
    ("domain", "getrandom", "randomness enters as a parameter, so that a case can be played again"),
    ("domain", "rand", "randomness enters as a parameter, so that a case can be played again"),
];

/// Stands for the package whose manifest is at the top.
const ROOT: &str = "the application";

/// Uses of outside crates away from their homes; tests count too.
pub fn violations(packages: &Packages) -> Vec<Violation> {
    let mut found = Vec::new();
    for package in &packages.ours {
        let ours = if package.manifest == "Cargo.toml" { ROOT } else { package.name.as_str() };
        for needed in package.needs.iter().map(|dependency| dependency.name.as_str()) {
            let homes = HOMES.iter().find(|(names, _)| names.iter().any(|name| stands_for(name, needed)));
            if let Some((_, homes)) = homes.filter(|(_, homes)| !homes.contains(&ours)) {
                found.push(Violation {
                    file: package.manifest.clone(),
                    line: 0,
                    what: format!("{ours} uses {needed}, whose home is {}", homes.join(" and ")),
                    why: "whoever audits this must have one place to read",
                    to_do: format!("let {} offer what is needed in its own words", homes.join(" or ")),
                });
            }
            let never = NEVER.iter().find(|(who, what, _)| *who == ours && *what == needed);
            if let Some((_, _, why)) = never {
                found.push(Violation {
                    file: package.manifest.clone(),
                    line: 0,
                    what: format!("{ours} uses {needed}"),
                    why,
                    to_do: "do it in a crate further out, for example wire".to_owned(),
                });
            }
        }
    }
    found
}

fn stands_for(name: &str, needed: &str) -> bool {
    match name.strip_suffix('*') {
        Some(begin) => needed.starts_with(begin),
        None => name == needed,
    }
}

#[cfg(test)]
mod tests {
    use super::super::packages::Need::{Crate, Tests};
    use super::super::packages::Package;
    use super::super::packages::made::ours;
    use super::*;

    fn found(package: Package) -> usize {
        violations(&Packages { ours: vec![package], outside: Vec::new() }).len()
    }

    #[test]
    fn an_outside_crate_away_from_its_home_is_found() {
        assert_eq!(found(ours("casework", &[("rusqlite", Crate)])), 1);
        assert_eq!(found(ours("store", &[("lopdf", Tests)])), 1);
        assert_eq!(found(ours("casework", &[("tauri-build", Crate)])), 1);
    }

    #[test]
    fn at_home_it_may_be_used() {
        assert_eq!(found(ours("store", &[("rusqlite", Crate)])), 0);
        assert_eq!(found(ours("seal", &[("lopdf", Crate), ("cms", Crate)])), 0);
        let application =
            Package { manifest: "Cargo.toml".to_owned(), ..ours("tillsyn", &[("tauri", Crate)]) };
        assert_eq!(found(application), 0);
    }

    #[test]
    fn the_domain_does_not_serialize() {
        assert_eq!(found(ours("domain", &[("serde", Crate)])), 1);
    }
}
