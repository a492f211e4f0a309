// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whoever waits for a letter is told how far it has come, and may stop it at any point. What was stopped has left
//! nothing: no line, no file, no seal; and asked for again it is the same file as if nobody had stopped it.

use casework::playing::Until;
use casework::{Going, Progress, Step, When, WorkFault};
use document::DocumentFault;
use domain::decision::Decision;
use domain::id::CaseId;
use seal::{KeySource, Passphrase};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use testkit::{Rig, now};
use wire::window::CopyCode;

type Told = Arc<Mutex<Vec<Progress>>>;

/// Somebody who remembers what was told, and stops when `stop` says so.
fn waiting(rig: &mut Rig, stop: impl Fn(Progress) -> bool + Send + Sync + 'static) -> Told {
    let told = Told::default();
    let heard = Arc::clone(&told);
    rig.office.watched_by(Some(Arc::new(move |progress: Progress| {
        heard.lock().unwrap().push(progress);
        if stop(progress) { Going::Stop } else { Going::On }
    })));
    told
}

fn settled() -> (Rig, CaseId) {
    let mut rig = Rig::new();
    let id = rig.play_sample(&Until::End);
    (rig, id)
}

fn was_stopped<T: std::fmt::Debug>(made: Result<T, WorkFault>) {
    assert!(matches!(made, Err(WorkFault::Document(DocumentFault::Stopped))), "{made:?}");
}

/// Every file of the store with its size.
fn files(folder: &Path) -> BTreeSet<(PathBuf, u64)> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let size = fs::metadata(&path).unwrap().len();
            found.insert((path, size));
        }
    }
    found
}

#[test]
fn whoever_waits_is_told_of_every_step_from_the_first_picture_to_the_packed_file() {
    let (mut rig, id) = settled();
    let told = waiting(&mut rig, |_| false);
    let made = rig.office.settled_pdf(id).unwrap();
    let told = told.lock().unwrap();
    let steps: Vec<Step> = told.iter().map(|one| one.step).collect();
    let mut in_order = steps.clone();
    in_order.sort_unstable();
    assert_eq!(steps, in_order, "the steps follow each other");
    for step in [Step::Pictures, Step::Layout, Step::Pages, Step::File] {
        let of: Vec<&Progress> = told.iter().filter(|one| one.step == step).collect();
        let (first, last) = (of.first().unwrap(), of.last().unwrap());
        assert_eq!((first.done, last.done), (0, last.all), "{step:?} begins at nothing and ends with all");
        assert!(of.windows(2).all(|pair| pair[0].done <= pair[1].done), "{step:?} goes back");
    }
    let pages = told.iter().find(|one| one.step == Step::Pages).unwrap().all;
    assert!(pages > 5, "{pages} pages");
    drop(told);
    rig.office.watched_by(None);
    assert!(rig.office.settled_pdf(id).unwrap() == made, "to be watched changes no byte");
}

#[test]
fn a_making_that_is_stopped_leaves_nothing_and_says_so() {
    let (mut rig, id) = settled();
    let whole = rig.office.settled_pdf(id).unwrap();
    let (case, lines) = (rig.office.case(id).unwrap().clone(), rig.office.ledger_of(id).unwrap().len());
    let before = files(&rig.folder);
    for step in [Step::Pictures, Step::Layout, Step::Pages, Step::File] {
        for end in [false, true] {
            let told = waiting(&mut rig, move |one| one.step == step && (one.done == one.all) == end);
            was_stopped(rig.office.settled_pdf(id));
            let last = *told.lock().unwrap().last().unwrap();
            assert_eq!(last.step, step, "it went on after it was stopped");
            was_stopped(rig.office.copy(id, CopyCode::NamesWithheld));
            let fault = rig.office.settled_pdf(id).unwrap_err();
            let said = casework::say::sentence(&fault, None, domain::text::Language::Sv);
            assert!(said.contains("avbröts"), "{said}");
        }
    }
    rig.office.watched_by(None);
    assert_eq!(rig.office.case(id).unwrap(), &case);
    assert_eq!(rig.office.ledger_of(id).unwrap().len(), lines);
    assert_eq!(files(&rig.folder), before);
    assert!(rig.office.settled_pdf(id).unwrap() == whole, "the next one is whole");
}

#[test]
fn a_seal_that_is_stopped_while_its_letter_is_made_seals_nothing() {
    let (mut rig, id) = settled();
    let key = rig.office.training_key("Gunnar Liljekvist").unwrap();
    let key = key.unlock(&Passphrase::new(String::new()), now()).unwrap();
    let before = files(&rig.folder);
    waiting(&mut rig, |one| one.step == Step::Pages && one.done == 3);
    was_stopped(rig.office.seal(id, &*key, When::default()));
    assert!(matches!(rig.office.case(id).unwrap().decision, Decision::Settled(_)));
    assert_eq!(files(&rig.folder), before);
    rig.office.watched_by(None);
    rig.office.seal(id, &*key, When::default()).unwrap();
}
