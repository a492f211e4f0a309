// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What lies around a case, as the window asks for it: the reply form that comes back, what is waited for, the link to
//! another case, and the package for the archive.

use serde_json::json;
use std::fs;
use testkit::desk::{DeskRig, Performed};
use testkit::reply::{filled, said};
use wire::codes::CaseRelationCode;
use wire::window::{
    ArchiveAsk, ChangedJson, FaultCode, OfCase, PackageCode, Perform, RelateCases, TakeReply,
};

fn until_settled(rig: &DeskRig) -> OfCase {
    let mut performed = Performed::begin(rig);
    performed.until_before("settle_decision");
    OfCase { case: performed.case }
}

#[test]
fn the_reply_that_was_seen_is_taken_in_whatever_has_become_of_the_file() {
    let rig = DeskRig::new();
    let of = until_settled(&rig);
    let file = rig.beside.join("svar.xlsx");
    let saved = rig.desk.save_reply_form(of.clone(), &file).unwrap();
    let form = fs::read(&file).unwrap();
    assert_eq!(saved.size, form.len() as u64);
    fs::write(&file, filled(&form, &[(6, 5, said("Pågående")), (6, 6, said("Upphandlingen är påbörjad."))]))
        .unwrap();
    let seen = rig.desk.read_reply(of.clone(), &file).unwrap();
    assert_eq!((seen.name.as_str(), seen.told.len(), seen.misread.len()), ("svar.xlsx", 1, 0));

    // Somebody writes over it, and then takes the stick away.
    fs::write(&file, filled(&form, &[(6, 5, said("Genomförd")), (6, 6, said("Allt är klart."))])).unwrap();
    fs::remove_file(&file).unwrap();
    let take = |chosen: &str| TakeReply {
        case: of.case.clone(),
        chosen: chosen.to_owned(),
        on: "2025-10-01".to_owned(),
    };
    let strange = rig.desk.take_reply(take("nagot-annat")).unwrap_err();
    assert_eq!(strange.code, FaultCode::NoSuchFile);
    rig.desk.take_reply(take(&seen.chosen)).unwrap().unwrap();
    let case = rig.desk.case_whole(of.clone()).unwrap();
    let told = serde_json::to_string(&case.records).unwrap();
    assert!(told.contains("Upphandlingen är påbörjad.") && !told.contains("Allt är klart."), "{told}");
    let again = rig.desk.take_reply(take(&seen.chosen)).unwrap_err();
    assert_eq!(again.code, FaultCode::NoSuchFile, "it is taken in once");
}

#[test]
fn what_is_waited_for_is_told_by_day_and_with_its_place() {
    let rig = DeskRig::new();
    let of = until_settled(&rig);
    let awaited = rig.desk.awaited(of.clone()).unwrap();
    let days: Vec<String> = awaited.iter().map(|one| one.on.as_str().to_owned()).collect();
    assert!(!days.is_empty() && days.is_sorted(), "{days:?}");
    let case = rig.desk.case_whole(of).unwrap();
    for measure in case.required_measures.iter().filter_map(|measure| measure.due_on.as_ref()) {
        assert!(days.iter().any(|day| day == measure.as_str()), "{} is not among {days:?}", measure.as_str());
    }
}

#[test]
fn an_open_case_is_packed_only_when_that_is_asked_for() {
    let rig = DeskRig::new();
    let of = until_settled(&rig);
    let ask = |open| ArchiveAsk { case: of.case.clone(), form: PackageCode::Zip, open };
    let fault = rig.desk.archive_case(ask(false), &rig.beside, "1.0.0").unwrap_err();
    assert_eq!(fault.code, FaultCode::NotClosed);
    assert_eq!(fs::read_dir(&rig.beside).unwrap().count(), 0, "nothing is left");
    let packed = rig.desk.archive_case(ask(true), &rig.beside, "1.0.0").unwrap();
    assert!(packed.unfinished && packed.files > 10, "{packed:?}");
    assert!(fs::metadata(&packed.path).unwrap().is_file());
    let twice = rig.desk.archive_case(ask(true), &rig.beside, "1.0.0").unwrap_err();
    assert_eq!(twice.code, FaultCode::PackageThere);
}

#[test]
fn two_cases_are_linked_from_the_window_and_each_is_told_to_have_changed() {
    let rig = DeskRig::new();
    let cases = [(); 2].map(|()| rig.desk.open_sample().unwrap().case.as_str().to_owned());
    let act = |act| serde_json::from_value(act).unwrap();
    let perform = |at: usize, it| {
        rig.desk.perform(Perform { case: cases[at].clone(), act: act(it) }).unwrap();
    };
    perform(1, json!({ "do": "set_number", "number": "2025-00502" }));
    let by_hand =
        json!({ "do": "record", "kind": "related_case", "number": "2025-00502", "relation": "ground_for" });
    perform(0, by_hand);
    let of = |at: usize| OfCase { case: cases[at].clone() };
    let told = rig.desk.unanswered_links(of(0)).unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].case.as_str(), told[0].says, told[0].takes), (cases[1].as_str(), None, true));

    let _ = rig.heard();
    let (relation, case) = (CaseRelationCode::GroundFor, cases[0].clone());
    let ask = RelateCases { case, other: "2025-00502".to_owned(), relation };
    let linked = rig.desk.relate_cases(ask.clone()).unwrap();
    assert_eq!((linked.case.as_str(), linked.acts), (cases[1].as_str(), 1));
    let heard = rig.heard();
    let changed = |id: &str| {
        let of = |one: &ChangedJson| matches!(one, ChangedJson::Case { done } if done.case.as_str() == id);
        heard.iter().any(of)
    };
    assert!(changed(&cases[1]) && !changed(&cases[0]), "{heard:?}");
    assert!(rig.desk.unanswered_links(of(0)).unwrap().is_empty());
    let back = serde_json::to_string(&rig.desk.case_whole(of(1)).unwrap().records).unwrap();
    assert!(back.contains("follows_from"), "{back}");
    assert_eq!(rig.desk.relate_cases(ask).unwrap().acts, 0);
    let itself = RelateCases { case: cases[0].clone(), other: cases[0].clone(), relation };
    assert_eq!(rig.desk.relate_cases(itself).unwrap_err().code, FaultCode::Refused);
}
