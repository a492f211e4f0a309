// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The case that is open in the window. It holds what the core said last, shows an assessment at once and lets the
// core's answer follow, and keeps what is being typed. It knows no rule: what may be done, the core says.

/* eslint-disable svelte/prefer-svelte-reactivity -- the plain maps are replaced whole, or followed by nobody */

import { SvelteMap } from 'svelte/reactivity';
import * as calls from '../core/calls';
import type { AnswerJson } from '../core/bindings/AnswerJson';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { DeficiencyJson } from '../core/bindings/DeficiencyJson';
import type { DoneJson } from '../core/bindings/DoneJson';
import type { GapJson } from '../core/bindings/GapJson';
import type { MemoryJson } from '../core/bindings/MemoryJson';
import type { ObservationJson } from '../core/bindings/ObservationJson';
import type { PlaceJson } from '../core/bindings/PlaceJson';
import type { ProvisionJson } from '../core/bindings/ProvisionJson';
import type { QuestionJson } from '../core/bindings/QuestionJson';
import type { SectionJson } from '../core/bindings/SectionJson';
import type { StepsJson } from '../core/bindings/StepsJson';
import { onChanged } from '../core/changes';
import { faultOf } from '../core/faults';
import { app } from './app.svelte';

const NO_MEMORY: MemoryJson = { question: null, part: null, caret: null, bookmarks: [], seen: [] };

/** A question with the section it stands in and its place from 1. */
export interface PlacedQuestion {
  question: QuestionJson;
  section: SectionJson;
  number: number;
}

/** The case that is open. */
export class OpenCase {
  /** Identity. */
  readonly id: string;
  /** The case as the core said it last; without checklist and provisions. */
  now = $state.raw<CaseJson>() as CaseJson;
  /** The sections of its checklist; they never change once chosen. */
  sections = $state.raw<SectionJson[]>([]);
  /** The provisions by name. */
  provisions = $state.raw<ReadonlyMap<string, ProvisionJson>>(new Map());
  /** The answers by question, each on its own so that one answer redraws one row. */
  readonly answers = new SvelteMap<string, AnswerJson>();
  /** What stands in the way of the decision. */
  gaps = $state.raw<GapJson[]>([]);
  /** What can be taken back and done again. */
  steps = $state.raw<StepsJson>({ undo: null, redo: null });
  /** What the window remembers. */
  memory = $state.raw<MemoryJson>(NO_MEMORY);
  /** Texts being typed, as `entity field` → text; read once at opening and kept up while typing. */
  readonly drafts = new Map<string, string>();
  /** What the texts on the screen would say of the decision, as the acts they will become; the preview shows it. */
  readonly typing = new SvelteMap<string, calls.Act>();

  /** The questions in order. */
  readonly questions: PlacedQuestion[] = $derived(
    this.sections
      .flatMap((section) => section.questions.map((question) => ({ question, section })))
      .map((one, at) => ({ ...one, number: at + 1 }))
  );
  /** The observations of each question. */
  readonly observationsOf: ReadonlyMap<string, ObservationJson[]> = $derived(
    byQuestion(this.now.observations)
  );
  /** The deficiencies of each question. */
  readonly deficienciesOf: ReadonlyMap<string, DeficiencyJson[]> = $derived(
    byQuestion(this.now.deficiencies)
  );

  // Counts fetches, so that an answer that comes late never covers a later one.
  private asked = 0;
  // The questions whose assessment is shown ahead of the core; what was fetched before it must not cover it.
  private readonly ahead = new Map<string, number>();
  private readonly forget: () => void;

  private constructor(whole: CaseJson) {
    this.id = whole.id;
    this.take(whole);
    this.forget = onChanged((changed) => {
      if (changed.what === 'case' && changed.done.case === this.id) void this.refresh(changed.done);
    });
  }

  /** Opens a case in the window. */
  static async open(id: string): Promise<OpenCase> {
    const [whole, gaps, steps, memory, drafts] = await Promise.all([
      calls.caseWhole(id),
      calls.gaps(id),
      calls.steps(id),
      calls.memory(id),
      calls.drafts(id)
    ]);
    const open = new OpenCase(whole);
    open.gaps = gaps;
    open.steps = steps;
    open.memory = memory;
    for (const draft of drafts) open.drafts.set(`${draft.entity} ${draft.field}`, draft.text);
    return open;
  }

  /** Stops following changes. */
  close(): void {
    this.forget();
  }

