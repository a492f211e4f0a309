// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The list of cases, the start screen and the form of a new case against a core that is played here.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppearanceJson } from '../core/bindings/AppearanceJson';
import type { CaseRowJson } from '../core/bindings/CaseRowJson';
import type { StartJson } from '../core/bindings/StartJson';
import { NO_FILTER } from '../model/filter';
import { forgetForm } from '../pieces/cases/form.svelte';
import { view } from '../pieces/cases/list.svelte';
import { app } from '../state/app.svelte';
import { router } from '../state/route.svelte';
import Cases from './Cases.svelte';
import NewCase from './NewCase.svelte';
import Today from './Today.svelte';

const LOOK: AppearanceJson = {
  language: 'sv',
  theme: 'light',
  text_size: 100,
  density: 'normal',
  single_keys: true,
  keys: {}
};
const ME = { id: 'me', name: 'Maja Lindell', title: 'inspektör', has_passphrase: true };
const START: StartJson = {
  stage: 'open',
  appearance: LOOK,
  version: '0.1.0',
  today: '2025-11-14',
  holders: [],
  myself: ME,
  folder: '',
  fault: null,
  recovery_unconfirmed: false,
  records_after: ['document_request', 'closing']
};
const AUTHORITY = {
  name: 'Vårdtillsynen',
  unit: null,
  address: 'Box 1',
  email: 'a@b.example',
  court: 'Rätten'
};

function row(id: string, given: Partial<CaseRowJson>): CaseRowJson {
  return {
    id,
    number: null,
    kind: 'supervision_nis1',
    state: 'ongoing',
    purpose: 'office',
    title: `Tillsyn ${id}`,
    party: null,
    opened_on: '2025-01-07',
    officer: 'me',
    questions: 43,
    answered: 10,
    deficiencies: 0,
    next_due: null,
    decision: 'draft',
    ...given
  };
}
const ROWS = [
  row('a', { party: 'Östby kommun', number: '2025-2', next_due: '2025-11-10' }),
  row('b', { party: 'Sjöviks kommun', number: '2025-10', state: 'hearing', purpose: 'training' }),
  row('c', { party: 'Arby kommun', next_due: '2025-11-17' })
];

type Answer = (ask: Record<string, unknown>) => unknown;
let asked: [string, Record<string, unknown>][] = [];

function core(answers: Record<string, Answer>): void {
  mockIPC(
    (command, given) => {
      const { ask = {} } = (given ?? {}) as { ask?: Record<string, unknown> };
      asked.push([command, ask]);
      return answers[command]?.(ask) ?? null;
    },
    { shouldMockEvents: true }
  );
}

// The core rejects with a plain object.
function refuse(field: string, sv: string, en: string): never {
  const sentence = { sv, en };
  const fault: unknown = { code: 'form', sentence, gaps: [], field: { field, sentence } };
  throw fault;
}
const done = {
  case: 'new',
  changed: [],
  lines: 1,
  saved_at: '2025-11-14T08:00:00Z',
  steps: { undo: null, redo: null }
};
const names = () => screen.getAllByRole('link').map((link) => within(link).getByText(/kommun/).textContent);

beforeEach(async () => {
  asked = [];
  core({});
  await app.setAppearance(LOOK);
  app.start = START;
  view.filter = { ...NO_FILTER };
  view.order = null;
  forgetForm();
  asked = [];
});
afterEach(() => clearMocks());

