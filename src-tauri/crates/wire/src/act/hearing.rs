// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of hearing the party: letters, replies, more time, exceptions, objections, and what came afterwards.

use super::doors::{Doors, Taken, date, maybe_date, maybe_text, question, text};
use super::fault::ActFault;
use super::{Kind, Reads};
use crate::codes::{FinalityCode, HearingExceptionCode, HearingKindCode, ImportanceCode};
use domain::act::{Act, NewExtension, NewObjection};
use domain::hearing::{Changed, ExtensionAnswer, Manner, Material, Reply, Response};
use domain::id::{DeficiencyId, EvidenceId, HearingId, ObjectionId, ObservationId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

form! {
    /// The party was written to.
    SendHearing {
        /// A handle for a new letter.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// The letter or exception that this corrects; a new letter when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hearing: Option<String>,
        /// What was sent.
        kind: HearingKindCode,
        /// When.
        on: String,
        /// Last day for the reply.
        deadline: String,
        /// What the material was.
        material: String,
        /// Whether the letter said that the case may be decided even without a reply; left out, it did not.
        #[serde(default)]
        decided_anyway: bool,
    }
}

/// How a reply came.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MannerDto {
    /// In writing.
    #[default]
    Written,
    /// By word of mouth; somebody wrote it down.
    Oral {
        /// Who wrote the note.
        noted_by: String,
        /// When it was written.
        noted_on: String,
    },
}

/// What came back from the party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReplyDto {
    /// The deadline ran out without a reply.
    None,
    /// A reply.
    Received {
        /// The day it came.
        on: String,
        /// What it says, in short.
        text: String,
        /// Whether more may come.
        finality: FinalityCode,
        /// In writing, where nothing else is said.
        #[serde(default)]
        manner: MannerDto,
    },
}

form! {
    /// What came back, or that nothing did.
    RecordReply {
        /// To which letter.
        hearing: String,
        /// The reply.
        reply: ReplyDto,
    }
}

form! {
    /// A hearing is left out.
    ExceptHearing {
        /// A handle for a new exception.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// The letter without a reply, or the exception, that this corrects; a new exception when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hearing: Option<String>,
        /// On which ground.
        ground: HearingExceptionCode,
        /// Why it applies.
        because: String,
    }
}

form! {
    /// An objection of the party is recorded.
    RecordObjection {
        /// A handle for the objection.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// What the party objects, in short.
        text: String,
        /// The deficiency it is about, when it is about one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        deficiency: Option<String>,
    }
}

/// What the authority says of an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ResponseDto {
    /// It is met, with how.
    Met(String),
    /// It has no importance, with why.
    Irrelevant(String),
}

form! {
    /// The authority says what it makes of an objection.
    RespondToObjection {
        /// Which.
        objection: String,
        /// What it says.
        response: ResponseDto,
    }
}

form! {
    /// The party has asked for more time.
    AskExtension {
        /// For which letter.
        hearing: String,
        /// The day it asked.
        on: String,
        /// Until when it asked to have.
        until: String,
    }
}

/// What the authority says of a request for more time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ExtensionAnswerDto {
    /// Given, with the new last day.
    Granted(String),
    /// Not given, with why.
    Refused(String),
}

form! {
    /// The last request for more time is decided.
    DecideExtension {
        /// For which letter.
        hearing: String,
        /// Granted or refused.
        answer: ExtensionAnswerDto,
        /// When it was decided.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decided_on: Option<String>,
        /// Why more time is given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<String>,
    }
}

form! {
    /// The party was reminded of the reply.
    RemindHearing {
        /// Of which letter.
        hearing: String,
        /// When.
        on: String,
    }
}

/// Material that came after a hearing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MaterialDto {
    /// A document.
    Document(String),
    /// An observation.
    Observation(String),
}

form! {
    /// Material that came after the hearing is weighed.
    WeighNewMaterial {
        /// Which.
        material: MaterialDto,
        /// Whether it matters to the decision.
        importance: ImportanceCode,
        /// Why.
        because: String,
    }
}

/// What is otherwise than in the draft that the party was heard on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ChangedDto {
    /// The assessment of a question.
    Assessment(String),
    /// A deficiency that was not part of the draft.
    Deficiency(String),
}

form! {
    /// What is otherwise than in the draft that the party was heard on is explained.
    ExplainChange {
        /// What.
        change: ChangedDto,
        /// Why.
        because: String,
    }
}

impl Doors<'_> {
    fn hearing(&self, name: &str) -> Taken<HearingId> {
        self.id("hearing", Kind::Hearing, name, HearingId::from_bytes)
    }

    // One that is there and is corrected, or a new one.
    fn old_or_new(&mut self, old: Option<&str>, handle: Option<&str>) -> Taken<HearingId> {
        match old {
            Some(name) => self.hearing(name),
            None => self.make(Kind::Hearing, handle, HearingId::from_bytes),
        }
    }
}

