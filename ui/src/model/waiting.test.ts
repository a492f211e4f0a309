// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { afterEach, describe, expect, it, vi } from 'vitest';
import { countDown, secondsIn } from './waiting';

afterEach(() => vi.useRealTimers());

describe('the wait after too many tries', () => {
  it('finds the seconds in either language, and none where none are named', () => {
    expect(secondsIn('Fem försök i rad var fel. Vänta 30 sekunder.')).toBe(30);
    expect(secondsIn('Five tries in a row were wrong. Wait 120 seconds.')).toBe(120);
    expect(secondsIn('Vänta en stund.')).toBeNull();
  });

  it('counts down to nothing and then stops', () => {
    vi.useFakeTimers();
    const told: number[] = [];
    countDown(3, (left) => told.push(left));
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([3, 2, 1, 0]);
  });

  it('stops when asked to', () => {
    vi.useFakeTimers();
    const told: number[] = [];
    const stop = countDown(3, (left) => told.push(left));
    stop();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([3]);
  });
});
