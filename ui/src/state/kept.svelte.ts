// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A text in a form that becomes an act only with the rest of the form: it is on disk as a draft shortly after the
// last key, comes back when the form is opened again, and is forgotten when the form is done.

import type { OpenCase } from './case.svelte';
import { DRAFT_AFTER } from './drafting.svelte';

/** A text of a form. */
export class KeptField {
  private written = $state('');
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes up the draft that was left, or begins with a text. */
  constructor(
    private readonly open: Pick<OpenCase, 'draft' | 'keepDraft'>,
    private readonly entity: string,
    private readonly field: string,
    start = ''
  ) {
    this.written = open.draft(entity, field) ?? start;
  }

  /** The text as it stands. */
  get value(): string {
    return this.written;
  }

  /** What is typed. */
  set value(text: string) {
    if (text === this.written) return;
    this.written = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), DRAFT_AFTER);
  }

  /** Keeps the text as it stands, also when nobody changed it: it belongs to another one that was typed. */
  hold(): void {
    if (this.open.draft(this.entity, this.field) === undefined) this.keep();
  }

  /** Saves the draft now, as when the form leaves the page. */
  leave(): void {
    if (this.timer !== undefined) this.keep();
  }

  /** The form is done: the draft goes, and the field says what it begins with the next time. */
  forget(next = ''): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.written = next;
    if (this.open.draft(this.entity, this.field) !== undefined)
      void this.open.keepDraft(this.entity, this.field, '');
  }

  private keep(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.open.keepDraft(this.entity, this.field, this.written);
  }
}
