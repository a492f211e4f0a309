// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What the observations of an audit are measured against, act by act.

use super::operative::cited_in_full;
use super::{heading, paragraph, register, words};
use crate::letter::{Block, Inline, Level};
use domain::case::Case;
use domain::law::{Mark, ProvisionId};
use domain::text::Language;

/// The criteria; the checklist's other references stand in the annex.
pub(super) fn all(case: &Case) -> Vec<Block> {
    let mut blocks = vec![heading(Level::Two, "Kriterier")];
    if let Some(checklist) = &case.checklist {
        blocks.push(paragraph(format!(
            "Granskningen har gjorts mot checklistan ”{}”, utgåva {}. Iakttagelserna har ställts mot följande:",
            checklist.title.get(Language::Sv),
            checklist.edition.edition
        )));
    }
    let mut cited: Vec<_> =
        case.active_deficiencies().into_iter().flat_map(|found| found.provisions.iter()).collect();
    cited.sort_by_cached_key(|id| words::in_order(case, id));
    cited.dedup();
    // An act stands where it is named first, with all that is cited of it.
    let mut acts: Vec<Vec<Cited>> = Vec::new();
    for one in cited.into_iter().map(|id| Cited::of(case, id)) {
        match acts.iter_mut().find(|act| act[0].act == one.act) {
            Some(act) => act.push(one),
            None => acts.push(vec![one]),
        }
    }
    let mut items: Vec<Vec<Block>> = acts.iter().map(|act| of_an_act(act)).collect();
    items.extend(register::criteria(case));
    if items.is_empty() {
        blocks.push(paragraph("Inga kriterier är angivna."));
    } else {
        blocks.push(Block::Bulleted(items));
    }
    blocks
}

/// A provision as it is listed.
struct Cited {
    /// The whole citation.
    whole: String,
    /// Where in the act: "2 kap. 3 §"; empty where it cannot be told.
    place: String,
    /// The act.
    act: String,
    /// What it says, where it was read.
    says: Option<String>,
}

impl Cited {
    fn of(case: &Case, id: &ProvisionId) -> Self {
        let whole = cited_in_full(case, id);
        let (place, act) = parted(&whole);
        let (place, act) = (place.to_owned(), act.to_owned());
        // What was not read is named and not told: its summary is a note to whoever reads it next.
        let read = case.provisions.get(id).filter(|one| one.mark == Mark::Read);
        let says = read.map(|one| one.summary.get(Language::Sv).trim_end_matches('.').to_owned());
        Self { whole, place, act, says }
    }

    fn alone(&self) -> String {
        match &self.says {
            Some(said) => format!("{said} ({}).", self.whole),
            None => words::full_stop(&words::sentence_case(&self.whole)),
        }
    }
}

// One provision is a line; several stand under the name of their act, which is then said once.
fn of_an_act(cited: &[Cited]) -> Vec<Block> {
    let [first, _, ..] = cited else { return cited.iter().map(|one| paragraph(one.alone())).collect() };
    let act = words::sentence_case(&first.act);
    // Where nothing is told of any place, a line names them all.
    if cited.iter().all(|one| one.says.is_none() && !one.place.is_empty()) {
        let places: Vec<&str> = cited.iter().map(|one| one.place.as_str()).collect();
        return vec![paragraph(format!("{act}: {}.", named(&places)))];
    }
    let lines = cited.iter().map(|one| {
        let place = if one.place.is_empty() { "hela" } else { one.place.as_str() };
        match &one.says {
            Some(said) => format!("{}: {said}.", words::sentence_case(place)),
            None => words::full_stop(&words::sentence_case(place)),
        }
    });
    vec![
        Block::Paragraph(vec![Inline::Text(format!("{act}:"))]),
        Block::Bulleted(lines.map(|line| vec![paragraph(line)]).collect()),
    ]
}

// "avsnitt 4.1 och 4.3; bilaga A 5.3": the word before the number is said once.
fn named(places: &[&str]) -> String {
    let counted = |place: &str| ["avsnitt ", "bilaga "].iter().any(|word| place.starts_with(word));
    let mut all: Vec<(&str, Vec<String>)> = Vec::new();
    for place in places.iter().copied() {
        let (word, number) = place.rsplit_once(' ').filter(|_| counted(place)).unwrap_or(("", place));
        match all.iter_mut().find(|(known, _)| *known == word) {
            Some((_, numbers)) => numbers.push(number.to_owned()),
            None => all.push((word, vec![number.to_owned()])),
        }
    }
    let told = all.iter().map(|(word, numbers)| format!("{word} {}", words::list(numbers)).trim().to_owned());
    told.collect::<Vec<_>>().join("; ")
}

