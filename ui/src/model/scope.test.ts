// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { ScopePartsJson } from '../core/bindings/ScopePartsJson';
import { scopeAct, scopeFacts, scopeForm } from './scope';

const PARTS: ScopePartsJson = {
  purpose: 'Att se om vården klarar ett avbrott',
  services: ['hemsjukvård'],
  systems: ['Journalsystemet', 'Larmet'],
  period: { from: '2025-01-01', to: null },
  exclusions: null
};

describe('the parts of a scope', () => {
  it('go through the form into the act that says the same', () => {
    const act = scopeAct('Säkerhetskopior', scopeForm(PARTS));
    expect(act).toEqual({
      do: 'set_scope',
      scope: 'Säkerhetskopior',
      parts: { ...PARTS, period: { from: '2025-01-01' } }
    });
    const form = { ...scopeForm(null), systems: ' A \n\nB', to: '2025-12-31' };
    expect(scopeAct('S', form).parts).toMatchObject({
      systems: ['A', 'B'],
      period: { from: '', to: '2025-12-31' },
      purpose: null
    });
  });

  it('are told in words, and only those that are said', () => {
    expect(scopeFacts(PARTS).map((one) => one.label)).toEqual([
      'Syfte',
      'Tjänster som granskas',
      'System som granskas',
      'Tid som granskas'
    ]);
    const between = scopeFacts({ ...PARTS, period: { from: '2025-01-01', to: '2025-12-31' } }).at(-1)?.says;
    expect(between).toMatch(/till/);
    expect(scopeFacts(null)).toEqual([]);
  });
});
