// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reads a form that has come back, as any file from outside: how much it unpacks to is known before it is unpacked, and
//! only text, words of the list and days are taken from it. No formula is reckoned.

use super::Misread;
use super::form::{ADVANCES, HEADINGS, KIND, MARKS, column};
use calamine::{Data, DataRef, Range, Reader, Xlsx};
use chrono::NaiveDate;
use domain::case::Case;
use domain::id::{CaseId, MeasureId};
use domain::register::Advance;
use domain::text::{Language, Text};
use std::collections::BTreeSet;
use std::io::Cursor;
use wire::say::Named;

/// The most bytes that a form has.
const MOST: u64 = 4 << 20;
/// The most bytes that it unpacks to.
const MOST_UNPACKED: u64 = 64 << 20;
/// The most rows that are looked at.
const MOST_ROWS: usize = 2_000;

/// Why a file is not taken as a form of the case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplyFlaw {
    /// No measure of the case waits for the party.
    #[error("no measure waits for the party")]
    NothingAsked,
    /// The form could not be written.
    #[error("the form could not be written: {0}")]
    Unwritten(String),
    /// The file, or what it unpacks to, is too large.
    #[error("the file is larger than a form can be")]
    TooLarge,
    /// The file is no spreadsheet, or a broken one.
    #[error("the file is no spreadsheet: {0}")]
    NotASpreadsheet(String),
    /// A spreadsheet, but not our form.
    #[error("the spreadsheet is not the form")]
    NotTheForm,
    /// The form of another case.
    #[error("the form is of another case")]
    OfAnotherCase,
}

/// Why a cell is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFlaw {
    /// The measure is not one of the case.
    UnknownMeasure,
    /// The measure has a row already.
    Twice,
    /// Not one of the words on progress.
    UnknownWord(String),
    /// Something is told, but not how far it has come.
    ProgressMissing,
    /// Not a day.
    NotADay(String),
    /// More than a text can hold, or signs that no text has.
    TooLong,
    /// Not text: a formula that failed, or a truth value.
    NotText,
}

/// A row that can be laid beside the case.
pub(super) struct Row {
    pub(super) measure: MeasureId,
    pub(super) progress: Advance,
    pub(super) text: Option<Text>,
    pub(super) done_by: Option<NaiveDate>,
    pub(super) enclosed: Option<Text>,
    /// The cell of its words.
    pub(super) cell: String,
}

/// The rows that the party has filled in, and what could not be read.
///
/// # Errors
/// [`ReplyFlaw`] when the file is no form of the case.
pub(super) fn read(case: &Case, bytes: &[u8]) -> Result<(Vec<Row>, Vec<Misread>), ReplyFlaw> {
    bounded(bytes)?;
    let broken = |fault: calamine::XlsxError| ReplyFlaw::NotASpreadsheet(fault.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names = book.sheet_names();
    let [first, .., marks] = names.as_slice() else { return Err(ReplyFlaw::NotTheForm) };
    if marks != MARKS {
        return Err(ReplyFlaw::NotTheForm);
    }
    let marks = few(&mut book, MARKS)?;
    let cell = |row| marks.get_value((row, 0)).map(ToString::to_string).unwrap_or_default();
    if cell(0) != KIND {
        return Err(ReplyFlaw::NotTheForm);
    }
    if CaseId::parse(&cell(1)) != Ok(case.id) {
        return Err(ReplyFlaw::OfAnotherCase);
    }
    let sheet = few(&mut book, first)?;
    Ok(rows(case, &sheet))
}

// A file that unpacks to more than it can hold is not unpacked.
fn bounded(bytes: &[u8]) -> Result<(), ReplyFlaw> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST {
        return Err(ReplyFlaw::TooLarge);
    }
    let broken = |fault: zip::result::ZipError| ReplyFlaw::NotASpreadsheet(fault.to_string());
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut unpacked = 0_u64;
    for at in 0..packed.len() {
        unpacked = unpacked.saturating_add(packed.by_index_raw(at).map_err(broken)?.size());
    }
    if unpacked > MOST_UNPACKED { Err(ReplyFlaw::TooLarge) } else { Ok(()) }
}

