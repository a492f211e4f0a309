// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the register takes, what it refuses, and how its records are numbered and struck.

use crate::act::{Act, NewEvidence, NewNotification, NewParticipant, NewRecord, NewReport, Opening, Stamp};
use crate::case::{Case, CaseKind};
use crate::checklist::{Checklist, EditionId, Question, QuestionId, QuestionKind, Section};
use crate::deficiency::{Answered, Force, Progress, RequiredMeasure};
use crate::id::{CaseId, DeficiencyId, EvidenceId, MeasureId, NotificationId, PersonId, RecordId};
use crate::law::Purpose;
use crate::perform::{Place, Refusal};
use crate::person::{Authority, Role};
use crate::register::{
    Advance, Approved, Cause, CauseCategory, CauseMet, Certificate, Clause, Contract, CountryCode, Covers,
    DocumentRequest, Entry, FollowUp, Holder, Incident, Independence, Link, ManagementStatus,
    ManagementSystem, MeasureNews, MeasureStanding, MeasureStatus, PersonalDataInvolved, Plan, RecordKind,
    Supplier, System, Told,
};
use crate::text::{Bilingual, Line, NonEmpty, Text};
use crate::work::Direction;
use chrono::{NaiveDate, NaiveTime};

mod closing;
mod handling;
mod order;

const INSPECTOR: PersonId = PersonId::from_bytes([1; 16]);
const NOTIFIED: NotificationId = NotificationId::from_bytes([2; 16]);
const LOG: EvidenceId = EvidenceId::from_bytes([3; 16]);
const TODAY: &str = "2026-03-10";
const TOMORROW: &str = "2026-03-11";

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

fn stamp() -> Stamp {
    let today = day(TODAY);
    Stamp { at: today.and_time(NaiveTime::MIN).and_utc(), today, actor: INSPECTOR, on_behalf_of: None }
}

// A case with one notification and one document, and nothing else that a record can name.
fn case() -> Case {
    let officer =
        NewParticipant { person: INSPECTOR, name: line("Åsa"), title: line("i"), role: Role::Inspector };
    let authority = Authority {
        name: line("Verket"),
        unit: None,
        address: line("Box 1"),
        email: line("post@example.se"),
        court: line("Förvaltningsrätten"),
        logo: None,
        delegations: Vec::new(),
        supervises: None,
        appeal_notices: Vec::new(),
    };
    let opening = Opening {
        id: CaseId::from_bytes([9; 16]),
        kind: CaseKind::LexMaria,
        purpose: Purpose::Training,
        title: line("Granskning"),
        opened_on: day("2026-01-02"),
        trigger: text("Anmälan."),
        authority,
        officer,
    };
    let mut case = Case::open(opening, &stamp());
    let notification = NewNotification {
        id: NOTIFIED,
        registered_as: None,
        event: line("En dos lästes fel"),
        event_on: None,
        known_on: None,
        notified_on: day("2026-02-01"),
        appointed_notifier: None,
        severity: None,
        patient_ref: None,
        patient_informed_on: None,
    };
    let (direction, on) = (Direction::Received, day("2026-02-01"));
    let (title, channel, keeping) = (line("Logg"), None, None);
    let evidence = NewEvidence { id: LOG, title, direction, on, file: None, channel, keeping };
    for act in [Act::RecordNotification { notification }, Act::AddEvidence { evidence }] {
        case.perform(act, &stamp()).unwrap();
    }
    case
}

fn put(case: &mut Case, number: u8, entry: impl Into<Entry>) -> Result<Vec<Place>, Refusal> {
    let before = case.clone();
    let record = NewRecord { id: id(number), entry: entry.into() };
    let done = case.perform(Act::Record { record }, &stamp());
    assert!(done.is_ok() || *case == before, "a refused act changes nothing");
    done
}

fn strike(case: &mut Case, number: u8) -> Result<Vec<Place>, Refusal> {
    case.perform(Act::StrikeRecord { id: id(number), because: text("Fel post.") }, &stamp())
}

