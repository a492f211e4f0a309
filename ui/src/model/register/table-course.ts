// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What belongs to the course of the case.

import type { CaseRelationCode } from '../../core/bindings/CaseRelationCode';
import { m } from '../../words/messages.js';
import {
  day,
  dayOrNone,
  days,
  line,
  lineOrNone,
  lines,
  link,
  linkOrNone,
  links,
  number,
  oneOf,
  text,
  textOrNone,
  type Names
} from './fields';
import { CLOSING } from './table-closing';
import { INTERIM_ORDER } from './table-order';
import type { KindForms } from './table';

/** How two cases belong together, as the case that has the record sees it. */
export const RELATION: Names<CaseRelationCode> = {
  simultaneous: () => m.register_relation_simultaneous(),
  follows_from: () => m.register_relation_follows_from(),
  ground_for: () => m.register_relation_ground_for(),
  same_event: () => m.register_relation_same_event()
};
// The most that crosses to the core; whether a sample can be drawn, the core says.
const MOST_COUNT = 2 ** 32 - 1;
const MOST_SEED = Number.MAX_SAFE_INTEGER;

type Course =
  | 'document_request'
  | 'sampling'
  | 'related_case'
  | 'plan'
  | 'public_statement'
  | 'contact'
  | 'interview'
  | 'minutes'
  | 'measure_status'
  | 'closing'
  | 'interim_order';

/** Requests, orders, samples, other cases, plans, contacts and the decision to close. */
export const COURSE: KindForms<Course> = {
  document_request: {
    one: () => m.register_document_request(),
    many: () => m.register_document_requests(),
    fields: {
      what: text(() => m.register_request_what()),
      asked_on: day(() => m.register_request_asked()),
      due_on: day(() => m.register_request_due()),
      reminded_on: days(() => m.register_request_reminded()),
      received: links(() => m.register_request_received(), 'evidence'),
      settled_on: dayOrNone(
        () => m.register_request_settled(),
        () => m.register_request_settled_hint()
      )
    },
    headline: ['what'],
    facts: ['asked_on', 'due_on', 'reminded_on']
  },
  interim_order: INTERIM_ORDER,
  sampling: {
    one: () => m.register_sampling(),
    many: () => m.register_samplings(),
    fields: {
      population: line(
        () => m.register_sampling_population(),
        () => m.register_sampling_population_hint()
      ),
      count: number(() => m.register_sampling_count(), MOST_COUNT),
      drawn: number(() => m.register_sampling_drawn(), MOST_COUNT),
      seed: number(
        () => m.register_sampling_seed(),
        MOST_SEED,
        () => m.register_sampling_seed_hint(),
        true
      ),
      purpose: text(() => m.register_sampling_purpose())
    },
    headline: ['population'],
    facts: ['purpose', 'count', 'drawn', 'seed']
  },
  related_case: {
    one: () => m.register_related_case(),
    many: () => m.register_related_cases(),
    fields: {
      number: line(() => m.register_related_number()),
      relation: oneOf(() => m.register_related_relation(), RELATION),
      about: lineOrNone(() => m.register_related_about())
    },
    headline: ['number'],
    facts: ['relation', 'about']
  },
  plan: {
    one: () => m.register_plan(),
    many: () => m.register_plans(),
    fields: {
      title: line(() => m.register_title_of()),
      on: day(() => m.register_plan_on()),
      evidence: linkOrNone(() => m.register_plan_evidence(), 'evidence')
    },
    headline: ['title'],
    facts: ['on']
  },
  public_statement: {
    one: () => m.register_public_statement(),
    many: () => m.register_public_statements(),
    fields: {
      title: line(() => m.register_title_of()),
      on: day(() => m.register_statement_on()),
      link: lineOrNone(() => m.register_statement_link())
    },
    headline: ['title'],
    facts: ['on', 'link']
  },
  interview: {
    one: () => m.register_interview(),
    many: () => m.register_interviews(),
    fields: {
      occasion: linkOrNone(() => m.register_interview_occasion(), 'occasion'),
      on: day(() => m.register_interview_on()),
      with: lines(
        () => m.register_interview_with(),
        () => m.register_lines_hint()
      ),
      about: text(() => m.register_interview_about()),
      said: textOrNone(() => m.register_interview_said()),
      documents: links(() => m.register_interview_documents(), 'evidence')
    },
    headline: ['with'],
    facts: ['on', 'about', 'said']
  },
  minutes: {
    one: () => m.register_minutes(),
    many: () => m.register_minutes_many(),
    fields: {
      occasion: link(() => m.register_minutes_occasion(), 'occasion'),
      agenda: lines(
        () => m.register_minutes_agenda(),
        () => m.register_lines_hint()
      ),
      document: linkOrNone(() => m.register_minutes_document(), 'evidence'),
      cases: lines(
        () => m.register_minutes_cases(),
        () => m.register_lines_hint()
      )
    },
    headline: ['occasion'],
    facts: ['agenda', 'cases']
  },
  // Followed up on the screen of the measures.
  measure_status: 'elsewhere',
  closing: CLOSING,
  contact: {
    one: () => m.register_contact(),
    many: () => m.register_contacts(),
    fields: {
      function: line(() => m.register_contact_function()),
      name: lineOrNone(
        () => m.register_name(),
        () => m.register_contact_protected()
      ),
      phone: lineOrNone(() => m.register_contact_phone()),
      email: lineOrNone(() => m.register_contact_email())
    },
    headline: ['function'],
    facts: ['name', 'phone', 'email']
  }
};
