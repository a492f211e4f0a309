// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The ledger and the case as they lie in a package: written, and read back from the file alone. The ledger names its
//! case, so that its chain can be followed with nothing but SHA-256.

use super::flaw::PackageFlaw;
use super::manifest::hex;
use crate::export::line;
use domain::id::{CaseId, PersonId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{CaseKey, Digest, LedgerLine, PersonKey, check_case_chain};
use wire::case_json::LedgerLineJson;

/// The file of the ledger.
#[derive(Debug, Serialize, Deserialize)]
struct LedgerFile {
    /// The identity of the case, which every digest covers.
    case: String,
    /// The lines, first to last.
    lines: Vec<LedgerLineJson>,
}

/// What a ledger that holds together tells.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) id: String,
    pub(super) lines: u64,
    pub(super) head: Digest,
}

/// A ledger that was read.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) told: Told,
    file: LedgerFile,
}

/// A file that the case names.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) sha256: Digest,
    pub(super) size: Option<u64>,
}

/// The ledger of a case as a file.
///
/// # Errors
/// Never in practice: the types hold nothing that JSON cannot say.
pub(super) fn written(id: CaseId, lines: &[LedgerLine]) -> serde_json::Result<Vec<u8>> {
    let lines = lines.iter().map(line).collect();
    serde_json::to_vec_pretty(&LedgerFile { case: id.to_string(), lines })
}

/// Reads a ledger and follows its chain.
///
/// # Errors
/// [`PackageFlaw::Ledger`], [`PackageFlaw::LedgerLine`].
pub(super) fn ledger(bytes: &[u8]) -> Result<Read, PackageFlaw> {
    let file: LedgerFile = serde_json::from_slice(bytes).map_err(|_| PackageFlaw::Ledger)?;
    let id = CaseId::parse(&file.case).map_err(|_| PackageFlaw::Ledger)?;
    let case = CaseKey::new(*id.as_bytes());
    let stored = |one: &LedgerLineJson| stored(case, one).ok_or(PackageFlaw::Ledger);
    let lines = file.lines.iter().map(stored).collect::<Result<Vec<_>, _>>()?;
    let head = check_case_chain(case, &lines).map_err(|(at, _)| PackageFlaw::LedgerLine(at))?;
    let told = Told { id: id.to_string(), lines: head.seq.unsigned_abs(), head: head.hash };
    Ok(Read { told, file })
}

fn stored(case: CaseKey, one: &LedgerLineJson) -> Option<LedgerLine> {
    let seq = i64::try_from(one.seq).ok()?;
    let digests = |all: &[String]| all.iter().map(|written| hex(written)).collect::<Option<Vec<_>>>();
    Some(LedgerLine {
        seq,
        case: Some(case),
        case_seq: seq,
        at_ms: one.at_ms,
        actor: PersonKey::new(*PersonId::parse(&one.actor).ok()?.as_bytes()),
        act: one.act.clone(),
        payload: one.payload.clone(),
        ops: digests(&one.operations)?,
        files: digests(&one.files)?,
        prev_case: hex(&one.prev)?,
        hash_case: hex(&one.hash)?,
        // The chain of the store tells of other cases and is never handed out.
        prev_store: Digest::ZERO,
        hash_store: Digest::ZERO,
    })
}

/// Reads the case and gives the files that it names: documents, and sealed files of every version.
///
/// # Errors
/// [`PackageFlaw::Case`] when it is not the case of that ledger.
pub(super) fn case(bytes: &[u8], ledger: &Read) -> Result<Vec<Named>, PackageFlaw> {
    let case: Value = serde_json::from_slice(bytes).map_err(|_| PackageFlaw::Case)?;
    let lines: Vec<LedgerLineJson> =
        serde_json::from_value(case["ledger"].clone()).map_err(|_| PackageFlaw::Case)?;
    if case["id"] != ledger.told.id.as_str() || lines != ledger.file.lines {
        return Err(PackageFlaw::Case);
    }
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut named = Vec::new();
    for document in list(&case["evidence"]) {
        let file = &document["file"];
        if !file.is_null() {
            named.push(named_at(&file["sha256"], Some(&file["size"]))?);
        }
    }
    for signed in list(&case["records"]).iter().map(|record| &record["seal"]).filter(|seal| !seal.is_null()) {
        named.push(named_at(&signed["document"], None)?);
    }
    let versions = list(&case["earlier"]);
    for version in versions.iter().chain([&case]) {
        let dissents = list(&version["after"]["dissents"]);
        let seals = dissents.iter().map(|dissent| &dissent["seal"]).chain([&version["decision"]["seal"]]);
        for seal in seals.filter(|seal| !seal.is_null()) {
            named.push(named_at(&seal["document"], None)?);
        }
    }
    Ok(named)
}

fn named_at(sha256: &Value, size: Option<&Value>) -> Result<Named, PackageFlaw> {
    let sha256 = sha256.as_str().and_then(hex).ok_or(PackageFlaw::Case)?;
    let size = size.map(|size| size.as_u64().ok_or(PackageFlaw::Case)).transpose()?;
    Ok(Named { sha256, size })
}
