// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The one event of the core: what changed, so that whoever shows it fetches it anew.

import { listen } from '@tauri-apps/api/event';
import type { ChangedJson } from './bindings/ChangedJson';

type Heard = (changed: ChangedJson) => void;
const hearers = new Set<Heard>();

/** Begins to listen; called once, before the page is drawn. */
export async function listenToChanges(): Promise<void> {
  await listen<ChangedJson>('changed', (event) => {
    for (const heard of hearers) heard(event.payload);
  });
}

/** Calls back on every change until the returned function is called. */
export function onChanged(heard: Heard): () => void {
  hearers.add(heard);
  return () => hearers.delete(heard);
}
