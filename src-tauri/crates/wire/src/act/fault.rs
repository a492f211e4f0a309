// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Why an act could not be read: one variant for each thing that a person mends in another way, each with a
//! sentence in both languages that says what was tried, on what, and what to do.

use super::surroundings::{FileFault, Kind};
use crate::rich::RichFault;
use chrono::NaiveDate;
use domain::notification::{PatientFault, PatientRef};
use domain::party::NumberFault;
use domain::register::{Draw, DrawFault, Grade};
use domain::text::{Language, TextFault};

/// Why an act could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActFault {
    /// A text that cannot be taken.
    #[error("cannot take the text of {field}")]
    Text {
        /// The field.
        field: &'static str,
        /// What is wrong with it.
        #[source]
        fault: TextFault,
    },
    /// A day that no calendar has, or something that is no day.
    #[error("cannot take '{written}' as the day of {field}")]
    Date {
        /// The field.
        field: &'static str,
        /// As written, cut short.
        written: String,
    },
    /// A span that ends before it begins.
    #[error("the span of {field} begins {from} and ends {to}")]
    Span {
        /// The field.
        field: &'static str,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// An organisation number that cannot be right.
    #[error("cannot take the organisation number")]
    Number(#[source] NumberFault),
    /// A sum of money that is nothing, or more than there is.
    #[error("{sum} kronor cannot be the sum of {field}")]
    Sum {
        /// The field.
        field: &'static str,
        /// The sum.
        sum: u64,
    },
    /// A list that must hold at least one thing.
    #[error("{field} is empty")]
    Empty {
        /// The field.
        field: &'static str,
    },
    /// A name that stands for nothing of the kind.
    #[error("{field} names the {} '{name}', which is not known", kind.word(Language::En))]
    Unknown {
        /// The field.
        field: &'static str,
        /// What it should be.
        kind: Kind,
        /// The name.
        name: String,
    },
    /// A handle that stands for something already.
    #[error("the handle '{handle}' is taken")]
    HandleTaken {
        /// The handle.
        handle: String,
    },
    /// Neither the act nor the person's entry says which role the person has.
    #[error("no role is given for '{person}'")]
    RoleMissing {
        /// The person.
        person: String,
    },
    /// The catalogue has no such checklist.
    #[error("the catalogue has no checklist '{code}' in the edition '{edition}'")]
    Checklist {
        /// The checklist asked for.
        code: String,
        /// The edition asked for.
        edition: String,
    },
    /// The store keeps no such profile.
    #[error("there is no profile '{name}'")]
    Profile {
        /// The profile asked for.
        name: String,
    },
    /// Something that cannot be the name of a question.
    #[error("'{written}' in {field} is not the name of a question")]
    Question {
        /// The field.
        field: &'static str,
        /// As written, cut short.
        written: String,
    },
    /// Something that is no standard text in a version.
    #[error("'{written}' in {field} is not a standard text with its version")]
    Standard {
        /// The field.
        field: &'static str,
        /// As written, cut short.
        written: String,
    },
    /// Something that cannot be the name of a provision.
    #[error("'{written}' in {field} is not the name of a provision")]
    Provision {
        /// The field.
        field: &'static str,
        /// As written, cut short.
        written: String,
    },
    /// Something that is no place of a case that can be commented on.
    #[error("'{written}' in {field} is not a place of the case")]
    Place {
        /// The field.
        field: &'static str,
        /// As written, cut short.
        written: String,
    },
    /// A step outside a scale of four.
    #[error("{step} in {field} is no step from 1 to {}", Grade::MOST)]
    Grade {
        /// The field.
        field: &'static str,
        /// As written.
        step: u8,
    },
    /// Something that is no country by two capitals.
    #[error("'{written}' in {field} is not a country by two capitals")]
    Country {
        /// The field.
        field: &'static str,
        /// As written, cut short.
        written: String,
    },
    /// What cannot stand for a patient.
    #[error("cannot refer to a patient so")]
    Patient(#[source] PatientFault),
    /// A sample that cannot be drawn.
    #[error("cannot draw the sample")]
    Draw(#[source] DrawFault),
    /// A place that cannot be secret by itself.
    #[error("'{written}' cannot be marked as secret")]
    NotSecret {
        /// As written, cut short.
        written: String,
    },
    /// Something that is no section of offentlighets- och sekretesslagen.
    #[error("'{written}' is not a section of the secrecy act")]
    SecrecyProvision {
        /// The field.
        field: &'static str,
        /// As written, cut short.
        written: String,
    },
    /// A number that is no rule's.
    #[error("there is no rule '{written}'")]
    Rule {
        /// As written, cut short.
        written: String,
    },
    /// A running text with a fault in it.
    #[error("cannot read the text of {field}")]
    Rich {
        /// The field.
        field: &'static str,
        /// What is wrong with it.
        #[source]
        fault: RichFault,
    },
    /// The assessment needs a reason.
    #[error("the assessment needs a reason")]
    ReasonMissing,
    /// A reason beside an assessment that takes none.
    #[error("the assessment takes no reason")]
    ReasonNeedless,
    /// The document's file could not be taken in.
    #[error("cannot take in the file '{name}'")]
    File {
        /// Its name.
        name: String,
        /// Why.
        #[source]
        fault: FileFault,
    },
    /// A seal is recorded only by the program that made and verified it.
    #[error("a seal cannot be recorded from outside")]
    SealFromOutside,
}

impl ActFault {
    /// A word for machines, stable between versions.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::Date { .. } => "impossible_date",
            Self::Span { .. } => "ends_before_start",
            Self::Number(_) => "organisation_number",
            Self::Sum { .. } => "sum",
            Self::Empty { .. } => "empty",
            Self::Unknown { .. } => "unknown_name",
            Self::HandleTaken { .. } => "duplicate_handle",
            Self::RoleMissing { .. } => "role_missing",
            Self::Checklist { .. } => "unknown_checklist",
            Self::Profile { .. } => "unknown_profile",
            Self::Question { .. } => "question_name",
            Self::Standard { .. } => "standard_text",
            Self::Provision { .. } => "provision_name",
            Self::Place { .. } => "unknown_place",
            Self::Grade { .. } => "grade",
            Self::Country { .. } => "country",
            Self::Patient(_) => "patient",
            Self::Draw(_) => "draw",
            Self::NotSecret { .. } => "not_secret",
            Self::SecrecyProvision { .. } => "secrecy_provision",
            Self::Rule { .. } => "unknown_rule",
            Self::Rich { .. } => "running_text",
            Self::ReasonMissing => "reason_missing",
            Self::ReasonNeedless => "reason_needless",
            Self::File { .. } => "file",
            Self::SealFromOutside => "seal_from_outside",
        }
    }

    /// What to tell the person.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::Sv => self.sv(),
            Language::En => self.en(),
        }
    }

    fn sv(&self) -> String {
        match self {
            Self::Text { field, fault } => format!("Fältet {field}: {}", text_fault(fault, Language::Sv)),
            Self::Date { field, written } => {
                format!("Fältet {field}: ”{written}” är ingen dag i kalendern. Skriv år-månad-dag, som 2026-03-31.")
            }
            Self::Span { field, from, to } => {
                format!("Fältet {field}: tiden börjar {from} men slutar redan {to}. Rätta en av dagarna.")
            }
            Self::Number(fault) => number_fault(fault, Language::Sv),
            Self::Sum { field, sum } => {
                format!("Fältet {field}: {sum} kronor kan inte vara summan. Skriv hela kronor, minst en.")
            }
            Self::Empty { field } => format!("Fältet {field} är tomt. Ange minst ett värde."),
            Self::Unknown { field, kind, name } => unknown_sv(field, *kind, name),
            Self::HandleTaken { handle } => {
                format!("Kortnamnet ”{handle}” används redan. Välj ett annat i fältet as.")
            }
            Self::RoleMissing { person } => {
                format!("Det framgår inte vilken roll ”{person}” har. Ange fältet role.")
            }
            Self::Checklist { code, edition } => format!(
                "Katalogen har ingen checklista ”{code}” i utgåvan ”{edition}”. Välj en som katalogen visar."
            ),
            Self::Profile { name } => {
                format!("Det finns ingen profil ”{name}” här. Hämta in den först, eller välj en annan.")
            }
            Self::Question { field, written } => format!(
                "Fältet {field}: ”{written}” kan inte vara namnet på en fråga. Skriv som A4.2."
            ),
            Self::Standard { field, written } => format!(
                "Fältet {field}: ”{written}” är ingen standardtext med version. Skriv som plan-saknas/2."
            ),
            Self::Provision { field, written } => format!(
                "Fältet {field}: ”{written}” kan inte vara namnet på en bestämmelse. Skriv som nis1-12."
            ),
            Self::Place { field, written } => format!(
                "Fältet {field}: ”{written}” är inget ställe i ett ärende. Skriv slag och namn, som deficiency:b1 eller section:further."
            ),
            Self::Grade { field, step } => {
                format!("Fältet {field}: {step} är inget steg på skalan. Ange ett tal från 1 till {}.", Grade::MOST)
            }
            Self::Country { field, written } => {
                format!("Fältet {field}: ”{written}” är ingen landskod. Skriv två versaler, som SE.")
            }
            Self::Patient(fault) => patient_fault(*fault, Language::Sv),
            Self::Draw(fault) => draw_fault(*fault, Language::Sv),
            Self::NotSecret { written } => format!("”{written}” kan inte sekretessmarkeras. Markera en iakttagelse, en handling, en brist, en åtgärd, en invändning, ett svar eller ett avsnitt, eller orden själva med words."),
            Self::SecrecyProvision { written, .. } => format!("”{written}” är ingen paragraf i offentlighets- och sekretesslagen. Skriv kapitel och paragraf, som 18:8b."),
            Self::Rule { written } => format!("Det finns ingen regel ”{written}”. Skriv numret, som V10b."),
            Self::Rich { field, fault } => format!("Fältet {field}: {}", fault.sentence(Language::Sv)),
            Self::ReasonMissing => {
                "Bedömningen ”ej tillämpligt” eller ”ej granskat” behöver ett skäl. Skriv det i because.".to_owned()
            }
            Self::ReasonNeedless => {
                "Bara ”ej tillämpligt” och ”ej granskat” har ett skäl. Ta bort because, eller skriv en anteckning med note_answer."
                    .to_owned()
            }
            Self::File { name, fault } => format!("Filen ”{name}”: {}", file_fault(*fault, Language::Sv)),
            Self::SealFromOutside => {
                "En underskrift kan inte föras in för hand: den skrivs av programmet när filen är undertecknad och kontrollerad. Ta bort händelsen och underteckna beslutet."
                    .to_owned()
            }
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Text { field, fault } => format!("Field {field}: {}", text_fault(fault, Language::En)),
            Self::Date { field, written } => {
                format!("Field {field}: “{written}” is no day of the calendar. Write year-month-day, such as 2026-03-31.")
            }
            Self::Span { field, from, to } => {
                format!("Field {field}: the period begins {from} but ends before that, {to}. Correct one of the days.")
            }
            Self::Number(fault) => number_fault(fault, Language::En),
            Self::Sum { field, sum } => {
                format!("Field {field}: {sum} kronor cannot be the sum. Write whole kronor, at least one.")
            }
            Self::Empty { field } => format!("Field {field} is empty. Give at least one value."),
            Self::Unknown { field, kind, name } => {
                let word = kind.word(Language::En);
                format!("Field {field}: “{name}” stands for no {word} here. Correct the name, or make it first.")
            }
            Self::HandleTaken { handle } => {
                format!("The handle “{handle}” is used already. Choose another in the field as.")
            }
            Self::RoleMissing { person } => {
                format!("Nothing says which role “{person}” has. Give the field role.")
            }
            Self::Checklist { code, edition } => format!(
                "The catalogue has no checklist “{code}” in the edition “{edition}”. Choose one that the catalogue lists."
            ),
            Self::Profile { name } => {
                format!("There is no profile “{name}” here. Take it in first, or choose another.")
            }
            Self::Question { field, written } => {
                format!("Field {field}: “{written}” cannot be the name of a question. Write it like A4.2.")
            }
            Self::Standard { field, written } => {
                format!("Field {field}: “{written}” is no standard text with its version. Write it like plan-saknas/2.")
            }
            Self::Provision { field, written } => {
                format!("Field {field}: “{written}” cannot be the name of a provision. Write it like nis1-12.")
            }
            Self::Place { field, written } => format!(
                "Field {field}: “{written}” is no place of a case. Write kind and name, such as deficiency:b1 or section:further."
            ),
            Self::Grade { field, step } => {
                format!("Field {field}: {step} is no step of the scale. Give a number from 1 to {}.", Grade::MOST)
            }
            Self::Country { field, written } => {
                format!("Field {field}: “{written}” is no code of a country. Write two capitals, such as SE.")
            }
            Self::Patient(fault) => patient_fault(*fault, Language::En),
            Self::Draw(fault) => draw_fault(*fault, Language::En),
            Self::NotSecret { written } => format!("“{written}” cannot be marked as secret. Mark an observation, a document, a deficiency, a measure, an objection, an answer or a section, or the words themselves with words."),
            Self::SecrecyProvision { written, .. } => format!("“{written}” is no section of the Public Access to Information and Secrecy Act. Write chapter and section, such as 18:8b."),
            Self::Rule { written } => format!("There is no rule “{written}”. Write its number, such as V10b."),
            Self::Rich { field, fault } => format!("Field {field}: {}", fault.sentence(Language::En)),
            Self::ReasonMissing => {
                "The assessments “not applicable” and “not examined” need a reason. Write it in because.".to_owned()
            }
            Self::ReasonNeedless => {
                "Only “not applicable” and “not examined” have a reason. Remove because, or write a note with note_answer."
                    .to_owned()
            }
            Self::File { name, fault } => format!("The file “{name}”: {}", file_fault(*fault, Language::En)),
            Self::SealFromOutside => {
                "A signature cannot be entered by hand: the program records it when the file has been signed and verified. Remove the act and sign the decision."
                    .to_owned()
            }
        }
    }
}

