// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The ledger of a case as a person reads it: newest first, filtered by who and by what, with what the line says of
// itself. Nothing here checks the chain; the core does.

import type { LedgerLineJson } from '../core/bindings/LedgerLineJson';

/** What the log is filtered by; '' lets everything through. */
export interface LogFilter {
  person: string;
  act: string;
}

/** The lines that a filter lets through, newest first. */
export function shownLines(lines: readonly LedgerLineJson[], filter: LogFilter): LedgerLineJson[] {
  const shown: LedgerLineJson[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const person =
      filter.person === '' || line.actor === filter.person || line.on_behalf_of === filter.person;
    if (person && (filter.act === '' || line.act === filter.act)) shown.push(line);
  }
  return shown;
}

/** Everyone who acted or was acted for, in the order they first appear. */
export function people(lines: readonly LedgerLineJson[]): string[] {
  const found = new Set<string>();
  for (const line of lines) {
    found.add(line.actor);
    if (line.on_behalf_of !== null) found.add(line.on_behalf_of);
  }
  return [...found];
}

/** Every kind of act in the lines. */
export function kinds(lines: readonly LedgerLineJson[]): string[] {
  return [...new Set(lines.map((line) => line.act))];
}

/** What a line tells beside its act: which act was taken back, why, and on what ground for another. */
export interface Particulars {
  act: string | null;
  because: string | null;
  basis: string | null;
}

/** Reads what a line tells beside its act; a payload that is not understood tells nothing. */
export function particulars(payload: string): Particulars {
  const read = parsed(payload);
  const text = (name: string): string | null => {
    const value = read[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { act: text('act'), because: text('because'), basis: text('basis') };
}

function parsed(payload: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(payload);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const inSweden = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Stockholm'
});

/** An instant as day and time in Sweden: "2025-10-14 10:22:07", sortable by eye and alike in both languages. */
export function stamp(instant: string): string {
  return inSweden.format(new Date(instant));
}

/** A hash in groups of eight, so that it can be compared by eye. */
export function grouped(hash: string): string {
  return hash.replace(/(.{8})(?=.)/gu, '$1 ');
}
