// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From cells to a case. Cells come from a file that may be damaged or of another edition: every one that
//! does not belong is a fault that names it, and nothing is left out in silence.

use super::checklist::{self, COPY, named};
use super::entities::{Entity, read_answer};
use super::fault::{CellsFault, Wrong};
use super::fields::Fields;
use super::key::Key;
use super::write::GIVEN;
use super::{CellText, EntityCells, after, decision};
use chrono::NaiveDate;
use domain::after::{After, AppealReceived, Earlier};
use domain::case::{Case, CaseKind, Override};
use domain::checklist::{Checklist, EditionId, Question, QuestionId};
use domain::decision::Decision;
use domain::deficiency::{Deficiency, ReportedMeasure, RequiredMeasure};
use domain::gap::RuleId;
use domain::hearing::{Hearing, Objection};
use domain::id::{
    AppealId, ApprovalId, CaseId, CommentId, DeficiencyId, EvidenceId, HearingId, MeasureId, NoticeId,
    NotificationId, ObjectionId, ObservationId, OccasionId, PersonId, ProsecutionReportId, ReceiptId,
    RecordId, SecrecyId,
};
use domain::law::{Confirmation, Provision, ProvisionId, Purpose};
use domain::notification::Notification;
use domain::party::Party;
use domain::person::{Authority, Participant};
use domain::prosecution::ProsecutionReport;
use domain::register::Record;
use domain::review::{Approval, Comment};
use domain::scope::ScopeParts;
use domain::secrecy::SecrecyMark;
use domain::state::CaseState;
use domain::text::{Bilingual, Line, Text};
use domain::work::{Answer, Evidence, Notice, Observation, Occasion, Receipt};
use std::collections::BTreeMap;

/// The case that the cells make. A cell without a text counts as absent; equal cells count once.
///
/// # Errors
/// [`CellsFault`] for the first cell that does not belong, by entity and field in sorted order; what cells
/// say of each other is checked last.
pub fn case_from_cells(id: CaseId, cells: impl IntoIterator<Item = CellText>) -> Result<Case, CellsFault> {
    let mut all: Vec<CellText> = cells.into_iter().collect();
    all.sort();
    let mut entities: Vec<EntityCells> = Vec::new();
    for (entity, field, text) in all {
        match entities.last_mut() {
            Some((last, fields)) if *last == entity => fields.push((field, text)),
            _ => entities.push((entity, vec![(field, text)])),
        }
    }
    case_from_entities(id, entities, None)
}

/// As [`case_from_cells`], of entities that come each once and in order, and so do their fields. None of them is kept
/// longer than it takes to read it. The copy of the checklist is given where it has been read before.
pub(crate) fn case_from_entities(
    id: CaseId,
    entities: impl IntoIterator<Item = EntityCells>,
    list: Option<Checklist>,
) -> Result<Case, CellsFault> {
    parts_of(entities, list)?.build(id)
}

/// The checklist that the text of its cell makes.
///
/// # Errors
/// [`CellsFault`] for a text that is none.
pub(crate) fn list_from_text(text: String) -> Result<Checklist, CellsFault> {
    Fields::new(Key::Checklist.to_string(), vec![(COPY.to_owned(), text)]).always(COPY)
}

fn parts_of(
    entities: impl IntoIterator<Item = EntityCells>,
    list: Option<Checklist>,
) -> Result<Parts, CellsFault> {
    let mut parts = Parts { checklist: checklist::Parts::with(list), ..Parts::default() };
    for (entity, mut cells) in entities {
        cells.dedup();
        if let Some(pair) = cells.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(Wrong::Twice.at(&entity, &pair[0].0));
        }
        let held: Vec<_> =
            cells.into_iter().filter_map(|(field, text)| text.map(|text| (field, text))).collect();
        if held.is_empty() {
            continue;
        }
        let mut fields = Fields::new(entity, held);
        let key = Key::parse(fields.entity()).map_err(|wrong| fields.fault(fields.first(), wrong))?;
        parts.read(key, &mut fields)?;
        fields.finish()?;
    }
    Ok(parts)
}

