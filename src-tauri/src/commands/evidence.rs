// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files as evidence: chosen, pasted, and saved out again.

use crate::shell::{Answer, Shell};
use crate::words::{self, EVIDENCE, SAVE_EVIDENCE};
use tauri::State;
use tauri::ipc::{InvokeBody, Request};
use wire::window::{OfCase, OfEvidence, SavedJson, StagedJson};

/// The header of a pasted file that names its case, and the one that names the file.
const CASE: &str = "x-case";
const NAME: &str = "x-name";

/// Lets the person choose files as evidence of a case.
#[tauri::command]
pub async fn pick_evidence(shell: State<'_, Shell>, ask: OfCase) -> Answer<StagedJson> {
    let chosen = shell.ask(|chooser, language| chooser.files(EVIDENCE, language)).await?;
    shell.work(move |desk| desk.stage_paths(&ask.case, &chosen)).await
}

/// Takes in a pasted picture or file: the bytes as they are, the rest in headers.
#[tauri::command]
pub async fn paste_evidence(shell: State<'_, Shell>, request: Request<'_>) -> Answer<StagedJson> {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let (Some(case), Some(name), InvokeBody::Raw(bytes)) =
        (header(CASE), header(NAME).and_then(unescaped), request.body())
    else {
        return Err(words::misspoken());
    };
    let (case, bytes) = (case.to_owned(), bytes.clone());
    shell.work(move |desk| desk.paste_evidence(&case, &name, &bytes)).await
}

/// Saves a copy of a document's file where the person chooses.
#[tauri::command]
pub async fn save_evidence(shell: State<'_, Shell>, ask: OfEvidence) -> Answer<Option<SavedJson>> {
    let named = ask.clone();
    let name = shell.work(move |desk| desk.evidence_name(&named)).await?;
    let chosen = shell.ask(move |chooser, language| chooser.saved(SAVE_EVIDENCE, &name, language)).await?;
    let Some(path) = chosen else { return Ok(None) };
    shell.work(move |desk| desk.save_evidence(ask, &path)).await.map(Some)
}

/// A name as the page escapes it for a header (RFC 3986, section 2.1).
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut left = text.chars();
    while let Some(letter) = left.next() {
        if letter == '%' {
            let value = left.next()?.to_digit(16)? * 16 + left.next()?.to_digit(16)?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.extend(letter.encode_utf8(&mut [0; 4]).bytes());
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_survives_the_way_through_a_header() {
        assert_eq!(unescaped("bild%20p%C3%A5%20d%C3%B6rr.png").as_deref(), Some("bild på dörr.png"));
        for broken in ["%", "%2", "%zz", "%ff", "%+1"] {
            assert_eq!(unescaped(broken), None, "{broken}");
        }
    }
}
