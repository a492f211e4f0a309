// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The hearing of the party against a core that is played here.

import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { SentJson } from '../../core/bindings/SentJson';
import { begin, end, played } from '../../pieces/judgement/played';
import Hearing from './Hearing.svelte';

afterEach(end);

const LETTER: SentJson = {
  kind: 'draft_decision',
  on: '2025-08-25',
  deadline: '2025-09-15',
  last_day: '2025-09-15',
  material: 'Handlingarna 1–2',
  decided_anyway: false,
  extensions: [],
  reminded_on: null,
  reply: null,
  newer: [],
  changed: []
};
const heard = (change: Partial<SentJson> = {}) => ({
  hearings: [
    {
      id: 'k1',
      number: 1,
      recorded_at: '2025-08-25T07:00:00Z',
      course: { sent: { ...LETTER, ...change } }
    }
  ]
});

describe('the hearing', () => {
  it('is sent with its day, last day and material, and says when the last day is a weekend', async () => {
    const { open, acts } = await begin(played(), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    expect(screen.getByText('Parten har inte fått yttra sig än.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Registrera utskicket' }));
    expect(acts()).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Sista dag för svar' }), '2025-09-20');
    await user.tab();
    expect(await screen.findByText('Sista dag för svar är en lördag.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Underlag som följde med'), 'Handlingarna 1–2');
    await user.click(screen.getByLabelText(/även utan svar/));
    await user.click(screen.getByRole('button', { name: 'Registrera utskicket' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'send_hearing',
          kind: 'draft_decision',
          on: '2025-09-01',
          deadline: '2025-09-20',
          material: 'Handlingarna 1–2',
          decided_anyway: true
        }
      ])
    );
  });

  it('takes the reply with its day and whether more may come', async () => {
    const { open, acts } = await begin(played(heard()), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Vad svaret säger'), 'Delar bedömningen');
    await user.click(screen.getByLabelText('Slutligt svar'));
    await user.click(screen.getByRole('button', { name: 'Registrera svaret' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'record_reply',
          hearing: 'k1',
          reply: {
            received: { on: '2025-09-01', text: 'Delar bedömningen', finality: 'final', manner: 'written' }
          }
        }
      ])
    );
  });

  it('records that no reply came without asking for words', async () => {
    const { open, acts } = await begin(played(heard()), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('Inget svar kom'));
    await user.click(screen.getByRole('button', { name: 'Registrera svaret' }));
    await waitFor(() => expect(acts()).toEqual([{ do: 'record_reply', hearing: 'k1', reply: 'none' }]));
  });

  it('takes a reply by word of mouth with who wrote it down and when', async () => {
    const { open, acts } = await begin(played(heard()), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Vad svaret säger'), 'Delar den');
    await user.click(screen.getByLabelText('Muntligt'));
    expect(screen.getByLabelText('Vem som skrev tjänsteanteckningen')).toHaveValue('me');
    await user.click(screen.getByRole('button', { name: 'Registrera svaret' }));
    const manner = { oral: { noted_by: 'me', noted_on: '2025-09-01' } };
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'record_reply',
          hearing: 'k1',
          reply: { received: { on: '2025-09-01', text: 'Delar den', finality: 'open', manner } }
        }
      ])
    );
  });

  it('takes a request for more time, and decides on one that waits', async () => {
    const { open, acts } = await begin(played(heard()), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Registrera en begäran om anstånd' }));
    await user.click(screen.getByRole('button', { name: 'Registrera begäran' }));
    expect(acts()).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Begärt till och med' }), '2025-09-30');
    await user.click(screen.getByRole('button', { name: 'Registrera begäran' }));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'ask_extension', hearing: 'k1', on: '2025-09-01', until: '2025-09-30' }])
    );
  });

  it('gives more time until the day asked for, or refuses it only with a reason', async () => {
    const extensions = [
      { asked_on: '2025-09-01', until: '2025-09-30', answer: null, decided_on: null, because: null }
    ];
    const { open, acts } = await begin(played(heard({ extensions })), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Avgör begäran' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'decide_extension',
          hearing: 'k1',
          answer: { granted: '2025-09-30' },
          decided_on: '2025-09-01',
          because: null
        }
      ])
    );
    await user.click(screen.getByLabelText('Avslå'));
    await user.click(screen.getByRole('button', { name: 'Avgör begäran' }));
    expect(acts()).toHaveLength(1);
    await user.type(screen.getByLabelText('Varför begäran avslås'), 'Tiden räcker');
    await user.click(screen.getByRole('button', { name: 'Avgör begäran' }));
    await waitFor(() =>
      expect(acts()[1]).toEqual({
        do: 'decide_extension',
        hearing: 'k1',
        answer: { refused: 'Tiden räcker' },
        decided_on: '2025-09-01',
        because: null
      })
    );
  });

  it('notes a reminder, and corrects a letter instead of sending another', async () => {
    const { open, acts } = await begin(played(heard()), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Registrera en påminnelse' }));
    await user.click(screen.getByRole('button', { name: 'Registrera påminnelsen' }));
    await waitFor(() => expect(acts()).toEqual([{ do: 'remind_hearing', hearing: 'k1', on: '2025-09-01' }]));
    await user.click(screen.getByRole('button', { name: 'Rätta uppgifterna' }));
    await user.click(screen.getByRole('button', { name: 'Registrera utskicket' }));
    await waitFor(() =>
      expect(acts()[1]).toEqual({
        do: 'send_hearing',
        hearing: 'k1',
        kind: 'draft_decision',
        on: '2025-08-25',
        deadline: '2025-09-15',
        material: 'Handlingarna 1–2',
        decided_anyway: false
      })
    );
  });

  it('weighs newer material only with a choice and a reason', async () => {
    const newer = [{ material: { document: 'h2' }, importance: null, because: null }];
    const { open, acts } = await begin(played(heard({ newer })), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText(/Skäl för bedömningen: handling 2/i), 'Bara en bild');
    await user.click(screen.getByRole('button', { name: 'Registrera bedömningen' }));
    expect(acts()).toEqual([]);
    await user.click(
      screen.getByLabelText('Saknar betydelse för beslutet', { selector: '[value="without_importance"]' })
    );
    await user.click(screen.getByRole('button', { name: 'Registrera bedömningen' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'weigh_new_material',
          material: { document: 'h2' },
          importance: 'without_importance',
          because: 'Bara en bild'
        }
      ])
    );
  });

  it('shows what the draft said and takes why it is otherwise', async () => {
    const changed: SentJson['changed'] = [
      { change: { assessment: 'A1.1' }, from: 'not_met', to: 'partly_met', because: null }
    ];
    const { open, acts } = await begin(played(heard({ changed })), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    expect(screen.getByText('Ej uppfyllt i utkastet, Delvis uppfyllt nu')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Skälet till ändringen: Fråga A1.1'), 'Ett prov är gjort');
    await user.tab();
    await waitFor(() =>
      expect(acts()).toEqual([
        { do: 'explain_change', change: { assessment: 'A1.1' }, because: 'Ett prov är gjort' }
      ])
    );
  });

  it('takes an objection, and what the authority answers', async () => {
    const objections = [{ id: 'i1', number: 1, text: 'Tiden är för kort', deficiency: 'd1', response: null }];
    const { open, acts } = await begin(played({ ...heard(), objections }), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Registrera en invändning' }));
    await user.click(screen.getByRole('button', { name: 'Registrera invändningen' }));
    expect(acts()).toEqual([]);
    await user.type(screen.getByLabelText('Vad parten invänder'), 'Rutinen räcker');
    await user.click(screen.getByRole('button', { name: 'Registrera invändningen' }));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'record_objection', text: 'Rutinen räcker', deficiency: null }])
    );
    await user.click(screen.getByLabelText('Saknar betydelse för beslutet'));
    await user.type(screen.getByLabelText('Bemötande av invändning 1'), 'Gäller andra');
    await user.tab();
    await waitFor(() =>
      expect(acts()[1]).toEqual({
        do: 'respond_to_objection',
        objection: 'i1',
        response: { irrelevant: 'Gäller andra' }
      })
    );
  });

  it('keeps what was just written when an objection is answered in the other way', async () => {
    const response = { met: 'Planen räcker' };
    const objections = [{ id: 'i1', number: 1, text: 'Tiden är för kort', deficiency: null, response }];
    const { open, acts } = await begin(played({ ...heard(), objections }), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Bemötande av invändning 1'), ' inte');
    await user.click(screen.getByLabelText('Saknar betydelse för beslutet'));
    await waitFor(() =>
      expect(acts().at(-1)).toEqual({
        do: 'respond_to_objection',
        objection: 'i1',
        response: { irrelevant: 'Planen räcker inte' }
      })
    );
  });

  it('is left out only with a ground and why it applies', async () => {
    const { open, acts } = await begin(played(), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Avstå från kommunicering' }));
    await user.click(screen.getByLabelText(/väsentligt intresse/));
    await user.click(screen.getByRole('button', { name: 'Avstå från kommunicering' }));
    expect(acts()).toEqual([]);
    await user.type(screen.getByLabelText('Varför grunden gäller här'), 'Liv och hälsa');
    await user.click(screen.getByRole('button', { name: 'Avstå från kommunicering' }));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'except_hearing', ground: 'point_3', because: 'Liv och hälsa' }])
    );
  });

  it('takes the position on each deficiency when its field is left', async () => {
    const { open, acts } = await begin(played(), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Partens inställning till brist 1'), 'Delar den');
    await user.tab();
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'state_position', deficiency: 'd1', position: 'Delar den' }])
    );
  });
});
