// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is marked as secret, and by which provision: a reminder for whoever hands out a copy, weighed anew each time
//! one is asked for, and no decision in itself. A mark says the provision, the day and the authority (offentlighets-
//! och sekretesslagen (2009:400), OSL, 5 kap. 5 §). Neither the decision nor anything that the party gets is changed
//! by a mark (förvaltningslagen 10 §, OSL 10 kap. 3 §); only the copy for others is.

use crate::case::Case;
use crate::id::{PersonId, SecrecyId};
use crate::perform::Place;
use crate::text::{Line, Text};
use chrono::{DateTime, NaiveDate, Utc};
use std::fmt;

/// A section of offentlighets- och sekretesslagen (2009:400) that makes something secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecrecyProvision {
    chapter: u8,
    section: u8,
    letter: Option<char>,
}

impl SecrecyProvision {
    /// The sections that supervision most often meets, to choose from: planning of an inspection (17 kap. 1 §),
    /// security measures (18 kap. 8 §), incident reports (18 kap. 8 b §), risk and vulnerability analyses
    /// (18 kap. 13 §), supervision of health care (25 kap. 3 §), business conditions (30 kap. 23 §).
    pub const OFFERED: [Self; 6] = [
        Self::known(17, 1, None),
        Self::known(18, 8, None),
        Self::known(18, 8, Some('b')),
        Self::known(18, 13, None),
        Self::known(25, 3, None),
        Self::known(30, 23, None),
    ];

    const fn known(chapter: u8, section: u8, letter: Option<char>) -> Self {
        Self { chapter, section, letter }
    }

    /// A section by chapter, number and letter; none when there can be no such section.
    #[must_use]
    pub fn new(chapter: u8, section: u8, letter: Option<char>) -> Option<Self> {
        let written = chapter > 0 && section > 0 && letter.is_none_or(|sign| sign.is_ascii_lowercase());
        written.then_some(Self { chapter, section, letter })
    }

    /// Its one spelling in store, files and window: `18:8b`.
    #[must_use]
    pub fn code(self) -> String {
        let letter = self.letter.map_or_else(String::new, String::from);
        format!("{}:{}{letter}", self.chapter, self.section)
    }

    /// The section of that spelling.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (chapter, section) = written.split_once(':')?;
        let number = section.trim_end_matches(|sign: char| sign.is_ascii_lowercase());
        let mut letters = section.get(number.len()..)?.chars();
        let found = Self::new(chapter.parse().ok()?, number.parse().ok()?, letters.next())?;
        // One section has one spelling: `018:08b` would be another text for the same.
        (found.code() == written).then_some(found)
    }
}

impl fmt::Display for SecrecyProvision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\u{a0}kap. {}\u{a0}", self.chapter, self.section)?;
        if let Some(letter) = self.letter {
            write!(f, "{letter}\u{a0}")?;
        }
        f.write_str("§ OSL")
    }
}

/// A place whose text or picture can be marked as secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecretPlace(Place);

impl SecretPlace {
    /// Takes a place that holds something which a copy can do without: an answer, a document, an observation, a
    /// deficiency, a measure, an objection or a section of the decision's text; none for any other.
    #[must_use]
    pub fn new(place: Place) -> Option<Self> {
        match place {
            Place::Answer(_)
            | Place::Evidence(_)
            | Place::Observation(_)
            | Place::Deficiency(_)
            | Place::Required(_)
            | Place::Reported(_)
            | Place::Objection(_)
            | Place::Section(_) => Some(Self(place)),
            Place::Case
            | Place::Participant(_)
            | Place::Occasion(_)
            | Place::Notice(_)
            | Place::Receipt(_)
            | Place::Notification(_)
            | Place::Record(_)
            | Place::ProsecutionReport(_)
            | Place::Checklist
            | Place::Provision(_)
            | Place::Hearings
            | Place::Hearing(_)
            | Place::Decision
            | Place::Point(_)
            | Place::Comment(_)
            | Place::Approval(_)
            | Place::Consideration(_)
            | Place::Override(_)
            | Place::After
            | Place::Appeal(_)
            | Place::Earlier(_)
            | Place::Secrecy(_) => None,
        }
    }

    /// The place itself.
    #[must_use]
    pub const fn place(&self) -> &Place {
        &self.0
    }
}

/// What a mark is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Secret {
    /// Words, wherever they stand.
    Words(Text),
    /// All that is said at a place, with its picture when it has one.
    At(SecretPlace),
}

/// A mark that something is secret (sekretessmarkering).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecrecyMark {
    /// Its identity.
    pub id: SecrecyId,
    /// Its number in the case, given once.
    pub number: u32,
    /// What is secret.
    pub what: Secret,
    /// By which provision.
    pub provision: SecrecyProvision,
    /// What would be harmed, for whoever weighs it the next time; never printed.
    pub because: Option<Text>,
    /// The authority that made the mark.
    pub authority: Line,
    /// The day it was made.
    pub on: NaiveDate,
    /// Who made it; the mark itself names the authority alone.
    pub by: PersonId,
    /// That it was lifted; `None` while it holds.
    pub lifted: Option<Lifted>,
}

/// That a mark no longer holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lifted {
    /// Why.
    pub because: Text,
    /// Who lifted it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

impl Case {
    /// The secrecy markings in number order, those that are lifted too.
    #[must_use]
    pub fn numbered_secrecy(&self) -> Vec<&SecrecyMark> {
        let mut all: Vec<_> = self.secrecy.values().collect();
        all.sort_by_key(|mark| mark.number);
        all
    }

    /// Whether the case has that place, and something at it that can be marked as secret.
    #[must_use]
    pub fn takes_secrecy(&self, place: &SecretPlace) -> bool {
        match place.place() {
            Place::Section(kind) => self.decision.content().sections.contains_key(kind),
            Place::Answer(id) => self.answers.contains_key(id),
            other => self.takes_comments(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provision_has_one_spelling() {
        for one in SecrecyProvision::OFFERED {
            assert_eq!(SecrecyProvision::parse(&one.code()), Some(one));
        }
        assert_eq!(
            SecrecyProvision::new(18, 8, Some('b')).unwrap().to_string(),
            "18\u{a0}kap. 8\u{a0}b\u{a0}§ OSL"
        );
        for wrong in ["", "18", "18:", "18:8B", "18:8bc", "018:8", "0:1", "18:8 b", "300:1", "18:8å"] {
            assert_eq!(SecrecyProvision::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_decision_itself_cannot_be_marked() {
        assert!(SecretPlace::new(Place::Decision).is_none());
        assert!(SecretPlace::new(Place::Evidence(crate::id::EvidenceId::from_bytes([1; 16]))).is_some());
    }
}
