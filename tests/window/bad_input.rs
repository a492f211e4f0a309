// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Bad input where it meets the real window: files that are none, texts of a megabyte, markup in every field,
//! guessed passphrases, a full disk, a folder that goes away, copies and keys that are none. A person's part is
//! done by keys; scripts read, set the stage, and fire what no key can. Each kind is tried even when one before it
//! failed, and the failed ones are named at the end.

mod disk;
mod doors;
mod files;
mod marked;
mod texts;

use crate::driver::{Surroundings, Window};
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

/// A kind of bad input: its name, and what tries it.
type Kind = (&'static str, fn());

/// All of them.
const KINDS: &[Kind] = &[
    ("files that are no documents", files::what_is_no_document_is_told_and_the_window_goes_on),
    ("a file that goes away", files::a_file_may_go_away_once_it_is_chosen),
    ("a megabyte in an observation", texts::a_megabyte_in_an_observation_is_kept_and_told),
    ("a megabyte in the decision", texts::a_megabyte_in_the_decision_is_kept_and_told),
    ("markup in the clipboard", texts::of_what_is_pasted_only_the_words_are_taken),
    ("endless names", marked::endless_names_are_refused_in_place),
    ("markup in every field", marked::markup_is_text_wherever_it_is_shown),
    ("wrong passphrases", doors::guessing_brings_a_wait_that_a_reload_does_not_end),
    ("copies that are none", doors::what_is_no_copy_is_not_taken_into_use),
    ("keys that are none", doors::what_is_no_key_does_not_sign),
    ("signatures that are none", doors::what_is_no_signed_file_gets_no_verdict),
    ("a full disk", disk::a_full_disk_is_told_and_nothing_typed_is_lost),
    ("a folder that goes away", disk::a_folder_that_goes_away_is_told_and_nothing_typed_is_lost),
];

/// All kinds.
pub fn every_kind() {
    these(&[]);
}

/// The kinds whose names hold one of the words; all of them without words.
pub fn these(words: &[String]) {
    let chosen =
        KINDS.iter().filter(|(name, _)| words.is_empty() || words.iter().any(|word| name.contains(word)));
    let mut failed = Vec::new();
    for (name, kind) in chosen {
        let begun = Instant::now();
        let good = catch_unwind(AssertUnwindSafe(kind)).is_ok();
        println!("   {} {name} ({} s)", if good { "·" } else { "FAILED" }, begun.elapsed().as_secs());
        failed.extend((!good).then_some(*name));
    }
    assert!(failed.is_empty(), "bad input was not met well: {failed:?}");
}

/// The answers to file dialogs, one after the other as they are needed.
struct Answers<'a> {
    around: &'a Surroundings,
    given: Vec<Value>,
}

impl<'a> Answers<'a> {
    fn new(around: &'a Surroundings) -> Self {
        Self { around, given: Vec::new() }
    }

    /// What the next dialog answers.
    fn next(&mut self, answer: impl Into<Value>) {
        self.given.push(answer.into());
        self.around.choose(&self.given);
    }
}

/// In how many seconds the page answers even on a machine with other work to do.
const SOON: u64 = 10;

/// Goes to a place and waits until a sign of it is there.
fn go(window: &Window, address: &str, sign: &str) {
    window.script(&format!("location.hash = {};", json!(address)));
    window.wait(&format!("{address} is shown"), &format!("location.hash === {} && ({sign})", json!(address)));
}

/// Draws the page anew, as after a restart of it, and waits until a sign of it is there.
fn reload(window: &Window, sign: &str) {
    window.script("window.old = true; location.reload();");
    window.wait("the page is drawn again", &format!("window.old === undefined && ({sign})"));
}

/// The page answers, and soon.
fn answers_within(window: &Window, seconds: u64, what: &str) {
    let begun = Instant::now();
    window.script_until_done("requestAnimationFrame(() => setTimeout(() => done(1), 0));");
    let took = begun.elapsed();
    assert!(took.as_secs() < seconds, "{what}: the page did not answer for {} ms", took.as_millis());
}

/// Whether the page shows a sentence, with its soft hyphens taken out.
fn shows(text: &str) -> String {
    format!("document.body.innerText.replaceAll('\\u00ad', '').includes({})", json!(text))
}
