// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the office keeps beside its cases, at the desk: the references it has confirmed, listed, written to a file
//! and taken in from one.

use super::Desk;
use crate::confirming::ImportedConfirmations;
use crate::fault::WorkFault;
use crate::verifying::{read, write};
use catalog::OfficeConfirmation;
use domain::law::ProvisionId;
use std::path::Path;
use wire::window::{ImportedJson, OfficeConfirmationJson, SavedJson, WindowFault};

impl Desk {
    /// What the office has confirmed, by provision.
    ///
    /// # Errors
    /// `locked`, or what is wrong with the store.
    pub fn confirmations(&self) -> Result<Vec<OfficeConfirmationJson>, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let all = office.confirmations()?;
            let short = |id: &ProvisionId| {
                let known = office.catalog().provision(id);
                known.map_or_else(|| id.to_string(), |provision| provision.short.to_string())
            };
            Ok(all.iter().map(|one| row(one, short(&one.provision))).collect())
        })
    }

    /// Writes what the office has confirmed to a file.
    ///
    /// # Errors
    /// `no_such_file` while nothing is confirmed, `locked`, or what the disk refuses.
    pub fn export_confirmations(&self, to: &Path) -> Result<SavedJson, WindowFault> {
        self.with(|inner| {
            let text = inner.office()?.export_confirmations()?.ok_or(WorkFault::NothingConfirmed)?;
            write(to, text.as_bytes())?;
            Ok(SavedJson { path: to.display().to_string(), size: text.len() as u64 })
        })
    }

    /// Takes in a file of confirmations.
    ///
    /// # Errors
    /// `catalogue` with file, line and reason, `locked`, or what the disk refuses; nothing was changed then.
    pub fn import_confirmations(&self, from: &Path) -> Result<ImportedJson, WindowFault> {
        self.with(|inner| {
            let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let imported = inner.office()?.import_confirmations(&name, &read(from)?)?;
            let ImportedConfirmations { taken, known, unfit } = imported;
            let named = |ids: Vec<ProvisionId>| ids.iter().map(ToString::to_string).collect();
            Ok(ImportedJson { taken: named(taken), known: named(known), unfit: named(unfit) })
        })
    }
}

fn row(one: &OfficeConfirmation, short: String) -> OfficeConfirmationJson {
    let known = &one.confirmation;
    OfficeConfirmationJson {
        provision: one.provision.to_string(),
        short,
        name: known.name.to_string(),
        title: known.title.to_string(),
        at: known.at.into(),
        source: known.source.to_string(),
    }
}
