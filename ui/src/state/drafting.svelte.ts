// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A text that is being typed: on disk as a draft shortly after the last key, an act when the field is left or
// after a rest. A refused act leaves the draft where it is, and a later key is never forgotten for an earlier act.

import { untrack } from 'svelte';

/** How long after the last key the draft is saved, in milliseconds. */
export const DRAFT_AFTER = 250;
/** How long a rest makes the text an act. */
const ACT_AFTER = 5_000;

/** What a text being typed does with itself. */
export interface DraftDoor {
  /** Saves the draft; empty text forgets it. */
  keep(text: string): void;
  /** Makes it an act; whether it was taken. */
  act(text: string): Promise<boolean>;
}

// Those whose fields are on the screen; followed by nobody.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const atWork = new Set<Drafting>();

/** Makes every text on the screen an act; gives whether each now says what the case says. */
export async function leaveAll(): Promise<boolean> {
  const left = await Promise.all([...atWork].map((one) => one.leave()));
  return left.every(Boolean);
}

/** A text that is being typed. */
export class Drafting {
  private written = $state('');
  private said = $state('');
  // What the case said last; the text may be ahead of it.
  private heard: string;
  private kept: boolean;
  // Counts what was dropped, so that an act on its way does not come back to it.
  private drops = 0;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  private actTimer: ReturnType<typeof setTimeout> | undefined;
  private acting: Promise<unknown> = Promise.resolve();

  /** Begins with what the case says and, where there is one, the draft. */
  constructor(
    said: string,
    draft: string | undefined,
    private readonly door: DraftDoor
  ) {
    this.said = said;
    this.heard = said;
    this.written = draft ?? said;
    this.kept = draft !== undefined;
    atWork.add(this);
  }

  /** The text as it stands in the field. */
  get text(): string {
    return this.written;
  }

  /** Whether the field says something else than the case. */
  get differs(): boolean {
    return this.written !== this.said;
  }

  /** A key was pressed. */
  typed(text: string): void {
    if (text === this.written) return;
    this.written = text;
    this.hold();
    this.actTimer = setTimeout(() => void this.leave(), ACT_AFTER);
  }

  /** What belongs to the text is being said in another field: both are kept, and are an act once that is left. */
  hold(): void {
    this.stop();
    this.draftTimer = setTimeout(() => this.keep(), DRAFT_AFTER);
  }

  /** The field was left: the text becomes an act now. Gives whether the case says it. */
  leave(): Promise<boolean> {
    this.stop();
    const left = this.acting.then(() => this.settle());
    this.acting = left.catch(() => undefined);
    return left;
  }

  /** The field is gone: the text becomes an act, and is no longer waited for. */
  close(): Promise<boolean> {
    atWork.delete(this);
    return this.leave();
  }

  /** Drops what is being typed for what the case says. */
  discard(said = this.said): void {
    this.stop();
    this.drops += 1;
    this.said = said;
    this.written = said;
    this.forget();
  }

  /** The case says something since; gives whether the field should show it. Space around the text is left alone. */
  follow(said: string): boolean {
    return untrack(() => {
      if (said === this.heard) return false;
      this.heard = said;
      if (said === this.said) return false;
      if (this.differs) {
        this.said = said;
        return false;
      }
      if (this.written.trim() === said) return false;
      this.said = said;
      this.written = said;
      return true;
    });
  }

  private async settle(): Promise<boolean> {
    const text = this.written;
    const { drops } = this;
    if (!this.differs) {
      this.forget();
      return true;
    }
    const taken = await this.door.act(text);
    if (drops !== this.drops) return true;
    if (taken) this.said = text;
    if (this.written === text) this.keep();
    return !this.differs;
  }

  private keep(): void {
    clearTimeout(this.draftTimer);
    if (!this.differs) {
      this.forget();
      return;
    }
    this.kept = true;
    this.door.keep(this.written);
  }

  private forget(): void {
    if (!this.kept) return;
    this.kept = false;
    this.door.keep('');
  }

  private stop(): void {
    clearTimeout(this.draftTimer);
    clearTimeout(this.actTimer);
  }
}
