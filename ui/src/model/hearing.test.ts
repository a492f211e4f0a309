// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { ReplyDto } from '../core/bindings/ReplyDto';
import { exceptedOf, isWeekend, phaseOf, receivedOf, sentOf } from './hearing';

const sent = (reply: ReplyDto | null) => ({
  sent: {
    kind: 'draft_decision' as const,
    recorded_at: '2025-08-25T07:00:00Z',
    on: '2025-08-25',
    deadline: '2025-09-15',
    material: 'x',
    reply
  }
});
const reply: ReplyDto = { received: { on: '2025-09-11', text: 'y', finality: 'open' } };

describe('where the hearing stands', () => {
  it('follows the calendar while no reply is recorded, the last day included', () => {
    expect(phaseOf(null, '2025-09-01')).toBe('not_sent');
    expect(phaseOf(sent(null), '2025-09-15')).toBe('waiting');
    expect(phaseOf(sent(null), '2025-09-16')).toBe('overdue');
  });

  it('follows the reply, or that none came, or the ground for leaving it out', () => {
    expect(phaseOf(sent(reply), '2030-01-01')).toBe('answered');
    expect(phaseOf(sent('none'), '2025-09-16')).toBe('no_reply');
    const excepted = { excepted: { ground: 'point_3' as const, because: 'bråttom' } };
    expect(phaseOf(excepted, '2025-09-01')).toBe('excepted');
    expect([sentOf(excepted), exceptedOf(excepted)?.ground, exceptedOf(null)]).toEqual([
      null,
      'point_3',
      null
    ]);
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
