// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Sizes of files as people read them.

import { getLocale } from '../words/runtime.js';

/** Bytes as "812 byte", "14,2 kB" or "3,1 MB", with the language's own decimal sign and no-break spaces. */
export function fileSize(bytes: number): string {
  const units = ['byte', 'kB', 'MB', 'GB'];
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  const figures = new Intl.NumberFormat(getLocale(), { maximumFractionDigits: digits }).format(value);
  return `${figures}\u00a0${units[unit] ?? ''}`;
}
