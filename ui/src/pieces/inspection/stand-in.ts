// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// For tests alone: a small case and a stand-in for the core that keeps what the acts of the questions write. It holds
// no rule either; it answers yes to everything, unless it is told to refuse.

import type { CaseJson } from '../../core/bindings/CaseJson';
import type { ChangedJson } from '../../core/bindings/ChangedJson';
import type { DoneJson } from '../../core/bindings/DoneJson';
import type { MemoryJson } from '../../core/bindings/MemoryJson';
import type { QuestionJson } from '../../core/bindings/QuestionJson';
import type { WindowFault } from '../../core/bindings/WindowFault';
import type { Act } from '../../core/calls';

const both = (text: string) => ({ sv: text, en: `${text} (en)` });
const question = (id: string, kind: QuestionJson['kind'] = 'requirement'): QuestionJson => ({
  id,
  kind,
  wording: both(`Vad visar ${id}?`),
  references: ['lag-12'],
  evidence: both('Policy, reglemente'),
  guidance: both('Läs datumet i analysen.'),
  assess: null,
  asked_when: null,
  typical_deficiency: kind === 'requirement' ? both('Riskanalys saknas för {system}.') : null,
  typical_measure: kind === 'requirement' ? both('Gör en riskanalys.') : null
});

/** A small case: a fact, three requirements, one occasion, one document. */
export function smallCase(): CaseJson {
  const questions = [question('A1', 'case_fact'), question('A2'), question('B1'), question('B2')];
  return {
    id: 'c1',
    opened_on: '2025-06-01',
    decision: { state: 'draft' },
    participants: [],
    occasions: [
      {
        id: 't1',
        on: '2025-06-11',
        place: 'kommunhuset',
        mode: 'on_site',
        present: [],
        unannounced_because: null
      }
    ],
    checklist: {
      code: 'x',
      edition: '1',
      title: both('Lista'),
      sections: [
        { id: 'A', heading: both('Ansvar'), questions: questions.slice(0, 2) },
        { id: 'B', heading: both('Risk'), questions: questions.slice(2) }
      ]
    },
    answers: questions.map((one) => ({
      question: one.id,
      asked: true,
      assessment: null,
      because: null,
      note: null
    })),
    evidence: [
      {
        id: 'h1',
        number: 1,
        title: 'Riskanalys',
        direction: 'received',
        on: '2025-05-09',
        file: null,
        channel: null,
        keeping: null
      }
    ],
    observations: [],
    provisions: [
      {
        id: 'lag-12',
        citation: both('12 § lagen'),
        short: 'Lagen 12 §',
        summary: both('Riskanalys ska göras.'),
        binding: 'act',
        regime: 'nis1',
        in_force: null,
        duty: null,
        powers: [],
        mark: 'O',
        exactness: 'open',
        source: 'Egen kunskap'
      }
    ],
    confirmations: [],
    deficiencies: [],
    records: [],
    required_measures: [],
    ledger: []
  } as unknown as CaseJson;
}

/** What the stand-in keeps. */
export class StandIn {
  kept: CaseJson = smallCase();
  acts: Act[] = [];
  drafts = new Map<string, string>();
  memory: MemoryJson = { question: null, part: null, caret: null, bookmarks: [], seen: [] };
  hearers = new Set<(changed: ChangedJson) => void>();
  refuses: WindowFault | null = null;

  /** Performs an act and tells of it, as the core does. */
  async perform(act: Act): Promise<DoneJson> {
    await Promise.resolve();
    if (this.refuses !== null) throw Object.assign(new Error('refused'), this.refuses);
    this.acts.push(act);
    const done: DoneJson = {
      case: 'c1',
      changed: [this.write(act)].map(([kind, id]) => ({ kind, id, label_sv: id, label_en: id })),
      lines: this.acts.length,
      saved_at: '2025-06-12T10:00:00Z',
      steps: { undo: null, redo: null }
    };
    queueMicrotask(() => this.hearers.forEach((heard) => heard({ what: 'case', done })));
    return done;
  }

  /** The case as the core gives it after an act. */
  now(whole: boolean): CaseJson {
    const copy = structuredClone(this.kept);
    return whole ? copy : { ...copy, checklist: null, provisions: [] };
  }

  private write(act: Act): [string, string] {
    const { kept } = this;
    const answer = (id: string) => kept.answers.find((one) => one.question === id);
    switch (act.do) {
      case 'assess': {
        const assessment = act.assessment === 'unanswered' ? null : act.assessment;
        Object.assign(answer(act.question) ?? {}, { assessment, because: act.because ?? null });
        return ['answer', act.question];
      }
      case 'note_answer':
        Object.assign(answer(act.question) ?? {}, { note: act.note === '' ? null : act.note });
        return ['answer', act.question];
      case 'observe': {
        const id = `o${kept.observations.length + 1}`;
        const number = kept.observations.length + 1;
        kept.observations.push({ id, number, recorded_at: '', recorded_by: '', ...act } as never);
        return ['observation', id];
      }
      case 'cite_documents': {
        const found = kept.observations.find((one) => one.id === act.observation);
        if (found !== undefined) found.evidence = act.evidence;
        return ['observation', act.observation];
      }
      case 'note_deficiency': {
        const id = `d${kept.deficiencies.length + 1}`;
        const number = kept.deficiencies.length + 1;
        kept.deficiencies.push({
          serious: null,
          position: null,
          reasons: null,
          ...act,
          id,
          number,
          standing: 'active'
        } as never);
        return ['deficiency', id];
      }
      case 'set_standing': {
        const found = kept.deficiencies.find((one) => one.id === act.deficiency);
        if (found !== undefined) found.standing = act.standing;
        return ['deficiency', act.deficiency];
      }
      default:
        return ['decision', ''];
    }
  }
}
