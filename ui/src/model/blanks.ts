// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What is left open in a text of the catalogue, such as {system}: the person writes it in before the text is used.

/** A piece of a text: words, or a blank with its name. */
export interface TextPiece {
  /** The words, or the name of the blank without its braces. */
  text: string;
  /** Whether it is a blank. */
  blank: boolean;
}

const BLANK = /\{([^{}]+)\}/g;

/** The pieces of a text in order. */
export function textPieces(text: string): TextPiece[] {
  const found: TextPiece[] = [];
  let from = 0;
  for (const hit of text.matchAll(BLANK)) {
    if (hit.index > from) found.push({ text: text.slice(from, hit.index), blank: false });
    found.push({ text: hit[1] ?? '', blank: true });
    from = hit.index + hit[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from), blank: false });
  return found;
}

/** A text where nothing can be made to stand out, with its blanks in brackets. */
export function plainText(text: string): string {
  return text.replaceAll(BLANK, '[$1]');
}

/** The names of the blanks that a text still has, each once. */
export function blanksOf(...texts: string[]): string[] {
  return [
    ...new Set(
      texts
        .flatMap(textPieces)
        .filter((piece) => piece.blank)
        .map((piece) => piece.text)
    )
  ];
}

/** Where the first blank stands, braces included, so that it can be selected. */
export function firstBlank(text: string): { from: number; to: number } | null {
  const hit = text.matchAll(BLANK).next().value;
  return hit === undefined ? null : { from: hit.index, to: hit.index + hit[0].length };
}
