// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! When a running case takes an order, by which power, by whom, and what is missing while it waits.

use super::*;
use crate::after::ServiceMethod;
use crate::decision::SealRecord;
use crate::gap::{GapKind, Level, RuleId};
use crate::law::Purpose;
use crate::money::{ConditionalFine, FineForm, Kronor};
use crate::party::{Party, PartyKind, PartyNumber};
use crate::register::{Followed, InterimOrder, Maker, OrderFine, OrderOutcome, OrderPower, Ordered};
use crate::rules;
use crate::state::CaseState;

const HEAD: PersonId = PersonId::from_bytes([4; 16]);

// A case with a party, and its head beside the inspector.
fn running(kind: CaseKind) -> Case {
    let mut case = case();
    case.kind = kind;
    let head =
        NewParticipant { person: HEAD, name: line("Bo"), title: line("chef"), role: Role::DecisionMaker };
    case.perform(Act::AddParticipant { participant: head }, &stamp()).unwrap();
    case.perform(Act::SetNumber { number: line("2026-7") }, &stamp()).unwrap();
    let party = Party {
        name: line("Vården AB"),
        number: PartyNumber::Foreign(line("X 1")),
        kind: PartyKind::Private,
        attention: None,
        department: None,
        their_number: None,
        sectors: None,
    };
    case.perform(Act::SetParty { party }, &stamp()).unwrap();
    case
}

fn order() -> InterimOrder {
    InterimOrder {
        number: line("2026-7-1"),
        on: day("2026-03-03"),
        power: OrderPower::Psl,
        what: Ordered::Documents(text("Riskanalyserna")),
        due_on: day("2026-03-30"),
        fine: None,
        reasons: text("De har inte kommit in."),
        at_once: None,
        decided_by: Maker::Participant(HEAD),
        presented_by: Some(INSPECTOR),
        others: Vec::new(),
        served_on: None,
        outcome: None,
    }
}

fn fined() -> InterimOrder {
    let fine = ConditionalFine { sum: Kronor::new(50_000).unwrap(), form: FineForm::Fixed };
    let (able, earlier) = (text("De finns hos bolaget."), text("Det finns inget."));
    InterimOrder {
        fine: Some(OrderFine { fine, able, earlier, service: ServiceMethod::Ordinary }),
        ..order()
    }
}

fn by_head(case: &mut Case, number: u8, entry: InterimOrder) -> Result<Vec<Place>, Refusal> {
    let before = case.clone();
    let record = NewRecord { id: id(number), entry: entry.into() };
    let done = case.perform(Act::Record { record }, &Stamp { actor: HEAD, ..stamp() });
    assert!(done.is_ok() || *case == before, "a refused act changes nothing");
    done
}

fn found(case: &Case, number: u8) -> Vec<(RuleId, Level, GapKind)> {
    let at = Place::Record(id(number));
    let here = rules::gaps(case, day(TODAY)).into_iter().filter(|gap| gap.at == at);
    here.map(|gap| (gap.rule, gap.level, gap.kind)).collect()
}

