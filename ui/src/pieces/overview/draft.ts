// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A form of several fields that is being filled in, kept as one draft shortly after the last key, so that nothing
// typed is lost when the window closes. What is read back is taken only where it has the shape of the form.

import type { OpenCase } from '../../state/case.svelte';

const AFTER = 250;

/** Keeps a form as a draft of the case. */
export class FormDraft {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private kept: boolean;

  /** `name` tells it from the other forms of the case. */
  constructor(
    private readonly open: OpenCase,
    private readonly name: string
  ) {
    this.kept = open.draft('case', name) !== undefined;
  }

  /** Something was typed. */
  keep(form: object): void {
    clearTimeout(this.timer);
    const text = JSON.stringify(form);
    this.timer = setTimeout(() => {
      this.kept = true;
      void this.open.keepDraft('case', this.name, text);
    }, AFTER);
  }

  /** The form became an act, or was dropped. */
  forget(): void {
    clearTimeout(this.timer);
    if (!this.kept) return;
    this.kept = false;
    void this.open.keepDraft('case', this.name, '');
  }
}

/** The form that was left half filled in, or null. `shape` is a form with every field. */
export function draftOf<Form extends object>(open: OpenCase, name: string, shape: Form): Form | null {
  const text = open.draft('case', name);
  return text === undefined ? null : shaped(text, shape);
}

/** A kept text as a form of a shape: fields of another type, and unknown ones, are left out. */
function shaped<Form extends object>(text: string, shape: Form): Form | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const given = new Map<string, unknown>(Object.entries(read));
  const fields = Object.entries(shape).map(([field, standard]: [string, unknown]) => {
    const value = given.get(field);
    return [field, typeof value === typeof standard ? value : standard];
  });
  return Object.fromEntries(fields) as Form;
}