/// What is wrong with a text, and what to do.
#[must_use]
pub fn text_fault(fault: &TextFault, language: Language) -> String {
    match (fault, language) {
        (TextFault::Blank, Language::Sv) => "texten är tom. Skriv något.".to_owned(),
        (TextFault::Blank, Language::En) => "the text is blank. Write something.".to_owned(),
        (TextFault::TooLong { found, most }, Language::Sv) => {
            format!("texten har {found} tecken, och {most} får plats. Korta den.")
        }
        (TextFault::TooLong { found, most }, Language::En) => {
            format!("the text has {found} characters and {most} fit. Shorten it.")
        }
        (TextFault::Forbidden(10), Language::Sv) => {
            "texten har flera rader, och fältet tar en. Skriv den på en rad.".to_owned()
        }
        (TextFault::Forbidden(10), Language::En) => {
            "the text has several lines and the field takes one. Write it on one line.".to_owned()
        }
        (TextFault::Forbidden(code), Language::Sv) => {
            format!("tecknet U+{code:04X} kan inte skrivas i ett brev. Ta bort det.")
        }
        (TextFault::Forbidden(code), Language::En) => {
            format!("the character U+{code:04X} cannot be written in a letter. Remove it.")
        }
    }
}

fn unknown_sv(field: &str, kind: Kind, name: &str) -> String {
    let word = kind.word(Language::Sv);
    format!("Fältet {field}: ”{name}” betecknar ingen {word} här. Rätta namnet, eller skapa det först.")
        .replace("ingen ärende", "inget ärende")
        .replace("ingen tillsynstillfälle", "inget tillsynstillfälle")
        .replace("ingen godkännande", "inget godkännande")
}

