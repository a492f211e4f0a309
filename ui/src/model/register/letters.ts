// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The records that are letters too: a request for documents, a decision to close, an order of the running case.

import type { BesideCode } from '../../core/bindings/BesideCode';
import type { RecordJson } from '../../core/bindings/RecordJson';
import { m } from '../../words/messages.js';

/** A letter that a record gives. */
export interface LetterOf {
  letter: BesideCode;
  /** What the button that saves it says. */
  label: string;
  /** The same with what the record is called, for whoever hears the button alone. */
  about: (what: string) => string;
}

/** Which letter a record gives; null for a record that is none. A request that the party has been reminded of is the
    reminder. */
export function letterOf({ entry }: RecordJson): LetterOf | null {
  switch (entry.kind) {
    case 'document_request':
      return entry.reminded_on.length > 0
        ? {
            letter: 'request',
            label: m.register_save_reminder(),
            about: (what) => m.register_save_reminder_of({ what })
          }
        : {
            letter: 'request',
            label: m.register_save_request(),
            about: (what) => m.register_save_request_of({ what })
          };
    case 'closing':
      return {
        letter: 'closing',
        label: m.register_save_closing(),
        about: (what) => m.register_save_closing_of({ what })
      };
    case 'interim_order':
      return {
        letter: 'interim_order',
        label: m.register_save_order(),
        about: (what) => m.register_save_order_of({ what })
      };
    default:
      return null;
  }
}
