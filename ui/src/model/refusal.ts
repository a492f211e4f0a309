// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// At which field a refusal belongs. The core says it; a refusal that names no field belongs to the form as a whole.

import type { BilingualJson } from '../core/bindings/BilingualJson';
import type { WindowFault } from '../core/bindings/WindowFault';

/** A refusal with its field ('' for the form as a whole) and the sentence to show there. */
export interface Refusal {
  field: string;
  sentence: BilingualJson;
}

/** The refusal of a form. */
export function refusalOf(fault: WindowFault): Refusal {
  return fault.field ?? { field: '', sentence: fault.sentence };
}

/** Whether a fault is one that the person mends in the form, rather than one of the store. */
export function isOfForm(fault: WindowFault): boolean {
  return fault.code === 'form' || fault.code === 'refused' || asksForReason(fault);
}

/** Whether the core asks for a reason. */
export function asksForReason(fault: WindowFault): boolean {
  return fault.code === 'reason_needed';
}
