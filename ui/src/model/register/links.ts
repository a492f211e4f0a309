// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What records name of the case: what there is to choose, what it is called, and where it is found.

import type { CaseJson } from '../../core/bindings/CaseJson';
import type { QuestionJson } from '../../core/bindings/QuestionJson';
import type { RecordJson } from '../../core/bindings/RecordJson';
import type { Part } from '../../state/route.svelte';
import { m } from '../../words/messages.js';
import { getLocale } from '../../words/runtime.js';
import { plainText } from '../blanks';
import { dayShort } from '../days';
import { measureNumber } from '../facts';
import type { AnyField, AnyFields, LinkTo, RecordKind } from './fields';
import { headline } from './said';
import { formOf } from './table';

/** What of a case names are looked up in. */
export interface Source {
  now: CaseJson;
  questions: readonly { question: QuestionJson }[];
}

/** A thing to choose or to go to. */
export interface Thing {
  id: string;
  /** What it is called in short: "Brist 1". */
  short: string;
  /** What it says, to tell it from the others. */
  says: string;
}

/** A thing that a record names. */
export interface Named extends Thing {
  /** Its screen, and the place there; null for what has none. */
  part: Part | null;
}

const MOST_SHOWN = 90;

/** A text cut at the end of a word, where it is long. */
export function cut(written: string, most = MOST_SHOWN): string {
  const one = written.replaceAll(/\s+/g, ' ').trim();
  if (one.length <= most) return one;
  const upTo = one.slice(0, most);
  return `${upTo.slice(0, Math.max(upTo.lastIndexOf(' '), most / 2))}…`;
}

/** What a thing is called with what it says: "Brist 1: Rutin saknas". */
export function nameOfThing({ short, says }: Thing, most = MOST_SHOWN): string {
  return says === '' ? short : m.register_said({ label: short, says: cut(says, most) });
}

/** The things of a sort. Records that are struck are left out: nothing new can name them. */
export function things(source: Source, to: LinkTo): Thing[] {
  const { now } = source;
  if (typeof to === 'object')
    return now.records
      .filter((one) => one.entry.kind === to.record && one.struck === null)
      .map((one) => ofRecord(source, one));
  switch (to) {
    case 'notification':
      return now.notifications.map(({ id, number, event }) => ({
        id,
        short: m.register_to_notification({ number }),
        says: event
      }));
    case 'deficiency':
      return now.deficiencies.map(({ id, number, title }) => ({
        id,
        short: m.register_to_deficiency({ number }),
        says: title
      }));
    case 'question':
      return source.questions.map(({ question: { id, wording } }) => ({
        id,
        short: id,
        says: plainText(getLocale() === 'sv' ? wording.sv : wording.en)
      }));
    case 'measure':
      return [
        ...now.required_measures.map(({ id, number, text }) => ({
          id,
          short: measureNumber(number),
          says: text
        })),
        ...now.reported_measures.map(({ id, text }) => ({ id, short: m.register_to_reported(), says: text }))
      ];
    case 'evidence':
      return now.evidence.map(({ id, number, title }) => ({
        id,
        short: m.register_to_evidence({ number }),
        says: title
      }));
    case 'occasion':
      return now.occasions.map(({ id, on, place }) => ({
        id,
        short: m.register_to_occasion({ day: dayShort(on) }),
        says: place
      }));
    case 'participant':
      return now.participants.map(({ id, name, title }) => ({ id, short: name, says: title }));
  }
}

/** A record as a thing: its kind and number, and what it is called. */
export function ofRecord(source: Source, record: RecordJson): Thing {
  const kind = formOf(record.entry.kind)?.one() ?? record.entry.kind;
  return {
    id: record.id,
    short: m.register_to_record({ kind, number: record.number }),
    says: headline(record, source)
  };
}

const PART: Record<Exclude<LinkTo, object>, Part | null> = {
  notification: 'overview',
  deficiency: 'deficiencies',
  question: 'inspection',
  measure: 'deficiencies',
  evidence: 'evidence',
  occasion: 'overview',
  participant: null
};

/** What a record names, in the order of its fields. */
export function namedBy(record: RecordJson, source: Source): Named[] {
  const form = formOf(record.entry.kind);
  if (form === null) return [];
  const found = namesOf(form.fields, record.entry);
  return found.map(({ to, id }) => {
    const thing = things(source, to).find((one) => one.id === id) ?? { id, short: id.slice(0, 8), says: '' };
    return { ...thing, part: typeof to === 'object' ? 'register' : PART[to] };
  });
}

/** What several values name, by their fields. */
function namesOf(fields: AnyFields, values: Record<string, unknown>): { to: LinkTo; id: string }[] {
  return Object.entries(fields).flatMap(([name, field]) => namesIn(field, values[name]));
}

function namesIn(field: AnyField, value: unknown): { to: LinkTo; id: string }[] {
  if (value === null || value === undefined) return [];
  switch (field.shape) {
    case 'link':
      return [{ to: field.to, id: value as string }];
    case 'links':
      return (value as string[]).map((id) => ({ to: field.to, id }));
    case 'group':
      return namesOf(field.fields, value as Record<string, unknown>);
    case 'rows':
      return (value as Record<string, unknown>[]).flatMap((row) => namesOf(field.fields, row));
    case 'variants':
      if (typeof value === 'string') return [];
      return Object.entries(value as Record<string, unknown>).flatMap(([is, carried]) => {
        const holds = field.variants[is]?.holds ?? null;
        return holds === null ? [] : namesIn(holds, carried);
      });
    default:
      return [];
  }
}

/** The records that count and name a thing of the case, by kind and number. */
export function recordsNaming(
  records: readonly RecordJson[],
  to: Exclude<LinkTo, object>,
  id: string
): RecordJson[] {
  return records.filter((record) => {
    const form = record.struck === null ? formOf(record.entry.kind) : null;
    if (form === null) return false;
    return namesOf(form.fields, record.entry).some((named) => named.to === to && named.id === id);
  });
}

/** Of which kind a record is that a link leads to; null when there is none of that identity. */
export function kindOfRecord(records: readonly RecordJson[], id: string): RecordKind | null {
  return records.find((one) => one.id === id)?.entry.kind ?? null;
}
