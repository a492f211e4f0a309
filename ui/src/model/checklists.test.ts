// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { ChecklistRowJson } from '../core/bindings/ChecklistRowJson';
import { inOrder } from './checklists';

const list = (code: string, edition: string, kinds: ChecklistRowJson['kinds']) =>
  ({ code, edition, kinds }) as ChecklistRowJson;

describe('the checklists to choose from', () => {
  it('stand with those of the kind of case first, and the newest edition before the older', () => {
    const all = [
      list('a', '2026-11', ['supervision_cyber']),
      list('b', '2026-11', ['external_audit']),
      list('b', '2027-01', ['external_audit']),
      list('c', '2026-11', [])
    ];
    const order = inOrder(all, 'external_audit').map((one) => `${one.code} ${one.edition}`);
    expect(order).toEqual(['b 2027-01', 'b 2026-11', 'c 2026-11', 'a 2026-11']);
  });
});
