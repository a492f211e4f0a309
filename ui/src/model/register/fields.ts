// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What a field of a record asks for. A field is made for the value that crosses to the core, so that a table of fields
// compiles only when each field of a record has one that can hold it. What follows of it (the form, the text in a list,
// the links) is read from the shape alone.

import type { EntryDto } from '../../core/bindings/EntryDto';

/** A kind of record. */
export type RecordKind = EntryDto['kind'];
/** What a record of a kind says. */
export type EntryOf<Kind extends RecordKind> = Omit<Extract<EntryDto, { kind: Kind }>, 'kind'>;

/** What of the case a field can name. */
export type LinkTo =
  | 'notification'
  | 'deficiency'
  | 'question'
  | 'measure'
  | 'evidence'
  | 'occasion'
  | 'participant'
  | { record: RecordKind };

/** Words that are read in the language of the screen each time. */
export type Words = () => string;
/** A value to choose, with what it is called. */
export type Names<Code extends string> = Readonly<Record<Code, Words>>;

interface Said {
  label: Words;
  hint?: Words | undefined;
}

/** A field whatever its value; see [`Field`]. */
export type AnyField = Said &
  (
    | { shape: 'line'; optional: boolean }
    | { shape: 'text'; optional: boolean }
    | { shape: 'day'; optional: boolean }
    | { shape: 'days' }
    | { shape: 'lines' }
    | { shape: 'number'; most: number; chance: boolean }
    | { shape: 'choice'; optional: boolean; none?: Words | undefined; names: Names<string>; numbers: boolean }
    | { shape: 'link'; optional: boolean; none?: Words | undefined; to: LinkTo }
    | { shape: 'links'; to: LinkTo }
    | { shape: 'group'; optional: boolean; fields: AnyFields }
    | { shape: 'rows'; add: Words; fields: AnyFields }
    | { shape: 'variants'; variants: Readonly<Record<string, AnyVariant>> }
  );
/** Fields by name, in the order of the form. */
export type AnyFields = Readonly<Record<string, AnyField>>;
/** One of several answers, and what it carries, if anything. */
export interface AnyVariant {
  label: Words;
  holds: AnyField | null;
  /** What it holds says all: in the facts of a record the label is left out. */
  plain?: true;
}

declare const value: unique symbol;
/** A field that holds a value of that type. */
export type Field<Value> = AnyField & { readonly [value]?: (value: Value) => Value };
/** A field for each of the values; none can be left out. */
export type Fields<Values> = { readonly [Name in keyof Values]-?: Field<Values[Name]> };

type InAll<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type WithPayload<Value> = InAll<
  Value extends object
    ? { readonly [Name in keyof Value]: { label: Words; holds: Field<Value[Name]>; plain?: true } }
    : never
>;
/** Each answer of a value that is one of several. */
export type Variants<Value> = {
  readonly [Name in Extract<Value, string>]: { label: Words; holds: null };
} & WithPayload<Value>;

/** One line of text. */
export const line = (label: Words, hint?: Words): Field<string> => ({
  shape: 'line',
  optional: false,
  label,
  hint
});
/** One line of text, or nothing. */
export const lineOrNone = (label: Words, hint?: Words): Field<string | null> => ({
  shape: 'line',
  optional: true,
  label,
  hint
});
/** Running text. */
export const text = (label: Words, hint?: Words): Field<string> => ({
  shape: 'text',
  optional: false,
  label,
  hint
});
/** Running text, or nothing. */
export const textOrNone = (label: Words, hint?: Words): Field<string | null> => ({
  shape: 'text',
  optional: true,
  label,
  hint
});
/** A day. */
export const day = (label: Words, hint?: Words): Field<string> => ({
  shape: 'day',
  optional: false,
  label,
  hint
});
/** A day, or none. */
export const dayOrNone = (label: Words, hint?: Words): Field<string | null> => ({
  shape: 'day',
  optional: true,
  label,
  hint
});
/** Any number of days. */
export const days = (label: Words): Field<string[]> => ({ shape: 'days', label });
/** Any number of lines, written one below the other. */
export const lines = (label: Words, hint?: Words): Field<string[]> => ({ shape: 'lines', label, hint });
/** A whole number from 0; `chance` offers one that nobody has chosen. */
export const number = (label: Words, most: number, hint?: Words, chance = false): Field<number> => ({
  shape: 'number',
  most,
  chance,
  label,
  hint
});

/** One of a few codes. */
export const oneOf = <Code extends string>(label: Words, names: Names<Code>): Field<Code> => ({
  shape: 'choice',
  optional: false,
  numbers: false,
  label,
  names
});
/** One of a few codes, or none. */
export const oneOrNone = <Code extends string>(label: Words, names: Names<Code>): Field<Code | null> => ({
  shape: 'choice',
  optional: true,
  numbers: false,
  label,
  names
});

const STEPS: Names<string> = Object.fromEntries(['1', '2', '3', '4'].map((step) => [step, () => step]));
/** A step of the scale from 1 to 4. */
export const grade = (label: Words, hint?: Words): Field<number> => ({
  shape: 'choice',
  optional: false,
  numbers: true,
  names: STEPS,
  label,
  hint
});
/** A step of the scale from 1 to 4, or none. */
export const gradeOrNone = (label: Words, hint?: Words): Field<number | null> => ({
  shape: 'choice',
  optional: true,
  numbers: true,
  names: STEPS,
  label,
  hint
});

/** A thing of the case. */
export const link = (label: Words, to: LinkTo): Field<string> => ({
  shape: 'link',
  optional: false,
  to,
  label
});
/** A thing of the case, or none; `none` is what none means. */
export const linkOrNone = (label: Words, to: LinkTo, none?: Words): Field<string | null> => ({
  shape: 'link',
  optional: true,
  none,
  to,
  label
});
/** Any number of things of the case. */
export const links = (label: Words, to: LinkTo): Field<string[]> => ({ shape: 'links', to, label });

/** Several values that belong together. */
export const group = <Values extends object>(label: Words, fields: Fields<Values>): Field<Values> => ({
  shape: 'group',
  optional: false,
  fields: fields,
  label
});
/** Several values that are there together or not at all. */
export const groupOrNone = <Values extends object>(
  label: Words,
  fields: Fields<Values>,
  hint?: Words
): Field<Values | null> => ({ shape: 'group', optional: true, fields: fields, label, hint });
/** Any number of rows of the same values. */
export const rows = <Values extends object>(
  label: Words,
  add: Words,
  fields: Fields<Values>
): Field<Values[]> => ({ shape: 'rows', add, fields: fields, label });
/** One of several answers, of which some carry a value. */
export const variants = <Value extends string | object>(
  label: Words,
  variants: Variants<Value>
): Field<Value> => ({ shape: 'variants', variants: variants, label });
