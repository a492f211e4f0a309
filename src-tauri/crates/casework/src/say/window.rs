// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the window says when something could not be done. Most sentences are the one table's; those about a form
//! are put in the words that stand on the screen, since nobody there knows the names of fields in a file.

use super::sentence;
use crate::fault::WorkFault;
use domain::case::Case;
use domain::party::NumberFault;
use domain::perform::Refusal;
use domain::text::{Language, Line};
use wire::act::{ActFault, text_fault};
use wire::answers::GapJson;
use wire::case_json::BilingualJson;
use wire::window::{FieldFaultJson, WindowFault};

/// The fault as the window shows it: the closed word, the sentence in both languages, and what stands in the way
/// when a decision is incomplete.
#[must_use]
pub fn window_fault(fault: &WorkFault, case: Option<&Case>) -> WindowFault {
    let sentence = both(|language| match fault {
        WorkFault::Form(form) => form_sentence(form, language),
        other => sentence(other, case, language),
    });
    let gaps = match (fault, case) {
        (WorkFault::Refused(Refusal::Incomplete(gaps) | Refusal::NotToBeSealed(gaps)), Some(case)) => {
            gaps.iter().map(|gap| GapJson::new(gap, case)).collect()
        }
        _ => Vec::new(),
    };
    WindowFault { code: fault.code(), sentence, gaps, field: field_fault(fault) }
}

/// That an approval is required and missing, and who can give it.
#[must_use]
pub fn approval_wanted(who: &[Line]) -> BilingualJson {
    let names = who.iter().map(Line::as_str).collect::<Vec<_>>().join(", ");
    if names.is_empty() {
        return both(|language| {
            match language {
            Language::Sv => "ingen annan har godkänt beslutet som det lyder, och ingen annan är med i ärendet. Lägg till en person som kan godkänna det.".to_owned(),
            Language::En => "nobody else has approved the decision as it reads, and nobody else is in the case. Add a person who can approve it.".to_owned(),
        }
        });
    }
    both(|language| match language {
        Language::Sv => format!("ingen annan har godkänt beslutet som det lyder. Kan godkänna det: {names}."),
        Language::En => {
            format!("nobody else has approved the decision as it reads. Can approve it: {names}.")
        }
    })
}

fn both(said: impl Fn(Language) -> String) -> BilingualJson {
    BilingualJson { sv: said(Language::Sv), en: said(Language::En) }
}

// The field by its name in the form, and the sentence as the field itself shows it.
fn field_fault(fault: &WorkFault) -> Option<Box<FieldFaultJson>> {
    let WorkFault::Form(fault) = fault else { return None };
    let of = |field: &str, sentence| Some(Box::new(FieldFaultJson { field: field.to_owned(), sentence }));
    if let Some((field, _)) = at_field(fault, Language::Sv) {
        let said = |language| at_field(fault, language).map(|(_, said)| said).unwrap_or_default();
        return of(field, both(|language| with_capital(&said(language))));
    }
    let field = match fault {
        ActFault::Number(_) => "number",
        ActFault::RoleMissing { .. } => "role",
        ActFault::Checklist { .. } => "checklist",
        ActFault::ReasonMissing | ActFault::ReasonNeedless => "because",
        _ => return None,
    };
    of(field, both(|language| form_plainly(fault, language)))
}

