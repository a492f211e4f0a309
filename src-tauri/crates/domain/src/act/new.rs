// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is new in a case as the act that brings it says it; numbers, times and recorders are given by the case and
//! the stamp.

use crate::after::ServiceMethod;
use crate::case::CaseKind;
use crate::checklist::QuestionId;
use crate::deficiency::{Answered, Force, MeasureKind, Progress, Severity};
use crate::hearing::ExtensionAnswer;
use crate::id::{
    AppealId, CaseId, CommentId, DeficiencyId, EvidenceId, MeasureId, NoticeId, NotificationId, ObjectionId,
    ObservationId, OccasionId, PersonId, ProsecutionReportId, ReceiptId, RecordId, SecrecyId,
};
use crate::law::{Period, ProvisionId, Purpose};
use crate::notification::{Harm, PatientRef};
use crate::perform::Place;
use crate::person::{Authority, Role};
use crate::register::Entry;
use crate::secrecy::{SecrecyProvision, Secret};
use crate::standard::TextRef;
use crate::text::{Line, NonEmpty, Text};
use crate::work::{Channel, Direction, EvidenceFile, Keeping, Source};
use chrono::NaiveDate;

/// What a new case starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Its identity.
    pub id: CaseId,
    /// What kind it is.
    pub kind: CaseKind,
    /// For an office or for training.
    pub purpose: Purpose,
    /// What it is called in lists.
    pub title: Line,
    /// The day it was opened.
    pub opened_on: NaiveDate,
    /// Why.
    pub trigger: Text,
    /// Who runs it.
    pub authority: Authority,
    /// The officer in charge, and the name and title to copy.
    pub officer: NewParticipant,
}

/// A person who joins a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParticipant {
    /// Who.
    pub person: PersonId,
    /// Name now.
    pub name: Line,
    /// Title now.
    pub title: Line,
    /// What the person does.
    pub role: Role,
}

/// A new observation; number, time and recorder are given by the case and the stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewObservation {
    /// Its identity.
    pub id: ObservationId,
    /// The fact.
    pub text: Text,
    /// Where it comes from.
    pub source: Source,
    /// The day of the fact; by default the day of the occasion, else today.
    pub fact_on: Option<NaiveDate>,
    /// The questions it bears on.
    pub questions: Vec<QuestionId>,
    /// The occasion.
    pub occasion: Option<OccasionId>,
    /// The further documents that show it.
    pub evidence: Vec<EvidenceId>,
}

/// A new document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    /// Its identity.
    pub id: EvidenceId,
    /// What it is.
    pub title: Line,
    /// Which way it went.
    pub direction: Direction,
    /// The day it came or was drawn up.
    pub on: NaiveDate,
    /// Its file.
    pub file: Option<EvidenceFile>,
    /// How it came or went.
    pub channel: Option<Channel>,
    /// How it is kept.
    pub keeping: Option<Keeping>,
}

/// A new deficiency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDeficiency {
    /// Its identity.
    pub id: DeficiencyId,
    /// A few words.
    pub title: Line,
    /// What is deficient.
    pub statement: Text,
    /// What it breaks.
    pub provisions: NonEmpty<ProvisionId>,
    /// Under which questions.
    pub questions: NonEmpty<QuestionId>,
    /// On which facts.
    pub observations: Vec<ObservationId>,
    /// When.
    pub infringement: Period,
    /// How grave.
    pub severity: Option<Severity>,
    /// The standard text that it is begun from.
    pub standard: Option<TextRef>,
}

/// A new required measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRequirement {
    /// Its identity.
    pub id: MeasureId,
    /// What is to be done.
    pub text: Text,
    /// Which deficiencies it answers.
    pub deficiencies: NonEmpty<DeficiencyId>,
    /// Requested or ordered.
    pub force: Force,
    /// Last day.
    pub due_on: Option<NaiveDate>,
    /// How to report it.
    pub report_by: Option<Text>,
    /// The standard text that it is begun from.
    pub standard: Option<TextRef>,
    /// What sort of measure it is.
    pub kind: Option<MeasureKind>,
    /// Who at the party answers for it, by function.
    pub responsible: Option<Line>,
}

/// A measure that the party has told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReport {
    /// Its identity.
    pub id: MeasureId,
    /// What the party does.
    pub text: Text,
    /// What it answers.
    pub answers: Answered,
    /// How far it has come.
    pub progress: Progress,
    /// When it was told.
    pub told_on: NaiveDate,
    /// When the party means to be done.
    pub done_by: Option<NaiveDate>,
    /// What sort of measure it is.
    pub kind: Option<MeasureKind>,
    /// Who at the party answers for it, by function.
    pub responsible: Option<Line>,
}

