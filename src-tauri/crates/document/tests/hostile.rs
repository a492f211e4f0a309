// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A fixed number of the letters that `cargo xtask fuzz` makes without end: the same ones every time.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../examples/hostile/letters.rs"]
mod letters;
#[path = "../examples/hostile/trial.rs"]
mod trial;

use document::Typeface;
use trial::Ended;

const CASES: u64 = 80;

#[test]
fn letters_of_any_bytes_become_sound_files_that_read_back_or_are_refused_by_name() {
    let typeface = Typeface::shipped().unwrap();
    let path = std::env::temp_dir().join(format!("tillsyn-hostile-{}.pdf", std::process::id()));
    let (mut made, mut refused) = (0, 0);
    for seed in 1..=CASES {
        let (letter, marks) = letters::letter(&letters::bytes_of(seed));
        match trial::tried(&letter, &typeface).unwrap_or_else(|why| panic!("seed {seed}: {why}")) {
            Ended::Made(bytes) => {
                made += 1;
                std::fs::write(&path, bytes).unwrap();
                trial::reads(&path, &marks).unwrap_or_else(|why| panic!("seed {seed}: {why}"));
            }
            Ended::Refused => refused += 1,
        }
    }
    let _ = std::fs::remove_file(&path);
    assert!(made > refused, "{made} were made, {refused} refused");
}

#[test]
fn the_same_bytes_give_the_same_letter() {
    let bytes = letters::bytes_of(7);
    assert_eq!(letters::letter(&bytes), letters::letter(&bytes));
    assert_ne!(letters::letter(&bytes).0, letters::letter(&letters::bytes_of(8)).0);
}
