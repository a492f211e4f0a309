// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of hearing the party, of confirming what the decision rests on, and of weighing the
//! intervention.

use super::doors::{Doors, PeriodDto, date, maybe_text, period, provision, text};
use super::fault::ActFault;
use super::{Kind, Reads};
use crate::codes::{
    ConsiderationCode, FactorCode, FinalityCode, HearingExceptionCode, HearingKindCode, RemissionGroundCode,
    YesNoCode,
};
use domain::act::{Act, NewObjection};
use domain::consideration::Considered;
use domain::decision::{Remission, Weighed};
use domain::gap::RuleId;
use domain::hearing::{Reply, Response};
use domain::id::{DeficiencyId, ObjectionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

form! {
    /// The party was written to.
    SendHearing {
        /// What was sent.
        kind: HearingKindCode,
        /// When.
        on: String,
        /// Last day for the reply.
        deadline: String,
        /// What the material was.
        material: String,
    }
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
    },
}

form! {
    /// What came back, or that nothing did.
    RecordReply {
        /// The reply.
        reply: ReplyDto,
    }
}

form! {
    /// The hearing is left out.
    ExceptHearing {
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
    /// A reference is confirmed.
    ConfirmProvision {
        /// Which.
        provision: String,
        /// The exact citation, where it was open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        exact_citation: Option<String>,
        /// When it was in force, where unknown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        in_force: Option<PeriodDto>,
    }
}

/// What was found on a factor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WeighedDto {
    /// Has not appeared.
    NotAppeared,
    /// What appeared.
    Appeared(String),
}

form! {
    /// A factor of the intervention is weighed.
    WeighFactor {
        /// Which.
        factor: FactorCode,
        /// What was found.
        weighed: WeighedDto,
    }
}

form! {
    /// A question that the law wants answered before the decision is answered.
    Consider {
        /// Which.
        consideration: ConsiderationCode,
        /// The answer.
        answer: YesNoCode,
        /// What it rests on, where it needs saying.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<String>,
    }
}

form! {
    /// A fee is remitted.
    RemitFee {
        /// For which deficiency.
        deficiency: String,
        /// On what ground.
        ground: RemissionGroundCode,
        /// Why it applies.
        because: String,
    }
}

form! {
    /// A rule of the house or a warning is gone past.
    OverrideRule {
        /// Its number, such as "V17".
        rule: String,
        /// Why.
        because: String,
    }
}

impl Reads for SendHearing {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::SendHearing {
            kind: self.kind.into(),
            on: date("on", &self.on)?,
            deadline: date("deadline", &self.deadline)?,
            material: text("material", &self.material)?,
        })
    }
}

impl Reads for RecordReply {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let reply = match &self.reply {
            ReplyDto::None => Reply::None,
            ReplyDto::Received { on, text: said, finality } => Reply::Received {
                on: date("reply.on", on)?,
                text: text("reply.text", said)?,
                finality: (*finality).into(),
            },
        };
        Ok(Act::RecordReply { reply })
    }
}

impl Reads for ExceptHearing {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::ExceptHearing { ground: self.ground.into(), because: text("because", &self.because)? })
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

impl Reads for ConfirmProvision {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        Ok(Act::ConfirmProvision {
            provision: provision("provision", &self.provision)?,
            exact_citation: maybe_text("exact_citation", self.exact_citation.as_deref())?,
            in_force: self.in_force.as_ref().map(|span| period("in_force", span)).transpose()?,
        })
    }
}

impl Reads for WeighFactor {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let weighed = match &self.weighed {
            WeighedDto::NotAppeared => Weighed::NotAppeared,
            WeighedDto::Appeared(what) => Weighed::Appeared(text("weighed.appeared", what)?),
        };
        Ok(Act::WeighFactor { factor: self.factor.into(), weighed })
    }
}

impl Reads for Consider {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let because = maybe_text("because", self.because.as_deref())?;
        let considered = Considered { answer: self.answer.into(), because };
        Ok(Act::Consider { consideration: self.consideration.into(), considered })
    }
}

impl Reads for RemitFee {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let deficiency =
            doors.id("deficiency", Kind::Deficiency, &self.deficiency, DeficiencyId::from_bytes)?;
        let remission = Remission { ground: self.ground.into(), because: text("because", &self.because)? };
        Ok(Act::RemitFee { deficiency, remission })
    }
}

impl Reads for OverrideRule {
    fn reads(self, _: &mut Doors<'_>) -> Result<Act, ActFault> {
        let found = RuleId::from_code(&self.rule);
        let rule = found.ok_or_else(|| ActFault::Rule { written: super::short(&self.rule) })?;
        Ok(Act::OverrideRule { rule, because: text("because", &self.because)? })
    }
}