#[test]
fn each_kind_of_case_has_the_powers_of_its_act_and_an_audit_none() {
    let what = [Ordered::Documents(text("a")), Ordered::Access(text("b")), Ordered::Cooperation(text("c"))];
    let taken = |kind| {
        let mut taken = Vec::new();
        for power in OrderPower::ALL {
            for what in &what {
                let one = InterimOrder { power, what: what.clone(), ..order() };
                if by_head(&mut running(kind), 1, one).is_ok() {
                    taken.push((power, what.text().as_str().to_owned()));
                }
            }
        }
        taken
    };
    let of = |all: &[(OrderPower, &str)]| -> Vec<_> {
        all.iter().map(|(power, what)| (*power, (*what).to_owned())).collect()
    };
    use OrderPower::{Csl, Nis1, Psl};
    let cyber = of(&[(Csl, "a"), (Csl, "b"), (Csl, "c"), (Nis1, "a"), (Nis1, "b")]);
    assert_eq!(taken(CaseKind::SupervisionCyber), cyber);
    assert_eq!(taken(CaseKind::SupervisionNis1), of(&[(Nis1, "a"), (Nis1, "b")]));
    for care in [CaseKind::LexMaria, CaseKind::Complaint, CaseKind::OwnInitiative] {
        assert_eq!(taken(care), of(&[(Psl, "a")]));
    }
    for audit in [CaseKind::ExternalAudit, CaseKind::InternalControl] {
        assert_eq!(by_head(&mut running(audit), 1, order()), Err(Refusal::NoOrders(audit)));
    }
    let (power, kind) = (Csl, CaseKind::Complaint);
    let foreign = by_head(&mut running(kind), 1, InterimOrder { power, ..order() });
    assert_eq!(foreign, Err(Refusal::NotThePower { power, kind }));
    let wide = InterimOrder { what: what[1].clone(), ..order() };
    assert_eq!(by_head(&mut running(kind), 1, wide), Err(Refusal::PowerTooNarrow(Psl)));
}

#[test]
fn it_has_a_party_and_days_that_can_be_kept_and_a_case_that_runs() {
    let mut case = running(CaseKind::LexMaria);
    let early = |on: &str, bound: &str| Err(Refusal::TooEarly { day: day(on), bound: day(bound) });
    let due = |on: &str| InterimOrder { due_on: day(on), ..order() };
    assert_eq!(by_head(&mut case, 1, due("2026-03-03")), early("2026-03-03", "2026-03-04"));
    let (saturday, next) = (day("2026-03-28"), day("2026-03-30"));
    assert_eq!(by_head(&mut case, 1, due("2026-03-28")), Err(Refusal::FreeDay { day: saturday, next }));
    let on = |on: &str| InterimOrder { on: day(on), ..order() };
    assert_eq!(by_head(&mut case, 1, on(TOMORROW)), Err(Refusal::NotYet(day(TOMORROW))));
    let opened = case.opened_on;
    let before = opened.pred_opt().unwrap();
    let old = InterimOrder { on: before, ..order() };
    assert_eq!(by_head(&mut case, 1, old), Err(Refusal::TooEarly { day: before, bound: opened }));
    let served = InterimOrder { served_on: Some(day("2026-03-02")), ..order() };
    assert_eq!(by_head(&mut case, 1, served), early("2026-03-02", "2026-03-03"));
    let mut closed = running(CaseKind::LexMaria);
    by_head(&mut closed, 1, order()).unwrap();
    closed.state = CaseState::Closed;
    assert_eq!(by_head(&mut closed, 2, order()), Err(Refusal::Frozen("closed")));
    let strike = Act::StrikeRecord { id: id(1), because: text("Fel.") };
    let head = Stamp { actor: HEAD, ..stamp() };
    assert_eq!(closed.perform(strike, &head), Err(Refusal::Frozen("closed")));
    case.party = None;
    assert_eq!(by_head(&mut case, 1, order()), Err(Refusal::NoParty));
}

#[test]
fn whoever_decides_records_it_and_whoever_handles_the_case_tells_what_came_of_it() {
    let mut case = running(CaseKind::LexMaria);
    let refused = Err(Refusal::Role(Role::DecisionMaker));
    assert_eq!(put(&mut case, 1, order()), refused, "not by the inspector for the head");
    let own = InterimOrder { decided_by: Maker::Participant(INSPECTOR), ..order() };
    assert_eq!(put(&mut case, 1, own), refused, "an inspector does not decide");
    by_head(&mut case, 1, order()).unwrap();
    assert_eq!(case.awaited(), [(day("2026-03-30"), Place::Record(id(1)))]);
    let other = InterimOrder { due_on: day("2026-04-30"), ..order() };
    assert_eq!(put(&mut case, 1, other.clone()), refused, "its last day is part of what was decided");
    assert_eq!(strike(&mut case, 1), refused);
    let outcome = Some(OrderOutcome { followed: Followed::InPart, on: day("2026-03-09") });
    let told = InterimOrder { served_on: Some(day("2026-03-05")), outcome, ..order() };
    put(&mut case, 1, told).unwrap();
    assert_eq!(case.awaited(), [], "nobody waits for what has come");
    by_head(&mut case, 1, other).unwrap();
    let by_document = Maker::Another { name: line("Eva"), title: line("chef"), document: LOG };
    let elsewhere = InterimOrder { number: line("2026-7-2"), decided_by: by_document, ..order() };
    put(&mut case, 2, elsewhere).unwrap();
    strike(&mut case, 2).unwrap();
}

