// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The decision against a core that is played here: what stands in the way leads to its place, no way past it reaches
// the step that makes the decision, and signing says what is wrong where it is wrong.

import { clearMocks } from '@tauri-apps/api/mocks';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GapJson } from '../../core/bindings/GapJson';
import type { WindowFault } from '../../core/bindings/WindowFault';
import { CASE, DONE, FULL, testCore } from '../../frame/test-core';
import SealDialog from '../../pieces/seal/SealDialog.svelte';
import { actOf } from '../../state/acts.svelte';
import { OpenCase } from '../../state/case.svelte';
import { router } from '../../state/route.svelte';
import Decision from './Decision.svelte';

vi.mock('../../pieces/decision/pdf', () => ({ ReadLetter: {} }));

const CONTENT = {
  matter: 'Tillsyn',
  outcomes: [],
  date: null,
  decision_maker: null,
  co_deciders: [],
  competence: null,
  presentation: null,
  others: null,
  dissent: null,
  effect: null,
  appeal: null,
  appeal_by: null,
  factors: [],
  remissions: [],
  points: [],
  sections: [],
  replaces: null
};
const whole = (state: string) => ({
  ...CASE,
  participants: [],
  occasions: [],
  notices: [],
  notifications: [],
  prosecution_reports: [],
  receipts: [],
  objections: [],
  comments: [],
  approval_required: false,
  approvals: [],
  secrecy: [],
  changed_sources: [],
  earlier: [],
  appeals: [],
  overrides: [],
  required_measures: [],
  reported_measures: [],
  hearings: [],
  decision: { state, content: CONTENT, settled: null, seal: null }
});
const gap = (rule: string, level: GapJson['level'], kind: string, id: string | null): GapJson => ({
  rule,
  level,
  blocks: true,
  step: 'settle',
  place: { kind, id, label_sv: '', label_en: '' },
  sentence_sv: `Hindret ${rule}.`,
  sentence_en: `The obstacle ${rule}.`,
  source: 'FL 23 §',
  guards: 'settle'
});
const GAPS = [gap('V3', 'law', 'decision', null), gap('V17', 'house', 'answer', 'A2')];
const fault = (code: WindowFault['code'], en: string): WindowFault => ({
  code,
  sentence: { sv: `sv ${en}`, en },
  gaps: []
});

async function begin(gaps: GapJson[], changed: Record<string, unknown> = {}) {
  const calls = testCore({ case_whole: whole('draft'), gaps, letter_pdf: FULL, settle: DONE, ...changed });
  const open = await OpenCase.open('c1');
  router.replace({ place: 'case', id: 'c1', part: 'decision', at: 'annexes' });
  return { open, made: (command: string) => calls.filter((call) => call.command === command) };
}

afterEach(() => clearMocks());

