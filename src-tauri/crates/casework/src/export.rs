// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The case as data: for other programs, and inside the decision itself. The form is published as a schema.

use crate::fault::WorkFault;
use crate::office::{Office, case_key};
use domain::case::Case;
use domain::id::CaseId;
use store::{LedgerLine, Scope};
use wire::case_json::{CaseJson, LedgerLineJson, RecordJson, case_json};

impl Office {
    /// The whole case with its ledger, as JSON text. Records and names that are protected stay in
    /// the office.
    ///
    /// # Errors
    /// As [`Office::case`].
    pub fn export(&mut self, id: CaseId) -> Result<Vec<u8>, WorkFault> {
        let lines = self.store.ledger(Scope::Case(case_key(id)))?;
        let lines: Vec<LedgerLineJson> = lines.iter().map(line).collect();
        Ok(text(&without_protected(case_json(self.case(id)?, &lines))))
    }
}

/// The case without its ledger, without what colleagues commented and without what is reported for prosecution, as JSON
/// text: what travels inside the decision.
pub(crate) fn case_bytes(case: &Case) -> Result<Vec<u8>, WorkFault> {
    let whole = without_protected(case_json(case, &[]));
    Ok(text(&CaseJson {
        comments: Vec::new(),
        secrecy: Vec::new(),
        changed_sources: Vec::new(),
        prosecution_reports: Vec::new(),
        ..whole
    }))
}

fn without_protected(mut whole: CaseJson) -> CaseJson {
    whole.records.retain(|record| !record.is_protected());
    whole.records.iter_mut().for_each(RecordJson::leave_out_name);
    whole.notifications.iter_mut().for_each(|one| one.patient_ref = None);
    whole
}

/// The lines of a case's ledger, as JSON text. They can be checked with nothing but SHA-256.
pub(crate) fn ledger_bytes(lines: &[LedgerLine]) -> Result<Vec<u8>, WorkFault> {
    Ok(text(&lines.iter().map(line).collect::<Vec<_>>()))
}

fn text<T: serde::Serialize>(value: &T) -> Vec<u8> {
    // The types hold nothing that JSON cannot say, so there is nothing to refuse.
    serde_json::to_vec_pretty(value).unwrap_or_default()
}

/// A line of the ledger as it crosses.
#[must_use]
pub fn line(line: &LedgerLine) -> LedgerLineJson {
    let behalf = serde_json::from_str::<serde_json::Value>(&line.payload).ok();
    let behalf =
        behalf.as_ref().and_then(|payload| payload.get("on_behalf_of")).and_then(|person| person.as_str());
    LedgerLineJson {
        seq: line.case_seq.unsigned_abs(),
        at: chrono::DateTime::from_timestamp_millis(line.at_ms).unwrap_or_default().to_rfc3339(),
        at_ms: line.at_ms,
        actor: line.actor.to_string(),
        on_behalf_of: behalf.map(str::to_owned),
        act: line.act.clone(),
        payload: line.payload.clone(),
        operations: line.ops.iter().map(ToString::to_string).collect(),
        files: line.files.iter().map(ToString::to_string).collect(),
        prev: line.prev_case.to_string(),
        hash: line.hash_case.to_string(),
    }
}
