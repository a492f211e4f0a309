// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What somebody could do who has the key and another program: tried from inside, by statements of their own.
//!
//! Here too stand the claims that need a database of another format, and the merging of operations, which no
//! door offers yet. Invariant: whatever is tried here is either refused by the database or found afterwards.

use crate::cell::Cell;
use crate::id::{CaseKey, DeviceKey, Digest, PersonKey};
use crate::keys::{Holder, KdfStrength, Passphrase};
use crate::op::Op;
use crate::projection::cells_of;
use crate::store::{Access, NewStore, Store, Unlock};
use crate::{Act, Change, Flaw, NewDocument, Spot, StoreFault, Verdict, sql};
use std::collections::BTreeMap;
use std::path::Path;
use tempfile::TempDir;

const CASE: CaseKey = CaseKey::new([7; 16]);
const PERSON: PersonKey = PersonKey::new([1; 16]);

fn phrase() -> Passphrase {
    Passphrase::new("korrekt häst").unwrap()
}

fn reopen(folder: &Path, access: Access) -> Result<Store, StoreFault> {
    Store::open(folder, &Unlock::Passphrase { person: PERSON, phrase: phrase() }, access)
}

/// A store whose device has the given number, with some acts.
fn store_of(device: u8, acts: usize) -> (TempDir, Store) {
    let place = tempfile::tempdir().unwrap();
    let new = NewStore {
        first: Holder { person: PERSON, name: "Åsa".to_owned() },
        phrase: phrase(),
        strength: KdfStrength::new(8, 1).unwrap(),
        device: DeviceKey::new([device; 16]),
        at_ms: 1_000,
    };
    let (mut store, _) = Store::create(&place.path().join("store"), new, &mut crate::system_random).unwrap();
    for number in 0..acts {
        set(&mut store, &format!("question/{}", number % 4), &format!("text {number}"));
    }
    (place, store)
}

fn set(store: &mut Store, entity: &str, value: &str) {
    let mut act = Act::new(Some(CASE), PERSON, 2_000, "observation.recorded", "{}");
    let (entity, field) = (entity.to_owned(), "observation".to_owned());
    act.changes.push(Change { entity, field, value: Some(value.to_owned()) });
    store.commit(&act).unwrap();
}

fn refused(store: &Store, statement: &str) -> String {
    store.connection.execute_batch(statement).unwrap_err().to_string()
}

/// Takes the guards away, as somebody with the key can, and does something.
fn force(store: &Store, statement: &str) {
    let guards = ["op_is_not_replaced", "op_is_not_changed", "op_is_not_removed"];
    let more = ["ledger_only_grows", "ledger_is_not_changed", "ledger_is_not_removed"];
    for guard in guards.iter().chain(&more) {
        store.connection.execute_batch(&format!("DROP TRIGGER IF EXISTS {guard}")).unwrap();
    }
    store.connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    store.connection.execute_batch(statement).unwrap_or_else(|fault| panic!("{statement}: {fault}"));
}

#[test]
fn the_ledger_and_the_operations_only_grow_even_by_replacing() {
    let (_place, store) = store_of(1, 5);
    let line = "SELECT 3, case_id, case_seq, at, actor, act, '{\"x\":1}', ops, files, hlc,
        prev_case, hash_case, prev_store, hash_store FROM ledger WHERE seq = 3";
    for settings in ["PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers = OFF"] {
        store.connection.execute_batch(settings).unwrap();
        assert!(
            refused(&store, &format!("INSERT OR REPLACE INTO ledger {line}")).contains("last or not at all")
        );
        assert!(
            refused(&store, &format!("INSERT OR IGNORE INTO ledger {line}")).contains("last or not at all")
        );
        assert!(refused(&store, "UPDATE ledger SET payload = '{}' WHERE seq = 3").contains("never changed"));
        assert!(
            refused(&store, "UPDATE OR REPLACE ledger SET seq = 2 WHERE seq = 3").contains("never changed")
        );
        assert!(refused(&store, "DELETE FROM ledger WHERE seq = 5").contains("never removed"));
        assert!(
            refused(&store, "INSERT OR REPLACE INTO op SELECT * FROM op WHERE device_seq = 2")
                .contains("taken")
        );
        assert!(refused(&store, "UPDATE op SET value = 'x' WHERE device_seq = 2").contains("never changed"));
        assert!(refused(&store, "DELETE FROM op").contains("never removed"));
    }
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Verified { lines: 5, operations: 5, .. }));
}