// A sheet's cells one by one: the area that it claims is not believed, and nothing beyond the form's columns is kept.
fn few(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Range<Data>, ReplyFlaw> {
    let broken = |fault: calamine::XlsxError| ReplyFlaw::NotASpreadsheet(fault.to_string());
    let mut cells = Vec::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(broken)?;
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let (row, at) = cell.get_position();
        let within =
            usize::try_from(row).is_ok_and(|row| row < MOST_ROWS) && at <= u32::from(column::ENCLOSED);
        if within && !matches!(cell.get_value(), DataRef::Empty) {
            cells.push(calamine::Cell::new((row, at), Data::from(cell.get_value().clone())));
        }
    }
    Ok(Range::from_sparse(cells))
}

fn rows(case: &Case, sheet: &Range<Data>) -> (Vec<Row>, Vec<Misread>) {
    let (mut rows, mut misread, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    let last = sheet.end().map_or(0, |(row, _)| row);
    for at in HEADINGS + 1..=last {
        match row(case, sheet, at, &mut seen) {
            Ok(Some(row)) => rows.push(row),
            Ok(None) => {}
            Err(one) => misread.push(one),
        }
    }
    (rows, misread)
}

fn row(
    case: &Case,
    sheet: &Range<Data>,
    at: u32,
    seen: &mut BTreeSet<MeasureId>,
) -> Result<Option<Row>, Misread> {
    let value = |column: u16| sheet.get_value((at, u32::from(column))).unwrap_or(&Data::Empty);
    let flaw = |column: u16, why| Misread { cell: cell_name(at, column), why };
    let words = |column| written(value(column)).map_err(|why| flaw(column, why));
    let (progress, text) = (words(column::PROGRESS)?, words(column::WORDS)?);
    let enclosed = words(column::ENCLOSED)?;
    let done_by = day(value(column::DONE_BY)).map_err(|why| flaw(column::DONE_BY, why))?;
    if progress.is_none() && text.is_none() && enclosed.is_none() && done_by.is_none() {
        return Ok(None);
    }
    let named = value(column::MEASURE).to_string();
    let known = MeasureId::parse(&named).ok().filter(|id| case.required.contains_key(id));
    let measure = known.ok_or_else(|| flaw(column::NUMBER, CellFlaw::UnknownMeasure))?;
    if !seen.insert(measure) {
        return Err(flaw(column::NUMBER, CellFlaw::Twice));
    }
    let word = progress.ok_or_else(|| flaw(column::PROGRESS, CellFlaw::ProgressMissing))?;
    let progress = advance(&word).ok_or_else(|| {
        flaw(column::PROGRESS, CellFlaw::UnknownWord(word.as_str().chars().take(40).collect()))
    })?;
    Ok(Some(Row { measure, progress, text, done_by, enclosed, cell: cell_name(at, column::WORDS) }))
}

fn written(value: &Data) -> Result<Option<Text>, CellFlaw> {
    let raw = match value {
        Data::Empty => return Ok(None),
        Data::String(raw) => raw.trim().to_owned(),
        Data::Float(_) | Data::Int(_) | Data::DateTime(_) | Data::DateTimeIso(_) => value.to_string(),
        _ => return Err(CellFlaw::NotText),
    };
    if raw.is_empty() { Ok(None) } else { Text::new(&raw).map(Some).map_err(|_| CellFlaw::TooLong) }
}

fn day(value: &Data) -> Result<Option<NaiveDate>, CellFlaw> {
    let not_a_day = || CellFlaw::NotADay(value.to_string().chars().take(40).collect());
    match value {
        Data::Empty => Ok(None),
        Data::DateTime(serial) => {
            let (year, month, day, ..) = serial.to_ymd_hms_milli();
            let found = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
            found.map(Some).ok_or_else(not_a_day)
        }
        Data::String(raw) if raw.trim().is_empty() => Ok(None),
        Data::String(raw) | Data::DateTimeIso(raw) => {
            let found = raw.trim().get(..10).unwrap_or(raw.trim()).parse();
            found.map(Some).map_err(|_| not_a_day())
        }
        _ => Err(not_a_day()),
    }
}

// The words are taken in either language, with any capitals.
fn advance(word: &Text) -> Option<Advance> {
    let word = word.as_str().trim().to_lowercase();
    let is = |advance: &Advance| [Language::Sv, Language::En].iter().any(|of| advance.name(*of) == word);
    ADVANCES.into_iter().find(is)
}

fn cell_name(row: u32, column: u16) -> String {
    let letter = char::from(b'A' + u8::try_from(column.min(25)).unwrap_or(25));
    format!("{letter}{}", row + 1)
}
