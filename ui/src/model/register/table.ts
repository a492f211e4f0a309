// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Every kind of record that the core knows, with its form and what the list shows of it. A kind that comes to the core,
// or a field that comes to a kind, does not compile until it stands here; a kind with a screen of its own is said to be
// elsewhere.

import { m } from '../../words/messages.js';
import { ACTIVITY } from './table-activity';
import { AUDIT } from './table-audit';
import { COURSE } from './table-course';
import { HANDLING } from './table-handling';
import { SUPPLY } from './table-supply';
import type { AnyFields, EntryOf, Fields, RecordKind, Words } from './fields';

/** What a kind of record belongs to. */
export type Group = 'activity' | 'supply' | 'audit' | 'course' | 'handling';
/** The groups in their order. */
export const GROUPS: readonly Group[] = ['activity', 'supply', 'audit', 'course', 'handling'];

/** How a kind of record is written and shown. */
export interface KindForm<Kind extends RecordKind> {
  /** One of it, and many. */
  one: Words;
  many: Words;
  /** Its fields in the order of the form. */
  fields: Fields<EntryOf<Kind>>;
  /** The fields that a record is called by. */
  headline: readonly [keyof EntryOf<Kind> & string, ...(keyof EntryOf<Kind> & string)[]];
  /** The fields that the list shows beneath; what a record names is shown as links besides. */
  facts: readonly (keyof EntryOf<Kind> & string)[];
}

/** A kind of record whatever it says. */
export interface AnyKindForm {
  one: Words;
  many: Words;
  fields: AnyFields;
  headline: readonly string[];
  facts: readonly string[];
}

/** A kind that has a screen of its own and stands nowhere in the register. */
export type Elsewhere = 'elsewhere';
/** Kinds with their forms; every one that is named must be there. */
export type KindForms<Kinds extends RecordKind> = {
  readonly [Kind in Kinds]: KindForm<Kind> | Elsewhere;
};

const FORMS: Record<Group, Partial<KindForms<RecordKind>>> = {
  activity: ACTIVITY,
  supply: SUPPLY,
  audit: AUDIT,
  course: COURSE,
  handling: HANDLING
};
// All of them in the order of the screen; the compiler asks here for a kind that has no table.
const ALL: KindForms<RecordKind> = {
  ...ACTIVITY,
  ...SUPPLY,
  ...AUDIT,
  ...COURSE,
  ...HANDLING
};

/** The kinds that the register shows, in the order of the screen. */
export const KINDS: readonly RecordKind[] = (Object.keys(ALL) as RecordKind[]).filter(
  (kind) => ALL[kind] !== 'elsewhere'
);

/** The form of a kind; null for one that is shown elsewhere. */
export function formOf(kind: RecordKind): AnyKindForm | null {
  const form = ALL[kind];
  return form === 'elsewhere' ? null : form;
}

/** What a kind belongs to. */
export function groupOf(kind: RecordKind): Group {
  return GROUPS.find((group) => kind in FORMS[group]) ?? 'course';
}

/** What a group is called. */
export function groupLabel(group: Group): string {
  return {
    activity: m.register_group_activity,
    supply: m.register_group_supply,
    audit: m.register_group_audit,
    course: m.register_group_course,
    handling: m.register_group_handling
  }[group]();
}