fn with_capital(said: &str) -> String {
    let mut signs = said.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

fn form_sentence(fault: &ActFault, language: Language) -> String {
    match at_field(fault, language) {
        Some((field, said)) => format!("{}: {said}", label(field, language)),
        None => form_plainly(fault, language),
    }
}

// What is wrong with a named field, as it follows a label and a colon.
fn at_field(fault: &ActFault, language: Language) -> Option<(&'static str, String)> {
    let sv = matches!(language, Language::Sv);
    Some(match fault {
        ActFault::Text { field, fault } => (*field, text_fault(fault, language)),
        ActFault::Rich { field, fault } => (*field, fault.sentence(language)),
        ActFault::Date { field, written } if sv => {
            (*field, format!("”{written}” är ingen dag i kalendern. Skriv år-månad-dag, som 2026-03-31."))
        }
        ActFault::Date { field, written } => (
            *field,
            format!("“{written}” is no day of the calendar. Write year-month-day, such as 2026-03-31."),
        ),
        ActFault::Span { field, from, to } if sv => {
            (*field, format!("tiden börjar {from} men slutar redan {to}. Rätta en av dagarna."))
        }
        ActFault::Span { field, from, to } => {
            (*field, format!("the period begins {from} but ends before that, {to}. Correct one of the days."))
        }
        ActFault::Sum { field, .. } if sv => {
            (*field, "summan måste vara minst en krona och rimlig. Skriv hela kronor.".to_owned())
        }
        ActFault::Sum { field, .. } => {
            (*field, "the sum must be at least one krona and within reason. Write whole kronor.".to_owned())
        }
        ActFault::Empty { field } if sv => (*field, "välj minst en.".to_owned()),
        ActFault::Empty { field } => (*field, "choose at least one.".to_owned()),
        ActFault::Unknown { field, .. }
        | ActFault::Question { field, .. }
        | ActFault::Standard { field, .. }
        | ActFault::Provision { field, .. }
        | ActFault::Place { field, .. }
            if sv =>
        {
            (*field, "det som valdes finns inte här. Välj på nytt.".to_owned())
        }
        ActFault::Unknown { field, .. }
        | ActFault::Question { field, .. }
        | ActFault::Standard { field, .. }
        | ActFault::Provision { field, .. }
        | ActFault::Place { field, .. } => (*field, "what was chosen is not here. Choose again.".to_owned()),
        _ => return None,
    })
}

// Faults whose sentence names no field.
fn form_plainly(fault: &ActFault, language: Language) -> String {
    let (sv, en) = match fault {
        ActFault::Number(NumberFault::NotOrganisation(written)) => {
            return match language {
                Language::Sv => format!(
                    "”{written}” är inget organisationsnummer, eftersom tredje siffran är 0 eller 1. Välj enskild näringsidkare i stället och skriv inget personnummer."
                ),
                Language::En => format!(
                    "“{written}” is no organisation number, since its third digit is 0 or 1. Choose sole trader instead and write no personal number."
                ),
            };
        }
        ActFault::RoleMissing { .. } => {
            ("Välj vilken roll personen har i ärendet.", "Choose which role the person has in the case.")
        }
        ActFault::Checklist { .. } => (
            "Checklistan finns inte i katalogen. Välj en annan.",
            "The checklist is not in the catalogue. Choose another.",
        ),
        ActFault::Rule { .. } => {
            ("Det finns ingen sådan regel att gå förbi.", "There is no such rule to override.")
        }
        ActFault::ReasonMissing => (
            "”Ej tillämpligt” och ”ej granskat” behöver ett skäl. Skriv skälet.",
            "“Not applicable” and “not examined” need a reason. Write the reason.",
        ),
        ActFault::ReasonNeedless => (
            "Bara ”ej tillämpligt” och ”ej granskat” har ett skäl. Skriv en anteckning på frågan i stället.",
            "Only “not applicable” and “not examined” have a reason. Write a note on the question instead.",
        ),
        ActFault::HandleTaken { .. } => (
            "Datorn gav inga slumptal just nu. Inget har ändrats; försök igen.",
            "The computer gave no random numbers just now. Nothing was changed; try again.",
        ),
        ActFault::File { .. } => (
            "Programmet har inte längre tillgång till filen. Välj den igen.",
            "The file is no longer at hand. Choose it again.",
        ),
        ActFault::SealFromOutside => (
            "En underskrift förs in av programmet, när filen är undertecknad och kontrollerad. Underteckna beslutet i stället.",
            "A signature is recorded by the program, once the file is signed and verified. Sign the decision instead.",
        ),
        other => return other.sentence(language),
    };
    match language {
        Language::Sv => sv.to_owned(),
        Language::En => en.to_owned(),
    }
}

// What a field is called on the screen.
fn label(field: &str, language: Language) -> String {
    let known = LABELS.iter().find(|(name, ..)| *name == field);
    let (sv, en) = known.map_or((field, field), |(_, sv, en)| (*sv, *en));
    match language {
        Language::Sv => sv.to_owned(),
        Language::En => en.to_owned(),
    }
}

const LABELS: &[(&str, &str, &str)] = &[
    ("about", "Vad kommentaren gäller", "What the comment is about"),
    ("addition", "Tillägg", "Addition"),
    ("answer.granted", "Anstånd till och med", "More time until"),
    ("answer.refused", "Skäl för avslaget", "Reason for the refusal"),
    ("appeal.closed", "Grund för att beslutet inte kan överklagas", "Ground for no appeal"),
    ("appeal.provision", "Bestämmelse om överklagande", "Provision on appeal"),
    ("attention", "Att.", "Attention"),
    ("authority", "Myndighet", "Authority"),
    ("authority.address", "Myndighetens adress", "The authority's address"),
    ("authority.court", "Förvaltningsrätt", "Administrative court"),
    ("authority.email", "Myndighetens e-post", "The authority's email"),
    ("authority.name", "Myndighetens namn", "The authority's name"),
    ("authority.unit", "Enhet", "Unit"),
    ("because", "Skäl", "Reason"),
    ("change.assessment", "Ändrad bedömning", "Changed assessment"),
    ("change.deficiency", "Ny brist", "New deficiency"),
    ("check.absent", "Jävet", "The conflict of interest"),
    ("check.because", "Skäl", "Reason"),
    ("competence.delegation", "Delegation", "Delegation"),
    ("competence.rules_of_procedure", "Arbetsordning", "Rules of procedure"),
    ("date", "Beslutsdag", "Day of the decision"),
    ("deadline", "Sista svarsdag", "Last day for a reply"),
    ("deficiencies", "Brister", "Deficiencies"),
    ("deficiency", "Brist", "Deficiency"),
    ("department", "Förvaltning", "Department"),
    ("dissent.by", "Vem som är skiljaktig", "Who dissents"),
    ("dissent.text", "Avvikande mening", "Dissent"),
    ("done_by", "När parten räknar med att vara klar", "When the party expects to be done"),
    ("due_on", "Sista dag", "Last day"),
    ("effect.because", "Skäl för att beslutet gäller omedelbart", "Reason for effect at once"),
    ("effect.ground", "Bestämmelse för att beslutet gäller omedelbart", "Provision for effect at once"),
    ("exact_citation", "Exakt hänvisning", "Exact citation"),
    ("evidence", "Fler handlingar", "More documents"),
    ("fact_on", "Dag det gäller", "Day it concerns"),
    ("hearing", "Kommunicering", "Hearing"),
    ("how", "Hur kommentaren är besvarad", "How the comment is resolved"),
    ("in_force", "Gällde", "In force"),
    ("infringement", "Tid för överträdelsen", "Period of the infringement"),
    ("material", "Underlag", "Material"),
    ("material.document", "Handling", "Document"),
    ("material.observation", "Iakttagelse", "Observation"),
    ("matter", "Saken", "Matter"),
    ("measure", "Åtgärd", "Measure"),
    ("name", "Namn", "Name"),
    ("note", "Anteckning", "Note"),
    ("number", "Diarienummer", "Case number"),
    ("number.foreign", "Utländskt registernummer", "Foreign registration number"),
    ("observation", "Iakttagelse", "Observation"),
    ("observations", "Iakttagelser", "Observations"),
    ("occasion", "Tillsynstillfälle", "Occasion"),
    ("officer", "Handläggare", "Officer in charge"),
    ("on", "Dag", "Day"),
    ("opened_on", "Dag då ärendet öppnades", "Day the case was opened"),
    ("operative", "Beslutspunkt", "Point of the decision"),
    ("operative.power", "Befogenhet", "Power"),
    ("others", "Övriga deltagare", "Others who took part"),
    ("person", "Person", "Person"),
    ("place", "Plats", "Place"),
    ("point", "Beslutspunkt", "Point of the decision"),
    ("position", "Partens inställning", "The party's position"),
    ("present", "Närvarande", "Present"),
    ("presentation.because", "Skäl", "Reason"),
    ("presentation.by", "Föredragande", "Presenting officer"),
    ("provision", "Bestämmelse", "Provision"),
    ("provisions", "Bestämmelser", "Provisions"),
    ("question", "Fråga", "Question"),
    ("questions", "Frågor", "Questions"),
    ("reasons", "Skäl", "Reasons"),
    ("reply.noted_by", "Vem som antecknade", "Who wrote it down"),
    ("reply.noted_on", "Dag för tjänsteanteckningen", "Day of the file note"),
    ("reply.on", "Svarsdag", "Day of the reply"),
    ("reply.text", "Svaret", "The reply"),
    ("report_by", "Redovisas så här", "How to report"),
    ("scope", "Omfattning", "Scope"),
    ("source.document", "Handling", "Document"),
    ("source.interview", "Intervju med", "Interview with"),
    ("source.seen", "Sett", "Seen"),
    ("source.tested", "Prövat", "Tested"),
    ("standing.resting", "Skäl", "Reason"),
    ("standing.withdrawn", "Skäl", "Reason"),
    ("statement", "Bristen", "What is deficient"),
    ("text", "Text", "Wording"),
    ("their_number", "Partens diarienummer", "The party's case number"),
    ("title", "Rubrik eller titel", "Title"),
    ("told_on", "Dag då parten uppgav det", "Day the party stated it"),
    ("trigger", "Anledning", "Why it was opened"),
    ("until", "Anstånd till och med", "More time until"),
    ("unannounced_because", "Varför tillfället inte aviserades", "Why it was not announced"),
    ("weighed.appeared", "Vad som framkommit", "What appeared"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Weakness;
    use domain::text::TextFault;
    use wire::act::{FileFault, Kind};
    use wire::window::FaultCode;

    fn forms() -> Vec<ActFault> {
        let (x, field) = (|| "x".to_owned(), "title");
        let day = chrono::NaiveDate::default();
        vec![
            ActFault::Text { field, fault: TextFault::Blank },
            ActFault::Date { field, written: x() },
            ActFault::Span { field, from: day, to: day },
            ActFault::Number(NumberFault::NotOrganisation(x())),
            ActFault::Empty { field },
            ActFault::Sum { field, sum: 0 },
            ActFault::Unknown { field, kind: Kind::Occasion, name: x() },
            ActFault::HandleTaken { handle: x() },
            ActFault::RoleMissing { person: x() },
            ActFault::Checklist { code: x(), edition: x() },
            ActFault::Question { field, written: x() },
            ActFault::Standard { field, written: x() },
            ActFault::Provision { field, written: x() },
            ActFault::Place { field, written: x() },
            ActFault::Rule { written: x() },
            ActFault::ReasonMissing,
            ActFault::ReasonNeedless,
            ActFault::File { name: x(), fault: FileFault::Missing },
            ActFault::SealFromOutside,
        ]
    }

    fn others() -> Vec<WorkFault> {
        let x = || "x".to_owned();
        let weak = |weakness| WorkFault::WeakPassphrase(weakness);
        vec![
            WorkFault::Locked,
            WorkFault::TooManyTries { seconds: 30 },
            weak(Weakness::Short),
            weak(Weakness::Repeated),
            weak(Weakness::Name),
            WorkFault::Folder(x()),
            WorkFault::TooLarge { name: x(), most: 1024 * 1024 },
            WorkFault::TooManyPixels { name: x(), width: 1, height: 2 },
            WorkFault::KindNotTaken(x()),
            WorkFault::NotWhatItSays(x()),
            WorkFault::NotAPicture(x()),
            WorkFault::NothingToUndo,
            WorkFault::NothingToRedo,
            WorkFault::NoSuchFile,
            WorkFault::NoCase(x()),
            WorkFault::Store(store::StoreFault::Gone { folder: x().into() }),
        ]
    }

    #[test]
    fn every_fault_of_the_window_has_its_sentence_in_both_languages() {
        let all = forms().into_iter().map(WorkFault::Form).chain(others());
        for fault in all {
            let said = window_fault(&fault, None).sentence;
            assert!(said.sv != said.en && said.sv.len() > 15 && said.en.len() > 15, "{said:?}");
            assert!(said.sv.ends_with('.') && said.en.ends_with('.'), "{said:?}");
        }
    }

    #[test]
    fn a_fault_of_a_field_names_it_and_repeats_no_label_there() {
        for fault in forms() {
            let said = window_fault(&WorkFault::Form(fault), None);
            let Some(at) = said.field else { continue };
            let label = format!("{}: ", label(&at.field, Language::Sv));
            assert!(!at.sentence.sv.starts_with(&label), "{at:?}");
            let rest = said.sentence.sv.strip_prefix(&label).unwrap_or(&said.sentence.sv);
            assert_eq!(with_capital(rest), at.sentence.sv);
        }
        let blank = ActFault::Text { field: "authority.email", fault: TextFault::Blank };
        let at = window_fault(&WorkFault::Form(blank), None).field.unwrap();
        assert_eq!(at.field, "authority.email");
        assert_eq!(at.sentence.en, "The text is blank. Write something.");
        assert!(window_fault(&WorkFault::NothingToUndo, None).field.is_none());
    }

    #[test]
    fn no_sentence_of_a_form_speaks_of_a_file_or_of_names_in_it() {
        for fault in forms() {
            let said = window_fault(&WorkFault::Form(fault), None);
            assert_eq!(said.code, FaultCode::Form);
            for word in
                ["Fältet", "Field", "title:", "note_answer", "sole_trader", " because.", "handle", "role."]
            {
                assert!(
                    !said.sentence.sv.contains(word) && !said.sentence.en.contains(word),
                    "{said:?}: {word}"
                );
            }
        }
    }

    #[test]
    fn a_field_is_called_once_and_by_another_word_in_each_language_unless_it_is_a_name() {
        let mut names: Vec<_> = LABELS.iter().map(|(name, ..)| *name).collect();
        names.dedup();
        assert_eq!(names.len(), LABELS.len());
        let same: Vec<_> = LABELS.iter().filter(|(_, sv, en)| sv == en).map(|(name, ..)| *name).collect();
        assert_eq!(same, ["competence.delegation", "person"]);
    }
}
