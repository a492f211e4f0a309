// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The wait after too many wrong passphrases. The core says it in a sentence with the seconds in figures; the page
// counts them down and lets the core decide when the time is really up.

/** The seconds that a sentence names; null when it names none. */
export function secondsIn(sentence: string): number | null {
  const figures = /(\d+)\s*s/.exec(sentence)?.[1];
  return figures === undefined ? null : Number(figures);
}

/** Calls back with the seconds left, at once and every second until none is left; the returned function stops it. */
export function countDown(seconds: number, tell: (left: number) => void): () => void {
  const until = performance.now() + seconds * 1000;
  tell(seconds);
  const ticking = setInterval(() => {
    const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
    tell(left);
    if (left === 0) clearInterval(ticking);
  }, 1000);
  return () => clearInterval(ticking);
}
