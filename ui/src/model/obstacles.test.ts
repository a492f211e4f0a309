// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Obstacles stay in the core's order, and no text written for the decision is passed by in silence.

import { describe, expect, it } from 'vitest';
import type { GapJson } from '../core/bindings/GapJson';
import { byRule, unfinished } from './obstacles';

const gap = (rule: string, level: GapJson['level']): GapJson => ({
  rule,
  level,
  blocks: true,
  step: 'settle',
  place: { kind: 'case', id: null, label_sv: '', label_en: '' },
  sentence_sv: '',
  sentence_en: '',
  source: '',
  guards: 'settle'
});

describe('what stands in the way', () => {
  it('comes rule by rule, and only what is not law can be gone past', () => {
    const found = byRule([gap('V1', 'law'), gap('V17', 'house'), gap('V17', 'house'), gap('V28', 'warning')]);
    expect(found.map(({ rule, gaps, passable }) => [rule, gaps.length, passable !== null])).toEqual([
      ['V1', 1, false],
      ['V17', 2, true],
      ['V28', 1, true]
    ]);
  });

  it('knows where a text is that is not part of the decision yet', () => {
    const at = (key: string) => unfinished(new Map([[key, 'x']]));
    expect(at('section:further text')).toEqual({ part: 'further', deficiency: null });
    expect(at('deficiency:d1 text')).toEqual({ part: 'reasons', deficiency: 'd1' });
    expect(at('deficiency:d1 remit_because')).toEqual({ part: 'intervention', deficiency: null });
    expect(at('decision dissent')).toEqual({ part: 'people', deficiency: null });
    expect(at('decision consideration_ban_possible')).toEqual({ part: 'considered', deficiency: null });
    expect(at('decision point')).toEqual({ part: 'operative', deficiency: null });
    expect(at('decision factor_intent')).toEqual({ part: 'intervention', deficiency: null });
    expect(at('question:A4.1 observation')).toBeNull();
  });
});
