// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What a person of the ledger is called: as in the store, else as when they joined the case.

import { app } from '../../state/app.svelte';
import type { OpenCase } from '../../state/case.svelte';

/** A person's name, or the beginning of the identity when nobody here knows it. */
export function nameOf(open: OpenCase, id: string): string {
  const known =
    app.persons.find((person) => person.id === id) ??
    open.now.participants.find((person) => person.id === id);
  return known?.name ?? id.slice(0, 8);
}
