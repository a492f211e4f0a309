// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is being typed, and where one was. Neither is an act: neither leaves a line in the ledger, and nothing in
//! the case rests on either.

use super::Desk;
use crate::fault::WorkFault;
use crate::office::{Office, case_key};
use chrono::DateTime;
use domain::id::CaseId;
use wire::case_json::InstantJson;
use wire::window::{DraftJson, MemoryJson, OfCase, Remember, SaveDraft, WindowFault};

impl Desk {
    /// Saves what is being typed; empty text forgets it. Gives the time at which it was safe on disk.
    ///
    /// # Errors
    /// `locked`, or what the disk refuses; the former text still stands then.
    pub fn save_draft(&self, ask: SaveDraft) -> Result<InstantJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let office = inner.office()?;
            let at = office.now();
            let (case, entity, field) = (case_key(id), ask.entity.as_str(), ask.field.as_str());
            if ask.text.is_empty() {
                office.store.discard_draft(case, entity, field)?;
            } else {
                office.store.save_draft(case, entity, field, &ask.text, at.timestamp_millis())?;
            }
            Ok(at.into())
        })
    }

    /// What was being typed.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn drafts(&self, ask: OfCase) -> Result<Vec<DraftJson>, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let kept = inner.office()?.store.drafts(case_key(id))?;
            let one = |draft: store::Draft| DraftJson {
                entity: draft.entity,
                field: draft.field,
                text: draft.value,
                at: DateTime::from_timestamp_millis(draft.at_ms).unwrap_or_default().into(),
            };
            Ok(kept.into_iter().map(one).collect())
        })
    }

    /// What the window remembers of a case for the person at the screen.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn memory(&self, ask: OfCase) -> Result<MemoryJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let office = inner.office()?;
            let kept = office.store.setting(&memory_of(office, id)?)?;
            let kept = kept.and_then(|text| serde_json::from_str(&text).ok());
            Ok(kept.unwrap_or(MemoryJson {
                question: None,
                part: None,
                caret: None,
                bookmarks: Vec::new(),
                seen: Vec::new(),
            }))
        })
    }

    /// Remembers it.
    ///
    /// # Errors
    /// `locked`, or what the disk refuses.
    pub fn remember(&self, ask: Remember) -> Result<(), WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let office = inner.office()?;
            let name = memory_of(office, id)?;
            let text = serde_json::to_string(&ask.memory).unwrap_or_default();
            Ok(office.store.set_setting(&name, &text)?)
        })
    }
}

fn memory_of(office: &Office, case: CaseId) -> Result<String, WorkFault> {
    let person = office.actor().ok_or(WorkFault::Locked)?;
    Ok(format!("memory:{person}:{case}"))
}
