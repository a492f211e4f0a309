// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The act that records a notification under lex Maria, which the checklist then has its questions for.

use super::work::{next_number, not_before, not_future};
use super::{Place, Refusal};
use crate::act::{NewNotification, Stamp};
use crate::case::{Case, CaseKind};
use crate::notification::Notification;

impl Case {
    pub(super) fn record_notification(
        &mut self,
        new: NewNotification,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        let NewNotification {
            id,
            registered_as,
            event,
            event_on,
            known_on,
            notified_on,
            appointed_notifier,
            severity,
            patient_ref,
            patient_informed_on,
        } = new;
        if self.kind != CaseKind::LexMaria {
            return Err(Refusal::NoNotifications(self.kind));
        }
        not_future(notified_on, stamp)?;
        let known = known_on.unwrap_or(notified_on);
        not_before(notified_on, known)?;
        if let Some(event_on) = event_on {
            not_before(known, event_on)?;
        }
        if let Some(informed_on) = patient_informed_on {
            not_future(informed_on, stamp)?;
            event_on.map_or(Ok(()), |event_on| not_before(informed_on, event_on))?;
        }
        let mut touched = vec![Place::Notification(id)];
        let number = match self.notifications.get(&id) {
            Some(there) => there.number,
            None => {
                let number = next_number(self.notifications.values().map(|one| one.number));
                if let Some(list) = self.checklist.clone() {
                    let reviewed = list.for_notifications(number.saturating_sub(1), number);
                    self.checklist = Some(reviewed.ok_or(Refusal::TooManyNotifications(number))?);
                    touched.push(Place::Checklist);
                }
                number
            }
        };
        let recorded = Notification {
            id,
            number,
            registered_as,
            event,
            event_on,
            known_on,
            notified_on,
            appointed_notifier,
            severity,
            patient_ref,
            patient_informed_on,
        };
        self.notifications.insert(id, recorded);
        Ok(touched)
    }
}
