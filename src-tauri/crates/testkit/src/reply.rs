// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The form in which a party accounts for its measures, filled in as the party would.

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use std::io::Cursor;

const SOUND: &str = "a form of ours";

/// Row, column and what is written there, from 0.
pub type Cells<'a> = &'a [(u32, u16, Data)];

/// The form as the party would fill it in: the same cells, written anew, with what `fill` puts in the open ones.
///
/// # Panics
/// When the form is none, or a cell is to hold what the form never holds.
#[must_use]
pub fn filled(form: &[u8], fill: Cells<'_>) -> Vec<u8> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(form)).expect(SOUND);
    let mut out = Workbook::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).expect(SOUND);
        let sheet = out.add_worksheet();
        sheet.set_name(&name).expect(SOUND);
        let (top, left) = range.start().expect(SOUND);
        for (row, column, value) in range.used_cells() {
            let (row, column) = (
                u32::try_from(row).expect(SOUND) + top,
                u16::try_from(column).expect(SOUND) + u16::try_from(left).expect(SOUND),
            );
            sheet.write_string(row, column, value.to_string()).expect(SOUND);
        }
        if name != "tillsyn" {
            for (row, column, value) in fill {
                match value {
                    Data::String(text) => drop(sheet.write_string(*row, *column, text).expect(SOUND)),
                    Data::Bool(truth) => drop(sheet.write_boolean(*row, *column, *truth).expect(SOUND)),
                    Data::Float(number) => drop(sheet.write_number(*row, *column, *number).expect(SOUND)),
                    other => panic!("{other:?}"),
                }
            }
        }
    }
    out.save_to_buffer().expect(SOUND)
}

/// A cell with words.
#[must_use]
pub fn said(text: &str) -> Data {
    Data::String(text.to_owned())
}