#[test]
fn a_shared_text_is_neither_replaced_nor_changed_nor_removed_and_is_found_when_it_was() {
    let (_place, mut store) = store_of(1, 1);
    let long = "Å".repeat(3_000);
    for entity in ["decision", "after", "decision"] {
        set(&mut store, entity, &long);
    }
    let shared = store.connection.query_row("SELECT count(*) FROM text", [], |row| row.get::<_, i64>(0));
    assert_eq!(shared.unwrap(), 1);
    let cells = store.cells(CASE).unwrap();
    assert_eq!(cells.iter().filter(|cell| cell.value() == Some(&long)).count(), 2);
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Verified { operations: 3, .. }));
    let other = "INSERT OR REPLACE INTO text SELECT sha256, 'x' FROM text";
    for settings in ["PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers = OFF"] {
        store.connection.execute_batch(settings).unwrap();
        assert!(refused(&store, other).contains("there already"));
        assert!(refused(&store, "UPDATE text SET value = 'x'").contains("never changed"));
        assert!(refused(&store, "DELETE FROM text").contains("never removed"));
    }
    for guard in ["text_is_not_replaced", "text_is_not_changed", "text_is_not_removed"] {
        store.connection.execute_batch(&format!("DROP TRIGGER {guard}")).unwrap();
    }
    for change in ["UPDATE text SET value = value || 'x'", "DELETE FROM text"] {
        force(&store, change);
        let verdict = store.verify_ledger().unwrap();
        assert!(matches!(verdict, Verdict::Broken { flaw: Flaw::Content, .. }), "{verdict:?}");
    }
}

#[test]
fn every_column_changed_with_the_guards_gone_is_found() {
    for (table, columns) in [
        ("ledger", "case_id case_seq at actor act payload ops prev_case hash_case prev_store hash_store"),
        ("op", "id hlc actor entity field value prev format device"),
    ] {
        for column in columns.split(' ') {
            let (_place, store) = store_of(1, 6);
            let key = if table == "ledger" { "seq" } else { "device_seq" };
            let value = match column {
                "case_seq" | "at" | "hlc" | "format" => format!("{column} + 100"),
                "act" | "entity" | "field" | "value" => format!("{column} || 'x'"),
                "payload" => "'{\"x\":2}'".to_owned(),
                "case_id" | "actor" | "device" => "randomblob(16)".to_owned(),
                _ => "randomblob(32)".to_owned(),
            };
            force(&store, &format!("UPDATE {table} SET {column} = {value} WHERE {key} = 3"));
            let verdict = store.verify_ledger().unwrap();
            assert!(matches!(verdict, Verdict::Broken { .. }), "{table}.{column}: {verdict:?}");
        }
    }
}

#[test]
fn what_is_taken_away_or_added_is_found_and_named() {
    let operation = |device_seq| Spot::Operation { case: CASE, device: DeviceKey::new([1; 16]), device_seq };
    let strange = "INSERT INTO file VALUES (zeroblob(32), hex(zeroblob(32)), 1);
        INSERT INTO document VALUES (X'07070707070707070707070707070707', 'sealed', 5, zeroblob(32))";
    let cases = [
        ("DELETE FROM ledger WHERE seq = 2", Spot::Line(3), Flaw::Gap),
        ("DELETE FROM ledger WHERE seq = 6", operation(6), Flaw::Unnamed),
        ("DELETE FROM op WHERE device_seq = 2", operation(3), Flaw::Gap),
        ("DELETE FROM op WHERE device_seq = 6", Spot::Line(6), Flaw::OperationMissing),
        (strange, Spot::File(Digest::ZERO), Flaw::Unnamed),
    ];
    for (statement, at, flaw) in cases {
        let (_place, store) = store_of(1, 6);
        force(&store, statement);
        assert_eq!(store.verify_ledger().unwrap(), Verdict::Broken { at, flaw }, "{statement}");
    }
}

#[test]
fn a_document_exchanged_in_the_database_is_found() {
    let (_place, mut store) = store_of(1, 1);
    let content = store.stage_file(&mut &b"beslut"[..], &mut crate::system_random).unwrap();
    let mut act = Act::new(Some(CASE), PERSON, 3_000, "decision.sealed", "{}");
    act.documents.push(NewDocument { kind: "sealed".to_owned(), content });
    store.commit(&act).unwrap();
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Verified { .. }));
    force(&store, "UPDATE document SET sha256 = zeroblob(32)");
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Broken { at: Spot::File(_), .. }));
}