describe('the list of cases', () => {
  beforeEach(() => core({ cases: () => ROWS }));

  it('filters from the first key and tells how many are shown', async () => {
    render(Cases);
    expect(await screen.findByText('3 ärenden')).toBeVisible();
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '4');
    await userEvent.setup().keyboard('sjovik');
    expect(names()).toEqual(['Sjöviks kommun']);
    expect(screen.getByText('1 av 3 ärenden visas')).toBeVisible();
    expect(screen.getByText('Övning')).toBeVisible();
  });

  it('tells which filter hides what, and drops them all by one key', async () => {
    render(Cases);
    await screen.findByText('3 ärenden');
    const user = userEvent.setup();
    await user.keyboard('sjö');
    // The test page does not tell a select's choice by `:checked`, so the choice is made behind it.
    view.filter.state = 'ongoing';
    expect(await screen.findByText('Utan ”sjö” visas 2 ärenden.')).toBeVisible();
    expect(screen.getByText(/Utan ”Pågående tillsyn” visas 1 ärende\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ta bort ”sjö”' }));
    expect(names()).toEqual(['Östby kommun', 'Arby kommun']);
    expect(screen.getByLabelText(/Sök på nummer/)).toHaveFocus();
  });

  it('is ordered by its heads, and says so', async () => {
    render(Cases);
    await screen.findByText('3 ärenden');
    const user = userEvent.setup();
    const head = screen.getByRole('columnheader', { name: /Part och rubrik/ });
    expect(head).toHaveAttribute('aria-sort', 'none');
    await user.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'ascending');
    expect(names()).toEqual(['Arby kommun', 'Sjöviks kommun', 'Östby kommun']);
    await user.click(within(head).getByRole('button'));
    expect(names()).toEqual(['Östby kommun', 'Sjöviks kommun', 'Arby kommun']);
  });

  it('is one stop for Tab, with the arrows moving inside it and back to the field', async () => {
    render(Cases);
    await screen.findByText('3 ärenden');
    const user = userEvent.setup();
    const links = screen.getAllByRole('link');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(links[0]).toHaveFocus());
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(links[1]).toHaveFocus());
    expect(links.map((link) => link.tabIndex)).toEqual([-1, 0, -1]);
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(links[0]).toHaveFocus());
    await user.keyboard('{ArrowUp}');
    expect(screen.getByLabelText(/Sök på nummer/)).toHaveFocus();
  });
});

describe('the start screen', () => {
  it('tells lateness in words and goes on at the last question', async () => {
    const memory = { question: 'A4.1', part: 'inspection', caret: null, bookmarks: [], seen: [] };
    core({ cases: () => ROWS, memory: () => memory });
    render(Today);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Fredag 14 november');
    expect(await screen.findByText('Försenat 4 dagar')).toBeVisible();
    expect(screen.getByText('om 3 dagar')).toBeVisible();
    await waitFor(() => expect(asked.map(([command]) => command)).toContain('case_whole'));
    await userEvent.setup().click(screen.getByRole('button', { name: 'Fortsätt' }));
    await waitFor(() =>
      expect(router.now).toEqual({ place: 'case', id: 'a', part: 'inspection', at: 'A4.1' })
    );
  });

  it('offers the sample when there is no case', async () => {
    core({ cases: () => [], open_sample: () => ({ ...done, case: 'sample' }) });
    render(Today);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Öppna övningsärendet' }));
    await waitFor(() => expect(router.now).toMatchObject({ id: 'sample', part: 'overview' }));
  });
});

describe('a new case', () => {
  it('shows a refusal at its field, loses nothing, and goes on from where it was', async () => {
    let right = false;
    core({
      profile: () => ({ authority: AUTHORITY }),
      checklists: () => [],
      open_case: () => done,
      perform: () => {
        if (!right)
          refuse(
            'number',
            'Organisationsnumret ”1” har inte tio siffror.',
            'The organisation number “1” does not have ten digits.'
          );
        return done;
      }
    });
    render(NewCase);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Rubrik'), 'Prov');
    await user.type(screen.getByLabelText('Juridiskt namn'), 'Sjöviks kommun');
    await user.type(screen.getByLabelText('Organisationsnummer'), '1');
    await user.click(screen.getByRole('button', { name: 'Öppna ärendet' }));
    const number = screen.getByLabelText('Organisationsnummer');
    await waitFor(() => expect(number).toHaveFocus());
    expect(number).toHaveAccessibleDescription('Organisationsnumret ”1” har inte tio siffror.');
    expect(screen.getByLabelText('Juridiskt namn')).toHaveValue('Sjöviks kommun');
    right = true;
    await user.clear(number);
    await user.type(number, '212000-9994');
    await user.click(screen.getByRole('button', { name: 'Spara resten' }));
    await waitFor(() => expect(router.now).toMatchObject({ place: 'case', id: 'new', part: 'overview' }));
    expect(asked.filter(([command]) => command === 'open_case')).toHaveLength(1);
    expect(asked.filter(([command]) => command === 'set_profile')).toHaveLength(0);
  });

  it('keeps the authority as the profile when there was none', async () => {
    core({ profile: () => ({ authority: null }), checklists: () => [], open_case: () => done });
    render(NewCase);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Myndighetens namn'), 'Vårdtillsynen');
    await user.click(screen.getByRole('button', { name: 'Öppna ärendet' }));
    await waitFor(() => expect(asked.map(([command]) => command)).toContain('set_profile'));
    const opened = asked.find(([command]) => command === 'open_case')?.[1];
    expect(opened).toMatchObject({
      form: { officer: 'me', authority: { name: 'Vårdtillsynen', unit: null } }
    });
  });
});
