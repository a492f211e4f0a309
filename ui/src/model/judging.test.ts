// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { AnswerJson } from '../core/bindings/AnswerJson';
import type { DeficiencyJson } from '../core/bindings/DeficiencyJson';
import type { ObservationJson } from '../core/bindings/ObservationJson';
import type { QuestionJson } from '../core/bindings/QuestionJson';
import type { RequiredMeasureJson } from '../core/bindings/RequiredMeasureJson';
import {
  daysOf,
  dueOf,
  newAt,
  observationsOn,
  provisionsOf,
  requiredFor,
  shownAt,
  withoutDeficiency
} from './judging';

const deficiency = (id: string, questions: string[]) => ({ id, questions }) as DeficiencyJson;
const measure = (id: string, deficiencies: string[], due_on: string | null = null) =>
  ({ id, deficiencies, due_on }) as RequiredMeasureJson;
const now = {
  deficiencies: [deficiency('d1', ['A1']), deficiency('d2', ['A2'])],
  required_measures: [
    measure('m1', ['d2'], '2026-03-01'),
    measure('m2', ['d2'], '2026-01-30'),
    measure('m3', ['d2'])
  ],
  reported_measures: []
};

describe('what an address names', () => {
  it('is a deficiency, or a measure of one', () => {
    expect(shownAt('d2', now)).toEqual({ what: 'deficiency', id: 'd2', measure: null });
    expect(shownAt('m1', now)).toEqual({ what: 'deficiency', id: 'd2', measure: 'm1' });
  });

  it('is the first deficiency when it names nothing known, and nothing when there is none', () => {
    expect(shownAt(null, now)).toEqual({ what: 'deficiency', id: 'd1', measure: null });
    expect(shownAt('gone', now)).toEqual({ what: 'deficiency', id: 'd1', measure: null });
    expect(shownAt('gone', { ...now, deficiencies: [] })).toEqual({ what: 'nothing' });
  });

  it('is a new one, from a question or from nothing', () => {
    expect(shownAt(newAt(null), now)).toEqual({ what: 'new', question: null });
    expect(shownAt(newAt('A4.2'), now)).toEqual({ what: 'new', question: 'A4.2' });
  });
});

describe('what belongs to a deficiency', () => {
  it('is its measures, with the nearest last day', () => {
    const mine = requiredFor(now, 'd2');
    expect(mine.map((one) => one.id)).toEqual(['m1', 'm2', 'm3']);
    expect(dueOf(mine)).toBe('2026-01-30');
    expect(dueOf([])).toBeNull();
  });
});

describe('what a new deficiency begins with', () => {
  const question = (id: string, references: string[], kind = 'requirement') =>
    ({ id, references, kind }) as QuestionJson;
  const observation = (number: number, questions: string[], fact_on: string) =>
    ({ number, questions, fact_on }) as ObservationJson;

  it('finds the partly and not met requirements without one', () => {
    const questions = [
      question('A1', []),
      question('A2', []),
      question('A3', []),
      question('A4', [], 'own_judgement')
    ].map((one) => ({ question: one }));
    const answers = new Map(
      ['not_met', 'partly_met', 'met', 'not_met'].map((assessment, at) => [
        `A${at + 1}`,
        { assessment } as AnswerJson
      ])
    );
    const found = withoutDeficiency(questions, answers, [deficiency('d1', ['A1'])]);
    expect(found.map((one) => one.question.id)).toEqual(['A2']);
  });

  it('takes each provision once, in order', () => {
    expect(provisionsOf([question('A1', ['p2', 'p1']), question('A2', ['p1', 'p3'])])).toEqual([
      'p2',
      'p1',
      'p3'
    ]);
  });

  it('takes the observations of its questions and their span of days', () => {
    const seen = [
      observation(1, ['A1'], '2025-06-11'),
      observation(2, ['A2'], '2025-01-02'),
      observation(3, ['A9'], '2020-01-01')
    ];
    const mine = observationsOn(['A1', 'A2'], seen);
    expect(mine.map((one) => one.number)).toEqual([1, 2]);
    expect(daysOf(mine)).toEqual({ from: '2025-01-02', to: '2025-06-11' });
    expect(daysOf([])).toBeUndefined();
  });
});
