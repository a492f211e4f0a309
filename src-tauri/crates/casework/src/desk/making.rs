// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A letter that the window waits for: each has a number, the window is told how far it has come, and a letter can be
//! stopped by its number while everything else at the desk waits for it.
//!
//! Invariant: a number is never given twice, so that a stop that comes too late stops nothing else.

use super::{Desk, Told};
use crate::fault::WorkFault;
use crate::office::Office;
use document::{Going, Progress, Step, Watch};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use wire::window::{ChangedJson, MakingStepCode, StopMaking, WindowFault};

/// The letters that are being made, each with whether it is to stop.
#[derive(Debug, Default)]
pub(super) struct Makings {
    last: u32,
    under_way: BTreeMap<u32, Arc<AtomicBool>>,
}

/// One letter that is being made; from when it goes there is nothing left to stop.
pub(super) struct Making {
    number: u32,
    stop: Arc<AtomicBool>,
    told: Arc<Told>,
    /// What was told last: the step, and its hundredths.
    last: Mutex<Option<(Step, usize)>>,
    all: Arc<Mutex<Makings>>,
}

fn within(all: &Mutex<Makings>) -> MutexGuard<'_, Makings> {
    all.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// Stops a letter that is being made. One that is ready is left as it is: whoever asked for it has it.
    ///
    /// # Errors
    /// None today.
    pub fn stop_making(&self, ask: StopMaking) -> Result<(), WindowFault> {
        if let Some(stop) = within(&self.makings).under_way.get(&ask.making) {
            stop.store(true, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Somebody who waits for a letter in the window.
    pub(super) fn making(&self) -> Arc<Making> {
        let stop = Arc::new(AtomicBool::new(false));
        let mut all = within(&self.makings);
        all.last = all.last.wrapping_add(1);
        let number = all.last;
        all.under_way.insert(number, Arc::clone(&stop));
        let (told, last) = (Arc::clone(&self.told), Mutex::new(None));
        Arc::new(Making { number, stop, told, last, all: Arc::clone(&self.makings) })
    }
}

impl Making {
    /// Does some work at an office whose letters this one waits for.
    pub(super) fn with<T>(
        self: &Arc<Self>,
        office: &mut Office,
        work: impl FnOnce(&mut Office) -> Result<T, WorkFault>,
    ) -> Result<T, WorkFault> {
        office.watched_by(Some(Arc::<Self>::clone(self)));
        let done = work(office);
        office.watched_by(None);
        done
    }
}

impl Watch for Making {
    fn at(&self, Progress { step, done, all }: Progress) -> Going {
        if self.stop.load(Ordering::Relaxed) {
            return Going::Stop;
        }
        let now = (step, done.saturating_mul(100) / all.max(1));
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        // A step that is gone through once more, to make sure, is no way back.
        if last.is_none_or(|last| last < now) {
            *last = Some(now);
            let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let (making, done, all) = (self.number, count(done), count(all));
            (self.told)(ChangedJson::Making { making, step: code(step), done, all });
        }
        Going::On
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        within(&self.all).under_way.remove(&self.number);
    }
}

const fn code(step: Step) -> MakingStepCode {
    match step {
        Step::Pictures => MakingStepCode::Pictures,
        Step::Layout => MakingStepCode::Layout,
        Step::Pages => MakingStepCode::Pages,
        Step::File => MakingStepCode::File,
    }
}
