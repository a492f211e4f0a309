// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Where one is among the questions and what is open there: the current question, the filter, the sections that are
// unfolded, the tab of the support, a reason being asked for, a deficiency being noted, and files that wait.
// It performs the acts on a question and says what happened; it decides nothing that the core decides.

import { tick } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { AssessmentDto } from '../../core/bindings/AssessmentDto';
import type { DeficiencyJson } from '../../core/bindings/DeficiencyJson';
import type { GapJson } from '../../core/bindings/GapJson';
import type { RefusedFileJson } from '../../core/bindings/RefusedFileJson';
import type { StagedFileJson } from '../../core/bindings/StagedFileJson';
import type { StagedJson } from '../../core/bindings/StagedJson';
import { firstBlank, plainText } from '../../model/blanks';
import { markLabel } from '../../model/labels';
import { likelyDay, type SourceDraft } from '../../model/observations';
import { isFixed } from '../../model/onsite';
import {
  gapsByQuestion,
  isAnswered,
  neighbour,
  nextUnanswered,
  placesOf,
  setOf,
  type Filter
} from '../../model/outline';
import { app } from '../../state/app.svelte';
import type { OpenCase, PlacedQuestion } from '../../state/case.svelte';
import { keepSource, lastSource } from './sitting';
import { m } from '../../words/messages.js';

/** The tabs beside a question. */
export type Tab = 'guidance' | 'law' | 'note';
/** An assessment that the core takes only with a reason. */
export type Reasoned = 'not_applicable' | 'not_examined';

const REASONED: readonly Reasoned[] = ['not_applicable', 'not_examined'];

// Kept for as long as the window is open.
const addedAt = new SvelteMap<string, string[]>();

/** An observation that was just recorded from the field for new ones. */
export interface Landing {
  /** Its identity. */
  id: string;
  /** Empties the field; gives what it held and where the caret stood, null when the focus was elsewhere. */
  leave: () => { text: string; caret: number | null };
}

/** Going through the questions of a case. */
export class Inspecting {
  /** The case. */
  readonly open: OpenCase;
  /** The question one is at. */
  current = $state('');
  /** Which rows are shown. */
  filter = $state<Filter>('all');
  /** The sections whose rows are shown. */
  readonly unfolded = new SvelteSet<string>();
  /** The tab beside the question. */
  tab = $state<Tab>('guidance');
  /** The provision that was asked for, to be shown first. */
  provision = $state<string | null>(null);
  /** The assessment that waits for its reason. */
  asking = $state<Reasoned | null>(null);
  /** Whether a deficiency is being noted on this question. */
  noting = $state(false);
  /** Files that wait for a title. */
  staged = $state.raw<StagedFileJson[]>([]);
  /** Files that were not taken in. */
  refused = $state.raw<RefusedFileJson[]>([]);
  /** A document to name as the source of the observation being written. */
  citing = $state<string | null>(null);
  /** A deficiency that was just noted, whose measure is written next. */
  measuring = $state<string | null>(null);
  /** A text that the person asked for as a start for a note; the field of the note takes it. */
  starting = $state.raw<{ question: string; text: string } | null>(null);
  /** The observation that takes over what stands in the field for new ones, with its caret. */
  landing: Landing | null = null;

  private readonly places: ReadonlyMap<string, number> = $derived.by(() => placesOf(this.open.questions));
  /** Where in the order the current question stands, from 0; -1 without a checklist. */
  readonly at: number = $derived(this.places.get(this.current) ?? -1);
  /** The current question. */
  readonly placed: PlacedQuestion | undefined = $derived.by(() => this.open.questions[this.at]);
  /** Whether the decision is settled, so that nothing here can change. */
  readonly settled: boolean = $derived.by(() => isFixed(this.open.now));
  /** What is left to mend, by question. */
  readonly gaps: ReadonlyMap<string, GapJson[]> = $derived.by(() =>
    gapsByQuestion(this.open.gaps, this.open.now.deficiencies, this.open.now.observations, (id) =>
      this.answeredThen.has(id)
    )
  );
  // As the core said it together with the gaps: what is shown ahead of it has gaps that are not known yet.
  private readonly answeredThen: ReadonlySet<string> = $derived.by(() => {
    const said = this.open.now.answers.filter((one) => {
      const placed = this.open.questions[this.places.get(one.question) ?? -1];
      return placed !== undefined && isAnswered(placed.question, one);
    });
    return setOf(said.map((one) => one.question));
  });
  /** Questions that one means to come back to. */
  readonly bookmarks: ReadonlySet<string> = $derived.by(() => setOf(this.open.memory.bookmarks));
  /** Things asked for that were seen. */
  readonly seen: ReadonlySet<string> = $derived.by(() => setOf(this.open.memory.seen));

