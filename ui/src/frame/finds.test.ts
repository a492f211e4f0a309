// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it, vi } from 'vitest';
import type { WindowAct } from '../state/acts.svelte';
import { findsOf, grouped } from './finds';

const act = (code: string, label: string, more: Partial<WindowAct> = {}): WindowAct => ({
  code,
  label,
  group: 'Granskning',
  run: vi.fn(),
  ...more
});
const ACTS = [
  act('assess_met', 'Uppfyllt', { sought: true }),
  act('next_unanswered', 'Nästa obesvarade'),
  act('add_document', 'Foto eller fil', { hidden: true }),
  act('undo', 'Ångra', { enabled: () => false })
];
const titles = (query: string) =>
  grouped(query, findsOf(ACTS, null, []))
    .filter((group) => group.group === 'do')
    .flatMap((group) => group.finds.map((find) => find.title));

describe('the palette', () => {
  it('offers no answer that a mere Enter would give, and finds it once it is typed for', () => {
    expect(titles('')).toEqual(['Nästa obesvarade']);
    expect(titles('uppf')).toContain('Uppfyllt');
  });

  it('finds neither what cannot be done now nor what means nothing there', () => {
    expect(titles('foto')).toEqual([]);
    expect(titles('ångra')).toEqual([]);
  });
});
