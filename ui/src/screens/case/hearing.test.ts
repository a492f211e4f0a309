// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The hearing of the party against a core that is played here.

import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { begin, end, played } from '../../pieces/judgement/played';
import Hearing from './Hearing.svelte';

afterEach(end);

const SENT = {
  sent: {
    kind: 'draft_decision' as const,
    recorded_at: '2025-08-25T07:00:00Z',
    on: '2025-08-25',
    deadline: '2025-09-15',
    material: 'Handlingarna 1–2',
    reply: null
  }
};

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
    await user.click(screen.getByRole('button', { name: 'Registrera utskicket' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'send_hearing',
          kind: 'draft_decision',
          on: '2025-09-01',
          deadline: '2025-09-20',
          material: 'Handlingarna 1–2'
        }
      ])
    );
  });

  it('takes the reply with its day and whether more may come', async () => {
    const { open, acts } = await begin(played({ hearing: SENT }), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Vad svaret säger'), 'Delar bedömningen');
    await user.click(screen.getByLabelText('Slutligt svar'));
    await user.click(screen.getByRole('button', { name: 'Registrera svaret' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'record_reply',
          reply: { received: { on: '2025-09-01', text: 'Delar bedömningen', finality: 'final' } }
        }
      ])
    );
  });

  it('records that no reply came without asking for words', async () => {
    const { open, acts } = await begin(played({ hearing: SENT }), 'hearing');
    render(Hearing, { open });
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('Inget svar kom'));
    await user.click(screen.getByRole('button', { name: 'Registrera svaret' }));
    await waitFor(() => expect(acts()).toEqual([{ do: 'record_reply', reply: 'none' }]));
  });

  it('takes an objection, and what the authority answers', async () => {
    const objections = [{ id: 'i1', number: 1, text: 'Tiden är för kort', deficiency: 'd1', response: null }];
    const { open, acts } = await begin(played({ hearing: SENT, objections }), 'hearing');
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
    const { open, acts } = await begin(played({ hearing: SENT, objections }), 'hearing');
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
