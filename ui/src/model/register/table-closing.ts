// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The decision to close a case.

import type { ClosingGroundDto } from '../../core/bindings/ClosingGroundDto';
import type { ClosingMakerDto } from '../../core/bindings/ClosingMakerDto';
import { m } from '../../words/messages.js';
import { day, group, line, lineOrNone, link, linkOrNone, links, text, variants } from './fields';
import type { KindForm } from './table';

type Another = Extract<ClosingMakerDto, { another: unknown }>['another'];

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

const MAKER = variants<ClosingMakerDto>(() => m.register_closing_maker(), {
  participant: {
    label: () => m.register_closing_participant(),
    holds: link(() => m.register_name(), 'participant')
  },
  another: {
    label: () => m.register_closing_another(),
    holds: group<Another>(() => m.register_closing_another(), {
      name: line(() => m.register_name()),
      title: line(() => m.register_closing_title()),
      document: link(() => m.register_closing_document(), 'evidence')
    })
  }
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
