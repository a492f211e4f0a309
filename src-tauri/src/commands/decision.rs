// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The decision: letters, settling, sealing, and verifying any PDF.

use crate::shell::{Answer, Shell};
use crate::words::{KEY, ROOTS, SAVE_EXPORT, SAVE_LETTER, SAVE_WORD, VERIFY};
use tauri::State;
use tauri::ipc::Response;
use wire::answers::GapJson;
use wire::case_json::BilingualJson;
use wire::window::{
    ChosenJson, CopyCode, DoneJson, OfBeside, OfCase, OfCopy, OfLetter, OfVersion, SavedJson, SealAsk,
    SealedJson, StopMaking, VerifiedJson, VerifyAsk,
};

/// A letter as PDF, as bytes.
#[tauri::command]
pub async fn letter_pdf(shell: State<'_, Shell>, ask: OfLetter) -> Answer<Response> {
    shell.work(move |desk| desk.letter_pdf(ask)).await.map(Response::new)
}

/// What the draft that was drawn last could not show as written.
#[tauri::command]
pub async fn unshown(shell: State<'_, Shell>, ask: OfCase) -> Answer<Vec<BilingualJson>> {
    shell.work(move |desk| desk.unshown(ask)).await
}

/// Saves a letter where the person chooses.
#[tauri::command]
pub async fn save_letter(shell: State<'_, Shell>, ask: OfLetter) -> Answer<Option<SavedJson>> {
    let named = ask.clone();
    let name = shell.work(move |desk| desk.suggested_name(&named)).await?;
    let chosen = shell.ask(move |chooser, language| chooser.saved(SAVE_LETTER, &name, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.save_letter(ask, &path)).await.map(Some)
}

/// Saves a copy of the decision where the person chooses.
#[tauri::command]
pub async fn save_copy(shell: State<'_, Shell>, ask: OfCopy) -> Answer<Option<SavedJson>> {
    let named = ask.clone();
    let purpose = match ask.copy {
        CopyCode::Word => SAVE_WORD,
        CopyCode::NamesWithheld | CopyCode::Summary | CopyCode::Public => SAVE_LETTER,
    };
    let name = shell.work(move |desk| desk.suggested_copy(&named)).await?;
    let chosen = shell.ask(move |chooser, language| chooser.saved(purpose, &name, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.save_copy(ask, &path)).await.map(Some)
}

/// Saves a letter beside the decision where the person chooses.
#[tauri::command]
pub async fn save_beside(shell: State<'_, Shell>, ask: OfBeside) -> Answer<Option<SavedJson>> {
    let named = ask.clone();
    let name = shell.work(move |desk| desk.suggested_beside(&named)).await?;
    let chosen = shell.ask(move |chooser, language| chooser.saved(SAVE_LETTER, &name, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.save_beside(ask, &path)).await.map(Some)
}

/// Saves the case as JSON where the person chooses.
#[tauri::command]
pub async fn save_export(shell: State<'_, Shell>, ask: OfCase) -> Answer<Option<SavedJson>> {
    let named = ask.clone();
    let name = shell.work(move |desk| desk.suggested_export(&named)).await?;
    let chosen = shell.ask(move |chooser, language| chooser.saved(SAVE_EXPORT, &name, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.save_export(ask, &path)).await.map(Some)
}

/// Settles the decision.
#[tauri::command]
pub async fn settle(shell: State<'_, Shell>, ask: OfCase) -> Answer<DoneJson> {
    shell.work(move |desk| desk.settle(ask)).await
}

/// What stands in the way of signing the settled decision, as far as it can be told before a key is chosen.
#[tauri::command]
pub async fn seal_gaps(shell: State<'_, Shell>, ask: OfCase) -> Answer<Vec<GapJson>> {
    shell.work(move |desk| desk.seal_gaps(ask)).await
}

/// Lets the person choose a key file.
#[tauri::command]
pub async fn pick_key(shell: State<'_, Shell>) -> Answer<Option<ChosenJson>> {
    let chosen = shell.ask(|chooser, language| chooser.file(KEY, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.choose(&path)).await.map(Some)
}

/// Seals the settled decision, verifies the file and records it.
#[tauri::command]
pub async fn seal(shell: State<'_, Shell>, ask: SealAsk) -> Answer<SealedJson> {
    shell.work(move |desk| desk.seal(ask)).await
}

/// Stops a letter that is being made. It is asked for while another command still makes it.
#[tauri::command]
pub async fn stop_making(shell: State<'_, Shell>, ask: StopMaking) -> Answer<()> {
    shell.work(move |desk| desk.stop_making(ask)).await
}

/// Lets the person choose a PDF to verify.
#[tauri::command]
pub async fn pick_pdf(shell: State<'_, Shell>) -> Answer<Option<ChosenJson>> {
    let chosen = shell.ask(|chooser, language| chooser.file(VERIFY, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.choose(&path)).await.map(Some)
}

/// Lets the person choose certificates to trust.
#[tauri::command]
pub async fn pick_roots(shell: State<'_, Shell>) -> Answer<Vec<ChosenJson>> {
    let chosen = shell.ask(|chooser, language| chooser.files(ROOTS, language)).await?;
    shell.work(move |desk| chosen.iter().map(|path| desk.choose(path)).collect()).await
}

/// Verifies a PDF.
#[tauri::command]
pub async fn verify(shell: State<'_, Shell>, ask: VerifyAsk) -> Answer<VerifiedJson> {
    shell.work(move |desk| desk.verify(ask)).await
}

/// Verifies the sealed file of one version of a decision.
#[tauri::command]
pub async fn verify_version(shell: State<'_, Shell>, ask: OfVersion) -> Answer<VerifiedJson> {
    shell.work(move |desk| desk.verify_version(ask)).await
}
