// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A text that becomes an act: a draft on disk shortly after the last key, the act itself when one leaves the field
// or has rested. It performs nothing twice and drops its draft only when the act is done.

/** How long after the last key the draft is written. */
export const DRAFT_AFTER = 250;
/** How long one rests before the text becomes an act. */
export const ACT_AFTER = 5000;

/** What a text is, where its draft is kept and what becomes of it. */
export interface WritingPlan {
  /** The text that the core has; what the field shows when nothing is being typed. */
  saved: () => string;
  /** A draft that was left behind, if any. */
  draft: () => string | undefined;
  /** Keeps a draft; the empty text forgets it. */
  keep: (text: string) => Promise<void>;
  /** Performs the act; gives whether it was done. Absent texts may be refused by giving false. */
  perform: (text: string) => Promise<boolean>;
}

/** A text being written. */
export class Writing {
  /** What the field shows. */
  text = $state('');
  /** Whether there is something that the core does not have yet. */
  dirty = $state(false);

  private readonly plan: WritingPlan;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private acting: ReturnType<typeof setTimeout> | undefined;
  private busy: Promise<boolean> | undefined;
  private keptText = '';
  // Whether something beside the text is not kept yet.
  private stale = false;

  constructor(plan: WritingPlan) {
    this.plan = plan;
    const draft = plan.draft();
    const saved = plan.saved();
    this.text = draft ?? saved;
    this.keptText = draft ?? '';
    this.dirty = draft !== undefined && draft !== saved;
  }

  /** Takes what was typed. */
  type(text: string): void {
    this.text = text;
    this.dirty = text !== this.plan.saved();
    this.again();
  }

  /** Another field of the same thing was typed in: it is kept with the text, and the rests start over. */
  rest(): void {
    this.stale = true;
    this.again();
  }

  private again(): void {
    clearTimeout(this.keeping);
    clearTimeout(this.acting);
    this.keeping = setTimeout(() => void this.keep(), DRAFT_AFTER);
    this.acting = setTimeout(() => void this.flush(), ACT_AFTER);
  }

  /** Shows what the core has now, unless something is being typed. */
  follow(saved: string): void {
    if (!this.dirty && this.busy === undefined && this.text !== saved) this.text = saved;
  }

  /** Performs what is being written, now. Gives whether nothing is left to do. */
  async flush(): Promise<boolean> {
    clearTimeout(this.keeping);
    clearTimeout(this.acting);
    if (this.busy !== undefined) await this.busy;
    if (!this.dirty) {
      await this.forget();
      return true;
    }
    await this.keep();
    const text = this.text;
    this.busy = this.plan.perform(text);
    const done = await this.busy;
    this.busy = undefined;
    if (done && this.text === text) {
      this.dirty = false;
      await this.forget();
    }
    return done;
  }

  /** Drops what is being written. */
  async discard(): Promise<void> {
    clearTimeout(this.keeping);
    clearTimeout(this.acting);
    this.text = this.plan.saved();
    this.dirty = false;
    await this.forget();
  }

  private async keep(): Promise<void> {
    const text = this.dirty ? this.text : '';
    if (text === this.keptText && !this.stale) return;
    this.stale = false;
    this.keptText = text;
    await this.plan.keep(text);
  }

  private async forget(): Promise<void> {
    if (this.keptText === '') return;
    this.keptText = '';
    await this.plan.keep('');
  }
}
