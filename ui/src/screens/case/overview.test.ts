// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseJson } from '../../core/bindings/CaseJson';
import type { CaseRowJson } from '../../core/bindings/CaseRowJson';
import type { NoticeJson } from '../../core/bindings/NoticeJson';
import type { OccasionJson } from '../../core/bindings/OccasionJson';
import type { ProsecutionReportJson } from '../../core/bindings/ProsecutionReportJson';
import type { ReceiptJson } from '../../core/bindings/ReceiptJson';
import Awaited from '../../pieces/overview/Awaited.svelte';
import Notices from '../../pieces/overview/Notices.svelte';
import Occasions from '../../pieces/overview/Occasions.svelte';
import ProsecutionReports from '../../pieces/overview/ProsecutionReports.svelte';
import { begin, end, played, refusal } from '../../pieces/judgement/played';
import { app } from '../../state/app.svelte';

const OCCASION: OccasionJson = {
  id: 't1',
  on: '2025-06-11',
  place: 'kommunhuset',
  mode: 'on_site',
  present: [],
  unannounced_because: null
};
const NOTICE: NoticeJson = {
  id: 'n1',
  number: 1,
  announces: 'Riskanalyser',
  occasions: ['t1'],
  prepare: null,
  contact: null,
  sent: null
};
const RECEIPT: ReceiptJson = {
  id: 'k1',
  number: 1,
  occasion: 't1',
  item: 'En pärm',
  taken_on: '2025-06-11',
  from: 'it-chefen',
  received_by: 'me',
  returned: null
};
const SAVED = { path: '/hem/brev.pdf', size: 9 };

afterEach(end);

const of = (change: Partial<CaseJson>) => played({ occasions: [OCCASION], ...change });
const button = (name: RegExp | string) => screen.getByRole('button', { name });

const PROSECUTION: ProsecutionReportJson = {
  id: 'aa1',
  number: 1,
  on: '2025-09-01',
  to: 'Åklagaren',
  offence: 'Dataintrång',
  period: { from: '2025-06-11', to: null },
  suspect: 'Okänd',
  account: 'Journaler kan ha lästs',
  observations: ['o1'],
  enclosures: [],
  disclosure: null,
  signer: 'me'
};
const REPORTING = {
  state: 'draft',
  content: {
    outcomes: ['U11'],
    decision_maker: null,
    co_deciders: [],
    points: [
      { operative: { reports: { what: 'Journaler kan ha lästs', to: 'Åklagaren', power: 'psl-7-23' } } }
    ]
  }
} as unknown as CaseJson['decision'];

