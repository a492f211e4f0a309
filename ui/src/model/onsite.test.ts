// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { NoticeJson } from '../core/bindings/NoticeJson';
import type { OccasionJson } from '../core/bindings/OccasionJson';
import {
  endsInReport,
  isDelivered,
  isFixed,
  noticeAct,
  presentAct,
  receiptAct,
  takenAt,
  unannounced
} from './onsite';

const occasion = (id: string, because: string | null = null): OccasionJson => ({
  id,
  on: '2025-06-11',
  place: 'kommunhuset',
  mode: 'on_site',
  present: [],
  unannounced_because: because
});

describe('what surrounds an occasion', () => {
  it('offers a notice the occasions that none announces and that are no surprise', () => {
    const notice = { occasions: ['t1'] } as NoticeJson;
    const occasions = [occasion('t1'), occasion('t2'), occasion('t3', 'Läget ska ses som det är')];
    expect(unannounced({ occasions, notices: [notice] }).map((one) => one.id)).toEqual(['t2']);
  });

  it('leaves out of an act what is left blank in its form', () => {
    const form = { announces: 'Riskanalyser', occasions: ['t1'], prepare: ' ', contact: 'Växeln' };
    expect(noticeAct(form)).toEqual({
      do: 'write_notice',
      announces: 'Riskanalyser',
      occasions: ['t1'],
      prepare: null,
      contact: 'Växeln'
    });
    const taken = { item: 'En pärm', taken_on: '', from: 'it-chefen', received_by: 'me' };
    expect(receiptAct('t1', taken)).toEqual({
      do: 'take_in_charge',
      occasion: 't1',
      ...taken,
      taken_on: null
    });
  });

  it('takes those present one to a line', () => {
    expect(presentAct('t1', ' it-chefen\n\n jurist ').present).toEqual(['it-chefen', 'jurist']);
  });

  it('tells what belongs to an occasion, and which cases end in a report', () => {
    const receipts = [
      { id: 'k1', occasion: 't1' },
      { id: 'k2', occasion: 't2' }
    ] as never[];
    expect(takenAt({ receipts }, 't2')).toHaveLength(1);
    expect(endsInReport({ kind: 'external_audit' })).toBe(true);
    expect(endsInReport({ kind: 'lex_maria' })).toBe(false);
  });

  it('takes a case for fixed when its report is delivered or its decision made', () => {
    const decision = { state: 'draft' } as CaseJson['decision'];
    const audit = (state: CaseJson['state']) => ({ kind: 'external_audit' as const, state, decision });
    expect(isDelivered(audit('hearing'))).toBe(false);
    expect(isDelivered(audit('follow_up'))).toBe(true);
    expect(isDelivered({ kind: 'lex_maria', state: 'follow_up' })).toBe(false);
    expect(isFixed(audit('hearing'))).toBe(false);
    expect(isFixed(audit('dispatched'))).toBe(true);
    const settled = { state: 'settled' } as CaseJson['decision'];
    expect(isFixed({ kind: 'lex_maria', state: 'decided', decision: settled })).toBe(true);
  });
});
