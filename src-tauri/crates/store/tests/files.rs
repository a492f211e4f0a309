// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files in evidence and recorded documents: written whole, stored once, checked when read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::*;
use std::fs;
use std::path::PathBuf;
use store::{Access, Act, EvidenceKey, NewDocument, NewEvidence, Staged, Store, StoreFault, Verdict};

fn content(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    Chance(length as u64 + 1).fill(&mut bytes).unwrap();
    bytes
}

fn put(store: &mut Store, number: u8, bytes: &[u8]) -> Staged {
    let staged = store.stage_file(&mut &bytes[..], &mut chance(u64::from(number) + 50)).unwrap();
    let mut act = Act::new(Some(CASE), OFFICER, NOON, "evidence.added", "{}");
    act.evidence.push(NewEvidence {
        id: EvidenceKey::new([number; 16]),
        title: format!("bild {number}.jpg"),
        media_type: "image/jpeg".to_owned(),
        content: staged.clone(),
    });
    assert_eq!(store.commit(&act).unwrap().files, [staged.sha256()]);
    staged
}

fn only_file(store: &Store) -> PathBuf {
    let mut files = fs::read_dir(store.folder().join("evidence")).unwrap();
    let first = files.next().unwrap().unwrap().path();
    assert!(files.next().is_none());
    first
}

#[test]
fn contents_of_every_size_around_a_chunk_read_back() {
    let (_place, folder, _) = closed_store(0);
    let mut store = open(&folder, Access::Write).unwrap();
    const CHUNK: usize = 256 * 1024;
    for (number, length) in
        [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7].into_iter().enumerate()
    {
        let bytes = content(length);
        let staged = put(&mut store, number as u8, &bytes);
        assert_eq!(staged.size(), length as u64);
        assert_eq!(store.read_file(staged.sha256()).unwrap(), bytes);
    }
    drop(store);
    let store = open(&folder, Access::Read).unwrap();
    let listed = store.evidence(CASE).unwrap();
    assert_eq!(listed.len(), 7);
    assert_eq!((listed[4].size, listed[4].title.as_str()), (CHUNK as u64 + 1, "bild 4.jpg"));
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Verified { lines: 7, .. }));
}

#[test]
fn a_name_does_not_give_the_content_away_and_the_same_content_is_stored_once() {
    let (_place, folder, _) = closed_store(0);
    let mut store = open(&folder, Access::Write).unwrap();
    let bytes = content(1_000);
    let staged = put(&mut store, 1, &bytes);
    put(&mut store, 2, &bytes);
    let name = only_file(&store).file_name().unwrap().to_str().unwrap().to_owned();
    assert_eq!(name.len(), 64);
    assert_ne!(name, staged.sha256().to_string());
    assert_eq!(store.evidence(CASE).unwrap().len(), 2);
}

#[test]
fn every_flipped_byte_and_every_cut_is_damage() {
    let (_place, folder, _) = closed_store(0);
    let mut store = open(&folder, Access::Write).unwrap();
    let staged = put(&mut store, 1, &content(200));
    let path = only_file(&store);
    let whole = fs::read(&path).unwrap();
    let damaged = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        matches!(store.read_file(staged.sha256()), Err(StoreFault::FileDamaged { .. }))
    };
    for at in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        assert!(damaged(&flipped), "byte {at}");
        assert!(damaged(&whole[..at]), "{at} bytes");
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(store.read_file(staged.sha256()), Err(StoreFault::FileMissing { .. })));
}

#[test]
fn a_cut_at_a_chunk_and_an_exchanged_file_are_damage_and_putting_it_again_mends_it() {
    let (_place, folder, _) = closed_store(0);
    let mut store = open(&folder, Access::Write).unwrap();
    let bytes = content(2 * 256 * 1024 + 9);
    let staged = put(&mut store, 1, &bytes);
    let path = only_file(&store);
    let whole = fs::read(&path).unwrap();
    let chunk = 256 * 1024 + 16;
    for length in [24 + chunk, 24 + 2 * chunk] {
        fs::write(&path, &whole[..length]).unwrap();
        assert!(matches!(store.read_file(staged.sha256()), Err(StoreFault::FileDamaged { .. })));
    }
    put(&mut store, 2, &bytes);
    assert_eq!(store.read_file(staged.sha256()).unwrap(), bytes);
    let other = put(&mut store, 3, &content(100));
    let names = fs::read_dir(store.folder().join("evidence")).unwrap().map(|entry| entry.unwrap().path());
    let exchanged = names.into_iter().find(|name| *name != path).unwrap();
    fs::copy(&path, exchanged).unwrap();
    assert!(matches!(store.read_file(other.sha256()), Err(StoreFault::FileDamaged { .. })));
}

#[test]
fn a_file_that_no_act_named_is_swept_and_the_rest_stays() {
    let (_place, folder, _) = closed_store(0);
    let mut store = open(&folder, Access::Write).unwrap();
    let kept = put(&mut store, 1, &content(10));
    let dropped = store.stage_file(&mut &content(20)[..], &mut chance(4)).unwrap();
    fs::write(folder.join("evidence/0000.part"), b"half").unwrap();
    assert!(matches!(store.read_file(dropped.sha256()), Err(StoreFault::UnknownFile { .. })));
    assert_eq!(store.sweep_files().unwrap(), 2);
    assert_eq!(store.read_file(kept.sha256()).unwrap(), content(10));
    let mut late = Act::new(Some(CASE), OFFICER, NOON, "document.recorded", "{}");
    late.documents.push(NewDocument { kind: "settled".to_owned(), content: dropped });
    assert!(matches!(store.commit(&late), Err(StoreFault::FileMissing { .. })));
}

#[test]
fn a_content_of_another_store_is_refused() {
    let (_place, folder, _) = closed_store(0);
    let place = tempfile::tempdir().unwrap();
    let elsewhere = place.path().join("store");
    let (other, _) = Store::create(&elsewhere, new_store(), &mut chance(77)).unwrap();
    let staged = other.stage_file(&mut &b"text"[..], &mut chance(4)).unwrap();
    let mut store = open(&folder, Access::Write).unwrap();
    let mut act = Act::new(Some(CASE), OFFICER, NOON, "document.recorded", "{}");
    act.documents.push(NewDocument { kind: "settled".to_owned(), content: staged });
    assert!(matches!(store.commit(&act), Err(StoreFault::Malformed { .. })));
}

#[test]
fn a_document_is_kept_beside_the_others_of_its_kind() {
    let (_place, folder, _) = closed_store(0);
    let mut store = open(&folder, Access::Write).unwrap();
    for number in 0..2_u8 {
        let content = store.stage_file(&mut &[number; 50][..], &mut chance(u64::from(number) + 9)).unwrap();
        let at_ms = NOON + i64::from(number);
        let mut act = Act::new(Some(CASE), OFFICER, at_ms, "decision.settled", "{}");
        act.documents.push(NewDocument { kind: "settled".to_owned(), content });
        store.commit(&act).unwrap();
    }
    let documents = store.documents(CASE).unwrap();
    assert_eq!(documents.len(), 2);
    assert_eq!(store.read_file(documents[1].sha256).unwrap(), [1; 50]);
}
