// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The small map of the deficiencies: how many of each severity break each provision. It counts those that stand
// and those that rest alike; one that is withdrawn is no longer a deficiency and is left out. It judges nothing.

import type { DeficiencyJson } from '../core/bindings/DeficiencyJson';
import type { SeverityCode } from '../core/bindings/SeverityCode';

/** The severities of the map, the gravest first; null stands for those without one. */
const GRADES: readonly (SeverityCode | null)[] = ['serious', 'significant', 'moderate', 'negligible', null];

/** A cell chosen in the map: a row, a column, both, or neither when all are shown. */
export interface MapChoice {
  /** The severity; undefined when any will do. */
  grade?: SeverityCode | null;
  /** The provision; undefined when any will do. */
  provision?: string;
}

/** A row of the map. */
export interface MapRow {
  grade: SeverityCode | null;
  /** How many break each provision, in the order of the columns. */
  cells: number[];
  /** How many deficiencies there are of this severity; one that breaks two provisions counts once. */
  total: number;
}

/** The map. */
export interface HeatMap {
  provisions: string[];
  rows: MapRow[];
  /** How many deficiencies break each provision. */
  totals: number[];
  total: number;
}

const inMap = (one: DeficiencyJson): boolean =>
  !(typeof one.standing === 'object' && 'withdrawn' in one.standing);

/** Counts the deficiencies. Provisions stand in the order of the case, severities that nothing has are left out. */
export function heatMap(deficiencies: readonly DeficiencyJson[], order: readonly string[]): HeatMap {
  const counted = deficiencies.filter(inMap);
  const broken = new Set(counted.flatMap((one) => one.provisions));
  const known = order.filter((id) => broken.has(id));
  const provisions = [...known, ...[...broken].filter((id) => !order.includes(id))];
  const grades = GRADES.filter((grade) => counted.some((one) => one.severity === grade));
  const rows = grades.map((grade) => {
    const mine = counted.filter((one) => one.severity === grade);
    return { grade, cells: provisions.map((id) => breaking(mine, id)), total: mine.length };
  });
  return { provisions, rows, totals: provisions.map((id) => breaking(counted, id)), total: counted.length };
}

function breaking(some: readonly DeficiencyJson[], provision: string): number {
  return some.filter((one) => one.provisions.includes(provision)).length;
}

/** Whether anything is chosen. */
export function isChosen(choice: MapChoice): boolean {
  return choice.grade !== undefined || choice.provision !== undefined;
}

/** Whether two choices are the same, so that choosing a cell again lets it go. */
export function sameChoice(a: MapChoice, b: MapChoice): boolean {
  return a.grade === b.grade && a.provision === b.provision;
}

/** The deficiencies of a choice; all of them, the withdrawn too, when nothing is chosen. */
export function chosen(deficiencies: readonly DeficiencyJson[], choice: MapChoice): DeficiencyJson[] {
  if (!isChosen(choice)) return [...deficiencies];
  return deficiencies.filter(
    (one) =>
      inMap(one) &&
      (choice.grade === undefined || one.severity === choice.grade) &&
      (choice.provision === undefined || one.provisions.includes(choice.provision))
  );
}
