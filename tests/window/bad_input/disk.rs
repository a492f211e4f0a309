// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! A disk that is full, as a small mounted file system, and a folder that goes away under the open window. What is
//! typed meanwhile stays on the screen, is said not to be saved, and is saved as soon as it can be.

use super::{SOON, answers_within, go, reload, shows};
use crate::driver::{Surroundings, Window};
use crate::stage;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const FIELD: &str = "document.getElementById('inspection-observation')";
const FAILED: &str = "document.querySelector('.state [role=alert]')?.innerText.includes('Kunde inte spara')";
const SAVED: &str = "/^Sparat/.test(document.querySelector('.state p')?.innerText.trim() ?? '')";

/// A small disk of its own, let go at the end.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mounted(at: &Path, size: &str) -> Self {
        fs::create_dir_all(at).expect("a folder to mount at");
        let size = format!("size={size}");
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tillsyn"])
            .arg(at)
            .output()
            .expect("mount");
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(
            done.status.success(),
            "A FULL DISK WAS NOT TRIED: mounting a small disk was refused ({said})"
        );
        Self(at.to_path_buf())
    }

    fn fill(&self) {
        let mut ballast = File::create(self.0.join("ballast")).expect("ballast");
        for size in [65_536, 4_096, 1] {
            while ballast.write_all(&vec![1; size]).is_ok() {}
        }
    }

    fn make_room(&self) {
        fs::remove_file(self.0.join("ballast")).expect("the ballast goes");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn drafts(window: &Window, case: &str) -> Value {
    let said = window.core("drafts", &json!({"ask": {"case": case}})).expect("the drafts");
    said.as_array()
        .into_iter()
        .flatten()
        .filter(|one| one["field"] == "observation")
        .map(|one| one["text"].clone())
        .collect()
}

fn write_on(window: &mut Window, case: &str) {
    go(window, &format!("#/case/{case}/inspection/A4.1"), &format!("{FIELD} !== null"));
    window.press("o");
    window.wait("the caret is in the observation", &format!("document.activeElement === {FIELD}"));
    window.type_text("Detta skrevs medan allt var som det ska. ");
    window.wait("it is saved", SAVED);
}

/// How many times in a row nothing more may fit before the disk counts as full: what is given back after a refusal can
/// hold the next.
const REFUSED: u32 = 25;

// The database has some room of its own on a full disk; drafts of another question take it.
fn use_up(window: &Window, case: &str) {
    let (mut size, mut refused) = (20_000, 0);
    for count in 0..4000 {
        let text = "x".repeat(size);
        let ask = json!({"case": case, "entity": "question:A1.1", "field": format!("ballast-{count}"), "text": text});
        match window.core("save_draft", &json!({"ask": ask})) {
            Ok(_) => refused = 0,
            Err(fault) => {
                assert_eq!(fault["code"], json!("disk_full"), "{fault}");
                (size, refused) = (1, refused + 1);
            }
        }
        if refused == REFUSED {
            return;
        }
    }
    panic!("the disk never filled");
}

/// The indicator says so, the text stays, reading goes on; with room again the next key saves all of it.
pub fn a_full_disk_is_told_and_nothing_typed_is_lost() {
    let around = Surroundings::fresh("bad-full");
    let disk = SmallDisk::mounted(&around.home.join("share/tillsyn"), "24m");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    write_on(&mut window, &case);
    disk.fill();
    use_up(&window, &case);
    let long = format!("Detta skrevs medan disken var full. {}", "Mer text. ".repeat(60));
    window.type_text(&long);
    window.wait("the indicator says that it is not saved", FAILED);
    let whole = format!("Detta skrevs medan allt var som det ska. {long}");
    assert_eq!(window.read(&format!("{FIELD}.value")), json!(whole), "the text left the field");
    assert!(
        window
            .read("document.body.innerText")
            .as_str()
            .is_some_and(|page| page.to_lowercase().contains("disken är full"))
    );
    answers_within(&window, SOON, "on a full disk");
    acts_are_refused(&mut window, &case);
    disk.make_room();
    window.press("o");
    window.wait("the caret is in the observation", &format!("document.activeElement === {FIELD}"));
    window.press("Ctrl+End");
    window.type_text("Slut.");
    window.wait("it is saved again", SAVED);
    window.wait(
        "nothing says any more that the disk is full",
        "!document.body.innerText.toLowerCase().includes('disken är full')",
    );
    let whole = format!("{whole}Slut.");
    assert_eq!(drafts(&window, &case), json!([whole]));
    reload(&window, &format!("{FIELD} !== null"));
    window.wait("all of it is there", &format!("{FIELD}.value === {}", json!(whole)));
    assert_eq!(window.core("check_ledger", &json!({})).expect("the ledger is read")["sound"], json!(true));
}

// An assessment on a full disk is not shown as made.
fn acts_are_refused(window: &mut Window, case: &str) {
    let assessed = |window: &Window| {
        let now = window.core("case_now", &json!({"ask": {"case": case}})).expect("reading goes on");
        let answer =
            now["answers"].as_array().into_iter().flatten().find(|one| one["question"] == "A4.1").cloned();
        answer.expect("the answer")["assessment"].clone()
    };
    let before = assessed(window);
    window.press("Esc");
    window.press("1");
    window.wait("the indicator says that it is not saved", FAILED);
    answers_within(window, SOON, "after an act on a full disk");
    assert_eq!(assessed(window), before, "an act that could not be written is no act");
    let shown = "document.querySelector('[role=radio][aria-checked=true]')?.innerText ?? ''";
    window.wait("the screen says no more than the disk", &format!("!({shown}).includes('Uppfyllt')"));
}

/// The folder is moved away and comes back.
pub fn a_folder_that_goes_away_is_told_and_nothing_typed_is_lost() {
    let around = Surroundings::fresh("bad-away");
    let mut window = Window::open(&around);
    let case = stage::sample(&window);
    write_on(&mut window, &case);
    let aside = around.home.join("undanflyttad");
    fs::rename(around.store(), &aside).expect("the folder goes away");
    window.type_text("Detta skrevs medan mappen var borta.");
    window.wait("the indicator says that it is not saved", FAILED);
    window.wait("what happened is told", &shows("finns inte längre"));
    let whole = "Detta skrevs medan allt var som det ska. Detta skrevs medan mappen var borta.";
    assert_eq!(window.read(&format!("{FIELD}.value")), json!(whole), "the text left the field");
    assert!(!around.store().exists(), "nothing is written where the folder was");
    answers_within(&window, SOON, "without the folder");
    fs::rename(&aside, around.store()).expect("the folder comes back");
    window.type_text(" Slut.");
    window.wait("it is saved again", SAVED);
    let whole = format!("{whole} Slut.");
    assert_eq!(drafts(&window, &case), json!([whole]));
    reload(&window, &format!("{FIELD} !== null"));
    window.wait("all of it is there", &format!("{FIELD}.value === {}", json!(whole)));
    assert_eq!(window.core("check_ledger", &json!({})).expect("the ledger is read")["sound"], json!(true));
}
