// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Laid out pages become printpdf pages and then objects.
//!
//! Glyphs are written by their codes as plain operators, since the fonts are embedded by our own pass: so a
//! width is exact, and two looks of the same glyph can say different things. Nothing here decides a place.

use std::collections::BTreeSet;

use printpdf::{
    Color, CurTransMat, DictItem, ExternalStream, ExternalXObject, FontId, Mm, Op, PaintMode, PdfDocument,
    PdfFontHandle, PdfPage, PdfSaveOptions, Pt, Rect, Rgb, TextMatrix, XObject, XObjectId, XObjectTransform,
};

use super::{objects::rounded, signs};
use crate::{
    DocumentFault, Image, Laid, Letter, Step, Watch,
    layout::{Artifact, Colour, Command, Ink, PAGE_HEIGHT, Page},
    letter::{Orientation, Raster},
    text::Glyph,
    watch::tell,
};

/// Composes all pages.
pub(super) fn compose(
    letter: &Letter,
    laid: &Laid,
    watch: &dyn Watch,
) -> Result<lopdf::Document, DocumentFault> {
    let mut doc = PdfDocument::new("");
    let used: BTreeSet<usize> =
        laid.pages.iter().flat_map(|page| &page.commands).filter_map(picture).collect();
    for at in used {
        if let Some(image) = letter.images.get(at) {
            doc.resources.xobjects.map.insert(picture_id(at), XObject::External(external(image)));
        }
    }
    for (done, page) in laid.pages.iter().enumerate() {
        tell(watch, Step::Pages, done, laid.pages.len())?;
        doc.pages.push(compose_page(letter, laid, page));
    }
    tell(watch, Step::Pages, laid.pages.len(), laid.pages.len())?;
    let options =
        PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    Ok(printpdf::serialize::to_lopdf_doc(&doc, &options, &mut Vec::new()))
}

fn picture(command: &Command) -> Option<usize> {
    match command {
        Command::Ink(Ink::Picture { image, .. }) => Some(*image),
        Command::Ink(Ink::Text { .. } | Ink::Sign { .. } | Ink::Fill { .. })
        | Command::Begin { .. }
        | Command::BeginArtifact(_)
        | Command::End => None,
    }
}

fn picture_id(at: usize) -> XObjectId {
    XObjectId(format!("P{at}"))
}

fn external(image: &Image) -> ExternalXObject {
    let (content, channels, filter) = match &image.raster {
        Raster::Jpeg { bytes, channels } => (bytes.to_vec(), *channels, Some("DCTDecode")),
        Raster::Plain { samples, channels } => (samples.to_vec(), *channels, None),
    };
    let space = if channels == 1 { "DeviceGray" } else { "DeviceRGB" };
    let mut dict = vec![
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(image.width.into())),
        ("Height", DictItem::Int(image.height.into())),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", DictItem::Int(8)),
    ];
    dict.extend(filter.map(|filter| ("Filter", name(filter))));
    let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    ExternalXObject {
        stream: ExternalStream { dict, content, compress: false },
        width: None,
        height: None,
        dpi: None,
    }
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}

fn dict(entries: &[(&str, DictItem)]) -> DictItem {
    DictItem::Dict { map: entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect() }
}

/// Turns commands into operators, remembering what is set already.
struct Pen {
    ops: Vec<Op>,
    colour: Option<Colour>,
}

fn compose_page(letter: &Letter, laid: &Laid, page: &Page) -> PdfPage {
    let mut pen = Pen { ops: Vec::with_capacity(page.commands.len() * 6), colour: None };
    for command in &page.commands {
        match command {
            Command::Begin { node, mcid } => pen.ops.push(Op::BeginMarkedContentWithProperties {
                tag: laid.nodes[*node].tag.name().to_owned(),
                properties: dict(&[("MCID", DictItem::Int(i64::try_from(*mcid).unwrap_or(i64::MAX)))]),
            }),
            Command::BeginArtifact(kind) => pen.artifact(*kind),
            Command::End => pen.ops.push(Op::EndMarkedContent),
            Command::Ink(ink) => pen.ink(letter, ink),
        }
    }
    PdfPage::new(Mm(210.0), Mm(297.0), pen.ops)
}

impl Pen {
    fn artifact(&mut self, kind: Artifact) {
        let entries = match kind {
            Artifact::Header => vec![("Type", name("Pagination")), ("Subtype", name("Header"))],
            Artifact::Footer => vec![("Type", name("Pagination")), ("Subtype", name("Footer"))],
            Artifact::Layout => vec![("Type", name("Layout"))],
        };
        let properties = dict(&entries);
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Artifact".to_owned(), properties });
    }

