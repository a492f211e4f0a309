// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// What a case is for and what its scope consists of, as a form. The text of the scope itself is written by itself.

import type { ScopePartsJson } from '../core/bindings/ScopePartsJson';
import type { Act } from '../core/calls';
import { m } from '../words/messages.js';
import { dayLong } from './days';
import { filled, linesOf } from './filled';

/** The parts as they are filled in; services and systems one on each line. */
export interface ScopeForm {
  purpose: string;
  services: string;
  systems: string;
  from: string;
  to: string;
  exclusions: string;
}

/** The form of the parts that the core told of, or an empty one. */
export function scopeForm(parts: ScopePartsJson | null): ScopeForm {
  return {
    purpose: parts?.purpose ?? '',
    services: (parts?.services ?? []).join('\n'),
    systems: (parts?.systems ?? []).join('\n'),
    from: parts?.period?.from ?? '',
    to: parts?.period?.to ?? '',
    exclusions: parts?.exclusions ?? ''
  };
}

/** The act that says the parts anew beside a scope. */
export function scopeAct(scope: string, form: ScopeForm): Act & { do: 'set_scope' } {
  const to = filled(form.to);
  return {
    do: 'set_scope',
    scope,
    parts: {
      purpose: filled(form.purpose),
      services: linesOf(form.services),
      systems: linesOf(form.systems),
      period: form.from === '' && to === null ? null : { from: form.from, ...(to === null ? {} : { to }) },
      exclusions: filled(form.exclusions)
    }
  };
}

/** The parts that are said, each with what it is called. */
export function scopeFacts(parts: ScopePartsJson | null): { label: string; says: string }[] {
  if (parts === null) return [];
  const { purpose, services, systems, period, exclusions } = parts;
  const time =
    period === null
      ? ''
      : period.to === null
        ? m.scope_since({ day: dayLong(period.from) })
        : m.scope_between({ from: dayLong(period.from), to: dayLong(period.to) });
  return [
    { label: m.scope_purpose(), says: purpose ?? '' },
    { label: m.scope_services(), says: services.join(', ') },
    { label: m.scope_systems(), says: systems.join(', ') },
    { label: m.scope_period(), says: time },
    { label: m.scope_exclusions(), says: exclusions ?? '' }
  ].filter((one) => one.says !== '');
}
