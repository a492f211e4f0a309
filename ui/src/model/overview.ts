// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A case on one page: the line of its states, what to do next, what stands in the way and where to mend it, and its
// days. It counts and orders what the core says; it decides nothing.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { CaseStateCode } from '../core/bindings/CaseStateCode';
import type { GapJson } from '../core/bindings/GapJson';
import { PARTS, type Part } from '../state/route.svelte';
import { isBeforeSettling } from './after';
import { dayOf } from './days';
import { isOfHearing, lettersOf } from './hearing';
import { endsInReport, isDelivered } from './onsite';

// Settling the decision is what makes a case decided; no move does.
const BY_DECISION: CaseStateCode = 'decided';

/** What the core says of the states of a case. */
type Course = Pick<CaseJson, 'state' | 'process' | 'beside'>;

/** The state that follows on the line, if a move leads there. */
export function following({ state, process }: Course): CaseStateCode | undefined {
  const at = process.indexOf(state);
  const next = at === -1 ? undefined : process[at + 1];
  return next === BY_DECISION ? undefined : next;
}

/** The states to choose among when a case is moved. */
export function movesFrom({ state, process, beside }: Course): CaseStateCode[] {
  return [...process, ...beside].filter((one) => one !== state && one !== BY_DECISION);
}

/** What there is to do next. */
export type Next =
  | { what: 'choose_checklist' }
  | { what: 'answer'; left: number; at: string }
  | { what: 'mend'; count: number }
  | { what: 'decide' }
  | { what: 'seal' }
  | { what: 'deliver' }
  | { what: 'delivered' }
  | { what: 'close' }
  | { what: 'archive' }
  | { what: 'archived' }
  | { what: 'nothing' };

// Whether nothing but a decision to close stands in the way of closing.
function waitsForClosing(gaps: readonly GapJson[]): boolean {
  const left = gaps.filter((gap) => gap.step === 'close' && gap.blocks);
  return left.length > 0 && left.every((gap) => gap.rule === 'V63');
}

/** What there is to do next, from what the core says of the case. */
export function nextOf(
  now: CaseJson,
  left: readonly string[],
  last: string | null,
  gaps: readonly GapJson[],
  chosen: boolean
): Next {
  if (now.state === 'closed') return { what: 'archive' };
  if (now.state === 'archived') return { what: 'archived' };
  if (now.decision.state === 'sealed') return { what: waitsForClosing(gaps) ? 'close' : 'nothing' };
  if (now.decision.state === 'settled') return { what: 'seal' };
  if (!chosen) return { what: 'choose_checklist' };
  if (isDelivered(now)) return { what: 'delivered' };
  const [first] = left;
  if (first !== undefined) return { what: 'answer', left: left.length, at: last ?? first };
  const blocks = gaps.filter((gap) => gap.blocks && isBeforeSettling(gap)).length;
  return blocks > 0 ? { what: 'mend', count: blocks } : { what: endsInReport(now) ? 'deliver' : 'decide' };
}

const PART_OF: Readonly<Record<string, Part>> = {
  case: 'overview',
  participant: 'overview',
  occasion: 'overview',
  notice: 'overview',
  receipt: 'overview',
  notification: 'overview',
  prosecution_report: 'overview',
  checklist: 'overview',
  answer: 'inspection',
  observation: 'inspection',
  evidence: 'evidence',
  record: 'register',
  deficiency: 'deficiencies',
  required_measure: 'deficiencies',
  reported_measure: 'measures',
  hearing: 'hearing',
  objection: 'hearing',
  after: 'after',
  appeal: 'after',
  earlier: 'after'
};

/** The part of the case in which a kind of thing stands; the decision for all that is only there. */
export const partOfKind = (kind: string): Part => PART_OF[kind] ?? 'decision';

/** The part of the case in which a thing is mended. */
function partOf(gap: GapJson): Part {
  return isOfHearing(gap) ? 'hearing' : partOfKind(gap.place.kind);
}

/** What is missing in one part of the case. */
export interface Missing {
  part: Part;
  gaps: GapJson[];
  /** How many of them stand in the way of the decision. */
  blocking: number;
}

/** What is missing, by the part where it is mended, in the order of the parts. */
export function missing(gaps: readonly GapJson[]): Missing[] {
  return PARTS.map((part) => {
    const own = gaps.filter((gap) => partOf(gap) === part);
    return { part, gaps: own, blocking: own.filter((gap) => gap.blocks).length };
  }).filter((group) => group.gaps.length > 0);
}

/** A day of the case. */
export interface CaseDay {
  what:
    | 'opened'
    | 'occasion'
    | 'hearing_sent'
    | 'hearing_deadline'
    | 'measure'
    | 'decision'
    | 'settled'
    | 'sealed';
  on: string;
  /** What tells it from others of the kind: a place, or a number. */
  of: string;
  /** Whether somebody is still awaited on it, so that it can be late. */
  awaited: boolean;
}

/** The days of a case in order. */
export function caseDays(now: CaseJson): CaseDay[] {
  const days: CaseDay[] = [{ what: 'opened', on: now.opened_on, of: '', awaited: false }];
  for (const occasion of now.occasions)
    days.push({ what: 'occasion', on: occasion.on, of: occasion.place, awaited: false });
  for (const { sent } of lettersOf(now.hearings)) {
    days.push({ what: 'hearing_sent', on: sent.on, of: '', awaited: false });
    days.push({ what: 'hearing_deadline', on: sent.last_day, of: '', awaited: sent.reply === null });
  }
  for (const measure of now.required_measures) {
    if (measure.due_on !== null)
      days.push({ what: 'measure', on: measure.due_on, of: String(measure.number), awaited: false });
  }
  const { content, settled, seal } = now.decision;
  if (content.date !== null) days.push({ what: 'decision', on: content.date, of: '', awaited: false });
  if (settled !== null) days.push({ what: 'settled', on: dayOf(settled.at), of: '', awaited: false });
  if (seal !== null) days.push({ what: 'sealed', on: dayOf(seal.at), of: '', awaited: false });
  return days.sort((a, b) => a.on.localeCompare(b.on));
}
