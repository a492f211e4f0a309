// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The register of a case: who can be reached stays in the office, as does what stands for a patient, and everything
//! else travels with the case.

use crate::cases::folders;
use casework::playing::Until;
use casework::{When, WorkFault};
use domain::act::{Act, NewRecord};
use domain::gap::{GapKind, RuleId};
use domain::id::{PersonId, RecordId};
use domain::perform::{Place, Refusal};
use domain::register::{
    Contact, Criterion, Entry, ExternalParticipant, PersonName, RecordKind, Representative, Side,
};
use domain::text::{Line, Text};
use testkit::Rig;
use wire::case_json::case_json;

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

#[test]
fn a_contact_person_and_a_representative_are_in_the_case_and_leave_with_nothing() {
    let mut rig = Rig::new();
    let case = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    let contact = Contact {
        function: line("registratorn"),
        name: Some(line("Eva Rosengren")),
        phone: Some(line("010-123 45 67")),
        email: None,
    };
    let criterion = Criterion { text: line("Riktlinje för åtkomst, punkt 4") };
    let lawyer = Representative {
        function: line("advokat"),
        name: Some(line("Eva Rosengren")),
        mandate: Text::new("Hela ärendet.").unwrap(),
        shown_by: None,
        from: "2025-01-07".parse().unwrap(),
        to: None,
        address_for_service: Some(line("Eva Rosengrens byrå, Box 7")),
    };
    for (number, entry) in [(1, Entry::from(contact)), (2, criterion.into()), (3, lawyer.into())] {
        let record = NewRecord { id: RecordId::from_bytes([number; 16]), entry };
        rig.office.perform(case, Act::Record { record }, When::default()).unwrap();
    }
    let mut rig = rig.reopened();
    let found = rig.office.case(case).unwrap();
    assert_eq!(found.numbered_records(RecordKind::Contact).len(), 1);
    assert!(case_json(found, &[]).canonical().contains("Eva Rosengren"), "the window shows it");
    let exported = String::from_utf8(rig.office.export(case).unwrap()).unwrap();
    assert!(exported.contains("Riktlinje för åtkomst") && !exported.contains("Eva Rosengren"));
    rig.office.settle(case, When::default()).unwrap();
    let letter = rig.office.settled_letter(case).unwrap();
    let attached = letter.attachments.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let all: String = attached.chain([letter.to_text()]).collect();
    assert!(all.contains("Riktlinje för åtkomst") && !all.contains("Eva Rosengren"));
}

#[test]
fn what_stands_for_a_patient_is_in_the_case_and_leaves_with_nothing() {
    let name = "atta-anmalningar-vid-samma-tillsynstillfalle";
    let folder = folders().into_iter().find(|one| one.name == name).unwrap();
    let (mut rig, case, _) = folder.played();
    assert!(case_json(&case, &[]).canonical().contains("Patient A"), "the window shows it");
    let exported = String::from_utf8(rig.office.export(case.id).unwrap()).unwrap();
    assert!(exported.contains("medicinskt ansvarig") && !exported.contains("Patient A"));
    let letter = rig.office.settled_letter(case.id).unwrap();
    let attached = letter.attachments.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let all: String = attached.chain([letter.to_text()]).collect();
    assert!(all.contains("medicinskt ansvarig") && !all.contains("Patient A"));
}

#[test]
fn who_takes_part_for_another_stands_by_function_and_a_protected_name_leaves_with_nothing() {
    let name = "tillsyn-av-kommun-fran-oppning-till-arkiv";
    let folder = folders().into_iter().find(|one| one.name == name).unwrap();
    let (mut rig, case, _) = folder.played();
    assert!(case_json(&case, &[]).canonical().contains("Tore Valberg"), "the window shows it");
    let exported = String::from_utf8(rig.office.export(case.id).unwrap()).unwrap();
    assert!(exported.contains("systemägaren för Omsorgsjournalen") && exported.contains("Alva Kust"));
    assert!(!exported.contains("Tore Valberg"));
    let letter = rig.office.settled_letter(case.id).unwrap();
    let attached = letter.attachments.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let all: String = attached.chain([letter.to_text()]).collect();
    assert!(all.contains("Leverantörens tekniker, Alva Kust") && !all.contains("Tore Valberg"));
}

#[test]
fn a_protected_name_in_a_text_is_warned_of_and_no_one_from_outside_decides() {
    let mut rig = Rig::new();
    let case = rig.play_sample(&Until::Before("settle_decision".to_owned()));
    let id = RecordId::from_bytes([1; 16]);
    let one = ExternalParticipant {
        side: Side::Party,
        organisation: line("Granvik kommun"),
        function: line("driftchefen"),
        name: PersonName::Protected(line("Tore Valberg")),
    };
    let record = NewRecord { id, entry: one.into() };
    rig.office.perform(case, Act::Record { record }, When::default()).unwrap();
    let warned = |rig: &mut Rig| {
        let found = domain::rules::gaps(rig.office.case(case).unwrap(), "2026-12-01".parse().unwrap());
        found.iter().any(|gap| gap.rule == RuleId::V30 && gap.kind == GapKind::ProtectedNameInText(id))
    };
    assert!(!warned(&mut rig));
    let matter = line("Tillsyn efter tips från Tore Valberg");
    rig.office.perform(case, Act::SetMatter { matter }, When::default()).unwrap();
    assert!(warned(&mut rig));
    // The record has an identity of its own kind; as a person nobody knows it.
    let outsider = PersonId::from_bytes([1; 16]);
    let done = rig.office.perform(case, Act::SetOthers { others: vec![outsider] }, When::default());
    let Err(WorkFault::Refused(why)) = done else { panic!("refused") };
    assert_eq!(why, Refusal::Absent(Place::Participant(outsider)));
}
