// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Backups: the whole store copied to a folder that the person chose and read back before it is called done, and
//! such a copy taken into use on a computer that has no store yet.

use super::Desk;
use crate::clock::swedish_time;
use crate::fault::WorkFault;
use std::path::{Path, PathBuf};
use store::Store;
use wire::window::{ChangedJson, SavedJson, StartJson, WindowFault};

impl Desk {
    /// Copies the store into a new folder within `folder`; nothing is written meanwhile.
    ///
    /// # Errors
    /// `locked`, `disk_full`, `read_only`, or the damage that was found.
    pub fn back_up(&self, folder: &Path) -> Result<SavedJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let to = free_place(folder, &swedish_time(office.now()).format("%Y-%m-%d-%H%M").to_string());
            let size = office.store.copy_to(&to)?;
            Ok(SavedJson { path: to.display().to_string(), size })
        })
    }

    /// Takes a backup into use where there is no store yet.
    ///
    /// # Errors
    /// `place` when there is a store already or none in the folder, `store_damaged`, `disk_full`.
    pub fn restore(&self, folder: &Path) -> Result<StartJson, WindowFault> {
        self.with(|inner| {
            if inner.open.is_some() {
                let folder = self.folder.clone();
                return Err(WorkFault::Store(store::StoreFault::AlreadyThere { folder }));
            }
            Store::restore(folder, &self.folder)?;
            inner.news.push(ChangedJson::Access);
            self.start_within(inner)
        })
    }
}

// Two copies within a minute are two copies.
fn free_place(folder: &Path, minute: &str) -> PathBuf {
    let first = folder.join(format!("tillsyn-kopia-{minute}"));
    let others = (2..100).map(|count| folder.join(format!("tillsyn-kopia-{minute}-{count}")));
    std::iter::once(first.clone()).chain(others).find(|place| !place.exists()).unwrap_or(first)
}
