// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The form in which the party tells of its measures: a spreadsheet with a locked row for each required measure and
//! open columns for the party's own words. What comes back is read as coming from a stranger, laid beside what the case
//! holds, and stored only when somebody has seen the difference and says so.

mod form;
mod read;

pub use read::{CellFlaw, ReplyFlaw};

use crate::delivering::Received;
use crate::fault::WorkFault;
use crate::office::{Done, Office, When, draw};
use chrono::NaiveDate;
use domain::act::{Act, NewRecord};
use domain::case::Case;
use domain::deficiency::RequiredMeasure;
use domain::id::{CaseId, MeasureId, RecordId};
use domain::register::{Advance, MeasureNews, MeasureStanding, MeasureStatus};
use domain::text::{Language, Line, Text, TextFault};
use domain::work::Direction;
use read::Row;
use store::system_random;

/// What spreadsheets call themselves.
const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What the party has written of one measure, beside what the case holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Which measure.
    pub measure: MeasureId,
    /// Where it stands in the case.
    pub before: MeasureStanding,
    /// What the case holds of the party's latest words on it.
    pub words_before: Option<Text>,
    /// How far the party says that it has come.
    pub progress: Advance,
    /// In the party's words.
    pub text: Option<Text>,
    /// When the party means to be done.
    pub done_by: Option<NaiveDate>,
    /// The papers that the party says it encloses.
    pub enclosed: Option<Text>,
    /// Whether that says anything that the case does not hold.
    pub is_news: bool,
}

/// A cell that could not be taken as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// Where, as the spreadsheet names it, such as `G7`.
    pub cell: String,
    /// What is wrong.
    pub why: CellFlaw,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What the party has written, by the numbers of the measures; a row left empty is not here.
    pub told: Vec<Told>,
    /// What could not be read; such a row is never stored.
    pub misread: Vec<Misread>,
}

impl Office {
    /// The form for the party to fill in, as a spreadsheet.
    ///
    /// # Errors
    /// [`WorkFault::NoCase`]; [`WorkFault::Reply`] when no measure waits for the party.
    pub fn reply_form(&mut self, id: CaseId, language: Language) -> Result<Vec<u8>, WorkFault> {
        let case = self.case(id)?;
        if asked(case).is_empty() {
            return Err(ReplyFlaw::NothingAsked.into());
        }
        form::write(case, language).map_err(|fault| ReplyFlaw::Unwritten(fault.to_string()).into())
    }

    /// Reads a form that has come back and lays it beside the case. Nothing is stored.
    ///
    /// # Errors
    /// [`WorkFault::Reply`] when it is no form of this case; a cell that cannot be read is told in the answer.
    pub fn read_reply(&mut self, id: CaseId, bytes: &[u8]) -> Result<Reply, WorkFault> {
        let case = self.case(id)?;
        let (rows, mut misread) = read::read(case, bytes)?;
        let mut told = Vec::new();
        for row in rows {
            match compared(case, row) {
                Ok(one) => told.push(one),
                Err(one) => misread.push(one),
            }
        }
        let number = |one: &Told| case.required.get(&one.measure).map(|measure| measure.number);
        told.sort_by_key(number);
        Ok(Reply { told, misread })
    }

    /// Takes in a form that has come back: the file as a document of the case, and a step in the history of each measure
    /// of which it tells something new. Gives what was done; `None` when it tells nothing new.
    ///
    /// # Errors
    /// As [`Office::read_reply`] and [`Office::perform`]; what was taken in before the fault stands.
    pub fn take_reply(
        &mut self,
        id: CaseId,
        name: &Line,
        bytes: &[u8],
        on: NaiveDate,
        when: When,
    ) -> Result<Option<Done>, WorkFault> {
        let news: Vec<Told> =
            self.read_reply(id, bytes)?.told.into_iter().filter(|one| one.is_news).collect();
        if news.is_empty() {
            return Ok(None);
        }
        let mut source = bytes;
        let staged = self.store.stage_file(&mut source, &mut system_random)?;
        let title = Line::new("Redovisning av åtgärder")?;
        let new = Received { title, name: name.clone(), media_type: MEDIA_TYPE, on };
        let (document, mut done) = self.keep_file(id, staged, new, Direction::Received, when)?;
        for one in &news {
            let news = MeasureNews::Told { progress: one.progress, text: words(one)?, done_by: one.done_by };
            let status = MeasureStatus { measure: one.measure, on, news, documents: vec![document] };
            let record = NewRecord { id: RecordId::from_bytes(draw()?), entry: status.into() };
            let Done { changed, lines, .. } = self.perform(id, Act::Record { record }, when)?;
            done.changed.extend(changed);
            done.lines = lines;
        }
        Ok(Some(done))
    }
}

// The measures that the party is asked about: those that are not over.
fn asked(case: &Case) -> Vec<&RequiredMeasure> {
    let all = case.numbered_measures().into_iter();
    all.filter(|measure| !case.measure_standing(measure.id).is_over()).collect()
}

// The party's words on a measure, with what it says that it encloses.
fn words(told: &Told) -> Result<Option<Text>, TextFault> {
    let enclosed = told.enclosed.as_ref().map(|enclosed| format!("Bilagor enligt parten: {enclosed}"));
    let parts: Vec<String> = told.text.iter().map(ToString::to_string).chain(enclosed).collect();
    if parts.is_empty() { Ok(None) } else { Text::new(&parts.join("\n\n")).map(Some) }
}

fn compared(case: &Case, row: Row) -> Result<Told, Misread> {
    let Row { measure, progress, text, done_by, enclosed, cell } = row;
    let last = case.measure_history(measure).into_iter().rev().find_map(|(_, status)| match &status.news {
        MeasureNews::Told { progress, text, done_by } => Some((*progress, text.clone(), *done_by)),
        _ => None,
    });
    let before = case.measure_standing(measure);
    let words_before = last.as_ref().and_then(|(_, text, _)| text.clone());
    let mut told = Told { measure, before, words_before, progress, text, done_by, enclosed, is_news: true };
    let written = words(&told).map_err(|_| Misread { cell, why: CellFlaw::TooLong })?;
    told.is_news = last != Some((progress, written, done_by));
    Ok(told)
}
