// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The whole case as JSON, for export and for the attachment of the sealed document: format 1, with a schema
//! that follows from these types. The order of every list and key is fixed, so the same case gives the same
//! bytes. It carries one case and its ledger, and nothing of any other.

mod after;
mod decision;
mod hearing;
mod judgement;
mod onsite;
mod prosecution;
mod register;
mod review;
mod scalars;
mod secrecy;
#[cfg(test)]
mod tests;
mod work;

pub use after::*;
pub use decision::*;
pub use hearing::*;
pub use judgement::*;
pub use onsite::*;
pub use prosecution::*;
pub use register::*;
pub use review::*;
pub use scalars::*;
pub use secrecy::*;
pub use work::*;

use crate::codes::{CaseKindCode, CaseStateCode, PurposeCode};
use domain::case::Case;
use domain::text::{Line, Text};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

// A part of the exported case: its fields, each with what it means.
macro_rules! json {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        #[ts(export)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    };
}
use json;

/// The number of the format; a change that an older reader would misread raises it.
pub const FORMAT: u32 = 1;

/// A case, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct CaseJson {
    /// The format, 1.
    #[schemars(extend("const" = 1))]
    pub format: u32,
    /// Identity.
    pub id: IdJson,
    /// What kind it is.
    pub kind: CaseKindCode,
    /// For an office or for training.
    pub purpose: PurposeCode,
    /// What it is called in lists.
    pub title: String,
    /// The case number, once the registry has given one.
    pub number: Option<String>,
    /// The day it was opened.
    pub opened_on: DayJson,
    /// Why it was opened.
    pub trigger: String,
    /// Where it stands.
    pub state: CaseStateCode,
    /// The states that a case of its kind goes through, in order.
    pub process: Vec<CaseStateCode>,
    /// The states beside them, in which it rests or is somewhere else.
    pub beside: Vec<CaseStateCode>,
    /// Who runs it.
    pub authority: AuthorityJson,
    /// The party.
    pub party: Option<PartyJson>,
    /// The officer in charge.
    pub officer: IdJson,
    /// What is examined and what is not.
    pub scope: Option<String>,
    /// Its parts, where they are said apart.
    pub scope_parts: Option<ScopePartsJson>,
    /// The people, by identity.
    pub participants: Vec<ParticipantJson>,
    /// The occasions, by day.
    pub occasions: Vec<OccasionJson>,
    /// The notifications under lex Maria that it reviews, by number.
    pub notifications: Vec<NotificationJson>,
    /// The notices that announce the occasions, by number.
    pub notices: Vec<NoticeJson>,
    /// What was taken in charge at them, by number.
    pub receipts: Vec<ReceiptJson>,
    /// The register, by kind and number; records that are struck too. An exported case has no contact persons.
    pub records: Vec<RecordJson>,
    /// The reports for prosecution, by number; never within the decision itself.
    pub prosecution_reports: Vec<ProsecutionReportJson>,
    /// The checklist as copied.
    pub checklist: Option<ChecklistJson>,
    /// The answers, in the order of the checklist.
    pub answers: Vec<AnswerJson>,
    /// The documents, by number.
    pub evidence: Vec<EvidenceJson>,
    /// The observations, by number.
    pub observations: Vec<ObservationJson>,
    /// The provisions as copied, by name.
    pub provisions: Vec<ProvisionJson>,
    /// What people confirmed of them, by name.
    pub confirmations: Vec<ConfirmationJson>,
    /// The deficiencies, by number; those that rest or are withdrawn too.
    pub deficiencies: Vec<DeficiencyJson>,
    /// The required measures, by number.
    pub required_measures: Vec<RequiredMeasureJson>,
    /// The reported measures, in the order they were told.
    pub reported_measures: Vec<ReportedMeasureJson>,
    /// The hearings of the party, by number.
    pub hearings: Vec<HearingJson>,
    /// What the party has objected, by number.
    pub objections: Vec<ObjectionJson>,
    /// What colleagues have commented on, by number; left out of the copy that travels inside the decision.
    pub comments: Vec<CommentJson>,
    /// Whether the decision needs the approval of another before it is made.
    pub approval_required: bool,
    /// The approvals, by number; those that no longer hold too.
    pub approvals: Vec<ApprovalJson>,
    /// What is marked as secret, by number, lifted marks too; left out of the copy that travels inside the decision.
    pub secrecy: Vec<SecrecyMarkJson>,
    /// Texts whose sources say something else than when they were written; left out of the copy that travels inside
    /// the decision.
    pub changed_sources: Vec<SourceChangeJson>,
    /// Rules gone past, in the order of the rules.
    pub overrides: Vec<OverrideJson>,
    /// The decision in its present version.
    pub decision: DecisionJson,
    /// What has happened to that version after it was sealed.
    pub after: AfterJson,
    /// The versions before it, by number.
    pub earlier: Vec<EarlierJson>,
    /// The appeals, by number.
    pub appeals: Vec<AppealJson>,
    /// The case's own ledger, from its first line.
    pub ledger: Vec<LedgerLineJson>,
}

/// A line of the case's ledger. Its hash can be computed again by anyone: SHA-256 over these fields, each preceded
/// by its length in eight bytes, big end first: the text `tillsyn-ledger-1`, the case's identity (16 bytes), `seq` and
/// `at_ms` (8 bytes each, big end first), `actor` (16 bytes), `act`, `payload`, the `operations` joined, the `files`
/// joined, and `prev`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct LedgerLineJson {
    /// Its place in the case's ledger, from 1.
    pub seq: u64,
    /// When, in words (RFC 3339).
    pub at: String,
    /// When, in milliseconds since 1970 in UTC; this is what was hashed.
    pub at_ms: i64,
    /// Who did it.
    pub actor: String,
    /// For whom, when not for the actor.
    pub on_behalf_of: Option<String>,
    /// The code of the act.
    pub act: String,
    /// What was hashed, as that very text.
    pub payload: String,
    /// The operations it made, as hexadecimal hashes.
    pub operations: Vec<String>,
    /// The files it put in evidence or recorded, as hexadecimal SHA-256.
    pub files: Vec<String>,
    /// Hash of the line before, in hexadecimal; zeros for the first.
    pub prev: String,
    /// Hash of this line, in hexadecimal.
    pub hash: String,
}

