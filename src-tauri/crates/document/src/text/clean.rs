// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Takes out of a text what has no look: control, direction and format characters, and characters that a
//! file may not map to (ISO 19005-3, 6.2.11.7.2).
//!
//! Line breaks and tabs become spaces, because a letter's lines are the layout's business. What is left out is
//! reported, so that nobody can hide text in a decision by turning its direction.

use std::{borrow::Cow, collections::BTreeSet};

use crate::Warning;

enum Fate {
    Keep,
    Space,
    Drop,
}

fn fate(c: char) -> Fate {
    match c {
        '\t' | '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Space,
        // A soft hyphen is a place to break; the shaper takes it from there.
        '\u{AD}' => Fate::Keep,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => Fate::Drop,
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}' => {
            Fate::Drop
        }
        c if c.is_control() => Fate::Drop,
        _ => Fate::Keep,
    }
}

/// No language sets more marks than this on one letter; what towers higher hides the lines above.
const MOST_MARKS: usize = 8;

/// Whether a character is set on the one before it, in the scripts that the fonts have.
fn combines(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
    )
}

/// The text without what cannot be shown.
pub(crate) fn clean<'a>(text: &'a str, warnings: &mut BTreeSet<Warning>) -> Cow<'a, str> {
    if text.chars().all(|c| matches!(fate(c), Fate::Keep) && !combines(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
        marks = if combines(c) { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            warnings.insert(Warning::LeftOut(c));
            continue;
        }
        match fate(c) {
            Fate::Keep => out.push(c),
            Fate::Space => out.push(' '),
            Fate::Drop => {
                warnings.insert(Warning::LeftOut(c));
            }
        }
    }
    Cow::Owned(out)
}

/// Whether nothing of the text would be seen.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c == '\u{AD}' || !matches!(fate(c), Fate::Keep))
}

/// What a character may be copied as: itself, or the replacement character when it has no public meaning.
pub(crate) fn copied_as(c: char) -> char {
    let code = u32::from(c);
    let private = matches!(code, 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF);
    let never_a_character = code & 0xFFFE == 0xFFFE || matches!(code, 0xFDD0..=0xFDEF);
    if private || never_a_character { '\u{FFFD}' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_marks_are_left_out_and_reported() {
        let mut warnings = BTreeSet::new();
        assert_eq!(clean("a\u{202E}b\u{0}c\td", &mut warnings), "abc d");
        let seen: Vec<Warning> = warnings.into_iter().collect();
        assert_eq!(seen, [Warning::LeftOut('\0'), Warning::LeftOut('\u{202E}')]);
    }

    #[test]
    fn a_plain_text_is_not_copied() {
        assert!(matches!(clean("Åtgärder §", &mut BTreeSet::new()), Cow::Borrowed(_)));
    }

    #[test]
    fn private_characters_are_copied_as_the_replacement_character() {
        assert_eq!(copied_as('\u{E001}'), '\u{FFFD}');
        assert_eq!(copied_as('\u{FFFE}'), '\u{FFFD}');
        assert_eq!(copied_as('å'), 'å');
    }
}
