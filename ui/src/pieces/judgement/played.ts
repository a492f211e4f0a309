// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A core that is played, for the tests of deficiencies, hearing and documents: a small case, and what was asked of it.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import type { Act } from '../../core/calls';
import type { AfterJson } from '../../core/bindings/AfterJson';
import type { CaseJson } from '../../core/bindings/CaseJson';
import type { DeficiencyJson } from '../../core/bindings/DeficiencyJson';
import type { GapJson } from '../../core/bindings/GapJson';
import type { QuestionJson } from '../../core/bindings/QuestionJson';
import type { WindowFault } from '../../core/bindings/WindowFault';
import { app } from '../../state/app.svelte';
import { OpenCase } from '../../state/case.svelte';
import { type Part, router } from '../../state/route.svelte';

/** What has happened after a decision when nothing has. */
export const AFTER: AfterJson = {
  recipients: [],
  dispatched_on: null,
  dispatched_by: null,
  tries: [],
  served: null,
  dissents: [],
  documents: [],
  records: []
};
const both = (text: string) => ({ sv: text, en: `${text} (en)` });

function question(id: string, kind: QuestionJson['kind'], reference: string): QuestionJson {
  return {
    id,
    kind,
    wording: both(`Fråga ${id}?`),
    references: [reference],
    evidence: both('Beslut'),
    guidance: null,
    assess: null,
    asked_when: null,
    typical_deficiency: both(`Typisk brist ${id}.`),
    typical_measure: both(`Typisk åtgärd ${id}.`)
  };
}

/** The deficiency of the case. */
export const DEFICIENCY: DeficiencyJson = {
  id: 'd1',
  number: 1,
  title: 'Årlig riskanalys',
  statement: 'Någon riskanalys gjordes inte.',
  provisions: ['p12'],
  questions: ['A1.1'],
  observations: ['o1'],
  infringement: { from: '2025-01-01', to: null },
  severity: 'serious',
  serious: null,
  standing: 'active',
  position: null,
  reasons: 'Analysen saknas ({observation:o1}).',
  standard: null
};

const PROVISIONS = ['p12', 'p13'].map((id) => ({
  id,
  citation: both(`${id.slice(1)} § lagen`),
  short: `L ${id.slice(1)} §`,
  summary: both('Kräver något'),
  binding: 'act' as const,
  regime: 'nis1' as const,
  in_force: null,
  duty: null,
  powers: [],
  mark: 'S' as const,
  exactness: 'exact' as const,
  source: 'läst'
}));

/** The case; what matters to a test is changed by it. */
export function played(change: Partial<CaseJson> = {}): CaseJson {
  const answers = (['not_met', 'partly_met', 'met', null] as const).map((assessment, at) => ({
    question: `A1.${String(at + 1)}`,
    asked: true,
    assessment,
    because: null,
    note: null
  }));
  const questions = ['A1.1', 'A1.2', 'A1.3'].map((id, at) =>
    question(id, 'requirement', at === 1 ? 'p13' : 'p12')
  );
  const told = {
    id: 'c1',
    state: 'assessing',
    checklist: {
      code: 'x',
      edition: '1',
      title: both('Checklista'),
      sections: [
        { id: 'A1', heading: both('A'), questions: [...questions, question('A1.4', 'own_judgement', 'p12')] }
      ]
    },
    answers,
    evidence: [
      {
        id: 'h1',
        number: 1,
        title: 'Begäran',
        direction: 'drawn_up',
        on: '2025-04-14',
        file: null,
        channel: null,
        keeping: null
      },
      {
        id: 'h2',
        number: 2,
        title: 'Skåp 3',
        direction: 'received',
        on: '2025-05-09',
        file: { sha256: 'ab12'.repeat(16), size: 26_000, media_type: 'image/png', name: 'skap.png' },
        channel: null,
        keeping: null
      }
    ],
    observations: ['A1.1', 'A1.2'].map((id, at) => ({
      id: `o${String(at + 1)}`,
      number: at + 1,
      text: `Iakttagelse vid ${id}`,
      source: at === 0 ? { document: 'h2' } : { seen: 'skåp' },
      fact_on: `2025-06-1${String(at)}`,
      recorded_at: '2025-06-11T08:00:00Z',
      recorded_by: 'me',
      questions: [id],
      occasion: null,
      evidence: []
    })),
    provisions: PROVISIONS,
    deficiencies: [DEFICIENCY],
    required_measures: [
      {
        id: 'm1',
        number: 1,
        text: 'Gör en analys',
        deficiencies: ['d1'],
        force: 'requested',
        due_on: null,
        report_by: null,
        standard: null,
        kind: null,
        responsible: null,
        standing: 'unreported',
        waits: false
      }
    ],
    reported_measures: [],
    occasions: [],
    notices: [],
    notifications: [],
    receipts: [],
    records: [],
    prosecution_reports: [],
    hearings: [],
    participants: [{ id: 'me', name: 'Maja Ekdahl', title: 'inspektör', role: 'inspector', conflict: null }],
    officer: 'me',
    objections: [],
    comments: [],
    approval_required: false,
    approvals: [],
    secrecy: [],
    changed_sources: [],
    after: AFTER,
    earlier: [],
    appeals: [],
    party: null,
    authority: { name: 'Myndigheten' },
    decision: { state: 'draft' }
  };
  return { ...(told as unknown as CaseJson), ...change };
}

