// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Reading PDF values from bytes (ISO 32000-1, 7.2 and 7.3). Every position is an index into the whole file,
//! so a caller can learn exactly where a value stands. Refuses a key given twice, nesting deeper than
//! `DEPTH`, and anything that is not a value.

use std::ops::Range;

use super::value::{Dict, Value};

/// No honest form or signature nests deeper.
const DEPTH: usize = 64;

/// Where each value of a dictionary stands in the file.
pub(crate) type Places = Vec<(Vec<u8>, Range<usize>)>;

/// A position in bytes; all methods answer `None` on anything malformed.
pub(crate) struct Scanner<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) at: usize,
}

pub(crate) fn is_space(b: u8) -> bool {
    matches!(b, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(b: u8) -> bool {
    matches!(b, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

pub(crate) fn hex_digit(b: u8) -> Option<u8> {
    match b {
        b'0'..=b'9' => Some(b - b'0'),
        b'a'..=b'f' => Some(b - b'a' + 10),
        b'A'..=b'F' => Some(b - b'A' + 10),
        _ => None,
    }
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Self {
        Scanner { bytes, at }
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(crate) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Skips white space and comments.
    pub(crate) fn skip(&mut self) {
        while let Some(b) = self.peek() {
            if is_space(b) {
                self.at += 1;
            } else if b == b'%' {
                while self.peek().is_some_and(|b| b != 10 && b != 13) {
                    self.at += 1;
                }
            } else {
                return;
            }
        }
    }

    /// Takes `word` if it stands here.
    pub(crate) fn take(&mut self, word: &[u8]) -> Option<()> {
        self.rest().starts_with(word).then(|| self.at += word.len())
    }

    /// Takes a keyword after white space; it must end at white space, a delimiter or the end.
    pub(crate) fn keyword(&mut self, word: &[u8]) -> Option<()> {
        self.skip();
        self.take(word)?;
        match self.peek() {
            Some(b) if !is_space(b) && !is_delimiter(b) => None,
            Some(_) | None => Some(()),
        }
    }

    /// Takes an unsigned decimal number after white space.
    pub(crate) fn unsigned(&mut self) -> Option<u64> {
        self.skip();
        let start = self.at;
        let mut n: u64 = 0;
        while let Some(b @ b'0'..=b'9') = self.peek() {
            n = n.checked_mul(10)?.checked_add(u64::from(b - b'0'))?;
            self.at += 1;
        }
        (self.at > start).then_some(n)
    }

    /// `N G obj`, the head of an object.
    pub(crate) fn object_head(&mut self) -> Option<(u32, u16)> {
        let number = u32::try_from(self.unsigned()?).ok()?;
        let generation = u16::try_from(self.unsigned()?).ok()?;
        self.keyword(b"obj")?;
        Some((number, generation))
    }

    pub(crate) fn value(&mut self) -> Option<Value> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Value> {
        if depth > DEPTH {
            return None;
        }
        self.skip();
        match self.peek()? {
            b'/' => self.name().map(Value::Name),
            b'(' => self.literal().map(Value::Str),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.entries(depth, &mut |_, _| ()).map(Value::Dict)
            }
            b'<' => self.hex().map(Value::Str),
            b'[' => self.items(depth),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number_or_reference(),
            b't' => self.keyword(b"true").map(|()| Value::Bool(true)),
            b'f' => self.keyword(b"false").map(|()| Value::Bool(false)),
            b'n' => self.keyword(b"null").map(|()| Value::Null),
            _ => None,
        }
    }

    fn items(&mut self, depth: usize) -> Option<Value> {
        self.take(b"[")?;
        let mut items = Vec::new();
        loop {
            self.skip();
            if self.take(b"]").is_some() {
                return Some(Value::Array(items));
            }
            items.push(self.nested(depth + 1)?);
        }
    }

    /// A dictionary; `see` is told each key and the range of its value in the file.
    fn entries(&mut self, depth: usize, see: &mut dyn FnMut(&[u8], Range<usize>)) -> Option<Dict> {
        self.take(b"<<")?;
        let mut dict = Dict::default();
        loop {
            self.skip();
            if self.take(b">>").is_some() {
                return has_no_key_twice(&dict).then_some(dict);
            }
            let key = self.name()?;
            self.skip();
            let start = self.at;
            let value = self.nested(depth + 1)?;
            see(&key, start..self.at);
            dict.0.push((key, value));
        }
    }

    /// A dictionary that stands here, and where each of its values stands.
    pub(crate) fn dict_with_places(&mut self) -> Option<(Dict, Places)> {
        self.skip();
        let mut places = Vec::new();
        let dict = self.entries(0, &mut |key, range| places.push((key.to_vec(), range)))?;
        Some((dict, places))
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        self.take(b"/")?;
        let mut name = Vec::new();
        while let Some(b) = self.peek() {
            if is_space(b) || is_delimiter(b) {
                break;
            }
            self.at += 1;
            if b == b'#' {
                let hi = hex_digit(self.peek()?)?;
                let lo = hex_digit(*self.bytes.get(self.at + 1)?)?;
                self.at += 2;
                name.push(hi << 4 | lo);
            } else {
                name.push(b);
            }
        }
        Some(name)
    }

    fn hex(&mut self) -> Option<Vec<u8>> {
        self.take(b"<")?;
        let mut out = Vec::new();
        let mut half: Option<u8> = None;
        loop {
            let b = self.peek()?;
            self.at += 1;
            if b == b'>' {
                out.extend(half.map(|h| h << 4));
                return Some(out);
            }
            if is_space(b) {
                continue;
            }
            let digit = hex_digit(b)?;
            half = match half {
                None => Some(digit),
                Some(h) => {
                    out.push(h << 4 | digit);
                    None
                }
            };
        }
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        self.take(b"(")?;
        let mut out = Vec::new();
        let mut open = 1usize;
        loop {
            let b = self.peek()?;
            self.at += 1;
            match b {
                b'(' => open += 1,
                b')' => open -= 1,
                b'\\' => {
                    self.escape(&mut out)?;
                    continue;
                }
                _ => {}
            }
            if open == 0 {
                return Some(out);
            }
            // An end of line in a string counts as one line feed (7.3.4.2).
            if b == 13 {
                let _ = self.take(b"\n");
            }
            out.push(if b == 13 { 10 } else { b });
        }
    }

    fn escape(&mut self, out: &mut Vec<u8>) -> Option<()> {
        let b = self.peek()?;
        self.at += 1;
        match b {
            b'n' => out.push(10),
            b'r' => out.push(13),
            b't' => out.push(9),
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'0'..=b'7' => {
                let mut n = u32::from(b - b'0');
                for _ in 0..2 {
                    let Some(d @ b'0'..=b'7') = self.peek() else { break };
                    n = n * 8 + u32::from(d - b'0');
                    self.at += 1;
                }
                out.push((n & 0xFF) as u8);
            }
            13 => {
                let _ = self.take(b"\n");
            }
            10 => {}
            other => out.push(other),
        }
        Some(())
    }

    fn number_or_reference(&mut self) -> Option<Value> {
        let start = self.at;
        let number = self.number()?;
        let Value::Int(n @ 0..=0xFFFF_FFFF) = number else { return Some(number) };
        if self.bytes.get(start).is_some_and(u8::is_ascii_digit) {
            let after = self.at;
            if let Some(generation) = self.reference_tail() {
                return Some(Value::Ref((u32::try_from(n).ok()?, generation)));
            }
            self.at = after;
        }
        Some(number)
    }

    fn reference_tail(&mut self) -> Option<u16> {
        if !self.peek().is_some_and(is_space) {
            return None;
        }
        let generation = u16::try_from(self.unsigned()?).ok()?;
        self.keyword(b"R").map(|()| generation)
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        if matches!(self.peek(), Some(b'+' | b'-')) {
            self.at += 1;
        }
        let (mut digits, mut points) = (0usize, 0usize);
        while let Some(b) = self.peek() {
            match b {
                b'0'..=b'9' => digits += 1,
                b'.' => points += 1,
                _ if is_space(b) || is_delimiter(b) => break,
                _ => return None,
            }
            self.at += 1;
        }
        let text = std::str::from_utf8(self.bytes.get(start..self.at)?).ok()?;
        match (digits, points) {
            (0, _) => None,
            (_, 0) => text.parse().ok().map(Value::Int),
            (_, 1) => Some(Value::Real(text.to_owned())),
            _ => None,
        }
    }
}

fn has_no_key_twice(dict: &Dict) -> bool {
    let mut keys: Vec<&[u8]> = dict.0.iter().map(|(k, _)| k.as_slice()).collect();
    keys.sort_unstable();
    keys.windows(2).all(|pair| pair[0] != pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Value> {
        Scanner::new(text.as_bytes(), 0).value()
    }

    #[test]
    fn values_are_read_as_written() {
        assert_eq!(read("12 0 R "), Some(Value::Ref((12, 0))));
        assert_eq!(read("[1 2]"), Some(Value::Array(vec![Value::Int(1), Value::Int(2)])));
        assert_eq!(read("(a\\(b\\051\\)) "), Some(Value::Str(b"a(b))".to_vec())));
        assert_eq!(read("<4a4B5>"), Some(Value::Str(vec![0x4A, 0x4B, 0x50])));
        assert_eq!(read("/A#20B "), Some(Value::Name(b"A B".to_vec())));
        assert_eq!(read("-.50 "), Some(Value::Real("-.50".into())));
    }

    #[test]
    fn a_key_given_twice_is_refused() {
        assert_eq!(read("<</V 1 0 R/T(a)/V 2 0 R>>"), None);
        assert_eq!(read("<</V 1 0 R/#56 2 0 R>>"), None);
    }

    #[test]
    fn deep_nesting_is_refused_and_does_not_overflow() {
        assert_eq!(read(&"[".repeat(1_000_000)), None);
        assert_eq!(read(&"<</A".repeat(1_000_000)), None);
    }
}
