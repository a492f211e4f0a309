// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseJson } from '../../core/bindings/CaseJson';
import type { NoticeJson } from '../../core/bindings/NoticeJson';
import type { OccasionJson } from '../../core/bindings/OccasionJson';
import type { ProsecutionReportJson } from '../../core/bindings/ProsecutionReportJson';
import type { ReceiptJson } from '../../core/bindings/ReceiptJson';
import Notices from '../../pieces/overview/Notices.svelte';
import Occasions from '../../pieces/overview/Occasions.svelte';
import ProsecutionReports from '../../pieces/overview/ProsecutionReports.svelte';
import { begin, end, played } from '../../pieces/judgement/played';

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
