// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The drafts of a form: what is typed in its fields is on disk shortly after the last key. Nothing here is an act.

import { DRAFT_AFTER } from './writing.svelte';

/** Keeps the drafts of the fields of a form; nothing here is an act. */
export interface Keeper {
  /** Keeps a field's text shortly after the last key. */
  soon: (field: string, text: string) => void;
  /** Keeps what waits, now. */
  now: () => void;
  /** Drops what waits. */
  drop: () => void;
}

/** Makes a keeper of drafts. */
export function keeper(keep: (field: string, text: string) => Promise<void>): Keeper {
  const waiting = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    for (const [field, text] of waiting) void keep(field, text);
    waiting.clear();
  };
  return {
    soon: (field, text) => {
      waiting.set(field, text);
      clearTimeout(timer);
      timer = setTimeout(now, DRAFT_AFTER);
    },
    now,
    drop: () => {
      clearTimeout(timer);
      waiting.clear();
    }
  };
}
