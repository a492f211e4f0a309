// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Every kind of case from the first day to the archive: each is played from its opening, is archived, and its package
//! holds. In what is archived or delivered nothing is rewritten, and what an earlier case says is offered to the next.

use crate::cases::{Folder, folders};
use casework::archive::{Form, Wanted, verify_package};
use casework::playing::{Beside, Until};
use casework::{Unwatched, When, WorkFault, sample};
use domain::act::{Act, NewRecord};
use domain::case::{Case, CaseKind};
use domain::checklist::QuestionId;
use domain::perform::Refusal;
use domain::register::{Entry, Recommendation, RecordKind};
use domain::state::CaseState;
use domain::text::{Line, Text};
use domain::work::Answer;
use std::collections::BTreeMap;
use testkit::{Rig, TempDir};
use wire::answers::OfferedKindCode;

const CARRIED: [(&str, CaseKind); 7] = [
    ("tillsyn-av-kommun-fran-oppning-till-arkiv", CaseKind::SupervisionNis1),
    ("atta-anmalningar-vid-samma-tillsynstillfalle", CaseKind::LexMaria),
    ("revision-av-avtal-och-leverantor", CaseKind::ExternalAudit),
    ("internrevision-enligt-iso-27001", CaseKind::InternalControl),
    ("tillsyn-av-vasentlig-enskild-enligt-cybersakerhetslagen", CaseKind::SupervisionCyber),
    ("tillsyn-av-viktig-enskild-enligt-cybersakerhetslagen", CaseKind::SupervisionCyber),
    ("uppfoljande-tillsyn-som-avslutas", CaseKind::SupervisionCyber),
];

fn folder(name: &str) -> Folder {
    folders()
        .into_iter()
        .find(|folder| folder.name == name)
        .unwrap_or_else(|| panic!("there is no folder {name}"))
}

fn carried(name: &str, kind: CaseKind) {
    let (mut rig, case, _) = folder(name).played();
    assert_eq!((case.kind, case.state), (kind, CaseState::Archived), "{name}");
    let out = TempDir::new().unwrap();
    let wanted = Wanted { form: Form::Folder, unfinished: false, version: "1.2.3" };
    let archived = rig.office.archive(case.id, out.path(), wanted).unwrap();
    let verified = verify_package(&archived.path, &Unwatched).unwrap();
    assert_eq!(verified.manifest_sha256, archived.verified.manifest_sha256, "{name}");
    let act = Act::SetNumber { number: Line::new("2099-1").unwrap() };
    let refused = rig.office.perform(case.id, act, When::default());
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::Frozen("archived")))), "{name}: {refused:?}");
    println!("{name}: {} files, {} lines of the ledger", verified.files, verified.ledger_lines);
}

fn of_delivered() -> (Rig, Case) {
    let mut rig = Rig::new();
    let id = rig.play(sample::OTHERS[1].acts, &Beside::Shipped(BTreeMap::new()), &Until::End);
    let case = rig.office.case(id).unwrap().clone();
    (rig, case)
}

#[test]
fn the_report_is_kept_as_it_was_delivered_and_only_answers_come_in_afterwards() {
    let (mut rig, case) = of_delivered();
    assert_eq!(case.state, CaseState::FollowUp);
    let reports: Vec<_> =
        case.evidence.values().filter(|one| one.title.as_str() == "Rapport, som den lämnades").collect();
    let file = reports[0].file.as_ref().unwrap();
    assert_eq!((reports.len(), file.media_type.as_str()), (1, "application/pdf"));
    let date = Act::SetNumber { number: Line::new("2099-1").unwrap() };
    let refused = rig.office.perform(case.id, date, When::default());
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::Frozen("delivered")))), "{refused:?}");
    let record = case.records_that_count(RecordKind::Recommendation)[0];
    let Entry::Recommendation(known) = &record.entry else { panic!("a recommendation") };
    let mut put = |entry: Recommendation| {
        let record = NewRecord { id: record.id, entry: entry.into() };
        rig.office.perform(case.id, Act::Record { record }, When::default())
    };
    let reworded = Recommendation { text: Text::new("Något annat.").unwrap(), ..known.clone() };
    assert!(matches!(put(reworded), Err(WorkFault::Refused(Refusal::Frozen("delivered")))));
    put(Recommendation { response: None, ..known.clone() }).unwrap();
}

#[test]
fn answers_of_an_earlier_case_of_the_party_are_offered_and_none_is_copied() {
    let mut rig = Rig::new();
    let until = Until::Before("settle_decision".to_owned());
    let first = rig.play_sample(&until);
    assert_eq!(rig.office.offered_answers(first).unwrap(), [], "there is no other case");
    let second = rig.play_sample(&until);
    let (earlier, before) =
        (rig.office.case(first).unwrap().clone(), rig.office.case(second).unwrap().clone());
    let offered = rig.office.offered_answers(second).unwrap();
    let said = |answer: &Answer| answer.assessment.is_some() || answer.note.is_some();
    assert_eq!(offered.len(), earlier.answers.values().filter(|answer| said(answer)).count());
    for one in &offered {
        assert_eq!((one.kind, one.case_id.as_str()), (OfferedKindCode::Earlier, first.to_string().as_str()));
        assert_eq!(one.question, one.question_number);
        let answer = &earlier.answers[&QuestionId::new(&one.question).unwrap()];
        assert_eq!(one.assessment, answer.assessment.as_ref().map(Into::into), "{}", one.question);
    }
    assert_eq!(*rig.office.case(second).unwrap(), before);
    let other = rig.play(sample::OTHERS[1].acts, &Beside::Shipped(BTreeMap::new()), &Until::End);
    assert_eq!(rig.office.offered_answers(other).unwrap(), [], "another party");
}

#[test]
fn every_kind_of_case_goes_from_its_opening_to_a_package_that_holds() {
    for (name, kind) in CARRIED {
        carried(name, kind);
    }
}
