// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

/** What the dialog for signing says of what is signed, and how the finished file is saved. */
import type { SavedJson } from '../../core/bindings/SavedJson';
import type { SealWhat } from '../../core/bindings/SealWhat';
import { saveBeside, saveLetter } from '../../core/calls';
import { letterOf } from '../../model/register/letters';
import type { OpenCase } from '../../state/case.svelte';
import { m } from '../../words/messages.js';

export interface SealWords {
  title: string;
  read: string;
  needs: string;
  consequence: string;
  done: string;
  finished: string;
  save: string;
}

/** The words for the decision of a case with this number or title, for an addendum to it, or for a separate decision. */
export function sealWords(what: SealWhat | null, number: string, training: boolean): SealWords {
  if (what === null || 'separate' in what)
    return {
      title: what === null ? m.seal_title({ number }) : m.seal_separate_title({ number }),
      read: m.seal_have_read(),
      needs: m.seal_needs_read(),
      consequence: training ? m.seal_consequence_training() : m.seal_consequence(),
      done: m.seal_done(),
      finished: m.seal_title_done(),
      save: m.decision_save_sealed()
    };
  return {
    title: m.seal_dissent_title({ number }),
    read: m.seal_dissent_have_read(),
    needs: m.seal_dissent_needs_read(),
    consequence: training ? m.seal_dissent_consequence_training() : m.seal_dissent_consequence(),
    done: m.seal_dissent_done(),
    finished: m.seal_dissent_title_done(),
    save: m.after_addendum_save()
  };
}

/** Saves the finished file where the person chooses; null when they changed their mind. */
export async function saveSealed(open: OpenCase, what: SealWhat | null): Promise<SavedJson | null> {
  if (what === null) return saveLetter(open.id, 'sealed', null, null);
  if ('dissent' in what) return saveLetter(open.id, 'addendum', null, what.dissent);
  const record = open.now.records.find((one) => one.id === what.separate);
  const given = record === undefined ? null : letterOf(record);
  return given === null ? null : saveBeside(open.id, given.letter, what.separate);
}
