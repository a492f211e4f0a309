// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A full disk and a disk that cannot be written, as small mounted file systems: rights on files prove nothing
//! where tests run as root. Each test runs itself again in a mount namespace of its own, which goes away with
//! it. Where mounting is not allowed the tests fail, since what they claim was not shown.

#![cfg(target_os = "linux")]

use crate::kit::{CASE, CHIEF, PHRASE, Refusal, acts, refuses, run};
use std::fs;
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

const INSIDE: &str = "TILLSYN_CLI_MOUNT_NAMESPACE";
const SHOWN: &str = "shown on a mounted disk";

/// Runs `claim` with a folder in which `size` bytes fit, and one beside it on the ordinary disk.
fn on_a_small_disk(test: &str, size: &str, claim: impl FnOnce(&Path, &Path)) {
    if let Ok(place) = std::env::var(INSIDE) {
        let place = PathBuf::from(place);
        let disk = place.join("disk");
        fs::create_dir(&disk).unwrap();
        mount(&["-t", "tmpfs", "-o", &format!("size={size}"), "tillsyn", disk.to_str().unwrap()]);
        claim(&disk, &place);
        println!("{SHOWN}");
        return;
    }
    let place = tempfile::tempdir().unwrap();
    let root = fs::metadata("/proc/self").unwrap().uid() == 0;
    let parting: &[&str] = if root { &["--mount"] } else { &["--user", "--map-root-user", "--mount"] };
    let output = Command::new("unshare")
        .args(parting)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", &format!("disk::{test}"), "--nocapture"])
        .env(INSIDE, place.path())
        .output()
        .expect("`unshare` (util-linux) is needed to show what a bad disk does");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains(SHOWN), "{said}");
}

