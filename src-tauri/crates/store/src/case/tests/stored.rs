// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Cases read from a store: whole, in one thread and in two, and no more of them than is asked for.

use super::catalogue::*;
use super::story::drafted;
use crate::case::{CaseSummary, Wrong, changes};
use crate::keys::{Holder, KdfStrength, Passphrase};
use crate::{Act, CaseFault, CaseKey, CaseRow, Change, DeviceKey, NewStore, PersonKey, Store};
use domain::case::Case;
use domain::checklist::{Checklist, Question, QuestionId, Section};
use domain::id::CaseId;
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

fn spoil(store: &Store, case: &Case, entity: &str) {
    let spoilt = "UPDATE cell SET value = '[' WHERE case_id = ?1 AND entity = ?2";
    assert!(store.connection.execute(spoilt, params![key(case), entity]).unwrap() > 0);
}

// Another device's value of a cell, later or earlier than the one there.
fn dispute(store: &Store, case: &Case, entity: &str, hlc: i64, value: &str) {
    let other = "INSERT INTO cell
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
fn a_spoilt_cell_of_a_large_case_is_named_wherever_it_stands() {
    let case = asking(drafted().case, 1_000);
    for entity in ["case", "question:L0.0", "question:L99.9", "section:L99"] {
        let (_place, store) = store_with(&[&case]);
        spoil(&store, &case, entity);
        let Err(CaseFault::Cells(fault)) = store.read_case(case.id) else { panic!("{entity}") };
        assert_eq!(fault.entity, entity);
        assert!(matches!(fault.wrong, Wrong::Json(_)), "{fault:?}");
    }
}

#[test]
fn cells_on_which_devices_disagree_are_named_and_equal_values_are_no_disagreement() {
    let case = asking(drafted().case, 1_000);
    let (_place, store) = store_with(&[&case]);
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
    let (_place, store) = store_with(&[&case]);
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
