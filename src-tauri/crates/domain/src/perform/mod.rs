// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What each act does to a case, and when it is refused. A refused act changes nothing.

mod decide;
mod hear;
mod work;

use crate::act::{Act, Opening, Stamp};
use crate::case::{Case, CaseKind};
use crate::checklist::QuestionId;
use crate::consideration::Consideration;
use crate::decision::Decision;
use crate::gap::{Gap, RuleId};
use crate::id::{
    DeficiencyId, EvidenceId, HearingId, MeasureId, ObjectionId, ObservationId, OccasionId, PersonId, PointId,
};
use crate::law::ProvisionId;
use crate::person::{Participant, Role};
use crate::state::{CaseState, Step};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fmt;

/// A thing of the case: what an act touched, and where a gap lies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The case's own fields.
    Case,
    /// A person in it.
    Participant(PersonId),
    /// An occasion.
    Occasion(OccasionId),
    /// The checklist and its questions.
    Checklist,
    /// The answer to a question.
    Answer(QuestionId),
    /// A document.
    Evidence(EvidenceId),
    /// An observation.
    Observation(ObservationId),
    /// A provision, or its confirmation.
    Provision(ProvisionId),
    /// A deficiency.
    Deficiency(DeficiencyId),
    /// A required measure.
    Required(MeasureId),
    /// A reported measure.
    Reported(MeasureId),
    /// The hearing of the party as a whole.
    Hearings,
    /// A hearing.
    Hearing(HearingId),
    /// An objection.
    Objection(ObjectionId),
    /// The decision.
    Decision,
    /// A point of its operative part.
    Point(PointId),
    /// A question that the law wants answered before it.
    Consideration(Consideration),
    /// A rule gone past.
    Override(RuleId),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case => f.write_str("case"),
            Self::Participant(id) => write!(f, "participant:{id}"),
            Self::Occasion(id) => write!(f, "occasion:{id}"),
            Self::Checklist => f.write_str("checklist"),
            Self::Answer(id) => write!(f, "answer:{id}"),
            Self::Evidence(id) => write!(f, "evidence:{id}"),
            Self::Observation(id) => write!(f, "observation:{id}"),
            Self::Provision(id) => write!(f, "provision:{id}"),
            Self::Deficiency(id) => write!(f, "deficiency:{id}"),
            Self::Required(id) => write!(f, "required:{id}"),
            Self::Reported(id) => write!(f, "reported:{id}"),
            Self::Hearings => f.write_str("hearings"),
            Self::Hearing(id) => write!(f, "hearing:{id}"),
            Self::Objection(id) => write!(f, "objection:{id}"),
            Self::Decision => f.write_str("decision"),
            Self::Point(id) => write!(f, "point:{id}"),
            Self::Consideration(one) => write!(f, "consideration:{}", one.code()),
            Self::Override(rule) => write!(f, "override:{}", rule.code()),
        }
    }
}

impl Place {
    /// The place of that spelling.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (kind, name) = written.split_once(':').unwrap_or((written, ""));
        Some(match kind {
            "case" if name.is_empty() => Self::Case,
            "participant" => Self::Participant(PersonId::parse(name).ok()?),
            "occasion" => Self::Occasion(OccasionId::parse(name).ok()?),
            "checklist" if name.is_empty() => Self::Checklist,
            "answer" => Self::Answer(QuestionId::new(name).ok()?),
            "evidence" => Self::Evidence(EvidenceId::parse(name).ok()?),
            "observation" => Self::Observation(ObservationId::parse(name).ok()?),
            "provision" => Self::Provision(ProvisionId::new(name).ok()?),
            "deficiency" => Self::Deficiency(DeficiencyId::parse(name).ok()?),
            "required" => Self::Required(MeasureId::parse(name).ok()?),
            "reported" => Self::Reported(MeasureId::parse(name).ok()?),
            "hearings" if name.is_empty() => Self::Hearings,
            "hearing" => Self::Hearing(HearingId::parse(name).ok()?),
            "objection" => Self::Objection(ObjectionId::parse(name).ok()?),
            "decision" if name.is_empty() => Self::Decision,
            "point" => Self::Point(PointId::parse(name).ok()?),
            "consideration" => Self::Consideration(Consideration::from_code(name)?),
            "override" => Self::Override(RuleId::from_code(name)?),
            _ => return None,
        })
    }
}

