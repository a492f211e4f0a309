// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Where the hearing of the party stands, and what its codes are called. It counts days and judges nothing: whether
// the hearing is enough for a decision, and what came after it, the core says.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { FinalityCode } from '../core/bindings/FinalityCode';
import type { GapJson } from '../core/bindings/GapJson';
import type { HearingExceptionCode } from '../core/bindings/HearingExceptionCode';
import type { HearingJson } from '../core/bindings/HearingJson';
import type { HearingKindCode } from '../core/bindings/HearingKindCode';
import type { HearingCourseJson } from '../core/bindings/HearingCourseJson';
import type { ImportanceCode } from '../core/bindings/ImportanceCode';
import type { ReplyDto } from '../core/bindings/ReplyDto';
import type { ResponseDto } from '../core/bindings/ResponseDto';
import type { SentJson } from '../core/bindings/SentJson';
import { m } from '../words/messages.js';
import { endsInReport } from './onsite';

/** A hearing that was left out. */
export type Excepted = Extract<HearingCourseJson, { excepted: unknown }>['excepted'];
/** A reply that came. */
export type Received = Extract<ReplyDto, { received: unknown }>['received'];

/** The letter, if one was sent. */
export function sentOf(hearing: HearingJson | null | undefined): SentJson | null {
  return hearing != null && 'sent' in hearing.course ? hearing.course.sent : null;
}

/** The ground on which it was left out, if it was. */
export function exceptedOf(hearing: HearingJson | null | undefined): Excepted | null {
  return hearing != null && 'excepted' in hearing.course ? hearing.course.excepted : null;
}

/** The letters to the party, in number order. */
export function lettersOf(hearings: readonly HearingJson[]): { hearing: HearingJson; sent: SentJson }[] {
  return hearings.flatMap((hearing) => {
    const sent = sentOf(hearing);
    return sent === null ? [] : [{ hearing, sent }];
  });
}

/** The reply that came, if one did. */
export function receivedOf(reply: ReplyDto | null | undefined): Received | null {
  return reply != null && reply !== 'none' ? reply.received : null;
}

/** Where the hearing stands. */
export type HearingPhase = 'not_sent' | 'waiting' | 'overdue' | 'answered' | 'no_reply' | 'excepted';

/** Where one hearing stands on a day. */
export function phaseOf(hearing: HearingJson | null | undefined, today: string): HearingPhase {
  if (hearing == null) return 'not_sent';
  const sent = sentOf(hearing);
  if (sent === null) return 'excepted';
  const { reply, last_day } = sent;
  if (reply === 'none') return 'no_reply';
  if (reply !== null) return 'answered';
  return today > last_day ? 'overdue' : 'waiting';
}

/** A request for more time that nobody has decided. */
export function openExtension(sent: SentJson): SentJson['extensions'][number] | null {
  const last = sent.extensions.at(-1);
  return last?.answer === null ? last : null;
}

// What came after the party was heard lies elsewhere in the case and is mended here.
const BY_HEARING = ['V15', 'V59'];
/** Whether a gap is mended where the party is heard. */
export function isOfHearing(gap: Pick<GapJson, 'rule' | 'place'>): boolean {
  return gap.place.kind === 'hearing' || BY_HEARING.includes(gap.rule);
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}

const KIND: Record<HearingKindCode, () => string> = {
  material: () => m.judgement_hearing_material(),
  draft_decision: () => m.judgement_hearing_draft(),
  fee_question: () => m.judgement_hearing_fee()
};
/** What was sent. */
export const hearingKindLabel = (code: HearingKindCode, now: Pick<CaseJson, 'kind'>): string =>
  code === 'draft_decision' && endsInReport(now) ? m.onsite_hearing_draft() : KIND[code]();
const OF_DECISION: readonly HearingKindCode[] = ['draft_decision', 'material', 'fee_question'];
const OF_REPORT: readonly HearingKindCode[] = ['draft_decision', 'material'];
/** What can be sent, the usual first. */
export const hearingKinds = (now: Pick<CaseJson, 'kind'>): readonly HearingKindCode[] =>
  endsInReport(now) ? OF_REPORT : OF_DECISION;

const GROUND: Record<HearingExceptionCode, () => string> = {
  obviously_needless: () => m.judgement_ground_needless(),
  point_1: () => m.judgement_ground_1(),
  point_2: () => m.judgement_ground_2(),
  point_3: () => m.judgement_ground_3()
};
/** The ground for leaving a hearing out. */
export const groundLabel = (code: HearingExceptionCode): string => GROUND[code]();
/** The grounds. */
export const GROUNDS: readonly HearingExceptionCode[] = [
  'obviously_needless',
  'point_1',
  'point_2',
  'point_3'
];

const FINALITY: Record<FinalityCode, () => string> = {
  open: () => m.judgement_reply_open(),
  final: () => m.judgement_reply_final()
};
/** Whether more may come. */
export const finalityLabel = (code: FinalityCode): string => FINALITY[code]();

const IMPORTANCE: Record<ImportanceCode, () => string> = {
  from_party: () => m.judgement_newer_from_party(),
  without_importance: () => m.judgement_newer_without(),
  of_importance: () => m.judgement_newer_matters()
};
/** Whether newer material matters. */
export const importanceLabel = (code: ImportanceCode): string => IMPORTANCE[code]();
/** What can be said of newer material. */
export const IMPORTANCES: readonly ImportanceCode[] = ['from_party', 'without_importance', 'of_importance'];

/** How the authority answers an objection. */
export type ResponseWay = 'met' | 'irrelevant';

/** How an objection is answered; to meet it is the way that is asked for first. */
export function responseWay(response: ResponseDto | null): ResponseWay {
  return response !== null && 'irrelevant' in response ? 'irrelevant' : 'met';
}

/** What is said of an objection; nothing while it has no response. */
export function responseText(response: ResponseDto | null): string {
  if (response === null) return '';
  return 'met' in response ? response.met : response.irrelevant;
}
