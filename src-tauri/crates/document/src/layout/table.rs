// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

//! Tables: a heading row, hairlines between rows, no vertical lines.
//!
//! A row is one strip and stays whole, unless it is taller than most of a page: then it is cut between lines.
//! The heading row is repeated on each page for the eye; for a screen reader it is there once.

use super::{
    blocks::{Place, Setter, kept_space},
    strip::{Ink, Keep, Piece, Strip, keep_pairs},
    style::{CELL, CELL_HEAD, Colour, GREY, HAIRLINE, ROOM, Style, TABLE_CAPTION, TALLEST_WHOLE, TINT},
    tree::{Scope, Tag},
};
use crate::{FirstColumn, Inline, letter::Table, text::Line};

/// A long table is asked after now and then whether it is still wanted.
const ROWS_BETWEEN: usize = 100;
const PAD: f32 = 4.0;
const SIDE: f32 = 5.0;
/// A row taller than this is cut.
const TALLEST_ROW: f32 = ROOM * 0.55;
/// A first column wider than this share of the table holds sentences, not names.
const WIDEST_NAME: f32 = 0.3;
/// A heading taller than this is not repeated.
const TALLEST_HEADING: f32 = ROOM * 0.25;

/// Where the columns stand.
struct Grid {
    x: f32,
    width: f32,
    /// Left edge and width of the text of each column.
    columns: Vec<(f32, f32)>,
}

impl Grid {
    fn new(place: Place, table: &Table) -> Self {
        let total: f32 = table.columns.iter().map(|column| f32::from(column.share.max(1))).sum();
        let mut x = place.x;
        let columns = table
            .columns
            .iter()
            .map(|column| {
                let width = place.width * f32::from(column.share.max(1)) / total;
                let left = x + SIDE;
                x += width;
                (left, width - 2.0 * SIDE)
            })
            .collect();
        Self { x: place.x, width: place.width, columns }
    }

    fn rule(&self, y: f32, height: f32, colour: Colour) -> Ink {
        Ink::Fill { x: self.x, y, width: self.width, height, colour }
    }
}

/// A row that has been broken into lines.
struct Row {
    cells: Vec<(usize, f32, Vec<Line>)>,
}

impl Row {
    fn lines(&self) -> usize {
        self.cells.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(0).max(1)
    }

    fn height(&self, style: &Style) -> f32 {
        self.lines() as f32 * style.lead + 2.0 * PAD
    }

    /// The row as one strip above `under`.
    fn strip(self, setter: &mut Setter<'_>, style: &Style, height: f32, under: Vec<Ink>) -> Strip {
        let mut strip = Strip::new(0.0, height, vec![Piece::decoration(under)]);
        for (node, x, lines) in self.cells {
            for (at, line) in lines.into_iter().enumerate() {
                setter.set_line(&mut strip, node, style, (x, PAD + at as f32 * style.lead), line);
            }
        }
        strip
    }
}

