// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The catalogue's text on how to assess, taken apart into sentences so that it can be read at a glance.

/** The sentences of a text; a sentence ends where a capital follows, never inside parentheses or after a short form. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=(?:[\p{L}\p{N})§]{2}|\s§)[.!?])(?<!\bkap\.)\s+(?=[\p{Lu}\d])/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
