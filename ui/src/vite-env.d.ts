// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

/// <reference types="vite/client" />
/// <reference types="svelte" />

// The manual, turned into HTML while the page is built.
declare module '*.md' {
  const html: string;
  export default html;
}
