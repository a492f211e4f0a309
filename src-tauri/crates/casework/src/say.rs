// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a person is told when something could not be done: what was tried, that the work is safe, and what to
//! do next. Every fault has its sentence in both languages; the chain of causes goes to the log alone.

mod letter;
mod library;
mod lists;
mod package;
pub mod reply;
mod window;

pub use letter::{unshown, unshown_both};
pub use window::{approval_wanted, window_fault};

use crate::fault::{Weakness, WorkFault};
use domain::case::Case;
use domain::text::Language;
use store::{RecoveryFault, StoreFault};
use wire::window::BesideCode;

/// The fault in the person's language.
#[must_use]
pub fn sentence(fault: &WorkFault, case: Option<&Case>, language: Language) -> String {
    match fault {
        WorkFault::Store(fault) => store_sentence(fault, language),
        WorkFault::Refused(refusal) => wire::say::say_refusal(refusal, case, language),
        WorkFault::Acts(fault) => fault.sentence(language),
        WorkFault::Form(fault) => fault.sentence(language),
        WorkFault::Catalogue(fault) => fault.sentence(language),
        WorkFault::Playing { file, line, why } => {
            let why = sentence(why, case, language);
            pick(language, format!("{file}, rad {line}: {why}"), format!("{file}, line {line}: {why}"))
        }
        WorkFault::Unlock(fault) => fault.sentence(seal_language(language)),
        WorkFault::Prepare(fault) => fault.sentence(seal_language(language)),
        WorkFault::Sign(fault) => fault.sentence(seal_language(language)),
        WorkFault::File { doing: _, path, source } => {
            let (path, full) = (path.display(), source.kind() == std::io::ErrorKind::StorageFull);
            match (full, language) {
                (true, _) => disk_full(language),
                (false, Language::Sv) => format!(
                    "Filen {path} kan inte läsas eller skrivas ({source}). Kontrollera namnet och rättigheterna."
                ),
                (false, Language::En) => format!(
                    "The file {path} cannot be read or written ({source}). Check its name and your rights."
                ),
            }
        }
        other => of_work(other, language),
    }
}

fn of_work(fault: &WorkFault, language: Language) -> String {
    let said = of_desk(fault).or_else(|| package::package(fault));
    let said = said.or_else(|| reply::reply(fault)).or_else(|| lists::list(fault));
    let (sv, en) = match said.or_else(|| library::library(fault)) {
        Some(said) => said,
        None => of_case(fault),
    };
    pick(language, sv, en)
}

