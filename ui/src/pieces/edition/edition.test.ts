// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Another edition beside the case's own: what is shown of it, what a person says of the answers, and what is sent.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CaseJson } from '../../core/bindings/CaseJson';
import type { ChecklistRowJson } from '../../core/bindings/ChecklistRowJson';
import type { ComparedJson } from '../../core/bindings/ComparedJson';
import { broken } from '../../parts/axe';
import { begin, end, played, refusal, type Playing } from '../judgement/played';
import NoChecklist from '../inspection/NoChecklist.svelte';
import EditionLine from './EditionLine.svelte';

const both = (text: string) => ({ sv: text, en: `${text} (en)` });
const row = (edition: string, more: Partial<ChecklistRowJson> = {}): ChecklistRowJson => ({
  code: 'x',
  edition,
  title: both('Checklista'),
  questions: 4,
  in_force: { from: '2025-01-01', to: null },
  kinds: [],
  sections: [],
  languages: ['sv', 'en'],
  marks: { read: 4, partly: 0, own: 0, none: 0 },
  ...more
});
const compared = (
  question: string,
  difference: string,
  before: string | null,
  after: string | null,
  answered = true
): ComparedJson => ({
  question,
  difference,
  before: before === null ? null : both(before),
  after: after === null ? null : both(after),
  answered
});
const COMPARED = [
  compared('A1.2', 'changed', 'Finns en plan?', 'Finns en beslutad plan?'),
  compared('A1.9', 'added', null, 'Görs en årlig riskanalys?', false),
  compared('A1.3', 'same', 'Övas planen?', 'Övas planen?'),
  compared('A1.1', 'removed', 'Görs en riskanalys?', null)
];
const PLAYED = { answers: { checklists: [row('1'), row('2')], compare_edition: COMPARED } };

async function show(playing: Playing = PLAYED, change: Partial<CaseJson> = {}) {
  const begun = await begin(played(change), 'overview', playing);
  render(EditionLine, { open: begun.open });
  return begun;
}
// The stand-in for a browser does not find the chosen option by `:checked`, as the field asks.
async function pick(select: HTMLSelectElement, value: string): Promise<void> {
  const option = [...select.options].find((one) => one.value === value);
  vi.spyOn(select, 'querySelector').mockReturnValue(option ?? null);
  await fireEvent.change(select, { target: { value } });
}
const button = (name: RegExp | string) => screen.getByRole('button', { name });
async function compare() {
  await fireEvent.click(await screen.findByRole('button', { name: 'Jämför med utgåva 2 …' }));
  await screen.findByText('Ändrade frågor');
}

afterEach(end);

describe('the edition of a case', () => {
  it('is shown with its days, and with no other to compare with when there is none', async () => {
    await show({ answers: { checklists: [row('1')] } });
    await waitFor(() => expect(screen.getByText(/^Utgåva 1, gäller från den 1 januari 2025$/)).toBeVisible());
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is not to be changed once the decision is made', async () => {
    await show(PLAYED, { decision: { state: 'settled' } } as unknown as CaseJson);
    await screen.findByText(/gäller från/);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the comparison', () => {
  it('counts what differs and what becomes of the answers, and breaks no rule of access', async () => {
    await show();
    await compare();
    const counts = within(screen.getByRole('list', { name: 'Skillnader mellan utgåvorna' }));
    expect(counts.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      '1 ändrad fråga',
      '1 ny fråga',
      '1 fråga utgår',
      '1 oförändrad fråga'
    ]);
    expect(screen.getByText(/1 svar följer med\./)).toHaveTextContent('2 svar följer inte med.');
    expect(screen.getByText('Finns en plan?')).toBeVisible();
    expect(screen.getByText('Finns en beslutad plan?')).toBeVisible();
    expect(screen.getByText(/^Brist på frågan: 1\./)).toBeVisible();
    expect(await broken()).toEqual([]);
  });

  it('takes along only what asks the same unless a person says more', async () => {
    const { acts } = await show();
    await compare();
    await fireEvent.click(button('Byt till utgåva 2'));
    await waitFor(() =>
      expect(acts()).toEqual([
        { do: 'move_to_edition', checklist: 'x', edition: '2', kept: [{ from: 'A1.3', to: 'A1.3' }] }
      ])
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('sends the answers that a person brings along, and where they go', async () => {
    const { acts } = await show();
    await compare();
    await fireEvent.click(screen.getByLabelText('Låt svaret på fråga A1.2 följa med'));
    const goes = screen.getByLabelText<HTMLSelectElement>('Vart svaret på fråga A1.1 går');
    expect(within(goes).getAllByRole('option')).toHaveLength(2);
    await pick(goes, 'A1.9');
    await waitFor(() => expect(screen.getByText(/3 svar följer med\./)).toBeVisible());
    await fireEvent.click(button('Byt till utgåva 2'));
    await waitFor(() =>
      expect(acts()).toMatchObject([
        {
          kept: [
            { from: 'A1.2', to: 'A1.2' },
            { from: 'A1.3', to: 'A1.3' },
            { from: 'A1.1', to: 'A1.9' }
          ]
        }
      ])
    );
  });

  it('says a refusal where one stands, and leaves everything as it was', async () => {
    const { acts } = await show({
      ...PLAYED,
      refuses: { move_to_edition: refusal('Den nya utgåvan saknar frågorna som brist 1 vilar på.') }
    });
    await compare();
    await fireEvent.click(button('Byt till utgåva 2'));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/saknar frågorna/));
    expect(document.activeElement?.id).toBe('edition-refused');
    expect(button('Byt till utgåva 2')).toBeVisible();
    expect(acts()).toHaveLength(1);
  });
});

describe('an edition that is not the one of today', () => {
  const old = row('1', { title: both('Gammal'), in_force: { from: '2020-01-01', to: '2024-12-31' } });
  const now = row('2', { title: both('Gällande') });
  const choose = async () => {
    const begun = await begin(played({ checklist: null }), 'inspection', {
      answers: { checklists: [old, now] }
    });
    render(NoChecklist, { open: begun.open });
    await screen.findByText('Gammal');
    return begun;
  };

  it('is marked in words and asked about; it can be chosen all the same', async () => {
    const { acts } = await choose();
    expect(screen.getByText('Gällde till den 31 december 2024')).toBeVisible();
    await fireEvent.click(button('Välj Gammal'));
    expect(screen.getByRole('heading', { name: 'Välja Gammal, utgåva 1?' })).toBeVisible();
    expect(await broken()).toEqual([]);
    expect(acts()).toEqual([]);
    await fireEvent.click(button('Välj ändå'));
    await waitFor(() => expect(acts()).toEqual([{ do: 'choose_checklist', checklist: 'x', edition: '1' }]));
  });

  it('is asked about no more when one changes one’s mind, and the one of today never is', async () => {
    const { acts } = await choose();
    await fireEvent.click(button('Välj Gammal'));
    await fireEvent.click(button('Avbryt'));
    expect(acts()).toEqual([]);
    await fireEvent.click(button('Välj Gällande'));
    await waitFor(() => expect(acts()).toHaveLength(1));
  });
});
