// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The acts of deciding: filling in the draft, confirming references, going past a rule, settling, reopening
//! and sealing.

use super::{Place, Refusal};
use crate::act::{Act, Stamp};
use crate::case::{Case, Override};
use crate::decision::{Decision, Draft, LedgerHead, Point, Presentation, SealRecord};
use crate::gap::{Guards, Level, RuleId};
use crate::id::PersonId;
use crate::law::{Confirmation, Period, ProvisionId};
use crate::person::Role;
use crate::rules::{self, SealFacts};
use crate::state::CaseState;
use crate::text::Text;
use crate::work::Sha256;
use std::collections::BTreeSet;

impl Draft {
    // None of these decides with the decision-maker.
    fn co_decides_not(&self, people: &[PersonId]) -> Result<(), Refusal> {
        match people.iter().find(|person| self.co_deciders.contains(person)) {
            Some(twice) => Err(Refusal::NamedTwice(Place::Participant(*twice))),
            None => Ok(()),
        }
    }
}

impl Case {
    pub(super) fn decide(&mut self, act: Act, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        match act {
            Act::ConfirmProvision { provision, source, exact_citation, in_force } => {
                self.confirm(provision, source, exact_citation, in_force, stamp)
            }
            Act::OverrideRule { rule, because } => self.go_past(rule, because, stamp),
            Act::SettleDecision { head, letter } => self.settle(head, letter, stamp),
            Act::ReopenDecision { .. } => self.reopen(),
            Act::RecordSeal { record, facts } => self.seal(record, &facts),
            Act::NameDecisionMaker { person, competence } => {
                self.known_person(person)?;
                let draft = self.draft()?;
                draft.co_deciders.retain(|other| *other != person);
                draft.decision_maker = Some(person);
                draft.competence = Some(competence);
                Ok(vec![Place::Decision])
            }
            Act::NameCoDeciders { deciders } => self.name_co_deciders(deciders),
            Act::SetOthers { others } => {
                others.iter().try_for_each(|person| self.known_person(*person))?;
                let draft = self.draft()?;
                draft.co_decides_not(&others)?;
                draft.others = Some(others);
                Ok(vec![Place::Decision])
            }
            Act::AddPoint { point } => self.add_point(point),
            Act::RemovePoint { id } => {
                let draft = self.draft()?;
                if !draft.points.iter().any(|point| point.id == id) {
                    return Err(Refusal::Absent(Place::Point(id)));
                }
                draft.points.retain(|point| point.id != id);
                Ok(vec![Place::Decision])
            }
            Act::SetAppeal { appeal } => {
                let draft = self.draft()?;
                (draft.appeal, draft.appeal_by) = (Some(appeal), Some(stamp.person()));
                Ok(vec![Place::Decision])
            }
            Act::Consider { consideration, considered } => {
                self.draft()?.considerations.insert(consideration, considered);
                Ok(vec![Place::Decision])
            }
            Act::RemitFee { deficiency, remission } => {
                if !self.deficiencies.contains_key(&deficiency) {
                    return Err(Refusal::Absent(Place::Deficiency(deficiency)));
                }
                self.draft()?.remissions.insert(deficiency, remission);
                Ok(vec![Place::Decision])
            }
            other => self.fill_in(other),
        }
    }

    fn fill_in(&mut self, act: Act) -> Result<Vec<Place>, Refusal> {
        let read = match &act {
            Act::WriteSection { text, .. } => self.read_section(text),
            _ => Vec::new(),
        };
        let draft = self.draft()?;
        match act {
            Act::SetMatter { matter } => draft.matter = Some(matter),
            Act::ChooseOutcomes { mut outcomes } => {
                outcomes.sort_unstable();
                outcomes.dedup();
                draft.outcomes = outcomes;
            }
            Act::DateDecision { date } => draft.date = Some(date),
            Act::SetPresentation { presentation } => {
                if let Presentation::By(person) = &presentation {
                    draft.co_decides_not(&[*person])?;
                }
                draft.presentation = Some(presentation);
            }
            Act::RecordDissent { dissent } => draft.dissent = Some(dissent),
            Act::SetEffect { effect } => draft.effect = Some(effect),
            Act::WeighFactor { factor, weighed } => {
                draft.factors.insert(factor, weighed);
            }
            Act::WriteSection { section, text } => {
                draft.sections.insert(section, text);
                draft.sections_read.insert(section, read);
            }
            // Every other act has been taken by the caller.
            _ => return Err(Refusal::Absent(Place::Decision)),
        }
        Ok(vec![Place::Decision])
    }

