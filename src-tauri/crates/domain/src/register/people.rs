// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Who takes part in a case for others than the authority. Who decides, prepares or answers on conflict of interest is a
//! [`Participant`](crate::person::Participant) of the authority and has an identity of a person; what stands here has
//! none, and so cannot be named where one of them must be.

use super::Particulars;
use crate::text::Line;

/// For whom somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Parten, den granskade.
    Party,
    /// Uppdragsgivaren.
    Client,
    /// Oberoende sakkunnig, whom nobody in the case has employed.
    Expert,
    /// Annan.
    Other,
}

/// What a participant is called, and whether it may be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonName {
    /// Nobody has said.
    NotSaid,
    /// It may be printed.
    Open(Line),
    /// It stays in the office: no letter prints it, and an exported case leaves it out (dataskyddsförordningen art. 5;
    /// offentlighets- och sekretesslagen 21 kap.).
    Protected(Line),
}

impl PersonName {
    /// The name, where it may be printed.
    #[must_use]
    pub const fn printed(&self) -> Option<&Line> {
        match self {
            Self::Open(name) => Some(name),
            Self::NotSaid | Self::Protected(_) => None,
        }
    }

    /// The name, where it must not be printed.
    #[must_use]
    pub const fn protected(&self) -> Option<&Line> {
        match self {
            Self::Protected(name) => Some(name),
            Self::NotSaid | Self::Open(_) => None,
        }
    }
}

/// Somebody who takes part for another than the authority (extern deltagare).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExternalParticipant {
    /// For whom.
    pub side: Side,
    /// The organisation.
    pub organisation: Line,
    /// By function.
    pub function: Line,
    /// Name.
    pub name: PersonName,
}

impl Particulars for ExternalParticipant {}
