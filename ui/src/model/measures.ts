// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The measures of a case as they are followed up: the required ones and those the party has told of, each with what it
// answers and every step that was recorded. Where a measure stands and whether it waits for the party, the core says;
// here it is put in order, filtered, and its days are counted.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { DeficiencyJson } from '../core/bindings/DeficiencyJson';
import type { ForceCode } from '../core/bindings/ForceCode';
import type { MeasureKindCode } from '../core/bindings/MeasureKindCode';
import type { MeasureNewsDto } from '../core/bindings/MeasureNewsDto';
import type { MeasureStandingCode } from '../core/bindings/MeasureStandingCode';
import type { ProgressCode } from '../core/bindings/ProgressCode';
import type { RecordJson } from '../core/bindings/RecordJson';
import { m } from '../words/messages.js';
import { daysFrom } from './days';
import { measureNumber } from './facts';

/** A step in the follow-up of a measure, as it was recorded. */
export interface Step {
  /** The record that tells of it. */
  record: string;
  number: number;
  on: string;
  news: MeasureNewsDto;
  documents: string[];
  /** Why it no longer counts; null while it does. */
  struck: string | null;
}

/** A cause that a measure answers. */
export interface Cause {
  id: string;
  number: number;
  text: string;
  struck: boolean;
}

/** A measure that is followed up. */
export interface Followed {
  id: string;
  origin: 'required' | 'reported';
  /** What it is called: "Å01", or the number of what the party has told of. */
  label: string;
  text: string;
  deficiencies: DeficiencyJson[];
  causes: Cause[];
  /** With which force it is required; null for what the party does of its own accord. */
  force: ForceCode | null;
  /** What sort of measure it is, and who at the party answers for it; null where nobody has said. */
  kind: MeasureKindCode | null;
  responsible: string | null;
  /** How a required measure is to be reported. */
  reportBy: string | null;
  /** The last day: the one that is required, or the one by which the party means to be done. */
  lastDay: string | null;
  /** What the party told of a reported measure when it was first told of. */
  told: { on: string; progress: ProgressCode } | null;
  standing: MeasureStandingCode;
  waits: boolean;
  /** The steps by day, the first first; those that are struck too. */
  steps: Step[];
}

/** What the measures are drawn from. */
export type MeasureSource = Pick<
  CaseJson,
  'deficiencies' | 'required_measures' | 'reported_measures' | 'records'
>;

/** The causes of the register, by number; those that are struck too. */
export function causesOf(records: readonly RecordJson[]): Cause[] {
  return records.flatMap(({ id, number, struck, entry }) =>
    entry.kind === 'cause' ? [{ id, number, text: entry.text, struck: struck !== null }] : []
  );
}

/** The measures of a case: the required ones by number, then those the party has told of in the order they were told. */
export function followedIn(now: MeasureSource): Followed[] {
  const steps = stepsByMeasure(now.records);
  const causes = causesOf(now.records);
  const answered = (ids: readonly string[]) => now.deficiencies.filter((one) => ids.includes(one.id));
  const required = now.required_measures.map((one): Followed => ({
    id: one.id,
    origin: 'required',
    label: measureNumber(one.number),
    text: one.text,
    deficiencies: answered(one.deficiencies),
    causes: [],
    force: one.force,
    kind: one.kind,
    responsible: one.responsible,
    reportBy: one.report_by,
    lastDay: one.due_on,
    told: null,
    standing: one.standing,
    waits: one.waits,
    steps: steps.get(one.id) ?? []
  }));
  const reported = now.reported_measures.map((one, at): Followed => ({
    id: one.id,
    origin: 'reported',
    label: m.measures_reported_n({ number: at + 1 }),
    text: one.text,
    deficiencies: answered(one.deficiencies),
    causes: causes.filter((cause) => one.causes.includes(cause.id)),
    force: null,
    kind: one.kind,
    responsible: one.responsible,
    reportBy: null,
    lastDay: one.done_by,
    told: { on: one.told_on, progress: one.progress },
    standing: one.standing,
    waits: one.waits,
    steps: steps.get(one.id) ?? []
  }));
  return [...required, ...reported];
}

function stepsByMeasure(records: readonly RecordJson[]): ReadonlyMap<string, Step[]> {
  const found = new Map<string, Step[]>();
  for (const { id, number, struck, entry } of records) {
    if (entry.kind !== 'measure_status') continue;
    const { measure, on, news, documents } = entry;
    const step = { record: id, number, on, news, documents, struck };
    found.set(measure, [...(found.get(measure) ?? []), step]);
  }
  for (const steps of found.values()) steps.sort((a, b) => a.on.localeCompare(b.on) || a.number - b.number);
  return found;
}

