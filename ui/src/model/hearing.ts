// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Where the hearing of the party stands, and what its codes are called. It counts days and judges nothing: whether
// the hearing is enough for a decision, the core says.

import type { FinalityCode } from '../core/bindings/FinalityCode';
import type { HearingExceptionCode } from '../core/bindings/HearingExceptionCode';
import type { HearingJson } from '../core/bindings/HearingJson';
import type { HearingKindCode } from '../core/bindings/HearingKindCode';
import type { ReplyDto } from '../core/bindings/ReplyDto';
import type { ResponseDto } from '../core/bindings/ResponseDto';
import { m } from '../words/messages.js';

/** A hearing that was sent. */
export type Sent = Extract<HearingJson, { sent: unknown }>['sent'];
/** A hearing that was left out. */
export type Excepted = Extract<HearingJson, { excepted: unknown }>['excepted'];
/** A reply that came. */
export type Received = Extract<ReplyDto, { received: unknown }>['received'];

/** The hearing that was sent, if it was. */
export function sentOf(hearing: HearingJson | null): Sent | null {
  return hearing !== null && 'sent' in hearing ? hearing.sent : null;
}

/** The ground on which it was left out, if it was. */
export function exceptedOf(hearing: HearingJson | null): Excepted | null {
  return hearing !== null && 'excepted' in hearing ? hearing.excepted : null;
}

/** The reply that came, if one did. */
export function receivedOf(reply: ReplyDto | null | undefined): Received | null {
  return reply != null && reply !== 'none' ? reply.received : null;
}

/** Where the hearing stands. */
export type HearingPhase = 'not_sent' | 'waiting' | 'overdue' | 'answered' | 'no_reply' | 'excepted';

/** Where the hearing stands on a day. */
export function phaseOf(hearing: HearingJson | null, today: string): HearingPhase {
  if (hearing === null) return 'not_sent';
  if ('excepted' in hearing) return 'excepted';
  const { reply, deadline } = hearing.sent;
  if (reply === 'none') return 'no_reply';
  if (reply !== null) return 'answered';
  return today > deadline ? 'overdue' : 'waiting';
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}

const KIND: Record<HearingKindCode, () => string> = {
  material: () => m.judgement_hearing_material(),
  draft_decision: () => m.judgement_hearing_draft()
};
/** What was sent. */
export const hearingKindLabel = (code: HearingKindCode): string => KIND[code]();
/** What can be sent, the usual first. */
export const HEARING_KINDS: readonly HearingKindCode[] = ['draft_decision', 'material'];

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
