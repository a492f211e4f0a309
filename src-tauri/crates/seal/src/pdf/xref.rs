// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Cross-reference sections, as tables and as streams (ISO 32000-1, 7.5.4, 7.5.8), and the chain they form
//! through `/Prev`. A section that contradicts itself is refused whole.

use super::PdfFault;
use super::object_stream::decode;
use super::syntax::{Scanner, is_space};
use super::value::{Dict, Value};

/// Where an object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    Free,
    At { offset: usize, generation: u16 },
    InStream { container: u32, index: u32 },
}

/// How a section is written; an update must be written as its base is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Table,
    Stream,
}

/// One cross-reference section with its trailer.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    pub(crate) offset: usize,
    pub(crate) kind: Kind,
    pub(crate) trailer: Dict,
    pub(crate) entries: Vec<(u32, Entry)>,
}

/// More sections or objects than this are refused, so that a small file cannot cost much.
const SECTIONS: usize = 1024;
const OBJECTS: usize = 1 << 21;

/// The offset after the last `startxref`, demanding that nothing but an end mark and white space follows.
pub(crate) fn last_pointer(bytes: &[u8]) -> Option<usize> {
    let mut end = bytes.len();
    while end > 0 && is_space(bytes[end - 1]) {
        end -= 1;
    }
    let head = bytes[..end].strip_suffix(b"%%EOF")?;
    let from = head.len().saturating_sub(64);
    let word = head[from..].windows(9).rposition(|w| w == b"startxref")? + from;
    let mut scan = Scanner::new(head, word + 9);
    let offset = usize::try_from(scan.unsigned()?).ok()?;
    scan.rest().iter().all(|b| is_space(*b)).then_some(offset)
}

/// All sections, newest first.
pub(crate) fn chain(bytes: &[u8], newest: usize) -> Result<Vec<Section>, PdfFault> {
    let mut sections: Vec<Section> = Vec::new();
    let mut next = Some(newest);
    let mut objects = 0usize;
    while let Some(offset) = next {
        if sections.len() >= SECTIONS {
            return Err(PdfFault::Limit);
        }
        if sections.iter().any(|s| s.offset == offset) {
            return Err(PdfFault::Xref(offset));
        }
        let section = read(bytes, offset).ok_or(PdfFault::Xref(offset))?;
        next = match section.trailer.get("Prev") {
            None => None,
            Some(prev) => Some(prev.index().ok_or(PdfFault::Xref(offset))?),
        };
        let hybrid = section.trailer.get("XRefStm").cloned();
        objects += section.entries.len();
        sections.push(section);
        if let Some(stream) = hybrid {
            let at = stream.index().ok_or(PdfFault::Xref(offset))?;
            let extra = read_stream(bytes, at).ok_or(PdfFault::Xref(at))?;
            objects += extra.entries.len();
            sections.push(extra);
        }
        if objects > OBJECTS {
            return Err(PdfFault::Limit);
        }
    }
    Ok(sections)
}

fn read(bytes: &[u8], offset: usize) -> Option<Section> {
    if bytes.get(offset..)?.starts_with(b"xref") {
        read_table(bytes, offset)
    } else {
        read_stream(bytes, offset)
    }
}

fn read_table(bytes: &[u8], offset: usize) -> Option<Section> {
    let mut scan = Scanner::new(bytes, offset + 4);
    let mut entries = Vec::new();
    while scan.keyword(b"trailer").is_none() {
        let first = u32::try_from(scan.unsigned()?).ok()?;
        let count = u32::try_from(scan.unsigned()?).ok()?;
        for number in first..first.checked_add(count)? {
            let place = usize::try_from(scan.unsigned()?).ok()?;
            let generation = u16::try_from(scan.unsigned()?).ok()?;
            let entry = if scan.keyword(b"n").is_some() {
                Entry::At { offset: place, generation }
            } else {
                scan.keyword(b"f")?;
                Entry::Free
            };
            entries.push((number, entry));
        }
    }
    let trailer = scan.value()?.dict()?.clone();
    each_once(&mut entries)?;
    Some(Section { offset, kind: Kind::Table, trailer, entries })
}

fn read_stream(bytes: &[u8], offset: usize) -> Option<Section> {
    let mut scan = Scanner::new(bytes, offset);
    scan.object_head()?;
    let dict = scan.value()?.dict()?.clone();
    if !dict.is_name("Type", "XRef") {
        return None;
    }
    let raw = stream_bytes(&mut scan, dict.get("Length")?.index()?)?;
    let data = decode(&dict, raw).ok()?;
    let mut entries = stream_entries(&dict, &data)?;
    each_once(&mut entries)?;
    Some(Section { offset, kind: Kind::Stream, trailer: dict, entries })
}

/// The bytes of a stream whose dictionary was just read.
pub(crate) fn stream_bytes<'a>(scan: &mut Scanner<'a>, length: usize) -> Option<&'a [u8]> {
    scan.skip();
    scan.take(b"stream")?;
    scan.take(b"\r\n").or_else(|| scan.take(b"\n"))?;
    let raw = scan.bytes.get(scan.at..scan.at.checked_add(length)?)?;
    scan.at += length;
    while scan.peek().is_some_and(is_space) {
        scan.at += 1;
    }
    scan.take(b"endstream").map(|()| raw)
}

fn stream_entries(dict: &Dict, data: &[u8]) -> Option<Vec<(u32, Entry)>> {
    let widths: Vec<usize> = dict.get("W")?.array()?.iter().map(Value::index).collect::<Option<_>>()?;
    let [kind, second, third] = widths[..] else { return None };
    let whole = kind.checked_add(second)?.checked_add(third)?;
    if whole == 0 || kind > 1 || second > 8 || third > 8 {
        return None;
    }
    let size = u64::try_from(dict.get("Size")?.int()?).ok()?;
    let index = match dict.get("Index") {
        Some(pairs) => pairs.array()?.iter().map(Value::index).collect::<Option<Vec<_>>>()?,
        None => vec![0, usize::try_from(size).ok()?],
    };
    let mut rows = data.chunks_exact(whole);
    let mut entries = Vec::new();
    for pair in index.chunks(2) {
        let [first, count] = pair[..] else { return None };
        for number in first..first.checked_add(count)? {
            let row = rows.next()?;
            let kind_field = if kind == 0 { 1 } else { big_endian(&row[..kind]) };
            let a = big_endian(&row[kind..kind + second]);
            let b = big_endian(&row[kind + second..]);
            entries.push((u32::try_from(number).ok()?, stream_entry(kind_field, a, b)?));
        }
    }
    Some(entries)
}

fn stream_entry(kind: u64, a: u64, b: u64) -> Option<Entry> {
    match kind {
        0 => Some(Entry::Free),
        1 => Some(Entry::At { offset: usize::try_from(a).ok()?, generation: u16::try_from(b).ok()? }),
        2 => Some(Entry::InStream { container: u32::try_from(a).ok()?, index: u32::try_from(b).ok()? }),
        _ => None,
    }
}

fn big_endian(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b))
}

/// Sorts the entries; `None` when one object is listed twice, for readers would differ on which one counts.
fn each_once(entries: &mut [(u32, Entry)]) -> Option<()> {
    entries.sort_by_key(|(number, _)| *number);
    entries.windows(2).all(|pair| pair[0].0 != pair[1].0).then_some(())
}
