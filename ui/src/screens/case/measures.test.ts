// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The follow-up of measures against a core that is played here: both views, the steps, and the party's reply form.

import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { AwaitedJson } from '../../core/bindings/AwaitedJson';
import type { CaseJson } from '../../core/bindings/CaseJson';
import type { ReplyJson } from '../../core/bindings/ReplyJson';
import Awaited from '../../pieces/overview/Awaited.svelte';
import NewReport from '../../pieces/judgement/NewReport.svelte';
import { begin, end, played, refusal, type Playing } from '../../pieces/judgement/played';
import { press } from '../../state/acts.svelte';
import { app } from '../../state/app.svelte';
import { router } from '../../state/route.svelte';
import Measures from './Measures.svelte';

afterEach(end);

const RECORD = {
  tier: null,
  standing: null,
  due_on: null,
  picks: [],
  struck: null,
  seal: null,
  to_be_signed: false
};
const CASE = {
  required_measures: [
    {
      id: 'm1',
      number: 1,
      text: 'Gör en analys',
      deficiencies: ['d1'],
      force: 'ordered',
      due_on: '2025-08-20',
      report_by: 'Skriftligen',
      kind: 'technical',
      responsible: 'it-chefen',
      standing: 'ongoing',
      waits: true
    },
    {
      id: 'm2',
      number: 2,
      text: 'Öva avbrott',
      deficiencies: ['d1'],
      force: 'requested',
      due_on: null,
      report_by: null,
      kind: null,
      responsible: null,
      standing: 'lapsed',
      waits: false
    }
  ],
  reported_measures: [
    {
      id: 'r1',
      text: 'Byter larm',
      deficiencies: [],
      causes: ['c1'],
      progress: 'planned',
      told_on: '2025-06-01',
      done_by: '2025-12-01',
      kind: 'competence',
      responsible: null,
      standing: 'done',
      waits: false
    }
  ],
  records: [
    {
      ...RECORD,
      id: 's1',
      number: 1,
      entry: {
        kind: 'measure_status',
        measure: 'm1',
        on: '2025-08-01',
        news: { told: { progress: 'ongoing', text: 'Vi är halvvägs', done_by: '2025-09-30' } },
        documents: ['h1']
      }
    },
    {
      ...RECORD,
      id: 's2',
      number: 2,
      struck: 'Fel åtgärd',
      entry: {
        kind: 'measure_status',
        measure: 'm1',
        on: '2025-08-02',
        news: { insufficient: { by: 'me', because: 'Prov saknas' } },
        documents: []
      }
    },
    { ...RECORD, id: 'c1', number: 1, entry: { kind: 'cause', text: 'Larmet var tyst' } }
  ]
} as unknown as Partial<CaseJson>;

const shown = async (playing: Playing = {}, change: Partial<CaseJson> = {}) => {
  const begun = await begin(played({ ...CASE, ...change }), 'measures', playing);
  // As in the window, where every screen stands in the main landmark.
  const target = document.body.appendChild(document.createElement('main'));
  render(Measures, { target, props: { open: begun.open } });
  return { ...begun, user: userEvent.setup() };
};

// The test page has no layout: the rules that need one are asked of the real engine in tests/window.
async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
  });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

