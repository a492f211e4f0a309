// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The case: everything that is known and decided about one supervision of one party. It is changed by acts
//! alone (see [`crate::act`]).

use crate::after::{After, AppealReceived, Earlier};
use crate::checklist::{Checklist, Question, QuestionId, QuestionKind, is_asked};
use crate::decision::{Decision, Draft, Operative, Presentation, Settled};
use crate::deficiency::{Deficiency, ReportedMeasure, RequiredMeasure};
use crate::gap::{Guards, RuleId};
use crate::hearing::{Hearing, Objection};
use crate::id::{
    AppealId, ApprovalId, CaseId, CommentId, DeficiencyId, EvidenceId, HearingId, MeasureId, NoticeId,
    NotificationId, ObjectionId, ObservationId, OccasionId, PersonId, ProsecutionReportId, ReceiptId,
    RecordId, SecrecyId,
};
use crate::law::{Confirmation, Power, Provision, ProvisionId, Purpose, Regime};
use crate::notification::Notification;
use crate::party::Party;
use crate::perform::Place;
use crate::person::{Authority, Participant};
use crate::prosecution::ProsecutionReport;
use crate::register::Record;
use crate::review::{Approval, Comment};
use crate::rich::Fact;
use crate::scope::ScopeParts;
use crate::secrecy::SecrecyMark;
use crate::state::CaseState;
use crate::text::{Line, Text};
use crate::work::{Answer, Assessment, Evidence, Notice, Observation, Occasion, Receipt, Sha256};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// What kind of case it is; it decides process, letter and rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CaseKind {
    /// Supervision under cybersäkerhetslagen.
    SupervisionCyber,
    /// Supervision under the act of 2018 (NIS1).
    SupervisionNis1,
    /// Review of a lex Maria notification.
    LexMaria,
    /// Review of a complaint (patientsäkerhetslagen 7 kap. 11–18 §§).
    Complaint,
    /// Review on own initiative (patientsäkerhetslagen 7 kap. 19 §).
    OwnInitiative,
    /// External audit; no exercise of public authority.
    ExternalAudit,
    /// Internal audit (internrevision).
    InternalControl,
}

impl CaseKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::SupervisionCyber,
        Self::SupervisionNis1,
        Self::LexMaria,
        Self::Complaint,
        Self::OwnInitiative,
        Self::ExternalAudit,
        Self::InternalControl,
    ];

    /// The one spelling in store, files and window.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SupervisionCyber => "supervision_cyber",
            Self::SupervisionNis1 => "supervision_nis1",
            Self::LexMaria => "lex_maria",
            Self::Complaint => "complaint",
            Self::OwnInitiative => "own_initiative",
            Self::ExternalAudit => "external_audit",
            Self::InternalControl => "internal_control",
        }
    }

    /// The kind of that spelling.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it ends in a decision by an authority, with the rules of the Administrative Procedure Act.
    #[must_use]
    pub const fn ends_in_decision(self) -> bool {
        match self {
            Self::SupervisionCyber
            | Self::SupervisionNis1
            | Self::LexMaria
            | Self::Complaint
            | Self::OwnInitiative => true,
            Self::ExternalAudit | Self::InternalControl => false,
        }
    }

    /// Whether it is run under patientsäkerhetslagen, so that its party is a care provider.
    #[must_use]
    pub const fn is_of_patient_safety(self) -> bool {
        match self {
            Self::LexMaria | Self::Complaint | Self::OwnInitiative => true,
            Self::SupervisionCyber | Self::SupervisionNis1 | Self::ExternalAudit | Self::InternalControl => {
                false
            }
        }
    }

    /// Whether it judges what was done to a patient: the parties are heard on a draft of the decision, and an act that
    /// is unsuitable with regard to patient safety can be criticised although no rule is broken
    /// (patientsäkerhetslagen 7 kap. 18 § second paragraph, 19 §).
    #[must_use]
    pub const fn judges_care(self) -> bool {
        match self {
            Self::Complaint | Self::OwnInitiative => true,
            Self::SupervisionCyber
            | Self::SupervisionNis1
            | Self::LexMaria
            | Self::ExternalAudit
            | Self::InternalControl => false,
        }
    }
}

/// A person's reason for going past a rule of the house or a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub because: Text,
    /// Where the rule was tripped when that was said; the reason covers nothing that comes later elsewhere.
    pub covers: Vec<Place>,
}

