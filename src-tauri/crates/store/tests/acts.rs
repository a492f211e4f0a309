// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Acts, drafts, the ledger and the projections, through the public door.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::*;
use store::{Access, Act, Difference, Digest, Flaw, Person, Scope, StoreFault, Verdict, check_case_chain};

#[test]
fn an_act_is_one_line_its_operations_and_its_cells() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, _) = create_in(&place.path().join("store"));
    let mut act = act_on(CASE, 0);
    act.changes.push(change("question/5", "assessment", "partly"));
    let line = store.commit(&act).unwrap();
    assert_eq!((line.seq, line.case_seq, line.ops.len()), (1, 1, 2));
    assert_eq!(store.ledger(Scope::All).unwrap(), std::slice::from_ref(&line));
    let cells = store.cells(CASE).unwrap();
    assert_eq!(cells.len(), 2);
    assert_eq!(cells[1].value(), Some("partly"));
    assert_eq!(cells[1].heads[0].at_ms(), NOON);
    assert_eq!(store.chain_head(Scope::Case(CASE)).unwrap().hash, line.hash_case);
    let listed = store.cases().unwrap();
    assert_eq!((listed[0].row.answered, listed[0].updated_ms), (1, NOON));
    assert_eq!(store.cases_of(OFFICER).unwrap(), listed);
    assert_eq!(store.cases_numbered("TSN 2025-0042").unwrap(), listed);
    assert_eq!(store.case(OTHER_CASE).unwrap(), None);
}

#[test]
fn a_cell_that_already_holds_the_value_makes_no_operation() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, _) = create_in(&place.path().join("store"));
    let act = act_on(CASE, 0);
    assert!(store.differs(CASE, &act.changes).unwrap());
    store.commit(&act).unwrap();
    assert!(!store.differs(CASE, &act.changes).unwrap());
    let again = store.commit(&act).unwrap();
    assert_eq!((again.ops, again.seq), (vec![], 2), "the act has its line all the same");
    let mut emptied = act_on(CASE, 1);
    emptied.changes[0].entity = "question/0".to_owned();
    emptied.changes[0].value = None;
    assert_eq!(store.commit(&emptied).unwrap().ops.len(), 1);
    assert_eq!(store.cells(CASE).unwrap()[0].value(), None);
    assert_eq!(store.commit(&emptied).unwrap().ops.len(), 0);
}

#[test]
fn a_draft_lives_until_its_cell_is_settled() {
    let (_place, folder, _) = closed_store(1);
    let mut store = open(&folder, Access::Write).unwrap();
    store.save_draft(CASE, "question/0", "observation", "under arb", NOON).unwrap();
    store.save_draft(CASE, "question/0", "observation", "under arbete", NOON + 300).unwrap();
    store.save_draft(CASE, "question/1", "observation", "annat", NOON).unwrap();
    drop(store);
    let mut store = open(&folder, Access::Write).unwrap();
    let drafts = store.drafts(CASE).unwrap();
    assert_eq!(drafts.len(), 2);
    assert_eq!((drafts[0].value.as_str(), drafts[0].at_ms), ("under arbete", NOON + 300));
    assert_eq!(store.ledger(Scope::All).unwrap().len(), 1, "a draft leaves no line");
    store.commit(&act_on(CASE, 0)).unwrap();
    assert_eq!(store.drafts(CASE).unwrap().len(), 1, "cleared even where the value was the same");
    store.discard_draft(CASE, "question/1", "observation").unwrap();
    assert_eq!(store.drafts(CASE).unwrap(), []);
}

#[test]
fn a_clock_that_goes_back_does_not_reorder_a_cell() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, _) = create_in(&place.path().join("store"));
    store.commit(&act_on(CASE, 10)).unwrap();
    let mut earlier = act_on(CASE, 20);
    earlier.at_ms = NOON - 1_000_000;
    store.commit(&earlier).unwrap();
    let cells = store.cells(CASE).unwrap();
    assert!(cells[0].value().unwrap().starts_with("Iakttagelse 20") && !cells[0].conflict());
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Verified { lines: 2, .. }));
}

#[test]
fn what_no_act_may_be_is_refused_and_leaves_no_trace() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, _) = create_in(&place.path().join("store"));
    let mut caseless = act_on(CASE, 0);
    caseless.case = None;
    let mut nameless = act_on(CASE, 0);
    nameless.changes[0].field = String::new();
    let mut rowed = Act::new(Some(CASE), OFFICER, NOON, "case.opened", "{}");
    rowed.row = Some(row_of(0));
    for act in [caseless, nameless, rowed] {
        assert!(matches!(store.commit(&act), Err(StoreFault::Malformed { .. })));
    }
    let mut prose = act_on(CASE, 0);
    prose.payload = "inte json".to_owned();
    assert!(matches!(store.commit(&prose), Err(StoreFault::Database { .. })));
    assert_eq!(store.ledger(Scope::All).unwrap(), []);
    assert_eq!(store.cells(CASE).unwrap(), []);
    store.commit(&act_on(CASE, 0)).unwrap();
}

