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

/** A text without the marks of its letters. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function fold(row: CaseRowJson): Folded {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const number = row.number ?? '';
  // A case number is found with and without its hyphens and spaces.
  const squeezed = number.replace(/[^\p{L}\p{N}]/gu, '');
  const exact = [number, squeezed, row.party ?? '', row.title]
    .join('\n')
    .toLocaleLowerCase('sv')
    .normalize('NFC');
  const made = { exact, plain: plain(exact) };
  folded.set(row, made);
  return made;
}

/** The words of a search. */
export function words(text: string): string[] {
  const typed = text.toLocaleLowerCase('sv').normalize('NFC').trim();
  return typed === '' ? [] : typed.split(/\s+/u);
}

/** Whether every word stands in a text, given with and without the marks of its letters. */
function found(searched: string[], text: Folded): boolean {
  return searched.every((word) => (plain(word) === word ? text.plain : text.exact).includes(word));
}

/** The rows that a filter lets through, in the order they came. */
export function filtered(rows: readonly CaseRowJson[], filter: Filter): CaseRowJson[] {
  const searched = words(filter.text);
  return rows.filter(
    (row) =>
      (filter.state === '' || row.state === filter.state) &&
      (filter.kind === '' || row.kind === filter.kind) &&
      (searched.length === 0 || found(searched, fold(row)))
  );
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
