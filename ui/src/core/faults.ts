// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Every fault comes from the core with a closed code and its sentence in both languages; the page writes none.

import type { FaultCode } from './bindings/FaultCode';
import type { WindowFault } from './bindings/WindowFault';

/** Whether a rejected call carries a fault of the core. */
function isFault(thrown: unknown): thrown is WindowFault {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'sentence' in thrown;
}

/** The fault of a rejected call; anything else is a bug in the page and is told as such. */
export function faultOf(thrown: unknown): WindowFault {
  if (isFault(thrown)) return thrown;
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'store',
    sentence: {
      sv: `Något gick fel i fönstret (${said}). Det som är sparat är kvar. Försök igen.`,
      en: `Something went wrong in the window (${said}). What is saved is safe. Try again.`
    },
    gaps: []
  };
}

/** Whether a fault means that what is being written cannot reach the disk; it stays on screen until it can. */
export function stopsSaving(code: FaultCode): boolean {
  return (
    code === 'disk_full' ||
    code === 'read_only' ||
    code === 'store' ||
    code === 'place' ||
    code === 'store_damaged'
  );
}
