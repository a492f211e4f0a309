// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The words of each fault, in both languages: a reason that follows a colon, and what to do about it.
//! Every reason is lower case and without a full stop, so that it can stand within a sentence.

use crate::fault::{Expected, FaultKind, Hollow, Sort};
use crate::numbering::PatternFault;
use domain::appeal_notice::{Blank, Lack, NoticeFault};
use domain::text::{Language, TextFault};
use std::io::ErrorKind;

impl Sort {
    pub(crate) const fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Catalogue, Language::Sv) => "katalogfilen",
            (Self::Catalogue, Language::En) => "catalogue file",
            (Self::Confirmations, Language::Sv) => "filen med bekräftelser",
            (Self::Confirmations, Language::En) => "file of confirmations",
            (Self::Profile, Language::Sv) => "profilfilen",
            (Self::Profile, Language::En) => "profile file",
            (Self::Library, Language::Sv) => "filen med standardtexter",
            (Self::Library, Language::En) => "file of standard texts",
            (Self::Own, Language::Sv) => "checklistan",
            (Self::Own, Language::En) => "checklist",
        }
    }

    pub(crate) const fn heading(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Catalogue, Language::Sv) => "Katalogfilen",
            (Self::Catalogue, Language::En) => "The catalogue file",
            (Self::Confirmations, Language::Sv) => "Filen med bekräftelser",
            (Self::Confirmations, Language::En) => "The file of confirmations",
            (Self::Profile, Language::Sv) => "Profilfilen",
            (Self::Profile, Language::En) => "The profile file",
            (Self::Library, Language::Sv) => "Filen med standardtexter",
            (Self::Library, Language::En) => "The file of standard texts",
            (Self::Own, Language::Sv) => "Checklistan",
            (Self::Own, Language::En) => "The checklist",
        }
    }
}

impl FaultKind {
    pub(crate) fn reason(&self, language: Language) -> String {
        match language {
            Language::Sv => self.reason_sv(),
            Language::En => self.reason_en(),
        }
    }

