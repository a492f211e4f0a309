// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What an audit is asked for, answers and recommends.

import type { AdvanceCode } from '../../core/bindings/AdvanceCode';
import type { AuditObjectCode } from '../../core/bindings/AuditObjectCode';
import type { MeasureNewsDto } from '../../core/bindings/MeasureNewsDto';
import type { PriorityCode } from '../../core/bindings/PriorityCode';
import type { RecommendationAnswerCode } from '../../core/bindings/RecommendationAnswerCode';
import type { RecommendationResponseDto } from '../../core/bindings/RecommendationResponseDto';
import { m } from '../../words/messages.js';
import {
  day,
  dayOrNone,
  group,
  groupOrNone,
  line,
  lineOrNone,
  link,
  links,
  oneOf,
  text,
  textOrNone,
  variants,
  type Names
} from './fields';
import type { KindForms } from './table';

const OBJECTS: Names<AuditObjectCode> = {
  contract: () => m.register_object_contract(),
  follow_up: () => m.register_object_follow_up(),
  compliance: () => m.register_object_compliance()
};
const PRIORITY: Names<PriorityCode> = {
  high: () => m.register_priority_high(),
  medium: () => m.register_priority_medium(),
  low: () => m.register_priority_low()
};
const ANSWER: Names<RecommendationAnswerCode> = {
  accepted: () => m.register_answer_accepted(),
  partly: () => m.register_answer_partly(),
  rejected: () => m.register_answer_rejected()
};

type Told = Extract<MeasureNewsDto, { told: unknown }>['told'];
type Verified = Extract<MeasureNewsDto, { verified: unknown }>['verified'];
type Insufficient = Extract<MeasureNewsDto, { insufficient: unknown }>['insufficient'];
type Lapsed = Extract<MeasureNewsDto, { lapsed: unknown }>['lapsed'];

const ADVANCE: Names<AdvanceCode> = {
  not_begun: () => m.measures_standing_not_begun(),
  planned: () => m.measures_standing_planned(),
  ongoing: () => m.measures_standing_ongoing(),
  done: () => m.register_advance_done()
};
const NEWS = variants<MeasureNewsDto>(() => m.register_news(), {
  told: {
    label: () => m.register_news_told(),
    holds: group<Told>(() => m.register_news_told(), {
      progress: oneOf(() => m.register_news_progress(), ADVANCE),
      text: textOrNone(() => m.register_news_text()),
      done_by: dayOrNone(() => m.register_response_due())
    })
  },
  reminded: { label: () => m.measures_news_reminded(), holds: null },
  verified: {
    label: () => m.measures_news_verified(),
    holds: group<Verified>(() => m.measures_news_verified(), {
      by: link(() => m.register_news_by(), 'participant'),
      proof: links(() => m.register_news_proof(), 'evidence'),
      effect: textOrNone(() => m.register_news_effect())
    })
  },
  insufficient: {
    label: () => m.measures_news_insufficient(),
    holds: group<Insufficient>(() => m.measures_news_insufficient(), {
      by: link(() => m.register_news_by(), 'participant'),
      because: text(() => m.register_news_lacks())
    })
  },
  lapsed: {
    label: () => m.measures_news_lapsed(),
    holds: group<Lapsed>(() => m.measures_news_lapsed(), { because: text(() => m.register_reason()) })
  }
});

type Audit =
  'client' | 'audit_question' | 'criterion' | 'independence' | 'recommendation' | 'recommendation_status';

/** The audit's own. */
export const AUDIT: KindForms<Audit> = {
  client: {
    one: () => m.register_client(),
    many: () => m.register_clients(),
    fields: {
      organisation: line(() => m.register_organisation()),
      initiative_by: line(
        () => m.register_client_initiative(),
        () => m.register_by_function()
      ),
      assignment: text(() => m.register_client_assignment())
    },
    headline: ['organisation'],
    facts: ['initiative_by', 'assignment']
  },
  audit_question: {
    one: () => m.register_audit_question(),
    many: () => m.register_audit_questions(),
    fields: {
      object: oneOf(() => m.register_object(), OBJECTS),
      text: text(() => m.register_audit_question_text()),
      conclusion: textOrNone(
        () => m.register_audit_question_conclusion(),
        () => m.register_audit_question_conclusion_hint()
      )
    },
    headline: ['text'],
    facts: ['object', 'conclusion']
  },
  criterion: {
    one: () => m.register_criterion(),
    many: () => m.register_criteria(),
    fields: {
      text: line(
        () => m.register_criterion_text(),
        () => m.register_criterion_text_hint()
      )
    },
    headline: ['text'],
    facts: []
  },
  independence: {
    one: () => m.register_independence(),
    many: () => m.register_independences(),
    fields: {
      declared_by: link(() => m.register_independence_by(), 'participant'),
      statement: text(() => m.register_independence_statement())
    },
    headline: ['statement'],
    facts: []
  },
  recommendation: {
    one: () => m.register_recommendation(),
    many: () => m.register_recommendations(),
    fields: {
      object: oneOf(() => m.register_object(), OBJECTS),
      text: text(() => m.register_recommendation_text()),
      priority: oneOf(() => m.register_recommendation_priority(), PRIORITY),
      addressee: line(
        () => m.register_recommendation_addressee(),
        () => m.register_recommendation_addressee_hint()
      ),
      deficiencies: links(() => m.register_recommendation_deficiencies(), 'deficiency'),
      response: groupOrNone<RecommendationResponseDto>(() => m.register_response(), {
        answer: oneOf(() => m.register_response_answer(), ANSWER),
        text: text(() => m.register_response_text()),
        owner: lineOrNone(
          () => m.register_response_owner(),
          () => m.register_by_function()
        ),
        due_on: dayOrNone(() => m.register_response_due())
      })
    },
    headline: ['text'],
    facts: ['object', 'priority', 'addressee', 'response']
  },
  recommendation_status: {
    one: () => m.register_recommendation_status(),
    many: () => m.register_recommendation_statuses(),
    fields: {
      recommendation: link(() => m.register_recommendation(), { record: 'recommendation' }),
      on: day(() => m.register_news_on()),
      news: NEWS,
      documents: links(() => m.register_news_documents(), 'evidence')
    },
    headline: ['recommendation'],
    facts: ['on', 'news']
  }
};
