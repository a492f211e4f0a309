// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A text that is being typed: on disk as a draft shortly after the last key, an act when the field is left or
// after a rest. A refused act leaves the draft where it is, and a later key is never forgotten for an earlier act.

/** How long after the last key the draft is saved, in milliseconds. */
export const DRAFT_AFTER = 250;
/** How long a rest makes the text an act. */
export const ACT_AFTER = 5_000;

/** What a text being typed does with itself. */
export interface DraftDoor {
  /** Saves the draft; empty text forgets it. */
  keep(text: string): void;
  /** Makes it an act; whether it was taken. */
  act(text: string): Promise<boolean>;
}

// Those whose fields are on the screen.
const atWork = new Set<Drafting>();

/** Makes every text on the screen an act; gives whether each now says what the case says. */
export async function leaveAll(): Promise<boolean> {
  const all = [...atWork];
  await Promise.all(all.map((one) => one.leave()));
  return all.every((one) => !one.differs);
}

/** A text that is being typed. */
export class Drafting {
  private text: string;
  private kept: boolean;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  private actTimer: ReturnType<typeof setTimeout> | undefined;
  private acting: Promise<void> = Promise.resolve();

  /** Begins with what the case says and, where there is one, the draft. */
  constructor(
    private said: string,
    draft: string | undefined,
    private readonly door: DraftDoor
  ) {
    this.text = draft ?? said;
    this.kept = draft !== undefined;
    atWork.add(this);
  }

  /** The text as it stands in the field. */
  get now(): string {
    return this.text;
  }

  /** Whether the field says something else than the case. */
  get differs(): boolean {
    return this.text !== this.said;
  }

  /** A key was pressed. */
  typed(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.stop();
    this.draftTimer = setTimeout(() => this.keep(), DRAFT_AFTER);
    this.actTimer = setTimeout(() => void this.leave(), ACT_AFTER);
  }

  /** The field was left: the text becomes an act now. */
  leave(): Promise<void> {
    this.stop();
    this.acting = this.acting.then(() => this.settle());
    return this.acting;
  }

  /** The field is gone: the text becomes an act, and is no longer waited for. */
  close(): Promise<void> {
    atWork.delete(this);
    return this.leave();
  }

  /** The case says something else since; gives whether the field should show it. */
  follow(said: string): boolean {
    if (said === this.said) return false;
    const untouched = !this.differs;
    this.said = said;
    if (untouched) this.text = said;
    return untouched;
  }

  private async settle(): Promise<void> {
    const text = this.text;
    if (text === this.said) {
      if (this.kept) this.forget();
      return;
    }
    if (await this.door.act(text)) {
      this.said = text;
      if (this.text === text) this.forget();
    } else if (this.text === text) this.keep();
  }

  private keep(): void {
    clearTimeout(this.draftTimer);
    this.kept = true;
    this.door.keep(this.text);
  }

  private forget(): void {
    this.kept = false;
    this.door.keep('');
  }

  private stop(): void {
    clearTimeout(this.draftTimer);
    clearTimeout(this.actTimer);
  }
}
