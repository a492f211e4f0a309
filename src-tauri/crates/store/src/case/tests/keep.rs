// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The stored case is the case, and each change is its own cell.

use super::catalogue::*;
use super::register::RECORDED;
use super::story::{dispatched, drafted, sealed, sealed_case};
use crate::case::{CaseSummary, CellText, EntityCells, all_cells, case_from_cells, cells_of, changes};
use domain::act::Act;
use domain::case::Case;
use domain::decision::{Decision, Factor, Weighed};
use domain::id::PointId;
use domain::perform::Place;
use domain::register::RecordKind;
use domain::state::CaseState;
use domain::work::Assessment;
use std::collections::BTreeSet;

fn flat(cells: Vec<EntityCells>) -> Vec<CellText> {
    let entities = cells.into_iter();
    entities
        .flat_map(|(entity, cells)| cells.into_iter().map(move |(field, text)| (entity.clone(), field, text)))
        .collect()
}

#[test]
fn a_case_after_every_kind_of_act_survives_its_cells() {
    let story = sealed();
    assert_eq!(story.told, Act::CODES.iter().copied().collect(), "every kind of act was told");
    let read = case_from_cells(CASE, flat(all_cells(&story.case))).unwrap();
    assert_eq!(read, story.case);
    assert!(matches!(read.decision, Decision::Sealed(_)));
}

#[test]
fn the_changes_of_all_acts_together_are_the_cells_of_the_case() {
    let story = sealed();
    let held = |cells: Vec<CellText>| -> BTreeSet<_> {
        cells.into_iter().filter(|(_, _, text)| text.is_some()).collect()
    };
    assert_eq!(held(story.cells()), held(flat(all_cells(&story.case))));
}

