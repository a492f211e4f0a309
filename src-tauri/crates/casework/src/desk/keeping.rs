// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the office keeps beside its cases, at the desk: the references it has confirmed, and the profiles of its
//! authority; shown, written to a file and taken in from one.

use super::Desk;
use super::access::keep_profile;
use crate::clock::swedish_day;
use crate::confirming::ImportedConfirmations;
use crate::fault::WorkFault;
use crate::verifying::{read, write};
use catalog::{Decider, OfficeConfirmation, Phrase, Profile};
use chrono::Datelike;
use domain::law::ProvisionId;
use std::path::Path;
use wire::act::AuthorityDto;
use wire::case_json::competence_dto;
use wire::window::{
    AuthorityProfileJson, DeciderJson, ImportedJson, NumberAsk, OfficeConfirmationJson, PhraseJson,
    ProfileJson, SavedJson, WindowFault,
};

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

impl Desk {
    /// Takes in a profile; new cases are filled in from it.
    ///
    /// # Errors
    /// `catalogue` with file, line and reason, `locked`, or what the disk refuses; nothing was changed then.
    pub fn import_profile(&self, from: &Path) -> Result<ProfileJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let profile = office.import_profile(&name, &read(from)?)?;
            let authority = AuthorityDto {
                name: profile.name.to_string(),
                unit: profile.unit.as_ref().map(ToString::to_string),
                address: profile.address.to_string(),
                email: profile.email.to_string(),
                court: profile.courts.first().map(ToString::to_string).unwrap_or_default(),
                delegations: Vec::new(),
                supervises: Vec::new(),
                profile: Some(profile.id.clone()),
            };
            keep_profile(office, &authority)?;
            let year = swedish_day(office.now()).year();
            Ok(ProfileJson { authority: Some(authority), imported: Some(shown(&profile, year)) })
        })
    }

    /// Writes the profile that new cases are filled in from to a file.
    ///
    /// # Errors
    /// `no_such_file` while there is none, `locked`, or what the disk refuses.
    pub fn export_profile(&self, to: &Path) -> Result<SavedJson, WindowFault> {
        let imported = self.profile()?.imported;
        self.with(|inner| {
            let office = inner.office()?;
            let text = imported.map(|profile| office.export_profile(&profile.id)).transpose()?.flatten();
            let text = text.ok_or(WorkFault::NoSuchFile)?;
            write(to, text.as_bytes())?;
            Ok(SavedJson { path: to.display().to_string(), size: text.len() as u64 })
        })
    }

    /// Whether a case number looks as the profile says. It is a remark and hinders nothing; without a profile every
    /// number does.
    ///
    /// # Errors
    /// `locked`, or what is wrong with the store.
    pub fn number_fits(&self, ask: &NumberAsk) -> Result<bool, WindowFault> {
        self.with(|inner| {
            let profile = inner.office()?.profile(&ask.profile)?;
            Ok(profile.and_then(|profile| profile.numbering).is_none_or(|pattern| pattern.fits(&ask.number)))
        })
    }
}

/// A profile as the window shows it.
pub(super) fn shown(profile: &Profile, year: i32) -> AuthorityProfileJson {
    let decider = |one: &Decider| DeciderJson {
        title: one.title.to_string(),
        competence: competence_dto(&one.delegation.competence),
        outcomes: one.delegation.outcomes.iter().map(|outcome| (*outcome).into()).collect(),
    };
    let phrase = |one: &Phrase| PhraseJson {
        heading: one.heading.to_string(),
        section: one.section.map(Into::into),
        text: one.text.to_string(),
    };
    AuthorityProfileJson {
        id: profile.id.clone(),
        name: profile.name.to_string(),
        courts: profile.courts.iter().map(ToString::to_string).collect(),
        case_number: profile.numbering.as_ref().map(|pattern| pattern.example(year)),
        logo: profile.logo.as_ref().map(|logo| logo.alternative.to_string()),
        deciders: profile.deciders.iter().map(decider).collect(),
        supervises: profile.supervises.iter().map(Into::into).collect(),
        appeal_notices: profile.appeal_notices.iter().map(|one| one.in_force().into()).collect(),
        phrases: profile.phrases.iter().map(phrase).collect(),
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
