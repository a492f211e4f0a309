// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Cases at the desk: the list, opening one, showing it, performing acts on it, and its ledger.

use super::steps::places_json;
use super::{Desk, Inner};
use crate::catalogue::checklist_row;
use crate::clock::swedish_day;
use crate::export;
use crate::fault::WorkFault;
use crate::keeping::Verdict;
use crate::office::{Done, Enclosed, Office, When};
use crate::playing::{Beside, Until, evidence_key};
use crate::reviewing::{Ending, Review, Standing};
use crate::sample::{self, DECIDER};
use chrono::{Days, NaiveDate};
use domain::act::Act;
use domain::case::{Case, CaseKind};
use domain::date::next_working_day;
use domain::id::{CaseId, PersonId};
use domain::perform::Place;
use domain::secrecy::SecrecyProvision;
use domain::state::CaseState;
use domain::text::{Language, Line};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{ListedCase, NewEvidence};
use wire::act::{ActDto, Doing};
use wire::acts_file::ActsFile;
use wire::answers::{CaseRowJson, ChecklistRowJson, ComparedJson, GapJson};
use wire::case_json::{BilingualJson, CaseJson, LedgerLineJson, case_json, case_now};
use wire::codes::PurposeCode;
use wire::say::say_secrecy;
use wire::window::{
    ChangedJson, DoneJson, EndingJson, LedgerVerdictJson, OfCase, OfEdition, OpenForm, Perform, ReviewJson,
    SecrecyGroundJson, StandingJson, WindowFault,
};

