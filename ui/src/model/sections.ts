// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The parts of the decision letter in the order of the letter: what one works on, where it is in the preview,
// and to which of them something that stands in the way of the decision leads.

import type { CaseJson } from '../core/bindings/CaseJson';
import type { GapJson } from '../core/bindings/GapJson';
import { isOfHearing } from './hearing';
import { endsInReport } from './onsite';
import { FACT_KINDS, factsIn, type FactLink } from './rich';
import type { Part } from '../state/route.svelte';

/** The parts that every letter has. */
export const LETTER_PARTS = [
  'matter',
  'operative',
  'effect',
  'reasons',
  'intervention',
  'measures',
  'proceedings',
  'further',
  'people',
  'considered',
  'annexes'
] as const;
/** A part that every letter has. */
export type LetterPart = (typeof LETTER_PARTS)[number];

// What the report prints of them, in its order.
const REPORT_PARTS: readonly LetterPart[] = ['matter', 'intervention', 'reasons', 'effect', 'further'];

/** The parts that are written of what the case ends in: a decision, or a report. */
export function partsOf(now: Pick<CaseJson, 'kind'>): readonly LetterPart[] {
  return endsInReport(now) ? REPORT_PARTS : LETTER_PARTS;
}

/** What is being worked on: a part, or the reasons of one deficiency. */
export type Place = { part: LetterPart; deficiency: string | null };

/** The place of an address; what is not understood leads to the first part. */
export function placeOf(at: string | null): Place {
  if (at?.startsWith('deficiency:') === true)
    return { part: 'reasons', deficiency: at.slice('deficiency:'.length) };
  return { part: LETTER_PARTS.find((part) => part === at) ?? 'matter', deficiency: null };
}

/** The address of a place. */
export function atOf(place: Place): string {
  return place.deficiency === null ? place.part : `deficiency:${place.deficiency}`;
}

/** The deficiencies that the letter gives reasons for. */
export function reasoned(now: CaseJson): CaseJson['deficiencies'] {
  return now.deficiencies.filter((one) => one.standing === 'active');
}

// The headings as the letter prints them; the letter is Swedish in every language of the screen.
const HEADINGS: Record<LetterPart, string[]> = {
  matter: [],
  operative: ['Beslut'],
  effect: ['Vad beslutet innebär'],
  reasons: ['Skälen för beslutet'],
  intervention: ['Val av ingripande', 'Skälen för beslutet'],
  measures: ['Åtgärder och datum'],
  proceedings: ['Ärendets gång'],
  further: ['Ytterligare information'],
  people: ['Vem som har beslutat', 'Ytterligare information', 'Ärendets gång'],
  considered: [],
  annexes: ['Bilaga 1. ']
};

// Those of a report that are others.
const REPORT_HEADINGS: Partial<Record<LetterPart, string[]>> = {
  intervention: ['Sammanfattning'],
  reasons: ['Iakttagelser', 'Sammanfattning'],
  effect: ['Uppföljning', 'Begränsningar']
};

/** A heading of the letter as the file's outline names it. */
export interface Heading {
  title: string;
  page: number;
  /** How far up on its page, in the file's own measure. */
  top: number;
}

/** Where a place begins in the letter, as an index in its outline; 0 when the letter has no heading for it. */
export function headingIndex(outline: Heading[], place: Place, now: CaseJson): number {
  const number = now.deficiencies.find((one) => one.id === place.deficiency)?.number;
  const headings: Record<LetterPart, string[]> = endsInReport(now)
    ? { ...HEADINGS, ...REPORT_HEADINGS }
    : HEADINGS;
  const one = endsInReport(now) ? 'Iakttagelse' : 'Brist';
  const wanted =
    number === undefined ? headings[place.part] : [`${one} ${String(number)}. `, ...headings.reasons];
  const spaced = outline.map((heading) => heading.title.replaceAll('\u00a0', ' '));
  for (const heading of wanted) {
    const at = spaced.findIndex((title) =>
      heading.endsWith(' ') ? title.startsWith(heading) : title === heading
    );
    if (at >= 0) return at;
  }
  return 0;
}

/** Where a thing in the way is mended. */
export type Way =
  | { to: 'part'; part: Part; at: string | null }
  | { to: 'letter'; place: Place }
  | { to: 'review' }
  | { to: 'provision'; provision: string };

/** What leads to a place: the rule that points there, or none for what is only about it. */
export type Lead = Pick<GapJson, 'rule' | 'place'>;

