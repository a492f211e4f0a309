// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! `cargo xtask test`: everything that must hold, in the order in which it is cheapest to learn that it does
//! not. The same on a developer's machine and in continuous integration.
//! Invariant: a missing judge fails the run; only `--without-judges` leaves them out, and not where `CI` is
//! set.

use std::path::Path;

use super::arguments::Judges;
use crate::process::cargo;
use crate::report::{Count, Outcome, Steps};
use crate::setup::{self, Purpose};
use crate::{judge, tidy};

/// Runs all checks and prints the table.
pub fn test(root: &Path, judges: Judges) -> Result<Outcome, String> {
    may_leave_out(judges, std::env::var("CI").ok().as_deref())?;
    let mut steps = Steps::default();
    steps.take("Set-up", || {
        setup::system(root, Purpose::Build)?;
        if judges == Judges::Asked {
            judge::Tools::ready(root)?;
        }
        Ok(Count::default())
    });
    steps.take("Format", || format(root));
    steps.take("Tidy", || tidy::check(root));
    steps.take("Clippy", || clippy(root));
    steps.take("Tests", || tests(root));
    match judges {
        Judges::Asked => {
            steps.take("Judges", || judge::check(root));
        }
        Judges::LeftOut => {
            println!("\n!! THE OUTSIDE JUDGES WERE NOT ASKED (--without-judges): no PDF was judged.")
        }
    }
    Ok(steps.close())
}

/// In continuous integration the judges decide; nobody can wave them through there.
fn may_leave_out(judges: Judges, ci: Option<&str>) -> Result<(), String> {
    match (judges, ci) {
        (Judges::LeftOut, Some(value)) if !value.is_empty() && value != "false" => {
            Err("--without-judges is refused where CI is set: there the judges are always asked".to_owned())
        }
        (Judges::LeftOut | Judges::Asked, _) => Ok(()),
    }
}

/// Names the files that are not formatted, rather than showing every difference.
fn format(root: &Path) -> Result<Count, String> {
    let good = cargo(root).args(["fmt", "--all", "--", "--check", "-l"]).shown()?;
    if !good {
        println!("   these files are not formatted; run cargo fmt --all");
    }
    Ok(Count::one(good))
}

fn clippy(root: &Path) -> Result<Count, String> {
    let words = ["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"];
    Ok(Count::one(cargo(root).args(words).shown()?))
}

/// All tests of the workspace, each counted; a run that broke off counts as one failure more.
fn tests(root: &Path) -> Result<Count, String> {
    let mut count = Count::default();
    let words = ["test", "--workspace", "--no-fail-fast"];
    let ok = cargo(root).args(words).echoed(|line| count = count.plus(counted(line)))?;
    if !ok && count.failed == 0 {
        count.failed = 1;
    }
    if count.passed == 0 {
        return Err("no test was run".to_owned());
    }
    Ok(count)
}

/// Reads `test result: ok. 5 passed; 0 failed; …`; any other line counts nothing.
fn counted(line: &str) -> Count {
    let number_before = |word: &str| {
        let (before, _) = line.split_once(word)?;
        before.split_whitespace().next_back()?.parse().ok()
    };
    if !line.starts_with("test result:") {
        return Count::default();
    }
    Count { passed: number_before(" passed").unwrap_or(0), failed: number_before(" failed").unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_lines_of_cargo_test_are_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(counted(line), Count { passed: 12, failed: 3 });
        assert_eq!(counted("test something_passed ... ok"), Count::default());
    }

    #[test]
    fn continuous_integration_always_asks_the_judges() {
        assert!(may_leave_out(Judges::LeftOut, Some("true")).is_err());
        assert!(may_leave_out(Judges::LeftOut, None).is_ok());
        assert!(may_leave_out(Judges::Asked, Some("true")).is_ok());
    }
}
