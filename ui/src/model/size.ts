// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Sizes of files as people read them.

import { getLocale } from '../words/runtime.js';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes as "812 byte", "14,2 kB" or "3,1 MB", written as the language does, with no-break spaces. */
export function fileSize(bytes: number): string {
  let [value, at] = [bytes, 0];
  while (value >= 1000 && at < UNITS.length - 1) [value, at] = [value / 1000, at + 1];
  return new Intl.NumberFormat(getLocale(), {
    style: 'unit',
    unit: UNITS[at] ?? 'byte',
    unitDisplay: at === 0 ? 'long' : 'short',
    maximumFractionDigits: at === 0 || value >= 100 ? 0 : 1
  })
    .format(value)
    .replaceAll(' ', '\u00a0');
}

/** The last part of a path, for places too small for the whole. */
export function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}
