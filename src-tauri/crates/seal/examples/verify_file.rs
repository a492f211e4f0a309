// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Verifies a PDF and prints verdict and reasons as one line, for comparison with judges outside the crate.
//!
//! `verify_file FILE INSTANT [ROOTS_PEM]...`

use std::error::Error;
use std::fs;
use std::io::Write as _;

use seal::{Roots, verify};

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [file, at, trusted @ ..] = &given[..] else { return Err("too few arguments".into()) };
    let mut roots = Roots::none();
    for path in trusted {
        Roots::read(&fs::read(path)?)?.certificates().iter().for_each(|c| roots.add(c.clone()));
    }
    let line = match verify(&fs::read(file)?, &roots, at.parse()?) {
        Ok(report) => {
            let reasons: Vec<&str> = report.all_reasons().iter().map(|r| r.code()).collect();
            let count = report.signatures.len();
            format!(
                "{} signatures={count} training={} {}",
                report.verdict.code(),
                report.training,
                reasons.join(",")
            )
        }
        Err(fault) => format!("unreadable {fault}"),
    };
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}
