// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Answers of other cases beside a question. Which are offered, the core says; the person alone makes use of them.

import type { OfferedJson } from '../core/bindings/OfferedJson';

/** The answers offered to each question: the same question before those on the same theme, the latest first. */
export function byQuestion(all: readonly OfferedJson[]): ReadonlyMap<string, OfferedJson[]> {
  const found = new Map<string, OfferedJson[]>();
  for (const one of [...all].sort(inOrder))
    found.set(one.question, [...(found.get(one.question) ?? []), one]);
  return found;
}

function inOrder(a: OfferedJson, b: OfferedJson): number {
  if (a.kind !== b.kind) return a.kind === 'earlier' ? -1 : 1;
  return b.on.localeCompare(a.on);
}

/** What the case of an offered answer is called: its number, or its title while it has none. */
export function caseName({ case_number: number, case_title: title }: OfferedJson): string {
  return number ?? title;
}

/** A note with a text to start from: the text alone in an empty note, else after what stands there. */
export function startedWith(note: string, text: string): string {
  return note.trim() === '' ? text : `${note.trimEnd()}\n\n${text}`;
}
