// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the authority's profile offers where text is written: its phrases, and the courts that try its decisions. It is
// offered in the cases of that authority alone; a case keeps what it was opened with, so nothing here changes one.

import type { AuthorityProfileJson } from '../core/bindings/AuthorityProfileJson';
import type { PhraseJson } from '../core/bindings/PhraseJson';
import { profile } from '../core/calls';
import { app } from './app.svelte';
import type { OpenCase } from './case.svelte';

/** What is offered in a case. */
export interface Offered {
  phrases: readonly PhraseJson[];
  courts: readonly string[];
}

class House {
  private imported = $state.raw<AuthorityProfileJson | null>(null);

  /** Asks for the profile anew, as when a case is shown. */
  async fetch(): Promise<void> {
    const said = await app.attempt(profile, 'itself');
    if (said) this.imported = said.imported;
  }

  /** What the profile offers in a case of its authority; nothing in another's. */
  of(open: OpenCase): Offered {
    const own = this.imported !== null && this.imported.name === open.now.authority.name;
    return own && this.imported !== null ? this.imported : { phrases: [], courts: [] };
  }
}

/** The one there is. */
export const house = new House();