/** The last step that counts. */
export function latestOf(measure: Followed): Step | null {
  return measure.steps.findLast((step) => step.struck === null) ?? null;
}

/** By how many days a measure is late: its last day has passed while it waits for the party. 0 when it is not. */
export function lateBy(measure: Pick<Followed, 'waits' | 'lastDay'>, today: string): number {
  if (!measure.waits || measure.lastDay === null) return 0;
  return Math.max(0, daysFrom(measure.lastDay, today));
}

/** Which measures are shown. */
export type Which = 'all' | 'late' | 'ours' | 'party';
/** What can be chosen. */
export const WHICH: readonly Which[] = ['all', 'late', 'ours', 'party'];

/** The measures of a choice: late ones, those that are done and wait to be checked, those that wait for the party. */
export function chosenOf(all: readonly Followed[], which: Which, today: string): Followed[] {
  switch (which) {
    case 'all':
      return [...all];
    case 'late':
      return all.filter((one) => lateBy(one, today) > 0);
    case 'ours':
      return all.filter((one) => one.standing === 'done');
    case 'party':
      return all.filter((one) => one.waits);
  }
}

/** The measures of a sort; all of them where none is asked for. */
export function ofKind(all: readonly Followed[], kind: MeasureKindCode | ''): Followed[] {
  return all.filter((one) => kind === '' || one.kind === kind);
}

/** A column of the board. */
export type ColumnCode = 'not_begun' | 'planned' | 'ongoing' | 'done' | 'verified' | 'insufficient';
/** The columns in order; what has lapsed stands beside them. */
export const COLUMNS: readonly ColumnCode[] = [
  'not_begun',
  'planned',
  'ongoing',
  'done',
  'verified',
  'insufficient'
];

/** A column with its measures, the required ones apart from the others. */
export interface Column {
  code: ColumnCode;
  required: Followed[];
  reported: Followed[];
}

/** In which column a measure stands; null for one that has lapsed. */
export function columnOf(standing: MeasureStandingCode): ColumnCode | null {
  if (standing === 'lapsed') return null;
  return standing === 'unreported' ? 'not_begun' : standing;
}

/** The board: every column, also the empty ones, and what has lapsed. */
export function board(all: readonly Followed[]): { columns: Column[]; lapsed: Followed[] } {
  const columns = COLUMNS.map((code) => {
    const own = all.filter((one) => columnOf(one.standing) === code);
    return {
      code,
      required: own.filter((one) => one.origin === 'required'),
      reported: own.filter((one) => one.origin === 'reported')
    };
  });
  return { columns, lapsed: all.filter((one) => columnOf(one.standing) === null) };
}

/** The measures as one goes through them by key: as the table lists them, or column by column. */
export function inOrderOf(all: readonly Followed[], view: 'table' | 'board'): Followed[] {
  if (view === 'table') return [...all];
  const { columns, lapsed } = board(all);
  return [...columns.flatMap((one) => [...one.required, ...one.reported]), ...lapsed];
}

/** What kind of step it is. */
export type NewsCode = 'told' | 'reminded' | 'verified' | 'insufficient' | 'lapsed';
/** The kinds in the order they are offered. */
export const NEWS: readonly NewsCode[] = ['told', 'reminded', 'verified', 'insufficient', 'lapsed'];

/** What kind of step it is. */
export function newsCode(news: MeasureNewsDto): NewsCode {
  if (news === 'reminded') return news;
  return NEWS.find((code) => code in news) ?? 'told';
}

/** The words of a step, if it has any. */
export function newsWords(news: MeasureNewsDto): string | null {
  if (news === 'reminded') return null;
  if ('told' in news) return news.told.text;
  if ('verified' in news) return news.verified.effect;
  return 'insufficient' in news ? news.insufficient.because : news.lapsed.because;
}

/** The person who checked, if the step is a check. */
export function newsBy(news: MeasureNewsDto): string | null {
  if (news === 'reminded') return null;
  if ('verified' in news) return news.verified.by;
  return 'insufficient' in news ? news.insufficient.by : null;
}

/** The documents of a step: its proof first, then the others, each once. */
export function papersOf(step: Pick<Step, 'news' | 'documents'>): string[] {
  const { news, documents } = step;
  const proof = news !== 'reminded' && 'verified' in news ? news.verified.proof : [];
  return [...new Set([...proof, ...documents])];
}
