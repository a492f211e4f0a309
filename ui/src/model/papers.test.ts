// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { EvidenceJson } from '../core/bindings/EvidenceJson';
import type { ObservationJson } from '../core/bindings/ObservationJson';
import { arranged, blocks, citing, counts, NO_WAY, typeShown, wayOf } from './papers';

const paper = (
  number: number,
  direction: 'received' | 'drawn_up',
  on: string,
  media_type: string | null
): EvidenceJson => ({
  id: `h${number}`,
  number,
  title: `Handling ${number}`,
  direction,
  on,
  file: media_type === null ? null : { sha256: 'a'.repeat(64), size: 1, media_type, name: 'fil' },
  channel: null,
  keeping: null
});
const PAPERS = [
  paper(1, 'drawn_up', '2025-04-14', null),
  paper(2, 'received', '2025-05-09', 'text/plain'),
  paper(3, 'received', '2025-05-09', 'image/png'),
  paper(4, 'drawn_up', '2024-01-01', 'image/jpeg')
];
const numbers = (some: EvidenceJson[]) => some.map((one) => one.number);

describe('the list of documents', () => {
  it('is sifted and counted', () => {
    expect(numbers(arranged(PAPERS, 'pictures', 'number'))).toEqual([3, 4]);
    expect(numbers(arranged(PAPERS, 'received', 'number'))).toEqual([2, 3]);
    expect(counts(PAPERS)).toEqual({ all: 4, received: 2, drawn_up: 2, sent: 0, pictures: 2 });
  });

  it('says by what way a document came and how it is kept, and nothing of the way of one that was drawn up', () => {
    expect(wayOf('received', { channel: 'email', keeping: 'registered' })).toEqual({
      channel: 'email',
      keeping: 'registered'
    });
    expect(wayOf('drawn_up', { channel: 'email', keeping: 'in_order' })).toEqual({
      channel: null,
      keeping: 'in_order'
    });
    expect(wayOf('sent', NO_WAY)).toEqual({ channel: null, keeping: null });
  });

  it('is ordered by number or day, either way, without touching the case', () => {
    expect(numbers(arranged(PAPERS, 'all', 'number_last'))).toEqual([4, 3, 2, 1]);
    expect(numbers(arranged(PAPERS, 'all', 'day'))).toEqual([4, 1, 2, 3]);
    expect(numbers(arranged(PAPERS, 'all', 'day_last'))).toEqual([3, 2, 1, 4]);
    expect(numbers(PAPERS)).toEqual([1, 2, 3, 4]);
  });

  it('knows which observations cite a document', () => {
    const observations = [
      { id: 'o1', source: { document: 'h2' }, evidence: [] },
      { id: 'o2', source: { seen: 'skåp' }, evidence: ['h2'] },
      { id: 'o3', source: { document: 'h2' }, evidence: ['h4'] }
    ] as ObservationJson[];
    expect(
      citing(observations)
        .get('h2')
        ?.map((one) => one.id)
    ).toEqual(['o1', 'o2', 'o3']);
    expect(
      citing(observations)
        .get('h4')
        ?.map((one) => one.id)
    ).toEqual(['o3']);
    expect(citing(observations).get('h1')).toBeUndefined();
  });

  it('is drawn in blocks that hold all of it once', () => {
    const all = Array.from({ length: 95 }, (_, at) => at);
    expect(blocks(all, 40).map((block) => block.length)).toEqual([40, 40, 15]);
    expect(blocks(all, 40).flat()).toEqual(all);
    expect(blocks([])).toEqual([]);
  });

  it('names a type by what people call it, by the ending when unknown', () => {
    expect(typeShown('application/pdf', 'a.pdf')).toBe('PDF');
    expect(typeShown('application/octet-stream', 'plan.docx')).toBe('DOCX');
    expect(typeShown('application/x-odd', 'namnlös')).toBe('application/x-odd');
  });
});
