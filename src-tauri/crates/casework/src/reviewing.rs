// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the letter says, as one hash, and how the approvals of a case stand to it. An approval holds as long as the
//! letter says what it said; the line of the ledger that ended one names it, so that anyone can see what did.

use crate::fault::WorkFault;
use crate::office::{Office, case_key};
use chrono::{DateTime, Utc};
use document::compose::{Material, Stage, compose};
use domain::act::Act;
use domain::case::Case;
use domain::decision::Decision;
use domain::gap::Guards;
use domain::id::{ApprovalId, CaseId, PersonId};
use domain::person::Role;
use domain::state::CaseState;
use domain::text::Line;
use domain::work::Sha256;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256 as Hasher};
use store::{LedgerLine, Scope};

/// Under this name a line of the ledger tells which approvals it ended.
const LAPSES: &str = "lapses";

/// How the review of a case stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// SHA-256 of what the letter says now.
    pub letter: Sha256,
    /// Whether another person's approval holds, given under a passphrase of their own.
    pub approved: bool,
    /// Whether the person at the screen can approve.
    pub may_approve: bool,
    /// Whether the person at the screen can do without another's approval.
    pub may_waive: bool,
    /// Those who can give the approval that the decision still waits for; `None` while it waits for none.
    pub wanted: Option<Vec<Line>>,
    /// The approvals, by number.
    pub approvals: Vec<Standing>,
}

/// How one approval stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub approval: ApprovalId,
    /// Whether it holds.
    pub holds: bool,
    /// Whether the person at the screen gave it and can take it back.
    pub own: bool,
    /// What ended it, when a later act did.
    pub ended_by: Option<Ending>,
}

/// The act that ended an approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// Its code.
    pub act: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Option<PersonId>,
}

/// SHA-256 of what the letter of a case says: its words in their order, and the files behind its pictures. Draft and
/// decision say the same, so neither the mark of a draft nor the ledger's end is part of it.
pub(crate) fn letter_hash(case: &Case) -> Sha256 {
    let mut said = case.clone();
    said.decision = Decision::Draft(case.decision.content().clone());
    said.state = CaseState::Presentation;
    // What is said of file and key comes after the decision and is no part of it.
    said.overrides.retain(|rule, _| rule.guards() == Guards::Settle);
    let letter = compose(Material {
        case: &said,
        stage: Stage::Draft,
        made_at: DateTime::<Utc>::UNIX_EPOCH.fixed_offset(),
        document_id: [0; 16],
        pictures: Vec::new(),
        attachments: Vec::new(),
        ledger: None,
        logo: None,
    });
    let mut hash = Hasher::new();
    hash.update(b"tillsyn-letter-1");
    hash.update(letter.to_text());
    for evidence in case.numbered_evidence() {
        hash.update(evidence.number.to_be_bytes());
        hash.update(evidence.file.as_ref().map_or([0; 32], |file| file.sha256));
    }
    hash.finalize().into()
}

/// An act with what it says of the letter filled in: no caller can give anything else.
pub(crate) fn with_letter(act: Act, case: &Case) -> Act {
    match act {
        Act::SettleDecision { head, .. } => Act::SettleDecision { head, letter: letter_hash(case) },
        Act::Approve { id, .. } => Act::Approve { id, letter: letter_hash(case) },
        other => other,
    }
}

/// The approvals that a change of the case has ended, as its line of the ledger tells it.
pub(crate) fn lapses(before: Option<&Case>, after: &Case) -> Map<String, Value> {
    let mut told = Map::new();
    let Some(before) = before.filter(|case| case.approvals.values().any(|one| one.withdrawn.is_none()))
    else {
        return told;
    };
    let (old, new) = (letter_hash(before), letter_hash(after));
    let held = before.numbered_approvals().into_iter().filter(|one| one.holds(&old));
    let ended = held.filter(|one| {
        after.approvals.get(&one.id).is_some_and(|now| now.withdrawn.is_none() && !now.holds(&new))
    });
    let ended: Vec<Value> = ended.map(|one| Value::String(one.id.to_string())).collect();
    if !ended.is_empty() {
        told.insert(LAPSES.to_owned(), Value::Array(ended));
    }
    told
}

impl Office {
    /// How the review of a case stands.
    ///
    /// # Errors
    /// As [`Office::case`].
    pub fn review(&mut self, id: CaseId) -> Result<Review, WorkFault> {
        let actor = self.actor();
        let lines = self.store.ledger(Scope::Case(case_key(id)))?;
        let case = self.case(id)?;
        let letter = letter_hash(case);
        let own = |person: PersonId| actor == Some(person);
        let standing = |approval: &domain::review::Approval| {
            let holds = approval.holds(&letter);
            let ended = !holds && approval.withdrawn.is_none();
            Standing {
                approval: approval.id,
                holds,
                own: own(approval.by),
                ended_by: ended.then(|| ending(&lines, approval.id)).flatten(),
            }
        };
        let approvals: Vec<Standing> = case.numbered_approvals().into_iter().map(standing).collect();
        // One that somebody else wrote down is no reason not to give it oneself.
        let given =
            |one: &domain::review::Approval| own(one.by) && one.recorded_by.is_none() && one.holds(&letter);
        let given = case.approvals.values().any(given);
        let drafting = matches!(case.decision, Decision::Draft(_));
        let role = actor.and_then(|person| case.participants.get(&person)).map(|found| found.role);
        let approved = case.is_approved(&letter);
        let others = case.participants.values().filter(|one| !case.has_own_part(one.person));
        let wanted = drafting && case.approval_required && !approved;
        Ok(Review {
            approved,
            wanted: wanted.then(|| others.map(|one| one.name.clone()).collect()),
            may_approve: drafting
                && role.is_some()
                && !actor.is_some_and(|person| case.has_own_part(person))
                && !given,
            may_waive: drafting && role == Some(Role::DecisionMaker),
            letter,
            approvals,
        })
    }
}

fn ending(lines: &[LedgerLine], approval: ApprovalId) -> Option<Ending> {
    let approval = approval.to_string();
    lines.iter().rev().find_map(|line| {
        let payload: Value = serde_json::from_str(&line.payload).ok()?;
        let named = payload.get(LAPSES)?.as_array()?.iter().any(|one| one.as_str() == Some(&approval));
        let on_behalf_of =
            payload.get("on_behalf_of").and_then(Value::as_str).and_then(|id| PersonId::parse(id).ok());
        named.then(|| Ending {
            act: line.act.clone(),
            at: DateTime::from_timestamp_millis(line.at_ms).unwrap_or_default(),
            by: on_behalf_of.or(Some(PersonId::from_bytes(line.actor.bytes()))),
        })
    })
}
