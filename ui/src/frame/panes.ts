// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Going from pane to pane by F6. A pane is an element marked `data-pane`; coming back to one leads to where one was.

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"], [contenteditable=true]';
const left = new WeakMap<Element, HTMLElement>();

/** Moves focus to the next pane, or with -1 to the one before. Gives whether there was any. */
export function movePane(by: 1 | -1): boolean {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
  // A screen that is not parted is one pane.
  const main = document.getElementById('main');
  if (main !== null && !panes.some((pane) => main.contains(pane))) panes.push(main);
  if (panes.length === 0) return false;
  const active = document.activeElement;
  // The innermost pane is the one that one is in.
  const here = panes.findLastIndex((pane) => pane.contains(active));
  const from = panes[here];
  if (from !== undefined && active instanceof HTMLElement) left.set(from, active);
  const next = here === -1 ? (by === 1 ? 0 : panes.length - 1) : (here + by + panes.length) % panes.length;
  const pane = panes[next];
  if (pane === undefined) return false;
  enter(pane);
  return true;
}

function enter(pane: HTMLElement): void {
  const before = left.get(pane);
  const inPane = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => isShown(one) && one.tabIndex >= 0
  );
  const current = inPane.find((one) => one.hasAttribute('aria-current'));
  const wanted =
    before !== undefined && pane.contains(before) && isShown(before) ? before : (current ?? inPane[0]);
  if (wanted === undefined) pane.tabIndex = -1;
  (wanted ?? pane).focus();
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility();
}
