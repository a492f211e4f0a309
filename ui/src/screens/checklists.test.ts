// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The office's own checklists against a core that is played here: the shelf, the editor by keyboard, and the trial.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptListJson } from '../core/bindings/KeptListJson';
import type { ListDraftJson } from '../core/bindings/ListDraftJson';
import type { ListNoteJson } from '../core/bindings/ListNoteJson';
import type { ShelfJson } from '../core/bindings/ShelfJson';
import { moved, newQuestion } from '../model/checklist-editor';
import { app } from '../state/app.svelte';
import { router } from '../state/route.svelte';
import Shelf from '../pieces/checklists/Shelf.svelte';
import Checklists from './Checklists.svelte';

const both = (sv: string, en = '') => ({ sv, en });

function list(): ListDraftJson {
  const section = { id: 'A1', heading: both('Rutiner', 'Routines'), questions: [] };
  const question = (id: string, sv: string) => ({ ...newQuestion(section), id, wording: both(sv) });
  const last = question('A1.3', 'Följs rutinen?');
  last.asked_when = { question: 'A1.1', grades: ['met'] };
  return {
    code: 'egen',
    edition: '2026-11',
    title: both('Egen lista'),
    from: '2026-11-23',
    to: '',
    kinds: ['own_initiative'],
    sections: [
      { ...section, questions: [question('A1.1', 'Finns en rutin?'), question('A1.2', 'Är den känd?'), last] }
    ]
  };
}

const NOTE: ListNoteJson = {
  section: 0,
  question: 1,
  field: 'references',
  place: 'A1.2',
  name: both('Bestämmelser', 'Provisions'),
  hinders: true,
  sentence: both('Ett krav ska vila på minst en bestämmelse.', 'A requirement must rest on a provision.')
};
const SHELF: ShelfJson = {
  lists: [
    {
      row: {
        code: 'egen',
        edition: '2026-10',
        title: both('Egen lista', 'Own list'),
        questions: 3,
        in_force: { from: '2026-10-01', to: null },
        kinds: ['own_initiative'],
        sections: [],
        languages: ['sv'],
        marks: { read: 1, partly: 1, own: 1, none: 0 }
      },
      own: true,
      untranslated: 2
    },
    {
      row: {
        code: 'lex-maria',
        edition: '2026-11',
        title: both('Lex Maria', 'Lex Maria'),
        questions: 24,
        in_force: null,
        kinds: [],
        sections: [],
        languages: ['sv', 'en'],
        marks: { read: 24, partly: 0, own: 0, none: 0 }
      },
      own: false,
      untranslated: 0
    }
  ],
  broken: [],
  drafts: [
    { draft: 'd1', code: 'egen', edition: '2026-11', title: both('Egen lista'), questions: 3, hinders: 1 }
  ]
};
const PROVISIONS = [
  {
    id: 'nis1-12',
    short: 'NIS1 12 §',
    citation: both('12 § lagen', 'section 12'),
    summary: both('Riskanalys varje år.', 'Risk analysis every year.'),
    mark: 'P'
  }
];

let asked: [string, Record<string, unknown>][] = [];
let kept: KeptListJson;

function core(answers: Record<string, unknown> = {}): void {
  mockIPC((command, given) => {
    const { ask = {} } = (given ?? {}) as { ask?: Record<string, unknown> };
    asked.push([command, ask]);
    const played: Record<string, unknown> = {
      checklist_shelf: SHELF,
      checklist_draft: kept,
      checklist_edition: kept.list,
      begin_checklist: kept,
      citable_provisions: PROVISIONS,
      keep_checklist: { ...kept, list: ask.list, notes: [] },
      try_checklist: [true, true, ((ask.answers as unknown[] | undefined) ?? []).length > 0],
      issue_checklist: SHELF,
      remove_checklist: { ...SHELF, drafts: [] },
      ...answers
    };
    return played[command] ?? null;
  });
}

