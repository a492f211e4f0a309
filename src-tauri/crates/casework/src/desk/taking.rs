// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a file is, before it is taken in: its kind by its name, held against its first bytes. Refuses kinds that
//! are not taken, names that lie, and pictures that a letter could not show.

use crate::fault::WorkFault;
use crate::playing::media_type;
use document::{Image, ImageFault};
use domain::text::Line;
use wire::window::PixelsJson;

/// How many bytes tell what a file is.
pub(super) const HEAD: usize = 1024;

const PDF: &str = "application/pdf";
const PNG: &str = "image/png";
const JPEG: &str = "image/jpeg";

/// Whether files of that kind are pictures that can be shown.
pub(super) fn is_picture(media_type: &str) -> bool {
    matches!(media_type, PNG | JPEG)
}

/// The kind of a file, when its name and its first bytes agree.
pub(super) fn kind_of(name: &str, head: &[u8]) -> Result<&'static str, WorkFault> {
    let said = media_type(name).ok_or_else(|| WorkFault::KindNotTaken(name.to_owned()))?;
    let found = sniffed(head);
    let marked = matches!(said, PDF | PNG | JPEG);
    if found == Some(said) || (found.is_none() && !marked) {
        Ok(said)
    } else {
        Err(WorkFault::NotWhatItSays(name.to_owned()))
    }
}

// The kinds that bear a mark of their own at the beginning.
fn sniffed(head: &[u8]) -> Option<&'static str> {
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(PNG);
    }
    if head.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Some(JPEG);
    }
    // Readers take a PDF whose mark stands somewhere within the first thousand bytes.
    let window = &head[..head.len().min(HEAD)];
    window.windows(5).any(|five| five == b"%PDF-").then_some(PDF)
}

/// The size of a picture, when a letter can show it.
pub(super) fn pixels(name: &str, bytes: &[u8]) -> Result<PixelsJson, WorkFault> {
    // Decoded whole, so that a broken photo is refused here and not found in the decision.
    let whole = |image: Image| {
        let size = image.size();
        image.decodes().map(|()| size)
    };
    match Image::read(bytes).and_then(whole) {
        Ok((width, height)) => Ok(PixelsJson { width, height }),
        Err(ImageFault::TooLarge { width, height }) => {
            Err(WorkFault::TooManyPixels { name: name.to_owned(), width, height })
        }
        Err(_) => Err(WorkFault::NotAPicture(name.to_owned())),
    }
}

/// The name of a file as a line: what no line may hold becomes a low line, and the middle of an endless name goes.
pub(super) fn plain_name(name: &str) -> Line {
    let clean: String = name
        .chars()
        .map(|sign| if Line::new(&sign.to_string()).is_ok() || sign == ' ' { sign } else { '_' })
        .collect();
    let signs: Vec<char> = clean.trim().chars().collect();
    let short: String = if signs.len() > NAME_MOST {
        let (head, tail) = (&signs[..NAME_MOST - TAIL - 1], &signs[signs.len() - TAIL..]);
        head.iter().chain(&['…']).chain(tail).collect()
    } else {
        signs.into_iter().collect()
    };
    let fallback = || Line::new("_").unwrap_or_else(|_| unreachable!("a low line is a line"));
    Line::new(&short).unwrap_or_else(|_| fallback())
}

const NAME_MOST: usize = 200;
const TAIL: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_taken_when_name_and_first_bytes_agree() {
        let kind = |name: &str, head: &[u8]| kind_of(name, head).ok();
        assert_eq!(kind("a.PDF", b"%PDF-1.7"), Some(PDF));
        assert_eq!(kind("a.pdf", b"\n\n%PDF-1.4"), Some(PDF));
        assert_eq!(kind("a.jpeg", &[0xFF, 0xD8, 0xFF, 0xE0]), Some(JPEG));
        assert_eq!(kind("a.txt", b"text"), Some("text/plain"));
        assert_eq!(kind("a.txt", b""), Some("text/plain"));
    }

    #[test]
    fn a_name_that_lies_is_refused_and_so_is_a_kind_that_is_not_taken() {
        let refused = |name: &str, head: &[u8]| kind_of(name, head).unwrap_err();
        for (name, head) in [
            ("a.png", b"%PDF-1.7".as_slice()),
            ("a.txt", b"%PDF-1.7".as_slice()),
            ("a.pdf", b"MZ\x90".as_slice()),
            ("a.pdf", b"".as_slice()),
            ("a.jpg", b"\x89PNG\r\n\x1a\n".as_slice()),
        ] {
            assert!(matches!(refused(name, head), WorkFault::NotWhatItSays(_)), "{name}");
        }
        assert!(matches!(refused("a.exe", b"MZ"), WorkFault::KindNotTaken(_)));
        assert!(matches!(refused("utan", b"x"), WorkFault::KindNotTaken(_)));
    }

    #[test]
    fn any_name_becomes_a_line_that_keeps_its_ending() {
        assert_eq!(plain_name("a\nb\u{202e}c.pdf").as_str(), "a_b_c.pdf");
        let long = plain_name(&format!("{}.pdf", "å".repeat(10_000)));
        assert!(long.as_str().ends_with(".pdf") && long.as_str().chars().count() <= NAME_MOST);
        assert_eq!(plain_name("").as_str(), "_");
    }
}
