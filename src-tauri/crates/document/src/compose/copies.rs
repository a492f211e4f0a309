// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Copies of a decision: without the names of officials, and the plain summary for the party. Each says on its
//! first page what kind of copy it is and of what, and on every page that it is one.
//!
//! Source: förvaltningslagen 33 § last paragraph (names may be left out of the notice to the party), 31 § (the
//! authority's own record keeps them).

use super::summary::body as summarising;
use super::versions::late_dissents;
use super::words;
use super::{Material, compose, heading};
use crate::Letter;
use crate::letter::{Block, Inline, Level};
use crate::withhold::Withholding;
use domain::after::LateDissent;
use domain::case::Case;
use domain::law::Purpose;
use domain::register::Entry;
use domain::work::Source;

/// What stands where a name was.
const NAME: &str = "[namn utelämnat]";

/// What a copy is made from, told on its first page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// SHA-256 of the sealed file, 64 hexadecimal digits; none while there is none.
    pub sealed: Option<String>,
    /// The dissents told after it was sealed, each in an addendum of its own.
    pub dissents: Vec<LateDissent>,
}

/// The decision without the names of the authority's officials; their titles stay.
#[must_use]
pub fn without_names(material: Material<'_>, original: &Original) -> Letter {
    let case = material.case;
    let mut letter = compose(material);
    unsigned(&mut letter);
    letter.body.extend(late_dissents(case, &original.dissents));
    let kind = "Kopia utan namn på befattningshavare.";
    let what = format!(
        "{} Namnen på myndighetens befattningshavare är utelämnade enligt 33 § sista stycket förvaltningslagen. Deras titlar står kvar, och namnen finns hos myndigheten. {}",
        copied(case),
        of_original(original),
    );
    faced(&mut letter, case, "KOPIA UTAN NAMN", kind, what);
    names(case).taken_from(&letter)
}

/// The plain summary for the party, one or two pages.
#[must_use]
pub fn summary(material: Material<'_>, original: &Original) -> Letter {
    let case = material.case;
    let body = summarising(case);
    let mut letter =
        compose(Material { pictures: Vec::new(), attachments: Vec::new(), ledger: None, ..material });
    let matter = case.decision.content().matter.as_ref().unwrap_or(&case.title);
    letter.title = format!("Sammanfattning – {matter}");
    letter.word = "SAMMANFATTNING".to_owned();
    letter.body =
        vec![heading(Level::One, &format!("Sammanfattning: {}", matter.as_str().replace(" – ", "\u{a0}– ")))];
    letter.body.extend(body);
    letter.body.extend(late_dissents(case, &original.dissents));
    unsigned(&mut letter);
    let (what, whose) = if words::is_application(case) {
        // The application goes to the court; the summary tells the party of it.
        letter.addressee = case.party.as_ref().map(words::addressee).unwrap_or_default();
        ("ansökan", "ansökans")
    } else {
        ("beslutet", "beslutets")
    };
    let what = format!(
        "Det är {what} som gäller. Om något skiljer sig åt är det {whose} text som räknas. {} {}",
        summarised(case),
        of_original(original),
    );
    faced(&mut letter, case, "SAMMANFATTNING", "Det här är en sammanfattning.", what);
    // The summary goes wherever the decision goes, also where names are withheld.
    names(case).taken_from(&letter)
}

// Nobody signs a copy.
pub(super) fn unsigned(letter: &mut Letter) {
    letter.signature_fields.clear();
    letter.attachments.clear();
}

/// Marks every page, and says on the first what kind of copy it is.
pub(super) fn faced(letter: &mut Letter, case: &Case, mark: &str, kind: &str, what: String) {
    letter.mark = Some(match case.purpose {
        Purpose::Training => format!("ÖVNING – {mark}"),
        Purpose::Office => mark.to_owned(),
    });
    if letter.word != mark {
        letter.title = format!("{} – {}", words::sentence_case(&mark.to_lowercase()), letter.title);
    }
    let face = Block::Note(vec![Inline::Strong(format!("{kind} ")), Inline::Text(what)]);
    let after =
        letter.body.iter().position(|block| matches!(block, Block::Heading { .. })).map_or(0, |at| at + 1);
    letter.body.insert(after, face);
}

fn day_and_number(case: &Case) -> String {
    let number = case.number.as_ref().map_or_else(|| "utan nummer".to_owned(), ToString::to_string);
    let day =
        case.decision.content().date.map_or_else(String::new, |day| format!("den {} ", words::date(day)));
    format!("{day}i ärende {number}")
}

pub(super) fn copied(case: &Case) -> String {
    let what = if words::is_application(case) { "ansökan" } else { "beslutet" };
    format!("Det här är en kopia av {what} {}.", day_and_number(case))
}

fn summarised(case: &Case) -> String {
    if words::is_application(case) {
        return format!("Ansökan gjordes {}.", day_and_number(case));
    }
    format!("Beslutet meddelades {}.", day_and_number(case))
}

pub(super) fn of_original(original: &Original) -> String {
    match &original.sealed {
        Some(hash) => {
            format!("Originalet är elektroniskt undertecknat. Dess kontrollsumma (SHA-256) är {hash}.")
        }
        None => "Originalet är inte elektroniskt undertecknat.".to_owned(),
    }
}

/// The names of all officials in the case, and the phrases that a surname must not be taken out of.
fn names(case: &Case) -> Withholding {
    let mut names = Withholding::new();
    for person in case.named_participants() {
        names = names.name(person.name.as_str(), NAME);
    }
    // So is whoever takes part for another, where the name may be printed at all.
    for record in case.records.values() {
        if let Entry::ExternalParticipant(one) = &record.entry
            && let Some(name) = one.name.printed()
        {
            names = names.name(name.as_str(), NAME);
        }
    }
    // Who confirmed a provision for the office need not take part in the case, and is named in the list of sources.
    for confirmation in case.confirmations.values() {
        names = names.name(confirmation.name.as_str(), NAME);
    }
    let authority = &case.authority;
    let mut phrases = vec![authority.name.as_str(), authority.address.as_str(), authority.court.as_str()];
    phrases.extend(authority.unit.as_ref().map(|unit| unit.as_str()));
    if let Some(party) = &case.party {
        phrases.push(party.name.as_str());
        phrases.extend([&party.attention, &party.department].into_iter().flatten().map(|line| line.as_str()));
    }
    // People of the party keep a first name that they share with an official; a surname is withheld even so, since
    // nobody can tell whose it is.
    let officials = case.named_participants().into_iter().map(|person| person.name.as_str());
    let officials = officials.chain(case.confirmations.values().map(|one| one.name.as_str()));
    let surnames: Vec<String> =
        officials.filter_map(|name| name.split_whitespace().next_back()).map(str::to_lowercase).collect();
    let interviewed = case.observations.values().filter_map(|observation| match &observation.source {
        Source::Interview(whom) => Some(whom.as_str()),
        Source::Document(_) | Source::Seen(_) | Source::Tested(_) => None,
    });
    let present = case.occasions.values().flat_map(|occasion| &occasion.present).map(|who| who.as_str());
    phrases.extend(interviewed.chain(present).filter(|who| {
        let who = who.to_lowercase();
        !surnames.iter().any(|surname| who.contains(surname))
    }));
    phrases.into_iter().fold(names, |names, phrase| names.sparing(phrase))
}
