// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { ObservationJson } from '../core/bindings/ObservationJson';
import type { QuestionJson } from '../core/bindings/QuestionJson';
import {
  asksToRest,
  missing,
  noteDeficiency,
  prefilled,
  sharing,
  standingOf,
  wordsOf,
  wordsTogether
} from './deficiency-draft';

const question = {
  id: 'A4.1',
  kind: 'requirement',
  wording: { sv: 'När gjordes riskanalysen?', en: 'When was the analysis made?' },
  references: ['nis1-12'],
  typical_deficiency: { sv: 'Riskanalys saknas.', en: 'There is no risk analysis.' }
} as QuestionJson;
const observations = [
  { id: 'o2', fact_on: '2025-06-11' },
  { id: 'o1', fact_on: '2024-11-05' }
] as ObservationJson[];

describe('a deficiency in the making', () => {
  it('begins in Swedish from what is typical, with the provisions and observations of the question', () => {
    expect(prefilled(question, observations, '2025-06-12')).toEqual({
      title: 'Riskanalys saknas',
      statement: 'Riskanalys saknas.',
      provisions: ['nis1-12'],
      questions: ['A4.1'],
      observations: ['o2', 'o1'],
      from: '2024-11-05',
      to: '',
      severity: null
    });
  });

  it('begins today when there is no fact', () => {
    expect(prefilled({ ...question, typical_deficiency: null }, [], '2025-06-12')).toMatchObject({
      from: '2025-06-12',
      title: ''
    });
  });

  it('says what is empty, and crosses with an open end', () => {
    const draft = prefilled(question, observations, '2025-06-12');
    expect(missing({ ...draft, title: ' ', provisions: [] })).toEqual(['title', 'provisions']);
    expect(missing(draft)).toEqual([]);
    expect(noteDeficiency(draft)).toMatchObject({
      do: 'note_deficiency',
      infringement: { from: '2024-11-05', to: null }
    });
  });

  it('keeps title and statement apart in one text', () => {
    const words = { title: 'Riskanalys saknas', statement: 'Rad ett\nrad två' };
    expect(wordsOf(wordsTogether(words))).toEqual(words);
    expect(wordsOf('Bara en rubrik')).toEqual({ title: 'Bara en rubrik', statement: '' });
  });

  it('offers the questions that are partly or not met first, and keeps the chosen in sight', () => {
    const other = (id: string, kind: QuestionJson['kind'] = 'requirement') => ({
      ...question,
      id,
      kind,
      wording: { sv: `Fråga ${id}`, en: `Question ${id}` }
    });
    const all = [question, other('A1', 'case_fact'), other('B1'), other('B2'), other('B3')];
    const by = { words: '', chosen: ['B3'], language: 'sv' as const, deficient: (id: string) => id === 'B2' };
    expect(sharing(all, 'A4.1', by).map((one) => one.id)).toEqual(['B3', 'B2', 'B1']);
    expect(sharing(all, 'A4.1', { ...by, words: 'b1' }).map((one) => one.id)).toEqual(['B3', 'B1']);
  });

  it('offers to let an active deficiency rest when the answer shows nothing deficient, and never otherwise', () => {
    expect(asksToRest('met', 'active')).toBe(true);
    expect(asksToRest('not_applicable', 'active')).toBe(true);
    expect(asksToRest('partly_met', 'active')).toBe(false);
    expect(asksToRest('met', { resting: 'åtgärdat' })).toBe(false);
    expect(standingOf({ withdrawn: 'fel part' })).toEqual({ state: 'withdrawn', because: 'fel part' });
  });
});
