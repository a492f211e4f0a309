// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The acts of hearing the party: letters and exceptions, replies, more time, objections, and what came afterwards.

use super::work::{Outcome, next_number, not_before, not_future};
use super::{Place, Refusal};
use crate::act::{Act, NewExtension, NewObjection, Stamp};
use crate::case::Case;
use crate::hearing::{
    Changed, Explained, Extension, ExtensionAnswer, Hearing, HearingCourse, HearingException, Importance,
    Manner, Material, Objection, Reply, Response, Sent, WeighedMaterial,
};
use crate::id::{HearingId, ObjectionId};
use crate::text::Text;
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl Case {
    pub(super) fn hear(&mut self, act: Act, stamp: &Stamp) -> Result<Outcome, Refusal> {
        let touched = match act {
            Act::SendHearing { id, kind, on, deadline, material, decided_anyway } => {
                let (extensions, reminded_on, reply) = (Vec::new(), None, None);
                let (weighed, explained) = (BTreeMap::new(), BTreeMap::new());
                let sent = Sent {
                    kind,
                    on,
                    deadline,
                    material,
                    decided_anyway,
                    extensions,
                    reminded_on,
                    reply,
                    weighed,
                    explained,
                };
                self.send(id, sent, stamp)?
            }
            Act::RecordReply { hearing, reply } => self.record_reply(hearing, reply, stamp)?,
            Act::ExceptHearing { id, ground, because } => self.except(id, ground, because, stamp)?,
            Act::RecordObjection { objection } => self.record_objection(objection)?,
            Act::RespondToObjection { id, response } => self.respond(id, response)?,
            Act::AskExtension { hearing, on, until } => self.ask_extension(hearing, on, until, stamp)?,
            Act::DecideExtension { hearing, decided } => self.decide_extension(hearing, decided, stamp)?,
            Act::RemindHearing { hearing, on } => {
                not_future(on, stamp)?;
                let sent = self.letter(hearing)?;
                not_before(on, sent.on)?;
                sent.reminded_on = Some(on);
                vec![Place::Hearing(hearing)]
            }
            Act::WeighNewMaterial { material, importance, because } => {
                self.weigh_material(material, importance, because, stamp)?
            }
            Act::ExplainChange { change, because } => self.explain(change, because)?,
            other => return Ok(Outcome::Another(Box::new(other))),
        };
        Ok(Outcome::Done(touched))
    }

    // A letter that is there already is corrected: what came back and was said since stays with it.
    fn send(&mut self, id: HearingId, mut sent: Sent, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        not_future(sent.on, stamp)?;
        not_before(sent.deadline, sent.on)?;
        if let Some(before) = self.hearings.get(&id).and_then(Hearing::sent) {
            if let Some(replied) = before.replied_on() {
                not_before(replied, sent.on)?;
            }
            let before = before.clone();
            let (on, deadline, kind) = (sent.on, sent.deadline, sent.kind);
            let (material, decided_anyway) = (sent.material, sent.decided_anyway);
            sent = Sent { kind, on, deadline, material, decided_anyway, ..before };
        }
        Ok(self.put_hearing(id, HearingCourse::Sent(Box::new(sent)), stamp))
    }

    // A letter was sent, whatever is said afterwards; a ground that comes later stands beside it.
    fn except(
        &mut self,
        id: HearingId,
        ground: HearingException,
        because: Text,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        if self.hearings.get(&id).and_then(Hearing::sent).is_some() {
            return Err(Refusal::Present(Place::Hearing(id)));
        }
        Ok(self.put_hearing(id, HearingCourse::Excepted { ground, because }, stamp))
    }

    fn put_hearing(&mut self, id: HearingId, course: HearingCourse, stamp: &Stamp) -> Vec<Place> {
        if let Some(found) = self.hearings.get_mut(&id) {
            found.course = course;
        } else {
            let number = next_number(self.hearings.values().map(|hearing| hearing.number));
            let (recorded_at, held) = (stamp.at, self.held());
            self.hearings.insert(id, Hearing { id, number, recorded_at, held, course });
        }
        vec![Place::Hearing(id)]
    }

    fn letter(&mut self, id: HearingId) -> Result<&mut Sent, Refusal> {
        match self.hearings.get_mut(&id).map(|hearing| &mut hearing.course) {
            Some(HearingCourse::Sent(sent)) => Ok(sent),
            Some(HearingCourse::Excepted { .. }) | None => Err(Refusal::Absent(Place::Hearing(id))),
        }
    }

    fn record_reply(&mut self, id: HearingId, answer: Reply, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        if let Reply::Received { manner: Manner::Oral { noted_by, .. }, .. } = &answer
            && !self.participants.contains_key(noted_by)
        {
            return Err(Refusal::Absent(Place::Participant(*noted_by)));
        }
        let sent = self.letter(id)?;
        match &answer {
            Reply::None if stamp.today <= sent.last_day() => return Err(Refusal::NotYet(sent.last_day())),
            Reply::None => {}
            Reply::Received { on, manner, .. } => {
                not_future(*on, stamp)?;
                not_before(*on, sent.on)?;
                if let Manner::Oral { noted_on, .. } = manner {
                    not_future(*noted_on, stamp)?;
                    not_before(*noted_on, *on)?;
                }
            }
        }
        sent.reply = Some(answer);
        Ok(vec![Place::Hearing(id)])
    }

    // While a request is not decided, another of the same hearing takes its place: the party's last word counts.
    fn ask_extension(
        &mut self,
        id: HearingId,
        on: NaiveDate,
        until: NaiveDate,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        not_future(on, stamp)?;
        let sent = self.letter(id)?;
        not_before(on, sent.on)?;
        later_than(until, sent.last_day())?;
        if sent.open_extension().is_some() {
            sent.extensions.pop();
        }
        sent.extensions.push(Extension {
            asked_on: on,
            until,
            answer: None,
            decided_on: None,
            because: None,
        });
        Ok(vec![Place::Hearing(id)])
    }

    // The last request can be decided anew, against the time there was before it.
    fn decide_extension(
        &mut self,
        id: HearingId,
        decided: NewExtension,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        let NewExtension { answer, decided_on, because } = decided;
        decided_on.map_or(Ok(()), |on| not_future(on, stamp))?;
        let sent = self.letter(id)?;
        let Some(mut asked) = sent.extensions.pop() else { return Err(Refusal::NoRequest) };
        let last = sent.last_day();
        let fits = match &answer {
            ExtensionAnswer::Granted { until } => later_than(*until, last),
            ExtensionAnswer::Refused { .. } => Ok(()),
        };
        let fits = fits.and_then(|()| decided_on.map_or(Ok(()), |on| not_before(on, asked.asked_on)));
        if fits.is_ok() {
            (asked.answer, asked.decided_on, asked.because) = (Some(answer), decided_on, because);
        }
        sent.extensions.push(asked);
        fits.map(|()| vec![Place::Hearing(id)])
    }

    fn record_objection(&mut self, new: NewObjection) -> Result<Vec<Place>, Refusal> {
        let NewObjection { id, text, deficiency } = new;
        if self.objections.contains_key(&id) {
            return Err(Refusal::Present(Place::Objection(id)));
        }
        self.known_deficiencies(deficiency.as_slice())?;
        let number = next_number(self.objections.values().map(|objection| objection.number));
        self.objections.insert(id, Objection { id, number, text, deficiency, response: None });
        Ok(vec![Place::Objection(id)])
    }

    fn respond(&mut self, id: ObjectionId, response: Response) -> Result<Vec<Place>, Refusal> {
        let found = self.objections.get_mut(&id).ok_or(Refusal::Absent(Place::Objection(id)))?;
        found.response = Some(response);
        Ok(vec![Place::Objection(id)])
    }

    fn weigh_material(
        &mut self,
        material: Material,
        importance: Importance,
        because: Text,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        let there = match material {
            Material::Document(id) => self.evidence.contains_key(&id),
            Material::Observation(id) => self.observations.contains_key(&id),
        };
        if !there {
            return Err(Refusal::Absent(material.into()));
        }
        if importance == Importance::FromParty && !self.can_be_from_party(material) {
            return Err(Refusal::NotFromParty(material.into()));
        }
        let letter = self.last_letter().map(|(hearing, _)| hearing.id);
        let Some(id) = letter.filter(|_| self.is_newer(material)) else {
            return Err(Refusal::NothingSinceHearing(material.into()));
        };
        let weighed = WeighedMaterial { importance, because, by: stamp.person(), at: stamp.at };
        self.letter(id)?.weighed.insert(material, weighed);
        Ok(vec![Place::Hearing(id)])
    }

    fn explain(&mut self, change: Changed, because: Text) -> Result<Vec<Place>, Refusal> {
        let draft = self.last_draft_sent().map(|(hearing, _)| hearing.id);
        let Some(id) = draft.filter(|_| self.changed_since_draft().contains(&change)) else {
            return Err(Refusal::NothingSinceHearing((&change).into()));
        };
        let to = self.assessment_of(&change).cloned();
        self.letter(id)?.explained.insert(change, Explained { to, because });
        Ok(vec![Place::Hearing(id)])
    }
}

// More time ends on a later day than the time there was.
fn later_than(day: NaiveDate, last: NaiveDate) -> Result<(), Refusal> {
    not_before(day, last.succ_opt().unwrap_or(last))
}
