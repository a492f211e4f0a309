// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Getting in: the start, the first store, unlocking and locking, who may, and the backup.

use crate::shell::{Answer, Shell};
use crate::words::{BACK_UP, RESTORE};
use tauri::State;
use wire::window::{
    AddPerson, ChangePassphrase, CreateStore, PersonJson, RecoverAs, RecoveryJson, SavedJson, StartJson,
    TypedRecovery, UnlockAs,
};

/// What the window needs before it can show anything.
#[tauri::command]
pub async fn start(shell: State<'_, Shell>) -> Answer<StartJson> {
    let start = shell.work(|desk| desk.start()).await?;
    shell.speaks(start.appearance.language);
    Ok(start)
}

/// Makes the store with its first person.
#[tauri::command]
pub async fn create_store(shell: State<'_, Shell>, ask: CreateStore) -> Answer<RecoveryJson> {
    shell.work(move |desk| desk.create_store(ask)).await
}

/// Whether the recovery key was typed back rightly.
#[tauri::command]
pub async fn confirm_recovery(shell: State<'_, Shell>, ask: TypedRecovery) -> Answer<bool> {
    shell.work(move |desk| desk.confirm_recovery(ask)).await
}

/// Unlocks, or switches to another person.
#[tauri::command]
pub async fn unlock(shell: State<'_, Shell>, ask: UnlockAs) -> Answer<PersonJson> {
    shell.work(move |desk| desk.unlock(ask)).await
}

/// Unlocks by the recovery key and sets a new passphrase.
#[tauri::command]
pub async fn recover(shell: State<'_, Shell>, ask: RecoverAs) -> Answer<PersonJson> {
    shell.work(move |desk| desk.recover(ask)).await
}

/// Locks the store; no case is open in the window then.
#[tauri::command]
pub async fn lock(shell: State<'_, Shell>) -> Answer<()> {
    shell.opens(None);
    shell.work(|desk| desk.lock()).await
}

/// Lets the person choose a backup and takes it into use.
#[tauri::command]
pub async fn restore(shell: State<'_, Shell>) -> Answer<Option<StartJson>> {
    let chosen = shell.ask(|chooser, language| chooser.folder(RESTORE, language)).await?;
    let Some(folder) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.restore(&folder)).await.map(Some)
}

/// Lets the person choose a folder and copies the store there.
#[tauri::command]
pub async fn back_up(shell: State<'_, Shell>) -> Answer<Option<SavedJson>> {
    let chosen = shell.ask(|chooser, language| chooser.folder(BACK_UP, language)).await?;
    let Some(folder) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.back_up(&folder)).await.map(Some)
}

/// The persons of the store.
#[tauri::command]
pub async fn persons(shell: State<'_, Shell>) -> Answer<Vec<PersonJson>> {
    shell.work(|desk| desk.persons()).await
}

/// Adds a person.
#[tauri::command]
pub async fn add_person(shell: State<'_, Shell>, ask: AddPerson) -> Answer<PersonJson> {
    shell.work(move |desk| desk.add_person(ask)).await
}

/// Changes one's own passphrase.
#[tauri::command]
pub async fn change_passphrase(shell: State<'_, Shell>, ask: ChangePassphrase) -> Answer<()> {
    shell.work(move |desk| desk.change_passphrase(ask)).await
}

/// Draws a new recovery key.
#[tauri::command]
pub async fn replace_recovery(shell: State<'_, Shell>) -> Answer<RecoveryJson> {
    shell.work(|desk| desk.replace_recovery()).await
}
