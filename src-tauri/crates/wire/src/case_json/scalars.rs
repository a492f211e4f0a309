// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Plain values of an exported case: identities, hashes, days and instants in one written form each, which
//! the schema states. They are made from checked values alone.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::law::Period;
use domain::text::Bilingual;
use domain::work::Sha256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An identity: 32 hexadecimal digits in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[schemars(extend("pattern" = "^[0-9a-f]{32}$"))]
pub struct IdJson(String);

/// A SHA-256: 64 hexadecimal digits in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[schemars(extend("pattern" = "^[0-9a-f]{64}$"))]
pub struct HashJson(String);

/// A day in Sweden, such as `2026-03-31`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[schemars(extend("format" = "date"))]
pub struct DayJson(String);

/// An instant in UTC (RFC 3339), such as `2026-03-31T07:15:00Z`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[schemars(extend("format" = "date-time"))]
pub struct InstantJson(String);

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct BilingualJson {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

/// A span of days, both ends within it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct PeriodJson {
    /// First day.
    pub from: DayJson,
    /// Last day; null while it goes on.
    pub to: Option<DayJson>,
}

macro_rules! identities {
    ($($name:ident),+) => {$(
        impl From<domain::id::$name> for IdJson {
            fn from(id: domain::id::$name) -> Self {
                Self(id.to_string())
            }
        }
    )+};
}
identities!(
    CaseId,
    PersonId,
    OccasionId,
    NoticeId,
    ReceiptId,
    NotificationId,
    RecordId,
    ProsecutionReportId,
    ObservationId,
    EvidenceId,
    DeficiencyId,
    MeasureId,
    ObjectionId,
    HearingId,
    PointId,
    CommentId,
    ApprovalId,
    AppealId,
    SecrecyId
);

impl From<&Sha256> for HashJson {
    fn from(hash: &Sha256) -> Self {
        Self(hash.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl From<NaiveDate> for DayJson {
    fn from(day: NaiveDate) -> Self {
        Self(day.to_string())
    }
}

impl From<DateTime<Utc>> for InstantJson {
    fn from(at: DateTime<Utc>) -> Self {
        Self(at.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl From<&Bilingual> for BilingualJson {
    fn from(text: &Bilingual) -> Self {
        Self { sv: text.sv.as_str().to_owned(), en: text.en.as_str().to_owned() }
    }
}

impl From<Period> for PeriodJson {
    fn from(period: Period) -> Self {
        Self { from: period.from().into(), to: period.to().map(Into::into) }
    }
}

macro_rules! written {
    ($($name:ident),+) => {$(
        impl $name {
            /// As written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    )+};
}
written!(IdJson, HashJson, DayJson, InstantJson);
