// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The checklists that the office writes itself: drafts, finished or not, and the editions it has issued. An edition
//! that is issued never changes, and stands in the catalogue beside those that came with the program; a draft is
//! offered to no case.

mod json;

pub use json::{draft_json, draft_of, note_json};

use crate::clock::swedish_day;
use crate::fault::WorkFault;
use crate::office::{Office, sha256};
use catalog::{Catalog, CatalogFault, EditionFacts, FaultKind, LIST_MOST, ListDraft, ListNote, Sort};
use domain::checklist::{Checklist, EditionId};
use serde_json::json;
use store::Kept;
use wire::act::ActFault;
use wire::window::ListDraftJson;

/// The kind under which the store keeps the editions that are issued, each as its file.
const ISSUED: &str = "checklist";
/// The kind under which the store keeps what is being written.
const DRAFT: &str = "checklist_draft";

/// What a checklist is begun from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beginning {
    /// Nothing.
    Empty,
    /// A list of one's own, under another code, with the words of this edition.
    Copy(EditionId),
    /// The next edition of one of the office's own lists.
    Next(EditionId),
}

/// A draft as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDraft {
    /// Under which name.
    pub name: String,
    /// The list.
    pub list: ListDraft,
    /// What there is to say of it.
    pub notes: Vec<ListNote>,
}

/// Reads a checklist as it would be taken in, called `name` in its faults. The notes are what hinders nothing.
///
/// # Errors
/// [`WorkFault::Catalogue`] with line and reason.
pub fn check_list(
    catalog: &Catalog,
    name: &str,
    bytes: &[u8],
) -> Result<(Checklist, EditionFacts, Vec<ListNote>), WorkFault> {
    let reviewed = catalog.review_own(name, bytes);
    match reviewed.list {
        Some((list, facts)) => Ok((list, facts, reviewed.notes)),
        None => {
            let (list, facts) = catalog.read_own(name, bytes)?;
            // What is issued already is refused by the review alone.
            let edition = list.edition.edition.to_string();
            let known =
                catalog.checklist(&list.edition) == Some(&list) && catalog.facts(&list.edition) == facts;
            if known {
                Ok((list, facts, Vec::new()))
            } else {
                Err(whole(name, FaultKind::EditionIssued { edition }))
            }
        }
    }
}

fn whole(name: &str, kind: FaultKind) -> WorkFault {
    CatalogFault { sort: Sort::Own, file: name.to_owned(), line: None, column: None, kind }.into()
}

impl Office {
    /// Takes the editions that the office has issued into the catalogue. What this program cannot read is left out
    /// and told by [`Office::broken_lists`]; it keeps nobody from their cases.
    pub(crate) fn take_own_lists(&mut self) -> Result<(), WorkFault> {
        let kept = self.store.kept(ISSUED)?;
        let read = |(name, text): &(String, String)| self.catalog.read_own(name, text.as_bytes()).ok();
        let lists = kept.iter().filter_map(read).collect();
        self.catalog.set_own(lists);
        Ok(())
    }

