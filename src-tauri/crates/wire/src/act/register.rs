// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The forms of the register: a record is put in or corrected, or struck. What a record says has one form both ways: as
//! an act brings it, and as the exported case has it. A new kind is its form and one line in the list below.

// A form with the fields of its value in the domain. One within another is refused under the name of the outer field.
macro_rules! entry {
    (
        $(#[$doc:meta])*
        $form:ident of $theirs:ident { $($(#[$about:meta])* $field:ident : $type:ty),+ $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
        #[ts(export)]
        #[serde(deny_unknown_fields)]
        pub struct $form {
            $($(#[$about])* pub $field: $type),+
        }

        impl Crosses<$form> for $theirs {
            fn enters(raw: &$form, field: &'static str, doors: &Doors<'_>) -> Taken<Self> {
                let of = |own: &'static str| if field.is_empty() { own } else { field };
                Ok(Self { $($field: Crosses::enters(&raw.$field, of(stringify!($field)), doors)?),+ })
            }

            fn leaves(&self) -> $form {
                let Self { $($field),+ } = self;
                $form { $($field: $field.leaves()),+ }
            }
        }
    };
}

mod closing;
mod crosses;
mod entries;
mod handling;
mod maker;
mod measure;
mod order;
mod people;

pub use closing::*;
pub use entries::*;
pub use handling::*;
pub use maker::*;
pub use measure::*;
pub use order::*;
pub use people::*;

use super::doors::{Doors, text};
use super::fault::ActFault;
use super::{Kind, Reads};
use crosses::Crosses;
use domain::act::{Act, NewRecord};
use domain::id::RecordId;
use domain::register::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

macro_rules! entries {
    ($($(#[$doc:meta])* $variant:ident($form:ident) = $code:literal),+ $(,)?) => {
        /// What a record says, by kind. A field that holds nothing is null, and may be left out of an act.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
        #[ts(export)]
        #[serde(tag = "kind")]
        pub enum EntryDto {
            $($(#[$doc])* #[serde(rename = $code)] $variant($form)),+
        }

        impl EntryDto {
            /// The words of the kinds, in the domain's order.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            // What a record of that kind says, read from whatever holds its fields; `None` when there is no such kind.
            pub(crate) fn of_code<'de, D: Deserializer<'de>>(
                code: &str,
                fields: D,
            ) -> Option<Result<Self, D::Error>> {
                match code {
                    $($code => Some($form::deserialize(fields).map(Self::$variant)),)+
                    _ => None,
                }
            }

            fn enters(&self, doors: &Doors<'_>) -> Result<Entry, ActFault> {
                Ok(match self { $(Self::$variant(form) => Entry::$variant(Crosses::enters(form, "", doors)?)),+ })
            }
        }

        impl From<&Entry> for EntryDto {
            fn from(entry: &Entry) -> Self {
                match entry { $(Entry::$variant(entry) => Self::$variant(entry.leaves())),+ }
            }
        }
    };
}

entries! {
    /// An information system.
    System(SystemDto) = "system",
    /// An incident.
    Incident(IncidentDto) = "incident",
    /// A cause or contributing factor.
    Cause(CauseDto) = "cause",
    /// A client of an audit.
    Client(ClientDto) = "client",
    /// A question that an audit answers.
    AuditQuestion(AuditQuestionDto) = "audit_question",
    /// What an audit judges against.
    Criterion(CriterionDto) = "criterion",
    /// A statement of independence.
    Independence(IndependenceDto) = "independence",
    /// A service.
    Service(ServiceDto) = "service",
    /// A contract.
    Contract(ContractDto) = "contract",
    /// A clause of a contract.
    Clause(ClauseDto) = "clause",
    /// How a contract is followed up.
    FollowUp(FollowUpDto) = "follow_up",
    /// A qualification requirement of a procurement.
    Qualification(QualificationDto) = "qualification",
    /// A supplier or sub-supplier.
    Supplier(SupplierDto) = "supplier",
    /// A certificate.
    Certificate(CertificateDto) = "certificate",
    /// A management system.
    ManagementSystem(ManagementSystemDto) = "management_system",
    /// A recommendation.
    Recommendation(RecommendationDto) = "recommendation",
    /// A request for documents.
    DocumentRequest(DocumentRequestDto) = "document_request",
    /// A sample.
    Sampling(SamplingDto) = "sampling",
    /// A related case.
    RelatedCase(RelatedCaseDto) = "related_case",
    /// A plan for further work.
    Plan(PlanDto) = "plan",
    /// A public statement.
    PublicStatement(PublicStatementDto) = "public_statement",
    /// A contact person; protected.
    Contact(ContactDto) = "contact",
    /// An interview.
    Interview(InterviewDto) = "interview",
    /// The agenda and minutes of an occasion.
    Minutes(MinutesDto) = "minutes",
    /// A step in the history of a measure.
    MeasureStatus(MeasureStatusDto) = "measure_status",
    /// A step in the history of a recommendation.
    RecommendationStatus(RecommendationStatusDto) = "recommendation_status",
    /// Who speaks for the party; protected.
    Representative(RepresentativeDto) = "representative",
    /// Who takes part for another than the authority.
    ExternalParticipant(ExternalParticipantDto) = "external_participant",
    /// A request for insight.
    InsightRequest(InsightRequestDto) = "insight_request",
    /// A referral.
    Referral(ReferralDto) = "referral",
    /// That secrecy was tried before something was handed out.
    Release(ReleaseDto) = "release",
    /// An interpreter, a translation or accessible content.
    LanguageNeed(LanguageNeedDto) = "language_need",
    /// A comparable decision.
    ComparableDecision(ComparableDecisionDto) = "comparable_decision",
    /// What a risk class of suppliers means.
    RiskClass(RiskClassDto) = "risk_class",
    /// A decision to close a case.
    Closing(ClosingDto) = "closing",
    /// An order within a running case.
    InterimOrder(InterimOrderDto) = "interim_order",
}

/// A record is put in the register, or one that is there corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct PutRecord {
    /// A handle for the record.
    #[serde(rename = "as", default, skip_serializing_if = "Option::is_none")]
    pub handle: Option<String>,
    /// The record that is corrected; a new one without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// What it says; its form takes no field that it does not know.
    #[serde(flatten)]
    pub entry: EntryDto,
}

form! {
    /// A record no longer counts.
    StrikeRecord {
        /// Which.
        record: String,
        /// Why.
        because: String,
    }
}

impl Reads for PutRecord {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let entry = self.entry.enters(doors)?;
        let id = match &self.record {
            Some(there) => doors.id("record", Kind::Record, there, RecordId::from_bytes)?,
            None => doors.make(Kind::Record, self.handle.as_deref(), RecordId::from_bytes)?,
        };
        Ok(Act::Record { record: NewRecord { id, entry } })
    }

    fn makes(&self) -> Option<(Kind, Option<&str>)> {
        self.record.is_none().then_some((Kind::Record, self.handle.as_deref()))
    }
}

impl Reads for StrikeRecord {
    fn reads(self, doors: &mut Doors<'_>) -> Result<Act, ActFault> {
        let id = doors.id("record", Kind::Record, &self.record, RecordId::from_bytes)?;
        Ok(Act::StrikeRecord { id, because: text("because", &self.because)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::register::RecordKind;

    #[test]
    fn every_kind_of_the_domain_crosses_under_its_own_word() {
        let words: Vec<_> = RecordKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(EntryDto::CODES, words);
    }

    #[test]
    fn a_record_from_the_window_takes_no_unknown_field_or_word() {
        let read = |json: &str| serde_json::from_str::<crate::act::ActDto>(json);
        assert!(read(r#"{"do":"record","kind":"criterion","text":"x"}"#).is_ok());
        assert!(read(r#"{"text":"x","kind":"criterion","as":"k","do":"record"}"#).is_ok());
        for wrong in [
            r#"{"do":"record","kind":"criterion","text":"x","more":1}"#,
            r#"{"do":"record","kind":"criterion"}"#,
            r#"{"do":"record","kind":"picnic","text":"x"}"#,
            r#"{"do":"record","text":"x"}"#,
            r#"{"do":"record","kind":"related_case","number":"1","relation":"cousin"}"#,
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
