// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of what follows a sealed decision: addressing and dispatching it, adding a dissent, serving it, dealing
//! with an appeal, and beginning a new version.

use super::doors::{Doors, date, line, maybe_date, text};
use super::fault::ActFault;
use super::{Kind, Reads};
use crate::codes::{ChangeKindCode, ConditionCode, CopyKindCode, RecipientKindCode, ServiceMethodCode};
use domain::act::{Act, NewAppeal, NewlyServed};
use domain::after::{AppealAnswer, Met, Recipient, Way};
use domain::id::{AppealId, EvidenceId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a decision leaves the authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WayDto {
    /// By ordinary post.
    Post,
    /// By registered post.
    Recommended,
    /// Electronically.
    Electronic,
    /// Served, by one of the methods.
    Service(ServiceMethodCode),
}

/// Somebody to whom the decision is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct RecipientDto {
    /// Whom it is for.
    pub kind: RecipientKindCode,
    /// Name and address on one line.
    pub address: String,
    /// How it is sent.
    pub way: WayDto,
    /// What is sent.
    pub copy: CopyKindCode,
}

/// A condition with why it is met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct MetDto {
    /// Which.
    pub condition: ConditionCode,
    /// Why it is met.
    pub because: String,
}

form! {
    /// To whom the decision goes and how; the whole list anew.
    AddressDecision {
        /// The recipients.
        recipients: Vec<RecipientDto>,
    }
}

form! {
    /// A dissent is notified after sealing and before dispatch.
    AddDissent {
        /// Who dissents.
        person: String,
        /// What it says.
        text: String,
    }
}

form! {
    /// The sealed decision is dispatched.
    DispatchDecision {
        /// The day.
        on: String,
        /// Whether it was asked once more if anybody dissents.
        dissent_asked: bool,
    }
}

form! {
    /// A try to serve the decision failed.
    RecordServiceTry {
        /// The day.
        on: String,
        /// By which method.
        method: ServiceMethodCode,
        /// What came of it.
        outcome: String,
        /// Which version of the decision; the present one when not said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        version: Option<u32>,
    }
}

form! {
    /// The decision was served.
    RecordServed {
        /// The day.
        on: String,
        /// On whom.
        whom: String,
        /// By which method.
        method: ServiceMethodCode,
        /// The document that proves it.
        proof: String,
        /// Which version of the decision; the present one when not said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        version: Option<u32>,
    }
}

form! {
    /// An appeal has reached the authority.
    RecordAppeal {
        /// A handle for the appeal.
        #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// The day it reached the authority.
        on: String,
        /// Who appeals.
        appellant: String,
        /// What is asked.
        asks: String,
        /// The day it reached the court, when it went there first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_court_on: Option<String>,
    }
}

/// How an appeal is dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AppealAnswerDto {
    /// The decision stands.
    Unchanged {
        /// The day.
        on: String,
        /// Why.
        because: String,
    },
    /// It is rejected as late.
    Rejected {
        /// The day.
        on: String,
        /// Why.
        because: String,
        /// Whether the notice on how to appeal was right.
        notice_was_right: bool,
        /// Whether the rejection has an appeal notice of its own.
        own_notice: bool,
    },
    /// It is handed over to the court.
    Forwarded {
        /// The day.
        on: String,
        /// The court.
        court: String,
        /// Whether the notice on how to appeal was right.
        notice_was_right: bool,
    },
}

form! {
    /// The authority has dealt with an appeal.
    DecideOnAppeal {
        /// Which.
        appeal: String,
        /// How.
        answer: AppealAnswerDto,
    }
}

form! {
    /// A new version of the sealed decision is begun.
    BeginNewVersion {
        /// By which section.
        kind: ChangeKindCode,
        /// Why.
        because: String,
        /// The conditions answered so far.
        #[serde(default)]
        conditions: Vec<MetDto>,
        /// The appeal after which it is changed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        appeal: Option<String>,
    }
}

form! {
    /// A condition of correcting or changing the decision is answered.
    AnswerCondition {
        /// Which.
        condition: ConditionCode,
        /// Why it is met.
        because: String,
    }
}

impl From<WayDto> for Way {
    fn from(way: WayDto) -> Self {
        match way {
            WayDto::Post => Self::Post,
            WayDto::Recommended => Self::Recommended,
            WayDto::Electronic => Self::Electronic,
            WayDto::Service(method) => Self::Service(method.into()),
        }
    }
}

