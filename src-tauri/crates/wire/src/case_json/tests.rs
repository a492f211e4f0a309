// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! That an exported case holds what the case holds, in one form, and that the published schema is the one
//! these types give.

use super::*;
use crate::example::{ACTS, AFTER, played, seal, seal_facts, settling};
use domain::act::{Act, Stamp};

const PUBLISHED: &str = "../../../assets/schemas/case-1.schema.json";

fn exported(acts: usize) -> CaseJson {
    case_json(&played(ACTS, acts).unwrap(), &[ledger_line()])
}

fn ledger_line() -> LedgerLineJson {
    LedgerLineJson {
        seq: 1,
        at: "2025-02-03T08:00:00Z".to_owned(),
        at_ms: 0,
        actor: "01".repeat(16),
        on_behalf_of: None,
        act: "open_case".to_owned(),
        payload: "{\"a\":1}".to_owned(),
        operations: vec!["02".repeat(32)],
        files: Vec::new(),
        prev: "00".repeat(32),
        hash: "03".repeat(32),
    }
}

#[test]
fn an_exported_case_holds_what_the_case_holds() {
    let case = played(ACTS, settling()).unwrap();
    let json = exported(settling());
    assert_eq!(json.format, 1);
    assert_eq!(json.number.as_deref(), Some("2025-00123"));
    assert_eq!(json.answers.len(), 3);
    assert_eq!(json.answers[2].assessment, Some(AssessmentCode::NotExamined));
    assert_eq!(json.answers[2].because.as_deref(), Some("Hann inte med vid besöket."));
    assert_eq!(
        json.checklist.as_ref().unwrap().sections[1].questions[0].wording.en,
        "How is the risk analysis made?"
    );
    assert_eq!(json.evidence[0].file.as_ref().unwrap().sha256.as_str(), "07".repeat(32));
    assert_eq!(json.observations[0].fact_on.as_str(), "2025-03-11");
    assert_eq!(json.observations[0].recorded_at.as_str(), "2025-03-11T09:00:00Z");
    assert_eq!(json.confirmations[0].purpose, PurposeCode::Training);
    assert_eq!(json.deficiencies.len(), 2, "those that rest too");
    assert_eq!(json.decision.state, DecisionStateCode::Settled);
    assert_eq!(json.decision.settled.as_ref().unwrap().ledger.lines, 60);
    assert_eq!(json.decision.content.points[1].number, 2);
    assert_eq!(json.overrides[0].rule, "V28");
    assert_eq!(json.objections[0].deficiency.as_ref(), Some(&json.deficiencies[0].id));
    assert!(matches!(json.objections[0].response, Some(crate::act::ResponseDto::Met(_))));
    assert_eq!(json.participants.len(), case.participants.len());
    let reasons = json.deficiencies[0].reasons.as_ref().unwrap();
    let again = crate::rich::parse(reasons, |_, name| {
        domain::id::PersonId::parse(name).ok().map(|id| *id.as_bytes())
    });
    assert_eq!(again.as_ref().ok(), case.active_deficiencies()[0].reasons.as_ref());
}

#[test]
fn a_sealed_case_carries_its_seal() {
    let mut case = played(ACTS, settling()).unwrap();
    let at = case.decision.settled().unwrap().at();
    let by = case.decision.settled().unwrap().by();
    let record = seal(at);
    let stamp = Stamp { at, today: at.date_naive(), actor: by, on_behalf_of: None };
    let facts = seal_facts();
    case.perform(Act::RecordSeal { record, facts }, &stamp).unwrap();
    let json = case_json(&case, &[]);
    assert_eq!(json.decision.state, DecisionStateCode::Sealed);
    assert_eq!(json.decision.seal.unwrap().signer, "Dag Alm");
}

#[test]
fn the_same_case_gives_the_same_bytes_and_reads_back() {
    for acts in [1, 20, settling(), usize::MAX] {
        let json = exported(acts);
        let written = json.canonical();
        assert_eq!(written, exported(acts).canonical());
        assert_eq!(serde_json::from_str::<CaseJson>(&written).unwrap(), json);
        let keys: Vec<_> = written.lines().filter(|line| line.starts_with("  \"")).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }
}

#[test]
fn every_field_of_an_exported_case_is_in_the_schema() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let json: Value = serde_json::from_str(&exported(settling()).canonical()).unwrap();
    follow(&schema, &schema, &json, "case");
    let after = case_json(&played(AFTER, usize::MAX).unwrap(), &[ledger_line()]);
    let json: Value = serde_json::from_str(&after.canonical()).unwrap();
    follow(&schema, &schema, &json, "case");
}

#[test]
fn an_exported_case_holds_what_came_after_its_decision() {
    let json = case_json(&played(AFTER, usize::MAX).unwrap(), &[]);
    let earlier = &json.earlier[0];
    assert_eq!(json.decision.content.replaces.as_ref().map(|one| one.version), Some(1));
    assert_eq!(earlier.decision.state, DecisionStateCode::Sealed);
    assert_eq!(earlier.after.dispatched_on.as_ref().map(DayJson::as_str), Some("2025-05-12"));
    assert_eq!((earlier.after.recipients.len(), earlier.after.documents.len()), (4, 1));
    assert!(!json.hearings.is_empty(), "what was heard stays");
    assert_eq!(json.appeals[0].review, Some(AppealReviewJson::Changed { version: 2 }));
    assert!(matches!(json.appeals[0].time, TimeCheckJson::InTime { .. }));
    assert!(json.after.recipients.is_empty());
}

// Walks example and schema together: every object's keys must be named, and every required key be there.
fn follow(root: &Value, schema: &Value, value: &Value, at: &str) {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        let target = root.pointer(target.trim_start_matches('#')).unwrap_or_else(|| panic!("{at}: {target}"));
        return follow(root, target, value, at);
    }
    match value {
        Value::Object(map) => {
            let Some(shape) = object_of(root, schema, map) else { panic!("{at}: no shape for {map:?}") };
            let properties = shape.get("properties").unwrap();
            for (key, inner) in map {
                let place = format!("{at}.{key}");
                follow(
                    root,
                    properties.get(key).unwrap_or_else(|| panic!("{place} is unknown")),
                    inner,
                    &place,
                );
            }
        }
        Value::Array(list) => {
            if let Some(items) = schema.get("items") {
                list.iter().enumerate().for_each(|(n, one)| follow(root, items, one, &format!("{at}[{n}]")));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn object_of<'s>(
    root: &'s Value,
    schema: &'s Value,
    map: &serde_json::Map<String, Value>,
) -> Option<&'s Value> {
    let schema = match schema.get("$ref").and_then(Value::as_str) {
        Some(target) => root.pointer(target.trim_start_matches('#'))?,
        None => schema,
    };
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        let known = map.keys().all(|key| properties.contains_key(key));
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        let whole = required.filter_map(Value::as_str).all(|key| map.contains_key(key));
        return (known && whole).then_some(schema);
    }
    let choices = schema.get("anyOf").or_else(|| schema.get("oneOf"))?.as_array()?;
    choices.iter().find_map(|choice| object_of(root, choice, map))
}

#[test]
fn the_published_schema_is_the_one_these_types_give() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(PUBLISHED);
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(published == schema(), "{PUBLISHED} is stale: print the schema again");
}
