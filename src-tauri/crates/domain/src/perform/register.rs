// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The acts of the register: a record is put in or corrected, or struck. What a record names is in the case; what it
//! says of days can be.

use super::work::{next_number, not_before, not_future};
use super::{Place, Refusal};
use crate::act::{NewRecord, Stamp};
use crate::case::Case;
use crate::decision::{Decision, SealRecord};
use crate::id::{PersonId, RecordId};
use crate::person::Role;
use crate::register::{Entry, Link, MeasureNews, Record, RecordKind};
use crate::text::Text;

mod closing;
mod order;
#[cfg(test)]
mod tests;

impl Case {
    pub(super) fn record(&mut self, new: NewRecord, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let NewRecord { id, entry } = new;
        let kind = entry.kind();
        let number = if self.records.contains_key(&id) {
            self.counting(id, kind)?.number
        } else {
            next_number(self.numbered_records(kind).into_iter().map(|record| record.number))
        };
        entry.links().iter().try_for_each(|link| self.knows(link))?;
        entry.past().into_iter().try_for_each(|day| not_future(day, stamp))?;
        entry.in_order().into_iter().try_for_each(|(first, second)| not_before(second, first))?;
        self.is_no_circle(id, &entry)?;
        self.is_checked_by_us(&entry)?;
        self.may_close(id, &entry, stamp)?;
        self.is_as_signed(id, &entry)?;
        self.may_order(id, &entry, stamp)?;
        let mut touched = vec![Place::Record(id)];
        if self.records.contains_key(&id) {
            self.is_not_in_the_sealed(id)?;
        } else if matches!(self.decision, Decision::Sealed(_)) {
            self.after.records.push(id);
            touched.push(Place::After);
        }
        let seal = self.records.get(&id).and_then(|known| known.seal.clone());
        self.records.insert(id, Record { id, number, entry, struck: None, seal });
        Ok(touched)
    }

    // What the sealed decision was made with stays as it was; what came afterwards can still be put right.
    fn is_not_in_the_sealed(&self, id: RecordId) -> Result<(), Refusal> {
        if matches!(self.decision, Decision::Sealed(_)) && !self.after.records.contains(&id) {
            return Err(Refusal::Frozen(self.decision.state()));
        }
        Ok(())
    }

    // A measure, as a recommendation, is checked by whoever examines the case, never by an expert called in from outside.
    fn is_checked_by_us(&self, entry: &Entry) -> Result<(), Refusal> {
        let news = match entry {
            Entry::MeasureStatus(status) => &status.news,
            Entry::RecommendationStatus(status) => &status.news,
            _ => return Ok(()),
        };
        match news {
            MeasureNews::Verified { by, .. } | MeasureNews::Insufficient { by, .. }
                if self.has_role(*by, Role::Expert) =>
            {
                Err(Refusal::Role(Role::Inspector))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn strike_record(
        &mut self,
        id: RecordId,
        because: Text,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        self.is_not_named(&Place::Record(id), |link| matches!(link, Link::Record(named, _) if *named == id))?;
        if self.records.contains_key(&id) {
            self.is_not_in_the_sealed(id)?;
        }
        self.may_unclose(id, stamp)?;
        self.is_unsigned(id)?;
        self.may_unorder(id, stamp)?;
        let record = self.records.get_mut(&id).ok_or(Refusal::Absent(Place::Record(id)))?;
        if record.struck.is_some() {
            return Err(Refusal::Struck(id));
        }
        record.struck = Some(because);
        Ok(vec![Place::Record(id)])
    }

    /// Records the seal of a separate decision. It is signed once, and only while it counts.
    pub(super) fn seal_separate(&mut self, id: RecordId, record: SealRecord) -> Result<Vec<Place>, Refusal> {
        self.may_be_signed(id)?;
        let known = self.records.get_mut(&id).ok_or(Refusal::Absent(Place::Record(id)))?;
        known.seal = Some(record);
        Ok(vec![Place::Record(id)])
    }

    /// Whether a record is a separate decision that waits for its signature.
    ///
    /// # Errors
    /// [`Refusal::Absent`], [`Refusal::Struck`], [`Refusal::NotSigned`] for what nobody signs here, and
    /// [`Refusal::Present`] once it is signed.
    pub fn may_be_signed(&self, id: RecordId) -> Result<PersonId, Refusal> {
        let known = self.records.get(&id).ok_or(Refusal::Absent(Place::Record(id)))?;
        if !known.counts() {
            return Err(Refusal::Struck(id));
        }
        let signer = known.signer().ok_or(Refusal::NotSigned(id))?;
        if known.seal.is_some() { Err(Refusal::Present(Place::Record(id))) } else { Ok(signer) }
    }

    // What came after a signed decision can be told of it; what it says stays.
    fn is_as_signed(&self, id: RecordId, entry: &Entry) -> Result<(), Refusal> {
        let known = self.records.get(&id);
        if known.is_some_and(|known| known.is_as_signed(entry)) { Ok(()) } else { self.is_unsigned(id) }
    }

    // A signed decision says what it says; another decision changes it.
    fn is_unsigned(&self, id: RecordId) -> Result<(), Refusal> {
        match self.records.get(&id).and_then(|known| known.seal.as_ref()) {
            Some(_) => Err(Refusal::Signed(id)),
            None => Ok(()),
        }
    }

    // What a record that counts names is not taken from under it.
    pub(super) fn is_not_named(&self, what: &Place, named: impl Fn(&Link) -> bool) -> Result<(), Refusal> {
        match self.record_that_names(named) {
            Some(record) => Err(Refusal::Named { what: what.clone(), by: record.id }),
            None => Ok(()),
        }
    }

    pub(super) fn counting(&self, id: RecordId, kind: RecordKind) -> Result<&Record, Refusal> {
        let found = self.records.get(&id).ok_or(Refusal::Absent(Place::Record(id)))?;
        if found.kind() != kind {
            return Err(Refusal::NotOfKind { record: id, kind });
        }
        if found.counts() { Ok(found) } else { Err(Refusal::Struck(id)) }
    }

    fn knows(&self, link: &Link) -> Result<(), Refusal> {
        let (there, place) = match link {
            Link::Record(id, kind) => return self.counting(*id, *kind).map(|_| ()),
            Link::Notification(id) => (self.notifications.contains_key(id), Place::Notification(*id)),
            Link::Deficiency(id) => (self.deficiencies.contains_key(id), Place::Deficiency(*id)),
            Link::Question(id) => (
                self.checklist.as_ref().is_some_and(|list| list.question(id).is_some()),
                Place::Answer(id.clone()),
            ),
            Link::Measure(id) => {
                (self.required.contains_key(id) || self.reported.contains_key(id), Place::Required(*id))
            }
            Link::Evidence(id) => (self.evidence.contains_key(id), Place::Evidence(*id)),
            Link::Occasion(id) => (self.occasions.contains_key(id), Place::Occasion(*id)),
            Link::Participant(id) => (self.participants.contains_key(id), Place::Participant(*id)),
        };
        if there { Ok(()) } else { Err(Refusal::Absent(place)) }
    }

    // Going up from a supplier one never comes back to it.
    fn is_no_circle(&self, id: RecordId, entry: &Entry) -> Result<(), Refusal> {
        let Entry::Supplier(supplier) = entry else { return Ok(()) };
        let mut above = supplier.parent;
        for _ in 0..=self.records.len() {
            let Some(parent) = above else { return Ok(()) };
            if parent == id {
                break;
            }
            above = self.supplier(parent).and_then(|parent| parent.parent);
        }
        Err(Refusal::Circle(id))
    }
}
