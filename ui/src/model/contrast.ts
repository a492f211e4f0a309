// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Contrast between two colours by the formula of WCAG 2.2, and the colours of a theme read out of the sheet itself.

/** The four themes that are drawn. */
export const THEMES = ['light', 'dark', 'sun', 'hc'] as const;
/** A theme that is drawn. */
export type Theme = (typeof THEMES)[number];

/** The contrast between two colours such as `#1c4a80`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** The colours of a theme by the name of their token, without its dashes. */
export function coloursOf(theme: Theme, sheet: string): Map<string, string> {
  const block =
    new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*--canvas[^}]*)\\}`).exec(sheet)?.[1] ?? '';
  const found = new Map<string, string>();
  for (const [, name, colour] of block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)) {
    if (name !== undefined && colour !== undefined) found.set(name, colour);
  }
  return found;
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
