// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is too long, or is no certificate, at the desk: refused with a sentence, and nothing of it is kept; what is
//! being typed is kept whatever its length.

use serde_json::json;
use std::fs::{self, File};
use testkit::desk::{DeskRig, PASSPHRASE};
use wire::window::{CreateStore, FaultCode, OfCase, Perform, SaveDraft, SetProfile, StageCode, VerifyAsk};

#[test]
fn names_without_end_make_no_store() {
    for at in 0..3 {
        let rig = DeskRig::empty();
        let mut words = ["Maja Lindell", "enhetschef", "Vårdtillsynen"].map(str::to_owned);
        words[at] = "Lång".repeat(2500);
        let [name, title, authority] = words;
        let ask = CreateStore { name, title, authority, passphrase: PASSPHRASE.to_owned() };
        let fault = rig.desk.create_store(ask).unwrap_err();
        assert_eq!(fault.code, FaultCode::Form);
        assert!(
            fault.sentence.sv.contains("10000") && fault.sentence.sv.contains("400"),
            "{}",
            fault.sentence.sv
        );
        assert!(fault.sentence.sv.chars().count() < 200, "the sentence does not repeat what was typed");
        assert_eq!(rig.desk.start().unwrap().stage, StageCode::FirstStart);
    }
}

#[test]
fn a_megabyte_is_kept_as_a_draft_and_refused_as_an_act() {
    let rig = DeskRig::new();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    let text = "Åtta ord som står om och om igen. ".repeat(32_000);
    let [entity, field] = ["question:A4.1", "observation"].map(str::to_owned);
    rig.desk.save_draft(SaveDraft { case: case.clone(), entity, field, text: text.clone() }).unwrap();
    let lines = rig.desk.ledger(OfCase { case: case.clone() }).unwrap().len();
    let act = json!({ "do": "observe", "text": text, "source": { "seen": "rummet" }, "questions": ["A4.1"] });
    let act = serde_json::from_value(act).unwrap();
    let fault = rig.desk.perform(Perform { case: case.clone(), act }).unwrap_err();
    assert_eq!(fault.code, FaultCode::Form);
    assert!(fault.sentence.sv.contains("40000") && fault.sentence.sv.len() < 300, "{}", fault.sentence.sv);
    assert_eq!(rig.desk.ledger(OfCase { case: case.clone() }).unwrap().len(), lines);
    let me = rig.myself();
    let rig = rig.restarted();
    rig.unlock(&me);
    assert!(rig.desk.drafts(OfCase { case }).unwrap().iter().any(|draft| draft.text == text));
}

#[test]
fn an_office_without_end_is_not_kept() {
    let rig = DeskRig::new();
    let before = rig.desk.profile().unwrap().authority;
    let mut authority = before.clone().unwrap();
    authority.name = "x".repeat(10_000);
    assert_eq!(rig.desk.set_profile(SetProfile { authority }).unwrap_err().code, FaultCode::Form);
    assert_eq!(rig.desk.profile().unwrap().authority, before);
}

#[test]
fn what_holds_no_certificate_is_not_trusted() {
    let rig = DeskRig::new();
    let choose = |name: &str, bytes: &[u8]| {
        let path = rig.beside.join(name);
        fs::write(&path, bytes).unwrap();
        rig.desk.choose(&path).unwrap().token
    };
    let token = choose("brev.pdf", b"%PDF-1.7");
    let markers = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    for (name, bytes) in [("tom.pem", b"".as_slice()), ("skrap.pem", b"\x30\x82\xff"), ("halv.pem", markers)]
    {
        let roots = vec![choose(name, bytes)];
        let fault = rig.desk.verify(VerifyAsk { token: token.clone(), roots, training: false }).unwrap_err();
        assert_eq!(fault.code, FaultCode::Certificates, "{name}");
        assert!(fault.sentence.sv.len() > 20 && fault.sentence.sv != fault.sentence.en, "{name}");
    }
}

#[test]
fn a_folder_and_a_giant_are_not_chosen() {
    let rig = DeskRig::new();
    assert_eq!(rig.desk.choose(&rig.beside).unwrap_err().code, FaultCode::Folder);
    let path = rig.beside.join("film.pdf");
    File::create(&path).unwrap().set_len(4 << 30).unwrap();
    assert_eq!(rig.desk.choose(&path).unwrap_err().code, FaultCode::TooLarge);
}
