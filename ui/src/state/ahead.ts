// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The answers that are shown before the core has kept them: what stands on disk meanwhile, so that a refused one can
// be taken back, and which fetches began too early to cover them. It shows nothing itself.

import type { AnswerJson } from '../core/bindings/AnswerJson';

interface Waiting {
  acts: number;
  saved: AnswerJson | undefined;
}

/** The answers shown ahead of the core. */
export class Ahead {
  private readonly waiting = new Map<string, Waiting>();
  // The last fetch that had begun when the last act on a question ended; it may have been read before that act.
  private readonly early = new Map<string, number>();

  /** An act on a question begins; `shown` is its answer before it, which is on disk unless another act is under way. */
  begin(question: string, shown: AnswerJson | undefined): void {
    const waiting = this.waiting.get(question) ?? { acts: 0, saved: shown };
    waiting.acts += 1;
    this.waiting.set(question, waiting);
  }

  /**
   * An act ends: with what it put on disk, or null when it was refused; `fetches` is how many fetches have begun.
   * Gives what is on disk now, or null while a later act is under way and what it shows must stay.
   */
  end(question: string, kept: AnswerJson | null, fetches: number): { saved: AnswerJson | undefined } | null {
    const waiting = this.waiting.get(question);
    if (waiting === undefined) return null;
    if (kept !== null) waiting.saved = kept;
    waiting.acts -= 1;
    if (waiting.acts > 0) return null;
    this.waiting.delete(question);
    this.early.set(question, fetches);
    return { saved: waiting.saved };
  }

  /** Whether an act on a question is under way. */
  has(question: string): boolean {
    return this.waiting.has(question);
  }

  /** Whether a fetch may say what is shown of a question: none that began before its last act ended. */
  yields(question: string, fetch: number): boolean {
    return !this.waiting.has(question) && fetch > (this.early.get(question) ?? -1);
  }

  /** A fetch was taken; what began before it never comes. */
  taken(fetch: number): void {
    for (const [question, last] of this.early) if (last < fetch) this.early.delete(question);
  }
}
