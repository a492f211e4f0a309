// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How the page hears of changes: the one event there is.

use crate::window::LABEL;
use std::sync::OnceLock;
use tauri::{AppHandle, Emitter};
use wire::window::ChangedJson;

/// The name of the event, as the page listens to it.
const CHANGED: &str = "changed";

/// Passes changes on to the page, from the moment when there is one.
#[derive(Debug, Default)]
pub struct Told(OnceLock<AppHandle>);

impl Told {
    /// From now on there is somebody to tell.
    pub fn reaches(&self, app: AppHandle) {
        // It is set once, when the application is set up.
        let _ = self.0.set(app);
    }

    /// Tells the page. What changes before it is there it asks for itself.
    pub fn tell(&self, changed: &ChangedJson) {
        if let Some(app) = self.0.get()
            && let Err(fault) = app.emit_to(LABEL, CHANGED, changed)
        {
            eprintln!("tillsyn: the page could not be told of a change: {fault}");
        }
    }
}
