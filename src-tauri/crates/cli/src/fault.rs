// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What can go wrong on the command line itself, beside what the use cases refuse. Each fault has a short code
//! for scripts, a sentence in both languages that says what to do, and an exit code.

use crate::exit::Exit;
use crate::words::pick;
use casework::WorkFault;
use casework::keeping::UnlockFault;
use domain::case::Case;
use domain::text::Language;
use serde_json::{Value, json};
use std::io;
use wire::window::FaultCode;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub enum Fault {
    /// A use case refused; the case gives the sentence its numbers and names.
    Work(Box<WorkFault>, Option<Box<Case>>),
    /// There is no terminal to ask on.
    NoTerminal,
    /// The new passphrase was typed differently the second time.
    TypedDifferently,
    /// A secret is longer than any passphrase, or not UTF-8.
    NotAPassphrase,
    /// A descriptor that cannot be read.
    Descriptor(u32, io::Error),
    /// Several persons have a passphrase, and none was named.
    WhichPerson(Vec<String>),
    /// There is no folder for this user's data.
    NoPlace,
    /// The file of a new case cannot be read.
    Form {
        /// Its name.
        file: String,
        /// The line, when it is known.
        line: Option<usize>,
        /// What the reader said.
        reason: String,
    },
    /// A checklist is not sound: its first fault, and the sentences of all.
    List(Box<WorkFault>, Vec<String>),
    /// The acts file never comes to where playing was to stop.
    NoStop(String),
    /// The seal stands in the case, but its file could not be written.
    SealedNotWritten(Box<WorkFault>),
    /// Certificates to trust could not be read.
    Trust(Box<WorkFault>),
    /// The command was not understood.
    Usage(String),
    /// Standard output could not be written.
    Output(io::Error),
}

impl From<WorkFault> for Fault {
    fn from(fault: WorkFault) -> Self {
        Self::Work(Box::new(fault), None)
    }
}

impl Fault {
    /// A refusal about a case, whose sentence names what is in it.
    pub fn on(case: Option<Case>) -> impl FnOnce(WorkFault) -> Self {
        move |fault| Self::Work(Box::new(fault), case.map(Box::new))
    }

