// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// At which field of the signing dialog a refusal belongs. The sentence is the core's.

import type { WindowFault } from '../core/bindings/WindowFault';

/** A place in the signing dialog. */
export type SealField = 'read' | 'file' | 'passphrase' | 'whole';

/** Where to show a fault of signing. */
export function sealFieldOf(fault: WindowFault, withFile: boolean): SealField {
  if (!withFile) return 'whole';
  if (fault.code === 'wrong_passphrase' || fault.code === 'key_passphrase') return 'passphrase';
  if (
    fault.code === 'no_such_file' ||
    fault.code === 'file' ||
    fault.code === 'folder' ||
    fault.code === 'too_large'
  )
    return 'file';
  if (fault.code === 'training_key_in_office') return 'file';
  if (fault.code === 'key') return 'file';
  return 'whole';
}
