// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Where an observation comes from, as it is written and shown, and which day it is about by default.

import type { EvidenceJson } from '../core/bindings/EvidenceJson';
import type { ObservationJson } from '../core/bindings/ObservationJson';
import type { OccasionJson } from '../core/bindings/OccasionJson';
import type { SourceDto } from '../core/bindings/SourceDto';

/** The ways a fact can have come. */
export const SOURCES = ['seen', 'interview', 'tested', 'document'] as const;
/** A way a fact can have come. */
export type SourceKind = (typeof SOURCES)[number];

/** A source as it is being written. */
export interface SourceDraft {
  /** How. */
  kind: SourceKind;
  /** What was seen or tested, who was asked, or the identity of the document. */
  what: string;
}

/** The source as it crosses, or null while nothing says what it is. */
export function sourceOf(draft: SourceDraft): SourceDto | null {
  const what = draft.what.trim();
  if (what === '') return null;
  switch (draft.kind) {
    case 'seen':
      return { seen: what };
    case 'interview':
      return { interview: what };
    case 'tested':
      return { tested: what };
    case 'document':
      return { document: what };
  }
}

/** A source of the core as a draft. */
export function draftOf(source: SourceDto): SourceDraft {
  if ('document' in source) return { kind: 'document', what: source.document };
  if ('interview' in source) return { kind: 'interview', what: source.interview };
  if ('seen' in source) return { kind: 'seen', what: source.seen };
  return { kind: 'tested', what: source.tested };
}

/** A source as one line of text that is kept while the observation is typed. */
export function kept(draft: SourceDraft): string {
  return `${draft.kind}: ${draft.what}`;
}

/** A source from the line that was kept; undefined when it is none. */
export function fromKept(line: string | undefined): SourceDraft | undefined {
  const colon = line?.indexOf(': ') ?? -1;
  const kind = SOURCES.find((one) => one === line?.slice(0, colon));
  return kind === undefined || line === undefined ? undefined : { kind, what: line.slice(colon + 2) };
}

/** The document that a source names. */
export function documentOf(source: SourceDto, evidence: readonly EvidenceJson[]): EvidenceJson | undefined {
  return 'document' in source ? evidence.find((one) => one.id === source.document) : undefined;
}

/** Every document that an observation rests on: the one that it comes from, then the others. */
export function documentsOf({ source, evidence }: Pick<ObservationJson, 'source' | 'evidence'>): string[] {
  return 'document' in source ? [source.document, ...evidence] : evidence;
}

/** The occasion that was held on a day. */
export function occasionOn(occasions: readonly OccasionJson[], day: string): OccasionJson | undefined {
  return occasions.findLast((one) => one.on === day);
}

/** The day that a new observation most likely is about: that of the latest occasion held, else today. */
export function likelyDay(occasions: readonly OccasionJson[], today: string): string {
  return occasions.findLast((one) => one.on <= today)?.on ?? today;
}

/** The documents that some observations cite, each once, in the order of the case. */
export function cited(
  observations: readonly Pick<ObservationJson, 'source' | 'evidence'>[],
  evidence: readonly EvidenceJson[]
): EvidenceJson[] {
  const ids = new Set(observations.flatMap(documentsOf));
  return evidence.filter((one) => ids.has(one.id));
}