impl Desk {
    /// The cases, the last changed first.
    ///
    /// # Errors
    /// `locked`, or what is wrong with the store.
    pub fn cases(&self) -> Result<Vec<CaseRowJson>, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            office.cases()?.into_iter().map(|listed| row(office, listed)).collect()
        })
    }

    /// The checklists of the catalogue.
    ///
    /// # Errors
    /// `locked`.
    pub fn checklists(&self) -> Result<Vec<ChecklistRowJson>, WindowFault> {
        self.with(|inner| {
            let catalog = inner.office()?.catalog();
            Ok(catalog.checklists().iter().map(|list| checklist_row(catalog, list)).collect())
        })
    }

    /// Every question of a case beside that of another edition of its checklist.
    ///
    /// # Errors
    /// `no_such_case`, `locked`, or `form` when there is no such edition.
    pub fn compare_edition(&self, ask: OfEdition) -> Result<Vec<ComparedJson>, WindowFault> {
        self.in_case(&ask.case, |inner, id| inner.office()?.comparison(id, &ask.edition))
    }

    /// The sections of the secrecy act to choose from when something is marked as secret.
    #[must_use]
    pub fn secrecy_grounds(&self) -> Vec<SecrecyGroundJson> {
        let one = |provision: SecrecyProvision| SecrecyGroundJson {
            code: provision.code(),
            citation: provision.to_string(),
            about: BilingualJson {
                sv: say_secrecy(provision, Language::Sv).unwrap_or_default().to_owned(),
                en: say_secrecy(provision, Language::En).unwrap_or_default().to_owned(),
            },
        };
        SecrecyProvision::OFFERED.into_iter().map(one).collect()
    }

    /// Opens a case.
    ///
    /// # Errors
    /// `form` with the field that does not pass, `locked`, or what the disk refuses.
    pub fn open_case(&self, ask: OpenForm) -> Result<DoneJson, WindowFault> {
        self.with(|inner| {
            let done = inner.office()?.open_form(ask.form, When::default())?;
            inner.opened(&done)
        })
    }

    /// Opens the samples, so that a newcomer sees cases at three stages: one whose decision is ready to be made, one whose
    /// report is delivered, and that of [`Desk::open_sample`], which is the one that is shown.
    ///
    /// # Errors
    /// As [`Desk::open_sample`].
    pub fn open_samples(&self) -> Result<DoneJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let actor = office.actor().ok_or(WorkFault::Locked)?;
            for other in sample::OTHERS {
                let mut file = ActsFile::parse("acts.toml", other.acts)?;
                take_place(office, actor, &mut file, other.lead)?;
                let until = other.before.map_or(Until::End, |before| Until::Before(before.to_owned()));
                office.play(&file, &Beside::Shipped(BTreeMap::new()), &until, &mut |_, _| {})?;
            }
            Ok(())
        })?;
        self.open_sample()
    }

    /// Opens the sample, with the person at the screen as its decision-maker, and with something left to assess
    /// and to decide.
    ///
    /// # Errors
    /// `locked`, or what the disk refuses; the acts before that stand.
    pub fn open_sample(&self) -> Result<DoneJson, WindowFault> {
        self.with(|inner| {
            let office = inner.office()?;
            let actor = office.actor().ok_or(WorkFault::Locked)?;
            let until = Until::Before("set_effect".to_owned());
            let played = office.play(&sample_of(office, actor)?, &sample::files(), &until, &mut |_, _| {})?;
            let case = *played.cases.values().next().ok_or(WorkFault::NoCase("open_case".to_owned()))?;
            let lines = office.ledger_of(case)?.len();
            inner.opened(&Done { case, changed: vec![Place::Case], lines: lines as u64 })
        })
    }

    /// A case with its checklist and provisions, without its ledger.
    ///
    /// # Errors
    /// `no_such_case`, `locked`, or what is wrong with the stored case.
    pub fn case_whole(&self, ask: OfCase) -> Result<CaseJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| Ok(case_json(inner.office()?.case(id)?, &[])))
    }

    /// A case without checklist, provisions and ledger.
    ///
    /// # Errors
    /// `no_such_case`, `locked`, or what is wrong with the stored case.
    pub fn case_now(&self, ask: OfCase) -> Result<CaseJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| Ok(case_now(inner.office()?.case(id)?)))
    }

    /// What stands in the way of the decision.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn gaps(&self, ask: OfCase) -> Result<Vec<GapJson>, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let office = inner.office()?;
            let gaps = office.gaps(id)?;
            let case = office.case(id)?;
            Ok(gaps.iter().map(|gap| GapJson::new(gap, case)).collect())
        })
    }

    /// How the review stands: which approvals hold, and what ended the others.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn review(&self, ask: OfCase) -> Result<ReviewJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            let Review { letter: _, approved, may_approve, may_waive, wanted, approvals } =
                inner.office()?.review(id)?;
            let ending =
                |one: Ending| EndingJson { act: one.act, at: one.at.into(), by: one.by.map(Into::into) };
            let standing = |one: Standing| StandingJson {
                approval: one.approval.into(),
                holds: one.holds,
                own: one.own,
                ended_by: one.ended_by.map(ending),
            };
            let approvals = approvals.into_iter().map(standing).collect();
            let wanted = wanted.map(|who| crate::say::approval_wanted(&who));
            Ok(ReviewJson { approved, may_approve, may_waive, wanted, approvals })
        })
    }

    /// Performs an act. What it names it names by identity, and a file by the token under which it was taken in.
    ///
    /// # Errors
    /// `refused`, `incomplete`, `form`, `no_such_file`, `locked`, or what the disk refuses; nothing was changed
    /// then.
    pub fn perform(&self, ask: Perform) -> Result<DoneJson, WindowFault> {
        self.in_case(&ask.case, |inner, id| inner.perform(id, ask.act))
    }

    /// The lines of a case's ledger, first to last.
    ///
    /// # Errors
    /// `no_such_case`, `locked`.
    pub fn ledger(&self, ask: OfCase) -> Result<Vec<LedgerLineJson>, WindowFault> {
        self.in_case(&ask.case, |inner, id| {
            Ok(inner.office()?.ledger_of(id)?.iter().map(export::line).collect())
        })
    }

    /// Checks the whole ledger of the store.
    ///
    /// # Errors
    /// `locked`, or what is wrong with the store; what does not fit is no fault but an answer.
    pub fn check_ledger(&self) -> Result<LedgerVerdictJson, WindowFault> {
        self.with(|inner| {
            Ok(match inner.office()?.ledger_verdict()? {
                Verdict::Verified { lines, .. } => LedgerVerdictJson {
                    sound: true,
                    lines,
                    sentence: BilingualJson {
                        sv: format!("Loggen för alla ärenden här är kontrollerad, {lines} rader, och allt stämmer."),
                        en: format!("The log of all cases here was checked, {lines} lines, and everything fits."),
                    },
                },
                Verdict::Broken { .. } => LedgerVerdictJson {
                    sound: false,
                    lines: 0,
                    sentence: BilingualJson {
                        sv: "Loggen för alla ärenden här stämmer inte: något i ärendena har ändrats utanför programmet eller skadats. Arbeta inte vidare; återställ den senaste säkerhetskopian.".to_owned(),
                        en: "The log of all cases here does not fit: something in the cases was changed outside the program, or damaged. Do not go on; restore the latest backup.".to_owned(),
                    },
                },
            })
        })
    }
}