describe('the letters beside the decision', () => {
  it('writes a report for prosecution that begins as the point of the decision says, and saves it', async () => {
    const { open, asked, acts } = await begin(
      of({ decision: REPORTING, prosecution_reports: [PROSECUTION] }),
      'overview',
      { answers: { save_beside: SAVED } }
    );
    render(ProsecutionReports, { open });
    await fireEvent.click(button('Spara som PDF: åtalsanmälan 1'));
    await waitFor(() =>
      expect(asked).toContainEqual(['save_beside', { case: 'c1', letter: 'prosecution', of: 'aa1' }])
    );
    await fireEvent.click(button('Skriv åtalsanmälan'));
    expect(screen.getByLabelText('Till')).toHaveValue('Åklagaren');
    const fill = (label: string, value: string) =>
      fireEvent.input(screen.getByLabelText(label), { target: { value } });
    await fill('Misstänkt brott', 'Dataintrång');
    await fill('Misstänkt', 'Okänd');
    await fill('När: första dag', '2025-06-11');
    await fireEvent.change(screen.getByLabelText('När: första dag'), { target: { value: '2025-06-11' } });
    await fireEvent.click(screen.getByLabelText(/^I001/));
    await fireEvent.click(button('Spara anmälan'));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'write_prosecution_report',
          to: 'Åklagaren',
          offence: 'Dataintrång',
          period: { from: '2025-06-11', to: null },
          suspect: 'Okänd',
          account: 'Journaler kan ha lästs',
          observations: ['o1'],
          enclosures: [],
          disclosure: null,
          signer: 'me'
        }
      ])
    );
  });

  it('writes a notice of the occasions that none announces, and records that it was sent', async () => {
    const { open, acts } = await begin(of({}), 'overview');
    render(Notices, { open });
    await fireEvent.click(button('Skriv underrättelse'));
    await fireEvent.input(screen.getByLabelText('Vad som ska granskas'), {
      target: { value: 'Riskanalyser' }
    });
    await fireEvent.click(button('Spara texten'));
    await waitFor(() =>
      expect(acts()).toEqual([
        { do: 'write_notice', announces: 'Riskanalyser', occasions: ['t1'], prepare: null, contact: null }
      ])
    );
  });

  it('saves a notice, and tells when and how it went', async () => {
    const { open, asked, acts } = await begin(of({ notices: [NOTICE] }), 'overview', {
      answers: { save_beside: SAVED }
    });
    render(Notices, { open });
    await fireEvent.click(button('Spara som PDF: underrättelse 1'));
    await waitFor(() =>
      expect(asked).toContainEqual(['save_beside', { case: 'c1', letter: 'notice', of: 'n1' }])
    );
    await fireEvent.click(button('Ange att den är skickad'));
    await fireEvent.input(screen.getByLabelText('Sätt'), { target: { value: 'brev' } });
    await fireEvent.click(button('Spara'));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'send_notice', notice: 'n1', on: '2025-09-01', way: 'brev' }])
    );
  });

  it('lists those present and saves protocol and receipt of an occasion', async () => {
    const { open, asked, acts } = await begin(of({ receipts: [RECEIPT] }), 'overview', {
      answers: { save_beside: SAVED }
    });
    render(Occasions, { open });
    await fireEvent.click(button(/^Ange närvarande/));
    await fireEvent.input(screen.getByLabelText('Närvarande'), { target: { value: 'it-chefen\njurist' } });
    await fireEvent.click(button('Spara'));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'list_present', occasion: 't1', present: ['it-chefen', 'jurist'] }])
    );
    await fireEvent.click(button(/^Protokoll från/));
    await fireEvent.click(button(/^Kvitto från/));
    await waitFor(() =>
      expect(asked.filter(([command]) => command === 'save_beside').map(([, ask]) => ask.letter)).toEqual([
        'protocol',
        'receipt'
      ])
    );
  });

  it('takes something in charge and gives it back', async () => {
    const { open, acts } = await begin(of({ receipts: [RECEIPT] }), 'overview');
    render(Occasions, { open });
    await fireEvent.click(button(/^Ta om hand mot kvitto/));
    await fireEvent.input(screen.getByLabelText('Handling eller föremål'), {
      target: { value: 'Ett usb-minne' }
    });
    await fireEvent.input(screen.getByLabelText('Lämnat av'), { target: { value: 'it-chefen' } });
    await fireEvent.click(button('Lägg till'));
    await waitFor(() => expect(acts()).toHaveLength(1));
    await fireEvent.click(button('Återlämna nummer 1'));
    await fireEvent.click(button('Spara'));
    await waitFor(() =>
      expect(acts()).toEqual([
        {
          do: 'take_in_charge',
          occasion: 't1',
          item: 'Ett usb-minne',
          taken_on: '2025-06-11',
          from: 'it-chefen',
          received_by: 'me'
        },
        { do: 'give_back', receipt: 'k1', on: '2025-09-01', to: 'it-chefen' }
      ])
    );
  });
});

const row = (id: string, number: string | null, title: string, party: string, change = {}) =>
  ({ id, number, title, party, purpose: 'office', state: 'ongoing', ...change }) as CaseRowJson;
const CASES = [
  row('c1', '2025-00142', 'Tillsyn', 'Ekviks kommun'),
  row('c2', '2025-00150', 'Loggar', 'Åvike kommun'),
  row('c3', '2025-00143', 'Behörigheter', 'Ekviks kommun'),
  row('c4', null, 'Klagomål', 'Åvike kommun'),
  row('c5', '2024-00007', 'Avslutad', 'Ekviks kommun', { state: 'closed' }),
  row('c6', '2025-00001', 'Exempel', 'Ekviks kommun', { purpose: 'training' })
];
const MINUTES = {
  id: 'r1',
  number: 1,
  struck: null,
  seal: null,
  to_be_signed: false,
  entry: { kind: 'minutes', occasion: 't1', agenda: [], document: null, cases: ['2025-00143'] },
  tier: null,
  standing: null,
  due_on: null,
  picks: []
} as CaseJson['records'][number];

