// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { GapJson } from '../core/bindings/GapJson';
import type { HearingJson } from '../core/bindings/HearingJson';
import type { ReplyDto } from '../core/bindings/ReplyDto';
import {
  exceptedOf,
  isOfHearing,
  isWeekend,
  lettersOf,
  openExtension,
  phaseOf,
  receivedOf,
  sentOf
} from './hearing';

const hearing = (number: number, course: HearingJson['course']): HearingJson => ({
  id: `k${String(number)}`,
  number,
  recorded_at: '2025-08-25T07:00:00Z',
  course
});
const sent = (reply: ReplyDto | null, last_day = '2025-09-15') =>
  hearing(1, {
    sent: {
      kind: 'draft_decision',
      on: '2025-08-25',
      deadline: '2025-09-15',
      last_day,
      material: 'x',
      decided_anyway: true,
      extensions: [],
      reminded_on: null,
      reply,
      newer: [],
      changed: []
    }
  });
const excepted = hearing(2, { excepted: { ground: 'point_3', because: 'bråttom' } });
const reply: ReplyDto = { received: { on: '2025-09-11', text: 'y', finality: 'open', manner: 'written' } };

describe('where the hearing stands', () => {
  it('follows the calendar while no reply is recorded, the last day included', () => {
    expect(phaseOf(undefined, '2025-09-01')).toBe('not_sent');
    expect(phaseOf(sent(null), '2025-09-15')).toBe('waiting');
    expect(phaseOf(sent(null), '2025-09-16')).toBe('overdue');
  });

  it('waits for as long as more time was given', () => {
    expect(phaseOf(sent(null, '2025-09-30'), '2025-09-16')).toBe('waiting');
    expect(phaseOf(sent(null, '2025-09-30'), '2025-10-01')).toBe('overdue');
  });

  it('follows the reply, or that none came, or the ground for leaving it out', () => {
    expect(phaseOf(sent(reply), '2030-01-01')).toBe('answered');
    expect(phaseOf(sent('none'), '2025-09-16')).toBe('no_reply');
    expect(phaseOf(excepted, '2025-09-01')).toBe('excepted');
    expect([sentOf(excepted), exceptedOf(excepted)?.ground, exceptedOf(null)]).toEqual([
      null,
      'point_3',
      null
    ]);
  });

  it('tells letters from exceptions, and a request that is open from one that is decided', () => {
    expect(lettersOf([sent(null), excepted]).map((one) => one.hearing.id)).toEqual(['k1']);
    const letter = sentOf(sent(null));
    if (letter === null) throw new Error('a letter');
    expect(openExtension(letter)).toBeNull();
    const asked = {
      asked_on: '2025-09-01',
      until: '2025-10-01',
      answer: null,
      decided_on: null,
      because: null
    };
    expect(openExtension({ ...letter, extensions: [asked] })).toEqual(asked);
    const answer = { refused: 'Tiden räcker' };
    expect(openExtension({ ...letter, extensions: [{ ...asked, answer }] })).toBeNull();
  });

  it('takes what came after the hearing as its own', () => {
    const gap = (kind: string, rule: string) => ({ rule, place: { kind } }) as GapJson;
    expect(
      [gap('hearing', 'V13'), gap('answer', 'V59'), gap('deficiency', 'V15'), gap('answer', 'V17')].map(
        isOfHearing
      )
    ).toEqual([true, true, true, false]);
  });

  it('reads the reply out', () => {
    expect(receivedOf(sentOf(sent(reply))?.reply)?.on).toBe('2025-09-11');
    expect([receivedOf('none'), receivedOf(null), receivedOf(undefined)]).toEqual([null, null, null]);
  });

  it('knows a weekend from a weekday', () => {
    expect(['2025-09-12', '2025-09-13', '2025-09-14', '2025-09-15'].map(isWeekend)).toEqual([
      false,
      true,
      true,
      false
    ]);
  });
});
