// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { expect, it } from 'vitest';
import { everySetting, findSettings, GROUPS, groupAt } from './settings';

it('finds settings by a part of their name, with or without the dots and rings', () => {
  expect(findSettings('teck').map(({ id }) => id)).toContain('keys.single');
  expect(findSettings('losenfras').map(({ id }) => id)).toContain('me.passphrase');
  expect(findSettings('Lösenfras').map(({ id }) => id)).toContain('me.passphrase');
  expect(findSettings('  ')).toEqual([]);
  expect(findSettings('xyzzy')).toEqual([]);
});

it('has something in every group, each under its own identity', () => {
  const all = everySetting();
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ group }) => group))).toEqual(new Set(GROUPS));
});

it('reads the group out of an address', () => {
  expect(groupAt(null)).toBe('me');
  expect(groupAt('keys')).toBe('keys');
  expect(groupAt('look.theme')).toBe('look');
  expect(groupAt('nothing')).toBe('me');
});
