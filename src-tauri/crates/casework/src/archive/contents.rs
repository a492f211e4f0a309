// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What goes into a package and under which name: every sealed file of every version, every document of the case that
//! is a file, and the case with its ledger as data. What was taken back is no part of the case and stays out.

use super::chain;
use super::description::stem_of;
use super::path::safe_name;
use super::sink::file_fault;
use super::told::Told;
use super::verify::{CASE, LEDGER};
use crate::beside::{called, letter_of};
use crate::fault::WorkFault;
use crate::office::case_key;
use chrono::{DateTime, Utc};
use domain::after::After;
use domain::case::Case;
use domain::decision::{Decision, SealRecord};
use std::collections::HashMap;
use std::path::Path;
use store::{Digest, Store};

/// A file to be written.
#[derive(Debug)]
pub(super) struct Part {
    /// Its path from the root of the package.
    pub(super) path: String,
    pub(super) media_type: String,
    pub(super) created: DateTime<Utc>,
    pub(super) source: Source,
}

/// Where its bytes come from.
#[derive(Debug)]
pub(super) enum Source {
    /// The store, which has recorded their digest; they are never held in memory at once.
    Stored { sha256: Digest, size: u64 },
    /// They were made for the package.
    Made(Vec<u8>),
}

impl Part {
    /// A file that was made for the package.
    pub(super) fn made(path: String, media_type: &str, bytes: Vec<u8>, at: DateTime<Utc>) -> Self {
        Self { path, media_type: media_type.to_owned(), created: at, source: Source::Made(bytes) }
    }
}

/// The representations with their files; one without files is left out.
pub(super) struct Contents {
    pub(super) representations: Vec<(&'static str, Vec<Part>)>,
}

impl Contents {
    /// How many files the package will have, but for its list.
    pub(super) fn all(&self) -> usize {
        // Each representation has its METS file and its PREMIS file; the package five of its own.
        self.representations.iter().map(|(_, files)| files.len() + 2).sum::<usize>() + 5
    }
}

/// What goes into the package of a case; `export` is the case with its ledger.
///
/// # Errors
/// [`WorkFault::Store`].
pub(super) fn of(store: &Store, told: &Told<'_>, export: Vec<u8>) -> Result<Contents, WorkFault> {
    let kept = Kept::of(store, told)?;
    let ledger = chain::written(told.case.id, told.lines)
        .map_err(|fault| file_fault("write", Path::new(LEDGER), fault.into()))?;
    let made = |path: &str, bytes| Part::made(path.to_owned(), "application/json", bytes, told.at);
    let mut data =
        vec![made(CASE, export), made(LEDGER, ledger), schema("representations/data/data/schema.json", told)];
    data.extend(logo(told.case, &kept));
    let representations =
        vec![("beslut", sealed(told.case, &kept)), ("bevis", documents(told.case, &kept)), ("data", data)];
    let representations = representations.into_iter().filter(|(_, files)| !files.is_empty()).collect();
    Ok(Contents { representations })
}

/// The schema of the case.
pub(super) fn schema(path: &str, told: &Told<'_>) -> Part {
    let text = wire::case_json::schema().into_bytes();
    Part::made(path.to_owned(), "application/json", text, told.at)
}

/// When each file of the case came into the store, and its size.
struct Kept(HashMap<Digest, (DateTime<Utc>, u64)>);

impl Kept {
    fn of(store: &Store, told: &Told<'_>) -> Result<Self, WorkFault> {
        let at = |ms| DateTime::from_timestamp_millis(ms).unwrap_or_default();
        let key = case_key(told.case.id);
        let mut kept = HashMap::new();
        for one in store.evidence(key)? {
            kept.entry(one.sha256).or_insert((at(one.added_ms), one.size));
        }
        for one in store.documents(key)? {
            kept.entry(one.sha256).or_insert((at(one.recorded_ms), one.size));
        }
        Ok(Self(kept))
    }

    // A file that the store does not have is asked for all the same, and refused there with the right fault.
    fn part(&self, path: String, media_type: &str, sha256: [u8; 32]) -> Part {
        let sha256 = Digest::new(sha256);
        let (created, size) = self.0.get(&sha256).copied().unwrap_or_default();
        Part { path, media_type: media_type.to_owned(), created, source: Source::Stored { sha256, size } }
    }
}

fn sealed(case: &Case, kept: &Kept) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut add = |name: String, record: &SealRecord| {
        parts.push(kept.part(
            format!("representations/beslut/data/{name}.pdf"),
            "application/pdf",
            record.document,
        ));
    };
    let mut version = |number: u32, record: Option<&SealRecord>, after: &After| {
        if let Some(record) = record {
            add(format!("beslut-version-{number}"), record);
        }
        for (nth, dissent) in after.dissents.iter().enumerate() {
            if let Some(record) = &dissent.seal {
                add(format!("tillagg-version-{number}-{}", nth + 1), record);
            }
        }
    };
    for earlier in &case.earlier {
        version(earlier.version, Some(earlier.sealed.record()), &earlier.after);
    }
    let record = match &case.decision {
        Decision::Sealed(sealed) => Some(sealed.record()),
        Decision::Settled(_) | Decision::Draft(_) => None,
    };
    version(case.version(), record, &case.after);
    for (signed, record) in case.records.values().filter_map(|one| Some((one, one.seal.as_ref()?))) {
        let letter = letter_of(case, signed.id);
        let name = letter.and_then(|letter| called(case, letter, Some(&signed.id.to_string())).ok());
        add(name.unwrap_or_else(|| format!("beslut-{}", signed.id)), record);
    }
    parts
}

fn documents(case: &Case, kept: &Kept) -> Vec<Part> {
    let part = |evidence: &domain::work::Evidence| {
        let file = evidence.file.as_ref()?;
        let name = safe_name(file.name.as_str(), "fil");
        let path = format!("representations/bevis/data/{}{name}", stem_of(evidence.number));
        Some(kept.part(path, file.media_type.as_str(), file.sha256))
    };
    case.numbered_evidence().into_iter().filter_map(part).collect()
}

// The letters show it, and the data of the case names it.
fn logo(case: &Case, kept: &Kept) -> Option<Part> {
    let file = &case.authority.logo.as_ref()?.file;
    let path = format!("representations/data/data/{}", safe_name(file.name.as_str(), "logotyp"));
    Some(kept.part(path, file.media_type.as_str(), file.sha256))
}
