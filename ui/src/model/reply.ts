// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A reply form beside what the case says: which measures have news, and which stand as they did.

import type { ReplyJson } from '../core/bindings/ReplyJson';
import type { ReplyRowJson } from '../core/bindings/ReplyRowJson';
import type { Followed } from './measures';

/** What a form says of a measure, beside what is known of it. */
export interface ReplyRow {
  row: ReplyRowJson;
  /** What the measure is called. */
  label: string;
  text: string;
  /** Whether the words are others than before. */
  newWords: boolean;
}

/** What a form would change and what it would not. */
export interface Difference {
  news: ReplyRow[];
  same: ReplyRow[];
}

/** Puts a form beside the measures of the case, in the order of the case. */
export function differenceOf(reply: Pick<ReplyJson, 'told'>, all: readonly Followed[]): Difference {
  const place = new Map(all.map((one, at) => [one.id, at]));
  const last = all.length;
  const rows = reply.told
    .map((row): ReplyRow => {
      const measure = all.find((one) => one.id === row.measure);
      return {
        row,
        label: measure?.label ?? '–',
        text: measure?.text ?? '',
        newWords: row.text !== null && row.text !== row.words_before
      };
    })
    .sort((a, b) => (place.get(a.row.measure) ?? last) - (place.get(b.row.measure) ?? last));
  return { news: rows.filter(({ row }) => row.is_news), same: rows.filter(({ row }) => !row.is_news) };
}
