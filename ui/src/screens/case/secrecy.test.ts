// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Secrecy markings: what can be marked is what the case holds, words are taken up from the selection, and a mark is
// lifted with a reason and stays in sight.

import { clearMocks } from '@tauri-apps/api/mocks';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { markable } from '../../model/secrecy';
import { begin, played } from '../../pieces/judgement/played';
import Marks from '../../pieces/secrecy/Marks.svelte';

const GROUNDS = [
  { code: '18:8', citation: '18 kap. 8 § OSL', about: { sv: 'säkerhetsåtgärd', en: 'security' } },
  { code: '25:3', citation: '25 kap. 3 § OSL', about: { sv: 'tillsyn över vård', en: 'health care' } }
];
const DECISION = { state: 'sealed', content: { points: [], sections: [{ section: 'further', text: [] }] } };
const MARK = {
  id: 's1',
  number: 1,
  words: 'serverhall 3',
  at: null,
  provision: { code: '18:8', citation: '18 kap. 8 § OSL' },
  because: 'Visar vägen in.',
  authority: 'Tillsynsmyndigheten',
  on: '2025-09-01',
  by: 'me',
  lifted: null
};
const told = (change: object) => played({ decision: DECISION, ...change } as never);
const started = async (change: object) =>
  begin(told(change), 'after', { answers: { secrecy_grounds: GROUNDS } });

// The stand-in for a browser does not find the chosen option by `:checked`, as the field asks.
async function choose(field: HTMLElement, value: string): Promise<void> {
  const select = field as HTMLSelectElement;
  const option = [...select.options].find((one) => one.value === value);
  vi.spyOn(select, 'querySelector').mockReturnValue(option ?? null);
  await fireEvent.change(select, { target: { value } });
}
async function begun(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Sekretessmarkera' }));
  await screen.findByRole('option', { name: /^25 kap/ });
}

afterEach(() => clearMocks());

describe('a secrecy marking', () => {
  it('on words needs the words, and names its provision', async () => {
    const { open, acts } = await started({ secrecy: [] });
    render(Marks, { open });
    await begun();
    await userEvent.click(screen.getByRole('button', { name: 'Spara markeringen' }));
    expect(screen.getByText('Skriv orden som de står i beslutet.')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Orden som de står i beslutet'), 'serverhall 3');
    await choose(screen.getByLabelText('Bestämmelse'), '25:3');
    await userEvent.click(screen.getByRole('button', { name: 'Spara markeringen' }));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'mark_secret', what: { words: 'serverhall 3' }, provision: '25:3' }])
    );
  });

  it('on a place can name any section of the act', async () => {
    const { open, acts } = await started({ secrecy: [] });
    render(Marks, { open });
    await begun();
    await choose(screen.getByLabelText('Vad som är hemligt'), 'section:further');
    await choose(screen.getByLabelText('Bestämmelse'), 'other');
    await userEvent.type(screen.getByLabelText('Kapitel'), '21');
    await userEvent.type(screen.getByLabelText(/^Paragraf/), '3 A §');
    await userEvent.type(screen.getByLabelText('Vad som skulle skadas'), 'Visar var hon bor.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara markeringen' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'mark_secret',
          what: { at: 'section:further' },
          provision: '21:3a',
          because: 'Visar var hon bor.'
        }
      ])
    );
  });

  it('is lifted with a reason', async () => {
    const { open, acts } = await started({ secrecy: [MARK] });
    render(Marks, { open });
    expect(screen.getByText('Markering 1: orden ”serverhall 3”')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Häv sekretessmarkering 1' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Skäl'), 'Allmänt känt');
    await userEvent.click(dialog.getByRole('button', { name: 'Häv markeringen' }));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'lift_secrecy', mark: 's1', because: 'Allmänt känt' }])
    );
  });

  it('is offered once for each place that holds something', () => {
    const at = (kind: string, id: string) => ({ kind, id, label_sv: '', label_en: '' });
    const marked = (place: object) => ({ ...MARK, words: null, at: place });
    const now = told({
      evidence: [
        { id: 'h1', number: 1, title: 'En handling' },
        { id: 'h2', number: 2, title: 'En annan' }
      ],
      observations: [],
      deficiencies: [],
      objections: [],
      reported_measures: [],
      required_measures: [{ id: 'm1', number: 1, text: 'Gör något' }],
      answers: [
        { question: 'A1', note: null, because: null },
        { question: 'A2', note: 'Sagt.', because: null }
      ],
      secrecy: [
        marked(at('evidence', 'h1')),
        marked(at('required_measure', 'm1')),
        { ...marked(at('section', 'further')), lifted: { because: 'Nej', by: 'me', at: '' } }
      ]
    });
    expect(markable(now).map((one) => one.at)).toEqual(['evidence:h2', 'answer:A2', 'section:further']);
  });
});
