// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Getting in at the desk: the first start, the recovery key, wrong passphrases, persons, and how it looks.

use std::collections::BTreeMap;
use std::fs;
use testkit::desk::{DeskRig, PASSPHRASE};
use wire::act::AuthorityDto;
use wire::window::{
    AddPerson, ChangePassphrase, ChangedJson, CreateStore, FaultCode, MemoryJson, OfCase, RecoverAs,
    Remember, SaveDraft, SetAppearance, SetProfile, StageCode, ThemeCode, TypedRecovery, UnlockAs,
};

fn first(passphrase: &str) -> CreateStore {
    let [name, title, authority, passphrase] =
        ["Maja Lindell", "enhetschef", "Myndigheten för vårdtillsyn", passphrase].map(str::to_owned);
    CreateStore { name, title, authority, passphrase }
}

fn as_person(person: &str, passphrase: &str) -> UnlockAs {
    UnlockAs { person: person.to_owned(), passphrase: passphrase.to_owned() }
}

#[test]
fn a_first_start_makes_a_store_whose_recovery_key_is_typed_back() {
    let rig = DeskRig::empty();
    let start = rig.desk.start().unwrap();
    assert_eq!((start.stage, start.holders.len(), start.fault), (StageCode::FirstStart, 0, None));
    assert_eq!(rig.desk.create_store(first("för kort")).unwrap_err().code, FaultCode::WeakPassphrase);
    assert_eq!(rig.desk.start().unwrap().stage, StageCode::FirstStart, "a refused store leaves nothing");
    let recovery = rig.desk.create_store(first(PASSPHRASE)).unwrap();
    assert_eq!((recovery.groups.len(), rig.heard()), (8, vec![ChangedJson::Access]));
    let start = rig.desk.start().unwrap();
    assert!(start.stage == StageCode::Open && start.recovery_unconfirmed);
    let follows = |kind: &str| start.records_after.iter().any(|one| one == kind);
    assert!(follows("closing") && !follows("incident"), "{:?}", start.records_after);
    assert_eq!(start.myself.unwrap().name, "Maja Lindell");
    let mut wrong = recovery.groups.clone();
    wrong.swap(0, 1);
    let typed = TypedRecovery { typed: wrong.join("-") };
    let fault = rig.desk.confirm_recovery(typed).unwrap_err();
    assert_eq!(fault.code, FaultCode::WrongRecoveryKey);
    assert!(rig.desk.confirm_recovery(TypedRecovery { typed: recovery.groups.join(" ") }).unwrap());
    assert!(!rig.desk.start().unwrap().recovery_unconfirmed);
    assert_eq!(rig.desk.profile().unwrap().authority.unwrap().name, "Myndigheten för vårdtillsyn");
    assert_eq!(rig.desk.create_store(first(PASSPHRASE)).unwrap_err().code, FaultCode::Place);
}

#[test]
fn what_is_asked_of_a_locked_store_is_refused_with_a_sentence() {
    let rig = DeskRig::new().restarted();
    let start = rig.desk.start().unwrap();
    assert_eq!((start.stage, start.holders.len(), start.myself), (StageCode::Locked, 1, None));
    for fault in [
        rig.desk.cases().unwrap_err(),
        rig.desk.persons().unwrap_err(),
        rig.desk.gaps(OfCase { case: "00".repeat(16) }).unwrap_err(),
        rig.desk.open_sample().unwrap_err(),
        rig.desk.replace_recovery().unwrap_err(),
    ] {
        assert_eq!(fault.code, FaultCode::Locked);
        assert!(fault.sentence.sv.contains("Lås upp") && fault.sentence.en.contains("Unlock"));
    }
}

#[test]
fn five_wrong_passphrases_bring_a_wait_that_even_the_right_one_keeps() {
    let rig = DeskRig::new();
    let me = rig.myself();
    rig.desk.lock().unwrap();
    for _ in 0..5 {
        assert_eq!(rig.desk.unlock(as_person(&me, "fel")).unwrap_err().code, FaultCode::WrongPassphrase);
    }
    let fault = rig.desk.unlock(as_person(&me, PASSPHRASE)).unwrap_err();
    assert_eq!(fault.code, FaultCode::TooManyTries);
    assert!(fault.sentence.sv.contains("30 sekunder"), "{}", fault.sentence.sv);
    rig.wait(29);
    assert_eq!(rig.desk.unlock(as_person(&me, PASSPHRASE)).unwrap_err().code, FaultCode::TooManyTries);
    rig.wait(1);
    rig.desk.unlock(as_person(&me, PASSPHRASE)).unwrap();
}

#[test]
fn a_forgotten_passphrase_is_set_anew_with_the_recovery_key() {
    let rig = DeskRig::empty();
    let groups = rig.desk.create_store(first(PASSPHRASE)).unwrap().groups;
    let me = rig.myself();
    rig.desk.lock().unwrap();
    let ask = |passphrase: &str| {
        let (typed, passphrase) = (groups.join("-").to_lowercase(), passphrase.to_owned());
        RecoverAs { person: me.clone(), typed, passphrase }
    };
    assert_eq!(rig.desk.recover(ask("kort")).unwrap_err().code, FaultCode::WeakPassphrase);
    assert_eq!(rig.desk.recover(ask("en helt ny lösenfras")).unwrap().name, "Maja Lindell");
    rig.desk.lock().unwrap();
    assert_eq!(rig.desk.unlock(as_person(&me, PASSPHRASE)).unwrap_err().code, FaultCode::WrongPassphrase);
    rig.desk.unlock(as_person(&me, "en helt ny lösenfras")).unwrap();
    let replaced = rig.desk.replace_recovery().unwrap();
    assert_ne!(replaced.groups, groups);
    assert!(rig.desk.start().unwrap().recovery_unconfirmed);
    assert!(!rig.desk.confirm_recovery(TypedRecovery { typed: groups.join("-") }).unwrap(), "the old key");
}