/// What a case says of itself, without the work in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// What it is called.
    pub title: Line,
    /// The case number, once there is one.
    pub number: Option<Line>,
    /// The day it was opened.
    pub opened_on: NaiveDate,
    /// The party, once it is named.
    pub party: Option<Party>,
    /// Which checklist it has, and what that is called.
    pub list: Option<(EditionId, Bilingual)>,
    /// Its occasions.
    pub occasions: BTreeMap<OccasionId, Occasion>,
}

/// The outline that some of the entities of a case make; `None` without the case's own.
pub(crate) fn outline_from_entities(entities: Vec<EntityCells>) -> Result<Option<Outline>, CellsFault> {
    let Parts { own, checklist, occasions, .. } = parts_of(entities, None)?;
    let list = checklist.called();
    let outline = |Own { title, number, opened_on, party, .. }| Outline {
        title,
        number,
        opened_on,
        party,
        list,
        occasions,
    };
    Ok(own.map(outline))
}

/// The answers among some of the entities of a case.
pub(crate) fn answers_from_entities(
    entities: Vec<EntityCells>,
) -> Result<BTreeMap<QuestionId, Answer>, CellsFault> {
    Ok(parts_of(entities, None)?.answers)
}

/// Some questions, of the checklist where it has been read before, else of the entities of a case.
pub(crate) fn questions_from_entities(
    entities: Vec<EntityCells>,
    list: Option<Checklist>,
    wanted: &[&QuestionId],
) -> Result<BTreeMap<QuestionId, Question>, CellsFault> {
    Ok(parts_of(entities, list)?.checklist.questions(wanted))
}

/// The case's own fields.
struct Own {
    kind: CaseKind,
    purpose: Purpose,
    title: Line,
    number: Option<Line>,
    opened_on: NaiveDate,
    trigger: Text,
    state: CaseState,
    authority: Authority,
    party: Option<Party>,
    officer: PersonId,
    scope: Option<Text>,
    scope_parts: Option<ScopeParts>,
    approval_required: bool,
}

impl Own {
    fn read(fields: &mut Fields) -> Result<Self, CellsFault> {
        Ok(Self {
            kind: fields.always("kind")?,
            purpose: fields.always("purpose")?,
            title: fields.always("title")?,
            number: fields.maybe("number")?,
            opened_on: fields.always("opened_on")?,
            trigger: fields.always("trigger")?,
            state: fields.always("state")?,
            authority: fields.always("authority")?,
            party: fields.maybe("party")?,
            officer: fields.always("officer")?,
            scope: fields.maybe("scope")?,
            scope_parts: fields.maybe("scope_parts")?,
            approval_required: fields.always("approval_required")?,
        })
    }
}

/// What has been read so far.
#[derive(Default)]
struct Parts {
    own: Option<Own>,
    participants: BTreeMap<PersonId, Participant>,
    occasions: BTreeMap<OccasionId, Occasion>,
    notices: BTreeMap<NoticeId, Notice>,
    receipts: BTreeMap<ReceiptId, Receipt>,
    notifications: BTreeMap<NotificationId, Notification>,
    records: BTreeMap<RecordId, Record>,
    prosecution_reports: BTreeMap<ProsecutionReportId, ProsecutionReport>,
    checklist: checklist::Parts,
    answers: BTreeMap<QuestionId, Answer>,
    evidence: BTreeMap<EvidenceId, Evidence>,
    observations: BTreeMap<ObservationId, Observation>,
    provisions: BTreeMap<ProvisionId, Provision>,
    confirmations: BTreeMap<ProvisionId, Confirmation>,
    deficiencies: BTreeMap<DeficiencyId, Deficiency>,
    required: BTreeMap<MeasureId, RequiredMeasure>,
    reported: BTreeMap<MeasureId, ReportedMeasure>,
    hearings: BTreeMap<HearingId, Hearing>,
    objections: BTreeMap<ObjectionId, Objection>,
    comments: BTreeMap<CommentId, Comment>,
    approvals: BTreeMap<ApprovalId, Approval>,
    secrecy: BTreeMap<SecrecyId, SecrecyMark>,
    overrides: BTreeMap<RuleId, Override>,
    decision: Decision,
    after: After,
    earlier: BTreeMap<u32, Earlier>,
    appeals: BTreeMap<AppealId, AppealReceived>,
}