impl Reads for SendHearing {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let (on, deadline) = (date("on", &self.on)?, date("deadline", &self.deadline)?);
        let material = text("material", &self.material)?;
        let id = doors.old_or_new(self.hearing.as_deref(), self.handle.as_deref())?;
        let (kind, decided_anyway) = (self.kind.into(), self.decided_anyway);
        Ok(Act::SendHearing { id, kind, on, deadline, material, decided_anyway })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        self.hearing.is_none().then_some((Kind::Hearing, self.handle.as_deref()))
    }
}

impl Reads for RecordReply {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let reply = match &self.reply {
            ReplyDto::None => Reply::None,
            ReplyDto::Received { on, text: said, finality, manner } => Reply::Received {
                on: date("reply.on", on)?,
                text: text("reply.text", said)?,
                finality: (*finality).into(),
                manner: manner.read(doors)?,
            },
        };
        Ok(Act::RecordReply { hearing: doors.hearing(&self.hearing)?, reply })
    }
}

impl MannerDto {
    fn read(&self, doors: &Doors<'_>) -> Taken<Manner> {
        Ok(match self {
            Self::Written => Manner::Written,
            Self::Oral { noted_by, noted_on } => Manner::Oral {
                noted_by: doors.id("reply.noted_by", Kind::Person, noted_by, PersonId::from_bytes)?,
                noted_on: date("reply.noted_on", noted_on)?,
            },
        })
    }
}

impl Reads for ExceptHearing {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let because = text("because", &self.because)?;
        let id = doors.old_or_new(self.hearing.as_deref(), self.handle.as_deref())?;
        Ok(Act::ExceptHearing { id, ground: self.ground.into(), because })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        self.hearing.is_none().then_some((Kind::Hearing, self.handle.as_deref()))
    }
}

impl Reads for RecordObjection {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let text = text("text", &self.text)?;
        let about = self.deficiency.as_deref();
        let deficiency = about
            .map(|name| doors.id("deficiency", Kind::Deficiency, name, DeficiencyId::from_bytes))
            .transpose()?;
        let id = doors.make(Kind::Objection, self.handle.as_deref(), ObjectionId::from_bytes)?;
        Ok(Act::RecordObjection { objection: NewObjection { id, text, deficiency } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Objection, self.handle.as_deref()))
    }
}

impl Reads for RespondToObjection {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("objection", Kind::Objection, &self.objection, ObjectionId::from_bytes)?;
        let response = match &self.response {
            ResponseDto::Met(how) => Response::Met(text("response.met", how)?),
            ResponseDto::Irrelevant(why) => Response::Irrelevant(text("response.irrelevant", why)?),
        };
        Ok(Act::RespondToObjection { id, response })
    }
}

impl Reads for AskExtension {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let hearing = doors.hearing(&self.hearing)?;
        Ok(Act::AskExtension { hearing, on: date("on", &self.on)?, until: date("until", &self.until)? })
    }
}

impl Reads for DecideExtension {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let answer = match &self.answer {
            ExtensionAnswerDto::Granted(day) => {
                ExtensionAnswer::Granted { until: date("answer.granted", day)? }
            }
            ExtensionAnswerDto::Refused(why) => {
                ExtensionAnswer::Refused { because: text("answer.refused", why)? }
            }
        };
        let decided_on = maybe_date("decided_on", self.decided_on.as_deref())?;
        let because = maybe_text("because", self.because.as_deref())?;
        let decided = NewExtension { answer, decided_on, because };
        Ok(Act::DecideExtension { hearing: doors.hearing(&self.hearing)?, decided })
    }
}

impl Reads for RemindHearing {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::RemindHearing { hearing: doors.hearing(&self.hearing)?, on: date("on", &self.on)? })
    }
}

impl Reads for WeighNewMaterial {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let material = match &self.material {
            MaterialDto::Document(name) => Material::Document(doors.id(
                "material.document",
                Kind::Evidence,
                name,
                EvidenceId::from_bytes,
            )?),
            MaterialDto::Observation(name) => Material::Observation(doors.id(
                "material.observation",
                Kind::Observation,
                name,
                ObservationId::from_bytes,
            )?),
        };
        let because = text("because", &self.because)?;
        Ok(Act::WeighNewMaterial { material, importance: self.importance.into(), because })
    }
}

impl Reads for ExplainChange {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let change = match &self.change {
            ChangedDto::Assessment(name) => Changed::Assessment(question("change.assessment", name)?),
            ChangedDto::Deficiency(name) => Changed::Deficiency(doors.id(
                "change.deficiency",
                Kind::Deficiency,
                name,
                DeficiencyId::from_bytes,
            )?),
        };
        Ok(Act::ExplainChange { change, because: text("because", &self.because)? })
    }
}
