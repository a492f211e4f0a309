// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The visible block of a signature: a thin frame and the caller's lines, set in the form's own embedded font
//! (`/DR /Font /F0`, a Type0 font with Identity-H), whose ToUnicode map says which code draws which
//! character. A form without that font gets the frame alone, never a font that is not embedded.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::pdf::PdfFault;
use crate::pdf::file::Pdf;
use crate::pdf::syntax::Scanner;
use crate::pdf::value::{Dict, Id, Value};

const MARGIN: f64 = 6.0;
const LARGEST: f64 = 9.0;
const SMALLEST: f64 = 4.0;
const LEADING: f64 = 1.3;

/// The dictionary (without length) and the content of the form XObject for a box of `rect`.
pub(crate) fn appearance(
    pdf: &Pdf<'_>,
    form: &Dict,
    rect: &Value,
    lines: &[String],
) -> Result<(Dict, Vec<u8>), PdfFault> {
    let (width, height) = extent(&pdf.resolve(rect)?).ok_or(PdfFault::Form)?;
    let font = Font::of_form(pdf, form)?;
    let mut dict = Dict::default();
    dict.set("Type", Value::Name(b"XObject".to_vec()));
    dict.set("Subtype", Value::Name(b"Form".to_vec()));
    let bbox = [0.0, 0.0, width, height].map(real);
    dict.set("BBox", Value::Array(bbox.to_vec()));
    let mut resources = Dict::default();
    let mut content = String::from("/Tx BMC\n");
    if width > 2.0 && height > 2.0 {
        let _ = writeln!(content, "q 0.6 G 0.5 w 0.5 0.5 {:.2} {:.2} re S Q", width - 1.0, height - 1.0);
        if let Some(font) = &font {
            font.set_lines(&mut content, width, height, lines);
            let mut named = Dict::default();
            named.set("F0", Value::Ref(font.id));
            resources.set("Font", Value::Dict(named));
        }
    }
    content.push_str("EMC");
    dict.set("Resources", Value::Dict(resources));
    Ok((dict, content.into_bytes()))
}

fn real(n: f64) -> Value {
    Value::Real(format!("{n:.2}"))
}

fn extent(rect: &Value) -> Option<(f64, f64)> {
    let sides: Vec<f64> = rect.array()?.iter().map(Value::number).collect::<Option<_>>()?;
    let [left, bottom, right, top] = sides[..] else { return None };
    Some(((right - left).abs(), (top - bottom).abs()))
}

struct Font {
    id: Id,
    codes: BTreeMap<char, u16>,
    widths: BTreeMap<u16, f64>,
    default_width: f64,
}

impl Font {
    fn of_form(pdf: &Pdf<'_>, form: &Dict) -> Result<Option<Font>, PdfFault> {
        let Some(resources) = form.get("DR") else { return Ok(None) };
        let resources = pdf.resolve(resources)?;
        let Some(fonts) = resources.dict().and_then(|d| d.get("Font")) else { return Ok(None) };
        let fonts = pdf.resolve(fonts)?;
        let Some(id) = fonts.dict().and_then(|d| d.get("F0")).and_then(Value::reference) else {
            return Ok(None);
        };
        let dict = pdf.dict(id)?;
        let map = dict.get("ToUnicode").and_then(Value::reference);
        let (true, Some(map)) = (dict.is_name("Encoding", "Identity-H"), map) else { return Ok(None) };
        let codes = codes(&pdf.stream(map)?);
        let (widths, default_width) = widths(pdf, &dict)?;
        Ok(Some(Font { id, codes, widths, default_width }))
    }

    /// The codes of a line; a character that the font lacks is drawn as a question mark.
    fn encode(&self, line: &str) -> Vec<u16> {
        let stand_in = self.codes.get(&'?');
        line.chars().filter_map(|c| self.codes.get(&c).or(stand_in)).copied().collect()
    }

    fn width(&self, codes: &[u16]) -> f64 {
        codes.iter().map(|c| self.widths.get(c).unwrap_or(&self.default_width) / 1000.0).sum()
    }

