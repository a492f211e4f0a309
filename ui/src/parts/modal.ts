// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Shows a dialog over everything and gives focus back to where it was. Some openers are gone by then, such as the
// row that was removed: focus then goes to the page's heading and never to nothing.

/** Attach to a `dialog`: shows it as long as it stands in the page. */
export function modal(node: HTMLDialogElement): () => void {
  const opener = document.activeElement;
  node.showModal();
  const wanted = node.querySelector<HTMLElement>('[data-focus]');
  wanted?.focus();
  return () => {
    if (node.open) node.close();
    giveBack(opener);
  };
}

/** Gives focus to an element, or to the heading of the page when it is gone. */
export function giveBack(opener: Element | null): void {
  const there = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  const target = there ? opener : document.querySelector<HTMLElement>('main h1, h1');
  if (!there && target !== null) target.tabIndex = -1;
  target?.focus({ preventScroll: there });
}
