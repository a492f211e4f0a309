// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// The checklist that is being written: what stands in it, which part is shown, and whether it is kept. It is kept when a
// field is left, after a rest, when one leaves the list, and when one says so; the core's remarks come with each keeping.

import { tick } from 'svelte';
import type { KeptListJson } from '../../core/bindings/KeptListJson';
import type { ListDraftJson } from '../../core/bindings/ListDraftJson';
import type { ListNoteJson } from '../../core/bindings/ListNoteJson';
import type { ProvisionJson } from '../../core/bindings/ProvisionJson';
import * as calls from '../../core/calls';
import {
  HEAD,
  moved,
  newQuestion,
  newSection,
  notesAt,
  removed,
  spotId,
  type Spot
} from '../../model/checklist-editor';
import { app } from '../../state/app.svelte';
import { m } from '../../words/messages.js';

/** How long one may rest before what is written is kept, in milliseconds; as long as in a case. */
export const REST = 5000;

/** A checklist in the making, open in the window. */
export class Editing {
  readonly draft: string;
  list: ListDraftJson = $state({
    code: '',
    edition: '',
    title: { sv: '', en: '' },
    from: '',
    to: '',
    kinds: [],
    sections: []
  });
  notes = $state.raw<ListNoteJson[]>([]);
  provisions = $state.raw<ProvisionJson[]>([]);
  spot = $state.raw<Spot>(HEAD);
  state = $state<'saved' | 'unsaved' | 'saving'>('saved');
  private timer: ReturnType<typeof setTimeout> | undefined;
  // Counts what was written, so that an answer that comes late does not call newer words kept.
  private written = 0;

  constructor(kept: KeptListJson, provisions: ProvisionJson[]) {
    this.draft = kept.draft;
    this.list = kept.list;
    this.notes = kept.notes;
    this.provisions = provisions;
  }

  /** What it is called, as far as it is named. */
  get title(): string {
    const { sv, en } = this.list.title;
    const said = app.language === 'en' && en.trim() !== '' ? en : sv;
    return said.trim() === '' ? m.editor_nameless() : said;
  }

  /** Whether nothing hinders that it is issued, as far as the core has seen it. */
  get ready(): boolean {
    return this.state === 'saved' && this.notes.every((note) => !note.hinders);
  }

  /** The remark on a field of the part that is shown. */
  faultOf(field: string): string | null {
    const found = notesAt(this.notes, this.spot).filter((note) => note.field === field && note.hinders);
    return found.length === 0 ? null : found.map((note) => app.text(note.sentence)).join(' ');
  }

  /** Something was written. */
  changed = (): void => {
    this.written += 1;
    this.state = 'unsaved';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save('itself'), REST);
  };

  /** Keeps the list as it stands; tells whether it is safe. */
  save = async (by: 'person' | 'itself' = 'person'): Promise<boolean> => {
    clearTimeout(this.timer);
    const asked = this.written;
    this.state = 'saving';
    const kept = await app.attempt(() => calls.keepChecklist(this.draft, $state.snapshot(this.list)), by);
    if (kept === undefined) {
      this.state = 'unsaved';
      return false;
    }
    this.notes = kept.notes;
    this.state = asked === this.written ? 'saved' : 'unsaved';
    return this.state === 'saved';
  };

  /** A field was left. */
  left = (): void => {
    if (this.state === 'unsaved') void this.save('itself');
  };

  /** One leaves the list. */
  leave = (): void => {
    clearTimeout(this.timer);
    this.left();
  };

  /** Shows a part, and a field of it when one is named. */
  async show(spot: Spot, field = ''): Promise<void> {
    this.spot = spot;
    await tick();
    const at = field === '' ? null : document.getElementById(`edit-${field}`);
    (at ?? document.getElementById('edit-part'))?.focus();
  }

  /** Moves a part a step and leaves focus on it. */
  async move(spot: Spot, by: 1 | -1): Promise<void> {
    const name = this.name(spot);
    const to = moved(this.list, spot, by);
    if (to === null) return;
    this.spot = to;
    this.changed();
    app.said = m.editor_moved({ name });
    await tick();
    document.getElementById(spotId(to))?.focus();
  }

  /** Puts a section after the one that is shown. */
  async addSection(): Promise<void> {
    const section = this.spot.section === null ? this.list.sections.length : this.spot.section + 1;
    this.list.sections.splice(section, 0, newSection());
    this.changed();
    await this.show({ section, question: null }, 'id');
  }

  /** Puts a question after the one that is shown, or last in the section. */
  async addQuestion(section: number): Promise<void> {
    const into = this.list.sections[section];
    if (into === undefined) return;
    const here = this.spot.section === section ? this.spot.question : null;
    const question = here === null ? into.questions.length : here + 1;
    into.questions.splice(question, 0, newQuestion(into));
    this.changed();
    await this.show({ section, question }, 'wording');
  }

  /** Takes a part away. */
  async cut(spot: Spot): Promise<void> {
    const name = this.name(spot);
    this.spot = removed(this.list, spot);
    this.changed();
    app.said = m.editor_cut_done({ name });
    await tick();
    document.getElementById(spotId(this.spot))?.focus();
  }

  /** What a part is called. */
  name(spot: Spot): string {
    if (spot.section === null) return m.editor_head();
    const section = this.list.sections[spot.section];
    const part = spot.question === null ? section : section?.questions[spot.question];
    const id = part?.id.trim() === '' || part === undefined ? m.editor_wordless() : part.id;
    return spot.question === null ? m.editor_section_named({ id }) : m.editor_question_named({ id });
  }
}
