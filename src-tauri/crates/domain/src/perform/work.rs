// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The acts of preparing and inspecting: party, people, checklist, answers, observations, deficiencies and
//! measures.

use super::{Place, Refusal};
use crate::act::{
    Act, NewDeficiency, NewEvidence, NewObservation, NewParticipant, NewReport, NewRequirement, Stamp,
};
use crate::case::Case;
use crate::checklist::{Checklist, QuestionId, QuestionKind};
use crate::decision::Decision;
use crate::deficiency::{Deficiency, ReportedMeasure, RequiredMeasure, Serious, Standing};
use crate::id::{DeficiencyId, EvidenceId, MeasureId, ObservationId};
use crate::law::{Confirmation, Provision, ProvisionId, Purpose, Regime};
use crate::person::Participant;
use crate::register::Link;
use crate::register::RecordKind;
use crate::rich::RichText;
use crate::source::Written;
use crate::text::{Line, Text};
use crate::work::{Assessment, Evidence, Observation, Source};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Whether an act was one of these.
pub(super) enum Outcome {
    /// Done; what it touched.
    Done(Vec<Place>),
    /// An act of another kind, given back.
    Another(Box<Act>),
}

impl Case {
    pub(super) fn work(&mut self, act: Act, stamp: &Stamp) -> Result<Outcome, Refusal> {
        let touched = match act {
            Act::SetNumber { number } => {
                self.number = Some(number);
                vec![Place::Case]
            }
            Act::SetAuthority { authority } => {
                self.authority = *authority;
                vec![Place::Case]
            }
            Act::SetParty { party } => {
                self.party = Some(party);
                vec![Place::Case]
            }
            Act::SetScope { scope, parts } => {
                self.scope = Some(scope);
                if let Some(parts) = parts {
                    self.scope_parts = Some(*parts);
                }
                vec![Place::Case]
            }
            Act::MoveCase { to, because } => self.move_to(to, because.is_some(), stamp)?,
            Act::AddParticipant { participant } => self.add_participant(participant)?,
            Act::AnswerConflict { person, check } => {
                let place = Place::Participant(person);
                let found =
                    self.participants.get_mut(&person).ok_or_else(|| Refusal::Absent(place.clone()))?;
                found.conflict = Some(check);
                vec![place]
            }
            Act::ChooseChecklist { checklist, provisions, confirmations } => {
                self.choose_checklist(&checklist, provisions, confirmations)?
            }
            Act::MoveToEdition { checklist, provisions, confirmations, kept } => {
                self.move_to_edition(&checklist, provisions, confirmations, &kept)?
            }
            Act::WithdrawMeasure { id } => self.withdraw_measure(id)?,
            Act::RecordNotification { notification } => self.record_notification(notification, stamp)?,
            Act::Record { record } => self.record(record, stamp)?,
            Act::StrikeRecord { id, because } => self.strike_record(id, because, stamp)?,
            Act::SealSeparateDecision { id, record } => self.seal_separate(id, record)?,
            Act::AddOccasion { occasion } => self.add_occasion(occasion)?,
            Act::WriteNotice { notice } => self.write_notice(notice)?,
            Act::SendNotice { id, sent } => self.send_notice(id, sent, stamp)?,
            Act::WriteProsecutionReport { report } => self.write_prosecution_report(report, stamp)?,
            Act::ListPresent { occasion, present } => self.list_present(occasion, present, stamp)?,
            Act::TakeInCharge { receipt } => self.take_in_charge(receipt, stamp)?,
            Act::GiveBack { id, on, to } => self.give_back(id, on, to, stamp)?,
            Act::Assess { question, assessment } => self.assess(question, assessment)?,
            Act::NoteAnswer { question, note } => self.note_answer(question, note)?,
            Act::AddEvidence { evidence } => self.add_evidence(evidence, stamp)?,
            Act::Observe { observation } => self.observe(observation, stamp)?,
            Act::RewordObservation { id, text } => self.reword_observation(id, text, stamp)?,
            Act::CiteDocuments { id, evidence } => self.cite_documents(id, evidence)?,
            Act::NoteDeficiency { deficiency } => self.note_deficiency(deficiency)?,
            Act::RewordDeficiency { id, title, statement } => self.reword_deficiency(id, title, statement)?,
            Act::SetStanding { id, standing } => self.on_deficiency(id, |found| found.standing = standing)?,
            Act::WeighSeriousness { id, serious } => self.weigh_seriousness(id, serious)?,
            Act::StatePosition { id, position } => {
                self.on_deficiency(id, |found| found.position = Some(position))?
            }
            Act::GiveReasons { id, reasons } => self.give_reasons(id, reasons)?,
            Act::AcceptSources { written } => self.accept_sources(written)?,
            Act::RequireMeasure { measure } => self.require_measure(measure)?,
            Act::DateMeasure { id, due_on, report_by } => self.date_measure(id, due_on, report_by)?,
            Act::ReportMeasure { measure } => self.report_measure(measure, stamp)?,
            other => return Ok(Outcome::Another(Box::new(other))),
        };
        Ok(Outcome::Done(touched))
    }

