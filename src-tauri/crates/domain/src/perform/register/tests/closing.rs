// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! When a case can be closed by a decision of its own, and by whom.

use super::*;
use crate::after::Dispatched;
use crate::decision::SealRecord;
use crate::gap::{GapKind, RuleId};
use crate::law::Purpose;
use crate::register::{Closing, ClosingGround, Maker};
use crate::rules;
use crate::state::CaseState;

const HEAD: PersonId = PersonId::from_bytes([4; 16]);
const NOT_DISPATCHED: Refusal = Refusal::DecisionState { found: "draft", needed: "dispatched" };

// A case whose decision has been dispatched, with its head beside the inspector.
fn dispatched() -> Case {
    let mut case = case();
    let head =
        NewParticipant { person: HEAD, name: line("Bo"), title: line("chef"), role: Role::DecisionMaker };
    case.perform(Act::AddParticipant { participant: head }, &stamp()).unwrap();
    case.after.dispatched = Some(Dispatched { on: day("2026-03-02"), by: INSPECTOR });
    case.state = CaseState::FollowUp;
    case
}

fn closing(on: &str) -> Closing {
    Closing {
        on: day(on),
        closes: None,
        ground: ClosingGround::ObligationFulfilled,
        reasons: text("Allt är gjort."),
        decided_by: Maker::Participant(HEAD),
        presented_by: Some(INSPECTOR),
        others: Vec::new(),
    }
}

fn by_another() -> Closing {
    let decided_by = Maker::Another { name: line("Eva"), title: line("chef"), document: LOG };
    Closing { decided_by, ..closing(TODAY) }
}

fn by_head(case: &mut Case, number: u8, entry: Closing) -> Result<Vec<Place>, Refusal> {
    let record = NewRecord { id: id(number), entry: entry.into() };
    case.perform(Act::Record { record }, &Stamp { actor: HEAD, ..stamp() })
}

fn is_open(case: &Case) -> bool {
    let gaps = rules::gaps(case, day(TODAY));
    gaps.iter().any(|gap| gap.rule == RuleId::V63 && gap.kind == GapKind::NotClosedByDecision)
}

#[test]
fn a_decision_to_close_closes_a_case_whose_decision_did_not() {
    let mut case = dispatched();
    assert!(is_open(&case));
    by_head(&mut case, 1, closing(TODAY)).unwrap();
    assert!(!is_open(&case));
    assert_eq!(case.closed_by().map(|(record, _)| record.id), Some(id(1)));
    // A later version that is dispatched after it opens the question anew.
    case.after.dispatched = Some(Dispatched { on: day(TOMORROW), by: INSPECTOR });
    assert!(is_open(&case) && case.closed_by().is_none());
}

#[test]
fn it_comes_when_the_decision_has_been_dispatched_and_once() {
    let mut case = dispatched();
    let bound = day("2026-03-02");
    let early = by_head(&mut case, 1, closing("2026-03-01"));
    assert_eq!(early, Err(Refusal::TooEarly { day: day("2026-03-01"), bound }));
    assert_eq!(by_head(&mut case, 1, closing(TOMORROW)), Err(Refusal::NotYet(day(TOMORROW))));
    by_head(&mut case, 1, closing("2026-03-02")).unwrap();
    by_head(&mut case, 1, closing(TODAY)).unwrap();
    assert_eq!(by_head(&mut case, 2, closing(TODAY)), Err(Refusal::Present(Place::Record(id(1)))));
    let mut young = dispatched();
    young.after.dispatched = None;
    assert_eq!(by_head(&mut young, 1, closing(TODAY)), Err(NOT_DISPATCHED));
    let other = Closing { closes: Some(line("2025-7")), ..closing(TODAY) };
    by_head(&mut young, 1, other).unwrap();
    assert_eq!(young.closed_by(), None, "what closes another case says nothing of this one");
}

