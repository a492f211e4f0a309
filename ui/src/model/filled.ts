// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

/** What is written in a field that may be left blank; nothing where it is. */
export function filled(written: string): string | null {
  return written.trim() === '' ? null : written;
}
