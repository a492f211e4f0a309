// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// How a source is told in words, and what is asked for about each kind.

import type { EvidenceJson } from '../../core/bindings/EvidenceJson';
import type { SourceDraft, SourceKind } from '../../model/observations';
import { m } from '../../words/messages.js';

const KIND: Record<SourceKind, () => string> = {
  seen: () => m.inspection_source_seen(),
  interview: () => m.inspection_source_interview(),
  tested: () => m.inspection_source_tested(),
  document: () => m.inspection_source_document()
};
/** What a kind of source is called. */
export const sourceLabel = (kind: SourceKind): string => KIND[kind]();

const ASKED: Record<SourceKind, () => string> = {
  seen: () => m.inspection_what_seen(),
  interview: () => m.inspection_what_interview(),
  tested: () => m.inspection_what_tested(),
  document: () => m.inspection_what_document()
};
/** What is asked for about a kind of source. */
export const askedFor = (kind: SourceKind): string => ASKED[kind]();

/** A document by its number and title. */
export function documentName(document: EvidenceJson): string {
  return m.inspection_document_name({ number: document.number, title: document.title });
}

/** The further documents that show an observation, in the order of the case; blank where there is none. */
export function shownBy(further: readonly string[], evidence: readonly EvidenceJson[]): string {
  return evidence
    .filter((one) => further.includes(one.id))
    .map(documentName)
    .join('; ');
}

/** A source in one line. */
export function sourceWords(source: SourceDraft, document: EvidenceJson | undefined): string {
  if (source.kind !== 'document') return `${sourceLabel(source.kind)}: ${source.what}`;
  return document === undefined ? sourceLabel('document') : documentName(document);
}