describe('the table', () => {
  it('keeps required and reported apart and says in words what is late', async () => {
    await shown();
    const required = screen.getByRole('table', { name: /^Krävda åtgärder/ });
    expect(within(required).getByText('Försenad 12 dagar')).toBeInTheDocument();
    expect(within(required).getByText('Vi är halvvägs')).toBeInTheDocument();
    expect(within(required).getByText('Utgår')).toBeInTheDocument();
    const reported = screen.getByRole('table', { name: /^Redovisade åtgärder/ });
    expect(within(reported).getByText('Orsak 1')).toBeInTheDocument();
    expect(within(reported).getByText('Genomförd enligt parten')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('is filtered by who is waited for', async () => {
    const { user } = await shown();
    await user.click(screen.getByRole('button', { name: /^Väntar på oss/ }));
    expect(screen.queryByRole('table', { name: /^Krävda/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Byter larm' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Försenade/ }));
    expect(screen.getByRole('link', { name: 'Gör en analys' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Byter larm' })).toBeNull();
  });

  it('says what there is to do when there is no measure', async () => {
    await shown({}, { required_measures: [], reported_measures: [], records: [] });
    expect(screen.getByText('Inga åtgärder')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /svarsformulär/ })).toBeNull();
    expect(await violations()).toEqual([]);
  });
});

describe('the board', () => {
  it('comes with V, folds what has lapsed away, and records a step by button alone', async () => {
    const { user, acts } = await shown();
    press(new KeyboardEvent('keydown', { key: 'v' }));
    const column = await screen.findByRole('region', { name: /^Pågående/ });
    expect(within(column).getByRole('list', { name: 'Krävda åtgärder' })).toBeInTheDocument();
    expect(screen.getByText('1 åtgärd utgår')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(within(column).getByRole('button', { name: 'Nytt steg för Å01' }));
    await waitFor(() => expect(screen.getByLabelText('Parten uppger')).toHaveFocus());
    await user.click(screen.getByLabelText('Genomförd enligt parten'));
    await user.type(screen.getByLabelText('Partens ord'), 'Analysen är gjord');
    await user.click(screen.getByLabelText('Handling 1: Begäran'));
    await user.click(screen.getByRole('button', { name: 'Registrera steget' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'record',
          kind: 'measure_status',
          measure: 'm1',
          on: '2025-09-01',
          news: { told: { progress: 'done', text: 'Analysen är gjord', done_by: null } },
          documents: ['h1']
        }
      ])
    );
    await waitFor(() => expect(screen.getByRole('button', { name: /^Nytt steg$/ })).toHaveFocus());
  });
});

describe('a measure', () => {
  it('shows its history with what was struck and why', async () => {
    await shown({ at: 'm1' });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Gör en analys' })).toHaveFocus());
    const struck = screen.getByText('Struket: Fel åtgärd').closest('li');
    expect(struck?.querySelector('del')?.textContent).toContain('Otillräcklig');
    expect(screen.getByRole('link', { name: 'Handling 1: Begäran' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Brist 1: Årlig riskanalys' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('is verified only on a document, and shows a refusal in the form', async () => {
    const { user, acts } = await shown({ at: 'r1', refuses: { record: refusal('Maja är inte behörig.') } });
    press(new KeyboardEvent('keydown', { key: 'n' }));
    await waitFor(() => expect(screen.getByLabelText('Verifierad')).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Registrera steget' }));
    expect(await screen.findByText(/Välj minst en handling/)).toBeInTheDocument();
    expect(acts()).toEqual([]);
    await user.click(screen.getByLabelText('Handling 2: Skåp 3'));
    await user.click(screen.getByRole('button', { name: 'Registrera steget' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Maja är inte behörig.');
    expect(app.fault).toBeNull();
    expect(acts()).toMatchObject([{ news: { verified: { by: 'me', proof: ['h2'], effect: null } } }]);
    expect(await violations()).toEqual([]);
  });

  it('has a step struck with a reason, also when the decision is signed', async () => {
    const sealed = { decision: { state: 'sealed' } } as unknown as Partial<CaseJson>;
    const { user, acts } = await shown({ at: 'm1' }, sealed);
    expect(screen.queryByRole('button', { name: 'Registrera vad parten gör' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stryk steget' }));
    await user.type(screen.getByLabelText('Varför steget stryks'), 'Gällde Å02');
    await user.click(screen.getByRole('button', { name: 'Stryk steget' }));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'strike_record', record: 's1', because: 'Gällde Å02' }])
    );
  });

  it('is gone to and left by key, and focus comes back to its row', async () => {
    const { user } = await shown();
    press(new KeyboardEvent('keydown', { key: 'j' }));
    await waitFor(() => expect(router.now).toMatchObject({ at: 'm1' }));
    press(new KeyboardEvent('keydown', { key: 'j' }));
    await waitFor(() => expect(router.now).toMatchObject({ at: 'm2' }));
    press(new KeyboardEvent('keydown', { key: 'k' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Gör en analys' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Stäng' }));
    await waitFor(() => expect(screen.getByRole('link', { name: 'Gör en analys' })).toHaveFocus());
  });
});

describe('the reply form', () => {
  const REPLY: ReplyJson = {
    chosen: 'f1',
    name: 'svar.xlsx',
    told: [
      {
        measure: 'm1',
        before: 'ongoing',
        words_before: 'Vi är halvvägs',
        progress: 'done',
        text: 'Klart',
        done_by: '2025-08-30',
        enclosed: 'Analysen',
        is_news: true
      },
      {
        measure: 'r1',
        before: 'done',
        words_before: null,
        progress: 'done',
        text: null,
        done_by: null,
        enclosed: null,
        is_news: false
      }
    ],
    misread: [{ cell: 'D7', sentence: { sv: 'Dagen finns inte.', en: 'There is no such day.' } }]
  };

  it('shows the difference before any of it is taken in', async () => {
    const { user, asked } = await shown({ answers: { pick_reply: REPLY, take_reply: { saved_at: '' } } });
    await user.click(screen.getByRole('button', { name: 'Läs in svar …' }));
    const dialog = await screen.findByRole('dialog', { name: 'Partens svar om åtgärderna' });
    expect(within(dialog).getByText('D7')).toBeInTheDocument();
    expect(within(dialog).getByText('Vi är halvvägs')).toBeInTheDocument();
    expect(within(dialog).getByText('Klart')).toBeInTheDocument();
    expect(within(dialog).getByText('1 åtgärd utan ändring')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    const day = within(dialog).getByLabelText('Inkom den');
    await user.clear(day);
    await user.type(day, '2025-08-29');
    await user.click(within(dialog).getByRole('button', { name: 'Ta in 1 ändring' }));
    await waitFor(() =>
      expect(asked).toContainEqual(['take_reply', { case: 'c1', chosen: 'f1', on: '2025-08-29' }])
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('has nothing to take in when it says nothing new', async () => {
    const told = REPLY.told.filter((one) => !one.is_news);
    const { user } = await shown({ answers: { pick_reply: { ...REPLY, told, misread: [] } } });
    await user.click(screen.getByRole('button', { name: 'Läs in svar …' }));
    expect(await screen.findByText('Svaret säger inget nytt om någon åtgärd.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Ta in/ })).toBeNull();
  });

  it('is saved to be sent, and says where', async () => {
    const { user } = await shown({ answers: { save_reply_form: { path: '/hem/svar.xlsx', size: 9 } } });
    await user.click(screen.getByRole('button', { name: 'Spara svarsformulär …' }));
    expect(await screen.findByText('Svarsformuläret är sparat: /hem/svar.xlsx')).toBeInTheDocument();
  });
});

describe('a reported measure', () => {
  it('may answer a cause alone, but not nothing', async () => {
    const { open, acts } = await begin(played(CASE), 'measures');
    render(NewReport, { open, deficiency: null, onclose: () => undefined });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Vad parten gör'), 'Byter larm');
    await user.click(screen.getByRole('button', { name: 'Registrera åtgärden' }));
    expect(await screen.findByText(/Välj minst en brist eller orsak/)).toBeInTheDocument();
    expect(acts()).toEqual([]);
    await user.click(screen.getByLabelText('Orsak 1: Larmet var tyst'));
    await user.click(screen.getByRole('button', { name: 'Registrera åtgärden' }));
    await waitFor(() => expect(acts()).toMatchObject([{ deficiencies: [], causes: ['c1'] }]));
  });
});

it('lists on the overview what is awaited, late in words, each with its place', async () => {
  const awaited: AwaitedJson[] = [
    { on: '2025-08-20', place: { kind: 'required_measure', id: 'm1', label_sv: 'Å01', label_en: 'Å01' } },
    { on: '2025-09-03', place: { kind: 'hearing', id: 'k1', label_sv: 'Yttrande', label_en: 'Statement' } }
  ];
  const { open } = await begin(played(CASE), 'overview', { answers: { awaited } });
  render(Awaited, { open });
  const first = await screen.findByRole('link', { name: /^Å01: / });
  expect(first).toHaveAttribute('href', '#/case/c1/measures/m1');
  expect(screen.getByText('Försenat 12 dagar')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Yttrande' })).toHaveAttribute('href', '#/case/c1/hearing');
});
