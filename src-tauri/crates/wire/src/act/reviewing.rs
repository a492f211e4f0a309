// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of review: comments on a place of the case, and approvals of the decision as it reads.

use super::doors::{Doors, provision, question, text};
use super::fault::ActFault;
use super::{Kind, Reads, short};
use domain::act::{Act, NewComment};
use domain::consideration::Consideration;
use domain::decision::SectionKind;
use domain::id::{
    ApprovalId, CommentId, DeficiencyId, EvidenceId, HearingId, MeasureId, NoticeId, NotificationId,
    ObjectionId, ObservationId, OccasionId, PersonId, PointId, ProsecutionReportId, ReceiptId, RecordId,
};
use domain::perform::Place;
use domain::source::Written;

form! {
    /// A colleague comments on a place of the case.
    Comment {
        /// A handle for the comment.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// What it is about, as kind and name: "decision", "section:further", "deficiency:b1".
        about: String,
        /// What it says.
        text: String,
    }
}

form! {
    /// A text stands as it is though its sources have been changed since it was written.
    AcceptSources {
        /// Which text: "section:further", or "deficiency:b1" for its reasons.
        written: String,
    }
}

form! {
    /// A comment is resolved.
    ResolveComment {
        /// Which.
        comment: String,
        /// What was done, or why nothing was.
        how: String,
    }
}

form! {
    /// Whether the decision needs the approval of another before it is made.
    RequireApproval {
        /// Whether it does.
        required: bool,
    }
}

form! {
    /// A colleague approves the decision as it reads.
    Approve {
        /// A handle for the approval.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
    }
}

form! {
    /// An approval is taken back.
    WithdrawApproval {
        /// Which.
        approval: String,
        /// Why.
        because: String,
    }
}

// Handles stand for identities here as everywhere; the rest is spelled as the domain spells it.
pub(super) fn place(doors: &Doors<'_>, field: &'static str, raw: &str) -> Result<Place, ActFault> {
    let nowhere = || ActFault::Place { field, written: short(raw) };
    let (kind, name) = raw.split_once(':').unwrap_or((raw, ""));
    Ok(match kind {
        "case" if name.is_empty() => Place::Case,
        "checklist" if name.is_empty() => Place::Checklist,
        "hearings" if name.is_empty() => Place::Hearings,
        "hearing" => Place::Hearing(doors.id(field, Kind::Hearing, name, HearingId::from_bytes)?),
        "decision" if name.is_empty() => Place::Decision,
        "section" => Place::Section(SectionKind::from_code(name).ok_or_else(nowhere)?),
        "consideration" => Place::Consideration(Consideration::from_code(name).ok_or_else(nowhere)?),
        "answer" => Place::Answer(question(field, name)?),
        "provision" => Place::Provision(provision(field, name)?),
        "participant" => Place::Participant(doors.id(field, Kind::Person, name, PersonId::from_bytes)?),
        "occasion" => Place::Occasion(doors.id(field, Kind::Occasion, name, OccasionId::from_bytes)?),
        "notice" => Place::Notice(doors.id(field, Kind::Notice, name, NoticeId::from_bytes)?),
        "receipt" => Place::Receipt(doors.id(field, Kind::Receipt, name, ReceiptId::from_bytes)?),
        "notification" => {
            Place::Notification(doors.id(field, Kind::Notification, name, NotificationId::from_bytes)?)
        }
        "record" => Place::Record(doors.id(field, Kind::Record, name, RecordId::from_bytes)?),
        "prosecution_report" => Place::ProsecutionReport(doors.id(
            field,
            Kind::ProsecutionReport,
            name,
            ProsecutionReportId::from_bytes,
        )?),
        "evidence" => Place::Evidence(doors.id(field, Kind::Evidence, name, EvidenceId::from_bytes)?),
        "observation" => {
            Place::Observation(doors.id(field, Kind::Observation, name, ObservationId::from_bytes)?)
        }
        "deficiency" => {
            Place::Deficiency(doors.id(field, Kind::Deficiency, name, DeficiencyId::from_bytes)?)
        }
        "required" => Place::Required(doors.id(field, Kind::Measure, name, MeasureId::from_bytes)?),
        "reported" => Place::Reported(doors.id(field, Kind::Report, name, MeasureId::from_bytes)?),
        "objection" => Place::Objection(doors.id(field, Kind::Objection, name, ObjectionId::from_bytes)?),
        "point" => Place::Point(doors.id(field, Kind::Point, name, PointId::from_bytes)?),
        _ => return Err(nowhere()),
    })
}

impl Reads for Comment {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let (about, text) = (place(doors, "about", &self.about)?, text("text", &self.text)?);
        let id = doors.make(Kind::Comment, self.handle.as_deref(), CommentId::from_bytes)?;
        Ok(Act::Comment { comment: NewComment { id, about, text } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Comment, self.handle.as_deref()))
    }
}

impl Reads for AcceptSources {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let nowhere = || ActFault::Place { field: "written", written: short(&self.written) };
        let written = Written::at(&place(doors, "written", &self.written)?).ok_or_else(nowhere)?;
        Ok(Act::AcceptSources { written })
    }
}

impl Reads for ResolveComment {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("comment", Kind::Comment, &self.comment, CommentId::from_bytes)?;
        Ok(Act::ResolveComment { id, how: text("how", &self.how)? })
    }
}

impl Reads for RequireApproval {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::RequireApproval { required: self.required })
    }
}

impl Reads for Approve {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.make(Kind::Approval, self.handle.as_deref(), ApprovalId::from_bytes)?;
        Ok(Act::Approve { id, letter: doors.around.letter() })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Approval, self.handle.as_deref()))
    }
}

impl Reads for WithdrawApproval {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("approval", Kind::Approval, &self.approval, ApprovalId::from_bytes)?;
        Ok(Act::WithdrawApproval { id, because: text("because", &self.because)? })
    }
}
