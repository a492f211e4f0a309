// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// At which field a refusal belongs. The core names the field first in its sentence, by the name it has in the form;
// at the field itself that name is left out. A refusal that names none belongs to the form as a whole.

import type { BilingualJson } from '../core/bindings/BilingualJson';
import type { WindowFault } from '../core/bindings/WindowFault';

/** A refusal with its field ('' for the form as a whole) and the sentence to show there. */
export interface Refusal {
  field: string;
  sentence: BilingualJson;
}

const NAMED = /^(?:Fältet|Field) ([a-z_.]+)(?::| is| är) */u;

/** The refusal of a form. */
export function refusalOf(fault: WindowFault): Refusal {
  const { sv, en } = fault.sentence;
  const field = NAMED.exec(en)?.[1];
  if (field === undefined) return { field: unnamed(fault), sentence: fault.sentence };
  return { field, sentence: { sv: without(sv), en: without(en) } };
}

/** Whether a fault is one that the person mends in the form, rather than one of the store. */
export function isOfForm(fault: WindowFault): boolean {
  return fault.code === 'form' || fault.code === 'refused';
}

/** Whether the core asks for a reason. */
export function asksForReason(fault: WindowFault): boolean {
  return fault.code === 'refused' && /needs a reason/u.test(fault.sentence.en);
}

// Three sentences say what they are about without the name of a field.
function unnamed(fault: WindowFault): string {
  if (fault.code !== 'form') return '';
  if (/organisation number/u.test(fault.sentence.en)) return 'number';
  if (/which role/u.test(fault.sentence.en)) return 'role';
  if (/no checklist/u.test(fault.sentence.en)) return 'checklist';
  return '';
}

function without(sentence: string): string {
  const rest = sentence.replace(NAMED, '');
  return rest.charAt(0).toLocaleUpperCase('sv') + rest.slice(1);
}
