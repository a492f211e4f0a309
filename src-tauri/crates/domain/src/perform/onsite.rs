// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The acts about occasions: what is planned and held, what announces it, who was there, and what was taken in charge.

use super::work::{next_number, not_before, not_future};
use super::{Place, Refusal};
use crate::act::{NewNotice, NewReceipt, Stamp};
use crate::case::Case;
use crate::id::{NoticeId, OccasionId, ReceiptId};
use crate::text::{Line, NonEmpty};
use crate::work::{Notice, NoticeSent, Occasion, Receipt, Returned};
use chrono::NaiveDate;

impl Case {
    pub(super) fn add_occasion(&mut self, occasion: Occasion) -> Result<Vec<Place>, Refusal> {
        let place = Place::Occasion(occasion.id);
        if self.occasions.contains_key(&occasion.id) {
            return Err(Refusal::Present(place));
        }
        not_before(occasion.on, self.opened_on)?;
        self.occasions.insert(occasion.id, occasion);
        Ok(vec![place])
    }

    pub(super) fn write_notice(&mut self, new: NewNotice) -> Result<Vec<Place>, Refusal> {
        let NewNotice { id, announces, occasions, prepare, contact } = new;
        if self.notices.contains_key(&id) {
            return Err(Refusal::Present(Place::Notice(id)));
        }
        if let Some(unknown) = occasions.iter().find(|id| !self.occasions.contains_key(*id)) {
            return Err(Refusal::Absent(Place::Occasion(*unknown)));
        }
        let number = next_number(self.notices.values().map(|notice| notice.number));
        let notice = Notice { id, number, announces, occasions, prepare, contact, sent: None };
        self.notices.insert(id, notice);
        Ok(vec![Place::Notice(id)])
    }

    pub(super) fn send_notice(
        &mut self,
        id: NoticeId,
        sent: NoticeSent,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        not_before(sent.on, self.opened_on)?;
        not_future(sent.on, stamp)?;
        let notice = self.notices.get_mut(&id).ok_or(Refusal::Absent(Place::Notice(id)))?;
        // What was sent is sent; a second letter is a notice of its own.
        if notice.sent.is_some() {
            return Err(Refusal::Present(Place::Notice(id)));
        }
        notice.sent = Some(sent);
        Ok(vec![Place::Notice(id)])
    }

    pub(super) fn list_present(
        &mut self,
        id: OccasionId,
        present: NonEmpty<Line>,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        let occasion = self.occasions.get_mut(&id).ok_or(Refusal::Absent(Place::Occasion(id)))?;
        not_future(occasion.on, stamp)?;
        occasion.present = present.as_slice().to_vec();
        Ok(vec![Place::Occasion(id)])
    }

    pub(super) fn take_in_charge(&mut self, new: NewReceipt, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let NewReceipt { id, occasion, item, taken_on, from, by } = new;
        if self.receipts.contains_key(&id) {
            return Err(Refusal::Present(Place::Receipt(id)));
        }
        let held = self.occasions.get(&occasion).ok_or(Refusal::Absent(Place::Occasion(occasion)))?.on;
        if !self.participants.contains_key(&by) {
            return Err(Refusal::Absent(Place::Participant(by)));
        }
        let taken_on = taken_on.unwrap_or(held);
        not_before(taken_on, held)?;
        not_future(taken_on, stamp)?;
        let number = next_number(self.receipts.values().map(|receipt| receipt.number));
        let receipt = Receipt { id, number, occasion, item, taken_on, from, by, returned: None };
        self.receipts.insert(id, receipt);
        Ok(vec![Place::Receipt(id)])
    }

    pub(super) fn give_back(
        &mut self,
        id: ReceiptId,
        on: NaiveDate,
        to: Line,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        not_future(on, stamp)?;
        let receipt = self.receipts.get_mut(&id).ok_or(Refusal::Absent(Place::Receipt(id)))?;
        if receipt.returned.is_some() {
            return Err(Refusal::Present(Place::Receipt(id)));
        }
        not_before(on, receipt.taken_on)?;
        receipt.returned = Some(Returned { on, to, at: stamp.at });
        Ok(vec![Place::Receipt(id)])
    }
}
