// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! From any bytes to a letter: the bytes choose what blocks it has, what stands in its fields and which pictures it
//! shows. Among the words are those that break other programs: markup, operators, signs of other scripts, directions,
//! towers of marks, private signs. The same bytes always give the same letter, so that a find can be found again.

use document::{
    Attachment, Block, Column, FirstColumn, Image, Inline, Language, Letter, LetterLogo, Level, Plate,
    Relation, Sign, SignatureField, Table,
};

/// Words that have broken somebody.
const WORDS: &[&str] = &[
    ") Tj ET Q /P0 Do BT (",
    "endstream endobj trailer <</Root 1 0 R>> startxref 0 %%EOF",
    "<w:p/><script>alert(1)</script>]]>&amp;<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "\\) \\( \\\\ %PDF-1.7 << >> [ ] { } /Name #20 <feff>",
    "../../etc/passwd %s %n ${x} `rm` '; DROP TABLE beslut; --",
    "שלום עולם مرحبا بالعالم",
    "\u{202e}omvänt\u{202c}\u{2066}isolerat\u{2069}",
    "😀👩\u{200d}👩\u{200d}👧\u{fe0f}🇸🇪",
    "漢字かな हिन्दी ไทย ქართული",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}",
    "\u{0}\u{1}\u{7}\u{8}\u{b}\u{c}\u{1b}\u{7f}\u{80}\u{9f}",
    "\u{feff}\u{fffe}\u{ffff}\u{e000}\u{f8ff}\u{10ffff}\u{fdd0}",
    "fi ffl \u{fb01} \u{fb03} ½ ǆ ß",
    "soft\u{ad}hyphen no\u{a0}break zero\u{200b}width \u{2028}line\u{2029}para",
    "Informationssäkerhetssamordnaren riskbedömningarna",
    "\u{1d400}\u{1d7d8}\u{20d0}\u{fe20}\u{1ab0}",
    "§§ 25–31 ”citat” – … ‰ €",
    "",
    " ",
];

/// Bytes read one after the other; when they are at their end they are naught.
pub struct Bytes<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The words that a reader must find, in this order.
    pub marks: Vec<String>,
}

