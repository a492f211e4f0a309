// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The keys of entities: what a thing of a case is called in the store.

use super::fault::Wrong;
use domain::checklist::QuestionId;
use domain::gap::RuleId;
use domain::id::{
    AppealId, ApprovalId, CommentId, DeficiencyId, EvidenceId, HearingId, MeasureId, NoticeId,
    NotificationId, ObjectionId, ObservationId, OccasionId, PersonId, ProsecutionReportId, ReceiptId,
    RecordId, SecrecyId,
};
use domain::law::ProvisionId;
use std::fmt;

/// The key of an entity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Case,
    Participant(PersonId),
    Occasion(OccasionId),
    Notice(NoticeId),
    Receipt(ReceiptId),
    Notification(NotificationId),
    Record(RecordId),
    ProsecutionReport(ProsecutionReportId),
    Checklist,
    Section(QuestionId),
    Question(QuestionId),
    Answer(QuestionId),
    Evidence(EvidenceId),
    Observation(ObservationId),
    Provision(ProvisionId),
    Confirmation(ProvisionId),
    Deficiency(DeficiencyId),
    Required(MeasureId),
    Reported(MeasureId),
    Hearing(HearingId),
    Objection(ObjectionId),
    Comment(CommentId),
    Approval(ApprovalId),
    Secrecy(SecrecyId),
    Override(RuleId),
    Decision,
    After,
    Appeal(AppealId),
    Earlier(u32),
}

impl Key {
    /// Reads a key.
    ///
    /// # Errors
    /// [`Wrong`] for a kind this edition does not know, or a name that is none of that kind.
    pub(super) fn parse(written: &str) -> Result<Self, Wrong> {
        let Some((kind, name)) = written.split_once(':') else {
            return match written {
                "case" => Ok(Self::Case),
                "checklist" => Ok(Self::Checklist),
                "decision" => Ok(Self::Decision),
                "after" => Ok(Self::After),
                _ => Err(Wrong::UnknownEntity),
            };
        };
        Ok(match kind {
            "participant" => Self::Participant(PersonId::parse(name)?),
            "occasion" => Self::Occasion(OccasionId::parse(name)?),
            "notice" => Self::Notice(NoticeId::parse(name)?),
            "receipt" => Self::Receipt(ReceiptId::parse(name)?),
            "notification" => Self::Notification(NotificationId::parse(name)?),
            "record" => Self::Record(RecordId::parse(name)?),
            "prosecution_report" => Self::ProsecutionReport(ProsecutionReportId::parse(name)?),
            "section" => Self::Section(QuestionId::new(name)?),
            "question" => Self::Question(QuestionId::new(name)?),
            "answer" => Self::Answer(QuestionId::new(name)?),
            "evidence" => Self::Evidence(EvidenceId::parse(name)?),
            "observation" => Self::Observation(ObservationId::parse(name)?),
            "provision" => Self::Provision(ProvisionId::new(name)?),
            "confirmation" => Self::Confirmation(ProvisionId::new(name)?),
            "deficiency" => Self::Deficiency(DeficiencyId::parse(name)?),
            "required" => Self::Required(MeasureId::parse(name)?),
            "reported" => Self::Reported(MeasureId::parse(name)?),
            "hearing" => Self::Hearing(HearingId::parse(name)?),
            "objection" => Self::Objection(ObjectionId::parse(name)?),
            "comment" => Self::Comment(CommentId::parse(name)?),
            "approval" => Self::Approval(ApprovalId::parse(name)?),
            "secrecy" => Self::Secrecy(SecrecyId::parse(name)?),
            "override" => Self::Override(RuleId::from_code(name).ok_or_else(|| Wrong::code("a rule", name))?),
            "appeal" => Self::Appeal(AppealId::parse(name)?),
            "earlier" => Self::Earlier(version(name)?),
            _ => return Err(Wrong::UnknownEntity),
        })
    }
}

// One number has one spelling, or one entity would have two keys.
fn version(name: &str) -> Result<u32, Wrong> {
    let read = name.parse::<u32>().ok().filter(|number| *number > 0 && number.to_string() == name);
    read.ok_or_else(|| Wrong::code("a version", name))
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case => f.write_str("case"),
            Self::Participant(id) => write!(f, "participant:{id}"),
            Self::Occasion(id) => write!(f, "occasion:{id}"),
            Self::Notice(id) => write!(f, "notice:{id}"),
            Self::Receipt(id) => write!(f, "receipt:{id}"),
            Self::Notification(id) => write!(f, "notification:{id}"),
            Self::Record(id) => write!(f, "record:{id}"),
            Self::ProsecutionReport(id) => write!(f, "prosecution_report:{id}"),
            Self::Checklist => f.write_str("checklist"),
            Self::Section(name) => write!(f, "section:{name}"),
            Self::Question(name) => write!(f, "question:{name}"),
            Self::Answer(name) => write!(f, "answer:{name}"),
            Self::Evidence(id) => write!(f, "evidence:{id}"),
            Self::Observation(id) => write!(f, "observation:{id}"),
            Self::Provision(name) => write!(f, "provision:{name}"),
            Self::Confirmation(name) => write!(f, "confirmation:{name}"),
            Self::Deficiency(id) => write!(f, "deficiency:{id}"),
            Self::Required(id) => write!(f, "required:{id}"),
            Self::Reported(id) => write!(f, "reported:{id}"),
            Self::Hearing(id) => write!(f, "hearing:{id}"),
            Self::Objection(id) => write!(f, "objection:{id}"),
            Self::Comment(id) => write!(f, "comment:{id}"),
            Self::Approval(id) => write!(f, "approval:{id}"),
            Self::Secrecy(id) => write!(f, "secrecy:{id}"),
            Self::Override(rule) => write!(f, "override:{}", rule.code()),
            Self::Decision => f.write_str("decision"),
            Self::After => f.write_str("after"),
            Self::Appeal(id) => write!(f, "appeal:{id}"),
            Self::Earlier(version) => write!(f, "earlier:{version}"),
        }
    }
}
