// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What surrounds an occasion, as forms: the notice that announces it, and what was taken in charge at it.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { CaseStateCode } from '../core/bindings/CaseStateCode';
import type { OccasionJson } from '../core/bindings/OccasionJson';
import type { ReceiptJson } from '../core/bindings/ReceiptJson';
import type { Act } from '../core/calls';
import { filled, linesOf } from './filled';

/** A notice as it is filled in. */
export interface NoticeForm {
  announces: string;
  /** The occasions it announces, by identity. */
  occasions: string[];
  prepare: string;
  contact: string;
}

/** Something taken in charge, as it is filled in. */
export interface ReceiptForm {
  item: string;
  taken_on: string;
  from: string;
  /** A person of the case. */
  received_by: string;
}

/** The occasions that a notice still has to announce: those that are not meant to come as a surprise. */
export function unannounced(now: Pick<CaseJson, 'occasions' | 'notices'>): OccasionJson[] {
  const told = new Set(now.notices.flatMap((notice) => notice.occasions));
  return now.occasions.filter((one) => one.unannounced_because === null && !told.has(one.id));
}

/** The act that writes a notice; what is left blank is left out. */
export function noticeAct(form: NoticeForm): Act & { do: 'write_notice' } {
  return {
    do: 'write_notice',
    announces: form.announces,
    occasions: form.occasions,
    prepare: filled(form.prepare),
    contact: filled(form.contact)
  };
}

/** The act that takes something in charge. */
export function receiptAct(occasion: string, form: ReceiptForm): Act & { do: 'take_in_charge' } {
  const { item, from, received_by } = form;
  return { do: 'take_in_charge', occasion, item, taken_on: filled(form.taken_on), from, received_by };
}

/** The act that lists those present, one to a line. */
export function presentAct(occasion: string, written: string): Act & { do: 'list_present' } {
  return { do: 'list_present', occasion, present: linesOf(written) };
}

/** What was taken in charge at an occasion. */
export function takenAt(now: Pick<CaseJson, 'receipts'>, occasion: string): ReceiptJson[] {
  return now.receipts.filter((one) => one.occasion === occasion);
}

/** Whether the case ends in a report and not in a decision. */
export function endsInReport(now: Pick<CaseJson, 'kind'>): boolean {
  return now.kind === 'external_audit' || now.kind === 'internal_control';
}

const DELIVERED: readonly CaseStateCode[] = ['dispatched', 'follow_up', 'closed', 'archived'];

/** Whether the report has left the house. */
export function isDelivered(now: Pick<CaseJson, 'kind' | 'state'>): boolean {
  return endsInReport(now) && DELIVERED.includes(now.state);
}

/** Whether what the decision or the report rests on stands as it is, because it was decided or delivered. */
export function isFixed(now: Pick<CaseJson, 'kind' | 'state' | 'decision'>): boolean {
  return now.decision.state !== 'draft' || isDelivered(now);
}
