// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Acts that say a whole list anew: each builds on what the one before led to, so they are done one after the other,
// and the next one begins when the case shows it. A quick second click never brings back what the first took away.

import type { OpenCase } from './case.svelte';

/** Does one thing after the other. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();

  /** `open` is the case that they build on. */
  constructor(private readonly open: Pick<OpenCase, 'followed'>) {}

  /** Does something when all before it is done and shown. */
  do<Given>(act: () => Promise<Given>): Promise<Given> {
    const done = this.last.then(act);
    this.last = done.then(() => this.open.followed()).catch(() => undefined);
    return done;
  }
}
