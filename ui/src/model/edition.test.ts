// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { ChecklistRowJson } from '../core/bindings/ChecklistRowJson';
import type { ComparedJson } from '../core/bindings/ComparedJson';
import { differences, forceWords, kept, otherEditions, remarks, takers } from './edition';

const NBSP = '\u00a0';
const row = (edition: string, more: Partial<ChecklistRowJson> = {}) =>
  ({ code: 'x', edition, kinds: [], in_force: null, ...more }) as unknown as ChecklistRowJson;
const asked = (question: string, difference: string, answered = true) =>
  ({ question, difference, answered, before: null, after: null }) satisfies ComparedJson;
const plain = (text: string) => text.replaceAll(NBSP, ' ');

describe('an edition to choose', () => {
  const span = { from: '2025-01-01', to: '2026-10-31' };

  it('is said nothing of on its days, for its kinds', () => {
    expect(remarks(row('1'), 'lex_maria', '2026-11-01')).toEqual([]);
    expect(remarks(row('1', { in_force: span, kinds: ['lex_maria'] }), 'lex_maria', '2026-10-31')).toEqual(
      []
    );
    expect(remarks(row('1', { in_force: span }), 'lex_maria', '2025-01-01')).toEqual([]);
  });

  it('is marked before its days, after them, and for another kind', () => {
    const said = (today: string) =>
      remarks(row('1', { in_force: span, kinds: ['lex_maria'] }), 'complaint', today).map(plain);
    expect(said('2026-11-01')[0]).toBe('Gällde till den 31 oktober 2026');
    expect(said('2024-12-31')[0]).toBe('Gäller från den 1 januari 2025');
    expect(said('2025-05-01')).toHaveLength(1);
    expect(said('2025-05-01')[0]).toMatch(/^Skriven för andra ärenden: .*[Ll]ex Maria/);
  });

  it('tells its days in words', () => {
    expect(plain(forceWords(span, '2026-11-01'))).toBe('gällde den 1 januari 2025 till den 31 oktober 2026');
    expect(plain(forceWords(span, '2026-10-31'))).toBe('gäller den 1 januari 2025 till den 31 oktober 2026');
    expect(plain(forceWords({ ...span, to: null }, '2026-10-31'))).toBe('gäller från den 1 januari 2025');
    expect(forceWords(null, '2026-10-31')).toBe('gäller tills vidare');
  });

  it('has others beside it, the newest first, of its own checklist alone', () => {
    const all = [row('1'), row('2'), row('3'), row('2', { code: 'y' })];
    expect(otherEditions(all, 'x', '2').map((one) => one.edition)).toEqual(['3', '1']);
  });
});

describe('what becomes of the answers', () => {
  const compared = [
    asked('A1', 'same'),
    asked('A2', 'same', false),
    asked('A3', 'changed'),
    asked('A4', 'added', false),
    asked('A5', 'removed'),
    asked('A6', 'removed')
  ];
  const nothing = { along: new Set<string>(), moved: new Map<string, string>() };

  it('takes along by itself only answers to what is asked the same', () => {
    expect(kept(compared, nothing)).toEqual([{ from: 'A1', to: 'A1' }]);
  });

  it('takes along what a person names, to the question that is named', () => {
    const going = { along: new Set(['A3']), moved: new Map([['A5', 'A4']]) };
    expect(kept(compared, going)).toEqual([
      { from: 'A1', to: 'A1' },
      { from: 'A3', to: 'A3' },
      { from: 'A5', to: 'A4' }
    ]);
  });

  it('offers those questions for an answer that have none of their own', () => {
    expect(takers(compared, nothing).map((one) => one.question)).toEqual(['A3', 'A4']);
    expect(takers(compared, { ...nothing, along: new Set(['A3']) }).map((one) => one.question)).toEqual([
      'A4'
    ]);
  });

  it('sorts the questions by how they differ', () => {
    const { changed, added, removed, same } = differences(compared);
    expect([changed, added, removed, same].map((those) => those.length)).toEqual([1, 1, 2, 2]);
  });
});