    pub(crate) fn advice(&self, sort: Sort, language: Language) -> &'static str {
        match (self, language) {
            (Self::Unreadable(_) | Self::NothingThere, Language::Sv) => {
                "Kontrollera att mappen finns, att den är hel och att du får läsa den."
            }
            (Self::Unreadable(_) | Self::NothingThere, Language::En) => {
                "Check that the folder is there, that it is whole and that you may read it."
            }
            (_, Language::Sv) if sort != Sort::Catalogue => {
                "Rätta filen, eller be om en ny. Inget har ändrats."
            }
            (_, Language::En) if sort != Sort::Catalogue => {
                "Correct the file, or ask for a new one. Nothing was changed."
            }
            (_, Language::Sv) => "Rätta filen, eller lägg tillbaka den som följde med programmet.",
            (_, Language::En) => "Correct the file, or put back the one that came with the program.",
        }
    }

    fn reason_sv(&self) -> String {
        match self {
            Self::Unreadable(kind) => unreadable_sv(*kind).to_owned(),
            Self::NothingThere => "det finns inget att läsa in här".to_owned(),
            Self::TooLarge { most } => format!("filen är större än {most} byte"),
            Self::NotUtf8 => "texten är inte kodad i UTF-8".to_owned(),
            Self::Syntax { reason } => format!("raden följer inte TOML (tolkens ord: {reason})"),
            Self::UnknownFormat { found } => format!("formatet {found} är okänt, programmet läser format 1"),
            Self::UnknownKey { key } => format!("nyckeln '{key}' hör inte hemma här"),
            Self::MissingKey { key } => format!("nyckeln '{key}' saknas"),
            Self::WrongType { key, expected } => format!("'{key}' ska vara {}", expected_sv(*expected)),
            Self::MissingLanguage { key, language } => {
                format!("'{key}' saknar text på {}", language_sv(*language))
            }
            Self::UnfitText { key, fault } => format!("'{key}' {}", text_sv(fault)),
            Self::PlaceholdersDiffer { key } => {
                format!("'{key}' har inte samma platshållare på svenska och engelska")
            }
            Self::UnknownWord { key, word, allowed } => {
                format!("'{key}' har det okända värdet '{word}', det ska vara ett av: {}", allowed.join(", "))
            }
            Self::BadName { key, name } => format!("'{name}' är inte ett giltigt namn för '{key}'"),
            Self::EndsBeforeStart { from, to } => format!("perioden börjar {from} och slutar före det, {to}"),
            Self::Duplicate { key, name, first_file, first_line } => {
                format!("'{key}' {name} finns redan i {first_file}, rad {first_line}")
            }
            Self::ApprovedByProposer => "texten är godkänd av den som föreslog den".to_owned(),
            Self::DutyWithoutForce => "en källa som inte binder kan inte ha 'duty'".to_owned(),
            Self::UnknownProvision { id } => format!("bestämmelsen '{id}' finns inte i katalogen"),
            Self::RequirementWithoutReference => "kravet hänvisar inte till någon bestämmelse".to_owned(),
            Self::TypicalTextWithoutRequirement { key } => {
                format!("'{key}' hör bara till krav, och frågan är av annat slag")
            }
            Self::QuestionOutsideSection { section } => {
                format!("frågans beteckning börjar inte med avsnittets, {section}")
            }
            Self::ConditionOnUngraded { question } => {
                format!("villkoret pekar på {question}, som inte är en tidigare fråga som bedöms")
            }
            Self::GradesOfCaseFact => {
                "en fråga om ärendefakta bedöms inte och kan inte ha 'assess'".to_owned()
            }
            Self::CodeOfShipped { code } => {
                format!("beteckningen {code} har en checklista som följer med programmet, välj en annan")
            }
            Self::EditionIssued { edition } => format!("utgåvan {edition} är redan utgiven, ge ut en ny"),
            Self::UnknownQuestion { code, question } => {
                format!("checklistan {code} har ingen fråga {question}")
            }
            Self::NoCourt => "'courts' ska ange minst en domstol".to_owned(),
            Self::BadPattern { pattern, why } => {
                format!("mönstret för diarienummer, {pattern}, {}", pattern_sv(*why))
            }
            Self::AppealNotice(NoticeFault { part, lack }) => format!("'{}' {}", part.code(), lack_sv(lack)),
            Self::PeriodsMeet => {
                "två texter om hur man överklagar gäller samma dag, en dag ska ha högst en".to_owned()
            }
            Self::NotBase64 => "'data' är inte base64".to_owned(),
            Self::LogoNotAPicture => {
                "logotypen är inte en hel bild i PNG eller JPEG som kan visas i ett brev".to_owned()
            }
            Self::LogoTooLarge { found, most } => {
                format!("logotypen har {found} byte och får ha högst {most}")
            }
            Self::Empty(hollow) => empty_sv(*hollow).to_owned(),
            Self::FolderDiffers { key, folder } => format!("'{key}' är inte detsamma som mappen, {folder}"),
        }
    }

    fn reason_en(&self) -> String {
        match self {
            Self::Unreadable(kind) => unreadable_en(*kind).to_owned(),
            Self::NothingThere => "there is nothing to load here".to_owned(),
            Self::TooLarge { most } => format!("the file is larger than {most} bytes"),
            Self::NotUtf8 => "the text is not encoded in UTF-8".to_owned(),
            Self::Syntax { reason } => format!("the line is not TOML (the parser's words: {reason})"),
            Self::UnknownFormat { found } => {
                format!("the format {found} is unknown, the program reads format 1")
            }
            Self::UnknownKey { key } => format!("the key '{key}' does not belong here"),
            Self::MissingKey { key } => format!("the key '{key}' is missing"),
            Self::WrongType { key, expected } => format!("'{key}' must be {}", expected_en(*expected)),
            Self::MissingLanguage { key, language } => {
                format!("'{key}' has no text in {}", language_en(*language))
            }
            Self::UnfitText { key, fault } => format!("'{key}' {}", text_en(fault)),
            Self::PlaceholdersDiffer { key } => {
                format!("'{key}' does not have the same placeholders in Swedish and English")
            }
            Self::UnknownWord { key, word, allowed } => {
                format!("'{key}' has the unknown value '{word}', it must be one of: {}", allowed.join(", "))
            }
            Self::BadName { key, name } => format!("'{name}' is not a valid name for '{key}'"),
            Self::EndsBeforeStart { from, to } => {
                format!("the period begins {from} and ends before that, {to}")
            }
            Self::Duplicate { key, name, first_file, first_line } => {
                format!("'{key}' {name} already stands in {first_file}, line {first_line}")
            }
            Self::ApprovedByProposer => "the text is approved by the one who proposed it".to_owned(),
            Self::DutyWithoutForce => "a source that does not bind cannot have a 'duty'".to_owned(),
            Self::UnknownProvision { id } => format!("the provision '{id}' is not in the catalogue"),
            Self::RequirementWithoutReference => "the requirement refers to no provision".to_owned(),
            Self::TypicalTextWithoutRequirement { key } => {
                format!("'{key}' belongs to requirements alone, and the question is of another kind")
            }
            Self::QuestionOutsideSection { section } => {
                format!("the name of the question does not begin with that of its section, {section}")
            }
            Self::ConditionOnUngraded { question } => {
                format!("the condition names {question}, which is no earlier question with a grade")
            }
            Self::GradesOfCaseFact => "a case fact is given no grade and cannot have 'assess'".to_owned(),
            Self::CodeOfShipped { code } => {
                format!("the code {code} is a shipped checklist's, choose another")
            }
            Self::EditionIssued { edition } => format!("the edition {edition} is issued, issue a new one"),
            Self::UnknownQuestion { code, question } => {
                format!("the checklist {code} has no question {question}")
            }
            Self::NoCourt => "'courts' must name at least one court".to_owned(),
            Self::BadPattern { pattern, why } => {
                format!("the pattern of case numbers, {pattern}, {}", pattern_en(*why))
            }
            Self::AppealNotice(NoticeFault { part, lack }) => format!("'{}' {}", part.code(), lack_en(lack)),
            Self::PeriodsMeet => {
                "two texts on how to appeal hold on the same day, a day may have one".to_owned()
            }
            Self::NotBase64 => "'data' is not base64".to_owned(),
            Self::LogoNotAPicture => {
                "the logo is not a whole picture in PNG or JPEG that a letter can show".to_owned()
            }
            Self::LogoTooLarge { found, most } => {
                format!("the logo has {found} bytes and may have at most {most}")
            }
            Self::Empty(hollow) => empty_en(*hollow).to_owned(),
            Self::FolderDiffers { key, folder } => format!("'{key}' is not the same as the folder, {folder}"),
        }
    }
}

