// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Making, opening and unlocking a store, and everything that must be refused there.
//!
//! Each refusal is its own variant, because a person does something different about each.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::*;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use store::{Access, Holder, Passphrase, RecoveryKey, Store, StoreFault, Unlock, UnlockedBy, Verdict};

#[test]
fn a_new_store_is_private_and_opens_again() {
    let (_place, folder, _) = closed_store(3);
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    for file in ["store.db", "keys", "lock"] {
        assert_eq!(fs::metadata(folder.join(file)).unwrap().permissions().mode() & 0o777, 0o600, "{file}");
    }
    let store = open(&folder, Access::Write).unwrap();
    assert_eq!(store.unlocked_by(), UnlockedBy::Person(OFFICER));
    assert_eq!(store.cells(CASE).unwrap().len(), 3);
}

#[test]
fn nothing_readable_is_left_on_disk() {
    let (_place, folder, _) = closed_store(30);
    let store = open(&folder, Access::Write).unwrap();
    for file in ["store.db", "store.db-wal"] {
        let bytes = fs::read(folder.join(file)).unwrap_or_default();
        for clear in ["Iakttagelse", "Exempelkommun", "CREATE TABLE", "SQLite format"] {
            assert!(!bytes.windows(clear.len()).any(|at| at == clear.as_bytes()), "{clear} in {file}");
        }
    }
    drop(store);
}

#[test]
fn a_store_is_not_made_over_another_nor_over_anything() {
    let (_place, folder, _) = closed_store(1);
    let again = Store::create(&folder, new_store(), &mut chance(1)).map(|_| ());
    assert!(matches!(again, Err(StoreFault::AlreadyThere { .. })));
    let occupied = tempfile::tempdir().unwrap();
    fs::write(occupied.path().join("brev.txt"), "hej").unwrap();
    let over = Store::create(occupied.path(), new_store(), &mut chance(1)).map(|_| ());
    assert!(matches!(over, Err(StoreFault::AlreadyThere { .. })));
    assert_eq!(fs::read_dir(occupied.path()).unwrap().count(), 1);
}

#[test]
fn an_empty_folder_becomes_a_store_and_a_failed_attempt_leaves_none() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("store");
    fs::create_dir(&folder).unwrap();
    let failed = Store::create(&folder, new_store(), &mut |_: &mut [u8]| Err(store::NoRandomness));
    assert!(matches!(failed.map(|_| ()), Err(StoreFault::Randomness(_))));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "only the empty folder is left");
    create_in(&folder);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "nothing is left beside the store");
}

