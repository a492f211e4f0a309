// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// From the step into a case to its first question drawn: the page is loaded, the case is not. What is timed is what the
// inspector waits: the core's answer, the reading of it, the outline with every question, and the frame.
// Arguments: driver, browser, address of the page, rounds and case.

import { measure, quantile } from './browser.mjs';

function enter(id) {
  const begun = performance.now();
  const opened = { ms: null };
  const look = () => {
    if (document.querySelector('.crumb b')?.textContent !== 'A1.1') return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (opened.ms = performance.now() - begun);
    port2.postMessage(null);
  };
  globalThis.__opened = opened;
  location.hash = `#/case/${id}/inspection/A1.1`;
  requestAnimationFrame(look);
}

await measure(async (browser, base, rounds, id) => {
  const times = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    await browser.go(`${base}#/cases`);
    await browser.until('the list of cases', () => document.querySelector('main h1') !== null);
    await browser.run(enter, id);
    times.push(await browser.until('the first question', () => globalThis.__opened.ms));
  }
  return { p50: quantile(times, 0.5), most: Math.max(...times) };
});
