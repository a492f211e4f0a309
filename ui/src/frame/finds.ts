// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the palette can find: the acts that stand now, and the places of the window. It shows only what exists.

import type { CaseRowJson } from '../core/bindings/CaseRowJson';
import { plainText } from '../model/blanks';
import { nameOfThing, ofRecord } from '../model/register/links';
import { formOf } from '../model/register/table';
import { everySetting, groupLabel } from '../model/settings';
import { placeLabel, partLabel, partsOf } from '../model/places';
import { best, type Findable } from '../model/scoring';
import { keyOf, type WindowAct } from '../state/acts.svelte';
import { app } from '../state/app.svelte';
import type { OpenCase } from '../state/case.svelte';
import { router, type Route } from '../state/route.svelte';
import { m } from '../words/messages.js';

/** Under which heading something stands. */
export type FindGroup = 'do' | 'go' | 'questions' | 'deficiencies' | 'records' | 'cases' | 'settings';

/** Something the palette can find. */
export interface Find extends Findable {
  /** What tells it from the others. */
  key: string;
  group: FindGroup;
  /** What stands beside it, quietly. */
  detail?: string;
  /** Its key, so that the palette makes itself unneeded. */
  keys?: string;
  /** Whether it is offered before anything is typed. */
  offered: boolean;
  run: () => void;
}

/** A heading with what stands under it. */
export interface FoundGroup {
  group: FindGroup;
  label: string;
  finds: Find[];
}

const GROUPS: Record<FindGroup, () => string> = {
  do: () => m.common_group_do(),
  go: () => m.common_group_go(),
  questions: () => m.common_group_questions(),
  deficiencies: () => m.common_group_deficiencies(),
  records: () => m.common_group_records(),
  cases: () => m.common_group_cases(),
  settings: () => m.common_group_settings()
};
const MOST_IN_GROUP = 8;
const MOST = 40;

/** Everything that can be found now. */
export function findsOf(
  acts: readonly WindowAct[],
  open: OpenCase | null,
  cases: readonly CaseRowJson[]
): Find[] {
  return [
    ...ofActs(acts),
    ...ofPlaces(acts, open),
    ...ofQuestions(open),
    ...ofDeficiencies(open),
    ...ofRecords(open),
    ...ofCases(cases, open),
    ...ofSettings()
  ];
}

/** What answers a query, under its headings: the heading with the best answer first. */
export function grouped(query: string, finds: readonly Find[]): FoundGroup[] {
  const typed = query.trim() !== '';
  const found = typed ? best(query, finds, MOST) : finds.filter((one) => one.offered);
  const groups = new Map<FindGroup, Find[]>();
  for (const one of found) {
    const held = groups.get(one.group) ?? [];
    if (held.length < MOST_IN_GROUP) groups.set(one.group, [...held, one]);
  }
  return [...groups].map(([group, inIt]) => ({ group, label: GROUPS[group](), finds: inIt }));
}

function ofActs(acts: readonly WindowAct[]): Find[] {
  return acts
    .filter(
      (act) =>
        act.hidden !== true &&
        act.group !== 'dialog' &&
        act.enabled?.() !== false &&
        !act.code.startsWith('go_')
    )
    .map((act) => ({
      key: `act ${act.code}`,
      group: 'do' as const,
      title: act.label,
      words: act.group,
      // What belongs to the screen comes before what can be done everywhere.
      weight: act.group === m.acts_group_general() ? 2 : 6,
      offered: act.sought !== true && act.group !== m.acts_group_general(),
      run: act.run,
      ...keys(act)
    }));
}

function ofPlaces(acts: readonly WindowAct[], open: OpenCase | null): Find[] {
  const places = (['today', 'cases', 'new_case', 'verify', 'settings', 'help'] as const).map((place) =>
    toRoute(
      acts,
      placeLabel(place),
      place === 'settings' || place === 'help' ? { place, at: null } : { place },
      open === null
    )
  );
  if (open === null) return places;
  const parts = partsOf(open.now).map((part) =>
    toRoute(acts, partLabel(part, open.now), { place: 'case', id: open.id, part, at: null }, true)
  );
  return [...parts, ...places];
}

function toRoute(acts: readonly WindowAct[], title: string, route: Route, offered: boolean): Find {
  const code = `go_${route.place === 'case' ? route.part : route.place}`;
  const act = acts.find((one) => one.code === code);
  return {
    key: code,
    group: 'go',
    title,
    weight: 8,
    offered,
    run: () => router.go(route),
    ...(act && keys(act))
  };
}

function ofQuestions(open: OpenCase | null): Find[] {
  if (open === null) return [];
  return open.questions.map(({ question, section, number }) => ({
    key: `question ${question.id}`,
    group: 'questions' as const,
    title: plainText(app.text(question.wording)),
    detail: question.id,
    exact: [question.id, String(number)],
    words: `${app.text(section.heading)} ${question.references.map((one) => open.provisions.get(one)?.short ?? one).join(' ')}`,
    offered: false,
    run: () => router.go({ place: 'case', id: open.id, part: 'inspection', at: question.id })
  }));
}

function ofDeficiencies(open: OpenCase | null): Find[] {
  if (open === null) return [];
  return open.now.deficiencies.map((one) => ({
    key: `deficiency ${one.id}`,
    group: 'deficiencies' as const,
    title: m.common_deficiency_n({ number: one.number, title: one.title }),
    exact: [m.common_deficiency_short({ number: one.number })],
    words: `${one.statement.slice(0, 400)} ${one.provisions.map((id) => open.provisions.get(id)?.short ?? id).join(' ')}`,
    offered: false,
    run: () => router.go({ place: 'case', id: open.id, part: 'deficiencies', at: one.id })
  }));
}

function ofRecords(open: OpenCase | null): Find[] {
  if (open === null) return [];
  return open.now.records
    .filter((one) => formOf(one.entry.kind) !== null)
    .map((one) => ({
      key: `record ${one.id}`,
      group: 'records' as const,
      title: nameOfThing(ofRecord(open, one)),
      offered: false,
      run: () => router.go({ place: 'case', id: open.id, part: 'register', at: one.id })
    }));
}

function ofCases(cases: readonly CaseRowJson[], open: OpenCase | null): Find[] {
  return cases
    .filter((row) => row.id !== open?.id)
    .map((row, at) => ({
      key: `case ${row.id}`,
      group: 'cases' as const,
      title: row.party ?? row.title,
      detail: row.number ?? m.common_no_number(),
      exact: row.number === null ? [] : [row.number],
      words: row.title,
      offered: at < 4,
      run: () => router.go({ place: 'case', id: row.id, part: 'overview', at: null })
    }));
}

function ofSettings(): Find[] {
  return everySetting().map((one) => ({
    key: `setting ${one.id}`,
    group: 'settings' as const,
    title: one.title,
    detail: groupLabel(one.group),
    words: `${groupLabel(one.group)} ${m.common_settings()}`,
    offered: false,
    run: () => router.go({ place: 'settings', at: one.id })
  }));
}

function keys(act: WindowAct): { keys?: string } {
  const key = keyOf(act);
  return key === undefined ? {} : { keys: key };
}
