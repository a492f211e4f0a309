// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Every act of the window that has a key, whether its screen is shown or not: what the settings let a person change
// and the help prints. A test holds it against the screens, which put their acts up themselves.

import type { AssessmentCode } from '../core/bindings/AssessmentCode';
import { PARTS, type Part } from '../state/route.svelte';
import { m } from '../words/messages.js';
import { markLabel } from './labels';

/** Where an act stands: everywhere in the window, on a screen, everywhere in a case, or in a part of one. */
export type Where = 'window' | 'today' | 'cases' | 'case' | Part;

/** An act that has a key. */
export interface KeyedAct {
  /** The code that lasts. */
  code: string;
  /** Where it stands; it is listed under the first. */
  on: readonly [Where, ...Where[]];
  /** Its key outside text, unless the person chose another. */
  key: string;
  /** Its key inside text, when it has one of its own; empty when the key belongs to the text there. */
  inText?: string;
  /** Whether the key stays what it is, because several go together or the page needs it. */
  fixed?: boolean;
  label: () => string;
}

/** The places in the order they are listed. */
export const WHERES: readonly Where[] = ['window', 'today', 'cases', 'case', ...PARTS];

/** What a place is called. */
export function whereLabel(where: Where): string {
  return {
    window: m.settings_where_window,
    today: m.common_today,
    cases: m.common_cases,
    case: m.settings_where_case,
    overview: m.common_part_overview,
    inspection: m.common_part_inspection,
    evidence: m.common_part_evidence,
    register: m.common_part_register,
    deficiencies: m.common_part_deficiencies,
    hearing: m.common_part_hearing,
    decision: m.common_part_decision,
    after: m.common_part_after,
    measures: m.measures_title,
    log: m.common_part_log
  }[where]();
}

/** The acts that stand on a place and not everywhere. */
export function keyedOn(where: Where): KeyedAct[] {
  return KEYED.filter((act) => act.on.includes(where));
}

/** Whether two acts can stand at once. */
export function meet(a: KeyedAct, b: KeyedAct): boolean {
  const reach = (act: KeyedAct): readonly Where[] =>
    act.on.includes('window') ? WHERES : act.on.includes('case') ? [...act.on, ...PARTS] : act.on;
  const there = reach(b);
  return reach(a).some((where) => there.includes(where));
}

const WINDOW: KeyedAct[] = [
  { code: 'palette', on: ['window'], key: 'Ctrl+K', label: m.acts_palette },
  { code: 'help', on: ['window'], key: 'F1', label: m.acts_help_here },
  { code: 'sheet', on: ['window'], key: '?', label: m.acts_sheet },
  { code: 'next_pane', on: ['window'], key: 'F6', label: m.acts_next_pane },
  { code: 'previous_pane', on: ['window'], key: 'Shift+F6', label: m.acts_previous_pane },
  { code: 'sun', on: ['window'], key: 'Ctrl+L', label: m.settings_key_sun },
  { code: 'say_saved', on: ['window'], key: 'Ctrl+S', label: m.acts_say_saved },
  { code: 'go_today', on: ['window'], key: 'G I', fixed: true, label: to(m.common_today) },
  { code: 'go_cases', on: ['window'], key: 'G Ä', fixed: true, label: to(m.common_cases) },
  { code: 'go_verify', on: ['window'], key: 'G V', fixed: true, label: to(m.common_verify) }
];

const LISTS: KeyedAct[] = [
  { code: 'next_row', on: ['today'], key: 'J', label: m.cases_next_row },
  { code: 'previous_row', on: ['today'], key: 'K', label: m.cases_previous_row },
  { code: 'new_case', on: ['cases', 'today'], key: 'C', label: m.cases_new },
  { code: 'filter_cases', on: ['cases'], key: 'F', label: m.cases_filter_act },
  { code: 'clear_filter', on: ['cases'], key: 'Escape', fixed: true, label: m.cases_clear },
  { code: 'continue_case', on: ['overview', 'today'], key: 'Enter', fixed: true, label: m.cases_continue }
];

