// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Finding cases among many. Plain letters find letters with marks ("sjovik" finds Sjövik), but a letter typed with
// its mark finds that letter alone. Every word must be found somewhere.

import type { CaseKindCode } from '../core/bindings/CaseKindCode';
import type { CaseRowJson } from '../core/bindings/CaseRowJson';
import type { CaseStateCode } from '../core/bindings/CaseStateCode';

/** What the list is filtered by. */
export interface Filter {
  text: string;
  state: CaseStateCode | '';
  kind: CaseKindCode | '';
}

/** A part of the filter. */
export type FilterPart = keyof Filter;

/** A filter that hides nothing. */
export const NO_FILTER: Filter = { text: '', state: '', kind: '' };

/** A text as it is compared: small letters, and once more without marks. */
interface Folded {
  exact: string;
  plain: string;
}

const folded = new WeakMap<CaseRowJson, Folded>();

// A letter that can carry a mark is none of the first 128 characters.
const MARKED = /[^\0-\x7f]/u;

/** A text without the marks of its letters. */
export function plain(text: string): string {
  return MARKED.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}

// Stands between rows that are folded together; no text of a case has it.
const BETWEEN = '\0';

// All rows at once, since ten thousand small texts take many times as long as one that is as long as all of them.
function fold(rows: readonly CaseRowJson[]): void {
  const unknown = rows.filter((row) => !folded.has(row));
  if (unknown.length === 0) return;
  // Swedish has no small letters of its own, so that going by the locale would only take longer.
  const exact = unknown.map(searchedText).join(BETWEEN).toLowerCase().normalize('NFC');
  const plains = plain(exact).split(BETWEEN);
  exact.split(BETWEEN).forEach((text, at) => {
    const row = unknown[at];
    if (row !== undefined) folded.set(row, { exact: text, plain: plains[at] ?? text });
  });
}

function searchedText(row: CaseRowJson): string {
  const number = row.number ?? '';
  // A case number is found with and without its hyphens and spaces.
  const squeezed = number.replace(/[^\p{L}\p{N}]/gu, '');
  return [number, squeezed, row.party ?? '', row.title].join('\n');
}

/** The words of a search. */
export function words(text: string): string[] {
  const typed = text.toLowerCase().normalize('NFC').trim();
  return typed === '' ? [] : typed.split(/\s+/u);
}

/** Whether every word stands in a text, given with and without the marks of its letters. */
function found(searched: { word: string; isPlain: boolean }[], text: Folded): boolean {
  return searched.every(({ word, isPlain }) => (isPlain ? text.plain : text.exact).includes(word));
}

/** The rows that a filter lets through, in the order they came. */
export function filtered(rows: readonly CaseRowJson[], filter: Filter): CaseRowJson[] {
  const searched = words(filter.text).map((word) => ({ word, isPlain: plain(word) === word }));
  const chosen = rows.filter(
    (row) =>
      (filter.state === '' || row.state === filter.state) && (filter.kind === '' || row.kind === filter.kind)
  );
  if (searched.length === 0) return chosen;
  fold(chosen);
  return chosen.filter((row) => {
    const text = folded.get(row);
    return text !== undefined && found(searched, text);
  });
}

/** The parts of a filter that hide something, each with how many rows would show without it. */
export function hiding(
  rows: readonly CaseRowJson[],
  filter: Filter
): { part: FilterPart; without: number }[] {
  const parts: FilterPart[] = ['text', 'state', 'kind'];
  return parts
    .filter((part) => filter[part].trim() !== '')
    .map((part) => ({ part, without: filtered(rows, { ...filter, [part]: '' }).length }));
}
