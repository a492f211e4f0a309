// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The acts that follow a sealed decision: adding a dissent, dispatching, serving, dealing with an appeal, and
//! beginning a new version.

use super::work::{next_number, not_before, not_future};
use super::{Place, Refusal};
use crate::act::{Act, NewAppeal, NewlyServed, Stamp};
use crate::after::{
    After, AppealAnswer, AppealEnd, AppealReceived, ChangeKind, Condition, Dispatched, Earlier, LateDissent,
    Met, Recipient, RecipientKind, Replaces, Review, Served, ServiceTry,
};
use crate::case::Case;
use crate::decision::{Decision, SealRecord, Sealed};
use crate::gap::{Gap, GapKind, Guards, RuleId};
use crate::id::AppealId;
use crate::rules;
use crate::state::{CaseState, Step};
use crate::text::Text;
use chrono::NaiveDate;

/// Whether an act was one of these.
pub(super) enum Outcome {
    /// Done; what it touched.
    Done(Vec<Place>),
    /// An act of deciding, given back.
    NotAfter(Box<Act>),
}

impl Case {
    pub(super) fn go_on(&mut self, act: Act, stamp: &Stamp) -> Result<Outcome, Refusal> {
        let touched = match act {
            Act::AddressDecision { recipients } => self.address(recipients)?,
            Act::AddDissent { by, text } => {
                self.sealed()?;
                self.undispatched()?;
                self.known_person(by)?;
                self.after.dissents.push(LateDissent { by, text, at: stamp.at, seal: None });
                vec![Place::After]
            }
            Act::SealDissent { number, record } => self.seal_dissent(number, record)?,
            Act::DispatchDecision { on, dissent_asked } => self.dispatch(on, dissent_asked, stamp)?,
            Act::RecordServiceTry { on, method, outcome, version } => {
                let (after, place) = self.dispatched(version, on, stamp)?;
                after.tries.push(ServiceTry { on, method, outcome });
                vec![place]
            }
            Act::RecordServed { service } => self.serve(service, stamp)?,
            Act::RecordAppeal { appeal } => self.record_appeal(appeal, stamp)?,
            Act::DecideOnAppeal { id, answer } => self.decide_on_appeal(id, answer, stamp)?,
            Act::BeginNewVersion { kind, because, conditions, appeal } => {
                self.begin_new_version(kind, because, conditions, appeal)?
            }
            Act::AnswerCondition { condition, because } => {
                let replaces = self.draft()?.replaces.as_mut().ok_or(Refusal::Absent(Place::Earlier(1)))?;
                answer(&mut replaces.conditions, Met { condition, because });
                vec![Place::Decision]
            }
            other => return Ok(Outcome::NotAfter(Box::new(other))),
        };
        Ok(Outcome::Done(touched))
    }

    fn sealed(&self) -> Result<&Sealed, Refusal> {
        match &self.decision {
            Decision::Sealed(sealed) => Ok(sealed),
            Decision::Draft(_) | Decision::Settled(_) => {
                Err(Refusal::DecisionState { found: self.decision.state(), needed: "sealed" })
            }
        }
    }

    fn undispatched(&self) -> Result<(), Refusal> {
        if self.after.dispatched.is_some() { Err(Refusal::Frozen("dispatched")) } else { Ok(()) }
    }

