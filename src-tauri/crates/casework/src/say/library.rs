// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What is said when a standard text could not be proposed, approved or withdrawn, or two cases not be linked.

use crate::fault::WorkFault;
use crate::library::Telling;
use domain::text::Language;

/// The sentence in Swedish and English; `None` when the fault is neither the library's nor of linked cases.
pub(super) fn library(fault: &WorkFault) -> Option<(String, String)> {
    let (sv, en) = match fault {
        WorkFault::NoProposal => (
            "Förslaget finns inte längre, eller är någon annans.",
            "The proposal is no longer there, or is somebody else's.",
        ),
        WorkFault::NoText => (
            "Myndigheten har ingen sådan standardtext i bruk.",
            "The office has no such standard text in use.",
        ),
        WorkFault::OwnProposal => (
            "Ditt eget förslag ska någon annan ta ställning till. Be en kollega öppna biblioteket.",
            "Your own proposal is for somebody else to answer. Ask a colleague to open the library.",
        ),
        WorkFault::TextKnown(title) => {
            return Some((
                format!("Texten finns redan i biblioteket: ”{title}”."),
                format!("The text is in the library already: “{title}”."),
            ));
        }
        WorkFault::Tells(telling) => tells(*telling),
        WorkFault::SameCase => {
            ("Välj ett annat ärende; det här är samma.", "Choose another case; this is the same.")
        }
        WorkFault::PractisedAndReal => (
            "Ett övningsärende och ett ärende i tjänsten hålls isär. Välj två ärenden av samma slag.",
            "A training case and a case of the office are kept apart. Choose two of the same sort.",
        ),
        WorkFault::Unnumbered(title) => {
            return Some((
                format!(
                    "Ärendet ”{title}” har inget diarienummer. Ge det ett först, så att ärendena kan hänvisa till varandra."
                ),
                format!(
                    "The case “{title}” has no number. Give it one first, so that the cases can refer to each other."
                ),
            ));
        }
        WorkFault::NotLinked { number, why } => {
            let why = |language| wire::say::say_refusal(why, None, language);
            return Some((
                format!("Ärende {number} kan inte få länken. {}", why(Language::Sv)),
                format!("Case {number} cannot get the link. {}", why(Language::En)),
            ));
        }
        _ => return None,
    };
    Some((sv.to_owned(), en.to_owned()))
}

const fn tells(telling: Telling) -> (&'static str, &'static str) {
    match telling {
        Telling::PersonalNumber => (
            "Texten har ett personnummer. Ta bort det; en standardtext får inte peka ut någon.",
            "The text has a personal number. Remove it; a standard text may point out nobody.",
        ),
        Telling::Contact => (
            "Texten har ett telefonnummer eller en e-postadress. Ta bort det; en standardtext får inte peka ut någon.",
            "The text has a telephone number or an e-mail address. Remove it; a standard text may point out nobody.",
        ),
        Telling::Party => (
            "Texten nämner parten i ärendet. Skriv om den så att den passar vem som helst.",
            "The text names the party of the case. Reword it so that it fits anyone.",
        ),
        Telling::CaseNumber => (
            "Texten har ärendets diarienummer. Ta bort det, så att texten passar vilket ärende som helst.",
            "The text has the number of the case. Remove it, so that the text fits any case.",
        ),
    }
}
