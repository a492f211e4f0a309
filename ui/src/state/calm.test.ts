// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Calm } from './calm';

const done = vi.fn();
const calm = () => new Calm(done, 100, 250);

beforeEach(() => {
  vi.useFakeTimers();
  done.mockReset();
});
afterEach(() => vi.useRealTimers());

test('many askings become one doing, when it has been calm', () => {
  const one = calm();
  one.soon();
  vi.advanceTimersByTime(90);
  one.soon();
  vi.advanceTimersByTime(90);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10);
  expect(done).toHaveBeenCalledTimes(1);
});

test('the first asking waits no longer than the most, and then all begins anew', () => {
  const one = calm();
  for (let at = 0; at < 300; at += 50) {
    one.soon();
    vi.advanceTimersByTime(50);
  }
  expect(done).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(done).toHaveBeenCalledTimes(2);
});

test('doing it at once stands for what was asked for, and an end forgets it', () => {
  const one = calm();
  one.soon();
  one.now();
  vi.advanceTimersByTime(500);
  expect(done).toHaveBeenCalledTimes(1);
  one.soon();
  one.end();
  vi.advanceTimersByTime(500);
  expect(done).toHaveBeenCalledTimes(1);
});
