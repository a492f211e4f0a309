// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! When a decision to close may be put in the register, corrected and struck, and by whom.

use crate::act::Stamp;
use crate::case::{Case, CaseKind};
use crate::id::RecordId;
use crate::perform::work::not_before;
use crate::perform::{Place, Refusal};
use crate::person::Role;
use crate::register::{Closing, ClosingGround, Entry, Maker};
use crate::state::CaseState;

impl Case {
    // A case is closed once, after its decision has been dispatched, and by whoever may decide; what closes another case
    // waits for nothing in this one.
    pub(super) fn may_close(&self, id: RecordId, entry: &Entry, stamp: &Stamp) -> Result<(), Refusal> {
        self.may_unclose(id, stamp)?;
        let Entry::Closing(closing) = entry else { return Ok(()) };
        if !self.kind.ends_in_decision() {
            return Err(Refusal::NoDecision(self.kind));
        }
        self.is_decided_by(&closing.decided_by, stamp)?;
        if closing.closes.is_some() {
            return Ok(());
        }
        self.is_not_closed_yet()?;
        if closing.ground == ClosingGround::ObligationFulfilled && self.kind != CaseKind::LexMaria {
            return Err(Refusal::NoNotifications(self.kind));
        }
        let Some(dispatched) = &self.after.dispatched else {
            return Err(Refusal::DecisionState { found: self.decision.state(), needed: "dispatched" });
        };
        not_before(closing.on, dispatched.on)?;
        match self.closed_by() {
            Some((known, _)) if known.id != id => Err(Refusal::Present(Place::Record(known.id))),
            Some(_) | None => Ok(()),
        }
    }

    // Nobody takes it back once the case is closed by it.
    pub(super) fn may_unclose(&self, id: RecordId, stamp: &Stamp) -> Result<(), Refusal> {
        let known = self.records.get(&id).map(|record| &record.entry);
        let Some(Entry::Closing(Closing { closes, decided_by, .. })) = known else { return Ok(()) };
        if closes.is_none() {
            self.is_not_closed_yet()?;
        }
        self.may_unmake(decided_by, stamp)
    }

    // What a decision maker has decided no one else takes back.
    pub(super) fn may_unmake(&self, maker: &Maker, stamp: &Stamp) -> Result<(), Refusal> {
        match maker {
            Maker::Participant(_) if !self.has_role(stamp.person(), Role::DecisionMaker) => {
                Err(Refusal::Role(Role::DecisionMaker))
            }
            Maker::Participant(_) | Maker::Another { .. } => Ok(()),
        }
    }

    pub(super) fn is_not_closed_yet(&self) -> Result<(), Refusal> {
        if self.state == CaseState::Closed { Err(Refusal::Frozen("closed")) } else { Ok(()) }
    }

    // A decision is made by the one who makes it, never recorded for somebody else, unless it is there to read.
    pub(super) fn is_decided_by(&self, maker: &Maker, stamp: &Stamp) -> Result<(), Refusal> {
        match maker {
            Maker::Participant(person)
                if *person != stamp.actor
                    || stamp.on_behalf_of.is_some()
                    || !self.has_role(*person, Role::DecisionMaker) =>
            {
                Err(Refusal::Role(Role::DecisionMaker))
            }
            Maker::Participant(_) | Maker::Another { .. } => Ok(()),
        }
    }
}
