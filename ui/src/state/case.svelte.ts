// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The case that is open in the window. It holds what the core said last, shows an assessment at once and lets the
// core's answer follow, and keeps what is being typed. It knows no rule: what may be done, the core says.

/* eslint-disable svelte/prefer-svelte-reactivity -- the plain maps are replaced whole, or followed by nobody */

import { SvelteMap } from 'svelte/reactivity';
import * as calls from '../core/calls';
import type { AnswerJson } from '../core/bindings/AnswerJson';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { ChecklistJson } from '../core/bindings/ChecklistJson';
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
import type { WindowFault } from '../core/bindings/WindowFault';
import { onChanged } from '../core/changes';
import { faultOf, stopsSaving } from '../core/faults';
import { calledByNotification } from '../model/notified';
import { sum, type Tally } from '../model/outline';
import { Ahead } from './ahead';
import { app } from './app.svelte';
import { Calm } from './calm';
import { SectionProgress } from './progress.svelte';

// What an answer that is shown already changes besides itself is fetched when the keys rest for so long, and at the
// latest after so long.
const REST = 400;
const MOST = 2000;

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
  /** Which checklist it has, and which edition of it; null before one is chosen. */
  list = $state.raw<Omit<ChecklistJson, 'sections'> | null>(null);
  /** The sections of its checklist; they change with the notifications and with the edition. */
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
  // Texts that did not come to disk, with why: what is kept after them does not make them safe.
  private readonly unkept = new Map<string, WindowFault>();
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

  /** How far one has come, by section. */
  progress = $state.raw<ReadonlyMap<string, SectionProgress>>(new Map());
  /** How far one has come in all. */
  readonly tally: Tally = $derived(sum([...this.progress.values()].map((one) => one.now)));

  // Counts fetches, so that an answer that comes late never covers a later one.
  private asked = 0;
  // Whether the checklist is to be fetched as well; said until it has come.
  private wholly = false;
  // The assessments that are shown ahead of the core; what was fetched before them must not cover them.
  private readonly ahead = new Ahead();
  // The acts that are on their way. What they say is on the screen already, and what was fetched before them would put
  // it back under the hands of who goes on quickly; it is fetched anew when they have come.
  private acting = 0;
  private passedBy = false;
  private readonly fetching = new Calm(() => void this.fetch(), REST, MOST);
  private readonly forget: () => void;

  private constructor(whole: CaseJson) {
    this.id = whole.id;
    this.take(whole, this.asked);
    this.forget = onChanged((changed) => {
      if (changed.what === 'case' && changed.done.case === this.id) this.follow(changed.done);
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

  /** The case as it stands after the acts so far, for another part of it that shows what they led to. */
  async upToDate(): Promise<this> {
    if (this.fetching.waiting) {
      this.fetching.end();
      await this.fetch();
    }
    return this;
  }

  /** Waits until the case shows what the acts so far led to, for the next act that says the whole of something anew. */
  async followed(): Promise<void> {
    this.fetching.end();
    await this.fetch(true);
  }

  /** Stops following changes. */
  close(): void {
    this.forget();
    this.fetching.end();
  }

  /** Performs an act; a fault is shown in the one place for faults. Gives what it did, or undefined. */
  async perform(act: calls.Act): Promise<DoneJson | undefined> {
    if (act.do === 'assess') this.showAhead(act);
    else this.acting += 1;
    app.savingNow();
    try {
      const done = await calls.perform(this.id, act);
      if (act.do === 'assess') this.settleAhead(act, true);
      app.fault = null;
      this.savedAt(done.saved_at);
      return done;
    } catch (thrown) {
      if (act.do === 'assess') this.settleAhead(act, false);
      this.notSaved(faultOf(thrown));
      return undefined;
    } finally {
      if (act.do !== 'assess') this.acting -= 1;
      if (this.acting === 0 && this.passedBy) this.fetching.now();
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
    const name = `${entity} ${field}`;
    if (text === '') this.drafts.delete(name);
    else this.drafts.set(name, text);
    app.savingNow();
    try {
      const at = await calls.saveDraft(this.id, entity, field, text);
      this.isKept(name);
      this.savedAt(at);
    } catch (thrown) {
      const fault = faultOf(thrown);
      if (stopsSaving(fault.code)) this.unkept.set(name, fault);
      this.notSaved(fault);
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

  // A text is safe. When all are, the one place for faults no longer says what kept them from the disk; what it says of
  // something else stands.
  private isKept(name: string): void {
    const fault = this.unkept.get(name);
    this.unkept.delete(name);
    if (this.unkept.size === 0 && app.fault?.code === fault?.code) app.fault = null;
  }

  private savedAt(at: string): void {
    if (!this.holdsUnkept()) app.savedAt(at);
  }

  private notSaved(fault: WindowFault): void {
    app.notSaved(fault);
    this.holdsUnkept();
  }

  // The indicator goes on saying that a text is not on disk, whatever else was kept or refused since.
  private holdsUnkept(): boolean {
    const [fault] = this.unkept.values();
    if (fault !== undefined) app.saving = { state: 'failed', fault };
    return fault !== undefined;
  }

  private async step(call: (id: string) => Promise<DoneJson>): Promise<void> {
    app.savingNow();
    const done = await app.attempt(() => call(this.id));
    if (done !== undefined) this.savedAt(done.saved_at);
    else if (!this.holdsUnkept()) app.saving = { state: 'idle' };
  }

  private follow(done: DoneJson): void {
    this.steps = done.steps;
    this.wholly ||= done.changed.some(({ kind }) => kind === 'checklist' || kind === 'case');
    // An assessment is shown already; what else it changes can wait, and going fast asks for it once.
    if (done.changed.every(({ kind, id }) => kind === 'answer' && this.ahead.has(id ?? '')))
      this.fetching.soon();
    else this.fetching.now();
  }

  private async fetch(always = false): Promise<void> {
    this.passedBy = false;
    const mine = ++this.asked;
    const whole = this.wholly;
    const said = await app.attempt(
      () => Promise.all([whole ? calls.caseWhole(this.id) : calls.caseNow(this.id), calls.gaps(this.id)]),
      'itself'
    );
    if (said === undefined || mine !== this.asked) return;
    if (this.acting > 0 && !always) {
      this.passedBy = true;
      return;
    }
    const [now, gaps] = said;
    this.take(now, mine);
    this.gaps = gaps;
  }

  private take(said: CaseJson, fetch: number): void {
    this.now = said;
    if (said.checklist !== null) {
      this.wholly = false;
      const { code, edition, title } = said.checklist;
      this.list = { code, edition, title };
      this.sections = said.checklist.sections.map(calledByNotification);
      this.provisions = new Map(said.provisions.map((provision) => [provision.id, provision]));
      this.forgetGone(said.answers);
      this.progress = new Map(this.sections.map((one) => [one.id, new SectionProgress(one, this.answers)]));
    }
    for (const answer of said.answers) {
      if (!this.ahead.yields(answer.question, fetch)) continue;
      const shown = this.answers.get(answer.question);
      if (shown === undefined || !same(shown, answer)) this.answers.set(answer.question, answer);
    }
    this.ahead.taken(fetch);
  }

  // Another edition may have left questions out.
  private forgetGone(answers: readonly AnswerJson[]): void {
    const there = new Set(answers.map((answer) => answer.question));
    for (const question of [...this.answers.keys()]) if (!there.has(question)) this.answers.delete(question);
  }

  private showAhead(act: Assess): void {
    this.ahead.begin(act.question, this.answers.get(act.question));
    this.answers.set(act.question, this.assessed(act));
  }

  // What was refused is taken back: the screen never says more than the disk.
  private settleAhead(act: Assess, kept: boolean): void {
    const settled = this.ahead.end(act.question, kept ? this.assessed(act) : null, this.asked);
    if (kept || settled === null) return;
    if (settled.saved === undefined) this.answers.delete(act.question);
    else this.answers.set(act.question, settled.saved);
  }

  private assessed({ question, assessment, because }: Assess): AnswerJson {
    const before = this.answers.get(question);
    const note = before?.note ?? null;
    return {
      question,
      asked: before?.asked ?? true,
      assessment: assessment === 'unanswered' ? null : assessment,
      because: because ?? null,
      note
    };
  }
}

type Assess = Extract<calls.Act, { do: 'assess' }>;

function same(a: AnswerJson, b: AnswerJson): boolean {
  const alike = a.asked === b.asked && a.assessment === b.assessment;
  return alike && a.because === b.because && a.note === b.note;
}

function byQuestion<T extends { questions: string[] }>(all: T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all)
    for (const question of one.questions) {
      const those = found.get(question);
      if (those === undefined) found.set(question, [one]);
      else those.push(one);
    }
  return found;
}