/// What is wrong with an organisation number, and what to do.
#[must_use]
pub fn number_fault(fault: &NumberFault, language: Language) -> String {
    match (fault, language) {
        (NumberFault::Shape(written), Language::Sv) => {
            format!("Organisationsnumret ”{written}” har inte tio siffror. Skriv det som 212000-0000.")
        }
        (NumberFault::Shape(written), Language::En) => {
            format!(
                "The organisation number “{written}” does not have ten digits. Write it like 212000-0000."
            )
        }
        (NumberFault::NotOrganisation(written), Language::Sv) => format!(
            "”{written}” är inget organisationsnummer, eftersom tredje siffran är 0 eller 1. Ange en enskild näringsidkare som sole_trader, utan personnummer."
        ),
        (NumberFault::NotOrganisation(written), Language::En) => format!(
            "“{written}” is no organisation number, since its third digit is 0 or 1. Give a sole trader as sole_trader, without a personal number."
        ),
        (NumberFault::ControlDigit { written, found, expected }, Language::Sv) => format!(
            "Organisationsnumret ”{written}” har kontrollsiffran {found}, men de andra siffrorna ger {expected}. Jämför med registret."
        ),
        (NumberFault::ControlDigit { written, found, expected }, Language::En) => format!(
            "The organisation number “{written}” has the control digit {found}, but the other digits give {expected}. Compare it with the register."
        ),
    }
}

