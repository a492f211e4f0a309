// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { describe, expect, it } from 'vitest';
import type { WindowFault } from '../core/bindings/WindowFault';
import { asksForReason, isOfForm, refusalOf } from './refusal';

const fault = (code: WindowFault['code'], sv: string, en: string): WindowFault => ({
  code,
  sentence: { sv, en },
  gaps: []
});

describe('a refusal at its field', () => {
  it('goes to the field the core names, in the sentence meant for it', () => {
    const sentence = { sv: 'Texten är tom. Skriv något.', en: 'The text is blank. Write something.' };
    const blank: WindowFault = {
      ...fault('form', 'Myndighetens namn: texten är tom.', 'The authority’s name: the text is blank.'),
      field: { field: 'authority.name', sentence }
    };
    expect(refusalOf(blank)).toEqual({ field: 'authority.name', sentence });
  });

  it('belongs to the whole form when no field is named', () => {
    const frozen = fault('refused', 'Beslutet är fattat.', 'The decision is made.');
    expect(refusalOf(frozen)).toEqual({ field: '', sentence: frozen.sentence });
    expect(isOfForm(frozen)).toBe(true);
    expect(isOfForm(fault('disk_full', 'Disken är full.', 'The disk is full.'))).toBe(false);
  });

  it('knows when a reason is asked for', () => {
    const asked = fault('reason_needed', 'kräver ett skäl', 'needs a reason');
    expect([asksForReason(asked), isOfForm(asked)]).toEqual([true, true]);
    expect(asksForReason(fault('refused', 'kan inte gå', 'cannot go'))).toBe(false);
  });
});
