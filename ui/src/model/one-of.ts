// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

/** Words of which one holds, as the language joins them: "uppfyllt, delvis uppfyllt eller ej uppfyllt". */
export function oneOf(words: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(words);
}
