// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A point being written is kept kind by kind, and a draft that is not one begins anew.

import { expect, it } from 'vitest';
import { emptyFields } from './point';
import { keptPoint, newPoint, pointFromKept } from './point-draft';

it('keeps what is written for each kind, and nothing when nothing is written', () => {
  expect(keptPoint(newPoint('bans'))).toBe('');
  const draft = newPoint('transfers');
  draft.of.transfers = { ...emptyFields('transfers'), told: 'Vattenfrågan', chosen: ['d1'] };
  draft.of.bans = emptyFields('bans');
  draft.kind = 'bans';
  draft.addition = 'Därutöver';
  const back = pointFromKept(keptPoint(draft));
  expect([back.kind, back.addition]).toEqual(['bans', 'Därutöver']);
  expect(back.of.transfers).toEqual(draft.of.transfers);
  expect(back.of.bans).toEqual(emptyFields('bans'));
});

it('begins anew with a text that is no draft', () => {
  for (const text of ['', '{', '[]', '{"kind":"nothing","written":[{"kind":"bans","told":7}]}'])
    expect(pointFromKept(text).kind).toBe('states');
  expect(pointFromKept('{"kind":"bans","written":[{"kind":"bans","told":7}]}').of.bans?.told).toBe('');
});
