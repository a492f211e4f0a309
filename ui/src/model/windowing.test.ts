// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import { moved, scrollTo, slice } from './windowing';

describe('rows in the page', () => {
  it('holds a handful of a hundred thousand rows and leaves room for the rest', () => {
    const shown = slice({ top: 2_000_000, height: 600, row: 40, count: 100_000 });
    expect(shown.to - shown.from).toBeLessThan(40);
    expect(shown.from).toBeLessThanOrEqual(50_000);
    expect(shown.before + (shown.to - shown.from) * 40 + shown.after).toBe(4_000_000);
  });

  it('never goes outside a list that became shorter', () => {
    expect(slice({ top: 90_000, height: 600, row: 40, count: 3 })).toEqual({
      from: 0,
      to: 3,
      before: 0,
      after: 0
    });
    expect(slice({ top: 0, height: 600, row: 40, count: 0 }).to).toBe(0);
  });

  it('scrolls no more than is needed to show a row', () => {
    const pane = { top: 400, height: 440, row: 40, count: 100 };
    expect(scrollTo(12, pane, 40)).toBe(400);
    expect(scrollTo(2, pane, 40)).toBe(80);
    expect(scrollTo(30, pane, 40)).toBe(840);
  });

  it('moves by the keys of a list and stops at its ends', () => {
    expect(moved('ArrowDown', 4, 5, 10)).toBe(4);
    expect(moved('ArrowUp', 0, 5, 10)).toBe(0);
    expect(moved('PageDown', 0, 50, 10)).toBe(10);
    expect(moved('End', 0, 50, 10)).toBe(49);
    expect(moved('a', 0, 50, 10)).toBeUndefined();
  });
});
