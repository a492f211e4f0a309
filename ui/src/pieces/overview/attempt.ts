// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// An act of the overview: what it did is said aloud, and a refusal that the person mends goes back to its form
// instead of to the one place for faults.

import type { Act } from '../../core/calls';
import type { RecordJson } from '../../core/bindings/RecordJson';
import type { WindowFault } from '../../core/bindings/WindowFault';
import { isDelivered, isFixed } from '../../model/onsite';
import type { RecordKind } from '../../model/register/fields';
import { isOfForm, refusalOf } from '../../model/refusal';
import { app } from '../../state/app.svelte';
import type { OpenCase } from '../../state/case.svelte';

/** What came of an act: done, or the field that was refused ('' for the whole form) with what to say there. */
export type Outcome =
  { done: true } | { done: false; field: string; sentence: string; fault: WindowFault | null };

/** Performs an act and says what came of it. */
export async function attempt(open: OpenCase, act: Act, said: string): Promise<Outcome> {
  const done = await open.perform(act);
  if (done !== undefined) {
    app.said = said;
    return { done: true };
  }
  const fault = app.fault;
  if (fault === null || !isOfForm(fault)) return { done: false, field: '', sentence: '', fault };
  app.fault = null;
  const { field, sentence } = refusalOf(fault);
  return { done: false, field, sentence: app.text(sentence), fault };
}

/** Whether what the decision or the report rests on can be changed now; the core has frozen it once it is settled or
 *  delivered. */
export function isOpen(open: OpenCase): boolean {
  return !isFixed(open.now);
}

/** Whether records of a kind can be written: also after a report is delivered, when the answers to it come, and of the
 *  kinds that the core lets follow a signed decision. */
export function takesRecords(open: OpenCase, kind: RecordKind): boolean {
  if (isOpen(open)) return true;
  if (open.now.state === 'archived') return false;
  const follows = app.start?.records_after.includes(kind) ?? false;
  return isDelivered(open.now) || (open.now.decision.state === 'sealed' && follows);
}

/** Whether a record can be corrected: what the signed decision was made with stays as it was. */
export function corrects(open: OpenCase, record: RecordJson): boolean {
  return open.now.decision.state !== 'sealed' || open.now.after.records.includes(record.id);
}
