// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The acts of the part of a case where questions are answered, for the keys, the buttons and the palette.

import { markLabel } from '../../model/labels';
import { ASSESSMENTS } from '../../model/outline';
import { actOf, keyOf, type WindowAct } from '../../state/acts.svelte';
import { m } from '../../words/messages.js';
import type { Inspecting } from './inspecting.svelte';

/** What the acts need besides the questions themselves. */
export interface Doing {
  /** Lets the person choose files. */
  pick: () => void;
}

/** The key that an act has now, for its button. */
export function keyHint(code: string): string | undefined {
  const act = actOf(code);
  return act === undefined ? undefined : keyOf(act);
}

/** The acts while questions are answered. */
export function inspectionActs(at: Inspecting, doing: Doing): WindowAct[] {
  const group = m.inspection_acts();
  const open = () => !at.settled && at.placed !== undefined;
  const assessed = () => open() && at.placed?.question.kind !== 'case_fact';
  const assess = ASSESSMENTS.map((mark, index) => ({
    code: `assess_${mark}`,
    label: markLabel(mark),
    group,
    key: String(index + 1),
    inText: `Ctrl+${index + 1}`,
    enabled: assessed,
    sought: true,
    run: () => at.assess(mark)
  }));
  return [
    ...assess,
    {
      code: 'assess_unanswered',
      label: m.inspection_take_back(),
      group,
      key: '0',
      enabled: assessed,
      sought: true,
      run: () => at.assess('unanswered')
    },
    {
      code: 'next_unanswered',
      label: m.inspection_next_unanswered(),
      group,
      key: 'n',
      inText: 'Ctrl+Enter',
      run: () => at.toUnanswered()
    },
    {
      code: 'next_question',
      label: m.inspection_next(),
      group,
      key: 'j',
      inText: 'Alt+ArrowDown',
      run: () => at.step(1)
    },
    {
      code: 'previous_question',
      label: m.inspection_previous(),
      group,
      key: 'k',
      inText: 'Alt+ArrowUp',
      run: () => at.step(-1)
    },
    {
      code: 'to_observation',
      label: m.inspection_write_observation(),
      group,
      key: 'o',
      enabled: open,
      run: () => at.observe()
    },
    {
      code: 'internal_note',
      label: m.inspection_note(),
      group,
      key: 'i',
      enabled: () => at.placed !== undefined,
      run: () => void at.showNote()
    },
    { code: 'add_file', label: m.inspection_add_file(), group, key: 'f', enabled: open, run: doing.pick },
    {
      code: 'add_document',
      label: m.inspection_add_file(),
      group,
      key: 'u',
      enabled: open,
      hidden: true,
      run: doing.pick
    },
    {
      code: 'note_deficiency',
      label: m.inspection_note_deficiency(),
      group,
      key: 'b',
      enabled: () => open() && at.placed?.question.kind === 'requirement',
      run: () => void at.note()
    },
    {
      code: 'bookmark_question',
      label: m.inspection_come_back(),
      group,
      key: 'r',
      enabled: () => at.placed !== undefined,
      run: () => at.bookmark()
    }
  ];
}