/// What a case has from its first act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its identity.
    pub id: CaseId,
    /// What kind it is.
    pub kind: CaseKind,
    /// For an office or for training; a training case says so in every letter.
    pub purpose: Purpose,
    /// What it is called in lists.
    pub title: Line,
    /// The case number (diarienummer), once the registry has given one.
    pub number: Option<Line>,
    /// The day it was opened.
    pub opened_on: NaiveDate,
    /// Why it was opened.
    pub trigger: Text,
    /// Where it stands.
    pub state: CaseState,
    /// Who runs it.
    pub authority: Authority,
    /// The party.
    pub party: Option<Party>,
    /// The officer in charge.
    pub officer: PersonId,
    /// What is examined and what is not.
    pub scope: Option<Text>,
    /// Its parts, where they are said apart.
    pub scope_parts: Option<ScopeParts>,
    /// The people of the case.
    pub participants: BTreeMap<PersonId, Participant>,
    /// The occasions.
    pub occasions: BTreeMap<OccasionId, Occasion>,
    /// The notifications under lex Maria that it reviews.
    pub notifications: BTreeMap<NotificationId, Notification>,
    /// The notices that announce the occasions.
    pub notices: BTreeMap<NoticeId, Notice>,
    /// What was taken in charge at them.
    pub receipts: BTreeMap<ReceiptId, Receipt>,
    /// The register: what is known of systems, incidents, suppliers and the like; records that are struck too.
    pub records: BTreeMap<RecordId, Record>,
    /// The reports for prosecution.
    pub prosecution_reports: BTreeMap<ProsecutionReportId, ProsecutionReport>,
    /// The checklist, copied when it was chosen.
    pub checklist: Option<Checklist>,
    /// The answers.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// The documents.
    pub evidence: BTreeMap<EvidenceId, Evidence>,
    /// The observations.
    pub observations: BTreeMap<ObservationId, Observation>,
    /// The provisions, copied when the checklist was chosen.
    pub provisions: BTreeMap<ProvisionId, Provision>,
    /// What people have confirmed about them.
    pub confirmations: BTreeMap<ProvisionId, Confirmation>,
    /// The deficiencies.
    pub deficiencies: BTreeMap<DeficiencyId, Deficiency>,
    /// What the authority requires.
    pub required: BTreeMap<MeasureId, RequiredMeasure>,
    /// What the party has told of.
    pub reported: BTreeMap<MeasureId, ReportedMeasure>,
    /// The hearings of the party, and the grounds on which one was left out.
    pub hearings: BTreeMap<HearingId, Hearing>,
    /// What the party has objected.
    pub objections: BTreeMap<ObjectionId, Objection>,
    /// What colleagues have commented on.
    pub comments: BTreeMap<CommentId, Comment>,
    /// Whether the decision needs the approval of another before it is made.
    pub approval_required: bool,
    /// The approvals, those that no longer hold too.
    pub approvals: BTreeMap<ApprovalId, Approval>,
    /// What is marked as secret, marks that are lifted too.
    pub secrecy: BTreeMap<SecrecyId, SecrecyMark>,
    /// Rules gone past, with the reason.
    pub overrides: BTreeMap<RuleId, Override>,
    /// The decision in its present version.
    pub decision: Decision,
    /// What has happened to that version after it was sealed.
    pub after: After,
    /// The versions before it, in order; each sealed and whole.
    pub earlier: Vec<Earlier>,
    /// The appeals that have reached the authority.
    pub appeals: BTreeMap<AppealId, AppealReceived>,
}