/// How a request for more time was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExtension {
    /// Granted or refused.
    pub answer: ExtensionAnswer,
    /// When.
    pub decided_on: Option<NaiveDate>,
    /// Why it is granted.
    pub because: Option<Text>,
}

/// A new notification under lex Maria; its number is given by the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNotification {
    /// Its identity.
    pub id: NotificationId,
    /// The number under which it is registered.
    pub registered_as: Option<Line>,
    /// What happened.
    pub event: Line,
    /// The day of the event.
    pub event_on: Option<NaiveDate>,
    /// The day the care provider learned of it.
    pub known_on: Option<NaiveDate>,
    /// The day it reached the authority.
    pub notified_on: NaiveDate,
    /// Who made it for the care provider, by function.
    pub appointed_notifier: Option<Line>,
    /// How grave the harm was or could have been.
    pub severity: Option<Harm>,
    /// By what the care provider refers to the patient, with nobody named.
    pub patient_ref: Option<PatientRef>,
    /// The day the patient or a relative was informed.
    pub patient_informed_on: Option<NaiveDate>,
}

/// A new record of the register, or one that is there as it is corrected; its number is given by the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// Its identity.
    pub id: RecordId,
    /// What it says.
    pub entry: Entry,
}

/// A new notice; its number is given by the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNotice {
    /// Its identity.
    pub id: NoticeId,
    /// What will be examined, and why.
    pub announces: Text,
    /// The occasions it announces.
    pub occasions: Vec<OccasionId>,
    /// What to prepare.
    pub prepare: Option<Text>,
    /// Whom to turn to.
    pub contact: Option<Line>,
}

/// A new report for prosecution; its number is given by the case and its day by the stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProsecutionReport {
    /// Its identity.
    pub id: ProsecutionReportId,
    /// To whom: name and address on one line.
    pub to: Line,
    /// The offence that is suspected, with act and section.
    pub offence: Text,
    /// When; without a last day it goes on.
    pub period: Period,
    /// Who is suspected, or that nobody is known.
    pub suspect: Text,
    /// What happened.
    pub account: Text,
    /// The observations that it rests on.
    pub observations: NonEmpty<ObservationId>,
    /// The documents that go with it.
    pub enclosures: Vec<EvidenceId>,
    /// Why what is marked as secret may be handed over.
    pub disclosure: Option<Text>,
    /// Who signs it.
    pub signer: PersonId,
}

/// Something newly taken in charge; its number is given by the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReceipt {
    /// Its identity.
    pub id: ReceiptId,
    /// At which occasion.
    pub occasion: OccasionId,
    /// What.
    pub item: Line,
    /// The day; by default that of the occasion.
    pub taken_on: Option<NaiveDate>,
    /// Who handed it over, by function.
    pub from: Line,
    /// Who received it.
    pub by: PersonId,
}

/// A new objection; its number is given by the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewObjection {
    /// Its identity.
    pub id: ObjectionId,
    /// What the party objects.
    pub text: Text,
    /// The deficiency it is about, when it is about one.
    pub deficiency: Option<DeficiencyId>,
}

/// A new comment; its number is given by the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComment {
    /// Its identity.
    pub id: CommentId,
    /// What it is about.
    pub about: Place,
    /// What it says.
    pub text: Text,
}

/// A new secrecy marking; its number, day and authority are given by the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSecrecyMark {
    /// Its identity.
    pub id: SecrecyId,
    /// What is secret.
    pub what: Secret,
    /// By which provision.
    pub provision: SecrecyProvision,
    /// What would be harmed.
    pub because: Option<Text>,
}

/// How the decision was served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewlyServed {
    /// The day.
    pub on: NaiveDate,
    /// On whom.
    pub whom: Line,
    /// By which method.
    pub method: ServiceMethod,
    /// The document that proves it.
    pub proof: EvidenceId,
    /// Which version; the present one when not said.
    pub version: Option<u32>,
}

/// An appeal that has reached the authority; its number and version are given by the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAppeal {
    /// Its identity.
    pub id: AppealId,
    /// The day it reached the authority.
    pub on: NaiveDate,
    /// By whom.
    pub by: Line,
    /// What is asked.
    pub asks: Text,
    /// The day it reached the court, when it went there first.
    pub at_court_on: Option<NaiveDate>,
}
