// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What an audit is asked for, answers and recommends.

import type { AuditObjectCode } from '../../core/bindings/AuditObjectCode';
import type { PriorityCode } from '../../core/bindings/PriorityCode';
import type { RecommendationAnswerCode } from '../../core/bindings/RecommendationAnswerCode';
import type { RecommendationResponseDto } from '../../core/bindings/RecommendationResponseDto';
import { m } from '../../words/messages.js';
import {
  dayOrNone,
  groupOrNone,
  line,
  lineOrNone,
  link,
  links,
  oneOf,
  text,
  textOrNone,
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

type Audit = 'client' | 'audit_question' | 'criterion' | 'independence' | 'recommendation';

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
  }
};
