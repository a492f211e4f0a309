// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Somebody who waits for a file: is told how far the making of it has come, and may stop it. What is stopped leaves
//! nothing behind, since a file is handed over whole or not at all.

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Pictures are brought down to what paper shows.
    Pictures,
    /// Text is broken into lines.
    Layout,
    /// Pages are drawn.
    Pages,
    /// The file is packed.
    File,
}

/// How far it has come: so many of all in this step. Steps follow each other in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The step.
    pub step: Step,
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// Go on.
    On,
    /// Leave it.
    Stop,
}

/// Who waits for a file.
pub trait Watch {
    /// Is told how far it has come, and says whether to go on.
    fn at(&self, progress: Progress) -> Going;
}

impl<F: Fn(Progress) -> Going> Watch for F {
    fn at(&self, progress: Progress) -> Going {
        self(progress)
    }
}

/// Nobody watches: it goes on to its end.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn at(&self, _: Progress) -> Going {
        Going::On
    }
}

/// Tells where it stands; the error is what a stopped making ends with.
pub(crate) fn tell(
    watch: &dyn Watch,
    step: Step,
    done: usize,
    all: usize,
) -> Result<(), crate::DocumentFault> {
    match watch.at(Progress { step, done, all }) {
        Going::On => Ok(()),
        Going::Stop => Err(crate::DocumentFault::Stopped),
    }
}
