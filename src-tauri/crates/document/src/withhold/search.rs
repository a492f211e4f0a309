// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Finds words in a text as a reader would: any space is a space, soft hyphens and signs without a look are nothing,
//! and large and small letters of a passage are the same.

use crate::Inline;
use crate::letter::plain;
use crate::text::is_blank;

/// Words to look for.
#[derive(Debug, Clone)]
pub(super) struct Needle {
    signs: Vec<char>,
    said: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Any words, wherever they stand.
    Passage,
    /// A whole name, large or small, that is not the beginning of a longer one.
    Name,
    /// A word of its own, spelled as it is.
    Word,
}

/// A stretch of a text, in bytes, and what stands there instead.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cut<'a> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) said: &'a str,
}

impl Needle {
    /// A passage; none when nothing of it would be seen.
    pub(super) fn passage(words: &str, said: &str) -> Option<Self> {
        // The letter ends a sentence where the field did not, and the other way round.
        Self::of(words.trim().trim_end_matches('.'), said, Kind::Passage)
    }

    /// A whole name.
    pub(super) fn name(name: &str, said: &str) -> Option<Self> {
        Self::of(name.trim(), said, Kind::Name)
    }

    /// A word of its own; none when nothing of it would be seen.
    pub(super) fn word(word: &str, said: &str) -> Option<Self> {
        Self::of(word, said, Kind::Word)
    }

    fn of(words: &str, said: &str, kind: Kind) -> Option<Self> {
        let signs = signs(words, kind != Kind::Word).into_iter().map(|sign| sign.is).collect();
        (!is_blank(words)).then(|| Self { signs, said: said.to_owned(), kind })
    }
}

/// A sign as it is compared, and the bytes it stands for.
struct Sign {
    is: char,
    from: usize,
    to: usize,
}

fn signs(text: &str, small: bool) -> Vec<Sign> {
    let mut out: Vec<Sign> = Vec::with_capacity(text.len());
    for (from, sign) in text.char_indices() {
        let to = from + sign.len_utf8();
        if sign.is_whitespace() {
            match out.last_mut() {
                Some(last) if last.is == ' ' => last.to = to,
                _ => out.push(Sign { is: ' ', from, to }),
            }
        } else if sign == '\u{ad}' || is_blank(sign.encode_utf8(&mut [0; 4])) {
            // It is drawn as nothing, so it goes with the sign before it.
            if let Some(last) = out.last_mut() {
                last.to = to;
            }
        } else if small {
            out.extend(sign.to_lowercase().map(|is| Sign { is, from, to }));
        } else {
            out.push(Sign { is: sign, from, to });
        }
    }
    out
}

/// Where the words stand in a text, in order and without overlaps.
pub(super) fn found<'a>(text: &str, needles: &'a [Needle], spared: &[Needle]) -> Vec<Cut<'a>> {
    let (small, spelled) = (signs(text, true), signs(text, false));
    let spared: Vec<(usize, usize)> = spared.iter().flat_map(|needle| places(&small, needle)).collect();
    let mut cuts: Vec<Cut<'a>> = Vec::new();
    for needle in needles {
        let hay = if needle.kind == Kind::Word { &spelled } else { &small };
        for (from, to) in places(hay, needle) {
            let stands =
                needle.kind == Kind::Word && spared.iter().any(|(begin, end)| *begin <= from && to <= *end);
            if !stands {
                cuts.push(Cut { from, to, said: &needle.said });
            }
        }
    }
    // Of those that overlap the first one grows, so that nothing of either is left.
    cuts.sort_by(|a, b| a.from.cmp(&b.from).then(b.to.cmp(&a.to)));
    let mut whole: Vec<Cut<'a>> = Vec::new();
    for cut in cuts {
        match whole.last_mut() {
            Some(last) if cut.from < last.to => last.to = last.to.max(cut.to),
            _ => whole.push(cut),
        }
    }
    whole
}

