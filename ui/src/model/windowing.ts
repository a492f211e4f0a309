// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Which rows of a long list need to be in the page. All rows are equally high, so nothing is measured row by row.

/** What is asked: where the list is scrolled, how much of it shows, how high a row is and how many there are. */
export interface Pane {
  top: number;
  height: number;
  row: number;
  count: number;
}

/** The rows to draw, from (included) to (excluded), and the empty room before and after them. */
export interface Slice {
  from: number;
  to: number;
  before: number;
  after: number;
}

const OVER = 8;

/** The rows that show, with a few to spare on either side. */
export function slice({ top, height, row, count }: Pane): Slice {
  if (row <= 0 || count <= 0) return { from: 0, to: 0, before: 0, after: 0 };
  const most = Math.max(0, count - 1);
  const first = Math.min(most, Math.max(0, Math.floor(top / row)));
  const from = Math.max(0, first - OVER);
  const to = Math.min(count, first + Math.ceil(Math.max(0, height) / row) + 1 + OVER);
  return { from, to, before: from * row, after: (count - to) * row };
}

/** Where to scroll so that a row shows whole below what sticks at the top; the present place when it does already. */
export function scrollTo(at: number, pane: Pane, head: number): number {
  const start = at * pane.row;
  const room = Math.max(pane.row, pane.height - head);
  if (start < pane.top) return start;
  if (start + pane.row > pane.top + room) return start + pane.row - room;
  return pane.top;
}

/** How many pixels a `rem` is, which follows the text size in per cent that was chosen. */
export function rootPixels(textSize: number): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 0.16 * textSize;
}

/** The row that a key leads to from another, or undefined when the key moves nothing. */
export function moved(key: string, at: number, count: number, page: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