    fn ink(&mut self, letter: &Letter, ink: &Ink) {
        match ink {
            Ink::Text { x, y, size, colour, glyphs } => {
                self.colour(*colour);
                self.text(*x, PAGE_HEIGHT - *y, *size, glyphs);
            }
            Ink::Sign { sign, x, y, size } => {
                self.ops.extend(signs::draw(*sign, *x, PAGE_HEIGHT - *y, *size));
            }
            Ink::Fill { x, y, width, height, colour } => {
                self.colour(*colour);
                let rectangle = Rect {
                    x: Pt(rounded(*x)),
                    y: Pt(rounded(PAGE_HEIGHT - *y - *height)),
                    width: Pt(rounded(*width)),
                    height: Pt(rounded(*height)),
                    mode: Some(PaintMode::Fill),
                    winding_order: None,
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Ink::Picture { image, x, y, width, height } => {
                let Some(picture) = letter.images.get(*image) else { return };
                let place = [*x, PAGE_HEIGHT - *y - *height, *width, *height];
                let matrix = CurTransMat::Raw(turned(picture.orientation, place).map(rounded));
                self.ops.extend([
                    Op::SaveGraphicsState,
                    Op::SetTransformationMatrix { matrix },
                    Op::UseXobject { id: picture_id(*image), transform: XObjectTransform::default() },
                    Op::RestoreGraphicsState,
                ]);
            }
        }
    }

    fn colour(&mut self, colour: Colour) {
        if self.colour.replace(colour) != Some(colour) {
            let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
            let Colour(r, g, b) = colour;
            let col = Color::Rgb(Rgb { r: part(r), g: part(g), b: part(b), icc_profile: None });
            self.ops.push(Op::SetFillColor { col });
        }
    }

    /// A line of text: one text object, one font change per run of a face.
    fn text(&mut self, x: f32, y: f32, size: f32, glyphs: &[Glyph]) {
        self.ops.push(Op::StartTextSection);
        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, rounded(x), rounded(y)]);
        self.ops.push(Op::SetTextMatrix { matrix });
        for run in glyphs.chunk_by(|a, b| a.face == b.face && a.shift.1 == b.shift.1) {
            let Some(first) = run.first() else { continue };
            let font = PdfFontHandle::External(FontId(first.face.resource().to_owned()));
            self.ops.push(Op::SetFont { font, size: Pt(size) });
            let rise = first.shift.1 as f32 / 1000.0 * size;
            if first.shift.1 != 0 {
                self.ops.push(operator("Ts", DictItem::Real(rounded(rise))));
            }
            self.ops.push(operator("TJ", DictItem::Array(shown(run))));
            if first.shift.1 != 0 {
                self.ops.push(operator("Ts", DictItem::Real(0.0)));
            }
        }
        self.ops.push(Op::EndTextSection);
    }
}

fn operator(key: &str, operand: DictItem) -> Op {
    Op::Unknown { key: key.to_owned(), value: vec![operand] }
}

/// The codes of a run, parted where the pen moves other than by the width of the glyph.
fn shown(run: &[Glyph]) -> Vec<DictItem> {
    let mut out = Vec::new();
    let mut codes: Vec<u8> = Vec::with_capacity(run.len() * 2);
    let mut flush = |codes: &mut Vec<u8>, back: i32| {
        if !codes.is_empty() {
            out.push(DictItem::String { data: std::mem::take(codes), literal: false });
        }
        if back != 0 {
            out.push(DictItem::Int(back.into()));
        }
    };
    for glyph in run {
        if glyph.shift.0 != 0 {
            flush(&mut codes, -glyph.shift.0);
        }
        codes.extend(glyph.code.to_be_bytes());
        let back = glyph.nominal - glyph.advance + glyph.shift.0;
        if back != 0 {
            flush(&mut codes, back);
        }
    }
    flush(&mut codes, 0);
    out
}

/// The matrix that shows a stored picture upright in a box: x, y, width, height.
fn turned(orientation: Orientation, [x, y, w, h]: [f32; 4]) -> [f32; 6] {
    match orientation {
        Orientation::Upright => [w, 0.0, 0.0, h, x, y],
        Orientation::Mirrored => [-w, 0.0, 0.0, h, x + w, y],
        Orientation::HalfTurn => [-w, 0.0, 0.0, -h, x + w, y + h],
        Orientation::Flipped => [w, 0.0, 0.0, -h, x, y + h],
        Orientation::Transposed => [0.0, -h, -w, 0.0, x + w, y + h],
        Orientation::QuarterRight => [0.0, -h, w, 0.0, x, y + h],
        Orientation::Transverse => [0.0, h, w, 0.0, x, y],
        Orientation::QuarterLeft => [0.0, h, -w, 0.0, x + w, y],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_turn_fills_the_same_box() {
        for value in 1..=8 {
            let [a, b, c, d, e, f] = turned(Orientation::from_exif(value), [10.0, 20.0, 30.0, 40.0]);
            let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
            let mut seen: Vec<(i32, i32)> = corners
                .iter()
                .map(|(u, v)| ((a * u + c * v + e) as i32, (b * u + d * v + f) as i32))
                .collect();
            seen.sort_unstable();
            assert_eq!(seen, [(10, 20), (10, 60), (40, 20), (40, 60)], "orientation {value}");
        }
    }

    #[test]
    fn a_quarter_turn_brings_the_stored_top_left_corner_to_the_top_right() {
        let [_, b, c, d, e, f] = turned(Orientation::QuarterRight, [0.0, 0.0, 3.0, 4.0]);
        // Stored top left is (0, 1) in the unit square.
        assert_eq!((c + e, d + f), (3.0, 4.0));
        assert_eq!(b, -4.0);
    }
}
