// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The things of a case that an act can touch, a gap can lie at and a comment can be about.

use crate::case::Case;
use crate::checklist::QuestionId;
use crate::consideration::Consideration;
use crate::decision::SectionKind;
use crate::gap::RuleId;
use crate::id::{
    AppealId, ApprovalId, CommentId, DeficiencyId, EvidenceId, HearingId, MeasureId, NoticeId,
    NotificationId, ObjectionId, ObservationId, OccasionId, PersonId, PointId, ProsecutionReportId,
    ReceiptId, RecordId, SecrecyId,
};
use crate::law::ProvisionId;
use std::fmt;

/// A thing of the case: what an act touched, and where a gap lies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The case's own fields.
    Case,
    /// A person in it.
    Participant(PersonId),
    /// An occasion.
    Occasion(OccasionId),
    /// A notice.
    Notice(NoticeId),
    /// Something taken in charge.
    Receipt(ReceiptId),
    /// A notification under lex Maria.
    Notification(NotificationId),
    /// A record of the register.
    Record(RecordId),
    /// A report for prosecution.
    ProsecutionReport(ProsecutionReportId),
    /// The checklist and its questions.
    Checklist,
    /// The answer to a question.
    Answer(QuestionId),
    /// A document.
    Evidence(EvidenceId),
    /// An observation.
    Observation(ObservationId),
    /// A provision, or its confirmation.
    Provision(ProvisionId),
    /// A deficiency.
    Deficiency(DeficiencyId),
    /// A required measure.
    Required(MeasureId),
    /// A reported measure.
    Reported(MeasureId),
    /// The hearing of the party as a whole.
    Hearings,
    /// A hearing.
    Hearing(HearingId),
    /// An objection.
    Objection(ObjectionId),
    /// The decision.
    Decision,
    /// A point of its operative part.
    Point(PointId),
    /// A section of its running text.
    Section(SectionKind),
    /// A comment.
    Comment(CommentId),
    /// An approval.
    Approval(ApprovalId),
    /// A question that the law wants answered before it.
    Consideration(Consideration),
    /// A rule gone past.
    Override(RuleId),
    /// What happens to the decision after it is sealed.
    After,
    /// An appeal.
    Appeal(AppealId),
    /// An earlier version of the decision, by its number.
    Earlier(u32),
    /// A secrecy marking.
    Secrecy(SecrecyId),
}

impl fmt::Display for Place {
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
            Self::Answer(id) => write!(f, "answer:{id}"),
            Self::Evidence(id) => write!(f, "evidence:{id}"),
            Self::Observation(id) => write!(f, "observation:{id}"),
            Self::Provision(id) => write!(f, "provision:{id}"),
            Self::Deficiency(id) => write!(f, "deficiency:{id}"),
            Self::Required(id) => write!(f, "required:{id}"),
            Self::Reported(id) => write!(f, "reported:{id}"),
            Self::Hearings => f.write_str("hearings"),
            Self::Hearing(id) => write!(f, "hearing:{id}"),
            Self::Objection(id) => write!(f, "objection:{id}"),
            Self::Decision => f.write_str("decision"),
            Self::Point(id) => write!(f, "point:{id}"),
            Self::Section(kind) => write!(f, "section:{}", kind.code()),
            Self::Comment(id) => write!(f, "comment:{id}"),
            Self::Approval(id) => write!(f, "approval:{id}"),
            Self::Consideration(one) => write!(f, "consideration:{}", one.code()),
            Self::Override(rule) => write!(f, "override:{}", rule.code()),
            Self::After => f.write_str("after"),
            Self::Appeal(id) => write!(f, "appeal:{id}"),
            Self::Earlier(version) => write!(f, "earlier:{version}"),
            Self::Secrecy(id) => write!(f, "secrecy:{id}"),
        }
    }
}

