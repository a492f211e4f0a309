// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The authority's profile: taken in and handed on as one file, copied into a case when it is opened, printed with its
//! logo, and without any hold on cases that are open already.

use casework::profiles::{SHIPPED_PROFILE, check_profile};
use casework::{When, WorkFault};
use domain::case::Case;
use std::fs;
use testkit::Rig;
use testkit::desk::DeskRig;
use wire::act::{ActFault, OpenCase};
use wire::window::{NumberAsk, OpenForm};

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
