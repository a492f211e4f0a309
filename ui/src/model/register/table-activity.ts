// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What is run and what has happened: systems, incidents and their causes.

import type { CauseCategoryCode } from '../../core/bindings/CauseCategoryCode';
import type { CauseMetDto } from '../../core/bindings/CauseMetDto';
import type { CriticalityCode } from '../../core/bindings/CriticalityCode';
import type { InformationClassDto } from '../../core/bindings/InformationClassDto';
import type { PersonalDataCode } from '../../core/bindings/PersonalDataCode';
import type { ToldDto } from '../../core/bindings/ToldDto';
import { m } from '../../words/messages.js';
import {
  day,
  dayOrNone,
  grade,
  groupOrNone,
  line,
  lineOrNone,
  link,
  links,
  oneOf,
  oneOrNone,
  rows,
  text,
  textOrNone,
  variants,
  type Names
} from './fields';
import type { KindForms } from './table';

const CRITICALITY: Names<CriticalityCode> = {
  low: () => m.register_criticality_low(),
  moderate: () => m.register_criticality_moderate(),
  high: () => m.register_criticality_high(),
  very_high: () => m.register_criticality_very_high()
};
const PERSONAL_DATA: Names<PersonalDataCode> = {
  yes: () => m.register_personal_data_yes(),
  no: () => m.register_personal_data_no(),
  unknown: () => m.register_personal_data_unknown()
};
const CATEGORY: Names<CauseCategoryCode> = {
  technology: () => m.register_cause_technology(),
  routine: () => m.register_cause_routine(),
  competence: () => m.register_cause_competence(),
  communication: () => m.register_cause_communication(),
  organisation: () => m.register_cause_organisation()
};

const NOTIFICATIONS = links(() => m.register_notifications(), 'notification');
const DEFICIENCIES = links(() => m.register_deficiencies(), 'deficiency');
const QUESTIONS = links(() => m.register_questions(), 'question');

/** Systems, incidents and causes. */
export const ACTIVITY: KindForms<'system' | 'incident' | 'cause'> = {
  system: {
    one: () => m.register_system(),
    many: () => m.register_systems(),
    fields: {
      name: line(() => m.register_name()),
      owner: lineOrNone(
        () => m.register_owner(),
        () => m.register_by_function()
      ),
      supplier: lineOrNone(() => m.register_system_supplier()),
      service: lineOrNone(() => m.register_system_service()),
      hosting: lineOrNone(() => m.register_system_hosting()),
      critical: oneOrNone(() => m.register_system_critical(), CRITICALITY),
      class: groupOrNone<InformationClassDto>(
        () => m.register_class(),
        {
          confidentiality: grade(() => m.register_class_confidentiality()),
          integrity: grade(() => m.register_class_integrity()),
          availability: grade(() => m.register_class_availability())
        },
        () => m.register_class_hint()
      ),
      notifications: NOTIFICATIONS,
      deficiencies: DEFICIENCIES,
      questions: QUESTIONS
    },
    headline: ['name'],
    facts: ['owner', 'supplier', 'service', 'critical', 'class', 'hosting']
  },
  incident: {
    one: () => m.register_incident(),
    many: () => m.register_incidents(),
    fields: {
      what: line(
        () => m.register_incident_what(),
        () => m.register_incident_what_hint()
      ),
      sort: line(
        () => m.register_incident_sort(),
        () => m.register_incident_sort_hint()
      ),
      from: dayOrNone(() => m.register_incident_from()),
      to: dayOrNone(
        () => m.register_incident_to(),
        () => m.register_incident_to_hint()
      ),
      discovered_on: day(() => m.register_incident_discovered()),
      affected: textOrNone(() => m.register_incident_affected()),
      personal_data: oneOf(() => m.register_personal_data(), PERSONAL_DATA),
      reported: rows<ToldDto>(
        () => m.register_incident_reported(),
        () => m.register_told_add(),
        { to: line(() => m.register_told_to()), on: day(() => m.register_told_on()) }
      ),
      systems: links(() => m.register_incident_systems(), { record: 'system' }),
      notifications: NOTIFICATIONS,
      deficiencies: DEFICIENCIES,
      questions: QUESTIONS
    },
    headline: ['what'],
    facts: ['sort', 'from', 'to', 'discovered_on', 'affected', 'personal_data', 'reported']
  },
  cause: {
    one: () => m.register_cause(),
    many: () => m.register_causes(),
    fields: {
      notification: link(() => m.register_cause_notification(), 'notification'),
      category: oneOf(() => m.register_cause_category(), CATEGORY),
      text: text(() => m.register_cause_text()),
      met: variants<CauseMetDto>(() => m.register_cause_met(), {
        open: { label: () => m.register_met_open(), holds: null },
        measures: {
          label: () => m.register_met_measures(),
          holds: links(() => m.register_met_which(), 'measure')
        },
        without: { label: () => m.register_met_without(), holds: text(() => m.register_reason()) }
      })
    },
    headline: ['text'],
    facts: ['category', 'met']
  }
};
