// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Which language a passage is in, and what a shortened form stands for, so that a screen reader says both right
//! and words are parted by the rules of their own language (ISO 14289-1, 7.2).
//!
//! Nobody marks the language of a reply that the party wrote in English. Small words tell it: a sentence or a
//! quotation is taken for the other language only when several of that language's small words stand in it and next
//! to none of the letter's own. In doubt it is the letter's language.

use crate::letter::Language;

/// A passage with fewer words than this is never taken for another language.
const FEWEST_WORDS: usize = 6;

/// Parts a text into passages with their languages; joined, they are the text.
pub(crate) fn passages(text: &str, ours: Language) -> Vec<(&str, Language)> {
    let other = match ours {
        Language::Sv => Language::En,
        Language::En => Language::Sv,
    };
    let mut found: Vec<(&str, Language)> = Vec::new();
    let (mut from, mut at) = (0, 0);
    for part in text.split_inclusive(['.', '!', '?', '\n', '”', '“', '"', '»', '«']) {
        let language = if is_in(part, other, ours) { other } else { ours };
        match found.last_mut() {
            Some((passage, last)) if *last == language => *passage = &text[from..at + part.len()],
            _ => {
                from = at;
                found.push((part, language));
            }
        }
        at += part.len();
    }
    found
}

fn is_in(part: &str, other: Language, ours: Language) -> bool {
    let (mut words, mut theirs, mut own) = (0, 0, 0);
    for word in part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        words += 1;
        // No small word is longer, and most words are.
        if word.len() <= 6 {
            let small = word.to_lowercase();
            theirs += usize::from(small_words(other).contains(&small.as_str()));
            own += usize::from(small_words(ours).contains(&small.as_str()));
        }
    }
    words >= FEWEST_WORDS && theirs >= 2 && theirs * 6 >= words && theirs > 3 * own
}

/// Small words that the other language does not have, or hardly uses.
fn small_words(language: Language) -> &'static [&'static str] {
    match language {
        Language::Sv => &[
            "och", "att", "som", "är", "det", "den", "inte", "för", "på", "med", "av", "till", "har", "ett",
            "en", "vid", "från", "ska", "om", "eller", "enligt", "hade", "kan", "ha", "de", "vi", "sin",
            "var",
        ],
        Language::En => &[
            "the", "and", "of", "to", "is", "are", "was", "were", "that", "this", "with", "for", "from",
            "not", "which", "have", "has", "been", "shall", "must", "will", "should", "their", "they", "be",
            "or", "we", "our", "these", "when",
        ],
    }
}

/// Parts a text where a shortened form stands that everybody knows, with what it stands for.
pub(crate) fn spelled_out(text: &str, language: Language) -> Vec<(&str, Option<&'static str>)> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    for word in text.split_inclusive([' ', '\u{a0}', '\n']) {
        let bare = word.trim_start_matches(['(', '”', '"', '/']);
        let start = at + word.len() - bare.len();
        let bare = bare.trim_end_matches([' ', '\u{a0}', '\n', ',', ';', ':', ')', '”', '"', '?']);
        if let Some(full) = stands_for(bare, language) {
            found.push((&text[from..start], None));
            found.push((&text[start..start + bare.len()], Some(full)));
            from = start + bare.len();
        }
        at += word.len();
    }
    found.push((&text[from..], None));
    found.retain(|(part, _)| !part.is_empty());
    found
}

fn stands_for(word: &str, language: Language) -> Option<&'static str> {
    match language {
        Language::Sv => Some(match word {
            "dnr" | "Dnr" => "diarienummer",
            "org.nr" | "Org.nr" => "organisationsnummer",
            "nr" | "Nr" => "nummer",
            "Att." => "attention",
            "kap." => "kapitel",
            "ff." => "och följande",
            "bl.a." => "bland annat",
            "t.ex." | "T.ex." => "till exempel",
            "m.m." => "med mera",
            "m.fl." => "med flera",
            "dvs." => "det vill säga",
            "osv." => "och så vidare",
            "fr.o.m." => "från och med",
            "t.o.m." => "till och med",
            "resp." => "respektive",
            "ca" => "cirka",
            "tel." | "Tel." => "telefon",
            "prop." => "proposition",
            "SFS" => "Svensk författningssamling",
            "MSBFS" => "Myndigheten för samhällsskydd och beredskaps författningssamling",
            "SOSFS" => "Socialstyrelsens författningssamling",
            "HSLF-FS" => {
                "Gemensamma författningssamlingen avseende hälso- och sjukvård, socialtjänst, läkemedel, folkhälsa m.m."
            }
            _ => return None,
        }),
        Language::En => Some(match word {
            "e.g." => "for example",
            "i.e." => "that is",
            "Ref." | "ref." => "reference",
            "ff." => "and following",
            _ => return None,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_english_passage_among_swedish_ones_is_found_and_nothing_is_lost() {
        let text = "Bolaget svarade: ”We have not been able to test the backup, which is stored with our supplier.” \
            Bolaget anger att en ny rutin ska tas fram. The plan will be ready when the board has approved it.";
        let found = passages(text, Language::Sv);
        assert_eq!(found.iter().map(|(part, _)| *part).collect::<String>(), text);
        let foreign: Vec<&str> =
            found.iter().filter(|(_, l)| *l == Language::En).map(|(part, _)| part.trim()).collect();
        assert_eq!(
            foreign,
            [
                "We have not been able to test the backup, which is stored with our supplier.",
                "The plan will be ready when the board has approved it."
            ]
        );
    }

    #[test]
    fn names_and_short_quotes_do_not_change_the_language() {
        for text in [
            "Systemet heter Business Continuity Manager och är från The Cloud Company.",
            "Policyn säger ”shall be tested” om detta.",
            "Brist 1 (13 § lagen (2018:1174); den 11 juni 2025).",
            "",
        ] {
            assert!(passages(text, Language::Sv).iter().all(|(_, l)| *l == Language::Sv), "{text}");
        }
    }

    #[test]
    fn a_swedish_passage_is_found_in_an_english_letter() {
        let found = passages(
            "The reply says: ”Kommunen har inte gjort en riskanalys för det system som avses.”",
            Language::En,
        );
        assert!(found.iter().any(|(_, l)| *l == Language::Sv), "{found:?}");
    }

    #[test]
    fn shortened_forms_are_spelled_out_where_they_stand_as_words() {
        let text = "Se 2 kap. 3 § (bl.a. dnr 7), MSBFS 2018:8 m.m. Ordnr och canal.";
        let found = spelled_out(text, Language::Sv);
        assert_eq!(found.iter().map(|(part, _)| *part).collect::<String>(), text);
        let full: Vec<&str> = found.iter().filter_map(|(_, full)| *full).collect();
        assert_eq!(
            full,
            [
                "kapitel",
                "bland annat",
                "diarienummer",
                "Myndigheten för samhällsskydd och beredskaps författningssamling",
                "med mera"
            ]
        );
    }
}
