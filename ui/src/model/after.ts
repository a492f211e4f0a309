// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What follows a sealed decision, in words: how it is sent and served, what an appeal came to, and by which section a
// new version corrects or changes it. What is due and what is allowed the core says.

import type { AppealJson } from '../core/bindings/AppealJson';
import type { CaseKindCode } from '../core/bindings/CaseKindCode';
import type { ChangeKindCode } from '../core/bindings/ChangeKindCode';
import type { ConditionCode } from '../core/bindings/ConditionCode';
import type { CopyKindCode } from '../core/bindings/CopyKindCode';
import type { GapJson } from '../core/bindings/GapJson';
import type { RecipientKindCode } from '../core/bindings/RecipientKindCode';
import type { RecipientDto } from '../core/bindings/RecipientDto';
import type { ServiceMethodCode } from '../core/bindings/ServiceMethodCode';
import type { WayDto } from '../core/bindings/WayDto';
import { m } from '../words/messages.js';
import { dayLong } from './days';

const METHOD: Record<ServiceMethodCode, () => string> = {
  ordinary: () => m.after_method_ordinary(),
  oral: () => m.after_method_oral(),
  simplified: () => m.after_method_simplified(),
  legal_person: () => m.after_method_legal_person(),
  process_server: () => m.after_method_process_server(),
  public_notice: () => m.after_method_public_notice(),
  made_available: () => m.after_method_made_available()
};
/** The ways of serving a document. */
export const METHODS: readonly ServiceMethodCode[] = [
  'ordinary',
  'oral',
  'simplified',
  'legal_person',
  'process_server',
  'public_notice',
  'made_available'
];
/** A way of serving a document. */
export const methodLabel = (code: ServiceMethodCode): string => METHOD[code]();

const PLAIN = {
  post: () => m.after_way_post(),
  recommended: () => m.after_way_recommended(),
  electronic: () => m.after_way_electronic()
};
type Plain = keyof typeof PLAIN;
const isPlain = (code: string): code is Plain => code in PLAIN;

/** A way of sending as one word of a list; a method of service stands by its own name. */
export type WayCode = Plain | ServiceMethodCode;
/** All ways of sending, the plain ones first. */
export const WAYS: readonly WayCode[] = ['post', 'recommended', 'electronic', ...METHODS];
/** What a way of sending is called. */
export const wayLabel = (code: WayCode): string => (isPlain(code) ? PLAIN[code]() : methodLabel(code));
/** The one word of a way of sending. */
export const wayCode = (way: WayDto): WayCode => (typeof way === 'string' ? way : way.service);
/** The way of sending of a word. */
export const wayOfCode = (code: WayCode): WayDto => (isPlain(code) ? code : { service: code });

const RECIPIENT: Record<RecipientKindCode, () => string> = {
  party: () => m.after_recipient_party(),
  complainant: () => m.after_recipient_complainant(),
  complained_of: () => m.after_recipient_complained_of(),
  other: () => m.after_recipient_other()
};
/** Those to whom a decision can go; a complaint has two more. */
export const recipientKinds = (kind: CaseKindCode): readonly RecipientKindCode[] =>
  kind === 'complaint' ? ['party', 'complainant', 'complained_of', 'other'] : ['party', 'other'];
/** Whom a copy is for. */
export const recipientLabel = (code: RecipientKindCode): string => RECIPIENT[code]();

const COPY: Record<CopyKindCode, () => string> = {
  whole: () => m.after_copy_whole(),
  masked: () => m.after_copy_masked()
};
/** What a recipient gets. */
export const copyLabel = (code: CopyKindCode): string => COPY[code]();

const CHANGE: Record<ChangeKindCode, () => string> = {
  correction_36: () => m.after_change_36(),
  change_37: () => m.after_change_37(),
  change_38: () => m.after_change_38(),
  change_39: () => m.after_change_39()
};
/** The ways of correcting or changing a decision. */
export const CHANGES: readonly ChangeKindCode[] = ['correction_36', 'change_37', 'change_38', 'change_39'];
/** By which section a decision is corrected or changed. */
export const changeLabel = (code: ChangeKindCode): string => CHANGE[code]();

const CONDITION: Record<ConditionCode, () => string> = {
  clerical_error: () => m.after_condition_clerical_error(),
  wrong: () => m.after_condition_wrong(),
  not_protected: () => m.after_condition_not_protected(),
  obviously_wrong: () => m.after_condition_obviously_wrong(),
  quick_and_easy: () => m.after_condition_quick_and_easy(),
  no_harm: () => m.after_condition_no_harm()
};
/** A condition of correcting or changing a decision, as a question. */
export const conditionLabel = (code: ConditionCode): string => CONDITION[code]();

/** Whether an appeal came in time, in words. */
export function timeLabel(appeal: AppealJson): string {
  if (appeal.time === 'unknown') return m.after_time_unknown();
  if ('in_time' in appeal.time) return m.after_time_in({ day: dayLong(appeal.time.in_time.last) });
  return m.after_time_late({ day: dayLong(appeal.time.late.last) });
}

/** Whether a thing stands before the decision is made. */
export const isBeforeSettling = (gap: GapJson): boolean => gap.step === 'settle';
/** Whether a thing is said on the page of the decision: before it is made, or, once it is, before it is signed. */
export const isOfDecision =
  (writable: boolean) =>
  (gap: GapJson): boolean =>
    gap.step === (writable ? 'settle' : 'seal');
/** Whether a thing is said on the page of what follows the decision. */
export const isAfter = (gap: GapJson): boolean => gap.step === 'dispatch' || gap.step === 'close';

/** A recipient with a name for its row: who it is rather than where it stands; two alike are told apart by order. */
export interface Keyed {
  key: string;
  recipient: RecipientDto;
}
/** The recipients, each with its name. */
export function keyed(recipients: readonly RecipientDto[]): Keyed[] {
  const seen = new Map<string, number>();
  return recipients.map((recipient) => {
    const { kind, address, way, copy } = recipient;
    const name = JSON.stringify([kind, address, way, copy]);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { key: `${name} ${String(times)}`, recipient };
  });
}
