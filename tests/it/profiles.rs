// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The authority's profile: taken in and handed on as one file, copied into a case when it is opened, printed with its
//! logo, and without any hold on cases that are open already.

use crate::cases::folders;
use casework::Profile;
use casework::profiles::{SHIPPED_PROFILE, check_profile};
use casework::{When, WorkFault};
use chrono::NaiveDate;
use domain::act::Act;
use domain::case::Case;
use domain::person::Authority;
use std::fs;
use testkit::Rig;
use testkit::desk::DeskRig;
use wire::act::{ActDto, ActFault, OpenCase};
use wire::window::{NumberAsk, OfCase, OpenForm, Perform};

fn form(profile: Option<&str>) -> OpenCase {
    let mut form = serde_json::json!({
        "kind": "supervision_nis1",
        "purpose": "office",
        "title": "Prov",
        "opened_on": "2025-04-07",
        "trigger": "Planerad tillsyn",
        "officer": "Gunnar Liljekvist",
        "role": "decision_maker",
        "authority": {
            "name": "Myndigheten för vårdtillsyn",
            "address": "Box 1100, 100 01 Granvik",
            "email": "registrator@vardtillsyn.example",
            "court": "Förvaltningsrätten i Granvik",
        },
    });
    if let Some(profile) = profile {
        form["authority"]["profile"] = profile.into();
    }
    serde_json::from_value(form).unwrap()
}

fn opened(rig: &mut Rig, profile: Option<&str>) -> Case {
    let done = rig.office.open_form(form(profile), When::default()).unwrap();
    rig.office.case(done.case).unwrap().clone()
}

#[test]
fn a_profile_goes_from_one_store_to_another_as_the_same_file() {
    let mut rig = Rig::new();
    let profile = rig.office.import_profile("vardtillsyn.toml", SHIPPED_PROFILE.as_bytes()).unwrap();
    let rig = rig.reopened();
    assert_eq!(rig.office.profiles().unwrap(), std::slice::from_ref(&profile));
    let file = rig.office.export_profile("vardtillsyn").unwrap().unwrap();
    assert_eq!(file, SHIPPED_PROFILE);
    let mut other = Rig::new();
    assert_eq!(other.office.import_profile("fil.toml", file.as_bytes()).unwrap(), profile);
    assert_eq!(other.office.export_profile("okand").unwrap(), None);
}

#[test]
fn a_case_copies_its_profile_and_keeps_it_whatever_the_profile_says_later() {
    let mut rig = Rig::new();
    rig.office.import_profile("vardtillsyn.toml", SHIPPED_PROFILE.as_bytes()).unwrap();
    let first = opened(&mut rig, Some("vardtillsyn"));
    assert_eq!(first.authority.delegations.len(), 3);
    let logo = first.authority.logo.clone().unwrap();
    assert!(logo.alternative.as_str().contains("kors"));

    let later = SHIPPED_PROFILE.replace("ett vitt kors", "en stjärna").replace("\"U4\", ", "");
    rig.office.import_profile("vardtillsyn.toml", later.as_bytes()).unwrap();
    let mut rig = rig.reopened();
    assert_eq!(rig.office.case(first.id).unwrap().authority, first.authority);
    let second = opened(&mut rig, Some("vardtillsyn"));
    assert!(second.authority.logo.unwrap().alternative.as_str().contains("stjärna"));
    assert_ne!(second.authority.delegations, first.authority.delegations);
}

/// A whole draft of a decision that can be appealed, dated 2025.
fn appealable() -> (Rig, Case) {
    let all = folders();
    let folder = all.iter().find(|one| one.name == "forelaggande-utan-verkan").unwrap();
    let (rig, case, _) = folder.played();
    (rig, case)
}

fn tells(rig: &mut Rig, case: &Case, profile: &Profile) -> String {
    let appeal_notices = profile.appeal_notices.clone();
    let authority = Box::new(Authority { appeal_notices, ..case.authority.clone() });
    rig.office.perform(case.id, Act::SetAuthority { authority }, When::default()).unwrap();
    rig.office.draft_letter(case.id).unwrap().to_text()
}

#[test]
fn the_letter_says_how_to_appeal_in_the_words_that_hold_on_its_day() {
    let (mut rig, case) = appealable();
    let plain = rig.office.draft_letter(case.id).unwrap().to_text();
    assert!(plain.contains("Skicka eller lämna det till"), "{plain}");
    let shipped = check_profile("vardtillsyn.toml", SHIPPED_PROFILE.as_bytes()).unwrap();
    assert_eq!(tells(&mut rig, &case, &shipped), plain, "the shipped words are those of the program");

    let decided = case.decision.content().date.unwrap();
    let own = SHIPPED_PROFILE.replace("Skicka eller lämna det till", "Posta det till");
    let until = |last: NaiveDate| {
        let to = format!("in_force = {{ from = 2018-07-01, to = {last} }}");
        let text = own.replace("in_force = { from = 2018-07-01 }", &to);
        check_profile("egen.toml", text.as_bytes()).unwrap()
    };
    assert!(tells(&mut rig, &case, &until(decided)).contains("Posta det till"), "its last day");
    let after = tells(&mut rig, &case, &until(decided.pred_opt().unwrap()));
    assert!(!after.contains("Posta det till"), "the day after its last");
    assert_eq!(after, plain, "the program's own words where none hold");
}

