// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Writes the form: what the authority asks for stands locked, what the party fills in is open, and a hidden sheet says
//! which case it is.

use super::asked;
use domain::case::Case;
use domain::deficiency::RequiredMeasure;
use domain::register::Advance;
use domain::text::Language;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, FormatAlign,
    FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError,
};
use wire::say::Named;

/// The name of the hidden sheet, the same in every language.
pub(super) const MARKS: &str = "tillsyn";
/// What its first cell says.
pub(super) const KIND: &str = "tillsyn-reply-form-1";
/// The row of the headings, from 0; the measures follow it.
pub(super) const HEADINGS: u32 = 5;
/// The words of the party's answer on progress.
pub(super) const ADVANCES: [Advance; 4] =
    [Advance::NotBegun, Advance::Planned, Advance::Ongoing, Advance::Done];

/// The columns, from 0.
pub(super) mod column {
    /// The measure's identity, hidden.
    pub const MEASURE: u16 = 0;
    /// Its number.
    pub const NUMBER: u16 = 1;
    /// What is to be done.
    pub const TEXT: u16 = 2;
    /// Which deficiencies it answers.
    pub const DEFICIENCIES: u16 = 3;
    /// Its last day.
    pub const DUE: u16 = 4;
    /// How far the party says that it has come.
    pub const PROGRESS: u16 = 5;
    /// What the party says of it.
    pub const WORDS: u16 = 6;
    /// When the party means to be done.
    pub const DONE_BY: u16 = 7;
    /// The papers that the party encloses.
    pub const ENCLOSED: u16 = 8;
}

struct Said {
    sheet: &'static str,
    title: &'static str,
    of: &'static str,
    how: &'static str,
    send: &'static str,
    headings: [&'static str; 8],
    no_day: &'static str,
    only_listed: &'static str,
    only_day: &'static str,
}

const SV: Said = Said {
    sheet: "Åtgärder",
    title: "Redovisning av åtgärder",
    of: "Ärende",
    how: "Fyll i de vita fälten, en rad för varje åtgärd. De grå fälten är låsta. Lämna en rad tom om ni inte har något nytt att berätta.",
    send: "Skicka formuläret och det ni hänvisar till till",
    headings: [
        "Nr",
        "Åtgärd",
        "Gäller brist",
        "Senast",
        "Hur långt har ni kommit?",
        "Vad har ni gjort, eller vad tänker ni göra?",
        "Klart senast",
        "Bilagor",
    ],
    no_day: "–",
    only_listed: "Välj ett av orden i listan.",
    only_day: "Skriv en dag, till exempel 2026-05-01.",
};

const EN: Said = Said {
    sheet: "Measures",
    title: "Account of measures",
    of: "Case",
    how: "Fill in the white fields, one row for each measure. The grey fields are locked. Leave a row empty if you have nothing new to tell.",
    send: "Send the form and what you refer to to",
    headings: [
        "No.",
        "Measure",
        "Concerns deficiency",
        "Latest",
        "How far have you come?",
        "What have you done, or what do you mean to do?",
        "Done by",
        "Enclosures",
    ],
    no_day: "–",
    only_listed: "Choose one of the words in the list.",
    only_day: "Write a day, such as 2026-05-01.",
};

/// The form as a file.
///
/// # Errors
/// [`XlsxError`] when a text is longer than a cell holds.
pub(super) fn write(case: &Case, language: Language) -> Result<Vec<u8>, XlsxError> {
    let said = match language {
        Language::Sv => &SV,
        Language::En => &EN,
    };
    let measures = asked(case);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    head(sheet, case, said)?;
    let first = HEADINGS + 1;
    for (row, measure) in (first..).zip(&measures) {
        line(sheet, row, case, measure, said)?;
    }
    let last = first + u32::try_from(measures.len()).unwrap_or(0).saturating_sub(1);
    limits(sheet, first, last, said, language)?;
    mark(book.add_worksheet(), case)?;
    book.save_to_buffer()
}

fn head(sheet: &mut Worksheet, case: &Case, said: &Said) -> Result<(), XlsxError> {
    let number = case.number.as_ref().map(ToString::to_string).unwrap_or_default();
    let party = case.party.as_ref().map(|party| party.name.to_string()).unwrap_or_default();
    let bold = Format::new().set_bold().set_font_size(14);
    sheet.set_name(said.sheet)?;
    sheet.write_string_with_format(0, column::NUMBER, said.title, &bold)?;
    sheet.write_string(1, column::NUMBER, format!("{} {number}: {party}", said.of))?;
    sheet.write_string(2, column::NUMBER, said.how)?;
    let authority = &case.authority;
    let to = format!("{} {}, {}", said.send, authority.name, authority.email);
    sheet.write_string(3, column::NUMBER, to)?;
    let heading = locked().set_bold().set_align(FormatAlign::Top);
    for (at, word) in (column::NUMBER..).zip(said.headings) {
        sheet.write_string_with_format(HEADINGS, at, word, &heading)?;
    }
    let widths = [(1, 7.0), (2, 46.0), (3, 14.0), (4, 12.0), (5, 18.0), (6, 54.0), (7, 14.0), (8, 26.0)];
    for (at, width) in widths {
        sheet.set_column_width(at, width)?;
    }
    sheet.set_column_hidden(column::MEASURE)?;
    sheet.set_freeze_panes(HEADINGS + 1, 0)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(HEADINGS, HEADINGS)?;
    let options =
        ProtectionOptions { format_rows: true, format_columns: true, ..ProtectionOptions::default() };
    sheet.protect_with_options(&options);
    Ok(())
}

fn locked() -> Format {
    let grey = Color::RGB(0xEC_EC_EC);
    Format::new()
        .set_background_color(grey)
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
}

fn open() -> Format {
    Format::new().set_unlocked().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top)
}