fn system(name: &str) -> System {
    System {
        name: line(name),
        owner: None,
        supplier: None,
        service: None,
        class: None,
        critical: None,
        hosting: None,
        notifications: Vec::new(),
        deficiencies: Vec::new(),
        questions: Vec::new(),
    }
}

fn incident() -> Incident {
    Incident {
        what: line("Inspelningar låg öppna"),
        sort: line("obehörig åtkomst"),
        from: Some(day("2026-02-03")),
        to: Some(day("2026-02-05")),
        discovered_on: day("2026-02-04"),
        affected: None,
        personal_data: PersonalDataInvolved::Yes,
        reported: vec![Told { to: line("IMY"), on: day("2026-02-06") }],
        systems: Vec::new(),
        notifications: vec![NOTIFIED],
        deficiencies: Vec::new(),
        questions: Vec::new(),
    }
}

fn contract() -> Contract {
    Contract { parties: line("A och B"), reference: None, from: None, to: None, security_annex: None }
}

fn supplier(parent: Option<u8>) -> Supplier {
    Supplier {
        organisation: line("Leverantören AB"),
        number: None,
        parent: parent.map(id),
        country: CountryCode::new("SE").unwrap(),
        risk: None,
        approved: None,
        contract: None,
    }
}

fn request() -> DocumentRequest {
    DocumentRequest {
        what: text("Riskanalyser för 2025."),
        asked_on: day("2026-02-01"),
        due_on: day("2026-02-15"),
        reminded_on: vec![day("2026-02-16")],
        received: vec![LOG],
        settled_on: Some(day("2026-02-20")),
    }
}

fn cause(met: CauseMet) -> Cause {
    Cause { notification: NOTIFIED, category: CauseCategory::Routine, text: text("Ingen rutin."), met }
}

