// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is run, what happened in it, and why.

use super::values::Grade;
use super::{Link, Particulars, RecordKind, known, links};
use crate::checklist::QuestionId;
use crate::id::{DeficiencyId, MeasureId, NotificationId, RecordId};
use crate::text::{Line, NonEmpty, Text};
use chrono::NaiveDate;

/// An information system (informationssystem, verksamhetssystem), with what it played a part in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct System {
    /// What it is called.
    pub name: Line,
    /// Who owns it, by function.
    pub owner: Option<Line>,
    /// Who supplies it.
    pub supplier: Option<Line>,
    /// The service that it serves.
    pub service: Option<Line>,
    /// How its information is classified.
    pub class: Option<InformationClass>,
    /// How much hangs on it.
    pub critical: Option<Criticality>,
    /// Where and by whom it is run.
    pub hosting: Option<Line>,
    /// The notifications under lex Maria that it has to do with.
    pub notifications: Vec<NotificationId>,
    /// The deficiencies that it has to do with.
    pub deficiencies: Vec<DeficiencyId>,
    /// The questions under which it was looked at.
    pub questions: Vec<QuestionId>,
}

/// The class of information, one step for each thing that is protected (MSBFS 2018:8 4 §; ISO/IEC 27001:2022 A.5.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InformationClass {
    /// Konfidentialitet.
    pub confidentiality: Grade,
    /// Riktighet.
    pub integrity: Grade,
    /// Tillgänglighet.
    pub availability: Grade,
}

/// How much hangs on a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criticality {
    /// Låg.
    Low,
    /// Måttlig.
    Moderate,
    /// Hög.
    High,
    /// Mycket hög.
    VeryHigh,
}

/// An incident (incident, händelse); reports of significant ones: cybersäkerhetslagen 2 kap. 5–8 §§, lagen (2018:1174)
/// 18 §.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// What happened, in short and with nobody named.
    pub what: Line,
    /// What sort of incident it is.
    pub sort: Line,
    /// The day it began, where that is known.
    pub from: Option<NaiveDate>,
    /// The day it was over; `None` while it goes on or that is not known.
    pub to: Option<NaiveDate>,
    /// The day it was discovered.
    pub discovered_on: NaiveDate,
    /// Whom and what it affected.
    pub affected: Option<Text>,
    /// Whether personal data was involved.
    pub personal_data: PersonalDataInvolved,
    /// Whom it was reported to.
    pub reported: Vec<Told>,
    /// The systems of the register that it concerned.
    pub systems: Vec<RecordId>,
    /// The notifications under lex Maria that it has to do with.
    pub notifications: Vec<NotificationId>,
    /// The deficiencies that it has to do with.
    pub deficiencies: Vec<DeficiencyId>,
    /// The questions under which it was looked at.
    pub questions: Vec<QuestionId>,
}

/// Whether personal data was involved (dataskyddsförordningen art. 33).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonalDataInvolved {
    /// It was.
    Yes,
    /// It was not.
    No,
    /// Nobody knows yet.
    Unknown,
}

/// That somebody was told of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Who.
    pub to: Line,
    /// The day.
    pub on: NaiveDate,
}

/// A cause or contributing factor of what a notification under lex Maria tells of, and what answers it
/// (patientsäkerhetslagen 3 kap. 3 §, 7 kap. 8 §).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// Of which notification.
    pub notification: NotificationId,
    /// Where it lies.
    pub category: CauseCategory,
    /// What it is.
    pub text: Text,
    /// What answers it.
    pub met: CauseMet,
}

/// Where a cause lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseCategory {
    /// Teknik.
    Technology,
    /// Rutin.
    Routine,
    /// Kompetens.
    Competence,
    /// Kommunikation.
    Communication,
    /// Organisation.
    Organisation,
}

/// What answers a cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CauseMet {
    /// Nothing is said yet.
    Open,
    /// Measures of the case, reported or required.
    Measures(NonEmpty<MeasureId>),
    /// No measure, for this reason.
    Without(Text),
}

/// A service that is offered (tjänst).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceOffered {
    /// What it is called.
    pub name: Line,
    /// Who uses it.
    pub users: Option<Line>,
    /// By which channel.
    pub channel: Option<Line>,
}

impl Particulars for System {
    fn links(&self) -> Vec<Link> {
        links(&self.notifications, Link::Notification)
            .chain(links(&self.deficiencies, Link::Deficiency))
            .chain(links(&self.questions, Link::Question))
            .collect()
    }
}

impl Particulars for Incident {
    fn links(&self) -> Vec<Link> {
        links(&self.systems, |id| Link::Record(id, RecordKind::System))
            .chain(links(&self.notifications, Link::Notification))
            .chain(links(&self.deficiencies, Link::Deficiency))
            .chain(links(&self.questions, Link::Question))
            .collect()
    }

    fn past(&self) -> Vec<NaiveDate> {
        let told = self.reported.iter().map(|told| told.on);
        [Some(self.discovered_on), self.from, self.to].into_iter().flatten().chain(told).collect()
    }

    fn in_order(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let told = self.reported.iter().map(|told| (self.discovered_on, told.on));
        known([(self.from, self.to), (self.from, Some(self.discovered_on))]).into_iter().chain(told).collect()
    }
}

impl Particulars for Cause {
    fn links(&self) -> Vec<Link> {
        let measures = match &self.met {
            CauseMet::Measures(ids) => ids.as_slice(),
            CauseMet::Open | CauseMet::Without(_) => &[],
        };
        let notification = [Link::Notification(self.notification)].into_iter();
        notification.chain(links(measures, Link::Measure)).collect()
    }
}

impl Particulars for ServiceOffered {}
