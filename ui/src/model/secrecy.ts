// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What of a case can be marked as secret, spelled as the core spells a place.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { SectionCode } from '../core/bindings/SectionCode';

/** A place of the case that can be marked, with what tells it from the others. */
export type Secret = { at: string } & (
  | { what: 'document'; number: number; title: string }
  | { what: 'observation'; number: number; text: string }
  | { what: 'deficiency'; number: number; title: string }
  | { what: 'measure'; number: number; text: string }
  | { what: 'report'; text: string }
  | { what: 'objection'; number: number; text: string }
  | { what: 'answer'; question: string }
  | { what: 'section'; section: SectionCode }
);

const LONGEST = 60;

/** The beginning of a text, as long as a row of a list should be. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()}…`;
}

/** All that holds something to mark and is not marked yet, in the order of the letter's annexes and parts. */
export function markable(now: CaseJson): Secret[] {
  const marked = new Set(
    now.secrecy.flatMap(({ at, lifted }) => (at && lifted === null ? [`${at.kind}:${at.id ?? ''}`] : []))
  );
  const all: Secret[] = [
    ...now.evidence.map(({ id, number, title }) => ({
      at: `evidence:${id}`,
      what: 'document' as const,
      number,
      title: shortened(title)
    })),
    ...now.observations.map(({ id, number, text }) => ({
      at: `observation:${id}`,
      what: 'observation' as const,
      number,
      text: shortened(text)
    })),
    ...now.deficiencies.map(({ id, number, title }) => ({
      at: `deficiency:${id}`,
      what: 'deficiency' as const,
      number,
      title: shortened(title)
    })),
    ...now.required_measures.map(({ id, number, text }) => ({
      at: `required:${id}`,
      what: 'measure' as const,
      number,
      text: shortened(text)
    })),
    ...now.reported_measures.map(({ id, text }) => ({
      at: `reported:${id}`,
      what: 'report' as const,
      text: shortened(text)
    })),
    ...now.objections.map(({ id, number, text }) => ({
      at: `objection:${id}`,
      what: 'objection' as const,
      number,
      text: shortened(text)
    })),
    ...now.answers
      .filter(({ note, because }) => note !== null || because !== null)
      .map(({ question }) => ({ at: `answer:${question}`, what: 'answer' as const, question })),
    ...now.decision.content.sections.map(({ section }) => ({
      at: `section:${section}`,
      what: 'section' as const,
      section
    }))
  ];
  // The core calls a measure's place otherwise when it points at one than when an act names it.
  const told = (at: string) =>
    at.replace(/^required:/, 'required_measure:').replace(/^reported:/, 'reported_measure:');
  return all.filter(({ at }) => !marked.has(told(at)));
}
