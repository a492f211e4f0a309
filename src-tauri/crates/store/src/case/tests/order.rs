// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! An order of the running case, whole, sparse, and with each of its answers.

use super::catalogue::*;
use super::variants::survives;
use domain::after::ServiceMethod;
use domain::id::RecordId;
use domain::money::{ConditionalFine, FineForm, Kronor};
use domain::register::{Followed, InterimOrder, Maker, OrderFine, OrderOutcome, OrderPower, Ordered, Record};

/// With all that it can hold.
pub(super) fn whole() -> InterimOrder {
    let form = FineForm::Running { each: line("påbörjad vecka") };
    let fine = ConditionalFine { sum: Kronor::new(50_000).unwrap(), form };
    let (able, earlier) = (text("Kommunen har den."), text("Det finns inget."));
    InterimOrder {
        number: line("2025/17-1"),
        on: day("2026-02-20"),
        power: OrderPower::Nis1,
        what: Ordered::Access(text("serverhallen")),
        due_on: day("2026-03-20"),
        fine: Some(OrderFine { fine, able, earlier, service: ServiceMethod::LegalPerson }),
        reasons: text("Kommunen släppte inte in tillsynen."),
        at_once: Some(text("det brådskar")),
        decided_by: Maker::Another { name: line("Eva Ek"), title: line("enhetschef"), document: LOG },
        presented_by: Some(INSPECTOR),
        others: vec![LEGAL],
        served_on: Some(day("2026-02-24")),
        outcome: Some(OrderOutcome { followed: Followed::NotAtAll, on: day("2026-02-27") }),
    }
}

/// The same with as little as it can have.
pub(super) fn sparse(one: InterimOrder) -> InterimOrder {
    let (fine, outcome, others) = (None, None, Vec::new());
    let one = InterimOrder { fine, outcome, others, at_once: None, served_on: None, ..one };
    InterimOrder { decided_by: Maker::Participant(HEAD), presented_by: None, ..one }
}

#[test]
fn an_order_survives_by_every_power_and_with_every_end() {
    let followed = [Followed::InFull, Followed::InPart, Followed::NotAtAll];
    let what = [Ordered::Documents, Ordered::Access, Ordered::Cooperation];
    for ((power, what), followed) in OrderPower::ALL.into_iter().zip(what).zip(followed) {
        let outcome = Some(OrderOutcome { followed, on: day("2026-02-27") });
        let order = InterimOrder { power, what: what(text("loggen")), outcome, ..whole() };
        let id = RecordId::from_bytes([150; 16]);
        let record = Record { id, number: 1, entry: order.into(), struck: None, seal: None };
        survives("interim_order", |case| drop(case.records.insert(id, record)));
    }
}
