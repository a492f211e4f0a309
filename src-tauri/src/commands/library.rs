// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The library of standard texts: what is in it, what fits, what is proposed.

use crate::shell::{Answer, Shell};
use crate::words::{LIBRARY, SAVE_LIBRARY};
use tauri::State;
use wire::window::{
    AnswerProposal, FitTexts, FittingTextJson, ImportedTextsJson, LibraryJson, OfProposal, ProposeText,
    SavedJson, WithdrawText,
};

/// The whole library.
#[tauri::command]
pub async fn library(shell: State<'_, Shell>) -> Answer<LibraryJson> {
    shell.work(|desk| desk.library()).await
}

/// The standard texts that fit what is being written.
#[tauri::command]
pub async fn fitting_texts(shell: State<'_, Shell>, ask: FitTexts) -> Answer<Vec<FittingTextJson>> {
    shell.work(move |desk| desk.fitting_texts(&ask)).await
}

/// Proposes a text for the library.
#[tauri::command]
pub async fn propose_text(shell: State<'_, Shell>, ask: ProposeText) -> Answer<LibraryJson> {
    shell.work(move |desk| desk.propose_text(&ask)).await
}

/// Approves a proposed text, or sends it back.
#[tauri::command]
pub async fn answer_proposal(shell: State<'_, Shell>, ask: AnswerProposal) -> Answer<LibraryJson> {
    shell.work(move |desk| desk.answer_proposal(&ask)).await
}

/// Takes back one's own proposal.
#[tauri::command]
pub async fn remove_proposal(shell: State<'_, Shell>, ask: OfProposal) -> Answer<LibraryJson> {
    shell.work(move |desk| desk.remove_proposal(&ask)).await
}

/// Withdraws a text of the office.
#[tauri::command]
pub async fn withdraw_text(shell: State<'_, Shell>, ask: WithdrawText) -> Answer<LibraryJson> {
    shell.work(move |desk| desk.withdraw_text(&ask)).await
}

/// Lets the person choose a file of standard texts and takes it in.
#[tauri::command]
pub async fn import_library(shell: State<'_, Shell>) -> Answer<Option<ImportedTextsJson>> {
    let chosen = shell.ask(|chooser, language| chooser.file(LIBRARY, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.import_library(&path)).await.map(Some)
}

/// Writes the office's texts where the person chooses.
#[tauri::command]
pub async fn export_library(shell: State<'_, Shell>) -> Answer<Option<SavedJson>> {
    let name = "standardtexter.toml";
    let chosen = shell.ask(move |chooser, language| chooser.saved(SAVE_LIBRARY, name, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.export_library(&path)).await.map(Some)
}
