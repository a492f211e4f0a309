// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Cases read from a store: whole, with a checklist that they share or in its first form, and no more of them than is
//! asked for.

use super::super::checklist::write_first;
use super::catalogue::*;
use super::story::drafted;
use crate::case::{CaseSummary, Wrong, changes};
use crate::keys::{Holder, KdfStrength, Passphrase};
use crate::{Act, CaseFault, CaseKey, CaseRow, Change, DeviceKey, NewStore, PersonKey, Store, Verdict};
use domain::case::Case;
use domain::checklist::{Checklist, Question, QuestionId, Section};
use domain::id::CaseId;
use domain::perform::Place;
use rusqlite::params;
use tempfile::TempDir;

const PERSON: PersonKey = PersonKey::new([1; 16]);

fn store_with(cases: &[&Case]) -> (TempDir, Store) {
    let place = tempfile::tempdir().unwrap();
    let new = NewStore {
        first: Holder { person: PERSON, name: "Åsa".to_owned() },
        phrase: Passphrase::new("korrekt häst").unwrap(),
        strength: KdfStrength::new(8, 1).unwrap(),
        device: DeviceKey::new([3; 16]),
        at_ms: 1_000,
    };
    let (mut store, _) = Store::create(&place.path().join("store"), new, &mut crate::system_random).unwrap();
    for (case, at) in cases.iter().zip(2_000..) {
        let mut act = Act::new(Some(key(case)), PERSON, at, "open_case", "{}");
        let cells = changes(None, case, &[]).into_iter();
        act.changes = cells.map(|(entity, field, value)| Change { entity, field, value }).collect();
        act.row = Some(CaseRow::from(&CaseSummary::of(case)));
        store.commit(&act).unwrap();
    }
    (place, store)
}

fn key(case: &Case) -> CaseKey {
    CaseKey::new(*case.id.as_bytes())
}

/// The case with a checklist of so many questions in all, ten of them in each section.
fn asking(mut case: Case, questions: usize) -> Case {
    let list = case.checklist.take().unwrap();
    let first = list.questions().next().unwrap().clone();
    let one = |section: usize| Section {
        id: question(&format!("L{section}")),
        heading: first.wording.clone(),
        questions: (0..10)
            .map(|at| Question { id: question(&format!("L{section}.{at}")), ..first.clone() })
            .collect(),
    };
    let added = (0..questions / 10).map(one);
    let sections = list.sections.iter().cloned().chain(added).collect();
    case.checklist = Some(Checklist { sections, ..list });
    case
}

/// A store with a case whose checklist has the first form: a cell for each section and each question.
fn first_store_with(case: &Case) -> (TempDir, Store) {
    let (place, mut store) = store_with(&[case]);
    let mut act = Act::new(Some(key(case)), PERSON, 3_000, "choose_checklist", "{}");
    let change = |entity: &str, field: &str, value| Change {
        entity: entity.to_owned(),
        field: field.to_owned(),
        value,
    };
    act.changes.push(change("checklist", "copy", None));
    for (of, row) in write_first(case.checklist.as_ref().unwrap()) {
        let cells = row.into_cells().into_iter();
        act.changes.extend(cells.map(|(field, value)| change(&of.to_string(), &field, value)));
    }
    store.commit(&act).unwrap();
    (place, store)
}

fn count(store: &Store, what: &str) -> i64 {
    store.connection.query_row(&format!("SELECT count(*) FROM {what}"), [], |row| row.get(0)).unwrap()
}

fn spoil(store: &Store, case: &Case, entity: &str) {
    let spoilt = "UPDATE cell SET value = '[' WHERE case_id = ?1 AND entity = ?2";
    assert!(store.connection.execute(spoilt, params![key(case), entity]).unwrap() > 0);
}

