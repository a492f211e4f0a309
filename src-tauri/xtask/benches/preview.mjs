// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// From the last key in the decision's editor to the page of the letter that shows it. The sample's decision is made
// longer by acts until its letter has enough pages; words are typed with real keys, and what counts is the first
// drawing that is like the last one, when it is on the screen.
// Arguments: driver, browser, address of the page, rounds, pages and case.

import { core, measure, press, quantile, wait } from './browser.mjs';

const WORDS =
  'Tillsynsmyndigheten har gått igenom de uppgifter som verksamheten har lämnat om sitt arbete med säkerheten och ' +
  'jämfört dem med vad som framkom vid besöket. Uppgifterna visar hur ansvaret är fördelat, vilka rutiner som finns ' +
  'och hur de följs upp, och vad som återstår att göra innan arbetet kan anses fullständigt.';

// The pages of the letter as the page says them, once they are drawn.
async function pages(browser, url) {
  await browser.go(url);
  await browser.until('the letter', () => document.querySelector('.preview canvas[data-drawn]') !== null);
  return browser.run(() => document.querySelectorAll('.preview .page').length);
}

async function lengthened(browser, base, id, wanted) {
  const url = `${base}#/case/${id}/decision/further`;
  const [of, act] = [{ case: id }, (section, text) => ({ do: 'write_section', section, text })];
  await core(base, 'perform', { ...of, act: act('further', WORDS) });
  for (let paragraphs = 24; paragraphs < 200; paragraphs += 8) {
    const text = Array.from({ length: paragraphs }, (_, at) => `${at + 1}. ${WORDS}`).join('\n\n');
    await core(base, 'perform', { ...of, act: act('consequences', text) });
    const now = await pages(browser, url);
    if (now >= wanted) return now;
  }
  throw new Error('the letter does not become long enough');
}

function watch() {
  const seen = { key: 0, drawn: [] };
  addEventListener('keydown', ({ timeStamp }) => (seen.key = timeStamp), true);
  const pane = document.querySelector('.preview .pages').getBoundingClientRect();
  const inSight = (canvas) => {
    const { top, bottom } = canvas.getBoundingClientRect();
    return bottom > pane.top && top < pane.bottom;
  };
  const picture = (canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const parts = new Uint32Array(data.buffer);
    let sum = 0;
    for (let at = 0; at < parts.length; at += 1) sum = (Math.imul(sum, 31) + parts[at]) | 0;
    return sum;
  };
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!inSight(target)) continue;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const at = performance.now();
          const all = [...document.querySelectorAll('.preview canvas[data-drawn]')].filter(inSight);
          seen.drawn.push({ at, shows: all.map(picture).join(' ') });
        };
        port2.postMessage(null);
      });
    }
  }).observe(document.querySelector('.preview'), { subtree: true, attributeFilter: ['data-drawn'] });
  globalThis.__seen = seen;
}

// The first drawing after the last key from which on nothing in sight changes.
function took({ key, drawn }, before) {
  const last = drawn.at(-1)?.shows;
  if (last === undefined || last === before) throw new Error('the page does not show what was typed');
  return drawn.find((one) => one.at > key && one.shows === last).at - key;
}

await measure(async (browser, base, rounds, wanted, id) => {
  const count = await lengthened(browser, base, id, Number(wanted));
  await browser.until('the editor', () => document.querySelector('.work .doc[contenteditable=true]') !== null);
  await wait(2_000);
  await browser.run(watch);
  await browser.run(() => document.querySelector('.work .doc').focus());
  const times = [];
  let before;
  for (let round = 0; round < Number(rounds); round += 1) {
    await browser.run(() => (globalThis.__seen.drawn = []));
    await browser.keys([...`tillsyn${round} `].flatMap((key) => press(key, 80)));
    await wait(2_500);
    const seen = await browser.run(() => globalThis.__seen);
    times.push(took(seen, before));
    before = seen.drawn.at(-1)?.shows;
    // The act at rest is over before the next word.
    await wait(4_000);
  }
  return { pages: count, p50: quantile(times, 0.5), p95: quantile(times, 0.95), most: Math.max(...times), times };
});