const fn expected_sv(expected: Expected) -> &'static str {
    match expected {
        Expected::String => "text inom citattecken",
        Expected::Number => "ett heltal",
        Expected::Date => "en dag utan citattecken, som 2026-01-14",
        Expected::Instant => "en tidpunkt utan citattecken, som 2026-01-14T09:00:00Z",
        Expected::List => "en lista",
        Expected::Table => "en grupp av nycklar",
    }
}

const fn expected_en(expected: Expected) -> &'static str {
    match expected {
        Expected::String => "text in quotation marks",
        Expected::Number => "a whole number",
        Expected::Date => "a day without quotation marks, such as 2026-01-14",
        Expected::Instant => "an instant without quotation marks, such as 2026-01-14T09:00:00Z",
        Expected::List => "a list",
        Expected::Table => "a group of keys",
    }
}

const fn language_sv(language: Language) -> &'static str {
    match language {
        Language::Sv => "svenska",
        Language::En => "engelska",
    }
}

const fn language_en(language: Language) -> &'static str {
    match language {
        Language::Sv => "Swedish",
        Language::En => "English",
    }
}

fn text_sv(fault: &TextFault) -> String {
    match fault {
        TextFault::Blank => "är tom".to_owned(),
        TextFault::TooLong { found, most } => format!("har {found} tecken och rymmer {most}"),
        TextFault::Forbidden(code) => {
            format!("innehåller tecknet U+{code:04X}, som inte kan skrivas i ett brev")
        }
    }
}

fn text_en(fault: &TextFault) -> String {
    match fault {
        TextFault::Blank => "is blank".to_owned(),
        TextFault::TooLong { found, most } => format!("has {found} characters and takes {most}"),
        TextFault::Forbidden(code) => {
            format!("holds the character U+{code:04X}, which cannot be written in a letter")
        }
    }
}

