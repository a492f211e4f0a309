// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What a comment on the decision screen can be about, spelled as the core spells a place, and where one begins.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { LetterPart, Place } from './sections';

/** Something that a comment can be about. */
export type Commentable = { about: string } & (
  | { what: 'decision' }
  | { what: 'point'; number: number }
  | { what: 'deficiency'; number: number; title: string }
  | { what: 'measure'; number: number }
  | { what: 'section'; part: LetterPart }
);

const SECTIONS: [section: string, part: LetterPart][] = [
  ['consequences', 'effect'],
  ['intervention', 'intervention'],
  ['proceedings', 'proceedings'],
  ['further', 'further']
];

/** What a comment written at a place of the letter is about unless the person says otherwise. */
export function aboutOf(place: Place): string {
  if (place.deficiency !== null) return `deficiency:${place.deficiency}`;
  const section = SECTIONS.find(([, part]) => part === place.part);
  return section === undefined ? 'decision' : `section:${section[0]}`;
}

/** All that a comment on the decision can be about, in the order of the letter. */
export function commentable(now: CaseJson): Commentable[] {
  const points = now.decision.content.points.map(({ id, number }): Commentable => ({
    about: `point:${id}`,
    what: 'point',
    number
  }));
  const deficiencies = now.deficiencies
    .filter((one) => one.standing === 'active')
    .map(({ id, number, title }): Commentable => ({
      about: `deficiency:${id}`,
      what: 'deficiency',
      number,
      title
    }));
  const measures = now.required_measures.map(({ id, number }): Commentable => ({
    about: `required:${id}`,
    what: 'measure',
    number
  }));
  const sections = SECTIONS.map(([section, part]): Commentable => ({
    about: `section:${section}`,
    what: 'section',
    part
  }));
  return [{ about: 'decision', what: 'decision' }, ...points, ...deficiencies, ...measures, ...sections];
}
