// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

import { marked } from 'marked';
import type { Plugin } from 'vite';

/** Turns the manual's Markdown into HTML while the page is built, so that none of it is parsed in the window. */
export function manual(): Plugin {
  return {
    name: 'tillsyn-manual',
    transform(text, id) {
      if (!id.endsWith('.md')) return null;
      return { code: `export default ${JSON.stringify(marked.parse(text, { async: false }))};`, map: null };
    }
  };
}
