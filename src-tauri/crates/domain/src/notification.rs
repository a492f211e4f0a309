// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The notifications under lex Maria that a case reviews. Several may be decided in one decision; each is reviewed by the
//! questions of the checklist on its own, and has its own row in the decision.
//!
//! Source: patientsäkerhetslagen 3 kap. 5 §, 7 kap. 8 §.

use crate::case::Case;
use crate::checklist::{Checklist, Section};
use crate::id::NotificationId;
use crate::personal::{contact_in, holds_personal_number};
use crate::text::Line;
use chrono::NaiveDate;
use std::fmt;

/// A notification of an event that has led or could have led to serious harm (anmälan enligt lex Maria).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// Its identity.
    pub id: NotificationId,
    /// Its number in the case, from 1; the questions of every one after the first bear it.
    pub number: u32,
    /// The number under which the authority registered it, where it has one of its own.
    pub registered_as: Option<Line>,
    /// What happened, in short and with nobody named.
    pub event: Line,
    /// The day of the event, where there is one.
    pub event_on: Option<NaiveDate>,
    /// The day the care provider learned of it.
    pub known_on: Option<NaiveDate>,
    /// The day the notification reached the authority.
    pub notified_on: NaiveDate,
    /// Who made it for the care provider, by function; the provider appoints somebody (HSLF-FS 2017:41 4 §).
    pub appointed_notifier: Option<Line>,
    /// How grave the harm was or could have been, as the notification has it.
    pub severity: Option<Harm>,
    /// By what the care provider refers to the patient; it names nobody, and no letter prints it.
    pub patient_ref: Option<PatientRef>,
    /// The day the patient or a relative was informed (3 kap. 8 §); `None` also where nobody came to harm.
    pub patient_informed_on: Option<NaiveDate>,
}

/// How grave the harm of an event was or could have been (patientsäkerhetslagen 1 kap. 5 §, 3 kap. 5 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Harm {
    /// Patienten har avlidit.
    Death,
    /// Bestående skada som inte är ringa.
    Lasting,
    /// Väsentligt ökat vårdbehov.
    MoreCare,
    /// Hade kunnat medföra allvarlig vårdskada.
    CouldHave,
    /// Vårdskada som inte är allvarlig.
    NotSerious,
}

/// What stands for a patient in the case, such as "Patient A" or the care provider's own number of the event: short, and
/// with nothing by which somebody else finds out who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatientRef(Line);

/// Why a reference to a patient was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PatientFault {
    /// It holds a personal or coordination number, or what is written as one.
    #[error("the reference holds a personal identity number")]
    Number,
    /// It holds a telephone number or an address of electronic mail.
    #[error("the reference tells how the patient can be reached")]
    Reached,
    /// It is longer than a reference need be.
    #[error("the reference is longer than {} characters", PatientRef::MOST)]
    Long,
}

impl PatientRef {
    /// The most characters it may have: no room for a name with what surrounds it.
    pub const MOST: usize = 40;

    /// A reference that has no number of a person in it and no way to reach one. Also a number whose control digit is
    /// wrong is refused: it is a number of a person, mistyped.
    ///
    /// # Errors
    /// [`PatientFault`], which says what it holds.
    pub fn new(written: Line) -> Result<Self, PatientFault> {
        let raw = written.as_str();
        if holds_personal_number(raw) || looks_like_personal_number(raw) {
            return Err(PatientFault::Number);
        }
        if contact_in(raw).is_some() {
            return Err(PatientFault::Reached);
        }
        if raw.chars().count() > Self::MOST {
            return Err(PatientFault::Long);
        }
        Ok(Self(written))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for PatientRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

// Ten or twelve digits in a row, or six or eight and then four with one sign between.
fn looks_like_personal_number(text: &str) -> bool {
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    let whole = parts.iter().any(|run| matches!(run.len(), 10 | 12));
    whole || parts.windows(2).any(|pair| matches!(pair[0].len(), 6 | 8) && pair[1].len() == 4)
}

impl Checklist {
    /// The same checklist with its questions once more for each notification after the first, up to `count` in all;
    /// `None` where a name has no room for the number.
    ///
    /// `there` is how many notifications it has its questions for already, from 1.
    #[must_use]
    pub(crate) fn for_notifications(self, there: u32, count: u32) -> Option<Self> {
        let own = self.sections.len() / usize::try_from(there.max(1)).ok()?;
        if count <= there.max(1) {
            return Some(self);
        }
        let mut sections = self.sections.to_vec();
        let base: Vec<Section> = sections.iter().take(own).cloned().collect();
        for number in there.max(1) + 1..=count {
            for mut section in base.iter().cloned() {
                section.id = section.id.of_notification(number)?;
                for question in &mut section.questions {
                    question.id = question.id.of_notification(number)?;
                    if let Some(condition) = &mut question.asked_when {
                        condition.question = condition.question.of_notification(number)?;
                    }
                }
                sections.push(section);
            }
        }
        Some(Self { sections: sections.into(), ..self })
    }
}

impl Case {
    /// A checklist with its questions once for each notification of the case; `None` where a name has no room for the
    /// number of one.
    #[must_use]
    pub fn reviewed_by(&self, checklist: &Checklist) -> Option<Checklist> {
        let count = u32::try_from(self.notifications.len()).unwrap_or(u32::MAX);
        checklist.clone().for_notifications(1, count)
    }

    /// The notifications in number order.
    #[must_use]
    pub fn numbered_notifications(&self) -> Vec<&Notification> {
        let mut all: Vec<_> = self.notifications.values().collect();
        all.sort_by_key(|notification| notification.number);
        all
    }

    /// The sections of the checklist in order, each with the notification it reviews where there are several.
    #[must_use]
    pub fn reviewed_sections(&self) -> Vec<(Option<&Notification>, &Section)> {
        let sections = self.checklist.as_ref().map_or(&[][..], |list| &*list.sections);
        let notifications = self.numbered_notifications();
        if notifications.len() < 2 {
            return sections.iter().map(|section| (None, section)).collect();
        }
        let own = (sections.len() / notifications.len()).max(1);
        sections
            .iter()
            .enumerate()
            .map(|(at, section)| (notifications.get(at / own).copied(), section))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patient_has_a_name_that_names_nobody() {
        let new = |written: &str| PatientRef::new(Line::new(written).unwrap());
        for good in
            ["Patient A", "P7", "Vår beteckning 2025-00417", "Händelse 2025-06-11 nr 3", "Dnr 2025-004178"]
        {
            assert_eq!(new(good).unwrap().as_str(), good);
        }
        for number in ["811218-9876", "Patient 19811218-9876", "8112189875", "811218+9875", "19811218 9875"] {
            assert_eq!(new(number), Err(PatientFault::Number), "{number}");
        }
        assert_eq!(new("anhörig 070-123 45 67"), Err(PatientFault::Reached));
        assert_eq!(new(&"x".repeat(PatientRef::MOST + 1)), Err(PatientFault::Long));
    }
}
