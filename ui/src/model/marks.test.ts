// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The mark in the margin covers the part, page by page, and nothing before or after it.

import { describe, expect, it } from 'vitest';
import { marksOf } from './marks';

const outline = [
  { title: 'a', page: 0, top: 800 },
  { title: 'b', page: 0, top: 400 },
  { title: 'c', page: 2, top: 600 }
];

describe('the marks of a part', () => {
  it('end where the next part begins', () => {
    const [mark] = marksOf(outline, 0, 1, 1000);
    expect(mark?.page).toBe(0);
    expect(mark?.from).toBeCloseTo(0.2);
    expect(mark?.to).toBeCloseTo(0.588);
  });

  it('go on over the pages that the part reaches', () => {
    expect(marksOf(outline, 1, 2, 1000).map((mark) => mark.page)).toEqual([0, 1, 2]);
  });

  it('reach the end of the page when nothing follows, and are none where there is no heading', () => {
    expect(marksOf(outline, 2, 3, 1000)).toHaveLength(1);
    expect(marksOf([], 0, 1, 1000)).toEqual([]);
  });
});