#[test]
fn it_has_a_number_of_its_own_and_a_fine_is_served() {
    let mut case = running(CaseKind::LexMaria);
    by_head(&mut case, 1, order()).unwrap();
    assert_eq!(found(&case, 1), []);
    by_head(&mut case, 2, InterimOrder { number: line("2026-7"), ..order() }).unwrap();
    by_head(&mut case, 3, order()).unwrap();
    let taken = |number| (RuleId::V53, Level::Law, GapKind::OrderNumberTaken(id(number)));
    for number in [1, 2, 3] {
        assert_eq!(found(&case, number), [taken(number)]);
    }
    let mut case = running(CaseKind::LexMaria);
    by_head(&mut case, 1, fined()).unwrap();
    assert_eq!(found(&case, 1), [(RuleId::V21, Level::Law, GapKind::OrderNotServed(id(1)))]);
    put(&mut case, 1, InterimOrder { served_on: Some(day("2026-03-05")), ..fined() }).unwrap();
    assert_eq!(found(&case, 1), []);
}

#[test]
fn one_that_waits_for_the_time_to_appeal_is_not_due_before_it() {
    let mut case = running(CaseKind::SupervisionCyber);
    let soon = InterimOrder { power: OrderPower::Csl, due_on: day("2026-03-24"), ..order() };
    by_head(&mut case, 1, soon.clone()).unwrap();
    let kind = GapKind::OrderDueBeforeAppealTime { record: id(1), last: day("2026-03-24") };
    assert_eq!(found(&case, 1), [(RuleId::V28, Level::Warning, kind)]);
    by_head(&mut case, 1, InterimOrder { due_on: day("2026-03-25"), ..soon.clone() }).unwrap();
    assert_eq!(found(&case, 1), []);
    by_head(&mut case, 1, InterimOrder { at_once: Some(text("det brådskar")), ..soon }).unwrap();
    assert_eq!(found(&case, 1), []);
}

#[test]
fn what_came_of_a_signed_order_is_told_and_what_it_says_stays() {
    let mut case = running(CaseKind::LexMaria);
    by_head(&mut case, 1, order()).unwrap();
    let record = SealRecord {
        document: [1; 32],
        signer: line("Bo"),
        certificate: [2; 32],
        at: stamp().at,
        purpose: Purpose::Training,
    };
    case.perform(Act::SealSeparateDecision { id: id(1), record }, &stamp()).unwrap();
    let outcome = Some(OrderOutcome { followed: Followed::InFull, on: day("2026-03-09") });
    put(&mut case, 1, InterimOrder { served_on: Some(day("2026-03-05")), outcome, ..order() }).unwrap();
    assert!(case.records[&id(1)].seal.is_some());
    let later = InterimOrder { due_on: day("2026-04-30"), ..order() };
    assert_eq!(by_head(&mut case, 1, later), Err(Refusal::Signed(id(1))));
    let strike = Act::StrikeRecord { id: id(1), because: text("Fel.") };
    assert_eq!(case.perform(strike, &Stamp { actor: HEAD, ..stamp() }), Err(Refusal::Signed(id(1))));
}
