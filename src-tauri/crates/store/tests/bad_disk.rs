// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A disk that is full and a disk that cannot be written, as real mounted file systems.
//!
//! Rights on files prove nothing where tests run as root, so each test runs itself again in a mount namespace
//! of its own and mounts a small file system there; it goes away with the process. Where that is not allowed
//! the tests fail: what they claim was then not shown.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use store::{Access, Scope, Store, StoreFault, Verdict};

const INSIDE: &str = "TILLSYN_MOUNT_NAMESPACE";

/// Runs `claim` in a mount namespace, with a folder in it where `size` bytes fit.
fn on_a_small_disk(test: &str, size: &str, claim: impl FnOnce(&Path)) {
    if let Ok(folder) = std::env::var(INSIDE) {
        let folder = PathBuf::from(folder);
        mount(&["-t", "tmpfs", "-o", &format!("size={size}"), "tillsyn", path_text(&folder)]);
        return claim(&folder);
    }
    let place = tempfile::tempdir().unwrap();
    let output = Command::new("unshare")
        .args(parting())
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(INSIDE, place.path())
        .output()
        .expect("`unshare` (util-linux) is needed to show what a bad disk does");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("shown on a mounted disk"), "{said}");
}

/// Root may part the mounts; anybody else becomes root in a namespace of their own first.
fn parting() -> &'static [&'static str] {
    use std::os::unix::fs::MetadataExt;
    if fs::metadata("/proc/self").unwrap().uid() == 0 {
        &["--mount"]
    } else {
        &["--user", "--map-root-user", "--mount"]
    }
}

fn path_text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn mount(arguments: &[&str]) {
    let output = Command::new("mount").args(arguments).output().expect("`mount` is needed");
    assert!(output.status.success(), "mount {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Said at the end, so that the outer test knows that the inner one ran to it.
fn shown() {
    println!("shown on a mounted disk");
}

/// Fills the disk to the last byte.
fn fill(folder: &Path) {
    use std::io::Write;
    let mut ballast = fs::File::create(folder.join("ballast")).unwrap();
    for size in [65_536, 4_096, 1] {
        while ballast.write_all(&vec![1; size]).is_ok() {}
    }
}

#[test]
fn a_full_disk_is_named_and_nothing_acknowledged_is_lost() {
    on_a_small_disk("a_full_disk_is_named_and_nothing_acknowledged_is_lost", "2m", |disk| {
        let folder = disk.join("store");
        let (mut store, _) = create_in(&folder);
        let mut acknowledged = 0;
        let fault = loop {
            match store.commit(&act_on(CASE, acknowledged)) {
                Ok(_) => acknowledged += 1,
                Err(fault) => break fault,
            }
            assert!(acknowledged < 100_000, "the disk never filled");
        };
        assert!(matches!(fault, StoreFault::DiskFull), "{fault:?}");
        assert!(acknowledged > 10);
        fill(disk);
        let long = "x".repeat(100_000);
        let drafted = store.save_draft(CASE, "question/1", "observation", &long, NOON);
        assert!(matches!(drafted, Err(StoreFault::DiskFull)), "{drafted:?}");
        let staged = store.stage_file(&mut &[1; 300_000][..], &mut chance(1));
        assert!(matches!(staged, Err(StoreFault::DiskFull)), "{staged:?}");
        let holder = store::Holder { person: COLLEAGUE, name: "Bo Prov".to_owned() };
        let added = store.add_holder(holder, &phrase("bo"), weak(), &mut chance(2));
        assert!(matches!(added, Err(StoreFault::DiskFull)), "{added:?}");
        assert_eq!(store.ledger(Scope::All).unwrap().len(), acknowledged, "reading goes on");
        drop(store);
        fs::remove_file(disk.join("ballast")).unwrap();
        assert_eq!(fs::read_dir(folder.join("evidence")).unwrap().count(), 0);
        let mut store = open(&folder, Access::Write).unwrap();
        store.check_pages().unwrap();
        let verdict = store.verify_ledger().unwrap();
        assert!(
            matches!(verdict, Verdict::Verified { lines, .. } if lines == acknowledged as u64),
            "{verdict:?}"
        );
        store.save_draft(CASE, "question/1", "observation", "åter plats", NOON).unwrap();
        shown();
    });
}

#[test]
fn a_disk_too_small_for_a_store_is_named_and_left_clean() {
    on_a_small_disk("a_disk_too_small_for_a_store_is_named_and_left_clean", "64k", |disk| {
        let fault = Store::create(&disk.join("store"), new_store(), &mut chance(1)).map(|_| ()).unwrap_err();
        assert!(matches!(fault, StoreFault::DiskFull), "{fault:?}");
        assert_eq!(fs::read_dir(disk).unwrap().count(), 0);
        shown();
    });
}

#[test]
fn a_limit_on_file_size_is_a_full_disk_too() {
    if std::env::var("TILLSYN_LIMITED").is_ok() {
        let place = tempfile::tempdir().unwrap();
        let (mut store, _) = create_in(&place.path().join("store"));
        let fault = (0..10_000).find_map(|number| store.commit(&act_on(CASE, number)).err());
        assert!(matches!(fault, Some(StoreFault::DiskFull)), "{fault:?}");
        return shown();
    }
    let itself = std::env::current_exe().unwrap();
    // The signal that comes with the limit is ignored, so that the write fails instead.
    let script = "trap '' XFSZ; ulimit -f 400; exec \"$0\" --exact a_limit_on_file_size_is_a_full_disk_too --nocapture";
    let output =
        Command::new("bash").args(["-c", script]).arg(itself).env("TILLSYN_LIMITED", "1").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("shown on a mounted disk"), "{said}");
}

#[test]
fn a_disk_that_cannot_be_written_is_named_and_can_be_read() {
    on_a_small_disk("a_disk_that_cannot_be_written_is_named_and_can_be_read", "4m", |disk| {
        let folder = disk.join("ärende 100% #1");
        let (mut store, _) = create_in(&folder);
        store.commit(&act_on(CASE, 1)).unwrap();
        drop(store);
        mount(&["-o", "remount,ro", path_text(disk)]);
        assert!(matches!(open(&folder, Access::Write), Err(StoreFault::ReadOnly)));
        let made = Store::create(&disk.join("annat"), new_store(), &mut chance(1)).map(|_| ());
        assert!(matches!(made, Err(StoreFault::ReadOnly)), "{made:?}");
        let store = open(&folder, Access::Read).unwrap();
        assert_eq!(store.cells(CASE).unwrap().len(), 1);
        store.check_pages().unwrap();
        shown();
    });
}

#[test]
fn a_disk_that_stops_taking_writes_under_an_open_store_is_named() {
    on_a_small_disk("a_disk_that_stops_taking_writes_under_an_open_store_is_named", "4m", |disk| {
        let folder = disk.join("store");
        let (store, _) = create_in(&folder);
        drop(store);
        let bound = disk.join("again");
        fs::create_dir(&bound).unwrap();
        mount(&["--bind", path_text(disk), path_text(&bound)]);
        mount(&["-o", "remount,bind,ro", path_text(&bound)]);
        let mut writer = open(&folder, Access::Write).unwrap();
        writer.commit(&act_on(CASE, 1)).unwrap();
        // The same store through a mount that cannot be written, with the writer's log waiting.
        let reader = open(&bound.join("store"), Access::Read).unwrap();
        assert_eq!(reader.cells(CASE).unwrap().len(), 1);
        assert!(matches!(open(&bound.join("store"), Access::Write), Err(StoreFault::ReadOnly)));
        shown();
    });
}
