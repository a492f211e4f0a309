// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The first start and unlocking, by keyboard against a core that is played here.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StartJson } from '../core/bindings/StartJson';
import type { WindowFault } from '../core/bindings/WindowFault';
import { app } from '../state/app.svelte';
import FirstStart from './FirstStart.svelte';
import Unlock from './Unlock.svelte';

const KEY = ['0A1B2', '3C4D5', '6E7F8', '9G0H1', '2J3K4', '5M6N7', '8P9Q0', '1R2S3'];
const START: StartJson = {
  stage: 'first_start',
  appearance: app.appearance,
  version: '0.1.0',
  today: '2026-02-10',
  holders: [],
  myself: null,
  folder: '/srv/maja/arenden',
  fault: null,
  recovery_unconfirmed: true,
  records_after: ['document_request', 'closing']
};
const fault = (code: WindowFault['code'], sv: string): WindowFault => ({
  code,
  sentence: { sv, en: sv },
  gaps: []
});

type Answers = Record<string, (ask: Record<string, unknown>) => unknown>;
let asked: [string, Record<string, unknown>][] = [];

function core(answers: Answers): void {
  mockIPC((command, given) => {
    const { ask = {} } = (given ?? {}) as { ask?: Record<string, unknown> };
    asked.push([command, ask]);
    const answer = answers[command];
    if (answer !== undefined) return answer(ask);
    if (command === 'persons') return [];
    return null;
  });
}

// A rejected call carries the fault itself, as it does from the core.
function refuse(given: WindowFault): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw given;
}

beforeEach(() => {
  asked = [];
  location.hash = '';
  app.start = START;
});
afterEach(() => {
  vi.useRealTimers();
  clearMocks();
});

async function fillIn(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.keyboard('Maja Lindell{Tab}enhetschef{Tab}Vårdtillsynen{Tab}');
  screen.getByLabelText('Lösenfras').focus();
  await user.keyboard('korrekt häst batteri{Enter}');
}

describe('the first start', () => {
  it('goes from the name to the sample by keyboard alone', async () => {
    core({
      create_store: () => ({ groups: KEY }),
      confirm_recovery: ({ typed }) => typed === KEY.join('-'),
      open_samples: () => ({
        case: 'c1',
        changed: [],
        lines: 3,
        saved_at: '',
        steps: { undo: null, redo: null }
      }),
      start: () => ({ ...START, stage: 'open' })
    });
    const user = userEvent.setup();
    render(FirstStart);
    expect(screen.getByLabelText('Ditt namn')).toHaveFocus();
    await fillIn(user);
    for (const group of KEY) expect(await screen.findByText(group)).toBeVisible();
    expect(asked.find(([command]) => command === 'create_store')?.[1]).toEqual({
      name: 'Maja Lindell',
      title: 'enhetschef',
      authority: 'Vårdtillsynen',
      passphrase: 'korrekt häst batteri'
    });
    expect(screen.getByLabelText('Skriv nyckeln från ditt papper')).toHaveFocus();
    await user.paste(KEY.join('-'));
    await user.keyboard('{Enter}');
    const sample = await screen.findByRole('button', { name: /Öppna övningsärendena/ });
    expect(sample).toHaveFocus();
    expect(sample).toHaveTextContent('Övning');
    expect(document.body).not.toHaveTextContent(KEY[0] ?? '');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toBe('#/case/c1/inspection'));
    await waitFor(() => expect(app.start?.stage).toBe('open'));
  });

  it('says what is missing at its field and leads to the first', async () => {
    core({});
    const user = userEvent.setup();
    render(FirstStart);
    await user.keyboard('Maja{Enter}');
    const title = screen.getByLabelText('Din titel');
    await waitFor(() => expect(title).toHaveFocus());
    expect(title).toHaveAccessibleDescription(/Skriv din titel/);
    expect(screen.getByLabelText('Lösenfras')).toHaveAccessibleDescription(/Skriv en lösenfras/);
    expect(asked).toEqual([]);
  });

  it('shows the core’s word on a weak passphrase at the field', async () => {
    core({ create_store: () => refuse(fault('weak_passphrase', 'Lösenfrasen är för kort.')) });
    const user = userEvent.setup();
    render(FirstStart);
    await fillIn(user);
    const field = screen.getByLabelText('Lösenfras');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/för kort/));
    expect(field).toHaveFocus();
    expect(screen.getByLabelText('Ditt namn')).toHaveValue('Maja Lindell');
  });

  it('keeps the key in sight when it was typed back wrong', async () => {
    core({ create_store: () => ({ groups: KEY }), confirm_recovery: () => false });
    const user = userEvent.setup();
    render(FirstStart);
    await fillIn(user);
    const field = await screen.findByLabelText('Skriv nyckeln från ditt papper');
    await user.keyboard('FEL{Enter}');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/inte samma nyckel/));
    expect(field).toHaveFocus();
    expect(screen.getByText(KEY[7] ?? '')).toBeVisible();
  });
});

