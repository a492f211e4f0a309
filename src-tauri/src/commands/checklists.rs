// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The checklists that can be chosen, and those that the office is writing.

use crate::shell::{Answer, Shell};
use crate::words::{CHECKLIST, SAVE_CHECKLIST};
use tauri::State;
use wire::case_json::ProvisionJson;
use wire::window::{
    KeepList, KeptListJson, ListDraftJson, NewList, OfList, OfListDraft, SavedJson, ShelfJson,
    ShelvedListJson, TryList,
};

/// All checklists: those that can be chosen and those in the making.
#[tauri::command]
pub async fn checklist_shelf(shell: State<'_, Shell>) -> Answer<ShelfJson> {
    shell.work(|desk| desk.checklist_shelf()).await
}

/// The provisions that a question can rest on.
#[tauri::command]
pub async fn citable_provisions(shell: State<'_, Shell>) -> Answer<Vec<ProvisionJson>> {
    shell.work(|desk| desk.citable_provisions()).await
}

/// An edition as one reads it.
#[tauri::command]
pub async fn checklist_edition(shell: State<'_, Shell>, ask: OfList) -> Answer<ListDraftJson> {
    shell.work(move |desk| desk.checklist_edition(&ask)).await
}

/// Begins a checklist.
#[tauri::command]
pub async fn begin_checklist(shell: State<'_, Shell>, ask: NewList) -> Answer<KeptListJson> {
    shell.work(move |desk| desk.begin_checklist(&ask)).await
}

/// A checklist in the making.
#[tauri::command]
pub async fn checklist_draft(shell: State<'_, Shell>, ask: OfListDraft) -> Answer<KeptListJson> {
    shell.work(move |desk| desk.checklist_draft(&ask)).await
}

/// Keeps a checklist in the making as it now stands.
#[tauri::command]
pub async fn keep_checklist(shell: State<'_, Shell>, ask: KeepList) -> Answer<KeptListJson> {
    shell.work(move |desk| desk.keep_checklist(&ask)).await
}

/// Gives up a checklist in the making.
#[tauri::command]
pub async fn remove_checklist(shell: State<'_, Shell>, ask: OfListDraft) -> Answer<ShelfJson> {
    shell.work(move |desk| desk.remove_checklist(&ask)).await
}

/// Issues a checklist in the making as an edition that can be chosen.
#[tauri::command]
pub async fn issue_checklist(shell: State<'_, Shell>, ask: OfListDraft) -> Answer<ShelfJson> {
    shell.work(move |desk| desk.issue_checklist(&ask)).await
}

/// Which questions of a list are asked when some answers are given.
#[tauri::command]
pub async fn try_checklist(shell: State<'_, Shell>, ask: TryList) -> Answer<Vec<bool>> {
    shell.work(move |desk| desk.try_checklist(&ask)).await
}

/// Lets the person choose a checklist and takes it in.
#[tauri::command]
pub async fn import_checklist(shell: State<'_, Shell>) -> Answer<Option<ShelvedListJson>> {
    let chosen = shell.ask(|chooser, language| chooser.file(CHECKLIST, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.import_checklist(&path)).await.map(Some)
}

/// Writes an edition where the person chooses.
#[tauri::command]
pub async fn export_checklist(shell: State<'_, Shell>, ask: OfList) -> Answer<Option<SavedJson>> {
    let name = "checklista.toml";
    let chosen = shell.ask(move |chooser, language| chooser.saved(SAVE_CHECKLIST, name, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.export_checklist(&ask, &path)).await.map(Some)
}
