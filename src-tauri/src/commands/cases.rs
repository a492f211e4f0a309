// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The cases: opening them, acting in them, taking acts back, and what is being typed.

use crate::shell::{Answer, Shell};
use crate::words::{ARCHIVE, REPLY_FORM, SAVE_REPLY_FORM};
use casework::desk::Desk;
use tauri::State;
use wire::answers::{AwaitedJson, CaseRowJson, ChecklistRowJson, ComparedJson, GapJson, OfferedJson};
use wire::case_json::{CaseJson, InstantJson};
use wire::window::{
    ArchiveAsk, ArchivedJson, DoneJson, DraftJson, MemoryJson, OfCase, OfEdition, OpenForm, Perform,
    RelateCases, RelatedJson, Remember, ReplyJson, ReviewJson, SaveDraft, SavedJson, SecrecyGroundJson,
    ShareOccasion, SharedJson, StepsJson, TakeReply, UnansweredLinkJson,
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

/// What is waited for in a case, the nearest day first.
#[tauri::command]
pub async fn awaited(shell: State<'_, Shell>, ask: OfCase) -> Answer<Vec<AwaitedJson>> {
    shell.work(move |desk| desk.awaited(ask)).await
}

/// What other cases of the same party say that is about the questions of this one.
#[tauri::command]
pub async fn offered_answers(shell: State<'_, Shell>, ask: OfCase) -> Answer<Vec<OfferedJson>> {
    shell.work(move |desk| desk.offered_answers(ask)).await
}

/// Lets an occasion serve another case too.
#[tauri::command]
pub async fn share_occasion(shell: State<'_, Shell>, ask: ShareOccasion) -> Answer<SharedJson> {
    shell.work(move |desk| desk.share_occasion(ask)).await
}

/// Links two cases to each other.
#[tauri::command]
pub async fn relate_cases(shell: State<'_, Shell>, ask: RelateCases) -> Answer<RelatedJson> {
    shell.work(move |desk| desk.relate_cases(ask)).await
}

/// The links of a case to cases of this office that do not tell of the same link.
#[tauri::command]
pub async fn unanswered_links(shell: State<'_, Shell>, ask: OfCase) -> Answer<Vec<UnansweredLinkJson>> {
    shell.work(move |desk| desk.unanswered_links(ask)).await
}

/// Lets the person choose where to save the form in which the party accounts for its measures.
#[tauri::command]
pub async fn save_reply_form(shell: State<'_, Shell>, ask: OfCase) -> Answer<Option<SavedJson>> {
    let named = ask.clone();
    let name = shell.work(move |desk| desk.suggested_reply_form(&named)).await?;
    let chosen = shell.ask(move |chooser, language| chooser.saved(SAVE_REPLY_FORM, &name, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.save_reply_form(ask, &path)).await.map(Some)
}

/// Lets the person choose a form that has come back, and reads it; nothing is stored.
#[tauri::command]
pub async fn pick_reply(shell: State<'_, Shell>, ask: OfCase) -> Answer<Option<ReplyJson>> {
    let chosen = shell.ask(|chooser, language| chooser.file(REPLY_FORM, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.read_reply(ask, &path)).await.map(Some)
}

/// Takes in a form that was read; null when it told nothing new.
#[tauri::command]
pub async fn take_reply(shell: State<'_, Shell>, ask: TakeReply) -> Answer<Option<DoneJson>> {
    shell.work(move |desk| desk.take_reply(ask)).await
}

/// Lets the person choose a folder and writes a case there as an archive package.
#[tauri::command]
pub async fn archive_case(shell: State<'_, Shell>, ask: ArchiveAsk) -> Answer<Option<ArchivedJson>> {
    let chosen = shell.ask(|chooser, language| chooser.folder(ARCHIVE, language)).await?;
    let Some(folder) = chosen else { return Ok(None) };
    let packed = move |desk: &Desk| desk.archive_case(ask, &folder, env!("CARGO_PKG_VERSION"));
    shell.work(packed).await.map(Some)
}

/// Opens a case.
#[tauri::command]
pub async fn open_case(shell: State<'_, Shell>, ask: OpenForm) -> Answer<DoneJson> {
    shell.work(move |desk| desk.open_case(ask)).await
}

/// Opens the samples, each at a stage of its own.
#[tauri::command]
pub async fn open_samples(shell: State<'_, Shell>) -> Answer<DoneJson> {
    shell.work(|desk| desk.open_samples()).await
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
