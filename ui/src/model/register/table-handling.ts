// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the handling of the case owes those it concerns, and what others were asked.

import type { InsightAnswerDto } from '../../core/bindings/InsightAnswerDto';
import type { LanguageDecisionDto } from '../../core/bindings/LanguageDecisionDto';
import type { PersonNameDto } from '../../core/bindings/PersonNameDto';
import type { ReferralAnswerDto } from '../../core/bindings/ReferralAnswerDto';
import type { ReleaseResultCode } from '../../core/bindings/ReleaseResultCode';
import type { SideCode } from '../../core/bindings/SideCode';
import type { WithheldDto } from '../../core/bindings/WithheldDto';
import { m } from '../../words/messages.js';
import {
  day,
  dayOrNone,
  groupOrNone,
  line,
  lineOrNone,
  lines,
  linkOrNone,
  links,
  oneOf,
  text,
  textOrNone,
  variants,
  type Names
} from './fields';
import type { KindForms } from './table';

const RESULT: Names<ReleaseResultCode> = {
  whole: () => m.register_release_whole(),
  masked: () => m.register_release_masked(),
  reserved: () => m.register_release_reserved(),
  refused: () => m.register_release_refused()
};

const SIDE: Names<SideCode> = {
  party: () => m.register_external_side_party(),
  client: () => m.register_external_side_client(),
  expert: () => m.register_external_side_expert(),
  other: () => m.register_external_side_other()
};

type Handling =
  | 'representative'
  | 'external_participant'
  | 'insight_request'
  | 'referral'
  | 'release'
  | 'language_need'
  | 'comparable_decision';

/** Representatives, insight, referrals, secrecy tests, language and comparable decisions. */
export const HANDLING: KindForms<Handling> = {
  representative: {
    one: () => m.register_representative(),
    many: () => m.register_representatives(),
    fields: {
      function: line(
        () => m.register_contact_function(),
        () => m.register_representative_function_hint()
      ),
      name: lineOrNone(
        () => m.register_name(),
        () => m.register_representative_protected()
      ),
      mandate: text(
        () => m.register_representative_mandate(),
        () => m.register_representative_mandate_hint()
      ),
      shown_by: linkOrNone(() => m.register_representative_shown_by(), 'evidence'),
      from: day(() => m.register_representative_from()),
      to: dayOrNone(
        () => m.register_representative_to(),
        () => m.register_representative_to_hint()
      ),
      address_for_service: lineOrNone(() => m.register_representative_address())
    },
    headline: ['function'],
    facts: ['name', 'mandate', 'from', 'to', 'address_for_service']
  },
  external_participant: {
    one: () => m.register_external(),
    many: () => m.register_externals(),
    fields: {
      side: oneOf(() => m.register_external_side(), SIDE),
      organisation: line(() => m.register_organisation()),
      function: line(
        () => m.register_contact_function(),
        () => m.register_external_function_hint()
      ),
      name: variants<PersonNameDto>(() => m.register_external_name(), {
        not_said: { label: () => m.register_external_name_unsaid(), holds: null },
        open: { label: () => m.register_external_name_open(), holds: line(() => m.register_name()) },
        protected: {
          label: () => m.register_external_name_protected(),
          holds: line(
            () => m.register_name(),
            () => m.register_external_protected_hint()
          )
        }
      })
    },
    headline: ['function'],
    facts: ['side', 'organisation', 'name']
  },
  insight_request: {
    one: () => m.register_insight(),
    many: () => m.register_insights(),
    fields: {
      asked_on: day(() => m.register_insight_asked()),
      what: text(() => m.register_insight_what()),
      answer: groupOrNone<InsightAnswerDto>(() => m.register_insight_answer(), {
        on: day(() => m.register_insight_on()),
        given: textOrNone(() => m.register_insight_given()),
        withheld: groupOrNone<WithheldDto>(
          () => m.register_insight_withheld(),
          {
            what: text(() => m.register_insight_withheld_what()),
            ground: line(
              () => m.register_secrecy_ground(),
              () => m.register_secrecy_ground_hint()
            ),
            substitute: textOrNone(
              () => m.register_insight_substitute(),
              () => m.register_insight_substitute_hint()
            )
          },
          () => m.register_insight_withheld_hint()
        )
      })
    },
    headline: ['what'],
    facts: ['asked_on', 'answer']
  },
  referral: {
    one: () => m.register_referral(),
    many: () => m.register_referrals(),
    fields: {
      to: line(() => m.register_referral_to()),
      question: text(() => m.register_referral_question()),
      sent_on: day(() => m.register_referral_sent()),
      due_on: day(() => m.register_referral_due()),
      answer: groupOrNone<ReferralAnswerDto>(() => m.register_referral_answer(), {
        on: day(() => m.register_referral_answer_on()),
        text: text(() => m.register_referral_answer_text()),
        document: linkOrNone(() => m.register_referral_answer_document(), 'evidence')
      })
    },
    headline: ['to'],
    facts: ['question', 'sent_on', 'due_on', 'answer']
  },
  release: {
    one: () => m.register_release(),
    many: () => m.register_releases(),
    fields: {
      on: day(() => m.register_release_on()),
      for_whom: line(
        () => m.register_release_for(),
        () => m.register_release_for_hint()
      ),
      what: text(() => m.register_release_what()),
      documents: links(() => m.register_release_documents(), 'evidence'),
      provisions: lines(
        () => m.register_release_provisions(),
        () => m.register_release_provisions_hint()
      ),
      result: oneOf(() => m.register_release_result(), RESULT),
      because: textOrNone(() => m.register_reason())
    },
    headline: ['what'],
    facts: ['on', 'for_whom', 'result', 'provisions', 'because']
  },
  language_need: {
    one: () => m.register_language(),
    many: () => m.register_languages(),
    fields: {
      need: text(
        () => m.register_language_need(),
        () => m.register_language_need_hint()
      ),
      decided: groupOrNone<LanguageDecisionDto>(() => m.register_language_decided(), {
        on: day(() => m.register_language_decided_on()),
        text: text(() => m.register_language_decided_text())
      }),
      done_on: dayOrNone(() => m.register_language_done())
    },
    headline: ['need'],
    facts: ['decided', 'done_on']
  },
  comparable_decision: {
    one: () => m.register_comparable(),
    many: () => m.register_comparables(),
    fields: {
      reference: line(
        () => m.register_comparable_reference(),
        () => m.register_comparable_reference_hint()
      ),
      outcome: text(() => m.register_comparable_outcome()),
      alike: text(() => m.register_comparable_alike()),
      documents: links(() => m.register_comparable_documents(), 'evidence')
    },
    headline: ['reference'],
    facts: ['outcome', 'alike']
  }
};