    // Whoever decides neither presents nor only takes part (förvaltningslagen 31 §).
    fn name_co_deciders(&mut self, deciders: Vec<PersonId>) -> Result<Vec<Place>, Refusal> {
        deciders.iter().try_for_each(|person| self.known_person(*person))?;
        let draft = self.draft()?;
        let presenter = match &draft.presentation {
            Some(Presentation::By(person)) => Some(*person),
            Some(Presentation::Exempt { .. }) | None => None,
        };
        let others = draft.others.iter().flatten().copied();
        let mut named: BTreeSet<PersonId> =
            draft.decision_maker.into_iter().chain(presenter).chain(others).collect();
        if let Some(twice) = deciders.iter().find(|person| !named.insert(**person)) {
            return Err(Refusal::NamedTwice(Place::Participant(*twice)));
        }
        draft.co_deciders = deciders;
        Ok(vec![Place::Decision])
    }

    pub(super) fn draft(&mut self) -> Result<&mut Draft, Refusal> {
        match &mut self.decision {
            Decision::Draft(draft) => Ok(draft),
            Decision::Settled(_) => Err(Refusal::Frozen("settled")),
            Decision::Sealed(_) => Err(Refusal::Frozen("sealed")),
        }
    }

    pub(super) fn known_person(&self, person: PersonId) -> Result<(), Refusal> {
        if self.participants.contains_key(&person) {
            Ok(())
        } else {
            Err(Refusal::Absent(Place::Participant(person)))
        }
    }

    fn add_point(&mut self, point: Point) -> Result<Vec<Place>, Refusal> {
        let operative = &point.operative;
        let deficiency = operative.deficiencies().iter().find(|id| !self.deficiencies.contains_key(*id));
        let measure = operative.measures().iter().find(|id| !self.required.contains_key(*id));
        let unknown =
            deficiency.map(|id| Place::Deficiency(*id)).or_else(|| measure.map(|id| Place::Required(*id)));
        if let Some(place) = unknown {
            return Err(Refusal::Absent(place));
        }
        let draft = self.draft()?;
        if draft.points.iter().any(|known| known.id == point.id) {
            return Err(Refusal::Present(Place::Point(point.id)));
        }
        draft.points.push(point);
        Ok(vec![Place::Decision])
    }

    fn confirm(
        &mut self,
        provision: ProvisionId,
        source: Text,
        exact_citation: Option<Text>,
        in_force: Option<Period>,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        let by = stamp.person();
        if !self.has_role(by, Role::LegalOfficer) && !self.has_role(by, Role::DecisionMaker) {
            return Err(Refusal::Role(Role::LegalOfficer));
        }
        let place = Place::Provision(provision.clone());
        if !self.provisions.contains_key(&provision) {
            return Err(Refusal::Absent(place));
        }
        let person = self.participants.get(&by).ok_or(Refusal::Absent(Place::Participant(by)))?;
        let confirmation = Confirmation {
            by,
            name: person.name.clone(),
            title: person.title.clone(),
            at: stamp.at,
            source,
            exact_citation,
            in_force,
            purpose: self.purpose,
            adopted: false,
        };
        self.confirmations.insert(provision, confirmation);
        Ok(vec![place])
    }

