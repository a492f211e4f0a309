// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Something that can wait until the person rests: many askings become one doing, and none waits for ever.

/** Does something once it has been calm for a while. */
export class Calm {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | undefined;

  /** `rest` is how long it has to be calm, `most` how long the first asking waits at the most, in milliseconds. */
  constructor(
    private readonly does: () => void,
    private readonly rest: number,
    private readonly most: number
  ) {}

  /** Asks for it to be done soon; each asking begins the rest anew. */
  soon(): void {
    const now = Date.now();
    this.since ??= now;
    clearTimeout(this.timer);
    const left = Math.max(0, Math.min(this.rest, this.since + this.most - now));
    this.timer = setTimeout(() => this.now(), left);
  }

  /** Whether it was asked for and not yet done. */
  get waiting(): boolean {
    return this.since !== undefined;
  }

  /** Does it at once, in the stead of what was asked for. */
  now(): void {
    this.end();
    this.does();
  }

  /** Forgets what was asked for. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.since = undefined;
  }
}
