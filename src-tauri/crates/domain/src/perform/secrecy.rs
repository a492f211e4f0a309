// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The acts that mark something as secret and lift such a mark. They are done whenever somebody weighs the matter,
//! also when the decision is sealed: what they change is the copy for others alone.

use super::work::next_number;
use super::{Place, Refusal};
use crate::act::{Act, NewSecrecyMark, Stamp};
use crate::case::Case;
use crate::id::SecrecyId;
use crate::secrecy::{Lifted, SecrecyMark, Secret};
use crate::text::Text;

impl Case {
    pub(super) fn mark(&mut self, act: Act, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        self.known_person(stamp.person())?;
        match act {
            Act::MarkSecret { mark } => self.mark_secret(mark, stamp),
            Act::LiftSecrecy { id, because } => self.lift(id, because, stamp),
            // Every other act has been taken by the caller.
            _ => Err(Refusal::Absent(Place::Decision)),
        }
    }

    fn mark_secret(&mut self, new: NewSecrecyMark, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let NewSecrecyMark { id, what, provision, because } = new;
        let place = Place::Secrecy(id);
        if self.secrecy.contains_key(&id) {
            return Err(Refusal::Present(place));
        }
        if let Secret::At(at) = &what {
            if !self.takes_secrecy(at) {
                return Err(Refusal::Absent(at.place().clone()));
            }
            let same = |mark: &SecrecyMark| mark.lifted.is_none() && mark.what == what;
            if self.secrecy.values().any(same) {
                return Err(Refusal::Present(at.place().clone()));
            }
        }
        let number = next_number(self.secrecy.values().map(|known| known.number));
        let authority = self.authority.name.clone();
        let (on, by) = (stamp.today, stamp.person());
        let mark = SecrecyMark { id, number, what, provision, because, authority, on, by, lifted: None };
        self.secrecy.insert(id, mark);
        Ok(vec![place])
    }

    fn lift(&mut self, id: SecrecyId, because: Text, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let place = Place::Secrecy(id);
        let found = self.secrecy.get_mut(&id).ok_or_else(|| Refusal::Absent(place.clone()))?;
        if found.lifted.is_some() {
            return Err(Refusal::Absent(place));
        }
        found.lifted = Some(Lifted { because, by: stamp.person(), at: stamp.at });
        Ok(vec![place])
    }
}
