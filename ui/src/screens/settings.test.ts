// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Settings, help and verifying against a core that is played here.

import { emit } from '@tauri-apps/api/event';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppearanceJson } from '../core/bindings/AppearanceJson';
import type { VerifiedJson } from '../core/bindings/VerifiedJson';
import { listenToChanges } from '../core/changes';
import { app } from '../state/app.svelte';
import { router } from '../state/route.svelte';
import Help from './Help.svelte';
import Settings from './Settings.svelte';
import Verify from './Verify.svelte';

const PLAIN: AppearanceJson = {
  language: 'sv',
  theme: 'light',
  text_size: 100,
  density: 'normal',
  single_keys: true,
  keys: {}
};
const VERIFIED: VerifiedJson = {
  name: 'beslut.pdf',
  size: 81_200,
  sha256: 'ab'.repeat(32),
  not_readable: null,
  verification: {
    verdict: 'bad',
    training: true,
    reasons: [],
    signatures: [
      {
        field: 'Underskrift1',
        verdict: 'bad',
        reasons: [
          { code: 'digest-differs', sentence_sv: 'Handlingen har ändrats.', sentence_en: 'Changed.' }
        ],
        notes: [],
        signer: 'Maja Lindell',
        certificate: null,
        claimed_at: '2026-03-31T07:15:00Z'
      }
    ]
  }
};

let asked: [string, Record<string, unknown>][] = [];

function core(answers: Record<string, unknown>): void {
  mockIPC(
    (command, given) => {
      const { ask = {} } = (given ?? {}) as { ask?: Record<string, unknown> };
      asked.push([command, ask]);
      return answers[command] ?? null;
    },
    { shouldMockEvents: true }
  );
}

beforeEach(async () => {
  asked = [];
  core({});
  await app.setAppearance(PLAIN);
  asked = [];
});
afterEach(() => clearMocks());

describe('the settings', () => {
  it('take on a theme at once and keep it', async () => {
    router.replace({ place: 'settings', at: 'look' });
    render(Settings);
    await userEvent.setup().click(screen.getByLabelText(/Mörkt/));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(asked).toEqual([['set_appearance', { appearance: { ...PLAIN, theme: 'dark' } }]]);
  });

  it('are found by a word and led to', async () => {
    router.replace({ place: 'settings', at: null });
    render(Settings);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Sök bland inställningarna'), 'textstor{Enter}');
    await waitFor(() => expect(router.now).toEqual({ place: 'settings', at: 'look.size' }));
    expect(await screen.findByLabelText('Textstorlek')).toBeVisible();
  });

  it('refuse what AltGr types and a key that is taken, and take a free one', async () => {
    router.replace({ place: 'settings', at: 'keys' });
    render(Settings);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Ändra tangent för Nästa fråga' }));
    const waiting = screen.getByRole('button', { name: /Tryck på den nya tangenten för Nästa fråga/ });
    await fireEvent.keyDown(waiting, { key: '@' });
    expect(screen.getByRole('alert')).toHaveTextContent('AltGr');
    await fireEvent.keyDown(waiting, { key: 'e', ctrlKey: true, altKey: true });
    expect(screen.getByRole('alert')).toHaveTextContent('AltGr');
    await fireEvent.keyDown(waiting, { key: 'o' });
    expect(screen.getByRole('alert')).toHaveTextContent('upptagen');
    await fireEvent.keyDown(waiting, { key: 'Enter' });
    expect(screen.getByRole('alert')).toHaveTextContent('behövs');
    expect(asked).toEqual([]);
    await fireEvent.keyDown(waiting, { key: 'x' });
    await waitFor(() => expect(app.appearance.keys).toEqual({ next_question: 'x' }));
    await user.click(screen.getByRole('button', { name: 'Återställ tangenten för Nästa fråga' }));
    await waitFor(() => expect(app.appearance.keys).toEqual({}));
  });

  it('switch the single keys off', async () => {
    router.replace({ place: 'settings', at: 'keys' });
    render(Settings);
    await userEvent.setup().click(screen.getByLabelText('Enstaka tecken som tangenter'));
    expect(app.appearance.single_keys).toBe(false);
  });

  it('say where a backup landed', async () => {
    core({ back_up: { path: '/media/usb/tillsyn-kopia-2026-02-10-0912', size: 2_400_000 } });
    router.replace({ place: 'settings', at: 'backup' });
    render(Settings);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Välj mapp och kopiera' }));
    expect(await screen.findByText('/media/usb/tillsyn-kopia-2026-02-10-0912')).toBeVisible();
  });
});

describe('the help', () => {
  it('shows the keys of the screen one came from first, then the manual', () => {
    router.replace({ place: 'help', at: 'inspection' });
    render(Help);
    expect(screen.getByRole('heading', { level: 1, name: 'Hjälp' })).toBeVisible();
    expect(screen.getAllByRole('table')[0]).toHaveAccessibleName('Granskning');
    expect(screen.getByRole('heading', { name: 'Underteckna beslutet' })).toBeVisible();
  });

  it('leads to a chapter', async () => {
    router.replace({ place: 'help', at: 'backup' });
    render(Help);
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Säkerhetskopia och lösenfras/));
  });
});

describe('verifying', () => {
  it('says the verdict in words, who and why, and that it is training', async () => {
    core({ pick_pdf: { token: 't1', name: 'beslut.pdf', size: 81_200 }, verify: VERIFIED });
    render(Verify);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Välj PDF' }));
    expect(await screen.findByText('Underkänd')).toBeVisible();
    expect(screen.getByText('ÖVNING')).toBeVisible();
    expect(screen.getByText('Maja Lindell')).toBeVisible();
    expect(screen.getByText('Handlingen har ändrats.')).toBeVisible();
    expect(screen.getByText(VERIFIED.sha256)).toBeVisible();
    expect(asked.at(-1)).toEqual(['verify', { token: 't1', roots: [], training: false }]);
  });

  it('takes a dropped file, and asks anew when trust changes', async () => {
    core({ verify: VERIFIED });
    await listenToChanges();
    render(Verify);
    await emit('changed', {
      what: 'dropped',
      staged: { taken: [], refused: [] },
      chosen: [{ token: 't2', name: 'beslut.pdf', size: 1 }]
    });
    await screen.findByText('Underkänd');
    await userEvent.setup().click(screen.getByLabelText('Godta övningsnycklar som gjorts här'));
    await waitFor(() => expect(asked.at(-1)).toEqual(['verify', { token: 't2', roots: [], training: true }]));
  });

  it('tells why a file has no answer', async () => {
    core({
      pick_pdf: { token: 't1', name: 'bild.pdf', size: 4 },
      verify: {
        ...VERIFIED,
        verification: null,
        not_readable: { sv: 'Filen är ingen läsbar PDF.', en: 'Not a readable PDF.' }
      }
    });
    render(Verify);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Välj PDF' }));
    expect(await screen.findByText('Filen är ingen läsbar PDF.')).toBeVisible();
  });
});