impl From<Way> for WayDto {
    fn from(way: Way) -> Self {
        match way {
            Way::Post => Self::Post,
            Way::Recommended => Self::Recommended,
            Way::Electronic => Self::Electronic,
            Way::Service(method) => Self::Service(method.into()),
        }
    }
}

fn met(one: &MetDto) -> Result<Met, ActFault> {
    Ok(Met { condition: one.condition.into(), because: text("conditions.because", &one.because)? })
}

impl Reads for AddressDecision {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let one = |raw: &RecipientDto| {
            let address = line("recipients.address", &raw.address)?;
            Ok(Recipient { kind: raw.kind.into(), address, way: raw.way.into(), copy: raw.copy.into() })
        };
        Ok(Act::AddressDecision { recipients: self.recipients.iter().map(one).collect::<Result<_, _>>()? })
    }
}

form! {
    /// The document of a late dissent is sealed; whatever is told of the seal from outside, it is refused.
    SealDissent {
        /// Which, from 1.
        number: u32,
    }
}

impl Reads for SealDissent {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Err(ActFault::SealFromOutside)
    }
}

form! {
    /// The document of a separate decision is sealed; whatever is told of the seal from outside, it is refused.
    SealSeparateDecision {
        /// Which record of the register it is.
        record: String,
    }
}

impl Reads for SealSeparateDecision {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Err(ActFault::SealFromOutside)
    }
}

impl Reads for AddDissent {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let by = doors.id("person", Kind::Person, &self.person, PersonId::from_bytes)?;
        Ok(Act::AddDissent { by, text: text("text", &self.text)? })
    }
}

impl Reads for DispatchDecision {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::DispatchDecision { on: date("on", &self.on)?, dissent_asked: self.dissent_asked })
    }
}

impl Reads for RecordServiceTry {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let (on, outcome) = (date("on", &self.on)?, text("outcome", &self.outcome)?);
        Ok(Act::RecordServiceTry { on, method: self.method.into(), outcome, version: self.version })
    }
}

impl Reads for RecordServed {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let (on, whom) = (date("on", &self.on)?, line("whom", &self.whom)?);
        let proof = doors.id("proof", Kind::Evidence, &self.proof, EvidenceId::from_bytes)?;
        let (method, version) = (self.method.into(), self.version);
        Ok(Act::RecordServed { service: NewlyServed { on, whom, method, proof, version } })
    }
}

impl Reads for RecordAppeal {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let on = date("on", &self.on)?;
        let (by, asks) = (line("appellant", &self.appellant)?, text("asks", &self.asks)?);
        let at_court_on = maybe_date("at_court_on", self.at_court_on.as_deref())?;
        let id = doors.make(Kind::Appeal, self.handle.as_deref(), AppealId::from_bytes)?;
        Ok(Act::RecordAppeal { appeal: NewAppeal { id, on, by, asks, at_court_on } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        Some((Kind::Appeal, self.handle.as_deref()))
    }
}

impl Reads for DecideOnAppeal {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("appeal", Kind::Appeal, &self.appeal, AppealId::from_bytes)?;
        let (day, why) = (|on: &str| date("answer.on", on), |because: &str| text("answer.because", because));
        let answer = match &self.answer {
            AppealAnswerDto::Unchanged { on, because } => {
                AppealAnswer::Unchanged { on: day(on)?, because: why(because)? }
            }
            AppealAnswerDto::Rejected { on, because, notice_was_right, own_notice } => {
                AppealAnswer::Rejected {
                    on: day(on)?,
                    because: why(because)?,
                    notice_was_right: *notice_was_right,
                    own_notice: *own_notice,
                }
            }
            AppealAnswerDto::Forwarded { on, court, notice_was_right } => AppealAnswer::Forwarded {
                on: day(on)?,
                court: line("answer.court", court)?,
                notice_was_right: *notice_was_right,
            },
        };
        Ok(Act::DecideOnAppeal { id, answer })
    }
}

impl Reads for BeginNewVersion {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let because = text("because", &self.because)?;
        let conditions = self.conditions.iter().map(met).collect::<Result<_, _>>()?;
        let named = self.appeal.as_deref();
        let appeal = named.map(|name| doors.id("appeal", Kind::Appeal, name, AppealId::from_bytes));
        let appeal = appeal.transpose()?;
        Ok(Act::BeginNewVersion { kind: self.kind.into(), because, conditions, appeal })
    }
}

impl Reads for AnswerCondition {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let because = text("because", &self.because)?;
        Ok(Act::AnswerCondition { condition: self.condition.into(), because })
    }
}
