// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Why an acts file was refused: the file, the line, and one of a closed list of reasons. Each says what to
//! do, in both languages, and carries no more of the file than the word at fault.

use crate::act::{ActFault, text_fault};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::text::{Language, TextFault};

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Text in quotation marks.
    Text,
    /// A list in square brackets.
    List,
    /// A group in braces.
    Group,
    /// A word of a closed list.
    Word,
    /// An instant with its offset.
    Instant,
    /// A list of acts.
    Acts,
}

/// Why an acts file was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActsFaultKind {
    /// More bytes than are taken.
    #[error("the file has more than {most} bytes")]
    TooLarge {
        /// Most bytes taken.
        most: usize,
    },
    /// Not UTF-8.
    #[error("the file is not UTF-8")]
    NotUtf8,
    /// Not TOML; the reason is the parser's own.
    #[error("not TOML: {reason}")]
    Syntax {
        /// What the parser said, cut short.
        reason: String,
    },
    /// A day or instant that no calendar has.
    #[error("'{written}' is no day or instant")]
    ImpossibleDate {
        /// As written, cut short.
        written: String,
    },
    /// A format number that this program does not know.
    #[error("the format is {found}, not 1")]
    Format {
        /// What was found.
        found: String,
    },
    /// A field that must be there.
    #[error("the field {field} is missing")]
    MissingField {
        /// The field.
        field: &'static str,
    },
    /// A field that has no meaning there.
    #[error("the field {field} has no meaning here")]
    UnknownField {
        /// The field.
        field: String,
        /// Those that have.
        allowed: &'static [&'static str],
    },
    /// A word outside the closed list that the field takes.
    #[error("{field} cannot be '{word}'")]
    UnknownWord {
        /// The field.
        field: String,
        /// The word.
        word: String,
        /// The words taken.
        allowed: &'static [&'static str],
    },
    /// A value of another kind than the field takes.
    #[error("{field} takes another kind of value")]
    WrongKind {
        /// The field.
        field: String,
        /// What it takes.
        wanted: Wanted,
    },
    /// An act that there is not.
    #[error("there is no act '{code}'")]
    UnknownAct {
        /// What stands in `do`.
        code: String,
    },
    /// A person who is not among the people of the file.
    #[error("the file has no person '{handle}'")]
    UnknownPerson {
        /// The handle.
        handle: String,
    },
    /// A handle that was given before.
    #[error("the handle '{handle}' was given on line {first_line}")]
    DuplicateHandle {
        /// The handle.
        handle: String,
        /// Where it was given first.
        first_line: usize,
    },
    /// A handle that is not lower-case letters, digits, hyphens and underscores.
    #[error("'{handle}' cannot be a handle")]
    BadHandle {
        /// As written, cut short.
        handle: String,
    },
    /// An act that was done before the one above it.
    #[error("the act was done {at}, before the one above it, {before}")]
    Backwards {
        /// When.
        at: DateTime<Utc>,
        /// When the one above was done.
        before: DateTime<Utc>,
    },
    /// A text of the file itself that cannot be taken.
    #[error("cannot take the text of {field}")]
    Text {
        /// The field.
        field: &'static str,
        /// What is wrong with it.
        #[source]
        fault: TextFault,
    },
    /// A field of an act that did not pass.
    #[error("cannot read the act")]
    Act(#[source] ActFault),
}

/// An acts file that was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot use acts file {file}, line {line}: {kind}")]
pub struct ActsFault {
    /// The file's name.
    pub file: String,
    /// The line, from 1: of the field at fault where there is one, else of the act.
    pub line: usize,
    /// The reason.
    pub kind: ActsFaultKind,
}

impl ActsFault {
    /// What to tell the person.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let Self { file, line, kind } = self;
        match language {
            Language::Sv => format!("Händelsefilen {file}, rad {line}: {}", kind.sv()),
            Language::En => format!("Acts file {file}, line {line}: {}", kind.en()),
        }
    }
}

impl Wanted {
    const fn say(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Text, Language::Sv) => "text inom citattecken",
            (Self::Text, Language::En) => "text in quotation marks",
            (Self::List, Language::Sv) => "en lista inom hakparenteser, som [\"A4.2\"]",
            (Self::List, Language::En) => "a list in square brackets, such as [\"A4.2\"]",
            (Self::Group, Language::Sv) => "ett ord, eller en grupp som { seen = \"…\" }",
            (Self::Group, Language::En) => "a word, or a group such as { seen = \"…\" }",
            (Self::Word, Language::Sv) => "ett ord inom citattecken",
            (Self::Word, Language::En) => "a word in quotation marks",
            (Self::Instant, Language::Sv) => "en tidpunkt som 2026-03-31T09:15:00+02:00",
            (Self::Instant, Language::En) => "an instant such as 2026-03-31T09:15:00+02:00",
            (Self::Acts, Language::Sv) => "en eller flera [[act]]",
            (Self::Acts, Language::En) => "one or more [[act]]",
        }
    }
}

fn listed(words: &[&str]) -> String {
    words.join(", ")
}

