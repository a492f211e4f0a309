// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Orders of the running case for the tests: each thing ordered, with and without a fine.

import type { EntryOf } from './fields';

const least: EntryOf<'interim_order'> = {
  number: 'TSN 2025-4-1',
  on: '2025-04-01',
  power: 'csl',
  what: { documents: 'Riskanalysen' },
  due_on: '2025-05-02',
  fine: null,
  reasons: 'Analysen har inte kommit in.',
  at_once: null,
  decided_by: { participant: 'me' },
  presented_by: null,
  others: [],
  served_on: null,
  outcome: null
};

/** What they say. */
export const ORDERS: readonly EntryOf<'interim_order'>[] = [
  {
    ...least,
    fine: {
      sum: 50000,
      each: 'påbörjad vecka',
      able: 'Kommunen har analysen.',
      earlier: 'Det finns inget.',
      service: 'ordinary'
    },
    at_once: 'granskningen annars stannar',
    presented_by: 'me',
    others: ['me'],
    served_on: '2025-04-03',
    outcome: { followed: 'in_full', on: '2025-04-30' }
  },
  least,
  {
    ...least,
    number: 'TSN 2025-4-2',
    power: 'nis1',
    what: { access: 'Serverhallen' },
    fine: { sum: 100000, each: null, able: 'De har nyckeln.', earlier: 'Det finns inget.', service: 'oral' },
    outcome: { followed: 'in_part', on: '2025-05-02' }
  },
  {
    ...least,
    number: 'TSN 2025-4-3',
    power: 'psl',
    what: { cooperation: 'Visa loggarna' },
    decided_by: { another: { name: 'Eva Ek', title: 'enhetschef', document: 'h2' } },
    outcome: { followed: 'not_at_all', on: '2025-05-03' }
  }
];