impl Inner {
    // A case that has just been opened: there is nothing to take back in it yet.
    pub(super) fn opened(&mut self, done: &Done) -> Result<DoneJson, WorkFault> {
        let open = self.open()?;
        open.histories.remove(&done.case);
        let case = open.office.case(done.case)?;
        let changed = places_json(&done.changed, case, case);
        self.tell(done.case, changed, done.lines)
    }

    fn perform(&mut self, id: CaseId, act: ActDto) -> Result<DoneJson, WorkFault> {
        let code = act.code();
        let token = match &act {
            ActDto::AddEvidence(form) => form.file.clone(),
            _ => None,
        };
        let open = self.open()?;
        let taken = token.as_ref().map(|token| open.taken.get(token).ok_or(WorkFault::NoSuchFile));
        let taken = taken.transpose()?.cloned();
        let (doing, documents) = match act {
            ActDto::SetAuthority(form) => open.office.read_authority(id, form)?,
            act => (open.office.read_act(act, taken.as_ref().map(|taken| taken.file.clone()))?, Vec::new()),
        };
        let Doing::Act(act) = doing else { return Err(WorkFault::NoCase(code.to_owned())) };
        if let Some(nothing) = open.office.changes_nothing(id, &act)? {
            let case = open.office.case(id)?;
            let changed = places_json(&nothing.changed, case, case);
            return self.tell(id, changed, nothing.lines);
        }
        let done = self.remembering(id, code, |office| match *act {
            Act::SettleDecision { .. } => office.settle(id, When::default()),
            act => {
                let mut enclosed = Enclosed { documents, ..Enclosed::default() };
                let point = match &act {
                    Act::AddPoint { point } => Some(Place::Point(point.id)),
                    Act::RemovePoint { id } => Some(Place::Point(*id)),
                    Act::Consider { consideration, .. } => Some(Place::Consideration(*consideration)),
                    _ => None,
                };
                if let (Act::AddEvidence { evidence }, Some(taken)) = (&act, &taken) {
                    enclosed.evidence.push(NewEvidence {
                        id: evidence_key(evidence.id),
                        title: taken.file.name.to_string(),
                        media_type: taken.file.media_type.to_string(),
                        content: taken.staged.clone(),
                    });
                }
                let mut done = office.perform_with(id, act, When::default(), enclosed)?;
                // A point is part of the decision for the store, and a thing of its own for who looks at it.
                done.changed.splice(0..0, point);
                Ok(done)
            }
        })?;
        if let Some(token) = token {
            self.open()?.taken.remove(&token);
        }
        Ok(done)
    }

    /// Changes a case and remembers how to take it back.
    pub(super) fn remembering(
        &mut self,
        id: CaseId,
        code: &str,
        work: impl FnOnce(&mut Office) -> Result<Done, WorkFault>,
    ) -> Result<DoneJson, WorkFault> {
        let open = self.open()?;
        let history = open.histories.entry(id).or_default();
        let now = open.office.case(id)?;
        let before = history.shared(now).unwrap_or_else(|| Arc::new(now.clone()));
        let done = work(&mut open.office)?;
        let after = Arc::new(open.office.case(id)?.clone());
        let changed = places_json(&done.changed, &before, &after);
        history.remember(code, done.lines, before, after, done.changed);
        self.tell(id, changed, done.lines)
    }

    fn tell(
        &mut self,
        id: CaseId,
        changed: Vec<wire::answers::PlaceJson>,
        lines: u64,
    ) -> Result<DoneJson, WorkFault> {
        let done = self.done(id, changed, lines)?;
        self.news.push(ChangedJson::Case { done: Box::new(done.clone()) });
        Ok(done)
    }
}

