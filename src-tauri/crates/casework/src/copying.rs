// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Copies of a case's decision: a Word document to work on, the decision without the names of officials, the plain
//! summary for the party, and the copy for others without what is marked as secret. All are made from the same case as the decision itself, none is signed, and none
//! carries the case's data or ledger inside.

use crate::clock::swedish_time;
use crate::fault::WorkFault;
use crate::office::Office;
use crate::paper::{checked, short_hash};
use document::compose::{
    LedgerWords, Material, Original, Stage, compose, missed, public, summary, without_names,
};
use document::docx::working_copy;
use document::{Letter, Watch};
use domain::decision::Decision;
use domain::id::CaseId;
use domain::secrecy::SecrecyMark;
use store::Digest;
use wire::window::CopyCode;

impl Office {
    /// A copy as a letter. The working copy can be made of a draft too; the others are of a decision.
    ///
    /// # Errors
    /// [`WorkFault::NotSettled`] while there is no decision to copy; [`WorkFault::MarksMissed`] when the copy for
    /// others has marks on words that the decision does not hold; as [`Office::case`].
    pub fn copy_letter(&mut self, id: CaseId, copy: CopyCode) -> Result<Letter, WorkFault> {
        if copy == CopyCode::Word && matches!(self.case(id)?.decision, Decision::Draft(_)) {
            return self.draft_letter(id);
        }
        let sealed = match &self.case(id)?.decision {
            Decision::Sealed(sealed) => Some(Digest::new(sealed.record().document).to_string()),
            Decision::Settled(_) | Decision::Draft(_) => None,
        };
        // What is secret is weighed when a copy is asked for, not when the decision was made.
        let marks: Vec<SecrecyMark> = self.case(id)?.numbered_secrecy().into_iter().cloned().collect();
        let marks: Vec<&SecrecyMark> = marks.iter().collect();
        let dissents = self.case(id)?.after.dissents.clone();
        let (case, head, at) = self.frozen(id)?;
        let pictures = self.pictures(&case)?;
        let hash = Digest::new(head.hash).to_string();
        let material = Material {
            case: &case,
            stage: Stage::Settled,
            made_at: swedish_time(at),
            document_id: document_id(copy, id, &head.hash, &marks),
            pictures,
            attachments: Vec::new(),
            ledger: Some(LedgerWords { lines: head.lines, hash, enclosed: false }),
            logo: self.logo(&case)?,
        };
        let original = Original { sealed, dissents };
        Ok(match copy {
            CopyCode::Word => compose(material),
            CopyCode::NamesWithheld => without_names(material, &original),
            CopyCode::Summary => summary(material, &original),
            CopyCode::Public => {
                let bare = Material { pictures: Vec::new(), ..material.clone() };
                let missed: Vec<u32> = missed(bare, &marks).into_iter().map(|mark| mark.number).collect();
                if !missed.is_empty() {
                    return Err(WorkFault::MarksMissed(missed));
                }
                public(material, &original, &marks)?
            }
        })
    }

    /// A copy as a file: a Word document, or a PDF checked by its own structural check.
    ///
    /// # Errors
    /// As [`Office::copy_letter`]; [`WorkFault::Document`], [`WorkFault::Unfit`].
    pub fn copy(&mut self, id: CaseId, copy: CopyCode) -> Result<Vec<u8>, WorkFault> {
        let letter = self.copy_letter(id, copy)?;
        file(&letter, copy, &self.watching)
    }
}

// Two copies with other marks are two documents.
fn document_id(copy: CopyCode, id: CaseId, head: &[u8], marks: &[&SecrecyMark]) -> [u8; 16] {
    let marked: Vec<u8> = match copy {
        CopyCode::Public => {
            let holding = marks.iter().filter(|mark| mark.lifted.is_none());
            holding.flat_map(|mark| mark.id.as_bytes().iter().copied()).collect()
        }
        CopyCode::Word | CopyCode::NamesWithheld | CopyCode::Summary => Vec::new(),
    };
    short_hash(&[b"copy", copy.code().as_bytes(), id.as_bytes(), head, &marked])
}

/// The file of a copy's letter.
pub(crate) fn file(letter: &Letter, copy: CopyCode, watch: &dyn Watch) -> Result<Vec<u8>, WorkFault> {
    match copy {
        CopyCode::Word => Ok(working_copy(letter)?),
        CopyCode::NamesWithheld | CopyCode::Summary | CopyCode::Public => checked(letter, watch),
    }
}
