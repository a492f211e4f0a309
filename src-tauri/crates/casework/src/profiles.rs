// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The profiles of authorities that the office keeps: taken in from a file, handed on as that same file, and copied
//! into a case when it is opened. What a profile says later changes no case that is open already.

use crate::fault::WorkFault;
use crate::office::{Office, sha256};
use catalog::{Profile, read_profile};
use document::Image;
use domain::appeal_notice::AppealNotice;
use domain::person::{Delegation, Logo, Supervises};
use domain::text::{Line, NonEmpty};
use domain::work::EvidenceFile;
use serde_json::json;
use store::{Kept, Staged, system_random};
use wire::act::OfProfile;

/// The kind under which the store keeps them.
const KIND: &str = "profile";

/// The profile that comes with the program: an invented authority, for training and as a pattern for one's own.
pub const SHIPPED_PROFILE: &str = include_str!("../../../../assets/profiles/vardtillsyn.toml");

/// Reads a profile as it would be taken in, called `name` in its faults.
///
/// # Errors
/// [`WorkFault::Catalogue`] with line and reason.
pub fn check_profile(name: &str, bytes: &[u8]) -> Result<Profile, WorkFault> {
    // Whether a letter can show the logo is asked of the letter itself.
    Ok(read_profile(name, bytes, &|picture| Image::read(picture).is_ok())?)
}

/// What a case copies of a profile, with the logo as the store has staged it.
#[derive(Debug, Clone)]
pub(crate) struct Copied {
    pub(crate) logo: Option<(Logo, Staged)>,
    delegations: Vec<Delegation>,
    supervises: Option<NonEmpty<Supervises>>,
    appeal_notices: Vec<AppealNotice>,
}

impl Office {
    /// The profiles, by their names.
    ///
    /// # Errors
    /// [`WorkFault::Store`], or [`WorkFault::Catalogue`] when what is kept cannot be read.
    pub fn profiles(&self) -> Result<Vec<Profile>, WorkFault> {
        let kept = self.store.kept(KIND)?;
        kept.iter().map(|(name, text)| check_profile(name, text.as_bytes())).collect()
    }

    /// The profile of that name.
    ///
    /// # Errors
    /// As [`Office::profiles`].
    pub fn profile(&self, id: &str) -> Result<Option<Profile>, WorkFault> {
        let text = self.export_profile(id)?;
        text.map(|text| check_profile(id, text.as_bytes())).transpose()
    }

    /// The file of that profile, as it was taken in.
    ///
    /// # Errors
    /// [`WorkFault::Store`].
    pub fn export_profile(&self, id: &str) -> Result<Option<String>, WorkFault> {
        Ok(self.store.kept(KIND)?.into_iter().find(|(name, _)| name == id).map(|(_, text)| text))
    }

    /// Takes in a profile, in place of the one of its name. Cases that are open keep what they have.
    ///
    /// # Errors
    /// [`WorkFault::Catalogue`] with line and reason, or [`WorkFault::Store`]; nothing was changed then.
    pub fn import_profile(&mut self, name: &str, bytes: &[u8]) -> Result<Profile, WorkFault> {
        let profile = check_profile(name, bytes)?;
        let value = Some(String::from_utf8_lossy(bytes).into_owned());
        let kept = Kept { kind: KIND, name: profile.id.clone(), value };
        self.keep("import_profile", &json!({ "file": sha256(bytes), "profile": profile.id }), vec![kept])?;
        Ok(profile)
    }

    /// What a case copies of the profile of that name; the logo is put into the store, to become the case's.
    pub(crate) fn copy_of_profile(&mut self, id: &str) -> Result<Option<Copied>, WorkFault> {
        let Some(profile) = self.profile(id)? else { return Ok(None) };
        let appeal_notices = profile.appeal_notices;
        let supervises = NonEmpty::new(profile.supervises);
        let delegations = profile.deciders.into_iter().map(|decider| decider.delegation).collect();
        let logo = match profile.logo {
            None => None,
            Some(logo) => {
                let staged = self.store.stage_file(&mut logo.bytes.as_slice(), &mut system_random)?;
                let line = |text: &str| Line::new(text).map_err(|_| WorkFault::NotAPicture(text.to_owned()));
                let file = EvidenceFile {
                    sha256: staged.sha256().bytes(),
                    size: staged.size(),
                    media_type: line(logo.kind.media_type())?,
                    name: line(&format!("logotyp.{}", logo.kind.ending()))?,
                };
                Some((Logo { file, alternative: logo.alternative }, staged))
            }
        };
        Ok(Some(Copied { logo, delegations, supervises, appeal_notices }))
    }
}

impl Copied {
    /// What the case says of it.
    pub(crate) fn said(&self) -> OfProfile {
        OfProfile {
            logo: self.logo.as_ref().map(|(logo, _)| logo.clone()),
            delegations: self.delegations.clone(),
            supervises: self.supervises.clone(),
            appeal_notices: self.appeal_notices.clone(),
        }
    }
}
