// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A step in the follow-up of a measure as it is filled in, and the act that records it.

import type { AdvanceCode } from '../core/bindings/AdvanceCode';
import type { MeasureNewsDto } from '../core/bindings/MeasureNewsDto';
import type { Act } from '../core/calls';
import { filled } from './filled';
import type { NewsCode } from './measures';

/** A step as it is filled in; only what its kind asks for counts. */
export interface StepForm {
  code: NewsCode;
  on: string;
  progress: AdvanceCode;
  doneBy: string;
  by: string;
  /** The words of its kind: the party's, the effect, what is lacking, or why it lapses. */
  words: string;
  papers: string[];
}

/** What of a step is missing before it can be sent to the core; null when nothing is. */
export function missingIn(form: StepForm): 'on' | 'words' | 'papers' | null {
  if (form.on === '') return 'on';
  if ((form.code === 'insufficient' || form.code === 'lapsed') && form.words.trim() === '') return 'words';
  return form.code === 'verified' && form.papers.length === 0 ? 'papers' : null;
}

/** The act that records a step. */
export function stepAct(measure: string, form: StepForm): Act & { do: 'record' } {
  // The documents that a measure is verified on are its proof; every other step only names them.
  const documents = form.code === 'verified' ? [] : form.papers;
  return { do: 'record', kind: 'measure_status', measure, on: form.on, news: newsOf(form), documents };
}

function newsOf(form: StepForm): MeasureNewsDto {
  const { code, by, progress } = form;
  const words = form.words.trim();
  switch (code) {
    case 'told':
      return { told: { progress, text: filled(form.words), done_by: filled(form.doneBy) } };
    case 'reminded':
      return code;
    case 'verified':
      return { verified: { by, proof: form.papers, effect: filled(form.words) } };
    case 'insufficient':
      return { insufficient: { by, because: words } };
    case 'lapsed':
      return { lapsed: { because: words } };
  }
}
