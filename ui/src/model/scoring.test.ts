// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { expect, test } from 'vitest';
import { best, fold, score } from './scoring';

const titles = (query: string, all: { title: string; exact?: string[]; words?: string }[]) =>
  best(query, all, 10).map((one) => one.title);

test('å, ä and ö are found by a and o', () => {
  expect(fold('Åtgärd för Österlånggatan')).toBe('atgard for osterlanggatan');
  expect(score('atgard', { title: 'Ny åtgärd' })).toBeGreaterThan(0);
});

test('what is written rightly comes before what is written without dots', () => {
  expect(titles('hår', [{ title: 'Har' }, { title: 'Hår' }])).toEqual(['Hår', 'Har']);
  expect(titles('atgard', [{ title: 'Krävd åtgärd' }, { title: 'Åtgärd' }])).toEqual([
    'Åtgärd',
    'Krävd åtgärd'
  ]);
});

test('an exact number comes before every word', () => {
  const all = [
    { title: 'A4 är ett pappersformat' },
    { title: 'Har nämnden en riskanalys?', exact: ['A4'] },
    { title: 'Finns en plan?', exact: ['A4.1'] }
  ];
  expect(titles('a4', all)[0]).toBe('Har nämnden en riskanalys?');
  expect(titles('a4', all)).toContain('Finns en plan?');
});

test('a case number is found without its dashes', () => {
  expect(score('20250417', { title: 'Ekvik', exact: ['TSN 2025-0417'] })).toBeGreaterThan(0);
  expect(score('tsn20250417', { title: 'Ekvik', exact: ['TSN 2025-0417'] })).toBeGreaterThanOrEqual(1000);
});

test('several words may stand in different places', () => {
  const one = { title: 'Har nämnden en riskanalys?', words: 'Styrning och ansvar' };
  expect(score('risk styrning', one)).toBeGreaterThan(0);
  expect(score('risk budget', one)).toBe(0);
});

test('nothing typed keeps the order', () => {
  expect(titles('', [{ title: 'b' }, { title: 'a' }])).toEqual(['b', 'a']);
});

test('among ten thousand cases the few best are given', () => {
  const all = Array.from({ length: 10_000 }, (_, at) => ({
    title: `Kommun nummer ${String(at)}`,
    exact: [`TSN 2025-${String(at)}`]
  }));
  expect(best('nummer 977', all, 8)).toHaveLength(8);
});
