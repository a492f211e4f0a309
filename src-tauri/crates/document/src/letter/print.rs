// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Prints a letter as indented plain text, one thing per line, so that tests and people can compare letters.
//!
//! The form is stable: a change of it changes expectations on file. Attachments and images are named by size
//! and kind only; the time, the id and the bytes have tests of their own.

use std::fmt::Write as _;

use super::{Block, FirstColumn, Inline, Letter, Table};

impl Letter {
    /// The letter as indented plain text; strong text stands between `**`, emphasis
    /// between `_`; what has a meaning of its own beside its words stands with it between `<` and `>`.
    pub fn to_text(&self) -> String {
        let mut out = Printer(String::new());
        self.print_head(&mut out);
        out.line(0, "body");
        out.blocks(1, &self.body);
        for field in &self.signature_fields {
            out.line(0, &format!("signature {}: {} [{}]", field.name, field.tip, field.caption));
        }
        for file in &self.attachments {
            let size = file.bytes.len();
            out.line(
                0,
                &format!(
                    "attachment {} ({}, {:?}, {size} bytes): {}",
                    file.name, file.media_type, file.relation, file.description
                ),
            );
        }
        for (at, image) in self.images.iter().enumerate() {
            out.line(0, &format!("image {at}: {image}"));
        }
        out.0
    }

    fn print_head(&self, out: &mut Printer) {
        out.line(0, &format!("letter: {}", self.title));
        let facts = [
            ("language", Some(self.language.tag())),
            ("issuer", Some(self.issuer.as_str())),
            ("unit", self.unit.as_deref()),
            ("word", Some(self.word.as_str())),
            ("date", Some(self.date.as_str())),
            ("case number", Some(self.case_number.as_str())),
            ("their number", self.their_number.as_deref()),
            ("mark", self.mark.as_deref()),
            ("footer", self.footer.as_deref()),
        ];
        for (name, value) in facts {
            if let Some(value) = value {
                out.line(1, &format!("{name}: {value}"));
            }
        }
        for line in &self.addressee {
            out.line(1, &format!("to: {line}"));
        }
    }
}

struct Printer(String);

impl Printer {
    fn line(&mut self, depth: usize, text: &str) {
        // A line break inside a text must not look like a new thing.
        let text = text.replace(['\n', '\r'], "⏎");
        let line = format!("{:indent$}{text}", "", indent = depth * 2);
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{}", line.trim_end());
    }

    fn blocks(&mut self, depth: usize, blocks: &[Block]) {
        for block in blocks {
            self.block(depth, block);
        }
    }

    fn block(&mut self, depth: usize, block: &Block) {
        match block {
            Block::Heading { level, text } => {
                self.line(depth, &format!("{} {text}", "#".repeat(level.depth().into())));
            }
            Block::Paragraph(text) => self.line(depth, &format!("p {}", inlines(text))),
            Block::Numbered(items) => self.items(depth, "numbered", items),
            Block::Bulleted(items) => self.items(depth, "bulleted", items),
            Block::Facts(rows) => {
                self.line(depth, "facts");
                for (label, value) in rows {
                    self.line(depth + 1, &format!("{label}: {}", inlines(value)));
                }
            }
            Block::Table(table) => self.table(depth, table),
            Block::Figure { image, alt, caption } => {
                self.line(depth, &format!("figure {image}: {caption}"));
                self.line(depth + 1, &format!("alt: {alt}"));
            }
            Block::Note(text) => self.line(depth, &format!("note {}", inlines(text))),
            Block::Plates(plates) => {
                for plate in plates {
                    let image = plate.image.map_or_else(|| "cannot be shown".to_owned(), |at| at.to_string());
                    self.line(depth, &format!("plate {image}: {}", inlines(&plate.caption)));
                    self.line(depth + 1, &format!("alt: {}", plate.alt));
                }
            }
            Block::Anchor(name) => self.line(depth, &format!("place {name}")),
            Block::PageBreak => self.line(depth, "page break"),
            Block::NewPart => self.line(depth, "new part"),
            Block::SignatureFields => self.line(depth, "signature fields"),
        }
    }

    fn items(&mut self, depth: usize, name: &str, items: &[Vec<Block>]) {
        self.line(depth, name);
        for (at, item) in items.iter().enumerate() {
            self.line(depth + 1, &format!("item {}", at + 1));
            self.blocks(depth + 2, item);
        }
    }

    fn table(&mut self, depth: usize, table: &Table) {
        let kind = match table.first_column {
            FirstColumn::RowHeader => "table with row headings",
            FirstColumn::Plain => "table",
        };
        match &table.caption {
            Some(caption) => self.line(depth, &format!("{kind}: {caption}")),
            None => self.line(depth, kind),
        }
        let heads = table.columns.iter().map(|c| format!("{} ({})", c.heading, c.share));
        self.line(depth + 1, &format!("| {}", heads.collect::<Vec<_>>().join(" | ")));
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|cell| inlines(cell)).collect();
            self.line(depth + 1, &format!("| {}", cells.join(" | ")));
        }
    }
}

fn inlines(text: &[Inline]) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Strong(text) => format!("**{text}**"),
            Inline::Emphasis(text) => format!("_{text}_"),
            Inline::Link { to, text } => format!("[{text}](#{to})"),
            Inline::Short { text, full } => format!("{text}<{full}>"),
            Inline::Foreign { language, text } => format!("{}<{text}>", language.tag()),
            Inline::Sign(sign) => format!("<{sign:?}> "),
            Inline::Anchor(name) => format!("<#{name}>"),
        })
        .collect()
}