    fn go_past(&mut self, rule: RuleId, because: Text, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let by = stamp.person();
        match rule.level() {
            // A rule of law may hold parts that are warnings; only those are lifted by this.
            Level::Law if !rule.has_warnings() => return Err(Refusal::RuleOfLaw(rule)),
            Level::Law | Level::House | Level::Warning => {}
        }
        // A warning is for whoever may settle, as a rule of the house is.
        if !self.has_role(by, Role::DecisionMaker) {
            return Err(Refusal::Role(Role::DecisionMaker));
        }
        let covers = match rule.guards() {
            Guards::Settle | Guards::Dispatch | Guards::Close => {
                let tripped = rules::gaps(self, stamp.today).into_iter().filter(|gap| gap.rule == rule);
                let mut covers: Vec<Place> = tripped.map(|gap| gap.at).collect();
                covers.dedup();
                covers
            }
            // Nothing changes any more but file and key, and opening the decision again takes the reason away.
            Guards::Seal => self.seal_places()?,
        };
        self.overrides.insert(rule, Override { by, at: stamp.at, because, covers });
        Ok(vec![Place::Override(rule)])
    }

    fn seal_places(&self) -> Result<Vec<Place>, Refusal> {
        if !matches!(self.decision, Decision::Settled(_)) {
            return Err(Refusal::DecisionState { found: self.decision.state(), needed: "settled" });
        }
        let approvals = self.approvals.keys().map(|id| Place::Approval(*id));
        Ok(approvals.chain([Place::Decision]).collect())
    }

    fn settle(&mut self, head: LedgerHead, letter: Sha256, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let Decision::Draft(draft) = &self.decision else {
            return Err(Refusal::DecisionState { found: self.decision.state(), needed: "draft" });
        };
        // An audit ends in a report; printed as a decision it would claim a power that nobody has given.
        if !self.kind.ends_in_decision() {
            return Err(Refusal::NoDecision(self.kind));
        }
        let decider = draft.decision_maker;
        self.nothing_stops(Guards::Settle, stamp)?;
        // A decision is made by the one who makes it, never recorded for somebody else.
        if decider != Some(stamp.actor) || stamp.on_behalf_of.is_some() {
            return Err(Refusal::Role(Role::DecisionMaker));
        }
        if self.approval_required && !self.is_approved(&letter) {
            return Err(Refusal::NotApproved);
        }
        if let Decision::Draft(draft) = std::mem::take(&mut self.decision) {
            self.decision = Decision::Settled(draft.settled(stamp.person(), stamp.at, head, letter));
        }
        self.state = CaseState::Decided;
        Ok(vec![Place::Decision, Place::Case])
    }

    fn reopen(&mut self) -> Result<Vec<Place>, Refusal> {
        if !matches!(self.decision, Decision::Settled(_)) {
            return Err(Refusal::DecisionState { found: self.decision.state(), needed: "settled" });
        }
        if let Decision::Settled(settled) = std::mem::take(&mut self.decision) {
            self.decision = Decision::Draft(settled.reopen());
        }
        self.state = CaseState::Presentation;
        // What was said of the file and the key was said of a decision that is no longer made.
        let said: Vec<RuleId> =
            self.overrides.keys().copied().filter(|rule| rule.guards() == Guards::Seal).collect();
        self.overrides.retain(|rule, _| rule.guards() != Guards::Seal);
        let places = [Place::Decision, Place::Case].into_iter();
        Ok(places.chain(said.into_iter().map(Place::Override)).collect())
    }

    fn seal(&mut self, record: SealRecord, facts: &SealFacts) -> Result<Vec<Place>, Refusal> {
        if !matches!(self.decision, Decision::Settled(_)) {
            return Err(Refusal::DecisionState { found: self.decision.state(), needed: "settled" });
        }
        let gaps: Vec<_> = rules::seal_gaps(self, facts).into_iter().filter(|gap| gap.blocks(self)).collect();
        if !gaps.is_empty() {
            return Err(Refusal::NotToBeSealed(gaps));
        }
        if let Decision::Settled(settled) = std::mem::take(&mut self.decision) {
            self.decision = Decision::Sealed(settled.sealed(record));
        }
        Ok(vec![Place::Decision])
    }
}