#[test]
fn whoever_decides_records_it_unless_it_is_a_document_of_the_case() {
    let mut case = dispatched();
    let refused = Err(Refusal::Role(Role::DecisionMaker));
    assert_eq!(put(&mut case, 1, closing(TODAY)), refused, "not by the inspector for the head");
    let own = Closing { decided_by: Maker::Participant(INSPECTOR), ..closing(TODAY) };
    assert_eq!(put(&mut case, 1, own), refused, "an inspector does not decide");
    let record = NewRecord { id: id(1), entry: closing(TODAY).into() };
    let on_behalf = Stamp { on_behalf_of: Some(HEAD), ..stamp() };
    assert_eq!(case.perform(Act::Record { record }, &on_behalf), refused);
    put(&mut case, 1, by_another()).unwrap();
    strike(&mut case, 1).unwrap();
    assert!(is_open(&case), "what is struck closes nothing");
    by_head(&mut case, 2, closing(TODAY)).unwrap();
    assert_eq!(put(&mut case, 2, by_another()), refused);
    assert_eq!(strike(&mut case, 2), refused);
}

#[test]
fn it_stands_as_long_as_the_case_is_closed() {
    let mut case = dispatched();
    by_head(&mut case, 1, closing(TODAY)).unwrap();
    case.state = CaseState::Closed;
    let head = Stamp { actor: HEAD, ..stamp() };
    let strike = Act::StrikeRecord { id: id(1), because: text("Fel.") };
    assert_eq!(case.perform(strike.clone(), &head), Err(Refusal::Frozen("closed")));
    assert_eq!(by_head(&mut case, 1, closing(TODAY)), Err(Refusal::Frozen("closed")));
    case.state = CaseState::FollowUp;
    case.perform(strike, &head).unwrap();
}

#[test]
fn its_ground_and_its_case_fit_each_other() {
    let mut case = dispatched();
    case.kind = CaseKind::SupervisionNis1;
    let refused = Err(Refusal::NoNotifications(CaseKind::SupervisionNis1));
    assert_eq!(by_head(&mut case, 1, closing(TODAY)), refused, "there is no such obligation");
    by_head(&mut case, 1, Closing { ground: ClosingGround::Remedied, ..closing(TODAY) }).unwrap();
    let mut audit = dispatched();
    audit.kind = CaseKind::ExternalAudit;
    let refused = Err(Refusal::NoDecision(CaseKind::ExternalAudit));
    assert_eq!(by_head(&mut audit, 1, closing(TODAY)), refused, "an audit decides nothing");
}

#[test]
fn it_is_signed_once_and_then_stands() {
    let mut case = dispatched();
    let sign = |case: &mut Case, number: u8| {
        let record = SealRecord {
            document: [1; 32],
            signer: line("Bo"),
            certificate: [2; 32],
            at: stamp().at,
            purpose: Purpose::Training,
        };
        case.perform(Act::SealSeparateDecision { id: id(number), record }, &stamp())
    };
    assert_eq!(sign(&mut case, 1), Err(Refusal::Absent(Place::Record(id(1)))));
    put(&mut case, 1, by_another()).unwrap();
    assert_eq!(sign(&mut case, 1), Err(Refusal::NotSigned(id(1))), "it is signed where it was made");
    strike(&mut case, 1).unwrap();
    assert_eq!(sign(&mut case, 1), Err(Refusal::Struck(id(1))));
    by_head(&mut case, 2, closing(TODAY)).unwrap();
    assert_eq!(case.may_be_signed(id(2)), Ok(HEAD));
    assert_eq!(sign(&mut case, 2), Ok(vec![Place::Record(id(2))]));
    assert_eq!(sign(&mut case, 2), Err(Refusal::Present(Place::Record(id(2)))));
    let other = Closing { ground: ClosingGround::NoLongerSubject, ..closing(TODAY) };
    assert_eq!(by_head(&mut case, 2, other), Err(Refusal::Signed(id(2))));
    by_head(&mut case, 2, closing(TODAY)).unwrap();
    assert!(case.records[&id(2)].seal.is_some(), "the same said again takes no signature away");
    let strike = Act::StrikeRecord { id: id(2), because: text("Fel.") };
    assert_eq!(case.perform(strike, &Stamp { actor: HEAD, ..stamp() }), Err(Refusal::Signed(id(2))));
    assert!(case.closed_by().is_some());
}