fn mount(arguments: &[&str]) {
    let output = Command::new("mount").args(arguments).output().expect("`mount` is needed");
    assert!(output.status.success(), "mount {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Fills the disk but for about so many bytes.
fn fill(disk: &Path, leaving: usize) {
    let path = disk.join("ballast");
    let mut ballast = fs::File::create(&path).unwrap();
    for size in [65_536, 4_096, 1] {
        while ballast.write_all(&vec![1; size]).is_ok() {}
    }
    let size = fs::metadata(&path).unwrap().len();
    ballast.set_len(size.saturating_sub(leaving as u64)).unwrap();
}

fn options(disk: &Path, place: &Path) -> [String; 4] {
    let phrase = place.join("phrase");
    fs::write(&phrase, PHRASE).unwrap();
    let text = |path: &Path| path.to_str().unwrap().to_owned();
    ["--store".to_owned(), text(&disk.join("store")), "--passphrase-file".to_owned(), text(&phrase)]
}

fn call(options: &[String], arguments: &[&str]) -> crate::kit::Said {
    run(options.iter().map(String::as_str).chain(arguments.iter().copied()))
}

const FULL: Refusal<'_> = Refusal {
    exit: 74,
    code: "disk_full",
    sv: &["Disken är full", "Frigör utrymme"],
    en: &["The disk is full", "Free some space"],
};

fn lines(options: &[String]) -> u64 {
    call(options, &["--json", "ledger", "verify"]).ended(0).json()["lines"].as_u64().unwrap()
}

#[test]
fn a_full_disk_is_told_and_nothing_acknowledged_is_lost() {
    on_a_small_disk("a_full_disk_is_told_and_nothing_acknowledged_is_lost", "16m", |disk, place| {
        let options = options(disk, place);
        call(&options, &["store", "create", "--name", CHIEF, "--title", "enhetschef"]).ended(0);
        call(&options, &["play", "--until", "arende", &acts()]).ended(0);
        let before = lines(&options);
        fill(disk, 200_000);
        let said = call(&options, &["--json", "play", &acts()]).ended(74).json();
        assert_eq!(said["fault"]["code"], "disk_full", "{said}");
        fs::remove_file(disk.join("ballast")).unwrap();
        let after = lines(&options);
        assert!(after >= before, "{before} lines, then {after}");
        let checked = call(&options, &["--json", "store", "check"]).ended(0).json();
        assert_eq!((&checked["pages"], &checked["lists_differing"]), (&"sound".into(), &0.into()));
        fill(disk, 0);
        refuses(&options, &["play", &acts()], FULL);
        // So small an act may still fit into what the log holds of the disk; then it is kept, else it is told.
        let small =
            call(&options, &["person", "add", "--name", "Ny", "--title", "x", "--without-passphrase"]);
        let kept = match small.exit {
            0 => 1,
            74 => 0,
            other => panic!("neither kept nor told: {other}"),
        };
        let draft = disk.join("utkast.json").to_str().unwrap().to_owned();
        let cases = call(&options, &["--json", "case", "list"]).ended(0).json();
        let id = cases["cases"][0]["id"].as_str().unwrap().to_owned();
        let said = call(&options, &["export", &id, "--out", &draft]).ended(74);
        assert!(said.err.contains("Disken är full"), "{said:?}");
        fs::remove_file(disk.join("ballast")).unwrap();
        assert!(!disk.join("utkast.json").exists(), "no half file is left");
        assert_eq!(lines(&options), after + kept, "a line for what was kept, none for what was refused");
        call(&options, &["play", "--until", "arende", &acts()]).ended(0);
    });
}

#[test]
fn a_disk_that_cannot_be_written_is_told_and_can_be_read() {
    on_a_small_disk("a_disk_that_cannot_be_written_is_told_and_can_be_read", "32m", |disk, place| {
        let options = options(disk, place);
        call(&options, &["store", "create", "--name", CHIEF, "--title", "enhetschef"]).ended(0);
        call(&options, &["play", "--before", "settle_decision", &acts()]).ended(0);
        mount(&["-o", "remount,ro", disk.to_str().unwrap()]);
        let wanted = Refusal {
            exit: 74,
            code: "read_only",
            sv: &["Det går inte att skriva", "Kontrollera rättigheterna"],
            en: &["cannot be written", "Check the rights"],
        };
        refuses(&options, &["settle", CASE], wanted);
        refuses(&options, &["person", "add", "--name", "Ny", "--title", "x", "--without-passphrase"], wanted);
        let other: Vec<String> =
            options.iter().map(|option| option.replace("disk/store", "disk/another")).collect();
        refuses(&other, &["store", "create", "--name", "A", "--title", "b"], wanted);
        call(&options, &["check", CASE]).ended(0);
        call(&options, &["preview", CASE, "--out", place.join("utkast.pdf").to_str().unwrap()]).ended(0);
        let out = disk.join("utkast.pdf").to_str().unwrap().to_owned();
        let said = call(&options, &["preview", CASE, "--out", &out]).ended(74);
        assert!(said.err.contains("utkast.pdf") && said.err.contains("rättigheterna"), "{said:?}");
        mount(&["-o", "remount,rw", disk.to_str().unwrap()]);
        call(&options, &["settle", CASE]).ended(0);
        call(&options, &["store", "check"]).ended(0);
    });
}

#[test]
fn a_package_that_finds_no_room_or_no_right_leaves_nothing_and_is_told() {
    on_a_small_disk(
        "a_package_that_finds_no_room_or_no_right_leaves_nothing_and_is_told",
        "8m",
        |disk, place| {
            let options = options(place, place);
            call(&options, &["store", "create", "--name", CHIEF, "--title", "enhetschef"]).ended(0);
            call(&options, &["play", "--before", "settle_decision", &acts()]).ended(0);
            let before = lines(&options);
            let out = disk.to_str().unwrap();
            for zip in [None, Some("--zip")] {
                let arguments: Vec<&str> =
                    ["archive", CASE, "--open", "--out", out].into_iter().chain(zip).collect();
                for room in [0, 20_000, 300_000, 900_000] {
                    fill(disk, room);
                    refuses(&options, &arguments, FULL);
                    fs::remove_file(disk.join("ballast")).unwrap();
                    assert_eq!(fs::read_dir(disk).unwrap().count(), 0, "{zip:?} left something of {room}");
                }
            }
            assert_eq!(lines(&options), before, "what was not made is not recorded");
            mount(&["-o", "remount,ro", out]);
            let said = call(&options, &["--json", "archive", CASE, "--open", "--out", out]).ended(74).json();
            assert_eq!(said["fault"]["code"], "file", "{said}");
            mount(&["-o", "remount,rw", out]);
            assert_eq!(lines(&options), before);
            call(&options, &["archive", CASE, "--open", "--out", out]).ended(0);
            assert_eq!(lines(&options), before + 1);
        },
    );
}

#[test]
fn a_package_that_the_ledger_cannot_tell_of_is_taken_away_again() {
    on_a_small_disk("a_package_that_the_ledger_cannot_tell_of_is_taken_away_again", "16m", |disk, place| {
        let options = options(disk, place);
        call(&options, &["store", "create", "--name", CHIEF, "--title", "enhetschef"]).ended(0);
        call(&options, &["play", "--before", "settle_decision", &acts()]).ended(0);
        let (before, out) = (lines(&options), place.join("arkiv"));
        fs::create_dir(&out).unwrap();
        fill(disk, 0);
        let said = call(&options, &["--json", "archive", CASE, "--open", "--out", out.to_str().unwrap()]);
        fs::remove_file(disk.join("ballast")).unwrap();
        // So small a line may still fit into what the log holds of the disk; then both are there.
        let (lines, packages) = (lines(&options) - before, fs::read_dir(&out).unwrap().count());
        if said.exit == 0 {
            assert_eq!((lines, packages), (1, 1));
        } else {
            assert_eq!(said.ended(74).json()["fault"]["code"], "disk_full");
            assert_eq!((lines, packages), (0, 0));
        }
    });
}
