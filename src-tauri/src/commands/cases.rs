// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The cases: opening them, acting in them, taking acts back, and what is being typed.

use crate::shell::{Answer, Shell};
use tauri::State;
use wire::answers::{CaseRowJson, ChecklistRowJson, ComparedJson, GapJson};
use wire::case_json::{CaseJson, InstantJson};
use wire::window::{
    DoneJson, DraftJson, MemoryJson, OfCase, OfEdition, OpenForm, Perform, Remember, ReviewJson, SaveDraft,
    SecrecyGroundJson, StepsJson,
};

/// The cases, the last changed first.
#[tauri::command]
pub async fn cases(shell: State<'_, Shell>) -> Answer<Vec<CaseRowJson>> {
    shell.work(|desk| desk.cases()).await
}

/// The sections of the secrecy act to choose from.
#[tauri::command]
pub async fn secrecy_grounds(shell: State<'_, Shell>) -> Answer<Vec<SecrecyGroundJson>> {
    shell.work(|desk| Ok(desk.secrecy_grounds())).await
}

/// The checklists of the catalogue.
#[tauri::command]
pub async fn checklists(shell: State<'_, Shell>) -> Answer<Vec<ChecklistRowJson>> {
    shell.work(|desk| desk.checklists()).await
}

/// Every question of a case beside that of another edition of its checklist.
#[tauri::command]
pub async fn compare_edition(shell: State<'_, Shell>, ask: OfEdition) -> Answer<Vec<ComparedJson>> {
    shell.work(move |desk| desk.compare_edition(ask)).await
}

/// Opens a case.
#[tauri::command]
pub async fn open_case(shell: State<'_, Shell>, ask: OpenForm) -> Answer<DoneJson> {
    shell.work(move |desk| desk.open_case(ask)).await
}

/// Opens the sample, part-way.
#[tauri::command]
pub async fn open_sample(shell: State<'_, Shell>) -> Answer<DoneJson> {
    shell.work(|desk| desk.open_sample()).await
}

/// A case with its checklist and provisions; from then on it is the one that is open in the window.
#[tauri::command]
pub async fn case_whole(shell: State<'_, Shell>, ask: OfCase) -> Answer<CaseJson> {
    shell.opens(Some(ask.case.clone()));
    shell.work(move |desk| desk.case_whole(ask)).await
}

/// A case without what never changes.
#[tauri::command]
pub async fn case_now(shell: State<'_, Shell>, ask: OfCase) -> Answer<CaseJson> {
    shell.work(move |desk| desk.case_now(ask)).await
}

/// What stands in the way of the decision.
#[tauri::command]
pub async fn gaps(shell: State<'_, Shell>, ask: OfCase) -> Answer<Vec<GapJson>> {
    shell.work(move |desk| desk.gaps(ask)).await
}

/// How the review stands.
#[tauri::command]
pub async fn review(shell: State<'_, Shell>, ask: OfCase) -> Answer<ReviewJson> {
    shell.work(move |desk| desk.review(ask)).await
}

/// Performs an act.
#[tauri::command]
pub async fn perform(shell: State<'_, Shell>, ask: Perform) -> Answer<DoneJson> {
    shell.work(move |desk| desk.perform(ask)).await
}

/// What can be taken back and done again.
#[tauri::command]
pub async fn steps(shell: State<'_, Shell>, ask: OfCase) -> Answer<StepsJson> {
    shell.work(move |desk| desk.steps(ask)).await
}

/// Takes the last act back.
#[tauri::command]
pub async fn undo(shell: State<'_, Shell>, ask: OfCase) -> Answer<DoneJson> {
    shell.work(move |desk| desk.undo(ask)).await
}

/// Does again what was taken back.
#[tauri::command]
pub async fn redo(shell: State<'_, Shell>, ask: OfCase) -> Answer<DoneJson> {
    shell.work(move |desk| desk.redo(ask)).await
}

/// Saves what is being typed; gives when it was safe on disk.
#[tauri::command]
pub async fn save_draft(shell: State<'_, Shell>, ask: SaveDraft) -> Answer<InstantJson> {
    shell.work(move |desk| desk.save_draft(ask)).await
}

/// What was being typed.
#[tauri::command]
pub async fn drafts(shell: State<'_, Shell>, ask: OfCase) -> Answer<Vec<DraftJson>> {
    shell.work(move |desk| desk.drafts(ask)).await
}

/// What the window remembers of a case.
#[tauri::command]
pub async fn memory(shell: State<'_, Shell>, ask: OfCase) -> Answer<MemoryJson> {
    shell.work(move |desk| desk.memory(ask)).await
}

/// Remembers it.
#[tauri::command]
pub async fn remember(shell: State<'_, Shell>, ask: Remember) -> Answer<()> {
    shell.work(move |desk| desk.remember(ask)).await
}