/// Why an act was refused; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The decision is settled or sealed, and this act would change what it rests on.
    #[error("the decision is {0}; reopen it before changing what it rests on")]
    Frozen(&'static str),
    /// The decision is not in the state that the act needs.
    #[error("the decision is {found}; this needs one that is {needed}")]
    DecisionState {
        /// State found.
        found: &'static str,
        /// State needed.
        needed: &'static str,
    },
    /// The act names something that is not in the case.
    #[error("the case has nothing at {0:?}")]
    Absent(Place),
    /// The act makes something that is there already.
    #[error("the case has something at {0:?} already")]
    Present(Place),
    /// No such step between states.
    #[error("a case cannot go from {} to {}", from.code(), to.code())]
    NoStep {
        /// Where it stands.
        from: CaseState,
        /// Where it was to go.
        to: CaseState,
    },
    /// The step needs a reason.
    #[error("going from {} to {} needs a reason", from.code(), to.code())]
    ReasonNeeded {
        /// Where it stands.
        from: CaseState,
        /// Where it was to go.
        to: CaseState,
    },
    /// The person does not have the role that the act needs.
    #[error("this needs a person with the role {0:?} in the case")]
    Role(Role),
    /// A day that comes before another it cannot precede.
    #[error("the day {day} cannot come before {bound}")]
    TooEarly {
        /// Day given.
        day: NaiveDate,
        /// Day it cannot precede.
        bound: NaiveDate,
    },
    /// A day that has not come.
    #[error("the day {0} has not come yet")]
    NotYet(NaiveDate),
    /// A question that can never show a deficiency.
    #[error("question {0} asks for a fact or for the authority's own judgement and cannot show a deficiency")]
    NotARequirement(QuestionId),
    /// The party has asked for no more time, so there is nothing to decide.
    #[error("the party has not asked for more time")]
    NoRequest,
    /// What came before the hearing, or stands as it was then, needs no word of its own.
    #[error("{0:?} is as it was when the party was last heard")]
    NothingSinceHearing(Place),
    /// A rule of law cannot be gone past.
    #[error("rule {0:?} is law and cannot be gone past")]
    RuleOfLaw(RuleId),
    /// A case of this kind does not end in a decision by an authority, so none can be settled in it.
    #[error("a case of the kind {} does not end in a decision", .0.code())]
    NoDecision(CaseKind),
    /// The decision lacks what a rule demands.
    #[error("{} things stand in the way of the decision", .0.len())]
    Incomplete(Vec<Gap>),
}

impl Case {
    /// Opens a case.
    #[must_use]
    pub fn open(opening: Opening, stamp: &Stamp) -> Self {
        let officer = opening.officer;
        let person = officer.person;
        let participant = Participant {
            person,
            name: officer.name,
            title: officer.title,
            role: officer.role,
            conflict: None,
        };
        Self {
            id: opening.id,
            kind: opening.kind,
            purpose: opening.purpose,
            title: opening.title,
            number: None,
            opened_on: opening.opened_on.min(stamp.today),
            trigger: opening.trigger,
            state: CaseState::Opened,
            authority: opening.authority,
            party: None,
            officer: person,
            scope: None,
            participants: BTreeMap::from([(person, participant)]),
            occasions: BTreeMap::new(),
            checklist: None,
            answers: BTreeMap::new(),
            evidence: BTreeMap::new(),
            observations: BTreeMap::new(),
            provisions: BTreeMap::new(),
            confirmations: BTreeMap::new(),
            deficiencies: BTreeMap::new(),
            required: BTreeMap::new(),
            reported: BTreeMap::new(),
            hearings: BTreeMap::new(),
            objections: BTreeMap::new(),
            overrides: BTreeMap::new(),
            decision: Decision::default(),
        }
    }

    /// Performs an act and says what it touched.
    ///
    /// # Errors
    /// [`Refusal`]; the case is then as it was.
    pub fn perform(&mut self, act: Act, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        if !act.may_follow_settling() && !matches!(self.decision, Decision::Draft(_)) {
            return Err(Refusal::Frozen(self.decision.state()));
        }
        let act = match self.work(act, stamp)? {
            work::Outcome::Done(places) => return Ok(places),
            work::Outcome::Another(act) => act,
        };
        match self.hear(*act, stamp)? {
            work::Outcome::Done(places) => Ok(places),
            work::Outcome::Another(act) => self.decide(*act, stamp),
        }
    }

    pub(crate) fn move_to(&mut self, to: CaseState, has_reason: bool) -> Result<Vec<Place>, Refusal> {
        let from = self.state;
        if to == CaseState::Dispatched && !matches!(self.decision, Decision::Sealed(_)) {
            return Err(Refusal::DecisionState { found: self.decision.state(), needed: "sealed" });
        }
        match from.step(to) {
            Step::Onward => {}
            Step::WithReason if has_reason => {}
            Step::WithReason => return Err(Refusal::ReasonNeeded { from, to }),
            Step::ByDecision | Step::Never => return Err(Refusal::NoStep { from, to }),
        }
        self.state = to;
        Ok(vec![Place::Case])
    }

    pub(crate) fn has_role(&self, person: PersonId, role: Role) -> bool {
        self.participants.get(&person).is_some_and(|participant| participant.role == role)
    }
}

impl Act {
    // What the decision rests on is frozen with it; what comes after it is not.
    const fn may_follow_settling(&self) -> bool {
        matches!(
            self,
            Self::MoveCase { .. }
                | Self::ReopenDecision { .. }
                | Self::RecordSeal { .. }
                | Self::SettleDecision { .. }
        )
    }
}