impl Parts {
    fn read(&mut self, key: Key, fields: &mut Fields) -> Result<(), CellsFault> {
        match key {
            Key::Case => self.own = Some(Own::read(fields)?),
            Key::Participant(id) => put(&mut self.participants, id, fields)?,
            Key::Occasion(id) => put(&mut self.occasions, id, fields)?,
            Key::Notice(id) => put(&mut self.notices, id, fields)?,
            Key::Receipt(id) => put(&mut self.receipts, id, fields)?,
            Key::Notification(id) => put(&mut self.notifications, id, fields)?,
            Key::Record(id) => put(&mut self.records, id, fields)?,
            Key::ProsecutionReport(id) => put(&mut self.prosecution_reports, id, fields)?,
            Key::Checklist => self.checklist.read_list(fields)?,
            Key::Section(id) => self.checklist.read_section(id, fields)?,
            Key::Question(id) => self.checklist.read_question(id, fields)?,
            Key::Answer(id) => {
                let answer = read_answer(&id, fields)?;
                self.answers.insert(id, answer);
            }
            Key::Evidence(id) => put(&mut self.evidence, id, fields)?,
            Key::Observation(id) => put(&mut self.observations, id, fields)?,
            Key::Provision(id) => {
                let provision: Provision = fields.always(COPY)?;
                named(&id, &provision.id, fields)?;
                self.provisions.insert(id, provision);
            }
            Key::Confirmation(id) => {
                self.confirmations.insert(id, fields.always(GIVEN)?);
            }
            Key::Deficiency(id) => put(&mut self.deficiencies, id, fields)?,
            Key::Required(id) => put(&mut self.required, id, fields)?,
            Key::Reported(id) => put(&mut self.reported, id, fields)?,
            Key::Hearing(id) => put(&mut self.hearings, id, fields)?,
            Key::Objection(id) => put(&mut self.objections, id, fields)?,
            Key::Comment(id) => put(&mut self.comments, id, fields)?,
            Key::Approval(id) => put(&mut self.approvals, id, fields)?,
            Key::Secrecy(id) => put(&mut self.secrecy, id, fields)?,
            Key::Override(rule) => {
                self.overrides.insert(rule, fields.always(GIVEN)?);
            }
            Key::Decision => self.decision = decision::read(fields)?,
            Key::After => self.after = after::read(fields)?,
            Key::Appeal(id) => put(&mut self.appeals, id, fields)?,
            Key::Earlier(version) => put(&mut self.earlier, version, fields)?,
        }
        Ok(())
    }

    fn build(self, id: CaseId) -> Result<Case, CellsFault> {
        let own = self.own.ok_or_else(|| Wrong::Missing.at("case", "kind"))?;
        let earlier: Vec<Earlier> = self.earlier.into_values().collect();
        if earlier.iter().zip(1..).any(|(one, number)| one.version != number) {
            let at = earlier.first().map_or(1, |one| one.version);
            let wrong = Wrong::Contradicts("the earlier versions do not follow each other from 1");
            return Err(wrong.at(&format!("earlier:{at}"), "state"));
        }
        Ok(Case {
            id,
            kind: own.kind,
            purpose: own.purpose,
            title: own.title,
            number: own.number,
            opened_on: own.opened_on,
            trigger: own.trigger,
            state: own.state,
            authority: own.authority,
            party: own.party,
            officer: own.officer,
            scope: own.scope,
            scope_parts: own.scope_parts,
            participants: self.participants,
            occasions: self.occasions,
            notices: self.notices,
            receipts: self.receipts,
            notifications: self.notifications,
            records: self.records,
            prosecution_reports: self.prosecution_reports,
            checklist: self.checklist.build()?,
            answers: self.answers,
            evidence: self.evidence,
            observations: self.observations,
            provisions: self.provisions,
            confirmations: self.confirmations,
            deficiencies: self.deficiencies,
            required: self.required,
            reported: self.reported,
            hearings: self.hearings,
            objections: self.objections,
            comments: self.comments,
            approval_required: own.approval_required,
            approvals: self.approvals,
            secrecy: self.secrecy,
            overrides: self.overrides,
            decision: self.decision,
            after: self.after,
            earlier,
            appeals: self.appeals,
        })
    }
}

fn put<T: Entity>(map: &mut BTreeMap<T::Id, T>, id: T::Id, fields: &mut Fields) -> Result<(), CellsFault>
where
    T::Id: Ord + Copy,
{
    map.insert(id, T::read(id, fields)?);
    Ok(())
}
