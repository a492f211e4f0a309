// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What points at a person in a text that is to be printed: personal numbers, telephone numbers and addresses of
//! electronic mail. A scan finds what has the shape; it cannot know a name.
//!
//! Source: the form of the number, folkbokföringslagen (1991:481) 18 §; the coordination number has sixty added to
//! the day.

/// Whether a text holds a Swedish personal or coordination number with a right control digit.
#[must_use]
pub fn holds_personal_number(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).any(|at| {
        let begins = at == 0 || !chars[at - 1].is_ascii_digit();
        begins && [8, 6].into_iter().any(|birth| is_personal_number(&chars[at..], birth))
    })
}

// A number that begins here, with so many digits for the day of birth.
fn is_personal_number(chars: &[char], birth: usize) -> bool {
    let digits = |of: &[char]| of.iter().map(|c| c.to_digit(10)).collect::<Option<Vec<u32>>>();
    let Some(born) = chars.get(..birth).and_then(digits) else { return false };
    let between = usize::from(chars.get(birth).is_some_and(|c| matches!(c, '-' | '+')));
    let Some(last) = chars.get(birth + between..birth + between + 4).and_then(digits) else { return false };
    if chars.get(birth + between + 4).is_some_and(char::is_ascii_digit) {
        return false;
    }
    let century = &born[..birth - 6];
    let born = &born[birth - 6..];
    let (month, day) = (born[2] * 10 + born[3], born[4] * 10 + born[5]);
    let all: Vec<u32> = born.iter().chain(&last).copied().collect();
    (century.is_empty() || matches!(century, [1, 8 | 9] | [2, 0]))
        && (1..=12).contains(&month)
        && matches!(day, 1..=31 | 61..=91)
        && passes_luhn(&all)
}

// Every other digit doubled from the left, digits summed, and the sum a whole ten.
fn passes_luhn(digits: &[u32]) -> bool {
    let weighed = digits.iter().enumerate().map(|(at, digit)| if at % 2 == 0 { digit * 2 } else { *digit });
    weighed.map(|value| value / 10 + value % 10).sum::<u32>().is_multiple_of(10)
}

/// The first telephone number or address of electronic mail in a text.
#[must_use]
pub fn contact_in(text: &str) -> Option<&str> {
    mail_in(text).or_else(|| telephone_in(text))
}

fn mail_in(text: &str) -> Option<&str> {
    let around = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | '”' | '"');
    text.split(around).map(|word| word.trim_matches(['.', ':', '!', '?'])).find(|word| {
        word.split_once('@').is_some_and(|(who, at)| {
            !who.is_empty() && at.split_once('.').is_some_and(|(host, top)| !host.is_empty() && top.len() > 1)
        })
    })
}

// "+46 …" or a number with a hyphen after its area, and seven to twelve digits in all.
fn telephone_in(text: &str) -> Option<&str> {
    let mut from = 0;
    while let Some(at) = text[from..].find(['0', '+']).map(|at| from + at) {
        let before = text[..at].chars().next_back();
        let free = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '-' | '/' | ':' | '.'));
        let length: usize = text[at..]
            .chars()
            .take_while(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+'))
            .map(char::len_utf8)
            .sum();
        let found = text[at..at + length].trim_end_matches([' ', '-']);
        if free && is_telephone(found) {
            return Some(found);
        }
        from = at + length.max(1);
    }
    None
}

fn is_telephone(found: &str) -> bool {
    let digits = found.chars().filter(char::is_ascii_digit).count();
    let area = found.split_once('-').map_or(0, |(area, _)| area.trim_start_matches('+').len());
    let abroad = found.starts_with("+46");
    (8..=12).contains(&digits) && (abroad || (found.starts_with('0') && (2..=4).contains(&area)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_number_is_known_by_its_day_and_its_control_digit() {
        for number in ["811218-9876", "8112189876", "19811218-9876", "811278-9873", "811218+9876."] {
            assert!(holds_personal_number(&format!("Patienten ({number}) fick vänta")), "{number}");
        }
        for other in
            ["811218-9875", "811318-9876", "212000-9994", "2025-00417", "8112189876543", "den 11 juni 2025"]
        {
            assert!(!holds_personal_number(other), "{other}");
        }
    }

    #[test]
    fn mail_and_telephone_are_found_and_days_and_numbers_are_not() {
        for (text, found) in [
            ("Skriv till eva.ek@example.org.", "eva.ek@example.org"),
            ("Ring 08-123 45 67 före tolv", "08-123 45 67"),
            ("på +46 70 123 45 67.", "+46 70 123 45 67"),
            ("mobil 070-1234567", "070-1234567"),
        ] {
            assert_eq!(contact_in(text), Some(found), "{text}");
        }
        for text in
            ["den 2025-06-11 kl. 08-12", "2018-08-01 till 2026-01-14", "10 000 kronor", "a@b", "0,5 procent"]
        {
            assert_eq!(contact_in(text), None, "{text}");
        }
    }
}
