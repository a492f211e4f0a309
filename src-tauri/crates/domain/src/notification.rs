// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The notifications under lex Maria that a case reviews. Several may be decided in one decision; each is reviewed by the
//! questions of the checklist on its own, and has its own row in the decision.
//!
//! Source: patientsäkerhetslagen 3 kap. 5 §, 7 kap. 8 §.

use crate::case::Case;
use crate::checklist::{Checklist, Section};
use crate::id::NotificationId;
use crate::text::Line;
use chrono::NaiveDate;

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
