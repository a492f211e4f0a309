// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The acts of review: comments and their answers, and approvals of the decision as it reads.

use super::work::next_number;
use super::{Place, Refusal};
use crate::act::{Act, NewComment, Stamp};
use crate::case::Case;
use crate::id::ApprovalId;
use crate::person::Role;
use crate::review::{Approval, Comment, Resolution, Withdrawal};
use crate::text::Text;
use crate::work::Sha256;

impl Case {
    pub(super) fn review(&mut self, act: Act, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        // Who is not in the case has nothing to say of it.
        self.known_person(stamp.person())?;
        match act {
            Act::Comment { comment } => self.comment(comment, stamp),
            Act::ResolveComment { id, how } => {
                let place = Place::Comment(id);
                let found = self.comments.get_mut(&id).ok_or_else(|| Refusal::Absent(place.clone()))?;
                found.resolved = Some(Resolution { how, by: stamp.person(), at: stamp.at });
                Ok(vec![place])
            }
            Act::RequireApproval { required } => {
                // Anyone can ask for another pair of eyes; only whoever decides does without them.
                if !required && !self.has_role(stamp.person(), Role::DecisionMaker) {
                    return Err(Refusal::Role(Role::DecisionMaker));
                }
                self.approval_required = required;
                Ok(vec![Place::Case])
            }
            Act::Approve { id, letter } => self.approve(id, letter, stamp),
            Act::WithdrawApproval { id, because } => self.withdraw(id, because, stamp),
            // Every other act has been taken by the caller.
            _ => Err(Refusal::Absent(Place::Decision)),
        }
    }

    fn comment(&mut self, new: NewComment, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let NewComment { id, about, text } = new;
        let place = Place::Comment(id);
        if self.comments.contains_key(&id) {
            return Err(Refusal::Present(place));
        }
        if !self.takes_comments(&about) {
            return Err(Refusal::Absent(about));
        }
        let number = next_number(self.comments.values().map(|known| known.number));
        let by = stamp.person();
        self.comments.insert(id, Comment { id, number, about, text, by, at: stamp.at, resolved: None });
        Ok(vec![place])
    }

    fn approve(&mut self, id: ApprovalId, letter: Sha256, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let place = Place::Approval(id);
        if self.approvals.contains_key(&id) {
            return Err(Refusal::Present(place));
        }
        let by = stamp.person();
        if self.has_own_part(by) {
            return Err(Refusal::OwnPart(by));
        }
        let recorded_by = stamp.on_behalf_of.map(|_| stamp.actor);
        // One that holds says all; what somebody else wrote down does not keep a person from giving it themselves.
        let holds = |known: &&Approval| {
            known.by == by && known.holds(&letter) && (known.recorded_by.is_none() || recorded_by.is_some())
        };
        if let Some(known) = self.approvals.values().find(holds) {
            return Err(Refusal::Present(Place::Approval(known.id)));
        }
        let number = next_number(self.approvals.values().map(|known| known.number));
        let approval = Approval { id, number, by, at: stamp.at, recorded_by, letter, withdrawn: None };
        self.approvals.insert(id, approval);
        Ok(vec![place])
    }

    fn withdraw(&mut self, id: ApprovalId, because: Text, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let place = Place::Approval(id);
        let found = self.approvals.get_mut(&id).ok_or_else(|| Refusal::Absent(place.clone()))?;
        if found.by != stamp.person() {
            return Err(Refusal::GivenByAnother(found.by));
        }
        if found.withdrawn.is_some() {
            return Err(Refusal::Present(place));
        }
        found.withdrawn = Some(Withdrawal { because, at: stamp.at });
        Ok(vec![place])
    }
}
