// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Text that people write: never blank, never with control characters, never without a limit.
//! A value of these types has passed the door; nothing inside checks it again.

use std::fmt;

/// The two languages of screen and letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Swedish, the language of decisions (språklagen 2009:600 10 §).
    Sv,
    /// English, for people who read the case without Swedish.
    En,
}

/// Why a text was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// Nothing but spaces.
    #[error("the text is blank")]
    Blank,
    /// More characters than the field takes.
    #[error("the text has {found} characters and the field takes {most}")]
    TooLong {
        /// Characters found.
        found: usize,
        /// Most characters taken.
        most: usize,
    },
    /// A control character, or a line break where one line is wanted.
    #[error("the text holds the character U+{0:04X}, which cannot be written in a letter")]
    Forbidden(u32),
}

/// Running text of one or more lines, at most [`Text::MOST`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(String);

/// One line: a name, a title, a citation; at most [`Line::MOST`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(String);

impl Text {
    /// Most characters of a text. A long section of a decision is about a tenth of it.
    pub const MOST: usize = 40_000;

    /// Takes a text, trims it and makes line ends `\n`.
    ///
    /// # Errors
    /// [`TextFault`] when it is blank, too long, or holds a control character.
    pub fn new(raw: &str) -> Result<Self, TextFault> {
        if !raw.contains('\r') {
            return checked(raw, Self::MOST, &['\n', '\t']).map(|text| Self(text.to_owned()));
        }
        let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
        checked(&unified, Self::MOST, &['\n', '\t']).map(|text| Self(text.to_owned()))
    }

    /// As [`Text::new`], keeping what is given where it needs no trimming.
    ///
    /// # Errors
    /// As [`Text::new`].
    pub fn taken(raw: String) -> Result<Self, TextFault> {
        if raw.contains('\r') { Self::new(&raw) } else { kept(raw, Self::MOST, &['\n', '\t']).map(Self) }
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Line {
    /// Most characters of a line.
    pub const MOST: usize = 400;

    /// Takes one line and trims it.
    ///
    /// # Errors
    /// [`TextFault`] when it is blank, too long, or holds a control character or a line break.
    pub fn new(raw: &str) -> Result<Self, TextFault> {
        checked(raw, Self::MOST, &[]).map(|line| Self(line.to_owned()))
    }

    /// As [`Line::new`], keeping what is given where it needs no trimming.
    ///
    /// # Errors
    /// As [`Line::new`].
    pub fn taken(raw: String) -> Result<Self, TextFault> {
        kept(raw, Self::MOST, &[]).map(Self)
    }

    /// The line itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

// Nothing is copied that stays as it is: a case of thousands of questions has a hundred thousand texts.
fn kept(raw: String, most: usize, allowed: &[char]) -> Result<String, TextFault> {
    let text = checked(&raw, most, allowed)?;
    if text.len() == raw.len() { Ok(raw) } else { Ok(text.to_owned()) }
}

fn checked<'r>(raw: &'r str, most: usize, allowed: &[char]) -> Result<&'r str, TextFault> {
    let trimmed = raw.trim();
    if trimmed.is_empty() {
        return Err(TextFault::Blank);
    }
    // No text has more characters than bytes.
    if trimmed.len() > most {
        let found = trimmed.chars().count();
        if found > most {
            return Err(TextFault::TooLong { found, most });
        }
    }
    if is_plain(trimmed) {
        return Ok(trimmed);
    }
    match trimmed.chars().find(|c| is_forbidden(*c) && !allowed.contains(c)) {
        Some(c) => Err(TextFault::Forbidden(c as u32)),
        None => Ok(trimmed),
    }
}

// Whether no byte begins anything that could be forbidden: most texts are told so without being read character by
// character.
fn is_plain(text: &str) -> bool {
    let may = |b: u8| (b < 0x20) | (b == 0x7f) | (b == 0xc2) | (b == 0xe2) | (b == 0xef);
    !text.bytes().fold(false, |found, b| found | may(b))
}

// Controls break letters; the bidirectional overrides can make a printed line read otherwise than it is stored.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' | '\u{2028}' | '\u{2029}')
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The same thing said in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual {
    /// Swedish.
    pub sv: Text,
    /// English.
    pub en: Text,
}

impl Bilingual {
    /// Takes both languages.
    ///
    /// # Errors
    /// [`TextFault`] of the first that does not pass.
    pub fn new(sv: &str, en: &str) -> Result<Self, TextFault> {
        Ok(Self { sv: Text::new(sv)?, en: Text::new(en)? })
    }

    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Sv => self.sv.as_str(),
            Language::En => self.en.as_str(),
        }
    }
}

