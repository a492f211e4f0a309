// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The ledger: reading it and checking it.

use crate::shell::{Answer, Shell};
use tauri::State;
use wire::case_json::LedgerLineJson;
use wire::window::{LedgerVerdictJson, OfCase};

/// The lines of a case's ledger, first to last.
#[tauri::command]
pub async fn ledger(shell: State<'_, Shell>, ask: OfCase) -> Answer<Vec<LedgerLineJson>> {
    shell.work(move |desk| desk.ledger(ask)).await
}

/// Checks the whole ledger of the store.
#[tauri::command]
pub async fn check_ledger(shell: State<'_, Shell>) -> Answer<LedgerVerdictJson> {
    shell.work(|desk| desk.check_ledger()).await
}