impl<'a> Bytes<'a> {
    /// From the beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, marks: Vec::new() }
    }

    fn byte(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    fn below(&mut self, most: usize) -> usize {
        usize::from(u16::from_be_bytes([self.byte(), self.byte()])) % most.max(1)
    }

    fn seldom(&mut self) -> bool {
        self.byte() > 247
    }

    fn any(&mut self) -> String {
        let length = self.below(40);
        match self.below(4) {
            0 => WORDS[self.below(WORDS.len())].to_owned(),
            1 => {
                let raw: Vec<u8> = (0..length).map(|_| self.byte()).collect();
                String::from_utf8_lossy(&raw).into_owned()
            }
            2 => (0..length)
                .filter_map(|_| {
                    char::from_u32(u32::from_be_bytes([0, self.byte() & 0x11, self.byte(), self.byte()]))
                })
                .collect(),
            _ => "Kommunen har inte visat någon strategi för riskanalys. ".repeat(length / 8),
        }
    }

    /// Words with a mark in front that must be found again, in the order in which they are asked for.
    fn marked(&mut self) -> String {
        let mark = format!("mz{:04}q", self.marks.len());
        let text = format!("{mark} {}", self.any());
        self.marks.push(mark);
        text
    }

    fn inlines(&mut self) -> Vec<Inline> {
        let mut text = vec![Inline::Text(self.marked())];
        for _ in 0..self.below(4) {
            let words = self.any();
            text.push(match self.below(8) {
                0 => Inline::Strong(words),
                1 => Inline::Emphasis(words),
                2 => Inline::Link { to: WORDS[self.below(4)].to_owned(), text: words },
                3 => Inline::Short { text: words, full: self.any() },
                4 => Inline::Foreign { language: Language::En, text: words },
                5 => Inline::Sign(Sign::PartlyMet),
                6 => Inline::Anchor(WORDS[self.below(4)].to_owned()),
                _ => Inline::Text(words),
            });
        }
        text
    }

    fn items(&mut self, depth: usize) -> Vec<Vec<Block>> {
        (0..self.below(4))
            .map(|_| {
                let mut item = vec![Block::Paragraph(self.inlines())];
                if depth < 3 && self.below(3) == 0 {
                    let inner = self.items(depth + 1);
                    item.push(if self.below(2) == 0 {
                        Block::Numbered(inner)
                    } else {
                        Block::Bulleted(inner)
                    });
                }
                item
            })
            .collect()
    }

    fn table(&mut self) -> Block {
        // No column is so narrow that a mark has no room in it.
        let columns: Vec<Column> = (0..1 + self.below(5))
            .map(|_| Column { heading: self.marked(), share: 128 + u16::from(self.byte()) / 2 })
            .collect();
        let count = if self.seldom() { 300 } else { self.below(12) };
        let row = |bytes: &mut Self| columns.iter().map(|_| bytes.inlines()).collect::<Vec<_>>();
        let mut rows: Vec<_> = (0..count).map(|_| row(self)).collect();
        if self.seldom() {
            rows.push(Vec::new());
        }
        let first_column = if self.below(2) == 0 { FirstColumn::RowHeader } else { FirstColumn::Plain };
        Block::Table(Table { caption: None, columns, rows, first_column })
    }

    fn block(&mut self, images: usize, deepest: &mut usize) -> Block {
        match self.below(12) {
            0 | 1 => {
                let depth = if self.seldom() { 3 } else { (1 + self.below(*deepest + 1)).min(3) };
                *deepest = depth;
                Block::Heading {
                    level: [Level::One, Level::Two, Level::Three][depth - 1],
                    text: self.marked(),
                }
            }
            2 => Block::Numbered(self.items(1)),
            3 => Block::Bulleted(self.items(1)),
            4 => Block::Facts((0..self.below(4)).map(|_| (self.marked(), self.inlines())).collect()),
            5 => self.table(),
            6 if images > 0 => {
                let beyond = usize::from(self.seldom());
                let (image, alt) = (self.below(images + beyond), self.filled());
                Block::Figure { image, alt, caption: self.marked() }
            }
            7 => {
                let count = self.below(4);
                Block::Plates((0..count).map(|_| self.plate(images)).collect())
            }
            8 => Block::Note(self.inlines()),
            9 => [Block::PageBreak, Block::NewPart, Block::Anchor(WORDS[self.below(4)].to_owned())]
                [self.below(3)]
            .clone(),
            _ => Block::Paragraph(self.inlines()),
        }
    }

    fn plate(&mut self, images: usize) -> Plate {
        let image = (self.below(3) > 0 && images > 0).then(|| self.below(images));
        // The description of a picture that cannot be shown is printed in its place.
        let alt = if image.is_some() { self.filled() } else { self.marked() };
        Plate { image, alt, caption: self.inlines() }
    }

    /// Words that are seldom blank: a figure without a description is refused.
    fn filled(&mut self) -> String {
        let text = self.any();
        if self.seldom() { text } else { format!("Bild {text}") }
    }

    fn pictures(&mut self) -> Vec<Image> {
        let mut images = Vec::new();
        for _ in 0..self.below(4) {
            let mut file = match self.below(3) {
                0 => png(1 + u32::from(self.byte()), 1 + u32::from(self.byte()) / 16),
                1 => jpeg(1 + u16::from(self.byte()), 1 + u16::from(self.byte()) / 16),
                _ => (0..200).map(|_| self.byte()).collect(),
            };
            // One in two is not what it was.
            for _ in 0..self.below(2) * self.below(9) {
                let at = self.below(file.len());
                file[at] = self.byte();
            }
            let decodes = |image: Image| image.decodes().map(|()| image);
            images.extend(Image::read(&file).and_then(decodes).and_then(Image::for_print).ok());
        }
        images
    }
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Rgba);
    let samples: Vec<u8> = (0..width * height * 4).map(|at| (at % 253) as u8).collect();
    if let Ok(mut writer) = encoder.write_header() {
        let _ = writer.write_image_data(&samples);
    }
    out
}

fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut out = Vec::new();
    let pixels: Vec<u8> =
        (0..usize::from(width) * usize::from(height) * 3).map(|at| (at % 251) as u8).collect();
    let _ =
        jpeg_encoder::Encoder::new(&mut out, 70).encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb);
    out
}

/// The letter of these bytes, and the words that a reader must find in it, in their order.
pub fn letter(bytes: &[u8]) -> (Letter, Vec<String>) {
    let mut from = Bytes::new(bytes);
    let images = from.pictures();
    let line = |from: &mut Bytes| format!("R {}", from.any().chars().take(60).collect::<String>());
    let head: Vec<String> = (0..12).map(|_| line(&mut from)).collect();
    let mut body = vec![Block::Heading { level: Level::One, text: from.marked() }];
    let mut deepest = 1;
    for _ in 0..from.below(24) {
        body.push(from.block(images.len(), &mut deepest));
    }
    if from.seldom() {
        body.push(long(&mut from));
    }
    let logo =
        (!images.is_empty() && from.below(2) == 0).then(|| LetterLogo { image: 0, alt: from.filled() });
    let signature_fields = (0..from.below(4))
        .map(|at| SignatureField { name: format!("falt{at}"), tip: from.filled(), caption: from.marked() })
        .collect();
    let attachment = |from: &mut Bytes, at: usize| Attachment {
        name: if from.seldom() {
            from.any()
        } else {
            format!("{at} {}.json", head[0].replace(['/', '\\'], ""))
        },
        media_type: "application/json".into(),
        description: from.any(),
        relation: Relation::Data,
        bytes: (0..from.below(300)).map(|_| from.byte()).collect(),
    };
    let attachments = (0..from.below(3)).map(|at| attachment(&mut from, at)).collect();
    let [title, issuer, unit, word, number, date, theirs, mark, footer, first, second, third] =
        <[String; 12]>::try_from(head.clone()).unwrap_or_default();
    let letter = Letter {
        title,
        language: if from.below(2) == 0 { Language::Sv } else { Language::En },
        issuer,
        unit: Some(unit),
        word,
        case_number: number,
        date,
        their_number: Some(theirs),
        addressee: vec![first, second, third],
        mark: (from.below(2) == 0).then_some(mark),
        footer: (from.below(2) == 0).then_some(footer),
        body,
        signature_fields,
        attachments,
        made_at: chrono::DateTime::default(),
        document_id: [9; 16],
        images,
        logo,
    };
    (letter, from.marks)
}

/// What is too much of one thing: a text of a megabyte, or a table of 5,000 rows.
fn long(from: &mut Bytes) -> Block {
    let words = from.any().chars().take(20).collect::<String>();
    if from.below(2) == 0 {
        Block::Paragraph(vec![Inline::Text(format!("{words} ").repeat(1_000_000 / (words.len() + 1)))])
    } else {
        let cell = || vec![Inline::Text(words.clone())];
        let column = |heading: &str| Column { heading: heading.into(), share: 1 };
        Block::Table(Table {
            caption: None,
            columns: vec![column("Nr"), column("Ord")],
            rows: (0..5000).map(|_| vec![cell(), cell()]).collect(),
            first_column: FirstColumn::Plain,
        })
    }
}

/// Bytes of a seed: the same for the same seed, everywhere.
pub fn bytes_of(seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_be_bytes()[1]
    };
    std::iter::repeat_with(next).take(6000).collect()
}
