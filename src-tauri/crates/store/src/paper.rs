// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The entries of evidence and documents: which case a stored file belongs to, and as what.
//!
//! Refuses an entry whose file is not in its place. Invariant: an entry's content is named in the ledger line
//! of the act that made it.

use crate::commit::Act;
use crate::fault::{During, StoreFault};
use crate::file::{FileNames, Staged};
use crate::id::{CaseKey, Digest, EvidenceKey};
use crate::sql;
use crate::store::Store;
use rusqlite::{Connection, OptionalExtension, params};

/// A file to be put in evidence.
#[derive(Debug)]
pub struct NewEvidence {
    /// Its key.
    pub id: EvidenceKey,
    /// What it is called on the screen: most often the name it came with.
    pub title: String,
    /// Its media type, as in `image/jpeg`.
    pub media_type: String,
    /// The content, already in the store.
    pub content: Staged,
}

/// A document to be recorded: a frozen draft, a settled decision, a sealed one.
#[derive(Debug)]
pub struct NewDocument {
    /// What kind of document, in the caller's closed spelling.
    pub kind: String,
    /// The content, already in the store.
    pub content: Staged,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its key.
    pub id: EvidenceKey,
    /// SHA-256 of its content; [`Store::read_file`] takes it.
    pub sha256: Digest,
    /// Bytes of content.
    pub size: u64,
    /// What it is called on the screen.
    pub title: String,
    /// Its media type.
    pub media_type: String,
    /// When it was added, in milliseconds since 1970 in UTC.
    pub added_ms: i64,
}

/// A recorded document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What kind.
    pub kind: String,
    /// When it was recorded, in milliseconds since 1970 in UTC.
    pub recorded_ms: i64,
    /// SHA-256 of its content; [`Store::read_file`] takes it.
    pub sha256: Digest,
    /// Bytes of content.
    pub size: u64,
}

impl Store {
    /// The evidence of a case, in the order it was added.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn evidence(&self, case: CaseKey) -> Result<Vec<Evidence>, StoreFault> {
        let doing = "read the evidence of a case";
        let mut statement = self.connection.prepare_cached(sql::EVIDENCE_OF_CASE).during(doing)?;
        let rows = statement.query_map([case], |row| {
            Ok(Evidence {
                id: row.get(0)?,
                sha256: row.get(1)?,
                size: row.get::<_, i64>(2)?.unsigned_abs(),
                title: row.get(3)?,
                media_type: row.get(4)?,
                added_ms: row.get(5)?,
            })
        });
        rows.and_then(Iterator::collect).during(doing)
    }

    /// The media type under which a content was put in evidence in any case; `None` when it never was.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn evidence_type(&self, sha256: Digest) -> Result<Option<String>, StoreFault> {
        let doing = "look for a file among the evidence";
        let mut statement = self.connection.prepare_cached(sql::EVIDENCE_OF_CONTENT).during(doing)?;
        statement.query_row([sha256], |row| row.get(0)).optional().during(doing)
    }

    /// The documents of a case, in the order they were recorded.
    ///
    /// # Errors
    /// A fault of reading.
    pub fn documents(&self, case: CaseKey) -> Result<Vec<Document>, StoreFault> {
        let doing = "read the documents of a case";
        let mut statement = self.connection.prepare_cached(sql::DOCUMENT_OF_CASE).during(doing)?;
        let rows = statement.query_map([case], |row| {
            Ok(Document {
                kind: row.get(0)?,
                recorded_ms: row.get(1)?,
                sha256: row.get(2)?,
                size: row.get::<_, i64>(3)?.unsigned_abs(),
            })
        });
        rows.and_then(Iterator::collect).during(doing)
    }
}

/// All contents of an act.
fn contents(act: &Act) -> impl Iterator<Item = &Staged> {
    let evidence = act.evidence.iter().map(|new| &new.content);
    evidence.chain(act.documents.iter().map(|new| &new.content))
}

/// Refuses contents that were put in another store or have gone since.
pub(crate) fn check_staged(store: &Store, act: &Act) -> Result<(), StoreFault> {
    contents(act).try_for_each(|content| store.check_staged(content))
}

/// Makes the entries of an act, and gives what its ledger line must name.
pub(crate) fn record(
    within: &Connection,
    names: &FileNames,
    case: CaseKey,
    act: &Act,
) -> rusqlite::Result<Vec<Digest>> {
    let mut files = Vec::new();
    for content in contents(act) {
        let size = i64::try_from(content.size()).unwrap_or(i64::MAX);
        let row = params![content.sha256(), names.of(content.sha256()), size];
        within.prepare_cached(sql::FILE_ADD)?.execute(row)?;
        files.push(content.sha256());
    }
    for new in &act.evidence {
        let row = params![new.id, case, new.content.sha256(), new.title, new.media_type, act.at_ms];
        within.prepare_cached(sql::EVIDENCE_ADD)?.execute(row)?;
    }
    for new in &act.documents {
        let row = params![case, new.kind, act.at_ms, new.content.sha256()];
        within.prepare_cached(sql::DOCUMENT_ADD)?.execute(row)?;
    }
    Ok(files)
}
