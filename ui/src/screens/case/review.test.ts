// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The review on the decision screen: an approval that no longer holds stays in sight with what ended it, a comment leads
// to its place, and what stops a signature is gone past only with a reason.

import { clearMocks } from '@tauri-apps/api/mocks';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReviewJson } from '../../core/bindings/ReviewJson';
import { played, begin } from '../../pieces/judgement/played';
import Approvals from '../../pieces/review/Approvals.svelte';
import Comments from '../../pieces/review/Comments.svelte';
import Stops from '../../pieces/seal/Stops.svelte';
import { byRule } from '../../model/obstacles';
import { app } from '../../state/app.svelte';

const DECISION = { state: 'draft', content: { points: [] } };
const APPROVAL = {
  id: 'g1',
  number: 1,
  by: 'me',
  at: '2025-09-01T08:00:00Z',
  recorded_by: null,
  letter: 'a',
  withdrawn: null
};
const COMMENT = {
  id: 'k1',
  number: 1,
  about: { kind: 'section', id: 'further', label_sv: 'Avsnittet', label_en: 'The section' },
  text: 'Behövs det här?',
  by: 'me',
  at: '2025-09-01T08:00:00Z',
  resolved: null
};
const told = (change: object) => played({ decision: DECISION, ...change } as never);
const stands = (change: Partial<ReviewJson>): ReviewJson => ({
  approved: false,
  may_approve: false,
  may_waive: false,
  wanted: null,
  approvals: [],
  ...change
});

afterEach(() => clearMocks());

describe('an approval', () => {
  it('that no longer holds stays in sight with the act that ended it', async () => {
    const { open } = await begin(told({ approvals: [APPROVAL] }), 'decision');
    const ended_by = { act: 'write_section', at: '2025-09-02T08:00:00Z', by: 'me' };
    const approvals = [{ approval: 'g1', holds: false, own: true, ended_by }];
    render(Approvals, { open, writable: true, stands: stands({ approvals }) });
    expect(screen.getByText(/Gäller inte längre sedan .*2025/)).toBeInTheDocument();
    expect(screen.getByText('Ingen har godkänt beslutet som det lyder.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Godkänn beslutet som det lyder' })).toBeNull();
  });

  it('is given by whom the core lets, and taken back with a reason', async () => {
    const { open, acts } = await begin(told({ approvals: [APPROVAL] }), 'decision');
    const approvals = [{ approval: 'g1', holds: true, own: true, ended_by: null }];
    render(Approvals, { open, writable: true, stands: stands({ may_approve: true, approvals }) });
    await userEvent.click(screen.getByRole('button', { name: 'Godkänn beslutet som det lyder' }));
    await waitFor(() => expect(acts()).toEqual([{ do: 'approve' }]));
    await userEvent.click(screen.getByRole('button', { name: 'Ta tillbaka godkännandet' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Skäl'), 'Läser om');
    await userEvent.click(dialog.getByRole('button', { name: 'Ta tillbaka godkännandet' }));
    await waitFor(() =>
      expect(acts()[1]).toEqual({ do: 'withdraw_approval', approval: 'g1', because: 'Läser om' })
    );
  });
});

describe('a comment', () => {
  const place = { part: 'further', deficiency: null } as const;

  it('leads to its place and is resolved with a word on how', async () => {
    const { open, acts } = await begin(told({ comments: [COMMENT] }), 'decision');
    const ongo = vi.fn();
    render(Comments, { open, writable: true, place, ongo });
    await userEvent.click(screen.getByRole('button', { name: 'Gå till Avsnittet' }));
    expect(ongo).toHaveBeenCalledWith({ rule: '', place: COMMENT.about });
    await userEvent.click(screen.getByRole('button', { name: 'Besvara kommentar 1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));
    expect(acts()).toEqual([]);
    await userEvent.type(screen.getByLabelText(/Vad du har gjort/), 'Struket');
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));
    await waitFor(() => expect(acts()).toEqual([{ do: 'resolve_comment', comment: 'k1', how: 'Struket' }]));
  });

  it('begins with the part that is being worked on', async () => {
    const { open, acts } = await begin(told({}), 'decision');
    render(Comments, { open, writable: true, place, ongo: vi.fn() });
    await userEvent.click(screen.getByRole('button', { name: 'Kommentera' }));
    await userEvent.type(screen.getByLabelText('Kommentar'), 'För långt');
    await userEvent.click(screen.getByRole('button', { name: 'Spara kommentaren' }));
    await waitFor(() =>
      expect(acts()).toEqual([{ do: 'comment', about: 'section:further', text: 'För långt' }])
    );
  });
});

describe('what stops a signature', () => {
  it('is gone past with a reason, and never where it is law', async () => {
    const { open, acts } = await begin(told({}), 'decision');
    const gap = (rule: string, level: 'law' | 'warning') => ({
      rule,
      level,
      blocks: true,
      place: { kind: 'decision', id: null, label_sv: '', label_en: '' },
      sentence_sv: `Hindret ${rule}.`,
      sentence_en: `The obstacle ${rule}.`,
      source: '–',
      guards: 'seal',
      step: 'seal'
    });
    const onpassed = vi.fn();
    render(Stops, { open, stops: byRule([gap('V37', 'warning'), gap('V66', 'law')]), onpassed });
    expect(screen.getByText('Hindret V66.')).toBeInTheDocument();
    expect(screen.queryByLabelText('Skäl att gå förbi regel V66')).toBeNull();
    const pass = screen.getByRole('button', { name: 'Gå vidare ändå: regel V37' });
    await userEvent.click(pass);
    expect(acts()).toEqual([]);
    await userEvent.type(screen.getByLabelText('Skäl att gå förbi regel V37'), 'Namnbyte');
    await userEvent.click(pass);
    await waitFor(() => expect(onpassed).toHaveBeenCalledWith('V37'));
    expect(acts()).toEqual([{ do: 'override_rule', rule: 'V37', because: 'Namnbyte' }]);
    expect(app.fault).toBeNull();
  });
});
