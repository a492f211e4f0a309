// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Inflating streams under a limit, and reading object streams (ISO 32000-1, 7.4.4 and 7.5.7). Only the
//! filters that files use for structure are known: none, and Flate with or without a PNG predictor.

use super::PdfFault;
use super::syntax::Scanner;
use super::value::{Dict, Value};

/// A structure stream larger than this is not honest.
const INFLATED: usize = 64 << 20;

/// The objects of one object stream: number and value, in their order.
pub(crate) struct ObjectStream(Vec<(u32, Value)>);

impl ObjectStream {
    pub(crate) fn read(dict: &Dict, raw: &[u8]) -> Option<Self> {
        if !dict.is_name("Type", "ObjStm") {
            return None;
        }
        let bytes = decode(dict, raw).ok()?;
        let count = dict.get("N")?.index()?;
        let first = dict.get("First")?.index()?;
        let mut head = Scanner::new(bytes.get(..first)?, 0);
        let mut objects = Vec::new();
        for _ in 0..count {
            let number = u32::try_from(head.unsigned()?).ok()?;
            let offset = first.checked_add(usize::try_from(head.unsigned()?).ok()?)?;
            objects.push((number, Scanner::new(&bytes, offset).value()?));
        }
        Some(ObjectStream(objects))
    }

    /// The value at `index`, if it is the object `number`.
    pub(crate) fn get(&self, index: u32, number: u32) -> Option<&Value> {
        let (held, value) = self.0.get(usize::try_from(index).ok()?)?;
        (*held == number).then_some(value)
    }
}

/// The stream's bytes without their filter.
pub(crate) fn decode(dict: &Dict, raw: &[u8]) -> Result<Vec<u8>, PdfFault> {
    let filter = match dict.get("Filter") {
        None | Some(Value::Null) => return Ok(raw.to_vec()),
        Some(Value::Array(one)) if one.len() == 1 => one[0].name(),
        Some(other) => other.name(),
    };
    if filter != Some(b"FlateDecode") {
        return Err(PdfFault::Limit);
    }
    let bytes = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(raw, INFLATED)
        .map_err(|_| PdfFault::Limit)?;
    let parameters = match dict.get("DecodeParms") {
        Some(Value::Array(one)) if one.len() == 1 => one[0].dict(),
        Some(other) => other.dict(),
        None => None,
    };
    let Some(parameters) = parameters else { return Ok(bytes) };
    match parameters.get("Predictor").and_then(Value::int).unwrap_or(1) {
        1 => Ok(bytes),
        10..=15 => {
            let columns = parameters.get("Columns").and_then(Value::index).unwrap_or(1);
            unpredict(&bytes, columns).ok_or(PdfFault::Limit)
        }
        _ => Err(PdfFault::Limit),
    }
}

/// Undoes PNG prediction for one-byte samples, which is all that structure streams use.
fn unpredict(bytes: &[u8], columns: usize) -> Option<Vec<u8>> {
    let width = columns.checked_add(1).filter(|w| (2..=1 << 16).contains(w))?;
    let mut above = vec![0u8; columns];
    let mut out = Vec::with_capacity(bytes.len());
    for row in bytes.chunks(width) {
        let (kind, row) = row.split_first()?;
        let mut line = vec![0u8; columns];
        for i in 0..row.len() {
            let left = if i > 0 { line[i - 1] } else { 0 };
            let corner = if i > 0 { above[i - 1] } else { 0 };
            line[i] = row[i].wrapping_add(match kind {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => ((u16::from(left) + u16::from(above[i])) / 2) as u8,
                4 => paeth(left, above[i], corner),
                _ => return None,
            });
        }
        out.extend_from_slice(&line[..row.len()]);
        above = line;
    }
    Some(out)
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(above), i16::from(corner));
    let estimate = a + b - c;
    let (da, db, dc) = ((estimate - a).abs(), (estimate - b).abs(), (estimate - c).abs());
    if da <= db && da <= dc {
        left
    } else if db <= dc {
        above
    } else {
        corner
    }
}
