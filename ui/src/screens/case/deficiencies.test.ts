// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The deficiencies against a core that is played here: what each part of the screen asks of it, and what it keeps.

import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { begin, DEFICIENCY, end, played } from '../../pieces/judgement/played';
import { press } from '../../state/acts.svelte';
import Deficiencies from './Deficiencies.svelte';

afterEach(end);

describe('a deficiency', () => {
  it('is reworded when its field is left, with the other text as it stands', async () => {
    const { open, acts, asked } = await begin(played(), 'deficiencies');
    render(Deficiencies, { open });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Rubrik'), ' varje år');
    await waitFor(() => expect(asked.some(([command]) => command === 'save_draft')).toBe(true));
    expect(acts()).toEqual([]);
    await user.tab();
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'reword_deficiency',
          deficiency: 'd1',
          title: 'Årlig riskanalys varje år',
          statement: DEFICIENCY.statement
        }
      ])
    );
  });

  it('keeps what stood when its field is left empty', async () => {
    const { open, acts } = await begin(played(), 'deficiencies');
    render(Deficiencies, { open });
    const user = userEvent.setup();
    await user.clear(screen.getByLabelText('Rubrik'));
    await user.tab();
    await screen.findByText(/Fältet är tomt/);
    expect(acts()).toEqual([]);
  });

  it('is asked about being serious by law under the Cybersecurity Act alone', async () => {
    const plain = await begin(played(), 'deficiencies');
    const { unmount } = render(Deficiencies, { open: plain.open });
    expect(screen.queryByText('Allvarlig enligt lag')).toBeNull();
    unmount();
    const whole = played();
    const provisions = whole.provisions.map((one) => ({ ...one, regime: 'csl' as const }));
    const { open, acts } = await begin({ ...whole, provisions }, 'deficiencies');
    render(Deficiencies, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'Ja' }));
    expect(acts()).toEqual([]);
    await user.type(screen.getByLabelText('Vilken omständighet'), 'Den har upprepats');
    await user.tab();
    await waitFor(() =>
      expect(acts()).toEqual([
        { do: 'weigh_seriousness', deficiency: 'd1', serious: { because: 'Den har upprepats' } }
      ])
    );
  });

  it('rests only with a reason', async () => {
    const { open, acts } = await begin(played(), 'deficiencies');
    render(Deficiencies, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Låt bristen vila' }));
    const form = screen.getByRole('group', { name: 'Låt bristen vila' });
    await waitFor(() => expect(within(form).getByLabelText('Varför ska bristen vila?')).toHaveFocus());
    await user.click(within(form).getByRole('button', { name: 'Låt bristen vila' }));
    expect(acts()).toEqual([]);
    await user.type(within(form).getByLabelText('Varför ska bristen vila?'), 'Väntar på handlingar');
    await user.click(within(form).getByRole('button', { name: 'Låt bristen vila' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        { do: 'set_standing', deficiency: 'd1', standing: { resting: 'Väntar på handlingar' } }
      ])
    );
  });

  it('dates a measure only when both the day and the way are there', async () => {
    const { open, acts } = await begin(played(), 'deficiencies', { at: 'm1' });
    render(Deficiencies, { open });
    const user = userEvent.setup();
    const measure = screen.getByRole('listitem', { name: /Å01/ });
    expect(measure).toHaveFocus();
    await user.type(within(measure).getByRole('textbox', { name: 'Sista dag' }), '2025-12-01');
    await user.tab();
    expect(acts()).toEqual([]);
    await within(measure).findByText(/Skriv också hur/);
    await user.type(within(measure).getByLabelText('Hur det ska redovisas'), 'Skriftligen');
    await user.tab();
    await waitFor(() =>
      expect(acts()).toEqual([
        { do: 'date_measure', measure: 'm1', due_on: '2025-12-01', report_by: 'Skriftligen' }
      ])
    );
  });

  it('shows no field once the decision is taken', async () => {
    const decided = played();
    const { open } = await begin(
      { ...decided, decision: { ...decided.decision, state: 'sealed' } },
      'deficiencies'
    );
    render(Deficiencies, { open });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Ny brist' })).toBeNull();
    expect(screen.getByText(DEFICIENCY.statement)).toBeInTheDocument();
  });
});

describe('a new deficiency', () => {
  it('takes provisions, facts and period from its questions and is noted once', async () => {
    const { open, acts } = await begin(played(), 'deficiencies', { at: 'new:A1.2' });
    render(Deficiencies, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Skapa bristen' }));
    expect(await screen.findByText('Skriv en kort rubrik.')).toBeInTheDocument();
    expect(acts()).toEqual([]);
    await user.type(screen.getByLabelText('Kort rubrik'), 'Åtgärdsplan');
    await user.click(screen.getByRole('button', { name: 'Använd checklistans formulering' }));
    await user.click(screen.getByRole('button', { name: 'Skapa bristen' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'note_deficiency',
          title: 'Åtgärdsplan',
          statement: 'Typisk brist A1.2.',
          provisions: ['p13'],
          questions: ['A1.2'],
          observations: ['o2'],
          infringement: { from: '2025-06-11', to: null },
          severity: null
        }
      ])
    );
  });

  it('comes back with the words that were being typed', async () => {
    const drafts = [
      { entity: 'deficiency:new', field: 'title', text: 'Halvskriven', at: '2025-09-01T08:00:00Z' }
    ];
    const { open } = await begin(played(), 'deficiencies', { at: 'new', answers: { drafts } });
    render(Deficiencies, { open });
    expect(screen.getByLabelText('Kort rubrik')).toHaveValue('Halvskriven');
  });
});

describe('the list', () => {
  it('tells which answers have no deficiency, and leads to a new one', async () => {
    const { open } = await begin(played({ deficiencies: [] }), 'deficiencies');
    render(Deficiencies, { open });
    expect(screen.getByText('Inga brister')).toBeInTheDocument();
    const links = screen.getAllByRole('link', { name: /Skapa brist för fråga/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/case/c1/deficiencies/new%3AA1.1',
      '#/case/c1/deficiencies/new%3AA1.2'
    ]);
  });

  it('is filtered by the map, which V shows', async () => {
    const other = {
      ...DEFICIENCY,
      id: 'd2',
      number: 2,
      title: 'Ansvar',
      severity: null,
      provisions: ['p13']
    };
    const { open } = await begin(played({ deficiencies: [DEFICIENCY, other] }), 'deficiencies');
    render(Deficiencies, { open });
    const user = userEvent.setup();
    expect(screen.queryByRole('table')).toBeNull();
    press(new KeyboardEvent('keydown', { key: 'v' }));
    const map = await screen.findByRole('table');
    await user.click(within(map).getByRole('button', { name: /Allvarlig, L 12/ }));
    expect(screen.queryByText('Ansvar')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Visa alla' }));
    expect(screen.getByText('Ansvar')).toBeInTheDocument();
  });
});