    fn set_lines(&self, content: &mut String, width: f64, height: f64, lines: &[String]) {
        let lines: Vec<Vec<u16>> = lines.iter().map(|l| self.encode(l)).collect();
        let widest = lines.iter().map(|l| self.width(l)).fold(0.0, f64::max);
        let by_height = (height - MARGIN) / (lines.len().max(1) as f64 * LEADING);
        let by_width = if widest > 0.0 { (width - 2.0 * MARGIN) / widest } else { LARGEST };
        let size = by_height.min(by_width).clamp(SMALLEST, LARGEST);
        let first = height - MARGIN / 2.0 - size;
        let _ =
            writeln!(content, "BT 0 g /F0 {size:.2} Tf {:.2} TL {MARGIN:.2} {first:.2} Td", size * LEADING);
        for line in lines {
            content.push('<');
            for code in line {
                let _ = write!(content, "{code:04X}");
            }
            content.push_str("> Tj T*\n");
        }
        content.push_str("ET\n");
    }
}

/// Character to code, from `bfchar` and `bfrange` of a ToUnicode map (ISO 32000-1, 9.10.3). Codes that stand
/// for several characters (ligatures) are left out.
fn codes(map: &[u8]) -> BTreeMap<char, u16> {
    let mut codes = BTreeMap::new();
    for start in after(map, b"beginbfchar") {
        let mut scan = Scanner::new(map, start);
        while let (Some(code), Some(text)) = (string(&mut scan), string(&mut scan)) {
            learn(&mut codes, &code, &text, 0);
        }
    }
    for start in after(map, b"beginbfrange") {
        let mut scan = Scanner::new(map, start);
        while let Some(()) = range(&mut scan, &mut codes) {}
    }
    codes
}

fn range(scan: &mut Scanner<'_>, codes: &mut BTreeMap<char, u16>) -> Option<()> {
    let (low, high) = (string(scan)?, string(scan)?);
    let count = number(&high)?.checked_sub(number(&low)?)?;
    match scan.value()? {
        Value::Str(text) => (0..=count).for_each(|step| learn(codes, &low, &text, step)),
        Value::Array(texts) => (0..=count).zip(&texts).for_each(|(step, text)| {
            if let (Some(text), Some(code)) = (text.string(), number(&low).and_then(|c| c.checked_add(step)))
            {
                learn(codes, &code.to_be_bytes(), text, 0);
            }
        }),
        _ => return None,
    }
    Some(())
}

fn learn(codes: &mut BTreeMap<char, u16>, code: &[u8], text: &[u8], step: u16) {
    let (Some(code), Some(unit)) = (number(code), number(text)) else { return };
    let (Some(code), Some(unit)) = (code.checked_add(step), unit.checked_add(step)) else { return };
    if let Some(c) = char::from_u32(u32::from(unit)) {
        codes.entry(c).or_insert(code);
    }
}

fn string(scan: &mut Scanner<'_>) -> Option<Vec<u8>> {
    scan.skip();
    if scan.peek() != Some(b'<') {
        return None;
    }
    scan.value()?.string().map(<[u8]>::to_vec)
}

fn number(bytes: &[u8]) -> Option<u16> {
    match bytes {
        [hi, lo] => Some(u16::from(*hi) << 8 | u16::from(*lo)),
        _ => None,
    }
}

fn after<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes.windows(word.len()).enumerate().filter(move |(_, w)| *w == word).map(move |(i, _)| i + word.len())
}

/// The widths of the descendant font (ISO 32000-1, 9.7.4.3).
fn widths(pdf: &Pdf<'_>, font: &Dict) -> Result<(BTreeMap<u16, f64>, f64), PdfFault> {
    let mut widths = BTreeMap::new();
    let descendants = font.get("DescendantFonts").map(|v| pdf.resolve(v)).transpose()?;
    let Some(first) = descendants.as_ref().and_then(Value::array).and_then(<[Value]>::first) else {
        return Ok((widths, 1000.0));
    };
    let descendant = pdf.resolve(first)?;
    let Some(descendant) = descendant.dict() else { return Ok((widths, 1000.0)) };
    let default = descendant.get("DW").and_then(Value::number).unwrap_or(1000.0);
    let list = descendant.get("W").map(|v| pdf.resolve(v)).transpose()?;
    let mut list = list.as_ref().and_then(Value::array).unwrap_or_default().iter();
    while let (Some(first), Some(second)) = (list.next(), list.next()) {
        let Some(first) = first.index().and_then(|n| u16::try_from(n).ok()) else { break };
        match pdf.resolve(second)? {
            Value::Array(each) => {
                widths.extend((first..=u16::MAX).zip(each.iter().map(|w| w.number().unwrap_or(default))))
            }
            last => {
                let last = last.index().and_then(|n| u16::try_from(n).ok()).unwrap_or(first);
                let same = list.next().and_then(Value::number).unwrap_or(default);
                widths.extend((first..=last).map(|c| (c, same)));
            }
        }
    }
    Ok((widths, default))
}
