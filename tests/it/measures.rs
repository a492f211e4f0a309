// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Measures after the decision: the form goes to the party and comes back, the difference is seen before anything is
//! stored, the authority checks, and the case is not closed before.

use calamine::Data;
use casework::reply::{CellFlaw, ReplyFlaw};
use casework::{When, WorkFault};
use domain::act::{Act, NewEvidence, NewRecord};
use domain::case::Case;
use domain::gap::{GapKind, RuleId};
use domain::id::{CaseId, EvidenceId, MeasureId, RecordId};
use domain::perform::{Place, Refusal};
use domain::register::{Advance, MeasureNews, MeasureStanding, MeasureStatus, RecordKind};
use domain::state::CaseState;
use domain::text::{Language, Line, NonEmpty, Text};
use domain::work::Direction;
use rust_xlsxwriter::Workbook;
use testkit::Rig;
use testkit::reply::{Cells, filled, said};

const FORM: &str = "svar.xlsx";

fn rig() -> (Rig, Case) {
    super::after::played("atgard-inte-verifierad-vid-avslut")
}

fn first(case: &Case) -> MeasureId {
    case.numbered_measures()[0].id
}

fn status(measure: MeasureId, on: &str, news: MeasureNews) -> Act {
    let entry = MeasureStatus { measure, on: on.parse().unwrap(), news, documents: Vec::new() }.into();
    let id = RecordId::from_bytes([u8::try_from(on.len()).unwrap() + on.as_bytes()[9]; 16]);
    Act::Record { record: NewRecord { id, entry } }
}

