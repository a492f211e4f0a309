// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The register against a core that is played here.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseJson } from '../../core/bindings/CaseJson';
import { EXAMPLES, RECORDS } from '../../model/register/examples';
import { KINDS } from '../../model/register/table';
import NamedBy from '../../pieces/register/NamedBy.svelte';
import { begin, end, played, refusal } from '../../pieces/judgement/played';
import { app } from '../../state/app.svelte';
import { router } from '../../state/route.svelte';
import Register from './Register.svelte';

const told = (change: Partial<CaseJson> = {}) =>
  played({
    kind: 'lex_maria',
    records: [...RECORDS],
    notifications: [
      {
        id: 'n1',
        number: 1,
        registered_as: null,
        event: 'Fel dos',
        event_on: null,
        known_on: null,
        notified_on: '2025-03-01',
        fulfilled: null,
        appointed_notifier: null,
        severity: null,
        patient_ref: null,
        patient_informed_on: null
      }
    ],
    ...change
  });
const button = (name: RegExp | string) => screen.getByRole('button', { name });
// The test page does not know which option of a list is `:checked`, which is asked for when one is chosen.
function pick(label: string, value: string): Promise<unknown> {
  const list = screen.getByLabelText<HTMLSelectElement>(label);
  Object.assign(list, { querySelector: () => list.options[list.selectedIndex] ?? null });
  return fireEvent.change(list, { target: { value } });
}
const go = (at: string) => router.replace({ place: 'case', id: 'c1', part: 'register', at });

afterEach(end);

