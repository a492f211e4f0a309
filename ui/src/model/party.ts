// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The party of a case as a form, between what the core says and what it takes. Which organisation numbers are right
// the core decides.

import type { PartyJson } from '../core/bindings/PartyJson';
import type { PartyKindCode } from '../core/bindings/PartyKindCode';
import type { PartyNumberDto } from '../core/bindings/PartyNumberDto';
import type { Act } from '../core/calls';
import { linesOf } from './filled';

/** How the party is identified. */
export type NumberKind = 'organisation' | 'sole_trader' | 'foreign';

/** The party as it is filled in. */
export interface PartyForm {
  name: string;
  kind: PartyKindCode;
  numberKind: NumberKind;
  number: string;
  attention: string;
  department: string;
  theirNumber: string;
  /** One on each line. */
  sectors: string;
}

/** A form with nothing in it. */
export const EMPTY_PARTY: PartyForm = {
  name: '',
  kind: 'municipality',
  numberKind: 'organisation',
  number: '',
  attention: '',
  department: '',
  theirNumber: '',
  sectors: ''
};

/** Whether anything of the party is filled in. */
export function namesParty(form: PartyForm): boolean {
  return [form.name, form.number, form.attention, form.department, form.theirNumber, form.sectors].some(
    (text) => text.trim() !== ''
  );
}

/** The act that names the party. */
export function partyAct(form: PartyForm): Act & { do: 'set_party' } {
  return {
    do: 'set_party',
    name: form.name,
    number: numberOf(form),
    kind: form.kind,
    attention: orNull(form.attention),
    department: orNull(form.department),
    their_number: orNull(form.theirNumber),
    sectors: linesOf(form.sectors)
  };
}

/** The form of a party that the core told of. */
export function partyForm(party: PartyJson | null): PartyForm {
  if (party === null) return { ...EMPTY_PARTY };
  const { number } = party;
  const numberKind =
    number === 'sole_trader' ? number : 'organisation' in number ? 'organisation' : 'foreign';
  return {
    name: party.name,
    kind: party.kind,
    numberKind,
    number: numberText(number),
    attention: party.attention ?? '',
    department: party.department ?? '',
    theirNumber: party.their_number ?? '',
    sectors: party.sectors.join('\n')
  };
}

/** The number as it is written; '' for a sole trader, whose number is not kept. */
export function numberText(number: PartyNumberDto): string {
  if (number === 'sole_trader') return '';
  return 'organisation' in number ? number.organisation : number.foreign;
}

function numberOf(form: PartyForm): PartyNumberDto {
  if (form.numberKind === 'sole_trader') return 'sole_trader';
  return form.numberKind === 'foreign' ? { foreign: form.number } : { organisation: form.number };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
