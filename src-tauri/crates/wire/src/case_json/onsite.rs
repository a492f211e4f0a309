// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The occasions of an exported case, the notices that announce them, and what was taken in charge at them.

use super::scalars::{DayJson, IdJson, InstantJson, PeriodJson};
use super::{json, line, lines, maybe_line, maybe_text, text};
use crate::codes::{HarmCode, OccasionModeCode};
use domain::case::Case;
use domain::notification::Notification;
use domain::rules::is_fulfilled;
use domain::scope::ScopeParts;
use domain::work::{Notice, Occasion, Receipt};

json! {
    /// An occasion.
    OccasionJson {
        /// Identity.
        id: IdJson,
        /// The day.
        on: DayJson,
        /// Where.
        place: String,
        /// How.
        mode: OccasionModeCode,
        /// Who was present, by function.
        present: Vec<String>,
        /// Why it was not announced; null when it was.
        unannounced_because: Option<String>,
    }
}

json! {
    /// A notice of supervision.
    NoticeJson {
        /// Identity.
        id: IdJson,
        /// Number in the case.
        number: u32,
        /// What will be examined, and why.
        announces: String,
        /// The occasions it announces.
        occasions: Vec<IdJson>,
        /// What the party is asked to prepare.
        prepare: Option<String>,
        /// Whom the party can turn to, beside the authority's own address.
        contact: Option<String>,
        /// When and how it was sent; null until it was.
        sent: Option<NoticeSentJson>,
    }
}

json! {
    /// That a notice was sent.
    NoticeSentJson {
        /// The day.
        on: DayJson,
        /// By which way.
        way: String,
    }
}

json! {
    /// Something taken in charge at an occasion.
    ReceiptJson {
        /// Identity.
        id: IdJson,
        /// Number in the case.
        number: u32,
        /// At which occasion.
        occasion: IdJson,
        /// What.
        item: String,
        /// The day it was taken.
        taken_on: DayJson,
        /// Who handed it over, by function.
        from: String,
        /// Who received it.
        received_by: IdJson,
        /// That it was given back; null until it was.
        returned: Option<ReturnedJson>,
    }
}

json! {
    /// The parts of a scope.
    ScopePartsJson {
        /// What the supervision or audit is for.
        purpose: Option<String>,
        /// The services that are examined.
        services: Vec<String>,
        /// The systems that are examined.
        systems: Vec<String>,
        /// The time that is examined.
        period: Option<PeriodJson>,
        /// What is not examined.
        exclusions: Option<String>,
    }
}

json! {
    /// A notification under lex Maria that the case reviews.
    NotificationJson {
        /// Identity.
        id: IdJson,
        /// Number in the case.
        number: u32,
        /// The number under which the authority registered it.
        registered_as: Option<String>,
        /// What happened, in short.
        event: String,
        /// The day of the event.
        event_on: Option<DayJson>,
        /// The day the care provider learned of it.
        known_on: Option<DayJson>,
        /// The day it reached the authority.
        notified_on: DayJson,
        /// Who made it for the care provider, by function.
        appointed_notifier: Option<String>,
        /// How grave the harm was or could have been.
        severity: Option<HarmCode>,
        /// By what the care provider refers to the patient; left out of an exported case.
        patient_ref: Option<String>,
        /// The day the patient or a relative was informed.
        patient_informed_on: Option<DayJson>,
        /// Whether it is judged as investigated, notified and met with the measures required; null while that is open.
        fulfilled: Option<bool>,
    }
}

json! {
    /// That something taken in charge was given back.
    ReturnedJson {
        /// The day.
        on: DayJson,
        /// To whom, by function.
        to: String,
        /// When it was written down.
        at: InstantJson,
    }
}

impl From<&ScopeParts> for ScopePartsJson {
    fn from(parts: &ScopeParts) -> Self {
        Self {
            purpose: maybe_text(parts.purpose.as_ref()),
            services: lines(&parts.services),
            systems: lines(&parts.systems),
            period: parts.period.map(Into::into),
            exclusions: maybe_text(parts.exclusions.as_ref()),
        }
    }
}

impl From<&Occasion> for OccasionJson {
    fn from(occasion: &Occasion) -> Self {
        Self {
            id: occasion.id.into(),
            on: occasion.on.into(),
            place: line(&occasion.place),
            mode: occasion.mode.into(),
            present: lines(&occasion.present),
            unannounced_because: maybe_text(occasion.unannounced_because.as_ref()),
        }
    }
}

impl From<&Notice> for NoticeJson {
    fn from(notice: &Notice) -> Self {
        let sent =
            notice.sent.as_ref().map(|sent| NoticeSentJson { on: sent.on.into(), way: line(&sent.way) });
        Self {
            id: notice.id.into(),
            number: notice.number,
            announces: text(&notice.announces),
            occasions: notice.occasions.iter().map(|id| (*id).into()).collect(),
            prepare: maybe_text(notice.prepare.as_ref()),
            contact: maybe_line(notice.contact.as_ref()),
            sent,
        }
    }
}

impl NotificationJson {
    pub(super) fn new(case: &Case, notification: &Notification) -> Self {
        Self {
            id: notification.id.into(),
            number: notification.number,
            registered_as: maybe_line(notification.registered_as.as_ref()),
            event: line(&notification.event),
            event_on: notification.event_on.map(Into::into),
            known_on: notification.known_on.map(Into::into),
            notified_on: notification.notified_on.into(),
            appointed_notifier: maybe_line(notification.appointed_notifier.as_ref()),
            severity: notification.severity.map(Into::into),
            patient_ref: notification.patient_ref.as_ref().map(ToString::to_string),
            patient_informed_on: notification.patient_informed_on.map(Into::into),
            fulfilled: is_fulfilled(case, notification.number),
        }
    }
}

impl From<&Receipt> for ReceiptJson {
    fn from(receipt: &Receipt) -> Self {
        let returned = receipt.returned.as_ref().map(|returned| ReturnedJson {
            on: returned.on.into(),
            to: line(&returned.to),
            at: returned.at.into(),
        });
        Self {
            id: receipt.id.into(),
            number: receipt.number,
            occasion: receipt.occasion.into(),
            item: line(&receipt.item),
            taken_on: receipt.taken_on.into(),
            from: line(&receipt.from),
            received_by: receipt.by.into(),
            returned,
        }
    }
}
