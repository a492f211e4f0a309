// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! `cargo xtask test`: everything that must hold, in the order in which it is cheapest to learn that it does
//! not. The same on a developer's machine and in continuous integration.
//! Invariant: a missing judge fails the run; only `--without-judges` leaves them out, and not where `CI` is
//! set.

use std::path::Path;

use super::arguments::Judges;
use super::window;
use crate::process::{cargo, in_ci};
use crate::report::{Count, Outcome, Steps};
use crate::setup::{self, Purpose};
use crate::ui::{self, bindings};
use crate::{judge, root, tidy};

/// Runs all checks and prints the table.
pub fn test(root: &Path, judges: Judges) -> Result<Outcome, String> {
    may_leave_out(judges, std::env::var("CI").ok().as_deref())?;
    let target = root::target(root)?;
    let mut steps = Steps::default();
    steps.take("Set-up", || {
        setup::system(root, Purpose::Build)?;
        setup::system(root, Purpose::Window)?;
        ui::ready(root)?;
        if judges == Judges::Asked {
            judge::Tools::ready(root)?;
        }
        Ok(Count::default())
    });
    steps.take("Format", || format(root));
    steps.take("Tidy", || tidy::check(root));
    page(root, &target, &mut steps);
    steps.take("Clippy", || clippy(root));
    steps.take("Tests", || tests(root, &target));
    steps.take("Window", || window::tests(root));
    steps.take("Bindings", || bindings::check(root, &target));
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

/// The window's page. It is built before anything that embeds it is compiled.
fn page(root: &Path, target: &Path, steps: &mut Steps) {
    steps.take("Page: words", || ui::words(root));
    steps.take("Page: types", || ui::types(root));
    steps.take("Page: lint", || ui::lint(root));
    steps.take("Page: tests", || ui::tests(root, target));
    steps.take("Page: build", || ui::built(root).map(|()| Count::one(true)));
}

/// In continuous integration the judges decide; nobody can wave them through there.
fn may_leave_out(judges: Judges, ci: Option<&str>) -> Result<(), String> {
    if judges == Judges::LeftOut && in_ci(ci) {
        return Err(
            "--without-judges is refused where CI is set: there the judges are always asked".to_owned()
        );
    }
    Ok(())
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

/// All tests of the workspace, each counted; a run that broke off counts as one failure more. Those that write the
/// types for the page write them beside the build: what is committed is compared and not mended.
fn tests(root: &Path, target: &Path) -> Result<Count, String> {
    let mut count = Count::default();
    let beside = bindings::beside_the_build(target).display().to_string();
    let run = cargo(root).args(["test", "--workspace", "--no-fail-fast"]).env(bindings::WHERE, &beside);
    let ok = run.echoed(|line| count = count.plus(counted(line)))?;
    if !ok && count.failed == 0 {
        count.failed = 1;
    }
    if count.passed == 0 {
        return Err("no test was run".to_owned());
    }
    Ok(count)
}

/// Reads `test result: ok. 5 passed; 0 failed; …`; any other line counts nothing.
pub fn counted(line: &str) -> Count {
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
