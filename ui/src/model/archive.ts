// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// When a case is asked about before it is archived. Whether it may be archived, the core says.

import type { CaseStateCode } from '../core/bindings/CaseStateCode';
import type { WindowFault } from '../core/bindings/WindowFault';

/** What the receiver runs to check a package. */
export const CHECK_COMMAND = 'sha256sum -c manifest-sha256.txt';

/** Whether a case has not come to its end, so that a package of it would be a copy of how far it has come. */
export function isUnfinished(state: CaseStateCode): boolean {
  return state !== 'closed' && state !== 'archived';
}

/** Whether the core said that the case is not closed, whatever the window took it for. */
export function saysUnfinished(fault: WindowFault): boolean {
  return fault.code === 'not_closed';
}