  /** Performs an act; a fault is shown in the one place for faults. Gives what it did, or undefined. */
  async perform(act: calls.Act): Promise<DoneJson | undefined> {
    const before = act.do === 'assess' ? this.answers.get(act.question) : undefined;
    if (act.do === 'assess') {
      this.showAssessment(act.question, act);
      this.goAhead(act.question, 1);
    }
    app.savingNow();
    try {
      const done = await calls.perform(this.id, act);
      app.fault = null;
      app.savedAt(done.saved_at);
      return done;
    } catch (thrown) {
      // What was shown ahead is taken back: the screen never says more than the disk.
      if (before !== undefined) this.answers.set(before.question, before);
      app.notSaved(faultOf(thrown));
      return undefined;
    } finally {
      if (act.do === 'assess') this.goAhead(act.question, -1);
    }
  }

  /** Takes the last act back. */
  async undo(): Promise<void> {
    await this.step(calls.undo);
  }

  /** Does again what was taken back. */
  async redo(): Promise<void> {
    await this.step(calls.redo);
  }

  /** Keeps a text that is being typed; it is on disk when the promise is kept. */
  async keepDraft(entity: string, field: string, text: string): Promise<void> {
    if (text === '') this.drafts.delete(`${entity} ${field}`);
    else this.drafts.set(`${entity} ${field}`, text);
    app.savingNow();
    try {
      app.savedAt(await calls.saveDraft(this.id, entity, field, text));
    } catch (thrown) {
      app.notSaved(faultOf(thrown));
    }
  }

  /** A text that was being typed when the window was closed. */
  draft(entity: string, field: string): string | undefined {
    return this.drafts.get(`${entity} ${field}`);
  }

  /** Remembers where one is. */
  async remember(change: Partial<MemoryJson>): Promise<void> {
    this.memory = { ...this.memory, ...change };
    await app.attempt(() => calls.remember(this.id, this.memory), 'itself');
  }

  /** Whether a question is answered: a case fact by its note, every other by an assessment. */
  isAnswered(question: QuestionJson): boolean {
    const answer = this.answers.get(question.id);
    return question.kind === 'case_fact' ? answer?.note != null : answer?.assessment != null;
  }

  /** The gaps that concern a place. */
  gapsAt(kind: string, id: string): GapJson[] {
    return this.gaps.filter((gap) => gap.place.kind === kind && gap.place.id === id);
  }

  /** The first thing of a kind that an act made or touched. */
  static made(done: DoneJson | undefined, kind: PlaceJson['kind']): string | undefined {
    return done?.changed.find((place) => place.kind === kind)?.id ?? undefined;
  }

  private async step(call: (id: string) => Promise<DoneJson>): Promise<void> {
    app.savingNow();
    const done = await app.attempt(() => call(this.id));
    if (done === undefined) app.saving = { state: 'idle' };
    else app.savedAt(done.saved_at);
  }

  private async refresh(done: DoneJson): Promise<void> {
    this.steps = done.steps;
    const mine = ++this.asked;
    const whole = done.changed.some((place) => place.kind === 'checklist' || place.kind === 'case');
    const [now, gaps] = await Promise.all([
      whole ? calls.caseWhole(this.id) : calls.caseNow(this.id),
      calls.gaps(this.id)
    ]);
    if (mine !== this.asked) return;
    this.take(now);
    this.gaps = gaps;
  }

  private take(said: CaseJson): void {
    this.now = said;
    if (said.checklist !== null) {
      this.sections = said.checklist.sections;
      this.provisions = new Map(said.provisions.map((provision) => [provision.id, provision]));
    }
    for (const answer of said.answers) {
      if (this.ahead.has(answer.question)) continue;
      const shown = this.answers.get(answer.question);
      if (shown === undefined || !same(shown, answer)) this.answers.set(answer.question, answer);
    }
  }

  private goAhead(question: string, by: 1 | -1): void {
    const now = (this.ahead.get(question) ?? 0) + by;
    if (now > 0) this.ahead.set(question, now);
    else this.ahead.delete(question);
  }

  private showAssessment(question: string, act: { assessment: string; because?: string | null }): void {
    const note = this.answers.get(question)?.note ?? null;
    const assessment = act.assessment === 'unanswered' ? null : (act.assessment as AnswerJson['assessment']);
    this.answers.set(question, { question, assessment, because: act.because ?? null, note });
  }
}

function same(a: AnswerJson, b: AnswerJson): boolean {
  return a.assessment === b.assessment && a.because === b.because && a.note === b.note;
}

function byQuestion<T extends { questions: string[] }>(all: T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all)
    for (const question of one.questions) found.set(question, [...(found.get(question) ?? []), one]);
  return found;
}
