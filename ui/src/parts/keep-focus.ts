// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What held the focus may go with what was done: a form that is finished, a button that was pressed for good. The focus
// then falls to nothing, and who works by keys stands at the top of the page. It goes to the heading of what the thing
// stood in instead.

/** Attach to a part of the page: focus that is lost in it goes to the nearest heading that is left. */
export function keepFocus(node: HTMLElement): () => void {
  let path: HTMLElement[] = [];
  const come = ({ target }: FocusEvent) => {
    path = [];
    for (let at = target; at instanceof HTMLElement && node.contains(at); at = at.parentElement)
      path.push(at);
  };
  const seen = new MutationObserver(() => {
    const [held] = path;
    if (held === undefined || held.isConnected || document.activeElement !== document.body) return;
    const left = path.find((one) => one.isConnected);
    path = [];
    const heading = left === undefined ? null : headingOf(left, node);
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  });
  node.addEventListener('focusin', come);
  seen.observe(node, { childList: true, subtree: true });
  return () => {
    node.removeEventListener('focusin', come);
    seen.disconnect();
  };
}

function headingOf(from: HTMLElement, within: HTMLElement): HTMLElement | null {
  for (let at: HTMLElement | null = from; at !== null; at = at === within ? null : at.parentElement) {
    const heading = at.querySelector<HTMLElement>('h1, h2, h3, h4');
    if (heading !== null) return heading;
  }
  return null;
}
