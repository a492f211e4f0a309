// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What each act does to a case, and when it is refused. A refused act changes nothing.

mod after;
mod decide;
mod edition;
mod hear;
mod notified;
mod onsite;
mod place;
mod prosecution;
mod register;
mod review;
mod secrecy;
mod work;

pub use place::Place;

use crate::act::{Act, Opening, Stamp};
use crate::after::{After, ChangeKind};
use crate::case::{Case, CaseKind};
use crate::checklist::QuestionId;
use crate::decision::Decision;
use crate::gap::{Gap, Guards, RuleId};
use crate::id::{MeasureId, PersonId, RecordId};
use crate::person::{Participant, Role};
use crate::register::{Entry, OrderPower, Recommendation, RecordKind};
use crate::state::{CaseState, Step};
use chrono::NaiveDate;
use std::collections::BTreeMap;

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
    /// One list names the same thing twice.
    #[error("{0:?} is named twice")]
    NamedTwice(Place),
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
    /// The deficiency breaks no provision under the act that says when an infringement is serious.
    #[error("{0:?} breaks no provision of cybersäkerhetslagen")]
    NotUnderCsl(Place),
    /// The party has asked for no more time, so there is nothing to decide.
    #[error("the party has not asked for more time")]
    NoRequest,
    /// What came before the hearing, or stands as it was then, needs no word of its own.
    #[error("{0:?} is as it was when the party was last heard")]
    NothingSinceHearing(Place),
    /// What the authority has drawn up, seen or tested itself cannot have come from the party.
    #[error("{0:?} is the authority's own and cannot have come from the party")]
    NotFromParty(Place),
    /// A rule of law cannot be gone past.
    #[error("rule {0:?} is law and cannot be gone past")]
    RuleOfLaw(RuleId),
    /// A case of this kind does not end in a decision by an authority, so none can be settled in it.
    #[error("a case of the kind {} does not end in a decision", .0.code())]
    NoDecision(CaseKind),
    /// A case of this kind reviews no notifications.
    #[error("a case of the kind {} reviews no notifications", .0.code())]
    NoNotifications(CaseKind),
    /// There is nobody to order anything.
    #[error("the case has no party to order anything")]
    NoParty,
    /// A case of this kind has no power to order anything while it is handled.
    #[error("a case of the kind {} orders nothing while it is handled", .0.code())]
    NoOrders(CaseKind),
    /// The provision gives no power in a case of that kind.
    #[error("{} gives no power in a case of the kind {}", power.provision(), kind.code())]
    NotThePower {
        /// The provision named.
        power: OrderPower,
        /// The kind of the case.
        kind: CaseKind,
    },
    /// The provision gives no power to order what is ordered.
    #[error("{} gives no power to order that", .0.provision())]
    PowerTooNarrow(OrderPower),
    /// A last day that is a day off.
    #[error("the day {day} is a day off; the nearest working day is {next}")]
    FreeDay {
        /// Day given.
        day: NaiveDate,
        /// The nearest working day.
        next: NaiveDate,
    },
    /// There are more notifications than the names of the questions can tell apart.
    #[error("the names of the questions have no room for notification {0}")]
    TooManyNotifications(u32),
    /// What is chosen is the edition that the case has, or another checklist.
    #[error("the case goes over to another edition of its own checklist alone")]
    NotAnotherEdition,
    /// Something in the case would be left without a question to stand under.
    #[error("{0:?} would be left without a question of the checklist")]
    LosesItsQuestions(Place),
    /// A measure that a point of the decision carries is not taken back from under it.
    #[error("measure {0:?} is carried by a point of the decision")]
    Carried(MeasureId),
    /// A record that no longer counts is neither named, corrected nor struck again.
    #[error("record {0:?} is struck")]
    Struck(RecordId),
    /// What nobody signs here: no separate decision, or one that somebody outside the case has made.
    #[error("record {0:?} is not signed here")]
    NotSigned(RecordId),
    /// A separate decision that is signed is neither corrected nor struck.
    #[error("record {0:?} is signed")]
    Signed(RecordId),
    /// A record of another kind stands where one of this kind should.
    #[error("record {record:?} is none of the kind {}", kind.code())]
    NotOfKind {
        /// The record.
        record: RecordId,
        /// The kind that it should be.
        kind: RecordKind,
    },
    /// What a record names is not taken from under it.
    #[error("{what:?} is named by record {by:?}")]
    Named {
        /// What is named.
        what: Place,
        /// By which record.
        by: RecordId,
    },
    /// A supplier that would supply to itself, directly or through others.
    #[error("supplier {0:?} would stand above itself")]
    Circle(RecordId),
    /// The decision lacks what a rule demands.
    #[error("{} things stand in the way of the decision", .0.len())]
    Incomplete(Vec<Gap>),
    /// The file or the key lacks what a rule demands before the decision is signed.
    #[error("{} things stand in the way of the signature", .0.len())]
    NotToBeSealed(Vec<Gap>),
    /// The case asks for another's approval, and nobody approves the decision as it reads.
    #[error("nobody else has approved the decision as it reads")]
    NotApproved,
    /// Who has prepared the decision or makes it cannot approve it too.
    #[error("{0:?} has prepared the decision or makes it and cannot approve it too")]
    OwnPart(PersonId),
    /// A new version that does not rest on an appeal names one.
    #[error("a new version by {} does not rest on an appeal", .0.code())]
    NotAfterAppeal(ChangeKind),
    /// Only the person who gave it takes it back.
    #[error("only {0:?} can take this back")]
    GivenByAnother(PersonId),
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
            scope_parts: None,
            participants: BTreeMap::from([(person, participant)]),
            occasions: BTreeMap::new(),
            notifications: BTreeMap::new(),
            notices: BTreeMap::new(),
            receipts: BTreeMap::new(),
            records: BTreeMap::new(),
            prosecution_reports: BTreeMap::new(),
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
            comments: BTreeMap::new(),
            approval_required: false,
            approvals: BTreeMap::new(),
            secrecy: BTreeMap::new(),
            overrides: BTreeMap::new(),
            decision: Decision::default(),
            after: After::default(),
            earlier: Vec::new(),
            appeals: BTreeMap::new(),
        }
    }

    /// Performs an act and says what it touched.
    ///
    /// # Errors
    /// [`Refusal`]; the case is then as it was.
    pub fn perform(&mut self, act: Act, stamp: &Stamp) -> Result<Vec<Place>, Refusal> {
        // A mark changes nothing that the decision rests on; it is weighed anew each time a copy is asked for.
        if let Act::MarkSecret { .. } | Act::LiftSecrecy { .. } = act {
            return self.mark(act, stamp);
        }
        self.takes_it_still(&act)?;
        let open = match self.decision {
            Decision::Draft(_) => true,
            Decision::Settled(_) => {
                act.may_follow_settling() || (!self.earlier.is_empty() && act.concerns_earlier_version())
            }
            Decision::Sealed(_) => act.may_follow_settling() || act.may_follow_sealing(),
        };
        if !open {
            return Err(Refusal::Frozen(self.decision.state()));
        }
        let act = match self.work(act, stamp)? {
            work::Outcome::Done(places) => return Ok(places),
            work::Outcome::Another(act) => act,
        };
        match self.hear(*act, stamp)? {
            work::Outcome::Done(places) => Ok(places),
            work::Outcome::Another(act) => match *act {
                act @ (Act::Comment { .. }
                | Act::ResolveComment { .. }
                | Act::RequireApproval { .. }
                | Act::Approve { .. }
                | Act::WithdrawApproval { .. }) => self.review(act, stamp),
                act => match self.go_on(act, stamp)? {
                    after::Outcome::Done(places) => Ok(places),
                    after::Outcome::NotAfter(act) => self.decide(*act, stamp),
                },
            },
        }
    }

    // What lies in the archive stays as it is, and what an audit has delivered is no longer the auditor's to rewrite;
    // whoever has to brings the case back first, and that is an act with a reason.
    fn takes_it_still(&self, act: &Act) -> Result<(), Refusal> {
        if matches!(act, Act::MoveCase { .. }) {
            return Ok(());
        }
        match self.state {
            CaseState::Archived => Err(Refusal::Frozen("archived")),
            CaseState::Dispatched | CaseState::FollowUp | CaseState::Closed
                if !self.kind.ends_in_decision() && !act.may_follow_delivery(self) =>
            {
                Err(Refusal::Frozen("delivered"))
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn move_to(
        &mut self,
        to: CaseState,
        has_reason: bool,
        stamp: &Stamp,
    ) -> Result<Vec<Place>, Refusal> {
        let from = self.state;
        let after_dispatch = matches!(to, CaseState::Dispatched | CaseState::Closed);
        if after_dispatch && self.kind.ends_in_decision() {
            if !matches!(self.decision, Decision::Sealed(_)) {
                return Err(Refusal::DecisionState { found: self.decision.state(), needed: "sealed" });
            }
            if self.after.dispatched.is_none() {
                return Err(Refusal::DecisionState { found: "sealed", needed: "dispatched" });
            }
        }
        match from.step(to, self.kind) {
            Step::Onward => {}
            Step::WithReason if has_reason => {}
            Step::WithReason => return Err(Refusal::ReasonNeeded { from, to }),
            Step::ByDecision | Step::Never => return Err(Refusal::NoStep { from, to }),
        }
        // The report of an audit leaves the house when nothing is left of what a decision would need too.
        if to == CaseState::Dispatched && !self.kind.ends_in_decision() {
            self.nothing_stops(Guards::Settle, stamp)?;
        }
        if to == CaseState::Closed {
            self.nothing_stops(Guards::Close, stamp)?;
        }
        self.state = to;
        Ok(vec![Place::Case])
    }

    // The gaps that are asked for at a step stand in its way, unless somebody has gone past them.
    pub(crate) fn nothing_stops(&self, step: Guards, stamp: &Stamp) -> Result<(), Refusal> {
        let gaps: Vec<_> = crate::rules::gaps(self, stamp.today)
            .into_iter()
            .filter(|gap| gap.is_asked_at(step) && gap.blocks(self))
            .collect();
        if gaps.is_empty() { Ok(()) } else { Err(Refusal::Incomplete(gaps)) }
    }

    pub(crate) fn has_role(&self, person: PersonId, role: Role) -> bool {
        self.participants.get(&person).is_some_and(|participant| participant.role == role)
    }
}

impl Act {
    // What the decision rests on is frozen with it; what comes after it is not. A report for prosecution is no part of
    // the decision, which does not say what stands in it.
    const fn may_follow_settling(&self) -> bool {
        match self {
            Self::MoveCase { .. }
            | Self::ReopenDecision { .. }
            | Self::RecordSeal { .. }
            | Self::SealSeparateDecision { .. }
            | Self::SettleDecision { .. }
            | Self::GiveBack { .. }
            | Self::WriteProsecutionReport { .. }
            | Self::AddressDecision { .. } => true,
            Self::OverrideRule { rule, .. } => matches!(rule.guards(), Guards::Seal),
            _ => false,
        }
    }

    // What has happened since the report was delivered; of a recommendation, the answer alone.
    fn may_follow_delivery(&self, case: &Case) -> bool {
        match self {
            Self::AddEvidence { .. } => true,
            Self::Record { record } => match &record.entry {
                Entry::Recommendation(new) => {
                    let known = case.records.get(&record.id).map(|known| &known.entry);
                    matches!(known, Some(Entry::Recommendation(old))
                        if Recommendation { response: old.response.clone(), ..new.clone() } == *old)
                }
                entry => entry.may_follow_sealing(),
            },
            Self::StrikeRecord { id, .. } => {
                case.records.get(id).is_some_and(|record| record.entry.may_follow_sealing())
            }
            _ => false,
        }
    }

    // While a new version waits for its signature, the one before it is still served and appealed.
    const fn concerns_earlier_version(&self) -> bool {
        matches!(
            self,
            Self::RecordServiceTry { .. }
                | Self::RecordServed { .. }
                | Self::RecordAppeal { .. }
                | Self::DecideOnAppeal { .. }
        )
    }

    // A reason to go past a rule is printed in the letter when the rule was asked for before it was made.
    const fn may_follow_sealing(&self) -> bool {
        match self {
            Self::AddEvidence { .. }
            | Self::AddDissent { .. }
            | Self::SealDissent { .. }
            | Self::SealSeparateDecision { .. }
            | Self::DispatchDecision { .. }
            | Self::RecordServiceTry { .. }
            | Self::RecordServed { .. }
            | Self::RecordAppeal { .. }
            | Self::DecideOnAppeal { .. }
            | Self::BeginNewVersion { .. }
            | Self::StrikeRecord { .. } => true,
            Self::Record { record } => record.entry.may_follow_sealing(),
            Self::OverrideRule { rule, .. } => !matches!(rule.guards(), Guards::Settle),
            _ => false,
        }
    }
}
