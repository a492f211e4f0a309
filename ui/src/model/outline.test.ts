// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { AnswerJson } from '../core/bindings/AnswerJson';
import type { DeficiencyJson } from '../core/bindings/DeficiencyJson';
import type { GapJson } from '../core/bindings/GapJson';
import type { QuestionJson } from '../core/bindings/QuestionJson';
import { gapsByQuestion, isAnswered, markOf, neighbour, nextUnanswered, passes, sum, tally } from './outline';

const question = (id: string, kind: QuestionJson['kind'] = 'requirement') => ({ id, kind }) as QuestionJson;
const answer = (
  question: string,
  assessment: AnswerJson['assessment'],
  note: string | null = null
): AnswerJson => ({
  question,
  assessment,
  asked: true,
  because: null,
  note
});

describe('the outline', () => {
  it('gives an unanswered question a mark of its own', () => {
    expect(markOf(undefined)).toBe('unanswered');
    expect(markOf(answer('A', null))).toBe('unanswered');
    expect(markOf(answer('A', 'not_examined'))).toBe('not_examined');
  });

  it('counts no question that is not asked, and leaves nothing of it to answer', () => {
    const hangs: AnswerJson = { ...answer('B', null), asked: false };
    const answers = new Map([
      ['A', answer('A', 'not_applicable')],
      ['B', hangs]
    ]);
    const counted = tally([question('A'), question('B')], (id) => answers.get(id));
    expect([counted.answered, counted.total]).toEqual([1, 1]);
    expect(isAnswered(question('B'), hangs)).toBe(true);
  });

  it('counts a case fact as answered by its note and every other question by its assessment', () => {
    expect(isAnswered(question('A', 'case_fact'), answer('A', null, 'En kommun'))).toBe(true);
    expect(isAnswered(question('A', 'case_fact'), answer('A', null))).toBe(false);
    expect(isAnswered(question('A'), answer('A', null, 'En anteckning'))).toBe(false);
    expect(isAnswered(question('A', 'own_judgement'), answer('A', 'met'))).toBe(true);
  });

  it('adds up its sections to what it counts as a whole', () => {
    const answers = new Map(
      [answer('A', null, 'En kommun'), answer('B', 'met')].map((one) => [one.question, one])
    );
    const [first, last] = [[question('A', 'case_fact'), question('B')], [question('C')]];
    const parts = [first, last].map((part) => tally(part, (id) => answers.get(id)));
    expect(sum(parts)).toEqual(tally([...first, ...last], (id) => answers.get(id)));
    expect(sum([]).total).toBe(0);
  });

  it('counts only what was answered as done, and never loses a question', () => {
    const answers = new Map(
      [
        answer('A', null, 'En kommun'),
        answer('B', 'met'),
        answer('C', 'not_examined'),
        answer('D', null)
      ].map((one) => [one.question, one])
    );
    const all = [question('A', 'case_fact'), question('B'), question('C'), question('D')];
    const counted = tally(all, (id) => answers.get(id));
    expect(counted).toMatchObject({ facts: 1, answered: 3, total: 4 });
    expect(counted.counts).toMatchObject({ met: 1, not_examined: 1, unanswered: 1 });
    expect(Object.values(counted.counts).reduce((sum, one) => sum + one, counted.facts)).toBe(4);
  });

  it('finds the next unanswered question going round, and none when all are answered', () => {
    const answered = (one: string) => one === 'B';
    expect(nextUnanswered(['A', 'B', 'C'], 0, answered)).toBe('C');
    expect(nextUnanswered(['A', 'B', 'C'], 2, answered)).toBe('A');
    expect(nextUnanswered(['A', 'B'], 0, answered)).toBeUndefined();
    expect(nextUnanswered(['A', 'B'], -1, answered)).toBe('A');
  });

  it('stops at both ends when one goes a step', () => {
    expect(neighbour(['A', 'B'], 0, 1)).toBe('B');
    expect(neighbour(['A', 'B'], 1, 1)).toBeUndefined();
    expect(neighbour(['A', 'B'], 0, -1)).toBeUndefined();
  });

  it('keeps the row one stands on whatever the filter', () => {
    const row = { current: false, answered: true, deficient: false };
    expect(passes('left', row)).toBe(false);
    expect(passes('left', { ...row, current: true })).toBe(true);
    expect(passes('deficient', { ...row, deficient: true })).toBe(true);
    expect(passes('all', row)).toBe(true);
  });

  it('tells of gaps under the questions they concern, but not that an unanswered question is unanswered', () => {
    const gap = (kind: string, id: string) => ({ place: { kind, id } }) as GapJson;
    const deficiency = { id: 'd1', questions: ['A', 'B'] } as DeficiencyJson;
    const found = gapsByQuestion(
      [gap('answer', 'A'), gap('answer', 'C'), gap('deficiency', 'd1'), gap('decision', '')],
      [deficiency],
      [],
      (id) => id !== 'C'
    );
    expect(found.get('A')).toHaveLength(2);
    expect(found.get('B')).toHaveLength(1);
    expect(found.has('C')).toBe(false);
  });
});
