// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the page does with ten thousand cases and with six thousand questions. In each group the first is the yardstick:
// reading the same from the text in which it comes from the core. Nothing here fails; it measures.

import { bench, describe, vi } from 'vitest';
import type { AnswerJson } from '../core/bindings/AnswerJson';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { CaseRowJson } from '../core/bindings/CaseRowJson';
import { agenda } from '../model/due';
import { filtered, NO_FILTER } from '../model/filter';
import { kindLabel } from '../model/labels';
import { gapsByQuestion, isAnswered, nextUnanswered, placesOf } from '../model/outline';
import { sorted, type Column } from '../model/sort';
import { OpenCase } from '../state/case.svelte';
import { answersOf, caseText, gapsText, ids, rowsText } from './made';

const core = vi.hoisted(() => ({ whole: '', gaps: '' }));

vi.mock('../core/changes', () => ({ onChanged: () => () => undefined }));
vi.mock('../core/calls', () => ({
  caseWhole: () => Promise.resolve(JSON.parse(core.whole)),
  gaps: () => Promise.resolve(JSON.parse(core.gaps)),
  steps: () => Promise.resolve({ undo: null, redo: null }),
  memory: () => Promise.resolve({ question: null, part: null, caret: null, bookmarks: [], seen: [] }),
  drafts: () => Promise.resolve([])
}));

const ROWS = rowsText(10_000);
const rows = JSON.parse(ROWS) as CaseRowJson[];
const COLUMNS: Column[] = ['number', 'party', 'kind', 'state', 'progress', 'due'];

describe('ten thousand cases', () => {
  bench('the rows read from their text', () => void JSON.parse(ROWS));
  for (const by of COLUMNS)
    bench(`the list in the order of ${by}`, () => {
      sorted(rows, { by, down: false }, (row) => kindLabel(row.kind));
    });
  bench('the list searched the first time', () => {
    filtered(
      rows.map((row) => ({ ...row })),
      { ...NO_FILTER, text: 'granvik 77' }
    );
  });
  bench('the list searched after another key', () => {
    filtered(rows, { ...NO_FILTER, text: 'granvik 77' });
  });
  bench('the list of a state and a kind', () => {
    filtered(rows, { text: '', state: 'ongoing', kind: 'lex_maria' });
  });
  bench('what is late, due and waited for', () => void agenda(rows, '2026-11-20'));
});

core.whole = caseText(6_000);
core.gaps = gapsText(3_000);
const open = await OpenCase.open('c1');
const answer = answersOf(open.now)[7] as AnswerJson;

describe('six thousand questions', () => {
  bench('the case read from its text', () => void (JSON.parse(core.whole) as CaseJson));
  bench('the case opened', async () => {
    (await OpenCase.open('c1')).close();
  });
  bench('an answer shown and counted', () => {
    open.answers.set(answer.question, { ...answer, note: `${Math.random()}` });
    if (open.tally.total === 0) throw new Error('nothing is counted');
  });
  bench('what is left to mend, question by question', () => {
    const places = placesOf(open.questions);
    const answered = new Set(
      open.now.answers.filter((one) => {
        const placed = open.questions[places.get(one.question) ?? -1];
        return placed !== undefined && isAnswered(placed.question, one);
      })
    );
    gapsByQuestion(open.gaps, [], [], (id) => answered.has(open.answers.get(id) as AnswerJson));
  });
  bench('the next question without an answer', () => {
    nextUnanswered(open.questions, ids(open.now).length - 2, (one) => open.isAnswered(one.question));
  });
});
