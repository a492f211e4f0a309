// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the parts of the letter are called on the screen.

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

/** What a part of the letter is called. */
export const partName = (part: LetterPart): string => NAMES[part]();
