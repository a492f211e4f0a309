// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { expect, it } from 'vitest';
import { KEYED, meet } from './keymap';

// The screens put their acts up in code; what they write is read here, so that neither can go its own way.
const SOURCES = import.meta.glob<string>(
  ['../screens/**/*.svelte', '../pieces/**/*.{svelte,ts}', '../frame/*.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default'
  }
);

interface Written {
  code: string;
  key: string;
}

function writtenActs(): Written[] {
  const found: Written[] = [];
  for (const source of Object.values(SOURCES)) {
    if (!/useActs|WindowAct/.test(source)) continue;
    for (const act of source.split(/(?=\bcode: ')/).slice(1)) {
      const code = /^code: '([^']+)'/.exec(act)?.[1];
      const key = /\bkey: '([^']+)'/.exec(act.split(/\brun\b/)[0] ?? '')?.[1];
      if (code !== undefined && key !== undefined) found.push({ code, key });
    }
  }
  return found;
}

it('lists every act that a screen gives a key, with the same key', () => {
  const acts = writtenActs().filter(({ code }) => code !== 'go_new_case');
  expect(acts.length).toBeGreaterThan(20);
  const unlike = acts.filter(
    ({ code, key }) => KEYED.find((act) => act.code === code)?.key.toLowerCase() !== key.toLowerCase()
  );
  expect(unlike).toEqual([]);
});

it('lists no act that no screen puts up', () => {
  const all = Object.values(SOURCES).join('\n');
  const made = [
    /^assess_(?!unanswered)/,
    /^go_(overview|inspection|evidence|register|deficiencies|hearing|decision|after|measures|log)$/
  ];
  const gone = KEYED.filter(({ code }) => !made.some((one) => one.test(code)) && !all.includes(`'${code}'`));
  expect(gone.map(({ code }) => code)).toEqual([]);
});

it('gives no two acts that can stand at once the same key, and each act one line', () => {
  expect(new Set(KEYED.map(({ code }) => code)).size).toBe(KEYED.length);
  for (const [at, act] of KEYED.entries()) {
    const same = KEYED.slice(at + 1).filter(
      (other) => meet(act, other) && other.key.toLowerCase() === act.key.toLowerCase()
    );
    expect(same.map(({ code }) => `${act.code} ${code}`)).toEqual([]);
  }
});