fn patient_fault(fault: PatientFault, language: Language) -> String {
    let most = PatientRef::MOST;
    match (fault, language) {
        (PatientFault::Number, Language::Sv) => {
            "Patientens beteckning får inte innehålla ett personnummer eller något som ser ut som ett. Skriv en beteckning som inte pekar ut någon, som ”Patient A”.".to_owned()
        }
        (PatientFault::Number, Language::En) => {
            "The reference to the patient must not hold a personal identity number or what looks like one. Write something that points nobody out, such as “Patient A”.".to_owned()
        }
        (PatientFault::Reached, Language::Sv) => {
            "Patientens beteckning får inte innehålla telefonnummer eller e-postadress. Skriv en beteckning som inte pekar ut någon, som ”Patient A”.".to_owned()
        }
        (PatientFault::Reached, Language::En) => {
            "The reference to the patient must not hold a telephone number or an e-mail address. Write something that points nobody out, such as “Patient A”.".to_owned()
        }
        (PatientFault::Long, Language::Sv) => {
            format!("Patientens beteckning är för lång. Skriv högst {most} tecken.")
        }
        (PatientFault::Long, Language::En) => {
            format!("The reference to the patient is too long. Write at most {most} characters.")
        }
    }
}

fn draw_fault(fault: DrawFault, language: Language) -> String {
    let most_seed = Draw::SEED_MOST;
    match (fault, language) {
        (DrawFault::Drawn { most: 0, .. }, Language::Sv) => {
            "Stickprovet har inget att dras ur. Ange hur många det finns i count.".to_owned()
        }
        (DrawFault::Drawn { most: 0, .. }, Language::En) => {
            "There is nothing to draw the sample from. Give how many there are in count.".to_owned()
        }
        (DrawFault::Drawn { drawn, most }, Language::Sv) => {
            format!("Stickprovet kan inte ha {drawn} nummer. Ange minst 1 och högst {most} i drawn.")
        }
        (DrawFault::Drawn { drawn, most }, Language::En) => {
            format!("The sample cannot have {drawn} numbers. Give at least 1 and at most {most} in drawn.")
        }
        (DrawFault::Seed(seed), Language::Sv) => {
            format!("Fröet {seed} är för stort. Ange högst {most_seed} i seed.")
        }
        (DrawFault::Seed(seed), Language::En) => {
            format!("The seed {seed} is too large. Give at most {most_seed} in seed.")
        }
    }
}

