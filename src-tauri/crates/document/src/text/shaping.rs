// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Turns words into glyphs, once per word and face.
//!
//! Holds the cache of shaped words, the codes given out and the warnings met. A character that no face has is
//! shown as a square that still says what it stands for; nothing is refused. Invariant: the glyphs of a word
//! say exactly its characters.

use std::{
    collections::{BTreeSet, HashMap},
    rc::Rc,
};

use rustybuzz::{Direction, Language as Tongue, ShapePlan, UnicodeBuffer, script};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::{
    clean::{clean, copied_as},
    joints::joined,
    repertoire::Repertoire,
};
use crate::{
    Warning,
    letter::Language,
    typeface::{Face, Typeface},
};

/// Fewest letters that stay on either side of a hyphen.
const LEAST_LETTERS: usize = 3;
/// Words shorter than this are never hyphenated.
const LEAST_WORD: usize = 7;
/// Words longer than this are broken anywhere instead: no word of any language is that long.
const LONGEST_WORD: usize = 120;

/// A glyph in a line; measures in thousandths of an em.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    pub(crate) face: Face,
    /// Its code in the document, see [`Repertoire`].
    pub(crate) code: u16,
    /// How far the pen moves, kerning included.
    pub(crate) advance: i32,
    /// How far the font alone would move the pen.
    pub(crate) nominal: i32,
    /// Shift of the glyph to the right and up.
    pub(crate) shift: (i32, i32),
    /// What the glyph is part of, see [`super::Run`]; 0 is running text.
    pub(crate) role: u32,
}

/// How a word may be parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parting {
    /// As it is, after a hyphen or slash that is there already.
    Plain,
    /// With an added hyphen.
    Hyphen,
}

/// A shaped word.
pub(crate) struct Word {
    pub(crate) glyphs: Vec<Glyph>,
    /// Places before which the word may be parted, by glyph index, in order.
    pub(crate) partings: Vec<(usize, Parting)>,
}

/// Shapes words and remembers them.
pub(crate) struct Shaper<'t> {
    typeface: &'t Typeface,
    language: Language,
    tongue: Option<Tongue>,
    plans: [Option<ShapePlan>; 6],
    words: [HashMap<Box<str>, Rc<Word>>; 12],
    buffer: Option<UnicodeBuffer>,
    pub(crate) repertoire: Repertoire,
    pub(crate) warnings: BTreeSet<Warning>,
}

impl<'t> Shaper<'t> {
    pub(crate) fn new(typeface: &'t Typeface, language: Language) -> Self {
        let tongue = language.tag().get(..2).and_then(|tag| tag.parse().ok());
        Self {
            typeface,
            language,
            tongue,
            plans: Default::default(),
            words: Default::default(),
            buffer: None,
            repertoire: Repertoire::default(),
            warnings: BTreeSet::new(),
        }
    }