const last = (command: string) => asked.findLast(([one]) => one === command)?.[1];
const order = () =>
  (last('keep_checklist')?.list as ListDraftJson).sections.flatMap((one) =>
    one.questions.map(({ id }) => id)
  );

async function sound(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

// The stand-in for a browser does not find the chosen option by `:checked`, as the field asks.
async function choose(field: HTMLElement, value: string): Promise<void> {
  const select = field as HTMLSelectElement;
  const option = [...select.options].find((one) => one.value === value);
  vi.spyOn(select, 'querySelector').mockReturnValue(option ?? null);
  await fireEvent.change(select, { target: { value } });
}

async function editing() {
  router.replace({ place: 'checklists', at: 'd1' });
  render(Checklists);
  await screen.findByRole('heading', { level: 1, name: 'Egen lista' });
  return userEvent.setup();
}

beforeEach(() => {
  asked = [];
  kept = { draft: 'd1', list: list(), notes: [NOTE] };
  core();
});
afterEach(() => {
  cleanup();
  clearMocks();
});

describe('the shelf', () => {
  it('shows drafts, own and shipped lists with what each is, and offers what can be done', async () => {
    render(Shelf);
    expect(await screen.findByText(/2 texter bara på svenska/)).toBeVisible();
    expect(screen.getByText(/1 sak att rätta/)).toBeVisible();
    expect(screen.getByText(/24 frågor · svenska och engelska/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Kopiera' })).toHaveLength(2);
    expect(screen.getAllByRole('button', { name: 'Ny utgåva' })).toHaveLength(1);
    await sound();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Ny utgåva' }));
    expect(last('begin_checklist')).toEqual({ from: { code: 'egen', edition: '2026-10' }, next: true });
    await waitFor(() => expect(router.now).toEqual({ place: 'checklists', at: 'd1' }));
  });

  it('asks before a draft is removed', async () => {
    render(Shelf);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Ta bort utkastet' }));
    const dialog = await screen.findByRole('dialog');
    expect(last('remove_checklist')).toBeUndefined();
    await user.click(within(dialog).getByRole('button', { name: 'Ta bort utkastet' }));
    expect(last('remove_checklist')).toEqual({ draft: 'd1' });
    await waitFor(() => expect(screen.queryByText('Utkast')).toBeNull());
  });
});

describe('the editor', () => {
  it('has every part in sight and is sound', async () => {
    const user = await editing();
    await sound();
    await user.click(screen.getByRole('button', { name: /A1\.3/ }));
    expect(screen.getByLabelText('Fråga, svenska')).toHaveValue('Följs rutinen?');
    expect(screen.getByLabelText('Tidigare fråga')).toHaveValue('A1.1');
    expect(screen.getByLabelText('Uppfyllt')).toBeChecked();
    await sound();
  });

  it('leads from a remark to its place', async () => {
    const user = await editing();
    await user.click(screen.getByRole('button', { name: /A1\.2, Bestämmelser/ }));
    expect(screen.getByLabelText('Sök bestämmelse')).toHaveFocus();
    expect(screen.getByLabelText('Sök bestämmelse')).toHaveAccessibleDescription(/minst en bestämmelse/);
  });

  it('keeps what is typed when one says so, and says that it is not kept before', async () => {
    const user = await editing();
    await user.click(screen.getByRole('button', { name: /A1\.1/ }));
    await user.type(screen.getByLabelText('Fråga, engelska'), 'Is there one?');
    expect(screen.getByText('Osparat')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText('Sparat')).toBeVisible();
    const sent = last('keep_checklist')?.list as ListDraftJson;
    expect(sent.sections[0]?.questions[0]?.wording.en).toBe('Is there one?');
    expect(screen.getByText('Inget att rätta.')).toBeVisible();
  });

  it('moves a question by Alt and arrow, with focus on it, and by button', async () => {
    const user = await editing();
    screen.getByRole('button', { name: /A1\.2 Är/ }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('A1.2'));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(order()).toEqual(['A1.2', 'A1.1', 'A1.3']);
    await user.click(screen.getByRole('button', { name: 'Flytta ner' }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(order()).toEqual(['A1.1', 'A1.2', 'A1.3']);
  });

  it('adds and removes questions and provisions', async () => {
    const user = await editing();
    await user.click(screen.getByRole('button', { name: /A1\.1 Finns/ }));
    await user.type(screen.getByLabelText('Sök bestämmelse'), 'nis1 12');
    await user.click(screen.getByRole('button', { name: 'Lägg till NIS1 12 §' }));
    expect(screen.getByText('[P] delvis läst')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lägg till fråga' }));
    expect(screen.getByLabelText('Nummer')).toHaveValue('A1.4');
    expect(screen.getByLabelText('Fråga, svenska')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: /A1\.2 Är/ }));
    await user.click(screen.getByRole('button', { name: 'Ta bort' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ta bort' }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(order()).toEqual(['A1.1', 'A1.4', 'A1.3']);
    const sent = last('keep_checklist')?.list as ListDraftJson;
    expect(sent.sections[0]?.questions[0]?.references).toEqual(['nis1-12']);
  });

  it('issues only what has nothing left to correct, and asks first', async () => {
    core({ keep_checklist: kept });
    let user = await editing();
    await user.click(screen.getByRole('button', { name: 'Ge ut' }));
    await waitFor(() => expect(last('keep_checklist')).toBeDefined());
    expect(screen.queryByRole('dialog')).toBeNull();
    cleanup();
    core();
    user = await editing();
    await user.click(screen.getByRole('button', { name: 'Ge ut' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('utgåva 2026-11');
    await user.click(within(dialog).getByRole('button', { name: 'Ge ut' }));
    expect(last('issue_checklist')).toEqual({ draft: 'd1' });
    await waitFor(() => expect(router.now).toEqual({ place: 'settings', at: 'checklists' }));
  });

  it('is tried with answers that are thrown away', async () => {
    const user = await editing();
    await user.click(screen.getByRole('button', { name: 'Provkör' }));
    expect(await screen.findByText('2 av 3 frågor ställs med de här svaren.')).toBeVisible();
    await sound();
    await choose(screen.getByLabelText('Bedömning av A1.1'), 'met');
    expect(await screen.findByText('3 av 3 frågor ställs med de här svaren.')).toBeVisible();
    expect(last('try_checklist')?.answers).toEqual([{ question: 'A1.1', grade: 'met' }]);
    expect(last('keep_checklist')).toBeUndefined();
  });

  it('speaks English, with the Swedish where nothing is translated', async () => {
    await app.setAppearance({ ...app.appearance, language: 'en' });
    const user = await editing();
    await user.click(screen.getByRole('button', { name: /A1\.1 Finns/ }));
    expect(screen.getByLabelText('Question, Swedish')).toHaveValue('Finns en rutin?');
    expect([app.onlySwedish(both('ja', 'ja')), app.onlySwedish(both('ja', 'yes'))]).toEqual([true, false]);
    await app.setAppearance({ ...app.appearance, language: 'sv' });
  });
});

describe('moving', () => {
  it('carries a question over into the next section and stops at the ends', () => {
    const whole = list();
    whole.sections.push({ id: 'A2', heading: both('Mer'), questions: [] });
    expect(moved(whole, { section: 0, question: 2 }, 1)).toEqual({ section: 1, question: 0 });
    expect(whole.sections.map((one) => one.questions.length)).toEqual([2, 1]);
    expect(moved(whole, { section: 1, question: 0 }, 1)).toBeNull();
    expect(moved(whole, { section: 1, question: null }, -1)).toEqual({ section: 0, question: null });
    expect(whole.sections[0]?.id).toBe('A2');
  });
});