fn lack_sv(lack: &Lack) -> String {
    match lack {
        Lack::Brace => "har en klammer utan sin make".to_owned(),
        Lack::Unknown(name) => {
            format!("har {{{name}}}, som programmet inte kan fylla i, det kan {}", blanks())
        }
        Lack::Blank(blank) => {
            format!("saknar {{{}}}, som underrättelsen måste ha (33 § förvaltningslagen)", blank.code())
        }
        Lack::Words(words) => {
            format!(
                "säger inte ”{words}”, som underrättelsen måste säga (33, 43 och 44 §§ förvaltningslagen)"
            )
        }
    }
}

fn lack_en(lack: &Lack) -> String {
    match lack {
        Lack::Brace => "has a brace without its fellow".to_owned(),
        Lack::Unknown(name) => {
            format!("has {{{name}}}, which the program cannot fill in, it can {}", blanks())
        }
        Lack::Blank(blank) => {
            format!("lacks {{{}}}, which the notice must have (33 § förvaltningslagen)", blank.code())
        }
        Lack::Words(words) => {
            format!("does not say ”{words}”, which the notice must say (33, 43 and 44 §§ förvaltningslagen)")
        }
    }
}

fn blanks() -> String {
    Blank::ALL.map(|blank| format!("{{{}}}", blank.code())).join(", ")
}

const fn pattern_sv(why: PatternFault) -> &'static str {
    match why {
        PatternFault::Brace => "har en klammer utan sin make",
        PatternFault::Unknown => "får bara ha {year}, {serial} och {n} inom klamrar",
        PatternFault::NoSerial => "saknar {serial}, så att alla ärenden skulle få samma nummer",
        PatternFault::Twice => "har samma del två gånger",
        PatternFault::Adjacent => "har två tal intill varandra, så att ingen ser var det ena slutar",
    }
}

const fn pattern_en(why: PatternFault) -> &'static str {
    match why {
        PatternFault::Brace => "has a brace without its fellow",
        PatternFault::Unknown => "may only have {year}, {serial} and {n} in braces",
        PatternFault::NoSerial => "lacks {serial}, so that all cases would have one number",
        PatternFault::Twice => "has the same part twice",
        PatternFault::Adjacent => "has two numbers side by side, so that nobody sees where one ends",
    }
}

const fn empty_sv(hollow: Hollow) -> &'static str {
    match hollow {
        Hollow::Checklist => "checklistan har inga avsnitt",
        Hollow::Section => "avsnittet har inga frågor",
        Hollow::Provisions => "filen har inga bestämmelser",
        Hollow::Confirmations => "filen har inga bekräftelser",
        Hollow::Condition => "villkoret anger ingen bedömning",
        Hollow::Kinds => "checklistan anger inget slag av ärende",
        Hollow::Library => "filen har inga standardtexter",
        Hollow::Theme => "temat binder inte samman minst två checklistor",
    }
}

const fn empty_en(hollow: Hollow) -> &'static str {
    match hollow {
        Hollow::Checklist => "the checklist has no sections",
        Hollow::Section => "the section has no questions",
        Hollow::Provisions => "the file has no provisions",
        Hollow::Confirmations => "the file has no confirmations",
        Hollow::Condition => "the condition names no grade",
        Hollow::Kinds => "the checklist names no kind of case",
        Hollow::Library => "the file has no standard texts",
        Hollow::Theme => "the theme does not join at least two checklists",
    }
}

// The kinds of failed input are an open list in the standard library, so the rest share one sentence.
fn unreadable_sv(kind: ErrorKind) -> &'static str {
    if kind == ErrorKind::NotFound {
        "den finns inte"
    } else if kind == ErrorKind::PermissionDenied {
        "du får inte läsa den"
    } else {
        "den gick inte att läsa"
    }
}

fn unreadable_en(kind: ErrorKind) -> &'static str {
    if kind == ErrorKind::NotFound {
        "it is not there"
    } else if kind == ErrorKind::PermissionDenied {
        "you may not read it"
    } else {
        "it could not be read"
    }
}
