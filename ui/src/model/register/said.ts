// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What a record says, in words: what it is called and the facts beneath. What it names is shown as links besides.

import type { RecordJson } from '../../core/bindings/RecordJson';
import { m } from '../../words/messages.js';
import { getLocale } from '../../words/runtime.js';
import { dayLong } from '../days';
import type { AnyField, AnyFields } from './fields';
import { things, type Source, type Thing } from './links';
import { formOf } from './table';

// What is longer stands line by line.
const ONE_LINE = 72;

/** A fact of a record. */
export interface Fact {
  label: string;
  says: string;
}

/** What a record is called. */
export function headline(record: RecordJson, source: Source): string {
  const form = formOf(record.entry.kind);
  if (form === null) return '';
  const values = record.entry as Record<string, unknown>;
  return form.headline
    .map((name) =>
      form.fields[name] === undefined ? null : leading(form.fields[name], values[name], source)
    )
    .filter((one) => one !== null)
    .join(' ');
}

// A step of a scale says nothing without the name of the scale.
function leading(field: AnyField, value: unknown, source: Source): string | null {
  const says = said(field, value, source);
  return says !== null && field.shape === 'choice' && field.numbers ? `${field.label()} ${says}` : says;
}

/** The facts of a record that the list shows. */
export function facts(record: RecordJson, source: Source): Fact[] {
  const form = formOf(record.entry.kind);
  if (form === null) return [];
  const values = record.entry as Record<string, unknown>;
  return form.facts.flatMap((name) => {
    const field = form.fields[name];
    const says = field === undefined ? null : said(field, values[name], source);
    return field === undefined || says === null ? [] : [{ label: field.label(), says }];
  });
}

/** A value in words; null where there is nothing to say. */
function said(field: AnyField, value: unknown, source: Source): string | null {
  if (value === null || value === undefined || value === '') return null;
  switch (field.shape) {
    case 'line':
    case 'text':
      return typeof value === 'string' ? value : null;
    case 'day':
      return typeof value === 'string' ? dayLong(value) : null;
    case 'number':
    case 'choice': {
      const code = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      return field.shape === 'number' ? code : (field.names[code]?.() ?? null);
    }
    case 'lines':
      return listed(value as string[]);
    case 'days':
      return listed((value as string[]).map(dayLong));
    case 'link':
    case 'links': {
      const ids = field.shape === 'link' ? [value as string] : (value as string[]);
      const there = things(source, field.to);
      // A person is called by the name, everything else by what it says.
      const word: keyof Thing = field.to === 'participant' ? 'short' : 'says';
      return listed(ids.map((id) => there.find((one) => one.id === id)?.[word] ?? id.slice(0, 8)));
    }
    case 'group':
      return together(field.fields, value as Record<string, unknown>, source);
    case 'rows':
      return listed(
        (value as Record<string, unknown>[]).map((row) =>
          Object.entries(field.fields)
            .map(([name, one]) => said(one, row[name], source))
            .filter((one) => one !== null)
            .join(' ')
        )
      );
    case 'variants':
      return ofVariants(field, value, source);
  }
}

function ofVariants(field: AnyField & { shape: 'variants' }, value: unknown, source: Source): string | null {
  const is = typeof value === 'string' ? value : (Object.keys(value as object)[0] ?? '');
  const chosen = field.variants[is];
  if (chosen === undefined) return null;
  const carried = chosen.holds === null ? null : (value as Record<string, unknown>)[is];
  const says = chosen.holds === null ? null : said(chosen.holds, carried, source);
  if (says === null) return chosen.label();
  return chosen.plain ? says : m.register_said({ label: chosen.label(), says });
}

function together(fields: AnyFields, values: Record<string, unknown>, source: Source): string {
  const all = Object.entries(fields).flatMap(([name, field]) => {
    const says = said(field, values[name], source);
    return says === null ? [] : [m.register_said({ label: field.label(), says })];
  });
  const inOne = all.join(' · ');
  return inOne.length <= ONE_LINE ? inOne : all.join('\n');
}

function listed(all: readonly string[]): string | null {
  return all.length === 0 ? null : new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(all);
}
