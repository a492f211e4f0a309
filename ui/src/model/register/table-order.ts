// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The order within a running case.

import type { FollowedCode } from '../../core/bindings/FollowedCode';
import type { OrderedDto } from '../../core/bindings/OrderedDto';
import type { OrderFineDto } from '../../core/bindings/OrderFineDto';
import type { OrderOutcomeDto } from '../../core/bindings/OrderOutcomeDto';
import type { OrderPowerCode } from '../../core/bindings/OrderPowerCode';
import { m } from '../../words/messages.js';
import { METHODS, methodLabel } from '../after';
import type { ServiceMethodCode } from '../../core/bindings/ServiceMethodCode';
import {
  day,
  dayOrNone,
  groupOrNone,
  line,
  lineOrNone,
  linkOrNone,
  links,
  number,
  oneOf,
  text,
  textOrNone,
  variants,
  type Names
} from './fields';
import { MAKER } from './maker';
import type { KindForm } from './table';

const POWER: Names<OrderPowerCode> = {
  csl: () => m.register_order_csl(),
  nis1: () => m.register_order_nis1(),
  psl: () => m.register_order_psl()
};
const FOLLOWED: Names<FollowedCode> = {
  in_full: () => m.register_order_in_full(),
  in_part: () => m.register_order_in_part(),
  not_at_all: () => m.register_order_not_at_all()
};
/** How far an order was followed. */
export const followedLabel = (code: FollowedCode): string => FOLLOWED[code]();
const SERVICE = Object.fromEntries(
  METHODS.map((code) => [code, () => methodLabel(code)])
) as Names<ServiceMethodCode>;

const WHAT = variants<OrderedDto>(() => m.register_order_what(), {
  documents: {
    label: () => m.register_order_documents(),
    holds: text(
      () => m.register_order_documents_says(),
      () => m.register_order_lines_hint()
    )
  },
  access: {
    label: () => m.register_order_access(),
    holds: text(
      () => m.register_order_access_says(),
      () => m.register_order_lines_hint()
    )
  },
  cooperation: {
    label: () => m.register_order_cooperation(),
    holds: text(
      () => m.register_order_cooperation_says(),
      () => m.register_order_lines_hint()
    )
  }
});

/** The most kronor that a fine can be. */
const MOST_KRONOR = 1_000_000_000_000_000;

/** The order within a running case. */
export const INTERIM_ORDER: KindForm<'interim_order'> = {
  one: () => m.register_order(),
  many: () => m.register_orders(),
  fields: {
    number: line(
      () => m.register_order_number(),
      () => m.register_order_number_hint()
    ),
    on: day(() => m.register_closing_on()),
    power: oneOf(() => m.register_order_power(), POWER),
    what: WHAT,
    due_on: day(
      () => m.register_order_due(),
      () => m.register_order_due_hint()
    ),
    fine: groupOrNone<OrderFineDto>(
      () => m.register_order_fine(),
      {
        sum: number(() => m.register_order_sum(), MOST_KRONOR),
        each: lineOrNone(
          () => m.register_order_each(),
          () => m.register_order_each_hint()
        ),
        able: text(
          () => m.register_order_able(),
          () => m.register_order_able_hint()
        ),
        earlier: text(
          () => m.register_order_earlier(),
          () => m.register_order_earlier_hint()
        ),
        service: oneOf(() => m.register_order_service(), SERVICE)
      },
      () => m.register_order_fine_hint()
    ),
    reasons: text(() => m.register_reason()),
    at_once: textOrNone(
      () => m.register_order_at_once(),
      () => m.register_order_at_once_hint()
    ),
    decided_by: MAKER,
    presented_by: linkOrNone(
      () => m.register_closing_presented(),
      'participant',
      () => m.register_closing_unpresented()
    ),
    others: links(() => m.register_closing_others(), 'participant'),
    served_on: dayOrNone(() => m.register_order_served()),
    outcome: groupOrNone<OrderOutcomeDto>(() => m.register_order_outcome(), {
      followed: oneOf(() => m.register_order_followed(), FOLLOWED),
      on: day(() => m.register_order_outcome_on())
    })
  },
  headline: ['what'],
  facts: [
    'number',
    'on',
    'power',
    'due_on',
    'fine',
    'reasons',
    'at_once',
    'decided_by',
    'presented_by',
    'others',
    'served_on',
    'outcome'
  ]
};
