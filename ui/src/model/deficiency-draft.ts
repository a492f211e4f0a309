// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// How a deficiency and its measure begin: from what the catalogue says is typical, in Swedish, which is the
// language of the decision. Everything here is a start for the person to write on; nothing is demanded.

import type { FittingTextJson } from '../core/bindings/FittingTextJson';
import type { NoteDeficiency } from '../core/bindings/NoteDeficiency';
import type { ObservationJson } from '../core/bindings/ObservationJson';
import type { QuestionJson } from '../core/bindings/QuestionJson';
import type { SeverityCode } from '../core/bindings/SeverityCode';
import type { StandingDto } from '../core/bindings/StandingDto';
import { daysOf } from './judging';

/** A deficiency as it is being written. */
export interface DeficiencyDraft {
  title: string;
  statement: string;
  provisions: string[];
  questions: string[];
  observations: string[];
  from: string;
  to: string;
  severity: SeverityCode | null;
}

/** A deficiency prefilled from a question, its observations and the day it was found. */
export function prefilled(
  question: QuestionJson,
  observations: readonly ObservationJson[],
  today: string
): DeficiencyDraft {
  const typical = question.typical_deficiency?.sv ?? '';
  return {
    title: shortly(typical),
    statement: typical,
    provisions: [...question.references],
    questions: [question.id],
    observations: observations.map((one) => one.id),
    from: daysOf(observations)?.from ?? today,
    to: '',
    severity: null
  };
}

/**
 * The words that a standard text gives a deficiency. What a checklist calls typical has the question for a title, and a
 * question is no title of a deficiency.
 */
export function wordsFrom(text: FittingTextJson): { title: string; statement: string } {
  const { sv } = text.text;
  return { title: text.origin === 'checklist' ? shortly(sv) : text.title.sv, statement: sv };
}

// A title is a few words; of a long sentence its first part is left.
function shortly(sentence: string): string {
  const whole = sentence.replace(/\.$/, '');
  return whole.length <= 60 ? whole : (whole.split(/[,;:]/)[0] ?? whole);
}

/** The fields that stand empty though the deficiency cannot be written down without them. */
export type DraftField = 'title' | 'statement' | 'questions' | 'provisions' | 'from';

/** Which fields must be filled in before the deficiency can be sent to the core. */
export function missing(draft: DeficiencyDraft): DraftField[] {
  const empty: DraftField[] = [];
  if (draft.title.trim() === '') empty.push('title');
  if (draft.statement.trim() === '') empty.push('statement');
  if (draft.questions.length === 0) empty.push('questions');
  if (draft.provisions.length === 0) empty.push('provisions');
  if (draft.from === '') empty.push('from');
  return empty;
}

/** The act that notes it; it names the standard text that it was begun from, where there is one. */
export function noteDeficiency(
  draft: DeficiencyDraft,
  standard = ''
): { do: 'note_deficiency' } & NoteDeficiency {
  return {
    do: 'note_deficiency',
    title: draft.title.trim(),
    statement: draft.statement.trim(),
    provisions: draft.provisions,
    questions: draft.questions,
    observations: draft.observations,
    infringement: { from: draft.from, to: draft.to === '' ? null : draft.to },
    severity: draft.severity,
    ...(standard === '' ? {} : { standard })
  };
}

/** How a deficiency stands, and why when it does not. */
export function standingOf(standing: StandingDto): {
  state: 'active' | 'resting' | 'withdrawn';
  because: string;
} {
  if (standing === 'active') return { state: 'active', because: '' };
  return 'resting' in standing
    ? { state: 'resting', because: standing.resting }
    : { state: 'withdrawn', because: standing.withdrawn };
}

/** Whether the answer now says that there is nothing deficient while an active deficiency stands on the question. */
export function asksToRest(assessment: string | null | undefined, standing: StandingDto): boolean {
  return standing === 'active' && (assessment === 'met' || assessment === 'not_applicable');
}

/** Title and statement as one text, the title on its first line; they are reworded in one act. */
export function wordsTogether(words: { title: string; statement: string }): string {
  return `${words.title.replaceAll('\n', ' ')}\n${words.statement}`;
}

/** Title and statement from one text. */
export function wordsOf(text: string): { title: string; statement: string } {
  const end = text.indexOf('\n');
  return end === -1
    ? { title: text, statement: '' }
    : { title: text.slice(0, end), statement: text.slice(end + 1) };
}

/** What a search among the questions goes by. */
export interface Sharing {
  /** The words searched for. */
  words: string;
  /** The questions already chosen; they stay. */
  chosen: readonly string[];
  /** The language of the wording. */
  language: 'sv' | 'en';
  /** Whether a question is assessed as partly or not met. */
  deficient: (question: string) => boolean;
}

/** The questions that a deficiency of one question may cover too, the likeliest first. */
export function sharing(questions: readonly QuestionJson[], own: string, by: Sharing): QuestionJson[] {
  const words = by.words.trim().toLocaleLowerCase(by.language);
  const rank = (question: QuestionJson) =>
    by.chosen.includes(question.id) ? 0 : by.deficient(question.id) ? 1 : 2;
  return questions
    .filter((one) => one.kind === 'requirement' && one.id !== own)
    .filter(
      (one) =>
        by.chosen.includes(one.id) ||
        `${one.id} ${one.wording[by.language]}`.toLocaleLowerCase(by.language).includes(words)
    )
    .sort((a, b) => rank(a) - rank(b));
}
