// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// An act of a form: a refusal that the person mends in the form comes back to it, every other fault is shown in the
// one place for faults.

import type { Act } from '../../core/calls';
import type { BilingualJson } from '../../core/bindings/BilingualJson';
import { isOfForm, refusalOf } from '../../model/refusal';
import { app } from '../../state/app.svelte';
import type { OpenCase } from '../../state/case.svelte';

/** What came of an act. */
export interface Acted {
  /** Whether it was done. */
  done: boolean;
  /** What the form should say about it. */
  refusal: BilingualJson | null;
}

/**
 * What a form says of what came of its act, where the one place for faults is out of sight, as behind a dialog: every
 * fault stands in the form then.
 */
export function saidOf({ done, refusal }: Acted): string | null {
  if (done) return null;
  const said = refusal ?? app.fault?.sentence;
  return said === undefined ? null : app.text(said);
}

/** Performs an act of a form. */
export async function tryAct(open: OpenCase, act: Act): Promise<Acted> {
  const done = await open.perform(act);
  if (done !== undefined) return { done: true, refusal: null };
  const fault = app.fault;
  if (fault === null || !isOfForm(fault)) return { done: false, refusal: null };
  app.fault = null;
  return { done: false, refusal: refusalOf(fault).sentence };
}