describe('an occasion that serves several cases', () => {
  const party = { name: 'Ekviks kommun' } as CaseJson['party'];
  const shared = (acts: number) => ({ case: 'c3', occasion: 't9', acts });
  const begun = (answers: Record<string, unknown>, change: Partial<CaseJson> = {}) =>
    begin(of({ purpose: 'office', party, ...change }), 'overview', { answers: { cases: CASES, ...answers } });
  const dialog = async () => {
    await fireEvent.click(button(/^Lägg till i ett annat ärende …/));
    return within(screen.getByRole('dialog'));
  };

  it('is given to a case among those that go on, the same party first, found by what is typed', async () => {
    const { open, asked } = await begun({ share_occasion: shared(5) });
    render(Occasions, { open });
    const shown = await dialog();
    await shown.findByRole('radio', { name: /2025-00143/ });
    const offered = () => shown.getAllByRole('radio').map((one) => one.getAttribute('value'));
    expect(offered()).toEqual(['c3', 'c2', 'c4']);
    await fireEvent.click(shown.getByRole('button', { name: 'Lägg till tillfället' }));
    expect(shown.getByRole('alert')).toHaveTextContent('Välj det andra ärendet.');
    const search = shown.getByLabelText('Sök på nummer, rubrik eller part');
    await fireEvent.input(search, { target: { value: 'behor' } });
    expect(offered()).toEqual(['c3']);
    await fireEvent.click(shown.getByRole('radio', { name: /^2025-00143: Behörigheter/ }));
    await fireEvent.click(shown.getByRole('button', { name: 'Lägg till tillfället' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toContainEqual(['share_occasion', { case: 'c1', occasion: 't1', other: 'c3' }]);
    expect(app.said).toBe(
      'Tillfället finns nu även i ärende 2025-00143, och ärendena är länkade till varandra.'
    );
  });

  it('says that both had it, and what the core refuses in the dialog', async () => {
    const answers: Record<string, unknown> = { share_occasion: shared(0) };
    const { open } = await begun(answers);
    const { unmount } = render(Occasions, { open });
    const shown = await dialog();
    await fireEvent.click(await shown.findByRole('radio', { name: /2025-00143/ }));
    await fireEvent.click(shown.getByRole('button', { name: 'Lägg till tillfället' }));
    await waitFor(() => expect(app.said).toBe('Båda ärendena har redan tillfället.'));
    unmount();
    // The core's faults are values, as they come over the bridge.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    const no = await begun({ share_occasion: Promise.reject(refusal('Ärendet har inget diarienummer.')) });
    render(Occasions, { open: no.open });
    const again = await dialog();
    await fireEvent.click(await again.findByRole('radio', { name: /^Inget diarienummer: Klagomål/ }));
    await fireEvent.click(again.getByRole('button', { name: 'Lägg till tillfället' }));
    expect(await again.findByRole('alert')).toHaveTextContent('Ärendet har inget diarienummer.');
  });

  it('tells which other cases it serves, as the minutes that count say', async () => {
    const struck = {
      ...MINUTES,
      id: 'r2',
      struck: 'Fel',
      entry: { ...MINUTES.entry, cases: ['2025-00150'] }
    } as CaseJson['records'][number];
    const { open } = await begun({}, { records: [MINUTES, struck] });
    render(Occasions, { open });
    expect(screen.getByText('Gäller även: 2025-00143')).toBeInTheDocument();
  });
});

describe('what is awaited', () => {
  it('lets a request that is late be saved as a letter, and not one that there is time for', async () => {
    const request = (id: string, number: number) => ({
      ...{
        id,
        number,
        struck: null,
        seal: null,
        to_be_signed: false,
        tier: null,
        standing: null,
        due_on: null,
        picks: []
      },
      entry: {
        ...{ kind: 'document_request', what: `Avtal ${number}`, asked_on: '2025-06-01' },
        ...{ due_on: '2025-08-20', reminded_on: ['2025-08-25'], received: [], settled_on: null }
      }
    });
    const place = (id: string) => ({ kind: 'record', id, label_sv: 'Begäran', label_en: 'Request' });
    const records = [request('r1', 1), request('r2', 2)] as CaseJson['records'];
    const { open, asked } = await begin(of({ records }), 'overview', {
      answers: {
        save_beside: SAVED,
        awaited: [
          { on: '2025-08-20', place: place('r1') },
          { on: '2025-09-20', place: place('r2') }
        ]
      }
    });
    render(Awaited, { open });
    await fireEvent.click(await screen.findByRole('button', { name: /^Spara påminnelsen: .*Avtal 1$/ }));
    await waitFor(() =>
      expect(asked).toContainEqual(['save_beside', { case: 'c1', letter: 'request', of: 'r1' }])
    );
    expect(screen.queryByRole('button', { name: /Avtal 2/ })).toBeNull();
  });
});
