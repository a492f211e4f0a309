// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The facts that a sentence of the decision can point at: what each is called in the text, which follows its
// source, and which there are to choose among. Labels stand in Swedish, the language of the letter.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { ProvisionJson } from '../core/bindings/ProvisionJson';
import { m } from '../words/messages.js';
import { FACT_KINDS, type FactKind, type FactLink } from './rich';

/** What of a case the links are drawn from. */
export interface FactSource {
  now: CaseJson;
  provisions: ReadonlyMap<string, ProvisionJson>;
}

/** A fact to choose. */
export interface FactChoice extends FactLink {
  /** As it stands in the text. */
  label: string;
  /** What it says, to tell it from the others. */
  text: string;
}

const SV = { locale: 'sv' } as const;

/** What a link is called in the text now; null when what it points at is gone. */
export function factLabel(source: FactSource, link: FactLink): string | null {
  return choicesOf(source, link.kind).find((choice) => choice.id === link.id)?.label ?? null;
}

/** The facts of a kind. */
function choicesOf({ now, provisions }: FactSource, kind: FactKind): FactChoice[] {
  const numbered = <T extends { id: string; number: number }>(
    all: T[],
    label: (of: T) => string,
    text: (of: T) => string
  ) => all.map((one) => ({ kind, id: one.id, label: label(one), text: text(one) }));
  switch (kind) {
    case 'deficiency':
      return numbered(
        now.deficiencies,
        ({ number }) => m.decision_fact_deficiency({ number }, SV),
        (one) => one.title
      );
    case 'measure':
      return numbered(
        now.required_measures,
        (one) => m.decision_fact_measure({ number: measureNumber(one.number) }, SV),
        (one) => one.text
      );
    case 'observation':
      return numbered(
        now.observations,
        (one) => m.decision_fact_observation({ number: observationNumber(one.number) }, SV),
        (one) => one.text
      );
    case 'evidence':
      return numbered(
        now.evidence,
        ({ number }) => m.decision_fact_evidence({ number }, SV),
        (one) => one.title
      );
    case 'provision':
      return [...provisions.values()].map((one) => ({
        kind,
        id: one.id,
        label: one.short,
        text: one.summary.sv
      }));
    case 'occasion':
      return now.occasions.map((one) => ({ kind, id: one.id, label: dayInLetter(one.on), text: one.place }));
    case 'party':
      return now.party === null ? [] : [{ kind, id: null, label: now.party.name, text: '' }];
    case 'authority':
      return [{ kind, id: null, label: now.authority.name, text: '' }];
  }
}

/** The facts whose label or text holds every word asked for, in the order of the kinds. */
export function findFacts(source: FactSource, asked: string): FactChoice[] {
  const words = fold(asked)
    .split(/\s+/)
    .filter((word) => word !== '');
  return FACT_KINDS.flatMap((kind) => choicesOf(source, kind)).filter((choice) => {
    const text = fold(`${choice.label} ${choice.text}`);
    return words.every((word) => text.includes(word));
  });
}

/** "Å01". */
export function measureNumber(number: number): string {
  return `Å${String(number).padStart(2, '0')}`;
}

/** "I001". */
export function observationNumber(number: number): string {
  return `I${String(number).padStart(3, '0')}`;
}

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december'
];

// As the letter prints a day, whatever the language of the screen.
function dayInLetter(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${String(day ?? '')}\u00a0${MONTHS[(month ?? 0) - 1] ?? ''}\u00a0${String(year ?? '')}`;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('\u00ad', '').replaceAll('\u00a0', ' ');
}