/// One or more of a kind: what must not be empty cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NonEmpty<T>(Vec<T>);

impl<T> NonEmpty<T> {
    /// Takes a list, or `None` when it is empty.
    #[must_use]
    pub fn new(list: Vec<T>) -> Option<Self> {
        if list.is_empty() { None } else { Some(Self(list)) }
    }

    /// All of them, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// Goes through them in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

/// The first place of a text that is still to be filled in, with its braces: "{system}". The typical texts of a checklist
/// have such places.
#[must_use]
pub fn blank_in(text: &str) -> Option<&str> {
    const LONGEST: usize = 40;
    let begins = text.match_indices('{').map(|(at, _)| &text[at..]);
    // No further than a place is long, so that a text of braces alone is read in no time.
    let ends =
        |from: &str| from.char_indices().take(LONGEST + 2).find(|(_, sign)| *sign == '}').map(|(at, _)| at);
    let mut whole = begins.filter_map(|from| ends(from).map(|end| &from[..=end]));
    whole.find(|blank| {
        let name = &blank[1..blank.len() - 1];
        !name.trim().is_empty() && !name.contains(['{', '\n'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_given_away_is_judged_and_trimmed_as_one_that_is_shown() {
        let long = "å".repeat(Text::MOST + 1);
        for raw in ["Rutin", "  Rutin \n", "a\r\nb\rc", "a\tb", "", " \n", "a\u{202e}b", "a\0", &long] {
            assert_eq!(Text::taken(raw.to_owned()), Text::new(raw), "{raw:?}");
            assert_eq!(Line::taken(raw.to_owned()), Line::new(raw), "{raw:?}");
        }
    }

    #[test]
    fn a_blank_text_is_refused_and_a_good_one_trimmed() {
        assert_eq!(Text::new(" \n\t "), Err(TextFault::Blank));
        assert_eq!(Text::new("  två\r\nrader ").unwrap().as_str(), "två\nrader");
    }

    #[test]
    fn a_line_takes_no_line_break_and_no_override() {
        assert_eq!(Line::new("a\nb"), Err(TextFault::Forbidden(10)));
        assert_eq!(Line::new("a\u{202e}b"), Err(TextFault::Forbidden(0x202e)));
        assert!(Line::new("<script>alert('x')</script>").is_ok(), "markup is only text here");
    }

    #[test]
    fn no_forbidden_character_looks_plain() {
        let forbidden = ('\0'..=char::MAX).filter(|c| is_forbidden(*c));
        let seen: Vec<char> = forbidden.filter(|c| is_plain(&format!("a{c}b"))).collect();
        assert_eq!(seen, []);
        assert!(is_plain("Rutinen är känd på natten (1 §)".trim_end_matches(" (1 §)")));
    }

    #[test]
    fn a_name_of_ten_thousand_characters_is_told_how_much_fits() {
        assert_eq!(
            Line::new(&"å".repeat(10_000)),
            Err(TextFault::TooLong { found: 10_000, most: Line::MOST })
        );
    }

    #[test]
    fn a_place_left_to_be_filled_in_is_found_and_braces_that_are_none_are_not() {
        assert_eq!(blank_in("Återläs {system} i {miljö}"), Some("{system}"));
        assert_eq!(blank_in("Mängden {{slag av hot}"), Some("{slag av hot}"));
        for none in ["", "inget", "{}", "{ }", "{öppet", "stängt}", &format!("{{{}}}", "å".repeat(41))] {
            assert_eq!(blank_in(none), None, "{none}");
        }
    }
}
