// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of what surrounds an occasion: the notice that announces it, who was there, and what was taken in charge.

use super::doors::{Doors, all, date, line, maybe_date, maybe_line, maybe_text, some, text};
use super::fault::ActFault;
use super::{Kind, Reads};
use crate::codes::HarmCode;
use domain::act::{Act, NewNotice, NewNotification, NewReceipt};
use domain::id::{NoticeId, NotificationId, OccasionId, ReceiptId};
use domain::notification::PatientRef;
use domain::work::NoticeSent;

form! {
    /// A notification under lex Maria is recorded, or one that is there corrected.
    RecordNotification {
        /// A handle for the notification.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// The notification that is corrected; a new one without it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notification: Option<String>,
        /// The number under which the authority registered it, where it has one of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        registered_as: Option<String>,
        /// What happened, in short and with nobody named.
        event: String,
        /// The day of the event, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        event_on: Option<String>,
        /// The day the care provider learned of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        known_on: Option<String>,
        /// The day the notification reached the authority.
        notified_on: String,
        /// Who made it for the care provider, by function.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        appointed_notifier: Option<String>,
        /// How grave the harm was or could have been.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        severity: Option<HarmCode>,
        /// By what the care provider refers to the patient, with nobody named; never a personal number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        patient_ref: Option<String>,
        /// The day the patient or a relative was informed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        patient_informed_on: Option<String>,
    }
}

form! {
    /// A notice of supervision is written.
    WriteNotice {
        /// A handle for the notice.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// What will be examined, and why.
        announces: String,
        /// The occasions it announces.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        occasions: Vec<String>,
        /// What the party is asked to prepare and have at hand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prepare: Option<String>,
        /// Whom the party can turn to, beside the authority's own address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<String>,
    }
}

form! {
    /// A notice of supervision was sent.
    SendNotice {
        /// Which.
        notice: String,
        /// The day.
        on: String,
        /// By which way.
        way: String,
    }
}

form! {
    /// Those present at an occasion are listed; the whole list anew.
    ListPresent {
        /// At which.
        occasion: String,
        /// Who, by function.
        present: Vec<String>,
    }
}

form! {
    /// Something is taken in charge at an occasion.
    TakeInCharge {
        /// A handle for the receipt.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// At which occasion.
        occasion: String,
        /// What.
        item: String,
        /// The day; by default that of the occasion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        taken_on: Option<String>,
        /// Who handed it over, by function.
        from: String,
        /// Who received it for the authority.
        received_by: String,
    }
}

form! {
    /// Something taken in charge was given back.
    GiveBack {
        /// By which receipt.
        receipt: String,
        /// The day.
        on: String,
        /// To whom, by function.
        to: String,
    }
}

impl Reads for RecordNotification {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let registered_as = maybe_line("registered_as", self.registered_as.as_deref())?;
        let event = line("event", &self.event)?;
        let event_on = maybe_date("event_on", self.event_on.as_deref())?;
        let known_on = maybe_date("known_on", self.known_on.as_deref())?;
        let notified_on = date("notified_on", &self.notified_on)?;
        let appointed_notifier = maybe_line("appointed_notifier", self.appointed_notifier.as_deref())?;
        let patient = maybe_line("patient_ref", self.patient_ref.as_deref())?;
        let patient_ref = patient.map(PatientRef::new).transpose().map_err(ActFault::Patient)?;
        let patient_informed_on = maybe_date("patient_informed_on", self.patient_informed_on.as_deref())?;
        let made = NotificationId::from_bytes;
        let id = match &self.notification {
            Some(there) => doors.id("notification", Kind::Notification, there, made)?,
            None => doors.make(Kind::Notification, self.handle.as_deref(), made)?,
        };
        let notification = NewNotification {
            id,
            registered_as,
            event,
            event_on,
            known_on,
            notified_on,
            appointed_notifier,
            severity: self.severity.map(Into::into),
            patient_ref,
            patient_informed_on,
        };
        Ok(Act::RecordNotification { notification })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        self.notification.is_none().then_some((Kind::Notification, self.handle.as_deref()))
    }
}

impl Reads for WriteNotice {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let announces = text("announces", &self.announces)?;
        let occasions = doors.ids("occasions", Kind::Occasion, &self.occasions, OccasionId::from_bytes)?;
        let prepare = maybe_text("prepare", self.prepare.as_deref())?;
        let contact = maybe_line("contact", self.contact.as_deref())?;
        let id = doors.make(Kind::Notice, self.handle.as_deref(), NoticeId::from_bytes)?;
        Ok(Act::WriteNotice { notice: NewNotice { id, announces, occasions, prepare, contact } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Notice, self.handle.as_deref()))
    }
}

impl Reads for SendNotice {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("notice", Kind::Notice, &self.notice, NoticeId::from_bytes)?;
        let sent = NoticeSent { on: date("on", &self.on)?, way: line("way", &self.way)? };
        Ok(Act::SendNotice { id, sent })
    }
}

impl Reads for ListPresent {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let occasion = doors.id("occasion", Kind::Occasion, &self.occasion, OccasionId::from_bytes)?;
        let present = some("present", all(&self.present, |who| line("present", who))?)?;
        Ok(Act::ListPresent { occasion, present })
    }
}

impl Reads for TakeInCharge {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let occasion = doors.id("occasion", Kind::Occasion, &self.occasion, OccasionId::from_bytes)?;
        let item = line("item", &self.item)?;
        let taken_on = maybe_date("taken_on", self.taken_on.as_deref())?;
        let from = line("from", &self.from)?;
        let by = doors.person("received_by", &self.received_by)?.id;
        let id = doors.make(Kind::Receipt, self.handle.as_deref(), ReceiptId::from_bytes)?;
        Ok(Act::TakeInCharge { receipt: NewReceipt { id, occasion, item, taken_on, from, by } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Receipt, self.handle.as_deref()))
    }
}

impl Reads for GiveBack {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("receipt", Kind::Receipt, &self.receipt, ReceiptId::from_bytes)?;
        let (on, to) = (date("on", &self.on)?, line("to", &self.to)?);
        Ok(Act::GiveBack { id, on, to })
    }
}