fn line(
    sheet: &mut Worksheet,
    row: u32,
    case: &Case,
    measure: &RequiredMeasure,
    said: &Said,
) -> Result<(), XlsxError> {
    let (locked, open) = (locked(), open());
    let numbers = measure.deficiencies.iter().filter_map(|id| case.deficiencies.get(id));
    let mut numbers: Vec<u32> = numbers.map(|deficiency| deficiency.number).collect();
    numbers.sort_unstable();
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let due = measure.due_on.map_or_else(|| said.no_day.to_owned(), |day| day.to_string());
    sheet.write_string(row, column::MEASURE, measure.id.to_string())?;
    sheet.write_string_with_format(row, column::NUMBER, format!("Å{:02}", measure.number), &locked)?;
    sheet.write_string_with_format(row, column::TEXT, measure.text.as_str(), &locked)?;
    sheet.write_string_with_format(row, column::DEFICIENCIES, numbers.join(", "), &locked)?;
    sheet.write_string_with_format(row, column::DUE, due, &locked)?;
    let day = open.clone().set_num_format("yyyy-mm-dd");
    for at in [column::PROGRESS, column::WORDS, column::ENCLOSED] {
        sheet.write_blank(row, at, &open)?;
    }
    sheet.write_blank(row, column::DONE_BY, &day)?;
    Ok(())
}

// What the open cells take: a word of the list, and a day that can be one.
fn limits(
    sheet: &mut Worksheet,
    first: u32,
    last: u32,
    said: &Said,
    language: Language,
) -> Result<(), XlsxError> {
    let words = ADVANCES.map(|advance| advance.name(language));
    let listed = DataValidation::new()
        .allow_list_strings(&words)?
        .set_error_message(said.only_listed)?
        .set_error_style(DataValidationErrorStyle::Stop);
    sheet.add_data_validation(first, column::PROGRESS, last, column::PROGRESS, &listed)?;
    let from = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let day = DataValidation::new()
        .allow_date(DataValidationRule::GreaterThan(from))
        .set_error_message(said.only_day)?
        .set_error_style(DataValidationErrorStyle::Stop);
    sheet.add_data_validation(first, column::DONE_BY, last, column::DONE_BY, &day)?;
    Ok(())
}

fn mark(sheet: &mut Worksheet, case: &Case) -> Result<(), XlsxError> {
    sheet.set_name(MARKS)?.set_hidden(true);
    sheet.write_string(0, 0, KIND)?;
    sheet.write_string(1, 0, case.id.to_string())?;
    sheet.protect();
    Ok(())
}
