// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Answers of other cases beside a question: shown, and used only when a person says so.

import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfferedJson } from '../../core/bindings/OfferedJson';
import { broken } from '../../parts/axe';
import Inspection from '../../screens/case/Inspection.svelte';
import { begin, end, played } from '../judgement/played';

const OFFERED: OfferedJson = {
  question: 'A1.3',
  kind: 'earlier',
  case_number: '2024-0007',
  case_title: 'Tillsyn av riskanalys',
  case_id: 'c7',
  checklist: { sv: 'Checklista', en: 'Checklista' },
  edition: '0',
  question_number: 'A1.3',
  question_text: { sv: 'Fråga A1.3?', en: 'Fråga A1.3?' },
  theme: null,
  assessment: 'not_met',
  because: null,
  note: 'Planen var inte beslutad.',
  on: '2024-05-02'
};
const THEMED: OfferedJson = {
  ...OFFERED,
  kind: 'crosswalk',
  case_number: null,
  case_id: 'c8',
  checklist: { sv: 'Annan lista', en: 'Annan lista' },
  question_number: '5.1',
  question_text: { sv: 'Finns en policy?', en: 'Finns en policy?' },
  theme: { sv: 'Styrning', en: 'Governance' },
  assessment: null,
  note: null,
  on: '2023-05-02'
};
const USE = 'Använd som utgångspunkt för anteckningen: 2024-0007';

async function show(offered: unknown, at = 'A1.3', note: string | null = null) {
  const now = played();
  for (const answer of now.answers) if (answer.question === at) answer.note = note;
  const begun = await begin(now, 'inspection', { at, answers: { offered_answers: offered } });
  render(Inspection, { open: begun.open });
  await screen.findByRole('heading', { level: 1, name: `Fråga ${at}?` });
  return begun;
}
const note = () => screen.findByLabelText<HTMLTextAreaElement>('Anteckning till frågan');

beforeEach(() => (Element.prototype.scrollIntoView = () => undefined));
afterEach(end);

describe('earlier answers beside a question', () => {
  it('are shown with assessment, case, day and note, and break no rule of access', async () => {
    const { asked } = await show([THEMED, OFFERED]);
    const list = await screen.findByRole('group', { name: 'Tidigare svar' });
    expect(list).toHaveTextContent(/Samma fråga i ett annat ärende.*Fråga om samma sak: Styrning/);
    expect(list).toHaveTextContent('Ej uppfyllt');
    expect(list).toHaveTextContent(/Läget 2\smaj 2024/);
    expect(list).toHaveTextContent('Planen var inte beslutad.');
    expect(list).toHaveTextContent('Annan lista, utgåva 0, fråga 5.1');
    expect(screen.getByRole('link', { name: '2024-0007' })).toHaveAttribute('href', '#/case/c7/inspection');
    expect(screen.getAllByRole('button', { name: /^Använd som/ })).toHaveLength(1);
    expect(await broken(document.querySelector('.support') ?? document.body)).toEqual([]);
    expect(asked.filter(([command]) => command === 'offered_answers')).toEqual([
      ['offered_answers', { case: 'c1' }]
    ]);
  });

  it('become typed text of the note when a person presses, and nothing before that', async () => {
    const { acts } = await show([OFFERED]);
    const button = await screen.findByRole('button', { name: USE });
    expect(acts()).toEqual([]);
    await fireEvent.click(button);
    const field = await note();
    await waitFor(() => expect(field).toHaveValue('Planen var inte beslutad.'));
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(acts()).toEqual([]);
    await fireEvent.blur(field);
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'note_answer', question: 'A1.3', note: 'Planen var inte beslutad.' }])
    );
  });

  it('come after what stands in the note', async () => {
    await show([OFFERED], 'A1.3', 'Eget.');
    await fireEvent.click(await screen.findByRole('button', { name: USE }));
    const field = await note();
    await waitFor(() => expect(field).toHaveValue('Eget.\n\nPlanen var inte beslutad.'));
  });

  it('are not there for another question, nor where none is offered', async () => {
    await show([OFFERED], 'A1.1');
    expect(screen.queryByText('Tidigare svar')).toBeNull();
    end();
    document.body.replaceChildren();
    await show([]);
    expect(screen.queryByText('Tidigare svar')).toBeNull();
  });
});
