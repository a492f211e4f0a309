// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The texts on screen: every key stands in both languages and is used somewhere in the page, and no text is the same
// in both unless it is a name or a symbol and listed in messages/same.json. Ends with a fault where any of it fails.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ui = dirname(dirname(fileURLToPath(import.meta.url)));
const faults = [];

/** All texts of a language by key; a key that stands in two files is a fault. */
function texts(language) {
  const found = new Map();
  const folder = join(ui, 'messages', language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      if (key === '$schema') continue;
      if (found.has(key)) faults.push(`${key} stands in ${found.get(key).file} and in ${file} (${language})`);
      found.set(key, { file, text: JSON.stringify(text) });
    }
  }
  return found;
}

/** Every source of the page, one after the other; what is made from the texts themselves does not count. */
function sources(folder) {
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    if (path === join(ui, 'src', 'words')) return '';
    if (statSync(path).isDirectory()) return sources(path);
    const isSource = /\.(ts|svelte)$/.test(name) && !name.endsWith('.test.ts');
    return isSource ? readFileSync(path, 'utf8') : '';
  }).join('\n');
}

const [sv, en] = [texts('sv'), texts('en')];
const used = new Set([...sources(join(ui, 'src')).matchAll(/\bm\.([a-z][a-z0-9_]*)/g)].map(([, key]) => key));
const same = new Set(JSON.parse(readFileSync(join(ui, 'messages', 'same.json'), 'utf8')));

for (const [one, other, name] of [[sv, en, 'en'], [en, sv, 'sv']]) {
  for (const [key, { file }] of one) {
    if (!other.has(key)) faults.push(`${key} (${file}) is missing in ${name}`);
    else if (other.get(key).file !== file) faults.push(`${key} stands in ${file} but in ${other.get(key).file} in ${name}`);
  }
}
for (const [key, { file, text }] of sv) {
  if (!used.has(key)) faults.push(`${key} (${file}) is used nowhere: no m.${key} in src`);
  const alike = en.get(key)?.text === text;
  if (alike && !same.has(key)) faults.push(`${key} (${file}) is the same in both languages: ${text}`);
  if (!alike && same.has(key)) faults.push(`${key} is listed in same.json but differs`);
}
for (const key of same) if (!sv.has(key)) faults.push(`${key} is listed in same.json but is no key`);
for (const key of used) if (!sv.has(key)) faults.push(`m.${key} is used but stands in no file`);

for (const fault of faults) console.log(`   ${fault}`);
console.log(`   ${sv.size} texts, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
