// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the whole window shares: who is here, how it looks, what was last saved, and the one line at the bottom
// that tells what happened and how to take it back.

import * as calls from '../core/calls';
import type { AppearanceJson } from '../core/bindings/AppearanceJson';
import type { BilingualJson } from '../core/bindings/BilingualJson';
import type { PersonJson } from '../core/bindings/PersonJson';
import type { StartJson } from '../core/bindings/StartJson';
import type { WindowFault } from '../core/bindings/WindowFault';
import { faultOf, stopsSaving } from '../core/faults';
import { overwriteGetLocale } from '../words/runtime.js';

/** What the save indicator says. */
export type Saving =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'failed'; fault: WindowFault };

// How long an answer stands in the place of the save indicator, in milliseconds.
const TOLD = 6000;

class App {
  /** What the core said at the start; null while loading. */
  start = $state.raw<StartJson | null>(null);
  /** How the window looks. */
  appearance = $state.raw<AppearanceJson>({
    language: 'sv',
    theme: 'system',
    text_size: 100,
    density: 'normal',
    single_keys: true,
    keys: {}
  });
  /** The persons of the store, once it is open. */
  persons = $state.raw<PersonJson[]>([]);
  /** What the save indicator says. */
  saving = $state.raw<Saving>({ state: 'idle' });
  /** The last fault that nothing else showed; stays until dismissed or the next act succeeds. */
  fault = $state.raw<WindowFault | null>(null);
  /** What was just done, read aloud politely. */
  said = $state('');
  /** What was just asked and answered, in the place of the save indicator; it goes by itself. */
  told = $state<string | null>(null);
  /** Whether files are being dragged over the window. */
  dragging = $state(false);

  /** Fetches the start and takes its appearance. */
  async begin(): Promise<void> {
    const start = await calls.start();
    this.dress(start.appearance);
    this.start = start;
    if (start.stage === 'open') this.persons = await calls.persons();
  }

  /** The language of the screen. */
  get language(): 'sv' | 'en' {
    return this.appearance.language;
  }

  /** A text of the core in the language of the screen. */
  text(both: BilingualJson): string {
    const said = both[this.language];
    // The number of a section never stands on another line than its sign.
    return said.replaceAll(' §', '\u00a0§');
  }

  /** Whether a text of the core is read in Swedish on an English screen, since nobody has translated it. */
  onlySwedish(both: BilingualJson): boolean {
    return this.language === 'en' && both.en === both.sv;
  }

  /** A person's name, or a dash for one who is not in the store. */
  personName(id: string): string {
    return this.persons.find((person) => person.id === id)?.name ?? '–';
  }

  /** Takes on an appearance at once, and keeps it. */
  async setAppearance(appearance: AppearanceJson): Promise<void> {
    this.dress(appearance);
    await this.attempt(() => calls.setAppearance(appearance));
  }

  /**
   * Runs a call; a fault is shown in the one place for faults and gives undefined. What goes on by itself behind what
   * the person does takes no fault away that they may not have read.
   */
  async attempt<T>(call: () => Promise<T>, by: 'person' | 'itself' = 'person'): Promise<T | undefined> {
    try {
      const given = await call();
      if (by === 'person') this.fault = null;
      return given;
    } catch (thrown) {
      const fault = faultOf(thrown);
      this.fault = fault;
      if (fault.code === 'locked') await this.begin();
      return undefined;
    }
  }

  /** Says something aloud, and shows it for a while in the place of the save indicator. */
  tell(text: string): void {
    this.said = text;
    this.told = text;
    setTimeout(() => {
      if (this.told === text) this.told = null;
    }, TOLD);
  }

  /** Tells that something is on its way to disk. */
  savingNow(): void {
    this.saving = { state: 'saving' };
  }

  /** Tells that something is safe on disk since an instant. */
  savedAt(at: string): void {
    this.saving = { state: 'saved', at };
  }

  /** Tells that something could not be kept; sticky until the next success. */
  notSaved(fault: WindowFault): void {
    this.saving = stopsSaving(fault.code) ? { state: 'failed', fault } : { state: 'idle' };
    this.fault = fault;
  }

  /** Draws the appearance anew, when the system's own setting changed. */
  redress(): void {
    this.dress(this.appearance);
  }

  private dress(appearance: AppearanceJson): void {
    this.appearance = appearance;
    const root = document.documentElement;
    root.lang = appearance.language;
    root.dataset.theme = theme(appearance.theme);
    root.dataset.density = appearance.density;
    const size = `${String(appearance.text_size)}%`;
    if (root.style.fontSize === size) return;
    root.style.fontSize = size;
    measureAnew(document.body);
  }
}

/** Lets the sheet ask for the width of the window anew: an engine may keep what it found before the text changed size. */
function measureAnew(container: HTMLElement): void {
  container.style.containerType = 'normal';
  container.getBoundingClientRect();
  container.style.containerType = '';
}

/** The theme that is drawn: "system" follows the system's own setting. */
function theme(chosen: AppearanceJson['theme']): string {
  if (chosen !== 'system') return chosen;
  if (matchMedia('(prefers-contrast: more)').matches)
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'hc' : 'sun';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The one there is. */
export const app = new App();

// Every message asks for the language when it is drawn, so that a change of language redraws the words in place.
overwriteGetLocale(() => app.language);
