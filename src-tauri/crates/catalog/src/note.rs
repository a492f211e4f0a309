// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What there is to say of a checklist that somebody is writing: each remark with its place, and in the words that
//! stand on the screen, since whoever writes there sees no file and no keys of one.

use crate::fault::{CatalogFault, Expected, FaultKind, Hollow};
use domain::text::{Language, TextFault};

/// A place in a checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spot {
    /// The section, from 0; `None` for what the list says as a whole.
    pub section: Option<usize>,
    /// The question in its section, from 0; `None` for what a section says as a whole.
    pub question: Option<usize>,
    /// The key in the file.
    pub key: Option<&'static str>,
}

/// A remark on a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListNote {
    /// Where.
    pub spot: Spot,
    /// Whether the list cannot be issued because of it. A missing English text hinders nothing in an office's own.
    pub hinders: bool,
    /// What is wrong, with its line in the file.
    pub fault: CatalogFault,
}

impl ListNote {
    /// The remark in a sentence of its own, without its place.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let (sv, en) = remark(&self.fault.kind, self.spot.key.unwrap_or_default());
        match language {
            Language::Sv => format!("{sv}."),
            Language::En => format!("{en}."),
        }
    }

    /// What the place is called on the screen, without section and question.
    #[must_use]
    pub fn field(&self, language: Language) -> &'static str {
        let key = self.spot.key.unwrap_or_default();
        let found = FIELDS.iter().find(|(name, ..)| *name == key);
        found.map_or("", |(_, sv, en)| match language {
            Language::Sv => *sv,
            Language::En => *en,
        })
    }
}

const FIELDS: &[(&str, &str, &str)] = &[
    ("code", "Beteckning", "Code"),
    ("edition", "Utgåva", "Edition"),
    ("title", "Namn", "Name"),
    ("in_force", "Gäller", "In force"),
    ("kinds", "Slag av ärende", "Kinds of case"),
    ("section", "Avsnitt", "Sections"),
    ("id", "Nummer", "Number"),
    ("heading", "Rubrik", "Heading"),
    ("question", "Frågor", "Questions"),
    ("kind", "Slag av fråga", "Kind of question"),
    ("asked_when", "Villkor", "Condition"),
    ("wording", "Fråga", "Question"),
    ("references", "Bestämmelser", "Provisions"),
    ("evidence", "Underlag att be om", "Documents to ask for"),
    ("guidance", "Så prövar du", "How to go about it"),
    ("assess", "Bedömning", "Assessment"),
    ("met", "Uppfyllt", "Met"),
    ("partly_met", "Delvis uppfyllt", "Partly met"),
    ("not_met", "Ej uppfyllt", "Not met"),
    ("typical_deficiency", "Typisk brist", "Typical deficiency"),
    ("typical_measure", "Typisk åtgärd", "Typical measure"),
];

fn remark(kind: &FaultKind, key: &str) -> (String, String) {
    let said = |sv: &str, en: &str| (sv.to_owned(), en.to_owned());
    match kind {
        FaultKind::MissingKey { .. } | FaultKind::UnfitText { fault: TextFault::Blank, .. } => {
            said("Saknas", "Missing")
        }
        FaultKind::MissingLanguage { language: Language::Sv, .. } => {
            said("Texten saknas på svenska", "The text is missing in Swedish")
        }
        FaultKind::MissingLanguage { language: Language::En, .. } => said(
            "Texten saknas på engelska och visas på svenska",
            "The text is missing in English and is shown in Swedish",
        ),
        FaultKind::UnfitText { fault: TextFault::TooLong { found, most }, .. } => (
            format!("Texten har {found} tecken och får ha högst {most}"),
            format!("The text has {found} characters and may have at most {most}"),
        ),
        FaultKind::UnfitText { fault: TextFault::Forbidden(code), .. } => (
            format!("Texten har ett tecken som inte kan skrivas ut (U+{code:04X}). Ta bort det"),
            format!("The text has a character that cannot be printed (U+{code:04X}). Remove it"),
        ),
        FaultKind::PlaceholdersDiffer { .. } => said(
            "Orden inom klamrar är inte desamma på svenska och engelska",
            "The words in braces are not the same in Swedish and English",
        ),
        FaultKind::BadName { name, .. } => bad_name(key, name),
        FaultKind::Duplicate { name, .. } if key == "references" => {
            (format!("{name} står två gånger"), format!("{name} stands twice"))
        }
        FaultKind::Duplicate { name, .. } => {
            (format!("Numret {name} används redan"), format!("The number {name} is used already"))
        }
        FaultKind::QuestionOutsideSection { section } => (
            format!("Numret ska börja med avsnittets nummer och en punkt: {section}."),
            format!("The number must begin with that of its section and a point: {section}."),
        ),
        FaultKind::Empty(hollow) => match hollow {
            Hollow::Checklist => said("Listan har inga avsnitt", "The list has no sections"),
            Hollow::Section => said("Avsnittet har inga frågor", "The section has no questions"),
            Hollow::Condition => said("Villkoret anger ingen bedömning", "The condition names no assessment"),
            Hollow::Kinds => said("Välj minst ett slag av ärende", "Choose at least one kind of case"),
            Hollow::Provisions | Hollow::Confirmations | Hollow::Theme | Hollow::Library => plain(kind),
        },
        FaultKind::UnknownProvision { id } => (
            format!("Bestämmelsen {id} finns inte i katalogen"),
            format!("The provision {id} is not in the catalogue"),
        ),
        FaultKind::RequirementWithoutReference => said(
            "Ett krav ska vila på minst en bestämmelse",
            "A requirement must rest on at least one provision",
        ),
        FaultKind::WrongType { expected: Expected::Date, .. } => said(
            "Skriv dagen som år-månad-dag, till exempel 2026-03-31",
            "Write the day as year-month-day, such as 2026-03-31",
        ),
        FaultKind::EndsBeforeStart { .. } => {
            said("Sista dagen ligger före den första", "The last day comes before the first")
        }
        _ => plain(kind),
    }
}

fn bad_name(key: &str, name: &str) -> (String, String) {
    let said = |sv: &str, en: &str| (sv.to_owned(), en.to_owned());
    match (key, name) {
        ("asked_when", _) => said("Välj den tidigare frågan", "Choose the earlier question"),
        (_, "") => said("Saknas", "Missing"),
        ("code", _) => said(
            "Beteckningen består av små bokstäver a–z, siffror och bindestreck, högst 60 tecken",
            "The code is small letters a–z, digits and hyphens, at most 60 characters",
        ),
        ("edition", _) => said(
            "Utgåvan skrivs som år och månad, till exempel 2026-11, eller 2026-11-2 för den andra samma månad",
            "The edition is written as year and month, such as 2026-11, or 2026-11-2 for the second in a month",
        ),
        ("references", _) => (format!("”{name}” är ingen bestämmelse"), format!("“{name}” is no provision")),
        _ => said(
            "Numret består av stora bokstäver A–Z, siffror och punkter, till exempel A1.2, högst 20 tecken",
            "The number is capital letters A–Z, digits and points, such as A1.2, at most 20 characters",
        ),
    }
}

// What the screen lets nobody write; a file that was sent in can.
fn plain(kind: &FaultKind) -> (String, String) {
    let capital = |said: String| {
        let mut signs = said.chars();
        signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
    };
    (capital(kind.reason(Language::Sv)), capital(kind.reason(Language::En)))
}
