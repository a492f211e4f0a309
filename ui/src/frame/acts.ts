// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What can be done everywhere in the window. Screens put up their own beside these.

import { tick } from 'svelte';
import * as calls from '../core/calls';
import { clock } from '../model/days';
import { actLabel } from '../model/labels';
import { partLabel, partsOf, placeLabel } from '../model/places';
import { giveBack } from '../parts/modal';
import type { StepJson } from '../core/bindings/StepJson';
import type { ThemeCode } from '../core/bindings/ThemeCode';
import type { WindowAct } from '../state/acts.svelte';
import { app } from '../state/app.svelte';
import { archiving } from '../state/archiving.svelte';
import type { OpenCase } from '../state/case.svelte';
import { router, type Part } from '../state/route.svelte';
import { m } from '../words/messages.js';
import { movePane } from './panes';

// On the Swedish words, which are on the keys that Swedish inspectors have under their fingers.
const PART_KEYS: Partial<Record<Part, string>> = {
  overview: 'G Ö',
  inspection: 'G G',
  evidence: 'G U',
  register: 'G T',
  deficiencies: 'G R',
  hearing: 'G K',
  decision: 'G B',
  after: 'G E',
  measures: 'G Å',
  log: 'G L'
};
let themeBefore: ThemeCode = 'system';

/** The acts of the whole window; `open` is the case one is in. */
export function globalActs(open: OpenCase | null, palette: () => void, sheet: () => void): WindowAct[] {
  return [
    ...general(palette, sheet),
    ...ways(open),
    ...(open === null ? [] : [...takingBack(open), archive()])
  ];
}

function general(palette: () => void, sheet: () => void): WindowAct[] {
  const group = m.acts_group_general();
  const sun = app.appearance.theme === 'sun';
  return [
    { code: 'palette', label: m.acts_palette(), group, key: 'Ctrl+K', hidden: true, run: palette },
    { code: 'sheet', label: m.acts_sheet(), group, key: '?', run: sheet },
    {
      code: 'help',
      label: m.acts_help_here(),
      group,
      key: 'F1',
      run: () => router.go({ place: 'help', at: here() })
    },
    {
      code: 'next_pane',
      label: m.acts_next_pane(),
      group,
      key: 'F6',
      hidden: true,
      run: () => void movePane(1)
    },
    {
      code: 'previous_pane',
      label: m.acts_previous_pane(),
      group,
      key: 'Shift+F6',
      hidden: true,
      run: () => void movePane(-1)
    },
    { code: 'sun', label: sun ? m.acts_sun_off() : m.acts_sun_on(), group, key: 'Ctrl+L', run: toggleSun },
    { code: 'say_saved', label: m.acts_say_saved(), group, key: 'Ctrl+S', run: saySaved },
    { code: 'lock', label: m.acts_lock(), group, run: () => void lock() }
  ];
}

function ways(open: OpenCase | null): WindowAct[] {
  const group = m.acts_group_go();
  const inCase = (Object.entries(PART_KEYS) as [Part, string][]).filter(
    ([part]) => open !== null && partsOf(open.now).includes(part)
  );
  return [
    {
      code: 'go_today',
      label: placeLabel('today'),
      group,
      key: 'G I',
      run: () => router.go({ place: 'today' })
    },
    {
      code: 'go_cases',
      label: placeLabel('cases'),
      group,
      key: 'G Ä',
      run: () => router.go({ place: 'cases' })
    },
    {
      code: 'go_verify',
      label: placeLabel('verify'),
      group,
      key: 'G V',
      run: () => router.go({ place: 'verify' })
    },
    {
      code: 'go_new_case',
      label: placeLabel('new_case'),
      group,
      ...((router.now.place === 'cases' || router.now.place === 'today') && { key: 'C' }),
      run: () => router.go({ place: 'new_case' })
    },
    ...(open === null
      ? []
      : inCase.map(([part, key]) => ({
          code: `go_${part}`,
          label: partLabel(part, open.now),
          group,
          key,
          run: () => router.go({ place: 'case', id: open.id, part, at: null })
        })))
  ];
}

function takingBack(open: OpenCase): WindowAct[] {
  const group = m.acts_group_general();
  const { undo: last, redo: next } = open.steps;
  return [
    {
      code: 'undo',
      label: last === null ? m.acts_undo() : m.acts_undo_named({ act: stepText(last) }),
      group,
      key: 'Ctrl+Z',
      // In text the key takes back what was written there.
      inText: '',
      run: () => void undo(open)
    },
    {
      code: 'redo',
      label: next === null ? m.acts_redo() : m.acts_redo_named({ act: stepText(next) }),
      group,
      key: 'Ctrl+Shift+Z',
      inText: '',
      run: () => void redo(open)
    }
  ];
}

function archive(): WindowAct {
  const run = () => void (archiving.asked = true);
  return { code: 'archive_case', label: m.archive_open(), group: m.acts_group_general(), run };
}

/** A step in words: "Bedömning, fråga A4.1". */
export function stepText(step: StepJson): string {
  const what = actLabel(step.act);
  return step.place === null ? what : `${what}, ${lower(app.text(step.place))}`;
}

/** Takes back what was done last in a case, and says what it was. */
export async function undo(open: OpenCase): Promise<void> {
  const step = open.steps.undo;
  if (step === null) return void (app.said = m.common_nothing_undo());
  await open.undo();
  if (app.fault === null) await told(m.common_undone({ act: stepText(step) }));
}

async function redo(open: OpenCase): Promise<void> {
  const step = open.steps.redo;
  if (step === null) return void (app.said = m.common_nothing_redo());
  await open.redo();
  if (app.fault === null) await told(m.common_redone({ act: stepText(step) }));
}

/** Locks the store; whoever unlocks it next may be another. */
export async function lock(): Promise<void> {
  // What is being written is committed when it loses focus.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await tick();
  if ((await app.attempt(() => calls.lock())) !== undefined) await app.begin();
}

function saySaved(): void {
  const { saving } = app;
  const text =
    saving.state === 'saved'
      ? m.common_all_saved({ time: clock(saving.at) })
      : saving.state === 'saving'
        ? m.common_saving_still()
        : saving.state === 'failed'
          ? `${m.common_not_saved()}. ${app.text(saving.fault.sentence)}`
          : m.common_all_saved_now();
  app.tell(text);
}

function toggleSun(): void {
  const { theme } = app.appearance;
  if (theme !== 'sun') themeBefore = theme;
  void app.setAppearance({ ...app.appearance, theme: theme === 'sun' ? themeBefore : 'sun' });
}

/** What the help is asked about: the screen one is on. */
function here(): string | null {
  const { now } = router;
  return now.place === 'help' ? null : now.place === 'case' ? now.part : now.place;
}

async function told(text: string): Promise<void> {
  app.said = text;
  // The row that had focus may be what was taken back; the core's answer redraws it a moment later.
  await new Promise((done) => setTimeout(done, 120));
  if (document.activeElement === null || document.activeElement === document.body) giveBack(null);
}

function lower(text: string): string {
  return /^[A-ZÅÄÖ][a-zåäö]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