/// Why a file was not taken in, and what to do.
#[must_use]
pub fn file_fault(fault: FileFault, language: Language) -> String {
    match (fault, language) {
        (FileFault::Missing, Language::Sv) => {
            "den finns inte. Lägg den bredvid filen, eller rätta namnet.".to_owned()
        }
        (FileFault::Missing, Language::En) => {
            "it is not there. Put it beside the acts file, or correct the name.".to_owned()
        }
        (FileFault::Unreadable, Language::Sv) => {
            "den kan inte läsas. Kontrollera rättigheterna till filen.".to_owned()
        }
        (FileFault::Unreadable, Language::En) => {
            "it cannot be read. Check the permissions of the file.".to_owned()
        }
        (FileFault::Outside, Language::Sv) => {
            "namnet leder ut ur mappen. Lägg filen i samma mapp eller under den.".to_owned()
        }
        (FileFault::Outside, Language::En) => {
            "the name leads out of the folder. Put the file in the same folder or below it.".to_owned()
        }
        (FileFault::TooLarge { most }, Language::Sv) => {
            format!("den är större än {most} byte. Dela den, eller registrera handlingen utan fil.")
        }
        (FileFault::TooLarge { most }, Language::En) => {
            format!("it is larger than {most} bytes. Split it, or record the document without its file.")
        }
        (FileFault::KindNotTaken, Language::Sv) => {
            "filer av det slaget tas inte emot. Spara den som PDF, JPEG eller PNG.".to_owned()
        }
        (FileFault::KindNotTaken, Language::En) => {
            "files of this kind are not taken. Save it as PDF, JPEG or PNG.".to_owned()
        }
    }
}