    /// The text without what cannot be shown.
    pub(crate) fn clean<'a>(&mut self, text: &'a str) -> std::borrow::Cow<'a, str> {
        clean(text, &mut self.warnings)
    }

    /// The language that words are parted by, unless they say another.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The glyphs of a word: a run of characters without a space to break at.
    pub(crate) fn word(&mut self, face: Face, text: &str, language: Language) -> Rc<Word> {
        let shelf = face.index() * 2 + usize::from(language == Language::En);
        if let Some(word) = self.words[shelf].get(text) {
            return Rc::clone(word);
        }
        let word = Rc::new(self.shape_word(face, text, language));
        self.words[shelf].insert(text.into(), Rc::clone(&word));
        word
    }

    /// One glyph for one character, with a text of its own.
    pub(crate) fn sign(&mut self, face: Face, shown: char, text: &str) -> Glyph {
        let open = self.typeface.face(face);
        let glyph = open.metrics().glyph_index(shown).map_or(0, |glyph| glyph.0);
        let advance = open.advance(glyph);
        let code = self.repertoire.code(face, glyph, text);
        Glyph { face, code, advance, nominal: advance, shift: (0, 0), role: 0 }
    }

    fn shape_word(&mut self, face: Face, written: &str, language: Language) -> Word {
        let soft: Vec<usize> = soft_hyphens(written);
        let text = written.replace('\u{AD}', "");
        // Where each glyph's text begins, to find the glyph before a byte position.
        let mut starts = Vec::with_capacity(text.len());
        let mut glyphs = Vec::with_capacity(text.len());
        for (from, part, part_face) in self.parts(face, &text) {
            match part_face {
                Some(part_face) => self.shape_part(part_face, part, from, &mut glyphs, &mut starts),
                None => self.squares(face, part, from, &mut glyphs, &mut starts),
            }
        }
        let mut partings: Vec<(usize, Parting)> = self
            .byte_partings(&text, &soft, language)
            .into_iter()
            .filter_map(|(byte, kind)| starts.binary_search(&byte).ok().map(|glyph| (glyph, kind)))
            .map(|(glyph, kind)| (first_of(&starts, glyph), kind))
            .collect();
        partings.dedup_by_key(|(glyph, _)| *glyph);
        Word { glyphs, partings }
    }

    /// Cuts a word where the face that can show it changes; `None` where no face can.
    fn parts<'a>(&mut self, face: Face, text: &'a str) -> Vec<(usize, &'a str, Option<Face>)> {
        let mut parts: Vec<(usize, usize, Option<Face>)> = Vec::new();
        for (at, c) in text.char_indices() {
            let found = [face, face.substitute()].into_iter().find(|face| self.typeface.face(*face).has(c));
            if found.is_none() {
                self.warnings.insert(Warning::NoGlyph(c));
            }
            match parts.last_mut() {
                Some((_, end, last)) if *last == found => *end = at + c.len_utf8(),
                _ => parts.push((at, at + c.len_utf8(), found)),
            }
        }
        parts.into_iter().map(|(from, to, found)| (from, &text[from..to], found)).collect()
    }

    fn squares(
        &mut self,
        face: Face,
        part: &str,
        from: usize,
        glyphs: &mut Vec<Glyph>,
        starts: &mut Vec<usize>,
    ) {
        for (at, c) in part.char_indices() {
            let mut text = [0; 4];
            let glyph = self.sign(face.substitute(), '□', copied_as(c).encode_utf8(&mut text));
            glyphs.push(glyph);
            starts.push(from + at);
        }
    }

    fn shape_part(
        &mut self,
        face: Face,
        part: &str,
        from: usize,
        glyphs: &mut Vec<Glyph>,
        starts: &mut Vec<usize>,
    ) {
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(part);
        let latin = part.chars().all(|c| u32::from(c) < 0x370);
        buffer.set_direction(Direction::LeftToRight);
        if latin {
            buffer.set_script(script::LATIN);
        }
        if let Some(tongue) = &self.tongue {
            buffer.set_language(tongue.clone());
        }
        let open = self.typeface.face(face);
        let shaped = if latin {
            let plan = self.plans[face.index()].get_or_insert_with(|| {
                let latin = Some(script::LATIN);
                ShapePlan::new(&open.shaping, Direction::LeftToRight, latin, self.tongue.as_ref(), &[])
            });
            rustybuzz::shape_with_plan(&open.shaping, plan, buffer)
        } else {
            rustybuzz::shape(&open.shaping, &[], buffer)
        };
        let infos = shaped.glyph_infos();
        let clusters: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
        for (at, (info, position)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
            let glyph = u16::try_from(info.glyph_id).unwrap_or(0);
            let text = cluster_text(part, &clusters, at);
            let code = self.repertoire.code(face, glyph, &text);
            let shift = (position.x_offset, position.y_offset);
            let nominal = open.advance(glyph);
            glyphs.push(Glyph { face, code, advance: position.x_advance, nominal, shift, role: 0 });
            starts.push(from + clusters[at]);
        }
        self.buffer = Some(shaped.clear());
    }

    /// Byte positions at which the text may be parted, in order, the better kind first where two meet.
    fn byte_partings(&self, text: &str, soft: &[usize], language: Language) -> Vec<(usize, Parting)> {
        let mut found: Vec<(usize, Parting)> = linebreaks(text)
            .filter(|(at, kind)| *kind == BreakOpportunity::Allowed && *at < text.len())
            .filter(|(at, _)| !is_read_as_one(&text[..*at], &text[*at..]))
            .map(|(at, _)| (at, Parting::Plain))
            .collect();
        // A hyphen added to an address would be taken for part of it; what a space without a break holds together is
        // short and stands whole.
        let whole = text.contains(['@', '\u{a0}']) || text.contains("://") || text.starts_with("www.");
        if whole {
            return found;
        }
        if soft.is_empty() {
            let letters = |c: char| c.is_alphabetic();
            let mut at = 0;
            for run in text.split_inclusive(|c| !letters(c)) {
                let word = run.trim_end_matches(|c| !letters(c));
                found.extend(syllables(word, language).into_iter().map(|cut| (at + cut, Parting::Hyphen)));
                at += run.len();
            }
        } else {
            found.extend(soft.iter().map(|at| (*at, Parting::Hyphen)));
        }
        found.sort_by_key(|(at, kind)| (*at, *kind == Parting::Hyphen));
        found
    }
}

