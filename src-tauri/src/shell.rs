// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What every command has at hand: the desk, the file dialogs, the language of the screen and the case in the
//! window.
//! Invariant: nothing that may take time runs on the thread that draws; a bug in one call is answered as a fault
//! and the window lives on.

use crate::chooser::{self, FileChooser};
use crate::told::Told;
use crate::words;
use casework::desk::Desk;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::async_runtime::spawn_blocking;
use wire::window::{ChangedJson, LanguageCode, WindowFault};

/// What a command gives the page.
pub type Answer<T> = Result<T, WindowFault>;

/// What every command has at hand.
pub struct Shell {
    desk: Arc<Desk>,
    chooser: Arc<dyn FileChooser>,
    told: Arc<Told>,
    at: Mutex<At>,
}

/// Where the person is, as far as the shell needs to know.
struct At {
    language: LanguageCode,
    case: Option<String>,
}

impl Shell {
    /// Around a desk.
    #[must_use]
    pub fn new(desk: Arc<Desk>, told: Arc<Told>, language: LanguageCode) -> Self {
        Self { desk, chooser: chooser::chosen(), told, at: Mutex::new(At { language, case: None }) }
    }

    /// Works at the desk, away from the thread that draws.
    ///
    /// # Errors
    /// The desk's own fault, or one that says that the program has a bug.
    pub async fn work<T, F>(&self, work: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnOnce(&Desk) -> Answer<T> + Send + 'static,
    {
        let desk = Arc::clone(&self.desk);
        spawn_blocking(move || work(&desk)).await.unwrap_or_else(|_| Err(words::broken()))
    }

    /// Asks the person for a file; the answer is awaited away from the thread that draws.
    ///
    /// # Errors
    /// A fault that says that the program has a bug.
    pub async fn ask<T, F>(&self, ask: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnOnce(&dyn FileChooser, LanguageCode) -> T + Send + 'static,
    {
        let (chooser, language) = (Arc::clone(&self.chooser), self.language());
        spawn_blocking(move || ask(chooser.as_ref(), language)).await.map_err(|_| words::broken())
    }

    /// Tells the page of a change that did not come from the desk.
    pub fn tell(&self, changed: &ChangedJson) {
        self.told.tell(changed);
    }

    /// The language of the screen.
    #[must_use]
    pub fn language(&self) -> LanguageCode {
        self.with(|at| at.language)
    }

    /// Remembers the language of the screen, for the file dialogs.
    pub fn speaks(&self, language: LanguageCode) {
        self.with(|at| at.language = language);
    }

    /// The case that is open in the window; files that are dropped are for it.
    #[must_use]
    pub fn case(&self) -> Option<String> {
        self.with(|at| at.case.clone())
    }

    /// Remembers which case is open in the window.
    pub fn opens(&self, case: Option<String>) {
        self.with(|at| at.case = case);
    }

    fn with<T>(&self, look: impl FnOnce(&mut At) -> T) -> T {
        look(&mut self.at.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