fn instant(at: &DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl ActsFaultKind {
    /// A word for machines, stable between versions.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::NotUtf8 => "not_utf8",
            Self::Syntax { .. } => "syntax",
            Self::ImpossibleDate { .. } => "impossible_date",
            Self::Format { .. } => "unknown_format",
            Self::MissingField { .. } => "missing_field",
            Self::UnknownField { .. } => "unknown_field",
            Self::UnknownWord { .. } => "unknown_word",
            Self::WrongKind { .. } => "wrong_kind",
            Self::UnknownAct { .. } => "unknown_act",
            Self::UnknownPerson { .. } => "unknown_person",
            Self::DuplicateHandle { .. } => "duplicate_handle",
            Self::BadHandle { .. } => "bad_handle",
            Self::Backwards { .. } => "backwards",
            Self::Text { .. } => "text",
            Self::Act(fault) => fault.code(),
        }
    }

    fn sv(&self) -> String {
        match self {
            Self::TooLarge { most } => {
                format!("filen är större än {most} byte. Dela den, och lägg bilagor i egna filer.")
            }
            Self::NotUtf8 => "filen är inte skriven i UTF-8. Spara den som UTF-8.".to_owned(),
            Self::Syntax { reason } => format!("raden går inte att läsa som TOML ({reason}). Rätta den."),
            Self::ImpossibleDate { written } => {
                format!("”{written}” finns inte i kalendern. Rätta dagen eller klockslaget.")
            }
            Self::Format { found } => {
                format!(
                    "filen har formatet {found}, och programmet läser format 1. Använd ett program som läser den."
                )
            }
            Self::MissingField { field } => format!("fältet {field} saknas. Lägg till det."),
            Self::UnknownField { field, allowed: [] } => {
                format!("fältet {field} hör inte hemma här. Ta bort det.")
            }
            Self::UnknownField { field, allowed } => {
                format!("fältet {field} hör inte hemma här. Här finns {}.", listed(allowed))
            }
            Self::UnknownWord { field, word, allowed } => {
                format!("{field} kan inte vara ”{word}”. Välj bland {}.", listed(allowed))
            }
            Self::WrongKind { field, wanted } => {
                format!("fältet {field} har fel slags värde. Skriv {}.", wanted.say(Language::Sv))
            }
            Self::UnknownAct { code } => {
                format!(
                    "det finns ingen händelse ”{code}”. Se efter i förteckningen över händelser och rätta do."
                )
            }
            Self::UnknownPerson { handle } => {
                format!(
                    "”{handle}” finns inte bland personerna i filen. Lägg till [people.{handle}] eller rätta namnet."
                )
            }
            Self::DuplicateHandle { handle, first_line } => {
                format!("kortnamnet ”{handle}” används redan på rad {first_line}. Välj ett annat.")
            }
            Self::BadHandle { handle } => {
                format!(
                    "”{handle}” kan inte vara ett kortnamn. Använd högst 40 små bokstäver, siffror, - och _."
                )
            }
            Self::Backwards { at, before } => format!(
                "händelsen är daterad {}, före den ovanför, {}. Rätta tiden eller flytta händelsen.",
                instant(at),
                instant(before)
            ),
            Self::Text { field, fault } => format!("fältet {field}: {}", text_fault(fault, Language::Sv)),
            Self::Act(fault) => fault.sentence(Language::Sv),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::TooLarge { most } => {
                format!(
                    "the file is larger than {most} bytes. Split it, and keep attachments in files of their own."
                )
            }
            Self::NotUtf8 => "the file is not written in UTF-8. Save it as UTF-8.".to_owned(),
            Self::Syntax { reason } => format!("the line cannot be read as TOML ({reason}). Correct it."),
            Self::ImpossibleDate { written } => {
                format!("“{written}” is not in the calendar. Correct the day or the time.")
            }
            Self::Format { found } => {
                format!(
                    "the file has format {found} and the program reads format 1. Use a program that reads it."
                )
            }
            Self::MissingField { field } => format!("the field {field} is missing. Add it."),
            Self::UnknownField { field, allowed: [] } => {
                format!("the field {field} does not belong here. Remove it.")
            }
            Self::UnknownField { field, allowed } => {
                format!("the field {field} does not belong here. These do: {}.", listed(allowed))
            }
            Self::UnknownWord { field, word, allowed } => {
                format!("{field} cannot be “{word}”. Choose among {}.", listed(allowed))
            }
            Self::WrongKind { field, wanted } => {
                format!("the field {field} has the wrong kind of value. Write {}.", wanted.say(Language::En))
            }
            Self::UnknownAct { code } => {
                format!("there is no act “{code}”. Look it up in the list of acts and correct do.")
            }
            Self::UnknownPerson { handle } => {
                format!(
                    "“{handle}” is not among the people of the file. Add [people.{handle}] or correct the name."
                )
            }
            Self::DuplicateHandle { handle, first_line } => {
                format!("the handle “{handle}” is used already on line {first_line}. Choose another.")
            }
            Self::BadHandle { handle } => {
                format!("“{handle}” cannot be a handle. Use at most 40 lower-case letters, digits, - and _.")
            }
            Self::Backwards { at, before } => format!(
                "the act is dated {}, before the one above it, {}. Correct the time or move the act.",
                instant(at),
                instant(before)
            ),
            Self::Text { field, fault } => format!("field {field}: {}", text_fault(fault, Language::En)),
            Self::Act(fault) => fault.sentence(Language::En),
        }
    }
}
