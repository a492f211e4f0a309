// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// How far a letter has come that is being made, in words and in hundredths of the whole.

import type { MakingStepCode } from '../core/bindings/MakingStepCode';
import { m } from '../words/messages.js';

/** How far a letter has come. */
export interface Made {
  step: MakingStepCode;
  done: number;
  all: number;
}

// Where each step begins and ends: pictures and pages take most of the time, and what goes forward never turns back.
const SHARES: Record<MakingStepCode, readonly [number, number]> = {
  pictures: [0, 40],
  layout: [40, 60],
  pages: [60, 90],
  file: [90, 100]
};

/** Hundredths of the whole. */
export function hundredths({ step, done, all }: Made): number {
  const [from, to] = SHARES[step];
  return Math.round(from + (to - from) * (all === 0 ? 0 : Math.min(done / all, 1)));
}

/** What is being done. */
export function stepWords({ step }: Made): string {
  return {
    pictures: m.making_pictures,
    layout: m.making_layout,
    pages: m.making_pages,
    file: m.making_file
  }[step]();
}

/** How many are done of all; of text and file nothing is counted that a person would count. */
export function countWords({ step, done, all }: Made): string {
  if (all === 0) return '';
  if (step === 'pictures') return m.making_pictures_of({ done, all });
  return step === 'pages' ? m.making_pages_of({ done, all }) : '';
}
