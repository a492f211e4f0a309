// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { OfferedJson } from '../core/bindings/OfferedJson';
import { byQuestion, caseName, startedWith } from './offered';

const one = (more: Partial<OfferedJson>): OfferedJson => ({
  question: 'A1',
  kind: 'earlier',
  case_number: '2024-7',
  case_title: 'Tillsyn 2024',
  case_id: 'c7',
  checklist: { sv: 'Lista', en: 'Lista' },
  edition: '1',
  question_number: 'A1',
  question_text: { sv: 'Vad visar A1?', en: 'Vad visar A1?' },
  theme: null,
  assessment: 'met',
  because: null,
  note: 'Ja',
  on: '2024-05-01',
  ...more
});

describe('answers of other cases', () => {
  it('stand with their question, the same question first and the latest before', () => {
    const found = byQuestion([
      one({ case_id: 'theme', kind: 'crosswalk', on: '2025-05-01' }),
      one({ case_id: 'unknown', on: '2020-05-01' }),
      one({ case_id: 'old', on: '2022-05-01' }),
      one({ case_id: 'new', on: '2024-05-01' }),
      one({ case_id: 'other', question: 'B1' })
    ]);
    expect(found.get('A1')?.map((each) => each.case_id)).toEqual(['new', 'old', 'unknown', 'theme']);
    expect(found.get('B1')).toHaveLength(1);
    expect(found.get('C1')).toBeUndefined();
  });

  it('are called by the number of their case, or by its title', () => {
    expect(caseName(one({}))).toBe('2024-7');
    expect(caseName(one({ case_number: null }))).toBe('Tillsyn 2024');
  });

  it('come after what stands in a note and never over it', () => {
    expect(startedWith(' \n', 'Ja')).toBe('Ja');
    expect(startedWith('Eget.\n', 'Ja')).toBe('Eget.\n\nJa');
  });
});
