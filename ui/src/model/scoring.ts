// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// How well something answers what was typed in the palette. What is typed without å, ä and ö still finds words that
// have them, but a word written rightly comes first; an exact number comes before everything.

/** What can be found. */
export interface Findable {
  /** What it is called. */
  title: string;
  /** Names that lead straight to it, such as a question's or a case number. */
  exact?: readonly string[];
  /** More words it answers to, of less weight. */
  words?: string;
  /** Where it comes among equals; higher is earlier. */
  weight?: number;
}

/** A text as it is compared: small letters, no accents, å and ä as a, ö as o. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('æ', 'a');
}

/** How well something answers a query; 0 is not at all. */
export function score(query: string, one: Findable): number {
  const asked = query.trim().toLowerCase();
  if (asked === '') return 1 + (one.weight ?? 0);
  const plain = fold(asked);
  const exact = (one.exact ?? []).map((name) => name.toLowerCase());
  if (exact.some((name) => name === asked || bare(name) === bare(asked))) return 1000 + (one.weight ?? 0);
  const begins = exact.some((name) => name.startsWith(asked)) ? 700 : 0;
  const within = asked.length > 3 && exact.some((name) => bare(name).includes(bare(asked))) ? 400 : 0;
  const found = Math.max(begins, within, inTitle(asked, plain, one.title.toLowerCase()), inWords(plain, one));
  return found === 0 ? 0 : found + (one.weight ?? 0);
}

/** The best answers, best first; those as good keep their order. */
export function best<T extends Findable>(query: string, all: readonly T[], most: number): T[] {
  return all
    .map((one, at) => ({ one, at, points: score(query, one) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.at - b.at)
    .slice(0, most)
    .map(({ one }) => one);
}

/** A name without what people leave out when they type it: "TSN 2025-0417" as "tsn20250417". */
function bare(name: string): string {
  return name.replace(/[\s.\-:/]/g, '');
}

function inTitle(asked: string, plain: string, title: string): number {
  if (title === asked) return 900;
  const folded = fold(title);
  // Written rightly comes before written without its dots.
  const right = title.includes(asked) ? 20 : 0;
  if (folded === plain) return 860 + right;
  if (folded.startsWith(plain)) return 600 + right;
  if (atWord(folded, plain)) return 500 + right;
  return folded.includes(plain) ? 300 + right : 0;
}

/** Every word typed is found somewhere: in the title, the names or the other words. */
function inWords(plain: string, one: Findable): number {
  const parts = plain.split(/\s+/).filter(Boolean);
  const title = fold(one.title);
  const all = `${title} ${fold((one.exact ?? []).join(' '))} ${fold(one.words ?? '')}`;
  if (!parts.every((part) => all.includes(part))) return 0;
  const inside = parts.filter((part) => title.includes(part)).length / parts.length;
  return 100 + Math.round(inside * 100) + (parts.every((part) => atWord(all, part)) ? 50 : 0);
}

function atWord(text: string, part: string): boolean {
  return text.startsWith(part) || text.includes(` ${part}`);
}
