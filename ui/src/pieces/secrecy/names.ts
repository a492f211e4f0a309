// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What a thing that can be marked as secret is called on the screen.

import type { Secret } from '../../model/secrecy';
import { partOfSection } from '../../model/sections';
import { m } from '../../words/messages.js';
import { partName } from '../decision/parts';

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** A thing that can be marked, as a row of a list. */
export function secretName(one: Secret): string {
  switch (one.what) {
    case 'document':
      return m.secrecy_document({ number: one.number, title: one.title });
    case 'observation':
      return m.secrecy_observation({ number: padded(one.number, 3), text: one.text });
    case 'deficiency':
      return m.common_deficiency_n({ number: one.number, title: one.title });
    case 'measure':
      return m.secrecy_measure({ number: padded(one.number, 2), text: one.text });
    case 'report':
      return m.secrecy_report({ text: one.text });
    case 'objection':
      return m.secrecy_objection({ number: one.number, text: one.text });
    case 'answer':
      return m.secrecy_answer({ question: one.question });
    case 'section':
      return m.secrecy_section({ name: partName(partOfSection(one.section)) });
  }
}
