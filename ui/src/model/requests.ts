// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What to ask for under a question, as a list that can be ticked. A text is only split where both languages split
// alike, so that a tick means the same thing in both.

import type { BilingualJson } from '../core/bindings/BilingualJson';

/** The things to ask for, in order; the whole text as one when it is no list. */
export function thingsToAskFor(evidence: BilingualJson): BilingualJson[] {
  const sv = split(evidence.sv);
  const en = split(evidence.en);
  if (sv.length !== en.length) return [{ sv: tidied(evidence.sv), en: tidied(evidence.en) }];
  return sv.map((text, at) => ({ sv: text, en: en[at] ?? text }));
}

/** Under which name a tick is remembered. */
export function tickName(question: string, index: number): string {
  return `${question}:${index}`;
}

function split(text: string): string[] {
  const sentences = text
    .split(/;\s*|(?<=\p{L}{3}\.)\s+(?=\p{Lu})/u)
    .map(tidied)
    .filter((one) => one !== '');
  const [only] = sentences;
  return sentences.length === 1 && only !== undefined ? commas(only) : sentences;
}

// "Policy, reglemente, arbetsordning" is a list; "analys med datum, deltagare och metod" is one thing.
function commas(text: string): string[] {
  const parts = text.split(/,\s+(?![^(]*\))/u);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && / (och|eller|and|or) /.test(` ${last} `) ? [text] : parts.map(tidied);
}

function tidied(text: string): string {
  const trimmed = text.trim().replace(/\.$/, '');
  return trimmed.charAt(0).toLocaleUpperCase('sv') + trimmed.slice(1);
}