fn text(text: &Text) -> String {
    text.as_str().to_owned()
}

fn line(line: &Line) -> String {
    line.as_str().to_owned()
}

fn maybe_text(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.as_str().to_owned())
}

fn maybe_line(line: Option<&Line>) -> Option<String> {
    line.map(|line| line.as_str().to_owned())
}

fn lines(all: &[Line]) -> Vec<String> {
    all.iter().map(line).collect()
}

/// The whole case with its ledger.
#[must_use]
pub fn case_json(case: &Case, ledger: &[LedgerLineJson]) -> CaseJson {
    CaseJson {
        checklist: case.checklist.as_ref().map(|list| ChecklistJson::new(case, list)),
        provisions: case.provisions.values().map(Into::into).collect(),
        ledger: ledger.to_vec(),
        ..case_now(case)
    }
}

/// A case as it stands, without its checklist, provisions and ledger: what may change from one act to the next.
#[must_use]
pub fn case_now(case: &Case) -> CaseJson {
    let mut deficiencies: Vec<_> = case.deficiencies.values().collect();
    deficiencies.sort_by_key(|deficiency| deficiency.number);
    CaseJson {
        format: FORMAT,
        id: case.id.into(),
        kind: case.kind.into(),
        purpose: case.purpose.into(),
        title: line(&case.title),
        number: maybe_line(case.number.as_ref()),
        opened_on: case.opened_on.into(),
        trigger: text(&case.trigger),
        state: case.state.into(),
        process: case.kind.process().iter().copied().map(Into::into).collect(),
        beside: case.kind.beside().iter().copied().map(Into::into).collect(),
        authority: (&case.authority).into(),
        party: case.party.as_ref().map(Into::into),
        officer: case.officer.into(),
        scope: maybe_text(case.scope.as_ref()),
        scope_parts: case.scope_parts.as_ref().map(Into::into),
        participants: case.participants.values().map(Into::into).collect(),
        occasions: case.dated_occasions().into_iter().map(Into::into).collect(),
        notifications: case
            .numbered_notifications()
            .into_iter()
            .map(|one| NotificationJson::new(case, one))
            .collect(),
        notices: case.numbered_notices().into_iter().map(Into::into).collect(),
        receipts: case.numbered_receipts().into_iter().map(Into::into).collect(),
        records: records(case),
        prosecution_reports: case.numbered_prosecution_reports().into_iter().map(Into::into).collect(),
        checklist: None,
        answers: case.questions().map(|one| AnswerJson::new(case, one)).collect(),
        evidence: case.numbered_evidence().into_iter().map(Into::into).collect(),
        observations: case.numbered_observations().into_iter().map(Into::into).collect(),
        provisions: Vec::new(),
        confirmations: case.confirmations.iter().map(|(id, one)| ConfirmationJson::new(id, one)).collect(),
        deficiencies: deficiencies.into_iter().map(Into::into).collect(),
        required_measures: case
            .numbered_measures()
            .into_iter()
            .map(|one| RequiredMeasureJson::new(case, one))
            .collect(),
        reported_measures: case
            .told_measures()
            .into_iter()
            .map(|one| ReportedMeasureJson::new(case, one))
            .collect(),
        hearings: case.numbered_hearings().into_iter().map(|one| HearingJson::new(case, one)).collect(),
        objections: case.numbered_objections().into_iter().map(Into::into).collect(),
        comments: case.numbered_comments().into_iter().map(|one| CommentJson::new(one, case)).collect(),
        approval_required: case.approval_required,
        approvals: case.numbered_approvals().into_iter().map(Into::into).collect(),
        changed_sources: case.changed_sources().iter().map(|one| SourceChangeJson::new(one, case)).collect(),
        secrecy: case.numbered_secrecy().into_iter().map(|one| SecrecyMarkJson::new(one, case)).collect(),
        overrides: case.overrides.iter().map(|(rule, one)| OverrideJson::new(*rule, one)).collect(),
        decision: case.into(),
        after: (&case.after).into(),
        earlier: case.earlier.iter().map(|one| EarlierJson::new(case, one)).collect(),
        appeals: case.numbered_appeals().into_iter().map(|one| AppealJson::new(case, one)).collect(),
        ledger: Vec::new(),
    }
}

impl CaseJson {
    /// The one written form: keys sorted, two spaces, a line break at the end.
    #[must_use]
    pub fn canonical(&self) -> String {
        pretty(serde_json::to_value(self).unwrap_or_default())
    }
}

/// The published schema (JSON Schema 2020-12) of an exported case.
#[must_use]
pub fn schema() -> String {
    // As written, not as read: a field that is always there is required, null or not.
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<CaseJson>();
    schema.insert("title".to_owned(), "Tillsyn: an exported case, format 1".into());
    pretty(schema.to_value())
}

fn pretty(value: Value) -> String {
    let mut written = serde_json::to_string_pretty(&sorted(value)).unwrap_or_default();
    written.push('\n');
    written
}

// Keys are sorted here rather than by the library's map, whose order another crate can switch.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(entries.into_iter().collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(sorted).collect()),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}
