// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { LedgerLineJson } from '../core/bindings/LedgerLineJson';
import { grouped, kinds, particulars, people, shownLines, stamp } from './ledger';

function line(seq: number, actor: string, act: string, on_behalf_of: string | null = null): LedgerLineJson {
  return {
    seq,
    at: '2025-10-14T08:22:07Z',
    at_ms: 0,
    actor,
    on_behalf_of,
    act,
    payload: '{}',
    operations: [],
    files: [],
    prev: '',
    hash: ''
  };
}

const lines = [line(1, 'a', 'open_case'), line(2, 'b', 'assess', 'c'), line(3, 'a', 'assess')];
const seqs = (person: string, act: string) => shownLines(lines, { person, act }).map((one) => one.seq);

describe('the log', () => {
  it('shows the newest first and filters by who and what', () => {
    expect(seqs('', '')).toEqual([3, 2, 1]);
    expect(seqs('a', '')).toEqual([3, 1]);
    expect(seqs('c', '')).toEqual([2]);
    expect(seqs('', 'assess')).toEqual([3, 2]);
    expect(seqs('a', 'assess')).toEqual([3]);
  });

  it('offers only those and that which is there', () => {
    expect(people(lines)).toEqual(['a', 'b', 'c']);
    expect(kinds(lines)).toEqual(['open_case', 'assess']);
  });

  it('tells the reason a line carries, and nothing from what it cannot read', () => {
    expect(particulars('{"because":"Semester","basis":3}')).toEqual({
      act: null,
      because: 'Semester',
      basis: null
    });
    expect(particulars('not json')).toEqual({ act: null, because: null, basis: null });
    expect(particulars('[1]').because).toBeNull();
  });

  it('writes the time as the clock stood in Sweden', () => {
    expect(stamp('2025-10-14T08:22:07Z')).toBe('2025-10-14 10:22:07');
    expect(grouped('0123456789abcdef')).toBe('01234567 89abcdef');
  });
});