    fn choose_checklist(
        &mut self,
        checklist: &Checklist,
        provisions: Vec<Provision>,
        confirmations: Vec<(ProvisionId, Confirmation)>,
    ) -> Result<Vec<Place>, Refusal> {
        if !self.answers.is_empty() {
            return Err(Refusal::Present(Place::Checklist));
        }
        let count = u32::try_from(self.notifications.len()).unwrap_or(u32::MAX);
        let reviewed = self.reviewed_by(checklist).ok_or(Refusal::TooManyNotifications(count))?;
        self.is_not_named(
            &Place::Checklist,
            |link| matches!(link, Link::Question(id) if reviewed.question(id).is_none()),
        )?;
        self.provisions = provisions.into_iter().map(|provision| (provision.id.clone(), provision)).collect();
        self.checklist = Some(reviewed);
        let mut touched = vec![Place::Checklist];
        touched.extend(self.adopt(confirmations).into_iter().map(Place::Provision));
        Ok(touched)
    }

    // What the office has confirmed counts in its own cases, where nobody has confirmed it anew; training neither
    // takes from it nor gives to it.
    pub(super) fn adopt(&mut self, confirmations: Vec<(ProvisionId, Confirmation)>) -> Vec<ProvisionId> {
        let mut adopted = Vec::new();
        for (id, confirmation) in confirmations {
            let counts = self.purpose == Purpose::Office && confirmation.purpose == Purpose::Office;
            if counts && self.provisions.contains_key(&id) && !self.confirmations.contains_key(&id) {
                self.confirmations.insert(id.clone(), Confirmation { adopted: true, ..confirmation });
                adopted.push(id);
            }
        }
        adopted
    }

    fn add_participant(&mut self, new: NewParticipant) -> Result<Vec<Place>, Refusal> {
        let NewParticipant { person, name, title, role } = new;
        if self.participants.contains_key(&person) {
            return Err(Refusal::Present(Place::Participant(person)));
        }
        self.participants.insert(person, Participant { person, name, title, role, conflict: None });
        Ok(vec![Place::Participant(person)])
    }

    fn known_question(&self, id: &QuestionId) -> Result<&QuestionKind, Refusal> {
        let found = self.checklist.as_ref().and_then(|checklist| checklist.question(id));
        found.map(|question| &question.kind).ok_or_else(|| Refusal::Absent(Place::Answer(id.clone())))
    }

    fn assess(&mut self, id: QuestionId, assessment: Option<Assessment>) -> Result<Vec<Place>, Refusal> {
        self.known_question(&id)?;
        self.answers.entry(id.clone()).or_default().assessment = assessment;
        Ok(vec![Place::Answer(id)])
    }

    fn note_answer(&mut self, id: QuestionId, note: Option<Text>) -> Result<Vec<Place>, Refusal> {
        self.known_question(&id)?;
        self.answers.entry(id.clone()).or_default().note = note;
        Ok(vec![Place::Answer(id)])
    }

    fn add_evidence(&mut self, new: NewEvidence, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let NewEvidence { id, title, direction, on, file, channel, keeping } = new;
        if self.evidence.contains_key(&id) {
            return Err(Refusal::Present(Place::Evidence(id)));
        }
        not_future(on, stamp)?;
        let number = next_number(self.evidence.values().map(|evidence| evidence.number));
        self.evidence.insert(id, Evidence { id, number, title, direction, on, file, channel, keeping });
        // The sealed letter lists the documents there were; what comes later is beside it.
        if matches!(self.decision, Decision::Sealed(_)) {
            self.after.documents.push(id);
            return Ok(vec![Place::Evidence(id), Place::After]);
        }
        Ok(vec![Place::Evidence(id)])
    }

