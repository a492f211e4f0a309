// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Leaving a form that stands open in a page by Escape, which is the same as its button for leaving.

/** Calls back when Escape is pressed inside. */
export function onEscape(leave: () => unknown): (node: HTMLElement) => () => void {
  return (node) => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      leave();
    };
    node.addEventListener('keydown', pressed);
    return () => node.removeEventListener('keydown', pressed);
  };
}
