// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What the window shows. The screen that is there stays until the next one and its case are both ready; a case
// stays open while one is inside it, and is let go of when one leaves it or when the store is locked.

import { tick } from 'svelte';
import type { StageCode } from '../core/bindings/StageCode';
import type { WindowFault } from '../core/bindings/WindowFault';
import { faultOf } from '../core/faults';
import { app } from '../state/app.svelte';
import { OpenCase } from '../state/case.svelte';
import type { Route } from '../state/route.svelte';
import { partLabel, placeLabel } from '../model/places';
import { m } from '../words/messages.js';
import { partScreen, placeScreen, stageScreen, type CaseScreen, type PlainScreen } from './screens';

/** A screen that is shown, with the route it was made for. */
export type Shown =
  | { of: 'stage'; key: string; Screen: PlainScreen }
  | { of: 'place'; key: string; route: Route; Screen: PlainScreen }
  | { of: 'case'; key: string; route: Route; Screen: CaseScreen; open: OpenCase }
  | { of: 'fault'; key: string; route: Route; fault: WindowFault };

/** How long something may take before it is said that it is on its way. */
const LATE = 300;

class Showing {
  /** What is shown; null before the first screen. */
  now = $state.raw<Shown | null>(null);
  /** Whether the next screen takes long. */
  late = $state(false);
  private came: () => void = () => undefined;
  /** Kept when the first screen stands there. */
  readonly first = new Promise<void>((done) => (this.came = done));
  // Counts the ways taken, so that a screen that comes late never covers a later one.
  private asked = 0;

  /** The case that is open in the window. */
  get open(): OpenCase | null {
    return this.now?.of === 'case' ? this.now.open : null;
  }

  /** Goes to a route, or to the door while the store is not open. */
  async to(stage: StageCode, route: Route): Promise<void> {
    const key = keyOf(stage, route);
    const mine = ++this.asked;
    if (this.now?.key === key) {
      // The same screen: a thing in it changed, which it follows itself.
      this.late = false;
      if (this.now.of !== 'stage') this.now = { ...this.now, route };
      return;
    }
    const timer = setTimeout(() => (this.late = mine === this.asked), LATE);
    const next = await this.make(stage, route, key);
    clearTimeout(timer);
    if (mine !== this.asked) {
      if (next.of === 'case' && next.open !== this.open) next.open.close();
      return;
    }
    this.late = false;
    const left = this.open;
    const first = this.now === null;
    this.now = next;
    app.fault = null;
    if (left !== null && left !== this.open) left.close();
    document.title = titleOf(next);
    keepPart(next);
    await arrive(first);
    this.came();
  }

  private async make(stage: StageCode, route: Route, key: string): Promise<Shown> {
    try {
      if (stage !== 'open') return { of: 'stage', key, Screen: await stageScreen(stage) };
      if (route.place !== 'case') return { of: 'place', key, route, Screen: await placeScreen(route.place) };
      const here = this.open?.id === route.id ? this.open.upToDate() : OpenCase.open(route.id);
      const [Screen, open] = await Promise.all([partScreen(route.part), here]);
      return { of: 'case', key, route, Screen, open };
    } catch (thrown) {
      const fault = faultOf(thrown);
      if (fault.code === 'locked') await app.begin();
      return { of: 'fault', key, route, fault };
    }
  }
}

/** Remembers the part of the case one is in, so that one comes back to it, and not to the case alone. */
function keepPart(shown: Shown): void {
  if (shown.of !== 'case' || shown.route.place !== 'case' || shown.open.memory.part === shown.route.part)
    return;
  void shown.open.remember({ part: shown.route.part });
}

/** What tells one screen from another; `at` is left to the screen. */
function keyOf(stage: StageCode, route: Route): string {
  if (stage !== 'open') return stage;
  return route.place === 'case' ? `case ${route.id} ${route.part}` : route.place;
}

/** What the window is called: the part and the party, or the place. */
function titleOf(shown: Shown): string {
  const parts: string[] = [m.common_product()];
  if (shown.of === 'case') parts.unshift(shown.open.now.party?.name ?? shown.open.now.title);
  if (shown.of === 'case' && shown.route.place === 'case')
    parts.unshift(partLabel(shown.route.part, shown.open.now));
  if (shown.of === 'place' && shown.route.place !== 'case') parts.unshift(placeLabel(shown.route.place));
  return parts.join(' – ');
}

/** Gives focus to the heading of a screen that came, unless the screen took it itself. */
async function arrive(first: boolean): Promise<void> {
  await tick();
  const main = document.getElementById('main');
  const heading = main?.querySelector<HTMLElement>('h1');
  if (main === null || heading == null || main.contains(document.activeElement)) return;
  if (document.activeElement?.closest('dialog[open]') != null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: first });
}

/** The one there is. */
export const showing = new Showing();
