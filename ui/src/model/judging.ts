// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Finding one's way among the deficiencies of a case: which one an address names, what belongs to it, which
// answers have none, and what a new one begins with. What must be there for a decision, the core says.

import type { AnswerJson } from '../core/bindings/AnswerJson';
import type { CaseJson } from '../core/bindings/CaseJson';
import type { DeficiencyJson } from '../core/bindings/DeficiencyJson';
import type { ObservationJson } from '../core/bindings/ObservationJson';
import type { QuestionJson } from '../core/bindings/QuestionJson';
import type { ReportedMeasureJson } from '../core/bindings/ReportedMeasureJson';
import type { RequiredMeasureJson } from '../core/bindings/RequiredMeasureJson';

/** What the screen of the deficiencies shows beside its list. */
export type Shown =
  | { what: 'new'; question: string | null }
  | { what: 'deficiency'; id: string; measure: string | null }
  | { what: 'nothing' };

const NEW = 'new';

/** The last part of the address under which a new deficiency is written. */
export function newAt(question: string | null): string {
  return question === null ? NEW : `${NEW}:${question}`;
}

/** What an address names: a deficiency, a measure of one, a new one; the first there is when it names nothing known. */
export function shownAt(
  at: string | null,
  now: Pick<CaseJson, 'deficiencies' | 'required_measures' | 'reported_measures'>
): Shown {
  if (at === NEW) return { what: 'new', question: null };
  if (at?.startsWith(`${NEW}:`)) return { what: 'new', question: at.slice(NEW.length + 1) };
  if (at !== null && now.deficiencies.some((one) => one.id === at))
    return { what: 'deficiency', id: at, measure: null };
  const measure = [...now.required_measures, ...now.reported_measures].find((one) => one.id === at);
  const of = now.deficiencies.find((one) => measure?.deficiencies.includes(one.id));
  if (measure !== undefined && of !== undefined)
    return { what: 'deficiency', id: of.id, measure: measure.id };
  const first = now.deficiencies[0];
  return first === undefined ? { what: 'nothing' } : { what: 'deficiency', id: first.id, measure: null };
}

/** The required measures that answer a deficiency. */
export function requiredFor(
  now: Pick<CaseJson, 'required_measures'>,
  deficiency: string
): RequiredMeasureJson[] {
  return now.required_measures.filter((one) => one.deficiencies.includes(deficiency));
}

/** The reported measures that answer a deficiency, the last told first. */
export function reportedFor(
  now: Pick<CaseJson, 'reported_measures'>,
  deficiency: string
): ReportedMeasureJson[] {
  return now.reported_measures
    .filter((one) => one.deficiencies.includes(deficiency))
    .sort((a, b) => b.told_on.localeCompare(a.told_on));
}

/** The last day of a deficiency's required measures: the nearest that is set, or null. */
export function dueOf(measures: readonly RequiredMeasureJson[]): string | null {
  const days = measures.flatMap((one) => (one.due_on === null ? [] : [one.due_on])).sort();
  return days[0] ?? null;
}

/** The questions of requirement answered partly or not met that no deficiency names. */
export function withoutDeficiency<T extends { question: QuestionJson }>(
  questions: readonly T[],
  answers: ReadonlyMap<string, AnswerJson>,
  deficiencies: readonly DeficiencyJson[]
): T[] {
  const named = new Set(deficiencies.flatMap((one) => one.questions));
  return questions.filter(({ question }) => {
    const assessment = answers.get(question.id)?.assessment;
    const unmet = assessment === 'partly_met' || assessment === 'not_met';
    return question.kind === 'requirement' && unmet && !named.has(question.id);
  });
}

/** The provisions that some questions rest on, each once, in the order of the questions. */
export function provisionsOf(questions: readonly QuestionJson[]): string[] {
  return [...new Set(questions.flatMap((question) => question.references))];
}

/** The observations that bear on some questions, by number. */
export function observationsOn(
  questions: readonly string[],
  observations: readonly ObservationJson[]
): ObservationJson[] {
  return observations.filter((one) => one.questions.some((question) => questions.includes(question)));
}

/** The first and last day of some observations; undefined when there are none. */
export function daysOf(observations: readonly ObservationJson[]): { from: string; to: string } | undefined {
  const days = observations.map((one) => one.fact_on).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}
