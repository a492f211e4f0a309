// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Making a letter while somebody waits for it. Whoever waits is told how far it has come, from the first picture to
//! the packed file, and may stop it; then nothing is written, nothing is recorded, and the same letter can be asked
//! for again.

use crate::office::Office;
use document::{Going, Progress, Watch};
use std::fmt;
use std::sync::Arc;

/// Who waits for the letters of an office; often nobody.
#[derive(Clone, Default)]
pub(crate) struct Watching(Option<Arc<dyn Watch + Send + Sync>>);

impl fmt::Debug for Watching {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "somebody" } else { "nobody" })
    }
}

impl Watch for Watching {
    fn at(&self, progress: Progress) -> Going {
        self.0.as_ref().map_or(Going::On, |watch| watch.at(progress))
    }
}

impl Office {
    /// From now on this one waits for every letter that is made; nobody does without it.
    pub fn watched_by(&mut self, watch: Option<Arc<dyn Watch + Send + Sync>>) {
        self.watching = Watching(watch);
    }
}