    // What has happened to a version that was dispatched by a day, and where that stands. An old version goes on being
    // served while a new one is written: the time to appeal it runs from its own service (förvaltningslagen 44 §).
    fn dispatched(
        &mut self,
        version: Option<u32>,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(&mut After, Place), Refusal> {
        let state = self.decision.state();
        let present = self.version();
        let (after, place) = match version.filter(|named| *named != present) {
            None => (&mut self.after, Place::After),
            Some(named) => {
                let place = Place::Earlier(named);
                let found = self.earlier.iter_mut().find(|one| one.version == named);
                (&mut found.ok_or_else(|| Refusal::Absent(place.clone()))?.after, place)
            }
        };
        let Some(dispatched) = &after.dispatched else {
            return Err(Refusal::DecisionState { found: state, needed: "dispatched" });
        };
        not_before(on, dispatched.on)?;
        not_future(on, stamp)?;
        Ok((after, place))
    }

    // What is signed stays as it is; a further dissent is a further document.
    fn seal_dissent(&mut self, number: u32, record: SealRecord) -> Result<Vec<Place>, Refusal> {
        self.sealed()?;
        self.undispatched()?;
        let nth = number.checked_sub(1).and_then(|at| usize::try_from(at).ok());
        let dissent = nth.and_then(|at| self.after.dissents.get_mut(at));
        let dissent = dissent.ok_or(Refusal::Absent(Place::After))?;
        if dissent.seal.is_some() {
            return Err(Refusal::Present(Place::After));
        }
        dissent.seal = Some(record);
        Ok(vec![Place::After])
    }

    fn address(&mut self, recipients: Vec<Recipient>) -> Result<Vec<Place>, Refusal> {
        self.undispatched()?;
        self.after.recipients = recipients;
        Ok(vec![Place::After])
    }

    // Whether anybody dissents is asked once more, since a dissent may be told until now (förvaltningslagen 30 §).
    fn dispatch(&mut self, on: NaiveDate, dissent_asked: bool, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let decided = self.sealed()?.settled().content().date;
        self.undispatched()?;
        not_before(on, decided.unwrap_or(on))?;
        not_future(on, stamp)?;
        let to_party = self.after.recipients.iter().any(|one| one.kind == RecipientKind::Party);
        let missing = [
            (!dissent_asked).then_some(GapKind::DissentNotAskedAgain),
            (!to_party).then_some(GapKind::PartyNotAddressed),
            self.after.dissents.iter().any(|one| one.seal.is_none()).then_some(GapKind::DissentUnsigned),
        ];
        let missing: Vec<Gap> = missing.into_iter().flatten().map(|kind| law(RuleId::V6, kind)).collect();
        if !missing.is_empty() {
            return Err(Refusal::Incomplete(missing));
        }
        self.nothing_stops(Guards::Dispatch, stamp)?;
        self.after.dispatched = Some(Dispatched { on, by: stamp.person() });
        self.state = CaseState::Dispatched;
        Ok(vec![Place::After, Place::Case])
    }

    fn serve(&mut self, service: NewlyServed, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let NewlyServed { on, whom, method, proof, version } = service;
        let has_proof = self.evidence.contains_key(&proof);
        let (after, place) = self.dispatched(version, on, stamp)?;
        if !has_proof {
            return Err(Refusal::Absent(Place::Evidence(proof)));
        }
        after.served = Some(Served { on, whom, method, proof });
        Ok(vec![place])
    }

    fn record_appeal(&mut self, new: NewAppeal, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let NewAppeal { id, on, by, asks, at_court_on } = new;
        if self.appeals.contains_key(&id) {
            return Err(Refusal::Present(Place::Appeal(id)));
        }
        // While a new version is written, the one that can be appealed is the one before it.
        let (version, decided) = match (&self.decision, self.earlier.last()) {
            (Decision::Sealed(sealed), _) => (self.version(), sealed.settled().content().date),
            (Decision::Draft(_) | Decision::Settled(_), Some(last)) => (last.version, last.content().date),
            (Decision::Draft(_) | Decision::Settled(_), None) => {
                return Err(Refusal::DecisionState { found: self.decision.state(), needed: "sealed" });
            }
        };
        not_future(on, stamp)?;
        not_before(on, decided.unwrap_or(on))?;
        if let Some(day) = at_court_on {
            not_before(on, day)?;
            not_before(day, decided.unwrap_or(day))?;
        }
        let mut touched = vec![Place::Appeal(id)];
        match self.state.step(CaseState::Appealed, self.kind) {
            Step::WithReason if matches!(self.decision, Decision::Sealed(_)) => {
                self.state = CaseState::Appealed;
                touched.push(Place::Case);
            }
            Step::Never if self.state == CaseState::Archived => {
                return Err(Refusal::NoStep { from: self.state, to: CaseState::Appealed });
            }
            Step::Onward | Step::WithReason | Step::ByDecision | Step::Never => {}
        }
        let number = next_number(self.appeals.values().map(|appeal| appeal.number));
        let (review, end) = (None, None);
        let appeal = AppealReceived { id, number, version, on, by, asks, at_court_on, review, end };
        self.appeals.insert(id, appeal);
        Ok(touched)
    }

    fn decide_on_appeal(
        &mut self,
        id: AppealId,
        answer: AppealAnswer,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        let place = Place::Appeal(id);
        let appeal = self.appeals.get(&id).ok_or_else(|| Refusal::Absent(place.clone()))?;
        let (AppealAnswer::Unchanged { on, .. }
        | AppealAnswer::Rejected { on, .. }
        | AppealAnswer::Forwarded { on, .. }) = &answer;
        not_future(*on, stamp)?;
        not_before(*on, appeal.on)?;
        if appeal.end.is_some() || matches!(appeal.review, Some(Review::Changed { .. })) && reviews(&answer) {
            return Err(Refusal::Present(place));
        }
        let gaps = rules::answer_to_appeal(self, appeal, &answer);
        if !gaps.is_empty() {
            return Err(Refusal::Incomplete(gaps));
        }
        let Some(appeal) = self.appeals.get_mut(&id) else { return Err(Refusal::Absent(place)) };
        match answer {
            AppealAnswer::Unchanged { on, because } => {
                appeal.review = Some(Review::Unchanged { on, because })
            }
            AppealAnswer::Rejected { on, because, .. } => {
                appeal.end = Some(AppealEnd::Rejected { on, because });
            }
            AppealAnswer::Forwarded { on, court, .. } => {
                appeal.end = Some(AppealEnd::Forwarded { on, court });
            }
        }
        let all_rejected =
            self.appeals.values().all(|one| matches!(one.end, Some(AppealEnd::Rejected { .. })));
        if all_rejected && self.state == CaseState::Appealed && self.after.dispatched.is_some() {
            self.state = CaseState::Dispatched;
            return Ok(vec![place, Place::Case]);
        }
        Ok(vec![place])
    }

    // The sealed version is kept whole; the new one begins as what it said. A change asks anew what has to be asked
    // before every decision (förvaltningslagen 25 and 31–33 §§), a correction only who decides and when.
    fn begin_new_version(
        &mut self,
        kind: ChangeKind,
        because: Text,
        conditions: Vec<Met>,
        appeal: Option<AppealId>,
    ) -> Result<Vec<Place>, Refusal> {
        let sealed = self.sealed()?.clone();
        if let Some(id) = appeal {
            let found = self.appeals.get(&id).ok_or(Refusal::Absent(Place::Appeal(id)))?;
            if found.end.is_some() {
                return Err(Refusal::Present(Place::Appeal(id)));
            }
            // Only 39 § rests on an appeal; a new version by another section leaves the appeal as it was.
            if kind != ChangeKind::Change39 {
                return Err(Refusal::NotAfterAppeal(kind));
            }
        }
        let version = self.version();
        let mut draft = sealed.settled().content().clone();
        let date = draft.date.take().unwrap_or_else(|| sealed.settled().at().date_naive());
        draft.dissent = None;
        let mut met = Vec::new();
        conditions.into_iter().for_each(|one| answer(&mut met, one));
        let document = sealed.record().document;
        draft.replaces = Some(Replaces { version, date, document, kind, because, conditions: met, appeal });
        let mut touched = vec![Place::Decision, Place::After, Place::Earlier(version), Place::Case];
        // What was gone past when the old version was dispatched or the case closed says nothing of the new one.
        let gone: Vec<RuleId> =
            self.overrides.keys().copied().filter(|rule| rule.guards() != Guards::Settle).collect();
        for rule in gone {
            self.overrides.remove(&rule);
            touched.push(Place::Override(rule));
        }
        let after = std::mem::take(&mut self.after);
        self.earlier.push(Earlier { version, sealed, after });
        self.decision = Decision::Draft(draft);
        self.state = CaseState::UnderReview;
        if let Some(found) = appeal.and_then(|id| self.appeals.get_mut(&id)) {
            found.review = Some(Review::Changed { version: version.saturating_add(1) });
            touched.push(Place::Appeal(found.id));
        }
        Ok(touched)
    }
}

const fn reviews(answer: &AppealAnswer) -> bool {
    matches!(answer, AppealAnswer::Unchanged { .. })
}

fn answer(conditions: &mut Vec<Met>, met: Met) {
    let which: Condition = met.condition;
    conditions.retain(|known| known.condition != which);
    conditions.push(met);
    conditions.sort_by_key(|known| known.condition);
}

fn law(rule: RuleId, kind: GapKind) -> Gap {
    Gap { rule, level: rule.level(), at: Place::After, kind }
}
