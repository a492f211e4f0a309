// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Who decides together with the decision-maker: offered are those who are in the case to decide.

import { clearMocks } from '@tauri-apps/api/mocks';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { CASE, DONE, testCore } from '../../frame/test-core';
import { OpenCase } from '../../state/case.svelte';
import CoDeciders from './CoDeciders.svelte';

const person = (id: string, name: string, role: string) => ({ id, name, title: '', role, conflict: null });

async function begin(co_deciders: string[]) {
  const participants = [
    person('i', 'Ida Ek', 'inspector'),
    person('d', 'Dag Alm', 'decision_maker'),
    person('e', 'Eva Ros', 'decision_maker'),
    person('f', 'Folke Lund', 'decision_maker')
  ];
  const content = { decision_maker: 'd', co_deciders, points: [], sections: [], outcomes: [], factors: [] };
  const decision = { state: 'draft', content, settled: null, seal: null };
  const whole = { ...CASE, participants, decision };
  const calls = testCore({ case_whole: whole, case_now: whole, perform: DONE });
  const open = await OpenCase.open('c1');
  return { open, acts: () => calls.filter((call) => call.command === 'perform') };
}

afterEach(() => clearMocks());

describe('those who decide together', () => {
  it('are the others who are in the case to decide, said anew as a whole', async () => {
    const { open, acts } = await begin(['f']);
    render(CoDeciders, { open });
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    expect(screen.getByRole('checkbox', { name: /Folke Lund/ })).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /Eva Ros/ }));
    expect(acts()[0]?.ask).toMatchObject({ act: { do: 'name_co_deciders', deciders: ['f', 'e'] } });
  });
});
