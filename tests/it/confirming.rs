// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What one case has had confirmed need not be confirmed in the next: kept with who, when and what was read, handed to
//! another store as a file, and taken back with the act. Training neither gives nor takes.

use casework::playing::{Beside, Until};
use casework::{Catalog, OfficeConfirmation, When, WorkFault};
use domain::act::Act;
use domain::id::CaseId;
use domain::law::{Confirmation, Mark, ProvisionId};
use domain::perform::Refusal;
use domain::text::Text;
use serde_json::json;
use std::collections::BTreeMap;
use testkit::desk::{DeskRig, Performed};
use testkit::{Rig, Somebody, opening};
use wire::window::{OfCase, Perform};

const SOURCE: &str = "Svensk författningssamling, lydelsen den 1 april 2025";

fn id(name: &str) -> ProvisionId {
    ProvisionId::new(name).unwrap()
}

/// A case of the office, or one for training, with the shipped checklist and a legal officer.
fn opened(rig: &mut Rig, purpose: &str) -> CaseId {
    let maja =
        Somebody { handle: "handlaggare", name: "Maja Ekdahl", title: "inspektör", role: "inspector" };
    let siri = Somebody { handle: "jurist", name: "Siri Wallander", title: "jurist", role: "legal_officer" };
    let acts = opening("supervision_nis1", purpose, &[maja, siri])
        + r#"
[[act]]
at = 2025-04-07T09:13:00+02:00
by = "handlaggare"
do = "add_participant"
person = "jurist"
role = "legal_officer"
[[act]]
at = 2025-04-07T09:14:00+02:00
by = "handlaggare"
do = "choose_checklist"
checklist = "nis1-halso-och-sjukvard"
edition = "2026-11"
"#;
    rig.play(&acts, &Beside::Shipped(BTreeMap::new()), &Until::End)
}

fn confirms(name: &str) -> Act {
    let (source, exact_citation, in_force) = (Text::new(SOURCE).unwrap(), None, None);
    Act::ConfirmProvision { provision: id(name), source, exact_citation, in_force }
}

fn by(rig: &Rig, name: &str) -> When {
    let person = rig.office.find_person(name).unwrap();
    When { at: None, on_behalf_of: Some(domain::id::PersonId::from_bytes(person.id.bytes())) }
}

fn legal(rig: &Rig) -> When {
    by(rig, "Siri Wallander")
}

/// A provision of the checklist's that nobody has read.
fn unread() -> String {
    let catalog = Catalog::shipped();
    let lists = catalog.checklists().iter();
    let mut cited = lists.flat_map(|list| list.questions()).flat_map(|question| catalog.references(question));
    cited.find(|provision| provision.mark != Mark::Read).unwrap().id.to_string()
}

#[test]
fn what_is_confirmed_in_one_case_is_confirmed_in_the_next_with_who_when_and_what_was_read() {
    let mut rig = Rig::new();
    let provision = unread();
    let first = opened(&mut rig, "office");
    let when = legal(&rig);
    rig.office.perform(first, confirms(&provision), when).unwrap();
    let given = rig.office.case(first).unwrap().confirmations[&id(&provision)].clone();
    assert!(!given.adopted);

    let mut rig = rig.reopened();
    let second = opened(&mut rig, "office");
    let taken = rig.office.case(second).unwrap().confirmations[&id(&provision)].clone();
    assert_eq!(taken, Confirmation { adopted: true, ..given });
    assert_eq!((taken.name.as_str(), taken.title.as_str()), ("Siri Wallander", "jurist"));
    assert_eq!(taken.source.as_str(), SOURCE);
    // It is in the case's own cells, so that nothing that comes later changes it.
    let mut rig = rig.reopened();
    assert_eq!(rig.office.case(second).unwrap().confirmations[&id(&provision)], taken);
}

#[test]
fn only_a_legal_officer_or_decision_maker_confirms_for_the_office() {
    let mut rig = Rig::new();
    let case = opened(&mut rig, "office");
    let inspector = by(&rig, "Maja Ekdahl");
    let refused = rig.office.perform(case, confirms("nis1-11"), inspector);
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::Role(_)))), "{refused:?}");
    assert_eq!(rig.office.confirmations().unwrap(), Vec::<OfficeConfirmation>::new());
}

