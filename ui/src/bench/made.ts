// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Made cases as the core would send them, the same each time.

import type { AnswerJson } from '../core/bindings/AnswerJson';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { CaseKindCode } from '../core/bindings/CaseKindCode';
import { STATES } from '../model/sort';

const KINDS: CaseKindCode[] = [
  'supervision_nis1',
  'supervision_cyber',
  'lex_maria',
  'external_audit',
  'complaint'
];
const PROSE = 'Verksamheten visade den riskanalys som ligger till grund för valet av åtgärder. ';

/** Chance that comes out the same each time. */
function chance(seed: number): (below: number) => number {
  let now = seed;
  return (below) => {
    now = (Math.imul(now, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((now / 0x7fff_ffff) * below) % below;
  };
}

const both = (text: string) => ({ sv: text, en: text });
const day = (number: number) => new Date(Date.UTC(2017, 0, 1 + number)).toISOString().slice(0, 10);

/** The rows of so many cases. */
export function rowsText(count: number): string {
  const below = chance(7);
  const rows = Array.from({ length: count }, (_, at) => {
    const opened = below(3_600);
    const questions = 20 + below(100);
    return {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      number: `${day(opened).slice(0, 4)}-${String(at + 1).padStart(5, '0')}`,
      kind: KINDS[below(KINDS.length)],
      state: STATES[below(3) === 0 ? below(STATES.length) : 10],
      purpose: 'office',
      title: `Tillsyn ${String(at + 1)} av informationssäkerheten i vården`,
      party: `Vårdgivare ${String(Math.min(below(900), below(900)))} i Granvik AB`,
      opened_on: day(opened),
      officer: `00000000-0000-4000-8000-${String(below(40)).padStart(12, '0')}`,
      questions,
      answered: below(questions),
      deficiencies: below(6),
      next_due: below(3) === 0 ? day(opened + below(500)) : null,
      decision: 'draft'
    };
  });
  return JSON.stringify(rows);
}

/** A case of so many questions, half of them answered. */
export function caseText(count: number): string {
  const names = Array.from(
    { length: count },
    (_, at) => `A${String(Math.floor(at / 12) + 1)}.${String((at % 12) + 1)}`
  );
  const question = (id: string) => ({
    id,
    kind: 'requirement',
    wording: both(PROSE),
    references: ['csl-2-3'],
    evidence: both(PROSE),
    guidance: both(PROSE.repeat(3)),
    assess: { met: both(PROSE), partly_met: both(PROSE), not_met: both(PROSE) },
    asked_when: null,
    typical_deficiency: both(PROSE),
    typical_measure: both(PROSE)
  });
  const sections = [];
  for (let at = 0; at < count; at += 12)
    sections.push({
      id: `A${String(at / 12 + 1)}`,
      heading: both(`Avsnitt ${String(at / 12 + 1)}`),
      notification: null,
      questions: names.slice(at, at + 12).map(question)
    });
  const answers = names.map((id, at) => ({
    question: id,
    asked: true,
    assessment: at % 2 === 0 ? 'met' : null,
    because: null,
    note: at % 6 === 0 ? PROSE : null
  }));
  const nothing = { observations: [], deficiencies: [], provisions: [], decision: { state: 'draft' } };
  const checklist = { code: 'x', edition: '1', title: both('Lista'), sections };
  return JSON.stringify({ id: 'c1', checklist, answers, ...nothing });
}

/** So many gaps, each an unanswered question. */
export function gapsText(count: number): string {
  const gaps = Array.from({ length: count }, (_, at) => {
    const id = `A${String(Math.floor(at / 6) + 1)}.${String((at % 6) * 2 + 2)}`;
    return {
      rule: 'V17',
      level: 'law',
      place: { kind: 'answer', id, label_sv: id, label_en: id },
      sv: PROSE,
      en: PROSE
    };
  });
  return JSON.stringify(gaps);
}

/** The answers of a case. */
export const answersOf = (of: CaseJson): AnswerJson[] => of.answers;

/** The names of its questions. */
export const ids = (of: CaseJson): string[] => of.answers.map((one) => one.question);
