// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The cases as the core lists them, fetched anew when one changes; and how the person last filtered and ordered
// them, kept while the window is open.

import * as calls from '../../core/calls';
import type { CaseRowJson } from '../../core/bindings/CaseRowJson';
import { onChanged } from '../../core/changes';
import { NO_FILTER, type Filter } from '../../model/filter';
import type { Order } from '../../model/sort';
import { app } from '../../state/app.svelte';

// Many changes in a row (a sample being made) fetch the list once.
const REST = 150;

/** How the list of cases was last looked at. */
class View {
  filter = $state<Filter>({ ...NO_FILTER });
  order = $state.raw<Order>(null);
}

/** The one there is. */
export const view = new View();

/** The cases of the store. */
export class CaseList {
  /** The rows, the last changed first; null until they have come. */
  rows = $state.raw<CaseRowJson[] | null>(null);
  /** Whether they could not be fetched. */
  failed = $state(false);

  /** Fetches the rows. */
  async load(): Promise<void> {
    const rows = await app.attempt(calls.cases);
    this.failed = rows === undefined;
    if (rows !== undefined) this.rows = rows;
  }

  /** Fetches the rows now and after each change, until the returned function is called. */
  follow(): () => void {
    void this.load();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const forget = onChanged((changed) => {
      if (changed.what !== 'case') return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void this.load(), REST);
    });
    return () => {
      clearTimeout(waiting);
      forget();
    };
  }
}