fn of_case(fault: &WorkFault) -> (String, String) {
    match fault {
        WorkFault::NoCase(asked) => (
            format!("Det finns inget ärende ”{asked}” här."),
            format!("There is no case “{asked}” here."),
        ),
        WorkFault::ManyCases { asked, found } => (
            format!("{found} ärenden har numret ”{asked}”. Ange ärendets id i stället."),
            format!("{found} cases have the number “{asked}”. Give the case's id instead."),
        ),
        WorkFault::NoPerson(asked) => (
            format!("Det finns ingen person ”{asked}” här. Lägg till personen, eller ange ett annat namn."),
            format!("There is no person “{asked}” here. Add the person, or give another name."),
        ),
        WorkFault::Conflict(cells) => (
            format!("Ärendet har {} uppgifter som har ändrats olika på två datorer. Välj vilken som gäller innan arbetet går vidare.", cells.len()),
            format!("The case has {} entries that were changed differently on two computers. Choose which holds before going on.", cells.len()),
        ),
        WorkFault::NotSettled(_) => (
            "Beslutet är inte fattat än. Fatta beslutet först.".to_owned(),
            "The decision has not been made yet. Settle it first.".to_owned(),
        ),
        WorkFault::MarksMissed(numbers) => {
            let all = numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            (
                format!("Kopian är inte skapad. Sekretessmarkering {all} gäller ord som inte står i beslutet; de kan ha skrivits om. Markera orden på nytt som de lyder nu, eller häv markeringen."),
                format!("The copy is not made. Secrecy marking {all} is on words that do not stand in the decision; they may have been reworded. Mark the words anew as they read now, or lift the mark."),
            )
        }
        WorkFault::Word(_) => (
            "Kopian kan inte skapas: en maskering får inte plats i sitt fält. Beslutet är orört.".to_owned(),
            "The copy cannot be made: a mask does not fit its field. The decision is untouched.".to_owned(),
        ),
        WorkFault::NoLetter(letter) => nothing_for(*letter),
        WorkFault::WhichOccasion(found) => (
            format!("Ärendet har {found} tillfällen som passar. Ange vilket det gäller."),
            format!("The case has {found} occasions that fit. Say which one is meant."),
        ),
        WorkFault::TrainingKeyInOffice => (
            "En övningsnyckel kan inte underteckna ett verkligt beslut. Använd din egen underskriftsnyckel.".to_owned(),
            "A training key cannot sign a real decision. Use your own signature key.".to_owned(),
        ),
        WorkFault::Unfit(points) => (
            format!("Det färdiga dokumentet klarar inte programmets egen kontroll för arkiv och tillgänglighet: {}. Beslutet är orört.", points.join("; ")),
            format!("The finished document fails the program's own check for archive and accessibility: {}. The decision is untouched.", points.join("; ")),
        ),
        WorkFault::NotProven(_) => (
            "Underskriften gick inte att bekräfta och har därför inte sparats. Beslutet är orört; försök igen eller använd en annan nyckel.".to_owned(),
            "The signature could not be confirmed and was therefore not kept. The decision is untouched; try again or use another key.".to_owned(),
        ),
        WorkFault::Certificates(_) => (
            "Filen innehåller inga certifikat som kan läsas. Ange en fil i PEM-format.".to_owned(),
            "The file holds no certificates that can be read. Give a file in PEM format.".to_owned(),
        ),
        WorkFault::TrainingKey(_) => (
            "Övningsnyckeln kan inte skapas eller läsas. Skapa en ny.".to_owned(),
            "The training key cannot be made or read. Make a new one.".to_owned(),
        ),
        WorkFault::Cells(_) => (
            format!("Något i ärendet går inte att läsa ({fault}). Inget har ändrats. Spara loggen och kontakta den som ansvarar för programmet."),
            format!("Something in the case cannot be read ({fault}). Nothing was changed. Keep the log and contact whoever is responsible for the program."),
        ),
        WorkFault::Document(fault) => letter::document(fault),
        // Every other fault has its sentence elsewhere in this table.
        other => (other.to_string(), other.to_string()),
    }
}

// What the window alone can meet: access, files that were chosen, and steps taken back.
fn of_desk(fault: &WorkFault) -> Option<(String, String)> {
    let said = |sv: &str, en: &str| Some((sv.to_owned(), en.to_owned()));
    match fault {
        WorkFault::Locked => said(
            "Ärendena är låsta. Lås upp med din lösenfras; det som är sparat är kvar.",
            "The cases are locked. Unlock with your passphrase; what is saved is safe.",
        ),
        WorkFault::TooManyTries { seconds } => Some((
            format!(
                "Lösenfrasen har varit fel flera gånger i rad. Vänta {seconds} sekunder och försök igen."
            ),
            format!("The passphrase was wrong several times in a row. Wait {seconds} seconds and try again."),
        )),
        WorkFault::WeakPassphrase(weakness) => Some(of_weakness(*weakness)),
        WorkFault::NothingToUndo => {
            said("Det finns inget att ångra i ärendet.", "There is nothing to take back in the case.")
        }
        WorkFault::NothingToRedo => {
            said("Det finns inget att göra om i ärendet.", "There is nothing to do again in the case.")
        }
        WorkFault::NothingConfirmed => said(
            "Inga bestämmelser är bekräftade ännu, så det finns inget att spara.",
            "No references are confirmed yet, so there is nothing to save.",
        ),
        WorkFault::NoSuchFile => said(
            "Programmet har inte längre tillgång till filen. Välj den igen.",
            "The file that was chosen is no longer at hand. Choose it again.",
        ),
        other => of_file(other),
    }
}