// Another device's value of a cell, later or earlier than the one there.
fn dispute(store: &Store, case: &Case, entity: &str, hlc: i64, value: &str) {
    let other = "INSERT INTO cell (case_id, entity, field, op, hlc, actor, value)
        SELECT case_id, entity, field, randomblob(32), ?3, actor, ?4 FROM cell
        WHERE case_id = ?1 AND entity = ?2 LIMIT 1";
    assert_eq!(store.connection.execute(other, params![key(case), entity, hlc, value]).unwrap(), 1);
}

#[test]
fn a_case_is_read_as_it_was_put_in_whatever_its_size() {
    let small = drafted().case;
    let large = Case { id: CaseId::from_bytes([8; 16]), ..asking(small.clone(), 1_000) };
    let (_place, store) = store_with(&[&small, &large]);
    assert_eq!(store.read_case(small.id).unwrap(), Some(small));
    assert_eq!(store.read_case(large.id).unwrap(), Some(large));
    assert_eq!(store.read_case(CaseId::from_bytes([77; 16])).unwrap(), None);
}

#[test]
fn a_checklist_stands_once_in_the_store_for_all_cases_that_follow_it() {
    let one = asking(drafted().case, 100);
    let of = |byte| Case { id: CaseId::from_bytes([byte; 16]), ..one.clone() };
    let (two, other) = (of(1), asking(of(2), 50));
    let (_place, mut store) = store_with(&[&one, &two, &other]);
    assert_eq!(count(&store, "text"), 2);
    assert_eq!(count(&store, "cell WHERE field = 'copy' AND entity = 'checklist' AND value IS NULL"), 3);
    for case in [&one, &two, &other, &one] {
        assert_eq!(store.read_case(case.id).unwrap().as_ref(), Some(case));
    }
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Verified { .. }));
    let row = |_, _: &_| Ok(CaseRow::from(&CaseSummary::of(&one)));
    store.rebuild_projections(&row).unwrap();
    assert_eq!(store.read_case(two.id).unwrap(), Some(two));
}

#[test]
fn the_first_form_of_a_checklist_is_read_and_counts_no_more_once_another_is_chosen() {
    let before = asking(drafted().case, 100);
    let (_place, mut store) = first_store_with(&before);
    assert_eq!(store.read_case(before.id).unwrap().as_ref(), Some(&before));
    let wanted = [&question("L0.0"), &question("Z9")];
    assert_eq!(store.read_questions(before.id, wanted).unwrap().len(), 1);
    let after = asking(before.clone(), 50);
    let mut act = Act::new(Some(key(&before)), PERSON, 4_000, "move_to_edition", "{}");
    let cells = changes(Some(&before), &after, &[Place::Checklist]).into_iter();
    act.changes = cells.map(|(entity, field, value)| Change { entity, field, value }).collect();
    store.commit(&act).unwrap();
    assert_eq!(store.read_case(before.id).unwrap(), Some(after));
    assert_eq!(store.read_questions(before.id, wanted).unwrap().len(), 1);
}

#[test]
fn a_checklist_that_cannot_be_read_is_named_in_both_forms() {
    let case = asking(drafted().case, 1_000);
    for entity in ["case", "question:L0.0", "question:L99.9", "section:L99", "checklist"] {
        let (_place, store) = first_store_with(&case);
        spoil(&store, &case, entity);
        let Err(CaseFault::Cells(fault)) = store.read_case(case.id) else { panic!("{entity}") };
        assert_eq!(fault.entity, entity);
        assert!(matches!(fault.wrong, Wrong::Json(_)), "{fault:?}");
    }
    let (_place, store) = store_with(&[&case]);
    let forced = "DROP TRIGGER text_is_not_changed; UPDATE text SET value = '['";
    store.connection.execute_batch(forced).unwrap();
    let Err(CaseFault::Cells(fault)) = store.read_case(case.id) else { panic!("no fault") };
    assert_eq!((fault.entity.as_str(), fault.field.as_str()), ("checklist", "copy"));
    assert!(matches!(fault.wrong, Wrong::Json(_)), "{fault:?}");
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Broken { .. }));
}

