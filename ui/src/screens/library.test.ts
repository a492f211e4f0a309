// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The library of standard texts among the settings, against a core that is played here.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryJson } from '../core/bindings/LibraryJson';
import type { StandardTextJson } from '../core/bindings/StandardTextJson';
import type { TextProposalJson } from '../core/bindings/TextProposalJson';
import { app } from '../state/app.svelte';
import Library from '../pieces/library/Library.svelte';

const both = (sv: string, en = sv) => ({ sv, en });
const signed = (name: string, because: string | null = null) => ({
  name,
  at: '2026-11-20T09:30:00Z',
  because
});

function text(name: string, change: Partial<StandardTextJson>): StandardTextJson {
  return {
    name,
    version: 1,
    kind: 'phrase',
    checklist: null,
    question: null,
    title: both(name),
    text: both(`Orden i ${name}.`),
    origin: 'program',
    case_number: null,
    proposed: null,
    approved: null,
    withdrawn: null,
    ...change
  };
}

function proposal(name: string, change: Partial<TextProposalJson>): TextProposalJson {
  return {
    proposal: name,
    next_of: null,
    kind: 'deficiency',
    checklist: 'egen',
    question: 'A1.1',
    title: both('Rutin saknas'),
    text: both('En rutin för {system} saknas.'),
    before: null,
    case_number: null,
    proposed: signed('Maja Ekdahl'),
    returned: null,
    own: false,
    ...change
  };
}

const OWN = text('var-rutin', {
  version: 2,
  kind: 'measure',
  origin: 'case',
  case_number: 'TS 2026-7',
  title: both('Vår rutin', 'Our routine'),
  text: both('Upprätta en rutin.', 'Draw up a routine.'),
  proposed: signed('Maja Ekdahl'),
  approved: signed('Olle Brandt')
});
const LIBRARY: LibraryJson = {
  texts: [
    text('granskning', { title: both('Granskningen på plats') }),
    OWN,
    text('egen-a1.1-deficiency', {
      kind: 'deficiency',
      origin: 'checklist',
      checklist: 'egen',
      question: 'A1.1',
      title: both('Finns en rutin?')
    })
  ],
  proposals: [],
  broken: [{ name: 'gammal/1', sentence: both('Rad 3 har ett okänt fält.') }]
};
const ROWS = [{ code: 'egen', edition: '2026-11', title: both('Egen lista') }];

let asked: [string, Record<string, unknown>][] = [];
const last = (command: string) => asked.findLast(([one]) => one === command)?.[1];

function core(answers: Record<string, unknown> = {}): void {
  mockIPC((command, given) => {
    const { ask = {} } = (given ?? {}) as { ask?: Record<string, unknown> };
    asked.push([command, ask]);
    const played: Record<string, unknown> = { library: LIBRARY, checklists: ROWS, cases: [], ...answers };
    const said = played[command] ?? LIBRARY;
    // The core's faults are values, as they come over the bridge.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (typeof said === 'object' && 'code' in said) throw said;
    return said;
  });
}

