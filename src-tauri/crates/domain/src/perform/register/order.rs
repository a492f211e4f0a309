// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! When an order within a running case may be put in the register, corrected and struck, and by whom.

use crate::act::Stamp;
use crate::case::Case;
use crate::date::{is_free_day, next_working_day};
use crate::id::RecordId;
use crate::perform::Refusal;
use crate::perform::work::not_before;
use crate::register::{Entry, InterimOrder, OrderPower};

impl Case {
    // It is decided by whoever may decide; that it was served and what came of it, whoever handles the case may tell.
    pub(super) fn may_order(&self, id: RecordId, entry: &Entry, stamp: &Stamp) -> Result<(), Refusal> {
        let Entry::InterimOrder(order) = entry else { return Ok(()) };
        self.is_not_closed_yet()?;
        self.has_power(order)?;
        if self.party.is_none() {
            return Err(Refusal::NoParty);
        }
        not_before(order.on, self.opened_on)?;
        not_before(order.due_on, order.on.succ_opt().unwrap_or(order.on))?;
        if is_free_day(order.due_on) {
            let next = next_working_day(order.due_on);
            return Err(Refusal::FreeDay { day: order.due_on, next });
        }
        match self.order_at(id) {
            Some(known) if known.decides_as(order) => Ok(()),
            Some(known) => {
                self.may_unmake(&known.decided_by, stamp)?;
                self.is_decided_by(&order.decided_by, stamp)
            }
            None => self.is_decided_by(&order.decided_by, stamp),
        }
    }

    pub(super) fn may_unorder(&self, id: RecordId, stamp: &Stamp) -> Result<(), Refusal> {
        let Some(known) = self.order_at(id) else { return Ok(()) };
        self.is_not_closed_yet()?;
        self.may_unmake(&known.decided_by, stamp)
    }

    // The kind of the case has powers; each covers its own sort of order, from the day on which its act is in force.
    fn has_power(&self, order: &InterimOrder) -> Result<(), Refusal> {
        let (kind, power) = (self.kind, order.power);
        let of_the_kind = OrderPower::of(kind);
        if of_the_kind.is_empty() {
            return Err(Refusal::NoOrders(kind));
        }
        if !of_the_kind.contains(&power) {
            return Err(Refusal::NotThePower { power, kind });
        }
        if !power.covers(&order.what) {
            return Err(Refusal::PowerTooNarrow(power));
        }
        let held = self.provisions.values().find(|one| one.id.as_str() == power.provision());
        match held.and_then(|provision| provision.in_force) {
            Some(period) => not_before(order.on, period.from()),
            None => Ok(()),
        }
    }

    fn order_at(&self, id: RecordId) -> Option<&InterimOrder> {
        match self.records.get(&id).map(|record| &record.entry) {
            Some(Entry::InterimOrder(order)) => Some(order),
            _ => None,
        }
    }
}
