// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Decisions to close for the tests, on each ground and by each maker.

import type { EntryOf } from './fields';

const least: EntryOf<'closing'> = {
  on: '2025-10-11',
  closes: null,
  ground: 'no_deficiencies',
  reasons: 'Inget kom fram.',
  decided_by: { participant: 'me' },
  presented_by: null,
  others: []
};

/** What they say. */
export const CLOSINGS: readonly EntryOf<'closing'>[] = [
  {
    ...least,
    ground: 'remedied',
    reasons: 'Åtgärderna är kontrollerade.',
    presented_by: 'me',
    others: ['me']
  },
  least,
  { ...least, ground: 'obligation_fulfilled' },
  { ...least, ground: 'no_longer_subject' },
  {
    ...least,
    closes: 'TSN 2025-3',
    ground: { handed_over: 'Säkerhetsmyndigheten' },
    decided_by: { another: { name: 'Eva Ek', title: 'enhetschef', document: 'h2' } }
  },
  { ...least, ground: { other: 'Saken prövas i ett annat ärende.' } }
];
