// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Numbers as they are read: grouped by threes in the way of the language.

const formats = { sv: new Intl.NumberFormat('sv-SE'), en: new Intl.NumberFormat('en-GB') };

/** A whole number in figures: "10 000" in Swedish, "10,000" in English. */
export function inFigures(count: number, language: 'sv' | 'en'): string {
  return formats[language].format(count);
}