impl Case {
    /// The questions of the checklist in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.checklist.iter().flat_map(Checklist::questions)
    }

    /// The deficiencies that are part of the decision, in number order.
    #[must_use]
    pub fn active_deficiencies(&self) -> Vec<&Deficiency> {
        let mut active: Vec<_> =
            self.deficiencies.values().filter(|deficiency| deficiency.is_active()).collect();
        active.sort_by_key(|deficiency| deficiency.number);
        active
    }

    /// The deficiencies that a point is about: those that it names itself, and those that its measures answer.
    #[must_use]
    pub fn deficiencies_of(&self, operative: &Operative) -> Vec<&Deficiency> {
        let measures = operative.measures().iter().filter_map(|id| self.required.get(id));
        let answered = measures.flat_map(|measure| measure.deficiencies.iter());
        let named: BTreeSet<DeficiencyId> =
            operative.deficiencies().iter().chain(answered).copied().collect();
        named.iter().filter_map(|id| self.deficiencies.get(id)).collect()
    }

    /// The body of law that a point acts under: that of the provision that gives its power.
    #[must_use]
    pub fn regime_of(&self, operative: &Operative) -> Option<Regime> {
        operative.power().and_then(|(id, _)| self.provisions.get(id)).map(|provision| provision.regime)
    }

    /// Whether a deficiency breaks a provision of that body of law.
    #[must_use]
    pub fn breaks(&self, deficiency: &Deficiency, regime: Regime) -> bool {
        let of = |id| self.provisions.get(id).is_some_and(|provision| provision.regime == regime);
        deficiency.provisions.iter().any(of)
    }

    /// The observations in number order.
    #[must_use]
    pub fn numbered_observations(&self) -> Vec<&Observation> {
        let mut all: Vec<_> = self.observations.values().collect();
        all.sort_by_key(|observation| observation.number);
        all
    }

    /// The documents in number order.
    #[must_use]
    pub fn numbered_evidence(&self) -> Vec<&Evidence> {
        let mut all: Vec<_> = self.evidence.values().collect();
        all.sort_by_key(|evidence| evidence.number);
        all
    }

    /// The notices in number order.
    #[must_use]
    pub fn numbered_notices(&self) -> Vec<&Notice> {
        let mut all: Vec<_> = self.notices.values().collect();
        all.sort_by_key(|notice| notice.number);
        all
    }

    /// What was taken in charge, in number order.
    #[must_use]
    pub fn numbered_receipts(&self) -> Vec<&Receipt> {
        let mut all: Vec<_> = self.receipts.values().collect();
        all.sort_by_key(|receipt| receipt.number);
        all
    }

    /// Whether a notice that announces an occasion was sent before it.
    #[must_use]
    pub fn is_announced(&self, occasion: &Occasion) -> bool {
        self.notices.values().any(|notice| {
            let sent = notice.sent.as_ref().is_some_and(|sent| sent.on <= occasion.on);
            sent && notice.occasions.contains(&occasion.id)
        })
    }

    /// The required measures in number order.
    #[must_use]
    pub fn numbered_measures(&self) -> Vec<&RequiredMeasure> {
        let mut all: Vec<_> = self.required.values().collect();
        all.sort_by_key(|measure| measure.number);
        all
    }

    /// The hearings in number order.
    #[must_use]
    pub fn numbered_hearings(&self) -> Vec<&Hearing> {
        let mut all: Vec<_> = self.hearings.values().collect();
        all.sort_by_key(|hearing| hearing.number);
        all
    }

    /// The objections in number order.
    #[must_use]
    pub fn numbered_objections(&self) -> Vec<&Objection> {
        let mut all: Vec<_> = self.objections.values().collect();
        all.sort_by_key(|objection| objection.number);
        all
    }

    /// The comments in number order.
    #[must_use]
    pub fn numbered_comments(&self) -> Vec<&Comment> {
        let mut all: Vec<_> = self.comments.values().collect();
        all.sort_by_key(|comment| comment.number);
        all
    }

    /// The approvals in number order.
    #[must_use]
    pub fn numbered_approvals(&self) -> Vec<&Approval> {
        let mut all: Vec<_> = self.approvals.values().collect();
        all.sort_by_key(|approval| approval.number);
        all
    }

    /// Whether a person has prepared the decision or makes it, and so cannot be the one who looks at it anew.
    #[must_use]
    pub fn has_own_part(&self, person: PersonId) -> bool {
        let draft = self.decision.content();
        let presents = matches!(draft.presentation, Some(Presentation::By(by)) if by == person);
        person == self.officer || presents || draft.deciders().any(|one| one == person)
    }

    /// Whether somebody other than those who prepare and make the decision approves what the letter says, under a
    /// passphrase of their own.
    #[must_use]
    pub fn is_approved(&self, letter: &Sha256) -> bool {
        let counts =
            |one: &Approval| one.holds(letter) && one.recorded_by.is_none() && !self.has_own_part(one.by);
        self.approvals.values().any(counts)
    }

    /// The appeals in number order.
    #[must_use]
    pub fn numbered_appeals(&self) -> Vec<&AppealReceived> {
        let mut all: Vec<_> = self.appeals.values().collect();
        all.sort_by_key(|appeal| appeal.number);
        all
    }

    /// The number of the decision's present version, from 1.
    #[must_use]
    pub fn version(&self) -> u32 {
        u32::try_from(self.earlier.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// What a version of the decision says, and what has happened to it.
    #[must_use]
    pub fn of_version(&self, version: u32) -> Option<(&Draft, &After)> {
        if version == self.version() {
            return Some((self.decision.content(), &self.after));
        }
        let found = self.earlier.iter().find(|earlier| earlier.version == version)?;
        Some((found.content(), &found.after))
    }

    /// The version whose day starts the time to appeal a certain one: a correction of a clerical error decides nothing
    /// anew (förvaltningslagen 36 §).
    #[must_use]
    pub fn decided_by(&self, version: u32) -> u32 {
        let mut found = version;
        while let Some((draft, _)) = self.of_version(found)
            && let Some(replaces) = draft.replaces.as_ref().filter(|one| !one.kind.is_change())
            && replaces.version < found
        {
            found = replaces.version;
        }
        found
    }

    /// The day from which the time to appeal the present version counts for a party that represents the public.
    #[must_use]
    pub fn appeal_counts_from(&self) -> Option<NaiveDate> {
        self.of_version(self.decided_by(self.version())).and_then(|(draft, _)| draft.date)
    }

    /// The case as it was when its decision was settled: without what has come since.
    #[must_use]
    pub fn before_what_came_after(&self) -> Self {
        let mut case = self.clone();
        for id in &self.after.documents {
            case.evidence.remove(id);
        }
        for id in &self.after.records {
            case.records.remove(id);
        }
        if let Some(at) = self.decision.settled().map(Settled::at) {
            for receipt in case.receipts.values_mut() {
                receipt.returned = receipt.returned.take().filter(|returned| returned.at <= at);
            }
        }
        case.after = After::default();
        case.appeals.clear();
        case.overrides.retain(|rule, _| !matches!(rule.guards(), Guards::Dispatch | Guards::Close));
        case
    }

    /// The reported measures in the order they were told.
    #[must_use]
    pub fn told_measures(&self) -> Vec<&ReportedMeasure> {
        let mut all: Vec<_> = self.reported.values().collect();
        all.sort_by_key(|measure| (measure.told_on, measure.done_by, measure.text.clone()));
        all
    }

    /// The people in the order of their names.
    #[must_use]
    pub fn named_participants(&self) -> Vec<&Participant> {
        let mut all: Vec<_> = self.participants.values().collect();
        all.sort_by(|a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
        all
    }

    /// The occasions in day order.
    #[must_use]
    pub fn dated_occasions(&self) -> Vec<&Occasion> {
        let mut all: Vec<_> = self.occasions.values().collect();
        all.sort_by_key(|occasion| (occasion.on, occasion.place.clone()));
        all
    }

    /// Whether a question is answered: a case fact by its note, every other by an assessment.
    #[must_use]
    pub fn is_answered(&self, question: &Question) -> bool {
        let answer = self.answers.get(&question.id);
        match question.kind {
            QuestionKind::CaseFact => answer.is_some_and(|found| found.note.is_some()),
            QuestionKind::Requirement { .. } | QuestionKind::OwnJudgement => {
                answer.is_some_and(|found| found.assessment.is_some())
            }
        }
    }

    /// Whether a question is asked: its condition, and that of the question it hangs on, is fulfilled.
    #[must_use]
    pub fn is_asked(&self, question: &Question) -> bool {
        let grade = |id: &QuestionId| self.answers.get(id)?.assessment.as_ref().map(Assessment::grade);
        let condition = |id: &QuestionId| self.checklist.as_ref()?.question(id)?.asked_when.as_ref();
        is_asked(question.asked_when.as_ref(), condition, grade)
    }

    /// The questions that are asked, in order.
    pub fn asked_questions(&self) -> impl Iterator<Item = &Question> {
        self.questions().filter(|question| self.is_asked(question))
    }

    /// How many of the questions that are asked are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.asked_questions().filter(|question| self.is_answered(question)).count()
    }

    /// Whether a deficiency breaks no rule, and is criticised as unsuitable with regard to patient safety alone.
    #[must_use]
    pub fn breaks_no_rule(&self, deficiency: &Deficiency) -> bool {
        let criticised = |id| {
            self.provisions.get(id).is_some_and(|provision| provision.powers.contains(&Power::Criticism))
        };
        self.kind.judges_care() && deficiency.provisions.iter().all(criticised)
    }

    /// Whether a link of a text points at something in the case.
    #[must_use]
    pub fn has(&self, fact: &Fact) -> bool {
        match fact {
            Fact::Observation(id) => self.observations.contains_key(id),
            Fact::Evidence(id) => self.evidence.contains_key(id),
            Fact::Deficiency(id) => self.deficiencies.contains_key(id),
            Fact::Measure(id) => self.required.contains_key(id),
            Fact::Provision(id) => self.provisions.contains_key(id),
            Fact::Occasion(id) => self.occasions.contains_key(id),
            Fact::Party => self.party.is_some(),
            Fact::Authority => true,
        }
    }
}
