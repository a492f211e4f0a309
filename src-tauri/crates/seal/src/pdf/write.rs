// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Writing values and one incremental update (ISO 32000-1, 7.5.6): the base stays byte for byte, the new
//! objects follow, and the new cross-reference section is of the same kind as the base's newest one.

use sha2::{Digest, Sha256};

use super::PdfFault;
use super::file::Pdf;
use super::value::{Dict, Id, Value};
use super::xref::Kind;

pub(crate) fn write_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(b) => out.extend_from_slice(if *b { b"true" } else { b"false" }),
        Value::Int(i) => out.extend_from_slice(i.to_string().as_bytes()),
        Value::Real(digits) => out.extend_from_slice(digits.as_bytes()),
        Value::Name(name) => write_name(name, out),
        Value::Str(bytes) => {
            out.push(b'<');
            out.extend_from_slice(hex(bytes).as_bytes());
            out.push(b'>');
        }
        Value::Array(items) => {
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b' ');
                }
                write_value(item, out);
            }
            out.push(b']');
        }
        Value::Dict(dict) => write_dict(dict, out),
        Value::Ref((number, generation)) => {
            out.extend_from_slice(format!("{number} {generation} R").as_bytes());
        }
    }
}

pub(crate) fn write_dict(dict: &Dict, out: &mut Vec<u8>) {
    out.extend_from_slice(b"<<");
    for (key, value) in &dict.0 {
        write_name(key, out);
        out.push(b' ');
        write_value(value, out);
    }
    out.extend_from_slice(b">>");
}

fn write_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"-_.+:".contains(byte) {
            out.push(*byte);
        } else {
            out.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |n: u8| char::from(DIGITS[usize::from(n)]);
    bytes.iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect()
}

/// A text string as UTF-16 with its mark, which every reader understands.
pub(crate) fn text_string(text: &str) -> Value {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    Value::Str([0xFE, 0xFF].into_iter().chain(units).collect())
}

/// An update under construction; `out` begins with the whole base.
pub(crate) struct Update<'a, 'b> {
    base: &'a Pdf<'b>,
    pub(crate) out: Vec<u8>,
    places: Vec<(Id, usize)>,
    next: u32,
}

impl<'a, 'b> Update<'a, 'b> {
    /// `room` is how many bytes the update will roughly need.
    pub(crate) fn new(base: &'a Pdf<'b>, room: usize) -> Self {
        let mut out = Vec::with_capacity(base.bytes.len() + room);
        out.extend_from_slice(base.bytes);
        if out.last() != Some(&b'\n') {
            out.push(b'\n');
        }
        Update { base, out, places: Vec::new(), next: base.free_number() }
    }

    pub(crate) fn new_id(&mut self) -> Id {
        self.next += 1;
        (self.next - 1, 0)
    }

    /// Begins the object `id`; the caller writes its content and ends it by `close`.
    pub(crate) fn open(&mut self, id: Id) {
        self.places.push((id, self.out.len()));
        self.out.extend_from_slice(format!("{} {} obj\n", id.0, id.1).as_bytes());
    }

    pub(crate) fn close(&mut self) {
        self.out.extend_from_slice(b"\nendobj\n");
    }

    pub(crate) fn put(&mut self, id: Id, dict: &Dict) {
        self.open(id);
        write_dict(dict, &mut self.out);
        self.close();
    }

    pub(crate) fn put_stream(&mut self, id: Id, mut dict: Dict, content: &[u8]) {
        dict.set("Length", Value::Int(content.len() as i64));
        self.open(id);
        write_dict(&dict, &mut self.out);
        self.out.extend_from_slice(b"\nstream\n");
        self.out.extend_from_slice(content);
        self.out.extend_from_slice(b"\nendstream");
        self.close();
    }

    /// Writes the cross-reference section and the end, and hands over the whole file.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, PdfFault> {
        let newest = self.base.sections.first().ok_or(PdfFault::NoEnd)?;
        let at = self.out.len();
        // Both kinds of section write offsets in at most ten digits or four bytes.
        u32::try_from(at).map_err(|_| PdfFault::Limit)?;
        let mut trailer = self.trailer(newest.offset);
        match newest.kind {
            Kind::Table => {
                trailer.set("Size", Value::Int(i64::from(self.next)));
                self.table(&trailer);
            }
            Kind::Stream => self.stream(trailer, at),
        }
        self.out.extend_from_slice(format!("\nstartxref\n{at}\n%%EOF\n").as_bytes());
        Ok(self.out)
    }

    /// Root and Info carried over; the second half of the identifier follows from what this update says.
    fn trailer(&self, previous: usize) -> Dict {
        let old = self.base.trailer();
        let mut trailer = Dict::default();
        for key in ["Root", "Info"] {
            if let Some(value) = old.get(key) {
                trailer.set(key, value.clone());
            }
        }
        trailer.set("Prev", Value::Int(previous as i64));
        if let Some([Value::Str(first), Value::Str(second)]) = old.get("ID").and_then(Value::array) {
            let mut hash = Sha256::new_with_prefix(second);
            hash.update(&self.out[self.base.bytes.len()..]);
            let changed = hash.finalize()[..16].to_vec();
            trailer.set("ID", Value::Array(vec![Value::Str(first.clone()), Value::Str(changed)]));
        }
        trailer
    }

    fn table(&mut self, trailer: &Dict) {
        self.places.sort_unstable();
        self.out.extend_from_slice(b"xref\n");
        for run in self.places.chunk_by(|a, b| a.0.0 + 1 == b.0.0) {
            self.out.extend_from_slice(format!("{} {}\n", run[0].0.0, run.len()).as_bytes());
            for ((_, generation), offset) in run {
                self.out.extend_from_slice(format!("{offset:010} {generation:05} n\r\n").as_bytes());
            }
        }
        self.out.extend_from_slice(b"trailer\n");
        write_dict(trailer, &mut self.out);
    }

    fn stream(&mut self, mut trailer: Dict, at: usize) {
        let id = self.new_id();
        self.places.push((id, at));
        self.places.sort_unstable();
        let mut index = Vec::new();
        let mut rows = Vec::new();
        for ((number, generation), offset) in &self.places {
            index.extend([Value::Int(i64::from(*number)), Value::Int(1)]);
            rows.push(1u8);
            rows.extend((*offset as u32).to_be_bytes());
            rows.extend(generation.to_be_bytes());
        }
        trailer.set("Type", Value::Name(b"XRef".to_vec()));
        trailer.set("Size", Value::Int(i64::from(self.next)));
        trailer.set("W", Value::Array(vec![Value::Int(1), Value::Int(4), Value::Int(2)]));
        trailer.set("Index", Value::Array(index));
        trailer.set("Length", Value::Int(rows.len() as i64));
        self.out.extend_from_slice(format!("{} 0 obj\n", id.0).as_bytes());
        write_dict(&trailer, &mut self.out);
        self.out.extend_from_slice(b"\nstream\n");
        self.out.extend_from_slice(&rows);
        self.out.extend_from_slice(b"\nendstream\nendobj");
    }
}