#[test]
fn an_open_case_takes_the_profile_of_now_with_its_logo_and_can_have_its_own_back() {
    let rig = DeskRig::of("Gunnar Liljekvist", "enhetschef");
    let file = rig.beside.join("profil.toml");
    fs::write(&file, SHIPPED_PROFILE).unwrap();
    let authority = rig.desk.import_profile(&file).unwrap().authority.unwrap();
    let form = OpenCase { authority: authority.clone(), ..form(None) };
    let case = rig.desk.open_case(OpenForm { form }).unwrap().case.as_str().to_owned();
    let whole = || rig.desk.case_whole(OfCase { case: case.clone() }).unwrap().authority;
    let before = whole();
    assert_eq!(before.appeal_notices.len(), 1);

    let later = SHIPPED_PROFILE
        .replace("Box 1100", "Box 2200")
        .replace("ett vitt kors", "en stjärna")
        .replace("Skicka eller lämna det till", "Posta det till");
    fs::write(&file, later).unwrap();
    let authority = rig.desk.import_profile(&file).unwrap().authority.unwrap();
    let act: ActDto =
        serde_json::from_value(serde_json::json!({ "do": "set_authority", "authority": authority })).unwrap();
    rig.desk.perform(Perform { case: case.clone(), act }).unwrap();
    let now = whole();
    assert!(now.address.starts_with("Box 2200"));
    assert!(now.logo.clone().unwrap().alternative.contains("stjärna"));
    assert!(now.appeal_notices[0].where_to.contains("Posta det till"));
    assert!(rig.desk.check_ledger().unwrap().sound);
    rig.desk.undo(OfCase { case: case.clone() }).unwrap();
    assert_eq!(whole(), before);

    // Another picture comes into the case with its file, and a letter shows it.
    let data = SHIPPED_PROFILE.find("data = ").unwrap();
    let other = "data = \"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQD3A0FDAAAAAElFTkSuQmCC\"\n";
    fs::write(&file, format!("{}{other}", &SHIPPED_PROFILE[..data])).unwrap();
    let authority = rig.desk.import_profile(&file).unwrap().authority.unwrap();
    let act: ActDto =
        serde_json::from_value(serde_json::json!({ "do": "set_authority", "authority": authority })).unwrap();
    rig.desk.perform(Perform { case: case.clone(), act }).unwrap();
    assert_ne!(whole().logo.unwrap().sha256, before.logo.unwrap().sha256);
    assert!(rig.desk.check_ledger().unwrap().sound);
}

#[test]
fn the_letter_shows_the_logo_with_its_words_and_is_an_accessible_file() {
    let mut rig = Rig::new();
    rig.office.import_profile("vardtillsyn.toml", SHIPPED_PROFILE.as_bytes()).unwrap();
    let with = opened(&mut rig, Some("vardtillsyn"));
    let without = opened(&mut rig, None);
    let letter = rig.office.draft_letter(with.id).unwrap();
    let logo = letter.logo.clone().unwrap();
    assert_eq!((logo.image, letter.images.len()), (0, 1));
    assert_eq!(logo.alt, with.authority.logo.unwrap().alternative.as_str());
    assert_eq!(rig.office.draft_letter(without.id).unwrap().logo, None);
    let bytes = rig.office.draft_pdf(with.id).unwrap();
    assert!(document::structural_faults(&bytes).is_empty());
    assert!(bytes.len() > rig.office.draft_pdf(without.id).unwrap().len());
    assert!(rig.office.ledger_verdict().is_ok());
}

#[test]
fn a_profile_that_is_not_there_or_is_broken_is_refused_and_nothing_changes() {
    let mut rig = Rig::new();
    let refused = rig.office.open_form(form(Some("okand")), When::default());
    assert!(matches!(refused, Err(WorkFault::Form(ActFault::Profile { .. }))), "{refused:?}");
    assert!(rig.office.cases().unwrap().is_empty());
    // The signature of a PNG with nothing behind it: the letter itself says that it cannot be shown.
    let (head, _) = SHIPPED_PROFILE.split_once("data = ").unwrap();
    let hollow = format!("{head}data = \"iVBORw0KGgo=\"\n");
    let fault = rig.office.import_profile("profil.toml", hollow.as_bytes()).unwrap_err();
    let WorkFault::Catalogue(fault) = fault else { panic!("{fault:?}") };
    assert_eq!(fault.line.map(|line| line as usize), Some(head.matches('\n').count() + 1));
    assert!(rig.office.profiles().unwrap().is_empty());
    assert!(check_profile("profil.toml", b"\xff").is_err());
}

#[test]
fn the_desk_takes_a_profile_in_fills_in_new_cases_from_it_and_remarks_on_numbers() {
    let rig = DeskRig::of("Gunnar Liljekvist", "enhetschef");
    assert!(rig.desk.profile().unwrap().imported.is_none());
    let file = rig.beside.join("profil.toml");
    fs::write(&file, SHIPPED_PROFILE).unwrap();
    let taken = rig.desk.import_profile(&file).unwrap();
    assert_eq!(rig.desk.profile().unwrap(), taken);
    let imported = taken.imported.unwrap();
    assert_eq!(imported.case_number.as_deref(), Some("2025-417"));
    let authority = taken.authority.unwrap();
    assert_eq!(authority.profile.as_deref(), Some("vardtillsyn"));
    let form = OpenCase { authority, ..form(None) };
    let opened = rig.desk.open_case(OpenForm { form }).unwrap();
    let case = rig.desk.case_whole(wire::window::OfCase { case: opened.case.as_str().to_owned() }).unwrap();
    assert_eq!(case.authority.delegations.len(), 3);
    assert!(case.authority.logo.is_some());
    let fits = |number: &str| {
        let ask = NumberAsk { profile: imported.id.clone(), number: number.to_owned() };
        rig.desk.number_fits(&ask).unwrap()
    };
    assert!(fits("2025-00417") && !fits("D 417/25"));
    let saved = rig.beside.join("ut.toml");
    rig.desk.export_profile(&saved).unwrap();
    assert_eq!(fs::read_to_string(saved).unwrap(), SHIPPED_PROFILE);
}
