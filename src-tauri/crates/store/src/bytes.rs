// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! How fields become bytes: framed for hashing, read back from a small file.
//!
//! Every field is preceded by its length, so no two different rows of fields give the same bytes. Refuses to
//! read past the end. Invariant: what is framed here is part of the stored format and never changes.

use crate::id::Digest;
use sha2::{Digest as _, Sha256};

/// Collects fields into one SHA-256 digest, each preceded by its length in eight bytes, big end first.
pub(crate) struct Frame(Sha256);

impl Frame {
    /// Begins with the name of what is hashed, so that a digest of one kind is never one of another.
    pub(crate) fn begin(kind: &str) -> Self {
        Self(Sha256::new()).bytes(kind.as_bytes())
    }

    /// Adds a field of bytes.
    pub(crate) fn bytes(mut self, field: &[u8]) -> Self {
        self.0.update((field.len() as u64).to_be_bytes());
        self.0.update(field);
        self
    }

    /// Adds a number as eight bytes, big end first.
    pub(crate) fn number(self, field: i64) -> Self {
        self.bytes(&field.to_be_bytes())
    }

    /// Adds a text that may be missing; missing and empty differ.
    pub(crate) fn optional(self, field: Option<&str>) -> Self {
        match field {
            None => self.bytes(&[0]),
            Some(text) => self.bytes(&[1]).bytes(text.as_bytes()),
        }
    }

    /// The digest of all fields.
    pub(crate) fn end(self) -> Digest {
        Digest::new(self.0.finalize().into())
    }
}

/// Reads fields off the front of a byte string; every method gives `None` when too little is left.
pub(crate) struct Cursor<'b>(pub(crate) &'b [u8]);

impl<'b> Cursor<'b> {
    /// The next `count` bytes.
    pub(crate) fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (head, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(head)
    }

    /// The next `N` bytes as an array.
    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    /// Two bytes as a number, big end first.
    pub(crate) fn u16(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes(self.array()?))
    }

    /// Four bytes as a number, big end first.
    pub(crate) fn u32(&mut self) -> Option<u32> {
        Some(u32::from_be_bytes(self.array()?))
    }
}

/// Lays digests end to end, as the columns `parents`, `ops` and `files` hold them.
pub(crate) fn join(digests: &[Digest]) -> Vec<u8> {
    digests.iter().flat_map(|digest| digest.bytes()).collect()
}

/// Takes digests laid end to end apart; a remainder shorter than a digest is dropped (the schema forbids it).
pub(crate) fn split(bytes: &[u8]) -> Vec<Digest> {
    bytes.as_chunks::<32>().0.iter().copied().map(Digest::new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_do_not_run_into_each_other() {
        let one = Frame::begin("t").bytes(b"ab").bytes(b"c").end();
        let other = Frame::begin("t").bytes(b"a").bytes(b"bc").end();
        assert_ne!(one, other);
    }

    #[test]
    fn missing_and_empty_differ() {
        let missing = Frame::begin("t").optional(None).end();
        assert_ne!(missing, Frame::begin("t").optional(Some("")).end());
    }

    #[test]
    fn a_cursor_stops_at_the_end() {
        let mut cursor = Cursor(&[1, 2, 3]);
        assert_eq!(cursor.u16(), Some(0x0102));
        assert_eq!(cursor.u16(), None);
    }
}
