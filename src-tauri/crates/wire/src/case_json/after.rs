// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What has happened after the decision was sealed, in an exported case: dispatch and service, earlier versions, and
//! appeals with the check of their time.

use super::decision::{DecisionJson, SealJson};
use super::scalars::{DayJson, HashJson, IdJson, InstantJson};
use super::{json, line, text};
use crate::act::{MetDto, RecipientDto};
use crate::codes::{ChangeKindCode, ConditionCode, ServiceMethodCode};
use domain::after::{
    After, AppealEnd, AppealReceived, Earlier, LateDissent, Met, Recipient, Replaces, Review, Served,
    ServiceTry, TimeCheck,
};
use domain::case::Case;
use domain::decision::Decision;
use domain::rules::time_check;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

json! {
    /// What has happened to a version of the decision after it was sealed.
    AfterJson {
        /// To whom it goes.
        recipients: Vec<RecipientDto>,
        /// The day it was dispatched; null until then.
        dispatched_on: Option<DayJson>,
        /// Who recorded the dispatch.
        dispatched_by: Option<IdJson>,
        /// Tries of service that failed, in order.
        tries: Vec<ServiceTryJson>,
        /// How it was served; null until then.
        served: Option<ServedJson>,
        /// Dissents added before dispatch, in order.
        dissents: Vec<LateDissentJson>,
        /// Documents that came after sealing.
        documents: Vec<IdJson>,
        /// Records of the register that came after sealing.
        records: Vec<IdJson>,
    }
}

json! {
    /// A try of service that failed.
    ServiceTryJson {
        /// The day.
        on: DayJson,
        /// By which method.
        method: ServiceMethodCode,
        /// What came of it.
        outcome: String,
    }
}

json! {
    /// That the decision was served.
    ServedJson {
        /// The day.
        on: DayJson,
        /// On whom.
        whom: String,
        /// By which method.
        method: ServiceMethodCode,
        /// The document that proves it.
        proof: IdJson,
    }
}

json! {
    /// A dissent added before dispatch.
    LateDissentJson {
        /// By whom.
        by: IdJson,
        /// What it says.
        text: String,
        /// When it was recorded.
        at: InstantJson,
        /// The seal of its own document; null until it is signed.
        seal: Option<SealJson>,
    }
}

json! {
    /// What a new version replaces.
    ReplacesJson {
        /// The number of the version replaced.
        version: u32,
        /// The day of that decision.
        date: DayJson,
        /// SHA-256 of its sealed file.
        document: HashJson,
        /// By which section.
        kind: ChangeKindCode,
        /// Why.
        because: String,
        /// The conditions that the section demands to be answered, in the order of the law.
        asked: Vec<ConditionCode>,
        /// The conditions answered.
        conditions: Vec<MetDto>,
        /// The appeal after which it is changed.
        appeal: Option<IdJson>,
    }
}

json! {
    /// A sealed version that another has replaced.
    EarlierJson {
        /// Its number, from 1.
        version: u32,
        /// The decision with its seal.
        decision: DecisionJson,
        /// What had happened to it.
        after: AfterJson,
    }
}

/// What the authority found on looking at its decision again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AppealReviewJson {
    /// It stands.
    Unchanged {
        /// The day.
        on: DayJson,
        /// Why.
        because: String,
    },
    /// It is changed by a new version.
    Changed {
        /// The number of the new version.
        version: u32,
    },
}

/// How an appeal left the authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AppealEndJson {
    /// Rejected as late.
    Rejected {
        /// The day.
        on: DayJson,
        /// Why.
        because: String,
    },
    /// Handed over to the court.
    Forwarded {
        /// The day.
        on: DayJson,
        /// The court.
        court: String,
    },
}

/// Whether an appeal came in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TimeCheckJson {
    /// It did.
    InTime {
        /// The last day.
        last: DayJson,
    },
    /// It came too late.
    Late {
        /// The last day.
        last: DayJson,
    },
    /// The day on which the party received the decision is not known.
    Unknown,
}

