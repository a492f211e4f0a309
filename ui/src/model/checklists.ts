// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// In which order checklists are offered. Which there are and what they are written for, the core says.

import type { CaseKindCode } from '../core/bindings/CaseKindCode';
import type { ChecklistRowJson } from '../core/bindings/ChecklistRowJson';

/** Whether a checklist is written for a kind of case. */
export function isFor(list: ChecklistRowJson, kind: CaseKindCode): boolean {
  return list.kinds.length === 0 || list.kinds.includes(kind);
}

/** The checklists written for a kind of case before the others, each in the order they came, the newest edition first. */
export function inOrder(lists: readonly ChecklistRowJson[], kind: CaseKindCode): ChecklistRowJson[] {
  const newest = [...lists].sort((a, b) =>
    a.code === b.code ? b.edition.localeCompare(a.edition) : a.code.localeCompare(b.code)
  );
  return [...newest.filter((list) => isFor(list, kind)), ...newest.filter((list) => !isFor(list, kind))];
}
