// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// How the register is laid out: which kinds come first in a case, suppliers as a tree, and what a record waits for.

import type { CaseKindCode } from '../../core/bindings/CaseKindCode';
import type { RecordJson } from '../../core/bindings/RecordJson';
import { m } from '../../words/messages.js';
import { dayLong } from '../days';
import { standingLabel } from '../measure-words';
import type { RecordKind } from './fields';
import { followedLabel } from './table-order';
import { groupOf, GROUPS, KINDS, type Group } from './table';

/** A kind with how many of its records count, and whether there is any at all. */
export interface KindRow {
  kind: RecordKind;
  count: number;
}
/** A group with its kinds. */
export interface GroupRow {
  group: Group;
  kinds: KindRow[];
}
/** The kinds of a case: those that fit it, and the others. */
export interface Layout {
  first: GroupRow[];
  more: GroupRow[];
}

const COURSE: readonly RecordKind[] = KINDS.filter((kind) => groupOf(kind) === 'course');
const HANDLING: readonly RecordKind[] = KINDS.filter((kind) => groupOf(kind) === 'handling');
const SUPPLY: readonly RecordKind[] = KINDS.filter((kind) => groupOf(kind) === 'supply');
const AUDIT: readonly RecordKind[] = KINDS.filter((kind) => groupOf(kind) === 'audit');
const WHAT_HAPPENED: readonly RecordKind[] = ['system', 'incident'];

const SUPERVISION: readonly RecordKind[] = [
  ...WHAT_HAPPENED,
  'service',
  'contract',
  'supplier',
  'certificate',
  'management_system',
  ...COURSE,
  ...HANDLING
];
const CARE: readonly RecordKind[] = [...WHAT_HAPPENED, ...COURSE, ...HANDLING];
// An audit decides nothing, and so neither orders nor closes anything by a decision.
const AUDITING: readonly RecordKind[] = [
  ...WHAT_HAPPENED,
  ...SUPPLY,
  ...AUDIT,
  ...COURSE.filter((kind) => kind !== 'closing' && kind !== 'interim_order'),
  ...HANDLING
];

// What is mostly needed; every kind can be put in every case.
const FITS: Readonly<Record<CaseKindCode, readonly RecordKind[]>> = {
  supervision_cyber: SUPERVISION,
  supervision_nis1: SUPERVISION,
  lex_maria: [...CARE, 'cause'],
  complaint: CARE,
  own_initiative: CARE,
  external_audit: AUDITING,
  internal_control: AUDITING
};

/** The kinds of a case in their groups. A kind that has records is never among the others. */
export function layout(caseKind: CaseKindCode, records: readonly RecordJson[]): Layout {
  const fits = FITS[caseKind];
  const has = (kind: RecordKind) => records.some((one) => one.entry.kind === kind);
  const count = (kind: RecordKind) =>
    records.filter((one) => one.entry.kind === kind && one.struck === null).length;
  const grouped = (kinds: readonly RecordKind[]): GroupRow[] =>
    GROUPS.map((group) => ({
      group,
      kinds: kinds.filter((kind) => groupOf(kind) === group).map((kind) => ({ kind, count: count(kind) }))
    })).filter((row) => row.kinds.length > 0);
  const isFirst = (kind: RecordKind) => fits.includes(kind) || has(kind);
  return {
    first: grouped(KINDS.filter(isFirst)),
    more: grouped(KINDS.filter((kind) => !isFirst(kind)))
  };
}

/** The kind to begin with: the first that has a record, else the first that fits. */
export function firstKind({ first }: Layout): RecordKind {
  const kinds = first.flatMap((row) => row.kinds);
  return (kinds.find((one) => one.count > 0) ?? kinds[0])?.kind ?? 'system';
}

/** A record with those that stand under it. */
export interface RecordRow {
  record: RecordJson;
  under: RecordRow[];
}

/** The records of a kind in number order, suppliers under the one they supply to. */
export function rowsOf(records: readonly RecordJson[], kind: RecordKind): RecordRow[] {
  const own = records
    .filter((one) => one.entry.kind === kind)
    .toSorted((one, other) => one.number - other.number);
  const parentOf = ({ entry }: RecordJson): string | null => {
    const parent = entry.kind === 'supplier' ? entry.parent : null;
    return own.some((one) => one.id === parent) ? parent : null;
  };
  const shown = new Set<string>();
  const row = (record: RecordJson): RecordRow => {
    shown.add(record.id);
    const under = own.filter((one) => parentOf(one) === record.id && !shown.has(one.id));
    return { record, under: under.map(row) };
  };
  const rows = own.filter((one) => parentOf(one) === null).map(row);
  // Whatever stands in a circle is shown all the same.
  for (const one of own) if (!shown.has(one.id)) rows.push(row(one));
  return rows;
}

/** How a record stands: what it waits for, and whether that is late. */
export interface Standing {
  says: string;
  late: boolean;
}

// What waits for somebody until a day: late when that day has passed.
function waiting(due: string, today: string, label: string): Standing {
  return due < today ? { says: m.register_request_is_late(), late: true } : { says: label, late: false };
}

// A recommendation is as far as its last step says; the core says for how long it waits for its addressee.
function ofRecommendation(record: RecordJson, today: string): Standing | null {
  const { entry, standing: told, due_on } = record;
  const late = due_on !== null && due_on < today;
  if (told !== null && told !== 'unreported')
    return {
      says: late
        ? m.register_said({ label: m.register_request_is_late(), says: standingLabel(told) })
        : standingLabel(told),
      late
    };
  if (late) return { says: m.register_request_is_late(), late };
  return entry.kind === 'recommendation' && entry.response === null
    ? { says: m.register_response_waits(), late }
    : null;
}

/** How a record stands today; null for one that waits for nothing. */
export function standing(record: RecordJson, today: string): Standing | null {
  const { entry, tier } = record;
  switch (entry.kind) {
    case 'document_request':
      if (entry.settled_on !== null)
        return { says: m.register_request_is_settled({ day: dayLong(entry.settled_on) }), late: false };
      return waiting(entry.due_on, today, m.register_request_waits());
    case 'interim_order':
      return entry.outcome === null
        ? waiting(entry.due_on, today, m.register_order_waits())
        : {
            says: m.register_said({
              label: followedLabel(entry.outcome.followed),
              says: dayLong(entry.outcome.on)
            }),
            late: entry.outcome.followed === 'not_at_all'
          };
    case 'referral':
      return entry.answer === null
        ? waiting(entry.due_on, today, m.register_request_waits())
        : { says: m.register_referral_answered({ day: dayLong(entry.answer.on) }), late: false };
    case 'insight_request':
      return entry.answer === null ? { says: m.register_insight_waits(), late: false } : null;
    case 'language_need':
      return entry.decided === null ? { says: m.register_language_waits(), late: false } : null;
    case 'certificate':
      return entry.valid_to < today
        ? { says: m.register_certificate_ended({ day: dayLong(entry.valid_to) }), late: true }
        : { says: m.register_certificate_valid({ day: dayLong(entry.valid_to) }), late: false };
    case 'recommendation':
      return ofRecommendation(record, today);
    case 'audit_question':
      return entry.conclusion === null ? { says: m.register_conclusion_waits(), late: false } : null;
    case 'supplier':
      return tier === null ? null : { says: m.register_supplier_tier({ tier }), late: false };
    default:
      return null;
  }
}