const letter = (part: LetterPart, deficiency: string | null = null): Way => ({
  to: 'letter',
  place: { part, deficiency }
});
const away = (part: Part, at: string | null = null): Way => ({ to: 'part', part, at });

// Where a rule that concerns the decision as a whole is answered.
const BY_RULE: Record<string, LetterPart> = {
  V1: 'matter',
  V2: 'operative',
  V3: 'people',
  V4: 'people',
  V5: 'people',
  V6: 'people',
  V10a: 'effect',
  V10b: 'effect',
  V11: 'operative',
  V18: 'intervention',
  V26: 'effect',
  V27: 'effect',
  V33: 'effect',
  V37: 'people',
  V39: 'intervention',
  V40: 'operative'
};

const PART_OF_SECTION: Record<string, LetterPart> = {
  consequences: 'effect',
  intervention: 'intervention',
  proceedings: 'proceedings',
  further: 'further'
};

/** The part of the letter where a section of running text is written. */
export const partOfSection = (section: string): LetterPart => PART_OF_SECTION[section] ?? 'further';

/** Where to go to mend a gap. */
export function wayOf(gap: Lead, now: CaseJson, gaps: Lead[]): Way {
  if (isOfHearing(gap)) return away('hearing');
  const { kind, id } = gap.place;
  switch (kind) {
    case 'answer':
      return away('inspection', id);
    case 'checklist':
      return away('inspection');
    case 'observation':
      return away('inspection', now.observations.find((one) => one.id === id)?.questions[0] ?? null);
    case 'evidence':
      return away('evidence', id);
    case 'record':
      return away('register', id);
    case 'objection':
      return away('hearing');
    case 'after':
      // What closes the case is written in the register.
      return gap.rule === 'V63' ? away('register', 'closing') : away('after');
    case 'appeal':
    case 'earlier':
      return away('after');
    case 'provision':
      return id === null ? letter('effect') : { to: 'provision', provision: id };
    case 'required_measure':
      // What the decision asks for is followed on a screen of its own.
      if (gap.rule === 'V67') return away('measures', id);
      return away(
        'deficiencies',
        now.required_measures.find((one) => one.id === id)?.deficiencies[0] ?? null
      );
    case 'reported_measure':
      return away('measures', id);
    case 'deficiency':
      return ofDeficiency(gap.rule, id);
    case 'point':
      return letter('operative');
    case 'consideration':
      return letter('considered');
    case 'section':
      return letter(partOfSection(id ?? ''));
    case 'approval':
    case 'comment':
      return { to: 'review' };
    case 'secrecy':
      return away('after');
    case 'decision':
      if (gap.rule === 'V65') return away('after');
      return letter(ofDecision(gap, now, gaps));
    default:
      return away('overview');
  }
}

function ofDeficiency(rule: string, id: string | null): Way {
  if (rule === 'V9' || rule === 'V38' || rule === '') return letter('reasons', id);
  if (rule === 'V2') return letter('operative');
  if (rule === 'V39') return letter('intervention');
  return away('deficiencies', id);
}

function ofDecision(gap: Lead, now: CaseJson, gaps: Lead[]): LetterPart {
  if (gap.rule === 'V9') return dangling(now);
  // The line that says what the decision is about is the first that the rule asks for.
  const first = gaps.find((one) => one.rule === 'V2');
  if (gap.rule === 'V2' && now.decision.content.matter === null && first === gap) return 'matter';
  return BY_RULE[gap.rule] ?? 'matter';
}

function dangling(now: CaseJson): LetterPart {
  const found = now.decision.content.sections.find((one) =>
    factsIn(one.text).some((fact) => !holds(now, fact))
  );
  return found === undefined ? 'effect' : (PART_OF_SECTION[found.section] ?? 'effect');
}

function holds(now: CaseJson, { kind, id }: FactLink): boolean {
  const among = {
    deficiency: now.deficiencies,
    measure: now.required_measures,
    observation: now.observations,
    evidence: now.evidence,
    occasion: now.occasions
  };
  if (kind === 'party' || kind === 'authority' || kind === 'provision') return FACT_KINDS.includes(kind);
  return among[kind].some((one) => one.id === id);
}

/** The parts to which something in the way leads, with how many. */
export function gapsByPlace(now: CaseJson, gaps: GapJson[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const gap of gaps) {
    const way = wayOf(gap, now, gaps);
    if (!gap.blocks || way.to !== 'letter') continue;
    const at = atOf(way.place);
    found.set(at, (found.get(at) ?? 0) + 1);
  }
  return found;
}