// A row that does not tell everything, as one that an earlier edition of the program kept, is made from the case itself.
fn row(office: &mut Office, listed: ListedCase) -> Result<CaseRowJson, WorkFault> {
    let ListedCase { case, row, .. } = listed;
    let id = CaseId::from_bytes(case.bytes());
    let purpose = PurposeCode::ALL.iter().find(|known| known.code() == row.purpose).copied();
    let kind = CaseKind::from_code(&row.kind);
    let state = CaseState::from_code(&row.state);
    let opened_on = day(&row.opened_on);
    let told = (purpose, kind, state, opened_on, row.officer);
    let (Some(purpose), Some(kind), Some(state), Some(opened_on), Some(officer)) = told else {
        return Ok(row_of(office.case(id)?));
    };
    if row.decision.is_empty() {
        return Ok(row_of(office.case(id)?));
    }
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(CaseRowJson {
        id: id.into(),
        number: filled(row.dnr),
        kind: kind.into(),
        state: state.into(),
        purpose,
        title: row.title,
        party: filled(row.party),
        opened_on: opened_on.into(),
        officer: PersonId::from_bytes(officer.bytes()).into(),
        questions: row.questions as usize,
        answered: row.answered as usize,
        deficiencies: row.deficiencies as usize,
        next_due: row.due_on.as_deref().and_then(day).map(Into::into),
        decision: row.decision,
    })
}

// As the store writes it, `2026-03-31`; read so, since a list has two days in each of its ten thousand rows.
fn day(written: &str) -> Option<NaiveDate> {
    let [a, b, c, d, b'-', e, f, b'-', g, h] = *written.as_bytes() else { return None };
    let digit = |of: u8| char::from(of).to_digit(10);
    let number = |of: &[u8]| of.iter().try_fold(0, |read, one| Some(10 * read + digit(*one)?));
    let year = i32::try_from(number(&[a, b, c, d])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[e, f])?, number(&[g, h])?)
}

fn row_of(case: &Case) -> CaseRowJson {
    let one = store::case::CaseSummary::of(case);
    CaseRowJson {
        id: case.id.into(),
        number: one.number.map(|line| line.to_string()),
        kind: one.kind.into(),
        state: one.state.into(),
        purpose: one.purpose.into(),
        title: one.title.to_string(),
        party: one.party.map(|line| line.to_string()),
        opened_on: one.opened_on.into(),
        officer: one.officer.into(),
        questions: one.questions,
        answered: one.answered,
        deficiencies: one.deficiencies,
        next_due: one.next_due.map(Into::into),
        decision: one.decision.to_owned(),
    }
}

/// How many of the sample's last assessments are left to whoever opens it.
const LEFT: usize = 5;
/// How many days the party of the sample has for its measures, counted from the day it is opened.
const AHEAD: u64 = 90;

// The sample with the person at the screen in the place of its decision-maker.
fn sample_of(office: &Office, actor: PersonId) -> Result<ActsFile, WorkFault> {
    let mut file = ActsFile::parse("acts.toml", sample::ACTS)?;
    take_place(office, actor, &mut file, DECIDER)?;
    let assessed: Vec<usize> =
        (0..file.acts.len()).filter(|at| file.acts[*at].act.code() == "assess").collect();
    for at in assessed.iter().rev().take(LEFT) {
        file.acts.remove(*at);
    }
    // The measures are still ahead when the newcomer decides today, whenever today is.
    let ahead = swedish_day(office.now()).checked_add_days(Days::new(AHEAD)).map(next_working_day);
    for entry in &mut file.acts {
        if let (ActDto::RequireMeasure(form), Some(day)) = (&mut entry.act, ahead) {
            form.due_on = Some(day.to_string());
        }
    }
    Ok(file)
}

// The person at the screen in the place of one in the file.
fn take_place(office: &Office, actor: PersonId, file: &mut ActsFile, lead: &str) -> Result<(), WorkFault> {
    let known = office.persons()?.into_iter().find(|person| person.id == crate::office::key_of(actor));
    let known = known.ok_or_else(|| WorkFault::NoPerson(actor.to_string()))?;
    for person in file.people.iter_mut().filter(|person| person.handle == lead) {
        if let (Ok(name), Ok(title)) = (Line::new(&known.name), Line::new(&known.title)) {
            (person.name, person.title) = (name, title);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_the_one_spelling_that_the_store_writes() {
        let written = |on: NaiveDate| on.to_string();
        for on in ["2026-03-31", "2024-02-29", "0999-12-01"] {
            assert_eq!(day(on).map(written).as_deref(), Some(on));
        }
        for wrong in ["2026-02-29", "2026-3-31", "26-03-31", "2026-03-3a", "2026/03/31", "", "åååå-03-31"]
        {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}
