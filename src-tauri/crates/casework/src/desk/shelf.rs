// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The checklists at the desk: all that can be chosen, and those that the office is writing.

use super::Desk;
use crate::catalogue::checklist_row;
use crate::fault::WorkFault;
use crate::lists::{Beginning, KeptDraft, draft_json, draft_of, note_json};
use crate::office::Office;
use crate::verifying::{read, write};
use domain::checklist::{Checklist, EditionId};
use domain::text::{Language, Line};
use std::path::Path;
use wire::act::ActFault;
use wire::case_json::{BilingualJson, ProvisionJson};
use wire::window::{
    BrokenListJson, DraftRowJson, KeepList, KeptListJson, ListDraftJson, NewList, OfList, OfListDraft,
    SavedJson, ShelfJson, ShelvedListJson, TryList, WindowFault,
};

impl Desk {
    /// All checklists: those that can be chosen and those in the making.
    ///
    /// # Errors
    /// `locked`, or what is wrong with the store.
    pub fn checklist_shelf(&self) -> Result<ShelfJson, WindowFault> {
        self.with(|inner| shelf(inner.office()?))
    }

    /// The provisions that a question can rest on, by name.
    ///
    /// # Errors
    /// `locked`.
    pub fn citable_provisions(&self) -> Result<Vec<ProvisionJson>, WindowFault> {
        self.with(|inner| Ok(inner.office()?.catalog().provisions().map(Into::into).collect()))
    }

    /// An edition as one reads it, or tries it.
    ///
    /// # Errors
    /// `form` when there is no such edition, or `locked`.
    pub fn checklist_edition(&self, ask: &OfList) -> Result<ListDraftJson, WindowFault> {
        self.with(|inner| {
            let id = edition(ask)?;
            let list = inner.office()?.catalog().draft_of(&id).ok_or_else(|| absent(ask))?;
            Ok(draft_json(&list))
        })
    }

    /// Begins a checklist: an empty one, a copy, or the next edition of one of the office's own.
    ///
    /// # Errors
    /// `form` when there is no such edition, `locked`, or what is wrong with the store.
    pub fn begin_checklist(&self, ask: &NewList) -> Result<KeptListJson, WindowFault> {
        self.with(|inner| {
            let from = ask.from.as_ref().map(edition).transpose()?;
            let beginning = match (from, ask.next) {
                (None, _) => Beginning::Empty,
                (Some(id), false) => Beginning::Copy(id),
                (Some(id), true) => Beginning::Next(id),
            };
            inner.office()?.begin_list(&beginning).map(kept)
        })
    }

    /// A checklist in the making.
    ///
    /// # Errors
    /// `no_such_file` when it is gone, `locked`, or what is wrong with the store.
    pub fn checklist_draft(&self, ask: &OfListDraft) -> Result<KeptListJson, WindowFault> {
        self.with(|inner| inner.office()?.list_draft(&ask.draft).map(kept))
    }

    /// Keeps a checklist in the making as it now stands.
    ///
    /// # Errors
    /// `no_such_file` when it is gone, `catalogue` when it is too large, `locked`, or what is wrong with the store.
    pub fn keep_checklist(&self, ask: &KeepList) -> Result<KeptListJson, WindowFault> {
        self.with(|inner| inner.office()?.keep_list(&ask.draft, draft_of(&ask.list)).map(kept))
    }

    /// Gives up a checklist in the making.
    ///
    /// # Errors
    /// `no_such_file` when it is gone, `locked`, or what is wrong with the store.
    pub fn remove_checklist(&self, ask: &OfListDraft) -> Result<ShelfJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            office.remove_list(&ask.draft)?;
            shelf(office)
        })
    }

    /// Issues a checklist in the making as an edition that can be chosen.
    ///
    /// # Errors
    /// `catalogue` while something hinders it, `no_such_file` when it is gone, `locked`, or what is wrong with the
    /// store.
    pub fn issue_checklist(&self, ask: &OfListDraft) -> Result<ShelfJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            office.issue_list(&ask.draft)?;
            shelf(office)
        })
    }

    /// Which questions of a list are asked when these answers are given, in its order. Nothing is kept.
    ///
    /// # Errors
    /// None today.
    pub fn try_checklist(&self, ask: &TryList) -> Result<Vec<bool>, WindowFault> {
        let answers = ask.answers.iter().map(|one| (one.question.clone(), one.grade.into())).collect();
        Ok(draft_of(&ask.list).asked(&answers))
    }

    /// Takes in a checklist as an edition of the office.
    ///
    /// # Errors
    /// `catalogue` with file, line and reason, `locked`, or what the disk refuses; nothing was changed then.
    pub fn import_checklist(&self, from: &Path) -> Result<ShelvedListJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let id = office.import_list(&name, &read(from)?)?;
            let list = office.catalog().checklist(&id).ok_or(WorkFault::NoSuchFile)?;
            Ok(shelved(office, list))
        })
    }

    /// Writes an edition to a file.
    ///
    /// # Errors
    /// `form` when there is no such edition, `locked`, or what the disk refuses.
    pub fn export_checklist(&self, ask: &OfList, to: &Path) -> Result<SavedJson, WindowFault> {
        self.with(|inner| {
            let text = inner.office()?.export_list(&edition(ask)?)?;
            write(to, text.as_bytes())?;
            Ok(SavedJson { path: to.display().to_string(), size: text.len() as u64 })
        })
    }
}

fn absent(ask: &OfList) -> WorkFault {
    let short = |name: &str| name.chars().take(60).collect();
    WorkFault::Form(ActFault::Checklist { code: short(&ask.code), edition: short(&ask.edition) })
}

fn edition(ask: &OfList) -> Result<EditionId, WorkFault> {
    match (Line::new(&ask.code), Line::new(&ask.edition)) {
        (Ok(code), Ok(edition)) => Ok(EditionId { code, edition }),
        (_, _) => Err(absent(ask)),
    }
}

fn kept(draft: KeptDraft) -> KeptListJson {
    let notes = draft.notes.iter().map(|note| note_json(&draft.list, note)).collect();
    KeptListJson { list: draft_json(&draft.list), draft: draft.name, notes }
}

fn shelved(office: &Office, list: &Checklist) -> ShelvedListJson {
    let catalog = office.catalog();
    ShelvedListJson {
        row: checklist_row(catalog, list),
        own: catalog.is_own(&list.edition),
        untranslated: catalog.facts(&list.edition).untranslated,
    }
}

fn shelf(office: &Office) -> Result<ShelfJson, WorkFault> {
    let lists = office.catalog().checklists().iter().map(|list| shelved(office, list)).collect();
    let broken = office.broken_lists()?.into_iter().map(|(name, fault)| BrokenListJson {
        name,
        sentence: BilingualJson { sv: fault.sentence(Language::Sv), en: fault.sentence(Language::En) },
    });
    let draft = |one: KeptDraft| DraftRowJson {
        title: draft_json(&one.list).title,
        questions: one.list.questions().count(),
        hinders: one.notes.iter().filter(|note| note.hinders).count(),
        draft: one.name,
        code: one.list.code,
        edition: one.list.edition,
    };
    let drafts = office.list_drafts()?.into_iter().map(draft).collect();
    Ok(ShelfJson { lists, broken: broken.collect(), drafts })
}
