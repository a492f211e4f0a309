// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is said of a letter that cannot become a document, and of characters that it cannot show: what it is, where
//! it stands and what to do.

use super::pick;
use document::{DocumentFault, Unshown, Warning};
use domain::text::Language;
use wire::case_json::BilingualJson;

/// Why no document was made, in Swedish and English.
pub(super) fn document(fault: &DocumentFault) -> (String, String) {
    let said = |sv: &str, en: &str| (sv.to_owned(), en.to_owned());
    match fault {
        DocumentFault::Missing(what) => said_missing(what),
        DocumentFault::HeadingSkipped { text, .. } => (
            format!("Dokumentet kan inte skrivas: rubriken ”{text}” står på en nivå som inte kan stå där."),
            format!(
                "The document cannot be written: the heading “{text}” stands at a level that cannot stand there."
            ),
        ),
        DocumentFault::RowMismatch { row, columns, found } => (
            format!(
                "Dokumentet kan inte skrivas: rad {row} i en tabell har {found} celler, men tabellen har {columns} kolumner."
            ),
            format!(
                "The document cannot be written: row {row} of a table has {found} cells, but the table has {columns} columns."
            ),
        ),
        DocumentFault::UnknownImage(at) => (
            format!("Dokumentet kan inte skrivas: bild {} finns inte i ärendet.", at + 1),
            format!("The document cannot be written: picture {} is not in the case.", at + 1),
        ),
        DocumentFault::Name(name) => (
            format!(
                "Dokumentet kan inte skrivas: namnet ”{name}” på en bifogad fil eller en underskrift är tomt, upptaget eller inte tillåtet."
            ),
            format!(
                "The document cannot be written: the name “{name}” of an attached file or a signature is empty, taken or not allowed."
            ),
        ),
        DocumentFault::SignatureFieldsTwice => said(
            "Dokumentet kan inte skrivas: underskrifterna har två platser.",
            "The document cannot be written: the signatures have two places.",
        ),
        DocumentFault::NestedTooDeep(deepest) => (
            format!(
                "Dokumentet kan inte skrivas: listor står i varandra djupare än {deepest} nivåer. Ta bort en nivå."
            ),
            format!(
                "The document cannot be written: lists stand within lists deeper than {deepest} levels. Remove a level."
            ),
        ),
        DocumentFault::LetterheadTooTall => said(
            "Dokumentet kan inte skrivas: brevhuvudet tar mer plats än första sidan har. Korta myndighetens namn, diarienumren eller mottagarens rader.",
            "The document cannot be written: the letterhead takes more room than the first page has. Shorten the authority's name, the case numbers or the addressee's lines.",
        ),
        DocumentFault::Font(_) => said(
            "Ett typsnitt som hör till programmet är skadat. Installera om programmet; ärendet är orört.",
            "A font that belongs to the program is damaged. Install the program again; the case is untouched.",
        ),
        DocumentFault::TooManyCharacters => said(
            "Dokumentet kan inte skrivas: texten har fler olika tecken än ett typsnitt kan numrera. Lägg den långa texten som en egen handling.",
            "The document cannot be written: the text has more different characters than a font can number. Add the long text as a document of its own.",
        ),
        DocumentFault::Stopped => said(
            "Dokumentet gjordes inte klart, eftersom det avbröts. Ingenting är sparat och ärendet är orört.",
            "The document was not finished, since it was stopped. Nothing is saved, and the case is untouched.",
        ),
        DocumentFault::Object(_) | DocumentFault::Write(_) => (
            "Dokumentet kunde inte sättas samman. Ärendet är orört. Spara loggen och kontakta den som ansvarar för programmet."
                .to_owned(),
            format!(
                "The document could not be put together ({fault}). The case is untouched. Keep the log and contact whoever is responsible for the program."
            ),
        ),
    }
}

fn said_missing(what: &'static str) -> (String, String) {
    let (sv, en) = missing(what);
    (
        format!("Dokumentet kan inte skrivas: {sv} saknas. Fyll i den uppgiften."),
        format!("The document cannot be written: {en} is missing. Fill it in."),
    )
}

fn missing(what: &'static str) -> (&'static str, &'static str) {
    let sv = match what {
        "the title" => "dokumentets rubrik",
        "the issuer" => "myndighetens namn",
        "the case number" => "diarienumret",
        "the tip of a signature field" => "beskrivningen av en underskrift",
        "the description of a figure" | "the description of a picture" => "beskrivningen av en bild",
        "a heading" => "texten i en rubrik",
        _ => "en text",
    };
    (sv, what)
}

/// The same in both languages, for the window.
#[must_use]
pub fn unshown_both(found: &Unshown) -> BilingualJson {
    BilingualJson { sv: unshown(found, Language::Sv), en: unshown(found, Language::En) }
}

/// A character that a letter cannot show: which, and under which heading it first stands.
#[must_use]
pub fn unshown(found: &Unshown, language: Language) -> String {
    let (c, shown) = match found.warning {
        Warning::NoGlyph(c) => (c, true),
        Warning::LeftOut(c) => (c, false),
    };
    let code = format!("U+{:04X}", u32::from(c));
    let sign = if shown { format!("{c} ({code})") } else { code };
    let place = match &found.under {
        Some(heading) => pick(language, format!("under ”{heading}”"), format!("under “{heading}”")),
        None => pick(language, "i brevhuvudet".to_owned(), "in the letterhead".to_owned()),
    };
    if shown {
        pick(
            language,
            format!("Tecknet {sign} {place} finns inte i typsnittet och skrivs ut som en ruta. Ersätt det."),
            format!(
                "The character {sign} {place} is not in the font and is printed as a square. Replace it."
            ),
        )
    } else {
        pick(
            language,
            format!("Styrtecknet {sign} {place} kan inte skrivas ut och har utelämnats."),
            format!("The control character {sign} {place} cannot be printed and was left out."),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_a_letter_says_what_and_where_in_both_languages() {
        let faults = [
            DocumentFault::Missing("the case number"),
            DocumentFault::HeadingSkipped { text: "Skäl".into(), found: 3, allowed: 2 },
            DocumentFault::RowMismatch { row: 7, columns: 2, found: 3 },
            DocumentFault::UnknownImage(3),
            DocumentFault::Name("a.b".into()),
            DocumentFault::SignatureFieldsTwice,
            DocumentFault::NestedTooDeep(3),
            DocumentFault::LetterheadTooTall,
            DocumentFault::Font("SourceSans3-It"),
            DocumentFault::TooManyCharacters,
            DocumentFault::Stopped,
            DocumentFault::Write(std::io::Error::other("x")),
        ];
        for fault in faults {
            let (sv, en) = document(&fault);
            assert!(sv != en && sv.ends_with('.') && en.ends_with('.') && sv.len() > 40, "{sv} {en}");
            assert!(!sv.contains("laying out") && !sv.contains(" the "), "{sv}");
        }
    }

    #[test]
    fn a_character_without_a_look_is_named_with_its_place() {
        let found = Unshown { warning: Warning::NoGlyph('😀'), under: Some("Brist 1. Lås".into()) };
        assert!(
            unshown(&found, Language::Sv).starts_with("Tecknet 😀 (U+1F600) under ”Brist 1. Lås” finns inte")
        );
        let found = Unshown { warning: Warning::LeftOut('\u{202e}'), under: None };
        let said = unshown(&found, Language::En);
        assert!(said.contains("U+202E in the letterhead") && !said.contains('\u{202e}'), "{said}");
    }
}
