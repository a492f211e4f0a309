// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Where that which is awaited on a day is found in the case.

import type { AwaitedJson } from '../core/bindings/AwaitedJson';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { Route } from '../state/route.svelte';
import { partOfKind } from './overview';

const MEASURES = ['required_measure', 'reported_measure'];
// What has a place of its own in its part.
const NAMED = ['deficiency', 'evidence', 'answer', 'record'];

/** Where something awaited is found: a measure, or a step of one, where measures are followed up. */
export function placeOfAwaited(
  { place: { kind, id } }: AwaitedJson,
  now: Pick<CaseJson, 'id' | 'records'>
): Route {
  const entry = kind === 'record' ? now.records.find((one) => one.id === id)?.entry : undefined;
  const measure = MEASURES.includes(kind) ? id : entry?.kind === 'measure_status' ? entry.measure : null;
  if (measure !== null) return { place: 'case', id: now.id, part: 'measures', at: measure };
  return { place: 'case', id: now.id, part: partOfKind(kind), at: NAMED.includes(kind) ? id : null };
}