fn of_weakness(weakness: Weakness) -> (String, String) {
    let (sv, en) = match weakness {
        Weakness::Short => (
            "Lösenfrasen är för kort. Skriv minst 12 tecken, gärna fyra ord som inte hör ihop.",
            "The passphrase is too short. Write at least 12 characters; four unrelated words are good.",
        ),
        Weakness::Repeated => (
            "Lösenfrasen är ett enda tecken om och om igen och går lätt att gissa. Välj fyra ord som inte hör ihop.",
            "The passphrase is one character over and over and easy to guess. Choose four unrelated words.",
        ),
        Weakness::Name => (
            "Lösenfrasen är ditt eget namn och går lätt att gissa. Välj fyra ord som inte hör ihop.",
            "The passphrase is your own name and easy to guess. Choose four unrelated words.",
        ),
    };
    (sv.to_owned(), en.to_owned())
}

// Files that were chosen, pasted or dropped and not taken in.
fn of_file(fault: &WorkFault) -> Option<(String, String)> {
    Some(match fault {
        WorkFault::Folder(name) => (
            format!("”{name}” är en mapp. Välj filerna i den i stället."),
            format!("“{name}” is a folder. Choose the files in it instead."),
        ),
        WorkFault::TooLarge { name, most } => {
            let most = most / (1024 * 1024);
            (
                format!(
                    "Filen ”{name}” är större än {most} MB och tas inte in. Dela den eller spara den i mindre format."
                ),
                format!(
                    "The file “{name}” is larger than {most} MB and is not taken in. Split it or save it smaller."
                ),
            )
        }
        WorkFault::TooManyPixels { name, width, height } => (
            format!(
                "Bilden ”{name}” uppger sig vara {width} × {height} bildpunkter, mer än ett beslut kan visa. Förminska den först."
            ),
            format!(
                "The picture “{name}” claims {width} × {height} pixels, more than a decision can show. Make it smaller first."
            ),
        ),
        WorkFault::KindNotTaken(name) => (
            format!("Filer av samma slag som ”{name}” tas inte in. Spara den som PDF, JPEG, PNG eller text."),
            format!("Files of the kind of “{name}” are not taken in. Save it as PDF, JPEG, PNG or text."),
        ),
        WorkFault::NotWhatItSays(name) => (
            format!(
                "Innehållet i ”{name}” är något annat än filnamnet säger. Kontrollera filen och ge den rätt ändelse."
            ),
            format!(
                "The content of “{name}” is something else than its name says. Check the file and correct its ending."
            ),
        ),
        WorkFault::NotAPicture(name) => (
            format!(
                "Bilden ”{name}” är skadad eller av ett slag som ett beslut inte kan visa. Spara den på nytt som JPEG eller PNG i RGB."
            ),
            format!(
                "The picture “{name}” is damaged or of a kind that a decision cannot show. Save it again as JPEG or PNG in RGB."
            ),
        ),
        _ => return None,
    })
}

fn store_sentence(fault: &StoreFault, language: Language) -> String {
    if let Some((sv, en)) = access(fault).or_else(|| damage(fault)).or_else(|| people(fault)) {
        return pick(language, sv.to_owned(), en.to_owned());
    }
    match fault {
        StoreFault::DiskFull => disk_full(language),
        StoreFault::RecoveryKey(fault) => recovery(fault, language),
        StoreFault::NoStore { folder } => pick(
            language,
            format!(
                "Det finns inga ärenden i {}. Välj en annan mapp, eller skapa en ny plats för ärenden.",
                folder.display()
            ),
            format!(
                "There are no cases in {}. Choose another folder, or make a new place for cases.",
                folder.display()
            ),
        ),
        StoreFault::Gone { folder } => pick(
            language,
            format!(
                "Mappen {} finns inte längre där den låg. Anslut disken eller lägg tillbaka mappen, lås upp igen och fortsätt. Det som redan är sparat ligger i mappen.",
                folder.display()
            ),
            format!(
                "The folder {} is no longer where it was. Connect the disk or put the folder back, unlock again and go on. What is saved already lies in the folder.",
                folder.display()
            ),
        ),
        StoreFault::AlreadyThere { folder } => pick(
            language,
            format!("{} är inte tom. Välj en tom mapp eller en som inte finns.", folder.display()),
            format!("{} is not empty. Choose an empty folder, or one that does not exist.", folder.display()),
        ),
        other => pick(
            language,
            format!(
                "Ärendena kunde inte läsas eller sparas ({other}). Inget annat har ändrats. Försök igen."
            ),
            format!("The cases could not be read or saved ({other}). Nothing else was changed. Try again."),
        ),
    }
}

