// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { expect, test } from 'vitest';
import type { AnswerJson } from '../core/bindings/AnswerJson';
import { Ahead } from './ahead';

const answer = (assessment: AnswerJson['assessment']): AnswerJson => ({
  question: 'A1',
  assessment,
  asked: true,
  because: null,
  note: null
});

test('a refused act gives back what was on disk', () => {
  const ahead = new Ahead();
  ahead.begin('A1', answer('met'));
  expect(ahead.end('A1', null, 0)).toEqual({ saved: answer('met') });
});

test('what a later act shows stays when an earlier one is refused, and the disk is known when both are', () => {
  const ahead = new Ahead();
  ahead.begin('A1', answer(null));
  ahead.begin('A1', answer('met'));
  expect(ahead.end('A1', null, 0)).toBeNull();
  expect(ahead.end('A1', null, 0)).toEqual({ saved: answer(null) });
});

test('a refused act gives back what an earlier one kept meanwhile', () => {
  const ahead = new Ahead();
  ahead.begin('A1', answer(null));
  ahead.begin('A1', answer('met'));
  ahead.end('A1', answer('met'), 0);
  expect(ahead.end('A1', null, 0)).toEqual({ saved: answer('met') });
});

test('no fetch that began before an act ended says what is shown', () => {
  const ahead = new Ahead();
  ahead.begin('A1', answer(null));
  expect([ahead.has('A1'), ahead.yields('A1', 1), ahead.yields('A2', 1)]).toEqual([true, false, true]);
  ahead.end('A1', answer('met'), 1);
  expect([ahead.has('A1'), ahead.yields('A1', 1), ahead.yields('A1', 2)]).toEqual([false, false, true]);
  ahead.taken(2);
  expect(ahead.yields('A1', 2)).toBe(true);
});
