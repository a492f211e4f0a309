// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What follows the decision, against a core that is played here.

import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AfterJson } from '../../core/bindings/AfterJson';
import type { CaseJson } from '../../core/bindings/CaseJson';
import type { GapJson } from '../../core/bindings/GapJson';
import type { RecipientDto } from '../../core/bindings/RecipientDto';
import { wayCode, wayOfCode, WAYS } from '../../model/after';
import FaultLine from '../../frame/FaultLine.svelte';
import { AFTER, begin, end, played, refusal } from '../../pieces/judgement/played';
import After from './After.svelte';

const CONTENT = { replaces: null };
const decision = (state: string, content: unknown = CONTENT) =>
  ({ state, content, settled: null, seal: null }) as unknown as CaseJson['decision'];
const sealed = (after: Partial<AfterJson> = {}, more: Partial<CaseJson> = {}) =>
  played({ decision: decision('sealed'), after: { ...AFTER, ...after }, ...more });

const pick = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const APPEAL: CaseJson['appeals'][number] = {
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

  it('removes one recipient after another, and never brings one back', async () => {
    const of = (address: string) =>
      ({ kind: 'other', address, way: 'post', copy: 'whole' }) as const satisfies RecipientDto;
    const { open, acts } = await begin(sealed({ recipients: ['A', 'B', 'C'].map(of) }), 'after', {
      then: (now, act) =>
        act.do === 'address_decision' ? { ...now, after: { ...now.after, recipients: act.recipients } } : now
    });
    render(After, { open });
    const remove = (address: string) => screen.getByRole('button', { name: `Ta bort mottagaren ${address}` });
    const [first, second] = [remove('A'), remove('B')];
    first.click();
    second.click();
    await waitFor(() => expect(acts()).toHaveLength(2));
    expect(acts()[1]).toEqual({ do: 'address_decision', recipients: [of('C')] });
    await waitFor(() => expect(document.activeElement).toBe(remove('C')));
  });

  it('waits for a day that can be read, and does an act once', async () => {
    const { open, acts } = await begin(sealed(), 'after', {
      then: (now, act) =>
        act.do === 'dispatch_decision' ? { ...now, after: { ...now.after, dispatched_on: act.on } } : now
    });
    render(After, { open });
    const user = userEvent.setup();
    await user.click(screen.getByLabelText(/frågat en sista gång/));
    const day = screen.getByLabelText('Dag då beslutet skickades');
    await user.clear(day);
    await user.type(day, 'förra torsdagen');
    await user.click(screen.getByRole('button', { name: 'Expediera beslutet' }));
    expect(acts()).toEqual([]);
    expect(document.activeElement).toBe(day);
    await user.clear(day);
    await user.type(day, '2025-08-29');
    await user.dblClick(screen.getByRole('button', { name: 'Expediera beslutet' }));
    await waitFor(() => expect(acts()).toEqual([expect.objectContaining({ on: '2025-08-29' })]));
  });

  it('leads from a case that is not to be closed yet to the decision that closes it, and to what is to be followed up', async () => {
    const open63: GapJson = {
      ...{ rule: 'V63', level: 'house', blocks: true, step: 'close', guards: 'close', source: '' },
      ...{ sentence_sv: 'Beslutet avslutar inte ärendet.', sentence_en: '' },
      place: { kind: 'after', id: null, label_sv: '', label_en: '' }
    };
    const open67: GapJson = {
      ...{ ...open63, rule: 'V67', sentence_sv: 'En åtgärd är inte kontrollerad.' },
      place: { kind: 'required_measure', id: 'm1', label_sv: '', label_en: '' }
    };
    const { open } = await begin(sealed({ dispatched_on: '2025-05-12' }), 'after', {
      answers: { gaps: [open63, open67] }
    });
    render(After, { open });
    const link = await screen.findByRole('link', { name: 'Till beslutet om avslut' });
    expect(link).toHaveAttribute('href', '#/case/c1/register/closing');
    expect(screen.getByRole('link', { name: 'Gå till Åtgärder' })).toHaveAttribute(
      'href',
      '#/case/c1/measures/m1'
    );
  });

  it('says each thing that stands in the way of an act', async () => {
    const gap = (sv: string): GapJson => ({
      rule: 'V6',
      level: 'law',
      blocks: true,
      step: 'dispatch',
      guards: 'dispatch',
      place: { kind: 'after', id: null, label_sv: '', label_en: '' },
      sentence_sv: sv,
      sentence_en: sv,
      source: ''
    });
    const refuses = {
      dispatch_decision: refusal('Två saker saknas', [gap('Ingen part.'), gap('Inget sätt.')])
    };
    const { open } = await begin(sealed(), 'after', { refuses });
    render(After, { open });
    render(FaultLine);
    const user = userEvent.setup();
    await user.click(screen.getByLabelText(/frågat en sista gång/));
    await user.click(screen.getByRole('button', { name: 'Expediera beslutet' }));
    expect(await screen.findByText('Ingen part.')).toBeInTheDocument();
    expect(screen.getByText('Inget sätt.')).toBeInTheDocument();
  });

  it('shows all that happened to an earlier version, and records its service', async () => {
    const earlier = {
      version: 1,
      decision: { seal: { signer: 'B', at: '2025-05-05T08:00:00Z' } },
      after: {
        ...AFTER,
        dispatched_on: '2025-05-12',
        dispatched_by: 'me',
        recipients: [{ kind: 'party', address: 'Almdalens kommun', way: 'post', copy: 'whole' }]
      }
    } as unknown as CaseJson['earlier'][number];
    const verified = {
      name: 'beslut-version-1.pdf',
      size: 9,
      sha256: 'ab',
      verification: { verdict: 'good', training: true, reasons: [], signatures: [] },
      not_readable: null
    };
    const { open, asked, acts } = await begin(
      played({ decision: decision('draft'), after: AFTER, earlier: [earlier] }),
      'after',
      { answers: { verify_version: verified } }
    );
    render(After, { open });
    expect(screen.getByText(/Almdalens kommun/)).toBeInTheDocument();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Kontrollera version 1' }));
    expect(await screen.findByText('beslut-version-1.pdf', { exact: false })).toBeInTheDocument();
    expect(asked).toContainEqual(['verify_version', { case: 'c1', version: 1 }]);
    await user.click(screen.getByRole('button', { name: 'Anteckna ett försök som misslyckades' }));
    await user.type(screen.getByLabelText('Vad som hände'), 'Kvittot kom inte');
    await user.click(screen.getByRole('button', { name: 'Spara försöket' }));
    await waitFor(() =>
      expect(acts()[0]).toMatchObject({
        do: 'record_service_try',
        version: 1,
        outcome: 'Kvittot kom inte'
      })
    );
  });

  it('sends no appeal that is out of sight with a new version', async () => {
    const { open, acts } = await begin(
      sealed({ dispatched_on: '2025-05-12' }, { appeals: [APPEAL] }),
      'after'
    );
    render(After, { open });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Rätta eller ändra beslutet' }));
    await user.click(screen.getByLabelText(/^39 §/));
    await pick('Efter vilket överklagande', 'o1');
    await user.click(screen.getByLabelText(/^36 §/));
    await user.type(screen.getByLabelText('Varför'), 'Skrivfel');
    await user.click(screen.getByRole('button', { name: 'Påbörja en ny version' }));
    await waitFor(() => expect(acts()[0]).toMatchObject({ kind: 'correction_36', appeal: null }));
  });

  it('has each late dissent signed as a document of its own', async () => {
    const late = (seal: object | null) => ({
      by: 'me',
      text: 'Tiden är för kort',
      at: '2025-06-01T08:00:00Z',
      seal
    });
    const record = { signer: 'Maja Ekdahl', at: '2025-06-01T09:00:00Z' };
    const dissents = [late(record), late(null)] as unknown as AfterJson['dissents'];
    const { open, asked } = await begin(sealed({ dissents }, { purpose: 'training' }), 'after', {
      answers: { seal: { done: { saved_at: '' }, verified: { name: '', size: 1, sha256: '' } } }
    });
    render(After, { open });
    expect(screen.getByText(/^Undertecknat av Maja Ekdahl/)).toBeInTheDocument();
    await fireEvent.click(screen.getByRole('button', { name: 'Underteckna tillägget' }));
    await fireEvent.click(screen.getByLabelText('Jag har läst tillägget'));
    await fireEvent.click(screen.getByRole('button', { name: 'Underteckna' }));
    await waitFor(() =>
      expect(asked).toContainEqual(['seal', { case: 'c1', with: 'training', what: { dissent: 2 } }])
    );
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
    const { open, acts } = await begin(
      sealed({ dispatched_on: '2025-05-12' }, { appeals: [APPEAL] }),
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