const CASE: KeyedAct[] = [
  // In text both keys belong to the text.
  { code: 'undo', on: ['case'], key: 'Ctrl+Z', inText: '', label: m.acts_undo },
  { code: 'redo', on: ['case'], key: 'Ctrl+Shift+Z', inText: '', label: m.acts_redo },
  { code: 'go_overview', on: ['case'], key: 'G Ö', fixed: true, label: to(m.common_part_overview) },
  { code: 'go_inspection', on: ['case'], key: 'G G', fixed: true, label: to(m.common_part_inspection) },
  { code: 'go_evidence', on: ['case'], key: 'G U', fixed: true, label: to(m.common_part_evidence) },
  { code: 'go_register', on: ['case'], key: 'G T', fixed: true, label: to(m.common_part_register) },
  { code: 'go_deficiencies', on: ['case'], key: 'G R', fixed: true, label: to(m.common_part_deficiencies) },
  { code: 'go_hearing', on: ['case'], key: 'G K', fixed: true, label: to(m.common_part_hearing) },
  { code: 'go_decision', on: ['case'], key: 'G B', fixed: true, label: to(m.common_part_decision) },
  { code: 'go_after', on: ['case'], key: 'G E', fixed: true, label: to(m.common_part_after) },
  { code: 'go_measures', on: ['case'], key: 'G Å', fixed: true, label: to(m.measures_title) },
  { code: 'go_log', on: ['case'], key: 'G L', fixed: true, label: to(m.common_part_log) }
];

const ASSESSMENTS: AssessmentCode[] = ['met', 'partly_met', 'not_met', 'not_applicable', 'not_examined'];

const INSPECTION: KeyedAct[] = [
  ...ASSESSMENTS.map((mark, at): KeyedAct => ({
    code: `assess_${mark}`,
    on: ['inspection'],
    key: `${at + 1}`,
    inText: `Ctrl+${at + 1}`,
    label: () => markLabel(mark)
  })),
  { code: 'assess_unanswered', on: ['inspection'], key: '0', label: m.inspection_take_back },
  { code: 'next_question', on: ['inspection'], key: 'j', inText: 'Alt+ArrowDown', label: m.inspection_next },
  {
    code: 'previous_question',
    on: ['inspection'],
    key: 'k',
    inText: 'Alt+ArrowUp',
    label: m.inspection_previous
  },
  {
    code: 'next_unanswered',
    on: ['inspection'],
    key: 'n',
    inText: 'Ctrl+Enter',
    label: m.inspection_next_unanswered
  },
  { code: 'to_observation', on: ['inspection'], key: 'o', label: m.inspection_write_observation },
  {
    code: 'note_deficiency',
    on: ['inspection', 'deficiencies'],
    key: 'b',
    label: m.inspection_note_deficiency
  },
  { code: 'add_file', on: ['inspection'], key: 'f', label: m.inspection_add_file },
  { code: 'add_document', on: ['inspection'], key: 'u', label: m.inspection_add_file },
  { code: 'internal_note', on: ['inspection'], key: 'i', label: m.inspection_note },
  { code: 'bookmark_question', on: ['inspection'], key: 'r', label: m.inspection_come_back }
];

const REST: KeyedAct[] = [
  { code: 'chart_table', on: ['overview'], key: 'V', label: m.settings_key_chart_table },
  { code: 'add_evidence', on: ['evidence'], key: 'u', label: m.judgement_act_add_evidence },
  { code: 'new_record', on: ['register'], key: 'n', label: m.register_new },
  { code: 'toggle_map', on: ['deficiencies'], key: 'v', label: m.judgement_act_map },
  { code: 'measures_view', on: ['measures'], key: 'v', label: m.measures_act_view },
  { code: 'next_measure', on: ['measures'], key: 'j', label: m.measures_act_next },
  { code: 'previous_measure', on: ['measures'], key: 'k', label: m.measures_act_previous },
  { code: 'measure_step', on: ['measures'], key: 'n', label: m.measures_step_new },
  { code: 'next_obstacle', on: ['decision'], key: 'F8', label: m.decision_next_obstacle },
  { code: 'insert_reference', on: ['decision'], key: 'Ctrl+J', label: m.decision_insert_reference }
];

/** All of them. */
export const KEYED: readonly KeyedAct[] = [...WINDOW, ...LISTS, ...CASE, ...INSPECTION, ...REST];

function to(place: () => string): () => string {
  return () => m.settings_key_go({ place: place() });
}
