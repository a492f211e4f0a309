// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Everything that stands in the way leads to where it is mended, and each part of the letter is found in its outline.

import { describe, expect, it } from 'vitest';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { GapJson } from '../core/bindings/GapJson';
import { atOf, gapsByPlace, headingIndex, placeOf, wayOf } from './sections';

const content = { matter: null, sections: [{ section: 'further', text: 'Se {observation:gone}.' }] };
const now = {
  deficiencies: [{ id: 'd2', number: 2, standing: 'active' }],
  required_measures: [{ id: 'm1', number: 1, deficiencies: ['d2'] }],
  observations: [{ id: 'o1', number: 1, questions: ['A4.1'] }],
  evidence: [],
  occasions: [],
  notices: [],
  notifications: [],
  prosecution_reports: [],
  receipts: [],
  decision: { content }
} as unknown as CaseJson;

function gap(kind: string, id: string | null, rule: string, blocks = true): GapJson {
  return {
    rule,
    level: 'law',
    blocks,
    step: 'settle',
    place: { kind, id, label_sv: '', label_en: '' },
    sentence_sv: '',
    sentence_en: '',
    source: '',
    guards: 'settle'
  };
}

const way = (kind: string, id: string | null, rule = 'V99') => {
  const one = gap(kind, id, rule);
  return wayOf(one, now, [one]);
};

describe('the parts of the letter', () => {
  it('have addresses that read back', () => {
    for (const at of ['matter', 'people', 'deficiency:d2']) expect(atOf(placeOf(at))).toBe(at);
    expect(placeOf('nothing known').part).toBe('matter');
    expect(placeOf(null).part).toBe('matter');
  });

  it('send what stands in the way to where it is mended', () => {
    expect(way('answer', 'A4.1')).toEqual({ to: 'part', part: 'inspection', at: 'A4.1' });
    expect(way('observation', 'o1')).toEqual({ to: 'part', part: 'inspection', at: 'A4.1' });
    expect(way('deficiency', 'd2', 'V12')).toEqual({ to: 'part', part: 'deficiencies', at: 'd2' });
    expect(way('deficiency', 'd2', 'V9')).toEqual({
      to: 'letter',
      place: { part: 'reasons', deficiency: 'd2' }
    });
    expect(way('deficiency', 'd2', 'V39')).toEqual({
      to: 'letter',
      place: { part: 'intervention', deficiency: null }
    });
    expect(way('required_measure', 'm1', 'V28')).toEqual({ to: 'part', part: 'deficiencies', at: 'd2' });
    expect(way('required_measure', 'm1', 'V67')).toEqual({ to: 'part', part: 'measures', at: 'm1' });
    expect(way('hearing', null, 'V13')).toEqual({ to: 'part', part: 'hearing', at: null });
    expect(way('participant', 'p1', 'V16')).toEqual({ to: 'part', part: 'overview', at: null });
    expect(way('case', null, 'V8')).toEqual({ to: 'part', part: 'overview', at: null });
    expect(way('provision', 'nis1-12', 'V10b')).toEqual({ to: 'provision', provision: 'nis1-12' });
    expect(way('decision', null, 'V3')).toEqual({
      to: 'letter',
      place: { part: 'people', deficiency: null }
    });
  });

  it('tell the empty line of the matter from the points, which one rule asks for', () => {
    const [matter, points] = [gap('decision', null, 'V2'), gap('decision', null, 'V2')];
    expect(wayOf(matter, now, [matter, points])).toEqual({
      to: 'letter',
      place: { part: 'matter', deficiency: null }
    });
    expect(wayOf(points, now, [matter, points])).toEqual({
      to: 'letter',
      place: { part: 'operative', deficiency: null }
    });
  });

  it('find the text whose link leads nowhere', () => {
    expect(way('decision', null, 'V9')).toEqual({
      to: 'letter',
      place: { part: 'further', deficiency: null }
    });
  });

  it('count what blocks, and only that', () => {
    const all = [
      gap('decision', null, 'V3'),
      gap('decision', null, 'V4'),
      gap('decision', null, 'V27', false)
    ];
    expect([...gapsByPlace(now, all)]).toEqual([['people', 2]]);
  });

  it('are found in the outline, or else at its beginning', () => {
    const outline = [
      'Tillsyn',
      'Beslut',
      'Skälen för beslutet',
      'Brist 2.\u00a0Loggar',
      'Bilaga 1. Bedömning'
    ].map((title) => ({ title, page: 0, top: 0 }));
    const at = (code: string) => headingIndex(outline, placeOf(code), now);
    expect(at('operative')).toBe(1);
    expect(at('deficiency:d2')).toBe(3);
    expect(at('intervention')).toBe(2);
    expect(at('annexes')).toBe(4);
    expect(at('further')).toBe(0);
  });
});
