// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The real window, driven in its own engine on a virtual display. It is started by `cargo xtask test` under
//! `xvfb-run`; each part can be named to run it alone, and `pictures FOLDER` takes pictures instead of testing, of
//! all places or of those that are named after it.
//! Invariant: nothing here is skipped silently, and a part that panics fails the run.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod audit;
mod axe;
mod bad_input;
mod driver;
mod hands;
mod keyboard;
mod pictures;
mod shell;
mod stage;
mod steps;
mod supervision;
mod table;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// A part of the run: its name, and what it does.
type Part = (&'static str, fn());

const PARTS: &[Part] = &[
    ("keyboard", keyboard::from_first_start_to_sealed_decision),
    ("supervision", supervision::from_opening_to_archive),
    ("audit", audit::from_opening_to_archive),
    ("kill", keyboard::after_a_kill_nothing_is_missing_and_the_caret_is_back),
    ("undo", keyboard::acts_are_taken_back_by_name),
    ("single_keys", keyboard::single_keys_can_be_switched_off),
    ("axe", axe_everywhere),
    ("shell", shell::the_page_can_do_nothing_but_what_it_may),
    ("bad_input", bad_input::every_kind),
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    if words.first().is_some_and(|word| word == "pictures") {
        let folder = PathBuf::from(words.get(1).map_or("target/pictures", String::as_str));
        println!(
            "{} pictures in {}",
            pictures::take(&folder, words.get(2..).unwrap_or_default()),
            folder.display()
        );
        return ExitCode::SUCCESS;
    }
    if let Some(("bad_input", kinds)) = words.split_first().map(|(part, rest)| (part.as_str(), rest))
        && !kinds.is_empty()
    {
        bad_input::these(kinds);
        return ExitCode::SUCCESS;
    }
    if let Some(unknown) = words.iter().find(|word| PARTS.iter().all(|(name, _)| name != word)) {
        println!("there is no part {unknown}");
        return ExitCode::from(64);
    }
    let chosen = PARTS.iter().filter(|(name, _)| words.is_empty() || words.iter().any(|word| word == name));
    let (mut passed, mut failed) = (0, 0);
    for (name, part) in chosen {
        println!("── {name}");
        let begun = Instant::now();
        let good = catch_unwind(AssertUnwindSafe(part)).is_ok();
        println!("   {name}: {} in {} s", if good { "ok" } else { "FAILED" }, begun.elapsed().as_secs());
        if good { passed += 1 } else { failed += 1 }
    }
    // In the words of cargo's own tests, so that one counter reads both.
    let verdict = if failed == 0 { "ok" } else { "FAILED" };
    println!(
        "\ntest result: {verdict}. {passed} passed; {failed} failed; 0 ignored; 0 measured; 0 filtered out"
    );
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn axe_everywhere() {
    let violations = table::print(&axe::run());
    assert_eq!(violations, 0, "axe found {violations} violations; they stand in the table");
}
