// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// How a key is written for the eye and for reading aids. Keys pressed one after the other are parted by a space.

import { m } from '../words/messages.js';

const SHORT: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc'
};

/** The keys of a hint as they are shown: one entry for each press, each with the keys held together. */
export function strokes(keys: string): string[][] {
  return keys.split(' ').map((stroke) => stroke.split('+').map(shown));
}

/** A hint in one line, to be read: "Ctrl Skift Z". */
export function keyText(keys: string): string {
  return strokes(keys).flat().join(' ');
}

/** A hint in the form of aria-keyshortcuts; undefined for none and for keys pressed one after the other. */
export function ariaKey(keys: string | undefined): string | undefined {
  if (keys === undefined || keys.includes(' ')) return undefined;
  return keys.replace(/\bCtrl\b/, 'Control');
}

function shown(key: string): string {
  if (key === 'Space') return m.common_key_space();
  if (key === 'Shift') return m.common_key_shift();
  return SHORT[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