/// Whether a line does not end between two parts of a word although there is a hyphen or a dash: "e-post", "SS-EN",
/// "ISO/IEC", "1–5".
fn is_read_as_one(before: &str, after: &str) -> bool {
    let Some(sign @ ('-' | '–' | '/')) = before.chars().next_back() else { return false };
    let first = &before[..before.len() - sign.len_utf8()];
    let first = first.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let digits = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let capitals = |text: &str| text.chars().take_while(|c| c.is_alphanumeric()).all(char::is_uppercase);
    (sign == '-' && first.chars().count() == 1)
        || (sign == '–' && digits(first.chars().next_back()))
        || (capitals(first) && after.starts_with(char::is_uppercase) && capitals(after))
}

fn syllables(word: &str, language: Language) -> Vec<usize> {
    let count = word.chars().count();
    // Lower-casing keeps the length of these letters, which the hyphenation relies on.
    let known = word.chars().all(|c| c.is_ascii_alphabetic() || ('À'..='ÿ').contains(&c));
    // A word in capitals is an abbreviation or a heading and is not parted.
    let capitals = word.chars().skip(1).any(char::is_uppercase);
    if !(LEAST_WORD..=LONGEST_WORD).contains(&count) || !known || capitals {
        return Vec::new();
    }
    let patterns = match language {
        Language::Sv => hypher::Lang::Swedish,
        Language::En => hypher::Lang::English,
    };
    let mut at = 0;
    let mut cuts: Vec<usize> = hypher::hyphenate_bounded(word, patterns, LEAST_LETTERS, LEAST_LETTERS)
        .map(|syllable| {
            at += syllable.len();
            at
        })
        .collect();
    cuts.pop();
    match language {
        Language::Sv => joined(word, cuts, LEAST_LETTERS),
        Language::En => cuts,
    }
}

/// Where soft hyphens stand, as byte positions in the text without them.
fn soft_hyphens(written: &str) -> Vec<usize> {
    let places = written.match_indices('\u{AD}').enumerate();
    places.map(|(nth, (at, _))| at - nth * '\u{AD}'.len_utf8()).collect()
}

/// The first of the glyphs that begin at the same place as the glyph at `index`.
fn first_of(starts: &[usize], index: usize) -> usize {
    let start = starts[index];
    starts[..index].iter().rposition(|other| *other != start).map_or(0, |before| before + 1)
}