    fn observe(&mut self, new: NewObservation, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let NewObservation { id, text, source, fact_on, questions, occasion, evidence } = new;
        if self.observations.contains_key(&id) {
            return Err(Refusal::Present(Place::Observation(id)));
        }
        for question in &questions {
            self.known_question(question)?;
        }
        self.can_be_shown_by(&source, &evidence)?;
        let held = match occasion {
            Some(id) => Some(self.occasions.get(&id).ok_or(Refusal::Absent(Place::Occasion(id)))?.on),
            None => None,
        };
        let fact_on = fact_on.or(held).unwrap_or(stamp.today);
        not_future(fact_on, stamp)?;
        let number = next_number(self.observations.values().map(|observation| observation.number));
        let (recorded_at, recorded_by) = (stamp.at, stamp.person());
        let reworded_at = None;
        let observation = Observation {
            id,
            number,
            text,
            source,
            fact_on,
            recorded_at,
            recorded_by,
            reworded_at,
            questions,
            occasion,
            evidence,
        };
        self.observations.insert(id, observation);
        Ok(vec![Place::Observation(id)])
    }

    // Each document is in the case, and named once for the observation.
    fn can_be_shown_by(&self, source: &Source, evidence: &[EvidenceId]) -> Result<(), Refusal> {
        let mut named = BTreeSet::new();
        for id in source.document().into_iter().chain(evidence.iter().copied()) {
            if !self.evidence.contains_key(&id) {
                return Err(Refusal::Absent(Place::Evidence(id)));
            }
            if !named.insert(id) {
                return Err(Refusal::NamedTwice(Place::Evidence(id)));
            }
        }
        Ok(())
    }

    fn cite_documents(
        &mut self,
        id: ObservationId,
        evidence: Vec<EvidenceId>,
    ) -> Result<Vec<Place>, Refusal> {
        let found = self.observations.get(&id).ok_or(Refusal::Absent(Place::Observation(id)))?;
        self.can_be_shown_by(&found.source, &evidence)?;
        self.observations.entry(id).and_modify(|found| found.evidence = evidence);
        Ok(vec![Place::Observation(id)])
    }

    fn reword_observation(
        &mut self,
        id: ObservationId,
        text: Text,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        let found = self.observations.get_mut(&id).ok_or(Refusal::Absent(Place::Observation(id)))?;
        if found.text != text {
            (found.text, found.reworded_at) = (text, Some(stamp.at));
        }
        Ok(vec![Place::Observation(id)])
    }

    fn note_deficiency(&mut self, new: NewDeficiency) -> Result<Vec<Place>, Refusal> {
        let place = Place::Deficiency(new.id);
        if self.deficiencies.contains_key(&new.id) {
            return Err(Refusal::Present(place));
        }
        for question in new.questions.iter() {
            match self.known_question(question)? {
                QuestionKind::Requirement { .. } => {}
                QuestionKind::CaseFact | QuestionKind::OwnJudgement => {
                    return Err(Refusal::NotARequirement(question.clone()));
                }
            }
        }
        if let Some(unknown) = new.provisions.iter().find(|id| !self.provisions.contains_key(*id)) {
            return Err(Refusal::Absent(Place::Provision(unknown.clone())));
        }
        if let Some(unknown) = new.observations.iter().find(|id| !self.observations.contains_key(*id)) {
            return Err(Refusal::Absent(Place::Observation(*unknown)));
        }
        let number = next_number(self.deficiencies.values().map(|deficiency| deficiency.number));
        let deficiency = Deficiency {
            id: new.id,
            number,
            title: new.title,
            statement: new.statement,
            provisions: new.provisions,
            questions: new.questions,
            observations: new.observations,
            infringement: new.infringement,
            severity: new.severity,
            serious: None,
            standing: Standing::Active,
            position: None,
            reasons: None,
            reasons_read: Vec::new(),
            standard: new.standard,
        };
        self.deficiencies.insert(new.id, deficiency);
        Ok(vec![place])
    }

    fn weigh_seriousness(
        &mut self,
        id: DeficiencyId,
        serious: Option<Serious>,
    ) -> Result<Vec<Place>, Refusal> {
        let place = Place::Deficiency(id);
        let found = self.deficiencies.get(&id).ok_or_else(|| Refusal::Absent(place.clone()))?;
        // No other act says when an infringement is serious.
        if serious.is_some() && !self.breaks(found, Regime::Csl) {
            return Err(Refusal::NotUnderCsl(place));
        }
        self.on_deficiency(id, |found| found.serious = serious)
    }

    fn reword_deficiency(
        &mut self,
        id: DeficiencyId,
        title: Line,
        statement: Text,
    ) -> Result<Vec<Place>, Refusal> {
        self.on_deficiency(id, |found| {
            found.title = title;
            found.statement = statement;
        })
    }

    fn on_deficiency(
        &mut self,
        id: DeficiencyId,
        change: impl FnOnce(&mut Deficiency),
    ) -> Result<Vec<Place>, Refusal> {
        let place = Place::Deficiency(id);
        change(self.deficiencies.get_mut(&id).ok_or_else(|| Refusal::Absent(place.clone()))?);
        Ok(vec![place])
    }

