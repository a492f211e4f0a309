// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Days and instants as they are read on the screen. Days are plain dates (`2026-03-31`) and never pass through a
// time zone; instants are UTC and are shown as the clock stood in Sweden. Today comes from the core, never from here.

import { getLocale } from '../words/runtime.js';
import { m } from '../words/messages.js';

const ZONE = 'Europe/Stockholm';
const NBSP = '\u00a0';
const MS_PER_DAY = 86_400_000;
const DAYS_PER_MONTH = 365.25 / 12;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = getLocale() === 'sv' ? 'sv-SE' : 'en-GB';
  const key = `${locale} ${name}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

function at(iso: string): Date | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (found === null) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : date;
}

/** Whether a text is a day that exists. */
export function isDay(iso: string): boolean {
  return at(iso) !== null;
}

/** "den 10 februari 2023", "10 February 2023"; held together by no-break spaces. What is no day comes back as it is. */
export function dayLong(iso: string): string {
  const date = at(iso);
  if (date === null) return iso;
  const text = format('long', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    date
  );
  return (getLocale() === 'sv' ? `den ${text}` : text).replaceAll(' ', NBSP);
}

/** "10 feb. 2023". */
export function dayShort(iso: string): string {
  const date = at(iso);
  if (date === null) return iso;
  return format('short', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(date)
    .replaceAll(' ', NBSP);
}

/** "fredag". */
export function weekday(iso: string): string {
  const date = at(iso);
  return date === null ? '' : format('weekday', { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** The time of an instant in Sweden: "14:32". */
export function clock(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return format('clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(
    date
  );
}

/** The day of an instant in Sweden, as a plain date. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: ZONE
  }).formatToParts(date);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "den 10 februari 2023 kl. 14:32". */
export function instantLong(instant: string): string {
  const day = dayLong(dayOf(instant));
  return m.common_day_and_time({ day, time: clock(instant) });
}

/** How many days from one day to another; before it is negative. */
export function daysFrom(today: string, iso: string): number {
  const from = at(today);
  const to = at(iso);
  return from === null || to === null ? 0 : Math.round((to.getTime() - from.getTime()) / MS_PER_DAY);
}

/** The day a number of days later. */
export function addDays(iso: string, count: number): string {
  const date = at(iso);
  return date === null ? iso : new Date(date.getTime() + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How far off a day is, in words: "idag", "om 3 dagar", "för 5 veckor sedan", "för 14 månader sedan". */
export function farOff(today: string, iso: string): string {
  const days = daysFrom(today, iso);
  if (days === 0) return m.common_today_word();
  if (days === 1) return m.common_tomorrow_word();
  if (days === -1) return m.common_yesterday_word();
  const count = Math.abs(days);
  if (count < 21) return days > 0 ? m.common_in_days({ count }) : m.common_days_ago({ count });
  if (count < 183) {
    const weeks = Math.round(count / 7);
    return days > 0 ? m.common_in_weeks({ count: weeks }) : m.common_weeks_ago({ count: weeks });
  }
  const months = Math.round(count / DAYS_PER_MONTH);
  return days > 0 ? m.common_in_months({ count: months }) : m.common_months_ago({ count: months });
}

/** Reads what a person typed as a day: `2026-2-7`, `20260207`, `+14`; null when it is none. */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim();
  const ahead = /^\+(\d{1,4})$/.exec(text);
  if (ahead !== null) return addDays(today, Number(ahead[1]));
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text);
  if (parts === null) return null;
  const iso = `${parts[1] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
