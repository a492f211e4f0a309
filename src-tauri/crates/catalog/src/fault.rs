// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Why a catalogue was refused: the file, the place in it, and one of a closed list of reasons.
//! A fault never carries the text of the file beyond a short name, and always says what to do.

use crate::numbering::PatternFault;
use chrono::NaiveDate;
use domain::appeal_notice::NoticeFault;
use domain::law::ProvisionId;
use domain::text::{Language, TextFault};
use std::io::ErrorKind;

/// What kind of file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A checklist or a file of provisions.
    Catalogue,
    /// The references that an office has confirmed.
    Confirmations,
    /// The profile of an authority.
    Profile,
    /// A checklist that an office has written. It may lack English, and says for which days and cases it is.
    Own,
    /// The standard texts of an office.
    Library,
}

/// What was expected where something else stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Text in quotation marks.
    String,
    /// A whole number.
    Number,
    /// A day, such as 2026-01-14, without quotation marks.
    Date,
    /// An instant with its zone, such as 2026-01-14T09:00:00Z, without quotation marks.
    Instant,
    /// A list in square brackets.
    List,
    /// A group of keys.
    Table,
}

/// The part of a checklist that holds nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hollow {
    /// A checklist without sections.
    Checklist,
    /// A section without questions.
    Section,
    /// A file of provisions without provisions.
    Provisions,
    /// A file of confirmations without any.
    Confirmations,
    /// A condition without grades.
    Condition,
    /// A checklist of an office for no kind of case.
    Kinds,
    /// A theme of the crosswalk that joins fewer than two checklists.
    Theme,
    /// A file of standard texts without any.
    Library,
}

/// Why a file of the catalogue was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file or folder could not be read.
    Unreadable(ErrorKind),
    /// There is no file of provisions, or no checklist.
    NothingThere,
    /// More bytes than a catalogue file may have.
    TooLarge {
        /// Most bytes taken.
        most: u64,
    },
    /// The bytes are not UTF-8.
    NotUtf8,
    /// Not TOML; the reason is the parser's own, in English.
    Syntax {
        /// What the parser said, cut to one line.
        reason: String,
    },
    /// A format number that this program does not know.
    UnknownFormat {
        /// The number found.
        found: String,
    },
    /// A key that has no meaning there.
    UnknownKey {
        /// The key.
        key: String,
    },
    /// A key that must be there.
    MissingKey {
        /// The key.
        key: &'static str,
    },
    /// A value of another kind than the key takes.
    WrongType {
        /// The key.
        key: &'static str,
        /// What it takes.
        expected: Expected,
    },
    /// A text that is given in one language only.
    MissingLanguage {
        /// The key.
        key: &'static str,
        /// The language that is missing.
        language: Language,
    },
    /// A text of nothing but spaces, too long a text, or one with a character that no letter can hold.
    UnfitText {
        /// The key.
        key: &'static str,
        /// What is wrong with it.
        fault: TextFault,
    },
    /// Placeholders such as `{system}` that differ between the languages.
    PlaceholdersDiffer {
        /// The key.
        key: &'static str,
    },
    /// A word outside the closed list that the key takes, such as an unknown mark.
    UnknownWord {
        /// The key.
        key: &'static str,
        /// The word found.
        word: String,
        /// The words taken.
        allowed: Vec<&'static str>,
    },
    /// A name that does not have the form such a name must have.
    BadName {
        /// The key.
        key: &'static str,
        /// The name found.
        name: String,
    },
    /// A period whose last day comes before its first.
    EndsBeforeStart {
        /// First day given.
        from: NaiveDate,
        /// Last day given.
        to: NaiveDate,
    },
    /// A name that has been given before.
    Duplicate {
        /// The key.
        key: &'static str,
        /// The name.
        name: String,
        /// The file that gave it first.
        first_file: String,
        /// The line there.
        first_line: u32,
    },
    /// A duty laid by a source that binds nobody, such as a standard.
    DutyWithoutForce,
    /// A reference to a provision that no file of provisions holds.
    UnknownProvision {
        /// The name.
        id: ProvisionId,
    },
    /// A requirement that rests on nothing.
    RequirementWithoutReference,
    /// A typical deficiency or measure on a question that can never show a deficiency.
    TypicalTextWithoutRequirement {
        /// The key.
        key: &'static str,
    },
    /// A question whose name does not begin with the name of its section.
    QuestionOutsideSection {
        /// The section.
        section: String,
    },
    /// A condition on something that is not an earlier question with a grade.
    ConditionOnUngraded {
        /// What it names.
        question: String,
    },
    /// What each grade takes, said of a case fact, which is given none.
    GradesOfCaseFact,
    /// A checklist of an office under the code of one that is shipped.
    CodeOfShipped {
        /// The code.
        code: String,
    },
    /// An edition that has been issued already, with other words.
    EditionIssued {
        /// The edition.
        edition: String,
    },
    /// A question of the crosswalk that no edition of that checklist has.
    UnknownQuestion {
        /// The checklist.
        code: String,
        /// The question.
        question: String,
    },
    /// An authority without a court.
    NoCourt,
    /// A pattern of case numbers that cannot be understood.
    BadPattern {
        /// The pattern.
        pattern: String,
        /// What is wrong with it.
        why: PatternFault,
    },
    /// Words on how to appeal that do not say what the law demands.
    AppealNotice(NoticeFault),
    /// Words on how to appeal for a day on which others hold already.
    PeriodsMeet,
    /// Text that is not base64.
    NotBase64,
    /// A logo that is neither PNG nor JPEG, or one that no letter can show.
    LogoNotAPicture,
    /// A logo with more bytes than one may have.
    LogoTooLarge {
        /// How many it has.
        found: usize,
        /// Most bytes taken.
        most: usize,
    },
    /// A standard text approved by the one who proposed it.
    ApprovedByProposer,
    /// Something that must hold at least one thing holds none.
    Empty(Hollow),
    /// The folder says one checklist or edition and the file another.
    FolderDiffers {
        /// The key.
        key: &'static str,
        /// What the folder is called.
        folder: String,
    },
}

/// A file of the catalogue that was refused, with the place and the reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot use {} {file}{}: {}", self.sort.name(Language::En), self.place(Language::En), self.kind.reason(Language::En))]
pub struct CatalogFault {
    /// What kind of file it is.
    pub sort: Sort,
    /// The file, from the root of the catalogue, with `/` between its parts.
    pub file: String,
    /// The line, counted from 1; `None` when the fault lies in the file as a whole.
    pub line: Option<u32>,
    /// The column in characters, counted from 1; there when the line is.
    pub column: Option<u32>,
    /// The reason.
    pub kind: FaultKind,
}

impl CatalogFault {
    /// What to tell the person: which file, where, why, and what to do.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let (file, place, reason) = (&self.file, self.place(language), self.kind.reason(language));
        let advice = self.kind.advice(self.sort, language);
        match language {
            Language::Sv => {
                format!("{} {file}{place} kan inte användas: {reason}. {advice}", self.sort.heading(language))
            }
            Language::En => {
                format!("{} {file}{place} cannot be used: {reason}. {advice}", self.sort.heading(language))
            }
        }
    }

    fn place(&self, language: Language) -> String {
        match (language, self.line, self.column) {
            (_, None, _) => String::new(),
            (Language::Sv, Some(line), None) => format!(", rad {line}"),
            (Language::En, Some(line), None) => format!(", line {line}"),
            (Language::Sv, Some(line), Some(column)) => format!(", rad {line}, tecken {column}"),
            (Language::En, Some(line), Some(column)) => format!(", line {line}, character {column}"),
        }
    }
}
