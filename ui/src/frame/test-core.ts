// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A core for component tests: a small case, and answers to the calls of the frame. A test may change any answer.

import { mockIPC } from '@tauri-apps/api/mocks';
import type { DoneJson } from '../core/bindings/DoneJson';
import type { StartJson } from '../core/bindings/StartJson';
import type { WindowFault } from '../core/bindings/WindowFault';

const MYSELF = { id: 'p1', name: 'Tove Ahlgren', title: 'inspektör', has_passphrase: true };
const SAVED = '2025-11-14T13:32:00Z';
const STEP = { act: 'assess', place: { sv: 'Fråga A1', en: 'Question A1' } };

/** What a call was and what it was asked. */
export interface Called {
  command: string;
  ask: unknown;
}

/** The start of an open store. */
export const START: StartJson = {
  stage: 'open',
  appearance: {
    language: 'sv',
    theme: 'light',
    text_size: 100,
    density: 'normal',
    single_keys: true,
    keys: {}
  },
  version: '0.1.0',
  today: '2025-11-14',
  holders: [{ id: 'p1', name: 'Tove Ahlgren' }],
  myself: MYSELF,
  folder: '/hem/tillsyn',
  fault: null,
  recovery_unconfirmed: false,
  records_after: ['document_request', 'closing']
};

/** What an act did. */
export const DONE: DoneJson = {
  case: 'c1',
  changed: [],
  lines: 4,
  saved_at: SAVED,
  steps: { undo: STEP, redo: null }
};

/** A fault of the core. */
export const FULL: WindowFault = {
  code: 'disk_full',
  sentence: {
    sv: 'Disken är full. Det som är sparat är kvar.',
    en: 'The disk is full. What is saved is safe.'
  },
  gaps: []
};

const question = (id: string, sv: string) => ({
  id,
  kind: 'requirement',
  wording: { sv, en: `${sv} (en)` },
  references: ['nis1-12'],
  evidence: { sv: '', en: '' },
  guidance: null,
  assess: null,
  asked_when: null,
  typical_deficiency: null,
  typical_measure: null
});

/** A case with three questions, of which one is answered. */
export const CASE = {
  id: 'c1',
  kind: 'supervision_nis1',
  purpose: 'training',
  title: 'Tillsyn av informationssäkerhet',
  number: 'TSN 2025-0417',
  state: 'ongoing',
  party: { name: 'Ekviks kommun', kind: 'municipality' },
  checklist: {
    sections: [
      {
        id: 'A',
        heading: { sv: 'Styrning', en: 'Governance' },
        questions: [
          question('A1', 'Finns en åtgärdsplan?'),
          question('A2', 'Har nämnden en riskanalys?'),
          question('A3', 'Prövas återställning?')
        ]
      }
    ]
  },
  answers: [{ question: 'A1', asked: true, assessment: 'met', because: null, note: null }],
  evidence: [],
  observations: [],
  provisions: [{ id: 'nis1-12', short: 'NIS1 12 §' }],
  deficiencies: [
    {
      id: 'd1',
      number: 1,
      title: 'Analysen är gammal',
      statement: '',
      provisions: [],
      questions: ['A2'],
      serious: null,
      standing: 'active'
    },
    {
      id: 'd2',
      number: 2,
      title: 'Utgår',
      statement: '',
      provisions: [],
      questions: ['A2'],
      standing: { withdrawn: 'fel' }
    }
  ],
  records: [],
  decision: { state: 'draft' }
};

const ROWS = [
  { id: 'c1', number: 'TSN 2025-0417', title: 'Tillsyn', party: 'Ekviks kommun' },
  { id: 'c2', number: 'TSN 2025-0431', title: 'Tillsyn', party: 'Åvike kommun' }
];

const ANSWERS: Record<string, unknown> = {
  start: START,
  persons: [MYSELF],
  cases: ROWS,
  case_whole: CASE,
  case_now: { ...CASE, checklist: null, provisions: [] },
  gaps: [],
  secrecy_grounds: [],
  review: { approved: false, may_approve: false, may_waive: false, wanted: null, approvals: [] },
  unshown: [],
  seal_gaps: [],
  steps: { undo: STEP, redo: null },
  memory: { question: null, part: null, caret: null, bookmarks: [], seen: [] },
  drafts: [],
  undo: DONE,
  redo: DONE,
  set_appearance: null,
  lock: null
};

/** Sets up the core; an answer that is a fault is thrown. Gives the calls as they are made. */
export function testCore(changed: Record<string, unknown> = {}): Called[] {
  const calls: Called[] = [];
  mockIPC(
    (command, payload) => {
      calls.push({ command, ask: (payload as { ask?: unknown } | undefined)?.ask });
      const answer = { ...ANSWERS, ...changed }[command];
      if (answer !== null && typeof answer === 'object' && 'sentence' in answer) {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- the core rejects with a plain value
        throw answer;
      }
      return answer;
    },
    { shouldMockEvents: true }
  );
  return calls;
}
