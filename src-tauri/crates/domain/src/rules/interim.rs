// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Whether the orders of the running case are decisions of their own that can be kept: V21, V28 and V53. Their reasons,
//! their last day, and what a fine asks for cannot be left out; what has come since can.

use super::Found;
use crate::case::Case;
use crate::gap::{GapKind, RuleId};
use crate::id::RecordId;
use crate::perform::Place;
use crate::register::InterimOrder;

pub(super) fn check(case: &Case, found: &mut Found) {
    for (record, order) in case.interim_orders() {
        let (id, at) = (record.id, || Place::Record(record.id));
        if is_taken(case, id, order) {
            found.add(RuleId::V53, at(), GapKind::OrderNumberTaken(id));
        }
        // A fine is nothing to whoever was not served with it (lagen (1985:206) om viten 3 §); once it is known what
        // came of the order nobody waits for it.
        if order.fine.is_some() && order.served_on.is_none() && order.outcome.is_none() {
            found.add(RuleId::V21, at(), GapKind::OrderNotServed(id));
        }
        let last = case.last_day_of_appeal(order.on);
        if !order.applies_at_once() && order.due_on <= last {
            found.warn(RuleId::V28, at(), GapKind::OrderDueBeforeAppealTime { record: id, last });
        }
    }
}

// A decision of its own is told apart from the case and from every other.
fn is_taken(case: &Case, id: RecordId, order: &InterimOrder) -> bool {
    let of_the_case = case.number.as_ref() == Some(&order.number);
    of_the_case || case.interim_orders().any(|(other, one)| other.id != id && one.number == order.number)
}
