// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { expect, it } from 'vitest';
import type { ReplyRowJson } from '../core/bindings/ReplyRowJson';
import type { Followed } from './measures';
import { differenceOf } from './reply';

const row = (measure: string, is_news: boolean, text: string | null, words_before: string | null) =>
  ({ measure, is_news, text, words_before, before: 'planned', progress: 'done' }) as ReplyRowJson;
const measure = (id: string, label: string) => ({ id, label, text: `Gör ${label}` }) as Followed;

it('parts what is new from what stands as it did, in the order of the case', () => {
  const told = [
    row('m3', true, 'Klart', 'Klart'),
    row('m2', false, null, 'Pågår'),
    row('m1', true, 'Klart nu', 'Pågår'),
    row('gone', true, null, null)
  ];
  const all = [measure('m1', 'Å01'), measure('m2', 'Å02'), measure('m3', 'Å03')];
  const { news, same } = differenceOf({ told }, all);
  expect(news.map(({ label, newWords }) => [label, newWords])).toEqual([
    ['Å01', true],
    ['Å03', false],
    ['–', false]
  ]);
  expect(same.map((one) => one.text)).toEqual(['Gör Å02']);
});
