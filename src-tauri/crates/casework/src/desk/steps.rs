// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Taking an act back and doing it again. Nothing is removed: each is a new operation with its own line in the
//! ledger, which names the act and the line it takes back. What can be taken back is remembered until the store
//! is locked or another person comes.
//!
//! Refuses to step over an act that others rest on (settling, opening again, sealing, dispatching, a new version), and to take back anything
//! once the case is no longer as the act left it.

use super::{Desk, Inner};
use crate::fault::WorkFault;
use domain::case::Case;
use domain::id::CaseId;
use domain::perform::Place;
use domain::text::Language;
use serde_json::{Map, Value};
use std::sync::Arc;
use wire::answers::PlaceJson;
use wire::case_json::BilingualJson;
use wire::say::say_place;
use wire::window::{ChangedJson, DoneJson, OfCase, StepJson, StepsJson, WindowFault};

/// Acts that nothing is taken back across.
const BARRIERS: &[&str] = &[
    "open_case",
    "settle_decision",
    "reopen_decision",
    "record_seal",
    "seal_dissent",
    "seal_separate_decision",
    "dispatch_decision",
    "begin_new_version",
];

/// More than anybody takes back; what lies further is forgotten, so that memory stays flat.
const MOST: usize = 100;

/// One act: the case before and after it. Neighbours share their cases.
#[derive(Debug)]
struct Step {
    act: String,
    line: u64,
    before: Arc<Case>,
    after: Arc<Case>,
    places: Vec<Place>,
    label: Option<BilingualJson>,
}

/// What can be taken back in a case, and done again.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Step {
    fn json(&self) -> StepJson {
        StepJson { act: self.act.clone(), place: self.label.clone() }
    }

    fn particulars(&self) -> Map<String, Value> {
        let mut particulars = Map::new();
        particulars.insert("act".to_owned(), Value::from(self.act.as_str()));
        particulars.insert("line".to_owned(), Value::from(self.line));
        particulars
    }
}

impl History {
    /// Remembers an act, or forgets all of them at one that nothing is taken back across.
    pub(super) fn remember(
        &mut self,
        act: &str,
        line: u64,
        before: Arc<Case>,
        after: Arc<Case>,
        places: Vec<Place>,
    ) {
        self.undone.clear();
        if BARRIERS.contains(&act) {
            self.done.clear();
            return;
        }
        let label = places.first().map(|place| label(place, &before, &after));
        self.done.push(Step { act: act.to_owned(), line, before, after, places, label });
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    /// The case as the last act left it, to share it with the next.
    pub(super) fn shared(&self, now: &Case) -> Option<Arc<Case>> {
        self.done.last().map(|step| &step.after).filter(|after| ***after == *now).cloned()
    }

    /// What can be taken back and done again now.
    pub(super) fn json(&self) -> StepsJson {
        StepsJson { undo: self.done.last().map(Step::json), redo: self.undone.last().map(Step::json) }
    }
}

// A thing is called by what it was where it was made or removed.
fn label(place: &Place, before: &Case, after: &Case) -> BilingualJson {
    let absent = |case: &Case| match place {
        Place::Occasion(id) => !case.occasions.contains_key(id),
        Place::Notice(id) => !case.notices.contains_key(id),
        Place::Receipt(id) => !case.receipts.contains_key(id),
        Place::Notification(id) => !case.notifications.contains_key(id),
        Place::Record(id) => !case.records.contains_key(id),
        Place::ProsecutionReport(id) => !case.prosecution_reports.contains_key(id),
        Place::Evidence(id) => !case.evidence.contains_key(id),
        Place::Observation(id) => !case.observations.contains_key(id),
        Place::Deficiency(id) => !case.deficiencies.contains_key(id),
        Place::Required(id) => !case.required.contains_key(id),
        Place::Reported(id) => !case.reported.contains_key(id),
        Place::Hearing(id) => !case.hearings.contains_key(id),
        Place::Objection(id) => !case.objections.contains_key(id),
        Place::Comment(id) => !case.comments.contains_key(id),
        Place::Approval(id) => !case.approvals.contains_key(id),
        Place::Secrecy(id) => !case.secrecy.contains_key(id),
        Place::Appeal(id) => !case.appeals.contains_key(id),
        Place::Point(id) => !case.decision.content().points.iter().any(|point| point.id == *id),
        _ => false,
    };
    let named = if absent(after) { before } else { after };
    BilingualJson { sv: say_place(place, named, Language::Sv), en: say_place(place, named, Language::En) }
}

/// Places as the window shows them, called by whichever case has them.
pub(super) fn places_json(places: &[Place], before: &Case, after: &Case) -> Vec<PlaceJson> {
    let one = |place: &Place| {
        let BilingualJson { sv, en } = label(place, before, after);
        PlaceJson { label_sv: sv, label_en: en, ..PlaceJson::new(place, after) }
    };
    places.iter().map(one).collect()
}

impl Desk {
    /// What can be taken back and done again.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn steps(&self, ask: OfCase) -> Result<StepsJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| Ok(inner.steps_of(id)))
    }

    /// Takes the last act back, by a new operation.
    ///
    /// # Errors
    /// `nothing_to_undo`, `locked`, or what the disk refuses; nothing was changed then.
    pub fn undo(&self, ask: OfCase) -> Result<DoneJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| inner.step(id, Way::Back))
    }

    /// Does again what was taken back, by a new operation.
    ///
    /// # Errors
    /// `nothing_to_undo`, `locked`, or what the disk refuses; nothing was changed then.
    pub fn redo(&self, ask: OfCase) -> Result<DoneJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| inner.step(id, Way::Again))
    }
}

#[derive(Debug, Clone, Copy)]
enum Way {
    Back,
    Again,
}

impl Way {
    const fn code(self) -> &'static str {
        match self {
            Self::Back => "undo",
            Self::Again => "redo",
        }
    }

    const fn nothing(self) -> WorkFault {
        match self {
            Self::Back => WorkFault::NothingToUndo,
            Self::Again => WorkFault::NothingToRedo,
        }
    }
}

impl Inner {
    pub(super) fn steps_of(&mut self, id: CaseId) -> StepsJson {
        let history = self.open.as_ref().and_then(|open| open.histories.get(&id));
        history.map_or(StepsJson { undo: None, redo: None }, History::json)
    }

    fn step(&mut self, id: CaseId, way: Way) -> Result<DoneJson, WorkFault> {
        let open = self.open()?;
        let history = open.histories.entry(id).or_default();
        let (from, onto) = match way {
            Way::Back => (&mut history.done, &mut history.undone),
            Way::Again => (&mut history.undone, &mut history.done),
        };
        let step = from.last().ok_or(way.nothing())?;
        let (now, then) = match way {
            Way::Back => (&step.after, &step.before),
            Way::Again => (&step.before, &step.after),
        };
        if *open.office.case(id)? != **now {
            from.clear();
            return Err(way.nothing());
        }
        let done = open.office.bring_to(then, way.code(), step.particulars(), step.places.clone())?;
        let changed = places_json(&step.places, now, then);
        onto.extend(from.pop());
        let told = self.done(id, changed, done.lines)?;
        self.news.push(ChangedJson::Case { done: Box::new(told.clone()) });
        Ok(told)
    }

    /// What an act did, as it is told.
    pub(super) fn done(
        &mut self,
        id: CaseId,
        changed: Vec<PlaceJson>,
        lines: u64,
    ) -> Result<DoneJson, WorkFault> {
        let saved_at = self.office()?.now().into();
        Ok(DoneJson { case: id.into(), changed, lines, saved_at, steps: self.steps_of(id) })
    }
}