impl Setter<'_> {
    pub(super) fn table(&mut self, place: Place, table: &Table) {
        let grid = Grid::new(place, table);
        let node = self.node(place.node, Tag::Table);
        let caption = table.caption.as_deref().unwrap_or_default();
        let lines = self.spans(&TABLE_CAPTION, &[(TABLE_CAPTION.plain, caption)], place.width);
        if lines.is_empty() {
            self.push(kept_space(3.0));
        } else {
            let caption = self.node(node, Tag::Caption);
            let mut strips = self.line_strips(caption, &TABLE_CAPTION, place.x, lines, 13.0);
            strips.iter_mut().for_each(|strip| strip.keep = Keep::WithNext);
            self.push_all(strips);
            self.push(kept_space(4.0));
        }
        self.heading_row(&grid, node, table);
        self.body_rows(&grid, node, table);
        self.push(Strip::new(0.0, 6.0, Vec::new()));
    }

    fn heading_row(&mut self, grid: &Grid, node: usize, table: &Table) {
        // A table without rows has no head either (ISO 32000-1, table 336): its headings are all it holds.
        let head = self.node(node, if table.rows.is_empty() { Tag::TBody } else { Tag::THead });
        let tr = self.node(head, Tag::Tr);
        let mut row = Row { cells: Vec::new() };
        for (column, (x, width)) in table.columns.iter().zip(&grid.columns) {
            let th = self.node(tr, Tag::Th(Scope::Column));
            let lines = self.spans(&CELL_HEAD, &[(CELL_HEAD.plain, &column.heading)], *width);
            row.cells.push((th, *x, lines));
        }
        let height = row.height(&CELL_HEAD);
        if height > TALLEST_HEADING {
            self.headings.push(None);
            let strips = self.cut_row(grid, row, &CELL_HEAD);
            self.push_all(strips);
            return;
        }
        let decoration = vec![grid.rule(0.0, height, TINT), grid.rule(height - 0.8, 0.8, GREY)];
        let mut strip = row.strip(self, &CELL_HEAD, height, decoration);
        let ink: Vec<Ink> = strip.pieces.iter().flat_map(|piece| piece.ink.clone()).collect();
        self.headings.push(Some((ink, height)));
        strip.keep = Keep::WithNext;
        self.push(strip);
    }

    fn body_rows(&mut self, grid: &Grid, node: usize, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        let body = self.node(node, Tag::TBody);
        let id = self.headings.len() - 1;
        let count = table.rows.len();
        let first_strip = self.strips.len();
        for (nth, cells) in table.rows.iter().enumerate() {
            if nth % ROWS_BETWEEN == ROWS_BETWEEN - 1 && self.stops() {
                return;
            }
            let row = self.row(grid, body, cells, table.first_column);
            let height = row.height(&CELL);
            let mut strips = if height > TALLEST_ROW {
                self.cut_row(grid, row, &CELL)
            } else {
                vec![row.strip(self, &CELL, height, vec![grid.rule(height - 0.5, 0.5, HAIRLINE)])]
            };
            for strip in &mut strips {
                strip.table = Some(id);
            }
            // The last row does not open a page alone.
            if nth + 2 == count
                && let [only] = strips.as_mut_slice()
            {
                only.keep = Keep::WithNext;
            }
            self.push_all(strips);
        }
        // A short table is not torn.
        let rows = &mut self.strips[first_strip..];
        if rows.iter().map(|strip| strip.height).sum::<f32>() <= TALLEST_WHOLE
            && let [before_last @ .., _] = rows
        {
            before_last.iter_mut().for_each(|strip| strip.keep = Keep::WithNext);
        }
    }

    fn row(&mut self, grid: &Grid, body: usize, cells: &[Vec<Inline>], first: FirstColumn) -> Row {
        let tr = self.node(body, Tag::Tr);
        let mut row = Row { cells: Vec::new() };
        for (nth, (cell, (x, width))) in cells.iter().zip(&grid.columns).enumerate() {
            let names_row = nth == 0 && first == FirstColumn::RowHeader;
            let tag = if names_row { Tag::Th(Scope::Row) } else { Tag::Td };
            let td = self.node(tr, tag);
            // A short name stands out; whole sentences in semibold would shout.
            let stands_out = names_row && *width < grid.width * WIDEST_NAME;
            let style = if stands_out { Style { plain: CELL.strong, ..CELL } } else { CELL };
            let lines = self.lines(&style, cell, *width);
            row.cells.push((td, *x, lines));
        }
        row
    }

    /// A row taller than most of a page, as a strip per line.
    fn cut_row(&mut self, grid: &Grid, row: Row, style: &Style) -> Vec<Strip> {
        let count = row.lines();
        let mut columns: Vec<_> =
            row.cells.into_iter().map(|(node, x, lines)| (node, x, lines.into_iter())).collect();
        let mut strips = Vec::with_capacity(count);
        for nth in 0..count {
            let top = if nth == 0 { PAD } else { 0.0 };
            let bottom = if nth + 1 == count { PAD } else { 0.0 };
            let height = style.lead + top + bottom;
            let mut strip = Strip::new(0.0, height, Vec::new());
            if nth + 1 == count {
                strip.pieces.push(Piece::decoration(vec![grid.rule(height - 0.5, 0.5, HAIRLINE)]));
            }
            for (node, x, lines) in &mut columns {
                if let Some(line) = lines.next() {
                    self.set_line(&mut strip, *node, style, (*x, top), line);
                }
            }
            strips.push(strip);
        }
        keep_pairs(&mut strips);
        strips
    }
}