#[test]
fn persons_are_added_and_take_over_the_screen_with_their_own_passphrase() {
    let rig = DeskRig::new();
    let ask = |name: &str, passphrase: Option<&str>| {
        let (name, title) = (name.to_owned(), "inspektör".to_owned());
        AddPerson { name, title, passphrase: passphrase.map(str::to_owned) }
    };
    let added = rig.desk.add_person(ask("Tomas Brännvall", Some("tolv tecken minst"))).unwrap();
    assert!(
        added.has_passphrase && !rig.desk.add_person(ask("Siri Wallander", None)).unwrap().has_passphrase
    );
    assert_eq!(rig.desk.add_person(ask(" ", None)).unwrap_err().code, FaultCode::Form);
    assert_eq!(rig.desk.persons().unwrap().len(), 3);
    let (tomas, maja) = (added.id.as_str().to_owned(), rig.myself());
    assert_eq!(rig.desk.unlock(as_person(&tomas, PASSPHRASE)).unwrap_err().code, FaultCode::WrongPassphrase);
    assert_eq!(rig.myself(), maja, "a wrong passphrase changes nobody");
    rig.desk.unlock(as_person(&tomas, "tolv tecken minst")).unwrap();
    assert_eq!(rig.myself(), tomas);
    let change = |old: &str, new: &str| ChangePassphrase { old: old.to_owned(), new: new.to_owned() };
    assert_eq!(
        rig.desk.change_passphrase(change("fel", "ny lösenfras här")).unwrap_err().code,
        FaultCode::WrongPassphrase
    );
    rig.desk.change_passphrase(change("tolv tecken minst", "ny lösenfras här")).unwrap();
    rig.desk.lock().unwrap();
    rig.desk.unlock(as_person(&tomas, "ny lösenfras här")).unwrap();
    assert!(rig.desk.check_ledger().unwrap().sound);
}

#[test]
fn how_it_looks_is_kept_and_half_a_file_is_no_reason_to_show_nothing() {
    let rig = DeskRig::new();
    let mut appearance = rig.desk.start().unwrap().appearance;
    assert_eq!((appearance.text_size, appearance.single_keys), (100, true));
    (appearance.theme, appearance.text_size) = (ThemeCode::Sun, 9000);
    appearance.keys = BTreeMap::from([("next_unanswered".to_owned(), "n".to_owned())]);
    rig.desk.set_appearance(SetAppearance { appearance: appearance.clone() }).unwrap();
    appearance.text_size = 200;
    let rig = rig.restarted();
    assert_eq!(rig.desk.start().unwrap().appearance, appearance);
    let file = rig.beside.parent().unwrap().join("config/appearance.json");
    fs::write(&file, &fs::read(&file).unwrap()[..20]).unwrap();
    let rig = rig.restarted();
    assert_eq!(rig.desk.start().unwrap().appearance.theme, ThemeCode::System);
}

#[test]
fn a_profile_drafts_and_memory_outlive_a_restart_and_memory_is_each_persons_own() {
    let rig = DeskRig::new();
    let me = rig.myself();
    let text = |text: &str| text.to_owned();
    let authority = AuthorityDto {
        name: text("Myndigheten"),
        unit: None,
        address: text("Box 1"),
        email: text("a@b.example"),
        court: text("Förvaltningsrätten"),
        delegations: Vec::new(),
        supervises: Vec::new(),
        profile: None,
    };
    rig.desk.set_profile(SetProfile { authority: authority.clone() }).unwrap();
    let case = rig.desk.open_sample().unwrap().case.as_str().to_owned();
    let before = rig.desk.ledger(OfCase { case: case.clone() }).unwrap().len();
    let draft = |said: &str| SaveDraft {
        case: case.clone(),
        entity: text("question:A4.1"),
        field: text("observation"),
        text: text(said),
    };
    rig.desk.save_draft(draft("Utan")).unwrap();
    rig.desk.save_draft(draft("Utan plan")).unwrap();
    let memory = MemoryJson {
        question: Some(text("A4.1")),
        part: Some(text("inspection")),
        caret: Some(9),
        bookmarks: vec![text("A2.1")],
        seen: vec![text("A2.1:0")],
    };
    rig.desk.remember(Remember { case: case.clone(), memory: memory.clone() }).unwrap();
    let ask = AddPerson { name: text("Annan"), title: text("jurist"), passphrase: Some(text(PASSPHRASE)) };
    let other = rig.desk.add_person(ask).unwrap().id.as_str().to_owned();
    let rig = rig.restarted();
    rig.unlock(&me);
    assert_eq!(rig.desk.profile().unwrap().authority, Some(authority));
    let of = || OfCase { case: case.clone() };
    assert_eq!(rig.desk.drafts(of()).unwrap()[0].text, "Utan plan");
    assert_eq!(rig.desk.memory(of()).unwrap(), memory);
    rig.desk.save_draft(draft("")).unwrap();
    assert!(rig.desk.drafts(of()).unwrap().is_empty());
    assert_eq!(rig.desk.ledger(of()).unwrap().len(), before, "neither is an act");
    rig.unlock(&other);
    assert_eq!(rig.desk.memory(of()).unwrap().question, None);
}
