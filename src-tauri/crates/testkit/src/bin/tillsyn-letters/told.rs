// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! What a letter says, line by line in reading order, for a judge that reads the finished file: a word for what the
//! line is, a tab, and the words. It is made from the letter alone and knows nothing of pages.

use document::{Block, Inline, Language, Letter, Plate, Table};
use std::fmt::Write as _;

/// The lines of a letter.
pub fn told(letter: &Letter) -> String {
    let mut out = Lines { text: String::new(), letter, fields: false };
    out.running();
    out.head();
    out.blocks(&letter.body, 0);
    if !out.fields {
        out.signatures();
    }
    out.text
}

struct Lines<'a> {
    text: String,
    letter: &'a Letter,
    fields: bool,
}

fn words(text: &[Inline]) -> String {
    text.iter().map(Inline::words).collect()
}

impl Lines<'_> {
    fn line(&mut self, kind: &str, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(self.text, "{kind}\t{text}");
        }
    }

    /// What may stand at head and foot of any page.
    fn running(&mut self) {
        let letter = self.letter;
        let ours = match letter.language {
            Language::Sv => "Dnr",
            Language::En => "Ref.",
        };
        let reference = format!("{ours} {}", letter.case_number);
        let running = format!("{} · {} · {reference}", letter.issuer, letter.word);
        for text in [Some(&running), Some(&reference), letter.mark.as_ref()] {
            self.line("running", text.map_or("", String::as_str));
        }
        self.line("foot", letter.footer.as_deref().unwrap_or_default());
    }

    fn head(&mut self) {
        let letter = self.letter;
        for text in [letter.mark.as_deref(), Some(&letter.issuer), letter.unit.as_deref(), Some(&letter.word)]
        {
            self.line("head", text.unwrap_or_default());
        }
        let [date, ours, theirs] = match letter.language {
            Language::Sv => ["Datum", "Dnr", "Ert dnr"],
            Language::En => ["Date", "Ref.", "Your ref."],
        };
        for (label, value) in [
            (date, Some(&letter.date)),
            (ours, Some(&letter.case_number)),
            (theirs, letter.their_number.as_ref()),
        ] {
            if let Some(value) = value {
                self.line("label", label);
                self.line("head", value);
            }
        }
        for line in &letter.addressee {
            self.line("head", line);
        }
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            match block {
                Block::Heading { level, text } => self.line(&format!("heading {}", level.depth()), text),
                Block::Paragraph(text) | Block::Note(text) => self.line("text", &words(text)),
                Block::Numbered(items) => self.items(items, depth, true),
                Block::Bulleted(items) => self.items(items, depth, false),
                Block::Facts(rows) => rows.iter().for_each(|(label, value)| {
                    // Label and value stand side by side.
                    let _ = writeln!(self.text, "pair\t{}\t{}", label.trim(), words(value).trim());
                }),
                Block::Table(table) => self.table(table),
                Block::Figure { alt, caption, .. } => {
                    self.line("picture", alt);
                    self.line("text", caption);
                }
                Block::Plates(plates) => plates.iter().for_each(|plate| self.plate(plate)),
                Block::SignatureFields => self.signatures(),
                Block::Anchor(_) | Block::PageBreak | Block::NewPart => {}
            }
        }
    }

    fn items(&mut self, items: &[Vec<Block>], depth: usize, numbered: bool) {
        for (at, item) in items.iter().enumerate() {
            let label = match (numbered, depth) {
                (false, 0) => "•".to_owned(),
                (false, _) => "–".to_owned(),
                (true, 0) => format!("{}.", at + 1),
                (true, 1) => format!("{})", letter_of(at)),
                (true, _) => {
                    format!("{})", ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][at % 10])
                }
            };
            self.line("label", &label);
            self.blocks(item, depth + 1);
        }
    }

    fn table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.line("text", caption);
        }
        let heads: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
        self.line("again", &heads.join(" "));
        self.line("table", &format!("{} {}", table.rows.len() + 1, heads.len()));
        for head in heads {
            self.cell(head);
        }
        for cell in table.rows.iter().flatten() {
            self.cell(&words(cell));
        }
    }

    /// Empty cells count too.
    fn cell(&mut self, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(self.text, "cell\t{text}");
    }

    fn plate(&mut self, plate: &Plate) {
        self.line(if plate.image.is_some() { "picture" } else { "text" }, &plate.alt);
        self.line("text", &words(&plate.caption));
    }

    fn signatures(&mut self) {
        self.fields = true;
        let captions: Vec<String> =
            self.letter.signature_fields.iter().map(|field| field.caption.clone()).collect();
        captions.iter().for_each(|caption| self.line("signature", caption));
    }
}

/// a, b, c; a list of more than 26 points has none in the case folders.
fn letter_of(at: usize) -> char {
    u8::try_from(at % 26).map_or('a', |at| char::from(b'a' + at))
}
