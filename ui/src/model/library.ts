// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The library of standard texts as the window shows it: what the filters leave, what a text is called, and a text as it
// is being proposed. Which texts fit, and who may approve one, the core says.

import type { FittingTextJson } from '../core/bindings/FittingTextJson';
import type { ProposeText } from '../core/bindings/ProposeText';
import type { StandardTextJson } from '../core/bindings/StandardTextJson';
import type { TextKindCode } from '../core/bindings/TextKindCode';
import type { TextNearnessCode } from '../core/bindings/TextNearnessCode';
import type { TextOriginCode } from '../core/bindings/TextOriginCode';
import type { TextProposalJson } from '../core/bindings/TextProposalJson';
import { m } from '../words/messages.js';

/** The kinds of text. */
export const TEXT_KINDS: readonly TextKindCode[] = ['deficiency', 'measure', 'phrase'];
/** Which origins are shown. The texts of checklists are many and are shown only when asked for. */
export type OriginFilter = 'usual' | 'own' | 'program' | 'checklist';
/** The filters of the list; an empty word filters nothing. */
export interface TextFilter {
  kind: TextKindCode | '';
  /** The code of a checklist, or `*` for the texts of none. */
  checklist: string;
  origin: OriginFilter;
  words: string;
}
/** A list that nobody has filtered. */
export const UNFILTERED: TextFilter = { kind: '', checklist: '', origin: 'usual', words: '' };
/** What stands for the texts of no checklist. */
export const NO_LIST = '*';

const ORIGINS: Record<OriginFilter, readonly TextOriginCode[]> = {
  usual: ['program', 'library', 'case'],
  own: ['library', 'case'],
  program: ['program'],
  checklist: ['checklist']
};

/** Whether somebody of the office wrote it. */
export function isOwn(text: { origin: TextOriginCode }): boolean {
  return ORIGINS.own.includes(text.origin);
}

/** The texts that the filters leave, by title. */
export function filtered(texts: readonly StandardTextJson[], by: TextFilter): StandardTextJson[] {
  const list = by.checklist === NO_LIST ? null : by.checklist;
  return texts
    .filter((one) => ORIGINS[by.origin].includes(one.origin))
    .filter((one) => by.kind === '' || one.kind === by.kind)
    .filter((one) => list === '' || one.checklist === list)
    .filter(holding(by.words))
    .sort((a, b) => a.title.sv.localeCompare(b.title.sv, 'sv'));
}

/** Whether a text holds every word of what was typed, in its title or its words. */
export function holding(typed: string): (text: Pick<FittingTextJson, 'title' | 'text'>) => boolean {
  const words = typed.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return ({ title, text }) => {
    const held = [title.sv, title.en, text.sv, text.en].join(' ').toLocaleLowerCase('sv');
    return words.every((word) => held.includes(word));
  };
}

/** What a kind of text is called. */
export function textKindLabel(kind: TextKindCode): string {
  return {
    deficiency: m.library_kind_deficiency,
    measure: m.library_kind_measure,
    phrase: m.library_kind_phrase
  }[kind]();
}

/** Where a text comes from, in words. */
export function originLabel(origin: TextOriginCode, caseNumber: string | null = null): string {
  if (origin === 'case' && caseNumber !== null) return m.library_from_case({ number: caseNumber });
  return {
    program: m.library_from_program,
    checklist: m.library_from_checklist,
    library: m.library_from_library,
    case: m.library_from_library
  }[origin]();
}

/** How near a text is to what is being written, in words. */
export function nearnessLabel(near: TextNearnessCode): string {
  return {
    question: m.library_near_question,
    checklist: m.library_near_checklist,
    any: m.library_near_any
  }[near]();
}

/** Name and version of a standard text as an act gives them. */
export function standardOf(standard: string): { name: string; version: string } {
  const at = standard.lastIndexOf('/');
  return at < 0
    ? { name: standard, version: '' }
    : { name: standard.slice(0, at), version: standard.slice(at + 1) };
}

/** An empty proposal. */
export function newProposal(): ProposeText {
  return {
    case: null,
    next_of: null,
    instead_of: null,
    kind: 'phrase',
    checklist: null,
    question: null,
    title: { sv: '', en: '' },
    text: { sv: '', en: '' }
  };
}

/** A proposal that begins with a text of the library: its next version, or a new one beside what a checklist says. */
export function proposalFrom(text: StandardTextJson): ProposeText {
  const { kind, checklist, question, name, origin } = text;
  return {
    ...newProposal(),
    ...{ kind, checklist, question },
    next_of: origin === 'checklist' ? null : name,
    title: { ...text.title },
    text: { ...text.text }
  };
}

/** A proposal once more, after it was sent back; the case is the one it was written in, where it is still there. */
export function proposalAgain(proposal: TextProposalJson, from: string | null): ProposeText {
  const { kind, checklist, question, next_of } = proposal;
  return {
    ...{ kind, checklist, question, next_of },
    case: from,
    instead_of: proposal.proposal,
    title: { ...proposal.title },
    text: { ...proposal.text }
  };
}

/** What goes to the core: no blanks around a word, and nothing where nothing is said. */
export function proposed(draft: ProposeText): ProposeText {
  const nothing = (word: string | null) => (word === null || word.trim() === '' ? null : word.trim());
  const both = ({ sv, en }: { sv: string; en: string }) => ({ sv: sv.trim(), en: en.trim() });
  const checklist = nothing(draft.checklist);
  return {
    ...draft,
    checklist,
    question: checklist === null ? null : nothing(draft.question),
    title: both(draft.title),
    text: both(draft.text)
  };
}
