// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A point that is being written, as a draft. What is written for one kind of point stays with that kind, so that
// passing by another with the arrow keys takes nothing away.

import { emptyFields, POINT_KINDS, type PointFields, type PointKind } from './point';

/** A point that is being written. */
export interface PointDraft {
  /** The kind that is chosen. */
  kind: PointKind;
  /** What is added to the sentence. */
  addition: string;
  /** What is written for each kind that was looked at. */
  of: Partial<Record<PointKind, PointFields>>;
}

/** A new point. */
export const newPoint = (kind: PointKind = 'states'): PointDraft => ({
  kind,
  addition: '',
  of: { [kind]: emptyFields(kind) }
});

/** The draft as text; empty when nothing is written. */
export function keptPoint({ kind, addition, of }: PointDraft): string {
  const written = Object.values(of).filter(
    (fields) => JSON.stringify(fields) !== JSON.stringify(emptyFields(fields.kind))
  );
  return written.length === 0 && addition.trim() === '' ? '' : JSON.stringify({ kind, addition, written });
}

/** The draft of a text; a new point when the text is none. Fields of another type, and unknown ones, are left out. */
export function pointFromKept(text: string): PointDraft {
  const read = record(parsed(text));
  const found = POINT_KINDS.find((kind) => kind === read.kind);
  const draft = newPoint(found);
  if (typeof read.addition === 'string') draft.addition = read.addition;
  for (const one of Array.isArray(read.written) ? read.written : []) {
    const given = record(one);
    const kind = POINT_KINDS.find((known) => known === given.kind);
    if (kind !== undefined) draft.of[kind] = fieldsOf(kind, given);
  }
  return draft;
}

function fieldsOf(kind: PointKind, given: Record<string, unknown>): PointFields {
  const standard = emptyFields(kind);
  const chosen = Array.isArray(given.chosen) ? given.chosen.filter((id) => typeof id === 'string') : [];
  const same = Object.entries(standard).map(([name, value]: [string, unknown]) => {
    const other = given[name];
    return [name, typeof other === typeof value && !Array.isArray(value) ? other : value];
  });
  return { ...standard, ...(Object.fromEntries(same) as Partial<PointFields>), chosen };
}

function record(given: unknown): Record<string, unknown> {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
