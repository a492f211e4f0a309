// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The entities whose fields are those of the domain's record: people, occasions, notices, receipts, evidence,
//! observations, deficiencies, measures, objections, comments, approvals, secrecy markings and the records of the
//! register. The identity is the entity's key and is not stored again.

use super::fault::{CellsFault, Wrong};
use super::fields::{Fields, Row};
use super::stored::Stored;
use domain::checklist::QuestionId;
use domain::deficiency::{Answered, Deficiency, ReportedMeasure, RequiredMeasure, Serious, Standing};
use domain::hearing::{Objection, Response};
use domain::id::{
    ApprovalId, CommentId, DeficiencyId, EvidenceId, MeasureId, NoticeId, NotificationId, ObjectionId,
    ObservationId, OccasionId, PersonId, ProsecutionReportId, ReceiptId, RecordId, SecrecyId,
};
use domain::notification::{Notification, PatientRef};
use domain::person::Participant;
use domain::prosecution::ProsecutionReport;
use domain::register::Record;
use domain::review::{Approval, Comment};
use domain::secrecy::SecrecyMark;
use domain::text::{Line, Text};
use domain::work::{Answer, Evidence, Notice, Observation, Occasion, Receipt};
use serde::{Deserialize, Serialize};

/// A thing of a case with a key of its own.
pub(super) trait Entity: Sized {
    /// What its key names it by.
    type Id;

    /// Its cells.
    fn write(&self) -> Row;

    /// The thing that the cells hold.
    ///
    /// # Errors
    /// [`CellsFault`] for a cell that is missing or holds something else.
    fn read(id: Self::Id, fields: &mut Fields) -> Result<Self, CellsFault>;
}

// Each field stands once, those that are always there first, then those that can be empty and the lists that can; one
// that the domain gains stops the build here.
macro_rules! entity {
    ($value:ident by $id:ident : $id_type:ty { $($always:ident),+ ; $($maybe:ident),* $(; $($list:ident),+)? }) => {
        impl Entity for $value {
            type Id = $id_type;

            fn write(&self) -> Row {
                let Self { $id: _, $($always,)+ $($maybe,)* $($($list,)+)? } = self;
                let mut row = Row::default();
                $(row.always(stringify!($always), $always);)+
                $(row.maybe(stringify!($maybe), $maybe.as_ref());)*
                $($(row.list(stringify!($list), $list);)+)?
                row
            }

            fn read($id: $id_type, fields: &mut Fields) -> Result<Self, CellsFault> {
                Ok(Self {
                    $id,
                    $($always: fields.always(stringify!($always))?,)+
                    $($maybe: fields.maybe(stringify!($maybe))?,)*
                    $($($list: fields.list(stringify!($list))?,)+)?
                })
            }
        }
    };
}

entity!(Participant by person: PersonId { name, title, role; conflict });
entity!(Occasion by id: OccasionId { on, place, mode, present; unannounced_because });
entity!(Notice by id: NoticeId { number, announces, occasions; prepare, contact, sent });
entity!(Receipt by id: ReceiptId { number, occasion, item, taken_on, from, by; returned });
entity!(Notification by id: NotificationId {
    number, event, notified_on;
    registered_as, event_on, known_on, appointed_notifier, severity, patient_ref, patient_informed_on
});
entity!(Record by id: RecordId { number, entry; struck, seal });
entity!(ProsecutionReport by id: ProsecutionReportId {
    number, on, to, offence, period, suspect, account, observations, enclosures, signer; disclosure
});
entity!(Evidence by id: EvidenceId { number, title, direction, on; file, channel, keeping });
entity!(Observation by id: ObservationId {
    number, text, source, fact_on, recorded_at, recorded_by, questions; occasion, reworded_at; evidence
});
entity!(Deficiency by id: DeficiencyId {
    number, title, statement, provisions, questions, observations, infringement, standing, reasons_read;
    severity, position, reasons, standard, serious
});
entity!(RequiredMeasure by id: MeasureId {
    number, text, deficiencies, force; due_on, report_by, standard, kind, responsible
});
entity!(Objection by id: ObjectionId { number, text; deficiency, response });
entity!(Comment by id: CommentId { number, about, text, by, at; resolved });
entity!(Approval by id: ApprovalId { number, by, at, letter; recorded_by, withdrawn });
entity!(SecrecyMark by id: SecrecyId { number, what, provision, authority, on, by; because, lifted });
entity!(ReportedMeasure by id: MeasureId { text, answers, progress, told_on; done_by, kind, responsible });

