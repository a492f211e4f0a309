// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Letters for the tests; all of it is invented.

#![allow(dead_code, reason = "each test file uses its part")]

use document::{
    Attachment, Block, Column, FirstColumn, Image, Inline, Language, Letter, Level, Relation, SignatureField,
    Table, Typeface, render,
};

/// A run of plain text.
pub fn text(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

/// A paragraph.
pub fn p(words: &str) -> Block {
    Block::Paragraph(text(words))
}

/// A heading.
pub fn h(level: Level, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

/// A table of two columns.
pub fn table(rows: Vec<Vec<Vec<Inline>>>) -> Block {
    let column = |heading: &str| Column { heading: heading.into(), share: 1 };
    let columns = vec![column("Fråga"), column("Svar")];
    Block::Table(Table { caption: Some("Svar".into()), columns, rows, first_column: FirstColumn::RowHeader })
}

/// A small JPEG picture.
pub fn jpeg() -> Image {
    let mut bytes = Vec::new();
    let pixels: Vec<u8> = (0..48 * 32 * 3).map(|n| u8::try_from(n % 251).unwrap()).collect();
    jpeg_encoder::Encoder::new(&mut bytes, 80).encode(&pixels, 48, 32, jpeg_encoder::ColorType::Rgb).unwrap();
    Image::read(&bytes).unwrap()
}

/// A letter with a bit of everything around `body`.
pub fn letter(body: Vec<Block>) -> Letter {
    Letter {
        title: "Tillsyn av Sjöviks kommun".into(),
        language: Language::Sv,
        issuer: "Tillsynsmyndigheten".into(),
        unit: Some("Enhet ett".into()),
        word: "BESLUT".into(),
        case_number: "2026-00077".into(),
        date: "2026-11-02".into(),
        their_number: None,
        addressee: vec!["Sjöviks kommun".into()],
        mark: Some("UTKAST".into()),
        footer: Some("Liggare 1a2b".into()),
        body,
        signature_fields: vec![SignatureField {
            name: "beslutsfattare".into(),
            tip: "Underskrift av beslutsfattaren".into(),
            caption: "Karin Alm".into(),
        }],
        attachments: ["ö.json", "a.json"].map(attachment).to_vec(),
        made_at: chrono::DateTime::parse_from_rfc3339("2026-11-02T10:11:12+01:00").unwrap(),
        document_id: [3; 16],
        logo: None,
        images: vec![jpeg()],
    }
}

fn attachment(name: &str) -> Attachment {
    Attachment {
        name: name.into(),
        media_type: "application/json".into(),
        description: "Ärendet".into(),
        relation: Relation::Data,
        bytes: b"{}".to_vec(),
    }
}

/// A body with every kind of block.
pub fn every_block() -> Vec<Block> {
    vec![
        h(Level::One, "Tillsyn"),
        p("Kommunen har inte visat någon strategi för riskanalys trots begäran den 17 augusti 2026."),
        h(Level::Two, "Beslut"),
        Block::Numbered(vec![
            vec![
                p("Först"),
                Block::Numbered(vec![vec![p("a")], vec![p("b"), Block::Numbered(vec![vec![p("i")]])]]),
            ],
            vec![p("Sedan"), Block::Bulleted(vec![vec![p("punkt")]])],
        ]),
        h(Level::Three, "Skäl"),
        Block::Bulleted(vec![vec![p("ett")], vec![p("två")]]),
        Block::Facts(vec![(
            "Beslutsfattare".into(),
            vec![Inline::Strong("Karin".into()), Inline::Emphasis(" Alm".into())],
        )]),
        table(vec![vec![text("A1"), text("Ja")], vec![text("A2"), text("Nej")]]),
        Block::Figure { image: 0, alt: "Ett rutnät".into(), caption: "Bild 1".into() },
        Block::Note(text("Att tänka på")),
        Block::SignatureFields,
        Block::PageBreak,
        h(Level::Two, "Bilaga"),
        p("Slut."),
    ]
}

/// The file of a letter.
pub fn pdf(letter: &Letter) -> Vec<u8> {
    render(letter, &Typeface::shipped().unwrap()).unwrap()
}

/// A JPEG picture of a size.
pub fn photo(width: u16, height: u16) -> Image {
    let mut bytes = Vec::new();
    let pixels: Vec<u8> = (0..usize::from(width) * usize::from(height) * 3)
        .map(|n| u8::try_from(n / 4000 % 251).unwrap())
        .collect();
    jpeg_encoder::Encoder::new(&mut bytes, 80)
        .encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb)
        .unwrap();
    Image::read(&bytes).unwrap()
}
