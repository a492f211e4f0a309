// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the tests of the store have in common: a store in a folder that goes away, acts to carry out, and
//! chance from a seed.
//!
//! Each test crate uses a part of it. Invariant: the derivation is weak here and nowhere else, so that the
//! tests do not wait for it.

#![allow(dead_code, reason = "each test crate uses a part of what they share")]

use std::path::{Path, PathBuf};
use store::{
    Access, Act, CaseKey, CaseRow, Change, DeviceKey, Holder, KdfStrength, NewStore, NoRandomness,
    Passphrase, PersonKey, RecoveryKey, Store, StoreFault, Unlock,
};
use tempfile::TempDir;

pub const CASE: CaseKey = CaseKey::new([7; 16]);
pub const OTHER_CASE: CaseKey = CaseKey::new([8; 16]);
pub const OFFICER: PersonKey = PersonKey::new([1; 16]);
pub const COLLEAGUE: PersonKey = PersonKey::new([2; 16]);
pub const PHRASE: &str = "korrekt häst batteri häftstift";
pub const NOON: i64 = 1_760_000_000_000;

/// A xorshift generator: the same seed, the same test.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        (self.next() >> 11) % bound
    }

    pub fn fill(&mut self, into: &mut [u8]) -> Result<(), NoRandomness> {
        into.iter_mut().for_each(|byte| *byte = (self.next() >> 32) as u8);
        Ok(())
    }
}

/// The same chance on every call.
pub fn chance(seed: u64) -> impl FnMut(&mut [u8]) -> Result<(), NoRandomness> {
    let mut chance = Chance(seed);
    move |into: &mut [u8]| chance.fill(into)
}

pub fn weak() -> KdfStrength {
    KdfStrength::new(8, 1).unwrap()
}

pub fn phrase(typed: &str) -> Passphrase {
    Passphrase::new(typed).unwrap()
}

pub fn new_store() -> NewStore {
    NewStore {
        first: Holder { person: OFFICER, name: "Åsa Exempel".to_owned() },
        phrase: phrase(PHRASE),
        strength: weak(),
        device: DeviceKey::new([3; 16]),
        at_ms: NOON,
    }
}

pub fn create_in(folder: &Path) -> (Store, RecoveryKey) {
    Store::create(folder, new_store(), &mut chance(42)).unwrap()
}

/// A store that is closed again, its folder, and its recovery key.
pub fn closed_store(acts: usize) -> (TempDir, PathBuf, RecoveryKey) {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("store");
    let (mut store, recovery) = create_in(&folder);
    for number in 0..acts {
        store.commit(&act_on(CASE, number)).unwrap();
    }
    drop(store);
    (place, folder, recovery)
}

pub fn by_passphrase(typed: &str) -> Unlock {
    Unlock::Passphrase { person: OFFICER, phrase: phrase(typed) }
}

pub fn open(folder: &Path, access: Access) -> Result<Store, StoreFault> {
    Store::open(folder, &by_passphrase(PHRASE), access)
}

pub fn change(entity: &str, field: &str, value: &str) -> Change {
    Change { entity: entity.to_owned(), field: field.to_owned(), value: Some(value.to_owned()) }
}

/// An act that sets one of ten cells to a text with the number in it.
pub fn act_on(case: CaseKey, number: usize) -> Act {
    let mut act = Act::new(Some(case), OFFICER, NOON + number as i64, "observation.recorded", "{}");
    act.payload = format!("{{\"number\":{number}}}");
    let text = format!("Iakttagelse {number}. {}", "Rutinen visades på plats. ".repeat(10));
    act.changes.push(change(&format!("question/{}", number % 10), "observation", &text));
    act.row = Some(row_of(number % 10 + 1));
    act
}

pub fn row_of(answered: usize) -> CaseRow {
    CaseRow {
        dnr: "TSN 2025-0042".to_owned(),
        state: "examining".to_owned(),
        party: "Exempelkommun".to_owned(),
        officer: Some(OFFICER),
        answered: u32::try_from(answered).unwrap(),
        ..CaseRow::default()
    }
}