#[test]
fn records_are_numbered_within_their_kind_and_keep_their_numbers() {
    let mut case = case();
    assert_eq!(put(&mut case, 1, system("Journalen")).unwrap(), [Place::Record(id(1))]);
    put(&mut case, 2, contract()).unwrap();
    put(&mut case, 3, system("Larmet")).unwrap();
    let numbers = |case: &Case, kind| -> Vec<_> {
        case.numbered_records(kind).iter().map(|record| (record.number, record.id)).collect()
    };
    assert_eq!(numbers(&case, RecordKind::System), [(1, id(1)), (2, id(3))]);
    assert_eq!(numbers(&case, RecordKind::Contract), [(1, id(2))]);
    strike(&mut case, 3).unwrap();
    put(&mut case, 4, system("Arkivet")).unwrap();
    assert_eq!(numbers(&case, RecordKind::System), [(1, id(1)), (2, id(3)), (3, id(4))]);
    let counting = case.records_that_count(RecordKind::System);
    assert_eq!(counting.iter().map(|record| record.number).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(case.records[&id(3)].struck, Some(text("Fel post.")));
}

#[test]
fn a_record_is_corrected_as_what_it_is() {
    let mut case = case();
    put(&mut case, 1, system("Journalen")).unwrap();
    put(&mut case, 2, system("Larmet")).unwrap();
    put(&mut case, 1, system("Journalsystemet")).unwrap();
    let record = &case.records[&id(1)];
    assert_eq!((record.number, &record.entry), (1, &system("Journalsystemet").into()));
    let other = Refusal::NotOfKind { record: id(1), kind: RecordKind::Contract };
    assert_eq!(put(&mut case, 1, contract()), Err(other));
    strike(&mut case, 1).unwrap();
    assert_eq!(put(&mut case, 1, system("Journalen")), Err(Refusal::Struck(id(1))));
}

#[test]
fn what_a_record_names_is_in_the_case() {
    let mut case = case();
    let absent = |place| Err(Refusal::Absent(place));
    let (deficiency, measure) = (DeficiencyId::from_bytes([40; 16]), MeasureId::from_bytes([50; 16]));
    let nobody = NotificationId::from_bytes([60; 16]);
    let question = QuestionId::new("A1.1").unwrap();
    let named = System { notifications: vec![NOTIFIED, nobody], ..system("S") };
    assert_eq!(put(&mut case, 1, named), absent(Place::Notification(nobody)));
    let named = System { deficiencies: vec![deficiency], ..system("S") };
    assert_eq!(put(&mut case, 1, named), absent(Place::Deficiency(deficiency)));
    let named = System { questions: vec![question.clone()], ..system("S") };
    assert_eq!(put(&mut case, 1, named), absent(Place::Answer(question)));
    let named = Incident { systems: vec![id(8)], ..incident() };
    assert_eq!(put(&mut case, 1, named), absent(Place::Record(id(8))));
    let met = CauseMet::Measures(NonEmpty::new(vec![measure]).unwrap());
    assert_eq!(put(&mut case, 1, cause(met)), absent(Place::Required(measure)));
    let of = PersonId::from_bytes([61; 16]);
    let named = Independence { statement: text("Inga band."), declared_by: of };
    assert_eq!(put(&mut case, 1, named), absent(Place::Participant(of)));
    let paper = EvidenceId::from_bytes([62; 16]);
    let named = Plan { title: line("Plan"), on: day("2026-02-01"), evidence: Some(paper) };
    assert_eq!(put(&mut case, 1, named), absent(Place::Evidence(paper)));
    assert!(case.records.is_empty());
}

#[test]
fn what_is_in_the_case_can_be_named() {
    let mut case = case();
    put(&mut case, 1, System { notifications: vec![NOTIFIED], ..system("S") }).unwrap();
    put(&mut case, 2, Incident { systems: vec![id(1)], ..incident() }).unwrap();
    put(&mut case, 3, cause(CauseMet::Open)).unwrap();
    put(&mut case, 4, Independence { statement: text("Inga band."), declared_by: INSPECTOR }).unwrap();
    put(&mut case, 5, request()).unwrap();
    assert_eq!(
        case.records[&id(2)].entry.links(),
        [Link::Record(id(1), RecordKind::System), Link::Notification(NOTIFIED)]
    );
}

#[test]
fn a_record_names_others_of_the_right_kind_that_count() {
    let mut case = case();
    put(&mut case, 1, system("S")).unwrap();
    put(&mut case, 2, supplier(None)).unwrap();
    put(&mut case, 3, contract()).unwrap();
    let wrong = |record, kind| Err(Refusal::NotOfKind { record, kind });
    let clause = |contract| Clause { contract, number: line("4"), says: text("x"), questions: Vec::new() };
    assert_eq!(put(&mut case, 9, clause(id(1))), wrong(id(1), RecordKind::Contract));
    let follow_up = FollowUp { contract: id(2), plan: None, met_on: Vec::new(), found: None };
    assert_eq!(put(&mut case, 9, follow_up), wrong(id(2), RecordKind::Contract));
    assert_eq!(put(&mut case, 9, supplier(Some(3))), wrong(id(3), RecordKind::Supplier));
    let certificate = |holder| Certificate {
        holder,
        standard: line("ISO/IEC 27001"),
        scope: text("Drift"),
        body: line("Organet"),
        valid_to: day("2028-01-01"),
        covers: Covers::Unknown,
    };
    assert_eq!(put(&mut case, 9, certificate(Holder::Supplier(id(1)))), wrong(id(1), RecordKind::Supplier));
    let status = ManagementStatus::Begun;
    let of = Holder::Supplier(id(3));
    let management = ManagementSystem { of, owner: None, scope: None, status };
    assert_eq!(put(&mut case, 9, management), wrong(id(3), RecordKind::Supplier));
    put(&mut case, 9, certificate(Holder::Party)).unwrap();
    put(&mut case, 10, certificate(Holder::Supplier(id(2)))).unwrap();
    strike(&mut case, 3).unwrap();
    assert_eq!(put(&mut case, 11, clause(id(3))), Err(Refusal::Struck(id(3))));
}

#[test]
fn no_supplier_stands_above_itself_and_each_has_its_tier() {
    let mut case = case();
    for (number, parent) in [(1, None), (2, Some(1)), (3, Some(2)), (4, Some(1))] {
        put(&mut case, number, supplier(parent)).unwrap();
    }
    put(&mut case, 5, contract()).unwrap();
    assert_eq!(
        [1, 2, 3, 4, 5, 6].map(|one| case.tier(id(one))),
        [Some(1), Some(2), Some(3), Some(2), None, None]
    );
    assert_eq!(put(&mut case, 1, supplier(Some(1))), Err(Refusal::Circle(id(1))));
    assert_eq!(put(&mut case, 1, supplier(Some(3))), Err(Refusal::Circle(id(1))));
    put(&mut case, 4, supplier(Some(3))).unwrap();
    assert_eq!(case.tier(id(4)), Some(4));
    // A damaged store may say it all the same; nothing hangs on it.
    case.records.get_mut(&id(1)).unwrap().entry = supplier(Some(3)).into();
    assert!(case.tier(id(1)).is_some());
    assert_eq!(put(&mut case, 4, supplier(Some(3))), Err(Refusal::Circle(id(4))));
}

#[test]
fn a_day_that_has_been_has_come() {
    let mut case = case();
    let not_yet = || Err(Refusal::NotYet(day(TOMORROW)));
    let tomorrow = day(TOMORROW);
    assert_eq!(put(&mut case, 1, Incident { discovered_on: tomorrow, to: None, ..incident() }), not_yet());
    let told = vec![Told { to: line("IMY"), on: tomorrow }];
    assert_eq!(put(&mut case, 1, Incident { reported: told, ..incident() }), not_yet());
    assert_eq!(put(&mut case, 1, DocumentRequest { asked_on: tomorrow, ..request() }), not_yet());
    assert_eq!(put(&mut case, 1, DocumentRequest { reminded_on: vec![tomorrow], ..request() }), not_yet());
    assert_eq!(put(&mut case, 1, DocumentRequest { settled_on: Some(tomorrow), ..request() }), not_yet());
    let approved = Some(Approved { on: tomorrow, by: line("inköpschefen") });
    assert_eq!(put(&mut case, 1, Supplier { approved, ..supplier(None) }), not_yet());
    put(&mut case, 1, contract()).unwrap();
    let follow_up = FollowUp { contract: id(1), plan: None, met_on: vec![tomorrow], found: None };
    assert_eq!(put(&mut case, 2, follow_up), not_yet());
    put(&mut case, 2, DocumentRequest { due_on: tomorrow, ..request() }).unwrap();
}

#[test]
fn days_come_in_their_order() {
    let mut case = case();
    let early = |first, second| Err(Refusal::TooEarly { day: day(second), bound: day(first) });
    let to = Some(day("2026-02-02"));
    assert_eq!(put(&mut case, 1, Incident { to, ..incident() }), early("2026-02-03", "2026-02-02"));
    let discovered_on = day("2026-02-01");
    assert_eq!(
        put(&mut case, 1, Incident { discovered_on, ..incident() }),
        early("2026-02-03", "2026-02-01")
    );
    let told = vec![Told { to: line("IMY"), on: day("2026-02-03") }];
    let untold = Incident { reported: told, ..incident() };
    assert_eq!(put(&mut case, 1, untold), early("2026-02-04", "2026-02-03"));
    let (from, to) = (Some(day("2027-01-01")), Some(day("2026-12-31")));
    assert_eq!(put(&mut case, 1, Contract { from, to, ..contract() }), early("2027-01-01", "2026-12-31"));
    let due_on = day("2026-01-31");
    assert_eq!(put(&mut case, 1, DocumentRequest { due_on, ..request() }), early("2026-02-01", "2026-01-31"));
    let reminded_on = vec![day("2026-01-31")];
    assert_eq!(
        put(&mut case, 1, DocumentRequest { reminded_on, ..request() }),
        early("2026-02-01", "2026-01-31")
    );
    put(&mut case, 1, incident()).unwrap();
}

#[test]
fn what_a_record_names_is_struck_after_it() {
    let mut case = case();
    assert_eq!(strike(&mut case, 1), Err(Refusal::Absent(Place::Record(id(1)))));
    put(&mut case, 1, system("S")).unwrap();
    put(&mut case, 2, Incident { systems: vec![id(1)], ..incident() }).unwrap();
    let named = Refusal::Named { what: Place::Record(id(1)), by: id(2) };
    assert_eq!(strike(&mut case, 1), Err(named));
    assert_eq!(strike(&mut case, 2).unwrap(), [Place::Record(id(2))]);
    strike(&mut case, 1).unwrap();
    assert_eq!(strike(&mut case, 1), Err(Refusal::Struck(id(1))));
}

const MEASURE: MeasureId = MeasureId::from_bytes([50; 16]);

// A measure that was to be done the day before today.
fn require(case: &mut Case) {
    let required = RequiredMeasure {
        id: MEASURE,
        number: 1,
        text: text("Inför en rutin."),
        deficiencies: NonEmpty::new(vec![DeficiencyId::from_bytes([40; 16])]).unwrap(),
        force: Force::Requested,
        due_on: Some(day("2026-03-09")),
        report_by: None,
        standard: None,
        kind: None,
        responsible: None,
    };
    case.required.insert(MEASURE, required);
}

fn status(on: &str, news: MeasureNews) -> MeasureStatus {
    MeasureStatus { measure: MEASURE, on: day(on), news, documents: Vec::new() }
}

fn told(progress: Advance) -> MeasureNews {
    MeasureNews::Told { progress, text: None, done_by: None }
}

fn verified(by: PersonId) -> MeasureNews {
    MeasureNews::Verified { by, proof: NonEmpty::new(vec![LOG]).unwrap(), effect: None }
}

#[test]
fn where_a_measure_stands_is_what_its_latest_step_says() {
    let mut case = case();
    assert_eq!(
        put(&mut case, 1, status(TODAY, MeasureNews::Reminded)),
        Err(Refusal::Absent(Place::Required(MEASURE)))
    );
    require(&mut case);
    let steps = [
        (None, MeasureStanding::Unreported),
        (Some(("2026-03-08", told(Advance::Done))), MeasureStanding::Done),
        (Some(("2026-03-02", told(Advance::Planned))), MeasureStanding::Done),
        (Some(("2026-03-08", MeasureNews::Reminded)), MeasureStanding::Done),
        (
            Some((
                "2026-03-09",
                MeasureNews::Insufficient { by: INSPECTOR, because: text("Bara på papper.") },
            )),
            MeasureStanding::Insufficient,
        ),
        (Some((TODAY, verified(INSPECTOR))), MeasureStanding::Verified),
    ];
    let mut late = Vec::new();
    for (number, (step, stands)) in (1..).zip(steps) {
        if let Some((on, news)) = step {
            put(&mut case, number, status(on, news)).unwrap();
        }
        assert_eq!(case.measure_standing(MEASURE), stands);
        late.push(case.measure_is_overdue(MEASURE, day(TODAY)));
    }
    assert_eq!(late, [true, false, false, false, true, false]);
    let days: Vec<_> = case.measure_history(MEASURE).iter().map(|(_, one)| one.on.to_string()).collect();
    assert_eq!(days, ["2026-03-02", "2026-03-08", "2026-03-08", "2026-03-09", TODAY]);
    strike(&mut case, 6).unwrap();
    assert_eq!(case.measure_standing(MEASURE), MeasureStanding::Insufficient, "the check was struck");
}

#[test]
fn only_the_authority_verifies_a_measure_and_only_on_what_shows_it() {
    let mut case = case();
    require(&mut case);
    let expert = PersonId::from_bytes([7; 16]);
    let participant =
        NewParticipant { person: expert, name: line("Bo"), title: line("docent"), role: Role::Expert };
    case.perform(Act::AddParticipant { participant }, &stamp()).unwrap();
    assert_eq!(put(&mut case, 1, status(TODAY, verified(expert))), Err(Refusal::Role(Role::Inspector)));
    let nobody = PersonId::from_bytes([8; 16]);
    assert_eq!(
        put(&mut case, 1, status(TODAY, verified(nobody))),
        Err(Refusal::Absent(Place::Participant(nobody)))
    );
    let proof = NonEmpty::new(vec![EvidenceId::from_bytes([99; 16])]).unwrap();
    let unseen = MeasureNews::Verified { by: INSPECTOR, proof, effect: None };
    assert!(matches!(put(&mut case, 1, status(TODAY, unseen)), Err(Refusal::Absent(Place::Evidence(_)))));
    assert!(put(&mut case, 1, status(TOMORROW, verified(INSPECTOR))).is_err(), "nobody checks tomorrow");
    put(&mut case, 1, status(TODAY, verified(INSPECTOR))).unwrap();
}

#[test]
fn a_reported_measure_answers_a_deficiency_or_a_cause_and_a_cause_is_then_answered() {
    let mut case = case();
    put(&mut case, 1, cause(CauseMet::Open)).unwrap();
    assert_eq!(Answered::new(Vec::new(), Vec::new()), None);
    let report = |cause: u8| NewReport {
        id: MeasureId::from_bytes([60; 16]),
        text: text("Rutinen är ny."),
        answers: Answered::new(Vec::new(), vec![id(cause)]).unwrap(),
        progress: Progress::Done,
        told_on: day(TODAY),
        done_by: None,
        kind: None,
        responsible: None,
    };
    let act = |cause| Act::ReportMeasure { measure: report(cause) };
    assert_eq!(case.perform(act(2), &stamp()), Err(Refusal::Absent(Place::Record(id(2)))));
    put(&mut case, 2, system("S")).unwrap();
    assert!(matches!(case.perform(act(2), &stamp()), Err(Refusal::NotOfKind { .. })), "no cause");
    case.perform(act(1), &stamp()).unwrap();
    assert_eq!(case.measure_standing(MeasureId::from_bytes([60; 16])), MeasureStanding::Done);
}

#[test]
fn what_is_waited_for_has_its_day_until_it_has_come() {
    let mut case = case();
    require(&mut case);
    assert_eq!(case.awaited(), [], "no deficiency stands that the measure answers");
    let request = |settled_on| DocumentRequest {
        what: text("Riskanalyser."),
        asked_on: day("2026-03-01"),
        due_on: day("2026-03-20"),
        reminded_on: Vec::new(),
        received: Vec::new(),
        settled_on,
    };
    put(&mut case, 1, request(None)).unwrap();
    assert_eq!(case.awaited(), [(day("2026-03-20"), Place::Record(id(1)))]);
    put(&mut case, 1, request(Some(day(TODAY)))).unwrap();
    assert_eq!(case.awaited(), []);
}

#[test]
fn a_measure_that_answers_a_cause_is_not_taken_back() {
    let mut case = case();
    let measure = MEASURE;
    require(&mut case);
    put(&mut case, 1, cause(CauseMet::Measures(NonEmpty::new(vec![measure]).unwrap()))).unwrap();
    let withdraw = || Act::WithdrawMeasure { id: measure };
    let named = Refusal::Named { what: Place::Required(measure), by: id(1) };
    assert_eq!(case.perform(withdraw(), &stamp()), Err(named));
    put(&mut case, 1, cause(CauseMet::Without(text("Engångshändelse.")))).unwrap();
    case.perform(withdraw(), &stamp()).unwrap();
}

#[test]
fn another_checklist_has_the_questions_that_records_name() {
    let mut case = case();
    let choose = |name: &str| {
        let both = || Bilingual::new("Hur?", "How?").unwrap();
        let named = |name: &str| QuestionId::new(name).unwrap();
        let question = Question {
            id: named(name),
            wording: both(),
            references: Vec::new(),
            evidence: both(),
            guidance: None,
            assess: None,
            asked_when: None,
            kind: QuestionKind::CaseFact,
        };
        let sections = vec![Section { id: named("A1"), heading: both(), questions: vec![question] }];
        let edition = EditionId { code: line("lista"), edition: line("1") };
        let checklist = Box::new(Checklist { edition, title: both(), sections: sections.into() });
        Act::ChooseChecklist { checklist, provisions: Vec::new(), confirmations: Vec::new() }
    };
    case.perform(choose("A1.1"), &stamp()).unwrap();
    put(&mut case, 1, System { questions: vec![QuestionId::new("A1.1").unwrap()], ..system("S") }).unwrap();
    let named = Refusal::Named { what: Place::Checklist, by: id(1) };
    assert_eq!(case.perform(choose("A1.2"), &stamp()), Err(named));
    case.perform(choose("A1.1"), &stamp()).unwrap();
}