json! {
    /// An appeal.
    AppealJson {
        /// Identity.
        id: IdJson,
        /// Its number in the case.
        number: u32,
        /// The version of the decision that it is against.
        version: u32,
        /// The day it reached the authority.
        on: DayJson,
        /// Who appeals.
        appellant: String,
        /// What is asked.
        asks: String,
        /// The day it reached the court, when it went there first.
        at_court_on: Option<DayJson>,
        /// Whether it came in time.
        time: TimeCheckJson,
        /// What the authority found on looking again; null until then.
        review: Option<AppealReviewJson>,
        /// How it left; null until then.
        end: Option<AppealEndJson>,
    }
}

impl From<&After> for AfterJson {
    fn from(after: &After) -> Self {
        Self {
            recipients: after.recipients.iter().map(Into::into).collect(),
            dispatched_on: after.dispatched.as_ref().map(|one| one.on.into()),
            dispatched_by: after.dispatched.as_ref().map(|one| one.by.into()),
            tries: after.tries.iter().map(Into::into).collect(),
            served: after.served.as_ref().map(Into::into),
            dissents: after.dissents.iter().map(Into::into).collect(),
            documents: after.documents.iter().map(|id| (*id).into()).collect(),
            records: after.records.iter().map(|id| (*id).into()).collect(),
        }
    }
}

impl From<&Recipient> for RecipientDto {
    fn from(one: &Recipient) -> Self {
        let address = line(&one.address);
        Self { kind: one.kind.into(), address, way: one.way.into(), copy: one.copy.into() }
    }
}

impl From<&ServiceTry> for ServiceTryJson {
    fn from(one: &ServiceTry) -> Self {
        Self { on: one.on.into(), method: one.method.into(), outcome: text(&one.outcome) }
    }
}

impl From<&Served> for ServedJson {
    fn from(one: &Served) -> Self {
        let (method, proof) = (one.method.into(), one.proof.into());
        Self { on: one.on.into(), whom: line(&one.whom), method, proof }
    }
}

impl From<&LateDissent> for LateDissentJson {
    fn from(one: &LateDissent) -> Self {
        let seal = one.seal.as_ref().map(Into::into);
        Self { by: one.by.into(), text: text(&one.text), at: one.at.into(), seal }
    }
}

impl From<&Met> for MetDto {
    fn from(one: &Met) -> Self {
        Self { condition: one.condition.into(), because: text(&one.because) }
    }
}

impl From<&Replaces> for ReplacesJson {
    fn from(one: &Replaces) -> Self {
        Self {
            version: one.version,
            date: one.date.into(),
            document: (&one.document).into(),
            kind: one.kind.into(),
            because: text(&one.because),
            asked: one.kind.conditions().iter().map(|condition| (*condition).into()).collect(),
            conditions: one.conditions.iter().map(Into::into).collect(),
            appeal: one.appeal.map(Into::into),
        }
    }
}

impl EarlierJson {
    /// An earlier version of a case's decision.
    #[must_use]
    pub fn new(case: &Case, one: &Earlier) -> Self {
        let mut then = case.clone();
        then.decision = Decision::Sealed(one.sealed.clone());
        Self { version: one.version, decision: (&then).into(), after: (&one.after).into() }
    }
}

impl AppealJson {
    /// An appeal of a case.
    #[must_use]
    pub fn new(case: &Case, one: &AppealReceived) -> Self {
        let time = match time_check(case, one) {
            TimeCheck::InTime { last } => TimeCheckJson::InTime { last: last.into() },
            TimeCheck::Late { last } => TimeCheckJson::Late { last: last.into() },
            TimeCheck::Unknown => TimeCheckJson::Unknown,
        };
        let review = one.review.as_ref().map(|review| match review {
            Review::Unchanged { on, because } => {
                AppealReviewJson::Unchanged { on: (*on).into(), because: text(because) }
            }
            Review::Changed { version } => AppealReviewJson::Changed { version: *version },
        });
        let end = one.end.as_ref().map(|end| match end {
            AppealEnd::Rejected { on, because } => {
                AppealEndJson::Rejected { on: (*on).into(), because: text(because) }
            }
            AppealEnd::Forwarded { on, court } => {
                AppealEndJson::Forwarded { on: (*on).into(), court: line(court) }
            }
        });
        Self {
            id: one.id.into(),
            number: one.number,
            version: one.version,
            on: one.on.into(),
            appellant: line(&one.by),
            asks: text(&one.asks),
            at_court_on: one.at_court_on.map(Into::into),
            time,
            review,
            end,
        }
    }
}