type Both = (&'static str, &'static str);

// What a person can do about a store that is whole.
fn access(fault: &StoreFault) -> Option<Both> {
    Some(match fault {
        StoreFault::WrongPassphrase => (
            "Lösenfrasen är fel. Försök igen; skillnad görs mellan stora och små bokstäver.",
            "The passphrase is wrong. Try again; upper and lower case differ.",
        ),
        StoreFault::BlankPassphrase => (
            "Lösenfrasen är tom. Skriv minst ett tecken.",
            "The passphrase is blank. Write at least one character.",
        ),
        StoreFault::AnotherWriter => (
            "Ärendena är redan öppna för ändring i ett annat fönster eller program. Stäng det först.",
            "The cases are open for changes in another window or program already. Close that first.",
        ),
        StoreFault::ReadOnly => (
            "Det går inte att skriva där ärendena ligger. Kontrollera rättigheterna, eller om mediet är skrivskyddat. Inget har gått förlorat.",
            "The place where the cases lie cannot be written. Check the rights, or whether the medium is write-protected. Nothing was lost.",
        ),
        StoreFault::OpenedForReading => (
            "Ärendena är öppnade bara för läsning. Öppna dem på nytt för att ändra.",
            "The cases are open for reading only. Open them again to change anything.",
        ),
        StoreFault::Newer { .. } => (
            "Ärendena är sparade av en nyare version av Tillsyn. Uppdatera programmet; ärendena är orörda.",
            "The cases were saved by a newer version of Tillsyn. Update the program; the cases are untouched.",
        ),
        StoreFault::Older { .. } => (
            "Ärendena är sparade av en äldre version. Öppna dem en gång för ändring, så förs de över.",
            "The cases were saved by an older version. Open them for changes once, and they are brought over.",
        ),
        StoreFault::Foreign => (
            "Mappen innehåller inga ärenden från Tillsyn. Välj en annan mapp.",
            "The folder holds no cases of Tillsyn. Choose another folder.",
        ),
        _ => return None,
    })
}

// A store that is not whole: nothing may be written to it.
fn damage(fault: &StoreFault) -> Option<Both> {
    Some(match fault {
        StoreFault::DatabaseEmpty => (
            "Filen med ärendena är tom. Återställ den senaste säkerhetskopian; spara inte i den tomma filen.",
            "The file with the cases is empty. Restore the latest backup; do not save into the empty file.",
        ),
        StoreFault::DatabaseTruncated => (
            "Filen med ärendena är avkortad. Återställ den senaste säkerhetskopian.",
            "The file with the cases is cut short. Restore the latest backup.",
        ),
        StoreFault::DatabaseDamaged => (
            "Filen med ärendena är skadad. Skriv inte i den. Återställ den senaste säkerhetskopian.",
            "The file with the cases is damaged. Do not write to it. Restore the latest backup.",
        ),
        StoreFault::KeysMissing => (
            "Nyckelfilen saknas. Utan den kan ingen läsa ärendena; återställ den från säkerhetskopian.",
            "The key file is missing. Without it nobody can read the cases; restore it from the backup.",
        ),
        StoreFault::KeysDamaged { .. } => (
            "Nyckelfilen är skadad. Återställ den från säkerhetskopian.",
            "The key file is damaged. Restore it from the backup.",
        ),
        StoreFault::KeysOfAnother => (
            "Nyckelfilen hör till andra ärenden. Återställ båda filerna från samma säkerhetskopia.",
            "The key file belongs to other cases. Restore both files from the same backup.",
        ),
        StoreFault::FileMissing { .. } => (
            "En handlings fil saknas. Återställ den från säkerhetskopian.",
            "The file of a document is missing. Restore it from the backup.",
        ),
        StoreFault::FileDamaged { .. } => (
            "En handlings fil är skadad. Återställ den från säkerhetskopian.",
            "The file of a document is damaged. Restore it from the backup.",
        ),
        StoreFault::UnknownFile { .. } => (
            "Filen finns inte bland ärendets handlingar.",
            "The file is not among the documents of the case.",
        ),
        _ => return None,
    })
}

