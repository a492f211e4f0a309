// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A checklist in the making as a list of parts: finding one's way in it, moving parts, and beginning new ones. What is
// right and wrong with it the core says.

import type { BilingualJson } from '../core/bindings/BilingualJson';
import type { CaseKindCode } from '../core/bindings/CaseKindCode';
import type { ListDraftJson } from '../core/bindings/ListDraftJson';
import type { ListNoteJson } from '../core/bindings/ListNoteJson';
import type { ProvisionJson } from '../core/bindings/ProvisionJson';
import type { QuestionDraftJson } from '../core/bindings/QuestionDraftJson';
import type { SectionDraftJson } from '../core/bindings/SectionDraftJson';

/** The kinds of case that a list can be written for, in the order they are offered. */
export const KINDS: readonly CaseKindCode[] = [
  'supervision_cyber',
  'supervision_nis1',
  'lex_maria',
  'complaint',
  'own_initiative',
  'external_audit',
  'internal_control'
];

/** A part of the list: the list as a whole, a section, or a question in one. */
export interface Spot {
  section: number | null;
  question: number | null;
}

/** The list as a whole. */
export const HEAD: Spot = { section: null, question: null };

/** Whether two places are one. */
export const same = (a: Spot, b: Spot): boolean => a.section === b.section && a.question === b.question;

/** A name for a place on the page. */
export const spotId = (spot: Spot): string =>
  spot.section === null
    ? 'part-head'
    : `part-${String(spot.section)}${spot.question === null ? '' : `-${String(spot.question)}`}`;

/** All places of the list, from top to bottom. */
export function spots(list: ListDraftJson): Spot[] {
  const all: Spot[] = [HEAD];
  list.sections.forEach((one, section) => {
    all.push({ section, question: null });
    one.questions.forEach((_, question) => all.push({ section, question }));
  });
  return all;
}

/** Where a part stands after it was moved a step; null when it is outermost. A question goes on into the next section. */
export function moved(list: ListDraftJson, spot: Spot, by: 1 | -1): Spot | null {
  const { section, question } = spot;
  if (section === null) return null;
  if (question === null) {
    const to = section + by;
    if (to < 0 || to >= list.sections.length) return null;
    list.sections.splice(to, 0, ...list.sections.splice(section, 1));
    return { section: to, question: null };
  }
  const from = list.sections[section];
  if (from === undefined) return null;
  const to = question + by;
  if (to >= 0 && to < from.questions.length) {
    from.questions.splice(to, 0, ...from.questions.splice(question, 1));
    return { section, question: to };
  }
  const other = list.sections[section + by];
  if (other === undefined) return null;
  const at = by === 1 ? 0 : other.questions.length;
  other.questions.splice(at, 0, ...from.questions.splice(question, 1));
  return { section: section + by, question: at };
}

/** Whether a part can be moved a step. */
export function canMove(list: ListDraftJson, spot: Spot, by: 1 | -1): boolean {
  const { section, question } = spot;
  if (section === null) return false;
  const next = list.sections[section + by] !== undefined;
  if (question === null) return next;
  const length = list.sections[section]?.questions.length ?? 0;
  return next || (question + by >= 0 && question + by < length);
}

/** Takes a part away; gives the part that is shown then. */
export function removed(list: ListDraftJson, spot: Spot): Spot {
  const { section, question } = spot;
  if (section === null) return HEAD;
  if (question === null) {
    list.sections.splice(section, 1);
    return list.sections.length === 0
      ? HEAD
      : { section: Math.min(section, list.sections.length - 1), question: null };
  }
  const questions = list.sections[section]?.questions ?? [];
  questions.splice(question, 1);
  return { section, question: questions.length === 0 ? null : Math.min(question, questions.length - 1) };
}

const none = (): BilingualJson => ({ sv: '', en: '' });

/** A question with nothing in it but a number to begin with. */
export function newQuestion(section: SectionDraftJson): QuestionDraftJson {
  const taken = new Set(section.questions.map((one) => one.id));
  let n = section.questions.length + 1;
  while (taken.has(`${section.id}.${String(n)}`)) n += 1;
  return {
    id: section.id === '' ? '' : `${section.id}.${String(n)}`,
    kind: 'requirement',
    asked_when: null,
    wording: none(),
    references: [],
    evidence: none(),
    guidance: none(),
    met: none(),
    partly_met: none(),
    not_met: none(),
    typical_deficiency: none(),
    typical_measure: none()
  };
}

/** A section with nothing in it. */
export const newSection = (): SectionDraftJson => ({ id: '', heading: none(), questions: [] });

/** The questions before one, with a grade to hang on. */
export function earlier(list: ListDraftJson, spot: Spot): QuestionDraftJson[] {
  const before: QuestionDraftJson[] = [];
  for (const [section, one] of list.sections.entries()) {
    for (const [question, each] of one.questions.entries()) {
      if (section === spot.section && question === spot.question) return before;
      if (each.kind !== 'case_fact' && each.id !== '') before.push(each);
    }
  }
  return before;
}

/** The remarks on a part. */
export const notesAt = (notes: readonly ListNoteJson[], spot: Spot): ListNoteJson[] =>
  notes.filter((note) => note.section === spot.section && note.question === spot.question);

/** The provisions whose names hold every word of what was typed. */
export function findProvisions(all: readonly ProvisionJson[], typed: string): ProvisionJson[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return all.filter((one) => {
    const held = plain([one.id, one.short, one.citation.sv, one.citation.en, one.summary.sv].join(' '));
    return words.every((word) => held.includes(word));
  });
}
