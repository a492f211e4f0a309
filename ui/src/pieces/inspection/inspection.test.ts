// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StartJson } from '../../core/bindings/StartJson';
import type { Act } from '../../core/calls';
import Inspection from '../../screens/case/Inspection.svelte';
import { press } from '../../state/acts.svelte';
import { app } from '../../state/app.svelte';
import { OpenCase } from '../../state/case.svelte';
import { router } from '../../state/route.svelte';
import { StandIn } from './stand-in';

const core: { now: StandIn | null } = vi.hoisted(() => ({ now: null }));
const standIn = () => core.now ?? new StandIn();

vi.mock('../../core/changes', () => ({
  onChanged: (heard: never) => {
    standIn().hearers.add(heard);
    return () => standIn().hearers.delete(heard);
  }
}));
vi.mock('../../core/calls', () => ({
  caseWhole: () => Promise.resolve(standIn().now(true)),
  caseNow: () => Promise.resolve(standIn().now(false)),
  gaps: () => Promise.resolve([]),
  steps: () => Promise.resolve({ undo: null, redo: null }),
  memory: () => Promise.resolve(standIn().memory),
  drafts: () =>
    Promise.resolve(
      [...standIn().drafts].map(([key, text]) => ({
        entity: key.split(' ')[0],
        field: key.split(' ')[1],
        text,
        at: ''
      }))
    ),
  remember: (_: string, kept: StandIn['memory']) => Promise.resolve((standIn().memory = kept)),
  perform: (_: string, act: Act) => standIn().perform(act),
  saveDraft: (_: string, entity: string, field: string, text: string) => {
    if (text === '') standIn().drafts.delete(`${entity} ${field}`);
    else standIn().drafts.set(`${entity} ${field}`, text);
    return Promise.resolve('2025-06-12T10:00:00Z');
  },
  checklists: () =>
    Promise.resolve([
      { code: 'x', edition: '1', title: { sv: 'Lista', en: 'List' }, questions: 4, in_force: null, kinds: [] }
    ]),
  offered: () => Promise.resolve([]),
  photo: (sha: string) => sha
}));

async function show(at: string | null = null): Promise<void> {
  location.hash = `#/case/c1/inspection${at === null ? '' : `/${at}`}`;
  router.now = { place: 'case', id: 'c1', part: 'inspection', at };
  render(Inspection, { open: await OpenCase.open('c1') });
  await tick();
}
const key = async (name: string, more: KeyboardEventInit = {}) => {
  const target = document.activeElement ?? document.body;
  await fireEvent.keyDown(target, { key: name, ...more });
  await tick();
};
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const tile = (name: string) => screen.getByRole('radio', { name });
const settle = async () => {
  await vi.advanceTimersByTimeAsync(50);
  await tick();
};
const did = () => standIn().acts.map((act) => act.do);

beforeEach(() => {
  vi.useFakeTimers();
  core.now = new StandIn();
  app.start = { stage: 'open', today: '2025-06-12' } as StartJson;
  Element.prototype.scrollIntoView = () => undefined;
  // The test page takes Alt for AltGr.
  KeyboardEvent.prototype.getModifierState = () => false;
  addEventListener('keydown', press);
});
afterEach(() => {
  removeEventListener('keydown', press);
  vi.useRealTimers();
});

describe('going through the questions', () => {
  it('assesses by a digit and moves by J, K and N', async () => {
    await show('A2');
    await key('2');
    expect(standIn().acts).toEqual([{ do: 'assess', question: 'A2', assessment: 'partly_met' }]);
    expect(tile('Delvis uppfyllt')).toBeChecked();
    await settle();
    expect(app.said).toBe('A2: Delvis uppfyllt. Ångra med Ctrl Z.');
    await key('j');
    expect(heading()).toBe('Vad visar B1?');
    expect(document.activeElement?.id).toBe('inspection-question');
    await key('k');
    expect(heading()).toBe('Vad visar A2?');
    await key('n');
    expect(heading()).toBe('Vad visar B1?');
    expect(screen.getByRole('button', { current: 'step' })).toHaveTextContent('B1');
  });

  it('does not assess twice what stands, and takes an answer back', async () => {
    await show('A2');
    await key('1');
    await settle();
    await key('1');
    await key('0');
    expect(standIn().acts.map((act) => act.do === 'assess' && act.assessment)).toEqual(['met', 'unanswered']);
  });

  it('shows again what stood when the core refuses', async () => {
    await show('A2');
    standIn().refuses = { code: 'refused', sentence: { sv: 'Nej', en: 'No' }, gaps: [] } as never;
    await key('1');
    await settle();
    expect(tile('Uppfyllt')).not.toBeChecked();
  });

  it('moves in text by Alt and the arrows, and takes digits there as text', async () => {
    await show('A2');
    await key('o');
    expect(document.activeElement?.id).toBe('inspection-observation');
    await key('2');
    expect(did()).toEqual([]);
    await key('2', { ctrlKey: true });
    expect(did()).toEqual(['assess']);
    await key('ArrowDown', { altKey: true });
    expect(heading()).toBe('Vad visar B1?');
  });

  it('stays where one went last when the address catches up', async () => {
    await show('A2');
    await key('j');
    await vi.advanceTimersByTimeAsync(300);
    await key('k');
    await vi.advanceTimersByTimeAsync(1000);
    expect(heading()).toBe('Vad visar A2?');
    expect(location.hash).toBe('#/case/c1/inspection/A2');
    await key('j');
    await vi.advanceTimersByTimeAsync(1000);
    expect(location.hash).toBe('#/case/c1/inspection/B1');
  });

  it('has one tab stop among the five assessments, and the arrows assess nothing', async () => {
    await show('A2');
    expect(screen.getAllByRole('radio').filter((one) => one.tabIndex === 0)).toHaveLength(1);
    tile('Uppfyllt').focus();
    await key('ArrowRight');
    expect(document.activeElement).toBe(tile('Delvis uppfyllt'));
    expect(did()).toEqual([]);
  });
});