/// What the glyph at `at` says: its share of the characters of its cluster. The first glyph takes what is left
/// over; one that is left without a character says a zero-width space, since every glyph must say something.
fn cluster_text(part: &str, clusters: &[usize], at: usize) -> String {
    let start = clusters[at];
    let first = clusters[..at].iter().rposition(|other| *other != start).map_or(0, |before| before + 1);
    let after = clusters[at..].iter().position(|other| *other != start).map(|distance| at + distance);
    let end = after.map_or(part.len(), |next| clusters[next]);
    let last = after.unwrap_or(clusters.len());
    let said: Vec<char> = part.get(start..end).unwrap_or_default().chars().map(copied_as).collect();
    let (nth, glyphs) = (at - first, last - first);
    let text: String = if glyphs <= 1 {
        said.into_iter().collect()
    } else if nth + 1 == glyphs {
        said.into_iter().skip(nth).collect()
    } else {
        said.into_iter().skip(nth).take(1).collect()
    };
    if text.is_empty() { '\u{200B}'.to_string() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(face: Face, text: &str) -> (String, Vec<Warning>) {
        let typeface = Typeface::shipped().unwrap();
        let mut shaper = Shaper::new(&typeface, Language::Sv);
        let word = shaper.word(face, text, Language::Sv);
        let entries =
            |glyph: &Glyph| shaper.repertoire.entries(glyph.face)[usize::from(glyph.code) - 1].clone();
        let text = word.glyphs.iter().map(|glyph| entries(glyph).text).collect();
        (text, shaper.warnings.iter().copied().collect())
    }

    fn parted(text: &str) -> String {
        let typeface = Typeface::shipped().unwrap();
        let mut shaper = Shaper::new(&typeface, Language::Sv);
        let word = shaper.word(Face::Serif, text, Language::Sv);
        let mut out = String::new();
        for (at, glyph) in word.glyphs.iter().enumerate() {
            match word.partings.iter().find(|(place, _)| *place == at) {
                Some((_, Parting::Hyphen)) => out.push('='),
                Some((_, Parting::Plain)) => out.push('|'),
                None => {}
            }
            out += &shaper.repertoire.entries(glyph.face)[usize::from(glyph.code) - 1].text;
        }
        out
    }

    #[test]
    fn glyphs_say_the_characters_of_the_word_whatever_they_are() {
        for text in ["offentlighetsprincipen", "fjäll", "§§", "a\u{308}o\u{30a}", "Ωmega", "Жук", "fi"]
        {
            assert_eq!(said(Face::Serif, text), (text.to_owned(), vec![]), "{text}");
        }
    }

    #[test]
    fn a_missing_character_is_shown_as_a_square_and_still_says_itself() {
        let (text, warnings) = said(Face::Serif, "a😀م");
        assert_eq!(text, "a😀م");
        assert_eq!(warnings, [Warning::NoGlyph('م'), Warning::NoGlyph('😀')]);
    }

    #[test]
    fn a_word_keeps_three_letters_on_each_side_of_a_hyphen() {
        assert_eq!(parted("Åtgärder"), "Åtgär=der");
        assert_eq!(parted("brister"), "bris=ter");
        assert_eq!(parted("brist"), "brist");
    }

    #[test]
    fn a_compound_is_parted_where_its_words_meet() {
        for (word, joint) in [
            ("informationssäkerhet", "tions=säker=het"),
            ("journalsystemet", "nal=systemet"),
            ("patientsäkerhetslagen", "ent=säker=hets=lagen"),
            ("Personuppgifter", "son=uppgifter"),
            ("iakttagelse", "iakt=tagelse"),
            ("underleverantörer", "under=leve=ran=tör"),
            ("verksamhetsutövaren", "verksam=hets=utövaren"),
            ("Systemet", "Systemet"),
        ] {
            let parted = parted(word);
            assert!(parted.contains(joint), "{parted}");
        }
    }

    #[test]
    fn addresses_and_what_holds_together_are_not_parted() {
        for word in
            ["registrator@vardtillsyn.example", "(ej\u{a0}kontrollerad)", "e-post", "SS-EN", "ISO/IEC", "1–5"]
        {
            assert_eq!(parted(word), word);
        }
    }

    #[test]
    fn a_written_soft_hyphen_decides_alone() {
        assert_eq!(parted("informations\u{ad}säkerhet"), "informations=säkerhet");
    }

    #[test]
    fn a_word_may_be_parted_after_its_own_hyphen() {
        assert_eq!(parted("hälso-"), "hälso-");
        assert_eq!(parted("IT-säkerhet"), "IT-|säker=het");
        assert_eq!(parted("vård–omsorg"), "vård–|omsorg");
    }
}
