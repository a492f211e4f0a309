// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// A letter that is being made while the person waits for it: how far it has come, once it has taken so long that it is
// worth saying, and how it is stopped. What was stopped is no fault: the core's sentence on it is shown calmly.

import * as calls from '../core/calls';
import type { BilingualJson } from '../core/bindings/BilingualJson';
import { onChanged } from '../core/changes';
import { faultOf } from '../core/faults';
import type { Made } from '../model/making';

/** From so many milliseconds on it is said how far a letter has come. */
export const PATIENCE = 400;

interface Shown extends Made {
  /** The number by which it is stopped. */
  making: number;
  /** What is made, in the words of whoever asked for it. */
  what: string;
}

class Making {
  /** The letter that takes its time; null when none does. */
  now = $state.raw<Shown | null>(null);
  /** Whether it was asked to stop, and has not yet. */
  stopping = $state(false);
  /** What the core said of the one that was stopped, until it is dismissed or the next is made. */
  ended = $state.raw<BilingualJson | null>(null);
  // The numbers that somebody waits for already.
  private awaited: number[] = [];

  /** Waits for a call that makes a letter. Gives undefined when it was stopped; every other fault goes on. */
  async during<T>(what: string, call: () => Promise<T>): Promise<T | undefined> {
    const mine: { making?: number; latest?: Shown; timer?: ReturnType<typeof setTimeout> } = {};
    this.ended = null;
    const forget = onChanged((changed) => {
      if (changed.what !== 'making') return;
      const { making, step, done, all } = changed;
      if (mine.making === undefined && !this.awaited.includes(making))
        this.awaited.push((mine.making = making));
      if (making !== mine.making) return;
      mine.latest = { making, step, done, all, what };
      mine.timer ??= setTimeout(() => (this.now = mine.latest ?? null), PATIENCE);
      if (this.now?.making === making) this.now = mine.latest;
    });
    try {
      return await call();
    } catch (thrown) {
      const fault = faultOf(thrown);
      if (fault.code !== 'stopped') throw thrown;
      this.ended = fault.sentence;
      return undefined;
    } finally {
      forget();
      clearTimeout(mine.timer);
      this.awaited = this.awaited.filter((one) => one !== mine.making);
      if (this.now === null || this.now.making === mine.making) {
        this.now = null;
        this.stopping = false;
      }
    }
  }

  /** Stops the letter that is shown. */
  async stop(): Promise<void> {
    if (this.now === null || this.stopping) return;
    this.stopping = true;
    await calls.stopMaking(this.now.making);
  }
}

/** The one there is. */
export const making = new Making();
