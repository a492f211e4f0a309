// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The window as a whole, with a core that answers as told: which screen each stage shows, how the palette finds and
// where focus goes, and what the save indicator says.

import { clearMocks } from '@tauri-apps/api/mocks';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import App from './App.svelte';
import { DONE, FULL, START, testCore, type Called } from './frame/test-core';
import { showing } from './frame/showing.svelte';
import { app } from './state/app.svelte';
import { router } from './state/route.svelte';

const SLOW = { timeout: 8000 };

async function begin(at: string, answers: Record<string, unknown> = {}): Promise<Called[]> {
  const calls = testCore(answers);
  location.hash = at;
  router.now = { place: 'today' };
  dispatchEvent(new HashChangeEvent('hashchange'));
  await app.begin();
  render(App);
  return calls;
}

beforeEach(() => {
  app.start = null;
  app.fault = null;
  app.said = '';
  app.saving = { state: 'idle' };
  showing.now = null;
});
// What is said of an act taken back looks for the focus a moment later; the page is there until then.
afterAll(() => new Promise((done) => setTimeout(done, 300)));

afterEach(() => {
  clearMocks();
  document.body.replaceChildren();
});

describe('the stages', () => {
  test('a closed store shows its door and no rail', async () => {
    await begin('#/today', { start: { ...START, stage: 'locked', myself: null } });
    expect(await screen.findByRole('heading', { level: 1 }, SLOW)).toBeInTheDocument();
    expect(screen.queryByRole('navigation', { name: 'Huvudmeny' })).toBeNull();
  }, 10_000);

  test('an open store shows the rail and the screen of the address', async () => {
    await begin('#/settings');
    const rail = await screen.findByRole('navigation', { name: 'Verktyg' }, SLOW);
    expect(within(rail).getByRole('link', { name: 'Inställningar' })).toHaveAttribute('aria-current', 'page');
    expect(document.activeElement?.tagName).toBe('H1');
  }, 10_000);

  test('a case that cannot be opened says why and leads back', async () => {
    await begin('#/case/c1/overview', { case_whole: { ...FULL, code: 'no_such_case' } });
    expect(await screen.findByText(FULL.sentence.sv, undefined, SLOW)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Till ärendena' })).toHaveAttribute('href', '#/cases');
  }, 10_000);

  test('a training case says so and counts what is answered and what stands', async () => {
    await begin('#/case/c1/evidence');
    const tabs = await screen.findByRole('navigation', { name: 'Ärendets delar' }, SLOW);
    expect(within(tabs).getByRole('link', { name: /Granskning.*1 av 3 besvarade/ })).toBeInTheDocument();
    expect(within(tabs).getByRole('link', { name: 'Brister 1' })).toBeInTheDocument();
    expect(screen.getByText('Övning')).toBeInTheDocument();
  }, 10_000);
});

describe('the palette', () => {
  test.each([
    ['atgardsplan', 'Finns en åtgärdsplan?'],
    ['åtgärdsplan', 'Finns en åtgärdsplan?'],
    ['a3', 'Prövas återställning?'],
    ['avike', 'Åvike kommun'],
    ['brist 1', 'Brist 1: Analysen är gammal']
  ])(
    'finds by %s',
    async (typed, title) => {
      const user = userEvent.setup();
      await begin('#/case/c1/evidence');
      await screen.findByRole('navigation', { name: 'Ärendets delar' }, SLOW);
      await user.keyboard('{Control>}k{/Control}');
      const field = await screen.findByRole('combobox', { name: /Sök fråga/ }, SLOW);
      await waitFor(() => expect(field).toHaveFocus());
      await user.type(field, typed);
      const first = screen.getAllByRole('option')[0];
      expect(first).toHaveTextContent(title);
      expect(first).toHaveAttribute('aria-selected', 'true');
    },
    10_000
  );

  test('runs by the keyboard alone and gives focus back', async () => {
    const user = userEvent.setup();
    await begin('#/settings');
    const heading = await screen.findByRole('heading', { level: 1 }, SLOW);
    await waitFor(() => expect(heading).toHaveFocus());
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /Sök fråga/ }, SLOW), 'verif');
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await waitFor(() => expect(location.hash).toBe('#/verify'));
    expect(screen.queryByRole('combobox', { name: /Sök fråga/ })).toBeNull();
  }, 10_000);

  test('keeps the first hit when the cases come after it was looked at', async () => {
    const user = userEvent.setup();
    let come: (rows: unknown) => void = () => undefined;
    await begin('#/case/c1/evidence', { cases: new Promise((done) => (come = done)) });
    await screen.findByRole('navigation', { name: 'Ärendets delar' }, SLOW);
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /Sök fråga/ }, SLOW), 'a3');
    expect(screen.getAllByRole('option')[0]).toHaveAttribute('aria-selected', 'true');
    // A case that answers better than the question.
    come([{ id: 'c3', number: 'A3', title: 'A3', party: 'A3' }]);
    await screen.findByRole('option', { name: /A3 A3/ });
    // A pointer that lies still while the list moves beneath it chooses nothing.
    for (const option of screen.getAllByRole('option'))
      option.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toBe('#/case/c1/inspection/A3'));
  }, 10_000);

  test('speaks Swedish throughout', async () => {
    const user = userEvent.setup();
    await begin('#/settings');
    await screen.findByRole('heading', { level: 1 }, SLOW);
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Sök och kör' }, SLOW);
    expect(dialog.outerHTML).not.toMatch(/suggestion|loading|search|next|previous|close|command/i);
  }, 10_000);
});

describe('the save indicator', () => {
  test('has its three texts', async () => {
    await begin('#/case/c1/evidence');
    await screen.findByRole('navigation', { name: 'Ärendets delar' }, SLOW);
    app.savedAt('2025-11-14T13:32:00Z');
    expect(await screen.findByText('Sparat 14:32')).toBeInTheDocument();
    app.savingNow();
    expect(await screen.findByText('Sparar')).toBeInTheDocument();
    app.notSaved(FULL);
    const alerts = await screen.findAllByRole('alert');
    expect(alerts.map((one) => one.textContent).join(' ')).toContain('Kunde inte spara');
    expect(screen.getByText(FULL.sentence.sv)).toBeInTheDocument();
  }, 10_000);

  test('Ctrl S says that all is saved', async () => {
    const user = userEvent.setup();
    await begin('#/case/c1/evidence');
    await screen.findByRole('navigation', { name: 'Ärendets delar' }, SLOW);
    app.savedAt('2025-11-14T13:32:00Z');
    await user.keyboard('{Control>}s{/Control}');
    expect(app.said).toBe('Allt är sparat, senast 14:32');
  }, 10_000);

  test('the last act is taken back by its name', async () => {
    const user = userEvent.setup();
    const calls = await begin('#/case/c1/evidence');
    await user.click(await screen.findByRole('button', { name: 'Ångra: Bedömning, fråga A1' }, SLOW));
    await waitFor(() => expect(app.said).toBe('Ångrat: Bedömning, fråga A1'));
    expect(calls.map((one) => one.command)).toContain('undo');
    expect(app.saving).toEqual({ state: 'saved', at: DONE.saved_at });
  }, 10_000);
});

test('a fault stands in its place until it is dismissed, and focus is not lost', async () => {
  const user = userEvent.setup();
  await begin('#/settings');
  await screen.findByRole('heading', { level: 1 }, SLOW);
  app.fault = FULL;
  expect(await screen.findByRole('alert')).toHaveTextContent(FULL.sentence.sv);
  await user.click(screen.getByRole('button', { name: 'Stäng meddelandet' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).not.toBe(document.body);
}, 10_000);
