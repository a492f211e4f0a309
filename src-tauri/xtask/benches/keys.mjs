// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// From a key to what is drawn because of it: the time after the frame in which the page has answered. Real keys, ten a
// second, so that what the core answers to one key comes while the next is pressed. Without a case it counts on the
// page of the yardstick.
// Arguments: driver, browser, address of the page, presses, run and case.

import { measure, press, quantile } from './browser.mjs';

const PAUSE = 100;

function watch() {
  const seen = { keys: [], slow: [], shifts: [] };
  const shows = () => ({
    at: document.querySelector('.crumb b')?.textContent ?? '',
    chosen: document.querySelector('.tile[aria-checked=true]')?.id ?? '',
    count: document.querySelector('output')?.value ?? ''
  });
  addEventListener(
    'keydown',
    ({ key, timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const drawn = performance.now();
          seen.keys.push({ key, ms: drawn - timeStamp, drawn, ...shows() });
        };
        port2.postMessage(null);
      }),
    true
  );
  new PerformanceObserver((list) => {
    for (const { startTime, value } of list.getEntries()) seen.shifts.push({ at: startTime, value });
  }).observe({ type: 'layout-shift' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.slow.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  globalThis.__seen = seen;
}

// What the page has to show after each key.
function wrong(keys) {
  const tiles = { 1: 'tile-met', 2: 'tile-partly_met', 3: 'tile-not_met' };
  return keys.filter((one, index) => {
    const [before, next] = [keys[index - 1], keys[index + 1]];
    // Two keys in one frame are drawn together, and then it shows the later one; slow it is all the same.
    if (next !== undefined && next.drawn - next.ms <= one.drawn) return false;
    if (one.at === '') return Number(one.count) !== index + 1;
    return one.key === 'j' ? one.at === before?.at : one.chosen !== tiles[one.key];
  });
}

// What moves in the frame that answers a key was asked for, as when another question comes; everything else moves by
// itself, also where the browser would forgive it for half a second after a key.
function unasked(shifts, keys) {
  const own = ({ at }) => keys.some(({ ms, drawn }) => at >= drawn - ms && at <= drawn);
  return shifts.filter((shift) => !own(shift)).reduce((sum, { value }) => sum + value, 0);
}

await measure(async (browser, base, presses, run, id) => {
  if (id === undefined) {
    await browser.go(base);
  } else {
    await browser.go(`${base}#/case/${id}/inspection/A1.1`);
    await browser.until('the first question', () => document.querySelector('.crumb b')?.textContent === 'A1.1');
    await browser.run(() => document.querySelector('#inspection-question').focus());
  }
  await browser.run(watch);
  const pair = (turn) =>
    id === undefined
      ? [...press('1', PAUSE), ...press('j', PAUSE)]
      : [...press(String(1 + ((turn + Number(run)) % 3)), PAUSE), ...press('j', PAUSE)];
  await browser.keys(Array.from({ length: Number(presses) }, (_, turn) => pair(turn)).flat());
  const { keys, slow, shifts } = await browser.run(() => globalThis.__seen);
  const told = wrong(keys);
  if (keys.length !== 2 * Number(presses) || told.length > 0)
    throw new Error(`${keys.length} keys drawn, ${told.length} not what was pressed: ${JSON.stringify(told[0])}`);
  const times = keys.map((one) => one.ms);
  // The browser's own measure up to the screen; it tells those from 16 ms only, in steps of 8.
  const own = [...Array(Math.max(0, times.length - slow.length)).fill(8), ...slow];
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    most: Math.max(...times),
    own: quantile(own, 0.95),
    shift: unasked(shifts, keys)
  };
});
