// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A record as its form holds it, and back. Everything in a form is text, a list of texts, or fields again; what is left
// empty crosses as null where the field may be, and as it stands where it may not, so that the core can say so.

import { linesOf } from '../filled';
import type { AnyField, AnyFields } from './fields';

/** What a field of a form holds. */
export type Filled = string | string[] | FilledFields | FilledFields[] | FilledGroup | FilledVariant;
/** What the fields of a form hold, by name. */
export interface FilledFields {
  [name: string]: Filled;
}
/** Several fields that are there together or not at all. */
export interface FilledGroup {
  given: boolean;
  of: FilledFields;
}
/** Which answer it is; what each answer would carry is kept while another one is looked at. */
export interface FilledVariant {
  is: string;
  of: FilledFields;
}

/** What stands in the way of sending a form: nothing chosen, or no number that can be taken. */
export type Unsent = { why: 'choose' } | { why: 'number'; most: number };

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
const asFields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** What a form holds of a value that came from the core; undefined is a form with nothing in it. */
export function filled(field: AnyField, value: unknown): Filled {
  switch (field.shape) {
    case 'line':
    case 'text':
    case 'day':
    case 'link':
      return asText(value);
    case 'lines':
      return asTexts(value).join('\n');
    case 'days':
    case 'links':
      return asTexts(value);
    case 'number':
    case 'choice':
      return typeof value === 'number' ? String(value) : asText(value);
    case 'group':
      return { given: !field.optional || value != null, of: filledFields(field.fields, asFields(value)) };
    case 'rows':
      return Array.isArray(value) ? value.map((row) => filledFields(field.fields, asFields(row))) : [];
    case 'variants': {
      const is = typeof value === 'string' ? value : (Object.keys(asFields(value))[0] ?? '');
      const of = Object.entries(field.variants).flatMap(([name, { holds }]) =>
        holds === null ? [] : [[name, filled(holds, asFields(value)[name])] as const]
      );
      return { is, of: Object.fromEntries(of) };
    }
  }
}

/** What a form holds of several values by name. */
export function filledFields(fields: AnyFields, values: Record<string, unknown>): FilledFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, filled(field, values[name])])
  );
}

/** The value that crosses for what a form holds. */
export function sent(field: AnyField, held: Filled | undefined): unknown {
  switch (field.shape) {
    case 'line':
    case 'text':
    case 'day':
    case 'link': {
      const written = asText(held);
      return field.optional && written.trim() === '' ? null : written;
    }
    case 'choice': {
      const chosen = asText(held);
      return chosen === '' ? null : field.numbers ? Number(chosen) : chosen;
    }
    case 'number':
      return Number(asText(held).replaceAll(/\s/g, ''));
    case 'lines':
      return linesOf(asText(held));
    case 'days':
      return asTexts(held).filter((one) => one !== '');
    case 'links':
      return asTexts(held);
    case 'group': {
      const { given, of } = held as FilledGroup;
      return given ? sentFields(field.fields, of) : null;
    }
    case 'rows':
      return (held as FilledFields[]).map((row) => sentFields(field.fields, row));
    case 'variants': {
      const { is, of } = held as FilledVariant;
      const holds = field.variants[is]?.holds ?? null;
      return holds === null ? is : { [is]: sent(holds, of[is]) };
    }
  }
}

/** The values that cross for what a form holds, by name. */
export function sentFields(fields: AnyFields, held: FilledFields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, sent(field, held[name])]));
}

const NOTHING: ReadonlyMap<string, Unsent> = new Map();

/** What of a form cannot be put into words that the core understands, by the way to the field: `draw`, `met.without`. */
export function unsent(fields: AnyFields, held: FilledFields, under = ''): ReadonlyMap<string, Unsent> {
  const found = new Map<string, Unsent>();
  for (const [name, field] of Object.entries(fields))
    for (const [at, why] of unsentIn(field, held[name], `${under}${name}`)) found.set(at, why);
  return found;
}

function unsentIn(field: AnyField, held: Filled | undefined, at: string): ReadonlyMap<string, Unsent> {
  switch (field.shape) {
    case 'choice':
    case 'link':
      return !field.optional && asText(held) === '' ? new Map([[at, { why: 'choose' }]]) : NOTHING;
    case 'number':
      return isNumber(asText(held), field.most)
        ? NOTHING
        : new Map([[at, { why: 'number', most: field.most }]]);
    case 'group': {
      const { given, of } = held as FilledGroup;
      return given ? unsent(field.fields, of, `${at}.`) : NOTHING;
    }
    case 'rows':
      return new Map(
        (held as FilledFields[]).flatMap((row, place) => [...unsent(field.fields, row, `${at}.${place}.`)])
      );
    case 'variants': {
      const { is, of } = held as FilledVariant;
      const chosen = field.variants[is];
      if (chosen === undefined) return new Map([[at, { why: 'choose' }]]);
      return chosen.holds === null ? NOTHING : unsentIn(chosen.holds, of[is], `${at}.${is}`);
    }
    default:
      return NOTHING;
  }
}

function isNumber(written: string, most: number): boolean {
  const digits = written.replaceAll(/\s/g, '');
  return /^\d{1,16}$/.test(digits) && Number(digits) <= most;
}

/**
 * What a form held when it was left, as far as it still has the shape of its fields; null when it is no form at all.
 * What is kept of a form is what it would send, and so is read as if it came from the core.
 */
export function taken(fields: AnyFields, kept: unknown): FilledFields | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const held = kept as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, takenOne(field, held[name])])
  );
}

function takenOne(field: AnyField, held: unknown): Filled {
  const given = asFields(held);
  switch (field.shape) {
    case 'group':
      return {
        given: !field.optional || given.given === true,
        of: taken(field.fields, asFields(given.of)) ?? {}
      };
    case 'rows':
      return Array.isArray(held)
        ? held.map((row) => taken(field.fields, row) ?? filledFields(field.fields, {}))
        : [];
    case 'variants': {
      const within = asFields(given.of);
      const of = Object.entries(field.variants).flatMap(([name, { holds }]) =>
        holds === null ? [] : [[name, takenOne(holds, within[name])] as const]
      );
      return { is: asText(given.is), of: Object.fromEntries(of) };
    }
    case 'lines':
      return asText(held);
    default:
      return filled(field, held);
  }
}
