// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! The blocks of a letter as paragraphs and tables of a Word document, in reading order.

use super::pictures::{Drawn, drawn};
use super::{BULLETED, FIRST_LIST, List, NUMBERED, WIDTH, indent, item, run, words};
use crate::letter::{Plate, Table, parts, plain, unmarked};
use crate::{Block, DocumentFault, Inline, Letter};
use docx_rs::{Paragraph, Run, Shading, Table as DocxTable, TableCell, TableLayoutType, TableRow, WidthType};

/// The deepest level that has a numbering of its own; the letter allows no deeper one.
const DEEPEST: usize = 2;

/// What stands in the body.
pub(super) enum Part {
    Paragraph(Box<Paragraph>),
    Table(Box<DocxTable>),
}

/// A picture as it stands in the document, in the order of the figures.
pub(super) struct Figure {
    pub(super) alt: String,
    pub(super) drawn: Drawn,
}

/// Writes the body piece by piece.
pub(super) struct Writer<'a> {
    letter: &'a Letter,
    pictures: Vec<Drawn>,
    parts: Vec<Part>,
    lists: Vec<List>,
    figures: Vec<Figure>,
    new_page: bool,
    /// What is written now leads into the list after it and stays with its beginning.
    leads: bool,
    fields_placed: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(letter: &'a Letter) -> Result<Self, DocumentFault> {
        let pictures = letter.images.iter().map(drawn).collect::<Result<_, _>>()?;
        Ok(Self {
            letter,
            pictures,
            parts: Vec::new(),
            lists: Vec::new(),
            figures: Vec::new(),
            new_page: false,
            leads: false,
            fields_placed: false,
        })
    }

    pub(super) fn finished(self) -> (Vec<Part>, Vec<List>, Vec<Figure>) {
        (self.parts, self.lists, self.figures)
    }

    /// What the letterhead says, and what kind of copy this is.
    pub(super) fn first_page(&mut self) {
        let (letter, words) = (self.letter, words(self.letter.language));
        self.put(Paragraph::new().style("Note").add_run(run(words.meaning)));
        self.put(Paragraph::new().style("Issuer").add_run(run(&letter.issuer)));
        if let Some(unit) = &letter.unit {
            self.put(Paragraph::new().style("Head").add_run(run(unit)));
        }
        self.put(Paragraph::new().style("Word").add_run(run(&letter.word)));
        let mut facts = vec![(words.date, &letter.date), (words.ours, &letter.case_number)];
        facts.extend(letter.their_number.as_ref().map(|number| (words.theirs, number)));
        for (label, value) in facts {
            let label = run(&format!("{label}: ")).bold();
            self.put(Paragraph::new().style("Head").add_run(label).add_run(run(value)));
        }
        for (at, line) in letter.addressee.iter().enumerate() {
            // The addressee stands apart from what is above.
            let style = if at == 0 { "Addressee" } else { "Head" };
            self.put(Paragraph::new().style(style).add_run(run(line)));
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        let mut rest = blocks.iter().peekable();
        while let Some(block) = rest.next() {
            let list =
                |next: &&Block| matches!(next, Block::Numbered(_) | Block::Bulleted(_) | Block::Facts(_));
            self.leads = matches!(block, Block::Paragraph(_)) && rest.peek().is_some_and(list);
            self.block(block, None);
        }
    }

    /// The signature fields, where the letter gives them no place of their own.
    pub(super) fn fields_if_not_placed(&mut self) {
        if !self.fields_placed {
            self.fields();
        }
    }

    fn put(&mut self, paragraph: Paragraph) {
        let paragraph =
            if std::mem::take(&mut self.new_page) { paragraph.page_break_before(true) } else { paragraph };
        self.parts.push(Part::Paragraph(Box::new(paragraph)));
    }

    // `within` is the depth of the list that the block stands in.
    fn block(&mut self, block: &Block, within: Option<usize>) {
        match block {
            Block::Heading { level, text } => {
                let style = format!("Heading{}", level.depth());
                self.put(Paragraph::new().style(&style).add_run(run(&unmarked(text))));
            }
            Block::Paragraph(text) => {
                let paragraph = standing(Paragraph::new().style("BodyText"), within);
                let leads = std::mem::take(&mut self.leads);
                self.put(filled(if leads { paragraph.keep_next(true) } else { paragraph }, text));
            }
            Block::Numbered(items) => self.items(items, NUMBERED, within),
            Block::Bulleted(items) => self.items(items, BULLETED, within),
            Block::Facts(rows) => {
                for (label, value) in rows {
                    let paragraph = standing(Paragraph::new().style("BodyText"), within);
                    let paragraph = paragraph.add_run(run(&format!("{label}: ")).bold());
                    self.put(filled(paragraph, value));
                }
            }
            Block::Table(table) => self.table(table),
            Block::Figure { image, alt, caption } => self.figure(*image, alt, caption),
            Block::Note(text) => self.put(filled(Paragraph::new().style("Note"), text)),
            Block::Plates(plates) => plates.iter().for_each(|plate| self.plate(plate)),
            // A copy to work on has no links inside.
            Block::Anchor(_) => {}
            Block::PageBreak | Block::NewPart => self.new_page = true,
            Block::SignatureFields => self.fields(),
        }
    }

    fn items(&mut self, items: &[Vec<Block>], kind: usize, within: Option<usize>) {
        let depth = within.map_or(0, |depth| depth + 1).min(DEEPEST);
        let id = FIRST_LIST + self.lists.len();
        self.lists.push(List { id, kind, depth });
        for blocks in items {
            let (number, level) = item(&List { id, kind, depth });
            let lead = Paragraph::new().style("ListParagraph").numbering(number, level);
            // The number stands beside the first paragraph, or alone where something else comes first.
            let rest = match blocks.split_first() {
                Some((Block::Paragraph(text), rest)) => {
                    self.put(filled(lead, text));
                    rest
                }
                _ => {
                    self.put(lead);
                    blocks
                }
            };
            for block in rest {
                self.block(block, Some(depth));
            }
        }
    }

    fn table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.put(Paragraph::new().style("Caption").keep_next(true).add_run(run(caption)));
        }
        let shares: usize = table.columns.iter().map(|column| usize::from(column.share.max(1))).sum();
        let widths: Vec<usize> = table
            .columns
            .iter()
            .map(|column| WIDTH * usize::from(column.share.max(1)) / shares.max(1))
            .collect();
        let cell = |width: usize, paragraph: Paragraph| {
            TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph)
        };
        let heads = table.columns.iter().zip(&widths).map(|(column, width)| {
            let paragraph = Paragraph::new().style("TableHead").keep_next(true).add_run(run(&column.heading));
            cell(*width, paragraph).shading(Shading::new().fill("E8ECEF"))
        });
        // The first row of every table is its head; the finishing pass lets it repeat.
        let mut rows = vec![TableRow::new(heads.collect()).cant_split()];
        rows.extend(table.rows.iter().map(|row| {
            let cells = row
                .iter()
                .zip(&widths)
                .map(|(text, width)| cell(*width, filled(Paragraph::new().style("TableText"), text)));
            TableRow::new(cells.collect()).cant_split()
        }));
        let table = DocxTable::new(rows)
            .set_grid(widths)
            .width(WIDTH, WidthType::Dxa)
            .layout(TableLayoutType::Fixed)
            .style("TableGrid");
        if std::mem::take(&mut self.new_page) {
            self.put(Paragraph::new().style("TableText").page_break_before(true));
        }
        self.parts.push(Part::Table(Box::new(table)));
        // Word joins tables that touch.
        self.put(Paragraph::new().style("TableText"));
    }

    fn figure(&mut self, image: usize, alt: &str, caption: &str) {
        let Some(picture) = self.pictures.get(image).cloned() else { return };
        let keep = !caption.is_empty();
        let paragraph = Paragraph::new().style("Picture").keep_next(keep);
        self.put(paragraph.add_run(Run::new().add_image(picture.pic(image))));
        self.figures.push(Figure { alt: alt.to_owned(), drawn: picture });
        if keep {
            self.put(Paragraph::new().style("Caption").add_run(run(caption)));
        }
    }

    // A picture that cannot be shown is told in words.
    fn plate(&mut self, plate: &Plate) {
        match plate.image {
            Some(image) => self.figure(image, &plate.alt, &unmarked(&plain(&plate.caption))),
            None => {
                self.put(Paragraph::new().style("Note").keep_next(true).add_run(run(&plate.alt)));
                self.put(filled(Paragraph::new().style("Caption"), &plate.caption));
            }
        }
    }

    fn fields(&mut self) {
        self.fields_placed = true;
        let words = words(self.letter.language);
        for field in &self.letter.signature_fields {
            let text = format!("[{}: {}]", words.signature, field.caption);
            self.put(Paragraph::new().style("BodyText").add_run(run(&text)));
        }
    }
}

fn standing(paragraph: Paragraph, within: Option<usize>) -> Paragraph {
    match within {
        Some(depth) => paragraph.indent(Some(indent(depth)), None, None, None),
        None => paragraph,
    }
}

fn filled(paragraph: Paragraph, text: &[Inline]) -> Paragraph {
    // An empty paragraph stays one, so that a cell is a cell.
    if plain(text).is_empty() {
        return paragraph;
    }
    text.iter().fold(paragraph, |paragraph, inline| match inline {
        Inline::Text(text) => parts(text).fold(paragraph, |paragraph, (strong, part)| {
            paragraph.add_run(if strong { run(part).bold() } else { run(part) })
        }),
        Inline::Link { text, .. } | Inline::Short { text, .. } | Inline::Foreign { text, .. } => {
            paragraph.add_run(run(text))
        }
        Inline::Strong(text) => paragraph.add_run(run(text).bold()),
        Inline::Emphasis(text) => paragraph.add_run(run(text).italic()),
        Inline::Sign(_) | Inline::Anchor(_) => paragraph,
    })
}
