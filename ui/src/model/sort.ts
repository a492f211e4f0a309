// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The order of the list of cases: as the core gives it (the last changed first), or by a column. What a row lacks
// comes last whichever way the column is turned.

import type { CaseRowJson } from '../core/bindings/CaseRowJson';
import type { CaseStateCode } from '../core/bindings/CaseStateCode';

/** A column that the list can be ordered by. */
export type Column = 'number' | 'party' | 'kind' | 'state' | 'progress' | 'due';

/** An order; null is that of the core. */
export type Order = { by: Column; down: boolean } | null;

/** The states in the order a case goes through them; those beside the line come last. */
export const STATES: readonly CaseStateCode[] = [
  'draft',
  'opened',
  'planned',
  'ongoing',
  'assessing',
  'hearing',
  'presentation',
  'decided',
  'dispatched',
  'follow_up',
  'closed',
  'archived',
  'dormant',
  'appealed',
  'under_review',
  'handed_over'
];

const byLetters = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

/** The order after a press on the head of a column: upwards, downwards, then that of the core again. */
export function turned(order: Order, by: Column): Order {
  if (order?.by !== by) return { by, down: false };
  return order.down ? null : { by, down: true };
}

/** What `aria-sort` says of a column. */
export function ariaSort(order: Order, by: Column): 'ascending' | 'descending' | 'none' {
  if (order?.by !== by) return 'none';
  return order.down ? 'descending' : 'ascending';
}

/** The rows in an order. `kindName` gives the word that a kind is shown by. */
export function sorted(
  rows: readonly CaseRowJson[],
  order: Order,
  kindName: (row: CaseRowJson) => string
): CaseRowJson[] {
  if (order === null) return [...rows];
  const turn = order.down ? -1 : 1;
  const keys = rows.map((row) => keyOf(row, order.by, kindName));
  const places = placesOfWords(keys);
  const keyed = rows.map((row, at) => {
    const key = keys[at] ?? null;
    return { row, at, key: typeof key === 'string' ? (places.get(key) ?? null) : key };
  });
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? a.at - b.at : a.key === null ? 1 : -1;
    return turn * (a.key - b.key) || a.at - b.at;
  });
  return keyed.map((one) => one.row);
}

// Comparing by the rules of letters is slow, and many rows have the same word: each word is compared once, and words that
// are written in order already need few comparisons more. Words that the rules take for the same have one place.
function placesOfWords(keys: readonly (string | number | null)[]): ReadonlyMap<string, number> {
  const words = [...new Set(keys.filter((key) => typeof key === 'string'))].sort();
  words.sort((a, b) => byLetters.compare(a, b));
  const places = new Map<string, number>();
  let place = 0;
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before !== undefined && byLetters.compare(before, word) !== 0) place += 1;
    places.set(word, place);
  });
  return places;
}

function keyOf(row: CaseRowJson, by: Column, kindName: (row: CaseRowJson) => string): string | number | null {
  switch (by) {
    case 'number':
      return row.number;
    case 'party':
      return row.party ?? row.title;
    case 'kind':
      return kindName(row);
    case 'state':
      return STATES.indexOf(row.state);
    case 'progress':
      return row.questions === 0 ? null : row.answered / row.questions;
    case 'due':
      // A day as a number, so that it is not compared by the rules of letters.
      return row.next_due === null ? null : Number(row.next_due.replaceAll('-', ''));
  }
}
