// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The decision to close a case.

import type { ClosingGroundDto } from '../../core/bindings/ClosingGroundDto';
import { m } from '../../words/messages.js';
import { day, line, lineOrNone, linkOrNone, links, text, variants } from './fields';
import { MAKER } from './maker';
import type { KindForm } from './table';

const GROUND = variants<ClosingGroundDto>(() => m.register_closing_ground(), {
  remedied: { label: () => m.register_closing_remedied(), holds: null },
  no_deficiencies: { label: () => m.register_closing_no_deficiencies(), holds: null },
  obligation_fulfilled: { label: () => m.register_closing_fulfilled(), holds: null },
  no_longer_subject: { label: () => m.register_closing_no_subject(), holds: null },
  handed_over: {
    label: () => m.register_closing_handed_over(),
    holds: line(() => m.register_closing_authority())
  },
  other: { label: () => m.register_closing_other(), holds: line(() => m.register_closing_other_says()) }
});

/** The decision to close. */
export const CLOSING: KindForm<'closing'> = {
  one: () => m.register_closing(),
  many: () => m.register_closings(),
  fields: {
    on: day(() => m.register_closing_on()),
    closes: lineOrNone(
      () => m.register_closing_closes(),
      () => m.register_closing_closes_hint()
    ),
    ground: GROUND,
    reasons: text(() => m.register_reason()),
    decided_by: MAKER,
    presented_by: linkOrNone(
      () => m.register_closing_presented(),
      'participant',
      () => m.register_closing_unpresented()
    ),
    others: links(() => m.register_closing_others(), 'participant')
  },
  headline: ['ground'],
  facts: ['on', 'closes', 'reasons', 'decided_by', 'presented_by', 'others']
};