/// Citations as a list in running text, with an act named once for all that follow one another in it.
pub(super) fn together(citations: &[String]) -> String {
    let parts: Vec<(&str, (&str, &str))> =
        citations.iter().map(|whole| (whole.as_str(), parted(whole))).collect();
    let acts = parts.chunk_by(|(_, (_, one)), (_, (_, next))| one == next);
    let named: Vec<String> = acts
        .map(|of_an_act| {
            let places: Vec<&str> = of_an_act.iter().map(|(_, (place, _))| *place).collect();
            match of_an_act {
                [(whole, (place, act)), _, ..] if !place.is_empty() => {
                    let places = named(&places);
                    if whole.starts_with(act) {
                        format!("{act}, {places}")
                    } else {
                        format!("{places} {act}")
                    }
                }
                _ => words::list(&of_an_act.iter().map(|(whole, _)| (*whole).to_owned()).collect::<Vec<_>>()),
            }
        })
        .collect();
    words::list(&named)
}

/// A citation parted into where in the act and which act: "2 kap. 3 §" and "cybersäkerhetslagen (2025:1506)".
fn parted(citation: &str) -> (&str, &str) {
    // A standard and a contract are named before the place.
    for word in [", avsnitt", ", bilaga", ", punkt"] {
        if let Some(at) = citation.find(word) {
            return (&citation[at + 2..], &citation[..at]);
        }
    }
    if let Some(act) = citation.strip_suffix(" i dess helhet") {
        return (&citation[act.len() + 1..], act);
    }
    if citation.starts_with("Artik") || citation.starts_with("artik") {
        return citation.split_once(" i ").unwrap_or(("", citation));
    }
    let mut end = 0;
    for word in citation.split_inclusive(' ') {
        if !is_of_the_place(word.trim_end_matches([' ', ','])) {
            break;
        }
        end += word.len();
    }
    (citation[..end].trim_end(), &citation[end..])
}

fn is_of_the_place(word: &str) -> bool {
    const WORDS: [&str; 15] = [
        "kap.",
        "§",
        "§§",
        "och",
        "första",
        "andra",
        "tredje",
        "fjärde",
        "femte",
        "stycket",
        "styckena",
        "meningen",
        "punkten",
        "punkterna",
        "ff.",
    ];
    let number = word.starts_with(|sign: char| sign.is_ascii_digit());
    number || WORDS.contains(&word) || (word.len() == 1 && word.chars().all(|sign| sign.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_is_parted_into_place_and_act() {
        for (citation, place, act) in [
            (
                "2 kap. 3 § andra stycket 4 cybersäkerhetslagen (2025:1506)",
                "2 kap. 3 § andra stycket 4",
                "cybersäkerhetslagen (2025:1506)",
            ),
            ("ISO/IEC 27001:2022, avsnitt 5.3", "avsnitt 5.3", "ISO/IEC 27001:2022"),
            ("ISO/IEC 27001:2022 i dess helhet", "i dess helhet", "ISO/IEC 27001:2022"),
            (
                "Artikel 5.1 e i Europaparlamentets förordning",
                "Artikel 5.1 e",
                "Europaparlamentets förordning",
            ),
            ("3 kap. 15 a § Socialstyrelsens föreskrifter", "3 kap. 15 a §", "Socialstyrelsens föreskrifter"),
            ("avtalet", "", "avtalet"),
        ] {
            assert_eq!(parted(citation), (place, act));
        }
        let told = |all: &[&str]| together(&all.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(
            told(&["2 kap. 3 § lagen (1)", "2 kap. 5 § lagen (1)"]),
            "2 kap. 3 § och 2 kap. 5 § lagen (1)"
        );
        assert_eq!(
            told(&["ISO 1, avsnitt 5.3", "ISO 1, avsnitt 7", "avtalet"]),
            "ISO 1, avsnitt 5.3 och 7 och avtalet"
        );
        assert_eq!(
            named(&["avsnitt 4.1", "bilaga A 5.3", "avsnitt 9.1", "bilaga A 8.2"]),
            "avsnitt 4.1 och 9.1; bilaga A 5.3 och 8.2"
        );
    }
}
