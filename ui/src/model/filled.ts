// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

/** What is written in a field that may be left blank; nothing where it is. */
export function filled(written: string): string | null {
  return written.trim() === '' ? null : written;
}

/** The lines of a text that say something. */
export function linesOf(written: string): string[] {
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