#[test]
fn a_projection_changed_behind_the_store_is_found_and_mended() {
    let (_place, mut store) = store_of(1, 6);
    let row = |_, _: &[Cell]| Ok(crate::CaseRow::default());
    store.rebuild_projections(&row).unwrap();
    assert_eq!(store.compare_projections(&row).unwrap(), []);
    force(&store, "UPDATE cell SET value = 'annat' WHERE entity = 'question/2'; DELETE FROM case_row");
    assert_eq!(store.compare_projections(&row).unwrap().len(), 2);
    store.rebuild_projections(&row).unwrap();
    assert_eq!(store.compare_projections(&row).unwrap(), []);
}

#[test]
fn a_newer_and_a_foreign_database_are_refused_and_left_alone() {
    let (_place, store) = store_of(1, 1);
    let folder = store.folder().to_path_buf();
    store.connection.pragma_update(None, "user_version", 9).unwrap();
    drop(store);
    for access in [Access::Write, Access::Read] {
        assert!(matches!(reopen(&folder, access), Err(StoreFault::Newer { found: 9, known: 3 })));
    }
    let (_place, store) = store_of(1, 1);
    let folder = store.folder().to_path_buf();
    store.connection.pragma_update(None, "application_id", 1).unwrap();
    drop(store);
    assert!(matches!(reopen(&folder, Access::Write), Err(StoreFault::Foreign)));
}

#[test]
fn the_copy_taken_before_a_migration_is_a_whole_store() {
    let (_place, store) = store_of(1, 6);
    let folder = store.folder().to_path_buf();
    crate::migrate::copy_before(&store.connection, &store.folder).unwrap();
    crate::migrate::copy_before(&store.connection, &store.folder).unwrap();
    force(&store, "DELETE FROM op; DELETE FROM ledger");
    drop(store);
    let kept = format!("store.db.before-{}", crate::migrate::latest() + 1);
    std::fs::rename(folder.join(kept), folder.join("store.db")).unwrap();
    let store = reopen(&folder, Access::Write).unwrap();
    store.check_pages().unwrap();
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Verified { lines: 6, .. }));
}

/// All operations of the case, as another device would get them.
fn operations(store: &Store) -> Vec<Op> {
    let mut statement = store.connection.prepare(sql::OP_OF_CASE).unwrap();
    let ops = statement.query_map([CASE], Op::from_row).unwrap();
    ops.map(Result::unwrap).collect()
}

#[test]
fn operations_of_two_devices_merge_to_the_same_cells_in_any_order() {
    let (_one, mut first) = store_of(1, 3);
    let (_two, mut second) = store_of(2, 0);
    set(&mut first, "question/0", "ja");
    set(&mut second, "question/0", "nej");
    set(&mut first, "question/9", "samma");
    set(&mut second, "question/9", "samma");
    let mut ops: Vec<Op> = operations(&first).into_iter().chain(operations(&second)).collect();
    assert!(ops.iter().all(|op| op.id == op.digest()));
    let merged = cells_of(ops.clone());
    for turn in 0..ops.len() {
        ops.rotate_left(1);
        ops.swap(0, turn / 2);
        let set: BTreeMap<Digest, Op> = ops.iter().chain(&ops[..2]).map(|op| (op.id, op.clone())).collect();
        assert_eq!(cells_of(set.into_values().collect()), merged);
    }
    let conflicts: Vec<&str> =
        merged.iter().filter(|cell| cell.conflict()).map(|cell| cell.entity.as_str()).collect();
    assert_eq!(conflicts, ["question/0"], "equal values are no conflict");
    let both: Vec<Digest> = merged[0].heads.iter().map(|head| head.op).collect();
    let mut settled = Op { parents: both, value: Some("nej, efter samråd".to_owned()), ..ops[0].clone() };
    settled.entity = "question/0".to_owned();
    settled.id = settled.digest();
    ops.push(settled);
    assert!(cells_of(ops).iter().all(|cell| !cell.conflict()), "a value that saw both settles it");
}

#[test]
fn a_changed_operation_does_not_keep_its_name() {
    let (_place, store) = store_of(1, 1);
    let mut op = operations(&store).remove(0);
    op.value = Some("fejk".to_owned());
    assert_ne!(op.id, op.digest());
}
