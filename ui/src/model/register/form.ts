// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A record that is being written: its form, the act it becomes, and the draft that is kept of it meanwhile.

import type { PutRecord } from '../../core/bindings/PutRecord';
import type { RecordJson } from '../../core/bindings/RecordJson';
import type { Act } from '../../core/calls';
import type { RecordKind } from './fields';
import { formOf, KINDS } from './table';
import { filledFields, sentFields, taken, type FilledFields } from './values';

/** A record that is being written. */
export interface Writing {
  kind: RecordKind;
  /** The one that is corrected; null for a new one. */
  record: string | null;
  values: FilledFields;
}

/** A new record, with nothing in it. */
export function fresh(kind: RecordKind): Writing {
  return { kind, record: null, values: filledFields(formOf(kind)?.fields ?? {}, {}) };
}

/** A record to correct. */
export function correcting({ id, entry }: RecordJson): Writing {
  const values = filledFields(formOf(entry.kind)?.fields ?? {}, entry);
  return { kind: entry.kind, record: id, values };
}

/** The act that puts it in the register. */
export function putAct({ kind, record, values }: Writing): Act & { do: 'record' } {
  const says = sentFields(formOf(kind)?.fields ?? {}, values);
  // Each field gives the value that its kind asks for, which the table is checked for.
  const put = { kind, ...says, ...(record !== null && { record }) } as PutRecord;
  return { do: 'record', ...put };
}

/** What was left half written, from the text that was kept; null when that no longer fits the case. */
export function leftBehind(kept: string | undefined, records: readonly RecordJson[]): Writing | null {
  if (kept === undefined) return null;
  let read: unknown;
  try {
    read = JSON.parse(kept);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const given = new Map<string, unknown>(Object.entries(read));
  const kind = KINDS.find((one) => one === given.get('kind'));
  const form = kind === undefined ? null : formOf(kind);
  const values = form === null ? null : taken(form.fields, given.get('values'));
  if (kind === undefined || values === null) return null;
  const record = given.get('record');
  if (record === null) return { kind, record: null, values };
  const there = records.find((one) => one.id === record && one.struck === null);
  return there?.entry.kind === kind ? { kind, record: there.id, values } : null;
}
