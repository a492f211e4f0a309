// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { CaseRowJson } from '../core/bindings/CaseRowJson';
import { agenda, todayHeading } from './due';
import { filtered, hiding, NO_FILTER } from './filter';
import { ariaSort, sorted, turned, type Order } from './sort';

function row(id: string, given: Partial<CaseRowJson> = {}): CaseRowJson {
  return {
    id,
    number: null,
    kind: 'supervision_nis1',
    state: 'ongoing',
    purpose: 'office',
    title: `Tillsyn ${id}`,
    party: null,
    opened_on: '2025-01-07',
    officer: 'p',
    questions: 0,
    answered: 0,
    deficiencies: 0,
    next_due: null,
    decision: 'draft',
    ...given
  };
}

const ids = (rows: CaseRowJson[]) => rows.map((one) => one.id).join('');

describe('finding a case', () => {
  const rows = [
    row('a', { party: 'Sjöviks kommun', number: '2025-00417' }),
    row('b', { party: 'Region Älvdal', state: 'hearing', title: 'Lex Maria, dröjsmål', kind: 'lex_maria' }),
    row('c', { party: 'Alvdals kommun', state: 'hearing' })
  ];
  const by = (text: string) => ids(filtered(rows, { ...NO_FILTER, text }));

  it('takes a plain letter for one with its mark, and a marked letter for itself alone', () => {
    expect(by('sjovik')).toBe('a');
    expect(by('alvdal')).toBe('bc');
    expect(by('älvdal')).toBe('b');
    expect(by('ÄLVDAL')).toBe('b');
  });

  it('reads number, party and title, and wants every word', () => {
    expect(by('417 kommun')).toBe('a');
    expect(by('202500417')).toBe('a');
    expect(by('dröjsmål region')).toBe('b');
    expect(by('kommun maria')).toBe('');
  });

  it('tells which part of the filter hides what', () => {
    const filter = { text: 'alvdal', state: 'ongoing', kind: '' } as const;
    expect(filtered(rows, filter)).toEqual([]);
    expect(hiding(rows, filter)).toEqual([
      { part: 'text', without: 1 },
      { part: 'state', without: 2 }
    ]);
  });

  it('looks through ten thousand rows well within a tenth of a second', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      row(String(at), { party: `Kommun nummer ${String(at)}` })
    );
    filtered(many, { ...NO_FILTER, text: 'värm' });
    const before = performance.now();
    expect(filtered(many, { ...NO_FILTER, text: 'nummer 9999' })).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(100);
  });
});

describe('the order of the list', () => {
  const rows = [
    row('a', { number: '2025-10', next_due: '2026-02-01', questions: 10, answered: 9 }),
    row('b', { party: 'Östby', state: 'closed' }),
    row('c', { number: '2025-9', party: 'Arby', next_due: '2025-12-01', questions: 10, answered: 1 })
  ];
  const order = (given: Order) => ids(sorted(rows, given, (one) => one.kind));

  it('is that of the core until a head is pressed, and again after three presses', () => {
    let now: Order = null;
    expect(order(now)).toBe('abc');
    now = turned(now, 'due');
    expect([order(now), ariaSort(now, 'due'), ariaSort(now, 'state')]).toEqual(['cab', 'ascending', 'none']);
    now = turned(now, 'due');
    expect([order(now), ariaSort(now, 'due')]).toEqual(['acb', 'descending']);
    expect(turned(now, 'due')).toBeNull();
    expect(turned(now, 'state')).toEqual({ by: 'state', down: false });
  });

  it('reads numbers as numbers, å ä ö last, and puts what is missing last both ways', () => {
    expect(order({ by: 'number', down: false })).toBe('cab');
    expect(order({ by: 'number', down: true })).toBe('acb');
    expect(order({ by: 'party', down: false })).toBe('cab');
    expect(order({ by: 'progress', down: true })).toBe('acb');
    expect(order({ by: 'state', down: true })).toBe('bac');
  });
});

describe('the start screen', () => {
  it('names the day', () => {
    expect(todayHeading('2025-11-14', 'sv')).toBe('Fredag 14 november');
    expect(todayHeading('2025-11-14', 'en')).toMatch(/^Friday,? 14 November$/u);
  });

  it('puts each open case in one list, the nearest day first', () => {
    const found = agenda(
      [
        row('a', { next_due: '2025-11-20' }),
        row('b', { next_due: '2025-11-13' }),
        row('c', { state: 'hearing', next_due: '2025-12-20' }),
        row('d', { state: 'archived', next_due: '2025-11-01' }),
        row('e', { next_due: '2025-11-14' }),
        row('f', { next_due: '2026-11-14' }),
        row('g', { next_due: '2025-11-22' })
      ],
      '2025-11-14'
    );
    expect([ids(found.late), ids(found.week), ids(found.waiting), ids(found.recent)]).toEqual([
      'b',
      'ea',
      'c',
      'fg'
    ]);
  });
});