// Who holds a passphrase.
fn people(fault: &StoreFault) -> Option<Both> {
    Some(match fault {
        StoreFault::UnknownHolder => (
            "Personen har ingen lösenfras till ärendena här. Välj en annan person.",
            "The person has no passphrase to the cases here. Choose another person.",
        ),
        StoreFault::HolderExists => {
            ("Personen har redan en lösenfras här.", "The person has a passphrase here already.")
        }
        StoreFault::LastHolder => (
            "Den sista personen med lösenfras kan inte tas bort. Lägg till en annan först.",
            "The last person with a passphrase cannot be removed. Add another first.",
        ),
        StoreFault::WrongRecoveryKey => (
            "Återställningsnyckeln är rätt skriven men hör inte till de här ärendena.",
            "The recovery key is written correctly but does not belong to these cases.",
        ),
        StoreFault::Randomness(_) => (
            "Datorn ger inga slumptal just nu, så ingen nyckel kan skapas. Försök igen.",
            "The computer gives no random numbers just now, so no key can be made. Try again.",
        ),
        _ => return None,
    })
}

fn disk_full(language: Language) -> String {
    pick(
        language,
        "Disken är full. Det senaste är inte sparat, allt tidigare är det. Frigör utrymme och försök igen.".to_owned(),
        "The disk is full. The last change is not saved, everything before it is. Free some space and try again.".to_owned(),
    )
}

fn recovery(fault: &RecoveryFault, language: Language) -> String {
    match fault {
        RecoveryFault::Length { signs } => pick(
            language,
            format!(
                "Återställningsnyckeln har 40 tecken, och här står {signs}. Jämför grupp för grupp med pappret."
            ),
            format!(
                "The recovery key has 40 characters, and this has {signs}. Compare group by group with the paper."
            ),
        ),
        RecoveryFault::Group { group } => pick(
            language,
            format!("Grupp {group} i återställningsnyckeln är fel skriven. Jämför den med pappret."),
            format!("Group {group} of the recovery key is mistyped. Compare it with the paper."),
        ),
    }
}

fn pick(language: Language, sv: String, en: String) -> String {
    match language {
        Language::Sv => sv,
        Language::En => en,
    }
}

/// The seal's own name for the language.
#[must_use]
pub const fn seal_language(language: Language) -> seal::Language {
    match language {
        Language::Sv => seal::Language::Swedish,
        Language::En => seal::Language::English,
    }
}

fn nothing_for(letter: BesideCode) -> (String, String) {
    let (sv, en) = match letter {
        BesideCode::Notice => (
            "Ärendet har ingen sådan underrättelse. Skriv underrättelsen först.",
            "The case has no such notice. Write the notice first.",
        ),
        BesideCode::Request => (
            "Ärendet har ingen sådan begäran. Skriv in vad ni begär under Register först.",
            "The case has no such request. Enter what is asked for under Register first.",
        ),
        BesideCode::Protocol => (
            "Ärendet har inget sådant tillfälle. Lägg till tillfället först.",
            "The case has no such occasion. Add the occasion first.",
        ),
        BesideCode::Receipt => (
            "Inget är antecknat som omhändertaget vid tillfället, så det finns inget att kvittera.",
            "Nothing is recorded as taken in charge at the occasion, so there is nothing to give a receipt for.",
        ),
        BesideCode::Prosecution => (
            "Ärendet har ingen sådan åtalsanmälan. Skriv anmälan först.",
            "The case has no such report for prosecution. Write the report first.",
        ),
        BesideCode::Closing => (
            "Ärendet har inget sådant beslut om avslut. Skriv in beslutet under Register först.",
            "The case has no such decision to close. Enter the decision under Register first.",
        ),
        BesideCode::InterimOrder => (
            "Ärendet har inget sådant föreläggande under handläggningen. Skriv in det under Register först.",
            "The case has no such interim order. Enter it under Register first.",
        ),
        BesideCode::Report => (
            "Ärendet slutar i ett beslut. En rapport finns bara i en extern granskning eller en internrevision.",
            "The case ends in a decision. Only an external or internal audit has a report.",
        ),
    };
    (sv.to_owned(), en.to_owned())
}
