// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The texts that the questions bring: blanks, things to ask for, sentences, sources and files.

import { describe, expect, it } from 'vitest';
import type { EvidenceJson } from '../core/bindings/EvidenceJson';
import type { OccasionJson } from '../core/bindings/OccasionJson';
import { blanksOf, firstBlank, plainText, textPieces } from './blanks';
import { cited, draftOf, fromKept, kept, likelyDay, occasionOn, sourceOf } from './observations';
import { thingsToAskFor } from './requests';
import { sentences } from './sentences';
import { hashShown } from './staged';

describe('blanks of the catalogue', () => {
  it('are told apart from the words and named once', () => {
    expect(textPieces('Riskanalys för {system}.')).toEqual([
      { text: 'Riskanalys för ', blank: false },
      { text: 'system', blank: true },
      { text: '.', blank: false }
    ]);
    expect(plainText('Riskanalys för {system}.')).toBe('Riskanalys för [system].');
    expect(blanksOf('{system} och {roll}', 'för {system}')).toEqual(['system', 'roll']);
    expect(firstBlank('För {roll} saknas')).toEqual({ from: 4, to: 10 });
    expect(firstBlank('Inget saknas')).toBeNull();
  });
});

describe('things to ask for', () => {
  const shown = (sv: string, en: string) => thingsToAskFor({ sv, en }).map((one) => one.sv);

  it('are split where a text lists them', () => {
    expect(shown('Policy, reglemente, arbetsordning', 'Policy, rules, procedure')).toEqual([
      'Policy',
      'Reglemente',
      'Arbetsordning'
    ]);
    expect(shown('Loggplan; larm', 'Logging plan; alarms')).toEqual(['Loggplan', 'Larm']);
  });

  it('stay whole where commas belong to one thing, or stand within parentheses', () => {
    expect(
      shown('Riskanalys med datum, deltagare och metod', 'Risk analysis with date, participants and method')
    ).toHaveLength(1);
    expect(shown('Antal (gräns: 50, minst 20)', 'Number (limit: 50, at least 20)')).toHaveLength(1);
  });

  it('stay whole when the languages do not split alike, so that a tick means the same in both', () => {
    expect(shown('Avtal, bilaga', 'Contract with annex')).toEqual(['Avtal, bilaga']);
  });
});

describe('guidance', () => {
  it('is read sentence by sentence, with section numbers kept whole', () => {
    expect(sentences('Ska prövas (29 §). Kan begäras men inte föreläggas.')).toHaveLength(2);
    expect(sentences('Använd MSBFS 2018:7 som gällde då.')).toHaveLength(1);
    expect(sentences('Det säger 2 kap. 3 § inte.')).toHaveLength(1);
    expect(sentences('Före åtgärden enligt 7 §. Part är kommunen.')).toHaveLength(2);
  });
});

describe('sources', () => {
  it('say nothing until they say whom or what', () => {
    expect(sourceOf({ kind: 'interview', what: '  ' })).toBeNull();
    expect(sourceOf({ kind: 'interview', what: ' driftansvarig ' })).toEqual({ interview: 'driftansvarig' });
  });

  it('come back as they were kept while typing', () => {
    for (const kind of ['seen', 'interview', 'tested', 'document'] as const) {
      const draft = { kind, what: 'rum 3: skåp 2' };
      expect(fromKept(kept(draft))).toEqual(draft);
      const source = sourceOf(draft);
      expect(source === null ? null : draftOf(source)).toEqual(draft);
    }
    expect(fromKept('annat: x')).toBeUndefined();
  });

  it('take the day of the latest occasion held, and no occasion of another day', () => {
    const held = [
      { id: 't1', on: '2025-06-11' },
      { id: 't2', on: '2025-07-01' }
    ] as OccasionJson[];
    expect(likelyDay(held, '2025-06-20')).toBe('2025-06-11');
    expect(likelyDay([], '2025-06-20')).toBe('2025-06-20');
    expect(occasionOn(held, '2025-06-11')?.id).toBe('t1');
    expect(occasionOn(held, '2025-06-12')).toBeUndefined();
  });

  it('give each cited document once', () => {
    const evidence = [{ id: 'h1' }, { id: 'h2' }, { id: 'h3' }] as EvidenceJson[];
    const observations = [
      { source: { document: 'h2' }, evidence: [] },
      { source: { document: 'h2' }, evidence: [] },
      { source: { seen: 'rummet' }, evidence: ['h3'] }
    ];
    expect(cited(observations, evidence)).toEqual([{ id: 'h2' }, { id: 'h3' }]);
  });
});

describe('a file that waits', () => {
  it('shows the beginning of its hash', () => {
    expect(hashShown('9f3c11abcd')).toBe('9f3c\u00a011ab');
  });
});
