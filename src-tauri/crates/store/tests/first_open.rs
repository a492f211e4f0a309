// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The first stores that a process opens, by many threads at once. Alone in its file: only the first calls of a
//! process meet a database library that is still setting itself up.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::*;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Barrier;
use store::{Access, RecoveryKey, Store, Unlock};

/// Where the child of the test finds its stores, one in each folder.
const STORES: &str = "TILLSYN_TEST_FIRST_OPEN";
const KEY: &str = "TILLSYN_TEST_FIRST_OPEN_KEY";
const THREADS: usize = 8;

#[test]
fn threads_that_open_at_once_in_a_new_process_all_succeed() {
    if let Some(place) = std::env::var_os(STORES) {
        return open_all(&PathBuf::from(place));
    }
    let place = tempfile::tempdir().unwrap();
    let mut recovery = None;
    for number in 0..THREADS {
        let folder = place.path().join(number.to_string());
        std::fs::create_dir(&folder).unwrap();
        recovery = Some(create_in(&folder.join("store")).1);
    }
    for round in 0..40 {
        let child = Command::new(std::env::current_exe().unwrap())
            .env(STORES, place.path())
            .env(KEY, recovery.as_ref().unwrap().printed().as_str())
            .output()
            .unwrap();
        assert!(child.status.success(), "round {round}: {}", String::from_utf8_lossy(&child.stdout));
    }
}

/// Opens every store by the recovery key, which is quick: all threads reach the database together.
fn open_all(place: &std::path::Path) {
    let start = Barrier::new(THREADS);
    std::thread::scope(|scope| {
        for number in 0..THREADS {
            let key = RecoveryKey::parse(&std::env::var(KEY).unwrap()).unwrap();
            let folder = place.join(number.to_string()).join("store");
            let start = &start;
            scope.spawn(move || {
                start.wait();
                Store::open(&folder, &Unlock::Recovery(key), Access::Read).unwrap();
            });
        }
    });
}