    /// The short code on which a script may branch.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Work(fault, _) | Self::List(fault, _) => fault.code().code(),
            Self::NoTerminal => "no_terminal",
            Self::TypedDifferently => "typed_differently",
            Self::NotAPassphrase => "not_a_passphrase",
            Self::Descriptor(..) => "file",
            Self::WhichPerson(_) => "which_person",
            Self::NoPlace => "place",
            Self::Form { .. } => "form",
            Self::NoStop(_) => "no_stop",
            Self::SealedNotWritten(_) => "sealed_not_written",
            Self::Trust(_) => "certificates",
            Self::Usage(_) => "usage",
            Self::Output(_) => "output",
        }
    }

    /// The exit code.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Work(fault, _) | Self::List(fault, _) => of_work(fault),
            Self::Trust(fault) if matches!(**fault, WorkFault::File { .. }) => Exit::InputOutput,
            Self::NoTerminal
            | Self::WhichPerson(_)
            | Self::NoPlace
            | Self::NoStop(_)
            | Self::Usage(_)
            | Self::Trust(_) => Exit::Usage,
            Self::TypedDifferently | Self::NotAPassphrase => Exit::NoRight,
            Self::Form { .. } => Exit::Refused,
            Self::Descriptor(..) | Self::SealedNotWritten(_) | Self::Output(_) => Exit::InputOutput,
        }
    }

    /// The fault as a script reads it.
    pub fn json(&self, language: Language) -> Value {
        let mut json = json!({ "code": self.code(), "sentence": self.sentence(language) });
        if let Some((file, line)) = self.place() {
            json["file"] = json!(file);
            json["line"] = json!(line);
        }
        if let Self::List(_, all) = self {
            json["faults"] = json!(all);
        }
        json
    }

    // The file at fault, and the line where it is known.
    fn place(&self) -> Option<(&str, Option<usize>)> {
        if let Self::Form { file, line, .. } = self {
            return Some((file, *line));
        }
        let work = match self {
            Self::Work(work, _) | Self::List(work, _) => work,
            _ => return None,
        };
        if let WorkFault::Playing { file, line, .. } = &**work {
            Some((file, Some(*line)))
        } else if let WorkFault::Acts(fault) = &**work {
            Some((&fault.file, Some(fault.line)))
        } else if let WorkFault::Catalogue(fault) = &**work {
            Some((&fault.file, fault.line.and_then(|line| usize::try_from(line).ok())))
        } else {
            None
        }
    }

    /// What to tell the person: what was tried, that nothing is lost, and what to do.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Work(fault, case) => {
                let said = casework::say::sentence(fault, case.as_deref(), language);
                let more = match fault.code() {
                    FaultCode::Incomplete => pick(language, " ”check” visar dem.", " “check” shows them."),
                    FaultCode::NoSuchCase if !matches!(**fault, WorkFault::ManyCases { .. }) => {
                        pick(language, " Visa ärendena med ”case list”.", " List the cases with “case list”.")
                    }
                    _ => "",
                };
                format!("{said}{more}")
            }
            Self::List(_, all) => all.join("\n"),
            Self::Trust(fault) => casework::say::sentence(fault, None, language),
            Self::SealedNotWritten(fault) => {
                let why = casework::say::sentence(fault, None, language);
                pick(
                    language,
                    format!(
                        "{why} Beslutet är undertecknat och sparat i ärendet; hämta filen med ”preview”."
                    ),
                    format!(
                        "{why} The decision is signed and kept in the case; fetch the file with “preview”."
                    ),
                )
            }
            Self::Form { file, line, reason } => {
                let (sv, en) = match line {
                    Some(line) => (format!("{file}, rad {line}"), format!("{file}, line {line}")),
                    None => (file.clone(), file.clone()),
                };
                pick(
                    language,
                    format!(
                        "{sv}: uppgifterna om ärendet kan inte läsas ({reason}). Rätta dem; inget ärende öppnades."
                    ),
                    format!(
                        "{en}: the particulars of the case cannot be read ({reason}). Correct them; no case was opened."
                    ),
                )
            }
            other => other.of_line(language),
        }
    }

    fn of_line(&self, language: Language) -> String {
        let (sv, en) = match self {
            Self::NoTerminal => (
                "Lösenfrasen kan inte frågas efter, för här finns ingen terminal. Ange --passphrase-file eller --passphrase-fd.".to_owned(),
                "The passphrase cannot be asked for, since there is no terminal here. Give --passphrase-file or --passphrase-fd.".to_owned(),
            ),
            Self::TypedDifferently => (
                "De två lösenfraserna är inte lika. Inget har ändrats; försök igen.".to_owned(),
                "The two passphrases differ. Nothing was changed; try again.".to_owned(),
            ),
            Self::NotAPassphrase => (
                "Det som lästes kan inte vara en lösenfras: den ska stå på första raden, i UTF-8 och inte vara längre än 1 000 tecken.".to_owned(),
                "What was read cannot be a passphrase: it stands on the first line, in UTF-8, with at most 1,000 characters.".to_owned(),
            ),
            Self::Descriptor(number, source) => (
                format!("Lösenfrasen kan inte läsas från nummer {number} ({source}). Kontrollera att det är öppet för läsning."),
                format!("The passphrase cannot be read from descriptor {number} ({source}). Check that it is open for reading."),
            ),
            Self::WhichPerson(names) => (
                format!("Flera personer har lösenfras här: {}. Ange vem med --person.", names.join(", ")),
                format!("Several persons have a passphrase here: {}. Say which with --person.", names.join(", ")),
            ),
            Self::NoPlace => (
                "Det går inte att avgöra var ärendena ligger. Ange mappen med --store.".to_owned(),
                "It cannot be told where the cases lie. Give the folder with --store.".to_owned(),
            ),
            Self::NoStop(wanted) => (
                format!("Filen har ingen händelse ”{wanted}” att stanna vid. Rätta namnet; inget har spelats."),
                format!("The file has no act “{wanted}” to stop at. Correct the name; nothing was played."),
            ),
            Self::Usage(reason) => (
                format!("Kommandot kan inte tolkas ({reason}). ”tillsyn-cli --help” visar hur det skrivs."),
                format!("The command cannot be understood ({reason}). “tillsyn-cli --help” shows how it is written."),
            ),
            Self::Output(source) => (
                format!("Svaret kunde inte skrivas ut ({source}). Det som gjordes är gjort."),
                format!("The answer could not be written ({source}). What was done is done."),
            ),
            Self::Work(..) | Self::List(..) | Self::Trust(_) | Self::SealedNotWritten(_) | Self::Form { .. } => {
                (String::new(), String::new())
            }
        };
        pick(language, sv, en)
    }
}

fn of_work(fault: &WorkFault) -> Exit {
    match fault {
        WorkFault::Playing { why, .. } => of_work(why),
        WorkFault::Unlock(UnlockFault::WrongPassphrase) => Exit::NoRight,
        other => match other.code() {
            FaultCode::DiskFull | FaultCode::ReadOnly | FaultCode::Store | FaultCode::File => {
                Exit::InputOutput
            }
            FaultCode::WrongPassphrase | FaultCode::WrongRecoveryKey => Exit::NoRight,
            _ => Exit::Refused,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_the_command_line_says_something_else_in_each_language() {
        let broken = || io::Error::other("x");
        let faults = [
            Fault::NoTerminal,
            Fault::TypedDifferently,
            Fault::NotAPassphrase,
            Fault::Descriptor(3, broken()),
            Fault::WhichPerson(vec!["A".to_owned(), "B".to_owned()]),
            Fault::NoPlace,
            Fault::NoStop("x".to_owned()),
            Fault::Form { file: "f".to_owned(), line: Some(3), reason: "r".to_owned() },
            Fault::SealedNotWritten(Box::new(WorkFault::NoCase("x".to_owned()))),
            Fault::Trust(Box::new(WorkFault::NoCase("x".to_owned()))),
            Fault::Usage("r".to_owned()),
            Fault::Output(broken()),
        ];
        for fault in faults {
            let (sv, en) = (fault.sentence(Language::Sv), fault.sentence(Language::En));
            assert!(sv.len() > 20 && en.len() > 20 && sv != en, "{fault:?}: {sv} / {en}");
        }
    }
}
