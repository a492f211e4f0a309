// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What is shown of the decision: the text, the letter, or both side by side.

import { m } from '../../words/messages.js';

/** What can be shown. */
export const VIEWS = ['text', 'both', 'pdf'] as const;
/** What is shown. */
export type View = (typeof VIEWS)[number];

const NAMES: Record<View, () => string> = {
  text: m.decision_view_text,
  both: m.decision_view_both,
  pdf: m.decision_view_pdf
};

/** What a view is called. */
export const viewName = (view: View): string => NAMES[view]();
