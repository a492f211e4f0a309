// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// For tests alone: what axe finds wrong in a part of the page, in words that a failing test can show. The test page has
// no layout, so colours are judged where the window is driven.

import axe from 'axe-core';

/** The rules broken in the page, each with the elements that break it. */
export async function broken(node: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(node, {
    // A part stands in no page of its own.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(' | ')}`);
}
