// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What is due and when, counted in whole days from today. Being late is told in words by those who use this; a
// colour is never alone.

import type { CaseRowJson } from '../core/bindings/CaseRowJson';
import type { CaseStateCode } from '../core/bindings/CaseStateCode';
import { daysFrom } from './days';

/** The day as the heading of the start screen: "Fredag 14 november". */
export function todayHeading(today: string, language: 'sv' | 'en'): string {
  const day = new Date(`${today}T00:00:00Z`);
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const words = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC'
  });
  const written = words.format(day);
  return written.charAt(0).toLocaleUpperCase(locale) + written.slice(1);
}

/** The cases of the start screen, each in one list alone. */
export interface Agenda {
  /** The day has passed; the longest ago first. */
  late: CaseRowJson[];
  /** Due today or within seven days; the nearest first. */
  week: CaseRowJson[];
  /** Somebody else is to act, with nothing due this week. */
  waiting: CaseRowJson[];
  /** The others that are open, the last changed first. */
  recent: CaseRowJson[];
}

// Where the case waits for the party or a court.
const ELSEWHERE: ReadonlySet<CaseStateCode> = new Set([
  'hearing',
  'dispatched',
  'follow_up',
  'appealed',
  'under_review'
]);
const OVER: ReadonlySet<CaseStateCode> = new Set(['closed', 'archived', 'handed_over']);

/** Whether a case still asks for work. */
export function isOpen(row: CaseRowJson): boolean {
  return !OVER.has(row.state);
}

/** Sorts the open cases into what is late, due this week, waiting for others, and the rest. */
export function agenda(rows: readonly CaseRowJson[], today: string): Agenda {
  const made: Agenda = { late: [], week: [], waiting: [], recent: [] };
  for (const row of rows.filter(isOpen)) {
    const days = row.next_due === null ? null : daysFrom(today, row.next_due);
    if (days !== null && days < 0) made.late.push(row);
    else if (days !== null && days <= 7) made.week.push(row);
    else if (ELSEWHERE.has(row.state)) made.waiting.push(row);
    else made.recent.push(row);
  }
  const nearest = (a: CaseRowJson, b: CaseRowJson) => (a.next_due ?? '9').localeCompare(b.next_due ?? '9');
  made.late.sort(nearest);
  made.week.sort(nearest);
  made.waiting.sort(nearest);
  return made;
}