#[test]
fn cells_on_which_devices_disagree_are_named_and_equal_values_are_no_disagreement() {
    let case = asking(drafted().case, 1_000);
    let (_place, store) = first_store_with(&case);
    let same: String = store
        .connection
        .query_row("SELECT value FROM cell WHERE entity = 'question:L7.7'", [], |row| row.get(0))
        .unwrap();
    dispute(&store, &case, "question:L7.7", 1, &same);
    assert_eq!(store.read_case(case.id).unwrap().as_ref(), Some(&case));
    dispute(&store, &case, "question:L8.8", 1, "{}");
    dispute(&store, &case, "section:L9", i64::MAX, "{}");
    let Err(CaseFault::Conflict(cells)) = store.read_case(case.id) else { panic!("no conflict") };
    assert_eq!(cells, ["question:L8.8.copy", "section:L9.copy"]);
}

#[test]
fn the_latest_of_several_heads_is_what_is_read() {
    let case = drafted().case;
    let (_place, store) = store_with(&[&case]);
    let id = case.answers.keys().next().unwrap();
    let entity = format!("answer:{id}");
    // The first cell of an answer is its assessment or its question; both heads hold the same.
    let held: String = store
        .connection
        .query_row("SELECT value FROM cell WHERE entity = ?1 LIMIT 1", [&entity], |row| row.get(0))
        .unwrap();
    dispute(&store, &case, &entity, i64::MAX, &held);
    assert_eq!(store.read_answers(case.id, [id]).unwrap()[id], case.answers[id]);
    assert_eq!(store.read_case(case.id).unwrap(), Some(case));
}

#[test]
fn an_outline_answers_and_questions_are_read_without_the_rest() {
    let case = asking(drafted().case, 300);
    let (_place, store) = first_store_with(&case);
    // What is not asked for is not read, and so hinders nobody.
    spoil(&store, &case, "question:L0.0");
    let outline = store.read_outline(case.id).unwrap().unwrap();
    assert_eq!(
        (&outline.title, &outline.number, outline.opened_on),
        (&case.title, &case.number, case.opened_on)
    );
    assert_eq!((&outline.party, &outline.occasions), (&case.party, &case.occasions));
    let list = case.checklist.as_ref().unwrap();
    assert_eq!(outline.list, Some((list.edition.clone(), list.title.clone())));
    let absent = question("Z9");
    let answered: Vec<&QuestionId> = case.answers.keys().chain([&absent]).collect();
    assert_eq!(store.read_answers(case.id, answered.iter().copied()).unwrap(), case.answers);
    let asked = store.read_questions(case.id, answered.iter().copied()).unwrap();
    assert_eq!(asked.len(), case.answers.len());
    assert!(asked.iter().all(|(id, one)| list.question(id) == Some(one)));
    assert!(store.read_questions(case.id, [&question("L0.0")]).is_err());
    let (_other, shared) = store_with(&[&case]);
    assert_eq!(shared.read_questions(case.id, answered.iter().copied()).unwrap(), asked);
    assert_eq!(shared.read_outline(case.id).unwrap().unwrap(), outline);
    assert_eq!(store.read_outline(CaseId::from_bytes([77; 16])).unwrap(), None);
}

#[test]
fn the_list_and_the_cases_of_a_party_come_the_last_changed_first() {
    let first = drafted().case;
    let of = |byte: u8| Case { id: CaseId::from_bytes([byte; 16]), ..first.clone() };
    let (second, third) = (of(1), Case { party: None, ..of(2) });
    let (_place, store) = store_with(&[&first, &second, &third]);
    let listed: Vec<CaseKey> = store.cases().unwrap().iter().map(|one| one.case).collect();
    assert_eq!(listed, [key(&third), key(&second), key(&first)]);
    let party = first.party.as_ref().unwrap().name.as_str();
    let of_party: Vec<CaseKey> = store.cases_of_party(party).unwrap().iter().map(|one| one.case).collect();
    assert_eq!(of_party, [key(&second), key(&first)]);
    assert!(store.cases_of_party("Ingen").unwrap().is_empty());
}
