// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What stands in the way, brought together rule by rule in the core's order; and what is written but not yet part
// of the decision.

import type { GapJson } from '../core/bindings/GapJson';
import type { Place } from './sections';

/** The gaps of one rule. */
export interface RuleGaps {
  rule: string;
  gaps: GapJson[];
  /** A gap by which the rule can be gone past with a reason; null when it cannot. */
  passable: GapJson | null;
}

/** The gaps rule by rule, in the order they came. */
export function byRule(gaps: GapJson[]): RuleGaps[] {
  const found = new Map<string, RuleGaps>();
  for (const gap of gaps) {
    const of = found.get(gap.rule) ?? { rule: gap.rule, gaps: [], passable: null };
    of.gaps.push(gap);
    if (gap.level !== 'law') of.passable ??= gap;
    found.set(gap.rule, of);
  }
  return [...found.values()];
}

const BY_FIELD: Record<string, Place['part']> = {
  matter: 'matter',
  effect_because: 'effect',
  competence: 'people',
  exempt_because: 'people',
  point: 'operative',
  dissent: 'people'
};
const BY_SECTION: Record<string, Place['part']> = {
  consequences: 'effect',
  intervention: 'intervention',
  proceedings: 'proceedings',
  further: 'further'
};

/** Where the first text stands that was written for the decision and is not part of it; null when there is none. */
export function unfinished(drafts: ReadonlyMap<string, string>): Place | null {
  for (const key of drafts.keys()) {
    const [entity = '', field = ''] = key.split(' ');
    const [kind, id = ''] = entity.split(':');
    if (kind === 'section') return { part: BY_SECTION[id] ?? 'further', deficiency: null };
    if (kind === 'deficiency' && field === 'text') return { part: 'reasons', deficiency: id };
    if (kind === 'deficiency' && field === 'remit_because') return { part: 'intervention', deficiency: null };
    if (kind === 'decision' && field.startsWith('consideration_'))
      return { part: 'considered', deficiency: null };
    if (kind === 'decision') return { part: BY_FIELD[field] ?? 'intervention', deficiency: null };
  }
  return null;
}
