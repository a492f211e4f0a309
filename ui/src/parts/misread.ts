// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The days of a form that say something nobody can read. Such a day has no value of its own, and the form must not be
// taken with the one it had before.

import { getContext, setContext } from 'svelte';

const KEY = Symbol('misread days');

/** The fields of a form that cannot be read now. */
export interface Misread {
  /** Tells whether a field can be read. */
  set: (field: HTMLElement, misread: boolean) => void;
  /** Whether one of them cannot be read. */
  any: () => boolean;
  /** Whether one of them cannot be read and the form must wait; the focus then goes there. */
  stops: () => boolean;
}

/** Begins to watch the days of a form. Called while the form is made. */
export function watchDays(): Misread {
  // Asked when the form is taken; followed by nobody.
  const fields = new Set<HTMLElement>();
  const first = () => [...fields].find((one) => one.isConnected);
  return setContext(KEY, {
    set: (field: HTMLElement, misread: boolean) => {
      if (misread) fields.add(field);
      else fields.delete(field);
    },
    any: () => first() !== undefined,
    stops: () => {
      const field = first();
      field?.focus();
      return field !== undefined;
    }
  });
}

/** The form around a day, where there is one. */
export function formAround(): Misread | undefined {
  return getContext<Misread | undefined>(KEY);
}