  private remembering: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenCase) {
    this.open = open;
  }

  /** Begins at a question, a thing of one, or where one was. */
  begin(at: string | null): void {
    const found =
      this.questionOf(at) ??
      this.known(this.current) ??
      this.known(this.open.memory.question) ??
      this.open.questions[0]?.question.id;
    if (found === undefined || found === this.current) return;
    this.stand(found);
    void tick().then(() => rowIntoSight(found));
  }

  /** The question of an identity: its own, or that of a thing that bears on it. */
  questionOf(id: string | null): string | undefined {
    if (id === null) return undefined;
    const things = [...this.open.now.observations, ...this.open.now.deficiencies];
    return this.known(id) ?? things.find((one) => one.id === id)?.questions[0];
  }

  /** Goes to a question; the heading takes the focus when the focus stood in what goes away. */
  async go(id: string, focus: 'heading' | 'stay' = 'heading'): Promise<void> {
    if (id === this.current) return;
    this.stand(id);
    const placed = this.placed;
    await tick();
    rowIntoSight(id);
    document.getElementById('inspection-work')?.scrollTo(0, 0);
    if (focus === 'heading') document.getElementById('inspection-question')?.focus({ preventScroll: true });
    else if (placed !== undefined) app.said = `${id}: ${plainText(app.text(placed.question.wording))}`;
  }

  /** Goes a step on or back. */
  step(by: 1 | -1, focus: 'heading' | 'stay' = 'heading'): void {
    const next = neighbour(this.open.questions, this.at, by);
    if (next !== undefined) void this.go(next.question.id, focus);
    else app.said = by === 1 ? m.inspection_at_end() : m.inspection_at_start();
  }

  /** Goes to the next question without an answer. */
  toUnanswered(focus: 'heading' | 'stay' = 'heading'): void {
    const next = nextUnanswered(this.open.questions, this.at, (one) => this.open.isAnswered(one.question));
    if (next !== undefined) void this.go(next.question.id, focus);
    else app.said = m.inspection_all_answered();
  }

  /** Assesses the current question; what demands a reason opens its field. */
  assess(assessment: AssessmentDto): void {
    const question = this.placed?.question;
    if (question === undefined || this.settled || question.kind === 'case_fact') return;
    if (assessment === 'not_applicable' || assessment === 'not_examined') {
      this.asking = assessment;
      return;
    }
    this.asking = null;
    if (this.open.answers.get(question.id)?.assessment === (assessment === 'unanswered' ? null : assessment))
      return;
    void this.open.perform({ do: 'assess', question: question.id, assessment }).then((done) => {
      if (done !== undefined)
        app.said = m.inspection_assessed({ question: question.id, assessment: markLabel(assessment) });
    });
  }

  /** Assesses a question with the reason it demands. */
  async assessBecause(question: string, assessment: Reasoned, because: string): Promise<boolean> {
    const done = await this.open.perform({ do: 'assess', question, assessment, because });
    if (done === undefined) return false;
    if (this.current === question) this.asking = null;
    app.said = m.inspection_assessed({ question, assessment: markLabel(assessment) });
    return true;
  }

  /** Marks the current question to come back to, or unmarks it. */
  bookmark(): void {
    const id = this.current;
    const marked = this.bookmarks.has(id);
    const bookmarks = marked
      ? this.open.memory.bookmarks.filter((one) => one !== id)
      : [...this.open.memory.bookmarks, id];
    void this.open.remember({ bookmarks });
    app.said = marked ? m.inspection_unmarked({ question: id }) : m.inspection_marked({ question: id });
  }

  /** Ticks something asked for as seen, or unticks it. */
  tick(name: string, seen: boolean): void {
    const without = this.open.memory.seen.filter((one) => one !== name);
    void this.open.remember({ seen: seen ? [...without, name] : without });
  }

  /** Shows a provision beside the question. */
  async showProvision(id: string): Promise<void> {
    this.tab = 'law';
    this.provision = id;
    await tick();
    document.getElementById(`provision-${id}`)?.focus();
  }

  /** Opens the internal note. */
  async showNote(): Promise<void> {
    this.tab = 'note';
    await tick();
    document.getElementById('inspection-note')?.focus();
  }

  /** Puts a text into the note of the current question, as if it was typed there. */
  startNote(text: string): void {
    if (this.settled || this.placed === undefined) return;
    if (this.placed.question.kind !== 'case_fact') this.tab = 'note';
    this.starting = { question: this.current, text };
  }

  /** Takes in what came of choosing, pasting or dropping. */
  take(staged: StagedJson): void {
    const known = setOf(this.staged.map((one) => one.token));
    this.staged = [...this.staged, ...staged.taken.filter((one) => !known.has(one.token))];
    this.refused = staged.refused;
    if (staged.taken.length > 0) app.said = m.inspection_files_taken({ count: staged.taken.length });
  }

  /** Remembers that a document was added at a question, while the window is open. */
  addedHere(question: string, evidence: string): void {
    const key = `${this.open.id} ${question}`;
    addedAt.set(key, [...(addedAt.get(key) ?? []), evidence]);
  }

  /** The documents added at a question while the window was open. */
  addedTo(question: string): readonly string[] {
    return addedAt.get(`${this.open.id} ${question}`) ?? [];
  }

  /** The source as it was written last in this window. */
  get source(): SourceDraft {
    return lastSource(this.open.id);
  }

  /** Keeps the source for the next observation. */
  keepSource(source: SourceDraft): void {
    keepSource(this.open.id, source);
  }

  /** The day a new observation is about unless one says otherwise. */
  get day(): string {
    return likelyDay(this.open.now.occasions, this.today);
  }

  /** Today in Sweden. */
  get today(): string {
    return app.start?.today ?? this.open.now.opened_on;
  }

  /** The deficiencies of the current question. */
  get deficiencies(): DeficiencyJson[] {
    return this.open.deficienciesOf.get(this.current) ?? [];
  }

  /** Opens the card for a deficiency of the current question. */
  async note(): Promise<void> {
    if (this.settled || this.placed?.question.kind !== 'requirement') return;
    this.noting = true;
    await tick();
    const title = document.getElementById('deficiency-title');
    if (!(title instanceof HTMLInputElement)) return;
    title.focus();
    // What the catalogue left open is written first.
    const blank = firstBlank(title.value);
    if (blank !== null) title.setSelectionRange(blank.from, blank.to);
  }

  /** Puts the focus in the field for a new observation. */
  observe(): void {
    document.getElementById('inspection-observation')?.focus();
  }

  /** Remembers where the caret stands in the observation, or that it is not there. */
  caret(at: number | null): void {
    this.soon({ caret: at });
  }

  /** Writes down where one is before the screen goes away. */
  end(): void {
    clearTimeout(this.remembering);
    if (this.waiting !== undefined) void this.open.remember(this.waiting);
    this.waiting = undefined;
  }

  private waiting: { question?: string; caret?: number | null } | undefined;

  private stand(id: string): void {
    const section = this.open.questions[this.places.get(id) ?? -1]?.section.id;
    this.current = id;
    this.asking =
      REASONED.find((one) => this.open.draft(`question:${id}`, `because_${one}`) !== undefined) ?? null;
    this.landing = null;
    this.measuring = null;
    this.noting = this.open.draft(`question:${id}`, 'deficiency_statement') !== undefined;
    this.provision = null;
    this.citing = null;
    this.refused = [];
    if (section !== undefined) this.unfolded.add(section);
    if (this.open.memory.question !== id) this.soon({ question: id, caret: null });
  }

  // Going fast through the questions writes once, when one has stopped.
  private soon(change: { question?: string; caret?: number | null }): void {
    this.waiting = { ...this.waiting, ...change };
    clearTimeout(this.remembering);
    this.remembering = setTimeout(() => this.end(), 400);
  }

  private known(id: string | null): string | undefined {
    return id !== null && this.places.has(id) ? id : undefined;
  }
}

/** Brings the row of a question into sight in its list; where all stands in one column the page stays with the question. */
function rowIntoSight(question: string): void {
  const row = document.getElementById(`row-${question}`);
  const list = row?.closest('.scroll');
  if (row == null || list == null || getComputedStyle(list).overflowY === 'visible') return;
  row.scrollIntoView({ block: 'nearest' });
}
