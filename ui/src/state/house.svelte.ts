// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the authority's profile offers where text is written: its phrases, and the courts that try its decisions. It is
// offered in the cases of that authority alone; a case keeps what it was opened with, so nothing here changes one.

import type { AuthorityDto } from '../core/bindings/AuthorityDto';
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
  private authority = $state.raw<AuthorityDto | null>(null);

  /** Asks for the profile anew, as when a case is shown. */
  async fetch(): Promise<void> {
    const said = await app.attempt(profile, 'itself');
    if (said) ({ imported: this.imported, authority: this.authority } = said);
  }

  /** What the profile offers in a case of its authority; nothing in another's. */
  of(open: OpenCase): Offered {
    const own = this.imported !== null && this.imported.name === open.now.authority.name;
    return own && this.imported !== null ? this.imported : { phrases: [], courts: [] };
  }

  /** The authority of a case as the profile says it now, with the court that the case has where it is one of the
   * profile's; null where the office has no profile of that authority. */
  authorityOf(open: OpenCase): AuthorityDto | null {
    const { name, court } = open.now.authority;
    if (this.imported === null || this.authority?.name !== name) return null;
    return this.imported.courts.includes(court) ? { ...this.authority, court } : this.authority;
  }
}

/** The one there is. */
export const house = new House();