/// Where the words stand in a run of inlines, counted over all of them.
pub(super) fn found_in_runs<'a>(runs: &[Inline], needles: &'a [Needle], spared: &[Needle]) -> Vec<Cut<'a>> {
    found(&plain(runs), needles, spared)
}

fn places(hay: &[Sign], needle: &Needle) -> Vec<(usize, usize)> {
    let length = needle.signs.len();
    let mut out = Vec::new();
    let mut at = 0;
    while at + length <= hay.len() {
        let fits = hay[at..at + length].iter().zip(&needle.signs).all(|(sign, is)| sign.is == *is);
        if fits && (needle.kind == Kind::Passage || stands_alone(hay, at, at + length)) {
            // The s of a genitive goes with the name.
            let s = hay
                .get(at + length)
                .filter(|sign| needle.kind != Kind::Passage && matches!(sign.is, 's' | 'S'));
            out.push((hay[at].from, s.unwrap_or(&hay[at + length - 1]).to));
            at += length;
        } else {
            at += 1;
        }
    }
    out
}

fn stands_alone(hay: &[Sign], from: usize, to: usize) -> bool {
    let letter = |at: usize| hay.get(at).is_some_and(|sign| sign.is.is_alphanumeric());
    let before = from.checked_sub(1).is_some_and(letter);
    let genitive = hay.get(to).is_some_and(|sign| sign.is == 's') && !letter(to + 1);
    !before && (!letter(to) || genitive)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, needles: &[Option<Needle>], spared: &[&str]) -> String {
        let needles: Vec<Needle> = needles.iter().flatten().cloned().collect();
        let spared: Vec<Needle> = spared.iter().filter_map(|phrase| Needle::passage(phrase, "")).collect();
        let mut text = text.to_owned();
        for cut in found(&text.clone(), &needles, &spared).into_iter().rev() {
            text.replace_range(cut.from..cut.to, cut.said);
        }
        text
    }

    #[test]
    fn a_passage_is_found_however_it_is_spaced_hyphenated_or_spelled() {
        let needle = || [Needle::passage("nyckeln ligger i skåpet.", "#")];
        for text in [
            "Nyckeln ligger i skåpet.",
            "NYCKELN\u{a0}LIGGER  I\nSKÅPET.",
            "nyck\u{ad}eln lig\u{200b}ger i skåpet.",
        ] {
            assert_eq!(cut(text, &needle(), &[]), "#.", "{text}");
        }
        assert_eq!(cut("nyckeln ligger i bordet", &needle(), &[]), "nyckeln ligger i bordet");
        assert!(Needle::passage(" \u{ad} ", "#").is_none(), "nothing is not everywhere");
    }

    #[test]
    fn a_part_of_a_name_is_a_word_of_its_own() {
        let needle = || [Needle::word("Berg", "#")];
        assert_eq!(
            cut("Berg, Bergs och Berg-Lund såg ett berg.", &needle(), &[]),
            "#, # och #-Lund såg ett berg."
        );
        assert_eq!(cut("Bergman i Sandberg", &needle(), &[]), "Bergman i Sandberg");
        assert_eq!(cut("Berg i Bergs kommun", &needle(), &["Bergs kommun"]), "# i Bergs kommun");
    }

    #[test]
    fn a_whole_name_is_not_the_beginning_of_a_longer_one() {
        let needle = || [Needle::name("Anna Berg", "#")];
        assert_eq!(cut("ANNA BERGS rum, Anna\u{a0}Berg.", &needle(), &[]), "# rum, #.");
        assert_eq!(cut("Anna Bergman", &needle(), &[]), "Anna Bergman");
    }

    #[test]
    fn what_overlaps_is_cut_once_and_whole() {
        let needles = [Needle::passage("ett två", "#"), Needle::passage("två tre", "%")];
        assert_eq!(cut("noll ett två tre fyra", &needles, &[]), "noll # fyra");
    }
}
