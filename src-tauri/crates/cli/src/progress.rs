// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How far long work has come, on standard error: one line that is written over on a terminal, and now and
//! then a line of its own elsewhere, so that a log stays readable.

use crate::answer::say;
use crate::words::pick;
use domain::text::Language;
use std::io::{IsTerminal, stderr};

// A log of a long file has a dozen lines, not a thousand.
const EVERY: usize = 50;

/// Counts acts as they are done.
#[derive(Debug)]
pub struct Progress {
    terminal: bool,
    language: Language,
    open: bool,
}

impl Progress {
    /// Begins to count.
    pub fn new(language: Language) -> Self {
        Self { terminal: stderr().is_terminal(), language, open: false }
    }

    /// So many of all are done.
    pub fn step(&mut self, done: usize, all: usize) {
        let words =
            pick(self.language, format!("{done} av {all} händelser"), format!("{done} of {all} acts"));
        if self.terminal {
            say(&format!("\r{words}"));
            self.open = true;
        } else if done.is_multiple_of(EVERY) || done == all {
            say(&format!("{words}\n"));
        }
    }

    /// Ends the line that was written over.
    pub fn end(&mut self) {
        if self.open {
            say("\n");
            self.open = false;
        }
    }
}
