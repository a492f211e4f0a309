// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How the window looks, who runs the office's cases, and that the page is drawn.

use crate::shell::{Answer, Shell};
use crate::window;
use crate::words::{CONFIRMATIONS, PROFILE, SAVE_CONFIRMATIONS, SAVE_PROFILE};
use tauri::{State, WebviewWindow};
use wire::window::{
    ImportedJson, NumberAsk, OfficeConfirmationJson, ProfileJson, SavedJson, SetAppearance, SetProfile,
};

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

/// Lets the person choose a profile and takes it in.
#[tauri::command]
pub async fn import_profile(shell: State<'_, Shell>) -> Answer<Option<ProfileJson>> {
    let chosen = shell.ask(|chooser, language| chooser.file(PROFILE, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.import_profile(&path)).await.map(Some)
}

/// Writes the profile where the person chooses.
#[tauri::command]
pub async fn export_profile(shell: State<'_, Shell>) -> Answer<Option<SavedJson>> {
    let chosen = shell.ask(|chooser, language| chooser.saved(SAVE_PROFILE, "profil.toml", language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.export_profile(&path)).await.map(Some)
}

/// Whether a case number looks as the profile says.
#[tauri::command]
pub async fn number_fits(shell: State<'_, Shell>, ask: NumberAsk) -> Answer<bool> {
    shell.work(move |desk| desk.number_fits(&ask)).await
}

/// What the office has confirmed.
#[tauri::command]
pub async fn confirmations(shell: State<'_, Shell>) -> Answer<Vec<OfficeConfirmationJson>> {
    shell.work(|desk| desk.confirmations()).await
}

/// Writes what the office has confirmed where the person chooses.
#[tauri::command]
pub async fn export_confirmations(shell: State<'_, Shell>) -> Answer<Option<SavedJson>> {
    let name = "bekraftelser.toml";
    let chosen =
        shell.ask(move |chooser, language| chooser.saved(SAVE_CONFIRMATIONS, name, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.export_confirmations(&path)).await.map(Some)
}

/// Lets the person choose a file of confirmations and takes it in.
#[tauri::command]
pub async fn import_confirmations(shell: State<'_, Shell>) -> Answer<Option<ImportedJson>> {
    let chosen = shell.ask(|chooser, language| chooser.file(CONFIRMATIONS, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.import_confirmations(&path)).await.map(Some)
}

/// The page is drawn: the window can be shown without a blank frame.
#[tauri::command]
pub async fn ready(window: WebviewWindow) -> Answer<()> {
    window::show(&window);
    Ok(())
}
