// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A list that is said anew is built on what the case says after the act before, however quick the clicks.

import { expect, it, vi } from 'vitest';
import { InTurn } from './inturn';

it('builds each list on what the act before led to, also when that act broke', async () => {
  let said = ['A', 'B', 'C'];
  let shown = said;
  const followed = vi.fn(() => {
    shown = said;
    return Promise.resolve();
  });
  const turns = new InTurn({ followed });
  const without = (name: string) =>
    turns.do(() => {
      said = shown.filter((one) => one !== name);
      return Promise.resolve();
    });
  const broken = turns.do(() => Promise.reject(new Error('refused')));
  await Promise.all([expect(broken).rejects.toThrow('refused'), without('A'), without('B')]);
  expect(said).toEqual(['C']);
  expect(followed).toHaveBeenCalled();
});