/// The row of an answer. It names its question, so that an answer taken back is still there and a case reads
/// back exactly as it was.
pub(super) fn write_answer(question: &QuestionId, answer: &Answer) -> Row {
    let Answer { assessment, note } = answer;
    let mut row = Row::default();
    row.always("question", question);
    row.maybe("assessment", assessment.as_ref());
    row.maybe("note", note.as_ref());
    row
}

pub(super) fn read_answer(question: &QuestionId, fields: &mut Fields) -> Result<Answer, CellsFault> {
    let named: QuestionId = fields.always("question")?;
    if named != *question {
        let wrong = Wrong::Contradicts("the answer names another question than its entity");
        return Err(fields.fault("question", wrong));
    }
    Ok(Answer { assessment: fields.maybe("assessment")?, note: fields.maybe("note")? })
}

impl Stored for PatientRef {
    type As = String;

    fn stored(&self) -> String {
        self.as_str().to_owned()
    }

    fn restore(stored: String) -> Result<Self, Wrong> {
        Self::new(Line::restore(stored)?).map_err(|_| Wrong::Contradicts("the reference points at a person"))
    }
}

/// Stored form of [`Response`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredResponse {
    Met(String),
    Irrelevant(String),
}

impl Stored for Response {
    type As = StoredResponse;

    fn stored(&self) -> StoredResponse {
        match self {
            Self::Met(text) => StoredResponse::Met(text.stored()),
            Self::Irrelevant(text) => StoredResponse::Irrelevant(text.stored()),
        }
    }

    fn restore(stored: StoredResponse) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredResponse::Met(text) => Self::Met(Text::restore(text)?),
            StoredResponse::Irrelevant(text) => Self::Irrelevant(Text::restore(text)?),
        })
    }
}

/// Stored form of [`Standing`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredStanding {
    Active,
    Resting { because: String },
    Withdrawn { because: String },
}

impl Stored for Standing {
    type As = StoredStanding;

    fn stored(&self) -> StoredStanding {
        match self {
            Self::Active => StoredStanding::Active,
            Self::Resting { because } => StoredStanding::Resting { because: because.stored() },
            Self::Withdrawn { because } => StoredStanding::Withdrawn { because: because.stored() },
        }
    }

    fn restore(stored: StoredStanding) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredStanding::Active => Self::Active,
            StoredStanding::Resting { because } => Self::Resting { because: Text::restore(because)? },
            StoredStanding::Withdrawn { because } => Self::Withdrawn { because: Text::restore(because)? },
        })
    }
}

/// Stored form of [`Serious`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredSerious {
    Because(String),
    NotAppeared,
}

impl Stored for Serious {
    type As = StoredSerious;

    fn stored(&self) -> StoredSerious {
        match self {
            Self::Because(because) => StoredSerious::Because(because.stored()),
            Self::NotAppeared => StoredSerious::NotAppeared,
        }
    }

    fn restore(stored: StoredSerious) -> Result<Self, Wrong> {
        Ok(match stored {
            StoredSerious::Because(because) => Self::Because(Text::restore(because)?),
            StoredSerious::NotAppeared => Self::NotAppeared,
        })
    }
}

/// Stored form of [`Answered`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredAnswered {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    deficiencies: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    causes: Vec<String>,
}

impl Stored for Answered {
    type As = StoredAnswered;

    fn stored(&self) -> StoredAnswered {
        let deficiencies = self.deficiencies().iter().map(Stored::stored).collect();
        StoredAnswered { deficiencies, causes: self.causes().iter().map(Stored::stored).collect() }
    }

    fn restore(stored: StoredAnswered) -> Result<Self, Wrong> {
        let (deficiencies, causes) = (Stored::restore(stored.deficiencies)?, Stored::restore(stored.causes)?);
        Self::new(deficiencies, causes).ok_or(Wrong::Contradicts("the measure answers nothing"))
    }
}