#[test]
fn the_chain_of_a_case_is_checked_alone_and_tells_nothing_of_others() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, _) = create_in(&place.path().join("store"));
    let mut person = Act::new(None, OFFICER, NOON, "person.added", "{\"name\":\"Åsa\"}");
    let roles = "[\"inspector\"]".to_owned();
    let asa = Person { id: OFFICER, name: "Åsa Exempel".into(), title: "inspektör".into(), roles };
    person.persons.push(asa.clone());
    store.commit(&person).unwrap();
    assert_eq!(store.persons().unwrap(), [asa]);
    for number in 0..20 {
        store.commit(&act_on(if number % 3 == 0 { OTHER_CASE } else { CASE }, number)).unwrap();
    }
    let lines = store.ledger(Scope::Case(CASE)).unwrap();
    let head = check_case_chain(CASE, &lines).unwrap();
    assert_eq!(head, store.chain_head(Scope::Case(CASE)).unwrap());
    assert_eq!(head.seq, 13);
    assert_eq!(store.ledger(Scope::Store).unwrap().len(), 1);
    assert_eq!(check_case_chain(OTHER_CASE, &lines), Err((1, Flaw::Case)));
    let without: Vec<_> = lines.iter().filter(|line| line.case_seq != 4).cloned().collect();
    assert_eq!(check_case_chain(CASE, &without), Err((4, Flaw::Gap)));
    let mut changed = lines.clone();
    changed[5].payload = "{\"number\":0}".to_owned();
    assert_eq!(check_case_chain(CASE, &changed), Err((6, Flaw::Content)));
    changed[5].hash_case = changed[5].case_digest();
    assert_eq!(check_case_chain(CASE, &changed), Err((7, Flaw::Link)));
    let verdict = store.verify_ledger().unwrap();
    let Verdict::Verified { lines, operations, head } = verdict else { panic!("{verdict:?}") };
    assert_eq!((lines, operations, head), (21, 20, store.chain_head(Scope::All).unwrap()));
}

// The expected digests were computed from the description of the format by another program in another
// language, so that the description suffices to check a ledger.
#[test]
fn the_digest_of_a_line_is_the_one_it_has_always_been() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, _) = create_in(&place.path().join("store"));
    let line = store.commit(&act_on(CASE, 0)).unwrap();
    assert_eq!(line.prev_case, Digest::ZERO);
    let stored_format =
        [line.ops[0], line.hash_case, line.hash_store].map(|digest| digest.to_string()[..16].to_owned());
    assert_eq!(
        stored_format,
        ["2487b1fe242426f0", "6967808a8f776571", "6e8e84b0dfb38fcc"],
        "the stored format changed"
    );
}

#[test]
fn projections_made_again_are_equal() {
    let (_place, folder, _) = closed_store(0);
    let mut store = open(&folder, Access::Write).unwrap();
    for number in 0..50 {
        let mut act = act_on(if number % 4 == 0 { OTHER_CASE } else { CASE }, number);
        act.row = None;
        store.commit(&act).unwrap();
        let case = act.case.unwrap();
        let mut rowed = Act::new(Some(case), OFFICER, NOON, "case.listed", "{}");
        rowed.row = Some(row_of(store.cells(case).unwrap().len()));
        store.commit(&rowed).unwrap();
    }
    let row = |_, cells: &[store::Cell]| Ok(row_of(cells.len()));
    assert_eq!(store.compare_projections(&row).unwrap(), []);
    let before = (store.cells(CASE).unwrap(), store.cases().unwrap());
    store.rebuild_projections(&row).unwrap();
    assert_eq!((store.cells(CASE).unwrap(), store.cases().unwrap()), before);
    let other = |_, cells: &[store::Cell]| Ok(row_of(cells.len() + 1));
    let expected = [Difference::Row { case: CASE }, Difference::Row { case: OTHER_CASE }];
    assert_eq!(store.compare_projections(&other).unwrap(), expected);
    let failing = |_, _: &[store::Cell]| Err("no row".into());
    assert!(matches!(store.rebuild_projections(&failing), Err(StoreFault::Projector(_))));
    assert_eq!(
        (store.cells(CASE).unwrap(), store.cases().unwrap()),
        before,
        "a failed attempt changes nothing"
    );
}

#[test]
fn a_store_can_be_given_to_the_thread_that_owns_it() {
    fn sent<T: Send>(_: &T) {}
    let place = tempfile::tempdir().unwrap();
    sent(&create_in(&place.path().join("store")).0);
}
