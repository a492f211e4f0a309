// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { afterEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '../words/runtime.js';
import { actLabel, assessmentLabel, markLabel, MARKS, stateLabel } from './labels';

afterEach(() => overwriteGetLocale(() => 'sv'));

test('a code is called by its name in the language of the screen', () => {
  expect(assessmentLabel('partly_met')).toBe('Delvis uppfyllt');
  expect(stateLabel('hearing')).toBe('Kommunicering');
  overwriteGetLocale(() => 'en');
  expect(assessmentLabel('partly_met')).toBe('Partly fulfilled');
});

test('the six marks have six names', () => {
  expect(new Set(MARKS.map(markLabel)).size).toBe(6);
});

test('an act of a later ledger is told by its code', () => {
  expect(actLabel('assess')).toBe('Bedömning');
  expect(actLabel('undo')).toBe('Ångrat');
  expect(actLabel('something_new')).toBe('something_new');
  expect(actLabel('toString')).toBe('toString');
});
