// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// An occasion of the supervision as a form: those present are written one to a line.

import type { OccasionModeCode } from '../core/bindings/OccasionModeCode';
import type { Act } from '../core/calls';
import { linesOf } from './filled';

/** The occasion as it is filled in. */
export interface OccasionForm {
  on: string;
  place: string;
  mode: OccasionModeCode;
  /** By function, one to a line. */
  present: string;
  unannounced: boolean;
  because: string;
}

/** A form with nothing in it. */
export const EMPTY_OCCASION: OccasionForm = {
  on: '',
  place: '',
  mode: 'on_site',
  present: '',
  unannounced: false,
  because: ''
};

/** The act that adds the occasion. */
export function occasionAct(form: OccasionForm): Act & { do: 'add_occasion' } {
  return {
    do: 'add_occasion',
    on: form.on,
    place: form.place,
    mode: form.mode,
    present: linesOf(form.present),
    unannounced_because: form.unannounced ? form.because : null
  };
}