#[test]
fn the_same_case_has_the_same_text_with_sorted_keys() {
    let case = sealed_case();
    let again = case_from_cells(CASE, flat(all_cells(&case))).unwrap();
    assert_eq!(all_cells(&again), all_cells(&case));
    let authority = cell(&case, "case", "authority").unwrap();
    assert_eq!(
        authority,
        r#"{"address":"Box 1, 111 11 Orten","appeal_notices":[{"in_force":{"from":"2018-07-01","to":null},"words":{"address":"{address}","afterwards":"Vi prövar tiden.","change":null,"contents":"Vilket beslut, och hur det ska ändras.","either":"Inom tre veckor, senast {last} eller från att ni fick del av det.","from_decision":"Inom tre veckor, senast {last}.","from_receipt":"Inom tre veckor från att ni fick del av det.","where_to":"Skriftligt till {court}, genom {authority}."}}],"court":"Förvaltningsrätten i Orten","delegations":[{"competence":{"delegation":"4 §"},"outcomes":["U1","U2","U3","U4","U5","U6","U7","U8","U9","U10","U11","U12","U13"]}],"email":"registrator@example.se","logo":{"alternative":"Ett kors","file":{"media_type":"image/png","name":"logotyp.png","sha256":"0909090909090909090909090909090909090909090909090909090909090909","size":573}},"name":"Tillsynsverket","supervises":[{"act":"nis1","sectors":["hälso- och sjukvård"]}],"unit":"Enheten för tillsyn"}"#
    );
    assert_eq!(cell(&case, "answer:B1.1", "assessment").unwrap(), r#"{"not_applicable":"Rör inte parten."}"#);
    assert_eq!(cell(&case, "decision", "outcomes").unwrap(), r#"["U3","U4"]"#);
    assert_eq!(cell(&case, "decision", "factor.seriousness").unwrap(), r#""not_appeared""#);
}

fn cell(case: &Case, entity: &str, field: &str) -> Option<String> {
    let all = flat(all_cells(case));
    all.into_iter().find(|(e, f, _)| e == entity && f == field).and_then(|(_, _, text)| text)
}

#[test]
fn each_field_is_one_cell() {
    let all = flat(all_cells(&sealed_case()));
    let names: BTreeSet<_> = all.iter().map(|(entity, field, _)| (entity, field)).collect();
    assert_eq!(names.len(), all.len());
}

#[test]
fn the_cells_of_a_place_are_those_that_the_whole_case_has_there() {
    let case = sealed_case();
    let all = all_cells(&case);
    let part = |kinds: &[&str], name: &str| -> Vec<EntityCells> {
        let keys: Vec<String> = kinds.iter().map(|kind| format!("{kind}{name}")).collect();
        all.iter().filter(|(entity, _)| keys.contains(entity)).cloned().collect()
    };
    let power = provision("nis1-28");
    for (place, entity) in [
        (Place::Case, "case".to_owned()),
        (Place::Participant(LEGAL), format!("participant:{LEGAL}")),
        (Place::Occasion(VISIT), format!("occasion:{VISIT}")),
        (Place::Notice(ANNOUNCED), format!("notice:{ANNOUNCED}")),
        (Place::Receipt(TAKEN), format!("receipt:{TAKEN}")),
        (Place::Notification(NOTIFIED), format!("notification:{NOTIFIED}")),
        (Place::Record(RECORDED), format!("record:{RECORDED}")),
        (Place::Answer(question("B1.2")), "answer:B1.2".to_owned()),
        (Place::Evidence(PHOTO), format!("evidence:{PHOTO}")),
        (Place::Observation(SEEN), format!("observation:{SEEN}")),
        (Place::Provision(power), "confirmation:nis1-28".to_owned()),
        (Place::Deficiency(BACKUPS), format!("deficiency:{BACKUPS}")),
        (Place::Required(RESTORE), format!("required:{RESTORE}")),
        (Place::Reported(TOLD), format!("reported:{TOLD}")),
        (Place::Hearing(DRAFT_LETTER), format!("hearing:{DRAFT_LETTER}")),
        (Place::Objection(OBJECTED), format!("objection:{OBJECTED}")),
        (Place::Comment(ASKED), format!("comment:{ASKED}")),
        (Place::Approval(READ_BY_LEGAL), format!("approval:{READ_BY_LEGAL}")),
        (Place::Secrecy(MARKED), format!("secrecy:{MARKED}")),
        (Place::Decision, "decision".to_owned()),
        (Place::Override(domain::gap::RuleId::V11), "override:V11".to_owned()),
        (Place::After, "after".to_owned()),
        (Place::Appeal(APPEALED), format!("appeal:{APPEALED}")),
        (Place::Earlier(1), "earlier:1".to_owned()),
    ] {
        let found = cells_of(&case, &place);
        assert_eq!(found.len(), 1, "{place:?}");
        assert_eq!(found, part(&[""], &entity), "{place:?}");
    }
    let copied = ["checklist", "provision:"];
    let of_list: Vec<_> = all
        .iter()
        .filter(|(entity, _)| copied.iter().any(|kind| entity.starts_with(kind)))
        .cloned()
        .collect();
    assert_eq!(of_list.len(), 1 + 4);
    assert_eq!(cells_of(&case, &Place::Checklist), of_list);
    let points = cell(&case, "decision", "points");
    let expected = vec![("decision".to_owned(), vec![("points".to_owned(), points)])];
    assert_eq!(cells_of(&case, &Place::Point(PointId::from_bytes([61; 16]))), expected);
}

#[test]
fn a_place_where_nothing_is_has_no_cells() {
    let case = Story::begin().case;
    for place in [
        Place::Answer(question("B1.2")),
        Place::Hearings,
        Place::Hearing(DRAFT_LETTER),
        Place::Checklist,
        Place::Provision(provision("nis1-12")),
        Place::Evidence(PHOTO),
    ] {
        assert_eq!(cells_of(&case, &place), [], "{place:?}");
    }
}

#[test]
fn one_changed_field_is_one_changed_cell() {
    let before = drafted().case;
    let changed = |change: fn(&mut Case)| {
        let mut after = before.clone();
        change(&mut after);
        let old: BTreeSet<_> = flat(all_cells(&before)).into_iter().collect();
        let new: BTreeSet<_> = flat(all_cells(&after)).into_iter().collect();
        let mut cells: Vec<_> = new.difference(&old).cloned().collect();
        assert_eq!(case_from_cells(CASE, new).unwrap(), after);
        assert_eq!(cells.len(), 1, "{cells:?}");
        let (entity, field, _) = cells.remove(0);
        format!("{entity} {field}")
    };
    assert_eq!(changed(|case| case.number = None), "case number");
    assert_eq!(changed(|case| case.state = CaseState::Hearing), "case state");
    let assessed = |case: &mut Case| {
        case.answers.get_mut(&question("B1.2")).unwrap().assessment = Some(Assessment::Met);
    };
    assert_eq!(changed(assessed), "answer:B1.2 assessment");
    let stated = |case: &mut Case| case.deficiencies.get_mut(&BACKUPS).unwrap().position = None;
    assert_eq!(changed(stated), format!("deficiency:{BACKUPS} position"));
    let weighed = |case: &mut Case| {
        let weighed = Weighed::Appeared(text("Patienter kunde ha skadats."));
        let act = Act::WeighFactor { factor: Factor::Damage, weighed };
        case.perform(act, &stamp(INSPECTOR, "2026-05-04")).unwrap();
    };
    assert_eq!(changed(weighed), "decision factor.damage");
}

#[test]
fn an_act_that_changes_nothing_changes_no_cell() {
    let case = drafted().case;
    let mut again = case.clone();
    let act = Act::SetNumber { number: line("2026/1234") };
    let touched = again.perform(act, &stamp(INSPECTOR, "2026-05-04")).unwrap();
    assert_eq!(changes(Some(&case), &again, &touched), []);
}

#[test]
fn a_new_case_is_stored_without_empty_cells() {
    let case = Story::begin().case;
    assert!(changes(None, &case, &[]).iter().all(|(_, _, text)| text.is_some()));
}

#[test]
fn a_row_of_a_list_says_what_is_due_next() {
    let mut case = dispatched().case;
    let told = Some(day("2026-10-01"));
    assert_eq!(CaseSummary::of(&case).next_due, told, "what is verified is waited for no longer");
    case.records.retain(|_, record| record.kind() != RecordKind::MeasureStatus);
    let row = CaseSummary::of(&case);
    assert_eq!((row.questions, row.answered, row.deficiencies), (3, 3, 1));
    assert_eq!(row.next_due, Some(day("2026-09-01")));
    assert_eq!((row.number, row.party), (Some(line("2026/1234")), Some(line("Sjöviks kommun"))));
    assert_eq!((row.state, row.decision), (CaseState::Dispatched, "sealed"));
    let letter = case.hearings.get_mut(&DRAFT_LETTER).unwrap();
    if let domain::hearing::HearingCourse::Sent(sent) = &mut letter.course {
        sent.reply = None;
    }
    assert_eq!(
        CaseSummary::of(&case).next_due,
        Some(day("2026-04-13")),
        "a reply is awaited, more time given"
    );
    case.hearings.clear();
    case.records.clear();
    case.deficiencies.get_mut(&BACKUPS).unwrap().standing =
        domain::deficiency::Standing::Withdrawn { because: text("Rättat.") };
    assert_eq!(CaseSummary::of(&case).next_due, None, "nothing is due for a withdrawn deficiency");
}
