// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Where the long words of this trade are joined. Patterns part a Swedish compound by its sounds ("journalsy-stemet");
//! a reader parts it where its words meet ("journal-systemet"). The list is short on purpose: the words that letters of
//! supervision are full of.

/// Words that stand inside compounds, each with the places where it may itself be parted.
const MEMBERS: [&str; 39] = [
    "system",
    "säker-het",
    "säker-hets-lagen",
    "förvalt-nings-lagen",
    "sekre-tess-lagen",
    "myndig-het",
    "verksam-het",
    "behörig-het",
    "skyldig-het",
    "utövare",
    "uppgif-t",
    "avgif-t",
    "åtgär-d",
    "ansvar",
    "analys",
    "anmälan",
    "ansökan",
    "behand-ling",
    "berättelse",
    "direk-tör",
    "för-fattning",
    "händelse",
    "journal",
    "leve-ran-tör",
    "läkare",
    "läm-nande",
    "möte",
    "läg-gande",
    "nämnd",
    "region",
    "revision",
    "rutin",
    "skydd",
    "sköter",
    "styrelse",
    "tagelse",
    "tjänst",
    "trädelse",
    "ärende",
];

/// The places where a word may be parted, as byte positions: those that the patterns gave, with the joints that are
/// known put right. `least` letters stay on each side.
pub(super) fn joined(word: &str, mut cuts: Vec<usize>, least: usize) -> Vec<usize> {
    let word = word.to_lowercase();
    let room = |at: usize| word[..at].chars().count() >= least && word[at..].chars().count() >= least;
    for member in MEMBERS {
        let whole = member.replace('-', "");
        let Some(begin) = word.find(&whole) else { continue };
        // A few letters before it are no word, and what is found there is no compound.
        if begin > 0 && !room(begin) {
            continue;
        }
        let end = begin + whole.len();
        let near = word[..begin].char_indices().rev().nth(1).map_or(begin, |(at, _)| at);
        cuts.retain(|cut| !(near..end).contains(cut));
        let mut at = begin;
        let own = member.split('-').map(|part| {
            let here = at;
            at += part.len();
            here
        });
        cuts.extend(own.filter(|cut| *cut > 0 && room(*cut)));
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}
