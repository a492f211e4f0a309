// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is said of a reply form that is not taken, and of a cell in it.

use crate::fault::WorkFault;
use crate::reply::{CellFlaw, ReplyFlaw};

/// Why a form is not taken, in Swedish and English; none for a fault of another kind.
pub(super) fn reply(fault: &WorkFault) -> Option<(String, String)> {
    let WorkFault::Reply(flaw) = fault else { return None };
    let said = |sv: &str, en: &str| (sv.to_owned(), en.to_owned());
    Some(match flaw {
        ReplyFlaw::NothingAsked => said(
            "Ingen åtgärd i ärendet väntar på parten, så det finns inget att redovisa.",
            "No measure of the case waits for the party, so there is nothing to account for.",
        ),
        ReplyFlaw::Unwritten(why) => (
            format!("Formuläret kunde inte skrivas: {why}. Ärendet är orört."),
            format!("The form could not be written: {why}. The case is untouched."),
        ),
        ReplyFlaw::TooLarge => said(
            "Filen är större än ett formulär kan bli och är inte läst. Be avsändaren att skicka bilagorna för sig.",
            "The file is larger than a form can be and was not read. Ask the sender to send the enclosures apart from it.",
        ),
        ReplyFlaw::NotASpreadsheet(_) => said(
            "Filen är inget kalkylblad av slaget xlsx, eller är skadad. Be avsändaren att spara formuläret som xlsx.",
            "The file is no spreadsheet of the xlsx kind, or is damaged. Ask the sender to save the form as xlsx.",
        ),
        ReplyFlaw::NotTheForm => said(
            "Kalkylbladet är inte det formulär som skapades här. Skapa det på nytt och be parten att fylla i just det.",
            "The spreadsheet is not the form that was made here. Make it anew and ask the party to fill in that very one.",
        ),
        ReplyFlaw::OfAnotherCase => said(
            "Formuläret hör till ett annat ärende. Öppna det ärendet och läs in det där.",
            "The form belongs to another case. Open that case and read it there.",
        ),
    })
}

/// What is wrong with a cell, in Swedish and English.
#[must_use]
pub fn cell(why: &CellFlaw) -> (String, String) {
    let said = |sv: &str, en: &str| (sv.to_owned(), en.to_owned());
    match why {
        CellFlaw::UnknownMeasure => {
            said("Raden gäller ingen åtgärd i ärendet.", "The row is about no measure of the case.")
        }
        CellFlaw::Twice => {
            said("Åtgärden har redan en rad högre upp.", "The measure has a row further up already.")
        }
        CellFlaw::UnknownWord(word) => (
            format!("”{word}” är inget av orden i listan."),
            format!("“{word}” is none of the words in the list."),
        ),
        CellFlaw::ProgressMissing => said(
            "Raden säger något, men inte hur långt åtgärden har kommit.",
            "The row says something, but not how far the measure has come.",
        ),
        CellFlaw::NotADay(written) => {
            (format!("”{written}” är ingen dag."), format!("“{written}” is no day."))
        }
        CellFlaw::TooLong => said(
            "Texten är för lång eller har tecken som en text inte kan ha.",
            "The text is too long, or has signs that a text cannot have.",
        ),
        CellFlaw::NotText => said(
            "Cellen innehåller en formel som inte gick att räkna ut, eller något annat som inte är text.",
            "The cell holds a formula that failed, or something else that is no text.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flaw_is_said_in_both_languages() {
        let flaws = [
            ReplyFlaw::NothingAsked,
            ReplyFlaw::Unwritten("x".to_owned()),
            ReplyFlaw::TooLarge,
            ReplyFlaw::NotASpreadsheet("x".to_owned()),
            ReplyFlaw::NotTheForm,
            ReplyFlaw::OfAnotherCase,
        ];
        for flaw in flaws {
            let (sv, en) = reply(&flaw.into()).unwrap();
            assert!(sv.ends_with('.') && en.ends_with('.') && sv != en);
        }
        let cells = [
            CellFlaw::UnknownMeasure,
            CellFlaw::Twice,
            CellFlaw::UnknownWord("x".to_owned()),
            CellFlaw::ProgressMissing,
            CellFlaw::NotADay("x".to_owned()),
            CellFlaw::TooLong,
            CellFlaw::NotText,
        ];
        for why in cells {
            let (sv, en) = cell(&why);
            assert!(sv.ends_with('.') && en.ends_with('.') && sv != en);
        }
    }
}
