// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What follows the decision, against a core that is played here.

import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AfterJson } from '../../core/bindings/AfterJson';
import type { CaseJson } from '../../core/bindings/CaseJson';
import { wayCode, wayOfCode, WAYS } from '../../model/after';
import { AFTER, begin, end, played } from '../../pieces/judgement/played';
import After from './After.svelte';

const CONTENT = { replaces: null };
const decision = (state: string, content: unknown = CONTENT) =>
  ({ state, content, settled: null, seal: null }) as unknown as CaseJson['decision'];
const sealed = (after: Partial<AfterJson> = {}, more: Partial<CaseJson> = {}) =>
  played({ decision: decision('sealed'), after: { ...AFTER, ...after }, ...more });

afterEach(end);

describe('what follows the decision', () => {
  it('takes each way of sending for what crosses, and back', () => {
    expect(wayOfCode('post')).toBe('post');
    expect(wayOfCode('simplified')).toEqual({ service: 'simplified' });
    for (const code of WAYS) expect(wayCode(wayOfCode(code))).toBe(code);
  });

  it('takes a recipient with the way of sending, and keeps those there are', async () => {
    const first = { kind: 'other', address: 'Arkivet', way: 'electronic', copy: 'whole' } as const;
    const { open, acts } = await begin(sealed({ recipients: [first] }), 'after');
    render(After, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Lägg till en mottagare' }));
    await user.click(screen.getByRole('button', { name: 'Lägg till mottagaren' }));
    expect(acts()).toEqual([]);
    await user.type(screen.getByLabelText('Namn och adress'), 'Almdalens kommun');
    expect(screen.getByRole('option', { name: 'förenklad delgivning' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Lägg till mottagaren' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'address_decision',
          recipients: [first, { kind: 'party', address: 'Almdalens kommun', way: 'post', copy: 'whole' }]
        }
      ])
    );
  });

  it('asks in a complaint for the complainant and the one complained of too, and in no other case', async () => {
    for (const [kind, found] of [
      ['complaint', true],
      ['lex_maria', false]
    ] as const) {
      const { open } = await begin(sealed({}, { kind }), 'after');
      const { unmount } = render(After, { open });
      await userEvent.click(screen.getByRole('button', { name: 'Lägg till en mottagare' }));
      for (const name of ['Den som har klagat', 'Den som klagomålet avser']) {
        expect(screen.queryByLabelText(name) !== null, `${kind}: ${name}`).toBe(found);
      }
      unmount();
      end();
    }
  });

  it('is dispatched only when dissent has been asked for a last time', async () => {
    const { open, acts } = await begin(sealed(), 'after');
    render(After, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Expediera beslutet' }));
    expect(acts()).toEqual([]);
    await user.click(screen.getByLabelText(/frågat en sista gång/));
    await user.click(screen.getByRole('button', { name: 'Expediera beslutet' }));
    await waitFor(() => expect(acts()[0]).toMatchObject({ do: 'dispatch_decision', dissent_asked: true }));
  });

  it('says whether an appeal came in time, and rejects a late one with its own notice', async () => {
    const appeal: CaseJson['appeals'][number] = {
      id: 'o1',
      number: 1,
      version: 1,
      on: '2025-06-10',
      appellant: 'Kommunen',
      asks: 'Att beslutet upphävs',
      at_court_on: null,
      time: { late: { last: '2025-06-02' } },
      review: null,
      end: null
    };
    const { open, acts } = await begin(
      sealed({ dispatched_on: '2025-05-12' }, { appeals: [appeal] }),
      'after'
    );
    render(After, { open });
    expect(screen.getByText(/^För sent\./)).toBeTruthy();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Hantera överklagande 1' }));
    await user.click(screen.getByLabelText('Överklagandet avvisas som för sent'));
    await user.type(screen.getByLabelText('Skäl'), 'Kom in för sent');
    await user.click(screen.getByLabelText('Avvisningen har en egen överklagandehänvisning'));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() =>
      expect(acts()[0]).toMatchObject({
        do: 'decide_on_appeal',
        appeal: 'o1',
        answer: { rejected: { because: 'Kom in för sent', notice_was_right: true, own_notice: true } }
      })
    );
  });

  it('begins a new version with its section and its reason', async () => {
    const { open, acts } = await begin(sealed({ dispatched_on: '2025-05-12' }), 'after');
    render(After, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Rätta eller ändra beslutet' }));
    await user.click(screen.getByLabelText(/^38 §/));
    await user.type(screen.getByLabelText('Varför'), 'Sista dagen blev fel');
    await user.click(screen.getByRole('button', { name: 'Påbörja en ny version' }));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'begin_new_version',
          kind: 'change_38',
          because: 'Sista dagen blev fel',
          conditions: [],
          appeal: null
        }
      ])
    );
  });
});
