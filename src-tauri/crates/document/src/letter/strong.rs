// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What people mark as strong with two asterisks, in texts of every kind: shown as strong, and never as asterisks.
//!
//! The letter keeps the text as it was written, so that what is withheld is found by what was written.

const MARK: &str = "**";

/// The parts of a text in order, each with whether it is strong. Asterisks that open nothing stay what they are.
pub(crate) fn parts(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let mut rest = text;
    let mut waiting: Option<&str> = None;
    std::iter::from_fn(move || {
        if let Some(strong) = waiting.take() {
            return Some((true, strong));
        }
        if rest.is_empty() {
            return None;
        }
        let Some((before, strong, after)) = first(rest) else {
            return Some((false, std::mem::take(&mut rest)));
        };
        rest = after;
        if before.is_empty() {
            return Some((true, strong));
        }
        waiting = Some(strong);
        Some((false, before))
    })
}

/// The text of a heading or a caption, which has one face.
pub(crate) fn unmarked(text: &str) -> String {
    parts(text).map(|(_, part)| part).collect()
}

// The first strong part, with what stands before and after it: no space inside its marks, and no asterisk.
fn first(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(at) = text[from..].find(MARK).map(|at| from + at) {
        let inner = &text[at + MARK.len()..];
        let strong = inner.find('*').map(|end| &inner[..end]);
        if let Some(strong) = strong.filter(|strong| is_strong(strong))
            && let Some(after) = inner[strong.len()..].strip_prefix(MARK)
        {
            return Some((&text[..at], strong, after));
        }
        from = at + MARK.len();
    }
    None
}

fn is_strong(text: &str) -> bool {
    !text.is_empty() && !text.starts_with(char::is_whitespace) && !text.ends_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_strong_and_lone_asterisks_stay() {
        let told = |text| parts(text).collect::<Vec<_>>();
        assert_eq!(
            told("Kravet är **bindande** nu"),
            [(false, "Kravet är "), (true, "bindande"), (false, " nu")]
        );
        assert_eq!(told("**a****b**"), [(true, "a"), (true, "b")]);
        assert_eq!(told("**a** **b**"), [(true, "a"), (false, " "), (true, "b")]);
        for plain in ["", "ord", "2 ** 3 ** 4", "****", "** a **", "**öppet", "***a***"] {
            assert_eq!(unmarked(plain), plain);
        }
        assert_eq!(unmarked("**Åtgärder** mot risker"), "Åtgärder mot risker");
    }
}
