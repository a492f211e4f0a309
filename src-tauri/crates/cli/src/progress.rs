// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How far long work has come, on standard error: one line that is written over on a terminal, and now and
//! then a line of its own elsewhere, so that a log stays readable.

use crate::answer::say;
use crate::words::pick;
use casework::{Going, Office, Progress as Made, Step, Watch};
use domain::text::Language;
use std::io::{IsTerminal, stderr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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

/// Tells on a terminal how far the making of a letter has come. To stop it one ends the program: a file is written
/// whole or not at all.
#[derive(Debug)]
pub struct Making {
    language: Language,
    open: AtomicBool,
}

impl Making {
    /// Waits for the letters of an office.
    pub fn watch(office: &mut Office, language: Language) -> Arc<Self> {
        let making = Arc::new(Self { language, open: AtomicBool::new(false) });
        if stderr().is_terminal() {
            office.watched_by(Some(Arc::<Self>::clone(&making)));
        }
        making
    }

    /// Takes the line away again.
    pub fn end(&self) {
        if self.open.swap(false, Ordering::Relaxed) {
            say("\r\x1b[K");
        }
    }
}

impl Watch for Making {
    fn at(&self, Made { step, done, all }: Made) -> Going {
        let words = match step {
            Step::Pictures => {
                pick(self.language, format!("{done} av {all} bilder"), format!("{done} of {all} pictures"))
            }
            Step::Layout => pick(self.language, "Texten bryts om".to_owned(), "Setting the text".to_owned()),
            Step::Pages => {
                pick(self.language, format!("{done} av {all} sidor"), format!("{done} of {all} pages"))
            }
            Step::File => pick(self.language, "Filen skrivs".to_owned(), "Writing the file".to_owned()),
        };
        say(&format!("\r\x1b[K{words}"));
        self.open.store(true, Ordering::Relaxed);
        Going::On
    }
}