/** How the core is played. */
export interface Playing {
  at?: string | null;
  /** What commands answer. */
  answers?: Record<string, unknown>;
  /** Which acts are refused, and in which words. */
  refuses?: Record<string, WindowFault>;
  /** What the case says after an act; without it the case stays as it was. */
  then?: (now: CaseJson, act: Act) => CaseJson;
}

/** A refusal of the core, with what stands in the way. */
export function refusal(sv: string, gaps: GapJson[] = []): WindowFault {
  return { code: gaps.length === 0 ? 'refused' : 'incomplete', sentence: both(sv), gaps };
}

/** Opens the case against a played core. Gives it, and every command with its arguments in the order asked. */
export async function begin(
  now: CaseJson,
  part: Part,
  { at = null, answers = {}, refuses = {}, then }: Playing = {}
): Promise<{ open: OpenCase; asked: [string, Record<string, unknown>][]; acts: () => unknown[] }> {
  const asked: [string, Record<string, unknown>][] = [];
  const told: Record<string, unknown> = {
    case_whole: now,
    case_now: now,
    gaps: [],
    steps: { undo: null, redo: null },
    memory: { question: null, part: null, caret: null, bookmarks: [], seen: [] },
    drafts: [],
    save_draft: '2025-09-01T08:00:00Z',
    perform: {
      case: 'c1',
      changed: [],
      lines: 1,
      saved_at: '2025-09-01T08:00:00Z',
      steps: { undo: null, redo: null }
    },
    ...answers
  };
  const made: { open?: OpenCase } = {};
  const perform = (act: Act): void => {
    const refused = refuses[act.do];
    // The core's faults are values, as they come over the bridge.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (refused !== undefined) throw refused;
    if (then === undefined) return;
    told.case_now = then(told.case_now as CaseJson, act);
    // As the event does that tells of a change.
    queueMicrotask(() => void made.open?.followed());
  };
  mockIPC((command, given) => {
    const { ask = {} } = (given ?? {}) as { ask?: Record<string, unknown> };
    asked.push([command, ask]);
    if (command === 'perform') perform(ask.act as Act);
    return told[command] ?? null;
  });
  Object.assign(window, {
    __TAURI_INTERNALS__: { ...window.__TAURI_INTERNALS__, convertFileSrc: (path: string) => `/photo/${path}` }
  });
  app.start = { today: '2025-09-01', records_after: ['document_request', 'closing'] } as typeof app.start;
  router.replace({ place: 'case', id: 'c1', part, at });
  const open = await OpenCase.open('c1');
  made.open = open;
  const acts = () => asked.filter(([command]) => command === 'perform').map(([, ask]) => ask.act);
  return { open, asked, acts };
}

/** Ends what [`begin`] began. */
export function end(): void {
  clearMocks();
  app.fault = null;
}

declare global {
  interface Window {
    __TAURI_INTERNALS__?: Record<string, unknown>;
  }
}