describe('unlocking', () => {
  const holders = [
    { id: 'p1', name: 'Maja Lindell' },
    { id: 'p2', name: 'Tor Ahl' }
  ];

  it('unlocks for the chosen person', async () => {
    app.start = { ...START, stage: 'locked', holders };
    core({ unlock: () => ({ id: 'p2' }), start: () => ({ ...START, stage: 'open', holders }) });
    const user = userEvent.setup();
    render(Unlock);
    await user.click(screen.getByLabelText('Tor Ahl'));
    screen.getByLabelText('Lösenfras').focus();
    await user.keyboard('korrekt häst{Enter}');
    await waitFor(() => expect(app.start?.stage).toBe('open'));
    expect(asked[0]).toEqual(['unlock', { person: 'p2', passphrase: 'korrekt häst' }]);
  });

  it('shows the core’s word on a wrong passphrase and stays in the field', async () => {
    app.start = { ...START, stage: 'locked', holders };
    core({ unlock: () => refuse(fault('wrong_passphrase', 'Lösenfrasen är fel.')) });
    const user = userEvent.setup();
    render(Unlock);
    const field = screen.getByLabelText('Lösenfras');
    expect(field).toHaveFocus();
    await user.keyboard('fel{Enter}');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Lösenfrasen är fel/));
    expect(field).toHaveFocus();
  });

  it('counts the wait down after too many tries and asks the core nothing meanwhile', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    app.start = { ...START, stage: 'locked', holders };
    core({ unlock: () => refuse(fault('too_many_tries', 'Fel flera gånger. Vänta 30 sekunder.')) });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime.bind(vi) });
    render(Unlock);
    await user.keyboard('fel{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Vänta 30 sekunder');
    await user.keyboard('igen{Enter}');
    expect(asked.filter(([command]) => command === 'unlock')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(screen.getByRole('button', { name: /^Vänta 1\d s$/ })).toBeVisible();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(screen.getByRole('button', { name: 'Lås upp ärendena' })).toBeVisible();
  });

  it('opens with the recovery key, and shows a mistyped group at the field', async () => {
    app.start = { ...START, stage: 'locked', holders };
    core({ recover: () => refuse(fault('wrong_recovery_key', 'Grupp 3 är felskriven.')) });
    const user = userEvent.setup();
    render(Unlock);
    await user.click(screen.getByRole('button', { name: 'Använd återställningsnyckeln' }));
    const field = screen.getByLabelText('Återställningsnyckel');
    expect(field).toHaveFocus();
    await user.keyboard('0A1B2');
    screen.getByLabelText('Ny lösenfras').focus();
    await user.keyboard('ny fras{Enter}');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Grupp 3/));
    expect(asked[0]).toEqual(['recover', { person: 'p1', typed: '0A1B2', passphrase: 'ny fras' }]);
  });

  it('says what is whole when the cases cannot be opened', () => {
    app.start = { ...START, stage: 'locked', fault: fault('store_damaged', 'Filen med ärendena är skadad.') };
    core({});
    render(Unlock);
    expect(screen.getByRole('alert')).toHaveTextContent('Filen med ärendena är skadad.');
    expect(screen.getByText('/srv/maja/arenden')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Återställ från säkerhetskopia' })).toBeVisible();
    expect(screen.queryByLabelText('Lösenfras')).toBeNull();
  });
});
