// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of secrecy: what is marked, and that a mark is lifted.

use super::doors::{Doors, maybe_text, text};
use super::fault::ActFault;
use super::reviewing::place;
use super::{Kind, Reads, short};
use domain::act::{Act, NewSecrecyMark};
use domain::id::SecrecyId;
use domain::secrecy::{SecrecyProvision, Secret, SecretPlace};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SecretDto {
    /// Words, wherever they stand.
    Words(String),
    /// All that is said at a place, as kind and name: "evidence:h1", "observation:i2", "section:further".
    At(String),
}

form! {
    /// Something is marked as secret.
    MarkSecret {
        /// A handle for the mark.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// What is secret.
        what: SecretDto,
        /// By which section of offentlighets- och sekretesslagen, as chapter and section: "18:8b".
        provision: String,
        /// What would be harmed, for whoever weighs it the next time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<String>,
    }
}

form! {
    /// A secrecy marking is lifted.
    LiftSecrecy {
        /// Which.
        mark: String,
        /// Why.
        because: String,
    }
}

fn secret(doors: &Doors<'_>, raw: &SecretDto) -> Result<Secret, ActFault> {
    Ok(match raw {
        SecretDto::Words(words) => Secret::Words(text("words", words)?),
        SecretDto::At(at) => {
            let found = SecretPlace::new(place(doors, "at", at)?);
            Secret::At(found.ok_or_else(|| ActFault::NotSecret { written: short(at) })?)
        }
    })
}

impl Reads for MarkSecret {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let what = secret(doors, &self.what)?;
        let written = &self.provision;
        let provision = SecrecyProvision::parse(written)
            .ok_or_else(|| ActFault::SecrecyProvision { field: "provision", written: short(written) })?;
        let because = maybe_text("because", self.because.as_deref())?;
        let id = doors.make(Kind::Secrecy, self.handle.as_deref(), SecrecyId::from_bytes)?;
        Ok(Act::MarkSecret { mark: NewSecrecyMark { id, what, provision, because } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Secrecy, self.handle.as_deref()))
    }
}

impl Reads for LiftSecrecy {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("mark", Kind::Secrecy, &self.mark, SecrecyId::from_bytes)?;
        Ok(Act::LiftSecrecy { id, because: text("because", &self.because)? })
    }
}