#[test]
fn no_store_is_made_by_opening() {
    let place = tempfile::tempdir().unwrap();
    let fault = open(place.path(), Access::Write).unwrap_err();
    assert!(matches!(fault, StoreFault::NoStore { .. }));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn a_wrong_passphrase_a_stranger_and_a_damaged_key_file_are_three_things() {
    let (_place, folder, _) = closed_store(1);
    let wrong = Store::open(&folder, &by_passphrase("fel"), Access::Write).unwrap_err();
    assert!(matches!(wrong, StoreFault::WrongPassphrase));
    let stranger = Unlock::Passphrase { person: COLLEAGUE, phrase: phrase(PHRASE) };
    assert!(matches!(Store::open(&folder, &stranger, Access::Write), Err(StoreFault::UnknownHolder)));
    let keys = folder.join("keys");
    let mut bytes = fs::read(&keys).unwrap();
    bytes[100] ^= 1;
    fs::write(&keys, &bytes).unwrap();
    assert!(matches!(open(&folder, Access::Write), Err(StoreFault::KeysDamaged { .. })));
    fs::remove_file(&keys).unwrap();
    assert!(matches!(open(&folder, Access::Write), Err(StoreFault::KeysMissing)));
}

#[test]
fn the_recovery_key_opens_the_store_and_sets_a_forgotten_passphrase() {
    let (_place, folder, recovery) = closed_store(1);
    let typed = recovery.printed().to_lowercase().replace('-', " ");
    let unlock = Unlock::Recovery(RecoveryKey::parse(&typed).unwrap());
    let mut store = Store::open(&folder, &unlock, Access::Write).unwrap();
    assert_eq!(store.unlocked_by(), UnlockedBy::Recovery);
    store.reset_passphrase(OFFICER, &phrase("ny och bättre"), weak(), &mut chance(5)).unwrap();
    drop(store);
    assert!(matches!(open(&folder, Access::Read), Err(StoreFault::WrongPassphrase)));
    let mut store = Store::open(&folder, &by_passphrase("ny och bättre"), Access::Write).unwrap();
    let refused = store.reset_passphrase(OFFICER, &phrase("x"), weak(), &mut chance(6));
    assert!(matches!(refused, Err(StoreFault::WrongRecoveryKey)));
    let fresh = store.replace_recovery_key(&mut chance(7)).unwrap();
    drop(store);
    assert!(matches!(Store::open(&folder, &unlock, Access::Read), Err(StoreFault::WrongRecoveryKey)));
    assert!(Store::open(&folder, &Unlock::Recovery(fresh), Access::Read).is_ok());
}

#[test]
fn persons_come_and_go_by_the_key_file_alone() {
    let (_place, folder, _) = closed_store(1);
    let database = fs::read(folder.join("store.db")).unwrap();
    let mut store = open(&folder, Access::Write).unwrap();
    let colleague = Holder { person: COLLEAGUE, name: "Bo Prov".to_owned() };
    store.add_holder(colleague.clone(), &phrase("bo har sin egen"), weak(), &mut chance(2)).unwrap();
    let twice = store.add_holder(colleague, &phrase("igen"), weak(), &mut chance(2));
    assert!(matches!(twice, Err(StoreFault::HolderExists)));
    assert_eq!(store.holders().len(), 2);
    store.confirm(COLLEAGUE, &phrase("bo har sin egen")).unwrap();
    assert!(matches!(store.confirm(COLLEAGUE, &phrase(PHRASE)), Err(StoreFault::WrongPassphrase)));
    store.switch_person(COLLEAGUE, &phrase("bo har sin egen")).unwrap();
    assert_eq!(store.unlocked_by(), UnlockedBy::Person(COLLEAGUE));
    drop(store);
    assert_eq!(fs::read(folder.join("store.db")).unwrap(), database);
    let names: Vec<String> =
        Store::holders_in(&folder).unwrap().into_iter().map(|holder| holder.name).collect();
    assert_eq!(names, ["Åsa Exempel", "Bo Prov"]);
    let unlock = Unlock::Passphrase { person: COLLEAGUE, phrase: phrase("bo har sin egen") };
    let mut store = Store::open(&folder, &unlock, Access::Write).unwrap();
    store.remove_holder(OFFICER).unwrap();
    assert!(matches!(store.remove_holder(COLLEAGUE), Err(StoreFault::LastHolder)));
    drop(store);
    assert!(matches!(open(&folder, Access::Write), Err(StoreFault::UnknownHolder)));
}

#[test]
fn changing_a_passphrase_takes_the_old_one() {
    let (_place, folder, _) = closed_store(1);
    let mut store = open(&folder, Access::Write).unwrap();
    let (wrong, new) = (phrase("gissning"), phrase("den nya"));
    let refused = store.change_passphrase(OFFICER, &wrong, &new, weak(), &mut chance(3));
    assert!(matches!(refused, Err(StoreFault::WrongPassphrase)));
    store.change_passphrase(OFFICER, &phrase(PHRASE), &new, weak(), &mut chance(3)).unwrap();
    drop(store);
    assert!(matches!(open(&folder, Access::Write), Err(StoreFault::WrongPassphrase)));
    assert!(
        Store::open(&folder, &Unlock::Passphrase { person: OFFICER, phrase: new }, Access::Write).is_ok()
    );
}

#[test]
fn a_second_writer_is_refused_and_readers_are_not() {
    let (_place, folder, _) = closed_store(1);
    let mut writer = open(&folder, Access::Write).unwrap();
    assert!(matches!(open(&folder, Access::Write), Err(StoreFault::AnotherWriter)));
    let mut reader = open(&folder, Access::Read).unwrap();
    writer.commit(&act_on(CASE, 1)).unwrap();
    assert_eq!(reader.cells(CASE).unwrap().len(), 2, "a reader sees what was committed");
    let refused = reader.commit(&act_on(CASE, 2));
    assert!(matches!(refused, Err(StoreFault::OpenedForReading)));
    let refused = reader.save_draft(CASE, "question/1", "observation", "text", NOON);
    assert!(matches!(refused, Err(StoreFault::OpenedForReading)));
    drop(writer);
    assert!(open(&folder, Access::Write).is_ok());
}

#[test]
fn an_empty_a_cut_and_a_foreign_database_are_three_things() {
    let (_place, folder, _) = closed_store(30);
    let path = folder.join("store.db");
    let whole = fs::read(&path).unwrap();
    fs::write(&path, b"").unwrap();
    for access in [Access::Write, Access::Read] {
        assert!(matches!(open(&folder, access), Err(StoreFault::DatabaseEmpty)));
    }
    assert_eq!(fs::metadata(&path).unwrap().len(), 0, "an empty file is left as it was found");
    for length in [100, 4_096, 5_000, whole.len() / 2 / 4_096 * 4_096, whole.len() - 4_096, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        for access in [Access::Write, Access::Read] {
            let fault = open(&folder, access).unwrap_err();
            assert!(matches!(fault, StoreFault::DatabaseTruncated), "{length} bytes: {fault:?}");
        }
    }
    fs::write(&path, &whole).unwrap();
    assert!(open(&folder, Access::Write).is_ok());
    let (_elsewhere, other, _) = closed_store_of(99);
    fs::copy(other.join("store.db"), &path).unwrap();
    assert!(matches!(open(&folder, Access::Write), Err(StoreFault::KeysOfAnother)));
}

fn closed_store_of(seed: u64) -> (tempfile::TempDir, std::path::PathBuf, ()) {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("store");
    drop(Store::create(&folder, new_store(), &mut chance(seed)).unwrap());
    (place, folder, ())
}

#[test]
fn a_flipped_bit_anywhere_in_the_database_is_found_and_never_read_as_something_else() {
    let (_place, folder, _) = closed_store(60);
    let path = folder.join("store.db");
    let whole = fs::read(&path).unwrap();
    let mut chance = Chance(2025);
    for page in 0..whole.len() / 4_096 {
        // The salt at the head of the file says whose it is and nothing else; a store opens without it.
        let at = (page * 4_096 + chance.below(4_096) as usize).max(16);
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << chance.below(8);
        fs::write(&path, &flipped).unwrap();
        let fault = match open(&folder, Access::Write) {
            Err(fault) => fault,
            Ok(store) => store.check_pages().unwrap_err(),
        };
        assert!(matches!(fault, StoreFault::DatabaseDamaged), "byte {at}: {fault:?}");
        if let Ok(store) = open(&folder, Access::Read) {
            let read = (store.verify_ledger(), store.cells(CASE), store.cases());
            let faults = [read.0.err(), read.1.err(), read.2.err()];
            let other = faults.iter().flatten().find(|fault| !matches!(fault, StoreFault::DatabaseDamaged));
            assert!(other.is_none(), "byte {at}: {other:?}");
        }
    }
    fs::write(&path, [&[0; 16], &whole[16..]].concat()).unwrap();
    let store = open(&folder, Access::Write).unwrap();
    store.check_pages().unwrap();
    assert!(matches!(store.verify_ledger().unwrap(), Verdict::Verified { lines: 60, .. }));
}

#[test]
fn a_log_cut_anywhere_keeps_the_acts_before_the_cut_whole() {
    let (place, folder, _) = closed_store(1);
    let mut store = open(&folder, Access::Write).unwrap();
    for number in 1..25 {
        store.commit(&act_on(CASE, number)).unwrap();
    }
    let (database, log) = (folder.join("store.db"), folder.join("store.db-wal"));
    let (database, log) = (fs::read(database).unwrap(), fs::read(log).unwrap());
    let torn = place.path().join("torn");
    let mut chance = Chance(9);
    let mut cuts: Vec<usize> = (0..40).map(|_| chance.below(log.len() as u64 + 1) as usize).collect();
    cuts.extend([0, log.len()]);
    cuts.sort_unstable();
    let mut before = 1;
    for cut in cuts {
        fs::create_dir(&torn).unwrap();
        fs::create_dir(torn.join("evidence")).unwrap();
        fs::copy(folder.join("keys"), torn.join("keys")).unwrap();
        fs::write(torn.join("store.db"), &database).unwrap();
        // What a drive leaves behind a torn write may be anything.
        let garbage = vec![0xa5; (cut * 7) % 5_000];
        fs::write(torn.join("store.db-wal"), [&log[..cut], &garbage].concat()).unwrap();
        let opened = open(&torn, Access::Write).unwrap();
        let verdict = opened.verify_ledger().unwrap();
        let Verdict::Verified { lines, .. } = verdict else { panic!("cut at {cut}: {verdict:?}") };
        assert!(lines >= before && (cut < log.len() || lines == 25), "cut at {cut}: {lines} lines");
        opened.check_pages().unwrap();
        before = lines;
        drop(opened);
        fs::remove_dir_all(&torn).unwrap();
    }
}

#[test]
fn secrets_are_not_shown_by_debug() {
    let (_place, folder, recovery) = closed_store(1);
    let store = open(&folder, Access::Write).unwrap();
    let shown = format!("{store:?} {recovery:?} {:?} {:?}", new_store(), Passphrase::new("hemligt").unwrap());
    assert!(
        !shown.contains(PHRASE) && !shown.contains("hemligt") && !shown.contains(&recovery.printed()[..11])
    );
    assert!(shown.contains("DataKey(…)"));
}
