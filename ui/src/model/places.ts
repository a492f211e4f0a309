// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the places of the window and the parts of a case are called.

import type { CaseJson } from '../core/bindings/CaseJson';
import { PARTS, type Part, type Route } from '../state/route.svelte';
import { m } from '../words/messages.js';
import { endsInReport } from './onsite';

const PART_NAMES: Record<Part, () => string> = {
  overview: () => m.common_part_overview(),
  inspection: () => m.common_part_inspection(),
  evidence: () => m.common_part_evidence(),
  register: () => m.common_part_register(),
  deficiencies: () => m.common_part_deficiencies(),
  hearing: () => m.common_part_hearing(),
  decision: () => m.common_part_decision(),
  after: () => m.common_part_after(),
  measures: () => m.measures_title(),
  log: () => m.common_part_log()
};
const PLACE_NAMES: Record<Exclude<Route['place'], 'case'>, () => string> = {
  today: () => m.common_today(),
  cases: () => m.common_cases(),
  new_case: () => m.common_new_case(),
  verify: () => m.common_verify(),
  checklists: () => m.editor_group(),
  settings: () => m.common_settings(),
  help: () => m.common_help()
};

// Where a case ends in a report, two parts are called what they are there.
const REPORT_NAMES: Partial<Record<Part, () => string>> = {
  hearing: () => m.common_state_audit_hearing(),
  decision: () => m.onsite_report()
};

/** A part of a case. */
export const partLabel = (part: Part, now: Pick<CaseJson, 'kind'>): string =>
  ((endsInReport(now) ? REPORT_NAMES[part] : undefined) ?? PART_NAMES[part])();
/** The parts that a case has; where nothing is decided, nothing comes after a decision. */
export const partsOf = (now: Pick<CaseJson, 'kind'>): Part[] =>
  PARTS.filter((part) => part !== 'after' || !endsInReport(now));
/** A place of the window. */
export const placeLabel = (place: Exclude<Route['place'], 'case'>): string => PLACE_NAMES[place]();