    /// The office's editions that cannot be used, by code and edition, and why.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn broken_lists(&self) -> Result<Vec<(String, CatalogFault)>, WorkFault> {
        let kept = self.store.kept(ISSUED)?;
        let broken = |(name, text): (String, String)| {
            let fault = self.catalog.read_own(&name, text.as_bytes()).err()?;
            Some((name, fault))
        };
        Ok(kept.into_iter().filter_map(broken).collect())
    }

    /// What is being written, by the order in which it was begun.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn list_drafts(&self) -> Result<Vec<KeptDraft>, WorkFault> {
        Ok(self.store.kept(DRAFT)?.into_iter().map(|(name, text)| self.kept_draft(name, &text)).collect())
    }

    /// The draft of that name.
    ///
    /// # Errors
    /// [`WorkFault::NoDraft`] or [`WorkFault::Store`].
    pub fn list_draft(&self, name: &str) -> Result<KeptDraft, WorkFault> {
        let found = self.store.kept(DRAFT)?.into_iter().find(|(kept, _)| kept == name);
        let (name, text) = found.ok_or(WorkFault::NoDraft)?;
        Ok(self.kept_draft(name, &text))
    }

    // Kept by this program alone, so what cannot be read is of another version: it shows as empty and can be removed.
    fn kept_draft(&self, name: String, text: &str) -> KeptDraft {
        let list =
            serde_json::from_str::<ListDraftJson>(text).map(|json| draft_of(&json)).unwrap_or_default();
        let notes = self.catalog.review_own(&name, list.to_toml().as_bytes()).notes;
        KeptDraft { name, list, notes }
    }

    /// Begins a checklist, and keeps it as a draft.
    ///
    /// # Errors
    /// [`WorkFault::Form`] when there is no such edition, or it is not one that the office issues;
    /// [`WorkFault::Store`].
    pub fn begin_list(&mut self, beginning: &Beginning) -> Result<KeptDraft, WorkFault> {
        let today = swedish_day(self.now());
        let absent = |id: &EditionId| {
            let (code, edition) = (id.code.to_string(), id.edition.to_string());
            WorkFault::Form(ActFault::Checklist { code, edition })
        };
        let mut list = match beginning {
            Beginning::Empty => ListDraft::default(),
            Beginning::Copy(id) => {
                let copied = self.catalog.draft_of(id).ok_or_else(|| absent(id))?;
                ListDraft { code: String::new(), ..copied }
            }
            Beginning::Next(id) => {
                let own = self.catalog.draft_of(id).filter(|_| self.catalog.is_own(id));
                own.ok_or_else(|| absent(id))?
            }
        };
        list.edition = self.catalog.next_edition(&list.code, today);
        (list.from, list.to) = (today.to_string(), String::new());
        let name = self.new_name()?;
        self.keep_draft(name, list)
    }

    /// Keeps a draft as it now stands, finished or not.
    ///
    /// # Errors
    /// [`WorkFault::NoDraft`], [`WorkFault::Catalogue`] when it is too large, or [`WorkFault::Store`].
    pub fn keep_list(&mut self, name: &str, list: ListDraft) -> Result<KeptDraft, WorkFault> {
        let before = self.list_draft(name)?;
        if before.list == list {
            return Ok(before);
        }
        self.keep_draft(before.name, list)
    }

    fn keep_draft(&mut self, name: String, list: ListDraft) -> Result<KeptDraft, WorkFault> {
        let file = list.to_toml();
        if file.len() > LIST_MOST {
            return Err(whole(&list.code, FaultKind::TooLarge { most: LIST_MOST as u64 }));
        }
        let told =
            json!({ "draft": name, "code": list.code, "edition": list.edition, "file": sha256(&file) });
        let value = Some(serde_json::to_string(&draft_json(&list)).unwrap_or_default());
        let kept = Kept { kind: DRAFT, name: name.clone(), value };
        self.keep("keep_checklist", &told, vec![kept])?;
        let notes = self.catalog.review_own(&name, file.as_bytes()).notes;
        Ok(KeptDraft { name, list, notes })
    }

    /// Gives up a draft.
    ///
    /// # Errors
    /// [`WorkFault::NoDraft`] or [`WorkFault::Store`].
    pub fn remove_list(&mut self, name: &str) -> Result<(), WorkFault> {
        let draft = self.list_draft(name)?;
        let told = json!({ "draft": name, "code": draft.list.code, "edition": draft.list.edition });
        let kept = Kept { kind: DRAFT, name: draft.name, value: None };
        self.keep("remove_checklist", &told, vec![kept])
    }

    /// Issues a draft as an edition. It can be chosen from then on and never changes; the draft is done with.
    ///
    /// # Errors
    /// [`WorkFault::ListUnfinished`] while something hinders it, [`WorkFault::NoDraft`] or [`WorkFault::Store`].
    pub fn issue_list(&mut self, name: &str) -> Result<EditionId, WorkFault> {
        let draft = self.list_draft(name)?;
        let file = draft.list.to_toml();
        let reviewed = self.catalog.review_own(name, file.as_bytes());
        let Some((list, _)) = reviewed.list else {
            let hinders: Vec<ListNote> = reviewed.notes.into_iter().filter(|note| note.hinders).collect();
            let (found, first) = (hinders.len(), hinders.into_iter().next());
            let place = first.as_ref().map(|note| draft.list.place(note)).unwrap_or_default();
            return Err(WorkFault::ListUnfinished { found, first: first.map(Box::new), place });
        };
        let done_with = Kept { kind: DRAFT, name: draft.name, value: None };
        self.issue("issue_checklist", list, file, vec![done_with])
    }

    /// Takes in a checklist as an edition of the office. One that is issued already, word for word, is left as it is.
    ///
    /// # Errors
    /// [`WorkFault::Catalogue`] with line and reason, or [`WorkFault::Store`]; nothing was changed then.
    pub fn import_list(&mut self, name: &str, bytes: &[u8]) -> Result<EditionId, WorkFault> {
        let (list, ..) = check_list(&self.catalog, name, bytes)?;
        if self.catalog.is_own(&list.edition) {
            return Ok(list.edition);
        }
        self.issue("import_checklist", list, String::from_utf8_lossy(bytes).into_owned(), Vec::new())
    }

    fn issue(
        &mut self,
        act: &str,
        list: Checklist,
        file: String,
        mut kept: Vec<Kept>,
    ) -> Result<EditionId, WorkFault> {
        let EditionId { code, edition } = &list.edition;
        let told = json!({ "code": code.as_str(), "edition": edition.as_str(), "file": sha256(&file) });
        kept.push(Kept { kind: ISSUED, name: kept_as(&list.edition), value: Some(file) });
        self.keep(act, &told, kept)?;
        self.take_own_lists()?;
        Ok(list.edition)
    }

    /// The file of that edition: as it was issued, or written anew for one that came with the program.
    ///
    /// # Errors
    /// [`WorkFault::Form`] when there is no such edition, or [`WorkFault::Store`].
    pub fn export_list(&self, id: &EditionId) -> Result<String, WorkFault> {
        let name = kept_as(id);
        let own = self.store.kept(ISSUED)?.into_iter().find(|(kept, _)| *kept == name);
        let shipped = || self.catalog.draft_of(id).map(|list| list.to_toml());
        own.map(|(_, text)| text).or_else(shipped).ok_or_else(|| {
            let (code, edition) = (id.code.to_string(), id.edition.to_string());
            WorkFault::Form(ActFault::Checklist { code, edition })
        })
    }
}

fn kept_as(id: &EditionId) -> String {
    format!("{}/{}", id.code, id.edition)
}
