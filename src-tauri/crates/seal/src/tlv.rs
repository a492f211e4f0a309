// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The smallest strict reader of DER (X.690, clause 10): definite, shortest lengths and single-byte tags.
//! It hands out slices of the bytes as they are, so that what is hashed or compared is what stands in the
//! file and never a repaired copy of it.

pub(crate) const INTEGER: u8 = 0x02;
pub(crate) const OCTETS: u8 = 0x04;
pub(crate) const OID: u8 = 0x06;
pub(crate) const SEQUENCE: u8 = 0x30;
pub(crate) const SET: u8 = 0x31;

/// One element: its tag, its content, and both with the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Element<'a> {
    pub(crate) tag: u8,
    pub(crate) content: &'a [u8],
    pub(crate) whole: &'a [u8],
}

/// Elements that follow each other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Elements<'a>(pub(crate) &'a [u8]);

impl<'a> Elements<'a> {
    /// The next element, whatever its tag.
    pub(crate) fn any(&mut self) -> Option<Element<'a>> {
        let (element, rest) = split(self.0)?;
        self.0 = rest;
        Some(element)
    }

    /// The next element, which must have this tag.
    pub(crate) fn one(&mut self, tag: u8) -> Option<Element<'a>> {
        let element = self.any()?;
        (element.tag == tag).then_some(element)
    }

    /// The next element if it has this tag; nothing is taken otherwise.
    pub(crate) fn optional(&mut self, tag: u8) -> Option<Element<'a>> {
        let (element, rest) = split(self.0)?;
        (element.tag == tag).then(|| {
            self.0 = rest;
            element
        })
    }

    pub(crate) fn end(self) -> Option<()> {
        self.0.is_empty().then_some(())
    }

    /// All elements to the end.
    pub(crate) fn all(mut self) -> Option<Vec<Element<'a>>> {
        let mut out = Vec::new();
        while !self.0.is_empty() {
            out.push(self.any()?);
        }
        Some(out)
    }
}

impl<'a> Element<'a> {
    pub(crate) fn inside(self) -> Elements<'a> {
        Elements(self.content)
    }
}

/// The first element, and what follows it.
pub(crate) fn split(bytes: &[u8]) -> Option<(Element<'_>, &[u8])> {
    let [tag, first, ..] = *bytes else { return None };
    if tag & 0x1F == 0x1F {
        return None;
    }
    let (head, length) = if first < 0x80 { (2, usize::from(first)) } else { long_length(bytes, first)? };
    let end = head.checked_add(length)?;
    let whole = bytes.get(..end)?;
    Some((Element { tag, content: &whole[head..], whole }, &bytes[end..]))
}

fn long_length(bytes: &[u8], first: u8) -> Option<(usize, usize)> {
    let count = usize::from(first & 0x7F);
    if !(1..=4).contains(&count) {
        return None;
    }
    let digits = bytes.get(2..2 + count)?;
    let length = digits.iter().fold(0usize, |n, b| n << 8 | usize::from(*b));
    let shortest = digits[0] != 0 && length >= 0x80;
    shortest.then_some((2 + count, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_shortest_definite_lengths_are_read() {
        assert!(split(&[0x30, 0x00]).is_some());
        assert!(split(&[0x30, 0x80, 0, 0]).is_none());
        assert!(split(&[0x30, 0x81, 0x01, 0]).is_none());
        assert!(split(&[0x30, 0x82, 0x00, 0x80]).is_none());
        assert!(split(&[0x30, 0x02, 0]).is_none());
        assert!(split(&[0x1F, 0x01, 0]).is_none());
    }
}
