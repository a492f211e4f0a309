// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The secrecy markings of an exported case.

use super::scalars::{DayJson, IdJson, InstantJson};
use super::{json, line, text};
use crate::answers::PlaceJson;
use domain::case::Case;
use domain::secrecy::{Lifted, SecrecyMark, SecrecyProvision, Secret};

json! {
    /// A mark that something is secret.
    SecrecyMarkJson {
        /// Identity.
        id: IdJson,
        /// Its number.
        number: u32,
        /// The words that are secret, wherever they stand; null where a place is marked.
        words: Option<String>,
        /// The place that is secret; null where words are marked.
        at: Option<PlaceJson>,
        /// By which provision.
        provision: SecrecyProvisionJson,
        /// What would be harmed.
        because: Option<String>,
        /// The authority that made the mark.
        authority: String,
        /// The day.
        on: DayJson,
        /// Who made it.
        by: IdJson,
        /// That it was lifted; null while it holds.
        lifted: Option<LiftedJson>,
    }
}

json! {
    /// A section of offentlighets- och sekretesslagen (2009:400).
    SecrecyProvisionJson {
        /// As an act names it: "18:8b".
        code: String,
        /// As it is cited.
        citation: String,
    }
}

json! {
    /// That a mark no longer holds.
    LiftedJson {
        /// Why.
        because: String,
        /// Who lifted it.
        by: IdJson,
        /// When.
        at: InstantJson,
    }
}

impl SecrecyMarkJson {
    pub(super) fn new(mark: &SecrecyMark, case: &Case) -> Self {
        let (words, at) = match &mark.what {
            Secret::Words(words) => (Some(text(words)), None),
            Secret::At(at) => (None, Some(PlaceJson::new(at.place(), case))),
        };
        Self {
            id: mark.id.into(),
            number: mark.number,
            words,
            at,
            provision: mark.provision.into(),
            because: mark.because.as_ref().map(text),
            authority: line(&mark.authority),
            on: mark.on.into(),
            by: mark.by.into(),
            lifted: mark.lifted.as_ref().map(Into::into),
        }
    }
}

impl From<SecrecyProvision> for SecrecyProvisionJson {
    fn from(provision: SecrecyProvision) -> Self {
        Self { code: provision.code(), citation: provision.to_string() }
    }
}

impl From<&Lifted> for LiftedJson {
    fn from(lifted: &Lifted) -> Self {
        Self { because: text(&lifted.because), by: lifted.by.into(), at: lifted.at.into() }
    }
}
