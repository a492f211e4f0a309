// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Where each screen is found. The door is what one meets every day and comes with the page, so that no fetch stands
// between the start and the first screen. Every other screen is fetched when it is first shown; the editor and
// the PDF viewer come with the decision alone.

import type { Component } from 'svelte';
import type { StageCode } from '../core/bindings/StageCode';
import type { OpenCase } from '../state/case.svelte';
import type { Part, Route } from '../state/route.svelte';
import Unlock from '../screens/Unlock.svelte';

/** A screen outside a case. */
export type PlainScreen = Component<Record<string, never>>;
/** A screen of a case. */
export type CaseScreen = Component<{ open: OpenCase }>;
type Place = Exclude<Route['place'], 'case'>;

const PLACES: Record<Place, () => Promise<{ default: PlainScreen }>> = {
  today: () => import('../screens/Today.svelte'),
  cases: () => import('../screens/Cases.svelte'),
  new_case: () => import('../screens/NewCase.svelte'),
  verify: () => import('../screens/Verify.svelte'),
  checklists: () => import('../screens/Checklists.svelte'),
  settings: () => import('../screens/Settings.svelte'),
  help: () => import('../screens/Help.svelte')
};

const PARTS: Record<Part, () => Promise<{ default: CaseScreen }>> = {
  overview: () => import('../screens/case/Overview.svelte'),
  inspection: () => import('../screens/case/Inspection.svelte'),
  evidence: () => import('../screens/case/Evidence.svelte'),
  register: () => import('../screens/case/Register.svelte'),
  deficiencies: () => import('../screens/case/Deficiencies.svelte'),
  hearing: () => import('../screens/case/Hearing.svelte'),
  decision: () => import('../screens/case/Decision.svelte'),
  after: () => import('../screens/case/After.svelte'),
  measures: () => import('../screens/case/Measures.svelte'),
  log: () => import('../screens/case/Log.svelte')
};

const STAGES: Record<Exclude<StageCode, 'open'>, () => Promise<{ default: PlainScreen }>> = {
  first_start: () => import('../screens/FirstStart.svelte'),
  locked: () => Promise.resolve({ default: Unlock })
};

/** The screen of a place outside a case. */
export const placeScreen = async (place: Place): Promise<PlainScreen> => (await PLACES[place]()).default;
/** The screen of a part of a case. */
export const partScreen = async (part: Part): Promise<CaseScreen> => (await PARTS[part]()).default;
/** The screen of one who is not in yet. */
export const stageScreen = async (stage: Exclude<StageCode, 'open'>): Promise<PlainScreen> =>
  (await STAGES[stage]()).default;

/** Loads what one goes to first in a case before one does, one screen at a time. What cannot be loaded says so when it is
    gone to. */
export async function loadAhead(): Promise<void> {
  for (const part of ['overview', 'inspection'] as const) await PARTS[part]().catch(() => undefined);
}
