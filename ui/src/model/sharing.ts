// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// An occasion that serves several cases: which cases it serves already, and among which another is chosen. Whether it
// can serve a case, the core says.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { CaseRowJson } from '../core/bindings/CaseRowJson';
import { isOpen } from './due';
import { filtered, NO_FILTER } from './filter';

/** The numbers of the other cases that an occasion serves, as its minutes say. */
export function servesAlso(now: Pick<CaseJson, 'records'>, occasion: string): string[] {
  const all = now.records.flatMap(({ struck, entry }) =>
    struck === null && entry.kind === 'minutes' && entry.occasion === occasion ? entry.cases : []
  );
  return [...new Set(all)];
}

/** The other cases that go on, those of the same party first. A case for training is never mixed with a real one. */
export function othersThan(
  now: Pick<CaseJson, 'id' | 'purpose' | 'party'>,
  rows: readonly CaseRowJson[]
): CaseRowJson[] {
  const others = rows.filter((row) => row.id !== now.id && row.purpose === now.purpose && isOpen(row));
  const isSame = (row: CaseRowJson) => row.party !== null && row.party === now.party?.name;
  return [...others.filter(isSame), ...others.filter((row) => !isSame(row))];
}

/** The cases that what was typed finds, at most so many; the one that is chosen stays in sight. */
export function offeredCases(
  cases: readonly CaseRowJson[],
  typed: string,
  chosen: string,
  most: number
): { shown: CaseRowJson[]; hidden: number } {
  const found = filtered(cases, { ...NO_FILTER, text: typed });
  const offered = new Set(found.slice(0, most));
  return {
    shown: cases.filter((one) => offered.has(one) || one.id === chosen),
    hidden: found.slice(most).filter((one) => one.id !== chosen).length
  };
}