    fn give_reasons(&mut self, id: DeficiencyId, reasons: RichText) -> Result<Vec<Place>, Refusal> {
        let known = self.deficiencies.get(&id).ok_or(Refusal::Absent(Place::Deficiency(id)))?;
        let read = self.read_reasons(known, &reasons);
        self.on_deficiency(id, |found| {
            found.reasons = Some(reasons);
            found.reasons_read = read;
        })
    }

    // The text stands as it is: its sources are read anew.
    fn accept_sources(&mut self, written: Written) -> Result<Vec<Place>, Refusal> {
        let absent = || Refusal::Absent(written.place());
        match written {
            Written::Reasons(id) => {
                let known = self.deficiencies.get(&id).ok_or_else(absent)?;
                let reasons = known.reasons.clone().ok_or_else(absent)?;
                self.give_reasons(id, reasons)
            }
            Written::Section(kind) => {
                let text = self.decision.content().sections.get(&kind).cloned().ok_or_else(absent)?;
                let read = self.read_section(&text);
                self.draft()?.sections_read.insert(kind, read);
                Ok(vec![Place::Decision])
            }
        }
    }

    pub(super) fn known_deficiencies(&self, ids: &[DeficiencyId]) -> Result<(), Refusal> {
        match ids.iter().find(|id| !self.deficiencies.contains_key(*id)) {
            Some(unknown) => Err(Refusal::Absent(Place::Deficiency(*unknown))),
            None => Ok(()),
        }
    }

    fn require_measure(&mut self, new: NewRequirement) -> Result<Vec<Place>, Refusal> {
        let NewRequirement { id, text, deficiencies, force, due_on, report_by, standard, kind, responsible } =
            new;
        if self.required.contains_key(&id) {
            return Err(Refusal::Present(Place::Required(id)));
        }
        self.known_deficiencies(deficiencies.as_slice())?;
        let number = next_number(self.required.values().map(|measure| measure.number));
        let required = RequiredMeasure {
            id,
            number,
            text,
            deficiencies,
            force,
            due_on,
            report_by,
            standard,
            kind,
            responsible,
        };
        self.required.insert(id, required);
        Ok(vec![Place::Required(id)])
    }

    fn date_measure(
        &mut self,
        id: MeasureId,
        due_on: NaiveDate,
        report_by: Text,
    ) -> Result<Vec<Place>, Refusal> {
        not_before(due_on, self.opened_on)?;
        let measure = self.required.get_mut(&id).ok_or(Refusal::Absent(Place::Required(id)))?;
        measure.due_on = Some(due_on);
        measure.report_by = Some(report_by);
        Ok(vec![Place::Required(id)])
    }

    // A point that demands a measure must not lose it from under it, nor one of an earlier version, which stays readable.
    fn withdraw_measure(&mut self, id: MeasureId) -> Result<Vec<Place>, Refusal> {
        let place = Place::Required(id);
        let earlier = self.earlier.iter().map(|version| version.content());
        let mut points = earlier.chain([self.decision.content()]).flat_map(|content| &content.points);
        if points.any(|point| point.operative.measures().contains(&id)) {
            return Err(Refusal::Carried(id));
        }
        self.is_not_named(&place, |link| matches!(link, Link::Measure(named) if *named == id))?;
        self.required.remove(&id).ok_or_else(|| Refusal::Absent(place.clone()))?;
        Ok(vec![place])
    }

    fn report_measure(&mut self, new: NewReport, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        let NewReport { id, text, answers, progress, told_on, done_by, kind, responsible } = new;
        if self.reported.contains_key(&id) {
            return Err(Refusal::Present(Place::Reported(id)));
        }
        self.known_deficiencies(answers.deficiencies())?;
        answers.causes().iter().try_for_each(|cause| self.counting(*cause, RecordKind::Cause).map(|_| ()))?;
        not_future(told_on, stamp)?;
        let reported = ReportedMeasure { id, text, answers, progress, told_on, done_by, kind, responsible };
        self.reported.insert(id, reported);
        Ok(vec![Place::Reported(id)])
    }
}

pub(super) fn next_number(taken: impl Iterator<Item = u32>) -> u32 {
    taken.max().unwrap_or(0).saturating_add(1)
}

pub(super) fn not_future(day: NaiveDate, stamp: &Stamp) -> Result<(), Refusal> {
    if day > stamp.today { Err(Refusal::NotYet(day)) } else { Ok(()) }
}

pub(super) fn not_before(day: NaiveDate, bound: NaiveDate) -> Result<(), Refusal> {
    if day < bound { Err(Refusal::TooEarly { day, bound }) } else { Ok(()) }
}
