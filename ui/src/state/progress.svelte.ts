// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// How far one has come among the questions, counted section by section: an answer has its own section counted anew,
// and no more, however long the checklist is.

import type { AnswerJson } from '../core/bindings/AnswerJson';
import type { SectionJson } from '../core/bindings/SectionJson';
import { tally, type Tally } from '../model/outline';

/** Where answers are looked up. */
export interface Answers {
  /** The answer to a question. */
  get: (id: string) => AnswerJson | undefined;
}

/** How far one has come in a section. */
export class SectionProgress {
  /** The section. */
  readonly section: SectionJson;
  private readonly answers: Answers;
  /** What is counted now. */
  readonly now: Tally = $derived.by(() => tally(this.section.questions, (id) => this.answers.get(id)));

  constructor(section: SectionJson, answers: Answers) {
    this.section = section;
    this.answers = answers;
  }
}
