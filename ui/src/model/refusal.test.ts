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
  it('goes to the field the core names, without the name', () => {
    const blank = fault(
      'form',
      'Fältet authority.name: texten är tom. Skriv något.',
      'Field authority.name: the text is blank. Write something.'
    );
    expect(refusalOf(blank)).toEqual({
      field: 'authority.name',
      sentence: { sv: 'Texten är tom. Skriv något.', en: 'The text is blank. Write something.' }
    });
  });

  it('keeps the sentence on an organisation number whole', () => {
    const wrong = fault(
      'form',
      'Organisationsnumret ”1” har inte tio siffror.',
      'The organisation number “1” does not have ten digits.'
    );
    expect(refusalOf(wrong)).toEqual({ field: 'number', sentence: wrong.sentence });
  });

  it('belongs to the whole form when no field is named', () => {
    const frozen = fault('refused', 'Beslutet är fastställt.', 'The decision is settled.');
    expect(refusalOf(frozen).field).toBe('');
    expect(isOfForm(frozen)).toBe(true);
    expect(isOfForm(fault('disk_full', 'Disken är full.', 'The disk is full.'))).toBe(false);
  });

  it('knows when a reason is asked for', () => {
    expect(
      asksForReason(fault('refused', 'kräver ett skäl', 'Going from “a” to “b” needs a reason. Write it.'))
    ).toBe(true);
    expect(asksForReason(fault('refused', 'kan inte gå', 'The case cannot go from “a” to “b”.'))).toBe(false);
  });
});
