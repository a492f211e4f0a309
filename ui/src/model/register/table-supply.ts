// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What is supplied, by whom and on which terms.

import type { ApprovedDto } from '../../core/bindings/ApprovedDto';
import type { CoversCode } from '../../core/bindings/CoversCode';
import type { HolderDto } from '../../core/bindings/HolderDto';
import type { ManagementStatusCode } from '../../core/bindings/ManagementStatusCode';
import { m } from '../../words/messages.js';
import {
  day,
  dayOrNone,
  days,
  grade,
  gradeOrNone,
  groupOrNone,
  line,
  lineOrNone,
  lines,
  link,
  linkOrNone,
  links,
  oneOf,
  text,
  textOrNone,
  variants,
  type Names,
  type Words
} from './fields';
import type { KindForms } from './table';

const COVERS: Names<CoversCode> = {
  yes: () => m.register_covers_yes(),
  no: () => m.register_covers_no(),
  unknown: () => m.register_covers_unknown()
};
const STATUS: Names<ManagementStatusCode> = {
  missing: () => m.register_status_missing(),
  begun: () => m.register_status_begun(),
  partly: () => m.register_status_partly(),
  complete: () => m.register_status_complete(),
  certified: () => m.register_status_certified()
};

const holder = (label: Words) =>
  variants<HolderDto>(label, {
    party: { label: () => m.register_holder_party(), holds: null },
    supplier: {
      label: () => m.register_holder_supplier(),
      holds: link(() => m.register_holder_which(), { record: 'supplier' })
    }
  });
const OF_CONTRACT = link(() => m.register_of_contract(), { record: 'contract' });

type Supply =
  | 'service'
  | 'contract'
  | 'clause'
  | 'follow_up'
  | 'qualification'
  | 'supplier'
  | 'risk_class'
  | 'certificate'
  | 'management_system';

/** Services, contracts and those who supply. */
export const SUPPLY: KindForms<Supply> = {
  service: {
    one: () => m.register_service(),
    many: () => m.register_services(),
    fields: {
      name: line(() => m.register_name()),
      users: lineOrNone(() => m.register_service_users()),
      channel: lineOrNone(
        () => m.register_service_channel(),
        () => m.register_service_channel_hint()
      )
    },
    headline: ['name'],
    facts: ['users', 'channel']
  },
  contract: {
    one: () => m.register_contract(),
    many: () => m.register_contracts(),
    fields: {
      parties: line(() => m.register_contract_parties()),
      reference: lineOrNone(() => m.register_contract_reference()),
      from: dayOrNone(() => m.register_contract_from()),
      to: dayOrNone(
        () => m.register_contract_to(),
        () => m.register_contract_to_hint()
      ),
      security_annex: lineOrNone(() => m.register_contract_annex())
    },
    headline: ['parties'],
    facts: ['reference', 'from', 'to', 'security_annex']
  },
  clause: {
    one: () => m.register_clause(),
    many: () => m.register_clauses(),
    fields: {
      contract: OF_CONTRACT,
      number: line(() => m.register_clause_number()),
      says: text(() => m.register_clause_says()),
      questions: links(() => m.register_clause_questions(), 'question')
    },
    headline: ['number', 'says'],
    facts: []
  },
  follow_up: {
    one: () => m.register_follow_up(),
    many: () => m.register_follow_ups(),
    fields: {
      contract: OF_CONTRACT,
      plan: textOrNone(() => m.register_follow_up_plan()),
      met_on: days(() => m.register_follow_up_met()),
      found: textOrNone(() => m.register_follow_up_found())
    },
    headline: ['contract'],
    facts: ['plan', 'met_on', 'found']
  },
  qualification: {
    one: () => m.register_qualification(),
    many: () => m.register_qualifications(),
    fields: {
      procurement: line(() => m.register_qualification_procurement()),
      text: text(() => m.register_qualification_text())
    },
    headline: ['text'],
    facts: ['procurement']
  },
  supplier: {
    one: () => m.register_supplier(),
    many: () => m.register_suppliers(),
    fields: {
      organisation: line(() => m.register_organisation()),
      number: lineOrNone(() => m.register_supplier_number()),
      parent: linkOrNone(
        () => m.register_supplier_parent(),
        { record: 'supplier' },
        () => m.register_supplier_to_party()
      ),
      country: line(
        () => m.register_supplier_country(),
        () => m.register_supplier_country_hint()
      ),
      risk: gradeOrNone(
        () => m.register_supplier_risk(),
        () => m.register_supplier_risk_hint()
      ),
      approved: groupOrNone<ApprovedDto>(() => m.register_supplier_approved(), {
        on: day(() => m.register_approved_on()),
        by: line(
          () => m.register_approved_by(),
          () => m.register_by_function()
        )
      }),
      contract: linkOrNone(() => m.register_supplier_contract(), { record: 'contract' })
    },
    headline: ['organisation'],
    facts: ['number', 'country', 'risk', 'approved']
  },
  risk_class: {
    one: () => m.register_risk_class(),
    many: () => m.register_risk_classes(),
    fields: {
      class: grade(
        () => m.register_risk_class_class(),
        () => m.register_supplier_risk_hint()
      ),
      criteria: lines(
        () => m.register_risk_class_criteria(),
        () => m.register_lines_hint()
      ),
      asks: textOrNone(() => m.register_risk_class_asks())
    },
    headline: ['class'],
    facts: ['criteria', 'asks']
  },
  certificate: {
    one: () => m.register_certificate(),
    many: () => m.register_certificates(),
    fields: {
      holder: holder(() => m.register_certificate_holder()),
      standard: line(() => m.register_certificate_standard()),
      scope: text(() => m.register_certificate_scope()),
      body: line(() => m.register_certificate_body()),
      valid_to: day(() => m.register_certificate_valid_to()),
      covers: oneOf(() => m.register_certificate_covers(), COVERS)
    },
    headline: ['standard'],
    facts: ['holder', 'scope', 'body', 'covers']
  },
  management_system: {
    one: () => m.register_management_system(),
    many: () => m.register_management_systems(),
    fields: {
      of: holder(() => m.register_management_of()),
      owner: lineOrNone(
        () => m.register_management_owner(),
        () => m.register_by_function()
      ),
      scope: textOrNone(() => m.register_management_scope()),
      status: oneOf(() => m.register_management_status(), STATUS)
    },
    headline: ['of'],
    facts: ['status', 'owner', 'scope']
  }
};
