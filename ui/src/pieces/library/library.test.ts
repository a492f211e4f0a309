// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Standard texts where deficiencies, measures and running text are written, against a core that is played.

import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { FittingTextJson } from '../../core/bindings/FittingTextJson';
import { wordsFrom } from '../../model/deficiency-draft';
import { standardOf } from '../../model/library';
import Deficiencies from '../../screens/case/Deficiencies.svelte';
import { begin, DEFICIENCY, end, played } from '../judgement/played';
import RichField from '../decision/RichField.svelte';
import InsertPhrase from './InsertPhrase.svelte';
import Area from '../../parts/Area.svelte';

const both = (text: string) => ({ sv: text, en: text });
function fitting(standard: string, change: Partial<FittingTextJson> = {}): FittingTextJson {
  const title = standardOf(standard).name;
  return {
    standard,
    nearness: 'any',
    origin: 'library',
    title: both(`Rubrik ${title}`),
    text: both(`Orden i ${title}.`),
    ...change
  };
}
const FITTING = [
  fitting('plan/2', { nearness: 'question' }),
  fitting('x-a1.2-deficiency/1', { origin: 'checklist', title: both('Finns en plan?') }),
  fitting('rutin/1')
];

async function sound(): Promise<void> {
  const { violations } = await axe.run(screen.getByRole('dialog'), {
    rules: {
      'color-contrast': { enabled: false },
      // The screen stands here without the frame that tells its landmarks from those of the dialog.
      'landmark-no-duplicate-banner': { enabled: false }
    }
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

afterEach(() => {
  cleanup();
  end();
});

describe('a new deficiency', () => {
  it('takes title and words from a text chosen by keys, and remembers which', async () => {
    const { open, acts, asked } = await begin(played(), 'deficiencies', {
      at: 'new:A1.2',
      answers: { fitting_texts: FITTING }
    });
    render(Deficiencies, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Standardtexter …' }));
    const seek = await screen.findByRole('combobox', { name: 'Sök i rubrik och text' });
    expect(seek).toHaveFocus();
    expect(asked.find(([command]) => command === 'fitting_texts')?.[1]).toEqual({
      case: 'c1',
      kind: 'deficiency',
      questions: ['A1.2']
    });
    await sound();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Rubrik plan');
    expect(seek).toHaveAccessibleDescription(/Orden i plan\./);
    await user.keyboard('{Enter}');
    const title = screen.getByLabelText('Kort rubrik');
    await waitFor(() => expect(title).toHaveFocus());
    expect(title).toHaveValue('Rubrik plan');
    expect(acts()).toEqual([]);
    expect(screen.getByText(/Ur standardtext plan, version 2/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Skapa bristen' }));
    await waitFor(() =>
      expect(acts()).toMatchObject([
        { do: 'note_deficiency', title: 'Rubrik plan', statement: 'Orden i plan.', standard: 'plan/2' }
      ])
    );
  });

  it('asks before words that stand there go, and can let go of the text', async () => {
    const { open, acts } = await begin(played(), 'deficiencies', {
      at: 'new:A1.2',
      answers: { fitting_texts: FITTING }
    });
    render(Deficiencies, { open });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Kort rubrik'), 'Min rubrik');
    await user.click(screen.getByRole('button', { name: 'Standardtexter …' }));
    await user.type(await screen.findByRole('combobox', { name: /Sök/ }), 'rutin');
    await user.click(screen.getByRole('button', { name: 'Använd texten' }));
    expect(screen.getByLabelText('Kort rubrik')).toHaveValue('Min rubrik');
    const after = screen.getByRole('button', { name: 'Lägg standardtexten efter' });
    await waitFor(() => expect(after).toHaveFocus());
    await user.click(after);
    expect(screen.getByLabelText('Kort rubrik')).toHaveValue('Min rubrik');
    await user.click(screen.getByRole('button', { name: 'Ta bort hänvisningen' }));
    expect(screen.queryByText(/Ur standardtext/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Skapa bristen' }));
    await waitFor(() => expect(acts()).toHaveLength(1));
    expect(acts()[0]).toMatchObject({ title: 'Min rubrik', statement: 'Orden i rutin.' });
    expect(acts()[0]).not.toHaveProperty('standard');
  });

  it('is not called by the question of a checklist', () => {
    const text = fitting('x-a1.2-deficiency/1', { origin: 'checklist', title: both('Finns en plan?') });
    expect(wordsFrom({ ...text, text: both('En plan saknas.') })).toEqual({
      title: 'En plan saknas',
      statement: 'En plan saknas.'
    });
  });
});

describe('a measure', () => {
  it('takes its words from a text for the questions of the deficiency', async () => {
    const { open, acts, asked } = await begin(played(), 'deficiencies', {
      answers: { fitting_texts: FITTING }
    });
    render(Deficiencies, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Kräv en åtgärd' }));
    await user.click(screen.getByRole('button', { name: 'Standardtexter …' }));
    await screen.findByRole('combobox', { name: /Sök/ });
    await user.click(screen.getByRole('option', { name: /Rubrik rutin/ }));
    await user.click(screen.getByRole('button', { name: 'Använd texten' }));
    expect(asked.find(([command]) => command === 'fitting_texts')?.[1]).toMatchObject({
      kind: 'measure',
      questions: ['A1.1']
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('{Tab}');
    await user.click(screen.getByRole('button', { name: 'Kräv åtgärden' }));
    await waitFor(() =>
      expect(acts()).toMatchObject([
        { do: 'require_measure', text: 'Orden i rutin.', deficiencies: ['d1'], standard: 'rutin/1' }
      ])
    );
  });
});

describe('what was written in a case', () => {
  it('is proposed with its checklist and its question', async () => {
    const { open, asked } = await begin(played(), 'deficiencies', {
      answers: { checklists: [], library: { texts: [], proposals: [], broken: [] } }
    });
    render(Deficiencies, { open });
    const user = userEvent.setup();
    const [button] = screen.getAllByRole('button', { name: 'Föreslå till biblioteket …' });
    await user.click(button as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    await sound();
    expect(within(dialog).getByLabelText('Rubrik, svenska')).toHaveValue(DEFICIENCY.title);
    expect(within(dialog).getByLabelText('Fråga')).toHaveValue('A1.1');
    await user.click(within(dialog).getByRole('button', { name: 'Föreslå' }));
    await waitFor(() =>
      expect(asked.find(([command]) => command === 'propose_text')?.[1]).toEqual({
        case: 'c1',
        next_of: null,
        instead_of: null,
        kind: 'deficiency',
        checklist: 'x',
        question: 'A1.1',
        title: { sv: DEFICIENCY.title, en: '' },
        text: { sv: DEFICIENCY.statement, en: '' }
      })
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a phrase', () => {
  const PHRASES = [fitting('besok/1', { text: both('Besöket var den {date}.') })];

  it('goes into a field of plain text where the caret stands, with what is to be filled in chosen', async () => {
    const { open } = await begin(played(), 'deficiencies', { answers: { fitting_texts: PHRASES } });
    render(Area, { id: 'field', label: 'Fält', value: 'Före efter' });
    render(InsertPhrase, { open, into: 'field', label: 'Fält' });
    const user = userEvent.setup();
    const field = screen.getByLabelText<HTMLTextAreaElement>('Fält');
    field.setSelectionRange(4, 4);
    await user.click(screen.getByRole('button', { name: 'Formulering … Fält' }));
    await screen.findByRole('combobox', { name: /Sök/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(field).toHaveValue('Före Besöket var den {date}. efter'));
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('{date}');
  });

  it('goes into the decision as words, and its blanks are no reference', async () => {
    const { open, acts } = await begin(played(), 'decision', { answers: { fitting_texts: PHRASES } });
    render(RichField, {
      open,
      entity: 'section:further',
      label: 'Övrigt',
      said: '',
      writable: true,
      act: (text: string) => ({ do: 'write_section', section: 'further', text }) as never
    });
    const user = userEvent.setup();
    const editor = await screen.findByRole('textbox', { name: 'Övrigt' });
    await user.click(screen.getByRole('button', { name: 'Formulering …' }));
    await screen.findByRole('combobox', { name: /Sök/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(editor).toHaveTextContent('Besöket var den {date}.'));
    editor.blur();
    await waitFor(() => expect(acts()).toMatchObject([{ text: 'Besöket var den {{date}.' }]));
  });

  it('says so when no text fits', async () => {
    const { open } = await begin(played(), 'deficiencies', { answers: { fitting_texts: [] } });
    render(InsertPhrase, { open, into: 'field', label: 'Fält' });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Formulering … Fält' }));
    expect(await screen.findByText('Ingen standardtext passar här.')).toBeVisible();
  });
});
