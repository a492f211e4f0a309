// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How the window looks, who runs the office's cases, and that the page is drawn.

use crate::shell::{Answer, Shell};
use crate::window;
use tauri::{State, WebviewWindow};
use wire::window::{ProfileJson, SetAppearance, SetProfile};

/// Sets how the window looks.
#[tauri::command]
pub async fn set_appearance(shell: State<'_, Shell>, ask: SetAppearance) -> Answer<()> {
    shell.speaks(ask.appearance.language);
    shell.work(move |desk| desk.set_appearance(ask)).await
}

/// Who runs the office's cases.
#[tauri::command]
pub async fn profile(shell: State<'_, Shell>) -> Answer<ProfileJson> {
    shell.work(|desk| desk.profile()).await
}

/// Sets who runs the office's cases.
#[tauri::command]
pub async fn set_profile(shell: State<'_, Shell>, ask: SetProfile) -> Answer<()> {
    shell.work(move |desk| desk.set_profile(ask)).await
}

/// The page is drawn: the window can be shown without a blank frame.
#[tauri::command]
pub async fn ready(window: WebviewWindow) -> Answer<()> {
    window::show(&window);
    Ok(())
}