#[test]
fn training_neither_gives_to_the_office_nor_takes_from_it() {
    let mut rig = Rig::new();
    let training = opened(&mut rig, "training");
    let when = legal(&rig);
    rig.office.perform(training, confirms("nis1-11"), when).unwrap();
    assert_eq!(rig.office.confirmations().unwrap(), Vec::<OfficeConfirmation>::new());

    let office = opened(&mut rig, "office");
    rig.office.perform(office, confirms("nis1-12"), when).unwrap();
    let another = opened(&mut rig, "training");
    assert!(rig.office.case(another).unwrap().confirmations.is_empty());
}

#[test]
fn a_store_hands_its_confirmations_to_another_once_and_an_older_one_never_wins() {
    let mut from = Rig::new();
    let case = opened(&mut from, "office");
    let when = legal(&from);
    from.office.perform(case, confirms("nis1-11"), when).unwrap();
    let file = from.office.export_confirmations().unwrap().unwrap();

    let mut to = Rig::of("Karin Holm", "administratör");
    let imported = to.office.import_confirmations("fil.toml", file.as_bytes()).unwrap();
    assert_eq!((imported.taken, imported.known.len()), (vec![id("nis1-11")], 0));
    assert_eq!(to.office.confirmations().unwrap(), from.office.confirmations().unwrap());
    assert_eq!(to.office.export_confirmations().unwrap().unwrap(), file);
    let again = to.office.import_confirmations("fil.toml", file.as_bytes()).unwrap();
    assert_eq!((again.taken.len(), again.known), (0, vec![id("nis1-11")]));
    let case = opened(&mut to, "office");
    assert!(to.office.case(case).unwrap().confirmations.contains_key(&id("nis1-11")));

    // The catalogue no longer says what was confirmed: asked about anew.
    let other = file.replace("citation = \"11 §", "citation = \"11 a §");
    let mut third = Rig::new();
    let imported = third.office.import_confirmations("fil.toml", other.as_bytes()).unwrap();
    assert_eq!((imported.taken.len(), imported.unfit), (0, vec![id("nis1-11")]));
}

#[test]
fn a_broken_file_is_refused_whole_with_its_line() {
    let mut rig = Rig::new();
    let broken =
        "format = 1\n[[confirmation]]\nprovision = \"nis1-11\"\ncitation = \"11 §\"\nby = \"ingen\"\n";
    let fault = rig.office.import_confirmations("fil.toml", broken.as_bytes()).unwrap_err();
    let WorkFault::Catalogue(fault) = fault else { panic!("{fault:?}") };
    assert_eq!((fault.file.as_str(), fault.line), ("fil.toml", Some(5)));
    assert_eq!(rig.office.confirmations().unwrap(), Vec::<OfficeConfirmation>::new());
}

#[test]
fn a_confirmation_that_is_taken_back_is_taken_back_for_the_office_too() {
    let rig = DeskRig::new();
    let mut sample = Performed::begin(&rig);
    let act = sample.next_act().unwrap();
    let mut json = serde_json::to_value(&act).unwrap();
    json["purpose"] = json!("office");
    sample.perform(serde_json::from_value(json).unwrap(), Some("arende")).unwrap();
    sample.until_before("add_occasion");
    let case = sample.case.clone();
    let chief = rig.desk.start().unwrap().myself.unwrap().id;
    let legal = sample.known["jurist"].clone();
    assert_ne!(chief.as_str(), legal);
    rig.unlock(&legal);
    let confirm = json!({ "do": "confirm_provision", "provision": "nis1-11", "source": SOURCE });
    let ask = Perform { case: case.clone(), act: serde_json::from_value(confirm).unwrap() };
    rig.desk.perform(ask).unwrap();
    let kept = || rig.desk.confirmations().unwrap().len();
    assert_eq!(kept(), 1);
    rig.desk.undo(OfCase { case: case.clone() }).unwrap();
    assert_eq!(kept(), 0);
    rig.desk.redo(OfCase { case }).unwrap();
    assert_eq!(kept(), 1);
}
