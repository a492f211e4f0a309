// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The outline of a checklist: which mark a question shows, which rows a filter lets through, and which question
// comes next. It counts and orders; what an answer means, the core says.

import type { AnswerJson } from '../core/bindings/AnswerJson';
import type { AssessmentDto } from '../core/bindings/AssessmentDto';
import type { DeficiencyJson } from '../core/bindings/DeficiencyJson';
import type { GapJson } from '../core/bindings/GapJson';
import type { ObservationJson } from '../core/bindings/ObservationJson';
import type { QuestionJson } from '../core/bindings/QuestionJson';

/** What a row shows for its answer. */
export type ShownMark = AssessmentDto;

/** Which rows are shown. */
export type Filter = 'all' | 'left' | 'deficient';

/** The assessments in the order of their keys. */
export const ASSESSMENTS = ['met', 'partly_met', 'not_met', 'not_applicable', 'not_examined'] as const;

/** The mark of an answer. */
export function markOf(answer: AnswerJson | undefined): ShownMark {
  return answer?.assessment ?? 'unanswered';
}

/** Whether a question is put at all: one that hangs on another's answer may not be. */
export function isAsked(answer: AnswerJson | undefined): boolean {
  return answer?.asked !== false;
}

/** Whether nothing is left to answer: a case fact has its note, every other its assessment, or it is not asked. */
export function isAnswered(question: QuestionJson, answer: AnswerJson | undefined): boolean {
  if (!isAsked(answer)) return true;
  return question.kind === 'case_fact' ? answer?.note != null : answer?.assessment != null;
}

/** How many questions have each mark, and how many are answered at all. */
export interface Tally {
  /** Questions by mark; a case fact that is answered has no mark and is counted in `facts`. */
  counts: Record<ShownMark, number>;
  /** Case facts with an answer. */
  facts: number;
  /** Questions with an answer. */
  answered: number;
  /** All that are asked. */
  total: number;
}

/** Counts the answers of some questions. */
export function tally(
  questions: Iterable<QuestionJson>,
  answerOf: (id: string) => AnswerJson | undefined
): Tally {
  const counts = { met: 0, partly_met: 0, not_met: 0, not_applicable: 0, not_examined: 0, unanswered: 0 };
  let facts = 0;
  let total = 0;
  for (const question of questions) {
    const answer = answerOf(question.id);
    if (!isAsked(answer)) continue;
    total += 1;
    if (question.kind === 'case_fact' && answer?.note != null) facts += 1;
    else counts[markOf(answer)] += 1;
  }
  return { counts, facts, answered: total - counts.unanswered, total };
}

/** Several countings as one. */
export function sum(parts: Iterable<Tally>): Tally {
  const counts = { met: 0, partly_met: 0, not_met: 0, not_applicable: 0, not_examined: 0, unanswered: 0 };
  const all = { facts: 0, answered: 0, total: 0 };
  for (const part of parts) {
    for (const mark of [...ASSESSMENTS, 'unanswered'] as const) counts[mark] += part.counts[mark];
    all.facts += part.facts;
    all.answered += part.answered;
    all.total += part.total;
  }
  return { counts, ...all };
}

/** The first unanswered question after a place, going round from the end to the start; never the one at the place. */
export function nextUnanswered<T>(
  questions: readonly T[],
  from: number,
  answered: (one: T) => boolean
): T | undefined {
  const round = [...questions.slice(from + 1), ...questions.slice(0, Math.max(from, 0))];
  return round.find((one) => !answered(one));
}

/** Where each question stands in the order, from 0. */
export function placesOf(questions: readonly { question: QuestionJson }[]): ReadonlyMap<string, number> {
  return new Map(questions.map((one, at) => [one.question.id, at]));
}

/** Names as a set, to be asked for one at a time. */
export function setOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names);
}

/** The question a step away, or undefined past either end. */
export function neighbour<T>(questions: readonly T[], from: number, step: 1 | -1): T | undefined {
  return questions[from + step];
}

/** Whether a filter lets a row through; the row one stands on is always there. */
export function passes(
  filter: Filter,
  row: { current: boolean; answered: boolean; deficient: boolean }
): boolean {
  if (filter === 'all' || row.current) return true;
  return filter === 'left' ? !row.answered : row.deficient;
}

/** Questions with something left to mend besides the answer itself, with the gaps that say what. */
export function gapsByQuestion(
  gaps: readonly GapJson[],
  deficiencies: readonly DeficiencyJson[],
  observations: readonly ObservationJson[],
  answered: (question: string) => boolean
): ReadonlyMap<string, GapJson[]> {
  const questionsOf = new Map<string, string[]>();
  for (const one of deficiencies) questionsOf.set(`deficiency ${one.id}`, one.questions);
  for (const one of observations) questionsOf.set(`observation ${one.id}`, one.questions);
  const found = new Map<string, GapJson[]>();
  for (const gap of gaps) {
    const id = gap.place.id ?? '';
    // An unanswered question already says so by its mark.
    const at =
      gap.place.kind === 'answer'
        ? answered(id)
          ? [id]
          : []
        : (questionsOf.get(`${gap.place.kind} ${id}`) ?? []);
    for (const question of at) found.set(question, [...(found.get(question) ?? []), gap]);
  }
  return found;
}
