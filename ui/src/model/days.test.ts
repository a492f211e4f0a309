// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { afterEach, describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '../words/runtime.js';
import {
  addDays,
  clock,
  dayLong,
  dayOf,
  dayShort,
  daysFrom,
  farOff,
  instantLong,
  isDay,
  readDay,
  weekday
} from './days';

afterEach(() => overwriteGetLocale(() => 'sv'));

test('a long day is held together by no-break spaces', () => {
  expect(dayLong('2023-02-10')).toBe('den 10 februari 2023'.replaceAll(' ', '\u00a0'));
  overwriteGetLocale(() => 'en');
  expect(dayLong('2023-02-10')).toBe('10 February 2023'.replaceAll(' ', '\u00a0'));
});

test('a short day has its month in short', () => {
  expect(dayShort('2025-12-02')).toMatch(/^2\u00a0dec/);
});

test('what is no day comes back as it is', () => {
  expect(dayLong('snart')).toBe('snart');
  expect(isDay('2025-02-29')).toBe(false);
  expect(isDay('2024-02-29')).toBe(true);
});

test('an instant is shown as the clock stood in Sweden', () => {
  expect(clock('2026-01-15T13:32:00Z')).toBe('14:32');
  expect(clock('2026-07-15T13:32:00Z')).toBe('15:32');
  expect(dayOf('2026-07-15T22:30:00Z')).toBe('2026-07-16');
  expect(instantLong('2026-01-15T13:32:00Z')).toBe('den\u00a015\u00a0januari\u00a02026 kl. 14:32');
});

test('days are counted over the change of the clock', () => {
  expect(daysFrom('2026-03-28', '2026-03-30')).toBe(2);
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
});

test('the weekday has no capital in Swedish', () => {
  expect(weekday('2025-11-14')).toBe('fredag');
});

describe('how far off a day is', () => {
  test.each([
    ['2025-11-14', 'idag'],
    ['2025-11-15', 'imorgon'],
    ['2025-11-13', 'igår'],
    ['2025-11-17', 'om 3 dagar'],
    ['2025-11-04', 'för 10 dagar sedan'],
    ['2026-03-27', 'om 19 veckor'],
    ['2024-03-10', 'för 20 månader sedan'],
    ['2026-08-01', 'om 9 månader']
  ])('%s is %s', (day, said) => expect(farOff('2025-11-14', day)).toBe(said));
});

describe('a typed day', () => {
  test.each([
    ['2026-02-27', '2026-02-27'],
    ['2026-2-7', '2026-02-07'],
    ['20260227', '2026-02-27'],
    [' 2026.02.27 ', '2026-02-27'],
    ['+14', '2025-11-28'],
    ['2026127', null],
    ['2026-02-30', null],
    ['27 februari', null],
    ['', null]
  ])('%s is read as %s', (typed, read) => expect(readDay(typed, '2025-11-14')).toBe(read));
});
