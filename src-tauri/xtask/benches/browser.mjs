// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A browser that is driven over HTTP by its web driver, as far as the measurements need it: real keys, scripts in the
// page, and an end. Nothing but Node itself is needed.

/** Chromium as it is started: no network of its own, drawn by the processor. */
const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1366,900'
];

/** A waiting for so many milliseconds. */
export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** The value below which this part of all lies. */
export function quantile(all, part) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}

/** A key pressed and let go, then a rest, as the driver writes it. */
export const press = (key, rest) => [
  { type: 'keyDown', value: key },
  { type: 'keyUp', value: key },
  { type: 'pause', duration: rest }
];

/** The answer of a command of the core, asked beside the page. */
export async function core(base, command, ask) {
  const answer = await fetch(`${base}call/${command}`, { method: 'POST', body: JSON.stringify({ ask }) });
  const said = await answer.json();
  if ('fault' in said) throw new Error(`${command}: ${JSON.stringify(said.fault)}`);
  return said.ok;
}

/** A browser. */
export class Browser {
  constructor(driver, id) {
    this.at = `${driver}session/${id}/`;
  }

  /** Starts one. */
  static async start(driver, binary) {
    const options = { binary, args: ARGUMENTS };
    const capabilities = { alwaysMatch: { browserName: 'chrome', 'goog:chromeOptions': options } };
    const { sessionId } = await sent('POST', `${driver}session`, { capabilities });
    return new Browser(driver, sessionId);
  }

  /** Goes to an address, as if for the first time. */
  async go(url) {
    await sent('POST', `${this.at}url`, { url: 'about:blank' });
    await sent('POST', `${this.at}url`, { url });
  }

  /** Runs a function in the page. */
  run(does, ...args) {
    return sent('POST', `${this.at}execute/sync`, { script: `return (${String(does)})(...arguments)`, args });
  }

  /** Waits until a function in the page gives something that is true. */
  async until(what, does, ...args) {
    for (let turn = 0; turn < 300; turn += 1) {
      const given = await this.run(does, ...args);
      if (given) return given;
      await wait(100);
    }
    throw new Error(`waited in vain for ${what}`);
  }

  /** Presses keys, as `press` gives them. */
  keys(actions) {
    return sent('POST', `${this.at}actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Ends it. */
  end() {
    return sent('DELETE', this.at.slice(0, -1));
  }
}

async function sent(method, url, body) {
  const answer = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = await answer.json();
  if (value?.error !== undefined) throw new Error(`${value.error}: ${value.message.split('\n')[0]}`);
  return value;
}

/** Does something with a browser, prints what it gives as one line of JSON, and ends the browser in any case. */
export async function measure(does) {
  const [driver, binary, ...rest] = process.argv.slice(2);
  const browser = await Browser.start(driver, binary);
  try {
    console.log(JSON.stringify(await does(browser, ...rest)));
  } finally {
    await browser.end();
  }
}
