// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { expect, it } from 'vitest';
import type { KeyedAct } from './keymap';
import { isModifier, keyNow, refusalOf, withKey, type Pressed } from './remap';

const act = (code: string, key: string, where: KeyedAct['on'][0], inText?: string): KeyedAct => ({
  code,
  key,
  on: [where],
  label: () => code,
  ...(inText === undefined ? {} : { inText })
});
const next = act('next', 'j', 'inspection', 'Alt+ArrowDown');
const remark = act('remark', 'o', 'inspection');
const sort = act('sort', 's', 'cases');
const palette = act('palette', 'Ctrl+K', 'window');
const ALL = [next, remark, sort, palette];
const pressed = (written: string, altGr = false): Pressed => ({ written, key: written.slice(-1), altGr });

it('refuses what AltGr types, and any key with AltGr held', () => {
  for (const sign of '@£$€{[]}\\|~/')
    expect(refusalOf(next, pressed(sign), ALL, {})).toEqual({ why: 'altgr' });
  expect(refusalOf(next, pressed('q', true), ALL, {})).toEqual({ why: 'altgr' });
  expect(refusalOf(next, { written: 'Dead', key: 'Dead', altGr: false }, ALL, {})).toEqual({ why: 'altgr' });
});

it('refuses what the page needs itself', () => {
  for (const key of ['Tab', 'Enter', 'Space', 'ArrowDown', 'Ctrl+C']) {
    expect(refusalOf(next, { written: key, key, altGr: false }, ALL, {})).toEqual({ why: 'needed' });
  }
});

it('refuses a key that another act has where both stand, also a chosen one', () => {
  expect(refusalOf(next, pressed('o'), ALL, {})).toEqual({ why: 'taken', by: remark });
  expect(refusalOf(next, pressed('Ctrl+K'), ALL, {})).toEqual({ why: 'taken', by: palette });
  expect(refusalOf(remark, pressed('Alt+ArrowDown'), ALL, {})).toEqual({ why: 'taken', by: next });
  expect(refusalOf(next, pressed('x'), ALL, { remark: 'x' })).toEqual({ why: 'taken', by: remark });
  expect(refusalOf(next, pressed('o'), ALL, { remark: 'x' })).toBeNull();
});

it('refuses the first stroke of a key of two strokes', () => {
  const go = act('go', 'G I', 'window');
  expect(refusalOf(next, pressed('g'), [...ALL, go], {})).toEqual({ why: 'taken', by: go });
});

it('lets two screens have the same key, and an act its own', () => {
  expect(refusalOf(next, pressed('s'), ALL, {})).toBeNull();
  expect(refusalOf(next, pressed('j'), ALL, {})).toBeNull();
});

it('keeps only choices that differ from what an act has anyway', () => {
  expect(withKey(next, 'x', { remark: 'y' })).toEqual({ remark: 'y', next: 'x' });
  expect(withKey(next, 'j', { next: 'x' })).toEqual({});
  expect(withKey(next, null, { next: 'x' })).toEqual({});
  expect(keyNow(next, { next: 'x' })).toBe('x');
});

it('waits while only a modifier is down', () => {
  expect(isModifier('Shift')).toBe(true);
  expect(isModifier('j')).toBe(false);
});