describe('the register', () => {
  it('shows the kinds with how many count, and the records of the one chosen', async () => {
    const records = RECORDS.map((one) => (one.id === 'r-system-2' ? { ...one, struck: 'Dubblett' } : one));
    const { open } = await begin(told({ records }), 'register');
    render(Register, { open });
    const kinds = within(screen.getByRole('navigation', { name: 'Slag av poster' }));
    expect(kinds.getByRole('link', { name: /^Informationssystem\s+1$/ })).toHaveAttribute('aria-current');
    expect(screen.getByText('Journalia')).toBeInTheDocument();
    expect(screen.getByText('Struken: Dubblett')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Passage/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Brist 1: Årlig riskanalys' })).toHaveAttribute(
      'href',
      '#/case/c1/deficiencies/d1'
    );
  });

  it('takes a decision to close when the decision is signed, saves it as a letter, and leaves the rest as it was', async () => {
    const decision = { ...told().decision, state: 'sealed' as const };
    const after = { ...told().after, records: ['r-closing-1'] };
    const { open, asked } = await begin(told({ decision, after }), 'register', {
      at: 'closing',
      answers: { save_beside: { path: '/hem/avslut.pdf' } }
    });
    render(Register, { open });
    expect(await screen.findByRole('button', { name: /^Ny post/ })).toBeInTheDocument();
    // Of what came before the signature only the letter can be had.
    expect(screen.getAllByRole('button', { name: /^Rätta: Beslut om avslut/ })).toHaveLength(1);
    const [first] = screen.getAllByRole('button', { name: /^Spara beslutet om avslut: / });
    expect(first).toBeDefined();
    if (first !== undefined) await fireEvent.click(first);
    await waitFor(() =>
      expect(asked).toContainEqual(['save_beside', { case: 'c1', letter: 'closing', of: 'r-closing-1' }])
    );
    go('incident');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Ny post/ })).toBeNull());
  });

  it('has a decision to close signed, and shows who signed it', async () => {
    const decision = { ...told().decision, state: 'sealed' as const };
    const signed = { document: '', signer: 'Gunnar Ek', certificate: '', at: '2025-10-12T08:00:00Z' };
    const records = RECORDS.map((one) => {
      if (one.id === 'r-closing-1') return { ...one, to_be_signed: true };
      const seal = { ...signed, purpose: 'training' as const };
      return one.id === 'r-closing-2' ? { ...one, seal } : one;
    });
    const after = { ...told().after, records: ['r-closing-1', 'r-closing-2'] };
    const { open, asked } = await begin(told({ decision, after, records, purpose: 'training' }), 'register', {
      at: 'closing',
      answers: { seal: { done: { saved_at: '' }, verified: { name: '', size: 1, sha256: '' } } }
    });
    render(Register, { open });
    expect(await screen.findByText(/^Undertecknat av Gunnar Ek, /)).toBeInTheDocument();
    // What is signed is neither corrected nor struck.
    expect(screen.getAllByRole('button', { name: /^Rätta: Beslut om avslut/ })).toHaveLength(1);
    await fireEvent.click(button(/^Underteckna beslutet: /));
    // It can be read from here, before it is signed.
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('button', { name: /^Spara beslutet/ })).toBeInTheDocument();
    await fireEvent.click(screen.getByLabelText('Jag har läst hela beslutet'));
    await fireEvent.click(button('Underteckna'));
    const ask = { case: 'c1', with: 'training', what: { separate: 'r-closing-1' } };
    await waitFor(() => expect(asked).toContainEqual(['seal', ask]));
  });

  it('saves an order of the running case as a letter, and says that it waits', async () => {
    const { open, asked } = await begin(told(), 'register', {
      at: 'interim_order',
      answers: { save_beside: { path: '/hem/forelaggande.pdf' } }
    });
    render(Register, { open });
    const save = await screen.findAllByRole('button', { name: /^Spara föreläggandet: / });
    const second = save[1];
    expect(second).toBeDefined();
    if (second !== undefined) await fireEvent.click(second);
    const asks = { case: 'c1', letter: 'interim_order', of: 'r-interim_order-2' };
    await waitFor(() => expect(asked).toContainEqual(['save_beside', asks]));
    expect(screen.getByText(/^Följt: /)).toBeInTheDocument();
  });

  it('shows sub-suppliers under their supplier, and a request that is late', async () => {
    const { open } = await begin(told(), 'register', { at: 'supplier' });
    render(Register, { open });
    const under = await screen.findByRole('list', { name: 'Underleverantörer till Svalan AB' });
    expect(within(under).getByText('Tärnan Oy')).toBeInTheDocument();
    expect(within(under).getByText('Led 2')).toBeInTheDocument();
    go('r-document_request-2');
    expect(await screen.findByText('Försenad')).toBeInTheDocument();
    await waitFor(() => expect(document.activeElement?.id).toBe('record-r-document_request-2'));
  });

  it('puts a record in, with what it names, and gives focus back', async () => {
    const { open, acts } = await begin(told({ records: [] }), 'register', { at: 'cause' });
    render(Register, { open });
    const user = userEvent.setup();
    await user.click(button(/^Ny post/));
    expect(document.activeElement).toBe(screen.getByLabelText('Anmälan'));
    await user.click(button('Spara posten'));
    expect(acts()).toEqual([]);
    expect(screen.getAllByText('Välj ett av alternativen.')).toHaveLength(3);
    await pick('Anmälan', 'n1');
    await pick('Var orsaken finns', 'routine');
    await user.type(screen.getByLabelText('Orsaken'), 'Rutin saknades');
    await user.click(screen.getByLabelText('Åtgärder'));
    await user.click(screen.getByLabelText('Å01: Gör en analys'));
    await user.click(button('Spara posten'));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'record',
          kind: 'cause',
          notification: 'n1',
          category: 'routine',
          text: 'Rutin saknades',
          met: { measures: ['m1'] }
        }
      ])
    );
    await waitFor(() => expect(document.activeElement).toBe(button(/^Ny post/)));
  });

  it('corrects a record with rows and values that are there together, and says a refusal at its field', async () => {
    const no = {
      ...refusal('Skriv två versaler.'),
      field: { field: 'country', sentence: { sv: 'Två versaler.', en: '' } }
    };
    const { open } = await begin(told(), 'register', { at: 'supplier', refuses: { record: no } });
    const { unmount } = render(Register, { open });
    const user = userEvent.setup();
    await user.click(button('Rätta: Leverantör 1: Svalan AB'));
    expect(screen.queryByRole('option', { name: 'Leverantör 1: Svalan AB' })).toBeNull();
    expect(screen.getByLabelText('Godkändes')).toHaveValue('2024-02-01');
    await user.click(screen.getByRole('checkbox', { name: 'Godkännande' }));
    expect(screen.queryByLabelText('Godkändes')).toBeNull();
    await user.click(button('Spara posten'));
    const country = screen.getByLabelText('Land');
    await waitFor(() => expect(country).toHaveAccessibleDescription(/Två versaler\.$/));
    expect(document.activeElement).toBe(country);
    await user.click(button('Avbryt'));
    await waitFor(() => expect(document.activeElement).toBe(button('Rätta: Leverantör 1: Svalan AB')));
    unmount();

    const again = await begin(told(), 'register', { at: 'incident' });
    render(Register, { open: again.open });
    await user.click(button(/^Rätta: Incident 1/));
    await user.click(button('Lägg till en mottagare'));
    expect(document.activeElement).toBe(screen.getAllByLabelText('Till vem')[1]);
    await user.click(button('Ta bort: Rapporterades till 1'));
    await user.type(screen.getByLabelText('Till vem'), 'IMY');
    const day = screen.getByLabelText('Dag');
    await fireEvent.input(day, { target: { value: '20250204' } });
    await fireEvent.change(day);
    await user.click(button('Spara posten'));
    await waitFor(() =>
      expect(again.acts()).toEqual([
        {
          do: 'record',
          record: 'r-incident-1',
          kind: 'incident',
          ...EXAMPLES.incident[0],
          reported: [{ to: 'IMY', on: '2025-02-04' }]
        }
      ])
    );
  });

  it('strikes a record with a reason, and shows a decided case only', async () => {
    const { open, acts } = await begin(told(), 'register', { at: 'plan' });
    const { unmount } = render(Register, { open });
    const user = userEvent.setup();
    await user.click(button('Stryk: Plan för fortsatt arbete 1: Plan 2026'));
    await user.type(screen.getByLabelText('Skäl'), 'Fel plan');
    await user.click(button('Stryk posten'));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'strike_record', record: 'r-plan-1', because: 'Fel plan' }])
    );
    unmount();
    const settled = { state: 'sealed' } as unknown as CaseJson['decision'];
    const decided = await begin(told({ decision: settled }), 'register', { at: 'plan' });
    render(Register, { open: decided.open });
    expect(screen.getByText('Plan 2026')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Ny post|Rätta|Stryk/ })).toBeNull();
  });

  it('saves a request for documents as a letter, and as a reminder once reminded, also when decided', async () => {
    const settled = { state: 'sealed' } as unknown as CaseJson['decision'];
    const { open, asked } = await begin(told({ decision: settled }), 'register', {
      at: 'document_request',
      answers: { save_beside: { path: '/hem/begaran.pdf', size: 9 } }
    });
    render(Register, { open });
    const user = userEvent.setup();
    await user.click(button('Spara påminnelsen: Begäran om handlingar 1: Riskanalyser'));
    await user.click(button('Spara begäran: Begäran om handlingar 2: Avtal'));
    await waitFor(() =>
      expect(asked.filter(([command]) => command === 'save_beside').map(([, ask]) => ask)).toEqual([
        { case: 'c1', letter: 'request', of: 'r-document_request-1' },
        { case: 'c1', letter: 'request', of: 'r-document_request-2' }
      ])
    );
  });

  it('links with another case here, and both sides are written by the core', async () => {
    const rows = [
      { id: 'c2', number: '2025-00150', title: 'Loggar', party: null, purpose: 'office', state: 'ongoing' }
    ];
    const { open, asked } = await begin(told({ purpose: 'office' }), 'register', {
      at: 'related_case',
      answers: { cases: rows, relate_cases: { case: 'c2', acts: 2 } }
    });
    render(Register, { open });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Länka till ett ärende här …' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(await dialog.findByRole('radio', { name: /^2025-00150: Loggar/ }));
    await user.click(dialog.getByRole('button', { name: 'Länka ärendena' }));
    expect(dialog.getByText('Välj hur ärendena hör ihop.')).toBeInTheDocument();
    await user.click(dialog.getByRole('radio', { name: 'Samma händelse' }));
    await user.click(dialog.getByRole('button', { name: 'Länka ärendena' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toContainEqual(['relate_cases', { case: 'c1', other: 'c2', relation: 'same_event' }]);
    expect(app.said).toBe('Det här ärendet och 2025-00150 är länkade till varandra.');
  });

  it('says which link the other case does not have, and links from there too', async () => {
    const lacks = { record: 'r-related_case-1', case: 'c2', says: null, takes: true };
    const differs = { record: 'r-related_case-2', case: 'c3', says: 'simultaneous', takes: false };
    const answers = { unanswered_links: [lacks, differs], relate_cases: { case: 'c2', acts: 1 } };
    const { open, asked } = await begin(told(), 'register', { at: 'related_case', answers });
    const { unmount } = render(Register, { open });
    expect(await screen.findByText('I ärende TSN 2025-1 finns ingen länk hit.')).toBeInTheDocument();
    expect(
      screen.getByText('I ärende TSN 2025-2 står i stället: Samtidigt ärende. Rätta där eller här.')
    ).toBeInTheDocument();
    const times = () => asked.filter(([command]) => command === 'unanswered_links').length;
    const before = times();
    await fireEvent.click(button('Länka även därifrån: TSN 2025-1'));
    await waitFor(() =>
      expect(asked).toContainEqual(['relate_cases', { case: 'c1', other: 'c2', relation: 'same_event' }])
    );
    await waitFor(() => expect(app.said).toBe('Ärende TSN 2025-1 har nu en länk hit.'));
    expect(times()).toBe(before + 1);
    unmount();

    const closed = { ...lacks, takes: false };
    const late = await begin(told(), 'register', {
      at: 'related_case',
      answers: { unanswered_links: [closed] }
    });
    render(Register, { open: late.open });
    await screen.findByText(/^I ärende TSN 2025-1 finns ingen länk hit, och inga nya poster/);
    expect(screen.queryByRole('button', { name: /^Länka även därifrån/ })).toBeNull();
  });

  it('takes up what was half written', async () => {
    const values = { name: 'Jour', users: '', channel: '' };
    const text = JSON.stringify({ kind: 'service', record: null, values });
    const { open } = await begin(told(), 'register', {
      answers: { drafts: [{ entity: 'case', field: 'record_form', text }] }
    });
    render(Register, { open });
    expect(screen.getByLabelText('Namn')).toHaveValue('Jour');
    expect(screen.getByRole('heading', { name: 'Ny post: Tjänst' })).toBeInTheDocument();
  });

  it('is led to from what a record names', async () => {
    const { open } = await begin(told(), 'deficiencies');
    render(NamedBy, { open, to: 'deficiency', id: 'd1' });
    const list = screen.getByRole('list', { name: 'I registret' });
    expect(within(list).getByRole('link', { name: 'Informationssystem: Journalia' })).toHaveAttribute(
      'href',
      '#/case/c1/register/r-system-1'
    );
  });

  it('can be read by a screen reader, every list and every form of it', { timeout: 60_000 }, async () => {
    const { open } = await begin(told(), 'register');
    const { container } = render(Register, { open });
    const user = userEvent.setup();
    for (const kind of KINDS) {
      go(kind);
      await user.click(await screen.findByRole('button', { name: /^Ny post/ }));
      const { violations } = await axe.run(container, {
        // The test page has no layout and no frame around the screen.
        rules: { region: { enabled: false }, 'color-contrast': { enabled: false } }
      });
      expect(violations.map(({ id, nodes }) => `${kind} ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      await user.click(button('Avbryt'));
    }
  });
});
