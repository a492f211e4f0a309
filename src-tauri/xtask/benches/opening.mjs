// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// From the step into a case to its first question drawn: the page is loaded, the case is not. What is timed is what the
// inspector waits: the core's answer, the reading of it, the outline with every question, and the frame.
// Beside it: the same answer of the core alone, fetched and read by a page that has nothing else to do.
// Arguments: driver, browser, address of the page, rounds and case.

import { measure, quantile } from "./browser.mjs";

function enter(id) {
  const begun = performance.now();
  const opened = { ms: null };
  const look = () => {
    if (document.querySelector(".crumb b")?.textContent !== "A1.1")
      return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (opened.ms = performance.now() - begun);
    port2.postMessage(null);
  };
  globalThis.__opened = opened;
  location.hash = `#/case/${id}/inspection/A1.1`;
  requestAnimationFrame(look);
}

// Nothing has been loaded for a second.
function rests() {
  const loaded = performance.getEntriesByType("resource");
  return (
    performance.now() - Math.max(0, ...loaded.map((one) => one.responseEnd)) >
    1000
  );
}

async function answer(id) {
  globalThis.__answered = null;
  const begun = performance.now();
  const body = JSON.stringify({ ask: { case: id } });
  const said = await fetch("/call/case_whole", { method: "POST", body });
  await said.json();
  globalThis.__answered = performance.now() - begun;
}

await measure(async (browser, base, rounds, id) => {
  const times = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    await browser.go(`${base}#/cases`);
    await browser.until(
      "the list of cases",
      () => document.querySelector("main h1") !== null,
    );
    await browser.until("the page to rest", rests);
    await browser.run(enter, id);
    times.push(
      await browser.until("the first question", () => globalThis.__opened.ms),
    );
  }
  const alone = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    await browser.run(answer, id);
    alone.push(await browser.until("the answer", () => globalThis.__answered));
  }
  return {
    p50: quantile(times, 0.5),
    most: Math.max(...times),
    alone: quantile(alone, 0.5),
  };
});
