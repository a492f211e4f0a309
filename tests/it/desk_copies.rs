// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Backups that were read back, and a store that goes away under an open desk.

use serde_json::json;
use std::fs;
use std::path::PathBuf;
use testkit::desk::DeskRig;
use wire::window::{FaultCode, OfCase, Perform, SaveDraft, StageCode};

fn of(case: &str) -> OfCase {
    OfCase { case: case.to_owned() }
}

fn note(case: &str, text: &str) -> Perform {
    let act = json!({ "do": "note_answer", "question": "A4.1", "note": text });
    Perform { case: case.to_owned(), act: serde_json::from_value(act).unwrap() }
}

fn draft(case: &str, text: &str) -> SaveDraft {
    let [case, entity, field, text] = [case, "question:A4.1", "note", text].map(str::to_owned);
    SaveDraft { case, entity, field, text }
}

#[test]
fn a_backup_is_taken_into_use_elsewhere_and_has_everything() {
    let rig = DeskRig::new();
    let me = rig.myself();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    rig.desk.save_draft(draft(&case, "halvskrivet")).unwrap();
    let whole = rig.desk.case_whole(of(&case)).unwrap();
    let backup = rig.desk.back_up(&rig.beside).unwrap();
    assert!(backup.path.contains("tillsyn-kopia-2025-12-01-1000"), "{}", backup.path);
    let again = rig.desk.back_up(&rig.beside).unwrap();
    assert_ne!(again.path, backup.path, "two copies within a minute are two copies");
    rig.desk.perform(note(&case, "efter kopian")).unwrap();

    let other = DeskRig::empty();
    let copy = PathBuf::from(&backup.path);
    let start = other.desk.restore(&copy).unwrap();
    assert_eq!((start.stage, start.holders[0].name.as_str()), (StageCode::Locked, "Maja Lindell"));
    other.unlock(&me);
    assert_eq!(other.desk.case_whole(of(&case)).unwrap(), whole);
    assert_eq!(other.desk.drafts(of(&case)).unwrap()[0].text, "halvskrivet");
    other.desk.perform(note(&case, "på den andra datorn")).unwrap();
    assert!(!other.desk.folder().join("restored").exists(), "it has a device of its own by now");
    assert!(other.desk.check_ledger().unwrap().sound);
    let picture =
        whole.evidence.iter().filter_map(|one| one.file.as_ref()).find(|file| file.name.ends_with("png"));
    assert!(other.desk.photo(picture.unwrap().sha256.as_str()).unwrap().is_some());
    assert_eq!(other.desk.restore(&copy).unwrap_err().code, FaultCode::Place, "there is a store already");
}

#[test]
fn what_is_no_backup_is_refused_and_leaves_nothing() {
    let rig = DeskRig::empty();
    assert_eq!(rig.desk.restore(&rig.beside).unwrap_err().code, FaultCode::Place);
    fs::write(rig.beside.join("store.db"), b"inget").unwrap();
    assert_eq!(rig.desk.restore(&rig.beside).unwrap_err().code, FaultCode::StoreDamaged);
    assert_eq!(rig.desk.start().unwrap().stage, StageCode::FirstStart);
    let rig = DeskRig::new();
    assert_eq!(rig.desk.back_up(&rig.beside.join("finns/inte")).unwrap_err().code, FaultCode::Store);
}

#[test]
fn a_store_that_goes_away_under_an_open_desk_is_told_and_nothing_is_lost() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    rig.desk.perform(note(&case, "före")).unwrap();
    let before = rig.desk.ledger(of(&case)).unwrap().len();
    let aside = rig.beside.join("undanlagd");
    fs::rename(rig.desk.folder(), &aside).unwrap();
    let faults = [
        rig.desk.save_draft(draft(&case, "under tiden")).unwrap_err(),
        rig.desk.perform(note(&case, "under tiden")).unwrap_err(),
        rig.desk.undo(of(&case)).unwrap_err(),
        rig.desk.paste_evidence(&case, "a.txt", b"x").unwrap().refused.remove(0).fault,
        rig.desk.back_up(&rig.beside).unwrap_err(),
    ];
    for fault in faults {
        assert_eq!(fault.code, FaultCode::Place, "{fault:?}");
        assert!(fault.sentence.sv.contains("finns inte längre") && fault.sentence.en.contains("no longer"));
    }
    assert_eq!(rig.desk.steps(of(&case)).unwrap().undo.unwrap().act, "note_answer", "still to be taken back");
    fs::rename(&aside, rig.desk.folder()).unwrap();
    rig.desk.save_draft(draft(&case, "efteråt")).unwrap();
    rig.desk.perform(note(&case, "efteråt")).unwrap();
    assert_eq!(rig.desk.ledger(of(&case)).unwrap().len(), before + 1);
    assert!(rig.desk.check_ledger().unwrap().sound);
}

#[test]
fn a_store_that_was_removed_is_never_written_to_in_silence() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    fs::remove_dir_all(rig.desk.folder()).unwrap();
    assert_eq!(rig.desk.save_draft(draft(&case, "x")).unwrap_err().code, FaultCode::Place);
    assert_eq!(rig.desk.perform(note(&case, "x")).unwrap_err().code, FaultCode::Place);
    rig.desk.lock().unwrap();
    assert_eq!(rig.desk.start().unwrap().stage, StageCode::FirstStart);
}