describe('an assessment that demands a reason', () => {
  it('opens the field and assesses only with the reason', async () => {
    await show('A2');
    await key('4');
    const field = screen.getByLabelText('Varför är frågan inte tillämplig?');
    expect(document.activeElement).toBe(field);
    expect(did()).toEqual([]);
    await key('Enter');
    expect(did()).toEqual([]);
    await fireEvent.input(field, { target: { value: 'Ingen extern drift' } });
    await key('Enter');
    await settle();
    expect(standIn().acts).toEqual([
      { do: 'assess', question: 'A2', assessment: 'not_applicable', because: 'Ingen extern drift' }
    ]);
    expect(standIn().drafts.size).toBe(0);
  });

  it('goes back to what it was by Esc', async () => {
    await show('A2');
    await key('1');
    await settle();
    await key('5');
    await key('Escape');
    await settle();
    expect(tile('Uppfyllt')).toBeChecked();
    expect(screen.queryByLabelText('Varför har frågan inte granskats?')).toBeNull();
    expect(did()).toEqual(['assess']);
  });
});

describe('an observation', () => {
  const write = async (text: string) => {
    await key('o');
    await fireEvent.input(screen.getByLabelText('Ny iakttagelse'), { target: { value: text } });
  };

  it('is a draft within 300 ms and an observation when one leaves, once its source is said', async () => {
    await show('B1');
    await write('Rummet är olåst');
    await vi.advanceTimersByTimeAsync(300);
    expect(standIn().drafts.get('question:B1 observation')).toBe('Rummet är olåst');
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    await fireEvent.focusOut(screen.getByLabelText('Ny iakttagelse'), { relatedTarget: document.body });
    await settle();
    expect(did()).toEqual([]);
    expect(screen.getByLabelText('Vad du såg')).toBeInvalid();
    const seen = screen.getByLabelText('Vad du såg');
    seen.focus();
    await fireEvent.input(seen, { target: { value: 'drift' } });
    await vi.advanceTimersByTimeAsync(60_000);
    await settle();
    expect(did()).toEqual([]);
    await fireEvent.input(seen, { target: { value: 'driftrummet' } });
    await fireEvent.keyDown(seen, { key: 'Escape' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await settle();
    expect(standIn().acts).toEqual([
      {
        do: 'observe',
        text: 'Rummet är olåst',
        source: { seen: 'driftrummet' },
        fact_on: '2025-06-11',
        questions: ['B1'],
        occasion: 't1',
        evidence: []
      }
    ]);
    await waitFor(() => expect(screen.getByLabelText('Iakttagelse I001')).toHaveValue('Rummet är olåst'));
    expect(screen.getByLabelText('Ny iakttagelse')).toHaveValue('');
    expect(standIn().drafts.has('question:B1 observation')).toBe(false);
  });

  it('names further documents in its card, each choice at once, and Escape gives the focus back', async () => {
    standIn().kept.observations = [
      {
        id: 'o1',
        number: 1,
        text: 'Rummet är olåst',
        source: { seen: 'driftrummet' },
        fact_on: '2025-06-11',
        recorded_at: '',
        recorded_by: '',
        reworded_at: null,
        questions: ['B1'],
        occasion: null,
        evidence: []
      }
    ];
    await show('B1');
    const button = screen.getByRole('button', { name: 'Fler handlingar' });
    await fireEvent.click(button);
    const list = screen.getByRole('group', { name: 'Handlingar som också visar det' });
    await fireEvent.click(within(list).getByRole('checkbox'));
    await settle();
    expect(standIn().acts).toEqual([{ do: 'cite_documents', observation: 'o1', evidence: ['h1'] }]);
    expect(screen.getByText('Underlag: Handling 1: Riskanalys')).toBeVisible();
    await fireEvent.keyDown(within(list).getByRole('checkbox'), { key: 'Escape' });
    await tick();
    expect(button).toHaveFocus();
    expect(screen.queryByRole('group', { name: 'Handlingar som också visar det' })).toBeNull();
  });

  it('comes back as a draft, with focus and caret, after the window was closed', async () => {
    standIn().drafts.set('question:B1 observation', 'Rummet är');
    standIn().drafts.set('question:B1 source', 'interview: driftansvarig');
    standIn().memory = { ...standIn().memory, question: 'B1', caret: 6 };
    await show();
    const field = screen.getByLabelText<HTMLTextAreaElement>('Ny iakttagelse');
    expect(field).toHaveValue('Rummet är');
    expect(document.activeElement).toBe(field);
    expect(field.selectionStart).toBe(6);
    expect(screen.getByLabelText('Vem som sade det, efter funktion')).toHaveValue('driftansvarig');
  });
});

describe('a deficiency', () => {
  it('begins with what is typical and offers to rest when the question is met', async () => {
    await show('B1');
    await key('3');
    await settle();
    await key('b');
    expect(screen.getByLabelText('Kort rubrik')).toHaveValue('Riskanalys saknas för {system}');
    expect(screen.getByLabelText('Lagen 12 §')).toBeChecked();
    expect(screen.getByText('Ersätt det som står inom klamrar: system.')).toBeVisible();
    await fireEvent.click(screen.getByRole('button', { name: 'Skapa bristen' }));
    await settle();
    expect(standIn().acts.at(-1)).toMatchObject({
      do: 'note_deficiency',
      provisions: ['lag-12'],
      questions: ['B1'],
      infringement: { from: '2025-06-12', to: null },
      severity: null
    });
    expect(screen.getByLabelText('Vad parten ska göra')).toHaveValue('Gör en riskanalys.');
    screen.getByRole('heading', { level: 1 }).focus();
    await key('1');
    await settle();
    expect(standIn().kept.deficiencies).toHaveLength(1);
    expect(screen.getByText(/Brist 1 står kvar i beslutet/)).toBeVisible();
    await fireEvent.click(screen.getByRole('button', { name: 'Låt bristen vila' }));
    await settle();
    await fireEvent.input(screen.getByLabelText('Varför ska bristen vila?'), {
      target: { value: 'Åtgärdat på plats' }
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Låt bristen vila' }));
    await settle();
    expect(standIn().kept.deficiencies[0]?.standing).toEqual({ resting: 'Åtgärdat på plats' });
  });
});

describe('the edges', () => {
  it('asks for a note, not an assessment, of a fact', async () => {
    await show('A1');
    expect(screen.queryByRole('radiogroup')).toBeNull();
    await key('1');
    expect(did()).toEqual([]);
    const field = screen.getByLabelText('Svar');
    await fireEvent.input(field, { target: { value: 'En kommun' } });
    await fireEvent.blur(field);
    await settle();
    expect(standIn().acts).toEqual([{ do: 'note_answer', question: 'A1', note: 'En kommun' }]);
  });

  it('draws the sections around the question first, and all of them soon after', async () => {
    const list = standIn().kept.checklist;
    if (list === null) throw new Error('no checklist');
    const [first] = list.sections;
    if (first === undefined) throw new Error('no section');
    const asks = (at: number) => ({
      ...first,
      id: `E${String(at)}`,
      questions: first.questions.map((one) => ({ ...one, id: `E${String(at)}.${one.id}` }))
    });
    list.sections = [...list.sections, ...Array.from({ length: 198 }, (_, at) => asks(at))];
    await show('A1');
    const drawn = () => document.querySelectorAll('#inspection-outline section').length;
    expect(drawn()).toBeGreaterThan(0);
    expect(drawn()).toBeLessThan(50);
    await vi.advanceTimersByTimeAsync(500);
    await tick();
    expect(drawn()).toBe(200);
  });

  it('offers the checklists where there is none', async () => {
    standIn().kept.checklist = null;
    standIn().kept.answers = [];
    await show();
    await settle();
    await fireEvent.click(screen.getByRole('button', { name: 'Välj Lista' }));
    expect(standIn().acts).toEqual([{ do: 'choose_checklist', checklist: 'x', edition: '1' }]);
  });

  it('shows a settled case without a single field', async () => {
    standIn().kept.decision = { ...standIn().kept.decision, state: 'settled' };
    await show('B1');
    expect(document.querySelectorAll('textarea, [role=radio]')).toHaveLength(0);
    await key('1');
    expect(did()).toEqual([]);
  });
});
