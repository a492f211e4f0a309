// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The beginning of the page: listen, ask the core where we are, wait for the faces so that nothing moves when they
// come, draw, and tell the shell that there is something to show once the first screen stands there, so that no empty
// window is seen.

import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import * as calls from './core/calls';
import { listenToChanges } from './core/changes';
import { faultOf } from './core/faults';
import { loadAhead } from './frame/screens';
import { showing } from './frame/showing.svelte';
import './parts/parts.css';
import './tokens.css';
import { app } from './state/app.svelte';
import { m } from './words/messages.js';

/** How long the faces and the first screen may keep the window waiting; in good order this is never met. */
const PATIENCE = 1500;
/** How long the first screen is left alone before the screens of a case are loaded behind it. */
const REST = 400;

async function begin(target: HTMLElement): Promise<void> {
  markEngine();
  try {
    await Promise.all([listenToChanges(), app.begin(), faces()]);
    mount(App, { target });
    await inTime(showing.first);
    setTimeout(() => void loadAhead(), REST);
  } catch (thrown) {
    sayWhyNot(target, app.text(faultOf(thrown).sentence));
  }
  await calls.ready().catch(() => null);
}

/** The faces of the first screen; without them the page is drawn in the system's own. */
async function faces(): Promise<void> {
  const wanted = ['400 1em "Source Sans 3 Variable"', '600 1em "Source Sans 3 Variable"'];
  await inTime(Promise.allSettled(wanted.map((face) => document.fonts.load(face, 'åAö'))));
}

async function inTime(awaited: Promise<unknown>): Promise<void> {
  await Promise.race([awaited, new Promise((done) => setTimeout(done, PATIENCE))]);
}

/** Tells the sheet which engine draws, since one of them draws the same face lighter. */
function markEngine(): void {
  const { userAgent } = navigator;
  const webkit = /AppleWebKit/.test(userAgent) && !/Chrome|Chromium|Edg/.test(userAgent);
  if (webkit && /Linux|X11/.test(userAgent)) document.documentElement.dataset.engine = 'webkit-linux';
}

/** A calm page when there is no window to draw: what happened, and one thing to do. */
function sayWhyNot(target: HTMLElement, sentence: string): void {
  const page = document.createElement('main');
  page.className = 'no-window';
  const heading = document.createElement('h1');
  heading.textContent = m.common_could_not_start();
  const said = document.createElement('p');
  said.textContent = sentence;
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'btn primary';
  again.textContent = m.common_try_again();
  again.addEventListener('click', () => location.reload());
  page.append(heading, said, again);
  target.replaceChildren(page);
}

const target = document.getElementById('app');
if (target !== null) void begin(target);
