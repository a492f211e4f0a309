// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The register of a case: who can be reached stays in the office, as does what stands for a patient, and everything
//! else travels with the case.

use crate::cases::folders;
use casework::When;
use casework::playing::Until;
use domain::act::{Act, NewRecord};
use domain::id::RecordId;
use domain::register::{Contact, Criterion, Entry, RecordKind, Representative};
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
