// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { DeficiencyJson } from '../core/bindings/DeficiencyJson';
import { chosen, heatMap, isChosen, sameChoice } from './heatmap';

const deficiency = (number: number, change: Partial<DeficiencyJson>): DeficiencyJson => ({
  id: `b${number}`,
  number,
  title: `Brist ${number}`,
  statement: '',
  provisions: ['p12'],
  questions: ['A1.1'],
  observations: [],
  infringement: { from: '2025-01-01', to: null },
  severity: 'moderate',
  standing: 'active',
  serious: null,
  position: null,
  reasons: null,
  standard: null,
  ...change
});

const FOUR = [
  deficiency(1, { severity: 'serious', provisions: ['p13', 'p12'] }),
  deficiency(2, { severity: null }),
  deficiency(3, { standing: { resting: 'väntar' } }),
  deficiency(4, { standing: { withdrawn: 'fel' }, provisions: ['p99'] })
];

describe('the map of severity and provision', () => {
  it('counts a deficiency under each provision it breaks, and once in the totals', () => {
    const map = heatMap(FOUR, ['p11', 'p12', 'p13']);
    expect(map.provisions).toEqual(['p12', 'p13']);
    expect(map.rows).toEqual([
      { grade: 'serious', cells: [1, 1], total: 1 },
      { grade: 'moderate', cells: [1, 0], total: 1 },
      { grade: null, cells: [1, 0], total: 1 }
    ]);
    expect(map.totals).toEqual([3, 1]);
    expect(map.total).toBe(3);
  });

  it('keeps a provision that the order does not know, last', () => {
    expect(heatMap([deficiency(1, { provisions: ['new', 'p12'] })], ['p12']).provisions).toEqual([
      'p12',
      'new'
    ]);
  });

  it('is empty without deficiencies', () => {
    expect(heatMap([], ['p12'])).toEqual({ provisions: [], rows: [], totals: [], total: 0 });
  });

  it('filters by row, by column and by cell; without a choice the withdrawn are there too', () => {
    const numbers = (choice: Parameters<typeof chosen>[1]) => chosen(FOUR, choice).map((one) => one.number);
    expect(numbers({})).toEqual([1, 2, 3, 4]);
    expect(numbers({ provision: 'p12' })).toEqual([1, 2, 3]);
    expect(numbers({ grade: null })).toEqual([2]);
    expect(numbers({ grade: 'serious', provision: 'p13' })).toEqual([1]);
    expect(numbers({ provision: 'p99' })).toEqual([]);
  });

  it('knows a choice and the same choice', () => {
    expect([isChosen({}), isChosen({ grade: null }), isChosen({ provision: 'p' })]).toEqual([
      false,
      true,
      true
    ]);
    expect(sameChoice({ grade: null }, {})).toBe(false);
    expect(sameChoice({ grade: 'serious', provision: 'p' }, { provision: 'p', grade: 'serious' })).toBe(true);
  });
});
