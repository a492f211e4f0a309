// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What is remembered for as long as the window is open: the source that an inspector writes twenty times a day.

import type { SourceDraft } from '../../model/observations';

const sources = new Map<string, SourceDraft>();

/** The source as it was written last in a case. */
export function lastSource(id: string): SourceDraft {
  return sources.get(id) ?? { kind: 'seen', what: '' };
}

/** Keeps the source for the next observation of a case. */
export function keepSource(id: string, source: SourceDraft): void {
  sources.set(id, { ...source });
}
