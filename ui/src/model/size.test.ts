// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { afterEach, expect, it } from 'vitest';
import { overwriteGetLocale } from '../words/runtime.js';
import { fileSize } from './size';

afterEach(() => overwriteGetLocale(() => 'sv'));

it('writes sizes as the language does', () => {
  expect(fileSize(812)).toBe('812\u00a0byte');
  expect(fileSize(14_230)).toBe('14,2\u00a0kB');
  overwriteGetLocale(() => 'en');
  expect(fileSize(327)).toBe('327\u00a0bytes');
  expect(fileSize(14_230)).toBe('14.2\u00a0kB');
  expect(fileSize(3_100_000_000_000)).toBe('3,100\u00a0GB');
});
