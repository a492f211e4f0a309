// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The editions of a checklist: what is to be said of one before it is chosen, and what a person has said of the answers
// when a case goes over to another. What differs between two, and what may be done, the core says.

import type { CaseKindCode } from '../core/bindings/CaseKindCode';
import type { ChecklistRowJson } from '../core/bindings/ChecklistRowJson';
import type { ComparedJson } from '../core/bindings/ComparedJson';
import type { KeptAnswerDto } from '../core/bindings/KeptAnswerDto';
import type { PeriodJson } from '../core/bindings/PeriodJson';
import { m } from '../words/messages.js';
import { isFor } from './checklists';
import { dayLong } from './days';
import { kindLabel } from './labels';

/** The days in force of an edition on a day, as they are read after its name. */
export function forceWords(period: PeriodJson | null, today: string): string {
  if (period === null) return m.edition_force_always();
  const from = dayLong(period.from);
  if (period.to === null) return m.edition_force_from({ from });
  const to = dayLong(period.to);
  return period.to < today ? m.edition_force_was({ from, to }) : m.edition_force_between({ from, to });
}

/** What speaks against an edition on a day, for a kind of case; nothing when it is the one to choose. */
export function remarks(list: ChecklistRowJson, kind: CaseKindCode, today: string): string[] {
  const said: string[] = [];
  const { in_force: period } = list;
  if (period !== null && today < period.from)
    said.push(m.edition_force_from_later({ from: dayLong(period.from) }));
  if (period !== null && period.to !== null && period.to < today)
    said.push(m.edition_force_ended({ to: dayLong(period.to) }));
  if (!isFor(list, kind)) said.push(m.edition_other_kinds({ kinds: list.kinds.map(kindLabel).join(', ') }));
  return said;
}

/** The other editions of a checklist in the catalogue, the newest first. */
export function otherEditions(
  lists: readonly ChecklistRowJson[],
  code: string,
  edition: string
): ChecklistRowJson[] {
  return lists
    .filter((one) => one.code === code && one.edition !== edition)
    .sort((a, b) => b.edition.localeCompare(a.edition));
}

/** The questions of two editions by how they differ. */
export interface Differences {
  changed: ComparedJson[];
  added: ComparedJson[];
  removed: ComparedJson[];
  same: ComparedJson[];
}

/** Sorts the questions by how they differ; the order is kept. */
export function differences(compared: readonly ComparedJson[]): Differences {
  const of = (difference: string) => compared.filter((one) => one.difference === difference);
  return { changed: of('changed'), added: of('added'), removed: of('removed'), same: of('same') };
}

/** What a person has said of the answers. */
export interface Going {
  /** The changed questions whose answers come along. */
  along: ReadonlySet<string>;
  /** Which question takes the answer to one that is gone. */
  moved: ReadonlyMap<string, string>;
}

/** The answers that come along: those to unchanged questions, and those that a person has named. */
export function kept(compared: readonly ComparedJson[], going: Going): KeptAnswerDto[] {
  return compared.flatMap((one) => {
    if (!one.answered) return [];
    const to = goesTo(one, going);
    return to === undefined ? [] : [{ from: one.question, to }];
  });
}

function goesTo(one: ComparedJson, { along, moved }: Going): string | undefined {
  if (one.difference === 'same' || along.has(one.question)) return one.question;
  return moved.get(one.question);
}

/** The questions that can take the answer to one that is gone: those that otherwise would stand unanswered. */
export function takers(compared: readonly ComparedJson[], { along }: Going): ComparedJson[] {
  return compared.filter(
    ({ difference, question }) => difference === 'added' || (difference === 'changed' && !along.has(question))
  );
}