fn flaw(rig: &mut Rig, case: CaseId, bytes: &[u8]) -> ReplyFlaw {
    match rig.office.read_reply(case, bytes) {
        Err(WorkFault::Reply(flaw)) => flaw,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_form_comes_back_and_is_stored_only_when_somebody_takes_it_in() {
    let (mut rig, case) = rig();
    let form = rig.office.reply_form(case.id, Language::Sv).unwrap();
    assert_eq!(rig.office.read_reply(case.id, &form).unwrap().told, [], "an empty form tells nothing");
    let words = "Rutinen är beslutad och införd.";
    let answer = filled(&form, &[(6, 5, said("Genomförd")), (6, 6, said(words)), (6, 7, said("2025-06-01"))]);
    let reply = rig.office.read_reply(case.id, &answer).unwrap();
    assert_eq!((reply.told.len(), reply.misread.len()), (1, 0), "{reply:?}");
    let told = &reply.told[0];
    assert_eq!((told.measure, told.before), (first(&case), MeasureStanding::Unreported));
    assert_eq!((told.progress, told.is_news), (Advance::Done, true));
    assert_eq!(*rig.office.case(case.id).unwrap(), case, "reading stores nothing");
    let name = Line::new(FORM).unwrap();
    let on = "2025-06-09".parse().unwrap();
    let done = rig.office.take_reply(case.id, &name, &answer, on, When::default()).unwrap().unwrap();
    let records = done.changed.iter().filter(|place| matches!(place, Place::Record(_))).count();
    assert_eq!(records, 1, "{done:?}");
    let now = rig.reopened().office.case(case.id).unwrap().clone();
    assert_eq!(now.measure_standing(first(&case)), MeasureStanding::Done);
    assert_eq!(now.evidence.len(), case.evidence.len() + 1);
    let history = now.measure_history(first(&case));
    assert!(
        matches!(&history[0].1.news, MeasureNews::Told { text: Some(text), .. } if text.as_str() == words)
    );
    assert_eq!(history[0].1.documents.len(), 1);
    assert_eq!(
        now.before_what_came_after(),
        case.before_what_came_after(),
        "the sealed letter knows nothing of it"
    );
}

#[test]
fn the_same_form_twice_tells_nothing_new() {
    let (mut rig, case) = rig();
    let form = rig.office.reply_form(case.id, Language::En).unwrap();
    let answer = filled(&form, &[(6, 5, said("under way")), (6, 8, said("Plan.pdf"))]);
    let name = Line::new(FORM).unwrap();
    let on = "2025-06-09".parse().unwrap();
    assert!(rig.office.take_reply(case.id, &name, &answer, on, When::default()).unwrap().is_some());
    assert!(!rig.office.read_reply(case.id, &answer).unwrap().told[0].is_news);
    assert_eq!(rig.office.take_reply(case.id, &name, &answer, on, When::default()).unwrap(), None);
}

#[test]
fn what_a_stranger_writes_in_the_cells_is_told_by_cell_and_never_stored() {
    let (mut rig, case) = rig();
    let form = rig.office.reply_form(case.id, Language::Sv).unwrap();
    let wrong: [(Cells<'_>, &str, CellFlaw); 6] = [
        (&[(6, 5, said("Typ klar"))], "F7", CellFlaw::UnknownWord("Typ klar".to_owned())),
        (&[(6, 6, said("Vi arbetar."))], "F7", CellFlaw::ProgressMissing),
        (&[(6, 5, said("Planerad")), (6, 7, said("snart"))], "H7", CellFlaw::NotADay("snart".to_owned())),
        (&[(6, 5, said("Planerad")), (6, 7, Data::Float(1e300))], "H7", CellFlaw::NotADay(String::new())),
        (&[(6, 5, said("Planerad")), (6, 6, Data::Bool(true))], "G7", CellFlaw::NotText),
        (&[(30, 0, said("påhittad")), (30, 5, said("Planerad"))], "B31", CellFlaw::UnknownMeasure),
    ];
    for (cells, place, why) in wrong {
        let reply = rig.office.read_reply(case.id, &filled(&form, cells)).unwrap();
        assert_eq!(reply.told, [], "{place}");
        let found = &reply.misread[0];
        assert_eq!(found.cell, place);
        match (&found.why, &why) {
            (CellFlaw::NotADay(_), CellFlaw::NotADay(_)) => {}
            (found, why) => assert_eq!(found, why),
        }
    }
    let id = first(&case).to_string();
    let twice = [(6, 5, said("Planerad")), (40, 0, said(&id)), (40, 5, said("Genomförd"))];
    let reply = rig.office.read_reply(case.id, &filled(&form, &twice)).unwrap();
    assert_eq!((reply.told.len(), &reply.misread[0].why), (1, &CellFlaw::Twice));
}

#[test]
fn a_file_that_is_no_form_of_the_case_is_refused_whole() {
    let (mut rig, case) = rig();
    let form = rig.office.reply_form(case.id, Language::Sv).unwrap();
    for bytes in [&b""[..], b"PK\x03\x04", b"%PDF-1.7", &form[..form.len() / 2]] {
        assert!(matches!(flaw(&mut rig, case.id, bytes), ReplyFlaw::NotASpreadsheet(_)));
    }
    assert_eq!(flaw(&mut rig, case.id, &vec![0; 5 << 20]), ReplyFlaw::TooLarge);
    let foreign = Workbook::new().save_to_buffer().unwrap_or_default();
    assert!(matches!(
        flaw(&mut rig, case.id, &foreign),
        ReplyFlaw::NotTheForm | ReplyFlaw::NotASpreadsheet(_)
    ));
    let mut other = Workbook::new();
    other.add_worksheet();
    let marks = other.add_worksheet();
    marks.set_name("tillsyn").unwrap();
    marks.write_string(0, 0, "tillsyn-reply-form-1").unwrap();
    marks.write_string(1, 0, CaseId::from_bytes([7; 16]).to_string()).unwrap();
    assert_eq!(flaw(&mut rig, case.id, &other.save_to_buffer().unwrap()), ReplyFlaw::OfAnotherCase);
    assert_eq!(*rig.office.case(case.id).unwrap(), case);
}

#[test]
fn a_case_is_closed_when_each_measure_is_verified_or_has_lapsed_and_not_before() {
    let (mut rig, case) = rig();
    let gap = |gaps: &[domain::gap::Gap]| gaps.iter().filter(|gap| gap.rule == RuleId::V67).count();
    let open = domain::rules::gaps(&case, "2025-06-10".parse().unwrap());
    assert_eq!(gap(&open), case.numbered_measures().len(), "{open:?}");
    for measure in case.numbered_measures() {
        let lapsed = MeasureNews::Lapsed { because: Text::new("Verksamheten har upphört.").unwrap() };
        rig.office.perform(case.id, status(measure.id, "2025-06-09", lapsed), When::default()).unwrap();
    }
    let now = rig.office.case(case.id).unwrap();
    assert_eq!(gap(&domain::rules::gaps(now, "2025-06-10".parse().unwrap())), 0);
    assert!(!open.iter().any(|gap| matches!(gap.kind, GapKind::DueSoon(_))), "what was decided is decided");
}

#[test]
fn what_the_decision_rests_on_stays_when_what_comes_after_is_recorded() {
    let (mut rig, case) = rig();
    let criterion = domain::register::Criterion { text: Line::new("Policyn").unwrap() };
    let record = NewRecord { id: RecordId::from_bytes([9; 16]), entry: criterion.into() };
    let refused = rig.office.perform(case.id, Act::Record { record }, When::default());
    assert!(matches!(refused, Err(WorkFault::Refused(Refusal::Frozen("sealed")))), "{refused:?}");
    let unread = MeasureNews::Told { progress: Advance::Ongoing, text: None, done_by: None };
    rig.office.perform(case.id, status(first(&case), "2025-06-09", unread), When::default()).unwrap();
    let now = rig.office.case(case.id).unwrap().clone();
    assert_eq!((now.after.records.len(), now.numbered_records(RecordKind::MeasureStatus).len()), (1, 1));
    let by = *case.participants.keys().next().unwrap();
    let photo = NewEvidence {
        id: EvidenceId::from_bytes([3; 16]),
        title: Line::new("Rutin, beslutad den 5 juni 2025").unwrap(),
        direction: Direction::Received,
        on: "2025-06-05".parse().unwrap(),
        file: None,
        channel: None,
        keeping: None,
    };
    let proof = NonEmpty::new(vec![photo.id]).unwrap();
    rig.office.perform(case.id, Act::AddEvidence { evidence: photo }, When::default()).unwrap();
    let verified = MeasureNews::Verified { by, proof, effect: None };
    rig.office.perform(case.id, status(first(&case), "2025-06-08", verified), When::default()).unwrap();
    let now = rig.office.case(case.id).unwrap();
    assert_eq!(now.measure_standing(first(&case)), MeasureStanding::Ongoing, "the later word stands");
    assert_ne!(now.state, CaseState::Draft);
}
