// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The manual's chapters, as they were turned into pages when the window was built. The name of a file is its place
// in the order and, after the first hyphen, the name by which a chapter is led to.

/** A chapter of the manual. */
export interface Chapter {
  /** The name by which it is led to. */
  name: string;
  /** Its heading. */
  title: string;
  /** All of it, heading included. */
  html: string;
}

const FILES = {
  sv: import.meta.glob<string>('../../../assets/manual/sv/[0-9]*.md', { eager: true, import: 'default' }),
  en: import.meta.glob<string>('../../../assets/manual/en/[0-9]*.md', { eager: true, import: 'default' })
};

/** The chapters in a language, in order. */
export function chapters(language: 'sv' | 'en'): Chapter[] {
  return Object.entries(FILES[language])
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([path, html]) => ({
      name: /\d+-([^/]+)\.md$/.exec(path)?.[1] ?? path,
      title: /<h2[^>]*>(.*?)<\/h2>/.exec(html)?.[1] ?? '',
      html
    }));
}