describe('what stands in the way', () => {
  it('stands with its source and leads to where it is mended', async () => {
    const { open } = await begin(GAPS);
    render(Decision, { open });
    expect(screen.getByText('2 hinder')).toBeInTheDocument();
    expect(screen.getByText('Lagkrav V3. Källa: FL 23 §')).toBeInTheDocument();
    const go = vi.spyOn(router, 'go');
    await userEvent.click(screen.getByRole('button', { name: 'Gå dit: Hindret V17.' }));
    expect(go).toHaveBeenLastCalledWith({ place: 'case', id: 'c1', part: 'inspection', at: 'A2' });
    await userEvent.click(screen.getByRole('button', { name: 'Gå dit: Hindret V3.' }));
    expect(go).toHaveBeenLastCalledWith({ place: 'case', id: 'c1', part: 'decision', at: 'people' });
  });

  it('is gone past with a reason, and only where it is not law', async () => {
    const { open, made } = await begin(GAPS, { perform: DONE });
    render(Decision, { open });
    expect(screen.queryByRole('button', { name: 'Gå vidare ändå: regel V3' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Gå vidare ändå: regel V17' }));
    await userEvent.click(screen.getByRole('button', { name: 'Gå vidare ändå' }));
    expect(made('perform')).toEqual([]);
    await userEvent.type(screen.getByLabelText('Skäl'), 'Inte granskat');
    await userEvent.click(screen.getByRole('button', { name: 'Gå vidare ändå' }));
    await waitFor(() =>
      expect(made('perform')[0]?.ask).toEqual({
        case: 'c1',
        act: { do: 'override_rule', rule: 'V17', because: 'Inte granskat' }
      })
    );
  });
});

describe('what stands in the way of signing', () => {
  const settled = whole('settled');
  const at = (rule: string): GapJson => ({
    ...gap(rule, 'house', 'decision', null),
    step: 'seal',
    guards: 'seal'
  });

  it('is told before one signs, of the file too, and leads somewhere or is gone past with a reason', async () => {
    const { open, made } = await begin([at('V36')], {
      case_whole: settled,
      seal_gaps: [at('V35'), at('V36')],
      perform: DONE
    });
    render(Decision, { open });
    expect(screen.getByRole('heading', { name: 'Kontroll före underskrift' })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByText('2 hinder')).toBeInTheDocument());
    expect(screen.getByText(/^Certifikatets namn och giltighet/)).toBeInTheDocument();
    expect(made('seal_gaps')).toHaveLength(1);
    const go = vi.spyOn(router, 'go');
    await userEvent.click(screen.getByRole('button', { name: 'Gå dit: Hindret V35.' }));
    expect(go).toHaveBeenLastCalledWith({ place: 'case', id: 'c1', part: 'decision', at: 'matter' });
    await userEvent.click(screen.getByRole('button', { name: 'Gå vidare ändå: regel V35' }));
    await userEvent.type(screen.getByLabelText('Skäl'), 'Arkivet tar emot den');
    await userEvent.click(screen.getByRole('button', { name: 'Gå vidare ändå' }));
    await waitFor(() => expect(made('perform')).toHaveLength(1));
  });

  it('is not asked for while the decision is written, and nothing known is said in words', async () => {
    const { open, made } = await begin([]);
    const written = render(Decision, { open });
    expect(made('seal_gaps')).toEqual([]);
    written.unmount();
    const { open: next } = await begin([], { case_whole: settled });
    render(Decision, { open: next });
    await waitFor(() => expect(screen.getByText('Inget känt hindrar underskrift.')).toBeInTheDocument());
  });
});

describe('copies', () => {
  it('of a draft there is the one to work on, saved where the person chooses', async () => {
    const { open, made } = await begin([], { save_copy: { path: '/hem/arbetskopia.docx', size: 9 } });
    render(Decision, { open });
    await userEvent.click(screen.getByRole('button', { name: 'Kopior …' }));
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Spara kopian' }));
    await waitFor(() => expect(made('save_copy')[0]?.ask).toEqual({ case: 'c1', copy: 'word' }));
    await waitFor(() => expect(screen.getByText('Sparad: /hem/arbetskopia.docx')).toBeInTheDocument());
    expect(screen.queryByRole('button', { name: 'Spara kopian' })).toBeNull();
  });

  it('of a decision there are all, and a closed file dialog leaves the choice open', async () => {
    const { open, made } = await begin([], { case_whole: whole('settled'), save_copy: null });
    render(Decision, { open });
    await userEvent.click(screen.getByRole('button', { name: 'Kopior …' }));
    await userEvent.click(screen.getByRole('radio', { name: /utan namn/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara kopian' }));
    await waitFor(() => expect(made('save_copy')[0]?.ask).toEqual({ case: 'c1', copy: 'names_withheld' }));
    expect(screen.getByRole('button', { name: 'Spara kopian' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /Sammanfattning/ })).toBeInTheDocument();
  });
});

describe('the step to a made decision', () => {
  it('is not taken past an obstacle by click, key or act; focus goes to the obstacle', async () => {
    const { open, made } = await begin(GAPS);
    render(Decision, { open });
    const step = screen.getByRole('button', { name: 'Fatta beslut' });
    const first = screen.getByRole('button', { name: 'Gå dit: Hindret V3.' });
    await userEvent.click(step);
    expect(first).toHaveFocus();
    step.focus();
    await userEvent.keyboard('{Enter}');
    expect(first).toHaveFocus();
    actOf('settle_decision')?.run();
    await new Promise((done) => setTimeout(done, 20));
    expect(made('settle')).toEqual([]);
  });

  it('is taken when nothing is in the way', async () => {
    const { open, made } = await begin([]);
    render(Decision, { open });
    await userEvent.click(screen.getByRole('button', { name: 'Fatta beslut' }));
    await waitFor(() => expect(made('settle')).toHaveLength(1));
  });

  it('stops at text that is not part of the decision', async () => {
    const drafts = [{ entity: 'section:further', field: 'text', text: 'Mer', at: '' }];
    const { open, made } = await begin([], { drafts });
    render(Decision, { open });
    await userEvent.click(screen.getByRole('button', { name: 'Fatta beslut' }));
    expect(await screen.findByText('Det finns text som inte är med i beslutet.')).toBeInTheDocument();
    expect(made('settle')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Fatta beslut utan den' }));
    await waitFor(() => expect(made('settle')).toHaveLength(1));
  });

  it('says what the core says when another person must decide', async () => {
    const { open } = await begin([], { settle: fault('refused', 'Only the decision-maker') });
    render(Decision, { open });
    await userEvent.click(screen.getByRole('button', { name: 'Fatta beslut' }));
    expect(await screen.findByText('sv Only the decision-maker')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Byt person' })).toBeInTheDocument();
  });
});

describe('signing', () => {
  const FILE = { token: 't', name: 'nyckel.p12', size: 2000 };
  async function dialog(changed: Record<string, unknown>) {
    const { open, made } = await begin([], { case_whole: whole('settled'), pick_key: FILE, ...changed });
    const onclose = vi.fn();
    render(SealDialog, { open, lastPageAt: null, onclose });
    return {
      made,
      onclose,
      sign: () => userEvent.click(screen.getByRole('button', { name: 'Underteckna' }))
    };
  }

  it('asks for what is missing and calls for nothing until it is there', async () => {
    const { made, sign } = await dialog({});
    await sign();
    expect(screen.getAllByText('Intyga först att du har läst beslutet.')[0]).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Jag har läst hela beslutet'));
    await userEvent.click(screen.getByRole('radio', { name: /^Nyckelfil/ }));
    await sign();
    expect(screen.getAllByText('Välj en nyckelfil.')[0]).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Jag har läst hela beslutet'));
    await userEvent.keyboard('{Enter}');
    expect(made('seal')).toEqual([]);
  });

  it('shows a fault of the key at its field, and forgets the password', async () => {
    const { sign } = await dialog({ seal: fault('key_passphrase', 'The password of the key file is wrong') });
    await userEvent.click(screen.getByLabelText('Jag har läst hela beslutet'));
    await userEvent.click(screen.getByRole('radio', { name: /^Nyckelfil/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Välj nyckelfil' }));
    await screen.findByText(/nyckel\.p12/);
    const password = screen.getByLabelText('Lösenord till nyckelfilen');
    await userEvent.type(password, 'fel');
    await sign();
    await waitFor(() =>
      expect(password).toHaveAccessibleDescription('sv The password of the key file is wrong')
    );
    expect(password).toHaveValue('');
  });

  it('shows a certificate that has run out at the file', async () => {
    const { sign } = await dialog({ seal: fault('key', 'The certificate has expired') });
    await userEvent.click(screen.getByLabelText('Jag har läst hela beslutet'));
    await userEvent.click(screen.getByRole('radio', { name: /^Nyckelfil/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Välj nyckelfil' }));
    await screen.findByText(/nyckel\.p12/);
    await userEvent.type(screen.getByLabelText('Lösenord till nyckelfilen'), 'rätt');
    await sign();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Välj nyckelfil' })).toHaveAccessibleDescription(
        'sv The certificate has expired'
      )
    );
  });

  it('says what verification found when it is done', async () => {
    const verification = {
      verdict: 'good',
      training: true,
      reasons: [],
      signatures: [
        {
          field: 'f',
          verdict: 'good',
          reasons: [],
          notes: [],
          signer: 'Maja Lindell',
          certificate: null,
          claimed_at: '2025-11-14T13:32:00Z'
        }
      ]
    };
    const { made, sign } = await dialog({
      seal: {
        done: DONE,
        verified: { name: 'b.pdf', size: 1, sha256: 'ab', verification, not_readable: null }
      }
    });
    await userEvent.click(screen.getByLabelText('Jag har läst hela beslutet'));
    await sign();
    expect(await screen.findByText('Underskriften håller och filen är oförändrad.')).toBeInTheDocument();
    expect(screen.getByText('Maja Lindell')).toBeInTheDocument();
    expect(made('seal')[0]?.ask).toEqual({ case: 'c1', with: 'training', what: null });
  });
});
