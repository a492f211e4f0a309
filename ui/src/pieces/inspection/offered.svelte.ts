// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The answers of other cases that are offered in one that is open: fetched once, and again only when its party or its
// checklist has changed, since those say which cases and questions are meant.

import type { OfferedJson } from '../../core/bindings/OfferedJson';
import * as calls from '../../core/calls';
import { app } from '../../state/app.svelte';
import type { OpenCase } from '../../state/case.svelte';

const fetched = new WeakMap<OpenCase, Offered>();

/** What is offered in a case. */
export class Offered {
  /** Every answer, for whichever question. */
  all = $state.raw<readonly OfferedJson[]>([]);
  private failed = false;

  private constructor(
    private readonly open: OpenCase,
    private readonly meant: string
  ) {
    void this.fetch();
  }

  /** What is offered in a case that is open. */
  static in(open: OpenCase): Offered {
    const meant = JSON.stringify([open.now.party, open.list?.code, open.list?.edition]);
    const there = fetched.get(open);
    if (there?.meant === meant) return there;
    const made = new Offered(open, meant);
    fetched.set(open, made);
    return made;
  }

  /** Fetches anew what could not be fetched before. */
  again(): void {
    if (this.failed) void this.fetch();
  }

  private async fetch(): Promise<void> {
    this.failed = false;
    const all = await app.attempt(() => calls.offered(this.open.id), 'itself');
    this.failed = all === undefined;
    this.all = all ?? [];
  }
}
