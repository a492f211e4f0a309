// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Files at the desk: what is taken in and what is refused, and what becomes of a file once an act names it.

use serde_json::json;
use std::fs::{self, File};
use std::path::PathBuf;
use testkit::desk::DeskRig;
use wire::window::{DoneJson, FaultCode, OfCase, OfEvidence, Perform, StagedJson, WindowFault};

const PNG: &[u8] = include_bytes!("../../assets/samples/tillsyn-av-kommun-enligt-nis1/natskiss.png");

fn opened() -> (DeskRig, String) {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    (rig, case)
}

fn written(rig: &DeskRig, name: &str, bytes: &[u8]) -> PathBuf {
    let path = rig.beside.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn add(rig: &DeskRig, case: &str, token: &str) -> Result<DoneJson, WindowFault> {
    let act = json!({ "do": "add_evidence", "title": "Foto av serverrummet", "direction": "received",
        "on": "2025-10-01", "file": token });
    rig.desk.perform(Perform { case: case.to_owned(), act: serde_json::from_value(act).unwrap() })
}

fn refused(staged: &StagedJson) -> FaultCode {
    assert!(staged.taken.is_empty(), "{staged:?}");
    let fault = &staged.refused[0].fault;
    assert!(
        fault.sentence.sv.len() > 20
            && fault.sentence.en.len() > 20
            && fault.sentence.sv != fault.sentence.en
    );
    fault.code
}

// A picture that claims to be as large as a small town.
fn absurd_png() -> Vec<u8> {
    let mut file = PNG.to_vec();
    file[16..20].copy_from_slice(&100_000u32.to_be_bytes());
    file[20..24].copy_from_slice(&100_000u32.to_be_bytes());
    let crc = !file[12..29].iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { (c >> 1) ^ 0xEDB8_8320 } else { c >> 1 })
    });
    file[29..33].copy_from_slice(&crc.to_be_bytes());
    file
}

#[test]
fn what_is_no_document_is_refused_each_with_its_own_sentence() {
    let (rig, case) = opened();
    let stage = |name: &str, bytes: &[u8]| rig.desk.stage_path(&case, &written(&rig, name, bytes)).unwrap();
    assert_eq!(refused(&rig.desk.stage_path(&case, &rig.beside).unwrap()), FaultCode::Folder);
    assert_eq!(
        refused(&rig.desk.stage_path(&case, &rig.beside.join("saknas.pdf")).unwrap()),
        FaultCode::File
    );
    assert_eq!(refused(&stage("program.exe", b"MZ")), FaultCode::KindNotTaken);
    assert_eq!(refused(&stage("bild.png", b"%PDF-1.7")), FaultCode::KindNotTaken);
    assert_eq!(refused(&stage("avtal.pdf", PNG)), FaultCode::KindNotTaken);
    assert_eq!(refused(&stage("halv.png", &PNG[..PNG.len() / 2])), FaultCode::KindNotTaken);
    assert_eq!(refused(&stage("stor.png", &absurd_png())), FaultCode::TooLarge);
    let path = rig.beside.join("film.wav");
    File::create(&path).unwrap().set_len(513 * 1024 * 1024).unwrap();
    assert_eq!(refused(&rig.desk.stage_path(&case, &path).unwrap()), FaultCode::TooLarge);
}

#[test]
fn good_and_bad_files_in_one_go_are_each_judged_for_themselves() {
    let (rig, case) = opened();
    let long = format!("{}.txt", "å".repeat(120));
    let paths = [
        written(&rig, "anteckning.txt", b"rad"),
        written(&rig, "x.exe", b"MZ"),
        written(&rig, &long, b"text"),
    ];
    let staged = rig.desk.stage_paths(&case, &paths).unwrap();
    assert_eq!((staged.taken.len(), staged.refused.len()), (2, 1));
    assert_eq!((staged.taken[0].size, staged.taken[0].media_type.as_str()), (3, "text/plain"));
    assert_eq!(staged.taken[1].name, long);
}

