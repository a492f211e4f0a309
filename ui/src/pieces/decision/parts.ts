// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the parts of the letter are called on the screen.

import type { CaseJson } from '../../core/bindings/CaseJson';
import { endsInReport } from '../../model/onsite';
import type { LetterPart } from '../../model/sections';
import { m } from '../../words/messages.js';

const NAMES: Record<LetterPart, () => string> = {
  matter: m.decision_part_matter,
  operative: m.decision_part_operative,
  effect: m.decision_part_effect,
  reasons: m.decision_part_reasons,
  intervention: m.decision_part_intervention,
  measures: m.decision_part_measures,
  proceedings: m.decision_part_proceedings,
  further: m.decision_part_further,
  people: m.decision_part_people,
  considered: m.decision_part_considered,
  annexes: m.decision_part_annexes
};

// The parts of a report, by what it calls them.
const REPORT_NAMES: Partial<Record<LetterPart, () => string>> = {
  matter: m.onsite_part_matter,
  intervention: m.onsite_part_summary,
  reasons: m.onsite_part_found,
  effect: m.onsite_part_follow_up
};

/** What a part of the letter is called. */
export const partName = (part: LetterPart, now?: Pick<CaseJson, 'kind'>): string =>
  ((now !== undefined && endsInReport(now) ? REPORT_NAMES[part] : undefined) ?? NAMES[part])();
