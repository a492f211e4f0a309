// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Where a signature's bytes stand and what they leave out (ISO 32000-1, 12.8.1). What lies in the gap is
//! covered by nothing, so it may hold only the one string, written in one way, with zeros behind it.

use std::ops::Range;

use super::reason::Reason;
use crate::pdf::file::Pdf;
use crate::pdf::syntax::{Scanner, hex_digit};
use crate::pdf::value::{Dict, Id, Value};
use crate::pdf::xref::Entry;
use crate::tlv;

/// A signature dictionary with the place of its `/Contents`.
pub(super) struct Placed {
    pub(super) dict: Dict,
    contents: Range<usize>,
}

pub(super) fn placed(pdf: &Pdf<'_>, id: Id) -> Option<Placed> {
    // A signature in an object stream would have no place in the file.
    let Some(Entry::At { offset, generation }) = pdf.table.get(&id.0) else { return None };
    let mut scan = Scanner::new(pdf.bytes, *offset);
    if scan.object_head()? != id || *generation != id.1 {
        return None;
    }
    let (dict, places) = scan.dict_with_places()?;
    scan.keyword(b"endobj")?;
    let contents = places.into_iter().find(|(key, _)| key == b"Contents")?.1;
    let is_signature = dict.get("Type").is_none_or(|t| t.name() == Some(b"Sig"));
    is_signature.then_some(Placed { dict, contents })
}

impl Placed {
    /// The end of what is covered, when the range begins at the start and leaves out exactly the string.
    pub(super) fn covered_end(&self, length: usize) -> Result<usize, Reason> {
        let range: Option<Vec<usize>> = self
            .dict
            .get("ByteRange")
            .and_then(Value::array)
            .map(|a| a.iter().map_while(Value::index).collect());
        let Some([0, first, second, rest]) = range.as_deref() else { return Err(Reason::ByteRangeWrong) };
        let end = second.checked_add(*rest).filter(|end| *end <= length).ok_or(Reason::ByteRangeWrong)?;
        let exact = *first == self.contents.start && *second == self.contents.end;
        let four = self.dict.get("ByteRange").and_then(Value::array).is_some_and(|a| a.len() == 4);
        if exact && four { Ok(end) } else { Err(Reason::ByteRangeWrong) }
    }

    /// What is covered, in two parts.
    pub(super) fn parts<'a>(&self, bytes: &'a [u8], end: usize) -> [&'a [u8]; 2] {
        [&bytes[..self.contents.start], bytes.get(self.contents.end..end).unwrap_or_default()]
    }

    /// The container, when the string is written in plain hexadecimal of one letter case and nothing but
    /// zeros follow the container in it.
    pub(super) fn container(&self, bytes: &[u8]) -> Result<Vec<u8>, Reason> {
        let string = &bytes[self.contents.clone()];
        let digits = string.strip_prefix(b"<").and_then(|s| s.strip_suffix(b">"));
        let mut decoded = digits.and_then(one_way_hex).ok_or(Reason::RoomNotEmpty)?;
        if decoded.starts_with(&[tlv::SEQUENCE, 0x80]) {
            return Ok(decoded);
        }
        let (container, rest) = tlv::split(&decoded).ok_or(Reason::ContainerMalformed)?;
        if rest.iter().any(|b| *b != 0) {
            return Err(Reason::RoomNotEmpty);
        }
        let length = container.whole.len();
        decoded.truncate(length);
        Ok(decoded)
    }
}

fn one_way_hex(digits: &[u8]) -> Option<Vec<u8>> {
    let lower = digits.iter().any(u8::is_ascii_lowercase);
    let upper = digits.iter().any(u8::is_ascii_uppercase);
    if (lower && upper) || !digits.len().is_multiple_of(2) {
        return None;
    }
    digits.chunks_exact(2).map(|pair| Some(hex_digit(pair[0])? << 4 | hex_digit(pair[1])?)).collect()
}