#[test]
fn a_file_becomes_a_document_by_an_act_and_can_be_shown_and_saved() {
    let (rig, case) = opened();
    let staged = rig.desk.paste_evidence(&case, "Urklipp \u{202e}1.png", PNG).unwrap();
    let taken = &staged.taken[0];
    assert_eq!(taken.name, "Urklipp _1.png", "a name that reads otherwise than it is stored");
    let picture = taken.picture.as_ref().unwrap();
    assert!(picture.width > 100 && picture.height > 100);
    assert_eq!(taken.already, Some(5), "the sample has the same sketch");
    let done = add(&rig, &case, &taken.token).unwrap();
    let place = &done.changed[0];
    assert_eq!(place.kind, "evidence");
    assert_eq!(add(&rig, &case, &taken.token).unwrap_err().code, FaultCode::NoSuchFile, "used up");
    let (kind, bytes) = rig.desk.photo(taken.sha256.as_str()).unwrap().unwrap();
    assert_eq!((kind.as_str(), bytes.as_slice()), ("image/png", PNG));
    let ask = OfEvidence { case: case.clone(), evidence: place.id.clone().unwrap() };
    assert_eq!(rig.desk.evidence_name(&ask).unwrap(), "Urklipp _1.png");
    let saved = rig.desk.save_evidence(ask, &rig.beside.join("kopia.png")).unwrap();
    assert_eq!((fs::read(saved.path).unwrap().as_slice(), saved.size), (PNG, PNG.len() as u64));
}

#[test]
fn only_pictures_among_the_evidence_are_shown() {
    let (rig, case) = opened();
    let whole = rig.desk.case_whole(OfCase { case: case.clone() }).unwrap();
    let text =
        whole.evidence.iter().find_map(|one| one.file.as_ref().filter(|file| file.name.ends_with(".txt")));
    assert_eq!(rig.desk.photo(text.unwrap().sha256.as_str()).unwrap(), None, "a text");
    for hash in ["", "x", &"0".repeat(64), "../../../etc/passwd", &"å".repeat(32)] {
        assert_eq!(rig.desk.photo(hash).unwrap(), None, "{hash}");
    }
    let other = [PNG, b"x"].concat();
    let staged = rig.desk.paste_evidence(&case, "a.png", &other).unwrap();
    assert_eq!(rig.desk.photo(staged.taken[0].sha256.as_str()).unwrap(), None, "no act has used it");
}

#[test]
fn a_token_holds_until_the_store_is_locked_and_no_longer() {
    let (rig, case) = opened();
    let me = rig.myself();
    assert_eq!(add(&rig, &case, "påhittad").unwrap_err().code, FaultCode::NoSuchFile);
    let token = rig.desk.paste_evidence(&case, "a.txt", b"text").unwrap().taken[0].token.clone();
    rig.desk.lock().unwrap();
    rig.unlock(&me);
    let fault = add(&rig, &case, &token).unwrap_err();
    assert_eq!(fault.code, FaultCode::NoSuchFile);
    assert!(fault.sentence.sv.contains("Välj den igen"));
}

#[test]
fn a_document_taken_back_and_added_again_still_has_its_file() {
    let (rig, case) = opened();
    let me = rig.myself();
    let staged = rig.desk.paste_evidence(&case, "a.txt", b"text").unwrap();
    let done = add(&rig, &case, &staged.taken[0].token).unwrap();
    rig.desk.undo(OfCase { case: case.clone() }).unwrap();
    rig.desk.redo(OfCase { case: case.clone() }).unwrap();
    rig.desk.lock().unwrap();
    rig.unlock(&me);
    let ask = OfEvidence { case, evidence: done.changed[0].id.clone().unwrap() };
    let saved = rig.desk.save_evidence(ask, &rig.beside.join("b.txt")).unwrap();
    assert_eq!(fs::read(saved.path).unwrap(), b"text");
    assert!(rig.desk.check_ledger().unwrap().sound);
}
