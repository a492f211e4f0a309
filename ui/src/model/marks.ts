// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Where in the preview the part that is being worked on stands: one mark for each page it reaches.

import type { Heading } from './sections';

/** A mark in the margin of a page, as shares of its height from the top. */
export interface PageMark {
  page: number;
  from: number;
  to: number;
}

// Where text begins and ends on a page that a part fills.
const FIRST = 0.09;
const LAST = 0.92;
// What is shorter is the end of a page without text.
const LEAST = 0.015;

/** The marks of the part that begins at a heading and ends at the next of those that begin another part. */
export function marksOf(outline: Heading[], at: number, next: number, height: number): PageMark[] {
  const start = outline[at];
  if (start === undefined || height <= 0) return [];
  const end = outline[next];
  const share = (top: number) => Math.min(1, Math.max(0, 1 - top / height));
  const last = end?.page ?? start.page;
  const marks: PageMark[] = [];
  for (let page = start.page; page <= last; page += 1) {
    const from = page === start.page ? share(start.top) : FIRST;
    const to = end !== undefined && page === end.page ? share(end.top) - 0.012 : LAST;
    if (to - from > LEAST) marks.push({ page, from, to });
  }
  return marks;
}