impl Place {
    /// The place of that spelling.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (kind, name) = written.split_once(':').unwrap_or((written, ""));
        Some(match kind {
            "case" if name.is_empty() => Self::Case,
            "participant" => Self::Participant(PersonId::parse(name).ok()?),
            "occasion" => Self::Occasion(OccasionId::parse(name).ok()?),
            "notice" => Self::Notice(NoticeId::parse(name).ok()?),
            "receipt" => Self::Receipt(ReceiptId::parse(name).ok()?),
            "notification" => Self::Notification(NotificationId::parse(name).ok()?),
            "record" => Self::Record(RecordId::parse(name).ok()?),
            "prosecution_report" => Self::ProsecutionReport(ProsecutionReportId::parse(name).ok()?),
            "checklist" if name.is_empty() => Self::Checklist,
            "answer" => Self::Answer(QuestionId::new(name).ok()?),
            "evidence" => Self::Evidence(EvidenceId::parse(name).ok()?),
            "observation" => Self::Observation(ObservationId::parse(name).ok()?),
            "provision" => Self::Provision(ProvisionId::new(name).ok()?),
            "deficiency" => Self::Deficiency(DeficiencyId::parse(name).ok()?),
            "required" => Self::Required(MeasureId::parse(name).ok()?),
            "reported" => Self::Reported(MeasureId::parse(name).ok()?),
            "hearings" if name.is_empty() => Self::Hearings,
            "hearing" => Self::Hearing(HearingId::parse(name).ok()?),
            "objection" => Self::Objection(ObjectionId::parse(name).ok()?),
            "decision" if name.is_empty() => Self::Decision,
            "point" => Self::Point(PointId::parse(name).ok()?),
            "section" => Self::Section(SectionKind::from_code(name)?),
            "comment" => Self::Comment(CommentId::parse(name).ok()?),
            "approval" => Self::Approval(ApprovalId::parse(name).ok()?),
            "consideration" => Self::Consideration(Consideration::from_code(name)?),
            "override" => Self::Override(RuleId::from_code(name)?),
            "after" if name.is_empty() => Self::After,
            "appeal" => Self::Appeal(AppealId::parse(name).ok()?),
            "earlier" => Self::Earlier(name.parse().ok()?),
            "secrecy" => Self::Secrecy(SecrecyId::parse(name).ok()?),
            _ => return None,
        })
    }
}

impl Case {
    /// Whether a colleague can comment on a place: it is in the case, and is no part of the review itself.
    #[must_use]
    pub fn takes_comments(&self, about: &Place) -> bool {
        match about {
            Place::Case | Place::Hearings | Place::Decision | Place::Section(_) | Place::Consideration(_) => {
                true
            }
            Place::Checklist => self.checklist.is_some(),
            Place::Answer(id) => self.checklist.as_ref().is_some_and(|list| list.question(id).is_some()),
            Place::Participant(id) => self.participants.contains_key(id),
            Place::Occasion(id) => self.occasions.contains_key(id),
            Place::Notice(id) => self.notices.contains_key(id),
            Place::Receipt(id) => self.receipts.contains_key(id),
            Place::Notification(id) => self.notifications.contains_key(id),
            Place::Record(id) => self.records.contains_key(id),
            Place::ProsecutionReport(id) => self.prosecution_reports.contains_key(id),
            Place::Evidence(id) => self.evidence.contains_key(id),
            Place::Observation(id) => self.observations.contains_key(id),
            Place::Provision(id) => self.provisions.contains_key(id),
            Place::Deficiency(id) => self.deficiencies.contains_key(id),
            Place::Required(id) => self.required.contains_key(id),
            Place::Reported(id) => self.reported.contains_key(id),
            Place::Hearing(id) => self.hearings.contains_key(id),
            Place::Objection(id) => self.objections.contains_key(id),
            Place::Point(id) => self.decision.content().points.iter().any(|point| point.id == *id),
            Place::Appeal(id) => self.appeals.contains_key(id),
            Place::Override(_)
            | Place::Comment(_)
            | Place::Approval(_)
            | Place::After
            | Place::Earlier(_)
            | Place::Secrecy(_) => false,
        }
    }
}