async function sound(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

// The stand-in for a browser does not find the chosen option by `:checked`, as the field asks.
async function choose(label: string, value: string): Promise<void> {
  const select = screen.getByLabelText<HTMLSelectElement>(label);
  const option = [...select.options].find((one) => one.value === value);
  vi.spyOn(select, 'querySelector').mockReturnValue(option ?? null);
  await fireEvent.change(select, { target: { value } });
}

beforeEach(() => {
  asked = [];
  core();
});
afterEach(() => {
  cleanup();
  clearMocks();
  app.fault = null;
});

describe('the texts', () => {
  it('are those of the office and the program until those of the checklists are asked for', async () => {
    render(Library);
    expect(await screen.findByText('Granskningen på plats')).toBeVisible();
    expect(screen.getByText('2 texter')).toBeVisible();
    expect(screen.queryByText('Finns en rutin?')).toBeNull();
    expect(screen.getByText('Rad 3 har ett okänt fält.')).toBeVisible();
    await sound();
    await choose('Ursprung', 'checklist');
    expect(await screen.findByText('Finns en rutin?')).toBeVisible();
    expect(screen.queryByText('Vår rutin')).toBeNull();
  });

  it('are found by their words, and tell who stands behind them', async () => {
    render(Library);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Sök i rubrik och text'), 'upprätta rutin');
    expect(screen.getByText('1 text')).toBeVisible();
    expect(screen.getByText('Åtgärd · version 2 · egen, skriven i TS 2026-7')).toBeVisible();
    await user.click(screen.getByText('Vår rutin'));
    expect(screen.getByText(/Godkänd av Olle Brandt den 20 november 2026/)).toBeInTheDocument();
    expect(screen.getByText('Draw up a routine.')).toBeInTheDocument();
  });

  it('of the office are withdrawn with a reason', async () => {
    render(Library);
    const user = userEvent.setup();
    await user.click(await screen.findByText('Vår rutin'));
    await user.click(screen.getByRole('button', { name: 'Återkalla' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Återkalla' }));
    expect(await within(dialog).findByText('Skriv varför.')).toBeVisible();
    expect(last('withdraw_text')).toBeUndefined();
    await user.type(within(dialog).getByLabelText('Varför?'), 'Inaktuell');
    await user.click(within(dialog).getByRole('button', { name: 'Återkalla' }));
    await waitFor(() => expect(last('withdraw_text')).toEqual({ name: 'var-rutin', because: 'Inaktuell' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('go out to a file and come in, with what became of them', async () => {
    core({
      export_library: { path: 'Dokument/texter.toml', size: 10 },
      import_library: { taken: ['a/1'], known: ['b/1', 'b/2'], differing: ['c/1'] }
    });
    render(Library);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Spara till fil' }));
    expect(await screen.findByText('Dokument/texter.toml')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Hämta från fil' }));
    expect(await screen.findByText(/1 hämtade, 2 fanns redan\. .*c\/1/)).toBeVisible();
  });
});

describe('proposing', () => {
  it('a change begins with the text as it stands', async () => {
    render(Library);
    const user = userEvent.setup();
    await user.click(await screen.findByText('Vår rutin'));
    await user.click(screen.getAllByRole('button', { name: 'Föreslå ändring' }).at(-1) as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    await sound();
    await user.type(within(dialog).getByLabelText('Text, svenska'), ' Redovisa den.');
    await user.click(within(dialog).getByRole('button', { name: 'Föreslå' }));
    await waitFor(() =>
      expect(last('propose_text')).toMatchObject({
        case: null,
        next_of: 'var-rutin',
        kind: 'measure',
        text: { sv: 'Upprätta en rutin. Redovisa den.', en: 'Draw up a routine.' }
      })
    );
  });

  it('a new text needs a title and words, and what the core refuses stands in the form', async () => {
    core({
      propose_text: {
        code: 'refused',
        sentence: both('Texten har ett personnummer.', 'The text has a personal number.'),
        gaps: []
      }
    });
    render(Library);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Ny text' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Föreslå' }));
    expect(await within(dialog).findByText('Skriv en rubrik på svenska.')).toBeVisible();
    expect(last('propose_text')).toBeUndefined();
    await user.type(within(dialog).getByLabelText('Rubrik, svenska'), 'Ny');
    await user.type(within(dialog).getByLabelText('Text, svenska'), 'Ny text.');
    await user.click(within(dialog).getByRole('button', { name: 'Föreslå' }));
    expect(await within(dialog).findByText('Texten har ett personnummer.')).toBeVisible();
    expect(app.fault).toBeNull();
  });
});

describe('a proposal', () => {
  it('of somebody else stands beside the present text and is approved, or sent back with a reason', async () => {
    const waiting = proposal('p1', { next_of: 'var-rutin', before: both('Upprätta en rutin.') });
    core({ library: { ...LIBRARY, proposals: [waiting] } });
    render(Library);
    const user = userEvent.setup();
    expect(await screen.findByText('Nuvarande text')).toBeVisible();
    expect(await screen.findByText('Brist · Egen lista · fråga A1.1 · Ändring av var-rutin')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Skicka tillbaka' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Varför?'), 'För lång');
    await user.click(within(dialog).getByRole('button', { name: 'Skicka tillbaka' }));
    await waitFor(() => expect(last('answer_proposal')).toEqual({ proposal: 'p1', because: 'För lång' }));
    cleanup();
    render(Library);
    await user.click(await screen.findByRole('button', { name: 'Godkänn' }));
    expect(last('answer_proposal')).toEqual({ proposal: 'p1', because: null });
    expect(await screen.findByText('Inga förslag väntar.')).toBeVisible();
  });

  it('of one’s own waits for another, and once sent back is proposed again in the case it came from', async () => {
    const own = proposal('p1', { own: true });
    const back = proposal('p2', {
      own: true,
      case_number: 'TS 2026-7',
      returned: signed('Olle Brandt', 'Nämn systemet')
    });
    core({ library: { ...LIBRARY, proposals: [own, back] }, cases: [{ id: 'c7', number: 'TS 2026-7' }] });
    render(Library);
    const user = userEvent.setup();
    expect(await screen.findByText('Väntar på någon annan')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Godkänn' })).toBeNull();
    expect(screen.getByText(/Skickat tillbaka av Olle Brandt .*: Nämn systemet/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Föreslå på nytt' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Föreslå' }));
    await waitFor(() =>
      expect(last('propose_text')).toMatchObject({ case: 'c7', instead_of: 'p2', question: 'A1.1' })
    );
    cleanup();
    render(Library);
    await user.click((await screen.findAllByRole('button', { name: 'Ta tillbaka' }))[0] as HTMLElement);
    expect(last('remove_proposal')).toEqual({ proposal: 'p1' });
  });
});
